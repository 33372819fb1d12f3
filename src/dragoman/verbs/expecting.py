"""What a user says must follow in a dossier (tests.toml), held against what its model answers."""

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

from dragoman.ask import answer_scenario, expected_holds, orient_words
from dragoman.records import Answer, Concept, Document, Intervention, Rejected, Scenario
from dragoman.verbs._shared import Folder
from dragoman.verbs.built import Built, load_built
from dragoman.verbs.choosing import UnknownConceptError, choose_concept
from dragoman.verbs.weighing import without_document

FILE = "tests.toml"
# How many documents, the newest first, are left out in turn to see on which an expectation hangs.
LATEST = 20
_PLACE = re.compile(r"`\$\[(\d+)\]\.?(\w*)`")
FLIPPED = {"up": "down", "down": "up"}


class Expectation(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """If the concept that push names goes some way, then another must: up, down, unchanged or unspecified.

    unchanged: the texts say that nothing happens; unspecified: they do not say.
    """

    push: str
    direction: Literal["up", "down"]
    then: str
    goes: Literal["up", "down", "unchanged", "unspecified"]
    why: str = ""

    def __str__(self) -> str:
        """In words."""
        outcome = {"unchanged": "does not move", "unspecified": "is not said to move"}
        return f"if {self.push} goes {self.direction}, {self.then} {outcome.get(self.goes, f'goes {self.goes}')}"


class Expected(Struct, frozen=True, kw_only=True):
    """What became of one expectation. got: what the model answers, in words.

    without: documents of which each, left out alone, would make it hold; () where it holds, and where none does.
    """

    expectation: Expectation
    holds: bool
    got: str
    without: tuple[str, ...] = ()


class BadExpectationsError(Exception):
    """A tests.toml that cannot be used."""

    def __init__(self, path: Path, got: str) -> None:
        """Keep the one line that people see."""
        fix = "write [[expect]] tables with push, direction, then and goes, or move the file away"
        self.line = Rejected(where=str(path), expected="expectations that can be read", got=got, fix=fix)
        super().__init__(str(self.line))


def load_expectations(folder: Folder) -> tuple[Expectation, ...]:
    """The expectations of a dossier, in file order; none where it has no tests.toml. Raises BadExpectationsError."""
    path = Path(folder) / FILE
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        if unknown := table.keys() - {"expect"}:
            raise BadExpectationsError(path, f"a table {min(unknown)}")
        return msgspec.convert(table.get("expect", []), tuple[Expectation, ...])
    except FileNotFoundError:
        return ()
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
        raise BadExpectationsError(path, _locate(str(error))) from error


def _locate(error: str) -> str:
    """An error of the file, with the place as people count: "expectation 2, goes" for `$[1].goes`."""
    return _PLACE.sub(lambda found: f"expectation {int(found[1]) + 1}{', ' * bool(found[2])}{found[2]}", error)


def check_expectations(folder: Folder) -> tuple[Expected, ...]:
    """What becomes of each expectation of a dossier that has been read, in file order.

    Where one does not hold, the newest documents are left out in turn to tell on which it hangs.
    Raises BadExpectationsError, NotBuiltError, DossierError.
    """
    expectations = load_expectations(folder)
    if not expectations:
        return ()
    built = load_built(folder)
    outcomes = [_check(built, expectation) for expectation in expectations]
    return tuple(one if one.holds else _blamed(built, one) for one in outcomes)


def _check(built: Built, expectation: Expectation) -> Expected:
    """Whether an expectation holds in a model; one about what the texts never name holds where nothing is expected."""
    try:
        pushed, moved = (choose_concept(built, words) for words in (expectation.push, expectation.then))
    except UnknownConceptError as error:
        return Expected(expectation=expectation, holds=expectation.goes == "unspecified", got=str(error.line))
    way = _turned(expectation.direction, pushed, expectation.push, built)
    goes = _turned(expectation.goes, moved, expectation.then, built)
    push = Intervention(kind="press", target=pushed.id, direction=1 if way == "up" else -1)
    settings = built.settings
    answer = answer_scenario(
        built.system, Scenario(interventions=(push,), members=settings.members, seed=settings.seed)
    )
    return Expected(
        expectation=expectation,
        holds=expected_holds(answer, moved.id, goes),
        got=_got(answer, moved, expectation, built),
    )


def _turned(direction: str, concept: Concept, words: str, built: Built) -> str:
    """A direction of what words name as one of the concept: less weakness is more strength."""
    return FLIPPED.get(direction, direction) if orient_words(concept, words, built.ontology) < 0 else direction


def _got(answer: Answer, concept: Concept, expectation: Expectation, built: Built) -> str:
    """What an answer says of a concept, in the words of the expectation."""
    effect = next((effect for effect in answer.effects if effect.concept == concept.id), None)
    if effect is None:
        return "the texts do not say"
    said = {"none": "the texts say that nothing happens", "undetermined": "it may go either way"}
    way = said.get(effect.direction) or f"it goes {_turned(effect.direction, concept, expectation.then, built)}"
    return f"{way}, by aims and settings alone" if effect.stated_only else way


def _blamed(built: Built, failed: Expected) -> Expected:
    """A failed expectation with the documents of which each alone stands in its way."""
    guilty = [
        document.title or document.name
        for document in _newest(built.documents)
        if _check(without_document(built, document.id), failed.expectation).holds
    ]
    return msgspec.structs.replace(failed, without=tuple(guilty))


def _newest(documents: Sequence[Document]) -> list[Document]:
    """Documents with the latest published first, undated ones last."""
    return sorted(documents, key=lambda document: document.published or "", reverse=True)[:LATEST]
