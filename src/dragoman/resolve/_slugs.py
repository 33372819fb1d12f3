"""Words -> ids, and names made comparable."""

import re
import unicodedata

ARTICLES = frozenset({"al", "el", "ul", "as", "ash", "ad", "ar", "az", "an", "the"})


def slug(words: str) -> str:
    """Words as part of an id: ASCII small letters and digits, "-" between, articles off the front."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", words) if not unicodedata.combining(c)).lower()
    plain = re.sub(r"['’‘ʼ`]s?\b", "", plain)
    parts = re.findall(r"\w+", plain.replace("_", " "))
    while len(parts) > 1 and parts[0] in {"the", "a", "an"}:
        parts = parts[1:]
    return "-".join(parts)


def spelling_key(name: str) -> str:
    """A name without what transliterations vary in: accents, apostrophes, hyphens, al-, -ah, doubled letters, case."""
    bare = _bare(name.replace("-", " "))
    parts = [part for part in re.sub(r"['’‘ʼ`]", "", bare).split() if part not in ARTICLES]
    joined = re.sub(r"ah\b", "a", " ".join(parts) or bare)
    return re.sub(r"(.)\1", r"\1", re.sub(r"[^\w ]", "", joined))


def _bare(name: str) -> str:
    """Small letters without accents or a possessive ending."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).lower()
    return re.sub(r"['’]s$", "", plain.strip())
