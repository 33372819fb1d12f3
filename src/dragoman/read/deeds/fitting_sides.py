"""Sides that the encoder saw for a deed -> those that the clause's grammar allows."""

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from dragoman.ontology.lexicon import EventWords, Sense, load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.ontology.traits import load_traits
from dragoman.read.deeds._brokers import arrangers, is_brokered
from dragoman.read.deeds.repaid import suffers_repaid
from dragoman.read.deeds.side_clauses import (
    acts_beside,
    acts_while_another_suffers,
    aims_of_judged,
    harms_itself,
    in_another_clause,
    is_beside_doer,
    is_beside_subject,
    is_done_to_below,
    is_helped_by,
    is_outside_passive,
    is_subject_elsewhere,
    is_waited_for,
    only_judges,
    only_tells,
)
from dragoman.read.frames_encoder_v1 import Frame, Side
from dragoman.read.grammar.arguments import agents, objects, subjects
from dragoman.read.grammar.blamed import tells_wrong
from dragoman.read.grammar.syntax import (
    hyphened,
    is_infinitive,
    is_negated,
    is_passive,
    lemma,
    owners,
    preposition_slots,
    verb_key,
)
from dragoman.read.grammar.tree import children, subtree
from dragoman.read.grammar.unspoken import is_none, is_uncharged
from dragoman.read.senses.carriers import is_told_of_none, taking_as_reason
from dragoman.read.senses.deeds import index_senses
from dragoman.read.senses.noun_makers import wanted_from
from dragoman.read.words.labels import VERBAL

Seen = tuple[Sequence[Side], Sequence[Side]]
ANSWERING = load_traits().deeds.answering_others
SAID = load_traits().deeds.said_to
OWN = load_traits().deeds.self_done
MOVING = load_traits().deeds.moving
VIOLENT = load_traits().deeds.violent
COERCING = load_traits().deeds.harming
AHEAD = load_traits().deeds.ahead
# What brings in the harm on which somebody acts.
SINCE = frozenset({"after", "following", "since", "amid", "despite"})
CROWDS = load_traits().deeds.undirected
# Before or beside what somebody is taken from.
OUT = frozenset({"from", "out", "back"})
WITHDRAWING = load_traits().deeds.own_people
DISCLAIMING = load_lexicon().causes.disclaiming["verbs"] | load_lexicon().status.disavowing
WHERE = frozenset({"in", "at", "inside", "near", "outside"})


def fitting_sides(frame: Frame, sense: Sense, words: EventWords) -> Seen:
    """Who the encoder saw on both sides of a deed, without those who cannot stand there.

    Whoever undergoes a verb does not do it, and its doer does not undergo it. Whoever condemns, praises or asks for the
    deed of a noun has not done it: what is said, asked or offered was said to him. Nothing is said to a place. Whoever
    lets something be used for a deed does not do it, nor does whoever acts after harm that is told of no doer.
    """
    token = frame.token
    first = [side for side in frame.first if not in_another_clause(side.token, token, parted=True)]
    second = [side for side in frame.second if not _is_no_target(side.token, token, sense, words)]
    if token.pos_ == "NOUN":
        return _fitting_noun(token, first, second, sense, words)
    return (first, second) if sense.source or sense.symmetric else _fitting_verb(token, first, second, sense)


def _fitting_noun(token: Token, first: Sequence[Side], second: Sequence[Side], sense: Sense, words: EventWords) -> Seen:
    """Both sides of the deed of a noun, without those who are only told of it, moved by it or act meanwhile."""
    informed = _informed(token)
    first, second = _without(first, informed), _without(second, [*informed, *_only_moved(token)])
    if is_brokered(token):
        # Whoever brings a truce about is no party to it, and "between" tells who is.
        parties = {slot.token.i for slot in preposition_slots(token) if slot.name == "between"}
        first, second = ([s for s in side if s.token.i in parties] for side in (first, second))
    if _is_told_meanwhile(token) and not sense.symmetric:
        first, second = ([s for s in side if token.is_ancestor(s.token)] for side in (first, second))
    if not sense.symmetric and sense.type not in VIOLENT and _is_handled(token, words):
        second = _without(second, agents(token.head))
    return _beside_noun(token, first, second, _no_doers(token, sense, words), said=sense.type in SAID)


def _fitting_verb(token: Token, first: Sequence[Side], second: Sequence[Side], sense: Sense) -> Seen:
    """Both sides of the deed of a verb, without those who stand in other clauses or only say whose a thing is."""
    elsewhere = [side.token for side in (*first, *second) if is_subject_elsewhere(side.token, token)]
    doing = first if is_passive(token) else _without(first, elsewhere)
    barred = (_is_within_undergone, is_outside_passive, only_tells, only_judges)
    doing = [side for side in doing if not any(bars(side.token, token) for bars in barred)]
    seen = [side.token for side in doing]
    doing = [side for side in doing if not is_beside_doer(side.token, token, seen)]
    apart = (is_beside_subject, acts_beside)
    undergoing = [side for side in second if not any(stands(side.token, token) for stands in apart)]
    return _beside_verb(token, doing, _without(undergoing, elsewhere), sense)


