"""A predicate in its clause -> the words that bear on it: its own, and those above as far as they reach."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from dragoman.ontology import Ontology
from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.deadlines import time_giver
from dragoman.read.grammar.gaps import is_charge, set_off, summed_up_by
from dragoman.read.grammar.syntax import is_infinitive, lemma
from dragoman.read.grammar.tree import children, subtree
from dragoman.read.grammar.unspoken import left_open, unconfirmed_by
from dragoman.read.senses.status_clauses import (
    answered_one_day,
    done_on,
    imagining,
    is_finite,
    is_imagined,
    is_whether,
)
from dragoman.read.senses.turns import Turned, index_turns, is_aimed, turned_by
from dragoman.read.senses.unreal_clauses import replaced_by, told_by
from dragoman.read.status._own_signs import Sign, joined_conditions, object_signs, own_signs
from dragoman.read.status._shared_auxiliaries import is_left_behind
from dragoman.read.status._sign_bounds import (
    CIRCUMSTANCES,
    has_part,
    is_joined_in,
    is_left_open,
    is_only_to_be_said,
    passes,
    stays_above,
)
from dragoman.read.status.governors import denier_of, disclaimer_of, governor_signs
from dragoman.read.status.predicates import happening_of, said_of
from dragoman.read.words.deed_words import deed_nouns, deed_verbs
from dragoman.read.words.labels import BEARING, CONDITIONS, HELPING, PRESENT, SUBJECTS

MAX_CLIMB = 12
# Between two sentences in one.
ASIDE = frozenset({"so", "but", "yet", "and", ";"})
# What people do about a deed holds of it only so far as it is ahead.
AHEAD = frozenset({None, "planned", "probable", "requested", "feared"})
SETTLED = frozenset({"planned", "probable", "requested"})
# Verbs of what is said: on a condition behind them that it was said does not hang.
SPEECH = load_reporting().saying | load_reporting().attitude | load_reporting().pressing | load_reporting().bidding
# What these bring in is how something is sought, which is no part of what is sought.
MEANS = frozenset({"by", "without"})
# What is said about a deed, before it comes as well as after.
SPOKEN = load_traits().deeds.answering_others


def find_signs(token: Token, ontology: Ontology, depth: int) -> Iterator[Sign]:
    """The words that bear on a token: its own, then its governors' as far as they reach.

    What somebody will decide, or is asked, whether it is done or will be, is no plan of anybody.
    """
    verb = token.head if token.dep_ == "xcomp" else token
    asked = any(is_whether(c) for each in (token, verb) for c in each.lefts)
    said = not depth and _was_said(token)
    for sign in _signs(token, ontology, depth):
        if not (asked and sign.modality in SETTLED) and not (said and _is_condition_behind(sign, token)):
            yield sign


def _was_said(verb: Token) -> bool:
    """Whether a verb tells what somebody said, asked or threatened, and has said by that."""
    spoken = verb.pos_ == "VERB" and (lemma(verb) in SPEECH or lemma(verb) in deed_verbs(SPOKEN))
    first = next((c for c in verb.lefts if c.dep_ in HELPING), verb) if spoken else verb
    return spoken and (first.tag_ == "VBD" or (lemma(first) == "have" and first.tag_ in PRESENT))


def _is_condition_behind(sign: Sign, verb: Token) -> bool:
    """Whether a sign only opens a condition behind a verb ("threatened X with war if it stayed")."""
    return sign.modality == "conditional" and sign.token.lower_ in CONDITIONS and sign.token.i > verb.i


def _signs(token: Token, ontology: Ontology, depth: int) -> Iterator[Sign]:
    yield from own_signs(token, ontology)
    yield from joined_conditions(token)
    words = ontology.lexicon.status
    if not depth:
        yield from object_signs(token, words.negative_determiners)
    if (instead := replaced_by(token)) is not None:
        yield Sign(instead, None, flips=True)
        return
    if (open_by := left_open(token) or unconfirmed_by(token)) is not None:
        yield Sign(open_by, "possible")
        return
    if depth >= MAX_CLIMB:
        return
    if (summed := summed_up_by(token)) is not None:
        yield from find_signs(summed, ontology, depth + 1)
        return
    if (verb := happening_of(token, words)) is not None:
        yield from find_signs(verb, ontology, depth + 1)
    turned = turned_by(token, ontology) or said_of(token, words)
    if turned is not None:
        yield from _turned_signs(turned, ontology, depth)
    else:
        yield from _climb(token, ontology, depth)


def _climb(token: Token, ontology: Ontology, depth: int) -> Iterator[Sign]:
    """What the words above a token make of it, and of that what bears on it from further up."""
    head = token.head
    yield from _clause_signs(token, ontology, depth)
    if (giving := time_giver(token)) is not None:
        # What is done around a deed that another has time for is no more asked for, or denied, than the giving.
        yield from (sign for sign in find_signs(giving, ontology, depth + 1) if not sign.flips)
        return
    if (noun := _made_with(token)) is not None:
        yield from _inherited(token, noun, ontology, depth)
        return
    told = told_by(token, ontology.lexicon.status)
    if told is not None:
        yield Sign(told.word, told.turn.modality, flips=told.turn.flips)
        if token.dep_ == "acl" and (denier := denier_of(told.word, ontology.lexicon.causes.disclaiming)) is not None:
            yield from _denial_signs(denier, ontology, depth)
        if not told.held:
            return
    if token.dep_ == "pcomp" and told is None and head.lower_ not in CIRCUMSTANCES | MEANS:
        yield from governor_signs(token, head.head.head if is_charge(head) else head.head, ontology)
    infinitive = token.dep_ == "relcl" and is_infinitive(token)
    if head.i == token.i or (token.dep_ not in BEARING and not infinitive) or _stands_beside(token):
        return
    if told is None:
        yield from _held_signs(token, head, ontology, depth)
    if infinitive or passes(token, head, ontology):
        signs = (s for s in _inherited(token, head, ontology, depth) if not is_left_behind(s, token))
        stated = told is not None and token.dep_ == "ccomp" and is_finite(token)
        yield from _without_pleas(told.word, signs) if told is not None and stated else signs
    else:
        yield from _imagined_signs(token)


def _made_with(participle: Token) -> Token | None:
    """The deed that need not come, and with it what a participle tells of it ("a truce brokered by X"); None elsewhere.

    What is told with a date, or of a deed that is known, was done. What is said of it beforehand is said all the same
    ("a withdrawal demanded by X").
    """
    above = participle.head
    if participle.tag_ != "VBN" or participle.dep_ not in {"acl", "advcl"} or _comes_before(participle):
        return None
    beside = [c for c in children(above) if c.dep_ in SUBJECTS and c.i < participle.i < above.i]
    noun = next(iter(beside), None) if participle.dep_ == "advcl" else above
    by_somebody = any(c.dep_ == "agent" for c in children(participle))
    dated = any(t.ent_type_ in {"DATE", "TIME"} for t in subtree(participle))
    if noun is None or lemma(noun) not in deed_nouns() or not by_somebody or dated:
        return None
    return noun if any(c.lower_ in {"a", "an", "any"} for c in children(noun)) else None


def _comes_before(participle: Token) -> bool:
    """Whether a participle tells what somebody says, wants or does of a deed before it comes, or that he did so then.

    "A truce rejected by X", "a vote already held up by Y".
    """
    words = load_lexicon().status
    ahead = any(lemma(participle) in index_turns(words, field) for field in ("verbs", "indefinite", "infinitives"))
    said = lemma(participle) in deed_verbs(SPOKEN) or lemma(participle) in words.asking
    return ahead or said or any(c.dep_ == "advmod" and c.lower_ in words.earlier for c in children(participle))


def _clause_signs(token: Token, ontology: Ontology, depth: int) -> Iterator[Sign]:
    """What the clause above makes of a token that stands in what is only imagined, or follows from what is denied."""
    if is_imagined(token):
        yield Sign(imagining(token), "conditional")
    if (denied := _denied_above(token, ontology)) is not None:
        yield from _denial_signs(denied, ontology, depth)


def _denied_above(participle: Token, ontology: Ontology) -> Token | None:
    """Who denies the deed that a participle tells the outcome of ("denied that it shelled the camp, killing two")."""
    deed = participle.head
    behind = participle.dep_ == "advcl" and participle.tag_ == "VBG" and participle.i > deed.i and set_off(participle)
    return disclaimer_of(deed, ontology) if behind and deed.pos_ == "VERB" else None


def _imagined_signs(token: Token) -> Iterator[Sign]:
    """What a verb makes of a deed that it does not hold to be done, where what bears on the verb does not reach it."""
    if (answering := answered_one_day(token)) is not None:
        yield Sign(answering, "possible")
    if (doing := done_on(token)) is not None:
        yield Sign(doing, "planned")


def _stands_beside(token: Token) -> bool:
    """Whether a clause that the parser hung on the next one is a sentence of its own ("X needs Y, so Z may come")."""
    between = (c for c in token.head.lefts if token.dep_ == "ccomp" and token.i < c.i)
    return any(c.lower_ in ASIDE for c in between)


def _inherited(token: Token, head: Token, ontology: Ontology, depth: int) -> Iterator[Sign]:
    """What bears on the word above a token, as far as it bears on the token too."""
    apart = has_part(token, ontology.lexicon.status.partaking) and not is_joined_in(token, ontology)
    for sign in find_signs(head, ontology, depth + 1):
        if sign.flips and apart:
            continue
        if not stays_above(token, head, sign, ontology):
            yield sign
        elif is_only_to_be_said(token, head, sign, ontology) or (sign.flips and is_left_open(token, head, sign)):
            yield Sign(sign.token, "possible")


def _turned_signs(turned: Turned, ontology: Ontology, depth: int) -> Iterator[Sign]:
    """What a word makes of the deed it governs, with what bears on that word as far as it bears on the deed."""
    word, turn = turned.word, turned.turn
    above = list(find_signs(word, ontology, depth + 1)) if turned.held else []
    denied = sum(sign.flips for sign in above) % 2 == 1
    modality = turn.modality
    if turn.flips and modality is None and is_aimed(word):
        modality = "planned"
    elif turn.flips and modality == "planned" and denied:
        # What is not ruled out may be.
        modality = "possible"
    yield Sign(turned.state or word, modality, flips=turn.flips)
    if modality == "reported" and (denier := denier_of(word, ontology.lexicon.causes.disclaiming)) is not None:
        yield from _denial_signs(denier, ontology, depth)
    for sign in above:
        if sign.flips and modality not in AHEAD and not turn.flips and word.pos_ == "VERB":
            yield sign._replace(flips=False)
        elif turn.modality == "possible" and sign.modality == "planned":
            # To plan to discuss a thing is not to plan it.
            continue
        elif not (denied and turn.flips and sign.modality == "possible"):
            yield sign


def _without_pleas(verb: Token, signs: Iterable[Sign]) -> Iterator[Sign]:
    """What a verb makes of what it states, whoever is asked to state it or to stop: "stop pretending that S"."""
    for sign in signs:
        above = sign.token.i != verb.i and sign.token.pos_ == "VERB"
        if not (above and (sign.flips or sign.modality == "requested")):
            yield sign


def _held_signs(token: Token, head: Token, ontology: Ontology, depth: int) -> Iterator[Sign]:
    """What the word above makes of a token; of a report, what the verb that denies the report makes of it."""
    denier = (
        denier_of(head, ontology.lexicon.causes.disclaiming) if disclaimer_of(token, ontology) is not None else None
    )
    for sign in governor_signs(token, head, ontology):
        yield from [sign] if denier is None or sign.token.i != denier.i else _denial_signs(denier, ontology, depth)


def _denial_signs(denier: Token, ontology: Ontology, depth: int) -> Iterator[Sign]:
    """What a verb of denial makes of a report: it is denied, or left open where somebody does not or will not deny."""
    kept = sum(sign.flips for sign in find_signs(denier, ontology, depth + 1)) % 2 == 1
    yield Sign(denier, "possible" if kept else None, flips=not kept)
