"""A concept's label -> the same inside a sentence: its sphere where English has it, names with their articles."""

import re
from collections.abc import Iterable

from dragoman.records import Concept

# "influence of Iran", "act “close strait” of Ardin": what somebody has takes an article; what many do takes none.
_OF_SOMEBODY = re.compile(r"(?!(?:an?|the|its|their)\b)[a-z][\w“”-]*(?: (?!in\b)[a-z“][\w“”-]*)*? of\b")


def word_label(concept: Concept, told: Iterable[tuple[str, str]]) -> str:
    """The label of a concept as a sentence has it. told: names in it, each with what it is called there."""
    label = _sphere_first(concept)
    for name, called in told:
        label = re.sub(rf"(?<=[a-z”] ){re.escape(name)}(?!\w)", called.replace("\\", r"\\"), label)
    label = label.replace("the the ", "the ")
    return f"the {label}" if _OF_SOMEBODY.match(label) else label


def _sphere_first(concept: Concept) -> str:
    """A label with its sphere as English has it: "strength of Ardin (regional)" is "regional strength of Ardin"."""
    mark = f" ({concept.sphere})"
    if not concept.sphere or not concept.label.endswith(mark):
        return concept.label
    bare = concept.label.removesuffix(mark)
    return bare if concept.sphere in bare.lower() else f"{concept.sphere} {bare}"
