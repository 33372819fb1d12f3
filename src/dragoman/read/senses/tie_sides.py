"""Who stands at the sides of a tie: nouns for relative pronouns, a group for those in it, words for a thing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from msgspec import structs
from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.read.grammar.noun_slots import inner_slots
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import Slot, conjuncts, is_passive, lemma, phrase, preposition_slots, skip_dates
from dragoman.read.grammar.tree import KEPT, children, subtree
from dragoman.read.senses.deeds import Sides, index_senses, verb_slots
from dragoman.read.words.labels import HELPING, RELATIVE
from dragoman.records import Role

# A guard against loops in a broken parse: a relative pronoun stands few words below its noun.
MAX_CLIMB = 8
# Words for nobody and nothing, which are no side of any tie.
NOTHING = frozenset({"nothing", "nobody", "none", "anything", "something", "everything", "other", "another"})
SELVES = frozenset({"itself", "himself", "herself", "themselves", "myself", "ourselves", "yourself"})
# Lengths of time: long ones, those one can count, and all times.
AGES = frozenset({"year", "decade", "month", "generation", "century"})
LONG = AGES | {"time"}
SPANS = AGES | {"second", "minute", "hour", "day", "week"}
# Nouns for how long, or when.
TIMES = LONG | SPANS | {"weekend", "night", "moment", "while"}

# Slots of a noun that name whose it is.
OWNED = frozenset({"poss", "by", "adj", "of"})


def meant(token: Token) -> Token:
    """The noun a relative pronoun stands for ("on which X depends", "whose leader"); any other token itself."""
    above = token
    for _ in range(MAX_CLIMB if token.tag_ in RELATIVE else 0):
        if above.dep_ == "relcl":
            return skip_dates(above.head)
        above = above.head
    return token


def meant_all(tokens: Iterable[Token]) -> list[Token]:
    """The tokens, in order, with the nouns that relative pronouns stand for, each with those it is listed with."""
    found: dict[Token, None] = {}
    for token in tokens:
        noun = meant(token)
        found.update(dict.fromkeys([token] if noun is token else conjuncts(noun)))
    return list(found)


@lru_cache(maxsize=KEPT)
def slots_at(noun: Token) -> Mapping[str, Sequence[Token]]:
    """What hangs on a noun by slot, with what relative pronouns stand for; also by a participle that only carries it.

    Of "the support given by X to Y" X stands under "by" and Y under "to".
    """
    slots = {name: meant_all(tokens) for name, tokens in inner_slots(noun).items()}
    carrying = load_lexicon().ties.around["carrying"]
    for carrier in [c for c in children(noun) if c.dep_ == "acl" and c.tag_ == "VBN" and lemma(c) in carrying]:
        for slot in preposition_slots(carrier):
            slots.setdefault(slot.name, []).append(slot.token)
    return slots


def slots_of(verb: Token) -> dict[str, list[Token]]:
    """What hangs on a verb by slot, with what relative pronouns stand for and what a bare preposition lacks.

    Of "the port that Marlen depends on" the port stands under "on".
    """
    slots = {name: meant_all(t for t in tokens if not _is_manner(t)) for name, tokens in verb_slots(verb).items()}
    for slot in _hung_on_parts(slots.get("dobj", ())):
        slots.setdefault(slot.name, []).append(meant(slot.token))
    if verb.dep_ == "relcl":
        for prep in (c for c in children(verb) if c.dep_ == "prep" and not any(children(c))):
            slots.setdefault(prep.lower_, []).append(skip_dates(verb.head))
        for prep in _fronted(verb):
            slots.setdefault(prep.lower_, []).extend(meant_all(c for c in children(prep) if c.dep_ == "pobj"))
    return slots


def parted(slots: Mapping[str, Sequence[Token]]) -> list[Token]:
    """Between whom somebody stands: "between X and Y", "in the talks between X and Y", "for X and Y"."""
    within = (t for name in ("in", "of") for t in slots.get(name, ()))
    found = [*slots.get("between", ())] or [t for thing in within for t in inner_slots(thing).get("between", ())]
    served = slots.get("for", ())
    return found or ([*served] if len(served) > 1 else [])


def _hung_on_parts(things: Iterable[Token]) -> Iterator[Slot]:
    """What a parser hung on a thing of which only a part is meant ("sells most of its timber to Y")."""
    counting = load_lexicon().ties.around["counting"]
    for part in (t for t in things if lemma(t) in counting or t.pos_ in {"ADJ", "NUM"} or t.tag_ == "CD"):
        for whole in (slot.token for slot in preposition_slots(part) if slot.name == "of"):
            yield from (slot for slot in preposition_slots(whole) if slot.name in {"to", "from", "in"})


def _fronted(verb: Token) -> list[Token]:
    """Prepositions before a relative clause's verb that a parser hung on what follows it ("to which X owes a sum")."""
    below = (c for c in verb.rights if c.dep_ in {"dobj", "attr", "acomp", "prep"})
    return [p for c in below for p in c.lefts if p.dep_ == "prep" and p.i < verb.i]


