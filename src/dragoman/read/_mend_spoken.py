"""Parses that mix who speaks, or is spoken to, into what is said: "If X falls, said Y, Z will pay", "Mr. X, Y left"."""

from collections.abc import Sequence

from spacy.tokens import Token

from dragoman.ontology.reporting import load_reporting
from dragoman.read.labels import FINITE, NAMING, SUBJECTS, VERBAL

# How a verb of saying hangs on what is said around it, or what is said on the verb.
AROUND = frozenset({"parataxis", "ccomp", "ROOT", "advcl"})
OPENING = frozenset({"prep", "advcl", "ccomp", "npadvmod", "advmod"})
# Who is named right behind a verb of saying, as a parse may have it.
NAMED_AS = frozenset({"nsubj", "dobj", "npadvmod", "attr", "oprd"})
# By which one speaks to somebody.
ADDRESSING = frozenset({"Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr", "Dr.", "Minister", "President", "Ambassador"})


def mend_spoken(words: Sequence[Token]) -> None:
    """Let who says so stand beside what he says before and behind him, and whom one speaks to beside it all."""
    saying = load_reporting().saying | load_reporting().addressing
    for verb in [t for t in words if t.tag_ in FINITE and t.dep_ in AROUND and t.lemma_ in saying]:
        _part_turned(verb)
    for name in [t for t in words if t.pos_ == "PROPN" and t.i + 1 < len(t.doc) and t.nbor(1).text == ","]:
        _part_called(name)


def _part_turned(verb: Token) -> None:
    """Let a name behind a verb of saying say what goes on behind a second comma: "Had X left, said Y, Z would win"."""
    speaker = _speaker_behind(verb)
    if speaker is None or verb.nbor(-1).text != ",":
        return
    told = _told_behind(verb, speaker)
    if told is None:
        return
    for opening in [c for c in verb.lefts if c.dep_ in OPENING]:
        opening.head = told
        opening.dep_ = "advcl" if opening.dep_ == "ccomp" else opening.dep_
    if verb.dep_ == "ROOT":
        told.head, told.dep_ = told, "ROOT"
    verb.head, verb.dep_ = told, "parataxis"
    speaker.head, speaker.dep_ = verb, "nsubj"


def _speaker_behind(verb: Token) -> Token | None:
    """Who is named right behind a verb that has no subject before it, up to a comma; None for others."""
    if not verb.i or any(c.dep_ in SUBJECTS for c in verb.lefts):
        return None
    behind = (t for t in verb.doc[verb.i + 1 : verb.i + 4] if t.pos_ in NAMING and t.dep_ in NAMED_AS)
    speaker = next((t for t in behind if t.left_edge.i == verb.i + 1), None)
    end = -1 if speaker is None else speaker.right_edge.i + 1
    parted = speaker is not None and 0 < end < len(verb.doc)
    return speaker if parted and "," in {verb.doc[end].text, verb.doc[end - 1].text} else None


def _told_behind(verb: Token, speaker: Token) -> Token | None:
    """The finite verb of the clause behind who says so, with a subject of its own there; None without one."""
    below = [t for t in (verb.head, speaker.head, *verb.rights) if t.i > speaker.i and t.pos_ in VERBAL and t != verb]
    for told in below:
        own = [c for c in told.lefts if c.dep_ in SUBJECTS and c.i > speaker.right_edge.i]
        if own and any(t.tag_ in FINITE for t in (told, *told.lefts)):
            return told
    return None


def _part_called(name: Token) -> None:
    """Let a name with a title that opens a sentence be whom one speaks to, where the verb has another subject."""
    title = name.nbor(-1) if name.i else None
    if title is None or title.text not in ADDRESSING or title.head != name:
        return
    if name.dep_ == "nsubj" and any(c.dep_ in SUBJECTS and c.i > name.i + 1 for c in name.head.lefts):
        name.dep_ = "npadvmod"
