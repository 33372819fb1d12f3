"""Headlines in Title Case or capitals -> as they would stand in a sentence, letter for letter.

A parser takes every word with a capital for a name. What a headline names is told by the text below it, by the ontology
and by the words that the pipeline knows; all other words are set in small letters. Nothing is added or left out, so
that offsets hold and quotes stay as printed.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from spacy.lang.en.stop_words import STOP_WORDS
from spacy.language import Language

from dragoman.ontology import Ontology
from dragoman.ontology.headlines import load_headlines
from dragoman.ontology.roles import load_roles
from dragoman.read.names.listed import index_names
from dragoman.read.pages.headings import SMALL
from dragoman.read.parsing.stand_ins import known_words
from dragoman.records import Document, Segment
from dragoman.records.document import HEADLINES
from dragoman.records.when import MONTHS, WEEKDAYS

TEXT = frozenset({"body", "dispatch", "quote", "summary"})
WORD = re.compile(r"[^\W\d_]+")
# Words of so many letters have capitals in Title Case, whatever they are.
LONG = 5
MIN_WORDS = 3
LONGEST_NAME = 5
QUOTES = " “”‘’\"'"
STOPS = frozenset('.!?:;“"(')
ENDINGS = (("ies", "y"), ("s", ""), ("es", ""), ("ed", ""), ("d", ""), ("ing", ""), ("ing", "e"), ("ied", "y"))
SIBILANT = ("s", "x", "z", "ch", "sh", "o")
MIN_STEM = 3


class _Evidence(NamedTuple):
    """What a text below its headline shows of its words, each in small letters.

    names: capital inside a sentence, never small -> as printed. phrases: runs of capitals -> as printed. small: words
    without a capital.
    """

    names: Mapping[str, str]
    phrases: Mapping[tuple[str, ...], tuple[str, ...]]
    small: frozenset[str]


class _Words(NamedTuple):
    """What a pipeline knows of words. known: as written. doing: lemmas of verbs, adjectives, adverbs. nouns: lemmas."""

    known: frozenset[str]
    doing: frozenset[str]
    nouns: frozenset[str]


def lower_headlines(
    document: Document, segments: Iterable[Segment], nlp: Language, ontology: Ontology
) -> dict[int, str]:
    """Titles and headings in Title Case or capitals as a sentence would have them, by segment number; {} as a rule."""
    text = document.text
    heads = [s for s in segments if s.kind in HEADLINES and is_all_capitals(text[s.start : s.end])]
    if not heads:
        return {}
    evidence = _look(text[s.start : s.end] for s in segments if s.kind in TEXT)
    return {s.number: _lower(text[s.start : s.end], evidence, _words_of(nlp), ontology) for s in heads}


def is_all_capitals(line: str) -> bool:
    """Whether the capitals of a line tell nothing: every word has one, or every longer word that is no small one."""
    words = WORD.findall(line)
    if len(words) < MIN_WORDS:
        return False
    return not any(
        w[0].islower() and (len(w) >= LONG or w not in SMALL) and w not in load_headlines().small for w in words
    )


def is_ordinary(word: str, nlp: Language) -> bool:
    """Whether a word is in everyday use, whatever else it may name."""
    words, small = _words_of(nlp), word.lower()
    return small in STOP_WORDS or not (words.doing | words.nouns).isdisjoint({small, *_stems(small)})


@lru_cache(maxsize=2)
def _words_of(nlp: Language) -> _Words:
    lemmatizer = nlp.get_pipe("lemmatizer") if "lemmatizer" in nlp.component_names else None
    lookups = getattr(lemmatizer, "lookups", None)
    index = lookups.get_table("lemma_index") if lookups is not None and lookups.has_table("lemma_index") else {}
    doing = frozenset(word for kind in ("verb", "adj", "adv") for word in index.get(kind, ()))
    return _Words(known_words(nlp), doing, frozenset(index.get("noun", ())))


def _look(paragraphs: Iterable[str]) -> _Evidence:
    names: dict[str, str] = {}
    phrases: dict[tuple[str, ...], tuple[str, ...]] = {}
    small: set[str] = set()
    for run, opens in _runs(paragraphs, small):
        names |= {word.lower(): word for word in (run[1:] if opens else run)}
        named = run[1:] if opens and run[0].lower() in SMALL | {"the", "this"} else run
        if 1 < len(named) <= LONGEST_NAME:
            phrases[tuple(word.lower() for word in named)] = named
    return _Evidence({word: name for word, name in names.items() if word not in small}, phrases, frozenset(small))


def _runs(paragraphs: Iterable[str], small: set[str]) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Runs of capitalised words, and whether each opens a sentence; words in small letters go into `small`."""
    for text in paragraphs:
        run: list[str] = []
        opens, opened, last = True, True, 0
        for match in WORD.finditer(text):
            between = text[last : match.start()]
            opens, last = last == 0 or not STOPS.isdisjoint(between), match.end()
            word = match[0]
            if run and (word[0].islower() or between != " "):
                yield tuple(run), opened
                run = []
            if word[0].isupper():
                opened = opened if run else opens
                run.append(word)
            elif between[-1:] not in {"'", "’"}:
                small.add(word)
        if run:
            yield tuple(run), opened


