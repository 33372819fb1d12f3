"""What one thing has to do with another -> links: nothing to do with X, more with X than with Y, did nothing for X."""

from collections.abc import Iterator

import msgspec
from spacy.tokens import Token

from dragoman.read.causes.links import Linked, Sign, end_of, is_actor
from dragoman.read.causes.sides import cause_heads
from dragoman.read.causes.things import tells_of_change
from dragoman.read.grammar.arguments import subjects
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import conjuncts, lemma, phrase, preposition_slots
from dragoman.read.grammar.tree import children, subtree
from dragoman.read.status.denied import is_denied
from dragoman.records import Phrase


def dealing_links(scene: Scene, number: int) -> Iterator[Linked]:
    """Read “Y has nothing to do with X” and “Y has more to do with X than with Z”: X leaves Y as it is, or brings it.

    That Y has much to do with X does not say which of the two moves the other.
    """
    for deed in (t for t in scene.parsed.words[number] if lemma(t) == "do" and t.pos_ == "VERB"):
        yield from _done_links(scene, number, deed)
        having = _having(scene, deed)
        if having is None:
            continue
        verb, measure = having
        effects = [t for t in subjects(verb) if not is_actor(scene, number, t)]
        for cause, sign in _dealt_with(scene, verb, measure, deed):
            first = _before_than(scene, number, cause)
            for effect in effects if not is_actor(scene, number, cause) else ():
                second = end_of(scene, number, effect)
                if tells_of_change(scene, first) and tells_of_change(scene, second):
                    yield Linked(first, second, sign, "causal", (verb, measure, deed), "frame.dealing")


def _done_links(scene: Scene, number: int, deed: Token) -> Iterator[Linked]:
    """Read “X did nothing for Y”, “X did much for Y”: X leaves Y as it is, or helps it."""
    words = scene.ontology.lexicon.causes.dealings
    measured = words["hardly"] | words["much"]
    measure = next((c for c in deed.rights if c.dep_ == "dobj" and c.lower_ in measured), None)
    helped = [s.token for s in preposition_slots(deed) if s.name == "for"] if measure is not None else []
    sign: Sign = 0 if is_denied(deed) or (measure is not None and measure.lower_ in words["hardly"]) else 1
    for cause in cause_heads(scene, number, deed) if helped else ():
        for effect in (t for t in helped if t.pos_ == "NOUN" and not is_actor(scene, number, t)):
            ends = end_of(scene, number, cause), end_of(scene, number, effect)
            yield Linked(*ends, sign, "causal", (deed,), "frame.dealing")


def _having(scene: Scene, deed: Token) -> tuple[Token, Token] | None:
    """The "has" and the "nothing" of "has nothing to do with X", which the "do" itself hangs on; None elsewhere."""
    measure = deed.head
    verb = next((a for a in measure.ancestors if lemma(a) == "have"), None)
    return None if verb is None or measure.lower_ not in _measures(scene) or measure.i > deed.i else (verb, measure)


def _measures(scene: Scene) -> frozenset[str]:
    """The words for how much one thing has to do with another."""
    words = scene.ontology.lexicon.causes.dealings
    return words["hardly"] | words["much"] | {"anything", "less", "something"}


def _dealt_with(scene: Scene, verb: Token, measure: Token, deed: Token) -> list[tuple[Token, Sign]]:
    """What leaves a thing as it is, or of two that are weighed the weightier, each with the sign of its link."""
    words, denied = scene.ontology.lexicon.causes.dealings, is_denied(verb)
    named = _named_with(scene, [c for c in children(deed) if c.lower_ == "with"])
    weighing = {t.lower_ for t in (measure, *measure.lefts, *measure.rights) if t.i < deed.i}
    if weighing & {"more", "less"}:
        other = _other_weighed(scene, verb, deed)
        told = named if "more" in weighing else other
        return [] if denied or "no" in weighing or not other else [(t, 1) for t in told]
    ruled_out = measure.lower_ in words["hardly"]
    slight = measure.lower_ in words["much"] | {"anything"} and measure.lower_ != "everything"
    return [(t, 0) for t in named] if (slight if denied else ruled_out) else []


def _named_with(scene: Scene, prepositions: list[Token]) -> list[Token]:
    """What stands behind a "with" or a "than", without the measure of what comes next ("… with X and much to do")."""
    found = (each for prep in prepositions for c in children(prep) if c.dep_ == "pobj" for each in conjuncts(c))
    return [t for t in found if t.lower_ not in _measures(scene)]


def _other_weighed(scene: Scene, verb: Token, deed: Token) -> list[Token]:
    """What "than" sets against what stands before ("more to do with X than with Y": Y), [] where it names nothing."""
    thans = [t for t in subtree(verb) if t.i > deed.i and t.lower_ == "than"]
    again = [c for than in thans for c in children(than) if c.lower_ == "with"]
    return _named_with(scene, [*again, *thans])


def _before_than(scene: Scene, number: int, token: Token) -> Phrase:
    """The end of a word without what "than" sets against it, where a parser hung that on it."""
    end = end_of(scene, number, token)
    than = next((t.i for t in phrase(token) if t.lower_ == "than" and t.i > token.i), None)
    if than is None:
        return end
    return msgspec.structs.replace(end, anchor=scene.anchor(number, [t for t in phrase(token) if t.i < than]))
