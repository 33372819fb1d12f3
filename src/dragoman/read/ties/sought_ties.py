"""A verb of seeking -> what somebody seeks to have or to be; what he seeks to do is a plan, and no tie."""

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.read.grammar.arguments import agents, objects
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import is_infinitive, is_passive, lemma
from dragoman.read.grammar.tree import children
from dragoman.read.senses.tie_sides import named_or_whole
from dragoman.records import Role


def is_sought_itself(verb: Token) -> bool:
    """Whether the object of a verb is what is sought ("wants peace"); not in "is wanted" or "wants to join"."""
    passive = is_passive(verb) and not agents(verb)
    return not (passive or any(_is_clause_sought(c) for c in children(verb)))


def _is_clause_sought(clause: Token) -> bool:
    """Whether a clause tells what somebody wants to do, or to be done ("wants the cap lifted")."""
    done = clause.dep_ == "ccomp" and (is_infinitive(clause) or clause.tag_ in {"VBN", "VBD"})
    return done or clause.dep_ == "xcomp"


def had_in_view(scene: Scene, number: int, verb: Token) -> tuple[Role, ...]:
    """What somebody seeks to have or to become ("wants to join the union"); () where he seeks to do something else."""
    had = load_lexicon().ties.around["had"]
    having = (c for c in verb.rights if c.dep_ == "xcomp" and is_infinitive(c) and lemma(c) in had)
    return named_or_whole(scene, number, [t for c in having for t in (*objects(c), *_attributes(c))], acts=True)


def _attributes(verb: Token) -> list[Token]:
    return [c for c in verb.rights if c.dep_ == "attr"]
