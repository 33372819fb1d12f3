"""Sectors of a society, and the words and kinds that tell them."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from dragoman.ontology.roles import load_roles, pluralize


class SectorWord(NamedTuple):
    """One written form: the words before its last one, lower case, the sector, and whether it gives way to others."""

    before: tuple[str, ...]
    sector: str
    weak: bool


class Sectors(NamedTuple):
    """The sector lexicon.

    names: code -> what people read. kinds: actor kind -> code. forms: last word, lower case -> written forms, longest
    first. capitals: words that count only in capitals ("MP" -> LEG). former, passing, any_body: word sets, see
    sectors.toml. had: codes whose former members become `afterwards`. of_state: words that make those `owned` part of
    the government.
    """

    names: Mapping[str, str]
    kinds: Mapping[str, str]
    forms: Mapping[str, tuple[SectorWord, ...]]
    capitals: Mapping[str, str]
    former: frozenset[str]
    passing: frozenset[str]
    had: frozenset[str]
    of_state: frozenset[str]
    owned: frozenset[str]
    any_body: frozenset[str]
    afterwards: str


@cache
def load_sectors() -> Sectors:
    """The sector lexicon that ships with the package, read once."""
    table = tomllib.loads((files("dragoman.ontology") / "data" / "sectors.toml").read_text("utf-8"))
    sectors = table["sector"]
    return Sectors(
        names={code: entry["name"] for code, entry in sectors.items()},
        kinds={kind: code for code, entry in sectors.items() for kind in entry.get("kinds", ())},
        forms=_forms(sectors, frozenset(table["silent"])),
        capitals=_capitals(sectors),
        former=frozenset(table["former"]),
        passing=frozenset(form for word in table["passing"] for form in (word, pluralize(word))),
        had=frozenset(table["had"]),
        of_state=frozenset(table["of_state"]),
        owned=frozenset(table["owned"]),
        any_body=frozenset(table["any_body"]),
        afterwards=table["afterwards"],
    )


def _listed(sectors: Mapping[str, Any]) -> Iterator[tuple[str, str, bool]]:
    """Every word of the file with its sector and whether it is weak."""
    for code, entry in sectors.items():
        yield from ((word, code, False) for word in entry.get("strong", ()))
        yield from ((word, code, True) for word in entry.get("weak", ()))


def _forms(sectors: Mapping[str, Any], silent: frozenset[str]) -> dict[str, tuple[SectorWord, ...]]:
    """Singular and plural forms by last word; the role nouns that are not listed come by their kinds, and are weak."""
    forms: dict[str, list[SectorWord]] = {}
    for word, code, weak in _listed(sectors):
        if not word.isupper():
            *before, last = word.split()
            for form in {last, plural_of(last)}:
                forms.setdefault(form, []).append(SectorWord(tuple(before), code, weak))
    kinds = {kind: code for code, entry in sectors.items() for kind in entry.get("kinds", ())}
    for last, nouns in load_roles().forms.items():
        for noun in nouns:
            told = next((kinds[kind] for kind in noun.noun.kinds if kind in kinds), None)
            known = any(one.before in {(), noun.before} for one in forms.get(last, ()))
            if told is not None and not known and noun.noun.lemma not in silent:
                forms.setdefault(last, []).append(SectorWord(noun.before, told, weak=True))
    return {last: tuple(sorted(found, key=lambda one: -len(one.before))) for last, found in forms.items()}


def plural_of(word: str) -> str:
    """The plural of a noun, irregular ones included ("child" -> "children")."""
    irregular = {
        "child": "children",
        "schoolchild": "schoolchildren",
        "woman": "women",
        "man": "men",
        "people": "people",
    }
    return irregular.get(word) or pluralize(word)


def _capitals(sectors: Mapping[str, Any]) -> dict[str, str]:
    """Words in capitals, singular and plural ("MP", "MPs")."""
    return {form: code for word, code, _ in _listed(sectors) if word.isupper() for form in (word, word + "s")}