def _lower(line: str, evidence: _Evidence, words: _Words, ontology: Ontology) -> str:
    """The line with its ordinary words in small letters, the first with a capital."""
    found = list(WORD.finditer(line))
    forms = _listed(line, found, evidence, ontology) | _met(found, evidence)
    letters = list(line)
    shouted = line.upper() == line
    for number, match in reversed(list(enumerate(found))):
        form = forms.get(number) or (match[0] if match[0].isupper() and not shouted and len(match[0]) > 1 else None)
        if form is None:
            named = _is_name(found, number, forms, evidence, words)
            form = match[0].capitalize() if named else match[0].lower()
        if _opens(line[: match.start()].rstrip(QUOTES)):
            form = form[0].upper() + form[1:]
        if form[0].isupper() and number:
            forms.setdefault(number, form)
        letters[match.start() : match.end()] = form if len(form) == len(match[0]) else match[0]
    return "".join(letters)


def _opens(before: str) -> bool:
    """Whether a sentence opens behind some words of a headline: at its start, or behind a stop that ends no number."""
    return not before or (before[-1] in ".!?:" and not before[-2:-1].isdigit())


def _listed(line: str, found: Sequence[re.Match[str]], evidence: _Evidence, ontology: Ontology) -> dict[int, str]:
    """The forms of words that stand in listed names, by number; names that may be ordinary words are left out."""
    places = {match.start(): number for number, match in enumerate(found)}
    forms: dict[int, str] = {}
    for hit in index_names(ontology).find(line):
        row = next((row for row in hit.rows if not row.ambiguous), None)
        if row is None or row.surface.lower() in (evidence.small | load_headlines().shouted) - evidence.names.keys():
            continue
        for match in WORD.finditer(row.surface):
            number = places.get(hit.start + match.start())
            if number is not None and number not in forms:
                forms[number] = match[0] + found[number][0][len(match[0]) :].lower()
    return forms


def _met(found: Sequence[re.Match[str]], evidence: _Evidence) -> dict[int, str]:
    """The forms of words that stand in a run of capitals of the text below, by number."""
    small, roles = [match[0].lower() for match in found], load_roles().forms
    forms: dict[int, str] = {}
    for number in range(len(found)):
        for length in range(LONGEST_NAME, 1, -1):
            phrase = evidence.phrases.get(tuple(small[number : number + length]))
            if phrase is not None and number not in forms:
                forms |= {number + place: word for place, word in enumerate(phrase)}
    alone = {n: evidence.names[w] for n, w in enumerate(small) if w in evidence.names and w not in roles}
    return alone | forms


def _is_name(
    found: Sequence[re.Match[str]], number: int, forms: Mapping[int, str], evidence: _Evidence, words: _Words
) -> bool:
    """Whether a word that nothing else tells of is a name: a day, a faith, or no word that the pipeline knows."""
    word, roles, own = found[number][0].lower(), load_roles(), load_headlines()
    before = found[number - 1][0].lower() if number else ""
    if word in MONTHS or word in WEEKDAYS:
        return word not in own.month_verbs or before in own.before_month
    if word in roles.words["title"]:
        return number + 1 in forms
    if word in evidence.small or word in SMALL | STOP_WORDS or word in roles.forms:
        return False
    if word in roles.traits:
        return word.capitalize() in words.known
    return _is_unusual(word, words, beside=number + 1 in forms)


def _is_unusual(word: str, words: _Words, *, beside: bool) -> bool:
    """Whether a word is as a rule a name. beside: one follows, which may make one of a noun too."""
    stems = {word, *_stems(word)}
    if stems & words.doing:
        return False
    if word not in words.known:
        return not stems & words.nouns
    return word.capitalize() in words.known and (beside or not stems & words.nouns)


def _stems(word: str) -> Iterator[str]:
    """What a word may be a form of."""
    for ending, instead in ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= MIN_STEM and (ending != "es" or stem.endswith(SIBILANT)):
            yield stem + instead
            if len(stem) > MIN_STEM and stem[-1] == stem[-2] and not instead:
                yield stem[:-1]
