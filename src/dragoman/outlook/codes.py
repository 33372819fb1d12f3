"""Codes and names of CAMEO categories -> root and quad class."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

# Roots, from statements (1) to mass violence (20); 0 stands for none that is known.
ROOTS = 21
# Quad classes by root: talk, appeals, promises and diplomacy are verbal cooperation, aid and yielding material; inquiry
# to protest are verbal conflict, shows of force and all after them material. PLOVER's types have their own, where
# protest counts as material.
QUADS: Mapping[int, int] = {
    **dict.fromkeys(range(1, 6), 1),
    **dict.fromkeys(range(6, 9), 2),
    **dict.fromkeys(range(9, 15), 3),
    **dict.fromkeys(range(15, 21), 4),
}
# How roots are called in words of ours; also what people may type for all of a root.
ROOT_NAMES: Mapping[int, str] = {
    1: "make a statement",
    2: "appeal",
    3: "promise",
    4: "consult",
    5: "diplomacy",
    6: "cooperate",
    7: "aid",
    8: "yield",
    9: "investigate",
    10: "demand",
    11: "criticize",
    12: "reject",
    13: "threaten",
    14: "protest",
    15: "show force",
    16: "break relations",
    17: "coerce",
    18: "assault",
    19: "use force",
    20: "mass violence",
}
QUAD_NAMES: Mapping[int, str] = {
    1: "verbal cooperation",
    2: "material cooperation",
    3: "verbal conflict",
    4: "material conflict",
}


@cache
def _beginnings() -> tuple[tuple[str, int], ...]:
    """How names begin, the longest first, with their roots."""
    table = tomllib.loads((files("dragoman.ontology") / "data" / "cameo_names.toml").read_text("utf-8"))
    rows = [(words, int(root)) for root, every in table.items() for words in every]
    return tuple(sorted(rows, key=lambda row: (-len(row[0]), row[0])))


@cache
def _types() -> Mapping[str, tuple[int, int]]:
    """Root and quad class of each PLOVER type, by its name in lower case."""
    table = tomllib.loads((files("dragoman.ontology") / "data" / "event_types.toml").read_text("utf-8"))
    return {name.lower(): (int(kind["cameo_roots"][0]), kind["quad"]) for name, kind in table.items()}


@cache
def root_of(relation: str) -> int:
    """The CAMEO root, 1 to 20, of a code ("190"), of the name of a category or of a PLOVER type; 0 for neither."""
    plain = relation.replace("_", " ").strip().lower()
    if plain.isdigit():
        root = int(plain if len(plain) == 1 else plain[:2])
        return root if root < ROOTS else 0
    if plain in _types():
        return _types()[plain][0]
    return next((root for words, root in _beginnings() if plain.startswith(words)), 0)


@cache
def quad_of(relation: str) -> int | None:
    """The quad class, 1 to 4: a PLOVER type's own, a CAMEO category's by its root; None where no root is known."""
    plain = relation.strip().lower()
    return _types()[plain][1] if plain in _types() else QUADS.get(root_of(relation))
