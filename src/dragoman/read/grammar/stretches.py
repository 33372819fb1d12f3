"""Tokens of a sentence -> stretches of it: the clause a word stands in, what is left of it without a cue."""

from collections.abc import Collection, Iterable, Sequence

from spacy.tokens import Span, Token

from dragoman.read.grammar.tree import subtree
from dragoman.read.words.labels import HELPING, VERBAL

# Relative pronouns that go back to a word before them, unlike "what" and "whoever".
DESCRIPTIVE = frozenset({"which", "who", "whom", "that"})


def ordered(tokens: Iterable[Token]) -> list[Token]:
    """Tokens in order, each once."""
    return sorted({t.i: t for t in tokens}.values(), key=lambda t: t.i)


def clause_of(token: Token, span: Span) -> list[Token]:
    """The words of the clause a token stands in, all that hangs on its verb included."""
    while token.pos_ not in VERBAL and token.head.i != token.i:
        token = token.head
    return ordered(t for t in subtree(token) if span.start <= t.i < span.end)


def trim(tokens: Sequence[Token]) -> list[Token]:
    """Tokens without the punctuation and the joining words at their ends."""
    kept = list(tokens)
    while kept and (_is_loose(kept[0]) or kept[0].lower_ == "that" or kept[0].dep_ == "cc"):
        kept.pop(0)
    while kept and (_is_loose(kept[-1]) or kept[-1].dep_ == "cc"):
        kept.pop()
    return kept


def stretches_without(tokens: Sequence[Token], dropped: Collection[Token] = ()) -> list[list[Token]]:
    """What is left of tokens when some are dropped: every stretch that has a verb, else the longest; in order.

    A stretch ends where other words stand between its tokens. What opens with a relative pronoun describes what was
    dropped and is none.
    """
    gone = {t.i for t in dropped}
    runs: list[list[Token]] = [[]]
    for token in tokens:
        if token.i in gone:
            continue
        if runs[-1] and not _adjoins(runs[-1][-1], token):
            runs.append([])
        runs[-1].append(token)
    left = [run for run in map(trim, runs) if run and run[0].lower_ not in DESCRIPTIVE]
    telling = [run for run in left if has_verb(run)]
    return telling or ([max(left, key=len)] if left else [])


def _adjoins(before: Token, after: Token) -> bool:
    """Whether nothing but punctuation stands between two tokens."""
    return all(_is_loose(before.doc[place]) for place in range(before.i + 1, after.i))


def has_verb(tokens: Iterable[Token]) -> bool:
    """Whether there is a verb among tokens; an auxiliary alone is none."""
    return any(t.pos_ in VERBAL and t.dep_ not in HELPING for t in tokens)


def meet(one: Sequence[Token], other: Sequence[Token]) -> bool:
    """Whether the reaches of two stretches share a word."""
    return one[0].i <= other[-1].i and other[0].i <= one[-1].i


def overlaps(content: Sequence[Token], others: Sequence[Sequence[Token]]) -> bool:
    """Whether a stretch shares words with one of some others."""
    return any(meet(content, other) for other in others)


def lies_in(inner: Sequence[Token], outer: Sequence[Token]) -> bool:
    """Whether a stretch lies within the reach of another."""
    return outer[0].i <= inner[0].i and inner[-1].i <= outer[-1].i


def _is_loose(token: Token) -> bool:
    return bool(token.is_punct or token.is_space or token.is_quote)
