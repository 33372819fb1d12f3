"""Parsed clauses -> relation claims: standing ties, from verbs, nouns, adjectives, compounds and appositions."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from spacy.tokens import Token

from dragoman.ontology._lexicon import Tie, TieWords
from dragoman.read._ids import claim_id
from dragoman.read.attribute import attribution_for
from dragoman.read.clock import when_of
from dragoman.read.deeds import verb_slots
from dragoman.read.scene import Scene, head_in, inner_slots
from dragoman.read.status import status_of
from dragoman.read.syntax import (
    agents,
    clause,
    is_passive,
    lemma,
    members,
    objects,
    phrase,
    preposition_slots,
    subjects,
    verb_key,
)
from dragoman.read.trend import spheres_of, strength_of, trend_of
from dragoman.records import Anchor, Claim, Relation, Role

VERB_RULE = "relations.verb.v1"
NOUN_RULE = "relations.noun.v1"
DESCRIBED_RULE = "relations.described.v1"
COMPOUND_RULE = "relations.compound.v1"
OWNED_RULE = "relations.owned.v1"

SOURCE_NOUNS = frozenset({"source", "official", "diplomat", "witness", "analyst", "media", "reporter", "journalist"})
# Descriptions that may stand for somebody by themselves ("its allies", "the X representative").
STANDING = frozenset({"allied_with", "partner_of", "hostile_to", "represents", "sponsors"})
# "X is at war", "X stays in charge", "X is on good terms".
STATE_PREPS = frozenset({"at", "in", "on", "under"})
# What names land, for those who can be said to claim it.
BEING = frozenset({"be", "remain", "stay", "get", "become", "keep", "find", "seem", "appear"})

PART_OF = Tie(kind="part_of")

Sides = tuple[tuple[Role, ...], tuple[Role, ...]]


class Tied(NamedTuple):
    """A tie before it is a claim."""

    tie: Tie
    token: Token
    holder: tuple[Role, ...]
    target: tuple[Role, ...]
    rule: str


class Ties(NamedTuple):
    """Ties by the words that bring them up."""

    verbs: Mapping[str, tuple[Tie, ...]]
    nouns: Mapping[str, tuple[Tie, ...]]
    described: Mapping[str, Tie]
    adjectives: Mapping[str, Tie]
    suffixes: Mapping[str, Tie]
    owned: Mapping[str, Tie]
    joint: Mapping[str, Tie]


@lru_cache(maxsize=4)
def index_ties(words: TieWords) -> Ties:
    """The ties by word and by the way the word is used, in the order of the list."""
    verbs: dict[str, tuple[Tie, ...]] = {}
    nouns: dict[str, tuple[Tie, ...]] = {}
    single: dict[str, dict[str, Tie]] = {n: {} for n in ("described", "adjectives", "suffixes", "owned", "joint")}
    for tie in words.tie:
        for word in tie.verbs:
            verbs[word] = (*verbs.get(word, ()), tie)
        for word in tie.nouns:
            nouns[word] = (*nouns.get(word, ()), tie)
        for name, table in single.items():
            for word in getattr(tie, name):
                table.setdefault(word, tie)
    return Ties(verbs, nouns, **single)


def code_relations(scene: Scene) -> tuple[Claim, ...]:
    """Every relation claim of a document, in reading order."""
    claims: dict[str, Claim] = {}
    for number in range(len(scene.parsed.sentences)):
        for tied in find_ties(scene, number):
            claim = _claim(scene, number, tied)
            claims.setdefault(claim.id, claim)
    return tuple(claims.values())


def find_ties(scene: Scene, number: int) -> Iterator[Tied]:
    """The ties of one sentence, by the order of the words that tell of them."""
    ties = index_ties(scene.ontology.lexicon.ties)
    for token in scene.parsed.spans[number]:
        if token.pos_ in {"VERB", "AUX", "ADJ"} and token.dep_ not in {"aux", "auxpass"}:
            yield from _compound_ties(scene, number, token, ties)
        if token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"aux", "auxpass", "amod", "compound"}:
            yield from _verb_ties(scene, number, token, ties)
        elif token.pos_ == "ADJ":
            yield from _adjective_ties(scene, number, token, ties)
        elif token.pos_ in {"NOUN", "PROPN"}:
            yield from _noun_ties(scene, number, token, ties)


def _verb_ties(scene: Scene, number: int, verb: Token, ties: Ties) -> Iterator[Tied]:
    """The tie a verb tells of: the first listed that has what it asks for."""
    listed = next((ties.verbs[key] for key in verb_key(verb) if key in ties.verbs), ())
    for tie in listed:
        if tie.objects and not any(head_in(t, tie.objects) for t in objects(verb)):
            continue
        if tie.placed and not all(scene.is_place(number, t) for t in objects(verb)):
            continue
        holder, target = _verb_sides(scene, number, verb, tie)
        holder, target = (target, holder) if tie.inverse else (holder, target)
        if tie.open and any(c.dep_ == "xcomp" for c in verb.children):
            target = ()
        if holder and (target or tie.open) and _wanted(scene, tie, (*holder, *target)):
            yield Tied(tie, verb, holder, target, VERB_RULE)
            return


def _wanted(scene: Scene, tie: Tie, roles: tuple[Role, ...]) -> bool:
    """Whether a tie of sources has a source among its sides."""
    if not tie.only_sources:
        return True
    nouns = [scene.mentions[r.mention].role for r in roles if r.mention]
    return any(noun in SOURCE_NOUNS for noun in nouns)


def _verb_sides(scene: Scene, number: int, verb: Token, tie: Tie) -> Sides:
    """Holder and target of a verb's tie; a participle without "by" describes what it hangs on."""
    slots = verb_slots(verb)
    holders = agents(verb)
    if tie.subject == "dobj" or (is_passive(verb) and not holders):
        holders = slots.pop("dobj")
    deed = not is_passive(verb) or agents(verb)
    holder = scene.doers(number, holders) if deed and not tie.passing else scene.roles(number, holders)
    for name in tie.target:
        tokens = slots.get(name, [])
        if name == "poss":
            tokens = [t for thing in slots.get("dobj", []) for t in inner_slots(thing).get("poss", ())]
        target = tuple(r for r in scene.roles(number, tokens) if r not in holder)
        if target:
            return holder, target
    if len(holder) > 1 and not objects(verb) and scene.ontology.relation_kinds[tie.kind].symmetric:
        return holder[:1], holder[1:]
    return holder, ()


