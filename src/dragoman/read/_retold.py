"""Deeds that a text comes back to ("the raid", "refused") -> who takes part in them, from where they were told."""

from collections.abc import Iterator, Sequence

import msgspec
from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.traits import load_traits
from dragoman.read._answered import ANSWERS
from dragoman.read._no_deeds import is_rating
from dragoman.read._open_sources import is_time
from dragoman.read._tree import children
from dragoman.read.deeds import Sides, index_senses, noun_sense, referents
from dragoman.read.events import Found, event_claim
from dragoman.read.frames_encoder_v1.model import NAME as LEARNED_RULE
from dragoman.read.labels import VERBAL
from dragoman.read.modal_types import REFUSAL
from dragoman.read.scene import Scene
from dragoman.read.syntax import lemma, verb_key
from dragoman.records import Claim, Event, Mention, Role

RULE = "events.retold.v1"
# How many sentences back a deed is looked for: "the raid" of a page ago may be another.
LOOK_BACK = 2
# Words before a noun of a deed that the reader is taken to know of.
KNOWN = frozenset({"the", "this", "that", "these", "those", "such", "both"})
# Types of deeds that the other side may refuse.
ASKING = load_traits().deeds.refusable
# Types of deeds that need not be done to anybody.
ALONE = load_traits().deeds.self_done
# A guard against loops of references.
MAX_CLIMB = 4
# How many letters a verb and its noun share at least ("seize", "seizure").
STEM = 4
# How surely a deed must be told for another sentence to come back to it.
DONE = frozenset({"asserted", "reported", "presupposed"})
FIRM = DONE | {"requested", "planned"}


class Told(msgspec.Struct, frozen=True):
    """An event that was told, with its word."""

    claim: Claim
    event: Event
    word: Token


def tell_again(scene: Scene, events: Sequence[Claim]) -> tuple[Claim, ...]:
    """The events with whom a deed told before was of, and the deeds told again that no words beside them tell more of.

    Answers are aimed at whoever did the deed they answer ("X bombed Y. Z condemned the bombing"). What is taken from
    where it was told before stands as inferred.
    """
    told = [found for claim in events if (found := _told(scene, claim)) is not None]
    filled = [_answering(scene, _opened(scene, claim, told), told) for claim in events]
    return (*filled, *_again(scene, told))


def _told(scene: Scene, claim: Claim) -> Told | None:
    word, event = scene.trigger(claim), claim.content
    return Told(claim, event, word) if word is not None and isinstance(event, Event) else None


def _again(scene: Scene, told: Sequence[Told]) -> Iterator[Claim]:
    """The deeds that only a known noun names, with those who took part in them as told before."""
    senses, taken = index_senses(scene.ontology.lexicon.events), {(t.claim.sentence, t.word.i) for t in told}
    last = max((t.claim.sentence for t in told), default=-1) + LOOK_BACK
    for number in range(1, min(last + 1, len(scene.parsed.sentences))):
        for noun in scene.parsed.words[number]:
            listed = noun.pos_ == "NOUN" and lemma(noun) in senses.nouns and (number, noun.i) not in taken
            if listed and _may_stand(scene, number, noun):
                sense = noun_sense(noun, senses)
                before = None if sense is None else _earlier(scene, number, noun, told)
                if sense is not None and before is not None and _is_whole(before):
                    found = event_claim(scene, number, Found(sense, noun, *_sides_of(before), RULE))
                    yield _held_as(found, before.claim)


def _is_whole(before: Told) -> bool:
    """Whether a deed was told as done, with both sides where it has two, and not by a noun that no rule read."""
    aimed = any(role.mention for role in before.event.targets) or before.event.type in ALONE
    guessed = before.claim.rule == LEARNED_RULE and before.word.pos_ not in VERBAL
    return before.claim.status.modality in DONE and aimed and not guessed


def _held_as(claim: Claim, before: Claim) -> Claim:
    """A deed told again, still the word of whoever told of it before where nobody else tells of it here."""
    if before.attribution is None or claim.attribution is not None:
        return claim
    return msgspec.structs.replace(claim, status=before.status, attribution=before.attribution)


