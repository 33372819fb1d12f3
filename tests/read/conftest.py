"""What tests of the reader share: rules alone, rules and encoder, and what is read by the words of its parts."""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence

import msgspec
import pytest
from spacy.language import Language
from spacy.tokens import Token

from dragoman.ontology import Ontology
from dragoman.read import read_document
from dragoman.read.deeds.fitting_sides import fitting_sides
from dragoman.read.frames_encoder_v1 import Frame, Side
from dragoman.read.grammar.scene import Scene
from dragoman.read.learned.deeds import plain_sense
from dragoman.read.names.mentions import find_mentions, mentions_by_head
from dragoman.read.parsing.parse import Parsed
from dragoman.records import Attribution, Claim, Document, Event, Influence, Reading, Relation, Role, Status
from dragoman.resolve import resolve_reading


@pytest.fixture(scope="session")
def read_text(nlp: Language, ontology: Ontology) -> Callable[..., Reading]:
    """A function from a text (and its date) to its resolved reading by rules, without what was learned."""

    def read(text: str, published: str | None = None) -> Reading:
        digest = hashlib.sha256(text.encode()).hexdigest()
        document = Document(id=digest[:16], sha256=digest, name="text.txt", text=text, published=published)
        reading = read_document(document, nlp=nlp, ontology=ontology, learned=False)
        return resolve_reading(reading, ontology, published)

    return read


@pytest.fixture(scope="session")
def read_claims(nlp: Language, ontology: Ontology) -> Callable[..., list[Claim]]:
    """A function from a text and a kind of content to its claims of that kind, with what was learned or without."""

    def read(kind: type, text: str, *, known: Ontology = ontology, **how: bool) -> list[Claim]:
        document = Document(id="d1", sha256="", name="a.txt", text=text, published=None)
        claims = read_document(document, nlp=nlp, ontology=known, **how).claims
        return [claim for claim in claims if isinstance(claim.content, kind)]

    return read


@pytest.fixture
def fit(nlp: Language, ontology: Ontology) -> Callable[..., tuple[str, str]]:
    """A function from a text, its telling word, a type and the words on both sides to the words that fit."""

    def fitted(text: str, telling: tuple[str, str], seen: tuple[str, str]) -> tuple[str, str]:
        frame = frame_of({token.text: token for token in nlp(text)}, telling, seen)
        words = ontology.lexicon.events
        found = fitting_sides(frame, plain_sense(frame.label, words), words)
        return " ".join(s.token.text for s in found[0]), " ".join(s.token.text for s in found[1])

    return fitted


def scene_of(parsed: Parsed, ontology: Ontology, attributions: Sequence[Attribution] = ()) -> Scene:
    """The scene of a text with its mentions, and who says what where that is given."""
    mentions = find_mentions(parsed, ontology)
    return Scene(
        parsed=parsed,
        heads=mentions_by_head(parsed, mentions),
        mentions={mention.id: mention for mention in mentions},
        times=(),
        attributions=attributions,
        ontology=ontology,
    )


def frame_of(tokens: Mapping[str, Token], telling: tuple[str, str], seen: tuple[str, str]) -> Frame:
    """What the encoder might see: a word that tells of a deed of a type, and the words on both sides."""
    word, kind = telling
    sides = [tuple(Side(tokens[name], 0.9) for name in names.split()) for names in seen]
    return Frame(tokens[word], kind, 0.9, 0.9, *sides, "asserted", denied=False, sign=None)


def actors_of(reading: Reading, words: str) -> set[str | None]:
    """The actors that some words are put to."""
    return {mention.actor for mention in reading.mentions if mention.anchor.exact == words}


def kinds_of(reading: Reading, words: str) -> set[tuple[str, ...] | None]:
    """The kinds of each of the actors that some words are put to; None for nobody known."""
    known = {actor.id: actor.kinds for actor in reading.actors}
    return {known.get(actor or "") for actor in actors_of(reading, words)}


def single_kinds_of(reading: Reading, words: str) -> set[str]:
    """Every kind that any of the actors is of that some words are put to."""
    return {kind for kinds in kinds_of(reading, words) for kind in kinds or ()}


def events(reading: Reading) -> set[tuple[str | None, tuple[str, ...], tuple[str, ...]]]:
    """Type, sources and targets of each event read, by the words of the roles."""
    return {
        (c.content.type, _words(c.content.sources), _words(c.content.targets))
        for c in reading.claims
        if isinstance(c.content, Event)
    }


def as_done(reading: Reading) -> Reading:
    """A reading with what it tells as done alone, or as it may be: nothing that is denied."""
    told = tuple(claim for claim in reading.claims if claim.status.polarity == "+")
    return msgspec.structs.replace(reading, claims=told)


def ties(reading: Reading) -> set[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Kind, holders and targets of each relation read, by the words of the roles."""
    found = [c.content for c in reading.claims if isinstance(c.content, Relation)]
    return {(tie.kind, _words(tie.holder), _words(tie.target)) for tie in found}


def linked(reading: Reading) -> list[tuple[str, str, str]]:
    """Cause words, effect words and link type of each influence, in reading order."""
    return [(link.cause.anchor.exact, link.effect.anchor.exact, link.link_type) for link in _links(reading)]


def moved(reading: Reading) -> list[tuple[str, str | None, int | None]]:
    """What the effect of each influence is called, the words for whose it is, and the sign, in reading order."""
    ends = [(link.effect, link.sign) for link in _links(reading)]
    return [
        (end.head, end.holder.anchor.exact if end.holder and end.holder.anchor else None, sign) for end, sign in ends
    ]


def signed(reading: Reading) -> list[tuple[str, str, int | None, str]]:
    """Cause words, effect words, sign and link type of each influence, in reading order."""
    return [(link.cause.anchor.exact, link.effect.anchor.exact, link.sign, link.link_type) for link in _links(reading)]


def told_links(reading: Reading) -> list[tuple[str, str, str, int | None]]:
    """Cause words, effect words, link type and sign of each influence, in reading order."""
    return [(*typed, link.sign) for typed, link in zip(linked(reading), _links(reading), strict=True)]


def _links(reading: Reading) -> list[Influence]:
    return [claim.content for claim in reading.claims if isinstance(claim.content, Influence)]


def _words(roles: Iterable[Role]) -> tuple[str, ...]:
    return tuple(sorted(role.anchor.exact.removeprefix("the ").removeprefix("The ") for role in roles))


def status(reading, kind: str = "ASSAULT") -> Status:
    """The status of the only deed of that type, whatever it amounts to as it is held."""
    events = [(c, c.content) for c in reading.claims if isinstance(c.content, Event)]
    (claim,) = [claim for claim, event in events if kind in {event.type, *event.alternates[:1]}]
    return claim.status


def held(reading, kind: str = "ASSAULT") -> tuple[str, str, int | None]:
    """Polarity, modality and factuality of the only event of that type."""
    found = status(reading, kind)
    return found.polarity, found.modality, found.factuality
