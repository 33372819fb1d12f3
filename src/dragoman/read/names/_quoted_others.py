"""Whoever speaks in quotation marks, of whom his own words do not tell, and whom they do not name beside them."""

from collections.abc import Iterator, Sequence

from dragoman.ontology.reporting import load_reporting
from dragoman.read.grammar.syntax import lemma
from dragoman.read.names._first_person import MARKS, in_quotes
from dragoman.read.names.antecedents import name_of
from dragoman.read.names.drafts import Draft, Line
from dragoman.read.words.labels import SUBJECTS


def who_speaks(draft: Draft, line: Line, lines: Sequence[Line]) -> set[str]:
    """Who says the words in which a pronoun stands, where they are quoted as whole sentences; none elsewhere.

    Of the first words of a speech its own sentence says who speaks, else the one before.
    """
    if not in_quotes(draft, line) or not _is_whole(draft, line):
        return set()
    own = {name_of(each) for each in _speakers(line)}
    before = lines[max(0, line.number - 1) : line.number]
    return own or {name_of(speaker) for each in before for speaker in _speakers(each)}


def is_told_within(draft: Draft, speaker: Draft, line: Line) -> bool:
    """Whether a mention stands in the quotation beside which a pronoun says who speaks ("…", its spokesman said)."""
    noun = speaker.head.head if speaker.head.dep_ == "poss" else speaker.head
    saying = noun.dep_ in SUBJECTS and lemma(noun.head) in load_reporting().saying
    return saying and draft.sentence == line.number and in_quotes(draft, line) and not in_quotes(speaker, line)


def _is_whole(draft: Draft, line: Line) -> bool:
    """Whether the marks around a mention open a sentence, and not some words of one that another tells."""
    opening = [t for t in line.tokens if t.text in MARKS and t.i < draft.first][-1]
    return opening.i + 1 < len(opening.doc) and opening.nbor(1).text[0].isupper()


def _speakers(line: Line) -> Iterator[Draft]:
    """The names outside quotation marks that are subjects of verbs of saying."""
    for draft in line.drafts:
        head = draft.head
        saying = head.dep_ in SUBJECTS and lemma(head.head) in load_reporting().saying
        if saying and draft.kind != "pronoun" and not in_quotes(draft, line):
            yield draft
