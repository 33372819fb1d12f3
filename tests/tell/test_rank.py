"""What is told at all."""

import pytest
from msgspec.structs import replace

from dragoman.records import Anchor, Measure, Relation, Role
from dragoman.tell._rank import is_whole


def part(case, whole: str):
    """The tie of a band that Ardin's name says it has to somebody."""
    tie = Relation(
        kind="part_of",
        predicate=case.at("arms"),
        holder=(Role(anchor=case.at("Reed Guard"), actor="ARD~guard"),),
        target=(Role(anchor=case.at("Ardin"), actor=whole),),
    )
    return replace(case.claims[2], content=tie)


def test_a_tie_that_a_name_says_already_is_not_told(case):
    """That Ardin's guard is part of Ardin tells nothing; that it is part of Belmora does."""
    assert [False, True] == [is_whole(part(case, whole)) for whole in ("ARD", "BEL")]


def test_an_amount_of_nothing_is_not_told(case):
    """A number is told where the text says what it counts, or in what it is measured."""
    known = ({}, {"of": case.at("May")}, {"unit": "dollar"})
    amounts = [Measure(amount=case.at("3"), value=3.0, **more) for more in known]

    assert [False, True, True] == [is_whole(replace(case.claims[2], content=amount)) for amount in amounts]


def test_a_deed_of_a_pronoun_that_stands_for_nobody_known_is_not_told(case):
    """A lone "we" is no subject; with an actor behind it, it is."""
    deed = case.claims[0]
    we = Role(anchor=Anchor(doc="d", segment=0, start=0, end=2, exact="We"))
    told = [replace(deed, content=replace(deed.content, sources=(role,))) for role in (we, replace(we, actor="ARD"))]

    assert [False, True] == [is_whole(claim) for claim in told]


@pytest.mark.parametrize(
    ("words", "value", "deed", "told"),
    [("two", 2, None, []), ("two", 2, "sink", [2]), ("2", 2, None, [2]), ("hundred", 100, None, [100])],
)
def test_a_few_counted_in_passing_tell_nothing(case, words: str, value: float, deed: str | None, told: list[float]):
    """Two ships named in passing are no news; two that sank are, and so is every amount in figures."""
    amount = Anchor(doc="d", segment=0, start=0, end=len(words), exact=words)
    ships = Anchor(doc="d", segment=0, start=10, end=15, exact="ships")
    measure = Measure(amount=amount, value=value, unit="ship", of=ships, deed=deed)

    assert told == [value for claim in (replace(case.claims[2], content=measure),) if is_whole(claim)]


def test_an_amount_of_them_is_not_told(case, new_document):
    """A pronoun does not say what is counted."""
    document = new_document("Sixty of them left.", "left.txt")
    amount, them = case.at("Sixty", document), case.at("them", document)

    assert not is_whole(replace(case.claims[2], content=Measure(amount=amount, value=60.0, of=them, deed="leave")))
