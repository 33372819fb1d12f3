"""Sentences -> cues: words that take a side, found by their lemmas, with negation and "rather than" heeded."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from dragoman.weigh.words import word_spans

NEGATION_WORDS = 3
INSTEAD_WORDS = 3
SHORT_WORD = 4
FRAME_WORDS = 12
_ENDINGS = (
    ("'s", ""),
    ("ies", "y"),
    ("ied", "y"),
    ("es", ""),
    ("s", ""),
    ("ed", ""),
    ("ed", "e"),
    ("ing", ""),
    ("ing", "e"),
)
_BREAK_MARKS = frozenset(";:—")
Spans = Sequence[tuple[str, int, int]]


class Cue(NamedTuple):
    """Words that take a side: which axis, which pole ("a" or "b"), where, and in which clause of the sentence."""

    axis: str
    pole: str
    start: int
    end: int
    clause: int


class Sides(NamedTuple):
    """All words that take sides, by first lemma, with the words that turn them."""

    phrases: Mapping[str, Sequence[tuple[tuple[str, ...], str, str]]]
    negators: frozenset[str]
    instead: tuple[tuple[str, ...], ...]
    breaks: frozenset[str]
    frames: Mapping[str, frozenset[str]]
    beside: Mapping[str, frozenset[str]]
    irregular: Mapping[str, str]

    def lemmas(self, word: str) -> frozenset[str]:
        """What the lemma of a word may be: itself, and itself without each ending that fits."""
        stems = strip_endings(word)
        return stems | {self.irregular[word]} if word in self.irregular else stems


@lru_cache(maxsize=2**16)
def strip_endings(word: str) -> frozenset[str]:
    """A word, and what is left of it without each ending that fits."""
    found = {word}
    for ending, put in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            stem = word[: -len(ending)]
            found.add(stem + put)
            if len(stem) > 2 and stem[-1] == stem[-2] and not put:  # noqa: PLR2004 - a doubled last letter
                found.add(stem[:-1])
    return frozenset(found)


def index_phrases(rows: Iterable[tuple[str, str, Iterable[str]]]) -> dict[str, list[tuple[tuple[str, ...], str, str]]]:
    """(axis, pole, phrases) rows by the first word of each phrase, longer phrases first."""
    index: dict[str, list[tuple[tuple[str, ...], str, str]]] = defaultdict(list)
    for axis, pole, phrases in rows:
        for phrase in phrases:
            words = tuple(phrase.split())
            index[words[0]].append((words, axis, pole))
    for entries in index.values():
        entries.sort(key=lambda entry: (-len(entry[0]), entry))
    return index


def find_cues(text: str, start: int, end: int, sides: Sides) -> tuple[tuple[Cue, ...], tuple[int, ...]]:
    """All cues in text[start:end] in reading order, and where each clause starts.

    A longer phrase hides the words inside it on the same axis.
    """
    spans = word_spans(text[start:end])
    lemmas = [sides.lemmas(word) for word, _, _ in spans]
    clauses = split_clauses(text[start:end], spans, sides.breaks)
    cues: list[Cue] = []
    taken: dict[str, int] = {}
    for at in range(len(spans)):
        for words, axis, pole in _starting(at, lemmas, sides):
            last = at + len(words) - 1
            if at >= taken.get(axis, 0) and _counts(at, axis, lemmas, clauses, sides):
                taken[axis] = last + 1
                turned = _negated(at, spans, lemmas, clauses, sides.negators)
                side = pole if not turned else "b" if pole == "a" else "a"
                cues.append(Cue(axis, side, start + spans[at][1], start + spans[last][2], clauses[at]))
    return tuple(cues), tuple(start + spans[clauses.index(number)][1] for number in sorted(set(clauses)))


def _starting(at: int, lemmas: Sequence[frozenset[str]], sides: Sides) -> Iterable[tuple[tuple[str, ...], str, str]]:
    for lemma in sorted(lemmas[at]):
        for entry in sides.phrases.get(lemma, ()):
            rest = entry[0][1:]
            ahead = lemmas[at + 1 : at + 1 + len(rest)]
            if len(ahead) == len(rest) and all(word in found for word, found in zip(rest, ahead, strict=True)):
                yield entry


def _counts(at: int, axis: str, lemmas: Sequence[frozenset[str]], clauses: Sequence[int], sides: Sides) -> bool:
    """Whether the words the axis asks for are there, and no "rather than" sets the word aside."""
    frame, beside = sides.frames.get(axis), sides.beside.get(axis)
    if beside and not any(found & beside for found in lemmas):
        return False
    before = range(max(0, at - FRAME_WORDS), at)
    if frame and not any(lemmas[i] & frame and clauses[i] == clauses[at] for i in before):
        return False
    near = range(max(0, at - INSTEAD_WORDS), at)
    return not any(
        clauses[i] == clauses[at] and _phrase_at(i, phrase, lemmas) for i in near for phrase in sides.instead
    )


def _phrase_at(at: int, phrase: Sequence[str], lemmas: Sequence[frozenset[str]]) -> bool:
    ahead = lemmas[at : at + len(phrase)]
    return len(ahead) == len(phrase) and all(word in found for word, found in zip(phrase, ahead, strict=True))


def _negated(
    at: int, spans: Spans, lemmas: Sequence[frozenset[str]], clauses: Sequence[int], negators: frozenset[str]
) -> bool:
    for i in range(max(0, at - NEGATION_WORDS), at):
        # Short negators have no forms: "noting" is none of "not".
        forms = {lemma for lemma in lemmas[i] if len(lemma) > SHORT_WORD or lemma == spans[i][0]}
        turns = bool(forms & negators) or spans[i][0].endswith("n't")
        only = i + 1 < len(spans) and spans[i + 1][0] == "only"
        if turns and not only and clauses[i] == clauses[at]:
            return True
    return False


def split_clauses(text: str, spans: Spans, breaks: frozenset[str]) -> list[int]:
    """The clause each word is in, counted from 0.

    A new one starts after ; : and dashes, at words that open one, and at a participle after a comma. A sentence that
    opens with such a word ("While …, …") breaks at its first comma instead.
    """
    numbers: list[int] = []
    clause, opened, last = 0, bool(spans) and spans[0][0] in breaks, 0
    for at, (word, start, end) in enumerate(spans):
        gap = text[last:start]
        comma = "," in gap and ((opened and clause == 0) or word.endswith("ing"))
        if at and (comma or word in breaks or _BREAK_MARKS & set(gap)):
            clause += 1
        numbers.append(clause)
        last = end
    return numbers
