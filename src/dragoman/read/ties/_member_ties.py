"""Noun phrases -> who belongs to what: "fighters from the Front", "the alliance, including X", "X's Third Brigade"."""

import re
from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Token

from dragoman.ontology.lexicon import Tie, TieWords
from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import lemma, preposition_slots
from dragoman.read.grammar.tree import children
from dragoman.read.senses.tie_sides import slots_at
from dragoman.read.senses.ties import (
    MEMBER_RULE,
    NO_BODIES,
    OWNED_RULE,
    STATELY,
    Tied,
    index_ties,
    is_own_organ,
    kinds_of,
)
from dragoman.records import Mention, Role

MEMBER_OF = Tie(kind="member_of")
PART_OF = Tie(kind="part_of")
LEADS = Tie(kind="leads")
# "the alliance, including X": prepositions that list members of a body.
LISTING = frozenset({"including"})
# Prepositions before what somebody is from.
ORIGINS = frozenset({"of", "from", "at", "in"})
# Places in which a noun describes somebody else, whose tie it then is.
DESCRIBING = frozenset({"attr", "appos", "oprd"})
# Sorts of role nouns that one body can be called by.
BODIES = frozenset({"org", "alignment"})
SERVING = load_traits().kinds.served
FIGHTING = load_traits().kinds.fighting
PARTS = load_traits().kinds.part


def member_ties(scene: Scene, number: int, noun: Token) -> Iterator[Tied]:
    """The ties of persons to the body they are from, of bodies to those they list, and of a named part to its owner."""
    mention = scene.mention(number, noun)
    if mention is None:
        return
    slots = slots_at(noun)
    yield from _from_body(scene, number, noun, slots)
    yield from _listed(scene, number, noun, mention)
    yield from _part_ties(scene, noun, mention)
    yield from _rule_ties(scene, noun, mention)
    yield from _named_part(scene, number, noun, mention, slots)


def _from_body(scene: Scene, number: int, noun: Token, slots: Mapping[str, Sequence[Token]]) -> Iterator[Tied]:
    """The tie of "fighters from the Front", "members of the tribe", "officials at the ministry"."""
    sent = [c for c in children(noun) if c.dep_ == "acl" and c.tag_ == "VBN"]
    if noun.dep_ in DESCRIBING or (ORIGINS.isdisjoint(slots) and not sent):
        return
    told = index_ties(scene.ontology.lexicon.ties).described.get(lemma(noun))
    if told is not None and told.kind != "member_of":
        return
    come = [slot.token for child in sent for slot in preposition_slots(child) if slot.name == "from"]
    named = is_named_person(scene, number, noun)
    for name in ("of", "from", "at") if named else _origins(noun, scene.ontology.lexicon.ties):
        bodies = [*slots.get(name, ()), *(come if name == "from" else ())]
        target = tuple(role for role in scene.roles(number, bodies, inner=False) if _has_members(scene, role))
        if name == "from" and not named:
            target = tuple(role for role in target if _has_name(scene, role))
        holder = scene.roles(number, [noun], inner=False)
        if target and holder:
            between = next((c for c in children(noun) if c.lower_ == name), noun) if named else noun
            yield Tied(MEMBER_OF, between, holder, target, MEMBER_RULE)
            return


def is_named_person(scene: Scene, number: int, noun: Token) -> bool:
    """Whether a noun ends a person's own name ("Doru Halm of the Tide Institute")."""
    mention = scene.mention(number, noun)
    return noun.pos_ == "PROPN" and mention is not None and mention.kind == "name" and "person" in mention.kinds


def _origins(noun: Token, words: TieWords) -> Sequence[str]:
    """The prepositions after which a noun for persons or troops names the body they are of."""
    if words.members["nouns"] & _forms(noun):
        return ("of", "from", "at", "in")
    known = next((n for form in _forms(noun) if (n := load_roles().lemmas.get(form)) is not None), None)
    serving = known is not None and SERVING & set(known.kinds)
    return ("from",) if serving else ()


def _forms(noun: Token) -> frozenset[str]:
    """The forms under which a noun may be listed; names in capitals keep their plural."""
    small = noun.lower_
    return frozenset({lemma(noun), small, small.removesuffix("s"), re.sub("men$", "man", small)})


