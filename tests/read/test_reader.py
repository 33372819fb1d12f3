"""Laws that hold for the reading of any text."""

import hashlib
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.ontology import load_ontology
from dragoman.read import read_document
from dragoman.read.parsing.parse import load_pipeline
from dragoman.records import Anchor, Document, Event, Influence, Measure, Reading, Relation
from dragoman.resolve import resolve_reading

PAGE = """Harbour talks resume

NORTHPORT, 3 May 2031 (HPA) — Marlen attacked Ostrava on Monday, officials in Velda said.

“We will not leave,” said Doru Halm, the foreign minister of Marlen. Marlen's growing influence in Ostrava has
raised tension because its militias, such as the Tide Front, are armed. Trade fell by 20 percent amid the blockade.

This move has reduced trade. If prices rise, unrest will grow. According to the Northport Courier, Velda reportedly
sent at least 300 rockets to the Tide Front — a Marlen-backed group — and refused to meet Ostrava."""


def read(text: str, published: str | None = "2031-05-03") -> Reading:
    """The resolved reading of a text."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    document = Document(id=digest[:16], sha256=digest, name="page.txt", text=text, published=published)
    ontology = load_ontology()
    return resolve_reading(read_document(document, nlp=load_pipeline(), ontology=ontology), ontology, published)


def anchors(value: Any) -> Iterator[Anchor]:
    """Every anchor in a record, at any depth."""
    if isinstance(value, Anchor):
        yield value
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from anchors(getattr(value, name))
    elif isinstance(value, tuple):
        for each in value:
            yield from anchors(each)


def broken(text: str, reading: Reading) -> list[str]:
    """What is wrong with a reading of a text, one line each: the laws of every reading."""
    mentions, attributions = {m.id for m in reading.mentions}, {a.id for a in reading.attributions}
    claims, numbers = reading.claims, {s.number for s in reading.sentences}
    places = [(c.sentence, c.anchor.start, c.anchor.end, c.id) for c in claims]
    used = {getattr(role, "mention", None) for claim in claims for role in roles(claim.content)} - {None}
    used |= {m.antecedent for m in reading.mentions if m.antecedent} | {m.owner for m in reading.mentions if m.owner}
    laws = {
        "an anchor does not cut its words": all(text[a.start : a.end] == a.exact for a in anchors(reading)),
        "an anchor is of another document": all(a.doc == reading.doc for a in anchors(reading)),
        "a mention is unknown": used <= mentions,
        "an attribution is unknown": {c.attribution for c in claims if c.attribution} <= attributions,
        "a sentence is unknown": {c.sentence for c in claims} <= numbers,
        "claims are not in order": places == sorted(places),
        "two claims share an id": len({c.id for c in claims}) == len(claims),
        "two mentions share an id": len(mentions) == len(reading.mentions),
        "two attributions share an id": len(attributions) == len(reading.attributions),
        "sentences overlap": all(
            a.end <= b.start for a, b in zip(reading.sentences, reading.sentences[1:], strict=False)
        ),
    }
    return [law for law, holds in laws.items() if not holds]


def roles(content: Any) -> list[Any]:
    """The roles of a claim's content."""
    if isinstance(content, Event):
        return [*content.sources, *content.targets, content.place]
    if isinstance(content, Relation):
        return [*content.holder, *content.target]
    if isinstance(content, Influence):
        return [role for end in (content.cause, content.effect) for role in (end.holder, end.target)]
    return []


@pytest.fixture(scope="module")
def page() -> Reading:
    """A page with something of everything, read."""
    return read(PAGE)


@pytest.mark.parametrize("kind", [Event, Relation, Influence, Measure])
def test_page_tells_of_everything(page: Reading, kind: type):
    """Deeds, ties, influences and amounts of one page are all read."""
    assert kind in {type(claim.content) for claim in page.claims}


def test_page_keeps_every_law(page: Reading):
    """Words are exact, ids lead somewhere, claims stand in order."""
    assert [] == broken(PAGE, page)


def test_same_text_gives_the_same_bytes(page: Reading):
    """A text read twice gives equal readings, byte for byte."""
    assert msgspec.json.encode(page) == msgspec.json.encode(read(PAGE))


def test_reading_survives_being_stored(page: Reading):
    """A reading written and read back is the same."""
    assert page == msgspec.json.decode(msgspec.json.encode(page), type=Reading)


def test_page_order_of_paragraphs_does_not_change_a_sentence():
    """A sentence tells the same deed wherever it stands on a page."""
    first, second = "Marlen attacked Ostrava.", "Velda armed the Tide Front."

    assert deeds(read(f"{first}\n\n{second}")) == deeds(read(f"{second}\n\n{first}"))


def deeds(reading: Reading) -> set[tuple[str, str | None]]:
    """Words and type of each event."""
    return {(c.anchor.exact, c.content.type) for c in reading.claims if isinstance(c.content, Event)}


def test_repeated_sentence_tells_its_claims_in_each_place():
    """A sentence told twice is marked as a repeat, and its claims are read in both places under ids of their own."""
    sentence = "Marlen attacked Ostrava."
    reading = read(f"{sentence} Velda left early. {sentence}")
    found = [(c.sentence, c.anchor.start) for c in reading.claims if isinstance(c.content, Event) and c.content.sources]

    assert [None, None, 0] == [s.repeat_of for s in reading.sentences]
    assert {(0, 0), (2, 43)} <= set(found)
    assert [] == broken(f"{sentence} Velda left early. {sentence}", reading)


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "\u200b", "\ufeff"])
def test_text_without_prose_says_so(text: str):
    """A text without a word gives no claims, and says why."""
    reading = read(text)

    assert ((), []) == (reading.claims, broken(text, reading))


