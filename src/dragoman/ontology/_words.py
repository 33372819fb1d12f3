"""Words -> the quantities they name."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from msgspec import Struct

from dragoman.ontology._errors import OntologyError
from dragoman.ontology.types import Quantity, WordSense

SHARED_FILE = "shared_words.toml"


class SharedWord(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A word that names several quantities, the usual one first; more before less."""

    id: str
    more: tuple[str, ...] = ()
    less: tuple[str, ...] = ()


def word_key(words: str) -> str:
    """Words as the index spells them: case folded, hyphens and runs of blanks as one blank, straight apostrophes."""
    return " ".join(words.replace("’", "'").replace("-", " ").casefold().split())


def index_words(
    quantities: Mapping[str, Quantity],
    shared: Mapping[str, SharedWord],
    *,
    files: Mapping[str, str],
    ruling: Mapping[str, str] = MappingProxyType({}),
) -> dict[str, tuple[WordSense, ...]]:
    """Each word (see word_key) with what it names, the usual sense first.

    files: quantity id -> the file that lists it. ruling: those of the shared words that hold whatever the quantities
    say, with the file that lists them. Raises OntologyError when any other word stands in two quantities, or in one
    and among the shared words.
    """
    index = {
        word_key(word.id): _shared_senses(word, quantities, ruling.get(word.id, SHARED_FILE))
        for word in shared.values()
    }
    ruled = {word_key(word) for word in ruling}
    for quantity in quantities.values():
        for word, orientation in _oriented_words(quantity):
            if word_key(word) not in ruled:
                _claim_word(index, word, WordSense(quantity.id, orientation), files)
    return index


def _oriented_words(quantity: Quantity) -> list[tuple[str, Literal[1, -1]]]:
    more: list[tuple[str, Literal[1, -1]]] = [(word, 1) for word in quantity.more]
    return more + [(word, -1) for word in quantity.less]


def _claim_word(index: dict[str, tuple[WordSense, ...]], word: str, sense: WordSense, files: Mapping[str, str]) -> None:
    """Put word into index. Spellings that fold onto one key within one sense are one word."""
    held = index.setdefault(word_key(word), (sense,))
    if held == (sense,):
        return
    rival = f"{files[held[0].quantity]}:{held[0].quantity}" if len(held) == 1 else "the shared words"
    raise OntologyError(
        where=f"{files[sense.quantity]}:{sense.quantity}",
        expected=f"{word!r} in one quantity",
        got=f"{word!r} also in {rival}",
        fix="keep it in one, or list it among the shared words with both",
    )


def _shared_senses(word: SharedWord, quantities: Mapping[str, Quantity], file: str) -> tuple[WordSense, ...]:
    senses = tuple(WordSense(name, 1) for name in word.more) + tuple(WordSense(name, -1) for name in word.less)
    where = f"{file}:{word.id}"
    for sense in senses:
        if sense.quantity not in quantities:
            raise OntologyError(where=where, expected="a quantity id", got=repr(sense.quantity), fix="correct the id")
    if not senses:
        raise OntologyError(
            where=where, expected="quantities in more or less", got="none", fix="name them or drop the word"
        )
    return senses
