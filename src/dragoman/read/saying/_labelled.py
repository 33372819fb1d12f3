"""Paragraphs that open with a speaker and a colon ("Ostrel police: two men were shot") -> attributions."""

import re
from collections.abc import Iterator, Sequence

from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.stretches import has_verb, trim
from dragoman.read.parsing.parse import PROSE, Parsed
from dragoman.read.saying._page_checks import is_check_label
from dragoman.read.saying._said_base import outlet_of
from dragoman.read.words.turn_labels import LABEL, WHEN
from dragoman.records import Attribution, Holder, Mention, Segment, cut_anchor

# Kinds whose name before a colon may say only where or of whom something is told.
LANDS = load_traits().kinds.land
SPEAKING = frozenset({"org", "person", "source"})
MOST_WORDS = 4
# Whoever is named before a quotation speaks, with or without his office: "X, the foreign minister: “…”".
QUOTED = re.compile(r"(?P<label>[A-Z][\w.’'-]*(?:,? [\w.’'-]+){0,8}):\s+(?=[\"“‘'])")


def labelled_attributions(parsed: Parsed, mentions: Sequence[Mention], rule: str) -> Iterator[Attribution]:
    """An attribution of the first sentence of each paragraph that a name and a colon open; none to a mere land."""
    text = parsed.document.text
    for segment in parsed.segments:
        if segment.kind not in PROSE or ":" not in text[segment.start : segment.start + 60]:
            continue
        label = _labelled(text, segment, mentions)
        if label is not None:
            yield from _first_said(parsed, segment, (segment.start, label[0]), label[1], rule)


def _labelled(text: str, segment: Segment, mentions: Sequence[Mention]) -> tuple[int, Mention] | None:
    """Where the words of a speaker begin whom a paragraph opens with, and the speaker; None without one."""
    start, match = segment.start, QUOTED.match(text, segment.start, segment.end)
    if match is not None and not is_check_label(match["label"]):
        ends = {match.end("label"), text.find(",", start, match.end("label"))}
        named = next((m for m in mentions if m.anchor.start == start and m.anchor.end in ends), None)
        return None if named is None else (match.end(), named)
    match = LABEL.match(text, start, segment.end)
    label = "" if match is None else match["label"]
    if match is None or len(label.split()) > MOST_WORDS or WHEN.fullmatch(label) or is_check_label(label):
        return None
    found = _speaker(mentions, start, start + len(label), label)
    return None if found is None else (match.end(), found)


def _speaker(mentions: Sequence[Mention], start: int, end: int, label: str) -> Mention | None:
    """The mention that a label consists of, where it may speak, by its office or by its name."""
    whole = [m for m in mentions if m.anchor.start == start and m.anchor.end == end]
    forms = load_roles().forms.get(label.rsplit(maxsplit=1)[-1].lower(), ())
    office = any(form.noun.sort in SPEAKING for form in forms)
    return next((m for m in whole if office or _is_body_or_person(m, label)), None)


def _is_body_or_person(mention: Mention, label: str) -> bool:
    """Whether a name is a listed body's or somebody's full name: one that no list knows may be a town's."""
    if mention.kind != "name" or not mention.kinds or not LANDS.isdisjoint(mention.kinds):
        return False
    return mention.entry is not None or (" " in label and "person" in mention.kinds)


def _first_said(
    parsed: Parsed, segment: Segment, label: tuple[int, int], speaker: Mention, rule: str
) -> Iterator[Attribution]:
    """The attribution of the first sentence behind a label; label: where it starts, and where what is said does."""
    document = parsed.document
    for number, sentence in enumerate(parsed.sentences):
        if sentence.segment != segment.number or sentence.end <= label[1]:
            continue
        words = trim([t for t in parsed.words[number] if parsed.start(number, t) >= label[1]])
        if words and has_verb(words):
            outlet = outlet_of(document, segment)
            cue = cut_anchor(document.id, document.text, label[0], speaker.anchor.end, segment.number)
            named = speaker.kind == "name"
            holder = Holder(name=cue.exact, kind="named" if named else "unnamed", anchor=cue, actor=speaker.actor)
            content = parsed.anchor(number, words)
            yield Attribution(id="", chain=(outlet, holder), cue=cue, content=content, type="indirect", rule=rule)
        return