HOSTILE = {
    "one word": "Marlen",
    "one letter": "I",
    "no verb": "Marlen, Ostrava; Velda.",
    "emoji": "Marlen 🚀 attacked 🔥 Ostrava 🇸🇪 and 👩‍👩‍👧 fled.",
    "right to left": "قال المسؤول إن Marlen attacked Ostrava \u202eمساء\u202c.",
    "combining": "Ma\u0301rle\u0308n attacked O\u0308strava\u0336.",
    "controls": "Marlen\x00 attacked\x07 Ostrava\x1b[31m in\x85 May\u2028and\u2029left.",
    "surrogate pair": "\U0001f9ed Marlen attacked Ostrava \U00010348.",
    "no blanks": "MarlenattackedOstravainMayandleft" * 20,
    "capitals": "MARLEN ATTACKED OSTRAVA AND VELDA CONDEMNED IT.",
    "quotes": '“‘“Marlen” attacked’ "Ostrava“ said, “',
    "brackets": "((((Marlen [attacked] {Ostrava}))))) (((",
    "dashes": "Marlen—attacked–Ostrava---Velda-backed—and - - fled.",
    "markup": "<b>Marlen</b> attacked &amp; <script>Ostrava()</script> https://example.org/?a=b#c",
    "table": "Year | Trade | Prices\n2030 | 1,000 | 2.5%\n2031 | | \n",
    "repeated letter": "a" * 5000,
    "repeated sign": "!" * 5000,
    "repeated bracket": "(" * 1000,
    "repeated quote": "“" * 1000,
    "repeated line": "Marlen\n" * 700,
    "long list": "Marlen attacked " + ", ".join(f"Port {n}" for n in range(300)) + ".",
    "long chain": "Marlen said that " * 150 + "Ostrava fled.",
    "long clause": "Marlen attacked Ostrava because " * 120 + "prices rose.",
    "long nesting": "the envoy of " * 300 + "Marlen attacked Ostrava.",
    "long modifiers": "The " + "very old and " * 300 + "port fell.",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_read_without_harm(name: str):
    """Whatever a text holds, its reading keeps every law."""
    assert [] == broken(HOSTILE[name], read(HOSTILE[name]))


PIECES = st.sampled_from(
    [
        *(
            "Marlen",
            "Ostrava",
            "the Tide Front",
            "its army",
            "officials",
            "“",
            "”",
            ",",
            ";",
            ":",
            " - ",
            "(",
            ")",
            ".",
            "\n\n",
        ),
        *(
            "attacked",
            "was armed by",
            "said that",
            "because",
            "amid",
            "As a result,",
            "This",
            "which",
            "to",
            "and",
            "not",
        ),
        *(
            "has reduced",
            "trade",
            "prices",
            "growing unrest",
            "influence in",
            "in May 2031",
            "if",
            "may",
            "20 percent",
            "so",
        ),
        *(
            "\u202e",
            "🔥",
            "\x00",
            "Velda-backed",
            "'s",
            "’",
            "of",
            "such as",
            "according to",
            "it",
            "they",
            "who",
            "that is why",
        ),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=24))
def test_any_mixture_of_words_keeps_every_law(pieces: list[str]):
    """Words thrown together, well formed or not, are read without an error and by the same laws."""
    text = " ".join(pieces)

    assert [] == broken(text, read(text))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_any_text_keeps_every_law(text: str):
    """Any text at all is read without an error and by the same laws."""
    assert [] == broken(text, read(text))


@pytest.mark.parametrize("gap", [". . .", "…", "[…]", "[...]"])
def test_words_left_out_do_not_part_a_sentence(gap: str):
    """Where a quotation leaves words out, its subject still acts, and the words stay as printed."""
    text = f"The government of Velia {gap} rejected the plan of Sorn."
    reading = read(text)
    (rejected,) = [c for c in reading.claims if isinstance(c.content, Event) and c.content.type == "REJECT"]

    assert ["The government of Velia"] == [role.anchor.exact for role in rejected.content.sources]
    assert [(0, len(text))] == [(sentence.start, sentence.end) for sentence in reading.sentences]


def test_a_reading_has_the_links_that_only_the_encoder_sees():
    """Links are learned as deeds are: what no list holds is told all the same, by a rule of its own name."""
    text = "Ardin shelled Tarsk in May. Years of neglect cost the ports of Velmora their trade."
    links = [claim for claim in read(text).claims if isinstance(claim.content, Influence)]

    assert [("influences.encoder.v1", "Years of neglect")] == [(c.rule, c.content.cause.anchor.exact) for c in links]


@pytest.mark.parametrize(("what", "told"), [("arrest of a trawlerman", 1), ("harvest festival", 0)])
def test_a_reading_has_those_whom_something_brings_onto_the_streets_protest(what: str, told: int):
    """A crowd protests, and one at a feast does not, whatever the encoder sees in it."""
    text = f"Ardin shelled Tarsk in May. The {what} brought thousands onto the streets of Northport."
    deeds = [c.content for c in read(text).claims if isinstance(c.content, Event) and c.content.type == "PROTEST"]

    assert told == len(deeds)
    assert all([role.anchor.exact for role in deed.sources] == ["thousands"] for deed in deeds)