def _adjective_ties(scene: Scene, number: int, adjective: Token, ties: Ties) -> Iterator[Tied]:
    """The tie of "X loyal to Y" or "X is dependent on Y"."""
    tie = ties.adjectives.get(lemma(adjective))
    if tie is None:
        return
    described = [adjective.head] if adjective.dep_ in {"amod", "acl"} else subjects(adjective)
    if adjective.dep_ == "acomp":
        described = subjects(adjective.head)
    slots = inner_slots(adjective)
    target = next((found for n in tie.target if (found := scene.roles(number, slots.get(n, ())))), ())
    holder = scene.roles(number, described)
    holder, target = (target, holder) if tie.inverse else (holder, target)
    if holder and target:
        yield Tied(tie, adjective, holder, target, NOUN_RULE)


def _compound_ties(scene: Scene, number: int, token: Token, ties: Ties) -> Iterator[Tied]:
    """The tie inside "Y-backed X"."""
    tie = ties.suffixes.get(token.lower_)
    if tie is None or token.i < 2 or token.nbor(-1).text != "-":  # noqa: PLR2004 — a word and a hyphen stand before
        return
    before = scene.role(number, token.nbor(-2))
    noun = token.head
    described = scene.roles(number, [noun], inner=False)
    if before is None or not described:
        return
    holder, target = (described, (before,)) if tie.suffix_target else ((before,), described)
    yield Tied(tie, token, holder, target, COMPOUND_RULE)


def _noun_ties(scene: Scene, number: int, noun: Token, ties: Ties) -> Iterator[Tied]:
    """The ties a noun tells of: between others, of whoever it describes, or of its owner."""
    word = lemma(noun)
    slots = inner_slots(noun)
    listed = ties.nouns.get(word, ())
    if word in ties.joint and any(lemma(c) in {"joint", "combined", "common"} for c in noun.children):
        listed = (ties.joint[word],)
    for tie in listed:
        if tie.objects and not head_in(noun, tie.objects):
            continue
        holder, target = _noun_sides(scene, number, noun, tie, slots)
        holder, target = (target, holder) if tie.inverse else (holder, target)
        if holder and (target or tie.open):
            yield Tied(tie, noun, holder, target, NOUN_RULE)
            break
    else:
        yield from _state_ties(scene, number, noun, listed, slots)
    yield from _part_ties(scene, number, noun)
    if word in ties.described:
        yield from _described_ties(scene, number, noun, ties.described[word], slots)
    if word in ties.owned:
        yield from _owned_ties(scene, number, noun, ties.owned[word], slots)


