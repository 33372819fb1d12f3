"""Events of one document -> those that are left where an offer is turned down: what it offered is in nobody's plans."""

from collections.abc import Sequence

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.read.deeds.modal_types import REFUSAL
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import is_infinitive, lemma
from dragoman.read.senses.turns import way_up
from dragoman.records import Claim, Event
from dragoman.records.status import STANDING

# How a deed hangs on the offer of it: "an offer of talks", "a proposal for a joint patrol".
OFFERED = frozenset({"of", "for"})


def leave_refused(scene: Scene, events: Sequence[Claim]) -> tuple[Claim, ...]:
    """The events but friendly ones that are only what a refused offer was of: "turned down an offer of talks".

    The offer and its refusal are told by their own words. What is not refused, or only may be, is still on offer.
    """
    refusals = {place for claim in events for place in _refused_at(scene, claim)}
    return tuple(claim for claim in events if not refusals or not _is_refused(scene, claim, refusals))


def _refused_at(scene: Scene, claim: Claim) -> list[tuple[int, int]]:
    """Where the verb of a refusal that was given stands: sentence and word; [] for any other event."""
    event = claim.content
    given = claim.status.polarity == "+" and claim.status.modality in STANDING
    if not isinstance(event, Event) or event.type != REFUSAL or not given:
        return []
    word = scene.trigger(claim)
    return [] if word is None else [(claim.sentence, word.i)]


def _is_refused(scene: Scene, claim: Claim, refusals: set[tuple[int, int]]) -> bool:
    """Whether a friendly deed is what an offer is of, and that offer is the object of a refusal."""
    event = claim.content
    if not isinstance(event, Event) or event.type is None or not scene.ontology.event_types[event.type].is_friendly:
        return False
    word = scene.trigger(claim)
    offer = None if word is None else _offer_of(word)
    refused = offer is not None and offer.dep_ in {"dobj", "nsubjpass", "pobj"}
    verb = None if offer is None or not refused else offer.head if offer.dep_ != "pobj" else offer.head.head
    return verb is not None and (claim.sentence, verb.i) in refusals


def _offer_of(deed: Token) -> Token | None:
    """The noun of offering that a deed hangs on: by "of" or "for", or as or under its infinitive."""
    above = way_up(deed) if deed.dep_ in {"pobj", "pcomp"} else None
    if above is not None and above[1] in OFFERED:
        return _as_offer(above[0])
    verb = deed.head if deed.dep_ == "dobj" else deed
    below = verb.dep_ in {"acl", "relcl", "xcomp"} and is_infinitive(verb)
    return _as_offer(verb.head) if below else None


def _as_offer(noun: Token) -> Token | None:
    return noun if noun.pos_ == "NOUN" and lemma(noun) in load_lexicon().status.offers else None
