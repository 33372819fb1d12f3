"""Sentences that open with "as a result" or "therefore", and "X is why" -> links from what was told before."""

from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.read.causes.discourse import content_of
from dragoman.read.causes.ends import clause_end
from dragoman.read.causes.frames import index_frames
from dragoman.read.causes.links import Linked, end_of, is_actor
from dragoman.read.causes.verbs import claimed_effects
from dragoman.read.grammar.arguments import agents, subjects
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import is_passive, lemma, verb_key
from dragoman.read.grammar.tree import children, subtree
from dragoman.read.status.denied import is_denied
from dragoman.read.words.labels import SUBJECTS, VERBAL


def sequel_links(scene: Scene, number: int) -> Iterator[Linked]:
    """The link from what the sentence or clause before told to what a sequel tells; none at the head of a text."""
    root, repaying = content_of(scene, scene.parsed.spans[number].root), scene.ontology.lexicon.causes.repaying
    for verb in (root, *(c for c in children(root) if c.dep_ == "conj" and c.pos_ in VERBAL)):
        apart = next(
            (c for c in verb.lefts if verb.i == root.i and c.dep_ == "ccomp" and _ends_with_semicolon(c)), None
        )
        trigger = _sequel(scene, number, verb, start=_start_of(scene, number, root, verb, apart))
        before = (number, apart or root) if verb.i != root.i or apart is not None else told_in(scene, number - 1)
        if trigger is not None and before is not None and trigger[-1].lower_ in repaying and _is_found(before[1]):
            continue
        following = None if trigger is None or _tells_cause(scene, verb) else _told_after(verb, trigger)
        if trigger is not None and before is not None and following is not None:
            yield from _following(scene, number, before, following, trigger)
    for verb in (t.head for t in scene.parsed.words[number] if t.lower_ == "so"):
        so, clause = _so(verb), _clause_before(verb)
        if so is not None and clause is not None:
            yield from _following(scene, number, (number, clause), verb, (so,))
    yield from _why_links(scene, number)


def _tells_cause(scene: Scene, verb: Token) -> bool:
    """Whether a clause says itself what its subject comes of ("therefore stems from X"): it only concludes so."""
    frames = index_frames(scene.ontology.lexicon.causes)
    coming = {frame.cause for key in verb_key(verb) for frame in frames.get(key, ()) if frame.effect == "nsubj"}
    return any(t.dep_ == "prep" and t.lower_ in coming for t in subtree(verb) if t.i > verb.i)


def _why_links(scene: Scene, number: int) -> Iterator[Linked]:
    """Read “The threat is why voters stay away”: what the subject names brings about what the clause tells."""
    for why in (t for t in scene.parsed.words[number] if t.lower_ == "why" and t.head.pos_ in VERBAL):
        told, being = why.head, why.head.head
        if told.dep_ not in {"ccomp", "advcl"} or lemma(being) != "be" or why.i < being.i:
            continue
        if any(c.lower_ == "which" and c.dep_ in SUBJECTS for c in being.lefts):
            yield from _behind_which(scene, number, being, told, why)
            continue
        things = [t for t in subjects(being) if t.pos_ == "NOUN" and not is_actor(scene, number, t)]
        things = [t for t in things if lemma(t) not in scene.ontology.lexicon.causes.asked]
        denied = is_denied(being) or any(c.dep_ == "neg" for c in told.lefts if c.i < why.i)
        for thing in things:
            for effect, sign in claimed_effects(scene, number, told, frozenset({why.i})):
                way = 0 if denied else sign
                yield Linked(
                    end_of(scene, number, thing), effect, way, _type_of(scene, number, told), (why,), "sequel.why"
                )


def _behind_which(scene: Scene, number: int, being: Token, told: Token, why: Token) -> Iterator[Linked]:
    """Read “The rivers froze, which is why the barges stopped”: the clause before brings about the one behind."""
    above = next((a for a in being.ancestors if a.pos_ in VERBAL), None)
    if being.dep_ not in {"advcl", "relcl"} or above is None or is_denied(being):
        return
    cause = clause_end(scene, number, above, frozenset(t.i for t in subtree(being)))
    for effect, sign in claimed_effects(scene, number, told, frozenset({why.i})):
        yield Linked(cause, effect, sign, "causal", (why,), "sequel.why")


