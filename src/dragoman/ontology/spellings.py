"""Given names that English writes in many ways, and the one spelling that stands for each."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from msgspec import Struct


class Spellings(Struct, frozen=True, eq=False):
    """The spellings of spellings.toml. one: a spelling -> the one that stands for its name.

    openings: what opens a name of a servant of God ("abd", "abdul"). of: the names that may follow it.
    """

    one: Mapping[str, str]
    openings: frozenset[str]
    of: frozenset[str]

    def fold(self, words: Sequence[str]) -> list[str]:
        """Words of a name, in small letters and without articles, each by its one spelling; none for none."""
        folded: list[str] = []
        for word in words:
            plain = self._plain(word)
            if folded and folded[-1] in self.openings and plain in self.of:
                folded[-1] = f"abd{plain}"
            else:
                folded.append(plain)
        return folded

    def _plain(self, word: str) -> str:
        """One word by its one spelling, "abdelrahman" as "abdrahman"."""
        if word in self.one:
            return self.one[word]
        for opening in self.openings:
            name = word.removeprefix(opening)
            name = self.one.get(name, name)
            if name != word and name in self.of:
                return f"abd{name}"
        return word


@cache
def load_spellings() -> Spellings:
    """The spellings that ship with the package, read once."""
    table = tomllib.loads((files("dragoman.ontology") / "data" / "spellings.toml").read_text("utf-8"))
    one = {spelling: name for name, spellings in table["names"].items() for spelling in (name, *spellings)}
    return Spellings(one, frozenset(table["servant"]["openings"]), frozenset(table["servant"]["of"]))
