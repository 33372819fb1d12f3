"""Evidence by rival versions."""

from collections.abc import Sequence
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dragoman.records import Conflict, Document, OriginGroup, Reading, Weighed, cut_anchor
from dragoman.tell.ach import Matrix, find_matrix, make_matrices
from dragoman.tell.evidence import Evidence

WORDS = ("Ten died.", "Twenty died.", "Ten are dead.", "Thirty died.", "It rained.")
TEXT = " ".join(WORDS)
Pair = tuple[str, str]


def conflict(
    number: int, pair: Pair, explained: Literal["change", "scope"] | None = None, kind: str = "quantity"
) -> Conflict:
    """A conflict between two sentences, each with a claim named after it."""
    a, b = (cut_anchor("d", TEXT, TEXT.index(words), TEXT.index(words) + len(words)) for words in pair)
    claims = [(words,) for words in pair]
    return Conflict(id=f"x{number}", type=kind, a=a, b=b, a_claims=claims[0], b_claims=claims[1], explained=explained)


def matrices(conflicts: Sequence[Conflict], origins: dict[str, str] | None = None) -> list[Matrix]:
    """The matrices of some conflicts. origins: who said each sentence first; by default each its own voice."""
    said = origins or {words: words for words in WORDS}
    groups = tuple(
        OriginGroup(id=f"o-{voice}", name=voice, claims=tuple(w for w in said if said[w] == voice), voices=(voice,))
        for voice in dict.fromkeys(said.values())
    )
    document = Document(id="d", sha256="d" * 64, name="d.txt", text=TEXT)
    weighed = Weighed(conflicts=tuple(conflicts), origins=groups)
    return list(make_matrices(Evidence([document], [Reading(doc="d", reader="test.v1")], weighed)))


def test_the_version_that_fewest_origins_contradict_comes_first():
    """What speaks against a version decides, not how much speaks for it."""
    (matrix,) = matrices([conflict(0, ("Ten died.", "Twenty died.")), conflict(1, ("Ten are dead.", "Twenty died."))])

    assert [("Ten died.", 1, 2), ("Twenty died.", 2, 1)] == [(v.words, v.against, v.behind) for v in matrix.versions]
    assert ("x0", "x1") == matrix.conflicts


def test_one_voice_counts_once_however_often_it_speaks():
    """Repetition is no evidence."""
    same = {"Ten died.": "mail", "Ten are dead.": "mail", "Twenty died.": "post"}
    pairs = [conflict(0, ("Ten died.", "Twenty died.")), conflict(1, ("Ten are dead.", "Twenty died."))]
    (matrix,) = matrices(pairs, same)

    assert {(1, 1)} == {(version.against, version.behind) for version in matrix.versions}


def test_three_rivals_are_three_versions():
    """Each contradicts the two others."""
    pairs = [("Ten died.", "Twenty died."), ("Ten died.", "Thirty died."), ("Twenty died.", "Thirty died.")]
    (matrix,) = matrices([conflict(number, pair) for number, pair in enumerate(pairs)])

    assert [2, 2, 2] == [version.against for version in matrix.versions]
    assert all(sorted(one.reads) == ["consistent", "inconsistent", "inconsistent"] for one in matrix.evidence)


def test_what_a_change_over_time_explains_speaks_against_nothing():
    """Both may be so, each at its time."""
    (matrix,) = matrices([conflict(0, ("Ten died.", "Twenty died."), "change")])

    assert [0, 0] == [version.against for version in matrix.versions]
    assert [("consistent", "either"), ("either", "consistent")] == [one.reads for one in matrix.evidence]


def test_passages_that_were_not_compared_stand_to_neither():
    """A chain of conflicts leaves its ends unset against the version they do not meet."""
    pairs = [("Ten died.", "Twenty died."), ("Twenty died.", "Thirty died."), ("Thirty died.", "It rained.")]
    (matrix,) = matrices([conflict(number, pair) for number, pair in enumerate(pairs)])

    assert "neither" not in {read for one in matrix.evidence for read in one.reads}
    assert 2 == len(matrix.versions)


@pytest.mark.parametrize("kinds", [("quantity", "time"), ("time", "quantity")])
def test_matters_of_two_types_are_two_matrices(kinds: tuple[str, str]):
    """The same words may be in dispute for their number and for their time."""
    both = [conflict(number, ("Ten died.", "Twenty died."), kind=kind) for number, kind in enumerate(kinds)]

    assert [("x0",), ("x1",)] == [matrix.conflicts for matrix in matrices(both)]


def test_a_matrix_is_found_by_any_of_its_conflicts():
    """An id that is in none finds none."""
    made = matrices([conflict(0, ("Ten died.", "Twenty died.")), conflict(1, ("Twenty died.", "Thirty died."))])

    assert find_matrix(made, "x1") is made[0]
    assert find_matrix(made, "x9") is None


@given(st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(WORDS)).filter(lambda p: p[0] != p[1]), max_size=6))
def test_no_version_contradicts_itself(pairs: list[Pair]):
    """Whatever is in conflict stands in different versions, and every passage in one."""
    for matrix in matrices([conflict(number, pair) for number, pair in enumerate(pairs)]):
        assert all(one.reads.count("consistent") == 1 for one in matrix.evidence)
        home = {one.citation.anchor.exact: one.reads.index("consistent") for one in matrix.evidence}
        assert all(home[a] != home[b] for number, (a, b) in enumerate(pairs) if f"x{number}" in matrix.conflicts)


def test_a_version_is_told_by_the_sentence_that_its_words_stand_in(case):
    """Words cut out of a denial do not show that they are denied; the sentence does."""
    second = case.documents[1]
    a = case.at("let the ships of Ardin pass", second)
    start = second.text.rindex("let the ships")
    b = cut_anchor(second.id, second.text, start, start + len("let the ships of Ardin pass"))
    polarity = Conflict(id="x9", type="polarity", a=a, b=b, a_claims=(), b_claims=())
    weighed = replace(case.weighed(), conflicts=(polarity,))
    (matrix,) = make_matrices(Evidence(case.documents, case.readings(), weighed))

    assert ["Belmora let the ships of Ardin pass.", "Belmora did not let the ships of Ardin pass."] == [
        version.sentence for version in matrix.versions
    ]
    assert 1 == len({version.words for version in matrix.versions})
