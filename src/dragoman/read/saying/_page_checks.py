"""What a page tells only to check it, or of an earlier version of itself -> whose word it is: nobody's, its own."""

import re
from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from dragoman.ontology.reporting import load_reporting
from dragoman.read.grammar.stretches import has_verb, trim
from dragoman.read.grammar.syntax import is_negated, lemma
from dragoman.read.grammar.tree import children
from dragoman.read.parsing.parse import PROSE, Parsed
from dragoman.read.saying._said_base import outlet_of
from dragoman.records import Attribution, Holder, Segment, cut_anchor

# The rules of what is checked, of what an earlier version said, and of what a page should have said.
CHECKED, WITHDRAWN, CORRECTED = (f"attribute.{name}.v1" for name in ("checked", "withdrawn", "corrected"))


def _either(words: Iterable[str]) -> str:
    return "|".join(word.replace(" ", r"\s+") for word in sorted(words, key=len, reverse=True))


LABEL = re.compile(
    rf"\b(?:(?P<claim>{_either(load_reporting().checked)})|{_either(load_reporting().verdicts)})\s*:\s*", re.IGNORECASE
)
RATED = re.compile(rf"\W*(?:{_either(load_reporting().ratings)})\b", re.IGNORECASE)
# What ends the words before a label within its paragraph.
CLOSES = frozenset('.!?…—–"”’*)')


def is_check_label(words: str) -> bool:
    """Whether words before a colon open a claim that is checked, or what was found of it, and name no speaker."""
    return words.lower() in load_reporting().checked | load_reporting().verdicts


def checked_attributions(parsed: Parsed) -> Iterator[Attribution]:
    """An attribution to nobody known for each sentence between a label of a claim to be checked and the next label."""
    for segment in parsed.segments:
        labels = list(_labels(parsed.document.text, segment)) if segment.kind in PROSE else []
        ends = [*(label.start() for label in labels[1:]), segment.end]
        for label, end in zip(labels, ends, strict=True) if labels else ():
            if label["claim"] is not None:
                yield from _told_behind(parsed, segment, label, end)


def _labels(text: str, segment: Segment) -> Iterator[re.Match[str]]:
    """The labels of claims and findings that open a paragraph, or with a capital a sentence in it."""
    for label in LABEL.finditer(text, segment.start, segment.end):
        before = text[segment.start : label.start()].rstrip()
        if label.start() == segment.start or (before[-1:] in CLOSES and label[0][0].isupper()):
            yield label


def _told_behind(parsed: Parsed, segment: Segment, label: re.Match[str], end: int) -> Iterator[Attribution]:
    """The attributions of what a paragraph tells behind a label, up to the next one."""
    document = parsed.document
    chain = (outlet_of(document, segment), Holder(name="unknown", kind="unknown"))
    cue = cut_anchor(document.id, document.text, label.start(), label.end(), segment.number)
    for number, sentence in enumerate(parsed.sentences):
        words = trim([t for t in parsed.words[number] if label.end() <= parsed.start(number, t) < end])
        if sentence.segment == segment.number and words and has_verb(words):
            content = parsed.anchor(number, words)
            yield Attribution(id="", chain=chain, cue=cue, content=content, type="evidential", rule=CHECKED)


def is_found_false(parsed: Parsed, claim: Attribution) -> bool:
    """Whether the first label behind a claim that a page checks calls it false; "mostly false" leaves it open."""
    text, end = parsed.document.text, claim.content.end
    for segment in (each for each in parsed.segments if each.end > end):
        label = next((each for each in _labels(text, segment) if each.start() >= end), None)
        if label is not None:
            return label["claim"] is None and RATED.match(text, label.end(), segment.end) is not None
    return False


def edition_rule(verb: Token, holder: Token) -> str | None:
    """The rule by which a page tells what it said before, or should have said; None for other words."""
    words = load_reporting()
    if lemma(holder) in words.editions and any(c.lower_ in words.earlier for c in holder.lefts):
        return "withdrawn"
    helping = {c.lower_ for c in children(verb) if c.dep_ == "aux"}
    due = {"should", "have"} <= helping and not is_negated(verb)
    return "corrected" if due and lemma(holder) in words.pages else None
