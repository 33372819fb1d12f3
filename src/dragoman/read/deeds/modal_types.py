"""A deed and how it is held -> what it amounts to: a promised one is agreed to, a planned hostile one is a threat."""

from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import NamedTuple

import msgspec
from spacy.tokens import Token

from dragoman.ontology import Ontology
from dragoman.ontology.lexicon import Sense
from dragoman.ontology.reporting import load_reporting
from dragoman.ontology.traits import load_traits
from dragoman.read.deeds._held_out import is_held_out
from dragoman.read.deeds.repaid import is_repaid
from dragoman.read.grammar.arguments import objects, subjects
from dragoman.read.grammar.gaps import summed_up_by
from dragoman.read.grammar.quantifiers import not_all
from dragoman.read.grammar.syntax import is_infinitive, is_negated, lemma, verb_key
from dragoman.read.grammar.tree import children
from dragoman.read.grammar.unspoken import is_nobody_s
from dragoman.read.senses.deeds import Senses
from dragoman.read.senses.kind_aims import is_meant_well
from dragoman.read.senses.status_clauses import is_ahead, is_imagined, of_anyone
from dragoman.read.senses.turns import turned_by
from dragoman.read.senses.unreal_clauses import inverted, is_arranged, lacking, supposed_by, told_by
from dragoman.read.status.denials import is_denied_above
from dragoman.read.status.predicates import happening_of
from dragoman.read.status.status import DEGREE
from dragoman.read.words.labels import BEARING, VERBAL
from dragoman.records import Claim, Event, Role, Status
from dragoman.records.status import Modality

AHEAD = frozenset({"planned", "conditional"})
MAX_CLIMB = 12
# Words that open a clause on which something else waits.
SUPPOSING = frozenset({"if", "unless", "until", "till", "once", "before", "when", "after"})
BARE = frozenset({"asserted", "reported", "probable"})
TO_DO = frozenset({"xcomp", "acl", "ccomp", "pcomp", "advcl"})
REFUSAL = "REJECT"
SELF_DONE = load_traits().deeds.self_done
OWNING_UP = load_reporting().owning_up


class Typed(NamedTuple):
    """What an event is in the end: its type, what else it may be, and its status."""

    type: str
    alternates: tuple[str, ...]
    status: Status


def amount_to(sense: Sense, trigger: Token, status: Status, ontology: Ontology) -> Typed:
    """The type of a deed as it is held; the deed's own type stays among the alternates.

    "Did not allow" and "will not help" are refusals that took place, "will help" is a promise, "would bomb" a threat.
    A deed that somebody orders or tries to do, or that a clause with "if" only supposes, keeps its type. So does the
    sending of troops to protect somebody.
    """
    known = ontology.event_types[sense.type]
    if status.polarity == "-":
        if _is_left_open(trigger, ontology) or _is_doubted(trigger, ontology) or _is_unable(sense, trigger, status):
            return Typed(sense.type, sense.alternates, status)
        refused = not _supposed(trigger, ontology) and _held_back(trigger, status, ontology, friendly=known.is_friendly)
        # Who denies that he let somebody act says what did not happen, and refuses nobody.
        negated = None if is_denied_above(trigger, ontology) else sense.negated
        kind = negated or (known.refused if refused else None)
        affirmed = _affirm(status)
        return Typed(kind, _alternates(sense, kind), affirmed) if kind else Typed(sense.type, sense.alternates, status)
    if status.modality in BARE and not known.is_spoken and sense.type != "PROTEST" and _is_errand(trigger, ontology):
        return Typed(sense.type, sense.alternates, _put(status, "planned"))
    if status.modality in BARE and is_repaid(trigger) and any(c.lower_ == "any" for c in children(trigger)):
        # Nobody has yet done what "any strike" means, which somebody is to answer.
        return Typed(sense.type, sense.alternates, _put(status, "conditional"))
    if status.modality in BARE and known.planned and is_held_out(sense, trigger):
        return Typed(known.planned, _alternates(sense, known.planned), status)
    wanted = status.modality in AHEAD and _is_wanted_word(trigger, ontology)
    ahead = status.modality in AHEAD or (status.modality in BARE and _is_willing(trigger, ontology))
    moved = sense.type == "MOBILIZE"
    planned = "AGREE" if moved and _is_offered(trigger, ontology) else known.planned or _threatened(trigger)
    kept = _keeps_type(trigger, ontology, friendly=known.is_friendly) or (moved and is_meant_well(trigger))
    kind = planned if ahead and not kept else None
    kind = sense.type if wanted else kind or sense.type
    return Typed(kind, _alternates(sense, kind), _put(status, "requested") if wanted else status)


