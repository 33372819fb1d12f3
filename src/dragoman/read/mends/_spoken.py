"""Parses that mix who speaks, or is spoken to, into what is said: "If X falls, said Y, Z will pay", "Mr. X, Y left"."""

from collections.abc import Sequence

from spacy.tokens import Token

from dragoman.ontology.reporting import load_reporting
from dragoman.ontology.roles import load_roles
from dragoman.read.mends._asides import LONGEST_ASIDE
from dragoman.read.words.labels import FINITE, NAMING, SUBJECTS, VERBAL
from dragoman.read.words.tenses import tensed

# How a verb of saying hangs on what is said around it, or what is said on the verb.
AROUND = frozenset({"parataxis", "ccomp", "ROOT", "advcl"})
OPENING = frozenset({"prep", "advcl", "ccomp", "npadvmod", "advmod"})
# Who is named right behind a verb of saying, as a parse may have it.
NAMED_AS = frozenset({"nsubj", "dobj", "npadvmod", "attr", "oprd"})
# What goes on with a clause and with no name.
JOINED = frozenset({"cc", "conj", "advcl"})
RELATIVE = frozenset({"WDT", "WP"})
# Before the first word of a speech.
BEFORE_SPEECH = frozenset({":", '"', "“"})


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
    end = 0 if speaker is None else _comma_behind(verb)
    told = None if speaker is None else _told_behind(verb, speaker, end)
    if speaker is None or told is None or verb.nbor(-1).text != ",":
        return
    for opening in [c for c in verb.lefts if c.dep_ in OPENING]:
        opening.head = told
        opening.dep_ = "advcl" if opening.dep_ == "ccomp" else opening.dep_
    if verb.dep_ == "ROOT":
        told.head, told.dep_ = told, "ROOT"
    verb.head, verb.dep_ = told, "parataxis"
    for behind in [c for c in speaker.rights if c.i > end and c != told and c.dep_ in JOINED]:
        behind.head = told
    speaker.head, speaker.dep_ = verb, "nsubj"


def _comma_behind(verb: Token) -> int:
    """Where the comma behind a verb stands, 0 for none within the length of an aside."""
    return next((t.i for t in verb.doc[verb.i + 1 : verb.i + LONGEST_ASIDE] if t.text == ","), 0)


def _speaker_behind(verb: Token) -> Token | None:
    """Who is named between a verb without a subject before it and a comma; None for others."""
    if not verb.i or any(c.dep_ in SUBJECTS for c in verb.lefts):
        return None
    run = [*verb.doc[verb.i + 1 : _comma_behind(verb)]]
    speaker = next((t for t in run if t.pos_ in NAMING and t.dep_ in NAMED_AS and t.head not in run), None)
    return speaker if speaker is not None and speaker.left_edge.i == verb.i + 1 else None


def _told_behind(verb: Token, speaker: Token, end: int) -> Token | None:
    """The finite verb of the clause behind who says so, with a subject of its own there; None without one."""
    below = [t for t in (verb.head, speaker.head, *verb.rights, *speaker.rights) if t.i > end and t.pos_ in VERBAL]
    for told in below:
        own = [c for c in told.lefts if c.dep_ in SUBJECTS and c.i > end and c.tag_ not in RELATIVE]
        if own and tensed(told) is not None:
            return told
    return None


def _part_called(name: Token) -> None:
    """Let a name with a title that opens a sentence be whom one speaks to, where the verb has another subject."""
    title = name.nbor(-1) if name.i else None
    if title is None or title.lower_ not in load_roles().words["title"] or title.head != name:
        return
    if title.i and not title.is_sent_start and title.nbor(-1).text not in BEFORE_SPEECH:
        return
    if name.dep_ == "nsubj" and any(c.dep_ in SUBJECTS and c.i > name.i + 1 for c in name.head.lefts):
        name.dep_ = "npadvmod"
    beside = next((c for c in name.rights if c.dep_ == "appos"), None)
    verb = name.head
    if name.dep_ == "nsubj" and beside is not None and beside.right_edge.i == verb.i - 1 and verb.tag_ in FINITE:
        # Who stands beside a subject, stands between two commas.
        beside.head, beside.dep_ = verb, "nsubj"
        name.dep_ = "npadvmod"
