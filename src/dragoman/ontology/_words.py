"""Words -> the quantities they name."""

from collections.abc import Iterable, Mapping
from typing import Literal

from msgspec import Struct

from dragoman.ontology._errors import OntologyError
from dragoman.ontology._types import Quantity, WordSense

QUANTITIES_FILE = "quantities.toml"
SHARED_FILE = "shared_words.toml"


class SharedWord(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A word that names several quantities, the usual one first; more before less."""

    id: str
    more: tuple[str, ...] = ()
    less: tuple[str, ...] = ()


def word_key(words: str) -> str:
    """Words as the index spells them: case folded, hyphens and runs of blanks as one blank, straight apostrophes."""
    return " ".join(words.replace("’", "'").replace("-", " ").casefold().split())


def index_words(quantities: Mapping[str, Quantity], shared: Iterable[SharedWord]) -> dict[str, tuple[WordSense, ...]]:
    """Each word (see word_key) with what it names, the usual sense first.

    Raises OntologyError when a word stands in two quantities, or in one and among the shared words.
    """
    index = {word_key(word.id): _shared_senses(word, quantities) for word in shared}
    for quantity in quantities.values():
        for word, orientation in _oriented_words(quantity):
            _claim_word(index, word, WordSense(quantity.id, orientation))
    return index


def _oriented_words(quantity: Quantity) -> list[tuple[str, Literal[1, -1]]]:
    more: list[tuple[str, Literal[1, -1]]] = [(word, 1) for word in quantity.more]
    return more + [(word, -1) for word in quantity.less]


def _claim_word(index: dict[str, tuple[WordSense, ...]], word: str, sense: WordSense) -> None:
    """Put word into index. Spellings that fold onto one key within one sense are one word."""
    held = index.setdefault(word_key(word), (sense,))
    if held == (sense,):
        return
    rival = held[0].quantity
    file = QUANTITIES_FILE if len(held) == 1 else SHARED_FILE
    raise OntologyError(
        where=f"{QUANTITIES_FILE}:{sense.quantity}",
        expected=f"{word!r} in one quantity",
        got=f"{word!r} also in {file}:{rival}",
        fix=f"keep it in one, or list it in {SHARED_FILE} with both",
    )


def _shared_senses(word: SharedWord, quantities: Mapping[str, Quantity]) -> tuple[WordSense, ...]:
    senses = tuple(WordSense(name, 1) for name in word.more) + tuple(WordSense(name, -1) for name in word.less)
    where = f"{SHARED_FILE}:{word.id}"
    for sense in senses:
        if sense.quantity not in quantities:
            raise OntologyError(where=where, expected="a quantity id", got=repr(sense.quantity), fix="correct the id")
    if not senses:
        raise OntologyError(
            where=where, expected="quantities in more or less", got="none", fix="name them or drop the word"
        )
    return senses
