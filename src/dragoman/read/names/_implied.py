"""Owners that no words give: whose "the government" is, and whose "allies"."""

from collections.abc import Sequence

from spacy.tokens import Token

from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.syntax import lemma, verb_key
from dragoman.read.names._binding import binders
from dragoman.read.names._homeland import Home, is_abroad, is_one_of_several
from dragoman.read.names._likely import BY_DISTANCE
from dragoman.read.names._talks import is_hearers
from dragoman.read.names.antecedents import name_of, source_of
from dragoman.read.names.drafts import Draft, Line
from dragoman.read.words.deed_words import deed_verbs
from dragoman.read.words.labels import MODIFIERS, SUBJECTS, VERBAL

# What those are who rule together.
RULING = frozenset({"cabinet", "coalition", "majority", "ruling coalition"})
INDEFINITE = frozenset({"a", "an", "another", "any", "no", "each", "every"})
SETTLED = load_traits().kinds.settled
AGENTS = load_traits().kinds.agent
# Kinds of those who serve a state.
SERVANTS = load_traits().kinds.organ
FRAMING = frozenset({"in", "inside"})
# What a state does to others' institutions, and not to its own.
DEALING = load_traits().deeds.asking | load_traits().deeds.harming | load_traits().deeds.ahead
# Organs that one person holds.
HEADS = frozenset({"PRES", "PM"})


def imply_owner(draft: Draft, line: Line, near: Sequence[Draft], opening: str, home: Home | None = None) -> None:
    """Give an institution the state last spoken of as a place, and an ally the subject of its clause.

    home: the land that the whole page is about, to which a land named in passing yields.
    """
    noun = draft.noun
    if noun is None or draft.owner is not None or is_hearers(draft) or (opening in INDEFINITE and not draft.plural):
        return
    if noun.suffix == "GOV" and _is_of_coalition(draft, line):
        return
    if noun.suffix is not None and not draft.plural:
        near = _framed([each for each in near if not _deals_with(each, draft)], line)
        owner = max(near, key=lambda each: _likelihood(each, line), default=None)
        if owner is not None and _soil(owner, line) > 0 and not _is_outdone(owner, near, line):
            owner = owner if home is None or frame_of(line) is not None else home.over(owner, near)
        else:
            owner = None
        if owner is not None:
            draft.owner, draft.why = owner, f"whose it is follows from “{owner.head.text}” before it"
    elif draft.plural and SETTLED & set(noun.kinds) and not any("-" in trait for trait in draft.traits):
        owner = _ground(draft, line)
        if owner is not None and "neighboring" not in draft.traits:
            draft.owner, draft.why = owner, f"whose it is follows from “in {owner.head.text}” in its clause"
    elif noun.relational and noun.sort == "org":
        owner = _governing(draft, line)
        if owner is not None:
            draft.owner, draft.why = owner, f"whose it is follows from “{owner.head.text}”, the subject"


def _is_of_coalition(draft: Draft, line: Line) -> bool:
    """Whether a sentence tells of somebody's coalition or cabinet, so that "the government" behind it is his."""
    bodies = (d for d in line.drafts if d.noun is not None and d.end <= draft.start and d.owner is not None)
    ruling = (d.owner for d in bodies if d.noun is not None and d.noun.lemma in RULING)
    return any(owner is not None and "person" in source_of(owner).kinds for owner in ruling)


def _likelihood(state: Draft, line: Line) -> tuple[float, bool, int]:
    """By what the likeliest owner of an institution is found: as soil, as who acts, by nearness."""
    return _soil(state, line), state.head.dep_ in SUBJECTS, state.start


def _deals_with(state: Draft, draft: Draft) -> bool:
    """Whether a state asks, charges or harms an institution, which is another's then ("X urged the government to")."""
    verb = draft.head.head
    done_to = draft.head.dep_ in {"dobj", "dative"} and state.head.dep_ in SUBJECTS and state.head.head == verb
    return done_to and not deed_verbs(DEALING).isdisjoint(verb_key(verb))


def take_frame(draft: Draft, line: Line) -> None:
    """Give an institution, or the opposition, the state its sentence opens with ("In X, the opposition …")."""
    noun = draft.noun
    if noun is None or not (noun.suffix is not None or noun.lemma in load_roles().words["framed"]):
        return
    state = frame_of(line)
    if state is not None and "state" in state.kinds and state.end < draft.start:
        draft.owner, draft.why = state, f"whose it is follows from “In {state.head.text}” before it"


def frame_of(line: Line) -> Draft | None:
    """The name a sentence opens with after "in", None without one."""
    opening = line.tokens[0]
    if opening.lower_ not in FRAMING:
        return None
    named = (line.named.get(child.i) for child in opening.rights if child.dep_ == "pobj")
    return next((each for each in named if each is not None), None)


def give_governments_their_states(drafts: Sequence[Draft]) -> None:
    """Let "his government" be that of the state whose president or prime minister he is, where the text says so."""
    offices = (d for d in drafts if d.noun is not None and d.noun.suffix in HEADS and d.antecedent is not None)
    states = {id(d.antecedent): d.owner for d in offices if d.owner is not None and "state" in d.owner.kinds}
    for draft in drafts if states else ():
        if draft.noun is not None and draft.noun.suffix == "GOV" and draft.owner is not None:
            person = draft.owner.antecedent or draft.owner
            draft.owner = states.get(id(person.antecedent or person), draft.owner)