def _type_of(scene: Scene, number: int, told: Token) -> str:
    """What a reason is to what it explains: a motive of what somebody does, else a cause."""
    acting = told.pos_ == "VERB" and any(is_actor(scene, number, t) for t in agents(told))
    return "motive" if acting and not is_passive(told) else "causal"


def _is_found(verb: Token) -> bool:
    """Whether a clause tells what somebody found or holds ("a study found that"), which nobody repays."""
    return any(c.dep_ == "ccomp" for c in children(verb))


def _following(
    scene: Scene, number: int, before: tuple[int, Token], verb: Token, trigger: tuple[Token, ...]
) -> Iterator[Linked]:
    """The links from a clause told before to what a clause that follows from it says."""
    cause = clause_end(scene, *before)
    inside = any(c.dep_ in SUBJECTS and c.i < trigger[0].i < verb.i for c in children(verb))
    opening = frozenset[int]() if inside else frozenset(t.i for t in trigger)
    for effect, sign in claimed_effects(scene, number, verb, opening):
        yield Linked(cause, effect, sign, "causal", trigger, "sequel")


def _told_after(verb: Token, trigger: tuple[Token, ...]) -> Token | None:
    """The verb that tells what follows: below "that is why" the clause it opens; None where there is no verb."""
    if verb in trigger:
        return next((c for c in verb.rights if c.pos_ in VERBAL), None)
    return verb if verb.pos_ in VERBAL else None


def _so(verb: Token) -> Token | None:
    """The "so" that joins a clause with a subject of its own to the one before ("X rose, so Y fell"); not "so far"."""
    own = [c for c in children(verb) if c.dep_ in SUBJECTS]
    for child in children(verb):
        joins = child.lower_ == "so" and child.i > child.sent.start and child.nbor(-1).text in {",", ";", "and"}
        if joins and own and child.i == min(t.i for t in subtree(own[0])) - 1:
            return child
    return None


def _clause_before(verb: Token) -> Token | None:
    """The clause that a clause after "so" is joined to, wherever the parser hung it; None without one."""
    if verb.dep_ == "conj" and verb.head.pos_ in VERBAL:
        return verb.head
    left = (c for c in verb.lefts if c.dep_ == "ccomp" and c.pos_ in VERBAL)
    return next(left, None)


def _ends_with_semicolon(clause: Token) -> bool:
    """Whether a semicolon parts a clause from the one after it."""
    last = clause.right_edge
    return clause.pos_ in VERBAL and last.i + 1 < len(last.doc) and last.nbor(1).text == ";"


def _start_of(scene: Scene, number: int, root: Token, verb: Token, apart: Token | None) -> int:
    """Where a clause begins: the main one with its sentence, or behind the semicolon that parts another from it."""
    if apart is not None:
        return apart.right_edge.i + 2
    return scene.parsed.spans[number].start if verb.i == root.i else verb.left_edge.i


def _sequel(scene: Scene, number: int, verb: Token, *, start: int) -> tuple[Token, ...] | None:
    """The words that make a clause a sequel, if they stand where it begins, behind its verb or within it."""
    phrases = scene.ontology.lexicon.causes.sequels
    span = scene.parsed.spans[number]
    first = span.doc[start].lower_
    for text in phrases:
        words = text.split()
        if words[0] != first:
            continue
        tokens = span.doc[start : start + len(words)]
        following = start + len(words)
        governing = following < span.end and span.doc[following].lower_ == "of"
        if [t.lower_ for t in tokens] == words and following < span.end and not governing:
            return tuple(tokens)
    last = _at_the_end(verb, scene.ontology.lexicon.causes.closing)
    if last is not None:
        return last
    # Single words may also stand inside their clause: "is therefore closing the port".
    return next(((c,) for c in children(verb) if c.dep_ == "advmod" and c.lower_ in phrases), None)


def _at_the_end(verb: Token, phrases: tuple[str, ...]) -> tuple[Token, ...] | None:
    """The words of a sequel after its verb ("wages will rise as a result"); None where they govern what follows."""
    for prep in (c for c in verb.rights if c.dep_ == "prep"):
        words = subtree(prep)
        if " ".join(t.lower_ for t in words) in phrases and len(words) > 1:
            return tuple(words)
    return None


def told_in(scene: Scene, number: int) -> tuple[int, Token] | None:
    """The clause a sentence tells, None where there is no such sentence or it has no verb."""
    if number < 0:
        return None
    root = content_of(scene, scene.parsed.spans[number].root)
    return (number, root) if root.pos_ in VERBAL else None
