"""Verbs that parsers take for nouns, and the common verbs they are parsed under."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from dragoman.ontology.verb_forms import third_person


class RareForm(NamedTuple):
    """A form of a rare verb.

    common: the form of a common verb. alike: whether it may be a noun. following: what it stands before, "" for any.
    """

    lemma: str
    common: str
    alike: bool
    following: str


class NounSigns(NamedTuple):
    """What shows that a form that may be a noun is one; all lower case.

    before: words right before a noun. ends: endings of such words. finite: words of a clause that has its verb. opens:
    words after which a clause has its verb still ahead.
    """

    before: frozenset[str]
    ends: tuple[str, ...]
    finite: frozenset[str]
    opens: frozenset[str]


class RareVerbs(NamedTuple):
    """The verbs of rare_verbs.toml.

    forms: by form, lower case. known_after: words that show a bare form for a verb. never, always: what begins no
    object, and what does after a form that may be a noun. noun: what shows that such a form is the noun. past_alone,
    participles: past forms of irregular verbs that are no participles, and such that are, whatever they end in.
    """

    forms: Mapping[str, RareForm]
    known_after: frozenset[str]
    never: frozenset[str]
    always: frozenset[str]
    noun: NounSigns
    past_alone: frozenset[str]
    participles: frozenset[str]


@cache
def load_rare_verbs() -> RareVerbs:
    """The verbs that ship with the package, read once."""
    table = tomllib.loads((files("dragoman.ontology") / "data" / "rare_verbs.toml").read_text("utf-8"))
    only, alike = table["only"], table["alike"]
    forms: dict[str, RareForm] = {}
    for verb in only["verbs"]:
        forms[verb] = RareForm(verb, only["common"], alike=False, following="")
        forms[third_person(verb)] = RareForm(verb, third_person(only["common"]), alike=False, following="")
    for verb in alike["verbs"]:
        forms[third_person(verb)] = RareForm(verb, third_person(alike["common"]), alike=True, following="")
    for verb, entry in table["before"].items():
        common, following = entry["common"], entry["next"]
        forms[verb] = RareForm(verb, common, alike=False, following=following)
        forms[third_person(verb)] = RareForm(verb, third_person(common), alike=False, following=following)
    after, noun = table["after"], table["noun"]
    signs = NounSigns(
        frozenset(noun["before"]), tuple(noun["ends"]), frozenset(noun["finite"]), frozenset(noun["opens"])
    )
    bare = frozenset(table["bare"]["before"])
    past = frozenset(table["past"]["alone"]), frozenset(table["past"]["participles"])
    return RareVerbs(forms, bare, frozenset(after["never"]), frozenset(after["always"]), signs, *past)
