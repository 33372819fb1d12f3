"""The set of documents with entities."""

import json

import pytest

from dragoman.ontology import load_ontology
from evals.re3d.gold import Entity, load_gold
from evals.re3d.ours import Found, find_mentions, read_text
from evals.re3d.run import score_mentions
from evals.seeds.spans import Span

TEXT = "Norwegian envoys met the Harbour Council in Oslo."
TEXTS = {"d": TEXT}


def entity(words: str, kind: str, confidence: float = 1.0) -> Entity:
    """An entity on some words of the text."""
    start = TEXT.index(words)
    return Entity(doc="d", start=start, end=start + len(words), type=kind, confidence=confidence)


def found(words: str, *types: str, inside: bool = False) -> Found:
    """A mention of ours on some words, headed by the last."""
    start = TEXT.index(words)
    head = start + words.rfind(" ") + 1
    return Found(Span("d", start, start + len(words), head), frozenset(types), words, inside)


def scores(entities, mentions):
    """mention_f1 of some mentions."""
    return score_mentions(entities, mentions, TEXTS).scores["mention_f1"]


def test_words_with_the_same_head_and_type_are_a_pair():
    """An article more or less changes nothing."""
    assert 1.0 == scores([entity("the Harbour Council", "Organisation")], [found("Harbour Council", "organisation")])


def test_another_type_is_no_pair():
    """The right words under the wrong type are a miss and a mistake."""
    assert 0.0 == scores([entity("Oslo", "Location")], [found("Oslo", "person")])


def test_what_the_crowd_rejected_is_neither_asked_for_nor_wrong():
    """A proposal of low confidence costs nothing either way."""
    gold = [entity("Oslo", "Location"), entity("Norwegian", "Nationality", 0.0)]
    ours = [found("Oslo", "place"), found("Norwegian", "nationality")]

    assert 1.0 == scores(gold, ours)


def test_a_mention_inside_another_counts_only_when_it_pairs():
    """The set is flat, our mentions are nested."""
    gold = [entity("Norwegian envoys", "Organisation")]
    ours = [found("Norwegian envoys", "organisation"), found("Norwegian", "nationality", inside=True)]

    assert 1.0 == scores(gold, ours)


def test_a_mention_of_nobody_marked_is_wrong():
    """What the set has not, we should not have."""
    gold = [entity("Oslo", "Location")]
    ours = [found("Oslo", "place"), found("the Harbour Council", "organisation")]

    assert 2 / 3 == pytest.approx(scores(gold, ours))


def test_types_are_scored_apart():
    """Each type has a score of its own, unknown where the set has none of it."""
    layer = score_mentions([entity("Oslo", "Location")], [found("Oslo", "place")], TEXTS)

    assert (1.0, None) == (layer.scores["mention_f1.place"], layer.scores["mention_f1.person"])


def test_our_mentions_have_types_of_the_set():
    """Adjectives are nationalities, persons persons, bodies organisations, and pronouns by their number."""
    text = "Turkish officials met Ilse Marr. She said that the Red Cross had left Izmir."
    types = {one.text: set(one.types) for one in find_mentions("d", read_text("d", text, load_ontology()))}

    assert {"nationality"} == types["Turkish"]
    assert {"organisation"} == types["Turkish officials"]
    assert {"person"} == types["Ilse Marr"] == types["She"]
    assert {"place"} == types["Izmir"]


def test_gold_is_read_once_for_each_place_and_type(tmp_path):
    """Of doubles the surer one stays; types that are not scored are left out."""
    rows = [
        {"documentId": "d", "begin": 44, "end": 48, "type": kind, "confidence": sure}
        for kind, sure in (("Location", 0.0), ("Location", 1.0), ("Weapon", 1.0))
    ]
    (tmp_path / "documents.jsonl").write_text(json.dumps({"_id": "d", "text": TEXT}), encoding="utf-8")
    (tmp_path / "entities.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    _, (only,) = load_gold(tmp_path)

    assert ("Location", True) == (only.type, only.required)


def test_a_folder_without_documents_says_what_to_pass(tmp_path):
    """Missing gold is told with the next step."""
    with pytest.raises(FileNotFoundError, match=r"got none; pass the folder"):
        load_gold(tmp_path)
