"""The names of a document -> the kinds that each has throughout, by all that the document says of it."""

import re
from collections import Counter
from typing import NamedTuple

from spacy.tokens import Token

from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.names._adjectives import is_adjective_of
from dragoman.read.names._bodies import tell_otherwise
from dragoman.read.names._implied import frame_of
from dragoman.read.names._places_named import is_called_town, place_named, said_to_be
from dragoman.read.names.antecedents import is_who
from dragoman.read.names.drafts import Draft, Line
from dragoman.read.words.labels import NARROWING, SUBJECTS
from dragoman.records.when import MONTHS

# A dateline has a day, a month, at times a year, and a name of one or two words; a longer line says more.
DATELINE_WORDS = 5
LAND, GUESSED = load_traits().kinds.land, load_traits().kinds.guessed
STATELY = frozenset({"GOV", "PARL", "PRES", "PM", "MIL"})
OFFICIAL = re.compile(
    r"^(?:government|republic|kingdom|emirate|sultanate|parliament|embassy) of (?:the )?", re.IGNORECASE
)


class Signs(NamedTuple):
    """What a document says of its names: texts of names, and single words.

    surely: those of lands with a minister of their own. probably: those whose minister is told of, lands' or rulers'.
    firmly: those that only a state has for a name. stately: those that own what states have, and a body may have.
    adjectives: words that may be a land's. surnames: words of persons' names. bare: single words that stand for
    somebody, as surnames do.
    """

    surely: frozenset[str]
    probably: frozenset[str]
    firmly: frozenset[str]
    stately: frozenset[str]
    settled: frozenset[str]
    adjectives: frozenset[str]
    surnames: frozenset[str]
    bare: frozenset[str]


def agree_on_kinds(names: list[Draft], lines: list[Line]) -> None:
    """Give all mentions of one unlisted name the kinds that most of them suggest; places may be states."""
    groups: dict[str, list[Draft]] = {}
    for draft in names:
        if draft.entry is None and draft.kind != "adjective":
            groups.setdefault(draft.text, []).append(draft)
    unlisted = [draft for draft in names if draft.entry is None and " " not in draft.text]
    ministers = [d for line in lines for d in line.drafts if _is_minister(d)]
    surely = frozenset(d.owner.text for d in ministers if d.owner is not None and d.owner.head.dep_ == "pobj")
    signs = Signs(
        surely=surely,
        probably=frozenset(d.owner.text for d in ministers if d.owner is not None),
        firmly=surely | _states_firmly(names, lines),
        stately=_owners_of_organs(names, lines),
        settled=_settled(names),
        adjectives=frozenset(d.text for d in unlisted if d.kind == "adjective" or d.head.dep_ in NARROWING),
        surnames=frozenset(word for text, group in groups.items() if " " in text for word in _person_words(group)),
        bare=frozenset(text for text, group in groups.items() if " " not in text and _stands_for_somebody(group)),
    )
    for text, group in groups.items():
        kinds = _kinds_meant(text, group, signs)
        for draft in group:
            draft.kinds = kinds


def _states_firmly(names: list[Draft], lines: list[Line]) -> frozenset[str]:
    """The names of what has a border, a government or an office as only states have."""
    sovereign = (draft.text for draft in names if draft.entry is None and _is_sovereign(draft))
    owners = (owner.text for draft, owner in _owned(names, lines) if _is_owned_by_state(draft, owner))
    official = (OFFICIAL.sub("", draft.text) for draft in names if OFFICIAL.match(draft.text))
    framed = (frame.text for line in lines if (frame := frame_of(line)) is not None and _is_institution_told(line))
    return frozenset((*sovereign, *owners, *official, *framed))


def _owners_of_organs(names: list[Draft], lines: list[Line]) -> frozenset[str]:
    """The names of what has an army or a minister."""
    return frozenset(owner.text for draft, owner in _owned(names, lines) if _is_stately(draft))


def _owned(names: list[Draft], lines: list[Line]) -> list[tuple[Draft, Draft]]:
    """Each phrase that somebody owns, with its owner; not the staff of a body behind "the", or of those in a town."""
    articled = {draft.text for draft in names if _is_articled(draft)}
    owned = [(d, d.owner) for line in lines for d in line.drafts if d.owner is not None]
    lent = (_is_staff(d) and (owner.text in articled or _is_whereabouts(owner)) for d, owner in owned)
    return [pair for pair, is_lent in zip(owned, lent, strict=True) if not is_lent]


def _is_whereabouts(owner: Draft) -> bool:
    """Whether a name is only where somebody is ("diplomats in X")."""
    return owner.head.dep_ == "pobj" and owner.head.head.lower_ in {"in", "at"}


