"""Nouns that describe somebody -> his standing ties: apposition, copula, "as", title, possessive, part and whole."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from spacy.tokens import Token

from dragoman.ontology.lexicon import Tie, load_lexicon
from dragoman.ontology.roles import load_roles
from dragoman.read._borne import first_of_list
from dragoman.read._member_ties import MEMBER_OF, PART_OF, member_ties
from dragoman.read._tie_sides import SELVES, as_pair, named_or_whole, slots_at, things
from dragoman.read._ties import (
    BEING,
    DESCRIBED_RULE,
    OWNED_RULE,
    PERSONS,
    STATELY,
    Tied,
    Ties,
    is_body,
    is_ground,
    is_known_body,
    is_wanted,
    kinds_of,
)
from dragoman.read._tree import children, opens_sentence
from dragoman.read.arguments import objects, subjects
from dragoman.read.causal_links import is_denied
from dragoman.read.labels import NARROWING, PLURAL, SUBJECTS, VERBAL
from dragoman.read.scene import Scene, inner_slots
from dragoman.read.syntax import is_passive, lemma, members, preposition_slots
from dragoman.records import Mention, Role

# Where a noun says whose leader, ally or envoy it names.
OWNING = ("of", "poss", "adj", "for", "to", "with")
# Where it says whom somebody stands for: an envoy "to" Y is not Y's.
STANDING_FOR = ("of", "poss", "adj", "for")

# Words for leaders that name a part of the body, too, and owners whose kin are many.
HEADS = frozenset({"head", "heads"})
EVERYBODYS = frozenset({"their", "our", "your"})

# How a parser hangs a description on the verb of the sentence that it opens.
FRONTED = SUBJECTS | {"npadvmod", "advcl", "dep"}
# Kinds by which somebody is what he is towards whoever holds him to be so.
TOWARDS = frozenset({"allied_with", "hostile_to", "rivals", "partner_of"})
# The slot of a body named beside an office ("X, chairman, Y Bank").
BESIDE = "beside"


def descriptive_ties(scene: Scene, number: int, noun: Token, ties: Ties) -> Iterator[Tied]:
    """The ties of whoever a noun describes, of what it is a part of, and of its owner."""
    word = lemma(noun)
    mention = scene.mention(number, noun)
    yield from member_ties(scene, number, noun)
    # Several "arms" are weapons and no part of anybody.
    described = None if noun.lower_ == "arms" else _described_as(noun, mention, ties)
    if described is not None:
        yield from _described_ties(scene, number, noun, described, slots_at(noun))
    if word in ties.owned:
        yield from _owned_ties(scene, number, noun, ties.owned[word], slots_at(noun))


def _described_as(noun: Token, mention: Mention | None, ties: Ties) -> Tie | None:
    """The tie of what a noun says somebody is: of its longest name listed ("trading partner", "home to")."""
    word = lemma(noun)
    role = mention.role if mention is not None and mention.role is not None else word
    if word not in ties.describing and role not in ties.described:
        return None
    before = f"{noun.nbor(-1).lower_} {word}" if not opens_sentence(noun) else word
    slots = preposition_slots(noun)
    behind = [f"{thing.token.lower_} {word}" for thing in slots if thing.name == "of"]
    behind += [f"{word} {thing.name}" for thing in slots]
    keys = (before, *behind, role) if " " in role else (before, *behind, role, word)
    return next((ties.described[key] for key in keys if key in ties.described), None)


def _described_ties(
    scene: Scene, number: int, noun: Token, tie: Tie, slots: Mapping[str, Sequence[Token]]
) -> Iterator[Tied]:
    """The tie of whoever a noun describes: by apposition, copula, "as", title, or what it lists.

    One of several leaders is a member ("a Front commander", unlike "the Front commander" or "a leader of the Front").
    """
    holder, alone = _described_holder(scene, number, noun, tie)
    if alone and _is_loose(noun, tie):
        return
    name, target = _described_target(scene, number, noun, tie, slots)
    if lemma(noun) == "part" and target and all(is_ground(scene, role) for role in target):
        tie = PART_OF
    if _is_misplaced(scene, noun, tie, (holder, target), alone=alone):
        return
    holder = tuple(h for h in holder if name != BESIDE or h not in target)
    target = tuple(t for t in target if t not in holder)
    if tie.kind == "leads" and name == "adj" and any(c.lower_ in {"a", "an"} for c in children(noun)):
        tie = MEMBER_OF
    if name != "title" and is_of_part(noun, tie.kind):
        if alone or tie.kind != "leads" or not all(_has_officers(scene, role) for role in target):
            return
        tie = MEMBER_OF
    told = noun.dep_ in {"attr", "appos"} and noun.tag_ == "NNS"
    if not target and not alone and told and scene.ontology.relation_kinds[tie.kind].symmetric:
        holder, target = as_pair(scene, holder)
    holder, target = (target, holder) if tie.inverse else (holder, target)
    if holder and target and is_wanted(scene, tie, holder, target):
        yield Tied(tie, noun, holder, target, DESCRIBED_RULE)


def _is_misplaced(scene: Scene, noun: Token, tie: Tie, sides: Sequence[Sequence[Role]], *, alone: bool) -> bool:
    """Whether a tie of ground has a side that is none, or somebody without a name heads what is no body."""
    if tie.placed and (noun.pos_ == "PROPN" or not all(is_ground(scene, role) for side in sides for role in side)):
        # The city of a name ("Port City") says of nothing where it lies.
        return True
    return alone and tie.standing == "bodies" and not all(is_body(scene, role) for role in sides[1])


def _described_holder(scene: Scene, number: int, noun: Token, tie: Tie) -> tuple[tuple[Role, ...], bool]:
    """Whom a noun describes, and whether that is nobody named, whom the noun's own words stand for then."""
    # Beside "his backers", "and Brandt's" is another's, and no backer.
    shown = (t for t in _bearers(scene, number, noun) if not any(c.dep_ == "case" for c in t.rights))
    bearers = _of_persons(scene, number, noun, list(shown))
    if noun.dep_ == "pobj" and any(token.lower_ in SELVES for token in bearers):
        # Who presents himself as something need not be it.
        return (), False
    holder, own = scene.roles(number, bearers, inner=False), scene.mention(number, noun)
    if not holder and tie.standing:
        unlisted = (t for t in bearers if t.ent_type_ not in {"DATE", "TIME"})
        holder = things(scene, number, [t for t in unlisted if t.pos_ == "PROPN" or noun.dep_ == "attr"])
    if holder:
        return holder, False
    alone = bool(tie.standing) and (own is None or "government" not in own.kinds)
    if alone:
        holder = _of_itself(scene, number, noun, named_or_whole(scene, number, [noun]))
    return holder or (_meant_beside(scene, own) if own is not None else ()), alone


