"""An event found -> its claim: what it amounts to as it is held, its words, its place, and who says so."""

from typing import NamedTuple

from spacy.tokens import Token

from dragoman.ontology.lexicon import Sense, load_lexicon
from dragoman.ontology.traits import load_traits
from dragoman.ontology.types import CameoCode
from dragoman.read.deeds._held_out import is_held_out
from dragoman.read.deeds._refusals import is_avowed
from dragoman.read.deeds.modal_types import REFUSAL, Typed, amount_to, as_refusal
from dragoman.read.deeds.own_deeds import OWN_RULE
from dragoman.read.frames_encoder_v1.model import NAME as LEARNED_RULE
from dragoman.read.frames_encoder_v1.reader import OTHER
from dragoman.read.grammar.comments import is_comment
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import clause, lemma, phrase, preposition_slots
from dragoman.read.grammar.tree import subtree
from dragoman.read.saying.attribute import attribution_for
from dragoman.read.senses.deeds import index_senses
from dragoman.read.senses.turns import is_known
from dragoman.read.status.foreseen import FORESEEN_RULE
from dragoman.read.status.status import as_made, status_of
from dragoman.read.times.clock import when_of
from dragoman.read.words.deed_words import deed_nouns
from dragoman.read.words.ids import claim_id
from dragoman.records import Anchor, Attribution, Claim, Event, Role, Status

VIOLENT = load_traits().deeds.violent
VERB_RULE, NOUN_RULE, SAID_RULE = "events.verb.v1", "events.noun.v1", "events.said.v1"


class Found(NamedTuple):
    """An event before it is a claim: sense, trigger, both sides, and the clause it stands in.

    saying: the verb of saying, where the deed is done by what is said. code: CAMEO, of the user's own dictionary.
    score: how likely the word tells of it, 0 to 1; None where nothing measured it.
    """

    sense: Sense
    trigger: Token
    sources: tuple[Role, ...]
    targets: tuple[Role, ...]
    rule: str
    saying: Token | None = None
    code: str | None = None
    score: float | None = None


def event_claim(scene: Scene, number: int, found: Found) -> Claim:
    """The claim of an event found."""
    trigger = scene.anchor(number, [found.trigger])
    anchor = _event_anchor(scene, number, found)
    # A clause may run on into who says it ("X attacked Y, according to Z"); the word that tells never does.
    said = anchor if found.saying is not None else trigger
    attribution = attribution_for(scene.attributions, said.start, said.end)
    held = found.saying or _ordering_verb(found, scene.ontology.lexicon.events.mood["ordering"]) or found.trigger
    status = status_of(scene, number, held, attribution)
    code = scene.ontology.convert_code(found.code) if found.code else None
    typed = _typed(scene, found, status, attribution, listed=code is not None)
    spans = [(a.start, a.end) for a in (trigger, *(r.anchor for r in (*found.sources, *found.targets)))]
    return Claim(
        id=claim_id(trigger.doc, "event", *spans),
        doc=trigger.doc,
        sentence=number,
        anchor=anchor,
        content=_event(scene, number, found, typed, code),
        status=typed.status,
        rule=found.rule,
        attribution=attribution.id if attribution else None,
        when=when_of(scene, number, held),
        score=found.score,
    )


def _event(scene: Scene, number: int, found: Found, typed: Typed, code: CameoCode | None) -> Event:
    """What an event's claim says. code: what a user's list gives it."""
    trigger, place = scene.anchor(number, [found.trigger]), _place(scene, number, found.trigger)
    if typed.type == OTHER:
        return Event(type=None, trigger=trigger, sources=found.sources, targets=found.targets, place=place)
    known = scene.ontology.event_types[typed.type]
    # Who will not take what another gives turns him down.
    turned_down = typed.type == REFUSAL != found.sense.type and bool(found.sense.source)
    sources, targets = (found.targets, found.sources) if turned_down else (found.sources, found.targets)
    return Event(
        type=typed.type,
        trigger=trigger,
        sources=sources,
        targets=targets,
        alternates=typed.alternates,
        cameo=found.code or (known.cameo_roots[0] if known.cameo_roots else None),
        quad=known.quad,
        goldstein=(code or known).goldstein,
        # Who offers talks is one side, and who may take them up the other.
        symmetric=found.sense.symmetric and not is_held_out(found.sense, found.trigger),
        place=place,
    )