def _is_within_undergone(side: Token, verb: Token) -> bool:
    """Whether a word only says of what a deed is done to whose or of what kind it is ("Osmian cheese was stopped").

    Nor does whoever is told of in a clause on that thing do the deed ("taxed each ship that flies X's flag").
    """
    above = [side, *side.ancestors]
    part = next((t for t in above if t.head == verb), None)
    if part is None or part == side:
        return False
    told = part.dep_ == "dobj" and any(t.dep_ == "relcl" for t in above[: above.index(part)])
    return told or part.dep_ == "nsubjpass"


def _beside_noun(
    noun: Token, first: Sequence[Side], second: Sequence[Side], answering: Iterable[Token], *, said: bool
) -> Seen:
    """Both sides of a noun's deed without those who answer it; what is said was said to the first of them."""
    answers = {t.i for t in answering}
    doing = _but_above(first, _passive_over(noun))
    asked = [side for side in (*second, *doing) if side.token.i in answers]
    kept = [side for side in second if side.token.i not in answers]
    return [side for side in doing if side.token.i not in answers], [*kept, *(asked[:1] if said else ())]


def _beside_verb(token: Token, first: Sequence[Side], second: Sequence[Side], sense: Sense) -> Seen:
    """Both sides of a verb's deed: its subject does it, or undergoes it where it is passive."""
    if not is_passive(token):
        return first, _without(second, subjects(token))
    if sense.type in OWN or not any(c.dep_ in {"auxpass", "agent"} for c in children(token)):
        return first, second
    undergoing = objects(token)
    below = [side for side in first if side.token in undergoing]
    return _without(first, undergoing), [*second, *(below if not second else [])]


def is_unmeant(thing: Token, deed: Token, sense: Sense, words: EventWords) -> bool:
    """Whether a word says what a deed is about and never whom it is done to.

    An "it" that is denied, accepted or given back is a thing, and who is to be freed or charged is not the one who is
    asked to do it. Whoever is pulled out of a place is not left, and somebody's envoy is recalled by himself.
    """
    if _is_hurled(thing, deed, sense, words):
        return True
    below = thing.dep_ in {"dobj", "nsubjpass"} and thing.head.i == deed.i
    if below and lemma(deed) in words.mood["pulling"]:
        owned = any(c.dep_ == "poss" for c in thing.lefts)
        moved = sense.type in WITHDRAWING and (_is_out_of(deed) or lemma(thing) in words.mood["troops"])
        return owned or moved
    if thing.lower_ == "it" and not words.mood["of_things"].isdisjoint(verb_key(deed)):
        return below
    return is_to_undergo(thing, deed, sense)


def _is_hurled(thing: Token, deed: Token, sense: Sense, words: EventWords) -> bool:
    """Whether a pronoun means what somebody fires or throws: whoever "fired them" fired shells."""
    pronoun = thing.dep_ == "dobj" and thing.head.i == deed.i and thing.pos_ == "PRON"
    return pronoun and sense.type in VIOLENT and lemma(deed) in words.mood["hurling"]


def _is_out_of(verb: Token) -> bool:
    """Whether words say from where a verb takes somebody ("from X", "out of X")."""
    beside = (*children(verb), *(c for thing in objects(verb) for c in children(thing)))
    return any(c.lower_ in OUT and c.dep_ in {"prep", "advmod", "prt"} for c in beside)


def is_to_undergo(thing: Token, deed: Token, sense: Sense) -> bool:
    """Whether a word says to whom something is to be done by whoever is asked ("demanded that X be freed")."""
    above = thing.head
    asked = sense.type == "REQUEST" and thing.dep_ == "nsubjpass"
    return asked and above.dep_ == "ccomp" and above.head.i == deed.i


def _is_undergone(side: Token, words: EventWords) -> bool:
    """Whether a word names who undergoes the deed of a noun ("marched to demand the release of X")."""
    thing = side.head.head
    return side.dep_ == "pobj" and side.head.lower_ == "of" and lemma(thing) in words.suffered["nouns"]


def _is_beside_thing(side: Token, deed: Token) -> bool:
    """Whether a word is no part of the thing that is hit: below what it is hit for ("bombed the depot to help X").

    What is somebody's "own" is his, whoever is named beside it.
    """
    above = [each for each in side.ancestors if deed.is_ancestor(each)]
    things = [each for each in children(deed) if each.dep_ in {"dobj", "nsubjpass"}]
    own = any(c.lower_ == "own" for thing in things for c in thing.lefts)
    inside = side in things or any(thing in above for thing in things)
    return any(is_infinitive(each) for each in above) or (own and not inside)


