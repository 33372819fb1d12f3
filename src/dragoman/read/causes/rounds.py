"""Things that come again and again -> links from each time to what grows with it: with every loan, with each raid."""

from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.read.causes.ends import clause_end
from dragoman.read.causes.links import Linked, end_of, is_actor, lasting
from dragoman.read.grammar.arguments import objects
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import DATE_WORDS, lemma
from dragoman.read.grammar.tree import children
from dragoman.read.status.denied import is_denied
from dragoman.read.words.labels import VERBAL
from dragoman.records import Phrase

EACH = frozenset({"each", "every"})
# Places of words that say how a clause's subject comes to stand.
STATES = frozenset({"acomp", "oprd", "advmod", "xcomp"})
COMPARED = frozenset({"JJR", "RBR"})


def round_links(scene: Scene, number: int) -> Iterator[Linked]:
    """Read “Y grows with every X” and “With each X, Y falls”: each X moves Y the way that the clause tells."""
    for prep in scene.parsed.words[number]:
        verb = _told_by(prep) if prep.lower_ == "with" else None
        if verb is None or is_denied(verb):
            continue
        for noun in (c for c in children(prep) if c.dep_ == "pobj" and _is_each(scene, number, c)):
            effect = clause_end(scene, number, verb, frozenset({prep.i}))
            if _moves(scene, verb, effect):
                cause = end_of(scene, number, lasting(noun))
                yield Linked(cause, effect, 1, "causal", (prep,), "clause.round")


def _told_by(prep: Token) -> Token | None:
    """The verb of the clause that a preposition stands in, be it hung on its adjective or its object; else None."""
    head = prep.head
    if head.pos_ not in VERBAL and head.dep_ in {*STATES, "dobj"}:
        head = head.head
    return head if head.pos_ in VERBAL else None


def _is_each(scene: Scene, number: int, noun: Token) -> bool:
    """Whether a noun names each of several things that come about, and no stretch of time or somebody."""
    several = any(c.lower_ in EACH for c in noun.lefts)
    return several and lemma(lasting(noun)) not in DATE_WORDS and not is_actor(scene, number, noun)


def _moves(scene: Scene, verb: Token, effect: Phrase) -> bool:
    """Whether a clause tells that something goes up or down, is lost, or comes to stand otherwise than before."""
    compared = any(c.dep_ in STATES and c.i > verb.i and c.tag_ in COMPARED for c in children(verb))
    words = scene.ontology.lexicon.causes
    itself = not objects(verb) and lemma(verb) in {*words.raise_, *words.lower}
    return compared or itself or effect.delta is not None or lemma(verb) in words.losing | words.sinking
