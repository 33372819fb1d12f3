"""Findings and readings of a dossier -> its own dated events, and what its texts say is to come."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from dragoman.ontology import load_ontology
from dragoman.ontology.contrast import load_contrast_words
from dragoman.ontology.traits import load_traits
from dragoman.outlook.bands import find_band
from dragoman.outlook.codes import quad_of
from dragoman.outlook.history import Row
from dragoman.records import Actor, Claim, Document, Event, Finding, Influence, Reading, Relation, Role
from dragoman.records.outlook import StatedOutlook
from dragoman.records.status import is_told_as_so
from dragoman.weigh.belonging import acts_for, stands_for
from dragoman.weigh.hedged import as_weighed, tells_of_now

TO_COME = frozenset({"planned", "possible", "probable", "feared", "conditional"})
# What is told as so, by the page or by others.
TOLD = frozenset({"asserted", "reported"})
# Deeds by which somebody says what he will do, and what stands behind the word for them where words say it.
ANNOUNCING = load_traits().deeds.ahead
_INFINITIVE = re.compile(r"(?:\s+[\w'’,]+){0,4}?\s+to\s+[a-z]+")
# Both of the two that were asked for.
BOTH = 2
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
# What may stand between who did a thing and the verb for it: no auxiliary, and nobody else.
_BARELY = re.compile(r"\s+(?:(?:\w+ly|perhaps|maybe|also|once|twice|then|again)\s+)*\Z", re.IGNORECASE)
_PAST_ENDING = re.compile(r"[a-z]+(?<!e)ed\b")
# What is only supposed stands in the past too ("if it attacked").
_SUPPOSED = frozenset({"planned", "conditional"})
# Beyond these a sentence may tell of something else, of which a word of likelihood is told.
_PARTS = re.compile(r"[,;:]|\b(?:and|but|or|while|whereas|though|although|if|unless|because)\b", re.IGNORECASE)
_YEARLESS = re.compile(r"XXXX-\d{2}-\d{2}")


class OwnHistory(NamedTuple):
    """Events of a dossier. rows: by origin, days as ordinals; told: claims behind each (source, target, ordinal, quad).

    undated: findings of events without a day of their own, which no history can use; yearless: those of them that
    lack no more than the year.
    """

    rows: tuple[Row, ...]
    told: Mapping[tuple[str, str, int, int], tuple[str, ...]]
    undated: int
    yearless: int = 0


def whose(actor: str) -> str:
    """The id whose dealings an actor's are: a government's are its state's."""
    return actor.partition(".")[0]


def list_own_events(
    findings: Iterable[Finding],
    readings: Iterable[Reading],
    names: Mapping[str, str],
    actors: Mapping[str, Actor] | None = None,
) -> OwnHistory:
    """Events told as having happened on a day, once for each origin that tells them. names: of actors, by id.

    actors: by id; what a part of a state does is its own, and what is done to its people is done to it.
    """
    claims = {claim.id: claim for reading in readings for claim in reading.claims}
    rows: list[Row] = []
    told: dict[tuple[str, str, int, int], tuple[str, ...]] = {}
    undated = yearless = 0
    for finding in findings:
        events = [claims[claim] for claim in finding.claims if claim in claims and _happened(claims[claim])]
        dyads = sorted({dyad for claim in events for dyad in _dyads(claim, names, actors or {})})
        if not dyads:
            continue
        if not _DAY.fullmatch(finding.when or ""):
            undated += 1
            yearless += any(map(_lacks_year, events))
            continue
        day = date.fromisoformat(str(finding.when)).toordinal()
        for source, kind, target in dyads:
            rows += [Row(source, kind, target, day, f"{finding.id}/{turn}") for turn in range(max(finding.origins, 1))]
            key = source, target, day, quad_of(kind) or 0
            told[key] = tuple(dict.fromkeys((*told.get(key, ()), *(claim.id for claim in events))))
    return OwnHistory(tuple(rows), told, undated, yearless)


def _lacks_year(claim: Claim) -> bool:
    return claim.when is not None and _YEARLESS.fullmatch(claim.when.edtf or "") is not None


def _happened(claim: Claim) -> bool:
    return isinstance(claim.content, Event) and is_told_as_so(claim.status)


