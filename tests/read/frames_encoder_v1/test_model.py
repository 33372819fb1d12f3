"""The shipped files of weights."""

import pytest

from dragoman.read.frames_encoder_v1.model import FOLDER, SIDES, WORDS, load_model, number_names

MOST_BYTES = 25_000_000


def test_a_missing_network_is_named(tmp_path):
    """A folder without the files is refused, by the name of the first that is missing."""
    with pytest.raises(FileNotFoundError, match=WORDS):
        load_model(tmp_path)


def test_labels_are_those_of_the_ontology(ontology):
    """What the networks tell apart are types, kinds of ties and types of links that Dragoman has."""
    labels = load_model().labels

    assert set(labels.deeds) - {"OTHER"} <= set(ontology.event_types)
    assert set(labels.ties) <= set(ontology.relation_kinds)
    assert set(labels.links) <= set(ontology.link_types)


def test_all_learned_weights_stay_small():
    """Everything that was learned and ships is within twenty-five megabytes."""
    learned = [path for path in FOLDER.parent.rglob("*") if path.suffix in {".onnx", ".npz"}]

    assert {WORDS, SIDES} <= {path.name for path in learned}
    assert sum(path.stat().st_size for path in learned) <= MOST_BYTES


def test_names_are_counted_from_one():
    """Zero is left for names that are not known."""
    assert {"a": 1, "b": 2} == number_names(("a", "b"))
