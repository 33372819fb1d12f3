"""An infinitive -> whom somebody gives so much time for what it tells ("gave X ten days to V")."""

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.measuring import load_measuring
from dragoman.read._tree import children
from dragoman.read.syntax import conjuncts, is_infinitive, lemma

HUNG = frozenset({"xcomp", "advcl", "acl", "relcl"})
UNTIL = frozenset({"until", "till", "by"})


def given_time(verb: Token) -> list[Token]:
    """Who has so long to do what an infinitive tells, which somebody wants done; [] where no time is given."""
    above = verb.head
    if verb.dep_ not in HUNG or not is_infinitive(verb):
        return []
    giving = above.head if above.dep_ == "dobj" and is_time(above) else above
    if lemma(giving) not in load_lexicon().control.timing:
        return []
    before = [child for child in children(giving) if child.i < verb.i]
    timed = any(_tells_time(child) for child in before)
    given = [c for c in before if c.dep_ in {"dative", "dobj", "nsubjpass"} and c.pos_ != "ADP" and not is_time(c)]
    return [each for c in given[:1] for each in conjuncts(c)] if timed else []


def is_time(noun: Token) -> bool:
    """Whether a noun is a stretch of time or a word for its end."""
    return lemma(noun) in load_measuring().time or lemma(noun) in load_lexicon().control.deadlines


def _tells_time(child: Token) -> bool:
    """Whether words below a verb say how long, or until when."""
    return (child.dep_ in {"dobj", "npadvmod"} and is_time(child)) or (child.dep_ == "prep" and child.lower_ in UNTIL)
