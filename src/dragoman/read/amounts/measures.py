"""Parsed sentences -> measures: amounts, shares and counts, their bounds, and what they measure."""

from collections.abc import Iterator, Sequence

import msgspec
from spacy.tokens import Span, Token

from dragoman.ontology.measuring import MeasuringWords, load_measuring
from dragoman.read.amounts._amounts import Amount, find_amounts
from dragoman.read.amounts._levels import is_start, level_thing, verb_of_move
from dragoman.read.amounts._not_amounts import Place, is_no_amount
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.stretches import trim
from dragoman.read.grammar.syntax import lemma, phrase
from dragoman.read.grammar.tree import children
from dragoman.read.parsing.parse import Parsed
from dragoman.read.saying.attribute import attribution_for
from dragoman.read.status.status import status_of
from dragoman.read.words.ids import claim_id
from dragoman.read.words.laid_out import Words
from dragoman.records import Anchor, Claim, Measure, Status, cut_anchor

RULE = "measures.rules.v2"
COUNTED = frozenset({"nummod", "compound", "quantmod", "nmod", "amod", "det", "predet", "npadvmod", "poss"})
ROLES = frozenset({"nsubj", "nsubjpass", "dobj"})


def find_measures(parsed: Parsed, scene: Scene | None = None) -> tuple[Claim, ...]:
    """Every amount of a document, in reading order; dates, years, ordinals, ages, labels and list numbers are none.

    A range gives its two ends. A number that cannot be read is left out, and so is how many they are who say a thing
    ("two officials said"). scene: where given, each measure has its status and who says so; else all stand as the
    page's own assertions.
    """
    words = load_measuring()
    speakers = _speakers(scene)
    return tuple(
        _claim(parsed, number, place, words, scene)
        for number, span in enumerate(parsed.spans)
        for place in _places(span, words)
        if not is_no_amount(place, words) and not _counts_speakers(parsed, number, place, speakers)
    )


def _speakers(scene: Scene | None) -> tuple[tuple[int, int], ...]:
    """Where those stand who say things, [start, end) in the document."""
    said = scene.attributions if scene is not None else ()
    return tuple((h.anchor.start, h.anchor.end) for one in said for h in one.chain if h.anchor is not None)


def _counts_speakers(parsed: Parsed, number: int, place: Place, speakers: Sequence[tuple[int, int]]) -> bool:
    """Whether an amount only tells how many sources there are."""
    start = parsed.bases[number] + place.span.start_char + place.amount.start
    return any(first <= start < last for first, last in speakers)


def _places(span: Words, words: MeasuringWords) -> Iterator[Place]:
    """The amounts of a sentence with the words around them."""
    text = span.text
    for amount in find_amounts(text):
        found = _tokens(span, amount.start, amount.end)
        reach = _tokens(span, *amount.reach)
        before = span.words[reach.start - span.start - 1] if reach.start > span.start else None
        after = span.words[reach.end - span.start] if reach.end < span.end else None
        thing = _thing(found, reach, after, amount, words)
        # "Handed over two men" tells of two, not of more.
        told = amount._replace(bound=None) if before is not None and before.dep_ == "prt" else amount
        yield Place(told, span, text, found, before, after, thing)


def _tokens(span: Words, start: int, end: int) -> Span:
    """The tokens of a stretch of a sentence's text, those it only touches included."""
    found = span.doc.char_span(span.start_char + start, span.start_char + end, alignment_mode="expand")
    return span.part(found) if found is not None else span


def _thing(found: Span, reach: Span, after: Token | None, amount: Amount, words: MeasuringWords) -> Token | None:
    """The noun an amount counts or is a share of: what follows "of", else its own noun after it."""
    if after is not None and after.lower_ == "of":
        return _object(after)
    if after is not None and after.lower_ == "in" and amount.unit in words.currencies.values():
        given = _object(after)
        return given if given is not None and given.pos_ == "NOUN" and lemma(given) not in words.time else None
    for token in (found.root, reach.root, reach[-1]):
        head = token.head
        if head.i >= reach.end and head.pos_ in {"NOUN", "PROPN"} and token.dep_ in COUNTED:
            return head
    plural = after is not None and after.tag_ in {"NNS", "NNPS"} and amount.unit is None
    return after if plural or _is_unit(after, words) else None


