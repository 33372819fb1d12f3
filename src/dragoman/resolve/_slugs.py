"""Words -> ids, and names made comparable."""

import re
import unicodedata
from functools import lru_cache

from dragoman.ontology.spellings import load_spellings

# Names whose spellings are kept, a few hundred kilobytes: a text says the same few again and again.
NAMES_KEPT = 4096
ARTICLES = frozenset({"al", "el", "ul", "as", "ash", "ad", "ar", "az", "an", "the"})


def slug(words: str) -> str:
    """Words as part of an id: ASCII small letters and digits, "-" between, articles off the front."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", words) if not unicodedata.combining(c)).lower()
    plain = re.sub(r"['’‘ʼ`]s?\b", "", plain)
    parts = re.findall(r"\w+", plain.replace("_", " "))
    while len(parts) > 1 and parts[0] in {"the", "a", "an"}:
        parts = parts[1:]
    return "-".join(parts)


@lru_cache(maxsize=NAMES_KEPT)
def spelling_key(name: str) -> str:
    """A name without what transliterations vary in: accents, apostrophes, hyphens, al-, -ah, doubled letters, case.

    Given names with several customary spellings count as one: "Mohammed" and "Muhammad", "Abdel Aziz" and "Abdulaziz".
    """
    joined = re.sub(r"ah\b", "a", " ".join(_folded(name)))
    return re.sub(r"(.)\1", r"\1", re.sub(r"[^\w ]", "", joined))


@lru_cache(maxsize=NAMES_KEPT)
def name_slug(name: str) -> str:
    """A name as part of an id, the same for all its customary spellings, so that documents agree on it."""
    return slug(" ".join(_folded(name)))


def _folded(name: str) -> list[str]:
    """The words of a name without accents, apostrophes and articles, each by the spelling that stands for it."""
    bare = _bare(name.replace("-", " "))
    parts = [part for part in re.sub(r"['’‘ʼ`]", "", bare).split() if part not in ARTICLES]
    return load_spellings().fold(parts) or [bare]


def _bare(name: str) -> str:
    """Small letters without accents or a possessive ending."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).lower()
    return re.sub(r"['’]s$", "", plain.strip())
