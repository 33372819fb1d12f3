"""Events of one document -> the same, and the violence that somebody denies a part in without a word of what in."""

from collections.abc import Iterator, Sequence

import msgspec
from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.traits import load_traits
from dragoman.read.deeds._disowned import deeds_below
from dragoman.read.deeds.event_claims import NOUN_RULE, Found, event_claim
from dragoman.read.grammar.arguments import agents
from dragoman.read.grammar.scene import Scene
from dragoman.read.senses.deeds import index_senses
from dragoman.read.senses.noun_makers import is_part_denied
from dragoman.records import Claim, Event, Role

VIOLENT = load_traits().deeds.violent
# How many sentences back the violence is looked for: that of a page ago may be another.
LOOK_BACK = 2


def tell_denied_parts(scene: Scene, events: Sequence[Claim]) -> tuple[Claim, ...]:
    """The events, with those that somebody denies a part in: "X shelled Y. Z denied involvement" denies that Z did.

    What another reader made of the word for the part goes.
    """
    parts = {scene.anchor(number, [part]).start: (number, part) for number, part in _bare_parts(scene)}
    if not parts:
        return tuple(events)
    kept = [claim for claim in events if _start(claim) not in parts]
    denied = (_denied(scene, number, part, kept) for number, part in parts.values())
    return (*kept, *(claim for claim in denied if claim is not None))


def _bare_parts(scene: Scene) -> Iterator[tuple[int, Token]]:
    """The words for a part that somebody denies and says no more of, each with its sentence's number."""
    committed = load_lexicon().status.committed
    said = (a.content for a in scene.attributions if committed.intersection(a.content.exact.split()))
    for content in said:
        number = next(s.number for s in scene.parsed.sentences if s.start <= content.start < s.end)
        words = scene.tokens(number, content)
        if words and is_part_denied(words.root) and not deeds_below(words.root):
            yield number, words.root


def _start(claim: Claim) -> int:
    """Where the word that tells of an event begins in the text."""
    return claim.content.trigger.start if isinstance(claim.content, Event) else -1


def _denied(scene: Scene, number: int, part: Token, events: Sequence[Claim]) -> Claim | None:
    """What somebody says he did not do: the first violence of the nearest sentence that tells of any; None for none.

    What follows there tells what came of it.
    """
    doers, place = scene.doers(number, agents(part.head)), scene.anchor(number, [part]).start
    near = [c for c in events if number - LOOK_BACK <= c.sentence <= number and _start(c) < place and _is_done(c)]
    told = min(near, key=lambda claim: (-claim.sentence, _start(claim)), default=None)
    if told is None or not doers:
        return None
    sense = next(iter(index_senses(scene.ontology.lexicon.events).verbs["attack"]))
    return event_claim(scene, number, Found(sense, part, doers, _suffering(told, doers), NOUN_RULE))


def _is_done(claim: Claim) -> bool:
    """Whether an event is violence that is told as done."""
    status = claim.status
    done = status.polarity == "+" and status.modality in {"asserted", "reported", "presupposed"}
    return done and isinstance(claim.content, Event) and claim.content.type in VIOLENT


def _suffering(told: Claim, doers: Sequence[Role]) -> tuple[Role, ...]:
    """Whom violence told before was done to, as inferred."""
    targets = told.content.targets if isinstance(told.content, Event) else ()
    named = (role for role in targets if role.mention and role.mention not in {doer.mention for doer in doers})
    return tuple(msgspec.structs.replace(role, inferred=True) for role in named)