def _of_itself(scene: Scene, number: int, noun: Token, roles: tuple[Role, ...]) -> tuple[Role, ...]:
    """The roles that a noun's own words stand for, without those joined to it ("its donors and its voters")."""
    at = scene.anchor(number, [noun]).start
    return tuple(role for role in roles if role.anchor.start <= at < role.anchor.end) or roles


def is_of_part(noun: Token, kind: str) -> bool:
    """Whether a noun before it says what somebody heads or owns, which is not what is named ("X's police chief")."""
    whole = load_lexicon().ties.around["whole"]
    before = (c for c in noun.lefts if c.dep_ == "compound" and c.tag_ in {"NN", "NNS"})
    return kind in {"leads", "owns"} and any(c.lower_ not in whole and c.i == noun.i - 1 for c in before)


def _has_officers(scene: Scene, role: Role) -> bool:
    """Whether a role names a body whose officers belong to it ("the League's finance secretary"), and no state."""
    return is_known_body(scene, role) and not STATELY & kinds_of(scene, role)


def _is_loose(noun: Token, tie: Tie) -> bool:
    """Whether a description of nobody named tells too little: everybody's kin, an order's name, or a part of the body.

    "Their mothers" says nothing of anybody, "the Brothers of Hawqal" are an order, "kept its head" names no leader, and
    who speaks "through its director" only bears the title.
    """
    if noun.lower_ in HEADS and any(c.tag_ == "PRP$" for c in noun.lefts):
        return True
    if tie.kind == "leads" and noun.dep_ == "pobj":
        return True
    if tie.kind != "related_to" or noun.tag_ not in {"NNS", "NNPS"}:
        return False
    ordained = noun.text.istitle() and not noun.is_sent_start
    return ordained or any(c.lower_ in EVERYBODYS for c in noun.lefts)


def _meant_beside(scene: Scene, own: Mention) -> tuple[Role, ...]:
    """The name that a description goes back to or forward in its own sentence, however it is parsed."""
    meant = scene.mentions.get(own.antecedent or "")
    beside = meant is not None and meant.sentence == own.sentence and meant.kind == "name"
    return (Role(anchor=meant.anchor, mention=meant.id),) if meant is not None and beside else ()


