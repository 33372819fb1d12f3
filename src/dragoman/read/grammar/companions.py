"""A verb and its subject -> who does it with him, or undergoes it with him: "together with X", "alongside X"."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.roles import load_roles
from dragoman.read.grammar.gaps import preposition_objects
from dragoman.read.grammar.syntax import conjuncts, is_infinitive, is_passive, lemma
from dragoman.read.grammar.tree import children

# Before "with", so that what stands behind that acts, too.
BESIDE_WITH = frozenset({"along", "jointly", "together"})
# Of these, what tells of the doer and never of the object, also behind that.
OF_DOER = frozenset({"jointly"})


def companions(verb: Token, subject: Token) -> list[Token]:
    """Heads of those told beside a verb's subject, [] for none or where they may as well be told beside its object.

    "X, along with Y, bombed Z" has two doers, as has "X fought alongside Y"; "X arrested Y along with Z" may have one.
    Nobody acts beside a thing, and no thing beside somebody.
    """
    found: list[Token] = []
    for head in _companion_heads(verb, subject):
        found += [one for one in conjuncts(head) if _may_act(one) == _may_act(subject)]
    return found


def _companion_heads(verb: Token, subject: Token) -> Iterator[Token]:
    """Whoever stands behind words for "beside", below a verb or its subject, and not as well beside its object."""
    direct = not is_passive(verb) and any(c.dep_ == "dobj" for c in children(verb))
    named = _others_named(verb)
    for prep in [c for above in (subject, verb) for c in children(above) if c.dep_ == "prep"]:
        telling, of_doer = _word_beside(prep)
        beside_other = direct or any(verb.i < c.i < prep.i and _is_right_before(c, prep) for c in named)
        if telling is not None and (prep.i < verb.i or of_doer or not beside_other):
            yield from preposition_objects(telling)


def _others_named(verb: Token) -> list[Token]:
    """Phrases for others than the subject, beside whom somebody may stand who is told right behind them.

    "Was shelled by X together with Y", "called on X, together with Y, to leave".
    """
    if is_passive(verb):
        return [c for c in children(verb) if c.dep_ == "agent"]
    words = load_lexicon().control
    asked = lemma(verb) in words.bidding | words.called and any(is_infinitive(c) for c in children(verb))
    return [c for c in children(verb) if c.dep_ == "prep"] if asked else []


def _is_right_before(phrase: Token, prep: Token) -> bool:
    """Whether a phrase ends where what opens with a preposition begins, but for a comma."""
    between = prep.doc[phrase.right_edge.i + 1 : prep.left_edge.i]
    return all(token.text == "," for token in between)


def _word_beside(prep: Token) -> tuple[Token | None, bool]:
    """The preposition whose object acts, too, None for none; and whether it tells of nobody but the doer."""
    if prep.lower_ == "alongside":
        return prep, False
    if prep.lower_ == "with" and prep.i:
        before = prep.nbor(-1).lower_
        return (prep if before in BESIDE_WITH else None), before in OF_DOER
    below = _with_below([prep]) if prep.lower_ == "along" else _with_below(_shared_nouns(prep))
    return below, prep.lower_ == "in"


def _shared_nouns(prep: Token) -> list[Token]:
    """The bare noun behind "in" by which several act as one ("in concert with X"), [] elsewhere."""
    if prep.lower_ != "in":
        return []
    concert = load_lexicon().control.concert
    return [noun for noun in preposition_objects(prep) if lemma(noun) in concert and not any(noun.lefts)]


def _with_below(words: Iterable[Token]) -> Token | None:
    """The first "with" right below one of some words, None without one."""
    return next((c for word in words for c in children(word) if c.lower_ == "with"), None)


def _may_act(noun: Token) -> bool:
    """Whether a word may name somebody: a name, a pronoun, a noun for people or a body."""
    return noun.pos_ in {"PROPN", "PRON"} or lemma(noun) in load_roles().lemmas
