"""Passages of the data, checked as records."""

import pytest
from msgspec import structs

from corpus._validate import validate_passage
from corpus.records import Event, Mention, Role, Time


def test_a_passage_from_a_draft_is_sound(passage_of):
    """What was read without a slip has nothing wrong."""
    assert [] == validate_passage(passage_of())


@pytest.mark.parametrize(
    ("field", "label", "told"),
    [
        ("mentions", Mention(sentence=0, span=(0, 500), actor="army", kind="name"), "words of sentence 0"),
        ("mentions", Mention(sentence=1, span=(0, 3), actor="army", kind="name"), "words of sentence 1"),
        ("mentions", Mention(sentence=0, span=(3, 5), actor="army", kind="name"), "words of sentence 0"),
        ("mentions", Mention(sentence=0, span=(0, 3), actor="nobody", kind="name"), "actor of a mention"),
        ("events", Event(sentence=0, trigger=(18, 25), type="FIGHT"), "event type"),
        ("events", Event(sentence=0, trigger=(18, 25), type="AID", mode="riot"), "mode of AID"),
        ("events", Event(sentence=0, trigger=(18, 25), type="AID", by=("0.7",)), "attribution"),
        ("events", Event(sentence=0, trigger=(18, 25), type="AID", sources=(Role(),)), "expected words or an actor"),
        ("times", Time(sentence=0, span=(0, 3), edtf="Monday"), "EDTF"),
        ("times", Time(sentence=0, span=(0, 3), duration="2W"), "a duration"),
    ],
)
def test_what_cannot_be_right_is_told(passage_of, field, label, told):
    """Spans outside their sentence, unknown ids and values that do not exist are each one line."""
    passage = structs.replace(passage_of(), **{field: (label,)})

    assert any(told in slip for slip in validate_passage(passage))


def test_sentences_make_up_the_text(passage_of):
    """Words that no sentence holds are a mistake."""
    passage = passage_of()

    assert any("gaps" in slip for slip in validate_passage(structs.replace(passage, text=f"{passage.text} More.")))
