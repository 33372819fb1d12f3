"""Parses in which the name of a place stands apart from the word for it: "in the capital, NAME, thousands marched"."""

from collections.abc import Sequence

from spacy.tokens import Token

from dragoman.ontology.roles import load_roles
from dragoman.read.mends._subjects import be_subject
from dragoman.read.words.labels import NAMING, SUBJECTS, VERBAL

# What may head the subject behind such a name.
HEADS = NAMING | {"PRON", "NUM"}
BREAKS = frozenset({",", ";", ":", "and", "but", "that"})
# Words for a place of which there is one.
ALONE = frozenset({"capital"})
# The commas around a name.
ENCLOSING = 2


def set_beside_places(words: Sequence[Token]) -> None:
    """Let a name between commas behind the word for a place be that place's, and what follows the verb's subject.

    Where what follows only says who the name is, that is the subject ("at the border, X, Y's rival, shelled a post").
    """
    for place in [token for token in words if token.dep_ == "pobj" and token.pos_ == "NOUN"]:
        name, follower = _names_behind(words, place)
        if name is None or follower is None:
            continue
        verb, described = place.head.head, follower.right_edge.nbor(1).text == ","
        listed = _is_listed(follower) and place.lemma_ not in ALONE
        if not (described or listed):
            be_subject(follower, verb)
            name.head, name.dep_ = place, "appos"
        elif not any(c.dep_ in SUBJECTS and c.i > name.i for c in verb.lefts):
            be_subject(name, verb)
            follower.head, follower.dep_ = name, "conj" if listed else "appos"


def _names_behind(words: Sequence[Token], place: Token) -> tuple[Token | None, Token | None]:
    """The name between commas behind the place that opens a clause, and the noun behind the second; (None, None) else.

    Names that a list joins are all the same to the verb ("in the town, X, Y and Z met"); a capital has one name.
    """
    opener, verb = place.head, place.head.head
    role = load_roles().lemmas.get(place.lemma_.lower())
    first = opener.i == words[0].i or opener.nbor(-1).lower_ in BREAKS
    if role is None or role.sort != "place" or not first or verb.pos_ not in VERBAL:
        return None, None
    inside = [t for t in words if place.i < t.i < verb.i]
    commas = [t.i for t in inside if t.text == ","]
    if len(commas) < ENCLOSING or commas[0] != place.i + 1 or not any(c.dep_ == "det" for c in place.lefts):
        return None, None
    name = [t for t in inside if commas[0] < t.i < commas[1]]
    heads = (t for t in inside if t.left_edge.i == commas[1] + 1 and t.pos_ in HEADS)
    follower = next((t for t in heads if t.head in {verb, place, *name}), None)
    return (name[-1], follower) if name and all(t.pos_ == "PROPN" for t in name) else (None, None)


def _is_listed(follower: Token) -> bool:
    """Whether a noun behind a name goes on a list with it ("X, Y and Z met")."""
    return follower.pos_ == "PROPN" and any(c.dep_ == "conj" for c in follower.rights)