def _has_members(scene: Scene, role: Role) -> bool:
    """Whether a role names a body that somebody can belong to."""
    mention = scene.mentions.get(role.mention or "")
    if mention is None or mention.kind in {"adjective", "place", "pronoun"} or _may_be_town(mention):
        return False
    known = load_roles().lemmas.get(mention.role or "")
    return known.sort in BODIES if known is not None else not NO_BODIES & kinds_of(scene, role)


def _has_name(scene: Scene, role: Role) -> bool:
    """Whether a role is a body's own name: a long one, letters, or of a party or militia; not "from Marl"."""
    mention = scene.mentions.get(role.mention or "")
    name = role.anchor.exact
    fights = bool(FIGHTING & kinds_of(scene, role))
    return mention is not None and mention.kind == "name" and (" " in name or name.isupper() or fights)


def _may_be_town(mention: Mention) -> bool:
    """Whether a name that tells nothing of itself may be a town's: one word without "the", no acronym, in no list."""
    word = mention.anchor.exact
    return not mention.kinds and mention.kind == "name" and word.isalpha() and not word.isupper()


def _listed(scene: Scene, number: int, noun: Token, mention: Mention) -> Iterator[Tied]:
    """The tie of "the alliance, including X and Y"."""
    known = load_roles().lemmas.get(mention.role or "")
    if mention.plural or mention.kind not in {"name", "nominal"} or (known is not None and known.sort not in BODIES):
        return
    listed = [slot.token for slot in preposition_slots(noun) if slot.name in LISTING]
    body = Role(anchor=mention.anchor, mention=mention.id)
    named = tuple(r for r in scene.roles(number, listed, inner=False) if r.mention != mention.id)
    if named and not load_traits().kinds.no_body & set(mention.kinds):
        yield Tied(MEMBER_OF, noun, named, (body,), MEMBER_RULE)


def _part_ties(scene: Scene, noun: Token, part: Mention) -> Iterator[Tied]:
    """The tie of "X's office": a part of a body belongs to its owner; "their arms" are weapons, "its offices" rooms.

    So is an office that somebody is in, or that something is done to ("searched its office").
    """
    parts = scene.ontology.lexicon.ties.parts
    if part.owner is None or lemma(noun) not in parts["nouns"] or noun.lower_ in parts["things"]:
        return
    if lemma(noun) in parts["rooms"] and (noun.dep_ == "dobj" or noun.head.lower_ in {"at", "from", "in", "near"}):
        return
    owner = scene.mentions[part.owner]
    if is_own_organ(scene, part):
        holder = (Role(anchor=part.anchor, mention=part.id),)
        yield Tied(PART_OF, noun, holder, (Role(anchor=owner.anchor, mention=owner.id),), OWNED_RULE)


def _rule_ties(scene: Scene, noun: Token, body: Mention) -> Iterator[Tied]:
    """The tie of "Marr's government", "his cabinet": who owns a body of power and is a person leads it."""
    owner = scene.mentions.get(body.owner or "")
    if owner is None or lemma(noun) not in scene.ontology.lexicon.ties.ruled["nouns"]:
        return
    role = Role(anchor=owner.anchor, mention=owner.id)
    if "person" in kinds_of(scene, role) and not owner.plural and owner.kind == "name":
        yield Tied(LEADS, noun, (role,), (Role(anchor=body.anchor, mention=body.id),), OWNED_RULE)


def _named_part(
    scene: Scene, number: int, noun: Token, part: Mention, slots: Mapping[str, Sequence[Token]]
) -> Iterator[Tied]:
    """The tie of "the Front's Third Brigade": forces and organs with a name of their own belong to who owns them.

    That a state has such is nothing to tell.
    """
    words = scene.ontology.lexicon.ties
    if part.kind != "name" or part.owner is not None:
        return
    own = (Role(anchor=part.anchor, mention=part.id),)
    for owner in scene.roles(number, slots.get("poss", ()), inner=False):
        if "person" in kinds_of(scene, owner):
            if lemma(noun) in words.ruled["nouns"]:
                yield Tied(LEADS, noun, (owner,), own, OWNED_RULE)
        elif STATELY.isdisjoint(kinds_of(scene, owner)) and (
            PARTS & set(part.kinds) or lemma(noun) in words.parts["nouns"]
        ):
            yield Tied(PART_OF, noun, own, (owner,), OWNED_RULE)
