"""Parsed clauses -> relation claims: standing ties, from verbs, nouns, adjectives, compounds and appositions."""

from collections.abc import Iterator
from typing import Literal

import msgspec
from spacy.tokens import Token

from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.arguments import objects
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import clause, is_infinitive, is_passive, lemma, phrase, verb_key
from dragoman.read.grammar.tree import children, opens_sentence
from dragoman.read.grammar.trend import spheres_of, strength_of, trend_of
from dragoman.read.saying.attribute import attribution_for
from dragoman.read.senses.ties import (
    COMPOUND_RULE,
    MEMBER_RULE,
    OWNED_RULE,
    PREFIX_RULE,
    VERB_RULE,
    Tied,
    Ties,
    index_ties,
)
from dragoman.read.status.denied import is_denied
from dragoman.read.status.status import status_as_told, status_of
from dragoman.read.ties._adjective_ties import (
    adjective_ties,
    before_ties,
    beside_ties,
    compound_ties,
    prefix_ties,
    ruling_ties,
)
from dragoman.read.ties._bearers import named_behind
from dragoman.read.ties._ended_ties import OFFICES, denies_one_deed, has_ended, is_nobodys, is_simple_past
from dragoman.read.ties._goods_ties import goods_ties, source_ties
from dragoman.read.ties._held_ties import held_ties, near_ties
from dragoman.read.ties._moved_ties import mover_of, unmoved_status
from dragoman.read.ties._noun_ties import noun_ties
from dragoman.read.ties._verb_ties import verb_ties
from dragoman.read.ties.described_ties import descriptive_ties
from dragoman.read.times.clock import when_of
from dragoman.read.words.deed_words import deed_nouns
from dragoman.read.words.ids import claim_id
from dragoman.read.words.labels import HELPING, NAMING, PAST, SUBJECTS, VERBAL
from dragoman.records import Anchor, Attribution, Claim, Relation, Role, Status
from dragoman.records.claim import Trend
from dragoman.records.status import is_told_as_so

Roles = tuple[Role, ...]

FIXED = load_traits().ties.fixed
# Before an office in apposition that somebody held when what is told was so.
THEN = frozenset({"then", "once", "formerly", "previously"})
# What was so "once" is so no longer.
ONCE = frozenset({"once", "formerly"})

# Where a gerund stands in a noun's place.
NOMINAL = frozenset({"nsubj", "nsubjpass", "csubj", "dobj", "pobj", "pcomp"})
# Last words of set phrases before another who takes part ("together with", "alongside").
LAST_WORDS = frozenset({"with", "alongside"})


def code_relations(scene: Scene) -> tuple[Claim, ...]:
    """Every relation claim of a document, in reading order; what two words of a sentence tell of one pair is one."""
    claims: dict[str, Claim] = {}
    for number in range(len(scene.parsed.sentences)):
        told: set[tuple[str, Roles, Roles]] = set()
        for tied in find_ties(scene, number):
            key = (tied.tie.kind, tied.holder, tied.target)
            if key not in told and not _is_of_oneself(scene, tied):
                claim = tie_claim(scene, number, tied)
                if claim.status.polarity == "-" and denies_one_deed(tied):
                    continue
                claims.setdefault(claim.id, claim)
            told.add(key)
    return tuple(claims.values())


def _is_of_oneself(scene: Scene, tied: Tied) -> bool:
    """Whether holder and target of a tie are one and the same; the same words twice are several among themselves."""
    if tied.holder == tied.target and scene.ontology.relation_kinds[tied.tie.kind].symmetric and not tied.tie.borne:
        return len(tied.holder) == 1 and _is_one(scene, tied.holder[0])
    holder = {scene.referent(role) for role in tied.holder}
    return len(holder) == 1 and holder == {scene.referent(role) for role in tied.target}


def _is_one(scene: Scene, role: Role) -> bool:
    """Whether words name a single one, who is in no tie with others of his own."""
    mention = scene.mentions.get(role.mention or "")
    return mention is not None and mention.plural is False


def find_ties(scene: Scene, number: int) -> Iterator[Tied]:
    """The ties of one sentence, by the order of the words that tell of them."""
    ties, words = index_ties(scene.ontology.lexicon.ties), scene.parsed.words[number]
    asks = any(token.text == "?" for token in words[-2:])
    for token in words:
        word = token.lower_
        if word in ties.before:
            yield from before_ties(scene, number, token, ties)
        if word in ties.prefixes:
            yield from prefix_ties(scene, number, token, ties)
        if word in ties.near:
            yield from near_ties(scene, number, token, ties)
        if word in ties.ruling:
            yield from ruling_ties(scene, number, token, ties)
        if token.pos_ in {"VERB", "AUX", "ADJ"} and token.dep_ not in HELPING:
            yield from compound_ties(scene, number, token, ties)
        found = [] if asks and _is_asked_of(token) else [*_ties_of_word(scene, number, token, ties)]
        if found and not is_over(token):
            yield from found


