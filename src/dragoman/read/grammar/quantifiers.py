"""A noun in its phrase -> how many of its kind are meant, where words say so without a number."""

from spacy.tokens import Token

from dragoman.ontology.measuring import Quantifier, load_measuring
from dragoman.read.grammar.tree import children

BEFORE = frozenset({"det", "predet", "amod", "nmod", "preconj", "nummod", "quantmod"})
PARTS = frozenset({"pobj"})
ANY = frozenset({"any", "anyone", "anybody", "anything"})
HARDLY = frozenset({"hardly", "scarcely", "barely"})
ALL = frozenset({"all", "each", "every", "everybody", "everyone"})
SOME = frozenset({"a", "the", "these", "those", "quite", "no", "its", "their"})


def quantifier_of(noun: Token) -> Quantifier | None:
    """The sort of the word that tells how many a noun means: "some officials", "all of the parties", "a number of X".

    None where no word does. A numeral is none: it makes a measure.
    """
    words = [child.lower_ for child in children(noun) if child.dep_ in BEFORE and child.i < noun.i]
    if noun.dep_ in PARTS and noun.head.lower_ == "of":
        words.append(noun.head.head.lower_)
    listed = load_measuring().quantifiers
    return next((sort for word in words for sort, known in listed.items() if word in known), None)


def hardly_any(noun: Token) -> Token | None:
    """The word by which next to none of a kind are meant: "few expect", "few officials", "hardly anyone"; None else."""
    for word in (noun, *noun.lefts):
        before = word.nbor(-1).lower_ if word.i else ""
        if (word.lower_ == "few" and before not in SOME) or (word.lower_ in ANY and before in HARDLY):
            return word
    return None


def not_all(noun: Token) -> Token | None:
    """The "not" by which some of a kind, and not all, are meant: "not all parties", "not everyone"; None else."""
    for word in (noun, *noun.lefts):
        before = word.nbor(-1) if word.i else None
        if word.lower_ in ALL and before is not None and before.lower_ == "not":
            return before
    return None
