"""spaCy tokens -> the plain words and grammar that features are made of."""

from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from dragoman.read.words.labels import VERBAL

OUTSIDE = "#"
HELPERS = frozenset({"aux", "auxpass"})


class View(NamedTuple):
    """The tokens of a sentence as parallel sequences; places count from its first token.

    heads: of each token, its own place for a root or where its head is outside. left, right: first and last place of
    what hangs below it. ancestors: from its head up.
    """

    words: tuple[str, ...]
    lemmas: tuple[str, ...]
    tags: tuple[str, ...]
    kinds: tuple[str, ...]
    deps: tuple[str, ...]
    heads: tuple[int, ...]
    left: tuple[int, ...]
    right: tuple[int, ...]
    children: tuple[tuple[int, ...], ...]
    ancestors: tuple[tuple[int, ...], ...]

    def head_lemma(self, place: int) -> str:
        """The lemma of a token's head; ROOT for one without."""
        head = self.heads[place]
        return "ROOT" if head == place else self.lemmas[head]

    def is_verb(self, place: int) -> bool:
        """Whether a token is a verb that helps no other."""
        return self.kinds[place] in VERBAL and self.deps[place] not in HELPERS


def view_of(tokens: Doc | Span) -> View:
    """The view of a sentence, or of a short text of several."""
    base, count = (tokens.start if isinstance(tokens, Span) else 0), len(tokens)
    heads = tuple(_inside(token.head.i - base, token.i - base, count) for token in tokens)
    return View(
        words=tuple(token.lower_ for token in tokens),
        lemmas=tuple(token.lemma_.lower() for token in tokens),
        tags=tuple(token.tag_ for token in tokens),
        kinds=tuple(token.pos_ for token in tokens),
        deps=tuple(token.dep_ for token in tokens),
        heads=heads,
        left=tuple(max(token.left_edge.i - base, 0) for token in tokens),
        right=tuple(min(token.right_edge.i - base, count - 1) for token in tokens),
        children=tuple(_children(token, base, count) for token in tokens),
        ancestors=tuple(_climb(heads, place) for place in range(count)),
    )


def at(row: tuple[str, ...], place: int) -> str:
    """What a row holds at a place; a sign of its own beyond either end."""
    return row[place] if 0 <= place < len(row) else OUTSIDE


def bucket(number: int) -> str:
    """A length or distance as one of few sizes, so that rare ones share what is learned."""
    return str(number if number < 4 else next(size for size in (20, 12, 7, 4) if number >= size))  # noqa: PLR2004


def _inside(place: int, otherwise: int, count: int) -> int:
    return place if 0 <= place < count else otherwise


def _children(token: Token, base: int, count: int) -> tuple[int, ...]:
    return tuple(child.i - base for child in token.children if 0 <= child.i - base < count)


def _climb(heads: tuple[int, ...], place: int) -> tuple[int, ...]:
    """The places above one, nearest first; a parse that runs in a circle is left where it closes."""
    found: list[int] = []
    while heads[place] != place and heads[place] not in found:
        place = heads[place]
        found.append(place)
    return tuple(found)
