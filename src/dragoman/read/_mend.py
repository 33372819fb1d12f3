"""Parses that no grammar allows, mended before anything is read from them."""

from spacy.tokens import Doc, Token

PARTICIPLES = frozenset({"VBN", "VBD"})


def mend_parse(doc: Doc) -> None:
    """Take a participle for the second verb where a parse joins a verb and a noun by "and".

    "has cut attacks but increased resentment" is at times parsed as if the deed and the resentment were joined; a verb
    is joined to verbs alone.
    """
    for noun in [token for token in doc if token.dep_ == "conj" and token.pos_ == "NOUN" and token.head.pos_ == "VERB"]:
        verb = noun.head
        participle = next(iter(noun.lefts), None)
        if participle is not None and participle.tag_ in PARTICIPLES and _follows_and(participle, verb):
            participle.head, participle.dep_, participle.pos_ = verb, "conj", "VERB"
            noun.head, noun.dep_ = participle, "dobj"


def _follows_and(participle: Token, verb: Token) -> bool:
    """Whether "and", "or" or "but" stands right before a word and joins it to the verb."""
    before = participle.nbor(-1) if participle.i else None
    return before is not None and before.dep_ == "cc" and before.head.i == verb.i
