"""Transcripts of talks -> the attributions of their turns: each is the word of whoever its label names."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from dragoman.ontology.roles import load_roles
from dragoman.read.grammar.stretches import has_verb, trim
from dragoman.read.parsing.parse import PROSE, Parsed
from dragoman.read.saying._page_checks import is_check_label
from dragoman.read.saying._said_base import outlet_of
from dragoman.read.words.turn_labels import ANSWERER, ASKER, WHEN, Label, find_labels, only_person
from dragoman.records import Anchor, Attribution, Holder, Mention, cut_anchor

TALKING = 2
# Whom the letters stand for where nobody is named.
LETTERS = {ASKER: "the interviewer", ANSWERER: "the person interviewed"}
# Words from which on an answer without a verb tells something ("An end to the shelling"; but "No.", "A lie.").
TELLING_WORDS = 3
TO_SOMEBODY = re.compile(r"\b(?:I|[Ww]e|[Uu]s|[Mm]e|[Mm]y|[Oo]ur|[Yy]ou|[Yy]our)\b(?!\.)")


class Turn(NamedTuple):
    """What one speaker says before the next, up to `end` in the document's text, with his label before it."""

    label: Label
    end: int
    segment: int


def find_turns(parsed: Parsed, mentions: Sequence[Mention]) -> tuple[Turn, ...]:
    """The turns of a talk in reading order; none where the page is no transcript.

    A talk shows by a label of somebody who asks, or by two speakers of whom each speaks at least twice and one shows
    to be a person. Dates and places before a colon are no speakers. A turn ends with its paragraph. Who is named in
    brackets speaks there, however seldom.
    """
    text, named = parsed.document.text, _by_span(mentions)
    every = [
        turn
        for segment in parsed.segments
        if segment.kind in PROSE
        for turn in _turns(text, segment.start, segment.end, segment.number)
        if not (WHEN.fullmatch(turn.label.words) or is_check_label(turn.label.words) or _is_place(turn, named))
    ]
    persons = {mention.anchor.exact.split()[-1] for mention in mentions if _is_named_person(mention)}
    taped = tuple(turn for turn in every if turn.label.bracketed and _is_taped(turn, persons))
    found = [turn for turn in every if not turn.label.bracketed]
    return tuple(sorted((*_talk(found, text, named), *taped), key=lambda turn: turn.label.opens))


def _talk(found: Sequence[Turn], text: str, named: Mapping[tuple[int, int], Sequence[Mention]]) -> tuple[Turn, ...]:
    """The turns with colons of a talk; none where they are no talk."""
    counted = Counter(_last(turn) for turn in found)
    asked = any(turn.label.words.lower() in load_roles().words["asking"] for turn in found) and len(counted) > 1
    often = {label for label, count in counted.items() if count >= TALKING}
    if asked:
        return tuple(found)
    said = tuple(turn for turn in found if _last(turn) in often)
    return said if len(often) >= TALKING and any(_is_person(turn, text, named) for turn in said) else ()


def _is_named_person(mention: Mention) -> bool:
    return mention.kind == "name" and "person" in mention.kinds


def _is_taped(turn: Turn, persons: Collection[str]) -> bool:
    """Whether the words of a label in brackets are a role or a person, and no stage direction.

    persons: the last words of the names of persons.
    """
    words, roles = turn.label.words.lower().split(), load_roles()
    office = any(role is not None and "person" in role.kinds for role in map(roles.lemmas.get, (words[0], words[-1])))
    return office or _last(turn) in persons or _is_presenter(turn)


def _is_presenter(turn: Turn) -> bool:
    """Whether a label in brackets is that of the broadcaster's own people, whose word is its own."""
    return turn.label.bracketed and not load_roles().words["broadcasting"].isdisjoint(turn.label.words.lower().split())


def _last(turn: Turn) -> str:
    """The last word of a label, by which whoever is named in full once is called from then on."""
    return turn.label.words.split()[-1]


def _by_span(mentions: Iterable[Mention]) -> Mapping[tuple[int, int], Sequence[Mention]]:
    """Mentions by where they start and end."""
    found: defaultdict[tuple[int, int], list[Mention]] = defaultdict(list)
    for mention in mentions:
        found[mention.anchor.start, mention.anchor.end].append(mention)
    return found


