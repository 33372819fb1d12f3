"""Is this English? Function words and scripts, counted; no model, no network.

Function words make up 35 to 50 % of running text and differ between languages, so their shares tell languages apart
even in short texts (Grefenstette 1995). Words that are also English ("die", "was", "no") count for nobody else. The
shares below were set on the example sentences that spaCy ships for 60 languages, joined by language: none was taken for
English; Turkish and Finnish were too short to tell. Of the 19,043 English items of Reuters-21578 three are refused, all
of them tables of earnings, and 2,762 short ones are unknown. Set them anew when a language is added.
"""

import re
import tomllib
import unicodedata
from collections import Counter
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

SCRIPTS = {"CJK": "Chinese or Japanese", "HIRAGANA": "Japanese", "KATAKANA": "Japanese", "HANGUL": "Korean"}
WORD = re.compile(r"[^\W\d_]+")
LOOK_AT = 200_000
FEWEST_LETTERS = 20
FEWEST_WORDS = 20
ENOUGH_WORDS = 100
ENGLISH_SHARE = 0.15
FOREIGN_SHARE = 0.10
NO_ENGLISH_SHARE = 0.05


class FunctionWords(NamedTuple):
    """Words of English, and of each other language without those that are English too."""

    english: frozenset[str]
    foreign: dict[str, frozenset[str]]


class Language(NamedTuple):
    """english: True, False, or None where the text is too short or too odd to tell. name: of the language found."""

    english: bool | None
    name: str | None


@lru_cache(maxsize=1)
def load_function_words() -> FunctionWords:
    """The lists that ship with the package."""
    text = files("dragoman.sources").joinpath("function_words.toml").read_text(encoding="utf-8")
    words = {name: frozenset(listed.split()) for name, listed in tomllib.loads(text).items()}
    english = words.pop("English")
    return FunctionWords(english, {name: listed - english for name, listed in words.items()})


def tell_language(text: str) -> Language:
    """Whether a text is English, from its first 200,000 characters."""
    words = WORD.findall(text[:LOOK_AT].lower())
    if script := _foreign_script(words):
        return Language(english=False, name=script)
    if len(words) < FEWEST_WORDS:
        return Language(english=None, name=None)
    counts = Counter(words)
    few = load_function_words()
    english = _share(counts, few.english)
    shares = {name: _share(counts, words) for name, words in few.foreign.items()}
    name, foreign = max(shares.items(), key=lambda pair: pair[1])
    if foreign >= FOREIGN_SHARE and foreign > english:
        return Language(english=False, name=name)
    if len(words) >= ENOUGH_WORDS and english < NO_ENGLISH_SHARE:
        return Language(english=False, name="a language without English function words")
    return Language(english=True, name="English") if english >= ENGLISH_SHARE else Language(english=None, name=None)


def is_english(tag: str) -> bool:
    """Whether a BCP 47 tag or an English name means English."""
    return re.split(r"[-_]", tag.strip().lower())[0] in {"en", "eng", "english"}


def _share(counts: Counter[str], few: frozenset[str]) -> float:
    return sum(counts[word] for word in few) / counts.total()


def _foreign_script(words: list[str]) -> str | None:
    scripts = Counter(unicodedata.name(letter, "").partition(" ")[0] for word in words for letter in word)
    if scripts.total() < FEWEST_LETTERS or 2 * scripts["LATIN"] >= scripts.total():
        return None
    script = max(scripts, key=lambda name: (name != "LATIN", scripts[name], name))
    return SCRIPTS.get(script, f"{script.title()} script")
