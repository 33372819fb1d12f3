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
    return "|".join(sorted(words, key=len, reverse=True))


CLAIM = re.compile(rf"(?:{_either(load_reporting().checked)})\s*:\s*", re.IGNORECASE)
VERDICT = re.compile(rf"(?:{_either(load_reporting().verdicts)})\s*:\W*(?P<found>\w+)", re.IGNORECASE)


def is_check_label(words: str) -> bool:
    """Whether words before a colon open a claim that is checked, or what was found of it, and name no speaker."""
    return words.lower() in load_reporting().checked | load_reporting().verdicts


def checked_attributions(parsed: Parsed) -> Iterator[Attribution]:
    """An attribution to nobody known for each sentence of a paragraph that its label calls a claim to be checked."""
    for segment in parsed.segments:
        label = CLAIM.match(parsed.document.text, segment.start, segment.end) if segment.kind in PROSE else None
        if label is not None:
            yield from _told_behind(parsed, segment, label.end())


def _told_behind(parsed: Parsed, segment: Segment, start: int) -> Iterator[Attribution]:
    """The attributions of what a paragraph tells behind its label."""
    document = parsed.document
    chain = (outlet_of(document, segment), Holder(name="unknown", kind="unknown"))
    cue = cut_anchor(document.id, document.text, segment.start, start, segment.number)
    for number, sentence in enumerate(parsed.sentences):
        words = trim([t for t in parsed.words[number] if parsed.start(number, t) >= start])
        if sentence.segment == segment.number and words and has_verb(words):
            content = parsed.anchor(number, words)
            yield Attribution(id="", chain=chain, cue=cue, content=content, type="evidential", rule=CHECKED)


def is_found_false(parsed: Parsed, claim: Attribution) -> bool:
    """Whether the first finding behind a claim that a page checks calls it false; "mostly false" leaves it open."""
    text = parsed.document.text
    for segment in (each for each in parsed.segments if each.start > claim.content.end):
        verdict = VERDICT.match(text, segment.start, segment.end)
        if verdict is not None:
            return verdict["found"].lower() in load_reporting().ratings
        if CLAIM.match(text, segment.start, segment.end):
            return False
    return False


def edition_rule(verb: Token, holder: Token) -> str | None:
    """The rule by which a page tells what it said before, or should have said; None for other words."""
    words = load_reporting()
    if lemma(holder) in words.editions and any(c.lower_ in words.earlier for c in holder.lefts):
        return "withdrawn"
    helping = {c.lower_ for c in children(verb) if c.dep_ == "aux"}
    due = {"should", "have"} <= helping and not is_negated(verb)
    return "corrected" if due and lemma(holder) in words.pages else None
