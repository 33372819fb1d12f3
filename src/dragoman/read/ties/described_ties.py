"""Nouns that describe somebody -> his standing ties: apposition, copula, "as", title, possessive, part and whole."""

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Token

from dragoman.ontology.lexicon import Tie, load_lexicon
from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.arguments import subjects
from dragoman.read.grammar.noun_slots import inner_slots
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import is_passive, lemma, preposition_slots
from dragoman.read.grammar.tree import children, opens_sentence
from dragoman.read.senses.tie_sides import SELVES, as_pair, meant_all, named_or_whole, parted, slots_at, things
from dragoman.read.senses.ties import (
    DESCRIBED_RULE,
    OWNED_RULE,
    STATELY,
    Tied,
    Ties,
    is_body,
    is_ground,
    is_known_body,
    is_wanted,
    kinds_of,
)
from dragoman.read.status.denied import is_denied
from dragoman.read.ties._bearers import find_bearers, persons_among
from dragoman.read.ties._member_ties import MEMBER_OF, PART_OF, member_ties
from dragoman.read.words.labels import NARROWING, RELATIVE, SUBJECTS
from dragoman.records import Mention, Role

# Where a noun says whose leader, ally or envoy it names.
OWNING = ("of", "poss", "adj", "for", "to", "with")
# Where it says whom somebody stands for: an envoy "to" Y is not Y's.
STANDING_FOR = ("of", "poss", "adj", "for")

# Words for leaders that name a part of the body, too, and owners whose kin are many.
HEADS = frozenset({"head", "heads"})
EVERYBODYS = frozenset({"their", "our", "your"})

# Kinds by which somebody is what he is towards whoever holds him to be so.
HELD_SO = load_traits().ties.towards
# Kinds held over a part only, where a noun before says so.
PARTIAL = load_traits().ties.partial
# Where alone those stand between whom somebody mediates.
BETWEEN = ("between",)
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
    if word in ties.owned and not (_is_defended(mention) or _is_represented(noun, ties)):
        yield from _owned_ties(scene, number, noun, ties.owned[word], slots_at(noun))


def _is_defended(mention: Mention | None) -> bool:
    """Whether somebody is a lawyer's client."""
    return mention is not None and mention.role == "legal client"


def _is_represented(noun: Token, ties: Ties) -> bool:
    """Whether somebody's lawyer or envoy speaks before of whom he acts for ("the lawyer said his client was ill")."""
    personal = any(c.dep_ == "poss" and c.tag_ == "PRP$" for c in noun.lefts)
    before = (t for t in noun.doc[noun.sent.start : noun.i] if t.pos_ == "NOUN")
    return personal and any((tie := ties.described.get(lemma(t))) and tie.kind == "represents" for t in before)


def _described_as(noun: Token, mention: Mention | None, ties: Ties) -> Tie | None:
    """The tie of what a noun says somebody is: of its longest name listed ("trading partner", "home to")."""
    word = lemma(noun)
    role = mention.role if mention is not None and mention.role is not None else word
    if word not in ties.describing and role not in ties.described:
        return None
    before = f"{noun.nbor(-1).lower_} {word}" if not opens_sentence(noun) else word
    slots = preposition_slots(noun)
    behind = [f"{thing.token.lower_} {word}" for thing in slots if thing.name == "of"]
    behind += [f"{word} {name}" for name in (*(thing.name for thing in slots), *_fronted_slots(noun))]
    keys = (before, *behind, role) if " " in role else (before, *behind, role, word)
    return next((ties.described[key] for key in keys if key in ties.described), None)


def _described_ties(
    scene: Scene, number: int, noun: Token, tie: Tie, slots: Mapping[str, Sequence[Token]]
) -> Iterator[Tied]:
    """The tie of whoever a noun describes: by apposition, copula, "as", title, or what it lists."""
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
    if _is_one_leader_of_many(noun, tie, name):
        tie = MEMBER_OF
    elif (name != "title" and is_of_part(noun, tie.kind)) or (tie.kind == "leads" and is_deputy(noun)):
        if alone or tie.kind != "leads" or not all(_has_officers(scene, role) for role in target):
            return
        tie = MEMBER_OF
    if not target and _are_both_so(scene, noun, tie, alone=alone):
        holder, target = as_pair(scene, holder)
    holder, target = (target, holder) if tie.inverse else (holder, target)
    if holder and target and is_wanted(scene, tie, holder, target):
        yield Tied(tie, noun, holder, target, DESCRIBED_RULE)


