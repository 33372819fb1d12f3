"""Phrase -> the listed names in it."""

from collections.abc import Sequence
from typing import NamedTuple

from dragoman.ontology import Ontology
from dragoman.ontology.types import NameKind
from dragoman.resolve._sector_words import Word


class Known(NamedTuple):
    """A listed name in a phrase. first, last: numbers of its words, both inside."""

    first: int
    last: int
    actor: str
    kind: NameKind


def known_names(phrase: str, words: Sequence[Word], ontology: Ontology) -> list[Known]:
    """The listed names of a phrase in order, the longest where they overlap.

    A phrase all in capitals is read as a name. An ambiguous name counts where it is the whole phrase but its article.
    """
    found = _found(phrase, phrase, ontology)
    if not found and phrase.isupper():
        found = _found(phrase, phrase.title(), ontology)
    return [known for one in sorted(found) if (known := _place(one, words)) is not None]


def _found(phrase: str, text: str, ontology: Ontology) -> list[tuple[int, int, str, NameKind]]:
    """The longest names of a text that do not overlap: start, end, actor and kind of name."""
    from dragoman.read.names.listed import index_names  # noqa: PLC0415 — its package brings spaCy, a second

    found: list[tuple[int, int, str, NameKind]] = []
    for hit in sorted(index_names(ontology).find(text), key=lambda hit: (hit.start - hit.end, hit.start, hit.plural)):
        row = hit.rows[0]
        whole = not phrase[: hit.start].strip().lower().removeprefix("the") and hit.end == len(phrase)
        if (whole or not row.ambiguous) and all(hit.end <= start or end <= hit.start for start, end, _, _ in found):
            found.append((hit.start, hit.end, row.actor, row.kind))
    return found


def _place(found: tuple[int, int, str, NameKind], words: Sequence[Word]) -> Known | None:
    """A name by the numbers of its words."""
    inside = [n for n, word in enumerate(words) if word.start < found[1] and found[0] < word.end]
    return Known(inside[0], inside[-1], found[2], found[3]) if inside else None
