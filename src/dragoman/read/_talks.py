"""Sentences of a talk set out in turns -> who speaks in each, and whom its "you" means."""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Token

from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read._first_person import is_label
from dragoman.read._turn_letters import ANSWERER, TURN_LETTERS
from dragoman.read.drafts import Draft, Line

PERSONS = load_traits().kinds.personal
SECOND = frozenset({"you", "your", "yours", "yourself", "yourselves"})
# What stands between a letter and its turn.
LETTER_STOPS = frozenset({":", "."})


class Part(NamedTuple):
    """The turn of a talk that a sentence stands in.

    place: which turn of the page it is, from 0. speaker, hearer: who speaks in it and to whom; None for nobody known.
    """

    place: int
    speaker: Draft | None
    hearer: Draft | None = None


def find_talk(lines: Sequence[Line]) -> dict[int, Part]:
    """For each sentence within a labelled turn who speaks and who is spoken to; empty for a page that is no talk."""
    turns = [turn for turn in _turns(lines) if turn]
    if not turns:
        return {}
    guest = _guest(lines, turns[0][0].number)
    speakers = [_speaker(turn[0], guest) for turn in turns]
    persons = {d.words[-1] for line in lines for d in line.drafts if _names_person(d)}
    found: dict[int, Part] = {}
    for place, (turn, speaker) in enumerate(zip(turns, speakers, strict=True)):
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


def _turns(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The sentences of each turn: from a label to the next, or to the end of the paragraph."""
    turn: list[Line] = []
    for line in lines:
        if _letter(line) or _label(line) is not None:
            yield turn
            turn = [line]
        elif turn and turn[-1].span.doc is line.span.doc:
            turn.append(line)
        else:
            yield turn
            turn = []
    yield turn


def _label(line: Line) -> Draft | None:
    """The mention before the colon that opens a sentence."""
    return next((d for d in line.drafts if d.first == line.tokens[0].i and is_label(d)), None)


def _letter(line: Line) -> str:
    """The letter that opens a turn; "" for none."""
    words = [token.text for token in line.tokens[:2]]
    return words[0] if words[0] in TURN_LETTERS and set(words[1:]) & LETTER_STOPS else ""


def _speaker(line: Line, guest: Draft | None) -> Draft | None:
    """Who speaks in the turn that a sentence opens."""
    return _label(line) or (guest if _letter(line) == ANSWERER else None)


def _is_person(draft: Draft | None, persons: Collection[str]) -> bool:
    """Whether somebody is a person, by what is known of him or of a fuller name, and does not only ask questions.

    persons: the last words of the names of persons.
    """
    if draft is None or draft.text.lower() in load_roles().words["asking"]:
        return False
    return bool(PERSONS & {*draft.kinds}) or (draft.kind == "name" and draft.words[-1] in persons)


def _guest(lines: Sequence[Line], first: int) -> Draft | None:
    """The one person whom the words before a talk name; None where they name nobody or several."""
    named = [d for line in lines if line.number < first for d in line.drafts if _names_person(d)]
    return named[0] if len({d.words[-1] for d in named}) == 1 else None


def _names_person(draft: Draft) -> bool:
    """Whether a mention is the name of a person."""
    return draft.kind == "name" and "person" in draft.kinds
