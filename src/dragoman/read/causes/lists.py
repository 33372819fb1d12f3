"""Words from a place on -> the heads of the noun phrases listed there, read from left to right."""

from spacy.tokens import Span, Token

from dragoman.read.grammar.syntax import conjuncts, phrase
from dragoman.read.words.labels import VERBAL

# Words by which a noun counts what is told after it, beside numbers.
COUNTING = frozenset({"several", "following", "many", "various", "few"})
NARROWING = frozenset({"compound", "poss", "nmod", "npadvmod", "amod"})


def listed_after(span: Span, start: int) -> list[Token]:
    """The heads of the noun phrases listed from a token on: "factors such as A (…), B, and C" gives A, B and C.

    start: the token's place in its text. Read from left to right: long lists with parentheses are where parses break.
    """
    at = start - span.start
    heads: list[Token] = []
    depth = 0
    position = at
    while position < len(span):
        token = span[position]
        depth = max(0, depth + (token.text == "(") - (token.text == ")"))
        if depth == 0 and token.text in {";", ":", "."}:
            break
        if depth == 0 and _is_item(token):
            if not _continues(span, position, at, heads):
                break
            if not _only_names_kind(span, position):
                heads.append(token)
            position = _skip_phrase(token, span)
            continue
        if depth == 0 and token.pos_ in VERBAL and token.dep_ not in {"amod", "compound"} and heads:
            break
        position += 1
    return heads


def spelled_out(noun: Token) -> list[Token]:
    """What a noun that only counts things is spelled out by after a colon ("three factors …: A, B and C"); else []."""
    counted = any(c.pos_ == "NUM" or c.like_num or c.lower_ in COUNTING for c in noun.lefts)
    if noun.tag_ != "NNS" or not counted:
        return []
    span = noun.sent
    colon = next((t.i for t in span if t.i > noun.i and t.text == ":"), None)
    heads = [] if colon is None else listed_after(span, colon + 1)
    return heads if len(heads) > 1 else []


def _is_item(token: Token) -> bool:
    """Whether a token heads a thing of a list: a noun that narrows no other, or a gerund in a noun's place."""
    if token.pos_ in {"NOUN", "PROPN"}:
        first = token
        while first.dep_ == "conj":
            first = first.head
        return first.dep_ not in NARROWING or first.head.i < token.i
    return token.tag_ == "VBG" and token.dep_ in {"pobj", "pcomp"}


def _continues(span: Span, position: int, at: int, heads: list[Token]) -> bool:
    """Whether a noun goes on with the list: it is the first, is coordinated, or follows a comma or "and"."""
    if not heads:
        return all(t.pos_ not in VERBAL or t.dep_ in {"amod", "compound"} for t in span[at:position])
    token = span[position]
    if token in conjuncts(heads[0]):
        return True
    first = min(t.i for t in phrase(token)) - span[0].i
    before = span[first - 1].text if first > 0 else ""
    return before in {",", "and", "or", ")"} and token.dep_ not in {"nsubj", "nsubjpass", "pobj"}


def _only_names_kind(span: Span, position: int) -> bool:
    """Whether a noun only announces the list: "factors such as", "reasons including"."""
    following = [t.lower_ for t in span[position + 1 : position + 3]]
    return following[:2] == ["such", "as"] or following[:1] == ["including"]


def _skip_phrase(token: Token, span: Span) -> int:
    """The place after a noun's phrase, or after "such as" where the noun only announces a list."""
    position = token.i - span[0].i
    if _only_names_kind(span, position):
        return position + (3 if span[position + 1].lower_ == "such" else 2)
    return max(t.i for t in phrase(token, loose=True)) - span[0].i + 1
