"""The face of the package."""

import subprocess
import sys

import pytest

import dragoman


def test_every_verb_is_reached_from_the_package():
    """`import dragoman` offers each name it lists, loaded at its first use."""
    assert [] == [name for name in dragoman.__all__ if not hasattr(dragoman, name)]


def test_a_name_that_is_no_verb_is_an_attribute_error():
    """A wrong name fails as any module's does."""
    with pytest.raises(AttributeError, match="has no attribute 'conquer'"):
        dragoman.conquer  # noqa: B018 — looking it up is the test


def test_verbs_are_loaded_without_the_parser():
    """Making, filling, showing and asking a dossier does not wait for what only reading needs."""
    loaded = subprocess.run(
        [sys.executable, "-c", "import sys, dragoman.verbs; print('spacy' in sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )

    assert "False\n" == loaded.stdout