def _without(sides: Sequence[Side], tokens: Sequence[Token]) -> list[Side]:
    places = {token.i for token in tokens}
    return [side for side in sides if side.token.i not in places]


def _quelling(noun: Token, sense: Sense, words: EventWords) -> list[Token]:
    """Who stops the deed of a noun by force, and so has no part in it ("broke up a rally", "banned a march").

    Whoever repels harm may be whom it was done to.
    """
    verb = noun.head
    if noun.dep_ != "dobj" or verb.pos_ != "VERB":
        return []
    told = (sense for key in verb_key(verb) for sense in index_senses(words).verbs.get(key, ()))
    names = {lemma(noun), *hyphened(noun)}
    stopping = [each.objects for each in told if each.type in COERCING]
    harmless = sense.type not in VIOLENT
    return agents(verb) if any(not names.isdisjoint(o) if o else harmless for o in stopping) else []


def _passive_over(noun: Token) -> Token | None:
    """The passive without an agent that serves the deed of a noun ("let its ports be used for raids"), None without."""
    prep = noun.head
    serving = noun.dep_ == "pobj" and prep.lower_ == "for" and is_passive(prep.head)
    return prep.head if serving and not any(c.dep_ == "agent" for c in children(prep.head)) else None


def _but_above(sides: Sequence[Side], passive: Token | None) -> list[Side]:
    """Sides without those outside a passive: whoever lets a thing be used for a deed need not be who does it."""
    inside = None if passive is None else {token.i for token in subtree(passive)}
    return [side for side in sides if inside is None or side.token.i in inside]


def _answering(noun: Token, words: EventWords) -> list[Token]:
    """Who answers the deed that a noun tells of by the verb above it, or in a clause on it ("a charge X dismissed")."""
    verbs = [c for c in noun.rights if c.dep_ == "relcl" and noun in objects(c)]
    verbs += [noun.head] if noun.dep_ == "dobj" and noun.head.pos_ == "VERB" else []
    told = [verb for verb in verbs if _is_answer(verb, words)]
    return [each for verb in told for each in agents(verb)]


def _is_answer(verb: Token, words: EventWords) -> bool:
    """Whether a verb tells how somebody takes what others do or want ("condemned", "met its demands")."""
    known = index_senses(words).verbs.get(lemma(verb), ())
    answers = any(sense.type in ANSWERING and not sense.objects for sense in known)
    return answers or not load_lexicon().control.answered.isdisjoint(verb_key(verb))


def _judging(noun: Token) -> list[Token]:
    """Who is told by a participle to praise, condemn or bar the deed of a noun ("a raid condemned by X")."""
    judging = load_lexicon().events.mood["judging"] | load_lexicon().control.refusing
    verbs = (c for c in noun.rights if c.dep_ == "acl" and c.tag_ == "VBN" and lemma(c) in judging)
    return [token for verb in verbs for token in agents(verb)]


def _is_handled(noun: Token, words: EventWords) -> bool:
    """Whether a deed is the object of a verb whose subject does not undergo it by that ("to host the inquiry")."""
    verb = noun.head
    if noun.dep_ != "dobj" or verb.pos_ != "VERB" or _answering(noun, words):
        return False
    return words.light.undergoing.isdisjoint(verb_key(verb))


def _is_placed(noun: Token) -> bool:
    """Whether words say where the deed of a noun was done, beside whoever acts on it ("after protests in Y")."""
    return any(c.dep_ == "prep" and c.lower_ in WHERE for c in noun.rights)


def _acting_since(noun: Token) -> list[Token]:
    """Who did something after the harm that a noun tells of ("closed the border after the shelling of X"), else []."""
    prep = noun.head
    if noun.dep_ != "pobj" or prep.lower_ not in SINCE or prep.head.pos_ not in VERBAL:
        return []
    return agents(prep.head)


def _is_told_meanwhile(noun: Token) -> bool:
    """Whether other things are told to be done while the deed of a noun went on ("shelled X during the ceasefire")."""
    return noun.dep_ == "pobj" and noun.head.lower_ == "during"


def _cleared(noun: Token) -> list[Token]:
    """Who says, or of whom is said, that he has no part in the deed of a noun ("denied any role in the raid")."""
    part, words = noun.head.head, load_lexicon().status
    if part.pos_ == "VERB":
        part = next((c for c in part.rights if c.dep_ == "dobj" and c.i < noun.i), part)
    if noun.dep_ == "pobj" and noun.head.lower_ == "in" and lemma(part) in load_lexicon().events.mood["taking_part"]:
        return agents(part) if is_negated(part) else []
    if noun.dep_ != "pobj" or part.pos_ != "NOUN" or lemma(part) not in words.partaking:
        return []
    verb = part.head.head if part.dep_ == "pobj" else part.head
    none = is_none(part)
    denied = none or is_told_of_none(verb) or lemma(verb) in words.negative_implicatives | DISCLAIMING
    return [*agents(verb), *owners(part)] if denied and verb.pos_ in VERBAL else []


