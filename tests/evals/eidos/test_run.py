"""Scores of expected edges on invented sentences."""

import json

import pytest

from dragoman.records import Influence, Phrase, cut_anchor
from evals.eidos.gold import Edge, End
from evals.eidos.match import has_ends, has_sign
from evals.eidos.run import score_edges, score_eidos

TEXT = "The collapse of the quarry and late frost cut the cherry crop of the valley."


def phrase(words: str, head: str, delta: int | None = None) -> Phrase:
    """Words of the text as one end."""
    start = TEXT.index(words)
    return Phrase(anchor=cut_anchor("d", TEXT, start, start + len(words)), head=head, delta=delta)


def link(cause: Phrase, effect: Phrase, sign: int | None = -1, link_type: str = "causal") -> Influence:
    """A link between two ends of the text."""
    triggers = (cut_anchor("d", TEXT, TEXT.index("cut"), TEXT.index("cut") + 3),)
    return Influence(cause=cause, effect=effect, sign=sign, link_type=link_type, triggers=triggers)


def end(words: str, *falling: str, marked: bool = True) -> End:
    """An end of an expected edge."""
    return End(words, falling, marked=marked)


def edge(cause: End, effect: End, sign: int | None = -1, relation: str = "Causal", *, expected: bool = True) -> Edge:
    """An expected edge of the text."""
    return Edge(f"t:{cause.words}", TEXT, relation, cause, effect, sign, expected)


FROST, CROP = phrase("late frost", "frost"), phrase("the cherry crop of the valley", "crop")
GOLD = edge(end("frost", marked=False), end("cherry crop", "cut"))


@pytest.mark.parametrize(
    ("ours", "same"),
    [
        (link(FROST, CROP), True),
        (link(CROP, FROST), False),
        (link(FROST, phrase("cherry crop", "grove")), True),
        (link(FROST, phrase("the valley", "valley")), False),
        (link(FROST, CROP, link_type="temporal"), False),
        (link(FROST, CROP, link_type="purpose"), True),
    ],
)
def test_ends_are_the_same_by_the_head_or_by_half_of_the_words(ours, same):
    """The order counts for a causal edge, and so does whether a link of that type can run."""
    assert same == has_ends(GOLD, ours)


def test_a_correlation_is_met_in_either_order():
    """What only goes together has no direction."""
    both = edge(GOLD.cause, GOLD.effect, relation="Correlation")

    assert has_ends(both, link(CROP, FROST, link_type="concurrent"))


@pytest.mark.parametrize(
    ("ours", "right"),
    [
        (link(FROST, CROP, -1), True),
        (link(FROST, CROP, 1), False),
        (link(FROST, phrase("cut the cherry crop", "crop", -1), 1), True),
        (link(FROST, CROP, None), False),
        (link(FROST, CROP, 0), False),
    ],
)
def test_the_sign_is_that_between_the_things(ours, right):
    """A fall told by the words of an end, or by the link, is the same fall."""
    assert right == has_sign(GOLD, ours)


def test_a_head_that_is_the_word_of_falling_falls():
    """Where the gold says that the quarry falls by collapsing, our "collapse" is that fall."""
    wanted = edge(end("the quarry", "collapse"), end("cherry crop", "cut"), 1)

    assert has_sign(wanted, link(phrase("collapse of the quarry", "collapse"), CROP, -1))


def test_where_the_gold_says_no_direction_none_need_be_said():
    """Two ends without a mark are met by a link that says no sign."""
    bare = edge(end("frost", marked=False), end("crop", marked=False), 1)

    assert has_sign(bare, link(FROST, CROP, None))


def test_one_link_answers_one_edge_and_an_unwanted_one_is_right_unfound():
    """Of two edges with one link between them one is right; an edge that must not be found is right without a link."""
    edges = [GOLD, GOLD._replace(id="again"), edge(end("the quarry"), end("valley"), expected=False)]

    scores = score_edges(edges, {TEXT: [link(FROST, CROP)]}).scores

    assert {"edges_right": 2 / 3, "causal_right": 0.5, "sign_acc": 1.0} == scores


def test_an_unwanted_edge_is_found_by_all_its_words_alone():
    """A link between other words does not say what must not be found."""
    unwanted = edge(end("late frost"), end("cherry crop"), expected=False)
    other = edge(end("early frost"), end("cherry crop"), expected=False)

    assert [0.0, 1.0] == [
        score_edges([one], {TEXT: [link(FROST, CROP)]}).scores["edges_right"] for one in (unwanted, other)
    ]


def test_a_wrong_sign_is_found_but_not_right():
    """Both ends and the direction without the sign count for the sign's share alone."""
    layer = score_edges([GOLD], {TEXT: [link(FROST, CROP, 1)]})

    assert {"edges_right": 0.0, "causal_right": 0.0, "sign_acc": 0.0} == layer.scores
    assert any("wrong sign" in line for line in layer.errors)


def test_the_folder_is_read_by_the_reader_itself(tmp_path):
    """A plain sentence of cause and effect is read as its edge says."""
    row = {"text": "Frost has reduced the harvest.", "cause": "Frost", "effect": "harvest", "relation": "Causal"}
    marks = {"effect_attachments": [{"type": "Dec", "trigger": "reduced"}], "link_polarity": -1}
    (tmp_path / "part.jsonl").write_text(json.dumps(row | marks), encoding="utf-8")

    [layer] = score_eidos(tmp_path)

    assert 1.0 == layer.scores["edges_right"]
