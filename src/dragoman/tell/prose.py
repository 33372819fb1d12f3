"""Sentences of ours -> what they do against the rules for words of likelihood (ICD 203); quotes are the texts' own."""

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from dragoman.ontology.likelihood import load_likelihood
from dragoman.tell._brief import Brief, Line, Section

QUOTED = re.compile(r"“[^”]*”")
# The words that a sentence is told by, with what we say of them.
BESIDE = re.compile(r"\((?:told as not so: )?“[^”]*”\)")
# Where forecasts are told, and only those that the texts make.
AHEAD = frozenset({"outlook"})


def prose_faults(sentence: str, *, ahead: bool = False) -> tuple[str, ...]:
    """What one sentence does wrong, one line each; () for a sound one. ahead: whether it tells of an outlook.

    Likelihood of a thing and confidence in a judgement do not stand in one sentence, words of likelihood stand in
    statements of an outlook alone, and the two rows of such words are not mixed.
    """
    words, own = load_likelihood(), QUOTED.sub("", sentence)
    rows = [row.search(own) for row in words.rows]
    likely = next((found[0] for found in rows if found), None)
    sure = words.confidence.search(own)
    return tuple(_faults(likely, sure[0] if sure else None, mixed=all(rows), ahead=ahead))


def _faults(likely: str | None, sure: str | None, *, mixed: bool, ahead: bool) -> Iterator[str]:
    if likely and sure:
        yield f"says how likely it is (“{likely}”) and how sure we are (“{sure}”) in one sentence"
    if likely and not ahead:
        yield f"says how likely it is (“{likely}”) of what is no outlook"
    if mixed:
        yield "mixes the two rows of words for likelihood"


def brief_faults(brief: Brief) -> tuple[str, ...]:
    """What a brief does wrong: each faulty sentence with its faults, and rows that are mixed across sentences."""
    faults = [f"{line.text}: {fault}" for section in brief.sections for line, fault in _section_faults(section)]
    own = " ".join(QUOTED.sub("", line.text) for section in brief.sections for line in section.lines)
    if all(row.search(own) for row in load_likelihood().rows):
        faults.append("the brief mixes the two rows of words for likelihood")
    return tuple(faults)


def _section_faults(section: Section) -> Iterator[tuple[Line, str]]:
    for line in section.lines:
        for fault in prose_faults(line.text, ahead=section.id in AHEAD):
            yield line, fault


def keep_to_quotes(sections: Iterable[Section]) -> tuple[Section, ...]:
    """The sections with each faulty sentence put down to the words it rests on.

    Names and labels come from the texts and may hold such words; then the texts speak for themselves.
    """
    return tuple(
        replace(section, lines=tuple(_kept(line, ahead=section.id in AHEAD) for line in section.lines))
        for section in sections
    )


def _kept(line: Line, *, ahead: bool) -> Line:
    if not prose_faults(line.text, ahead=ahead):
        return line
    # Beside the sentence stand as many words as tell whether they are denied or doubted; a citation may hold fewer.
    beside = BESIDE.findall(line.text)
    words = line.citations[0].anchor.exact.replace("“", "‘").replace("”", "’")
    told = beside[-1][1:-1] if beside else f"“{' '.join(words.split())}”"
    return replace(line, text=f"In the text's words: {told}.")
