"""Events that rules read, and what the encoder read -> both together: sides filled, some added, doubted ones out."""

from collections.abc import Container, Iterator, Mapping, Sequence
from functools import lru_cache, partial

import msgspec
from spacy.tokens import Token

from dragoman.ontology.lexicon import EventWords, Sense
from dragoman.ontology.traits import load_traits
from dragoman.read.deeds.deed_sides import FRIENDLY, noun_sides
from dragoman.read.deeds.deed_verbs import verb_sides
from dragoman.read.deeds.event_claims import Found, event_claim
from dragoman.read.deeds.fitting_sides import ANSWERING, fitting_sides
from dragoman.read.deeds.noun_reach import reach_noun_sides
from dragoman.read.deeds.others_sides import is_anothers, is_beside_parties, is_told_beyond
from dragoman.read.deeds.own_deeds import own_deeds
from dragoman.read.deeds.reach import others, reach_verb_sides, without_own
from dragoman.read.deeds.repaid import is_repaid
from dragoman.read.deeds.side_clauses import is_outside_passive
from dragoman.read.deeds.threats import without_speakers
from dragoman.read.frames_encoder_v1 import Frame, Framed, Side
from dragoman.read.frames_encoder_v1.model import NAME
from dragoman.read.frames_encoder_v1.reader import OTHER
from dragoman.read.grammar.comments import is_retold
from dragoman.read.grammar.each_other import is_charged_mutually
from dragoman.read.grammar.noun_slots import measuring
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import conjuncts
from dragoman.read.grammar.tree import children
from dragoman.read.learned._doubted_deeds import is_doubted
from dragoman.read.learned._joining import by_sentence, round_score, share_letters
from dragoman.read.learned._mistaken_deeds import is_mistaken
from dragoman.read.learned._seen_roles import roles_seen
from dragoman.read.learned._whole_sides import sides_as_whole
from dragoman.read.senses.carriers import carrier_of, stays_out
from dragoman.read.senses.deeds import Sides, index_senses, one_sided, referents
from dragoman.read.senses.noun_makers import hastening_to, is_answered
from dragoman.read.status.foreseen import FORESEEN_RULE
from dragoman.read.words.labels import SUBJECTS
from dragoman.records import Claim, Event, Role

# From here on a deed is added where no rule saw one; chosen on passages kept from the encoder, and on dev.
LIKELY = 0.55
# From here on the open side of a rule's deed is filled; chosen on dev.
SURE = 0.7

BREAKING, AHEAD = load_traits().deeds.breaking, load_traits().deeds.ahead
CROWDS = load_traits().deeds.undirected
# What PLOVER has no type for (an election), and sides on which rules find nobody.
UNTYPED = Sense(type=OTHER)
NOBODY: Sides = ((), ())
NO_IDS: frozenset[str] = frozenset()


def join_deeds(
    scene: Scene, ruled: Sequence[Claim], framed: Mapping[int, Framed], *, alone: Container[str] = NO_IDS
) -> tuple[Claim, ...]:
    """All event claims of a document: those of rules with open sides filled, and likely deeds that no rule saw.

    A deed of rules that nobody named does and in which nothing is seen is left out (see is_doubted).
    framed: by number of the sentence. A sentence that the user's own dictionary reads is left as it is. alone: ids of
    mentions that are somebody as a side of a deed alone.
    """
    joined: list[Claim] = []
    senses, here = index_senses(scene.ontology.lexicon.events), by_sentence(ruled)
    for number in range(len(scene.parsed.spans)):
        if number not in framed or own_deeds(scene, number, senses):
            joined.extend(here[number])
        else:
            joined.extend(_join(scene, number, here[number], framed[number], alone))
    return tuple(joined)


def _join(scene: Scene, number: int, ruled: Sequence[Claim], framed: Framed, alone: Container[str]) -> Iterator[Claim]:
    """The events of one sentence: those of rules that are not doubted, and those that they did not see."""
    starts = {scene.parsed.start(number, token): token for token in framed.words}
    words = [starts.get(_trigger(claim)) for claim in ruled]
    told = {word.i: claim for word, claim in zip(words, ruled, strict=True) if word is not None}
    added = [found for frame in framed.frames("deeds") for found in _added(scene, number, frame, framed, told)]
    named = (found.trigger.i for found in added if found.sources or found.targets)
    likelihood = partial(framed.likelihood, "deeds")
    doubted = partial(is_doubted, likelihood=likelihood, told={*told, *named}, alone=alone)
    for word, claim in zip(words, ruled, strict=True):
        seen = claim if word is None else _seen(scene, number, claim, word, framed)
        event = seen.content
        foreseen = claim.rule == FORESEEN_RULE
        if foreseen or word is None or not isinstance(event, Event) or not doubted(event, word):
            yield seen
    yield from (event_claim(scene, number, found) for found in added)


