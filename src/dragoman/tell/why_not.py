"""An event somebody expected -> the passages that were considered for it, and what became of each."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from dragoman.ontology import Ontology
from dragoman.records import Claim, Document, Event, Finding, Reading, Relation, Role, Sentence
from dragoman.records.status import TOLD_AS_SO
from dragoman.tell._deeds import deed_of
from dragoman.tell._expected import Known, Side, bare_words, known_names, side_meant, side_named
from dragoman.tell.grammar import is_pronoun, join_names
from dragoman.weigh.passages import side_of

# Lemmas of the words of a passage, as a pipeline gives them.
Lemmas = Callable[[str], frozenset[str]]
MOST = 20
# How near a passage comes, nearest first.
SAME, LIKE, TIED, TURNED, OTHER_DEED, OTHER_TYPE, OTHER_SIDES, FAR, BARE, HALF = range(10)


class Considered(NamedTuple):
    """A passage that might have told of an expected event.

    doc, start: where it stands. words: the passage. verdict: what was read there, or what is missing. claim: id of the
    claim that comes nearest, None where nothing was read; finding: id of the finding that holds it.
    """

    doc: str
    start: int
    words: str
    verdict: str
    claim: str | None = None
    finding: str | None = None


class Missing(NamedTuple):
    """What became of an expected event. considered: passages, nearest first.

    notes: one sentence each: what was looked for, sides that no text names, what follows and what to do next.
    """

    considered: tuple[Considered, ...]
    notes: tuple[str, ...]


class _Wanted(NamedTuple):
    """What is looked for.

    kinds: types it may be read as. sides: who does it, to whom. own: its own word, as a lemma; words: for any deed of
    its type. names: of actors, by id. things: what it is about besides, and how many, as lemmas.
    """

    event: Event
    kinds: frozenset[str]
    source: Side
    target: Side
    own: frozenset[str]
    words: frozenset[str]
    names: Mapping[str, str]
    things: frozenset[str] = frozenset()

    @property
    def sides(self) -> list[Side]:
        """The sides that were asked for."""
        return [side for side in (self.source, self.target) if side.words]


def explain_missing(
    wanted: Claim,
    documents: Sequence[Document],
    readings: Sequence[Reading],
    *,
    findings: Sequence[Finding],
    ontology: Ontology,
    lemmas: Lemmas,
    asked: str = "",
    nouns: frozenset[str] = frozenset(),
) -> Missing:
    """The passages that name both sides of an event, then those with one side and a word for the deed; 20 at most.

    What lasts is told as a tie and no event ("Ardin arms Belmora"), and counts as told by a word for the deed.
    wanted: an event, resolved; asked: the words it was told in; nouns: lemmas of the nouns and numbers among them.
    Passages where it was read come first; copies of a sentence are left to its first printing.
    """
    texts = {document.id: document.text for document in documents}
    known = known_names(readings, texts.values())
    looked_for = _wanted(wanted, known, {one.id: one.name for each in readings for one in each.actors}, asked)
    own, told = lemmas(looked_for.event.trigger.exact), (word for side in looked_for.sides for word in side.words)
    things = nouns.difference(own, *map(lemmas, told))
    looked_for = looked_for._replace(own=own, words=_words_for(wanted, ontology), things=things)
    found = [
        ranked
        for reading in readings
        if reading.doc in texts
        for ranked in _in_reading(looked_for, reading, texts[reading.doc], lemmas)
    ]
    found.sort(key=lambda ranked: ranked[0])
    held = {claim: finding.id for finding in findings for claim in finding.claims}
    considered = tuple(one._replace(finding=held.get(one.claim or "")) for _, one in found[:MOST])
    nearest = found[0][0][0] if found else None
    return Missing(considered, tuple(_notes(looked_for, nearest, considered)))


def _wanted(claim: Claim, known: Known, names: Mapping[str, str], asked: str) -> _Wanted:
    """What is looked for, with its sides as the readings know them.

    Where the reader found no side in the words, the name that stands before the deed, or after it, is one.
    """
    event = claim.content
    assert isinstance(event, Event)  # noqa: S101 - nothing else is looked for
    before, after = asked[: event.trigger.start], asked[event.trigger.end :]
    return _Wanted(
        event,
        frozenset(filter(None, (event.type, deed_of(event, claim.status)[0]))),
        side_meant(event.sources, known) if event.sources else side_named(before, known),
        side_meant(event.targets, known) if event.targets else side_named(after, known),
        frozenset(),
        frozenset(),
        names,
    )


def _words_for(claim: Claim, ontology: Ontology) -> frozenset[str]:
    """The single words listed for the type of an event."""
    kind = claim.content.type if isinstance(claim.content, Event) else None
    senses = (sense for sense in ontology.lexicon.events.sense if sense.type == kind)
    return frozenset(word for sense in senses for word in (*sense.verbs, *sense.nouns) if " " not in word)


def _notes(wanted: _Wanted, nearest: int | None, considered: Sequence[Considered]) -> Iterator[str]:
    """What is told of the search as a whole."""
    who, whom = (join_names(side.words) for side in (wanted.source, wanted.target))
    yield f"Looked for: {wanted.event.type} by {who or 'anybody'}" + (f" towards {whom}." if whom else ".")
    for words, likely in (each for side in wanted.sides for each in side.unknown):
        meant = f"; did you mean {' or '.join(likely)}?" if likely else "."
        yield f"No text here names “{words}”{meant}"
    if nearest is None:
        yield "No passage comes near; look for the words: dragoman show DOSSIER sentences WORDS"
    elif nearest >= FAR:
        yield "No passage is read so. Those below only name who is meant, or the deed."
    elif nearest == TIED:
        told = considered[0].verdict.removeprefix("read as a tie: ")
        yield f"It is told as a tie, and no event ({told}): dragoman show DOSSIER finding {considered[0].finding}"
    elif nearest not in {SAME, LIKE}:
        yield (
            "No passage is read so. Where one is misread: dragoman decide DOSSIER reject FINDING; what it rests on, and"
            " the claims to edit: dragoman show DOSSIER finding FINDING"
        )
    elif not any(one.verdict == "read" or one.verdict.startswith("read, ") for one in considered):
        yield f"No passage tells it as done; see the words: dragoman show DOSSIER finding {considered[0].finding}"
    elif nearest == LIKE:
        yield (
            "A deed of its type is there between these sides, in other words; whether it is the one meant, see:"
            f" dragoman show DOSSIER finding {considered[0].finding}"
        )
    else:
        yield f"It is there; see the words: dragoman show DOSSIER finding {considered[0].finding}"


def _in_reading(
    wanted: _Wanted, reading: Reading, text: str, lemmas: Lemmas
) -> Iterator[tuple[tuple[int, int, str, int], Considered]]:
    """The passages of one document that come near, with their rank."""
    named: dict[int, list[tuple[str, str]]] = {}
    for mention in reading.mentions:
        home = side_of(mention.actor) if mention.actor else ""
        named.setdefault(mention.sentence, []).append((home, bare_words(mention.anchor.exact)))
    told: dict[int, list[Claim]] = {}
    for claim in reading.claims:
        if isinstance(claim.content, Event | Relation):
            told.setdefault(claim.sentence, []).append(claim)
    for sentence in (one for one in reading.sentences if one.repeat_of is None):
        here = named.get(sentence.number, [])
        met = [side for side in wanted.sides if any(home in side.homes or words in side.named for home, words in here)]
        if met:
            yield from _passage(wanted, reading, sentence, (text, lemmas), (met, told.get(sentence.number, [])))


def _passage(
    wanted: _Wanted,
    reading: Reading,
    sentence: Sentence,
    read_by: tuple[str, Lemmas],
    here: tuple[Sequence[Side], Sequence[Claim]],
) -> Iterator[tuple[tuple[int, int, str, int], Considered]]:
    """A sentence that names a side, where it comes near; read_by: the text and what lemmatizes it."""
    met, claims = here
    words = read_by[0][sentence.start : sentence.end]
    lemmas = read_by[1](words)
    both = len(met) == len(wanted.sides)
    deed = sorted(lemmas & wanted.own) or (sorted(lemmas & wanted.words) if both else [])
    events = [claim for claim in claims if isinstance(claim.content, Event)]
    rank, verdict, nearest = _verdict(wanted, reading, events, deed, met)
    if rank == SAME and (apart := _apart(wanted, events, nearest, lemmas, read_by[1])):
        rank, verdict = LIKE, f"{verdict}, {apart}"
    tied = _tied(wanted, claims, read_by[1]) if rank > LIKE else None
    if tied is not None and tied[0] < rank:
        rank, verdict, nearest = tied
    if both or deed or rank < FAR:
        doubt = 0 if verdict == "read" or verdict.startswith("read, ") else 1
        yield (
            (rank, doubt, reading.doc, sentence.start),
            Considered(reading.doc, sentence.start, words, verdict, nearest),
        )


def _verdict(
    wanted: _Wanted, reading: Reading, claims: Sequence[Claim], deed: Sequence[str], met: Sequence[Side]
) -> tuple[int, str, str | None]:
    """What became of a passage: rank (nearest first), words, and the claim that comes nearest."""
    told = [(_nearness(wanted, claim), claim) for claim in claims]
    nearest = min(told, key=lambda pair: pair[0], default=None)
    if nearest is not None and nearest[0] < FAR:
        return nearest[0], _read_as(*nearest, reading, wanted.names), nearest[1].id
    absent = [side for side in wanted.sides if side not in met]
    if absent:
        others = join_names([one for side in absent for one in side.words])
        return HALF, f"“{deed[0]}” is there, but {others} is not named there" if deed else "", None
    if deed:
        other = next((claim for claim in claims if _is_of_type(wanted, claim)), None)
        if other is not None:
            return OTHER_SIDES, _read_as(OTHER_SIDES, other, reading, wanted.names), other.id
        return FAR, f"“{deed[0]}” is there, but who did it to whom was not found", None
    return BARE, f"names {_all(wanted)}, but no word known for {wanted.event.type}", None


def _apart(
    wanted: _Wanted, claims: Sequence[Claim], nearest: str | None, passage: frozenset[str], lemmas: Lemmas
) -> str:
    """In what a deed of the type and the sides looked for differs: its word, what it is about; "" in nothing."""
    trigger = next(one.content.trigger for one in claims if one.id == nearest and isinstance(one.content, Event))
    lacking = sorted(wanted.things - passage)
    word = "" if lemmas(trigger.exact) & wanted.own else f"told as “{trigger.exact}”"
    without = f"without {join_names([f'“{one}”' for one in lacking])}" if lacking else ""
    return ", ".join(filter(None, (word, without)))


def _tied(wanted: _Wanted, claims: Sequence[Claim], lemmas: Lemmas) -> tuple[int, str, str] | None:
    """The tie of a passage that comes nearest: rank, words and claim; None where none is between these sides."""
    return min((one for claim in claims for one in _between(wanted, claim, lemmas)), default=None)


def _between(wanted: _Wanted, claim: Claim, lemmas: Lemmas) -> Iterator[tuple[int, str, str]]:
    """A tie between the sides that were asked for, where a word for the deed tells it."""
    tie = claim.content
    if not isinstance(tie, Relation) or not (wanted.source.meets(tie.holder) and wanted.target.meets(tie.target)):
        return
    if lemmas(tie.predicate.exact) & (wanted.own | wanted.words):
        how = "denied" if claim.status.polarity == "-" else claim.status.modality
        told = f"read as a tie: {tie.kind.replace('_', ' ')} (“{tie.predicate.exact}”)"
        yield TIED, told + ("" if how in TOLD_AS_SO else f", {how}"), claim.id


def _all(wanted: _Wanted) -> str:
    """The sides in words."""
    return "both sides" if len(wanted.sides) > 1 else join_names(wanted.sides[0].words)


def _nearness(wanted: _Wanted, claim: Claim) -> int:
    """How near a claim comes to what was expected."""
    event = claim.content
    if not isinstance(event, Event):
        return FAR
    right = wanted.source.meets(event.sources) and wanted.target.meets(event.targets)
    turned = wanted.source.meets(event.targets) and wanted.target.meets(event.sources)
    near = wanted.source.meets(event.sources) or wanted.target.meets(event.targets)
    if right and event.trigger.exact.lower() in wanted.own:
        return SAME
    if not _is_of_type(wanted, claim):
        return OTHER_TYPE if right else FAR
    if right or (turned and event.symmetric):
        modes = {wanted.event.mode, event.mode} - {None}
        return OTHER_DEED if len(modes) > 1 else SAME
    return TURNED if turned and len(wanted.sides) > 1 else OTHER_SIDES if near and len(wanted.sides) > 1 else FAR


def _is_of_type(wanted: _Wanted, claim: Claim) -> bool:
    """Whether a claim tells of a deed of the type looked for, now or ahead."""
    event = claim.content
    return isinstance(event, Event) and bool(wanted.kinds & {event.type, deed_of(event, claim.status)[0]})


def _read_as(nearness: int, claim: Claim, reading: Reading, names: Mapping[str, str]) -> str:
    """What was read there instead, or how."""
    event = claim.content
    assert isinstance(event, Event)  # noqa: S101 - _nearness calls nothing else near
    sides = f"{_names(event.sources, names)} → {_names(event.targets, names)}"
    how = "denied" if claim.status.polarity == "-" else claim.status.modality
    apart = "" if how in TOLD_AS_SO else f", {how}"
    if nearness in {OTHER_DEED, OTHER_TYPE}:
        kind = deed_of(event, claim.status)[0] or "a deed of no known type"
        other = "another deed of the type " if nearness == OTHER_DEED else ""
        return f"read as {other}{kind} (“{event.trigger.exact}”){apart}"
    if nearness == OTHER_SIDES:
        return f"read with other sides: {sides}{apart}"
    if nearness == TURNED:
        return f"read the other way round: {sides}{apart}"
    said = _speaker(claim, reading)
    by = f", by the word of {said}" if said else ""
    return ("read" if how in TOLD_AS_SO else f"read as {how}") + by


def _speaker(claim: Claim, reading: Reading) -> str | None:
    """Who says what a claim tells, where that is not the outlet."""
    said = next((one for one in reading.attributions if one.id == claim.attribution), None)
    last = said.chain[-1] if said and said.chain else None
    return last.name if last and last.kind not in {"outlet", "summary", "unknown"} else None


def _names(roles: Sequence[Role], names: Mapping[str, str]) -> str:
    """Those who fill a place as the text calls them; by name where it only points."""
    told = [
        names.get(role.actor or "", role.anchor.exact) if is_pronoun(role.anchor.exact) else role.anchor.exact
        for role in roles
    ]
    return join_names(told) or "nobody named"
