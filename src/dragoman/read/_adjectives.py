"""Whether a word is the adjective or the people's name of another, by its ending."""

ENDINGS = ("ians", "ian", "eans", "ean", "ans", "an", "ese", "ish", "ites", "ite", "is", "i", "ic", "ns", "n", "s", "")
NAME_ENDINGS = ("", "a", "e", "o", "ia", "y", "land", "stan", "s")
MIN_STEM = 4


def is_adjective_of(word: str, name: str) -> bool:
    """Whether two words share a stem of four letters or more and differ only in endings ("Varkanian", "Varkania")."""
    small, base = word.lower(), name.lower()
    if small == base or small[:MIN_STEM] != base[:MIN_STEM]:
        return False
    stems = {small.removesuffix(ending) for ending in ENDINGS if small.endswith(ending)}
    bases = {base.removesuffix(ending) for ending in NAME_ENDINGS if base.endswith(ending)}
    return any(len(stem) >= MIN_STEM for stem in stems & bases)
