"""Verbs -> how they are spelt in other forms, by rule; irregular ones stand in lists."""

# Endings after which a verb takes -es.
HISSING = ("s", "x", "z", "ch", "sh", "o")


def third_person(verb: str) -> str:
    """The form of a regular verb after "it" ("hampers", "pacifies", "quashes", "vetoes")."""
    if _is_soft(verb):
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(HISSING) else f"{verb}s"


def regular_forms(verb: str) -> list[str]:
    """A verb with -s, -ed and -ing by the rules of spelling, as far as letters tell."""
    stem = verb.removesuffix("e")
    return [verb, third_person(verb), f"{verb[:-1]}ied" if _is_soft(verb) else f"{stem}ed", f"{stem}ing"]


def _is_soft(verb: str) -> bool:
    return verb.endswith("y") and verb[-2:-1] not in "aeiou"
