"""Words by which a text says that somebody else says so."""

import tomllib
from functools import cache
from importlib.resources import files

import msgspec
from msgspec import Struct


class ReportingWords(Struct, frozen=True, eq=False, kw_only=True, forbid_unknown_fields=True):
    """The reporting lexicon; fields as told at the top of lexicon_reporting.toml."""

    saying: frozenset[str]
    given_out: frozenset[str]
    attitude: frozenset[str]
    showing: frozenset[str]
    avowing: frozenset[str]
    admitting: frozenset[str]
    confirming: frozenset[str]
    settling: frozenset[str]
    answering: frozenset[str]
    bidding: frozenset[str]
    wanting: frozenset[str]
    wording: frozenset[str]
    relaying: frozenset[str]
    hearsay: frozenset[str]
    supposing: frozenset[str]
    sure: frozenset[str]
    rumours: frozenset[str]
    speaking: dict[str, frozenset[str]]
    evidential: frozenset[str]
    nouns: frozenset[str]
    retelling: frozenset[str]
    witnessing: frozenset[str]
    viewing: frozenset[str]
    viewers: frozenset[str]
    voicing: frozenset[str]
    feelings: frozenset[str]
    toward: frozenset[str]
    people: frozenset[str]
    checked: frozenset[str]
    verdicts: frozenset[str]
    ratings: frozenset[str]
    editions: frozenset[str]
    earlier: frozenset[str]
    pages: frozenset[str]
    taking: dict[str, frozenset[str]]
    naming: frozenset[str]
    amounts: frozenset[str]
    hearing: frozenset[str]
    crediting: frozenset[str]
    addressing: frozenset[str]
    telling: frozenset[str]
    issuing: frozenset[str]
    listeners: frozenset[str]
    charging: dict[str, frozenset[str]]
    pressing: frozenset[str]
    standing: frozenset[str]
    claiming: dict[str, frozenset[str]]
    letting: dict[str, frozenset[str]]
    disputing: frozenset[str]
    rebutting: frozenset[str]
    charges: frozenset[str]
    citing: frozenset[str]
    with_that: frozenset[str]
    foretelling: frozenset[str]
    judging: dict[str, frozenset[str]]
    counting: dict[str, frozenset[str]]

    @property
    def owning_up(self) -> frozenset[str]:
        """Verbs by which somebody may say what he himself has done or will do."""
        return self.saying | self.admitting | self.confirming


@cache
def load_reporting() -> ReportingWords:
    """The reporting lexicon that ships with the package, read once."""
    path = files("dragoman.ontology") / "data" / "lexicon_reporting.toml"
    return msgspec.convert(tomllib.loads(path.read_text("utf-8")), ReportingWords)
