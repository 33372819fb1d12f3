"""A dossier that has been read, and one that has not."""

from pathlib import Path

import pytest

import dragoman
from dragoman.samples import sample_paths


@pytest.fixture(scope="session")
def built(tmp_path_factory) -> Path:
    """A dossier of the sample documents, read; for looking at only."""
    folder = tmp_path_factory.mktemp("verbs") / "samples"
    dragoman.init_dossier(folder).close()
    dragoman.add_documents(folder, sample_paths())
    dragoman.build_dossier(folder)
    return folder


@pytest.fixture
def fresh(tmp_path) -> Path:
    """A dossier with one short document, not read yet."""
    dragoman.init_dossier(tmp_path / "fresh").close()
    text = tmp_path / "war.txt"
    text.write_text("Israel attacked Iran on 3 May 2031. American pressure reduces Iran's influence.", encoding="utf-8")
    dragoman.add_documents(tmp_path / "fresh", [text])
    return tmp_path / "fresh"
