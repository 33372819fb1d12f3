"""What one thing has to do with another -> links: much to do with X, nothing to do with X, more with X than with Y."""

from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.read._tree import children, subtree
from dragoman.read.arguments import subjects
from dragoman.read.causal_links import Linked, Sign, end_of, is_actor, is_denied
from dragoman.read.causal_sides import cause_heads
from dragoman.read.causal_things import tells_of_change
from dragoman.read.scene import Scene
from dragoman.read.syntax import conjuncts, lemma, preposition_slots

# How much a thing has to do with another: hardly anything, or something.
HARDLY = frozenset({"little", "nothing", "no"})
MUCH = frozenset({"everything", "lot", "more", "much", "plenty", "something"})


def dealing_links(scene: Scene, number: int) -> Iterator[Linked]:
    """Read “Y has much to do with X” and “Y has nothing to do with X”: X brings Y about, or leaves it as it is."""
    for deed in (t for t in scene.parsed.words[number] if lemma(t) == "do" and t.pos_ == "VERB"):
        yield from _done_links(scene, number, deed)
        having = _having(deed)
        if having is None:
            continue
        verb, measure = having
        sign: Sign = 0 if is_denied(verb) or measure.lower_ in HARDLY else 1
        effects = [t for t in subjects(verb) if not is_actor(scene, number, t)]
        for cause in (t for t in _dealt_with(deed, measure) if not is_actor(scene, number, t)):
            for effect in effects:
                first, second = end_of(scene, number, cause), end_of(scene, number, effect)
                if tells_of_change(scene, first) and tells_of_change(scene, second):
                    yield Linked(first, second, sign, "causal", (verb, measure, deed), "frame.dealing")


def _done_links(scene: Scene, number: int, deed: Token) -> Iterator[Linked]:
    """Read “X did nothing for Y”, “X did much for Y”: X leaves Y as it is, or helps it."""
    measure = next((c for c in deed.rights if c.dep_ == "dobj" and c.lower_ in HARDLY | MUCH - {"something"}), None)
    helped = [s.token for s in preposition_slots(deed) if s.name == "for"] if measure is not None else []
    sign: Sign = 0 if is_denied(deed) or (measure is not None and measure.lower_ in HARDLY) else 1
    for cause in cause_heads(scene, number, deed) if helped else ():
        for effect in (t for t in helped if t.pos_ == "NOUN" and not is_actor(scene, number, t)):
            ends = end_of(scene, number, cause), end_of(scene, number, effect)
            yield Linked(*ends, sign, "causal", (deed,), "frame.dealing")


def _having(deed: Token) -> tuple[Token, Token] | None:
    """The "has" and the "much" of "has much to do with X"; None for other deeds."""
    verb = next((a for a in deed.ancestors if lemma(a) == "have"), None)
    measures = (
        [] if verb is None else [c for c in verb.rights if c.dep_ == "dobj" and c.lower_ in HARDLY | MUCH | {"less"}]
    )
    return None if verb is None or not measures else (verb, measures[0])


def _dealt_with(deed: Token, measure: Token) -> list[Token]:
    """What "with" names, of two that are weighed the weightier ("more to do with X than with Y")."""
    after = [t for t in subtree(measure.head) if t.i > deed.i]
    withs = [t for t in after if t.lower_ == "with" and t.dep_ in {"prep", "pcomp"}]
    weighed = any(t.lower_ == "than" for t in after)
    told = withs[1:2] if measure.lower_ == "less" and weighed else withs[:1] if measure.lower_ != "less" else []
    return [each for prep in told for c in children(prep) if c.dep_ == "pobj" for each in conjuncts(c)]