def _state_ties(
    scene: Scene, number: int, noun: Token, listed: tuple[Tie, ...], slots: dict[str, list[Token]]
) -> Iterator[Tied]:
    """The tie of a state that somebody is in: "X is at war with Y", "X and Y are in talks", "in control of Y"."""
    holder = scene.roles(number, _in_state(noun), inner=False)
    for tie in listed if holder else ():
        target = _first_found(scene, number, slots, tie) or _first_found(scene, number, verb_slots(noun.head.head), tie)
        target = tuple(t for t in target if t not in holder)
        mutual = tie.mutual or scene.ontology.relation_kinds[tie.kind].symmetric
        if not target and len(holder) > 1 and mutual:
            holder, target = holder[:1], holder[1:]
        holder, target = (target, holder) if tie.inverse else (holder, target)
        if holder and target:
            yield Tied(tie, noun, holder, target, NOUN_RULE)
            return


def _in_state(noun: Token) -> list[Token]:
    """Who is said to be in a state: "X is at war", "X remains in charge"; [] where the noun is no state."""
    prep = noun.head
    if noun.dep_ != "pobj" or prep.lower_ not in STATE_PREPS or any(c.dep_ in {"poss", "det"} for c in noun.children):
        return []
    if prep.head.pos_ in {"AUX", "VERB"} and lemma(prep.head) in BEING:
        return subjects(prep.head)
    return [prep.head] if prep.head.pos_ in {"NOUN", "PROPN"} and prep.i == prep.head.i + 1 else []


def _noun_sides(scene: Scene, number: int, noun: Token, tie: Tie, slots: dict[str, list[Token]]) -> Sides:
    """Holder and target of a noun's own tie ("X's influence in Y", "relations between X and Y")."""
    if "between" in slots or "among" in slots:
        sides = scene.roles(number, [*slots.get("between", ()), *slots.get("among", ())])
        if tie.kind == "balances_between":
            return scene.roles(number, slots.get("poss", ())), sides
        return sides[:1], sides[1:] or sides[:1]
    holder = _noun_holder(scene, number, noun, tie, slots)
    verb = _governing_verb(noun)
    taken = noun.dep_ != "nsubj" and (not holder or any(t.lower_ == "their" for t in slots.get("poss", ())))
    if verb is not None and taken:
        given = [s.token for s in preposition_slots(verb) if s.name == "dative"]
        holder = scene.roles(number, given or agents(verb)) or holder
    target = _first_found(scene, number, slots, tie)
    if not target and verb is not None:
        target = _first_found(scene, number, {n: t for n, t in verb_slots(verb).items() if n != "dobj"}, tie)
    if not target and len(holder) > 1 and scene.ontology.relation_kinds[tie.kind].symmetric:
        return holder[:1], holder[1:]
    return holder, tuple(t for t in target if t not in holder)


def _noun_holder(scene: Scene, number: int, noun: Token, tie: Tie, slots: dict[str, list[Token]]) -> tuple[Role, ...]:
    """Whose tie a noun tells of: of a body that is hosted, its own; else its owner's or maker's."""
    own = scene.role(number, noun)
    if tie.inverse and own is not None:
        return (own,)
    for name in ("poss", "adj", "by", "from", "of"):
        if name != "of" or "of" not in tie.target:
            found = scene.roles(number, slots.get(name, ()), inner=name not in {"poss", "adj"})
            if found:
                return found
    return ()


def _governing_verb(noun: Token) -> Token | None:
    """The verb whose object a noun is, or whose subject where it has no object; None elsewhere."""
    verb = noun.head
    if verb.pos_ != "VERB" or noun.dep_ not in {"dobj", "nsubjpass", "nsubj"}:
        return None
    return None if noun.dep_ == "nsubj" and objects(verb) else verb


def _first_found(scene: Scene, number: int, slots: dict[str, list[Token]], tie: Tie) -> tuple[Role, ...]:
    """The roles at the first of a tie's target slots that holds any."""
    return next((found for name in tie.target if (found := scene.roles(number, slots.get(name, ())))), ())


