"""The draft form -> passages. Every mistake of a file is told, one line each; a passage with one is left out."""

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeVar, get_args

import msgspec

from corpus._claims import read_event, read_influence, read_relation
from corpus._desk import NONE, Desk
from corpus._lines import LabelLine, PassageLines, SentenceLines, split_draft
from corpus._said import read_attribution, read_measure, read_time
from corpus._slips import Slip
from corpus._who import read_mention
from corpus._words import Place
from corpus.records import (
    Attribution,
    Event,
    Genre,
    Influence,
    Measure,
    Mention,
    Passage,
    Region,
    Relation,
    Span,
    Time,
    Who,
)
from dragoman.read.words.base_day import read_base
from dragoman.weigh.words import make_id

ACTORS = ("real", "invented", "mixed")
HEADER = "P genre | region | published date or - | outlet | real, invented or mixed"
HEADER_FIELDS = 5
CODED = frozenset("ERI")
BREAK, SPACE = "\n\n", " "
HIDDEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")

T = TypeVar("T")


class Draft(NamedTuple):
    """A passage with where its draft stands: file, line of its header, and line of each sentence."""

    passage: Passage
    file: str
    line: int
    lines: tuple[int, ...]


class _Head(NamedTuple):
    genre: Genre
    region: Region
    published: str | None
    outlet: str | None
    actors: str


class _Labels(NamedTuple):
    """Everything labelled in a passage, as it grows."""

    mentions: list[Mention]
    events: list[Event]
    relations: list[Relation]
    influences: list[Influence]
    attributions: list[Attribution]
    measures: list[Measure]
    times: list[Time]


def read_drafts(text: str, file: str) -> tuple[list[Draft], list[Slip]]:
    """The passages of a file without a mistake, and every mistake, by line."""
    slips: list[Slip] = []
    drafts = []
    for lines in split_draft(text.replace("\r\n", "\n"), file, slips):
        own: list[Slip] = []
        draft = _read_passage(lines, file, own)
        slips += own
        if draft is not None and not own:
            drafts.append(draft)
    return drafts, sorted(slips, key=lambda slip: slip.line)


def _read_passage(lines: PassageLines, file: str, slips: list[Slip]) -> Draft | None:
    head = _read_head(lines, file, slips)
    if not lines.sentences:
        slips.append(Slip(file, lines.line, "sentences (S) below P", "none", "write them, or drop the passage"))
        return None
    text, spans = _join(lines.sentences)
    who: dict[str, Who] = {}
    labels = _Labels([], [], [], [], [], [], [])
    for number, (sentence, span) in enumerate(zip(lines.sentences, spans, strict=True)):
        _check_sentence(sentence, file, slips)
        _read_labels(Desk(file, slips, Place(text, *span), number, who), sentence, labels)
    if head is None:
        return None
    mentions = sorted(labels.mentions, key=lambda each: (each.span[0], -each.span[1]))
    passage = Passage(
        id=make_id("p", head.genre, head.region, head.published, head.outlet, text),
        genre=head.genre,
        region=head.region,
        published=head.published,
        outlet=head.outlet,
        actors=head.actors,  # type: ignore[arg-type]
        text=text,
        sentences=spans,
        who=tuple(who[actor] for actor in dict.fromkeys(mention.actor for mention in mentions)),
        mentions=tuple(mentions),
        events=tuple(_merge_mutual(labels.events)),
        relations=tuple(labels.relations),
        influences=tuple(labels.influences),
        attributions=tuple(labels.attributions),
        measures=tuple(labels.measures),
        times=tuple(sorted(labels.times, key=lambda each: each.span)),
    )
    return Draft(passage, file, lines.line, tuple(sentence.line for sentence in lines.sentences))


