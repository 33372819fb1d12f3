"""Verbs -> how they are spelt in other forms, by rule; irregular ones stand in lists."""


def regular_forms(verb: str) -> list[str]:
    """A verb with -s, -ed and -ing by the rules of spelling, as far as letters tell."""
    soft = verb.endswith("y") and verb[-2:-1] not in "aeiou"
    stem = verb.removesuffix("e")
    hissing = verb.endswith(("s", "x", "z", "ch", "sh", "o"))
    third = f"{verb[:-1]}ies" if soft else f"{verb}es" if hissing else f"{verb}s"
    return [verb, third, f"{verb[:-1]}ied" if soft else f"{stem}ed", f"{stem}ing"]
