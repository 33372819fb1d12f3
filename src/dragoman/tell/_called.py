"""Readings -> how texts call somebody: with "the" before the name, and as one or as many."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from dragoman.records import Actor, Document, Mention, Reading
from dragoman.tell.grammar import has_plural_head

_AFTER_THE = re.compile(r"\b[Tt]he\s+\Z")
# Characters before a name in which its article stands.
ARTICLE_WITHIN = 64


def find_articles(
    readings: Iterable[Reading], documents: Mapping[str, Document], actors: Mapping[str, Actor]
) -> frozenset[str]:
    """The ids of those whose name the texts give an article more often than not."""
    votes: dict[str, list[bool]] = {}
    for reading in readings:
        for mention in reading.mentions:
            actor = actors.get(mention.actor or "")
            if actor and _is_name_of(mention, actor):
                start = mention.anchor.start
                text = documents[reading.doc].text
                given = _AFTER_THE.search(text[max(0, start - ARTICLE_WITHIN) : start]) is not None
                if not (given and _may_narrow(mention, actor, text)):
                    votes.setdefault(actor.id, []).append(given)
    return frozenset(actor for actor, given in votes.items() if 2 * sum(given) > len(given))


def find_many(readings: Iterable[Reading]) -> frozenset[str]:
    """The ids of those whom the texts call by plurals more often than by singulars."""
    kinds = {"name", "nominal"}
    told = [m for reading in readings for m in reading.mentions if m.actor and m.kind in kinds]
    # "The two states" stands once for each of them, and neither is many.
    meant = Counter((one.anchor.doc, one.anchor.start, one.anchor.end) for one in told)
    plural = Counter(m.actor for m in told if m.plural and meant[m.anchor.doc, m.anchor.start, m.anchor.end] == 1)
    single = Counter(mention.actor for mention in told if mention.plural is False)
    return frozenset(actor for actor in plural if actor and plural[actor] > single[actor])


def _may_narrow(mention: Mention, actor: Actor, text: str) -> bool:
    """Whether a place's name of one word may only narrow a noun, whose article it is then ("the Marrin road")."""
    after = text[mention.anchor.end : mention.anchor.end + 2]
    return "place" in actor.kinds and " " not in actor.name and after[:1] == " " and after[1:].islower()


def _is_name_of(mention: Mention, actor: Actor) -> bool:
    """Whether words are an actor's own name, standing for itself; a person's never takes an article.

    A name in the plural has its article under any other name that ends alike ("the Rovers", the Halm Rovers).
    """
    own = mention.kind in {"name", "place"} and not mention.embedded
    words, name = mention.anchor.exact.lower(), actor.name.lower()
    alike = words == name or (has_plural_head(name) and words.split()[-1:] == name.split()[-1:])
    return own and "person" not in actor.kinds and alike
