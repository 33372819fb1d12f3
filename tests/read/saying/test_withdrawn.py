"""What a page takes back or finds to be false, and how much of it is denied, on invented countries."""

import pytest
from spacy.language import Language

from dragoman.ontology import Ontology
from dragoman.read import read_document
from dragoman.records import Document, Event, Influence, Measure

TITLE = "Is it so?\n"


def _raids(reading) -> list[tuple[str, str]]:
    """The first words of whoever carries out each attack that is told, and its polarity."""
    claims = [c for c in reading.claims if isinstance(c.content, Event) and c.content.type == "ASSAULT"]
    return [(c.content.sources[0].anchor.exact if c.content.sources else "", c.status.polarity) for c in claims]


@pytest.mark.parametrize(
    "text",
    [
        "An earlier version of this story said that Ostrel had shelled the mill.",
        "A previous version of this article incorrectly stated that Ostrel had shelled the mill.",
        "The first edition misnamed the envoy and reported that Ostrel had shelled the mill.",
    ],
)
def test_what_an_earlier_version_said_is_told_no_more(read_text, text: str):
    """What a page only said before it was corrected is no claim, neither as so nor as not so."""
    assert [] == _raids(read_text(text))


@pytest.mark.parametrize(
    ("claim", "raids"),
    [
        ("Ardin shelled Keth.", [("Ardin", "-")]),
        ("Ardin shelled Keth and bombed Orm.", [("Ardin", "-"), ("Ardin", "-")]),
        ("Ardin shelled Keth after Belmora attacked Orm.", [("Ardin", "-")]),
        ("Ardin shelled Keth because Belmora attacked Orm.", [("Ardin", "-")]),
        ("Ardin shelled Keth, which had attacked Orm.", [("Ardin", "-")]),
        ("Ardin expelled the envoy who shelled Orm.", []),
    ],
)
def test_of_a_claim_found_false_its_main_verbs_are_denied(read_text, claim: str, raids: list):
    """What is told below them may be so, and is left out."""
    assert raids == _raids(read_text(f"{TITLE}\nCLAIM: {claim}\n\nVERDICT: False.\n"))


def test_amounts_of_a_claim_found_false_are_denied_by_its_main_verb(read_text):
    """How many whom another clause tells of is left out, too."""
    text = f"{TITLE}\nCLAIM: Ardin expelled 40 envoys after Keth jailed 12 pilots.\n\nVERDICT: False.\n"
    told = [c for c in read_text(text).claims if isinstance(c.content, Measure)]

    assert [("40", "-")] == [(c.content.amount.exact, c.status.polarity) for c in told]


def test_no_link_of_a_claim_found_false_is_told(read_text):
    """Each of its ends may be so."""
    text = f"{TITLE}\nCLAIM: The toll drove up prices because Keth shut its port.\n\nVERDICT: False.\n"

    assert not [c for c in read_text(text).claims if isinstance(c.content, Influence)]


def test_what_a_refuted_claim_only_names_is_not_denied(read_text):
    """Of a claim found false its verbs are denied; what it takes for given is left out."""
    text = f"{TITLE}\nCLAIM: Ostrel expelled its envoy after the attack on Velda.\n\nVERDICT: False.\n"

    assert [] == _raids(read_text(text))


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("Sorn Wire wrongly said that Ostrel had shelled the mill.", None),
        ("The Sorn Wire wrongly said that Ostrel had shelled the mill.", None),
        ("We wrongly reported that Ostrel had shelled the mill.", None),
        ("Keth Radio wrongly said that Ostrel had shelled the mill.", ["Keth Radio"]),
        ("We deny that Ostrel shelled the mill.", ["We"]),
    ],
)
def test_what_the_own_house_wrongly_said_the_page_denies_once(
    nlp: Language, ontology: Ontology, text: str, holders: list[str] | None
):
    """A house that takes back what it said is the source of its denial, and stands behind nobody in it."""
    document = Document(id="d1", sha256="", name="a.txt", text=text, publisher="Sorn Wire")
    reading = read_document(document, nlp=nlp, ontology=ontology, learned=False)
    [raid] = [c for c in reading.claims if isinstance(c.content, Event)]
    said = {a.id: [h.name for h in a.chain[1:]] for a in reading.attributions}

    assert ("-", holders) == (raid.status.polarity, said.get(raid.attribution or ""))
