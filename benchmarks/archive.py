"""The Reuters-21578 archive, read from where the user has it: research only, so none of it is here."""

import hashlib
import html
import re
import tarfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from dragoman.records import Document

STORY = re.compile(r"<REUTERS.*?</REUTERS>", re.DOTALL)
TITLE = re.compile(r"<TITLE>(.*?)</TITLE>", re.DOTALL)
BODY = re.compile(r"<BODY>(.*?)</BODY>", re.DOTALL)
INDENT = re.compile(r"\n {3,}")


def archive_documents(folder: Path, most: int) -> list[Document]:
    """The first stories of the archive that have a text, as documents; lines of a paragraph are joined.

    Raises FileNotFoundError, with what to do, where the folder holds no `reut2*.tar.xz` and no `reut2*.sgm`.
    """
    return list(islice(_documents(folder), most))


def _documents(folder: Path) -> Iterator[Document]:
    for story in archive_stories(folder):
        body, title = BODY.search(story), TITLE.search(story)
        if body:
            yield _document(plain_text(title[1]) if title else "", plain_text(body[1]))


def archive_stories(folder: Path) -> Iterator[str]:
    """Every story of the archive with its markup, in order. Raises as `archive_documents` does."""
    for file in _files(folder):
        for story in STORY.finditer(file):
            yield story[0]


def archive_files(folder: Path) -> list[Path]:
    """The files the archive is read from: the loose ones where there are any."""
    return sorted(folder.glob("reut2*.sgm")) or sorted(folder.glob("reut2*.tar.xz"))


def _files(folder: Path) -> Iterator[str]:
    """The archive's files, in the order of their names."""
    loose, packed = sorted(folder.glob("reut2*.sgm")), sorted(folder.glob("reut2*.tar.xz"))
    if not loose and not packed:
        msg = f"{folder}: expected reut2*.tar.xz or reut2*.sgm of Reuters-21578, got neither; name its folder (--data)"
        raise FileNotFoundError(msg)
    for path in loose:
        yield path.read_text(encoding="latin-1")
    for path in packed if not loose else ():
        with tarfile.open(path) as tar:
            for member in sorted(tar.getmembers(), key=lambda one: one.name):
                if member.name.endswith(".sgm") and (file := tar.extractfile(member)) is not None:
                    yield file.read().decode("latin-1")


def plain_text(markup: str) -> str:
    """Text without entities and end marks, a blank line between paragraphs."""
    text = html.unescape(markup).replace("\x03", "").strip()
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in INDENT.split(text))


def _document(title: str, body: str) -> Document:
    text = f"{title}\n\n{body}\n"
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(id=digest[:16], sha256=digest, name=f"{digest[:8]}.txt", text=text)