def _span(turn: Turn) -> tuple[int, int]:
    """Where a turn's label starts and ends."""
    return turn.label.start, turn.label.end


def _is_place(turn: Turn, named: Mapping[tuple[int, int], Sequence[Mention]]) -> bool:
    """Whether a label is the bare name of a place."""
    return any(m.kind in {"place", "metonym"} or "place" in m.kinds for m in named.get(_span(turn), ()))


def _is_person(turn: Turn, text: str, named: Mapping[tuple[int, int], Sequence[Mention]]) -> bool:
    """Whether a label is a role, a title and a name or a person's full name, or its turn says “I”, “we” or “you”."""
    words, roles = turn.label.words.lower().split(), load_roles()
    role = roles.lemmas.get(words[-1])
    if words[0] in roles.words["title"] or (role is not None and "person" in role.kinds):
        return True
    full = len(words) > 1 and any("person" in m.kinds for m in named.get(_span(turn), ()))
    return full or TO_SOMEBODY.search(text, turn.label.said, turn.end) is not None


def _turns(text: str, start: int, end: int, segment: int) -> list[Turn]:
    """The turns of one paragraph."""
    labels = find_labels(text, start, end)
    ends = (*(label.opens for label in labels[1:]), end)
    return [Turn(label, last, segment) for label, last in zip(labels, ends, strict=False)]


def turn_attributions(parsed: Parsed, mentions: Sequence[Mention], rule: str) -> Iterator[Attribution]:
    """An attribution for each sentence of each turn; none for those of the outlet itself."""
    turns = find_turns(parsed, mentions)
    named = (m for m in mentions if m.kind == "name" and "person" in m.kinds)
    before = ((m.anchor.exact, m) for m in named if turns and m.anchor.end <= turns[0].label.start)
    guest = only_person(before)
    segments = {segment.number: segment for segment in parsed.segments}
    numbers: defaultdict[int, list[int]] = defaultdict(list)
    for number, sentence in enumerate(parsed.sentences):
        numbers[sentence.segment].append(number)
    for turn in turns:
        outlet = outlet_of(parsed.document, segments[turn.segment])
        if turn.label.words == outlet.name or _is_presenter(turn):
            continue
        holders, cue = (outlet, _holder(parsed, turn, mentions, guest)), _label(parsed, turn)
        for content in _told_in(parsed, turn, numbers[turn.segment]):
            yield Attribution(id="", chain=holders, cue=cue, content=content, type="direct", rule=rule)


def _told_in(parsed: Parsed, turn: Turn, numbers: Iterable[int]) -> Iterator[Anchor]:
    """The words of a turn in each sentence of its paragraph that tells something there.

    numbers: of the paragraph's sentences.
    """
    for number in numbers:
        sentence = parsed.sentences[number]
        first, last = max(sentence.start, turn.label.said), min(sentence.end, turn.end)
        if first >= last:
            continue
        words = trim([t for t in parsed.words[number] if first <= parsed.start(number, t) < last])
        if words and (has_verb(words) or sum(t.is_alpha for t in words) >= TELLING_WORDS):
            yield parsed.anchor(number, words)


def _label(parsed: Parsed, turn: Turn) -> Anchor:
    document, (start, end) = parsed.document, _span(turn)
    return cut_anchor(document.id, document.text, start, end, turn.segment)


def _holder(parsed: Parsed, turn: Turn, mentions: Sequence[Mention], guest: Mention | None) -> Holder:
    """Who speaks, as the label's own mention or another of the same words tells; for "A", who is interviewed."""
    if turn.label.words == ANSWERER and guest is not None:
        return Holder(name=guest.anchor.exact, kind="named", anchor=guest.anchor, actor=guest.actor)
    anchor = _label(parsed, turn)
    if turn.label.words in LETTERS:
        return Holder(name=LETTERS[turn.label.words], kind="unnamed", anchor=anchor)
    inside = (m for m in mentions if anchor.start <= m.anchor.start and m.anchor.end <= anchor.end)
    alike = (m for m in mentions if m.anchor.exact == turn.label.words)
    mention = next(chain(inside, alike), None)
    named = mention is not None and mention.kind == "name"
    actor = mention.actor if mention is not None else None
    return Holder(name=turn.label.words, kind="named" if named else "unnamed", anchor=anchor, actor=actor)
