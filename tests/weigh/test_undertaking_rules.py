"""What somebody agrees to in one text and refuses in another."""

import pytest

from tests.weigh.dossiers import conflicts

AGREED = "President Ivo Kesh of Ardania agreed on Monday to hand over his archives to Marlen."


@pytest.mark.parametrize(
    "texts",
    [
        ("Ivo Kesh promised to step aside.", "Ivo Kesh will not step aside, his lawyer said."),
        ("Marlen agreed to release 40 sailors.", "Marlen refused to release any sailors."),
        (AGREED, "Ardania will not hand over its archives to Marlen, Kesh said."),
    ],
)
def test_a_promise_against_its_refusal_is_a_dispute(read_text, texts):
    """What one text has somebody agree to, and another refuse, is disputed; a president speaks for his land."""
    assert ["polarity"] == conflicts(read_text, *texts)


@pytest.mark.parametrize(
    "texts",
    [
        ("Ivo Kesh promised to step up aid.", "Ivo Kesh will not step down."),
        ("Marlen agreed to release 40 sailors.", "Marlen refused to release the tapes."),
        ("Marlen agreed to hold talks with Ardania.", "Marlen refused to hold talks with Corrin."),
        ("Marlen agreed to release 40 sailors.", "Ardania refused to release any sailors."),
        ("Marlen agreed to release 40 sailors. A week later Marlen refused to release any sailors.",),
    ],
)
def test_other_deeds_and_a_change_of_mind_are_no_dispute(read_text, texts):
    """Another way, thing, partner or doer parts the two, and one text tells how somebody changed his mind."""
    assert [] == conflicts(read_text, *texts)
