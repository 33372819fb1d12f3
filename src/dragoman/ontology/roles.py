"""Role nouns ("officials", "the regime"), and the small words that build and limit names."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Literal, NamedTuple

from msgspec import Struct, convert

Sort = Literal["org", "person", "source", "people", "state", "alignment", "place"]


class RoleNoun(NamedTuple):
    """A noun that says who somebody is. Fields as told at the top of lexicon_roles.toml."""

    lemma: str
    kinds: tuple[str, ...]
    sort: Sort
    suffix: str | None = None
    generic: bool = False
    needs: Literal["owner", "mark", "plural"] | None = None
    relational: bool = False
    role: str | None = None
    site: bool = False


class RoleForm(NamedTuple):
    """One written form of a role: the words before its last one, the noun, and whether it names more than one."""

    before: tuple[str, ...]
    noun: RoleNoun
    plural: bool | None


class Vessels(Struct, frozen=True, eq=False, kw_only=True, forbid_unknown_fields=True):
    """Ships and their like, which stand for whoever has them. Fields as told at [vessels] in lexicon_roles.toml."""

    nouns: frozenset[str]
    homonyms: frozenset[str]
    armed: frozenset[str]
    does: frozenset[str]
    undergoes: frozenset[str]
    receives: frozenset[str]


class AnySide(Struct, frozen=True, eq=False, kw_only=True, forbid_unknown_fields=True):
    """What makes any noun somebody on a side of a deed. Fields as told at [any_side] in lexicon_roles.toml."""

    does: frozenset[str]
    loose: frozenset[str]
    verbs: frozenset[str]
    bidding: frozenset[str]
    bodies: frozenset[str]
    endings: tuple[str, ...]
    things: frozenset[str]


class Roles(NamedTuple):
    """The role lexicon.

    forms: last word, lower case -> written forms, longest first. lemmas: lemma -> noun.
    words: named word sets. heads: last word of a name -> kinds. firsts: the same by the first, where the last tells
    nothing. openers: first word of a name before "of" -> kinds. vessels, any_side: what is somebody on a
    side of a deed alone.
    """

    forms: Mapping[str, tuple[RoleForm, ...]]
    lemmas: Mapping[str, RoleNoun]
    traits: Mapping[str, str]
    words: Mapping[str, frozenset[str]]
    firsts: Mapping[str, tuple[str, ...]]
    heads: Mapping[str, tuple[str, ...]]
    openers: Mapping[str, tuple[str, ...]]
    vessels: Vessels
    any_side: AnySide


@cache
def load_roles() -> Roles:
    """The role lexicon that ships with the package, read once."""
    table = tomllib.loads((files("dragoman.ontology") / "data" / "lexicon_roles.toml").read_text("utf-8"))
    listed = [noun for group in table["role"] for noun in _nouns(group)]
    nouns = [*listed, *(once for noun in listed for once in _once_or_next(noun))]
    return Roles(
        forms=_forms(nouns, table["plurals"]),
        lemmas={noun.lemma: noun for noun in nouns},
        traits=table["traits"],
        words=_word_sets(table),
        firsts=_kinds_by_word(table["name_firsts"]),
        heads=_kinds_by_word(table["name_heads"]),
        openers=_kinds_by_word(table["name_heads"] | table["name_openers"]),
        vessels=convert(table["vessels"], Vessels),
        any_side=convert(table["any_side"], AnySide),
    )


def _kinds_by_word(table: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    """The kinds that words of a name give away."""
    return {word: tuple(kinds) for word, kinds in table.items()}


def _nouns(group: Mapping[str, Any]) -> Iterable[RoleNoun]:
    """The nouns of one [[role]] group."""
    shared = {key: value for key, value in group.items() if key not in {"nouns", "kinds"}}
    for lemma in group["nouns"]:
        yield RoleNoun(lemma.lower(), tuple(group["kinds"]), **shared)


def _once_or_next(noun: RoleNoun) -> Iterable[RoleNoun]:
    """Those who were what a noun says, and those who stand next to an office: "ex-rebel", "vice-premier"."""
    if noun.sort != "place" and noun.lemma.isalpha():
        yield noun._replace(lemma=f"ex-{noun.lemma}")
        if noun.sort == "person":
            yield noun._replace(lemma=f"vice-{noun.lemma}")


def _forms(nouns: Iterable[RoleNoun], irregular: Mapping[str, str]) -> dict[str, tuple[RoleForm, ...]]:
    """Singular and plural forms by last word, forms of more words first."""
    forms: dict[str, list[RoleForm]] = {}
    for noun in nouns:
        *before, last = noun.lemma.split(" ")
        plural = irregular.get(last) or pluralize(last)
        for word in {last, plural}:
            number = None if last == plural else word == plural
            forms.setdefault(word, []).append(RoleForm(tuple(before), noun, number))
    return {word: tuple(sorted(found, key=lambda form: -len(form.before))) for word, found in forms.items()}


def pluralize(word: str) -> str:
    """The regular English plural of a lower-case noun ("party" -> "parties", "spokesman" -> "spokesmen")."""
    if word.endswith("man"):
        return word[:-2] + "en"
    if word.endswith("y") and word[-2:-1] not in set("aeiou"):
        return word[:-1] + "ies"
    if word.endswith(("ss", "x", "ch", "sh")):
        return word + "es"
    if word.endswith("s"):
        return word
    return word + "s"


def _word_sets(table: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    """All plain lists of the file as sets: [words], titles, particles and words that name no actor."""
    sets = {name: frozenset(words) for name, words in table["words"].items()}
    titles = frozenset(table["titles"]["words"])
    once = {f"{before}-{title}" for title in titles if title.isalpha() for before in ("ex", "vice")}
    sets |= {"title": titles | once, "particle": frozenset(table["particles"]["words"])}
    sets["bound"] = frozenset(table["particles"]["bound"])
    sets |= {"courtesy": frozenset(table["titles"]["courtesies"])}
    sets |= {"male": frozenset(table["titles"]["male"]), "female": frozenset(table["titles"]["female"])}
    return sets | {f"not_{name}": frozenset(words) for name, words in table["not_names"].items()}