def _described_target(
    scene: Scene, number: int, noun: Token, tie: Tie, slots: Mapping[str, Sequence[Token]]
) -> tuple[str, tuple[Role, ...]]:
    """Whose leader, ally or envoy a noun names, and the slot that says so; ("", ()) for nobody's."""
    if noun.dep_ in NARROWING and noun.head.pos_ == "PROPN" and "poss" not in slots:
        # Of "its neighbour Barsul" the owner stands by the name.
        slots = {**slots, "poss": inner_slots(noun.head).get("poss", ())}
    told = [name for name in tie.target if name in slots]
    usual = STANDING_FOR if tie.kind == "represents" or tie.placed else OWNING
    names = dict.fromkeys((*told, *(name for name in usual if name != "adj" or not tie.hailing)))
    for name in told if tie.target == ("between",) else names:
        inner = not (name in {"poss", "adj"} or tie.bodies)
        found = scene.roles(number, slots.get(name, ()), inner=inner and not tie.acts)
        found = found or (things(scene, number, slots.get(name, ()), acts=True) if tie.acts and name in told else ())
        if found:
            return name, found
    if noun.dep_ == "appos":
        bodies = [c for c in children(noun) if c.dep_ == "appos" and c.pos_ == "PROPN"]
        found = tuple(r for r in scene.roles(number, bodies, inner=False) if "person" not in kinds_of(scene, r))
        if found:
            return BESIDE, found
    own = scene.mention(number, noun)
    if own is not None and noun.dep_ in {"compound", "nmod"}:
        if own.owner is not None:
            owner = scene.mentions[own.owner]
            return "title", (Role(anchor=owner.anchor, mention=owner.id),)
        return "title", scene.roles(number, inner_slots(noun.head).get("of", ()), inner=False)
    return "", () if any(c.dep_ == "poss" for c in children(noun)) else _bare_target(scene, number, noun, tie)


def _bare_target(scene: Scene, number: int, noun: Token, tie: Tie) -> tuple[Role, ...]:
    """Whose ally or enemy a noun names that does not say so: whoever holds somebody to be it, or speaks of allies."""
    viewing = _viewed_by(noun) if tie.kind in TOWARDS and not preposition_slots(noun) else None
    if viewing is not None:
        return scene.roles(number, subjects(viewing), inner=False)
    return _clause_owner(scene, number, noun) if tie.kind == "allied_with" else ()


def _bearers(scene: Scene, number: int, noun: Token) -> list[Token]:
    """Who a description is of."""
    first = first_of_list(noun)
    if first is not noun and first.dep_ == "attr":
        return _bearers(scene, number, first)
    one = _one_of(noun)
    if one is not None:
        return _bearers(scene, number, one)
    after = named_behind(noun)
    found = [after] if after is not None else []
    found += _bearers_above(scene, number, noun)
    found += [c for c in children(noun) if c.dep_ == "appos" and c.pos_ == "PROPN"]
    # Of "its donors and its voters" the second are no donors.
    return found or [t for t in members(noun)[1:] if t.dep_ != "conj" or t.pos_ == "PROPN"]


def _apposed(noun: Token) -> Token:
    """What a noun in apposition stands beside: of "the backing of X, its ally" X, however parsed."""
    above, first = noun.head, noun.left_edge.i
    name = noun.doc[first - 2] if first > noun.sent.start + 1 and noun.doc[first - 1].text == "," else above
    abstract = above.pos_ == "NOUN" and lemma(above) not in load_roles().lemmas
    return name if abstract and name.pos_ == "PROPN" and above in name.ancestors else above


def named_behind(noun: Token) -> Token | None:
    """The name that a description at the head of a sentence is of ("Once an ally of X, Y has …"), None elsewhere."""
    opened = noun.dep_ in FRONTED or (noun.dep_ == "pobj" and noun.head.lower_ in {"as", "once"})
    if noun.tag_ != "NN" or not opened or noun.left_edge.i - noun.sent.start > 1:
        return None
    verb = next((a for a in noun.ancestors if a.pos_ in VERBAL), None)
    after = next((c for c in verb.lefts if c.dep_ in SUBJECTS and c.i > noun.i), None) if verb is not None else None
    named = after is not None and after.pos_ == "PROPN" and after.doc[after.left_edge.i - 1].text == ","
    return after if named else None


@cache
def _naming_verbs() -> frozenset[str]:
    """The verbs by which somebody is made, or held to be, what a noun says."""
    ties = load_lexicon().ties
    return ties.naming["verbs"] | ties.around["viewing"]


