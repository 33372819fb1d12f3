"""The benchmark of reading alone."""

import io
import tarfile
from pathlib import Path

import pytest

from benchmarks.archive import archive_documents
from benchmarks.read import run_read

STORIES = """<!DOCTYPE lewis SYSTEM "lewis.dtd">
<REUTERS TOPICS="NO"><TEXT><TITLE>ENVOYS MEET</TITLE><BODY>Envoys of Iran &amp; Iraq met
in Baghdad.
    The government of Iran welcomed the talks.
 &#3;</BODY></TEXT></REUTERS>
<REUTERS TOPICS="NO"><TEXT><TITLE>NO TEXT</TITLE></TEXT></REUTERS>
<REUTERS TOPICS="YES"><TEXT><TITLE>MILL PROFIT</TITLE><BODY>Profit rose at the mill.</BODY></TEXT></REUTERS>
"""


def pack(folder: Path) -> None:
    """An archive of our own words in the shape of the real one."""
    with tarfile.open(folder / "reut2.tar.xz", "w:xz") as tar:
        member = tarfile.TarInfo("reut2-000.sgm")
        member.size = len(STORIES.encode())
        tar.addfile(member, io.BytesIO(STORIES.encode()))


@pytest.mark.parametrize("packed", [True, False])
def test_stories_with_a_text_become_documents(tmp_path: Path, packed: bool):  # noqa: FBT001 - two ways to keep it
    """Entities are read, lines joined, paragraphs kept apart; a story without a text is left out."""
    if packed:
        pack(tmp_path)
    else:
        (tmp_path / "reut2-000.sgm").write_text(STORIES, encoding="latin-1")
    documents = archive_documents(tmp_path, 10)

    assert [
        "ENVOYS MEET\n\nEnvoys of Iran & Iraq met in Baghdad.\n\nThe government of Iran welcomed the talks.\n",
        "MILL PROFIT\n\nProfit rose at the mill.\n",
    ] == [document.text for document in documents]
    assert documents[:1] == archive_documents(tmp_path, 1)


def test_a_folder_without_the_archive_is_told(tmp_path: Path):
    """What was expected, got and to be done is said."""
    with pytest.raises(FileNotFoundError, match="expected reut2"):
        archive_documents(tmp_path, 1)


def test_the_report_tells_speeds_with_and_without_the_gate(tmp_path: Path):
    """Every speed is there and positive, and the gate tells what it let through."""
    pack(tmp_path)
    report = run_read(data=tmp_path, documents=8)
    archive = report["archive"]

    assert (2, {"documents": 0.5, "sentences": 0.4}) == (
        archive["documents"],
        {name: archive["gate"][name] for name in ("documents", "sentences")},
    )
    speeds = [archive["read_gated"], archive["read_whole"], report["articles"]["read"]]
    assert all(speed["documents_per_cpu_s"] > 0 for speed in speeds)
    assert archive["two_cores"] > 0
