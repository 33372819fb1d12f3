"""Words -> stems that can be compared, and words that lessen what they name."""

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path

WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d+")
MIN_STEM = 4
# Endings cut once, longest first; British -is- becomes -iz- before.
ENDINGS = (
    *("isations", "izations", "isation", "ization", "ications", "ication"),
    *("aments", "ements", "ament", "ement", "ations", "ation", "ments", "ating", "ated", "ates", "ment", "ions"),
    *("ings", "ised", "ized", "ises", "izes", "ise", "ize", "ing", "ion", "ies", "ate", "ure", "als", "al", "ed", "es"),
    *("ly", "ity", "ies", "s", "e", "y"),
)
LISTS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
STOP = frozenset(LISTS["stop"])
LESSENING = frozenset(LISTS["lessening"])


def stems(text: str) -> frozenset[str]:
    """Stems of the content words of a text; hyphened words count whole and in their parts."""
    return frozenset(stem(word) for word in _words(text) if word not in STOP and len(word) > 1)


def stem(word: str) -> str:
    """A word without its ending, at least four letters of it kept; the same word in other forms gives the same stem."""
    low = re.sub(r"['’]s?$", "", word.lower()).replace("defence", "defense")
    for ending in ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= MIN_STEM:
            return low[: -len(ending)]
    return low


def lessens(text: str) -> bool:
    """Whether a phrase names less of a thing (weakening, the fall of, marginalised), by its words."""
    return any(stem(word) in LESSENING or word in LESSENING for word in _words(text))


def _words(text: str) -> Iterable[str]:
    for match in WORD.finditer(text.lower()):
        word = re.sub(r"['’]s?$", "", match[0])
        yield word.replace("-", "")
        if "-" in word:
            yield from (part for part in word.split("-") if part)
