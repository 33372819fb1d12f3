"""Patterns of a dictionary on the words that a verb governs."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Token

from dragoman.ontology._verb_patterns import BadLineError, Sets, parse_pattern
from dragoman.read.deeds._own_patterns import fit_pattern

TEXT = "Yesterday the old ministers of Norway quietly sold Sweden two shiploads of dried cod for use in its canteens."
WORDS = sorted({*TEXT.lower().rstrip(".").split(), "minister", "shipload", "sell", "whale"})


@pytest.fixture(scope="module")
def verb(nlp) -> Token:
    """The verb of a sentence."""
    return next(token for token in nlp(TEXT) if "sold" == token.text)


def fits(verb: Token, line: str) -> bool:
    """Whether a pattern fits what a verb governs."""
    return fit_pattern(verb, parse_pattern(f"- {line} [070]", Sets({}, {}), "own.txt:1")) is not None


@pytest.mark.parametrize(
    "line",
    [
        "*",
        "* SHIPLOAD",
        "* SHIPLOADS",
        "* COD",
        "* {TWO SHIPLOADS}",
        "* {DRIED COD}",
        "* SHIPLOAD COD",
        "* (FOR USE)",
        "* (OF/FOR USE) (IN CANTEENS)",
        "* SHIPLOADS (OF {DRIED COD})",
        "* SHIPLOADS (FOR ^)",
        "* + SHIPLOADS",
        "MINISTER *",
        "{OLD MINISTERS} *",
        "QUIETLY * COD",
        "MINISTER (OF $) * + COD",
    ],
)
def test_heads_phrases_and_prepositions_fit(verb, line):
    """Words in any form, with what narrows them, under their prepositions, on their own side of the verb."""
    assert fits(verb, line)


@pytest.mark.parametrize(
    "line",
    [
        "SHIPLOADS *",
        "* MINISTERS",
        "* CANTEENS",
        "* {FRESH COD}",
        "* {COD TWO}",
        "* (AGAINST USE)",
        "* (FOR CANTEENS)",
        "* SHIPLOADS (OF HERRING)",
        "* TWO_COD",
        "* SHIPLOAD_",
        "% *",
    ],
)
def test_what_the_verb_does_not_govern_so_does_not_fit(verb, line):
    """The other side, words deeper down, other words, another order and other forms of words kept as written."""
    assert not fits(verb, line)


ELEMENTS = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from("$+%^"),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(lambda words: "{" + " ".join(words) + "}"),
    st.tuples(st.sampled_from(["of", "for", "in", "to"]), st.sampled_from(["", *WORDS, "$", "+"])).map(
        lambda pair: f"({pair[0]} {pair[1]})"
    ),
)
SIDES = st.lists(ELEMENTS, max_size=3).map(" ".join)


@settings(max_examples=200, deadline=None)
@given(SIDES, SIDES)
def test_any_pattern_takes_words_of_the_sentence_or_does_not_fit(verb, before, after):
    """No pattern makes the matching fail, and one with a word that is not there never fits."""
    line = f"{before} * {after}"
    try:
        patterns = parse_pattern(f"- {line} [070]", Sets({}, {}), "own.txt:1")
    except BadLineError:
        return
    fit = fit_pattern(verb, patterns)

    assert fit is None or fit.tokens <= {token.i for token in verb.sent}
    assert not ("whale" in line and fit is not None)
