"""Claims by their sentence, and words that meet."""

import pytest

from dragoman.read.learned._joining import by_sentence, round_score, share_letters
from dragoman.records import Anchor

TEXT = "Norway attacked Turkey. Iraq condemned Norway. It rained."


def test_claims_stand_under_their_sentence_in_their_order(read_text):
    """Each claim comes once, and a sentence without any has an empty list."""
    claims = read_text(TEXT).claims
    found = by_sentence(claims)

    assert [claims, []] == [(*found[0], *found[1]), found[2]]
    assert {0} == {claim.sentence for claim in found[0]}


@pytest.mark.parametrize(("start", "end", "shared"), [(0, 3, True), (4, 6, True), (5, 9, False), (2, 4, True)])
def test_spans_share_letters_where_one_begins_before_the_other_ends(start: int, end: int, *, shared: bool):
    """Spans that only touch share none."""
    one, other = Anchor(doc="d", start=0, end=5, exact="words"), Anchor(doc="d", start=start, end=end, exact="x")

    assert shared == share_letters(one, other) == share_letters(other, one)


@pytest.mark.parametrize(("score", "kept"), [(0.73951, 0.74), (0.5, 0.5), (0.99999, 0.999)])
def test_a_score_has_three_places_and_stays_below_one(score: float, kept: float):
    """One is for what a person accepted; no network is that sure."""
    assert kept == round_score(score)