def _is_one_leader_of_many(noun: Token, tie: Tie, slot: str) -> bool:
    """Whether who leads is only a member ("a Front commander", unlike "the" one, or "a leader of the Front")."""
    return tie.kind == "leads" and slot == "adj" and any(c.lower_ in {"a", "an"} for c in children(noun))


def is_deputy(noun: Token) -> bool:
    """Whether a noun of office names who stands next to its holder ("deputy premier", "vice-president")."""
    words = load_roles().words["deputising"]
    return any(c.lower_ in words for c in noun.lefts) or noun.lower_.split("-")[0] in words


def _are_both_so(scene: Scene, noun: Token, tie: Tie, *, alone: bool) -> bool:
    """Whether those whom a noun describes, or names alone, are to each other what it says, as a tie of both sides."""
    if not scene.ontology.relation_kinds[tie.kind].symmetric:
        return False
    if alone:
        return tie.kind != "related_to" and _are_so_to_each_other(noun)
    return noun.dep_ in {"attr", "appos"} and noun.tag_ == "NNS"


def _are_so_to_each_other(noun: Token) -> bool:
    """Whether a noun names two who are to each other what it says ("the two rivals", "between the neighbours")."""
    if noun.tag_ != "NNS" or any(c.dep_ in {"poss", "prep", "relcl", "amod", "compound"} for c in children(noun)):
        return False
    before = {c.lower_ for c in noun.lefts}
    return "the" in before and ("two" in before or noun.head.lower_ == "between")


def _is_misplaced(scene: Scene, noun: Token, tie: Tie, sides: Sequence[Sequence[Role]], *, alone: bool) -> bool:
    """Whether a tie of ground has a side that is none, or somebody without a name heads what is no body."""
    if tie.placed and (noun.pos_ == "PROPN" or not all(is_ground(scene, role) for side in sides for role in side)):
        # The city of a name ("Port City") says of nothing where it lies.
        return True
    return alone and tie.standing == "bodies" and not all(is_body(scene, role) for role in sides[1])


def _described_holder(scene: Scene, number: int, noun: Token, tie: Tie) -> tuple[tuple[Role, ...], bool]:
    """Whom a noun describes, and whether that is nobody named, whom the noun's own words stand for then."""
    # Beside "his backers", "and Brandt's" is another's, and no backer.
    shown = (t for t in find_bearers(scene, number, noun) if not any(c.dep_ == "case" for c in t.rights))
    bearers = persons_among(scene, number, noun, list(shown))
    if noun.dep_ == "pobj" and any(token.lower_ in SELVES for token in bearers):
        # Who presents himself as something need not be it.
        return (), False
    holder, own = scene.roles(number, bearers, inner=False), scene.mention(number, noun)
    if not holder and (tie.standing or noun.dep_ == "attr"):
        unlisted = (t for t in bearers if t.ent_type_ not in {"DATE", "TIME"})
        holder = things(scene, number, [t for t in unlisted if _may_be_described(t, noun)])
    if holder:
        return holder, False
    alone = bool(tie.standing) and (own is None or "government" not in own.kinds)
    if alone:
        holder = _of_itself(scene, number, noun, named_or_whole(scene, number, [noun]))
    return holder or (_meant_beside(scene, own) if own is not None else ()), alone


def _may_be_described(bearer: Token, noun: Token) -> bool:
    """Whether a word that names nobody listed may be whom a noun describes: a name, a person, whoever is something."""
    if bearer.pos_ == "PROPN" or noun.dep_ == "attr":
        return True
    several = noun.tag_ == bearer.tag_ == "NNS"
    return noun.dep_ == "appos" and (several or lemma(bearer) in load_roles().lemmas)


def _of_itself(scene: Scene, number: int, noun: Token, roles: tuple[Role, ...]) -> tuple[Role, ...]:
    """The roles that a noun's own words stand for, without those joined to it ("its donors and its voters")."""
    at = scene.anchor(number, [noun]).start
    others = any(c.dep_ == "conj" and any(each.dep_ == "poss" for each in c.lefts) for c in noun.rights)
    own = tuple(role for role in roles if role.anchor.start <= at < role.anchor.end)
    return own or (() if others else roles)


