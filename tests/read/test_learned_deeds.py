"""Events of rules and of the encoder together."""

import pytest

from dragoman.read import read_document
from dragoman.read.frames_encoder_v1.model import NAME
from dragoman.records import Document, Event


@pytest.fixture
def read(nlp, ontology):
    """A function from a text to its events, with what was learned or without."""

    def read_text(text: str, **how: bool):
        document = Document(id="d1", sha256="", name="a.txt", text=text, published=None)
        claims = read_document(document, nlp=nlp, ontology=ontology, **how).claims
        return [claim for claim in claims if isinstance(claim.content, Event)]

    return read_text


# A word that no list holds for a deed, with names that no list knows.
UNLISTED = "The foreign ministry in Velmora called the seizure of its trawler an act of piracy."


def test_a_likely_deed_that_no_rule_saw_is_added(read):
    """What no list holds is read by words like it, with who does it, its rule and its score."""
    assert [] == [claim for claim in read(UNLISTED, learned=False) if claim.content.trigger.exact == "called"]
    [found] = [claim for claim in read(UNLISTED) if claim.content.trigger.exact == "called"]

    assert ("ACCUSE", NAME) == (found.content.type, found.rule)
    assert ["The foreign ministry in Velmora"] == [role.anchor.exact for role in found.content.sources]
    assert 0.6 <= found.score <= 1


@pytest.mark.parametrize(
    "text",
    [
        "The Ardin army shelled Belmora.",
        "Belmora condemned Ardin after its jets bombed the port of Tarsk.",
        "Envoys from Ardin and Belmora met in Sel and signed a treaty.",
    ],
)
def test_what_rules_read_stays(read, text):
    """No claim of a rule is lost, turned or given other sides than it has."""
    alone = {claim.id: claim.content for claim in read(text, learned=False)}
    both = {claim.id: claim.content for claim in read(text)}

    assert set(alone) <= set(both)
    assert all(alone[key].type == both[key].type for key in alone)
    assert all(alone[key].sources in {(), both[key].sources} for key in alone)
    assert all(alone[key].targets in {(), both[key].targets} for key in alone)


def test_a_deed_is_told_once(read):
    """The noun that a verb carries, or the verb that a rule read, is not told again by what was learned."""
    found = read("Ardin launched an attack on Belmora and reached an agreement with Sel.")

    assert len({claim.content.type for claim in found}) == len(found)


def test_behind_the_gate_rules_read_alone(read):
    """The quick way of reading adds nothing that was learned."""
    assert all(claim.rule != NAME and claim.score is None for claim in read(UNLISTED, gate=True))


def test_an_added_deed_names_somebody(read):
    """A deed of nobody to nobody is not added."""
    found = read("The shelling went on. Shots were heard. Windows were smashed.")

    assert all(claim.content.sources or claim.content.targets for claim in found)