def _is_unit(token: Token | None, words: MeasuringWords) -> bool:
    if token is None:
        return False
    name = lemma(token)
    return name in words.units or name in words.money or name in words.attached


def _object(prep: Token) -> Token | None:
    """The noun after a preposition."""
    return next((child for child in children(prep) if child.dep_ == "pobj" and child.i > prep.i), None)


def _claim(parsed: Parsed, number: int, place: Place, words: MeasuringWords, scene: Scene | None) -> Claim:
    """The claim of an amount."""
    document, base = parsed.document, parsed.bases[number] + place.span.start_char
    start, end, segment = base + place.amount.start, base + place.amount.end, parsed.sentences[number].segment
    anchor = cut_anchor(document.id, document.text, start, end, segment)
    attribution = attribution_for(scene.attributions, start, end) if scene is not None else None
    predicate = _deed(place) or verb_of_move(place) or place.words.root
    return Claim(
        id=claim_id(anchor.doc, "measure", (start, end)),
        doc=anchor.doc,
        sentence=number,
        anchor=anchor,
        content=_measure(parsed, number, place, words, anchor),
        status=_set_right(place, Status() if scene is None else status_of(scene, number, predicate, attribution)),
        rule=RULE,
        attribution=attribution.id if attribution is not None else None,
    )


def _set_right(place: Place, status: Status) -> Status:
    """The status of an amount behind ", not", which is told only to be put right ("eleven men, not nine"): denied."""
    before = place.before
    if before is None or before.lower_ != "not" or before.i == 0 or before.nbor(-1).text not in {",", "("}:
        return status
    held = abs(status.factuality) if status.factuality is not None else None
    return msgspec.structs.replace(status, polarity="-", factuality=None if held is None else -held)


def _measure(parsed: Parsed, number: int, place: Place, words: MeasuringWords, amount: Anchor) -> Measure:
    """An amount with what it is of, as far as words say."""
    unit, of = _measured(place, words)
    shared = (unit or "").startswith("percent")
    level = None if of is not None and not shared else level_thing(place, words)
    # Of "rose by 3 percent of output" it is no share of output that is told.
    of = None if shared and level is None and is_start(place) else of
    deed = _deed(place)
    return Measure(
        amount=amount,
        value=place.amount.value,
        unit=unit,
        bound=place.amount.bound,
        of=_of(parsed, number, place, of) if level is None else parsed.anchor(number, trim(phrase(level))),
        deed=lemma(deed) if deed is not None else None,
    )


def _measured(place: Place, words: MeasuringWords) -> tuple[str | None, Token | None]:
    """The unit, and the noun for what is measured: a unit's own noun measures what follows its "of"."""
    thing, amount = place.thing, place.amount
    if thing is None or not _is_unit(thing, words) or amount.unit is not None:
        return amount.unit or (lemma(thing) if thing is not None else None), thing
    joined = (c for c in children(thing) if c.lower_ in {"of", "in"} and c.i > thing.i)
    inner = next((noun for prep in joined if (noun := _object(prep)) is not None and noun.pos_ == "NOUN"), None)
    return lemma(thing), inner


def _of(parsed: Parsed, number: int, place: Place, noun: Token | None) -> Anchor | None:
    """The words of what is measured, without the amount."""
    if noun is None:
        return None
    end = place.span.start_char + place.amount.reach[1]
    kept = trim([t for t in phrase(noun) if t.idx >= end])
    return parsed.anchor(number, kept) if kept else None


def _deed(place: Place) -> Token | None:
    """The verb that what is counted does or undergoes ("12 people were killed"), None for standing amounts."""
    token = place.words.root
    for _ in range(len(place.span)):
        if token.dep_ in ROLES and token.head.pos_ == "VERB":
            return token.head
        if token.dep_ not in COUNTED and token.dep_ not in {"pobj", "prep"}:
            return None
        if token.dep_ == "prep" and (token.lower_ != "of" or token.head.pos_ == "NUM"):
            # Of "30 of the 40 men died" thirty did.
            return None
        token = token.head
    return None
