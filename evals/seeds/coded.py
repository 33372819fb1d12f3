"""Claims of one kind, each placed in a gold sentence, those that say the same thing counted once."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

from dragoman.records import Anchor, Claim
from evals.pairing import Pairing
from evals.seeds.gold import Record
from evals.seeds.ours import Ours
from evals.seeds.sentences import Sentences

T = TypeVar("T")
R = TypeVar("R", bound=Record)


class Coded(NamedTuple, Generic[T]):
    """One of our claims with its content and its gold sentence (first printing; None outside all)."""

    claim: Claim
    content: T
    sentence: str | None


def place_claims(
    ours: Ours, sentences: Sentences, kind: type[T], anchor_of: Callable[[T], Anchor]
) -> Iterator[Coded[T]]:
    """Our claims of one kind; anchor_of: the words that say in which sentence a claim stands."""
    for claim in ours.claims():
        if isinstance(claim.content, kind):
            anchor = anchor_of(claim.content)
            yield Coded(claim, claim.content, sentences.at(ours.names[anchor.doc], anchor.start, anchor.end))


def once(coded: Iterable[Coded[T]], key: Callable[[Coded[T]], Hashable]) -> list[Coded[T]]:
    """The first claim of each key: copies and doublets are one."""
    kept: dict[Hashable, Coded[T]] = {}
    for one in coded:
        kept.setdefault(key(one), one)
    return list(kept.values())


class Listing(NamedTuple, Generic[R, T]):
    """How to write one layer's errors: where each gold record stands, and both kinds of record in a line."""

    where: Mapping[str, frozenset[str]]
    gold: Callable[[R], str]
    ours: Callable[[T], str]


def list_pairing(
    gold: Sequence[R], ours: Sequence[Coded[T]], pairing: Pairing, listing: Listing[R, T]
) -> Iterator[str]:
    """Misses with what we read in their sentences, then the wrong ones, one line each."""
    for place in pairing.missed:
        record = gold[place]
        sentences = listing.where[record.id]
        yield f"MISSED {record.id} {'/'.join(sorted(sentences))} {listing.gold(record)} | {record.quote!r}"
        yield from (f"       ours {_show(one, listing)}" for one in ours if one.sentence in sentences)
    for place in pairing.wrong:
        yield f"WRONG {ours[place].sentence} {_show(ours[place], listing)}"


def _show(one: Coded[T], listing: Listing[R, T]) -> str:
    return f"{listing.ours(one.content)} | {one.claim.anchor.exact!r} {one.claim.rule}"
