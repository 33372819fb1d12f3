"""Text -> folded words and shingles, so that case, quotes and white space do not tell copies apart."""

import re
from collections.abc import Sequence
from hashlib import blake2b

SHINGLE_WORDS = 5
TOPIC_LETTERS = 4
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_QUOTES = str.maketrans({"‘": "'", "’": "'", "ʼ": "'", "‐": "-", "‑": "-"})


def fold_words(text: str) -> tuple[str, ...]:
    """The words of a text in order, case folded, quotes and punctuation left out."""
    return tuple(_WORD.findall(text.translate(_QUOTES).casefold()))


def word_spans(text: str) -> list[tuple[str, int, int]]:
    """Each word, case folded, with where it starts and ends in the text, in code points."""
    # Folding a match rather than the text: casefold may lengthen a text and so move its offsets.
    return [(m.group().casefold(), m.start(), m.end()) for m in _WORD.finditer(text.translate(_QUOTES))]


def topic_words(text: str, filler: frozenset[str]) -> frozenset[str]:
    """The words of a text that may tell what it is about: long enough, no number, no filler; plurals as singulars."""
    long = (word for word in fold_words(text) if len(word) >= TOPIC_LETTERS and word not in filler)
    return frozenset(word.removesuffix("'s").removesuffix("s") for word in long if not word[0].isdigit())


def shingles(words: Sequence[str], size: int = SHINGLE_WORDS) -> frozenset[str]:
    """All runs of `size` words; the whole as one run where it is shorter; empty for no words."""
    if not words:
        return frozenset()
    return frozenset(" ".join(words[i : i + size]) for i in range(max(1, len(words) - size + 1)))


def jaccard(a: frozenset[str], b: frozenset[str]) -> float:
    """Share of what either holds that both hold, 0 to 1; 0 where both are empty."""
    return len(a & b) / len(a | b) if a or b else 0.0


def containment(a: frozenset[str], b: frozenset[str]) -> float:
    """Share of the smaller set that the other holds, 0 to 1; 0 where one is empty."""
    smaller = min(len(a), len(b))
    return len(a & b) / smaller if smaller else 0.0


def make_id(letter: str, *parts: object) -> str:
    """An id that depends on the parts alone: the letter and 12 hex digits (BLAKE2b of their text)."""
    text = "\x1f".join(str(part) for part in parts)
    return letter + blake2b(text.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
