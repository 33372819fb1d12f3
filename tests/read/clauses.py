"""Clauses about invented actors, parsed or made by hand, for tests of their grammar."""

from hypothesis import strategies as st
from spacy.tokens import Doc, Token

from dragoman.read.parsing.parse import load_pipeline


def word(text: str, form: str) -> Token:
    """The last word of that form in a parsed text."""
    return [token for token in load_pipeline()(text) if token.text == form][-1]


def texts(tokens: list[Token]) -> list[str]:
    """The words of some tokens."""
    return [token.text for token in tokens]


def chained(words: list[str], heads: list[int], deps: list[str], tags: list[str]) -> Doc:
    """A parse written by hand, for shapes that the parser gives seldom."""
    kinds = {"NN": "NOUN", "NNP": "PROPN", "DT": "DET", "CC": "CCONJ", "IN": "ADP", ",": "PUNCT", "VBP": "AUX"}
    kinds |= dict.fromkeys(("VBZ", "VBD", "VBN", "VBG"), "VERB")
    return Doc(load_pipeline().vocab, words, heads=heads, deps=deps, tags=tags, pos=[kinds[tag] for tag in tags])


NOUNS = st.sampled_from(
    [
        "Marlen",
        "the army of Ostrava",
        "Velda and Torren",
        "rebels armed by Sarn",
        "states such as Velda",
        "its envoy, who met Sarn,",
        "the plan to close the port",
        "talks (the third this year)",
        "a Velda-backed militia",
    ]
)
VERBS = st.sampled_from(
    [
        "attacked",
        "was attacked by",
        "refused to meet",
        "pushed Sarn to arm",
        "said that Torren had left",
        "gave in to",
        "is not ready to face",
        "will, if pressed, leave",
        "shelled and then blamed",
        "fears",
    ]
)
TAILS = st.sampled_from(
    [
        "",
        ", hurting trade",
        " because prices fell",
        " - and left",
        ", according to Velda",
        " in May 2031",
        "; it failed",
        "…",
    ]
)
SENTENCES = st.builds("{} {} {}{}.".format, NOUNS, VERBS, NOUNS, TAILS)