def _described_ties(scene: Scene, number: int, noun: Token, tie: Tie, slots: dict[str, list[Token]]) -> Iterator[Tied]:
    """The tie of whoever a noun describes: by apposition, copula, "as", title, or what it lists."""
    holder = scene.roles(number, _bearers(noun), inner=False)
    own = scene.mention(number, noun)
    if not holder and own is not None and tie.kind in STANDING:
        holder = scene.roles(number, [noun], inner=False)
    target: tuple[Role, ...] = ()
    for name in dict.fromkeys(("of", "poss", "adj", "for", "to", "with", *tie.target)):
        target = target or scene.roles(number, slots.get(name, ()), inner=name not in {"poss", "adj"})
    if not target and tie.kind == "allied_with":
        target = _clause_owner(scene, number, noun)
    target = tuple(t for t in target if t not in holder)
    holder, target = (target, holder) if tie.inverse else (holder, target)
    if holder and target:
        yield Tied(tie, noun, holder, target, DESCRIBED_RULE)


def _part_ties(scene: Scene, number: int, noun: Token) -> Iterator[Tied]:
    """The tie of "X's office": a part of a body belongs to its owner."""
    part = scene.mention(number, noun)
    words = scene.ontology.lexicon.ties
    if part is None or part.owner is None or lemma(noun) not in words.parts["nouns"]:
        return
    owner = scene.mentions[part.owner]
    if owner.kind != "place":
        holder = (Role(anchor=part.anchor, mention=part.id),)
        yield Tied(PART_OF, noun, holder, (Role(anchor=owner.anchor, mention=owner.id),), OWNED_RULE)


def _bearers(noun: Token) -> list[Token]:
    """Who a description is of."""
    found: list[Token] = []
    if noun.dep_ == "appos":
        found.append(noun.head)
    elif noun.dep_ == "attr" and (noun.head.pos_ == "AUX" or lemma(noun.head) in BEING):
        found += subjects(noun.head)
    elif noun.dep_ == "pobj" and noun.head.lower_ == "as":
        found += _as_bearers(noun.head)
    elif noun.dep_ == "compound" and noun.head.pos_ == "PROPN":
        found.append(noun.head)
    found += [c for c in noun.children if c.dep_ == "appos" and c.pos_ == "PROPN"]
    return found or members(noun)[1:]


def _as_bearers(as_token: Token) -> list[Token]:
    """Who stands "as" something: the object the "as" hangs on, else the noun or the subject."""
    head = as_token.head
    if head.pos_ in {"VERB", "AUX"}:
        return objects(head) or subjects(head)
    return [head] if head.pos_ in {"NOUN", "PROPN"} else []


def _clause_owner(scene: Scene, number: int, noun: Token) -> tuple[Role, ...]:
    """Whose allies bare "allies" are: the subject of the clause before in the same sentence."""
    subjects_before = [t for t in scene.parsed.spans[number] if t.i < noun.i and t.dep_ in {"nsubj", "nsubjpass"}]
    return scene.roles(number, subjects_before[-1:], inner=False)


def _owned_ties(scene: Scene, number: int, noun: Token, tie: Tie, slots: dict[str, list[Token]]) -> Iterator[Tied]:
    """The tie of "X's proxies": the owner holds it over what the noun names."""
    top = noun.head if noun.dep_ == "compound" else noun
    slots = inner_slots(top) if top is not noun else slots
    target = scene.roles(number, [top], inner=False)
    for name in ("poss", "adj", "of"):
        holder = tuple(r for r in scene.roles(number, slots.get(name, ()), inner=False) if r not in target)
        if holder and target:
            yield Tied(tie, noun, holder, target, OWNED_RULE)
            return


def _claim(scene: Scene, number: int, tied: Tied) -> Claim:
    """The claim of a tie found."""
    predicate = scene.anchor(number, [tied.token])
    anchor = _tie_anchor(scene, number, tied)
    attribution = attribution_for(scene.attributions, anchor.start, anchor.end)
    relation = Relation(
        kind=tied.tie.kind,
        predicate=predicate,
        holder=tied.holder,
        target=tied.target,
        trend=trend_of(tied.token, scene.ontology.lexicon.ties, scene.ontology.lexicon.causes),
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
        status=status_of(scene, number, tied.token, attribution),
        rule=tied.rule,
        attribution=attribution.id if attribution else None,
        when=when_of(scene, number, tied.token),
    )


def _tie_anchor(scene: Scene, number: int, tied: Tied) -> Anchor:
    """The words of the tie: a verb's clause, a noun's phrase, or from the prefix to the noun of a compound."""
    if tied.rule == VERB_RULE:
        return scene.anchor(number, clause(tied.token))
    if tied.rule == COMPOUND_RULE:
        return scene.anchor(number, [tied.token.nbor(-2), max(tied.token, tied.token.head, key=lambda t: t.i)])
    return scene.anchor(number, phrase(tied.token))
