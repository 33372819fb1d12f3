"""Verbs that say something of somebody, of a number, before a court -> what is attributed by them."""

from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.ontology.reporting import ReportingWords
from dragoman.read._said_base import Said
from dragoman.read._stretches import ordered, trim
from dragoman.read._tree import children
from dragoman.read.arguments import subjects
from dragoman.read.syntax import is_passive, lemma, phrase, preposition_slots

HOLDING = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "DET", "NUM"})


def charged(verb: Token, words: ReportingWords) -> Iterator[Said]:
    """What somebody is accused of, how a thing is called or counted, and what a court hears; most verbs say none."""
    name = lemma(verb)
    if name in words.charging:
        yield from _of_somebody(verb, words.charging[name])
    if name in words.counting and any(_is_amount(each, words) for each in _objects(verb)):
        yield from _of_somebody(verb, words.counting[name])
    if name in words.naming and not is_passive(verb):
        yield from _called(verb)
    if name == "hear":
        yield from _heard(verb, words)


def _of_somebody(verb: Token, prepositions: frozenset[str]) -> Iterator[Said]:
    """Read “accused X of doing it”, “blamed it on X”: X and it are what is said; “was accused of” by nobody."""
    objects, by = (
        _objects(verb),
        [s.token for s in preposition_slots(verb) if s.name == "by" and s.token.i > verb.i][:1],
    )
    # A parse may hang what it is put down to on a noun before it; "of" a thing there says whose it is.
    beside = [c for noun in (*objects, *by) for c in noun.rights if c.lower_ != "of" or _is_deed(c)]
    told = [c for c in (*verb.rights, *beside) if c.dep_ == "prep" and c.lower_ in prepositions]
    if not told or not objects:
        return
    if not is_passive(verb):
        content = ordered(t for each in (*objects[:1], told[0]) for t in each.subtree)
        yield from _held(verb, content)
        return
    content = ordered(told[0].subtree)
    cue = ordered([verb, *(t for holder in by for t in phrase(holder) if t.i < content[0].i)])
    yield Said(cue, trim(content), by, "indirect" if by else "evidential", "charged")


def _is_deed(preposition: Token) -> bool:
    """Whether a preposition goes on with something done ("of sinking the barges")."""
    return any(c.tag_ == "VBG" and c.dep_ in {"pcomp", "pobj"} for c in preposition.rights)


def _held(verb: Token, content: list[Token]) -> Iterator[Said]:
    """Content that the subject of a verb says."""
    holders = [s for s in subjects(verb) if s.pos_ in HOLDING][:1]
    if holders:
        named = phrase(holders[0]) if holders[0].head.i == verb.i else []
        yield Said(ordered([*named, verb]), trim(content), holders, "indirect", "charged")


def _objects(verb: Token) -> list[Token]:
    """What a verb is done to, its subject in the passive."""
    return [c for c in children(verb) if c.dep_ in {"dobj", "nsubjpass"}]


def _is_amount(token: Token, words: ReportingWords) -> bool:
    """Whether a noun stands for how many or how much."""
    return lemma(token) in words.amounts


def _called(verb: Token) -> Iterator[Said]:
    """Read “called the report fiction”: the report and its name."""
    named = [c for c in children(verb) if c.dep_ == "oprd" and c.i > verb.i]
    objects = [c for c in _objects(verb) if c.i > verb.i]
    if named and objects:
        yield from _held(verb, ordered(t for each in (objects[0], named[0]) for t in each.subtree))


def _heard(verb: Token, words: ReportingWords) -> Iterator[Said]:
    """Read “the court heard that”: somebody says it there, nobody tells who."""
    told = [c for c in children(verb) if c.dep_ == "ccomp" and c.i > verb.i]
    if told and any(lemma(s) in words.hearing for s in subjects(verb)):
        cue = ordered([*(t for s in subjects(verb)[:1] for t in phrase(s)), verb])
        yield Said(cue, trim(ordered(told[0].subtree)), [], "evidential", "heard")