def _seen(scene: Scene, number: int, claim: Claim, word: Token, framed: Framed) -> Claim:
    """A rule's claim with its open sides filled, and all sides in the words of what was seen there."""
    filled = _filled(scene, number, _named(scene, number, claim), word, framed)
    return _whole(scene, number, filled, framed.frame("deeds", word))


def _trigger(claim: Claim) -> int:
    """Where the word that tells of an event begins in the text."""
    return claim.content.trigger.start if isinstance(claim.content, Event) else -1


def _named(scene: Scene, number: int, claim: Claim) -> Claim:
    """A claim whose sides of mere words name whoever the scene has found in these words since."""
    event = claim.content
    if not isinstance(event, Event) or all(role.mention for role in (*event.sources, *event.targets)):
        return claim
    sources, targets = (tuple(_found(scene, number, r) for r in side) for side in (event.sources, event.targets))
    return msgspec.structs.replace(claim, content=msgspec.structs.replace(event, sources=sources, targets=targets))


def _found(scene: Scene, number: int, role: Role) -> Role:
    """The role of the mention that the head of mere words has, the role itself where it has none."""
    words = None if role.mention else scene.tokens(number, role.anchor)
    return (scene.role(number, words.root) if words else None) or role


def _filled(scene: Scene, number: int, claim: Claim, token: Token, framed: Framed) -> Claim:
    """A rule's claim, its open side filled where its word likely tells of a deed and somebody likely stands there.

    A side of mere words is open, too. What fills a side has a score, and the claim's rule names both who read it.
    """
    event = claim.content
    if not isinstance(event, Event) or (_tells_who(event.sources) and _tells_who(event.targets)):
        return claim
    frame = framed.frame("deeds", token)
    if frame is None or frame.likelihood < SURE:
        return claim
    words = scene.ontology.lexicon.events
    sense = plain_sense(event.type, words)
    first, second = _own_sides(frame, sense, words)
    sources, targets = event.sources, event.targets
    if not _tells_who(sources) and not _is_disowned(token, words):
        sources = _but(targets, _scored(scene, number, first)) or sources
    if not _tells_who(targets):
        answered = [role for role in targets if event.type in ANSWERING and _is_deed(scene, number, role)]
        own = [side for side in second if not _is_of_joined(side.token, token)]
        aimed = without_own(scene, sense, _scored(scene, number, own), referents(scene, sources))
        targets = _but((*sources, *answered), aimed) or targets
    if (sources, targets) == (event.sources, event.targets):
        return claim
    filled = msgspec.structs.replace(event, sources=sources, targets=targets)
    return msgspec.structs.replace(claim, content=filled, rule=f"{claim.rule}+{NAME}")


def _own_sides(frame: Frame, sense: Sense, words: EventWords) -> tuple[list[Side], list[Side]]:
    """Who likely stands on both sides of a deed, without those who stand on the sides of others."""
    first, second = fitting_sides(frame, sense, words)
    deed = frame.token
    doing = [s for s in first if not is_anothers(s.token, deed, words) and not is_told_beyond(s.token, deed, words)]
    undergoing = [s for s in second if not is_anothers(s.token, deed, words) and not is_beside_parties(s.token, deed)]
    return doing, undergoing


def _is_of_joined(token: Token, word: Token) -> bool:
    """Whether a verb with an object of its own is given that of a verb it is joined with ("burned buses, robbed X")."""
    if word.pos_ != "VERB" or not any(c.dep_ == "dobj" for c in word.rights):
        return False
    verb = next((t for t in token.ancestors if t.pos_ == "VERB"), word)
    # Whoever is asked to do something is the object of the asking.
    asked = verb.dep_ == "ccomp" and verb.tag_ == "VB" and token.head.i == verb.i
    verb = verb.head if asked else verb
    joined = verb.dep_ == "conj" or any(c.dep_ == "conj" and c.pos_ == "VERB" for c in verb.rights)
    other = joined and verb.i != word.i and (verb in conjuncts(word) or not word.is_ancestor(token))
    return other and (asked or token.dep_ not in SUBJECTS)


def _tells_who(*sides: Sequence[Role]) -> bool:
    """Whether somebody stands on one of these sides, and not mere words."""
    return any(role.mention for side in sides for role in side)


def _is_deed(scene: Scene, number: int, role: Role) -> bool:
    """Whether mere words tell of a deed: whoever answers that, does not mean whom it hurt ("condemned a raid on X")."""
    words = scene.tokens(number, role.anchor)
    return words is not None and len(words) > 0 and one_sided(scene, number, words.root) is not None


