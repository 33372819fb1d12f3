"""The shipped networks, counted on a made-up passage."""

import pytest

from corpus.records import Event, Passage, Role
from dragoman.read.frames_encoder_v1 import load_model
from train.frames.examples import make_examples, make_sheets
from train.frames.golds import DEED
from train.frames.score import score_examples

TEXT = "Belmora accused Ardin on Monday."


@pytest.fixture
def score(nlp, ontology):
    """A function from a type and a target to the scores of deeds."""

    def score_with(kind: str, target: tuple[int, int]):
        told = Event(
            sentence=0,
            trigger=(8, 15),
            type=kind,
            sources=(Role(span=(0, 7), actor="b"),),
            targets=(Role(span=target, actor="a"),),
        )
        passage = Passage(
            id="p1",
            genre="wire",
            region="arctic",
            published=None,
            outlet=None,
            actors="invented",
            text=TEXT,
            sentences=((0, len(TEXT)),),
            events=(told,),
        )
        model = load_model()
        return score_examples(model, make_examples(make_sheets([passage], nlp, ontology), model.labels))[DEED]

    return score_with


def test_a_deed_that_is_found_with_its_type_and_sides_is_all_right(score):
    """One word, one label and two sides are told and right."""
    found = score("ACCUSE", (16, 21))

    assert (1, 1, 1) == found.found == found.named
    assert (2, 2, 2) == found.sides


def test_a_wrong_type_is_found_and_not_named(score):
    """The word counts, the label does not."""
    found = score("AID", (16, 21))

    assert (1, 1, 1) == found.found
    assert (0, 1, 1) == found.named