def _typed(scene: Scene, found: Found, status: Status, attribution: Attribution | None, *, listed: bool) -> Typed:
    """What an event amounts to as it is held; what a user's list or the learned reader calls it, it is called.

    listed: a user's list gave it a code.
    """
    trigger, ontology = found.trigger, scene.ontology
    if listed:
        return Typed(found.sense.type, (), status)
    if found.rule != LEARNED_RULE:
        typed = amount_to(found.sense, trigger, status, ontology)
    elif found.sense.type == REFUSAL:
        typed = Typed(REFUSAL, (), as_refusal(trigger, status, index_senses(ontology.lexicon.events)))
    else:
        return Typed(found.sense.type, (), status)
    willed = typed.type == REFUSAL and typed.status != status and not found.sense.source
    if willed and is_avowed(trigger, status, attribution, ontology):
        return typed._replace(status=as_made(typed.status, attribution))
    return typed


def _ordering_verb(found: Found, ordering: frozenset[str]) -> Token | None:
    """The verb by which somebody has a deed done that is its object ("ordered the raid"): it was done when ordered.

    Not so violence that is none known: a raid that was ordered or approved is yet to be made.
    """
    verb = found.trigger.head
    told = (
        found.rule in {NOUN_RULE, LEARNED_RULE}
        and found.trigger.dep_ in {"dobj", "nsubjpass"}
        and lemma(verb) in ordering
    )
    ahead = found.sense.type in VIOLENT and not is_known(found.trigger)
    done = bool(found.sources) or lemma(verb) in load_lexicon().events.mood["approving"]
    return verb if told and done and not ahead else None


def _event_anchor(scene: Scene, number: int, found: Found) -> Anchor:
    """The words of the event: a verb's clause, or a noun's phrase, or who says it with what he says.

    What only takes the clause up for others to answer it ("…, a charge that Y denied") is none of them.

    Of nobody's deed it is the whole sentence, so that two that are no reprints never count as one.
    """
    if not (found.sources or found.targets) and found.rule in {FORESEEN_RULE, LEARNED_RULE}:
        return scene.anchor(number, scene.parsed.words[number])
    if found.saying is not None:
        words = {t.i: t for t in (*clause(found.saying), *clause(found.trigger.head), found.trigger)}
        return scene.anchor(number, [words[place] for place in sorted(words)])
    if found.rule in {VERB_RULE, OWN_RULE} or (found.rule == LEARNED_RULE and found.trigger.pos_ != "NOUN"):
        told = clause(found.trigger)
        taken_up = {t.i for noun in told if noun.i > found.trigger.i and is_comment(noun) for t in subtree(noun)}
        return scene.anchor(number, [t for t in told if t.i not in taken_up])
    return scene.anchor(number, phrase(found.trigger))


def sites_of(scene: Scene, number: int, noun: Token) -> list[Token]:
    """Names before a noun of violence that say where it came to pass, and so what it was done to."""
    violent = lemma(noun) in scene.ontology.lexicon.events.sited["violence"] | deed_nouns(VIOLENT)
    return scene.sites(number, noun) if violent else []


def _place(scene: Scene, number: int, trigger: Token) -> Role | None:
    """Where it happens: the name before it, else the first "in", "at" or "inside" that holds somebody or some place."""
    for site in sites_of(scene, number, trigger):
        return scene.role(number, site)
    for slot in preposition_slots(trigger):
        if slot.name in {"in", "at", "inside", "near"}:
            role = scene.role(number, slot.token)
            if role is not None:
                return role
    return None