def _settled(names: list[Draft]) -> frozenset[str]:
    """The names of what the document calls a town or the like ("the town of X", "X, a port on the gulf")."""
    return frozenset(draft.text for draft in names if draft.entry is None and is_called_town(draft.head))


def _kinds_meant(text: str, group: list[Draft], signs: Signs) -> tuple[str, ...]:
    """The kinds of a name by most of its mentions, and by what the document says of it."""
    kinds = _voted(group)
    if text in signs.settled and text not in signs.surely and LAND.issuperset(kinds):
        return ("place",)
    firm = text in signs.firmly or any(is_adjective_of(adjective, text) for adjective in signs.adjectives)
    personal = text in signs.surnames or any(d.titled for d in group) or " " in text
    stately = firm or text in signs.probably
    guessed = kinds == ("person",) and (text in signs.surely or (stately and not personal))
    if guessed or (kinds in {(), ("place",), ("group",)} and (firm or text in signs.stately)):
        kinds = ("state", "place")
    if kinds in {(), ("group",)} and _has_surname(text.split(), signs.bare):
        return ("person",)
    return _body_meant(group) or kinds if (LAND | GUESSED).issuperset(kinds) else kinds


def _body_meant(group: list[Draft]) -> tuple[str, ...]:
    """The kinds of what "the Front" or "the Brigade" is the last word of the name of; () for other names."""
    first = group[0]
    kinds = load_roles().heads.get(first.text.lower(), ()) if len(first.words) == 1 else ()
    return kinds if any(map(_is_articled, group)) and LAND.isdisjoint(kinds) else ()


def _stands_for_somebody(group: list[Draft]) -> bool:
    """Whether a name of one word has no article, narrows nothing and is never where something is."""
    return not any(_is_articled(d) or d.head.dep_ in NARROWING or _stands_as_place(d) for d in group)


def _has_surname(words: list[str], bare: frozenset[str]) -> bool:
    """Whether a name of two or three words is repeated by its last alone, as a person's is ("Iven Sool … Sool").

    Bodies are called by the noun in their name, with an article; "North X" and "Radio X" narrow the name of a place.
    """
    roles = load_roles()
    first, last = words[0].lower(), words[-1].lower()
    narrowed = first in roles.firsts or any(first in roles.words[name] for name in ("directions", "sited", "regions"))
    return words[-1] in bare and len(words) in {2, 3} and last not in roles.heads and not narrowed


def _is_stately(draft: Draft) -> bool:
    """Whether a phrase names what only states have."""
    return draft.noun is not None and (draft.noun.suffix in STATELY or "government" in draft.noun.kinds)


def _is_minister(draft: Draft) -> bool:
    """Whether a phrase names a minister that only states have."""
    return draft.noun is not None and draft.noun.lemma in load_roles().words["ministers"]


def _is_staff(draft: Draft) -> bool:
    """Whether a phrase names somebody in office whom any body has, as well as a state."""
    return draft.noun is not None and draft.noun.lemma in load_roles().words["staff"]


def _is_articled(draft: Draft) -> bool:
    """Whether a name by itself stands behind "the", as few lands do."""
    alone = draft.head.dep_ not in NARROWING
    return alone and draft.first > 0 and draft.head.doc[draft.first - 1].lower_ == "the"


def _is_sovereign(draft: Draft) -> bool:
    """Whether a name has what only a state has ("X's border", "the border with X"), or is "Neighbouring X"."""
    words, doc, head = load_roles().words, draft.head.doc, draft.head
    if head.dep_ == "poss" and (head.head.lower_ in words["sovereign"] or _is_called_sovereign(head.head)):
        return True
    if head.dep_ == "pobj" and head.head.lower_ == "with" and head.head.head.lower_ in words["sovereign"]:
        return True
    if _recalls(head, words["sovereign"]) or _is_called_land(head) or _is_ruled(head, words["reigning"]):
        return True
    if head.dep_ in NARROWING and draft.last + 1 == head.head.i and head.head.lower_ in words["bounding"]:
        return True
    return draft.first > 0 and doc[draft.first - 1].lower_ in words["landed"]


def _is_called_sovereign(thing: Token) -> bool:
    """Whether what somebody owns is called sovereign, as a land's fund or debt is."""
    return any(c.lower_ == "sovereign" for c in thing.lefts)


def _is_called_land(head: Token) -> bool:
    """Whether a name is said to be a land ("X, a country of two million", "X is a kingdom")."""
    nouns = (load_roles().lemmas.get(noun.lemma_.lower()) for noun in said_to_be(head))
    return any(noun is not None and noun.kinds == ("state",) for noun in nouns)


