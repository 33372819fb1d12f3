"""Verb dictionaries in PETRARCH's format -> their verbs and patterns, and the lines that are none.

    &WEAPON                     a set of words; "_" at the end of a name or word: only as written, no plural
    +RIFLE
    +HUNTING_RIFLE              words that stand together
    --- GIVE [070] ---          a block of synonyms and the code of its verbs alone; [---] for no event
    GIVE {GIVES GIVING GAVE GIVEN}
    DONATE [071]                a verb with a code of its own; regular forms need no braces
    +HAND_OVER                  a verb of several words, "+" before the one that is conjugated
    - * &WEAPON (TO +) [072]    what stands before and after the verb: bare words are heads, {…} a phrase with its
    - $ AND + * {JOINT EXERCISE} [062:062]   head last, (…) a phrase with its preposition; $ source, + target, % both
    ~ a (a b GIVE) PROMISE = a b 033         what it amounts to when one verb governs another

What follows "#" or ";" and what stands between <!-- and --> is left out. Format: documentation of PETRARCH 2.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dragoman.ontology._dictionary import numbered_lines
from dragoman.ontology._verb_patterns import BadLineError, Sets, Synonyms, parse_code, parse_pattern, parse_turn
from dragoman.ontology.verb_forms import regular_forms
from dragoman.ontology.verb_types import Block, EventCode, OwnVerb, Pattern, Phrase, Term, Turn, Under, VerbRules
from dragoman.records import Rejected

BLOCK = re.compile(r"^---\s*(?P<name>[^\[\]]*?)\s*(?:\[(?P<code>[^\[\]]*)\])?\s*-*$")
VERB = re.compile(r"^(?P<verb>[^\s\[\]{}]+)\s*(?:\{(?P<forms>[^{}]*)\})?\s*(?:\[(?P<code>[^\[\]]*)\])?$")
NAME = re.compile(r"^[A-Za-z][\w'+-]*$|^\+[A-Za-z][\w'-]*$")
MARKED = re.compile(r"^---\s*[^\s\[\]-].*---$|^-\s.*\*.*\[|^&\S+$")
LETTERS = re.compile(r"\[\s*~?[A-Za-z]{3}")
MAX_LINES, MAX_LINE, MAX_SHOWN = 200_000, 2_000, 80


class VerbDictionary(NamedTuple):
    """What a file holds. verbs: form -> verbs, lemmas: verb -> verbs; patterns by block, as they stand."""

    forms: dict[str, list[OwnVerb]]
    lemmas: dict[str, list[OwnVerb]]
    patterns: list[list[Pattern]]
    turns: list[Turn]
    rejected: list[Rejected]


def is_verb_dictionary(text: str) -> bool:
    """Whether a file holds blocks, patterns or sets of words, and more of them than codes of actors."""
    lines = [line[:MAX_LINE] for _, line in numbered_lines(text)]
    return sum(MARKED.match(line) is not None for line in lines) > sum(
        LETTERS.search(line) is not None for line in lines
    )


class _Reader:
    """Takes a file in, line by line; patterns wait for the end, for their sets may stand anywhere."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.sets = Sets({}, {})
        self.open_set: Synonyms | None = None
        self.block_code: EventCode | None = None
        self.waiting: list[tuple[str, str, int]] = []
        self.found = VerbDictionary({}, {}, [], [], [])

    def take(self, number: int, line: str) -> None:
        """One line without its comments, not blank."""
        where = f"{self.file}:{number}"
        try:
            self.sort(where, line)
        except BadLineError as bad:
            self.refuse(where, line, bad)

    def sort(self, where: str, line: str) -> None:
        """A line by its first sign."""
        if len(line) > MAX_LINE:
            raise BadLineError(expected=f"at most {MAX_LINE} characters in a line", fix="split the line")
        if line.startswith("&"):
            self.open_set = self.sets.synonyms.setdefault(line.rstrip("_"), Synonyms([], exact=line.endswith("_")))
        elif line.startswith("---"):
            self.take_block(line)
        elif line.startswith("+") and self.open_set is not None:
            self.take_member(line[1:].strip())
        elif line.startswith("~"):
            self.found.turns.append(parse_turn(line))
        elif not self.found.patterns:
            raise BadLineError(expected="a set &NAME or a block --- NAME [CODE] ---", fix="put the block's line above")
        elif line.startswith("-"):
            self.waiting.append((where, line, len(self.found.patterns) - 1))
        else:
            self.take_verb(line)

    def take_block(self, line: str) -> None:
        """The line that opens a block; its verbs follow."""
        parts = BLOCK.match(line)
        self.open_set = None
        self.found.patterns.append([])
        self.block_code = EventCode()
        if parts is None:
            raise BadLineError(expected="a block as --- NAME [CODE] ---", fix="correct the line")
        self.block_code = parse_code(parts["code"] or "---")

    def take_member(self, written: str) -> None:
        """A word, a set or a group in brackets of the set that is open."""
        if not written.strip("_() "):
            raise BadLineError(expected="a word behind +", fix="put a word there")
        if self.open_set is not None:
            self.open_set.members.append(written)

    def take_verb(self, line: str) -> None:
        """A verb of the open block, with its forms and its own code."""
        self.open_set = None
        parts = VERB.match(line)
        if parts is None or not NAME.match(parts["verb"]):
            raise BadLineError(expected="VERB {FORMS} [CODE], or - WORDS * WORDS [CODE]", fix="correct the line")
        code = parse_code(parts["code"]) if parts["code"] is not None else self.block_code or EventCode()
        block = len(self.found.patterns) - 1
        written = [parts["verb"], *(parts["forms"] or "").split()]
        for place, form in enumerate(written):
            word, verb = _split(form, code, block)
            if place == 0:
                self.found.lemmas.setdefault(word, []).append(verb)
                _add_forms(self.found.forms, regular_forms(word) if parts["forms"] is None else [word], verb)
            elif word:
                _add_forms(self.found.forms, [word], verb)

    def refuse(self, where: str, line: str, bad: BadLineError) -> None:
        """A line that is not taken."""
        got = repr(line if len(line) <= MAX_SHOWN else f"{line[:MAX_SHOWN]}…")
        self.found.rejected.append(Rejected(where=where, expected=bad.expected, got=got, fix=bad.fix))

    def finish(self) -> VerbDictionary:
        """All that was taken."""
        for where, line, block in self.waiting:
            try:
                self.found.patterns[block] += parse_pattern(line, self.sets, where)
            except BadLineError as bad:
                self.refuse(where, line, bad)
        self.found.rejected.sort(key=lambda one: int(one.where.rpartition(":")[2]))
        return self.found


