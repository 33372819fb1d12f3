"""Scattered tokens -> the run of them around a head."""

from spacy.tokens import Token


def _adjoins(before: Token, after: Token) -> bool:
    """Whether one token follows another at once, or with only a hyphen between."""
    return after.i - before.i == 1 or (after.i - before.i == 2 and before.nbor(1).text == "-")  # noqa: PLR2004


def contiguous(tokens: list[Token], head: Token) -> list[Token]:
    """The run of tokens around the head, which is one of them, without large gaps; punctuation at its ends off."""
    where = next(i for i, t in enumerate(tokens) if t.i == head.i)
    first = where
    while first > 0 and _adjoins(tokens[first - 1], tokens[first]):
        first -= 1
    last = where
    while last < len(tokens) - 1 and tokens[last + 1].i - tokens[last].i <= 2:  # noqa: PLR2004 — a comma or a bracket
        last += 1
    run = tokens[first : last + 1]
    while len(run) > 1 and run[-1].is_punct and run[-1].i != head.i:
        run.pop()
    while len(run) > 1 and run[0].is_punct and run[0].i != head.i:
        run.pop(0)
    return run
