"""Sentences of a talk set out in turns -> who speaks in each, and whom its "you" means."""

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from spacy.tokens import Token

from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.names.drafts import Draft, Line
from dragoman.read.words.turn_labels import ANSWERER, TURN_LETTERS, Label, find_labels, only_person

PERSONS = load_traits().kinds.personal
SECOND = frozenset({"you", "your", "yours", "yourself", "yourselves"})


class Part(NamedTuple):
    """The turn of a talk that a sentence stands in.

    place: which turn of the page it is, from 0. speaker, hearer: who speaks in it and to whom; None for nobody known.
    """

    place: int
    speaker: Draft | None
    hearer: Draft | None = None


def find_talk(lines: Sequence[Line], text: str) -> dict[int, Part]:
    """For each sentence within a labelled turn who speaks and who is spoken to; empty for a page that is no talk."""
    turns = [*_turns(lines, text)]
    if not turns:
        return {}
    first = turns[0][-1][0].number
    before = (d for line in lines[:first] for d in line.drafts if _names_person(d))
    guest = only_person((d.text, d) for d in before)
    speakers = [draft or (guest if label.words == ANSWERER else None) for label, draft, _ in turns]
    persons = {d.words[-1] for line in lines for d in line.drafts if _names_person(d)}
    found: dict[int, Part] = {}
    for place, ((*_, turn), speaker) in enumerate(zip(turns, speakers, strict=True)):
        after = speakers[place + 1] if place + 1 < len(turns) else None
        hearer = None if _is_person(speaker, persons) or not _is_person(after, persons) else after
        found |= {line.number: Part(place, speaker, hearer) for line in turn}
    return found


def is_second_person(token: Token) -> bool:
    """Whether a token is a pronoun for whoever is spoken to."""
    return token.lower_ in SECOND and token.pos_ in {"PRON", "DET"}


def is_hearers(draft: Draft) -> bool:
    """Whether a phrase is for somebody of whoever is spoken to ("your forces")."""
    return draft.noun is not None and any(child.lower_ == "your" for child in draft.head.lefts)


def _turns(lines: Sequence[Line], text: str) -> Iterator[tuple[Label, Draft | None, list[Line]]]:
    """The sentences of each turn, with its label and the mention that this is: to the next, or the paragraph's end.

    What no mention and no letter stands in is no label of anybody ("Note: …").
    """
    for base, paragraph in groupby(lines, key=lambda line: line.base):
        told = list(paragraph)
        found = find_labels(text, base + told[0].span.start_char, base + told[-1].span.end_char)
        if not found:
            continue
        named = {(d.start, d.end): d for line in told for d in reversed(line.drafts)}
        labels = [(label, named.get((label.start, label.end))) for label in found]
        labels = [(label, draft) for label, draft in labels if draft is not None or _is_letter(label, text)]
        starts = [label.opens for label, _ in labels]
        for place, turn in groupby(told, key=lambda line: bisect_right(starts, base + line.span.start_char)):
            if place:
                yield (*labels[place - 1], list(turn))


def _is_letter(label: Label, text: str) -> bool:
    """Whether a label is the letter of who asks or answers, and not somebody's initial ("A. Orn")."""
    return label.words in TURN_LETTERS and ":" in text[label.end : label.said]


def _is_person(draft: Draft | None, persons: Collection[str]) -> bool:
    """Whether somebody is a person, by what is known of him or of a fuller name, and does not only ask questions.

    persons: the last words of the names of persons.
    """
    if draft is None or draft.text.lower() in load_roles().words["asking"]:
        return False
    return bool(PERSONS & {*draft.kinds}) or (draft.kind == "name" and draft.words[-1] in persons)


def _names_person(draft: Draft) -> bool:
    """Whether a mention is the name of a person."""
    return draft.kind == "name" and "person" in draft.kinds
