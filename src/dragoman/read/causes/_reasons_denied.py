"""A reason that is set aside for another -> the links of both: "not X that V but Y", "did not V because S but"."""

from collections.abc import Iterator

import msgspec
from spacy.tokens import Token

from dragoman.read.causes.links import Linked, end_of
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import conjuncts
from dragoman.read.grammar.tree import children
from dragoman.read.words.labels import HELPING, VERBAL
from dragoman.read.words.only_but import only_but
from dragoman.records import Phrase

# Words that open a reason, right behind "but" where it takes the place of another.
GIVING = frozenset({"because", "due", "owing", "thanks"})
# Behind a thing that is not the only cause ("it was not hunger alone that").
LONE = frozenset({"alone", "only"})
# Rules by whose links a clause is given a reason.
EXPLAINING = ("connective.causal", "clause.causal")


def put_right(scene: Scene, number: int, linked: Linked) -> Iterator[Linked]:
    """A link as a text means it that sets one reason aside for another, with what it puts in that one's place."""
    denied = _denied_cleft(scene, number, linked)
    if denied is not None:
        for each in conjuncts(denied):
            meant = any(t.lower_ == "but" for t in each.doc[denied.i + 1 : each.i])
            yield linked._replace(cause=end_of(scene, number, each), sign=linked.sign if meant else 0)
        return
    but = _other_reason(linked)
    if but is None:
        yield linked
        return
    meant_so = linked._replace(effect=_as_if_so(linked.effect))
    yield meant_so._replace(sign=0) if linked.triggers[0].i < but.i else meant_so


def _denied_cleft(scene: Scene, number: int, linked: Linked) -> Token | None:
    """The first cause of "It is not X or Y that V", which are said to be none; None elsewhere ("not X alone")."""
    verb = linked.triggers[0]
    top = verb.head if verb.dep_ in HELPING else verb
    while top.dep_ in {"conj", "xcomp"} and top.head.pos_ in VERBAL:
        top = top.head
    above = top.head
    while top.dep_ == "relcl" and above.dep_ == "conj":
        above = above.head
    copula = above.head if top.dep_ == "relcl" else above
    named = next((c for c in copula.rights if c.dep_ == "attr" and c.i < top.i), None)
    it = any(c.lower_ == "it" and c.dep_ == "nsubj" for c in copula.lefts)
    if named is None or not it or top.dep_ not in {"relcl", "ccomp"} or copula.lemma_ != "be":
        return None
    start, end = linked.cause.anchor.start, linked.cause.anchor.end
    told = any(start <= scene.parsed.start(number, each) < end for each in conjuncts(named))
    denying = [c for c in children(copula) if c.dep_ == "neg" and not only_but(c)]
    denying += [c for c in children(named) if c.lower_ == "neither"]
    lone = any(t.lower_ in LONE for t in verb.doc[named.i + 1 : top.i])
    return named if told and denying and not lone else None


def _other_reason(linked: Linked) -> Token | None:
    """The "but" before the reason that takes the place of the one told first ("did not end because S, but because T").

    None where the clause above is not denied, or its own words rule the first one out.
    """
    first = linked.triggers[0]
    if not linked.rule.startswith(EXPLAINING):
        return None
    side = first.head if first.dep_ == "mark" else first
    main = next((a for a in side.ancestors if a.pos_ in VERBAL), None)
    but = next((t for t in first.sent if t.lower_ == "but" and t.i + 1 < first.sent.end and _gives(t.nbor(1))), None)
    if main is None or but is None or first.i > but.i + 1:
        return None
    plain = any(c.dep_ == "neg" and c.i < main.i and not only_but(c) for c in children(main))
    before = [t for t in first.sent if t.lower_ in GIVING and main.i < t.i < but.i]
    return but if plain and len(before) == 1 and before[0].nbor(-1).lower_ != "not" else None


def _gives(word: Token) -> bool:
    """Whether a word opens a reason."""
    return word.lower_ in GIVING


def _as_if_so(end: Phrase) -> Phrase:
    """The end of a denied clause as it is where only its reason is denied."""
    return msgspec.structs.replace(end, delta=None if end.delta == -1 else -1)
