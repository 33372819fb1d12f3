"""Words of standing ties by the way they are used, and a tie before it is a claim."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache, partial
from typing import NamedTuple

from spacy.tokens import Token

from dragoman.ontology.lexicon import Tie, TieWords
from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.noun_slots import inner_slots
from dragoman.read.grammar.scene import ARMED, Scene
from dragoman.read.grammar.syntax import last_words, lemma
from dragoman.read.senses.deeds import harm_of
from dragoman.read.senses.tie_sides import is_only_against, on_land
from dragoman.records import Mention, Role

VERB_RULE = "relations.verb.v1"
NOUN_RULE = "relations.noun.v1"
DESCRIBED_RULE = "relations.described.v1"
COMPOUND_RULE = "relations.compound.v1"
PREFIX_RULE = "relations.prefix.v1"
OWNED_RULE = "relations.owned.v1"
MEMBER_RULE = "relations.member.v1"

STATELY = load_traits().kinds.official
PERSONAL = frozenset({"his", "her", "my", "our", "your"})
# Pronouns that stand for no person.
THINGLY = frozenset({"it", "its", "itself"})
LIVING = load_traits().kinds.living
OWNING = frozenset({"name", "nominal", "pronoun"})
PERSONS = load_traits().kinds.personal
GUESSED = load_traits().kinds.guessed
NO_BODIES = load_traits().kinds.no_body
JOINED = load_traits().kinds.joined
LEAGUED = load_traits().kinds.leagued
HOUSES = load_traits().kinds.house
STATES = load_traits().kinds.land
BANDS = load_traits().kinds.body
PROPERTY = load_traits().kinds.owned
# "X stays in charge", "X remains a member": verbs that only say that somebody is something.
BEING = frozenset({"be", "remain", "stay", "get", "become", "keep", "find", "seem", "appear"})


# Ways of using a word in which it tells of one tie alone.
SINGLE = (
    "described",
    "adjectives",
    "suffixes",
    "prefixes",
    "owned",
    "held",
    "joint",
    "beside",
    "before",
    "near",
    "ruling",
)


class Tied(NamedTuple):
    """A tie before it is a claim. score: how likely the word tells of it; None where nothing measured it."""

    tie: Tie
    token: Token
    holder: tuple[Role, ...]
    target: tuple[Role, ...]
    rule: str
    score: float | None = None


class Ties(NamedTuple):
    """Ties by the words that bring them up. describing: the nouns of all phrases that describe somebody."""

    verbs: Mapping[str, tuple[Tie, ...]]
    nouns: Mapping[str, tuple[Tie, ...]]
    described: Mapping[str, Tie]
    adjectives: Mapping[str, Tie]
    suffixes: Mapping[str, Tie]
    prefixes: Mapping[str, Tie]
    owned: Mapping[str, Tie]
    held: Mapping[str, Tie]
    joint: Mapping[str, Tie]
    beside: Mapping[str, Tie]
    before: Mapping[str, Tie]
    near: Mapping[str, Tie]
    ruling: Mapping[str, Tie]
    describing: frozenset[str]


@lru_cache(maxsize=4)
def index_ties(words: TieWords) -> Ties:
    """The ties by word and by the way the word is used, in the order of the list."""
    verbs: dict[str, tuple[Tie, ...]] = {}
    nouns: dict[str, tuple[Tie, ...]] = {}
    single: dict[str, dict[str, Tie]] = {name: {} for name in SINGLE}
    for tie in words.tie:
        for word in tie.verbs:
            verbs[word] = (*verbs.get(word, ()), tie)
        for word in tie.nouns:
            nouns[word] = (*nouns.get(word, ()), tie)
        for name, table in single.items():
            for word in getattr(tie, name):
                table.setdefault(word, tie)
    # "Home to" is found by the word before its preposition.
    before = {phrase.rsplit(" ", 1)[0] for phrase in single["described"]}
    return Ties(verbs, nouns, **single, describing=last_words(single["described"]) | before)


def first_found(scene: Scene, number: int, slots: Mapping[str, Sequence[Token]], tie: Tie) -> tuple[Role, ...]:
    """The roles at the first of a tie's target slots that holds any; who is befriended acts, and is no mere place."""
    friendly = (scene.ontology.relation_kinds[tie.kind].stance or 0) > 0
    find = partial(acting_roles, scene) if friendly else partial(on_land, scene)
    states = index_ties(scene.ontology.lexicon.ties).nouns
    for name in tie.target:
        # Who is "at war with X" is not at X.
        tokens = [t for t in slots.get(name, ()) if name != "at" or lemma(t) not in states]
        if friendly:
            tokens = [t for t in tokens if not is_only_against(scene, number, t)]
        else:
            # Who controls the trade with X does not control X.
            tokens = [t for t in tokens if "with" not in inner_slots(t) or scene.mention(number, t) is not None]
        found = find(number, tokens)
        if found:
            return found
    return ()


