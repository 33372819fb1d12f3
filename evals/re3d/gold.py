"""Documents, entities and relations of the set -> typed records."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Struct, field

# What the set calls the types that are scored, and what we call them.
TYPES = {"Organisation": "organisation", "Person": "person", "Location": "place", "Nationality": "nationality"}
# Under this a crowd took a machine's proposal for wrong; it is then no gold, but finding it is no mistake either.
AGREED = 0.5
# The relation of words that mean the same.
SAME = "IsSynonymOf"
STEMS = ("documents", "entities", "relations")
# Words of a document: [start, end).
Place = tuple[str, int, int]


class Text(Struct, frozen=True, kw_only=True):
    """One document."""

    id: str = field(name="_id")
    text: str


class Entity(Struct, frozen=True, kw_only=True):
    """Words of a document that name somebody or something. confidence: of the crowd, 0 to 1."""

    doc: str = field(name="documentId")
    start: int = field(name="begin")
    end: int
    type: str
    confidence: float = 1.0

    @property
    def required(self) -> bool:
        """Whether the crowd agreed."""
        return self.confidence > AGREED


class Bond(Struct, frozen=True, kw_only=True, rename="camel"):
    """A relation between the words of two entities. confidence: of the crowd, 0 to 1."""

    doc: str = field(name="documentId")
    source_begin: int
    source_end: int
    target_begin: int
    target_end: int
    type: str
    confidence: float = 1.0

    @property
    def required(self) -> bool:
        """Whether the crowd agreed."""
        return self.confidence > AGREED

    @property
    def ends(self) -> tuple[Place, Place]:
        """Where the words of both ends stand, source first."""
        return (self.doc, self.source_begin, self.source_end), (self.doc, self.target_begin, self.target_end)


R = TypeVar("R", bound=Struct)


def gold_files(folder: Path) -> tuple[Path, ...]:
    """The files an eval of this set reads, sorted."""
    return tuple(sorted(each for stem in STEMS for each in folder.glob(f"{stem}*.json*")))


def load_gold(folder: Path) -> tuple[Mapping[str, str], tuple[Entity, ...]]:
    """Texts by document, and the entities of the scored types in order, each place and type once.

    Raises FileNotFoundError where the folder has no documents.
    """
    texts = {one.id: one.text for one in _load(folder, "documents", Text)}
    if not texts:
        msg = f"{folder}: expected documents*.json of the set, got none; pass the folder that holds documents.jsonl"
        raise FileNotFoundError(msg)
    best: dict[tuple[str, int, int, str], Entity] = {}
    for one in _load(folder, "entities", Entity):
        key = (one.doc, one.start, one.end, one.type)
        if one.type in TYPES and one.doc in texts and texts[one.doc][one.start : one.end].strip():
            best[key] = max(best.get(key, one), one, key=lambda entity: entity.confidence)
    return texts, tuple(best[key] for key in sorted(best))


def load_bonds(folder: Path, entities: Sequence[Entity]) -> tuple[Bond, ...]:
    """The relations between entities of the scored types, in order; of doubles the surest."""
    known = {(one.doc, one.start, one.end) for one in entities}
    best: dict[tuple[Place, Place, str], Bond] = {}
    for one in _load(folder, "relations", Bond):
        if known.issuperset(one.ends):
            key = (*one.ends, one.type)
            best[key] = max(best.get(key, one), one, key=lambda bond: bond.confidence)
    return tuple(best[key] for key in sorted(best))


def _load(folder: Path, stem: str, kind: type[R]) -> list[R]:
    decoder = msgspec.json.Decoder(kind)
    lines = (line for path in sorted(folder.glob(f"{stem}*.json*")) for line in path.read_bytes().splitlines() if line)
    return [decoder.decode(line) for line in lines]