def _whole(scene: Scene, number: int, claim: Claim, frame: Frame | None) -> Claim:
    """A claim with both sides in the words of what was seen there."""
    event = claim.content
    if frame is None or not isinstance(event, Event):
        return claim
    sources, targets = sides_as_whole(scene, number, (event.sources, event.targets), frame)
    return msgspec.structs.replace(claim, content=msgspec.structs.replace(event, sources=sources, targets=targets))


def _scored(scene: Scene, number: int, sides: Sequence[Side]) -> tuple[Role, ...]:
    """Whom the words on a side name, each once, with how likely they stand there."""
    found: dict[str, Role] = {}
    for side in sides:
        for role in roles_seen(scene, number, [side])[:1]:
            scored = msgspec.structs.replace(role, score=round_score(side.score))
            found.setdefault(role.mention or role.anchor.exact, scored)
    return tuple(found.values())


def _but(named: Sequence[Role], roles: Sequence[Role]) -> tuple[Role, ...]:
    """Roles without those that are named already, or inside the words of one ("delegates from X": not X)."""
    taken = [role.anchor for role in named]
    return tuple(role for role in roles if not any(share_letters(role.anchor, anchor) for anchor in taken))


def _added(scene: Scene, number: int, frame: Frame, framed: Framed, told: Mapping[int, Claim]) -> Iterator[Found]:
    """The event of a word that no rule read, at most one."""
    if frame.score < LIKELY or frame.token.i in told or _is_told(scene, frame, framed, told) or is_retold(frame.token):
        return
    sense = UNTYPED if frame.label == OTHER else plain_sense(frame.label, scene.ontology.lexicon.events)
    if is_mistaken(scene, number, frame, sense):
        return
    sides = _added_sides(scene, number, frame, sense)
    if _is_turned(scene, number, frame.token, sides):
        return
    # A noun's threat has to be made to somebody ("X's immediate threats").
    named = _tells_who(*(sides[1:] if sense.type == "THREATEN" and frame.token.pos_ == "NOUN" else sides))
    if named or _belongs_to_others(scene, number, frame, sense, sides):
        yield Found(sense, frame.token, *sides, NAME, score=round_score(frame.score))


def _belongs_to_others(scene: Scene, number: int, frame: Frame, sense: Sense, sides: Sides) -> bool:
    """Whether all whom the encoder puts on a deed's sides stand on those of another, so that it is nobody's named.

    So does whoever stands outside a passive that names no doer.
    """
    words = scene.ontology.lexicon.events
    before, own = (each(frame, sense, words) for each in (fitting_sides, _own_sides))
    outside = [side for side in frame.first if is_outside_passive(side.token, frame.token)]
    found = (outside, *(before if before != own else ()))
    unnamed = not _tells_who(*sides) if outside else not any(sides)
    return unnamed and _tells_who(*(roles_seen(scene, number, side) for side in found))


def _added_sides(scene: Scene, number: int, frame: Frame, sense: Sense) -> Sides:
    """Who stands on the sides of a deed that no rule read; of one without a type, nobody that only rules would find.

    Whom such a deed is done to stands in its own clause.
    """
    first, second = _own_sides(frame, sense, scene.ontology.lexicon.events)
    if sense is UNTYPED:
        ruled, second = NOBODY, [side for side in second if frame.token.is_ancestor(side.token)]
    else:
        ruled = _within_parties(scene, number, frame.token, _ruled_sides(scene, number, frame.token, sense))
    crossed = is_charged_mutually(frame.token)
    disowned = _is_disowned(frame.token, scene.ontology.lexicon.events)
    sources = () if disowned else roles_seen(scene, number, first) or ruled[0]
    targets = _but(sources, (() if crossed else roles_seen(scene, number, second)) or ruled[1])
    targets = without_speakers(scene, sense, others(scene, sources, targets), sources)
    targets = without_own(scene, sense, targets, referents(scene, sources))
    return sides_as_whole(scene, number, (sources, targets), frame)


def _within_parties(scene: Scene, number: int, deed: Token, sides: Sides) -> Sides:
    """Both sides of a deed without whoever only stands beside the parties that its own words name."""
    spans = {role: scene.tokens(number, role.anchor) for side in sides for role in side}
    beside = {role for role, words in spans.items() if words and is_beside_parties(words.root, deed)}
    sources, targets = (tuple(role for role in side if role not in beside) for side in sides)
    return sources, targets


def _is_disowned(word: Token, words: EventWords) -> bool:
    """Whether nobody beside a deed is told to have done it: each charges the others, denies his part or answers it."""
    carrier = carrier_of(word, words)
    answered = is_answered(word) or is_repaid(word)
    return is_charged_mutually(word) or answered or (carrier is not None and stays_out(word, carrier))