def _provoking(noun: Token) -> list[Token]:
    """Who brings a deed about, and so does not do or undergo it ("provoked the clash", "dragged X into a war")."""
    verb = noun.head
    listed = load_lexicon().events.light.provoking
    provoked = noun.dep_ in {"dobj", "nsubjpass"} and not listed.isdisjoint(verb_key(verb))
    if noun.dep_ == "pobj" and verb.lower_ == "into":
        verb = verb.head
        provoked = verb.pos_ == "VERB" and bool(objects(verb))
    return agents(verb) if provoked else []


def _telling(noun: Token) -> list[Token]:
    """Who gives an account of the deed of a noun, and need not have done it ("X's version of the raid")."""
    account = noun.head.head
    told = noun.dep_ == "pobj" and noun.head.lower_ == "of" and lemma(account) in load_reporting().retelling
    return [t for t in subtree(account) if not noun.is_ancestor(t)] if told else []


def _only_moved(noun: Token) -> list[Token]:
    """Whom the deed of a noun only moves to something by a verb ("his purge emboldened X")."""
    verb, causes = noun.head, load_lexicon().causes
    own = set(verb_key(verb)) if noun.dep_ == "nsubj" and verb.pos_ == "VERB" else set()
    senses = index_senses(load_lexicon().events).verbs
    moving = not own.isdisjoint([*causes.drive, *causes.raise_, *causes.felt]) and not any(k in senses for k in own)
    return objects(verb) if moving else []


def _informed(noun: Token) -> list[Token]:
    """Who tells of the deed of a noun, and who is told of it ("notified the embassy of the arrest of X")."""
    verb = noun.head.head
    told = noun.dep_ == "pobj" and noun.head.lower_ == "of" and lemma(verb) in load_lexicon().control.informing
    return [*agents(verb), *objects(verb)] if told else []


def _uncharged(noun: Token) -> list[Token]:
    """Who is not charged with the deed of a noun ("nobody blamed X for the raid", "the raid was not blamed on X")."""
    above = [noun.head.head, noun.head.head.head] if noun.dep_ == "pobj" else [noun.head]
    verb = next((v for v in above if is_uncharged(v)), None)
    return [] if verb is None else [*objects(verb), *(slot.token for slot in preposition_slots(verb))]


def _is_no_target(side: Token, deed: Token, sense: Sense, words: EventWords) -> bool:
    """Whether nothing is done by a deed to whom a word names, by where the word stands."""
    return (
        in_another_clause(side, deed, parted=False)
        or (sense.type in SAID and _is_where(side, deed, sense))
        or is_unmeant(side, deed, sense, words)
        or (sense.type in AHEAD and harms_itself(side, deed))
        or is_done_to_below(side, deed)
        or (sense.type in MOVING and is_helped_by(side, deed))
        or is_waited_for(side, deed)
        or acts_while_another_suffers(side, deed)
        or side in aims_of_judged(deed)
        or suffers_repaid(side, deed, sense)
        or (tells_wrong(deed) and side.dep_ == "pobj" and side.head.lower_ == "to")
        or (sense.type in CROWDS and _is_undergone(side, words))
        or (sense.type in VIOLENT and bool(objects(deed)) and _is_beside_thing(side, deed))
    )


def _no_doers(noun: Token, sense: Sense, words: EventWords) -> list[Token]:
    """Those by whom the deed of a noun is answered, denied, told, wanted or put down, and who act since it was done."""
    apart = (*_answering(noun, words), *_cleared(noun), *_provoking(noun), *_uncharged(noun), *_telling(noun))
    apart = (*apart, *arrangers(noun), *(_judging(noun) if not sense.symmetric else ()))
    reasoning = taking_as_reason(noun)
    apart = (*apart, *(agents(reasoning) if reasoning is not None else ()))
    later = not sense.symmetric and (sense.type not in CROWDS or _is_placed(noun))
    since = _acting_since(noun) if later else ()
    return [*apart, *wanted_from(noun)[1], *_quelling(noun, sense, words), *since]


def _is_where(side: Token, deed: Token, sense: Sense) -> bool:
    """Whether a word only says where a deed is done: below such a preposition of the verb itself."""
    prep = side.head
    placed = side.dep_ == "pobj" and prep.lower_ in WHERE and prep.head.i == deed.i
    return placed and (side.i < deed.i or prep.lower_ not in sense.target)
