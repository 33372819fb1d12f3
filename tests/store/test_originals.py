"""Originals: bytes that stay as they entered."""

from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.records import Rejected
from dragoman.store import Dossier, UnwritableDossierError, create_dossier

SAID = st.dictionaries(
    st.sampled_from(["title", "publisher", "url"]), st.text(st.characters(codec="utf-8"), max_size=8)
)


def files(folder: Path) -> dict[str, bytes]:
    """All files in a folder of originals by name."""
    return {path.name: path.read_bytes() for path in (folder / "originals").iterdir()}


def test_an_original_is_kept_by_its_hash(dossier: Dossier, folder: Path):
    """The bytes stand under their SHA-256 and come back as they were."""
    content = b"Talks\r\nopen.\xff"
    addition = dossier.add_original(content, "a.txt")

    assert ("added", sha256(content).hexdigest()) == (addition.outcome, addition.original.sha256)
    assert content == dossier.read_original(addition.original.sha256)
    assert content == files(folder)[addition.original.sha256]


def test_what_is_said_of_an_original_comes_back(dossier: Dossier):
    """Name, flags and sidecar are kept beside the bytes, whatever characters are in them."""
    flags = {"title": 'Talks "open" \\ \n\t\x7f\u2028 🙂', "authors": ("A. Writer", "B. Writer")}
    original = dossier.add_original(b"Talks", "تقرير.txt", flags=flags, sidecar={"publisher": "Post"}).original

    assert (original,) == dossier.list_originals()
    assert (flags, {"publisher": "Post"}) == (original.flags, original.sidecar)


def test_the_same_bytes_are_kept_once(dossier: Dossier, folder: Path):
    """Adding a document again changes nothing and says that it is known."""
    dossier.add_original(b"Talks", "a.txt", flags={"title": "T"})
    before = files(folder)

    assert "known" == dossier.add_original(b"Talks", "a.txt", flags={"title": "T"}).outcome
    assert before == files(folder)


def test_adding_again_corrects_what_was_said(dossier: Dossier):
    """Flags given at a second adding count, field by field, and change the original's stamp."""
    first = dossier.add_original(b"Talks", "a.txt", flags={"title": "T", "publisher": "P"}).original
    second = dossier.add_original(b"Talks", "a.txt", flags={"title": "U"})

    assert ("changed", {"title": "U", "publisher": "P"}) == (second.outcome, second.original.flags)
    assert first.stamp != second.original.stamp


@pytest.mark.parametrize("names", [("b.txt", "a.txt", "c.txt"), ("c.txt", "b.txt", "a.txt")])
def test_one_document_under_several_names(dossier: Dossier, names: tuple[str, ...]):
    """The same bytes under several names are one original, named by the first in the alphabet, whatever came first."""
    for name in names:
        dossier.add_original(b"Talks", name)
    (original,) = dossier.list_originals()

    assert ("a.txt", ("b.txt", "c.txt")) == (original.name, original.also)


@pytest.mark.parametrize(
    "name", ["../a.txt", "/etc/passwd", "a\\b.txt", "..", ".", "", " ", "a\nb.txt", "a\0b", "raw\udcff"]
)
def test_a_name_with_a_path_in_it_is_refused(dossier: Dossier, folder: Path, name: str):
    """A name that is no plain file name is a mistake of the caller, and nothing is written anywhere."""
    before = sorted(folder.parent.rglob("*"))

    with pytest.raises(ValueError, match="expected a plain file name"):
        dossier.add_original(b"Talks", name)
    assert before == sorted(folder.parent.rglob("*"))


@pytest.mark.parametrize("sha256", ["../dossier.toml", "/etc/passwd", "ABC", ""])
def test_only_a_hash_names_an_original(dossier: Dossier, sha256: str):
    """What is no SHA-256 opens no file."""
    with pytest.raises(ValueError, match="expected 64 hex digits"):
        dossier.read_original(sha256)


def test_changed_bytes_are_noticed(dossier: Dossier, folder: Path):
    """An original that somebody changed on the disk is rejected, and adding the document again mends it."""
    original = dossier.add_original(b"Talks", "a.txt").original
    path = folder / "originals" / original.sha256
    path.write_bytes(b"Talkz")
    rejected = dossier.read_original(original.sha256)
    dossier.add_original(b"Talks", "a.txt")

    assert isinstance(rejected, Rejected)
    assert ("other bytes under its name", b"Talks") == (rejected.got, dossier.read_original(original.sha256))


def test_a_removed_original_is_told(dossier: Dossier, folder: Path):
    """An original that somebody removed is one rejected document."""
    original = dossier.add_original(b"Talks", "a.txt").original
    (folder / "originals" / original.sha256).unlink()
    rejected = dossier.read_original(original.sha256)

    assert isinstance(rejected, Rejected)
    assert ("no such file", "add the document again") == (rejected.got, rejected.fix)


@pytest.mark.parametrize(
    "text", ["sha256 = ", 'sha256 = "x"', "\x00", f'sha256 = "{"0" * 64}"\nname = "b"\nsize = 1\n']
)
def test_a_damaged_description_leaves_the_others(dossier: Dossier, folder: Path, text: str):
    """An original whose description is damaged is told; the others are listed, and adding it again mends it."""
    original = dossier.add_original(b"Talks", "a.txt").original
    dossier.add_original(b"Votes", "b.txt")
    (folder / "originals" / f"{original.sha256}.toml").write_text(text, encoding="utf-8")
    listed, rejected = dossier.scan_originals()
    dossier.add_original(b"Talks", "a.txt")

    assert (["b.txt"], 1, ["a.txt", "b.txt"]) == (
        [original.name for original in listed],
        len(rejected),
        [original.name for original in dossier.list_originals()],
    )


def test_half_an_adding_is_none(dossier: Dossier, folder: Path):
    """Bytes without a description, and parts of files that a kill left, are no originals and do no harm."""
    (folder / "originals" / ("0" * 64)).write_bytes(b"left")
    (folder / "originals" / f".{'1' * 64}.77-1.part").write_bytes(b"le")

    assert ((), ()) == dossier.scan_originals()


def test_a_full_disk_is_told(dossier: Dossier, folder: Path):
    """When the disk refuses, the error says where, and nothing half-written stays."""
    (folder / "originals").rename(folder / "elsewhere")

    with pytest.raises(UnwritableDossierError):
        dossier.add_original(b"Talks", "a.txt")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None)
@given(
    additions=st.lists(
        st.tuples(st.binary(max_size=3), st.sampled_from("abc"), SAID), max_size=6, unique_by=lambda a: a[0]
    ),
    data=st.data(),
)
def test_the_order_of_adding_does_not_matter(tmp_path_factory: pytest.TempPathFactory, additions, data: st.DataObject):
    """The same documents give the same files whatever the order in which they were added."""
    kept = []
    for order in (additions, data.draw(st.permutations(additions))):
        folder = tmp_path_factory.mktemp("law") / "dossier"
        with create_dossier(folder, "Law", "2025-11-05T09:00:00Z") as dossier:
            for content, name, flags in order:
                dossier.add_original(content, f"{name}.txt", flags=flags)
            kept.append((files(folder), dossier.list_originals()))

    assert kept[0] == kept[1]
