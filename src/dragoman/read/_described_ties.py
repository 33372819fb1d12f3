"""Nouns that describe somebody -> his standing ties: apposition, copula, "as", title, possessive, part and whole."""

from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.ontology._lexicon import Tie
from dragoman.read._ties import BEING, DESCRIBED_RULE, OWNED_RULE, Tied, Ties
from dragoman.read.scene import Scene, inner_slots
from dragoman.read.syntax import lemma, members, objects, subjects
from dragoman.records import Role

# Descriptions that may stand for somebody by themselves ("its allies", "the X representative").
STANDING = frozenset({"allied_with", "partner_of", "hostile_to", "represents", "sponsors"})

PART_OF = Tie(kind="part_of")


def descriptive_ties(
    scene: Scene, number: int, noun: Token, ties: Ties, slots: dict[str, list[Token]]
) -> Iterator[Tied]:
    """The ties of whoever a noun describes, of what it is a part of, and of its owner."""
    word = lemma(noun)
    yield from _part_ties(scene, number, noun)
    if word in ties.described:
        yield from _described_ties(scene, number, noun, ties.described[word], slots)
    if word in ties.owned:
        yield from _owned_ties(scene, number, noun, ties.owned[word], slots)


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
