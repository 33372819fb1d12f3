"""Gold concepts -> our concepts for the same quantity, and whether more of ours is more of theirs."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from dragoman.ask import find_concepts, tied_best
from dragoman.ontology import load_ontology
from dragoman.records import Concept as OurConcept
from dragoman.records import Influence, Phrase
from evals.seeds.coded import Coded
from evals.seeds.gold import Concept
from evals.seeds.gold import Influence as GoldInfluence
from evals.seeds.ours import Ours
from evals.seeds.spans import overlap, share
from evals.words import lessens, stem, stems

Facing = Literal[1, -1]
SAME_SHARE = 0.5


class Aligned(NamedTuple):
    """One of our concepts that stands for a gold concept; facing: -1 where more of ours is less of theirs."""

    concept: str
    facing: Facing


def align_concepts(
    concepts: Sequence[Concept],
    influences: Iterable[GoldInfluence],
    found: Mapping[str, Coded[Influence]],
    ours: Ours,
) -> dict[str, tuple[Aligned, ...]]:
    """For each gold concept, our concepts for it, by id.

    By the ends of influences that pair with the gold's, and by phrases that stand on the gold concept's own words;
    where neither gives one, by a search with the gold concept's name, as a user would. Only concepts of our model.
    """
    known = {concept.id: concept for concept in ours.system.concepts}
    meant: dict[str, dict[str, list[Phrase]]] = {gold.id: {} for gold in concepts}
    for gold_id, phrase in (*_paired(influences, found), *_standing(concepts, ours)):
        if phrase.concept in known and phrase.concept is not None and gold_id in meant:
            meant[gold_id].setdefault(phrase.concept, []).append(phrase)
    return {
        gold.id: tuple(
            Aligned(name, facing_of(known[name], gold.name, phrases))
            for name, phrases in sorted(meant[gold.id].items())
        )
        or tuple(_search(gold.name, ours))
        for gold in concepts
    }


def facing_of(concept: OurConcept, name: str, phrases: Iterable[Phrase] = ()) -> Facing:
    """Whether more of our concept is more of what a gold concept's name says, -1 where it is less.

    A listed quantity is asked for its own words first: "instability" names less of stability. Then a phrase we read
    that concept from, where its head word (of a quantity, not of an actor) stands in the name: its orientation,
    turned where only one of phrase and name lessens ("unable to block"). Else general words of lessening decide.
    """
    words, listed = stems(plain_name(name)), load_ontology().quantities.get(concept.quantity)
    more, less = (
        any(stems(one) <= words for one in ways) for ways in ((listed.more, listed.less) if listed else ((), ()))
    )
    if more or less:
        return 1 if more else -1
    spoken = {_spoken(phrase, name) for phrase in phrases if not phrase.of_actor and stem(phrase.head) in words}
    if len(spoken) == 1:
        return spoken.pop()
    own = concept.quantity.partition(":")[2]
    return -1 if lessens(own) != lessens(plain_name(name)) else 1


def _spoken(phrase: Phrase, name: str) -> Facing:
    """Which way a phrase's concept faces a name that holds the phrase's head word; only words up to the head lessen."""
    words = phrase.anchor.exact.split()
    until = next((place for place, word in enumerate(words) if stem(phrase.head) in stems(word)), len(words) - 1)
    apart = lessens(" ".join(words[: until + 1])) != lessens(plain_name(name))
    return -phrase.orientation if apart else phrase.orientation


def plain_name(name: str) -> str:
    """A gold concept's name without its remarks in brackets."""
    return re.sub(r"\([^)]*\)", "", name).strip()


def _paired(influences: Iterable[GoldInfluence], found: Mapping[str, Coded[Influence]]) -> Iterator[tuple[str, Phrase]]:
    for record in influences:
        if record.id in found:
            content = found[record.id].content
            yield record.cause, content.cause
            yield record.effect, content.effect


def _standing(concepts: Iterable[Concept], ours: Ours) -> list[tuple[str, Phrase]]:
    """Phrases that stand on a gold concept's words: half shared, or one in the other with the head among them."""
    phrases = [
        phrase
        for claim in ours.claims()
        if isinstance(claim.content, Influence)
        for phrase in (claim.content.cause, claim.content.effect)
    ]
    return [(concept.id, phrase) for concept in concepts for phrase in phrases if _stands_on(concept, phrase, ours)]


def _stands_on(concept: Concept, phrase: Phrase, ours: Ours) -> bool:
    own = stems(plain_name(concept.name)) | stems(concept.quote)
    at = (phrase.anchor.start, phrase.anchor.end)
    for doc, start, end in concept.places():
        if doc != ours.names[phrase.anchor.doc] or not overlap((start, end), at):
            continue
        inside = (start <= at[0] and at[1] <= end) or (at[0] <= start and end <= at[1])
        if share((start, end), at) >= SAME_SHARE or (inside and stem(phrase.head) in own):
            return True
    return False


def _search(name: str, ours: Ours) -> Iterator[Aligned]:
    words = plain_name(name)
    found = find_concepts(ours.system, words, ontology=load_ontology(), actors=ours.weighed.actors)
    return (Aligned(concept.id, facing_of(concept, name)) for concept in tied_best(found))
