"""Passages of the corpus -> windows as the encoder reads them, with what the gold says of their words."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

import numpy as np
from spacy.language import Language
from spacy.tokens import Span

from corpus.records import End, Passage, Role
from corpus.records import Span as Letters
from dragoman.ontology import Ontology
from dragoman.read.frames_encoder_v1 import Labels
from dragoman.read.frames_encoder_v1.model import FAMILIES, Whole
from dragoman.read.frames_encoder_v1.paths import name_paths, ways_up
from dragoman.read.frames_encoder_v1.reader import types_listed
from dragoman.read.frames_encoder_v1.windows import Window, make_windows
from dragoman.read.names.mentions import find_mentions, mentions_by_head
from dragoman.read.names.unlisted import has_unlisted
from dragoman.read.pages.segment import segment_document
from dragoman.read.parsing.parse import Parsed, parse_sheets, whole_sheet
from dragoman.read.senses.deeds import index_senses
from dragoman.records import Document
from train.frames.golds import DEED, Gold, list_golds

# Label of what is not asked: another word of a trigger, a modality that nobody labelled.
PASSED = -100
# Paths that come so often are told apart, or so often between a word that tells and one of its sides.
OFTEN, OFTEN_SIDES = 18, 3


class Sheet(NamedTuple):
    """A window before it is labelled. listed: types that the lists give each word; kinds: of the mention it heads."""

    passage: Passage
    parsed: Parsed
    window: Window
    listed: tuple[frozenset[str], ...]
    kinds: tuple[str | None, ...]


class Told(NamedTuple):
    """A word that tells of something, by the gold. family: number in FAMILIES; column: of the word in its window.

    first, second: columns of the heads on each side; also_first, also_second: columns of words that are as right (they
    name the same). modality, denied, sign: numbers of labels, PASSED where the gold has none.
    """

    family: int
    column: int
    first: frozenset[int]
    second: frozenset[int]
    also_first: frozenset[int]
    also_second: frozenset[int]
    modality: int = PASSED
    denied: int = PASSED
    sign: int = PASSED


class Example(NamedTuple):
    """A window with its gold. labels (3, words): of each family, 0 for none."""

    sheet: Sheet
    labels: Whole
    told: tuple[Told, ...]


def make_sheets(passages: Sequence[Passage], nlp: Language, ontology: Ontology) -> list[Sheet]:
    """The windows of all passages, parsed and cut as documents are."""
    documents = [Document(id=p.id, sha256="", name=p.id, text=p.text, published=p.published) for p in passages]
    sheets = [whole_sheet(document, segment_document(document)) for document in documents]
    parsed = parse_sheets(sheets, nlp, needs_names=partial(has_unlisted, ontology=ontology))
    return [sheet for pair in zip(passages, parsed, strict=True) for sheet in _sheets(*pair, ontology)]


def _sheets(passage: Passage, parsed: Parsed, ontology: Ontology) -> Iterator[Sheet]:
    heads = mentions_by_head(parsed, find_mentions(parsed, ontology))
    senses = index_senses(ontology.lexicon.events)
    for window in make_windows(parsed.spans):
        mentions = [heads.get((number, token.i)) for number, token in window.places]
        yield Sheet(
            passage,
            parsed,
            window,
            listed=tuple(frozenset(types_listed(token, senses)) for _, token in window.places),
            kinds=tuple(None if mention is None else mention.kind for mention in mentions),
        )


def make_examples(sheets: Iterable[Sheet], labels: Labels) -> list[Example]:
    """Sheets with the labels that have their words in them."""
    return [_example(sheet, labels) for sheet in sheets]


def choose_paths(sheets: Iterable[Sheet]) -> tuple[str, ...]:
    """The paths between words that tell and words of their sentence that come often enough to be told apart."""
    seen: Counter[str] = Counter()
    leading: Counter[str] = Counter()
    for sheet in sheets:
        places = _places(sheet)
        for gold in list_golds(sheet.passage):
            found = places.find(gold.trigger)
            if found is not None:
                paths = paths_from(sheet.window, found[0])
                sides = {place[0] for role in (*gold.first, *gold.second) if (place := places.find(role.span))}
                seen.update(path for path in paths.values() if path)
                leading.update(path for column, path in paths.items() if path and column in sides)
    return tuple(sorted(path for path in seen if seen[path] >= OFTEN or leading[path] >= OFTEN_SIDES))


def paths_from(window: Window, column: int) -> dict[int, str | None]:
    """The path from a word to each word of its sentence, by column."""
    number, _ = window.places[column]
    begin, end = window.sentences[number]
    ways = ways_up([token for _, token in window.places[begin:end]])
    return dict(enumerate(name_paths(ways[column - begin], ways), begin))


def number_paths(window: Window, column: int, numbers: Mapping[str, int]) -> list[int]:
    """The number of the path from a word to each word of its sentence, 0 for paths without one."""
    return [numbers.get(path or "", 0) for path in paths_from(window, column).values()]


class _Places(NamedTuple):
    """Where the words of one window stand, and which of them name whom by the gold."""

    parsed: Parsed
    columns: Mapping[tuple[int, int], int]
    named: Mapping[str, frozenset[int]]

    def find(self, letters: Letters | None) -> tuple[int, frozenset[int]] | None:
        """The columns of the head and of all words that a span of the text touches; None where the window lacks it."""
        words = None if letters is None else _words(self.parsed, *letters)
        if words is None:
            return None
        number, span = words
        head = self.columns.get((number, span.root.i))
        inside = (self.columns.get((number, token.i)) for token in span)
        return None if head is None else (head, frozenset(column for column in inside if column is not None))


def _places(sheet: Sheet) -> _Places:
    columns = {(number, token.i): column for column, (number, token) in enumerate(sheet.window.places)}
    unnamed = _Places(sheet.parsed, columns, {})
    named: dict[str, set[int]] = {}
    for mention in sheet.passage.mentions:
        found = unnamed.find(mention.span)
        named.setdefault(mention.actor, set()).update(() if found is None else (found[0],))
    return unnamed._replace(named={actor: frozenset(heads) for actor, heads in named.items()})


def _words(parsed: Parsed, start: int, end: int) -> tuple[int, Span] | None:
    """The sentence and the words in it that a span of the text touches; None where no sentence holds it."""
    for number, sentence in enumerate(parsed.sentences):
        if sentence.start <= start < sentence.end:
            base = parsed.bases[number]
            words = parsed.spans[number].doc.char_span(start - base, end - base, alignment_mode="expand")
            return None if words is None else (number, words)
    return None


def _example(sheet: Sheet, labels: Labels) -> Example:
    places = _places(sheet)
    rows = np.zeros((len(FAMILIES), len(sheet.window.places)), dtype=np.int64)
    told: dict[tuple[int, int], Told] = {}
    for gold in list_golds(sheet.passage):
        names = labels.of(FAMILIES[gold.family])
        found = places.find(gold.trigger)
        if found is None or gold.name not in names:
            continue
        head, inside = found
        if gold.family == DEED:
            rows[DEED, [column for column in inside if not rows[DEED, column]]] = PASSED
        rows[gold.family, head] = 1 + names.index(gold.name)
        one, before = _told(gold, head, places, labels), told.get((gold.family, head))
        told[gold.family, head] = one if before is None else _together(before, one)
    return Example(sheet, rows, tuple(told.values()))


def _told(gold: Gold, head: int, places: _Places, labels: Labels) -> Told:
    first, also_first = _side(gold.first, places)
    second, also_second = _side(gold.second, places)
    return Told(
        family=gold.family,
        column=head,
        first=first,
        second=second,
        also_first=also_first,
        also_second=also_second,
        modality=PASSED if gold.modality is None else labels.modalities.index(gold.modality),
        denied=PASSED if gold.denied is None else int(gold.denied),
        sign=labels.signs.index(gold.sign) if gold.signed else PASSED,
    )


def _side(roles: Sequence[Role | End], places: _Places) -> tuple[frozenset[int], frozenset[int]]:
    """The heads of the words on a side, and the words that are as right: of the same actor, or inside the same end."""
    found = [(role, place) for role in roles if (place := places.find(role.span)) is not None]
    same = [places.named.get(role.actor or "", frozenset()) for role in roles if isinstance(role, Role)]
    inside = [words for role, (_, words) in found if isinstance(role, End)]
    return frozenset(head for _, (head, _) in found), frozenset().union(*same, *inside)


def _together(one: Told, other: Told) -> Told:
    """Two labels of one word as one: the sides of both."""
    return one._replace(
        first=one.first | other.first,
        second=one.second | other.second,
        also_first=one.also_first | other.also_first,
        also_second=one.also_second | other.also_second,
    )
