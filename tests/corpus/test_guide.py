"""Whether the guide says what the checker takes."""

import re
from pathlib import Path
from typing import get_args

import pytest

import corpus
from corpus import read_drafts
from corpus.records import Form
from dragoman.records.status import Modality

GUIDE = (Path(corpus.__file__).parent / "GUIDE.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```draft\n(.+?)```", GUIDE, re.DOTALL)
TICKED = set(re.findall(r"`([^`\n]+)`", GUIDE))


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_is_sound(example: str):
    """Each example of the guide is read without a slip."""
    drafts, slips = read_drafts(example, "GUIDE.md")

    assert ([], 1) == (slips, len(drafts))


def test_the_guide_has_examples():
    """The pattern finds the examples, so that a sound guide is not an empty one."""
    assert 3 == len(EXAMPLES)


@pytest.mark.parametrize("name", [*get_args(Modality), *get_args(Form), *"PSAERIWMTN0"])
def test_every_letter_form_and_modality_is_explained(name: str):
    """Each kind of line, form of attribution and modality stands in the guide."""
    assert name in TICKED
