"""Answers to deeds told before ("condemned the raid", "refused") -> whom they are aimed at."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec
from spacy.tokens import Token

from dragoman.ontology.contrast import load_contrast_words
from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.traits import load_traits
from dragoman.read.deeds._answered import ANSWERS
from dragoman.read.deeds._open_sources import is_time
from dragoman.read.deeds.modal_types import REFUSAL
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import lemma
from dragoman.read.grammar.tree import children
from dragoman.read.senses.deeds import Sides, index_senses, noun_sense, referents
from dragoman.read.words.labels import VERBAL
from dragoman.records import Claim, Event, Mention, Role

# How many sentences back a deed is looked for: "the raid" of a page ago may be another.
LOOK_BACK = 2
# Words before a noun of a deed that the reader is taken to know of.
KNOWN = frozenset({"the", "this", "that", "these", "those", "such", "both"})
# Types of deeds that the other side may refuse.
ASKING = load_traits().deeds.refusable
# A guard against loops of references.
MAX_CLIMB = 4
# How many letters a verb and its noun share at least ("seize", "seizure").
STEM = 4
# How surely a deed must be told for another sentence to come back to it.
FIRM = frozenset({"asserted", "reported", "presupposed", "requested", "planned"})


class _Told(msgspec.Struct, frozen=True):
    """An event that was told, with its word."""

    claim: Claim
    event: Event
    word: Token


def aim_answers(scene: Scene, events: Sequence[Claim]) -> tuple[Claim, ...]:
    """The events, those that answer a deed told before aimed at whoever did it ("X bombed Y. Z condemned the bombing").

    What is taken from where the deed was told stands as inferred.
    """
    told: defaultdict[int, list[_Told]] = defaultdict(list)
    for claim in events:
        if (found := _told(scene, claim)) is not None:
            told[claim.sentence].append(found)
    return tuple(_aimed(scene, claim, told) for claim in events)


def _aimed(scene: Scene, claim: Claim, told: Mapping[int, Sequence[_Told]]) -> Claim:
    """An event with whom it answers and who did it, as the sentences shortly before it tell.

    told: what each sentence tells of, by its number.
    """
    numbers = range(claim.sentence - LOOK_BACK, claim.sentence + 1)
    recent = [each for number in numbers for each in told.get(number, ())]
    return _told_again(scene, _answering(scene, claim, recent), recent)


def _told(scene: Scene, claim: Claim) -> _Told | None:
    word, event = scene.trigger(claim), claim.content
    return _Told(claim, event, word) if word is not None and isinstance(event, Event) else None


def _sides_of(before: _Told) -> Sides:
    """Both sides of a deed told before, as inferred; things stay where they were told."""
    sources, targets = (
        tuple(msgspec.structs.replace(role, inferred=True) for role in side if role.mention)
        for side in (before.event.sources, before.event.targets)
    )
    return sources, targets


def _answering(scene: Scene, claim: Claim, told: Sequence[_Told]) -> Claim:
    """An answer with the doers of the deed it answers, itself where it names whom it is aimed at or none was told."""
    event = claim.content
    if not isinstance(event, Event) or event.type not in ANSWERS or any(role.mention for role in event.targets):
        return claim
    noun = _deed_named(scene, claim, event)
    doers = _doers(scene, claim, event, noun, told) if noun is not None else _asking(scene, claim, event, told)
    if not doers:
        return claim
    return msgspec.structs.replace(claim, content=msgspec.structs.replace(event, targets=doers))


def _told_again(scene: Scene, claim: Claim, told: Sequence[_Told]) -> Claim:
    """A deed of nobody named that bare words tell again, with who did it before.

    "X banned rallies. The ban …", "X shelled Y. The shelling killed nine". Whom only somebody else's word names as the
    doer is not named by the page.
    """
    event = claim.content
    noun = _deed_retold(scene, claim, event) if isinstance(event, Event) else None
    if not isinstance(event, Event) or noun is None or _turns_elsewhere(noun):
        return claim
    near = _near(scene, claim.sentence, noun, told)
    same = [t for t in near if _names_again(noun, t) and t.event.type == event.type]
    firm = bool(same) and _is_firm(same[-1]) and same[-1].claim.attribution in {None, claim.attribution}
    doers = _sides_of(same[-1])[0] if firm else ()
    apart = not _is_same(scene, doers, event.targets) and all(_is_same(scene, t.event.sources, doers) for t in same)
    if not doers or not apart:
        return claim
    return msgspec.structs.replace(claim, content=msgspec.structs.replace(event, sources=doers))


def _turns_elsewhere(noun: Token) -> bool:
    """Whether words before a deed turn to another place or time ("in a separate raid, the shelling killed nine")."""
    return any(t.lower_ in load_contrast_words().toll.apart for t in noun.doc[noun.sent.start : noun.i])


def _deed_retold(scene: Scene, claim: Claim, event: Event) -> Token | None:
    """The bare words for a known deed that an event of nobody named is told by, or that stand where its doer would."""
    if any(role.mention for role in event.sources):
        return None
    words = [scene.tokens(claim.sentence, role.anchor) for role in event.sources]
    nouns: list[Token | None] = [span.root for span in words if span]
    nouns = nouns or [scene.trigger(claim)]
    return next((noun for noun in nouns if noun is not None and _goes_back(noun)), None)


def _names_again(noun: Token, before: _Told) -> bool:
    """Whether a noun names again what a verb told, or what it was told to bring about ("imposed a curfew")."""
    return _share_stem(noun, before.word) or any(
        lemma(c) == lemma(noun) for c in before.word.rights if c.dep_ == "dobj"
    )


def _deed_named(scene: Scene, claim: Claim, event: Event) -> Token | None:
    """The known deed that bare words of a target name ("the bombing"), None where they name none."""
    for role in event.targets:
        words = scene.tokens(claim.sentence, role.anchor)
        if words and _goes_back(words.root):
            return words.root
    return None


def _goes_back(noun: Token) -> bool:
    """Whether a noun stands for something told before: with an article, and nothing that tells it from others."""
    below = children(noun)
    bare = all(c.dep_ in {"det", "amod", "compound", "punct", "predet"} for c in below if c.i < noun.i)
    more = any(c.dep_ in {"prep", "relcl", "acl"} and not _tells_when(c) for c in below if c.i > noun.i)
    return noun.pos_ == "NOUN" and bare and not more and any(c.lower_ in KNOWN for c in below if c.i < noun.i)


def _asking(scene: Scene, claim: Claim, event: Event, told: Sequence[_Told]) -> tuple[Role, ...]:
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
    (selves, owners), (ones, above) = _who_is_meant(scene, some), _who_is_meant(scene, others)
    return not (selves | owners).isdisjoint(ones) or not selves.isdisjoint(above)


def _who_is_meant(scene: Scene, roles: Sequence[Role]) -> tuple[frozenset[str], frozenset[str]]:
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


def _doers(scene: Scene, claim: Claim, event: Event, noun: Token, told: Sequence[_Told]) -> tuple[Role, ...]:
    """Who did the deed that a noun names, as told last before it; () where nobody or the answerer did."""
    named = _earlier(scene, claim.sentence, noun, told)
    doers = _sides_of(named[-1])[0] if named and _is_firm(named[-1]) else ()
    several = noun.tag_ == "NNS" and any(not _is_same(scene, each.event.sources, doers) for each in named)
    return () if several or _is_same(scene, event.sources, doers) else doers


def _earlier(scene: Scene, number: int, noun: Token, told: Sequence[_Told]) -> list[_Told]:
    """The events that a noun may name again, the likeliest last: by its own verb before other words for it.

    Of those alike the nearest is the likeliest, whoever did it, and by a verb rather than by a noun.
    """
    near = _near(scene, number, noun, told)
    ranked = sorted((_fit(scene, noun, t), place) for place, t in enumerate(near))
    return [near[place] for fit, place in ranked if fit > 0]


def _near(scene: Scene, number: int, noun: Token, told: Sequence[_Told]) -> list[_Told]:
    """Of the events told shortly before or beside a noun those before it, and not by the words above it."""
    place = scene.parsed.start(number, noun)
    near = [t for t in told if t.event.trigger.end <= place]
    return [t for t in near if t.claim.sentence < number or not t.word.is_ancestor(noun)]


def _is_firm(told: _Told) -> bool:
    """Whether an event is told as done or meant, and by whom."""
    status = told.claim.status
    return status.polarity == "+" and status.modality in FIRM and any(role.mention for role in told.event.sources)


def _fit(scene: Scene, noun: Token, before: _Told) -> int:
    """How well a noun names an event again, 0 for not at all.

    3 by its own verb, 1 by a word for any deed of the type, and one more where a verb told it.
    """
    by_verb = before.word.pos_ in VERBAL
    if _share_stem(noun, before.word):
        return 3 + by_verb
    sense = noun_sense(noun, index_senses(scene.ontology.lexicon.events))
    if sense is None or sense.type != before.event.type:
        return 0
    return 1 + by_verb if lemma(noun) in load_lexicon().events.mood["general"] else 0


def _share_stem(noun: Token, word: Token) -> bool:
    """Whether a noun is the one of a verb ("arrest", "arrested"; "seizure", "seized"), or the same again."""
    one, other = lemma(noun), lemma(word)
    return one == other or (word.pos_ in VERBAL and one[:STEM] == other[:STEM] and len(one) >= STEM)