def _is_wanted_word(trigger: Token, ontology: Ontology) -> bool:
    """Whether somebody else is only asked to say that he will do a deed ("urged X to say it will withdraw")."""
    saying, asking = trigger.head, trigger.head.head
    words, wanted = ontology.lexicon, trigger.dep_ == "ccomp" and saying.tag_ == "VB"
    if not wanted or lemma(saying) not in OWNING_UP:
        return False
    told = subjects(saying) if saying.dep_ == "ccomp" else objects(asking) if saying.dep_ == "xcomp" else []
    others = [t for t in told if t.i < saying.i and not any(c.tag_ == "PRP$" for c in t.lefts)]
    return bool(others) and lemma(asking) in words.control.bidding | words.status.demanding


def _threatened(trigger: Token) -> str | None:
    """What somebody is threatened with is a threat, whatever it is ("threatened X with a lawsuit"); None elsewhere."""
    with_it = trigger.dep_ == "pobj" and trigger.head.lower_ == "with"
    return "THREATEN" if with_it and lemma(trigger.head.head) == "threaten" else None


def _keeps_type(trigger: Token, ontology: Ontology, *, friendly: bool) -> bool:
    """Whether a deed ahead is neither promised nor threatened: it is ordered, tried, supposed, or comes of itself.

    Nor is the harm by others that somebody is to answer.
    """
    return (
        (trigger.pos_ == "NOUN" and lemma(trigger.head) in ontology.lexicon.events.mood["ordering"])
        or _comes_about(trigger, ontology, friendly=friendly)
        or _only_tried(trigger, ontology)
        or is_repaid(trigger)
        or (not friendly and _is_compelled(trigger, ontology))
        or _supposed(trigger, ontology)
    )


def _is_doubted(trigger: Token, ontology: Ontology) -> bool:
    """Whether others only doubt that somebody will do a deed: he has refused nobody by that."""
    return trigger.dep_ == "ccomp" and lemma(trigger.head) in ontology.lexicon.causes.disclaiming["doubting"]


def _is_compelled(trigger: Token, ontology: Ontology) -> bool:
    """Whether somebody is made or let do a deed, and so threatens nobody ("the pact obliges X to send troops")."""
    bringing = ontology.lexicon.status.compelling | ontology.lexicon.causes.enabling
    return trigger.dep_ in {"xcomp", "ccomp"} and lemma(trigger.head) in bringing


def as_refusal(trigger: Token, status: Status, senses: Senses) -> Status:
    """The status of a refusal that somebody saw in a verb: it is so where that verb is denied ("will not send").

    A verb that itself says so is denied in earnest ("did not refuse").
    """
    own = {sense.type for key in verb_key(trigger) for sense in senses.verbs.get(key, ())}
    if status.polarity == "+" or trigger.pos_ not in VERBAL or REFUSAL in own:
        return status
    return _affirm(status)


def _comes_about(trigger: Token, ontology: Ontology, *, friendly: bool) -> bool:
    """Whether a deed is told of as what will be, with nobody's word for it: "talks are planned", "a raid will come"."""
    words = ontology.lexicon.status
    if trigger.pos_ == "NOUN" and any(is_arranged(c, words) for c in children(trigger)):
        return True
    if summed_up_by(trigger) is not None or happening_of(trigger, words) is not None:
        return True
    return friendly and turned_by(trigger, ontology) is not None


def _is_left_open(trigger: Token, ontology: Ontology) -> bool:
    """Whether a deed is denied with its refusal ("neither accepted nor rejected the plan"), or of some alone."""
    if any(not_all(subject) for subject in subjects(trigger)):
        return True
    joined = [c for c in children(trigger) if c.dep_ == "conj"]
    neither = any(c.lower_ == "neither" for c in children(trigger))
    return neither and any(lemma(c) in ontology.lexicon.control.refusing for c in joined)