def _add_forms(forms: dict[str, list[OwnVerb]], words: Iterable[str], verb: OwnVerb) -> None:
    for word in words:
        if verb not in forms.setdefault(word, []):
            forms[word].append(verb)


def _split(written: str, code: EventCode, block: int) -> tuple[str, OwnVerb]:
    """The word that is conjugated, small, and the verb it belongs to: the one after "+", else the first."""
    before, plus, after = written.lower().rpartition("+")
    word, *rest = [part for part in after.split("_") if part] or [""]
    lead = [part for part in before.split("_") if part] if plus else []
    return word, OwnVerb(tuple(lead), tuple(rest), code, block)


def parse_verb_dictionary(text: str, file: str) -> VerbDictionary:
    """The verbs and patterns of a dictionary; each line that is none, in `rejected`, stops no other."""
    reader = _Reader(file)
    for number, line in numbered_lines(text):
        if number > MAX_LINES:
            reader.refuse(
                f"{file}:{number}", line, BadLineError(expected=f"at most {MAX_LINES} lines", fix="split the file")
            )
            break
        reader.take(number, line)
    return reader.finish()


def join_verbs(dictionaries: Iterable[VerbDictionary]) -> VerbRules:
    """Several dictionaries as one: what stands first goes first, of patterns and turns what asks for most."""
    forms: dict[str, tuple[OwnVerb, ...]] = {}
    lemmas: dict[str, tuple[OwnVerb, ...]] = {}
    blocks: list[Block] = []
    turns: list[Turn] = []
    for one in dictionaries:
        for all_words, words in ((forms, one.forms), (lemmas, one.lemmas)):
            for word, verbs in words.items():
                all_words[word] = (*all_words.get(word, ()), *_shifted(verbs, len(blocks)))
        blocks += map(_index, one.patterns)
        turns += one.turns
    return VerbRules(forms, lemmas, tuple(blocks), tuple(sorted(turns, key=lambda turn: -len(turn.verbs))))


def _shifted(verbs: Iterable[OwnVerb], by: int) -> Iterator[OwnVerb]:
    return (verb._replace(block=verb.block + by) for verb in verbs)


def _index(patterns: Iterable[Pattern]) -> Block:
    """The patterns of a block, the longest first, by the word of each that is likely the rarest."""
    ordered = tuple(sorted(patterns, key=lambda pattern: -pattern.length))
    places: dict[str, list[int]] = {}
    wordless: list[int] = []
    for place, pattern in enumerate(ordered):
        term = _rarest(pattern)
        for word in {words.words[-1] for words in term}:
            places.setdefault(word, []).append(place)
        if not term:
            wordless.append(place)
    return Block(ordered, {word: tuple(found) for word, found in places.items()}, tuple(wordless))


def _rarest(pattern: Pattern) -> Term:
    """The head of a phrase, else a preposition; of several the one that the fewest words satisfy."""
    elements = (*pattern.before, *pattern.after)
    below = [each for element in elements if isinstance(element, Under) for each in element.below]
    heads = [each.terms[-1] for each in (*elements, *below) if isinstance(each, Phrase)]
    return min(heads or [each.preposition for each in elements if isinstance(each, Under)], key=len, default=())
