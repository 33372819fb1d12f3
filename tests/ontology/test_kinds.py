"""References inside the data files are checked."""

import shutil
from pathlib import Path

import pytest

import dragoman.ontology
from dragoman.ontology import OntologyError
from dragoman.ontology._kinds import load_event_tables, load_relation_kinds

DATA = Path(dragoman.ontology.__file__).parent / "data"


def spoil(folder: Path, file: str, old: str, new: str) -> Path:
    """A copy of the data folder's kind files in which old is new in one of them."""
    for path in DATA.glob("*.toml"):
        shutil.copy(path, folder)
    text = (folder / file).read_text(encoding="utf-8")
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("file", "old", "new", "where"),
    [
        ("cameo.toml", 'type = "AGREE"', 'type = "FIGHT"', "cameo.toml:03.type"),
        ("cameo.toml", 'mode = "phone"', 'mode = "pigeon"', "cameo.toml:041.mode"),
        ("cameo.toml", 'contexts = ["diplomatic"]', 'contexts = ["weather"]', "cameo.toml:030.contexts"),
        ("event_types.toml", 'cameo_roots = ["03"]', 'cameo_roots = ["99"]', "event_types.toml:AGREE"),
        ("event_types.toml", "quad = 1", "quad = 5", "event_types.toml:AGREE.quad"),
    ],
)
def test_dangling_event_reference(tmp_path: Path, file: str, old: str, new: str, where: str):
    """A code, mode, context, root or quad that does not exist is an error at its entry."""
    with pytest.raises(OntologyError) as caught:
        load_event_tables(spoil(tmp_path, file, old, new))

    assert where == caught.value.where


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ('inverse = "allied_with"', 'inverse = "ally_of"', "relation_kinds.toml:allied_with.inverse"),
        ('inverse = "sponsored_by"', 'inverse = "arms"', "relation_kinds.toml:sponsors.inverse"),
    ],
)
def test_inverse_that_misleads(tmp_path: Path, old: str, new: str, where: str):
    """A symmetric tie with another inverse, or an inverse that is a kind of its own, is an error."""
    with pytest.raises(OntologyError) as caught:
        load_relation_kinds(spoil(tmp_path, "relation_kinds.toml", old, new))

    assert where == caught.value.where