def acting_roles(scene: Scene, number: int, tokens: Iterable[Token]) -> tuple[Role, ...]:
    """The roles that tokens fill, without places hidden in their phrases ("welcomed the calm in X": not X).

    Of a raid or a siege, whoever makes it.
    """
    heads: list[Token] = []
    harms: list[Token] = []
    for token in tokens:
        (heads if harm_of(scene, number, token) is None else harms).append(token)
    heads += [
        maker for deed in harms for name in ("poss", "by") for maker in scene.owner_slots(number, deed).get(name, ())
    ]
    named = scene.roles(number, heads, inner=False)
    hidden = (role for role in scene.roles(number, heads) if role not in named)
    return (*named, *(role for role in hidden if not _is_mere_place(scene, role)))


def _is_mere_place(scene: Scene, role: Role) -> bool:
    """Whether a role names a place that is no state."""
    mention = scene.mentions.get(role.mention or "")
    return mention is not None and (mention.kind == "place" or set(mention.kinds) == {"place"})


def is_land(scene: Scene, number: int, noun: Token) -> bool:
    """Whether a word names a place, or land by its nature ("the town", "the coast"), or is a share of such."""
    counts = noun.tag_ == "CD" or lemma(noun) in scene.ontology.lexicon.ties.land["shares"]
    shared = inner_slots(noun).get("of", ()) if counts else ()
    if shared:
        return all(is_land(scene, number, t) for t in shared)
    known = load_roles().lemmas.get(lemma(noun))
    by_nature = known is not None and "place" in known.kinds
    return by_nature or lemma(noun) in scene.ontology.lexicon.ties.land["nouns"] or scene.is_place(number, noun)


def is_wanted(scene: Scene, tie: Tie, holder: tuple[Role, ...], target: tuple[Role, ...]) -> bool:
    """Whether both sides are what a tie asks for: a source or somebody armed among its sides, a body as target."""
    if tie.only_sources:
        nouns = {scene.mentions[role.mention].role for role in (*holder, *target) if role.mention}
        if nouns.isdisjoint(scene.ontology.lexicon.ties.around["telling"]):
            return False
    armed = (*holder, *target) if tie.armed else target
    if (tie.armed or tie.militant) and not any(ARMED & kinds_of(scene, role) for role in armed):
        return False
    if tie.holders and not all(_may_hold(scene, role, tie) for role in holder):
        return False
    if _is_among_people(scene, tie, holder, target) or (tie.grounds and not _is_land_of(scene, holder, target)):
        return False
    return _is_body_wanted(scene, tie, target)


def _is_body_wanted(scene: Scene, tie: Tie, target: tuple[Role, ...]) -> bool:
    """Whether a target is a body of the sort a tie asks for: any, one that can be owned, one that has members."""
    if tie.firms and any(STATELY & kinds_of(scene, role) for role in target):
        return False
    if tie.joined and not all(JOINED & kinds_of(scene, role) and is_known_body(scene, role) for role in target):
        return False
    asked = LEAGUED if tie.leagued else HOUSES if tie.houses else None
    if asked is not None and not all(asked & kinds_of(scene, role) for role in target):
        return False
    return not (tie.bodies or tie.firms) or all(is_body(scene, role) for role in target)


def _is_land_of(scene: Scene, holder: tuple[Role, ...], target: tuple[Role, ...]) -> bool:
    """Whether a target names land, and no people stand as its part."""
    return all(is_ground(scene, role) for role in target) and not any(_is_living(scene, role) for role in holder)


