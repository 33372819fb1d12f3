"""Verbs, adjectives and compounds -> standing ties: "X backs Y", "X is loyal to Y", "Y-backed X"."""

from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.ontology._lexicon import Tie
from dragoman.read._ties import COMPOUND_RULE, NOUN_RULE, VERB_RULE, Sides, Tied, Ties
from dragoman.read.deeds import verb_slots
from dragoman.read.scene import Scene, head_in, inner_slots
from dragoman.read.syntax import agents, is_passive, lemma, objects, subjects, verb_key
from dragoman.records import Role

SOURCE_NOUNS = frozenset({"source", "official", "diplomat", "witness", "analyst", "media", "reporter", "journalist"})


def verb_ties(scene: Scene, number: int, verb: Token, ties: Ties) -> Iterator[Tied]:
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


def adjective_ties(scene: Scene, number: int, adjective: Token, ties: Ties) -> Iterator[Tied]:
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


def compound_ties(scene: Scene, number: int, token: Token, ties: Ties) -> Iterator[Tied]:
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