def _one_of(noun: Token) -> Token | None:
    """The "one" that somebody is said to be of several ("X is one of the founders of Y"), None elsewhere."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "of" or noun.tag_ not in PLURAL:
        return None
    one = noun.head.head
    return one if one.lower_ in {"one", "two", "three", "among"} and one.dep_ in {"attr", "appos"} else None


def _of_persons(scene: Scene, number: int, noun: Token, bearers: list[Token]) -> list[Token]:
    """The bearers of a description, the person for a body he is of ("the owner of the bank, a cousin of the king")."""
    own = scene.mention(number, noun)
    if noun.dep_ != "appos" or own is None or not PERSONS & {*own.kinds}:
        return bearers
    return [_person_above(scene, number, token) for token in bearers]


def _person_above(scene: Scene, number: int, token: Token) -> Token:
    """The person a name stands below after "of" where it names none itself; else the token."""
    mention, above = scene.mention(number, token), token.head.head
    if mention is None or PERSONS & {*mention.kinds} or token.dep_ != "pobj" or token.head.lower_ not in {"of", "at"}:
        return token
    whose = scene.mention(number, above)
    return above if whose is not None and PERSONS & {*whose.kinds} else token


def _is_person(scene: Scene, number: int, token: Token) -> bool:
    mention = scene.mention(number, token)
    return mention is not None and mention.kind == "name" and "person" in mention.kinds


def _datives(verb: Token) -> list[Token]:
    return [child for child in children(verb) if child.dep_ == "dative"]


def _bearers_above(scene: Scene, number: int, noun: Token) -> list[Token]:
    """Of whom a description is by what it hangs on: a noun or name, "be", a verb of naming or viewing, "as"."""
    head = noun.head
    found: list[Token] = []
    if noun.dep_ == "appos":
        found.append(_apposed(noun))
    elif noun.dep_ == "attr" and (head.pos_ == "AUX" or lemma(head) in BEING):
        found += subjects(head)
    elif noun.dep_ == "nsubj" and head.pos_ == "AUX":
        found += [c for c in children(head) if c.dep_ == "attr" and c.pos_ == "PROPN"]
    elif noun.dep_ in {"oprd", "dobj"} and lemma(head) in _naming_verbs():
        found += [t for t in (*_datives(head), *objects(head)) if t.i < noun.i]
        found += [c for c in children(noun) if c.dep_ == "compound" and _is_person(scene, number, c)]
    elif noun.dep_ == "ccomp" and lemma(head) in load_lexicon().ties.around["viewing"]:
        found += subjects(noun)
    elif noun.dep_ == "pobj" and head.lower_ == "as":
        found += _as_bearers(scene, number, head)
    elif noun.dep_ in NARROWING and head.pos_ == "PROPN":
        found.append(head)
    return found


def _as_bearers(scene: Scene, number: int, as_token: Token) -> list[Token]:
    """Who stands "as" something: the object the "as" hangs on where it names somebody, else the noun or the subject."""
    head = as_token.head.head if as_token.head.dep_ == "acomp" else as_token.head
    if head.pos_ in VERBAL:
        named = [t for t in objects(head) if scene.mention(number, t) is not None]
        return named or subjects(head)
    return [head] if head.pos_ in {"NOUN", "PROPN"} else []


def _viewed_by(noun: Token) -> Token | None:
    """The verb by which its subject holds another to be what a noun says ("sees X as an enemy"), None elsewhere."""
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "as" else noun.head
    placed = verb is not noun.head or noun.dep_ in {"oprd", "dobj", "ccomp"}
    viewing = verb.pos_ == "VERB" and lemma(verb) in load_lexicon().ties.around["viewing"]
    return verb if placed and viewing and not (is_passive(verb) or is_denied(verb)) else None


def _clause_owner(scene: Scene, number: int, noun: Token) -> tuple[Role, ...]:
    """Whose allies bare "allies" are: the subject of the clause before in the same sentence."""
    subjects_before = [t for t in scene.parsed.words[number] if t.i < noun.i and t.dep_ in SUBJECTS]
    return scene.roles(number, subjects_before[-1:], inner=False)


def _owned_ties(
    scene: Scene, number: int, noun: Token, tie: Tie, slots: Mapping[str, Sequence[Token]]
) -> Iterator[Tied]:
    """The tie of "X's proxies": the owner holds it over what the noun names."""
    top = noun.head if noun.dep_ == "compound" else noun
    slots = inner_slots(top) if top is not noun else slots
    acting = _as_bearers(scene, number, top.head) if top.dep_ == "pobj" and top.head.lower_ == "as" else []
    target = scene.roles(number, acting or [top], inner=False)
    for name in ("poss",) if tie.inverse else ("poss", "adj", "of"):
        holder = tuple(r for r in scene.roles(number, slots.get(name, ()), inner=False) if r not in target)
        if holder and target:
            sides = (target, holder) if tie.inverse else (holder, target)
            yield Tied(tie, noun, *sides, OWNED_RULE)
            return