def _opened(scene: Scene, claim: Claim, told: Sequence[Told]) -> Claim:
    """A known deed with one side open, filled where it was told before of whoever stands on the other side."""
    event, noun = claim.content, scene.trigger(claim)
    if not isinstance(event, Event) or noun is None or event.symmetric or not is_known(noun):
        return claim
    sources, targets = (any(role.mention for role in side) for side in (event.sources, event.targets))
    before = _earlier(scene, claim.sentence, noun, told) if sources != targets else None
    if before is None:
        return claim
    first, second = _sides_of(before)
    kept, same, new = (event.targets, second, first) if targets else (event.sources, first, second)
    known, given = referents(scene, same), referents(scene, kept)
    if (known and known.isdisjoint(given)) or not given.isdisjoint(referents(scene, new)):
        return claim
    sides = (new or event.sources, kept) if targets else (kept, new or event.targets)
    return msgspec.structs.replace(claim, content=msgspec.structs.replace(event, sources=sides[0], targets=sides[1]))


def _may_stand(scene: Scene, number: int, noun: Token) -> bool:
    """Whether a known noun may tell a deed by itself: one of its own, which its verb does not tell already."""
    words = scene.ontology.lexicon.events
    ruled_out = lemma(noun) in words.weak["nouns"] | words.stative["nouns"]
    if ruled_out or scene.mention(number, noun) is not None or not is_known(noun) or is_rating(scene, noun):
        return False
    ended = noun.dep_ in {"dobj", "nsubjpass"} and any(key in words.light.ending for key in verb_key(noun.head))
    return not ended


def _sides_of(before: Told) -> Sides:
    """Both sides of a deed told before, as inferred; things stay where they were told."""
    sources, targets = (
        tuple(msgspec.structs.replace(role, inferred=True) for role in side if role.mention)
        for side in (before.event.sources, before.event.targets)
    )
    return sources, targets


def _answering(scene: Scene, claim: Claim, told: Sequence[Told]) -> Claim:
    """An answer with the doers of the deed it answers, itself where it names whom it is aimed at or none was told."""
    event = claim.content
    if not isinstance(event, Event) or event.type not in ANSWERS or any(role.mention for role in event.targets):
        return claim
    noun = _deed_named(scene, claim, event)
    doers = _doers(scene, claim, event, noun, told) if noun is not None else _asking(scene, claim, event, told)
    if not doers:
        return claim
    return msgspec.structs.replace(claim, content=msgspec.structs.replace(event, targets=doers))


def _deed_named(scene: Scene, claim: Claim, event: Event) -> Token | None:
    """The known deed that bare words of a target name ("the bombing"), None where they name none."""
    for role in event.targets:
        words = scene.tokens(claim.sentence, role.anchor)
        if words and is_known(words.root):
            return words.root
    return None


def is_known(noun: Token) -> bool:
    """Whether a noun stands for something told before: with an article, and nothing that tells it from others."""
    below = children(noun)
    bare = all(c.dep_ in {"det", "amod", "compound", "punct", "predet"} for c in below if c.i < noun.i)
    more = any(c.dep_ in {"prep", "relcl", "acl"} and not _tells_when(c) for c in below if c.i > noun.i)
    return noun.pos_ == "NOUN" and bare and not more and any(c.lower_ in KNOWN for c in below if c.i < noun.i)


def _asking(scene: Scene, claim: Claim, event: Event, told: Sequence[Told]) -> tuple[Role, ...]:
    """Who asked or offered what is refused without a word of whom ("X asked Y for grain. Y refused"); () otherwise."""
    word = scene.trigger(claim)
    declined = word is not None and lemma(word) in load_lexicon().events.mood["declining"]
    if event.type != REFUSAL or event.targets or not declined:
        return ()
    for before in reversed(told):
        near = 0 <= claim.sentence - before.claim.sentence <= 1 and before.event.trigger.end <= event.trigger.start
        if near and before.event.type in ASKING and _is_firm(before):
            asking, asked = _sides_of(before)
            refusing = _is_same(scene, event.sources, asked) and not _is_same(scene, event.sources, asking)
            return asking if refusing else ()
    return ()


