"""A dossier of invented towns and leagues, of any size, in memory: documents, their words, claims, findings, actors.

Nothing is read or weighed: each sentence is written beside the claim it holds, so that pages can be made and drawn for
many actors without a long build.
"""

import hashlib
import random
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from dragoman.ontology import Ontology, load_ontology
from dragoman.records import (
    Actor,
    Anchor,
    Claim,
    Document,
    Event,
    Finding,
    Mention,
    Reading,
    Relation,
    Role,
    Sentence,
    Status,
    SystemModel,
    Weighed,
    When,
    cut_anchor,
)
from dragoman.records.status import Modality
from dragoman.store import DossierSettings
from dragoman.verbs import Built

LEAGUES = 12
SYLLABLES = ("ar", "bel", "cor", "dun", "esk", "far", "gol", "hol", "ist", "jor", "kes", "lom", "mar", "nor", "ost")
KINDS = (("state",), ("government",), ("militia",), ("party",), ("person",), ("igo",), ("movement", "party"))
COUNTRIES = ("NLD", "PER", "FJI", "KEN", "NOR", "URY", "MNG", "NZL", "GHA", "PRT", "CHL", "ISL", None)
DEEDS = (
    ("AID", "aided", 2),
    ("CONSULT", "met envoys of", 1),
    ("AGREE", "signed a treaty with", 1),
    ("ACCUSE", "accused", 3),
    ("THREATEN", "threatened", 3),
    ("ASSAULT", "shelled", 4),
    ("REQUEST", "made demands of", 3),
)
TIES = (("allied_with", "is allied with"), ("hostile_to", "is hostile to"), ("trades_with", "trades with"))
MODALITIES: tuple[Modality, ...] = ("asserted",) * 12 + ("reported", "planned", "feared", "requested", "possible")
FIRST_DAY = date(2031, 1, 1)
DAYS = 900
PER_DOCUMENT = 40


class Told(NamedTuple):
    """One sentence to write: who, what, whom, how, when (EDTF and words, None for undated) and the quad of a deed."""

    source: Actor
    kind: str
    verb: str
    target: Actor
    when: tuple[str, str] | None = None
    quad: int | None = None
    modality: Modality = "asserted"
    denied: bool = False


def invent_dossier(actors: int, ties: int, *, seed: int = 5) -> Built:
    """A dossier of so many actors, and of so many pairs of them that an event or a relation ties."""
    rng = random.Random(seed)  # noqa: S311 - no secret is drawn
    cast = [_actor(number, rng) for number in range(actors)]
    pairs = _pairs(cast, ties, rng)
    return write_dossier([_told(source, target, rng) for source, target in pairs], cast)


def write_dossier(told: Iterable[Told], cast: Sequence[Actor]) -> Built:
    """The dossier that says some sentences, forty to a document, each one a finding of its own."""
    sentences = list(told)
    batches = [sentences[place : place + PER_DOCUMENT] for place in range(0, len(sentences), PER_DOCUMENT)]
    written = [_document(batch, number) for number, batch in enumerate(batches)]
    readings = tuple(reading for _, reading in written)
    weighed = Weighed(findings=tuple(_finding(claim) for r in readings for claim in r.claims), actors=tuple(cast))
    return _built(tuple(document for document, _ in written), readings, weighed, load_ontology())


def _built(documents: tuple[Document, ...], readings: tuple[Reading, ...], weighed: Weighed, known: Ontology) -> Built:
    return Built(
        documents=documents,
        readings=readings,
        weighed=weighed,
        system=SystemModel(),
        ontology=known,
        settings=DossierSettings(),
        decisions=(),
        as_read=readings,
        graded={},
        title="Towns and leagues",
    )


def _actor(number: int, rng: random.Random) -> Actor:
    name = "".join(rng.sample(SYLLABLES, 3)).capitalize()
    new = number % 9 == 0
    return Actor(
        id=f"new:{name.lower()}-{number}" if new else f"town{number}",
        name=f"{name} {number}",
        kinds=KINDS[number % len(KINDS)],
        country=COUNTRIES[number % len(COUNTRIES)],
        provisional=new,
    )


def _pairs(cast: Sequence[Actor], ties: int, rng: random.Random) -> list[tuple[Actor, Actor]]:
    """Different pairs, most of them inside one league; few actors are in many."""
    found: dict[tuple[int, int], None] = {}
    while len(found) < ties:
        a, b = (int(len(cast) * rng.random() ** 2) for _ in range(2))
        if a != b and (b, a) not in found and (a % LEAGUES == b % LEAGUES or rng.random() < 1 / LEAGUES):
            found[a, b] = None
    return [(cast[a], cast[b]) for a, b in found]