def is_of_part(noun: Token, kind: str) -> bool:
    """Whether a noun beside it says what somebody heads or owns, which is not what is named ("X's police chief").

    "X's chief of staff" and "X's secretary of state" head no X either, nor does whoever owns or leads a thing of X's.
    """
    whole = load_lexicon().ties.around["whole"]
    before = (c for c in noun.lefts if c.dep_ == "compound" and c.tag_ in {"NN", "NNS"})
    # A head "of state" heads one, unlike a secretary "of state".
    apart = {"staff", "state"} if noun.lower_ in load_roles().words["ministering"] else {"staff"}
    staff = any(c.lower_ == "of" and any(g.lower_ in apart for g in c.rights) for c in noun.rights)
    return kind in PARTIAL and (staff or any(c.lower_ not in whole and c.i == noun.i - 1 for c in before))


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
    slots = {**slots, **_fronted_slots(noun)}
    if tie.target == BETWEEN:
        slots["between"] = parted(slots)
    told = [name for name in tie.target if name in slots]
    usual = STANDING_FOR if tie.kind == "represents" or tie.placed else OWNING
    names = dict.fromkeys((*told, *(name for name in usual if name != "adj" or not tie.hailing)))
    for name in told if tie.target == BETWEEN else names:
        inner = not (name in {"poss", "adj"} or tie.bodies)
        found = scene.roles(number, slots.get(name, ()), inner=inner and not tie.acts)
        found = found or (_named_things(scene, number, slots.get(name, ()), tie) if tie.acts and name in told else ())
        if found:
            return name, found
    if noun.dep_ == "appos" and (found := _body_beside(scene, number, noun)):
        return BESIDE, found
    own = scene.mention(number, noun)
    if own is not None and noun.dep_ in {"compound", "nmod"}:
        return "title", _owner_of_title(scene, number, noun, own)
    return "", () if any(c.dep_ == "poss" for c in children(noun)) else _bare_target(scene, number, noun, tie)


def _body_beside(scene: Scene, number: int, noun: Token) -> tuple[Role, ...]:
    """The body named beside an office ("X, chairman, Y Bank")."""
    bodies = [c for c in children(noun) if c.dep_ == "appos" and c.pos_ == "PROPN"]
    return tuple(r for r in scene.roles(number, bodies, inner=False) if "person" not in kinds_of(scene, r))


def _owner_of_title(scene: Scene, number: int, noun: Token, own: Mention) -> tuple[Role, ...]:
    """Whose office a title before a name is: its owner's, else of whom the name stands before "of"."""
    if own.owner is None:
        return scene.roles(number, inner_slots(noun.head).get("of", ()), inner=False)
    owner = scene.mentions[own.owner]
    return (Role(anchor=owner.anchor, mention=owner.id),)


def _fronted_slots(noun: Token) -> Mapping[str, Sequence[Token]]:
    """What stands before the clause whose predicate a noun is ("a league of which X is a member"), by slot."""
    verb = noun.head
    if noun.dep_ != "attr" or verb.dep_ != "relcl":
        return {}
    named = {p.lower_: meant_all(c for c in children(p) if c.tag_ in RELATIVE) for p in verb.lefts}
    return {name: tokens for name, tokens in named.items() if tokens}


def _named_things(scene: Scene, number: int, tokens: Sequence[Token], tie: Tie) -> tuple[Role, ...]:
    """What words name that are nobody; for a tie to bodies only what has a name of its own ("the Marl Convention")."""
    return things(scene, number, [t for t in tokens if not tie.bodies or t.pos_ == "PROPN"], acts=True)


def _bare_target(scene: Scene, number: int, noun: Token, tie: Tie) -> tuple[Role, ...]:
    """Whose ally or enemy a noun names that does not say so: whoever holds somebody to be it, or speaks of allies."""
    viewing = _viewed_by(noun) if tie.kind in HELD_SO and not preposition_slots(noun) else None
    if viewing is not None:
        return scene.roles(number, subjects(viewing), inner=False)
    return _clause_owner(scene, number, noun) if tie.kind == "allied_with" else ()


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
    described = scene.roles(number, find_bearers(scene, number, top), inner=False) if top is noun else ()
    target = described or scene.roles(number, [top], inner=False)
    for name in ("poss",) if tie.inverse else ("poss", "adj", "of"):
        holder = tuple(r for r in scene.roles(number, slots.get(name, ()), inner=False) if r not in target)
        if holder and target:
            sides = (target, holder) if tie.inverse else (holder, target)
            yield Tied(tie, noun, *sides, OWNED_RULE)
            return