def _is_manner(token: Token) -> bool:
    """Whether a noun stands in a set phrase for why or when, and names no place ("in the name of")."""
    placed = token.dep_ == "pobj" and token.head.lower_ == "in"
    return placed and token.lower_ in load_lexicon().ties.around["manners"]


def things(scene: Scene, number: int, tokens: Iterable[Token], *, acts: bool = False) -> tuple[Role, ...]:
    """The words of nouns that name nobody, as they stand; words for times and nothing are left out, and for deeds.

    acts: deeds count, too ("depends on the trade").
    """
    deeds, land = index_senses(scene.ontology.lexicon.events).nouns, scene.ontology.lexicon.ties.land["nouns"]
    nouns = (t for t in tokens if _is_thing(t) and lemma(t) not in TIMES)
    named = (t for t in nouns if acts or lemma(t) not in deeds or lemma(t) in land)
    return tuple(Role(anchor=scene.anchor(number, phrase(token))) for token in named)


def _is_thing(token: Token) -> bool:
    """Whether a token is a noun, or counts one out ("few of its officers"); words for nothing are none."""
    counting = token.pos_ in {"ADJ", "NUM", "DET"} and any(c.lower_ == "of" for c in children(token))
    return (token.pos_ in {"NOUN", "PROPN"} or counting) and token.lower_ not in NOTHING and not _is_span(token)


def _is_span(token: Token) -> bool:
    """Whether a noun only says for how long ("for twenty years"), which nobody backs."""
    counted = any(child.dep_ in {"nummod", "amod"} and child.i < token.i for child in token.lefts)
    return token.dep_ == "pobj" and token.head.lower_ in {"for", "over"} and lemma(token) in SPANS and counted


def named_or_whole(scene: Scene, number: int, tokens: Iterable[Token], *, acts: bool = False) -> tuple[Role, ...]:
    """Each token's own role, or its words where it names nobody (see things()); nobody inside them is meant.

    What only tells of a name before it what that is stands for the name ("X, a body financed by Y").
    """
    found = (
        scene.roles(number, [token], inner=False)
        or scene.roles(number, explained(token), inner=False)
        or things(scene, number, [token], acts=acts)
        for token in tokens
    )
    return tuple({(r.mention or r.anchor.exact): r for roles in found for r in roles}.values())


def explained(noun: Token) -> list[Token]:
    """The name of which a noun tells what that is ("X, a body"; "X, rebels"), [] for any other word.

    Of "the Sword of X, a body" the parse does not say which of the two it is.
    """
    told = noun.dep_ == "appos" and noun.tag_ in {"NN", "NNS"} and noun.head.pos_ == "PROPN"
    told = told and not (noun.head.dep_ == "pobj" and noun.head.head.head.pos_ == "PROPN")
    first = {c.lower_ for c in noun.lefts if c.dep_ in {"det", "poss", "nummod"}}
    return [noun.head] if told and first <= {"a", "an"} and (first or noun.tag_ == "NNS") else []


