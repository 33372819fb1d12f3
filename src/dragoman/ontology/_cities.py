"""Names of cities by state, as their data file lists them -> actors."""

import re
import unicodedata
from collections.abc import Iterator

from msgspec import Struct

from dragoman.ontology._listed import ListedActor

# Letters that are no plain letter with an accent.
_LETTERS = str.maketrans({"ı": "i", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D"})


class ListedCities(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The cities and provinces of one state. ambiguous: further ones whose names need context."""

    id: str
    names: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()


def enter_cities(listed: ListedCities) -> Iterator[ListedActor]:
    """Each city as a place of its state, "RUS~sochi"; two spellings that differ by accents only are one."""
    spellings: dict[str, list[str]] = {}
    for name in (*listed.names, *listed.ambiguous):
        spellings.setdefault(_plain(name), []).append(name)
    for plain, names in spellings.items():
        yield ListedActor(
            id=f"{listed.id}~{plain}",
            name=names[0],
            kinds=("place",),
            country=listed.id,
            names=tuple(names[1:]),
            ambiguous=tuple(name for name in names if name in listed.ambiguous),
            part_of=(listed.id,),
        )


def _plain(name: str) -> str:
    """A name as part of an id: small letters without accents, "-" between."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name.translate(_LETTERS)) if not unicodedata.combining(c))
    return "-".join(re.findall(r"[^\W_]+", bare.lower()))
