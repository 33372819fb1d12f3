"""The words of headlines."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from dragoman.ontology._toml import read_toml

_FILE = Path(__file__).parent / "data" / "lexicon_headlines.toml"


class HeadlineWords(NamedTuple):
    """Words of headlines, verbs and nouns as lemmas; told at the top of lexicon_headlines.toml.

    undergone: verbs that tell what befell their subject. doubtful: those of them whose subject may as well have done
    it, by who it is. undergoing, going: prepositions that tell which. acting: verbs that are taken for plurals.
    aims: nouns that go on with what they are for. small, shouted: words that tell nothing by their letters.
    month_verbs, before_month: words for months and before. sections, beside_sections: what a page files its texts
    under, and the small words between. lines: words of lines above a text and of headings, by list.
    """

    undergone: frozenset[str]
    doubtful: dict[str, frozenset[str]]
    undergoing: frozenset[str]
    going: frozenset[str]
    acting: frozenset[str]
    aims: frozenset[str]
    small: frozenset[str]
    shouted: frozenset[str]
    month_verbs: frozenset[str]
    before_month: frozenset[str]
    sections: frozenset[str]
    beside_sections: frozenset[str]
    lines: dict[str, frozenset[str]]


@cache
def load_headlines() -> HeadlineWords:
    """The words that ship with the package, read once."""
    table = read_toml(_FILE)
    return HeadlineWords(
        undergone=frozenset(table["undergone"]),
        doubtful={who: frozenset(verbs) for who, verbs in table["doubtful"].items()},
        undergoing=frozenset(table["telling"]["undergone"]),
        going=frozenset(table["telling"]["going"]),
        acting=frozenset(table["acting"]),
        aims=frozenset(table["aims"]),
        small=frozenset(table["small"]),
        shouted=frozenset(table["shouted"]),
        month_verbs=frozenset(table["months"]["verbs"]),
        before_month=frozenset(table["months"]["before"]),
        sections=frozenset(table["sections"]["names"]),
        beside_sections=frozenset(table["sections"]["beside"]),
        lines={name: frozenset(words) for name, words in table["lines"].items()},
    )