def _is_same(scene: Scene, some: Sequence[Role], others: Sequence[Role]) -> bool:
    """Whether roles mean the same, or one whose organ the other is."""
    (selves, owners), (ones, above) = _meant(scene, some), _meant(scene, others)
    return not (selves | owners).isdisjoint(ones) or not selves.isdisjoint(above)


def _meant(scene: Scene, roles: Sequence[Role]) -> tuple[frozenset[str], frozenset[str]]:
    """Whom some roles mean, by what they go back to, and whose organs these are; as referent() tells them."""
    selves, owners = set(referents(scene, roles)), set[str]()
    waiting = [scene.mentions[role.mention] for role in roles if role.mention]
    for _ in range(MAX_CLIMB):
        selves |= referents(scene, map(_as_role, waiting))
        selves |= {f"~{m.role}" for m in waiting if m.kind == "nominal" and m.role and m.owner is None}
        owners |= referents(scene, (_as_role(scene.mentions[m.owner]) for m in waiting if m.owner))
        waiting = [scene.mentions[m.antecedent] for m in waiting if m.antecedent]
    return frozenset(selves), frozenset(owners)


def _as_role(mention: Mention) -> Role:
    return Role(anchor=mention.anchor, mention=mention.id)


def _tells_when(word: Token) -> bool:
    """Whether a preposition only says when ("the demand on Friday")."""
    return word.dep_ == "prep" and any(is_time(c) for c in children(word))


def _doers(scene: Scene, claim: Claim, event: Event, noun: Token, told: Sequence[Told]) -> tuple[Role, ...]:
    """Who did the deed that a noun names, as told last before it; () where nobody or the answerer did."""
    before = _earlier(scene, claim.sentence, noun, told)
    doers = () if before is None else _sides_of(before)[0]
    return () if _is_same(scene, event.sources, doers) else doers


def _earlier(scene: Scene, number: int, noun: Token, told: Sequence[Told]) -> Told | None:
    """The event that a noun names again: by its own verb before other words for it, by a verb before a noun.

    The last one of those; None where there is none of which the doer is known.
    """
    place = scene.parsed.start(number, noun)
    near = [t for t in told if 0 <= number - t.claim.sentence <= LOOK_BACK and t.event.trigger.end <= place]
    near = [t for t in near if t.claim.sentence < number or not t.word.is_ancestor(noun)]
    ranked = ((_fit(scene, noun, t), place, t) for place, t in enumerate(near) if _is_firm(t))
    best = max(ranked, key=lambda each: each[:2], default=None)
    return best[2] if best is not None and best[0] > 0 else None


def _is_firm(told: Told) -> bool:
    """Whether an event is told as done or meant, and by whom."""
    status = told.claim.status
    return status.polarity == "+" and status.modality in FIRM and any(role.mention for role in told.event.sources)


def _fit(scene: Scene, noun: Token, before: Told) -> int:
    """How well a noun names an event again, 0 for not at all.

    3 by its own verb, 1 by a word for any deed of the type, and one more where a verb told it.
    """
    by_verb = before.word.pos_ in VERBAL
    if _share_stem(noun, before.word):
        return 3 + by_verb
    sense = noun_sense(noun, index_senses(scene.ontology.lexicon.events))
    if sense is None or sense.type != before.event.type:
        return 0
    general = load_lexicon().events.mood["general"]
    return 1 + by_verb if lemma(noun) in general or lemma(before.word) in general else 0


def _share_stem(noun: Token, word: Token) -> bool:
    """Whether a noun is the one of a verb ("arrest", "arrested"; "seizure", "seized"), or the same again."""
    one, other = lemma(noun), lemma(word)
    return one == other or (word.pos_ in VERBAL and one[:STEM] == other[:STEM] and len(one) >= STEM)