def _ties_of_word(scene: Scene, number: int, token: Token, ties: Ties) -> Iterator[Tied]:
    """The ties a word tells of by its own class."""
    if _is_noun(token, ties):
        yield from _ties_of_noun(scene, number, token, ties)
    elif token.pos_ in VERBAL and token.dep_ not in {"aux", "auxpass", "amod", "compound"}:
        yield from verb_ties(scene, number, token, ties)
        yield from source_ties(scene, number, token, ties)
        yield from goods_ties(scene, number, token, ties)
    elif token.pos_ == "ADJ" or (token.pos_ == "ADV" and token.dep_ == "amod"):
        yield from adjective_ties(scene, number, token, ties)
    elif token.lower_ in LAST_WORDS:
        yield from beside_ties(scene, number, token, ties)


def _is_noun(token: Token, ties: Ties) -> bool:
    """Whether a word tells of a tie as a noun does: nouns, gerunds in their place, "neighbour" before a name."""
    if token.pos_ == "ADJ":
        return token.head.pos_ == "PROPN" and token.lower_ in ties.described
    return token.pos_ in {"NOUN", "PROPN"} or _is_gerund_noun(token)


def _is_asked_of(verb: Token) -> bool:
    """Whether a verb of a question asks who is in its tie ("Who holds the valley?"), which tells of none."""
    if verb.pos_ != "VERB" or not any(c.tag_ == "WP" and c.dep_ in NOMINAL for c in verb.lefts):
        return False
    return any(c.dep_ == "dobj" for c in verb.rights)


def is_over(verb: Token) -> bool:
    """Whether a verb, or what its subject is said to be, tells what "used to" be or "once" was: it ties nobody now."""
    verb = verb.head if verb.dep_ in {"attr", "acomp"} else verb
    aside = verb.tag_ == "VBN" and verb.dep_ in {"acl", "advcl", "amod"}
    if any(c.dep_ == "advmod" and c.lower_ in ONCE for c in children(verb)) and (aside or is_simple_past(verb)):
        return True
    used = verb.head if verb.dep_ == "xcomp" and is_infinitive(verb) and verb.head.lower_ == "used" else None
    # Of "the river used to feed the mills" a parser makes a river that is used.
    return used is not None and (used.tag_ == "VBD" or (used.dep_ == "acl" and used.head.dep_ == "ROOT"))


def _is_gerund_noun(token: Token) -> bool:
    """Whether a gerund stands in a noun's place with sides of its own ("fighting between X and Y has cut trade")."""
    return token.tag_ == "VBG" and token.dep_ in NOMINAL and any(c.lower_ == "between" for c in children(token))


def _ties_of_noun(scene: Scene, number: int, noun: Token, ties: Ties) -> Iterator[Tied]:
    yield from noun_ties(scene, number, noun, ties)
    yield from descriptive_ties(scene, number, noun, ties)
    yield from held_ties(scene, number, noun, ties)


def _trend(scene: Scene, number: int, tied: Tied) -> Trend | None:
    """How a tie is said to move, None where that is denied; whoever ends a thing in office moves no office."""
    if tied.tie.kind in FIXED or tied.tie.ended:
        return None
    mention = scene.mention(number, tied.token)
    if tied.token.dep_ in SUBJECTS and mention is not None and "person" in mention.kinds:
        return None
    if tied.token.dep_ in {*SUBJECTS, "dobj"} and tied.token.head.pos_ == "VERB" and is_denied(tied.token.head):
        return None
    if tied.rule == OWNED_RULE:
        # Who quits the government of somebody moves no rule of his.
        return trend_of(tied.token, scene.ontology.lexicon.ties, described=True)
    if (verb := mover_of(tied.token)) is not None and not is_told_as_so(status_of(scene, number, verb)):
        return trend_of(tied.token, scene.ontology.lexicon.ties, described=True)
    return _worsened(scene, tied) or trend_of(tied.token, scene.ontology.lexicon.ties, scene.ontology.lexicon.causes)


def _worsened(scene: Scene, tied: Tied) -> Trend | None:
    """How a quarrel moves that gets worse or better; None for other ties and verbs."""
    verb, words = tied.token.head, scene.ontology.lexicon.causes
    if (scene.ontology.relation_kinds[tied.tie.kind].stance or 0) >= 0 or tied.token.dep_ not in {*SUBJECTS, "dobj"}:
        return None
    return "rising" if lemma(verb) in words.worse else "falling" if lemma(verb) in words.better else None


def tie_claim(scene: Scene, number: int, tied: Tied) -> Claim:
    """The claim of a tie found."""
    predicate = scene.anchor(number, [tied.token])
    anchor = _tie_anchor(scene, number, tied)
    attribution = attribution_for(scene.attributions, predicate.start, predicate.end)
    relation = Relation(
        kind=tied.tie.kind,
        predicate=predicate,
        holder=tied.holder,
        target=tied.target,
        trend=tied.tie.trend or _trend(scene, number, tied),
        strength=strength_of(tied.token, scene.ontology.lexicon.ties),
        spheres=spheres_of(tied.token),
    )
    spans = [(a.start, a.end) for a in (predicate, *(r.anchor for r in (*tied.holder, *tied.target)))]
    return Claim(
        id=claim_id(predicate.doc, f"relation:{tied.tie.kind}", *spans),
        doc=predicate.doc,
        sentence=number,
        anchor=anchor,
        content=relation,
        status=_status(scene, number, tied, attribution),
        rule=tied.rule,
        attribution=attribution.id if attribution else None,
        when=when_of(scene, number, tied.token),
        score=tied.score,
    )