def on_land(scene: Scene, number: int, tokens: Iterable[Token], *, inner: bool = True) -> tuple[Role, ...]:
    """The roles of tokens, where land with a name stands in its whole words ("the port of Marl", "most of Marl")."""
    words = scene.ontology.lexicon.ties.land
    found: dict[str, Role] = {}
    for token in tokens:
        told = token.lower_ in words["nouns"] | words["shares"] and scene.mention(number, token) is None
        named = inner_slots(token).get("of", ()) if told else ()
        whole = scene.roles(number, named, inner=False)[:1] if len(named) == 1 else ()
        for role in in_words(scene, number, token, whole) or scene.roles(number, [token], inner=inner):
            found.setdefault(role.mention or role.anchor.exact, role)
    return tuple(found.values())


def in_words(scene: Scene, number: int, token: Token, roles: Iterable[Role]) -> tuple[Role, ...]:
    """Roles found inside a phrase, anchored on the whole of it."""
    return tuple(structs.replace(role, anchor=scene.anchor(number, phrase(token))) for role in roles)


def is_mutual(verb: Token) -> bool:
    """Whether a verb tells what several do to each other ("rival each other")."""
    pairs = ((t.lower_, t.nbor(1).lower_) for t in subtree(verb) if t.i + 1 < len(t.doc))
    return any(pair in {("each", "other"), ("one", "another")} for pair in pairs)


def is_only_against(scene: Scene, number: int, noun: Token) -> bool:
    """Whether a noun names a fight against somebody, and nobody whose it is ("support for a fight against X")."""
    slots = inner_slots(noun)
    if "against" not in slots or not OWNED.isdisjoint(slots) or scene.mention(number, noun) is not None:
        return False
    return not any(scene.mention(number, token) is not None for token in noun.lefts)


def as_pair(scene: Scene, holder: tuple[Role, ...]) -> Sides:
    """Both sides of what several are to each other: the first and the rest, a group and itself; (holder, ()) of one."""
    if len(holder) > 1:
        return holder[:1], holder[1:]
    mention = scene.mentions.get(holder[0].mention or "") if holder else None
    return (holder, holder) if mention is not None and mention.plural else (holder, ())


def is_done_once(verb: Token) -> bool:
    """Whether a verb tells of one deed, done, planned or blamed on somebody ("paid", "will host"), and no tie."""
    helping = [c for c in children(verb) if c.dep_ in HELPING]
    first = helping[0] if helping else verb
    if verb.tag_ == "VBG" and verb.dep_ == "pcomp" and verb.head.lower_ in {"of", "for"}:
        # Who is accused of selling, or thanked for it, did so once.
        return verb.head.head.pos_ == "VERB" and not _is_lasting(verb)
    if first.tag_ == "TO":
        return _is_deed_ahead(verb) and not _is_lasting(verb)
    past = first.tag_ == "VBD" and verb.tag_ != "VBG" and not any(c.lower_ in {"had", "used"} for c in helping)
    return (past or first.lower_ in {"will", "shall", "'ll"}) and not _is_lasting(verb)


def _is_deed_ahead(verb: Token) -> bool:
    """Whether an infinitive tells a deed that somebody has in mind ("agreed to pay"), not what he goes on doing."""
    above = verb.head
    if verb.dep_ == "xcomp":
        return not is_passive(above) and above.lemma_ not in load_lexicon().ties.around["going_on"]
    return verb.dep_ in {"acl", "advcl"}


def _is_lasting(verb: Token) -> bool:
    """Whether a clause says that something went on for long ("for years", "since 2019", "long")."""
    lasting = load_lexicon().ties.around["lasting"]
    told = any(c.lower_ in lasting or c.lower_ == "since" for c in children(verb))
    return told or any(slot.name in {"for", "over"} and slot.token.lemma_ in LONG for slot in preposition_slots(verb))
