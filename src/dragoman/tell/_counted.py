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
    """What is said of a counted thing, in the text's words where they are few, and how its amount is read."""
    if measure.of is None:
        return f"an amount is given: {quote(evidence.around(measure.amount))}"
    noun, of = _noun(measure, measure.of.exact.lower()), quote(measure.of.exact)
    bound = f"{BOUNDS[measure.bound]} " if measure.bound else ""
    amount = f"{bound}{quote(measure.amount.exact)}"
    around = evidence.around(measure.amount)
    if len(around.split()) > WORDS_AROUND or around == measure.amount.exact:
        return f"the {noun} given for {of} is {amount}"
    return f"{quote(around)} (read as {'an' if noun == 'amount' else 'a'} {noun} of {of}: {amount})"


def _noun(measure: Measure, of: str) -> str:
    """What an amount is: a share of something, a number of those who are counted, or an amount."""
    if (measure.unit or "").startswith("percent"):
        return "share"
    counted = measure.unit is None or any(form in of for form in (measure.unit, pluralize(measure.unit)))
    return "number" if counted else "amount"
