"""Words -> the numbers of their pieces, as the encoder's vocabulary cuts them.

Cutting: the longest piece of the vocabulary first, from the left (Wu et al. 2016, WordPiece), on words in small letters
without marks above or below them, as uncased BERT models read (Devlin et al. 2019).
"""

import string
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

UNKNOWN, FIRST, LAST = "[UNK]", "[CLS]", "[SEP]"
INSIDE = "##"
# A longer run of letters is no word; it counts as unknown.
LONGEST = 100


@lru_cache(maxsize=1)
def load_vocabulary() -> Mapping[str, int]:
    """The number of each piece; pieces that continue a word begin with "##"."""
    text = files(__package__).joinpath("vocabulary.txt").read_text(encoding="utf-8")
    return MappingProxyType({piece: number for number, piece in enumerate(text.split("\n")) if piece})


@lru_cache(maxsize=50_000)
def cut_word(word: str) -> tuple[int, ...]:
    """The numbers of a word's pieces, at least one; punctuation stands alone, and what no piece fits is unknown."""
    vocabulary = load_vocabulary()
    pieces = [number for run in _runs(word) for number in _cut_run(run, vocabulary)]
    return tuple(pieces) or (vocabulary[UNKNOWN],)


def _runs(word: str) -> Iterator[str]:
    """A word's runs of letters, digits and other signs, and each of its punctuation marks."""
    run = ""
    for sign in unicodedata.normalize("NFD", word.lower()):
        kind = unicodedata.category(sign)
        ends = sign.isspace() or kind.startswith("P") or sign in string.punctuation
        if ends and run:
            yield run
            run = ""
        if ends and not sign.isspace():
            yield sign
        elif not ends and kind != "Mn":
            run += sign
    if run:
        yield run


def _cut_run(run: str, vocabulary: Mapping[str, int]) -> list[int]:
    """The numbers of the pieces of one run, the longest first; unknown where the rest begins with no piece."""
    found: list[int] = []
    start = 0
    while start < len(run) <= LONGEST:
        end = next((end for end in range(len(run), start, -1) if _piece(run, start, end) in vocabulary), start)
        if end == start:
            return [vocabulary[UNKNOWN]]
        found.append(vocabulary[_piece(run, start, end)])
        start = end
    return found or [vocabulary[UNKNOWN]]


def _piece(run: str, start: int, end: int) -> str:
    return (INSIDE if start else "") + run[start:end]