def _is_unable(sense: Sense, trigger: Token, status: Status) -> bool:
    """Whether somebody is not able to go himself, and refuses nobody anything ("can neither fight nor flee").

    So it is with whatever he could not do without something else.
    """
    if lacking(trigger) is not None:
        return True
    return status.modality == "possible" and sense.type in SELF_DONE and not objects(trigger)


def _is_errand(trigger: Token, ontology: Ontology) -> bool:
    """Whether somebody is only sent to do a deed, which may or may not be done then ("sent troops to seize the port").

    What jets or other things are sent to do, and a protest that people gather for, is done.
    """
    words = ontology.lexicon.events
    verb = trigger.head if trigger.dep_ == "dobj" else trigger
    while verb.dep_ == "conj" and verb.tag_ == "VB":
        verb = verb.head
    sender = verb.head
    if verb.dep_ not in {"advcl", "xcomp"} or not is_infinitive(verb) or lemma(sender) not in words.mood["sending"]:
        return False
    sent = [t for t in objects(sender) if t.i < verb.i]
    return bool(sent) and not any(lemma(t) in words.instrument["nouns"] for t in sent)


def _put(status: Status, modality: Modality) -> Status:
    """A deed held as planned or conditional, by the page and by whoever holds it as done."""
    views = tuple(
        msgspec.structs.replace(view, factuality=DEGREE[modality]) if view.factuality else view for view in status.views
    )
    return msgspec.structs.replace(status, modality=modality, factuality=DEGREE[modality], views=views)


def _affirm(status: Status) -> Status:
    """A denial held as what took place, as surely, by everybody who holds it."""
    views = (msgspec.structs.replace(view, factuality=_size(view.factuality)) for view in status.views)
    return msgspec.structs.replace(status, polarity="+", factuality=_size(status.factuality), views=tuple(views))


def _size(degree: int | None) -> int | None:
    return None if degree is None else abs(degree)


def _alternates(sense: Sense, kind: str) -> tuple[str, ...]:
    """What a deed may be besides a type: its own type first."""
    return tuple(each for each in dict.fromkeys((sense.type, *sense.alternates)) if each != kind)


def is_echo(outer: Claim, inner: Claim) -> bool:
    """Whether a promise or threat only announces a deed told below it, by the same and against the same.

    outer, inner: claims of the verb that announces and of the infinitive below it.
    """
    above, below = outer.content, inner.content
    if not (isinstance(above, Event) and isinstance(below, Event)):
        return False
    if not below.targets:
        return _are_one_threat(above, below) and not above.targets
    if below.type not in {above.type, "THREATEN"} or _anchors(above.sources) != _anchors(below.sources):
        return False
    if any(role.mention for role in above.targets) and not any(role.mention for role in below.targets):
        return False
    return above.type == below.type or _anchors(above.targets) <= _anchors(below.targets)


def is_told_above(inner: Claim, outer: Claim) -> bool:
    """Whether the deed of an infinitive that names nobody is all told by the threat above it.

    "Threatened to cut off water to X" is one threat, and made to X.
    """
    above, below = outer.content, inner.content
    if not (isinstance(above, Event) and isinstance(below, Event)) or below.targets:
        return False
    return _are_one_threat(above, below) and bool(above.targets)


def _are_one_threat(above: Event, below: Event) -> bool:
    """Whether two events are a threat and what is threatened by the same."""
    alike = _anchors(above.sources) == _anchors(below.sources)
    return alike and bool(above.sources) and above.type == below.type == "THREATEN"


def _anchors(roles: Iterable[Role]) -> frozenset[int]:
    """Where roles stand."""
    return frozenset(role.anchor.start for role in roles)


def _held_back(trigger: Token, status: Status, ontology: Ontology, *, friendly: bool) -> bool:
    """Whether the doers will not do a deed, as against a deed that did not happen: "will not meet", "failed to meet".

    A hostile deed is forsworn only in so many words ("will not attack", "vowed not to attack"); who fails to attack, or
    has no plans to, has forsworn nothing.
    """
    words = ontology.lexicon.status
    lacking = trigger.dep_ == "pobj" and trigger.head.lower_ == "without"
    if lacking or _is_unoffered(trigger, ontology):
        return False
    if turned_by(trigger, ontology) is not None or ((told := told_by(trigger, words)) and told.turn.flips):
        return False
    if not friendly:
        return status.modality in AHEAD and _is_forsworn(trigger, ontology)
    if status.modality in AHEAD:
        return True
    if is_denied_above(trigger, ontology):
        return False
    mood, above = ontology.lexicon.events.mood, [lemma(token) for token in _climb(trigger)]
    # Who fails to win a release has not refused it.
    in_vain = not mood["failing"].isdisjoint(above) and not mood["achieving"].isdisjoint(above)
    withheld = not (in_vain or mood["withholding"].isdisjoint(above))
    return withheld or status.modality == "possible" or _is_willing(trigger, ontology)


