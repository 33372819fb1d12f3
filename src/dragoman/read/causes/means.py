"""Deeds by which others are brought about or answered -> links: did X by V-ing, answered X by V-ing."""

from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.read.causes.ends import clause_end
from dragoman.read.causes.links import Linked, after_comma, end_of, is_actor, widest_noun
from dragoman.read.causes.sequels import told_in
from dragoman.read.grammar.arguments import objects
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import conjuncts, is_infinitive, is_passive, lemma, preposition_slots, verb_key
from dragoman.read.grammar.tree import children, subtree
from dragoman.read.senses.deeds import index_senses
from dragoman.read.words.labels import SUBJECTS, VERBAL
from dragoman.records import Phrase


def means_clauses(scene: Scene, number: int) -> Iterator[Linked]:
    """The links of "did X by V-ing": the deed by which a thing is brought about."""
    for by in scene.parsed.words[number]:
        if by.lower_ not in {"by", "through"} or by.head.pos_ not in VERBAL:
            continue
        answered = _answered(scene, number, by.head)
        for deed in (each for c in children(by) if c.dep_ == "pcomp" and c.tag_ == "VBG" for each in conjuncts(c)):
            end = clause_end(scene, number, deed)
            if _only_says(by.head, deed):
                continue
            if answered is not None:
                yield Linked(answered, end, 1, "motive", (by.head,), "clause.answer")
            elif lemma(by.head) not in scene.ontology.lexicon.causes.answering:
                for each, beside in _brought_by(by):
                    yield Linked(end, clause_end(scene, number, each, beside), 1, "means", (by,), "clause.means")


def _brought_by(by: Token) -> list[tuple[Token, frozenset[int]]]:
    """The verbs of what a means brings about, each with the places of the others.

    They are the one it hangs on, or what that hopes for, and, where the means stands first, those joined to that.
    """
    told = hoped_for(by) or by.head
    joined = [c for c in told.rights if c.dep_ == "conj" and c.pos_ in VERBAL and by.i < told.i]
    verbs = [told, *(c for c in joined if not any(g.dep_ in SUBJECTS for g in children(c)))]
    joining = frozenset(c.i for c in told.rights if c.dep_ == "cc" and len(verbs) > 1)
    return [(verb, joining.union(t.i for t in verbs) - {verb.i}) for verb in verbs]


def hoped_for(by: Token) -> Token | None:
    """What somebody hopes to do by a means that opens his sentence ("By V-ing he hopes to V"), None elsewhere."""
    aimed = by.i < by.head.i and lemma(by.head) in load_lexicon().causes.aiming
    return next((c for c in by.head.rights if aimed and c.dep_ == "xcomp" and is_infinitive(c)), None)


def _only_says(verb: Token, deed: Token) -> bool:
    """Whether a deed only tells how somebody opens or ends what he says ("began by noting that S")."""
    told = any(c.dep_ == "ccomp" for c in children(deed)) and lemma(deed) in load_reporting().saying
    return told and not any(objects(verb))


def _joined_before(verb: Token) -> Token | None:
    """The verb of the clause that one of another doer is joined to ("X shelled Y, and Z answered by V-ing")."""
    own = any(c.dep_ in SUBJECTS for c in verb.lefts)
    return verb.head if own and verb.dep_ == "conj" and verb.head.pos_ in VERBAL else None


def _whole_thing(thing: Token, verb: Token) -> Token:
    """The object that a loose ", which" goes on about ("put a cap on rice, which traders answered": the cap)."""
    if verb.dep_ != "relcl" or verb.head.i != thing.i or not after_comma(verb) or thing.dep_ != "pobj":
        return thing
    widest = widest_noun(thing)
    beside = [c for c in children(widest.head.head) if c.dep_ == "dobj" and c.i < thing.i and widest.dep_ == "pobj"]
    return next(iter(beside), widest)


def _answered(scene: Scene, number: int, verb: Token) -> Phrase | None:
    """What somebody answers with a deed: its object, what stands after "to", else a deed told before."""
    said = any(c.dep_ == "ccomp" for c in children(verb))
    if lemma(verb) not in scene.ontology.lexicon.causes.answering or is_passive(verb) or said:
        return None
    things = [*objects(verb), *(s.token for s in preposition_slots(verb) if s.name == "to")]
    named = next((t for t in things if not is_actor(scene, number, t)), None)
    if named is not None:
        return end_of(scene, number, _whole_thing(named, verb))
    if (joined := _joined_before(verb)) is not None:
        return clause_end(scene, number, joined, frozenset(t.i for t in subtree(verb)))
    before, deeds = told_in(scene, number - 1), index_senses(scene.ontology.lexicon.events).verbs
    if before is None or any(c.dep_ == "ccomp" for c in children(before[1])):
        # What somebody only says need not be what the next one answers.
        return None
    told = clause_end(scene, *before)
    return told if told.delta is not None or not deeds.keys().isdisjoint(verb_key(before[1])) else None
