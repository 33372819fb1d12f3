"""Two who are told of together, by "and", "with" or "between": whom "the two countries" means later on."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from dragoman.read.grammar.syntax import conjuncts
from dragoman.read.grammar.tree import children
from dragoman.read.names.antecedents import name_of, source_of
from dragoman.read.names.drafts import Draft
from dragoman.read.words.labels import SUBJECTS, VERBAL

PAIR = 2


def pairs_told(fitting: Sequence[Draft]) -> list[list[Draft]]:
    """Each two of some mentions that the words join with each other and nobody else, once, in the order of the text."""
    by_head = {d.head.i: d for d in fitting}
    found: dict[frozenset[str], list[Draft]] = {}
    for draft in fitting:
        for heads in _joined(draft.head):
            named = [by_head[token.i] for token in heads if token.i in by_head and token.doc is draft.head.doc]
            if len(named) == len(heads) == PAIR:
                found.setdefault(frozenset(name_of(d) for d in named), [source_of(d) for d in named])
    return [pair for names, pair in found.items() if len(names) == PAIR]


def _joined(head: Token) -> Iterator[list[Token]]:
    """The lists that a mention opens: those joined to it, and it with whom its verb has beside it ("X met with Y")."""
    if head.dep_ != "conj" and len(conjuncts(head)) > 1:
        yield from [conjuncts(head)] if not _is_met_by_another(head) else []
    elif head.dep_ in SUBJECTS and head.head.pos_ in VERBAL:
        below = (head.head, *(c for c in children(head.head) if c.dep_ == "dobj"))
        preps = (c for each in below for c in children(each) if c.dep_ == "prep" and c.lower_ == "with")
        for prep in preps:
            for partner in (c for c in children(prep) if c.dep_ == "pobj"):
                yield [head, *conjuncts(partner)]


def _is_met_by_another(head: Token) -> bool:
    """Whether a mention is whom somebody else deals with ("X met Y and Z"), so that three are told of."""
    return head.dep_ in {"dobj", "dative"} or (head.dep_ == "pobj" and head.head.lower_ in {"to", "with"})