def _told(source: Actor, target: Actor, rng: random.Random) -> Told:
    if rng.random() < 1 / 3:
        kind, verb = rng.choice(TIES)
        return Told(source, kind, verb, target)
    kind, verb, quad = rng.choice(DEEDS)
    modality = rng.choice(MODALITIES)
    return Told(source, kind, verb, target, _when(rng), quad, modality, rng.random() < 1 / 12)


def _when(rng: random.Random) -> tuple[str, str] | None:
    """A day, a month, a year or nothing."""
    day = FIRST_DAY + timedelta(days=rng.randrange(DAYS))
    forms = {
        "day": (day.isoformat(), f"on {day:%d %B %Y}"),
        "month": (f"{day:%Y-%m}", f"in {day:%B %Y}"),
        "year": (f"{day:%Y}", f"in {day:%Y}"),
    }
    return forms.get(rng.choice(("day", "day", "day", "month", "month", "year", "none")))


def _document(batch: Sequence[Told], number: int) -> tuple[Document, Reading]:
    lines = [_line(one) for one in batch]
    text = "\n".join(lines)
    digest = hashlib.sha256(f"{number} {text}".encode()).hexdigest()
    published = (FIRST_DAY + timedelta(days=number * 5 % DAYS)).isoformat()
    document = Document(
        id=digest[:16],
        sha256=digest,
        name=f"letter{number}.txt",
        text=text,
        title=f"Letter {number} from the harbours",
        publisher=f"Harbour Post {number % 7}",
        published=published,
    )
    starts = [sum(len(line) + 1 for line in lines[:place]) for place in range(len(lines))]
    parts = [_read(document, one, place, starts[place], len(lines[place])) for place, one in enumerate(batch)]
    reading = Reading(
        doc=document.id,
        reader="invented",
        sentences=tuple(
            Sentence(number=place, segment=0, start=start, end=start + len(line))
            for place, (start, line) in enumerate(zip(starts, lines, strict=True))
        ),
        mentions=tuple(mention for _, mentions in parts for mention in mentions),
        claims=tuple(claim for claim, _ in parts),
    )
    return document, reading


def _line(told: Told) -> str:
    when = f" {told.when[1]}" if told.when else ""
    return f"{told.source.name} {told.verb} {told.target.name}{when}."


def _read(document: Document, told: Told, place: int, start: int, length: int) -> tuple[Claim, list[Mention]]:
    """The claim of one line, and the mentions of who is in it."""
    own = f"{document.id[:6]}{place}"

    def at(words: str, offset: int) -> Anchor:
        return cut_anchor(document.id, document.text, start + offset, start + offset + len(words))

    verb = len(told.source.name) + 1
    second = verb + len(told.verb) + 1
    mentions = [
        Mention(id=f"m{place}a", anchor=at(told.source.name, 0), kind="name", sentence=place, head=start),
        Mention(id=f"m{place}b", anchor=at(told.target.name, second), kind="name", sentence=place, head=start + second),
    ]
    mentions = [
        Mention(id=m.id, anchor=m.anchor, kind=m.kind, sentence=place, head=m.head, actor=actor.id, why="by its name")
        for m, actor in zip(mentions, (told.source, told.target), strict=True)
    ]
    roles = [Role(anchor=mention.anchor, mention=mention.id, actor=mention.actor) for mention in mentions]
    whole = cut_anchor(document.id, document.text, start, start + length - 1)
    said = _when_said(told, whole, document.text)
    status = Status(polarity="-" if told.denied else "+", modality=told.modality)
    content = _content(told, at(told.verb, verb), roles[0], roles[1])
    claim = Claim(
        id=f"c{own}",
        doc=document.id,
        sentence=place,
        anchor=whole,
        content=content,
        status=status,
        rule="invented",
        when=said,
    )
    return claim, mentions


def _content(told: Told, words: Anchor, source: Role, target: Role) -> Event | Relation:
    if told.quad is None:
        return Relation(kind=told.kind, predicate=words, holder=(source,), target=(target,))
    return Event(type=told.kind, trigger=words, sources=(source,), targets=(target,), quad=told.quad)


def _when_said(told: Told, whole: Anchor, text: str) -> When | None:
    if told.when is None:
        return None
    edtf, words = told.when
    words = words.partition(" ")[2]
    anchor = cut_anchor(whole.doc, text, whole.end - len(words), whole.end)
    forms = {4: "year", 7: "month", 10: "day"}
    form = "duration" if "/" in edtf else forms.get(len(edtf), "month")
    return When(anchor=anchor, edtf=edtf, granularity=form)  # type: ignore[arg-type]


def _finding(claim: Claim) -> Finding:
    return Finding(
        id=f"f{claim.id[1:]}",
        kind="event" if isinstance(claim.content, Event) else "relation",
        label=claim.anchor.exact,
        claims=(claim.id,),
        mentions=1,
        documents=1,
        publishers=1,
        origins=1,
        support="single-origin",
        polarity=claim.status.polarity,
        when=claim.when.edtf if claim.when is not None else None,
    )
