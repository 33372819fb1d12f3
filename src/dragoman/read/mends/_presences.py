"""Who only is there -> no party: "signed the pact, with X's envoy present" tells of nobody with whom it is signed."""

from collections.abc import Sequence

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon


def mend_presences(words: Sequence[Token]) -> None:
    """Let "present" after "with" and somebody say that he is there, where a parse takes it for a thing of his."""
    there = load_lexicon().events.mood["there"]
    for word in [t for t in words if t.dep_ == "pobj" and t.lower_ in there and t.head.lower_ == "with" and t.i]:
        before = word.nbor(-1)
        if before.head == word and before.dep_ in {"compound", "nmod", "amod"}:
            _part(word, before)


def _part(word: Token, somebody: Token) -> None:
    """Hang whoever is there, with all that stands before him, below the word that says so."""
    for child in [c for c in word.lefts if c.i != somebody.i]:
        child.head = somebody
    somebody.dep_, word.dep_ = "nsubj", "pcomp"
    word.pos_, word.tag_, word.lemma_ = "ADJ", "JJ", word.lower_
