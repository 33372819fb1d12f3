"""One sentence of a draft on the desk: its words, what is known so far, and the slips found."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import get_args

from corpus._lines import LabelLine
from corpus._slips import Slip
from corpus._words import Place, find_one, find_parts, suggest
from corpus.records import Label, Mention, Span, Who
from dragoman.ontology import Ontology, load_ontology
from dragoman.records.status import Modality

NONE = "-"
MODALITIES: tuple[str, ...] = get_args(Modality)
STATUS_KEYS = ("polarity", "modality", "by")


@cache
def ontology() -> Ontology:
    """The ontology whose ids the labels use."""
    return load_ontology()


@dataclass(slots=True)
class Desk:
    """What the readers of label lines share.

    who: actors of the passage so far. mentions: of this sentence. said: how many W lines it has.
    """

    file: str
    slips: list[Slip]
    place: Place
    number: int
    who: dict[str, Who]
    mentions: list[Mention] = field(default_factory=list)
    said: int = 0

    def tell(self, label: LabelLine, expected: str, got: str, fix: str) -> None:
        """Notes a slip of a label line."""
        self.slips.append(Slip(self.file, label.line, f"{label.letter}: {expected}", got, fix))

    def find(self, label: LabelLine, words: str) -> Span | None:
        """Where words stand; a slip where they do not."""
        found = find_one(self.place, words)
        if found is None:
            self._miss(label, words)
        return found

    def find_stretch(self, label: LabelLine, words: str) -> Span | None:
        """From the first to the last of words with a gap "..."; a slip where they do not stand there."""
        parts = self.find_parts(label, words)
        if words == NONE:
            self._miss(label, words)
        return (parts[0][0], parts[-1][1]) if parts else None

    def find_parts(self, label: LabelLine, words: str) -> tuple[Span, ...]:
        """The places of words with gaps; () for "-"; a slip where they do not stand there."""
        parts = () if words == NONE else find_parts(self.place, words)
        if words != NONE and not parts:
            self._miss(label, words)
        return parts

    def _miss(self, label: LabelLine, words: str) -> None:
        self.tell(label, "words of the sentence", repr(words), suggest(self.place, words))

    def choose(self, label: LabelLine, what: str, value: str, allowed: Collection[str]) -> str | None:
        """The value where it is allowed, else None and a slip."""
        if value in allowed:
            return value
        near = [each for each in allowed if each.casefold() == value.casefold() or value in each.split("_")]
        shown = ", ".join(near or sorted(allowed)[:40])
        self.tell(label, what, repr(value), f"take one of: {shown}")
        return None

    def keys(self, label: LabelLine, first: int, allowed: Collection[str]) -> dict[str, str]:
        """The key=value fields from the field `first` on; "-" counts as left out."""
        found: dict[str, str] = {}
        for each in label.fields[first:]:
            key, equals, value = (part.strip() for part in each.partition("="))
            if not equals or key not in allowed:
                self.tell(label, f"key=value with a key of {', '.join(allowed)}", repr(each), "mend or drop the field")
            elif key in found:
                self.tell(label, f"{key}= once", repr(each), "drop one of the two")
            elif value != NONE or key == "polarity":
                found[key] = value
        return found

    def has_fields(self, label: LabelLine, count: int, form: str) -> bool:
        """Whether a line has its fixed fields; a slip where not."""
        if len(label.fields) >= count and all(label.fields[:count]):
            return True
        self.tell(label, form, " | ".join(label.fields), "give every field, - for none")
        return False

    def status(self, label: LabelLine, keys: Mapping[str, str]) -> Label:
        """Polarity, modality and by."""
        polarity = keys.get("polarity", "+")
        modality = keys.get("modality", "asserted")
        self.choose(label, "polarity", polarity, ("+", "-"))
        self.choose(label, "a modality", modality, MODALITIES)
        return Label(
            sentence=self.number,
            polarity="-" if polarity == "-" else "+",
            modality=modality if modality in MODALITIES else "asserted",  # type: ignore[arg-type]
            by=self._by(label, keys.get("by")),
        )

    def _by(self, label: LabelLine, value: str | None) -> tuple[str, ...]:
        ids = []
        for each in value.replace(" ", "").split("<") if value else ():
            number = int(each[1:]) if each[:1] == "w" and each[1:].isdecimal() else 0
            if 1 <= number <= self.said:
                ids.append(f"{self.number}.{number}")
            else:
                self.tell(label, f"by= of a W line of this sentence (it has {self.said})", repr(each), "mend by=")
        return tuple(ids)