def _read_head(lines: PassageLines, file: str, slips: list[Slip]) -> _Head | None:
    before = len(slips)
    if len(lines.fields) != HEADER_FIELDS or not all(lines.fields):
        slips.append(Slip(file, lines.line, HEADER, " | ".join(lines.fields), "give all five fields"))
        return None
    genre, region, published, outlet, actors = lines.fields
    for what, value, allowed in (
        ("a genre", genre, get_args(Genre)),
        ("a region", region, get_args(Region)),
        ("actors", actors, ACTORS),
    ):
        if value not in allowed:
            slips.append(Slip(file, lines.line, what, repr(value), f"take one of: {', '.join(allowed)}"))
    if published != NONE and read_base(published) is None:
        slips.append(Slip(file, lines.line, "a date or -", repr(published), "write 2031-03-31, 2031-03, 2031 or -"))
    if len(slips) > before:
        return None
    return _Head(genre, region, _given(published), _given(outlet), actors)  # type: ignore[arg-type]


def _given(value: str) -> str | None:
    return None if value == NONE else value


def _join(sentences: Iterable[SentenceLines]) -> tuple[str, tuple[Span, ...]]:
    """The text, and where each sentence stands in it."""
    text, spans = "", []
    for sentence in sentences:
        if text:
            text += BREAK if sentence.opens else SPACE
        spans.append((len(text), len(text) + len(sentence.words)))
        text += sentence.words
    return text, tuple(spans)


def _check_sentence(sentence: SentenceLines, file: str, slips: list[Slip]) -> None:
    letters = {label.letter for label in sentence.labels}
    if not sentence.words:
        slips.append(Slip(file, sentence.line, "words behind S", "none", "write the sentence"))
    if HIDDEN.search(sentence.words) or "  " in sentence.words:
        slips.append(Slip(file, sentence.line, "plain words", "hidden characters or two spaces", "take them out"))
    if sentence.empty is None and not letters & {*CODED, "M"}:
        slips.append(Slip(file, sentence.line, "0 or a label E, R, I or M", "neither", "add 0, or label the sentence"))
    if sentence.empty is not None and letters & CODED:
        got = f"0 and {', '.join(sorted(letters & CODED))}"
        slips.append(Slip(file, sentence.empty, "0 or labels E, R, I, not both", got, "drop one of the two"))


def _read_labels(desk: Desk, sentence: SentenceLines, labels: _Labels) -> None:
    """Actors come first, then who says so and times, so that the others can refer to them in any order of lines."""
    by = {letter: [each for each in sentence.labels if each.letter == letter] for letter in "AWTERIM"}
    for label in by["A"]:
        read_mention(desk, label)
    labels.mentions.extend(desk.mentions)
    desk.said = len(by["W"])
    for number, label in enumerate(by["W"], 1):
        _keep(labels.attributions, read_attribution(desk, label, number))
    times: list[Time] = []
    for label in by["T"]:
        _keep(times, read_time(desk, label, times))
    _each(by["E"], labels.events, lambda label: read_event(desk, label, times))
    _each(by["R"], labels.relations, lambda label: read_relation(desk, label))
    _each(by["I"], labels.influences, lambda label: read_influence(desk, label))
    _each(by["M"], labels.measures, lambda label: read_measure(desk, label))
    labels.times.extend(times)


def _merge_mutual(events: Iterable[Event]) -> list[Event]:
    """The events; two lines of one deed with the roles changed round are one, which each does to the other."""
    kept: list[Event] = []
    for event in events:
        turned = msgspec.structs.replace(event, sources=event.targets, targets=event.sources)
        if turned in kept and event.sources and event.targets:
            both = (*event.targets, *event.sources)
            kept[kept.index(turned)] = msgspec.structs.replace(event, sources=both, targets=both)
        else:
            kept.append(event)
    return kept


def _each(lines: Iterable[LabelLine], kept: list[T], read: Callable[[LabelLine], T | None]) -> None:
    for label in lines:
        _keep(kept, read(label))


def _keep(kept: list[T], found: T | None) -> None:
    if found is not None:
        kept.append(found)