def _is_among_people(scene: Scene, tie: Tie, holder: tuple[Role, ...], target: tuple[Role, ...]) -> bool:
    """Whether people stand where a tie has only land or property: nobody owns them, and they border on nothing."""
    if tie.kind == "owns":
        persons = (PERSONS & kinds_of(scene, role) or _tells_of_persons(scene, role) for role in target)
        return (tie.inverse and any(persons)) or any(_is_living(scene, role) for role in target)
    both = (*holder, *target) if tie.kind == "borders" else ()
    return any(_is_living(scene, role) or _is_band(scene, role) for role in both)


def _is_living(scene: Scene, role: Role) -> bool:
    """Whether a role names persons, whom nobody owns and who border on nothing."""
    mention = scene.mentions.get(role.mention or "")
    if mention is not None and role.anchor.exact.lower() in THINGLY:
        # Of a land that no list knows the kind is a mere guess.
        mention = scene.mentions.get(mention.antecedent or "", mention)
    named = mention is not None and mention.kind == "name"
    return not named and (bool(LIVING & kinds_of(scene, role)) or role.anchor.exact.lower() in PERSONAL)


def _tells_of_persons(scene: Scene, role: Role) -> bool:
    """Whether the words of a role that is nobody's count out persons ("three of the mayors")."""
    start, end, words = role.anchor.start, role.anchor.end, role.anchor.exact.lower()
    inside = (m for m in scene.mentions.values() if start < m.anchor.start and m.anchor.end == end)
    return " of " in words and any(LIVING & set(m.kinds) for m in inside)


def _is_band(scene: Scene, role: Role) -> bool:
    """Whether a role is a noun for troops or a body, which is no land by itself ("soldiers on the border with X")."""
    mention = scene.mentions.get(role.mention or "")
    kinds = kinds_of(scene, role)
    return mention is not None and mention.kind == "nominal" and bool(BANDS & kinds) and not STATES & kinds


def _may_hold(scene: Scene, role: Role, tie: Tie) -> bool:
    """Whether a role is what a tie asks its holder to be: a person, a body, or who joins others of his own will."""
    if tie.holders == "joiners":
        joins = role.mention is not None or tie.leagued or _tells_of_persons(scene, role)
        return joins and PROPERTY.isdisjoint(kinds_of(scene, role))
    if tie.holders == "rulers":
        return bool(PERSONS & kinds_of(scene, role))
    if tie.holders == "persons":
        return not (is_known_body(scene, role) or STATES & kinds_of(scene, role))
    return is_known_body(scene, role)


def is_known_body(scene: Scene, role: Role) -> bool:
    """Whether a role is known to name a state or a body; a name that no list knows may be a person's."""
    kinds, mention = kinds_of(scene, role), scene.mentions.get(role.mention or "")
    sure = kinds if mention is not None and mention.kind == "nominal" else kinds - GUESSED
    return bool(sure) and not PERSONS & kinds


def is_body(scene: Scene, role: Role) -> bool:
    """Whether a role may name a body that has members or leaders, as far as its kinds tell."""
    return not (_is_mere_place(scene, role) or NO_BODIES & kinds_of(scene, role))


def is_ground(scene: Scene, role: Role) -> bool:
    """Whether a role names a land or a place, and no people of it."""
    mention = scene.mentions.get(role.mention or "")
    if mention is None or mention.kind not in {"name", "place"}:
        return False
    return _is_mere_place(scene, role) or bool(STATES & kinds_of(scene, role))


def is_own_organ(scene: Scene, part: Mention) -> bool:
    """Whether a part ("office", "headquarters") is that of a movement or a firm, which not all have."""
    owner = scene.mentions.get(part.owner or "")
    if owner is None or owner.kind not in OWNING or owner.anchor.exact.lower() in PERSONAL:
        return False
    return not STATELY & kinds_of(scene, Role(anchor=owner.anchor, mention=owner.id))


def kinds_of(scene: Scene, role: Role) -> frozenset[str]:
    """The kinds of whoever a role means, as far as words tell; a pronoun's are those of what it goes back to."""
    mention = scene.mentions.get(role.mention or "")
    if mention is not None and mention.antecedent is not None and not mention.kinds:
        mention = scene.mentions.get(mention.antecedent)
    return frozenset() if mention is None else frozenset(mention.kinds)
