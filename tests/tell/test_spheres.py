"""The sphere a claim belongs to."""

import pytest
from msgspec.structs import replace

from dragoman.ontology import load_ontology
from dragoman.records import Claim, Event, Measure, Relation, Role, Status
from dragoman.tell._spheres import SphereFinder
from dragoman.tell.evidence import Evidence

TEXT = "Ardin spent 40 million on 12 percent of its imports, 300 soldiers, 9 sailors killed and 12 percent of votes."


@pytest.fixture
def spheres(case, new_document):
    """Gives the spheres of what is claimed in the text."""
    document = new_document(TEXT, "sums.txt")

    def of(content) -> tuple[str, ...]:
        claim = Claim(
            id="c",
            doc=document.id,
            sentence=0,
            anchor=case.at("Ardin spent 40 million", document),
            content=content,
            status=Status(),
            rule="measures.rules.v1",
        )
        readings = [replace(case.second_reading(), doc=document.id)]
        return SphereFinder(Evidence([document], readings, case.weighed()), load_ontology()).spheres_of(claim)

    of.at = lambda words: case.at(words, document)
    return of


@pytest.mark.parametrize(
    ("words", "counted", "deed", "expected"),
    [
        ("40 million", None, None, "economic"),
        ("12 percent", "imports", None, "economic"),
        ("12 percent", "votes", None, "political"),
        ("9", "sailors", "kill", "security"),
    ],
)
def test_an_amount_belongs_where_what_it_counts_does(spheres, words, counted, deed, expected):
    """Money is economic; a share is what it is a share of; the killed are a matter of security."""
    of, unit = (spheres.at(counted), None) if counted else (None, "dollar")
    measure = Measure(amount=spheres.at(words), value=1.0, unit=unit, of=of, deed=deed)

    assert (expected,) == spheres(measure)


@pytest.mark.parametrize(("kind", "expected"), [("ASSAULT", "security"), ("AGREE", "economic")])
def test_an_attack_is_security_whatever_it_hits(spheres, kind: str, expected: str):
    """A market that is bombed is no matter of trade; a pact on a market is."""
    deed = Event(type=kind, trigger=spheres.at("spent"), contexts=("economic",))

    assert (expected,) == spheres(deed)


def test_a_tie_in_several_spheres_belongs_to_each(spheres):
    """A tie that the text puts in two spheres may be told in either."""
    tie = Relation(
        kind="influences",
        predicate=spheres.at("spent"),
        holder=(Role(anchor=spheres.at("Ardin"), actor="ARD"),),
        spheres=("political", "economic"),
    )

    assert ("political", "economic") == spheres(tie)