def _is_unoffered(trigger: Token, ontology: Ontology) -> bool:
    """Whether somebody, or nobody, has only not offered to do a deed ("neither has agreed to"), which is no refusal."""
    tied = (token.head for token in _climb(trigger) if token.dep_ in TO_DO and is_infinitive(token))
    offering = ontology.lexicon.events.mood["offering"]
    return any(lemma(head) in offering and (is_negated(head) or is_nobody_s(head)) for head in tied)


def _is_forsworn(trigger: Token, ontology: Ontology) -> bool:
    """Whether somebody says of himself that he will not do a deed: by "will not", or by a word of commitment above.

    Who doubts that another "will" do it forswears nothing.
    """
    words, below = ontology.lexicon.status, children(trigger)
    ahead = words.planned_modals | words.conditional_modals
    denied = any(c.dep_ == "neg" or c.lower_ in {"never", "longer"} for c in below)
    own = denied and any(c.dep_ == "aux" and c.lower_ in ahead for c in below)
    return own or any(lemma(token) in words.committing for token in _climb(trigger))


def _only_tried(trigger: Token, ontology: Ontology) -> bool:
    """Whether a deed is under way, though perhaps in vain ("tried to kill X")."""
    return any(lemma(token) in ontology.lexicon.events.mood["trying"] for token in _climb(trigger))


def _is_offered(trigger: Token, ontology: Ontology) -> bool:
    """Whether troops are offered to somebody, which is no threat ("offered to send soldiers")."""
    tied = (token.head for token in _climb(trigger) if token.dep_ in TO_DO and is_infinitive(token))
    return any(lemma(head) in ontology.lexicon.events.mood["offering"] for head in tied)


def _is_willing(trigger: Token, ontology: Ontology) -> bool:
    """Whether a word above a deed says that its doer will do it: "ready to meet", "is to meet", "going to meet"."""
    path = takewhile(lambda token: token.dep_ not in {"prep", "pobj"}, _climb(trigger))
    tied = (token for token in path if token.dep_ in TO_DO and (is_infinitive(token) or token.dep_ == "pcomp"))
    return any(_announces(token.head, token, ontology) for token in tied)


def _announces(head: Token, deed: Token, ontology: Ontology) -> bool:
    """Whether the word that an infinitive hangs on says that it will be done."""
    going = head.lower_ == "going" and head.tag_ == "VBG"
    bound = deed.dep_ == "xcomp" and head.pos_ == "AUX" and is_ahead(deed, ontology.lexicon.status.moves)
    sets = lemma(head) == "set" and any(c.dep_ == "dobj" for c in children(head))
    return going or bound or (lemma(head) in ontology.lexicon.events.mood["willing"] and not sets)


def _supposed(trigger: Token, ontology: Ontology) -> bool:
    """Whether a deed stands in a clause with "if" or "once", which says on what condition something else holds."""
    return any(_is_supposed(token, ontology) for token in _climb(trigger))


def _is_supposed(token: Token, ontology: Ontology) -> bool:
    """Whether what hangs on a word, or an inverted auxiliary, makes its clause a condition."""
    below = children(token)
    if any(c.dep_ in {"mark", "advmod"} and c.lower_ in SUPPOSING for c in below):
        return True
    if not below:
        return False
    opened = of_anyone(token) is not None or inverted(token) is not None or is_imagined(token)
    return opened or supposed_by(token, ontology.lexicon.status) is not None


def _climb(trigger: Token) -> Iterator[Token]:
    """A word and those above it, as far as what bears on them may bear on it."""
    token = trigger
    for _ in range(MAX_CLIMB):
        yield token
        if token.head.i == token.i or token.dep_ not in BEARING:
            return
        token = token.head
