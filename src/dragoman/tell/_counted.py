"""Amounts, and how many a deed befell -> the words that sentences tell them by."""

from dragoman.ontology.roles import pluralize
from dragoman.records import Event, Measure
from dragoman.tell.evidence import Evidence
from dragoman.tell.grammar import join_names
from dragoman.tell.wording import quote

BEFELL = {
    "killed": "killed",
    "injured": "injured",
    "detained": "detained",
    "displaced": "displaced",
    "missing": "missing",
    "taking_part": "taking part",
}
BOUNDS = {"upper": "at most", "lower": "at least", "about": "about"}
# Beside an amount more are: they tell who is counted, where and why.
WORDS_AROUND = 24


def say_befallen(event: Event, words: str) -> str:
    """How many a deed befell, as far as the quoted words do not say so themselves: ", at least 40 killed"."""
    untold = [count for count in event.counts if count.anchor.exact not in words]
    told = [f"{BOUNDS[one.bound] + ' ' if one.bound else ''}{one.value:,.10g} {BEFELL[one.kind]}" for one in untold]
    return f", {join_names(told)}" if told else ""


def say_measure(measure: Measure, evidence: Evidence) -> str:
    """The amount of a thing, with the words that tell what it does or undergoes."""
    if measure.of is None:
        return f"an amount is given: {quote(evidence.around(measure.amount))}"
    shared = (measure.unit or "").startswith("percent")
    of = measure.of.exact.lower()
    counted = measure.unit is None or any(form in of for form in (measure.unit, pluralize(measure.unit)))
    noun = "share" if shared else "number" if counted else "amount"
    bound = f"{BOUNDS[measure.bound]} " if measure.bound else ""
    said = f"the {noun} given for {quote(measure.of.exact)} is {bound}{quote(measure.amount.exact)}"
    around = evidence.around(measure.amount)
    return (
        f"{said} ({quote(around)})" if len(around.split()) <= WORDS_AROUND and around != measure.amount.exact else said
    )
