"""Whether a city's name stands for its government or is just a place."""

from spacy.tokens import Token

from dragoman.ontology.roles import load_roles
from dragoman.read.names.drafts import Draft

MONTHS = frozenset(
    "january february march april may june july august september october november december".split()  # noqa: SIM905
)


def settle_place(draft: Draft) -> None:
    """Turn a metonym into a place where its syntax says so.

    An attacked city is a place too, and keeps the trait "target": striking it is striking its state.
    """
    words = load_roles().words
    head = _first_conjunct(draft.head)
    governor = _governor(head)
    if _is_attacked(head, governor):
        draft.kind, draft.traits = "place", ("target",)
    elif (
        _is_dateline(draft.head)
        or _is_site(draft.head)
        or _is_where(head, governor)
        or (head.dep_ == "dobj" and governor is not None and governor.lemma_.lower() in words["motion"])
    ):
        draft.kind = "place"


def _first_conjunct(token: Token) -> Token:
    """The first of a coordination, whose syntax holds for all."""
    while token.dep_ == "conj" and token.head.i < token.i:
        token = token.head
    return token


def _governor(head: Token) -> Token | None:
    """The verb or noun a name depends on, through its preposition."""
    if head.dep_ == "pobj":
        return head.head.head
    return None if head.dep_ == "ROOT" else head.head


def _is_attacked(head: Token, governor: Token | None) -> bool:
    """Whether the name is what an attack is made on."""
    if governor is None or governor.lemma_.lower() not in load_roles().words["attacks"]:
        return False
    if head.dep_ == "pobj":
        return head.head.lower_ in {"on", "against", "at", "upon"}
    return head.dep_ in {"dobj", "nsubjpass"}


def _is_dateline(head: Token) -> bool:
    """Whether a comma and a month, or a closing dash, follow: the place a report is sent from."""
    after = [token.lower_ for token in head.doc[head.i + 1 : head.i + 3]]
    return len(after) == 2 and after[0] == "," and after[1] in MONTHS  # noqa: PLR2004


def _is_site(head: Token) -> bool:
    """Whether the name only says where a building or a district is."""
    return head.dep_ in {"compound", "nmod"} and head.head.lemma_.lower() in load_roles().words["sites"]


def _is_where(head: Token, governor: Token | None) -> bool:
    """Whether a preposition of place stands before the name, or one of direction after a verb of going."""
    if head.dep_ != "pobj" or governor is None:
        return False
    words = load_roles().words
    preposition = head.head.lower_
    going = governor.lemma_.lower() in words["motion"]
    return preposition in words["locative"] or (preposition in {"to", "from", "for", "via"} and going)