def _is_turned(scene: Scene, number: int, token: Token, sides: Sides) -> bool:
    """Whether sides give to another what a participle says its noun does ("police stopped striking drivers")."""
    while token.dep_ == "conj" and token.head.i < token.i:
        token = token.head
    own = scene.role(number, token.head)
    if token.dep_ != "amod" or not token.lower_.endswith("ing") or own is None:
        return False
    doing, undergoing = ({role.mention for role in side} for side in sides)
    return own.mention in undergoing or not doing <= {own.mention}


def _ruled_sides(scene: Scene, number: int, token: Token, sense: Sense) -> Sides:
    """Who does a deed and whom it is done to, as rules find them."""
    if token.pos_ != "NOUN":
        sources, targets = verb_sides(scene, number, token, sense)
        return reach_verb_sides(scene, number, token, sense, (sources, others(scene, sources, targets)))
    sides = noun_sides(scene, number, token, sense, scene.ontology.lexicon.events)
    return reach_noun_sides(scene, number, token, sense, sides) if any(sides) else sides


def _is_told(scene: Scene, frame: Frame, framed: Framed, told: Mapping[int, Claim]) -> bool:
    """Whether a word's deed is told already: by the verb that carries it, the noun it carries, or its infinitive."""
    token = frame.token
    if any(_is_one_type(told.get(c.i), frame) for c in token.lefts if c.dep_ in SUBJECTS):
        # "Talks resumed" tells of the talks.
        return True
    if is_of_crowd(frame, told):
        return True
    carrying = _carrying(measuring(token))
    above = told[carrying.i].content if carrying is not None and carrying.i in told else None
    if isinstance(above, Event) and frame.label in {above.type, *above.alternates}:
        return True
    if isinstance(above, Event) and above.type in BREAKING and frame.label in FRIENDLY - AHEAD:
        # "Withdrew its support" tells one deed, "tore up its treaty" two.
        return True
    for other in _partners(token, scene.ontology.lexicon.events):
        likelihood = framed.likelihood("deeds", other)
        if other.i in told or (likelihood is not None and likelihood > frame.likelihood):
            return True
    return False


def _carrying(thing: Token) -> Token | None:
    """The verb of which a thing is the object, also under "with" ("provide X with help"); None elsewhere."""
    if thing.dep_ in {"dobj", "nsubjpass"}:
        return thing.head
    return thing.head.head if thing.dep_ == "pobj" and thing.head.lower_ == "with" else None


def is_of_crowd(frame: Frame, told: Mapping[int, Claim]) -> bool:
    """Whether a word only says where a crowd is that its verb tells of ("brought hundreds onto the streets")."""
    token = frame.token
    above = (token.head, token.head.head) if token.dep_ == "prep" and frame.label in CROWDS else ()
    return any(_is_one_type(told.get(each.i), frame) for each in above)


def _is_one_type(claim: Claim | None, frame: Frame) -> bool:
    """Whether a claim tells of a deed of the type that the encoder saw."""
    return claim is not None and isinstance(claim.content, Event) and claim.content.type == frame.label


def _partners(token: Token, words: EventWords) -> Iterator[Token]:
    """The other words that tell one deed with a word: verb and noun that carry it, verb and infinitive."""
    if token.pos_ == "NOUN":
        carrier = carrier_of(token, words)
        yield from () if carrier is None else (carrier,)
        return
    if token.dep_ == "xcomp":
        yield token.head
    for child in children(token):
        if child.dep_ == "xcomp":
            yield child
        below = children(child) if child.dep_ in {"prep", "agent"} else (child,)
        nouns = (noun for noun in below if noun.pos_ == "NOUN")
        yield from (noun for noun in nouns if carrier_of(noun, words) is not None or hastening_to(noun))


@lru_cache(maxsize=128)
def plain_sense(kind: str, words: EventWords) -> Sense:
    """A sense of a type for any word: whom its deeds are done to stands where the longest list of it says.

    Raises ValueError for a type of which the lists have no sense that asks for nothing.
    """
    fitting = [sense for sense in words.sense if sense.type == kind and not _asks(sense)]
    longest = max(fitting, key=lambda sense: len(sense.verbs) + len(sense.nouns))
    return msgspec.structs.replace(longest, negated=None)


def _asks(sense: Sense) -> bool:
    """Whether a sense asks for an object, for who does it or whom it is done to, or for a clause."""
    asked = (sense.objects, sense.doers, sense.doer_words, sense.patients, sense.source, sense.withheld, sense.bids)
    return any(asked) or any((sense.clause, sense.thing, sense.bare, sense.bidding, sense.direct, sense.objectless))
