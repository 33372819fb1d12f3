"""NAF-like XML of the set -> plain text with marked times, events and roles."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

# Degrees of certainty on the FactBank scale; polarity gives the sign.
DEGREES = {"CERTAIN": 3, "PROBABLE": 2, "POSSIBLE": 1, "UNDERSPECIFIED": 0}
ROLES = {"Arg0": "source", "Arg1": "target"}
NO_BLANK_BEFORE = re.compile(r"(?:[.,;:!?%)\]]|['’](?:s|re|ve|ll|d|m|t)?|n['’]t)")
ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
NO_BLANK_AFTER = frozenset({"(", "[", "$", "£", "€", "#"})

Place = tuple[int, int]


class Timex(NamedTuple):
    """A time expression, [start, end), with its TIMEX3 value."""

    place: Place
    value: str


class GoldEvent(NamedTuple):
    """An event mention: its words and its factuality, -3 to 3; None where it has no certainty."""

    place: Place
    factuality: int | None


class GoldRole(NamedTuple):
    """Who takes part in an event: the words of both, and "source" or "target"."""

    event: Place
    role: str
    who: Place


class Article(NamedTuple):
    """One text as a reader would get it.

    published: its time of creation, None where the file has none; given: where the text says it.
    read_to: where the last sentence with any mark ends; the annotators went no further.
    """

    name: str
    text: str
    published: str | None
    given: tuple[Place, ...]
    read_to: int
    times: tuple[Timex, ...]
    events: tuple[GoldEvent, ...]
    roles: tuple[GoldRole, ...]


def gold_files(folder: Path) -> tuple[Path, ...]:
    """The files an eval of this set reads, sorted: those annotated in the document, else all there are."""
    inside = folder / "intra-doc_annotation"
    return tuple(sorted((inside if inside.is_dir() else folder).rglob("*.xml")))


def load_articles(folder: Path) -> tuple[Article, ...]:
    """Every article, by file name. Raises FileNotFoundError where the folder has none."""
    paths = gold_files(folder)
    if not paths:
        msg = f"{folder}: expected *.xml articles of the set, got none; pass the folder that holds intra-doc_annotation"
        raise FileNotFoundError(msg)
    return tuple(read_article(path.stem, path.read_bytes()) for path in paths)


def read_article(name: str, content: bytes) -> Article:
    """One file as text with its marks; what a file created on says is its date, and no time of the text."""
    root = ET.fromstring(content)  # noqa: S314 -- the user's own gold, never a page
    text, places = _lay_out(root)
    marks = {mark.get("m_id", ""): mark for part in root.findall("Markables") for mark in part}
    spans = {key: span for key, mark in marks.items() if (span := _span(mark, places)) is not None}
    times = [mark for mark in marks.values() if mark.tag == "TIMEX3"]
    created = [mark for mark in times if mark.get("functionInDocument") == "CREATION_TIME"]
    plain = (mark for mark in times if mark not in created and mark.get("m_id") in spans)
    return Article(
        name=name,
        text=text,
        published=next((value for mark in created if ISO_DAY.fullmatch(value := mark.get("value", ""))), None),
        read_to=_read_to(text, spans.values()),
        given=tuple(spans[key] for mark in created if (key := mark.get("m_id", "")) in spans),
        times=tuple(Timex(spans[mark.get("m_id", "")], mark.get("value", "")) for mark in plain),
        events=tuple(
            GoldEvent(spans[key], factuality_of(mark.attrib))
            for key, mark in marks.items()
            if mark.tag == "EVENT_MENTION" and key in spans
        ),
        roles=tuple(_roles(root, marks, spans)),
    )


def factuality_of(marked: Mapping[str, str]) -> int | None:
    """The degree of an event mention, negative where its polarity is; None without a certainty of the scheme."""
    degree = DEGREES.get(marked.get("certainty", ""))
    return -degree if degree and marked.get("polarity") == "NEG" else degree


def _lay_out(root: ET.Element) -> tuple[str, Mapping[str, Place]]:
    """The tokens as running text, a line for each sentence, and where each token stands."""
    text, places, before, sentence = "", {}, "", None
    for token in root.iter("token"):
        words = token.text or ""
        if text and token.get("sentence") != sentence:
            text += "\n"
        elif text and before not in NO_BLANK_AFTER and not NO_BLANK_BEFORE.fullmatch(words):
            text += " "
        places[token.get("t_id", "")] = (len(text), len(text) + len(words))
        text, before, sentence = text + words, words, token.get("sentence")
    return text, places


def _span(mark: ET.Element, places: Mapping[str, Place]) -> Place | None:
    """From the first token of a mark to its last; None for a mark on no words."""
    found = [places[anchor.get("t_id", "")] for anchor in mark.findall("token_anchor")]
    return (min(start for start, _ in found), max(end for _, end in found)) if found else None


def _read_to(text: str, spans: Iterable[Place]) -> int:
    """The end of the line that holds the last mark; 0 without marks."""
    last = max((end for _, end in spans), default=0)
    end = text.find("\n", last)
    return 0 if last == 0 else len(text) if end < 0 else end


def _roles(root: ET.Element, marks: Mapping[str, ET.Element], spans: Mapping[str, Place]) -> Iterator[GoldRole]:
    for tie in root.iter("HAS_PARTICIPANT"):
        role = ROLES.get(tie.get("sem_role", ""))
        ends = [end.get("m_id", "") for tag in ("source", "target") for end in tie.findall(tag)]
        if role is not None and len(ends) > 1 and all(end in spans and end in marks for end in ends):
            yield from (GoldRole(spans[ends[0]], role, spans[end]) for end in ends[1:])
