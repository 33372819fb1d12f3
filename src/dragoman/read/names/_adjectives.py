"""Whether a word is the adjective or the people's name of another, by its ending."""

ENDINGS = ("ians", "ian", "eans", "ean", "ans", "an", "ese", "ish", "ites", "ite", "is", "i", "ic", "ns", "n", "s", "")
NAME_ENDINGS = ("", "a", "e", "o", "ia", "y", "land", "stan", "s")
MIN_STEM = 4
# Endings that a name of three letters has as an adjective, with nothing of it left out ("Oss", "Ossian").
FULL_ENDINGS = ("ian", "ese", "ish", "ite", "i")
SHORT_NAME = 3


def stem_key(word: str) -> str:
    """The first letters of a word in small letters, which a name and its adjective have in common."""
    return word[:SHORT_NAME].lower()


def is_adjective_of(word: str, name: str) -> bool:
    """Whether two words share a stem of four letters or more and differ only in endings ("Varkanian", "Varkania").

    A name of three letters is the whole stem.
    """
    small, base = word.lower(), name.lower()
    if len(base) == SHORT_NAME:
        return any(small == base + ending for ending in FULL_ENDINGS)
    if small == base or small[:MIN_STEM] != base[:MIN_STEM]:
        return False
    stems = {small.removesuffix(ending) for ending in ENDINGS if small.endswith(ending)}
    bases = {base.removesuffix(ending) for ending in NAME_ENDINGS if base.endswith(ending)}
    return any(len(stem) >= MIN_STEM for stem in stems & bases)
