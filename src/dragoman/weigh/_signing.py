"""Folded words -> numbers: every run of five words of every text, the same numbers in every process."""

from collections.abc import Sequence
from hashlib import blake2b
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dragoman.weigh.words import SHINGLE_WORDS

Words = Sequence[str]
Integers = NDArray[np.int64]
# Odd factors, one for each place in a run; any will do as long as they stay the same.
_FACTORS = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93, 0xA0761D6478BD642F)
_BLANK = ""


class Runs(NamedTuple):
    """Which texts hold which runs, as far as more than one text does.

    run, text: one entry for each run that several texts hold and each text that holds it, run by run, texts rising.
    held: how many texts hold each such run. sizes: how many different runs each text has, shared or not.
    """

    run: Integers
    text: Integers
    held: Integers
    sizes: Integers


def sign_texts(texts: Sequence[Words]) -> Runs:
    """The runs of all texts. A text shorter than a run is one run as a whole; one without words holds none.

    Two runs are taken for one when their 64-bit numbers agree, by chance about once in 10^19 pairs.
    """
    lengths = np.array([max(len(words), SHINGLE_WORDS) if words else 0 for words in texts], dtype=np.int64)
    text = np.repeat(np.arange(len(texts), dtype=np.int64), lengths)
    rolled, text = _roll(_number_words(texts, int(lengths.sum())), text)
    run, text, again = _met_again(rolled, text)
    held = np.bincount(run)
    shared = held[run] > 1
    sizes = np.bincount(text, minlength=len(texts)) + np.pad(again, (0, len(texts) - len(again)))
    return Runs(run[shared], text[shared], held, sizes)


def _met_again(rolled: NDArray[np.uint64], text: Integers) -> tuple[Integers, Integers, Integers]:
    """Runs met more than once as dense numbers, each once a text, with the text; and how many others each text has."""
    order = np.argsort(rolled, kind="stable")
    ordered = rolled[order]
    new = np.concatenate(([True], ordered[1:] != ordered[:-1]))[: len(ordered)]
    alone = new & np.concatenate((new[1:], [True]))[: len(new)]
    single = np.bincount(text[order[alone]], minlength=int(text.max(initial=-1)) + 1)
    run, text = np.cumsum(new[~alone]) - 1, text[order[~alone]]
    once = np.concatenate(([True], (run[1:] != run[:-1]) | (text[1:] != text[:-1])))[: len(run)]
    return run[once], text[once], single


class _Numbered(dict[str, int]):
    """Words numbered as they come."""

    def __missing__(self, word: str) -> int:
        self[word] = len(self)
        return self[word]


def _number_words(texts: Sequence[Words], total: int) -> NDArray[np.uint64]:
    """A number for each word in order, told by its letters alone; short texts are filled up to one run."""
    met = _Numbered()
    filled = (words if len(words) >= SHINGLE_WORDS else _fill(words) for words in texts)
    flat = np.fromiter(chain.from_iterable(map(met.__getitem__, words) for words in filled), np.int64, count=total)
    return np.array([_number_word(word) for word in met], dtype=np.uint64)[flat]


def _fill(words: Words) -> Words:
    return (*words, *[_BLANK] * (SHINGLE_WORDS - len(words))) if words else words


def _number_word(word: str) -> int:
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


def _roll(numbers: NDArray[np.uint64], text: Integers) -> tuple[NDArray[np.uint64], Integers]:
    """A number for each run, with its text; runs that reach into the next text are left out."""
    count = max(len(numbers) - SHINGLE_WORDS + 1, 0)
    rolled = np.zeros(count, dtype=np.uint64)
    for place, factor in enumerate(_FACTORS):
        rolled += numbers[place : count + place] * np.uint64(factor)
    inside = text[:count] == text[SHINGLE_WORDS - 1 :]
    return rolled[inside], text[:count][inside]