def _is_ruled(head: Token, reigning: frozenset[str]) -> bool:
    """Whether somebody with a ruler's title is of a name ("King Edd of X"), as of no person."""
    ruler = head.head.head if head.dep_ == "pobj" and head.head.lower_ == "of" else None
    return ruler is not None and ruler.pos_ == "PROPN" and any(c.lower_ in reigning for c in ruler.lefts)


def _recalls(head: Token, sovereign: frozenset[str]) -> bool:
    """Whether a name does something to what is its own and only a state has ("X recalled its ambassador")."""
    if head.dep_ != "nsubj":
        return False
    verbs = (head.head, *(c for c in head.head.rights if c.dep_ == "conj"))
    things = (c for verb in verbs for c in verb.rights if c.dep_ == "dobj" and c.lower_ in sovereign)
    return any(own.lower_ == "its" for thing in things for own in thing.lefts)


def _is_owned_by_state(draft: Draft, owner: Draft) -> bool:
    """Whether a possessive or "of" gives what only states have, unlike a surname before it ("the X government")."""
    return _is_stately(draft) and owner.head.dep_ in {"poss", "pobj"}


def _is_institution_told(line: Line) -> bool:
    """Whether the subject of a sentence is an institution that no words give to a state ("the army")."""
    subjects = (child for child in line.span.root.lefts if child.dep_ in SUBJECTS)
    told = (line.by_head.get(child.i) for child in subjects)
    return any(d is not None and d.noun is not None and d.noun.suffix in STATELY and d.owner is None for d in told)


def _person_words(group: list[Draft]) -> list[str]:
    """The words of a name that is a person's, so that one of them alone is that person's too; [] for other names."""
    return group[0].words if any("person" in draft.kinds for draft in group) else []


def _voted(group: list[Draft]) -> tuple[str, ...]:
    """The kinds with most votes, the earliest where they tie; standing where places stand votes for a place."""
    votes: Counter[tuple[str, ...]] = Counter()
    for draft in tell_otherwise(group) or group:
        if draft.kinds and not (draft.kinds == ("person",) and _is_which(draft.head)):
            votes[draft.kinds] += 1
        if (is_who(draft) and not _is_articled(draft)) or _has_party(draft):
            votes["person",] += 4
        body = len(draft.words) > 1 and draft.words[-1].lower() in load_roles().heads
        if len(draft.words) <= 2 and not body and _stands_as_place(draft):  # noqa: PLR2004 - places have short names
            votes["place",] += 4
    return max(votes, key=lambda kinds: votes[kinds], default=())


def _has_party(draft: Draft) -> bool:
    """Whether the party stands in brackets behind a name of several words, as it does behind a member's."""
    doc, roles = draft.head.doc, load_roles()
    if len(draft.words) == 1 or draft.words[-1].lower() in roles.heads or draft.last + 2 >= len(doc):
        return False
    inside = doc[draft.last + 2 : draft.last + 7] if doc[draft.last + 1].text == "(" else doc[0:0]
    last = next((t.nbor(-1) for t in inside if t.text == ")"), None)
    return last is not None and "party" in roles.heads.get(last.lower_, ())


def _is_which(head: Token) -> bool:
    """Whether "which" goes on with a name, as it does with no person's."""
    clauses = (c for c in head.rights if c.dep_ == "relcl" and c.i > head.i)
    return any(t.lower_ == "which" and t.dep_ in {"nsubj", "nsubjpass", "dobj"} for c in clauses for t in c.lefts)


def _stands_as_place(draft: Draft) -> bool:
    """Whether "in" stands before a name, a verb of going with "to", or a noun of landscape after it."""
    head = draft.head
    if _is_dateline(draft):
        return True
    if head.dep_ in NARROWING and draft.last + 1 == head.head.i and head.head.lower_ in load_roles().words["landscape"]:
        return True
    if head.dep_ != "pobj":
        return False
    if head.head.lower_ == "of" and head.head.head.lower_ in load_roles().words["named_by"]:
        return place_named(head.head.head) == head.i
    if head.head.lower_ in {"in", "near", "across", "inside", "outside", "throughout"}:
        return True
    return head.head.lower_ in {"to", "from"} and head.head.head.lemma_.lower() in load_roles().words["motion"]


def _is_dateline(draft: Draft) -> bool:
    """Whether a name stands alone behind a day of a month ("3 February, Harran.")."""
    line = draft.head.sent
    if any(token.is_alpha or token.like_num for token in draft.head.doc[draft.last + 1 : line.end]):
        return False
    words = [token for token in line if token.is_alpha or token.like_num]
    if not 1 < len(words) <= DATELINE_WORDS or words[-1].i != draft.last or any(t.pos_ == "VERB" for t in line):
        return False
    dated = words[0].like_num or words[0].lower_ in MONTHS
    return dated and any(t.lower_ in MONTHS for t in words[:2]) and draft.first > words[1].i
