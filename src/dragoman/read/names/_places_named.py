"""A noun for a place or a land -> the name that it gives by "of", or is said of: "the village of X", "X, a village"."""

from spacy.tokens import Token

from dragoman.ontology.roles import load_roles


def place_named(noun: Token) -> int:
    """Where the name of the place stands that a noun names by "of" ("the village of X"), -1 for another noun."""
    words = load_roles().words
    if noun.lemma_.lower() not in words["named_by"] or noun.tag_ != "NN":
        return -1
    before = [c for c in noun.lefts if c.dep_ in {"amod", "compound", "nmod", "poss"}]
    if any(c.lower_ in words["singling"] or c.tag_ in {"JJS", "RBS"} or c.dep_ == "poss" for c in before):
        return -1
    of = next((c for c in noun.rights if c.dep_ == "prep"), None)
    names = [] if of is None or of.lower_ != "of" else [c for c in of.rights if c.pos_ == "PROPN"]
    if any(c.lower_ in load_roles().lemmas for name in names for c in name.lefts):
        return -1
    known = any(c.lower_ in {"the", "this", "that"} for c in noun.lefts)
    return names[0].i if known and len(names) == 1 and not any(c.dep_ == "conj" for c in names[0].rights) else -1


def is_called_town(head: Token) -> bool:
    """Whether a noun for a place where people live gives a name by "of", or is said of it."""
    towns = load_roles().words["settlements"]
    if head.dep_ == "pobj" and head.head.lower_ == "of" and place_named(head.head.head) == head.i:
        return head.head.head.lemma_.lower() in towns
    return any(noun.lemma_.lower() in towns for noun in said_to_be(head))


def said_to_be(head: Token) -> list[Token]:
    """The single nouns that an apposition or "is" says of a name."""
    copula = head.head if head.dep_ == "nsubj" and head.head.lemma_ == "be" else None
    said = [c for c in head.rights if c.dep_ == "appos"]
    said += [c for c in copula.rights if c.dep_ == "attr"] if copula is not None else []
    return [c for c in said if c.tag_ == "NN"]