def _dyads(claim: Claim, names: Mapping[str, str], actors: Mapping[str, Actor]) -> Iterator[tuple[str, str, str]]:
    """Source, type and target of an event by name; both ways where either order is right."""
    event = claim.content
    if not isinstance(event, Event) or event.type is None:
        return
    for source in dict.fromkeys(acts_for(one, actors) for one in _actors(event.sources)):
        for target in dict.fromkeys(stands_for(one, actors) for one in _actors(event.targets)):
            if source != target:
                a, b = names.get(source, source), names.get(target, target)
                yield a, event.type, b
                if event.symmetric:
                    yield b, event.type, a


def _actors(roles: Sequence[Role]) -> list[str]:
    return [role.actor for role in roles if role.actor]


class Dyad(NamedTuple):
    """One actor and another, each by all its ids: what is asked is what the one does towards the other."""

    source: frozenset[str]
    target: frozenset[str]


def list_stated(
    readings: Iterable[Reading], documents: Iterable[Document], dyad: Dyad | None = None
) -> tuple[StatedOutlook, ...]:
    """What the texts say is to come; those that name both of a dyad first, in reading order.

    A sentence counts once, however often and by whomever it is printed in these words.

    dyad: only what the one does towards the other, what lies between the two, and, in a sentence that names no third,
    what the one does towards nobody named or nobody named does to the other. None for all.
    """
    texts = {document.id: document for document in documents}
    readings = tuple(readings)
    actors = {actor.id: actor for reading in readings for actor in reading.actors}
    found: dict[str, tuple[int, StatedOutlook]] = {}
    for reading in readings:
        for claim in reading.claims:
            named = _bears_on(claim, dyad, actors) if dyad else BOTH
            if not named or not _tells_ahead(claim):
                continue
            if dyad and named < BOTH and _names_others(claim, reading, dyad, actors):
                continue
            sentence = reading.sentences[claim.sentence]
            words = " ".join(texts[reading.doc].text[sentence.start : sentence.end].split())
            told = named, _state(claim, words, reading, texts[reading.doc])
            if (before := found.get(words.casefold())) is None or _tells_more(told, before, claim.doc):
                found[words.casefold()] = told
    return tuple(stated for _, stated in sorted(found.values(), key=lambda pair: -pair[0]))


def _tells_more(told: tuple[int, StatedOutlook], before: tuple[int, StatedOutlook], doc: str) -> bool:
    """Whether a claim tells more than another of the same sentence: of more of the two, or how likely it is."""
    (named, stated), (others, other) = told, before
    return other.doc == doc and (named, stated.band is not None) > (others, other.band is not None)


def _bears_on(claim: Claim, dyad: Dyad, actors: Mapping[str, Actor]) -> int:
    """How many of a dyad a claim tells of, the way that was asked; 0 where it is about others or goes the other way."""
    told = (
        (frozenset(acts_for(one, actors) for one in does), frozenset(stands_for(one, actors) for one in undergoes))
        for does, undergoes in _ways(claim)
    )
    best = max((_fit(*one, dyad) for one in told), default=0)
    # Whose economy may suffer does nothing by that: what drives what bears on the two only where it names both.
    return 0 if isinstance(claim.content, Influence) and best < BOTH else best


def _fit(source: frozenset[str], target: frozenset[str], dyad: Dyad) -> int:
    """How many of the dyad stand where they were asked for; 0 where somebody else stands there."""
    does, undergoes = bool(source & dyad.source), bool(target & dyad.target)
    if (does or not source) and (undergoes or not target):
        return does + undergoes
    return 0


def _names_others(claim: Claim, reading: Reading, dyad: Dyad, actors: Mapping[str, Actor]) -> bool:
    """Whether the sentence of a claim names somebody beside the two and those by whose word it is told."""
    said = next((one for one in reading.attributions if one.id == claim.attribution), None)
    voices = {stands_for(one.actor, actors) for one in (said.chain if said else ()) if one.actor}
    known = dyad.source | dyad.target | voices
    return any(
        stands_for(mention.actor, actors) not in known and whose(mention.actor) not in known
        for mention in reading.mentions
        if mention.sentence == claim.sentence and mention.actor and _has_own_name(mention.actor, actors)
    )


def _has_own_name(actor: str, actors: Mapping[str, Actor]) -> bool:
    """Whether an actor is somebody with a name, and neither a place nor a group that is only described."""
    known = actors.get(actor)
    return not actor.startswith("~") and (known is None or known.kinds != ("place",))