def _soil(draft: Draft, line: Line) -> float:
    """How likely a state is the one whose institutions are spoken of: near ones, owners and places of events first.

    What comes "from" a state, is backed by it or is posted abroad by it, works on another's institutions.
    """
    if not _may_rule(draft) or draft.kind not in {"name", "adjective"}:
        return 0.0
    score = BY_DISTANCE[min(line.number - draft.sentence, len(BY_DISTANCE) - 1)]
    head = draft.head
    preposition = head.head.lower_ if head.dep_ == "pobj" else ""
    inner = head.dep_ in {"poss", "amod"} and head.head.dep_ != "dobj"
    if preposition in {"in", "inside", "within", "across"} or inner:
        score += 0.2
    following = draft.last + 1
    backs = following < len(head.doc) and head.doc[following].text == "-" and not head.doc[draft.last].whitespace_
    beside = draft.first > 0 and head.doc[draft.first - 1].lower_ in load_roles().words["landed"]
    posted = head.dep_ in {"poss", "amod", "compound", "nmod"} and lemma(head.head) in load_roles().words["posted"]
    if beside or posted or is_abroad(draft) or is_one_of_several(draft):
        # A neighbour is told of beside the state whose institutions these are, a guest's land is not his host's.
        return 0.0
    return score - 0.2 * (preposition in {"from", "by", "against"}) - 0.4 * backs


def _may_rule(draft: Draft) -> bool:
    """Whether a mention is a state's, or an unlisted adjective of those who serve one ("Orvanian officials")."""
    if "state" in draft.kinds:
        return True
    unknown = draft.kind == "adjective" and draft.entry is None and draft.antecedent is None and not draft.kinds
    served = load_roles().lemmas.get(lemma(draft.head.head)) if unknown and draft.head.dep_ in MODIFIERS else None
    return served is not None and not SERVANTS.isdisjoint(served.kinds)


def _framed(near: Sequence[Draft], line: Line) -> Sequence[Draft]:
    """Of some states the one in whose city a sentence sets what it tells ("In Nairobi, …"), if it is among them."""
    frame = frame_of(line)
    land = frame.entry.split(".")[0] if frame is not None and frame.entry is not None else None
    return [each for each in near if land is not None and each.entry == land] or near


def _is_outdone(owner: Draft, near: Sequence[Draft], line: Line) -> bool:
    """Whether another state may be meant: a rival, or the one whose city the sentence opens with ("In Nairobi, …")."""
    frame = frame_of(line)
    city = frame.entry.split(".")[0] if frame is not None and frame.entry is not None else owner.entry
    elsewhere = frame is not None and city != owner.entry and name_of(frame) != name_of(owner)
    return elsewhere or _is_rivalled(owner, near, line)


def _is_rivalled(owner: Draft, near: Sequence[Draft], line: Line) -> bool:
    """Whether "the government" may be another state's: one that acted in the sentence before, which names no owner."""
    before = [d for d in near if d.sentence >= line.number - 1]
    acting = any(d.head.dep_ in SUBJECTS and d.sentence == line.number - 1 and _soil(d, line) > 0 for d in before)
    return acting and name_of(owner) not in {name_of(d) for d in before} and _soil(owner, line) < BY_DISTANCE[0]


def _ground(draft: Draft, line: Line) -> Draft | None:
    """The state in which a clause says its events happen ("in X"), with no other state between."""
    verb = _verb(draft)
    found = []
    for token in line.tokens:
        named = line.named.get(token.i)
        if named is None or named.head.i != token.i or "state" not in named.kinds or named.kind != "name":
            continue
        located = token.dep_ == "pobj" and token.head.lower_ in {"in", "inside", "across"}
        if located and _verb_above(token.head) == verb:
            found.append(named)
    return found[0] if len(found) == 1 else None


def _verb(draft: Draft) -> int:
    """Place of the verb a phrase hangs on."""
    return _verb_above(draft.head)


def _verb_above(token: Token) -> int:
    """Place of the nearest verb above a token; of the top where there is none."""
    while token.pos_ not in VERBAL and token.head.i != token.i:
        token = token.head
    return int(token.i)


def _governing(draft: Draft, line: Line) -> Draft | None:
    """The actor that governs a phrase: owner or subject above it, else the nearest subject before it.

    Whoever undergoes what rivals or allies did has those rivals ("he was killed by rivals").
    """
    if draft.head.dep_ == "pobj" and draft.head.head.dep_ == "agent":
        undergoing = (c for c in draft.head.head.head.lefts if c.dep_ == "nsubjpass")
        return next((line.by_head.get(c.i) or line.named.get(c.i) for c in undergoing), None)
    for group in binders(draft.head):
        for token in group:
            found = line.by_head.get(token.i) or line.named.get(token.i)
            if found is not None and found is not draft and AGENTS & set(found.kinds) and found.kind != "place":
                return found
    before = [
        each
        for each in line.drafts
        if each.end <= draft.start and each.head.dep_ in SUBJECTS and AGENTS & set(each.kinds) and each.noun is None
    ]
    return max(before, key=lambda each: each.start, default=None)
