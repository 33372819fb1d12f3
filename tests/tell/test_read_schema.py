"""The schema dragoman.read/1."""

import json
from pathlib import Path

import jsonschema
import msgspec

from dragoman.tell import read_json_schema, reading_json


def told_of(case) -> dict:
    """The JSON of the first document."""
    return reading_json(case.first, case.first_reading(), [case.conflict()])


def test_a_reading_meets_the_schema(case):
    """What is written is what the JSON Schema describes."""
    told = json.loads(msgspec.json.encode(told_of(case)))

    jsonschema.Draft202012Validator(read_json_schema()).validate(told)
    assert "dragoman.read/1" == told["schema"]


def test_every_span_is_cut_from_the_text(case):
    """Wherever start, end and text stand together, the text is the document's at those offsets."""
    told = told_of(case)
    text = told["document"]["text"]

    assert [] == [span for span in spans_in(told) if text[span["start"] : span["end"]] != span["text"]]


def spans_in(value) -> list[dict]:
    """Every object with start, end and text of the document itself, at any depth."""
    if isinstance(value, dict):
        own = [value] if {"start", "end", "text"} <= set(value) and "document" not in value else []
        return own + [span for inner in value.values() for span in spans_in(inner)]
    if isinstance(value, list | tuple):
        return [span for inner in value for span in spans_in(inner)]
    return []


def test_claims_are_sorted_into_their_kinds(case):
    """Events, relations, influences and measures stand apart."""
    told = told_of(case)

    assert (2, 1, 1, 0) == tuple(len(told[kind]) for kind in ("events", "relations", "influences", "measures"))


def test_a_speaker_is_the_innermost_holder(case):
    """The outlet's own voice has no speaker."""
    assert [None, "Harbour pilots"] == [event["speaker"] for event in told_of(case)["events"]]


def test_actors_hold_their_mentions(case):
    """Each actor lists where it is named."""
    actor = next(actor for actor in told_of(case)["actors"] if actor["id"] == "BEL")

    assert [{"start": 15, "end": 22, "text": "Belmora", "kind": "name", "embedded": False, "quantifier": None}] == list(
        actor["mentions"]
    )


def test_conflicts_of_other_documents_are_left_out(case):
    """Only conflicts that touch the document stand with it."""
    second = reading_json(case.second, case.second_reading(), [case.conflict()])

    assert (0, 1) == (len(told_of(case)["conflicts"]), len(second["conflicts"]))


def test_the_same_reading_gives_the_same_bytes(case):
    """Encoding twice changes nothing."""
    assert msgspec.json.encode(told_of(case)) == msgspec.json.encode(told_of(case))


def test_every_key_is_documented():
    """docs/read-schema.md names every key of the schema."""
    documented = (Path(__file__).parents[2] / "docs" / "read-schema.md").read_text(encoding="utf-8")
    keys = {key for part in read_json_schema()["$defs"].values() for key in part.get("properties", {})}

    assert set() == {key for key in keys if key not in documented}
