"""A noun of a tie without an owner -> whose tie it is by the words around: "backs X in the fight against Y"."""

from collections.abc import Mapping

from spacy.tokens import Token

from dragoman.ontology.lexicon import Sense, Tie
from dragoman.ontology.reporting import load_reporting
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.arguments import agents, objects, subjects
from dragoman.read.grammar.noun_slots import inner_slots
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import lemma, owners, verb_key
from dragoman.read.senses.deeds import index_senses
from dragoman.read.senses.ties import index_ties
from dragoman.read.words.labels import VERBAL
from dragoman.records import Role

# Prepositions that put somebody into what a noun tells of ("in the fight", "during the war", "for the campaign").
INTO = frozenset({"in", "into", "during", "through", "throughout", "of", "for", "to", "from", "with", "by"})
HELP = load_traits().deeds.helping
HELPED = frozenset({"in", "during", "throughout"})
GIVEN = ("for", "of", "to", "with")
MAX_CLIMB = 4


def bearers_of(scene: Scene, number: int, noun: Token, others: frozenset[str]) -> tuple[Role, ...]:
    """Who is in what a noun tells of: the nearest above it that names somebody besides the others; () for nobody.

    Who is helped is in it ("support for X in the fight"), and else who does what the noun is said with.
    others: whom to pass over, as scene.referent() tells them.
    """
    token = noun
    for _ in range(MAX_CLIMB):
        prep = token.head
        if token.dep_ == "conj":
            token = prep
            continue
        if token.dep_ != "pobj" or prep.lower_ not in INTO or prep.head.i == prep.i:
            return ()
        token = prep.head
        if token.pos_ == "ADJ" and token.head.pos_ == "NOUN":
            token = token.head
        found = _in_it(scene, number, token, prep, others)
        if found or token.pos_ in VERBAL:
            return found
    return ()


def enjoyers_of(scene: Scene, number: int, noun: Token, others: frozenset[str]) -> tuple[Role, ...]:
    """Who does something with what a noun names: "with support from X, Y advanced", "Y, aided by support from X"."""
    prep = noun.head
    if noun.dep_ != "pobj" or prep.lower_ not in {"with", "by", "under", "through"} or prep.head.pos_ not in VERBAL:
        return ()
    verb = prep.head
    return _named(scene, number, objects(verb) if prep.dep_ == "agent" else agents(verb) or subjects(verb), others)


def helped_in(scene: Scene, number: int, noun: Token, others: frozenset[str]) -> tuple[Role, ...]:
    """Who is helped in what a noun tells of ("backs X in its fight"); () where the words around tell of no help."""
    prep = noun.head
    if noun.dep_ != "pobj" or prep.lower_ not in HELPED:
        return ()
    if scene.mention(number, prep.head) is not None:
        return _named(scene, number, [first_of_list(prep.head)], others)
    return _named(scene, number, _helped(scene, prep.head, prep), others)


def first_of_list(noun: Token) -> Token:
    """The first of the things a noun is listed with ("X, Y and others in the war"); itself where it is alone."""
    while noun.dep_ == "conj" and noun.head.pos_ in {"NOUN", "PROPN"}:
        noun = noun.head
    return noun


def _in_it(scene: Scene, number: int, above: Token, prep: Token, others: frozenset[str]) -> tuple[Role, ...]:
    """Whoever the word above a noun says is in it."""
    if above.pos_ in VERBAL:
        helped = _helped(scene, above, prep) if prep.lower_ in HELPED else []
        if lemma(above) in load_reporting().saying:
            return _named(scene, number, helped, others)
        acting = scene.doers(number, agents(above) or subjects(above))
        return _named(scene, number, helped, others) or _besides(scene, acting, others)
    if scene.mention(number, above) is not None and prep.lower_ in {*HELPED, "of"}:
        return _named(scene, number, [first_of_list(above)], others)
    helped = _helped(scene, above, prep)
    return _named(scene, number, helped or [*owners(above), *inner_slots(above).get("adj", ())], others)


def _helped(scene: Scene, above: Token, prep: Token) -> list[Token]:
    """Whom a verb or a noun says is helped before a preposition: "backs X in", "support for X in", "gave X help in"."""
    if above.pos_ in VERBAL:
        before = [t for t in objects(above) if t.i < prep.i]
        helped = [each for t in before if t.pos_ == "NOUN" for each in _helped(scene, t, prep)]
        return helped or (before if _is_help(scene, verb_key(above), "verbs") else [])
    if not _is_help(scene, (lemma(above),), "nouns"):
        return []
    slots = inner_slots(above)
    return next((found for name in GIVEN if (found := [t for t in slots.get(name, ()) if t.i < prep.i])), [])


def _is_help(scene: Scene, words: tuple[str, ...], way: str) -> bool:
    """Whether words tell of a friendly tie, or of help given."""
    ties: Mapping[str, tuple[Tie, ...]] = getattr(index_ties(scene.ontology.lexicon.ties), way)
    senses: Mapping[str, tuple[Sense, ...]] = getattr(index_senses(scene.ontology.lexicon.events), way)
    friendly = (tie for word in words for tie in ties.get(word, ()))
    given = (sense for word in words for sense in senses.get(word, ()))
    kinds = scene.ontology.relation_kinds
    return any((kinds[tie.kind].stance or 0) > 0 for tie in friendly) or any(sense.type in HELP for sense in given)


def _named(scene: Scene, number: int, tokens: list[Token], others: frozenset[str]) -> tuple[Role, ...]:
    """The roles that tokens themselves fill, without those meant by others."""
    return _besides(scene, scene.roles(number, tokens, inner=False), others)


def _besides(scene: Scene, roles: tuple[Role, ...], others: frozenset[str]) -> tuple[Role, ...]:
    """The roles without those meant by others."""
    return tuple(role for role in roles if scene.referent(role) not in others)
