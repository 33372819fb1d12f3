"""Names that stand for a longer one met before: acronyms, surnames, second names in brackets, adjectives."""

import re
from collections.abc import Iterable

from dragoman.ontology._roles import load_roles
from dragoman.read._drafts import Draft, Line

ADJECTIVE_ENDINGS = (
    "ians",
    "ian",
    "eans",
    "ean",
    "ans",
    "an",
    "ese",
    "ish",
    "ites",
    "ite",
    "is",
    "i",
    "ic",
    "ns",
    "n",
    "s",
    "",
)
MIN_STEM = 4
MAX_ACRONYM = 6


def link_names(lines: list[Line]) -> None:
    """Give names their antecedents, in reading order."""
    names = [draft for line in lines for draft in sorted(line.drafts, key=lambda d: d.start) if draft.noun is None]
    full = [draft for draft in names if draft.kind in {"name", "metonym", "place"}]
    for line in lines:
        _link_brackets(line)
    by_surname = _by_surname(full)
    initials = _by_initials(full)
    for draft in names:
        if draft.entry is None and draft.antecedent is None:
            _link(draft, by_surname, initials, full)


def _link(
    draft: Draft, by_surname: dict[str, list[Draft]], initials: dict[str, list[Draft]], full: list[Draft]
) -> None:
    """One name's antecedent: the longer name its letters, its surname or its stem goes back to."""
    words = _words(draft)
    if draft.kind == "adjective":
        base = next((d for d in full if d is not draft and _is_adjective_of(words[-1], _words(d))), None)
        _point(draft, base, "is the adjective of a name in the same text")
        return
    text = "".join(words)
    if text.isupper() and 1 < len(text) <= MAX_ACRONYM:
        _point(draft, _before(initials.get(text, ()), draft), "has the initials of a name in the same text")
    elif draft.kinds in {("person",), ("group",), ("place",), ()}:
        longer = [d for d in by_surname.get(surname(words), ()) if len(_words(d)) > len(words)]
        longer = [d for d in longer if " ".join(_words(d)).lower().endswith(" ".join(words[-1:]).lower())]
        found = _before(longer, draft)
        if found is not None and (len(words) == 1 or _plain(words) == surname(words)):
            _point(draft, found, "is the last name of somebody named in full before")
            draft.kinds = ("person",)


def _point(draft: Draft, base: Draft | None, why: str) -> None:
    """Let a draft go back to another."""
    if base is not None and base is not draft:
        draft.antecedent, draft.score, draft.why = base, 0.9, why
        draft.kinds = draft.kinds or base.kinds


def _before(found: Iterable[Draft], draft: Draft) -> Draft | None:
    """The last of some drafts before this one."""
    return max((d for d in found if d.start < draft.start), key=lambda d: d.start, default=None)


def _words(draft: Draft) -> list[str]:
    """The words of a name, hyphens and possessives off."""
    text = draft.head.doc[draft.first : draft.last + 1].text
    return [word for word in re.split(r"[\s\-]+", text.removesuffix("'s").removesuffix("'")) if word]


def surname(words: list[str]) -> str:
    """What a person is called for short: the last word, small particles before it dropped."""
    return words[-1].lower() if words else ""


def _plain(words: list[str]) -> str:
    """A name's words without particles, in lower case."""
    particles = load_roles().words["particle"]
    return " ".join(word.lower() for word in words if word.lower() not in particles)


def _by_surname(full: list[Draft]) -> dict[str, list[Draft]]:
    """Persons named with more than one word, by surname."""
    found: dict[str, list[Draft]] = {}
    for draft in full:
        words = _words(draft)
        if "person" in draft.kinds and len(_plain(words).split()) > 1:
            found.setdefault(surname(words), []).append(draft)
    return found


def _by_initials(full: list[Draft]) -> dict[str, list[Draft]]:
    """Names of several words, by the letters their capitals make."""
    found: dict[str, list[Draft]] = {}
    for draft in full:
        capitals = "".join(word[0] for word in _words(draft) if word[0].isupper())
        if len(capitals) > 1 and not "".join(_words(draft)).isupper():
            found.setdefault(capitals, []).append(draft)
    return found


def _link_brackets(line: Line) -> None:
    """A second name in brackets goes back to the one before them: "Full Name (FN)", "'This Name' (That Name)"."""
    for draft in line.drafts:
        opening = draft.first - 1
        if draft.entry is not None or draft.noun is not None or opening <= line.tokens[0].i:
            continue
        doc = draft.head.doc
        if doc[opening].text != "(" or draft.last + 1 >= len(doc) or doc[draft.last + 1].text != ")":
            continue
        previous = opening - 1 - (doc[opening - 1].text in {"'", '"'})
        name = line.named.get(previous)
        if name is not None and name.last == previous and name.kind == "name":
            _point(draft, name, "is given in brackets as another name")
            draft.kinds = name.kinds


def _is_adjective_of(word: str, words: list[str]) -> bool:
    """Whether a word is the adjective of a one-word name: the same stem, another ending."""
    if len(words) != 1 or words[0] == word:
        return False
    small, name = word.lower(), words[0].lower()
    stems = {small.removesuffix(ending) for ending in ADJECTIVE_ENDINGS if small.endswith(ending)}
    bases = {name, name.rstrip("aeiouy"), name.removesuffix("ia"), name.removesuffix("land")}
    return any(len(stem) >= MIN_STEM for stem in stems & bases)
