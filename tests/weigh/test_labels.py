"""One line for a claim."""

import pytest
from msgspec.structs import replace

from dragoman.records import Anchor, Event, Role
from dragoman.weigh.labels import Namer, label_claim, label_content


def label(verb: str, *names: str) -> str:
    """The label of an event of these people."""
    text = " ".join(names) + " at"
    roles = tuple(
        Role(anchor=Anchor(doc="d", segment=0, start=text.index(name), end=text.index(name) + len(name), exact=name))
        for name in names
    )
    trigger = Anchor(doc="d", segment=0, start=len(text) - 2, end=len(text), exact="at")
    return label_content(Event(type="X", trigger=trigger, sources=roles, targets=(), quad=1), Namer(verbs={"X": verb}))


@pytest.mark.parametrize(
    ("verb", "names", "expected"),
    [
        ("yields to", ["harbour officials"], "harbour officials yield"),
        ("yields to", ["officials of Ardin"], "officials of Ardin yield"),
        ("presses", ["Ardin", "Belmora"], "Ardin and Belmora press"),
        ("accuses", ["pilots"], "pilots accuse"),
        ("defies", ["armed forces"], "armed forces defy"),
        ("is allied with", ["two fleets"], "two fleets are allied"),
        ("yields to", ["Ardin"], "Ardin yields"),
        ("yields to", ["United Ports"], "United Ports yields"),
        ("presses", ["the press office"], "the press office presses"),
    ],
)
def test_a_verb_agrees_with_those_who_act(verb: str, names: list[str], expected: str):
    """Officials yield, a state yields, to nobody where none is named; a proper name counts as one."""
    assert expected == label(verb, *names)


def test_a_plan_towards_nobody_is_labelled_by_its_own_words(article: type):
    """What is promised says more than that something is."""
    text = article("Ardin offered to mediate.")
    made = text.event(0, "ARD", "AID", "BEL", words="mediate", modality="planned")
    plan = replace(made, content=replace(made.content, targets=(), alternates=("CONSULT",)))

    assert label_claim(plan, None, Namer({"ARD": "Ardin"})) == "Ardin: “Ardin offered to mediate.” (planned)"


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("No country aided Belmora.", "country", "no country aids Belmora"),
        ("No Ardin ship aided Belmora.", "No Ardin ship", "no Ardin ship aids Belmora"),
        ("Ardin never aided Belmora.", "Ardin", "not: Ardin aids Belmora"),
    ],
)
def test_nobody_of_a_kind_denies_once(article: type, text: str, words: str, expected: str):
    """Words for nobody are no name of somebody who did not do it."""
    written = article(text)
    made = written.event(0, "ARD", "AID", "BEL", words="aided", polarity="-")
    start = text.index(words)
    doer = Role(
        anchor=Anchor(doc="d", start=start, end=start + len(words), exact=words, prefix=text[:start]), actor="ARD"
    )
    claim = replace(made, content=replace(made.content, sources=(doer,)))

    assert expected == label_claim(claim, None, Namer({"ARD": "Ardin", "BEL": "Belmora"}, verbs={"AID": "aids"}))