def _ways(claim: Claim) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """Who does it, to whom; both ways round where it lies between the two."""
    content = claim.content
    if isinstance(content, Event):
        yield from _turned(content.sources, content.targets, mutual=content.symmetric)
    elif isinstance(content, Relation):
        kind = load_ontology().relation_kinds.get(content.kind)
        yield from _turned(content.holder, content.target, mutual=kind is not None and kind.symmetric)
    elif isinstance(content, Influence):
        ends = content.cause, content.effect
        held = [end.holder for end in ends if end.holder]
        for end in ends:
            between = " between " in end.anchor.exact
            yield from _turned([*filter(None, [end.holder])], [*filter(None, [end.target])], mutual=between)
        if not any(end.target for end in ends):
            yield from _turned(held[:1], held[1:], mutual=False)


def _turned(
    does: Sequence[Role], undergoes: Sequence[Role], *, mutual: bool
) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    yield _actors(does), _actors(undergoes)
    if mutual:
        yield _actors(undergoes), _actors(does)


def _tells_ahead(claim: Claim) -> bool:
    """Whether a claim is about what is to come: not what seems so, nor what was done or may have been."""
    told = isinstance(claim.content, Event | Relation | Influence) and claim.status.modality in TO_COME
    return (told and not tells_of_now(claim.status) and not _is_past(claim)) or _announces(claim)


def _is_past(claim: Claim) -> bool:
    """Whether a likely, possible or feared deed is told in the past ("Ardin likely armed the rebels").

    Told by a verb that follows who did it, so that no participle is taken for one.
    """
    content = claim.content
    if claim.status.modality in _SUPPOSED or not isinstance(content, Event | Relation):
        return False
    verb, doers = (
        (content.trigger, content.sources) if isinstance(content, Event) else (content.predicate, content.holder)
    )
    word = verb.exact.partition(" ")[0]
    if not (_PAST_ENDING.fullmatch(word) or word in load_contrast_words().irregular):
        return False
    ends = (role.anchor.end for role in doers if role.anchor.end <= verb.start)
    return any(_BARELY.fullmatch(verb.prefix[-(verb.start - end) :]) for end in ends if end < verb.start)


def _announces(claim: Claim) -> bool:
    """Whether somebody agrees, promises or threatens to do a thing, which is to come ("agreed to resume talks")."""
    event = claim.content
    if not isinstance(event, Event) or event.type not in ANNOUNCING or claim.status.modality not in TOLD:
        return False
    return claim.status.polarity == "+" and _INFINITIVE.match(event.trigger.suffix) is not None


def _state(claim: Claim, words: str, reading: Reading, document: Document) -> StatedOutlook:
    hedges = tuple(hedge.anchor.exact for hedge in claim.status.hedges)
    announced = _announces(claim)
    due = claim.when.edtf if claim.when is not None and not announced else None
    segment = reading.segments[reading.sentences[claim.sentence].segment] if reading.segments else None
    stated = (segment.date if segment is not None else None) or document.published
    return StatedOutlook(
        claim=claim.id,
        doc=claim.doc,
        words=words,
        modality="planned" if announced else as_weighed(claim.status).modality,
        polarity=claim.status.polarity,
        hedges=hedges,
        band=_band_of(claim, reading, document),
        stated=stated,
        due=None if _is_before(due, stated) else due,
    )


def _is_before(due: str | None, stated: str | None) -> bool:
    """Whether a day lies before that on which something was said to come: then it is not the day it comes on."""
    told = bool(due and stated and _DAY.fullmatch(due) and _DAY.match(stated))
    return told and str(due) < str(stated)


def _band_of(claim: Claim, reading: Reading, document: Document) -> tuple[int, int] | None:
    """The percent of the word of likelihood that a claim is told with; None where it is told of something else.

    A sentence of one part tells of one thing.
    """
    sentence = reading.sentences[claim.sentence]
    words = document.text[sentence.start : sentence.end]
    if _PARTS.search(words) is None:
        return find_band(" ".join(words.split()))
    hedges = [hedge.anchor for hedge in claim.status.hedges if sentence.start <= hedge.anchor.start < sentence.end]
    return find_band(words, [(one.start - sentence.start, one.end - sentence.start) for one in hedges])