def _status(scene: Scene, number: int, tied: Tied, attribution: Attribution | None) -> Status:
    """How a tie is held; of a "former" leader or envoy it holds no longer, as if that were said with "no longer".

    What somebody lacks he has not; what he left he is in no longer, what he did not leave he is in.
    """
    status = status_of(scene, number, tied.token, attribution)
    if tied.tie.ended:
        left = status.polarity == "+" and is_told_as_so(status)
        return _held_as(status, "-") if left else status_as_told(attribution)
    if tied.token.pos_ == "VERB" and lemma(tied.token) in scene.ontology.lexicon.status.lacking:
        return _held_as(status, "+" if status.polarity == "-" else "-")
    if _is_over(scene, number, tied) or (status.polarity == "+" and has_ended(scene, number, tied)):
        return _held_as(status, "-")
    if tied.token.lower_ in index_ties(scene.ontology.lexicon.ties).near:
        # Where somebody lies is so whatever is denied of what he did there.
        return status_as_told(attribution)
    if _is_done_to_him(tied.token):
        return status_as_told(attribution)
    return unmoved_status(scene, number, tied.token, attribution) or status


def _is_done_to_him(noun: Token) -> bool:
    """Whether something is to be done to whoever holds a tie, which he holds all the same ("ordered X's arrest")."""
    deed = noun.head.head
    under = noun.dep_ == "pobj" and noun.head.lower_ == "of" and deed.pos_ == "NOUN"
    role = load_roles().lemmas.get(lemma(noun))
    return under and lemma(deed) in deed_nouns() and role is not None and role.sort == "person"


def _is_over(scene: Scene, number: int, tied: Tied) -> bool:
    """Whether a tie's own words say that it is over, or to nobody."""
    named = tied.rule == MEMBER_RULE and tied.token.pos_ == "ADP" and not opens_sentence(tied.token)
    if (named and tied.token.nbor(-1).lower_ in THEN) or is_nobodys(scene, number, tied):
        return True
    return tied.token.pos_ in NAMING and tied.tie.kind not in FIXED and _is_past(scene, number, tied)


def _held_as(status: Status, polarity: Literal["+", "-"]) -> Status:
    """A status with another polarity, as surely, for everybody who holds it."""
    sign = -1 if polarity == "-" else 1
    views = (msgspec.structs.replace(v, factuality=_signed(v.factuality, sign)) for v in status.views)
    degree = _signed(status.factuality, sign)
    return msgspec.structs.replace(status, polarity=polarity, factuality=degree, views=tuple(views))


def _signed(degree: int | None, sign: int) -> int | None:
    return None if degree is None else sign * abs(degree)


def _is_past(scene: Scene, number: int, tied: Tied) -> bool:
    """Whether words around a noun say that its tie is over ("former", "once", "then", "resigned as", "replaced as")."""
    noun, past = tied.token, scene.ontology.lexicon.ties.trend["former"]
    before = noun.left_edge.i
    if any(t.lower_ in past for t in noun.doc[min(before, max(noun.i - 3, noun.sent.start)) : noun.i]):
        return True
    beside = {noun.doc[i].lower_ for i in (before - 1, before) if i >= noun.sent.start}
    if not beside.isdisjoint(THEN) and (noun.dep_ == "appos" or named_behind(noun) is not None):
        # Of what is dated the time says when he was.
        return when_of(scene, number, noun) is None
    left = tied.tie.kind in OFFICES and noun.dep_ == "pobj" and noun.head.lower_ == "as"
    return left and _is_left(scene, number, noun.head.head)


def _is_left(scene: Scene, number: int, verb: Token) -> bool:
    """Whether a verb tells that whoever it acts on, or its subject where that is nobody, is no longer what he was."""
    told = verb.tag_ in PAST and not scene.ontology.lexicon.ties.around["leaving"].isdisjoint(verb_key(verb))
    acted_on = [] if is_passive(verb) else objects(verb)
    told = told and is_told_as_so(status_of(scene, number, verb))
    return told and (not acted_on or any(scene.mention(number, t) is not None for t in acted_on))


def _tie_anchor(scene: Scene, number: int, tied: Tied) -> Anchor:
    """The words of the tie: a verb's clause, a noun's phrase, or from the prefix to the noun of a compound."""
    if tied.rule == VERB_RULE:
        return scene.anchor(number, clause(tied.token))
    if tied.rule == PREFIX_RULE:
        return scene.anchor(number, [tied.token, tied.token.head])
    if tied.rule == COMPOUND_RULE:
        return scene.anchor(number, [tied.token.nbor(-2), max(tied.token, tied.token.head, key=lambda t: t.i)])
    return scene.anchor(number, phrase(tied.token))
