"""Links of rules and of the encoder together."""

from functools import partial

import pytest

from dragoman.read.frames_encoder_v1 import Frame, Side
from dragoman.read.learned.links import LIKELY, is_parted, is_ruled_out, listed_sign, only_is, only_undergoes
from dragoman.records import Influence

ADDED = "influences.encoder.v1"


@pytest.fixture
def read(read_claims):
    """A function from a text to its links, with what was learned or without."""
    return partial(read_claims, Influence)


TEXTS = [
    "Higher taxes led to protests in Velmora, and the drought raised prices.",
    "Because Ardin closed the border, trade with Belmora fell.",
    "Ardin shelled Tarsk. Years of neglect cost the ports of Velmora their trade.",
]


def test_a_likely_link_that_no_rule_saw_is_added(read):
    """What no rule reads is read by words like it, from its cause to its effect."""
    assert [] == read(TEXTS[-1], learned=False)
    [link] = [claim.content for claim in read(TEXTS[-1])]

    assert ("Years of neglect", "their trade") == (link.cause.anchor.exact, link.effect.anchor.exact)
    assert ("causal", -1) == (link.link_type, link.sign)


def test_an_added_link_has_the_likelihood_of_its_type_as_its_score(read):
    """What the encoder adds says how sure it is; what rules read has no score."""
    [added] = read(TEXTS[-1])

    assert ADDED == added.rule
    assert LIKELY <= added.score < 1
    assert {None} == {claim.score for claim in read(TEXTS[0])}


@pytest.mark.parametrize("text", TEXTS)
def test_links_of_rules_stay_as_they_are(read, text):
    """What was learned adds links and changes none."""
    assert read(text, learned=False) == [claim for claim in read(text) if claim.rule != ADDED]


@pytest.mark.parametrize("text", TEXTS)
def test_no_link_is_told_twice(read, text):
    """An added link shares its cause or its effect with one that is told, never both."""
    links = [(claim.rule, claim.content.cause.anchor, claim.content.effect.anchor) for claim in read(text)]
    both = [
        (one, other)
        for place, one in enumerate(links)
        for other in links[place + 1 :]
        if ADDED in {one[0], other[0]} and all(_meet(a, b) for a, b in zip(one[1:], other[1:], strict=True))
    ]

    assert [] == both


def _meet(one, other) -> bool:
    return one.start < other.end and other.start < one.end


@pytest.mark.parametrize(
    ("text", "telling", "expected"),
    [
        ("Fear of war emptied the inns, yet the barges still left.", "Fear", True),
        ("Fear of war emptied the inns, and barges stayed away.", "Fear", False),
        ("Fear of war did not empty the inns but led to lost trade; barges stayed.", "led", False),
        ("Fear of war emptied the inns, but because of it barges stayed.", "because", False),
        ("Fear brought not only silence but barges.", "brought", False),
    ],
)
def test_what_came_all_the_same_is_no_effect(nlp, text: str, telling: str, expected: bool):  # noqa: FBT001 - one column
    """A clause behind "yet" or "but" that nothing links by words of its own tells what went on all the same."""
    tokens = {token.text: token for token in nlp(text)}
    effect = tokens["barges"].head if tokens["barges"].dep_ == "nsubj" else tokens["barges"]
    sides = ((Side(tokens["Fear"], 0.9),), (Side(effect, 0.9),))
    frame = Frame(tokens[telling], "causal", 0.9, 0.9, *sides, "asserted", denied=False, sign=1)

    assert expected == is_parted(frame)


@pytest.mark.parametrize(
    "text",
    ["When Marlen closed the port, tolls had already fallen.", "Tolls were falling when Marlen closed the port."],
)
def test_what_was_so_already_is_no_effect_of_what_came_then(read, text):
    """Where rules know that a "when" clause came too late to bring something about, the encoder adds no link."""
    assert [] == read(text)


def framed(nlp, text: str, telling: str, first: str, second: str) -> Frame:
    """A link as the encoder may see it, from one word of a text to another."""
    tokens = {token.text: token for token in nlp(text)}
    sides = ((Side(tokens[first], 0.9),), (Side(tokens[second], 0.9),))
    return Frame(tokens[telling], "causal", 0.9, 0.9, *sides, "asserted", denied=False, sign=1)


@pytest.mark.parametrize(
    ("text", "telling", "expected"),
    [
        ("The port saw fewer ships.", "saw", True),
        ("The port lost ships.", "lost", True),
        ("The port needs ships.", "needs", False),
        ("The port was seen by ships.", "seen", False),
    ],
)
def test_what_a_thing_meets_with_or_loses_is_no_effect_of_it(nlp, text: str, telling: str, expected: bool):  # noqa: FBT001 - one column
    """Who sees or loses a thing does not bring it about."""
    assert expected == only_undergoes(framed(nlp, text, telling, "port", "ships"))


@pytest.mark.parametrize(("word", "expected"), [("not", True), ("mostly", False)])
def test_a_not_before_the_telling_word_rules_the_link_out(nlp, word: str, expected: bool):  # noqa: FBT001 - one column
    """What comes not because of a thing does not come of it."""
    frame = framed(nlp, f"Rents rose {word} because of raids.", "because", "raids", "rose")

    assert expected == is_ruled_out(frame)


@pytest.mark.parametrize(("verb", "sign"), [("drags down", -1), ("breeds", None)])
def test_a_verb_that_only_lowers_does_so_whatever_is_seen(nlp, verb: str, sign: int | None):
    """What a list says of a verb outweighs a guess."""
    text = f"Lost trust {verb} investment."

    assert sign == listed_sign(framed(nlp, text, verb.split(maxsplit=1)[0], "trust", "investment"))


def test_what_a_copula_says_is_no_effect(nlp):
    """That calm is no peace tells what calm is."""
    assert only_is(framed(nlp, "The calm is not peace.", "is", "calm", "peace"))
