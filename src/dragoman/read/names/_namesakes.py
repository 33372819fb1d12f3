"""Short names -> whom the text itself means: its own person before a listed namesake, a band by its first words."""

from collections.abc import Iterable, Mapping, Sequence

from dragoman.ontology.roles import load_roles
from dragoman.read.names.drafts import Draft


def own_namesake(
    draft: Draft, surname: str, persons: Mapping[str, Sequence[Draft]], names: Iterable[Draft]
) -> Draft | None:
    """The one person of a surname whom the text names in full before it, where a listed one has it as a short name.

    None where the text speaks of the listed one otherwise: in full, by the surname before that person, or with a title.
    """
    if draft.kinds != ("person",) or _has_title(draft):
        return None
    found = [each for each in persons.get(surname, ()) if each.antecedent is None]
    others = [each for each in found if each.entry != draft.entry]
    before = [each for each in others if each.start < draft.start]
    if not before or len(others) < len(found) or len({each.text for each in before}) > 1:
        return None
    first = min(each.start for each in before)
    listed = (each for each in names if each.entry == draft.entry)
    return None if any(each.start < first or _has_title(each) for each in listed) else before[-1]


def _has_title(draft: Draft) -> bool:
    """Whether a title stands before a name or opens it ("President X")."""
    before = draft.head.doc[draft.first - 1].lower_ if draft.first > draft.head.sent.start else ""
    return before in load_roles().words["title"] or draft.head.doc[draft.first].lower_ in load_roles().words["title"]


def own_band(draft: Draft, bodies: Iterable[Draft]) -> Draft | None:
    """The body of the text whose members a name calls by its first words ("Red Herons", "Red Heron Brigade").

    Several ("Red Herons") may stand before the body's own name, which a headline leaves to the text; one only after it.
    """
    words = draft.text.removeprefix("The ").removeprefix("the ")
    if " " not in words or draft.kinds not in {(), ("group",), ("place",)}:
        return None
    heads = load_roles().heads
    found = [each for each in bodies if each.entry is None and (words.endswith("s") or each.start < draft.start)]
    fitting = [each for each in found if _last_word(each) in heads and _first_words(each) == words.removesuffix("s")]
    return fitting[-1] if len({each.text for each in fitting}) == 1 else None


def _first_words(body: Draft) -> str:
    """A body's name without its article and the noun at its end."""
    return body.text.removeprefix("The ").removeprefix("the ").rpartition(" ")[0]


def _last_word(body: Draft) -> str:
    """The last word of a body's name, in small letters."""
    return body.text.split()[-1].lower()
