"""Bylines, datelines and agency credits at the start of a paragraph."""

import re
from typing import NamedTuple

from dragoman.ontology.headlines import load_headlines
from dragoman.ontology.outlets import load_igos, load_outlets, load_speakers
from dragoman.ontology.roles import load_roles
from dragoman.read.pages._bylines import NAME_WORDS, Head, is_house, is_name_word, read_byline, unmarked_byline
from dragoman.read.pages.furniture import SECTIONS, is_boilerplate, is_section
from dragoman.read.pages.headings import OPENERS
from dragoman.read.words.dates import DAY, DAY_RE, INSTANT, ISO_DAY, MONTH_STARTS, WEEKDAY, find_date, may_hold_month
from dragoman.records.when import MONTHS, WEEKDAYS

SEPARATOR = re.compile(r"\s+(?:--?|[–—|•])\s+|\s*(?:—|--)\s*")
# One of these stands in each separator.
PARTING = ("-", "–", "—", "|", "•")
OPENING_CHARS = 220
# One of these stands in every opening without a "By": a figure of its date, a bracket, or what parts its fields.
SIGNS = re.compile(r"[0-9(\[|•–—]|--|\s-\s")
CLOCK = r"(?:,?\s+(?:at\s+|[|-]\s+)?[0-2]?\d[:.][0-5]\d(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s+\(?[A-Z]{1,4}\)?)?)?"
DATE_TAIL = re.compile(rf"(?:\b{WEEKDAY},?\s+)?(?:{INSTANT}|(?:{ISO_DAY}|{DAY}){CLOCK})$")
# What may close a date beside a figure or a month.
ZONES = frozenset(
    {"Z", "UTC", "GMT", "EST", "EDT", "CET", "CEST", "BST", "IST", "a.m.", "p.m.", "am", "pm", "AM", "PM"}
)
AGENCY = re.compile(r"[(\[/](?P<agency>[^()\[\]/]{2,40})[)\]/]$")
BY = re.compile(
    r"(?:(?:An?\s+)?(?:(?:[Ss]pecial|[Ee]xclusive|[Ll]ive|[Ii]n-depth|[Nn]ews|[Gg]uest|[Pp]hoto)\s+)?"
    r"(?:[Aa]nalysis|[Oo]pinion|[Cc]omment(?:ary)?|[Cc]olumn|[Cc]overage|[Ee]ssay|[Ff]eature|[Ii]nterview|[Ii]nvestigation"
    r"|[Rr]eport(?:age|ing)?|[Rr]eview|[Ss]tory|[Tt]ext|[Tt]ranslated|[Uu]pdates|[Ww]ords|[Ww]ritten)\s+)?"
    r"(?:(?:By|BY|by)\s+|(?:Author|AUTHOR)s?:\s+)(?=[^\W\d_])"
)
LABELS = load_headlines().lines["labels"]
# A dateline that a colon or a stop parts from its text: "Northport, March 3: ", "Northport, March 3. (HPA). ".
CLOSED = re.compile(
    rf"(?P<field>[^\W\d_a-z][^:.!?\n]{{2,60}}?,\s+{DAY}(?:[\s.:]*[(/\[][^()/\[\]\n]{{2,40}}[)/\]])?)\s*[:.]\s+"
    rf"(?=[^\W\d_a-z]|[“\"‘'])"
)
PLACE_COLON = re.compile(r"(?P<place>[^\W\d_a-z]{2,}(?:[ -][^\W\d_a-z]{2,}){0,2}):\s+(?=[^\W\d_a-z]|[“\"‘'])")
# Shorter words in capitals are as a rule the short name of a body that speaks.
LONG_PLACE = 5
MAX_PLACE_WORDS = 6
MIN_TEXT_WORDS = 4


class Opening(NamedTuple):
    """What opens a paragraph before its text; places are code points from its start, None for a missing part.

    source: the agency credited; date: EDTF; authors: as printed. end: where the text begins or the line ends.
    """

    byline_end: int | None
    dateline_start: int | None
    end: int
    source: str | None
    date: str | None
    authors: tuple[str, ...]


def read_opening(text: str) -> Opening | None:
    """The byline, dateline and credit that open a paragraph, None when it opens with its text."""
    if not (BY.match(text) or (SIGNS.search(text, 0, OPENING_CHARS) and _may_open(text))):
        return None
    fields = _fields(text)
    head = _read_head(fields[0][0])
    if head is None:
        return None
    taken, source, date = _take_credits(fields[1:])
    end = _text_start(text, fields[taken][1])
    whole = not text[end:].strip()
    if not whole and not _text_follows(text[end:]):
        return None
    stated = head.date or head.agency or source or _in_capitals(head.place) or (whole and date)
    if head.names_end is None and (not stated or (whole and not (head.date or date))):
        return None
    housed = head.place.rpartition(", ")[2]
    beyond = any(map(str.isalnum, text[head.names_end or 0 : end]))
    return Opening(
        byline_end=head.names_end,
        dateline_start=head.place_start if beyond else None,
        end=end,
        source=head.agency or source or (housed if is_house(housed.rpartition(" ")[2]) else None),
        date=head.date or date,
        authors=head.authors,
    )


def _text_start(text: str, end: int) -> int:
    """Where the text begins behind an opening and what parts it from it; its end where only furniture follows."""
    if not text[end:].strip():
        return end
    gap = SEPARATOR.match(text[end:])
    start = end + (gap.end() if gap else 0)
    return len(text) if is_boilerplate(text[start:].strip()) else start


def _may_open(text: str) -> bool:
    """Whether a paragraph without a "By" may begin with an opening: its fields are parted, dated, or all there is."""
    window = text[:OPENING_CHARS]
    whole = len(window) == len(text) and (text[-1] not in ".!?" or text.endswith("m."))
    return whole or may_hold_month(window) or _is_parted(window)


def _is_parted(window: str) -> bool:
    return any(map(window.__contains__, PARTING)) and SEPARATOR.search(window) is not None


def place_opening(text: str) -> Opening | None:
    """The place in capitals and a colon that open the first paragraph of some papers ("NORTHPORT: ")."""
    match = PLACE_COLON.match(text)
    if match is None or len(match["place"]) < LONG_PLACE or not _text_follows(text[match.end() :]):
        return None
    place, roles = match["place"].lower(), load_roles()
    words = place.split()
    bodies = load_outlets() | load_igos()
    listed = bodies | LABELS | SECTIONS
    somebody = any(form.noun.sort != "place" for word in words for form in roles.forms.get(word, ()))
    speaker = somebody or any(word in listed or "place" not in roles.heads.get(word, ("place",)) for word in words)
    if speaker or place in load_speakers():
        return None
    return Opening(None, 0, match.end(), None, None, ())


def is_masthead(line: str) -> bool:
    """Whether a line is the name of an outlet: it ends like one or is a listed one, and every word has a capital."""
    words = line.split()
    named = line.lower() in load_outlets() or (len(words) > 1 and is_house(words[-1]))
    return named and line[-1].isalnum() and all(map(is_name_word, words))


def _fields(text: str) -> list[tuple[str, int]]:
    """Each closed field of the opening with its end; the running text after the last separator is left out."""
    window = text[:OPENING_CHARS]
    closed = CLOSED.match(window) if may_hold_month(window) else None
    if closed:
        return [(closed["field"], closed.end())]
    fields, start = [], 0
    for match in SEPARATOR.finditer(window) if any(map(window.__contains__, PARTING)) else ():
        fields.append((window[start : match.start()], match.start()))
        start = match.end()
    if len(window) == len(text) and (len(fields) > 0 or BY.match(text) or find_date(text)):
        fields.append((window[start:], len(window)))
    return _cut_after_date(fields or [(window, len(window))], text)


def _cut_after_date(fields: list[tuple[str, int]], text: str) -> list[tuple[str, int]]:
    """A first field that runs on into its text without a dash, cut where its date, year given, ends."""
    dated = DAY_RE.finditer(fields[0][0]) if may_hold_month(fields[0][0]) else ()
    for match in dated:
        before, after = match.string[: match.start()], text[match.end() :]
        if (
            not (match["year_a"] or match["year_b"])
            or not before.rstrip().endswith(",")
            or not after[:2].strip().isalpha()
        ):
            continue
        if after[:1].isspace() and after.lstrip()[:1].isupper() and all(is_name_word(w) for w in before.split()):
            return [(text[: match.end()], match.end())]
    return fields


def _read_head(field: str) -> Head | None:
    """Names, place, date and agency of a first field; None where its words cannot be these."""
    rest, agency = _strip_agency(field.rstrip(" ,:"))
    rest = rest.rstrip(" .:") if agency else rest
    rest, dated = _strip_tail(rest, DATE_TAIL) if _may_end_in_date(rest) else (rest, None)
    if agency is None:
        rest, agency = _strip_agency(rest)
    found = find_date(dated[0]) if dated else None
    date = found[0] if found else None
    name = agency["agency"] if agency else None
    by = BY.match(rest)
    if by:
        return read_byline(rest, by.end(), date, name)
    if rest and not _is_place(rest):
        return None
    return unmarked_byline(rest, date, name) or Head(None, rest, 0, date, name, ())


def _strip_agency(text: str) -> tuple[str, re.Match[str] | None]:
    return _strip_tail(text, AGENCY) if text.rstrip().endswith((")", "]", "/")) else (text, None)


def _may_end_in_date(text: str) -> bool:
    """Whether the last word of a text could be that of a date: most fields run on into the text and end in none."""
    word = text.rsplit(None, 1)[-1] if text.strip() else ""
    return any(map(str.isdigit, word)) or word.startswith(MONTH_STARTS) or word in ZONES


def _strip_tail(text: str, pattern: re.Pattern[str]) -> tuple[str, re.Match[str] | None]:
    match = pattern.search(text)
    return (text[: match.start()].rstrip(" ,"), match) if match else (text, None)


def _take_credits(fields: list[tuple[str, int]]) -> tuple[int, str | None, str | None]:
    """How many fields after the first are credits or dates, the first credit, the date."""
    source: str | None = None
    date: str | None = None
    for number, (field, _) in enumerate(fields):
        place, dated = _strip_tail(field.strip(), DATE_TAIL) if _may_end_in_date(field) else (field, None)
        found = find_date(dated[0]) if dated and (not place or _is_place(place)) else None
        if found:
            date = date or found[0]
        elif _is_credit(field):
            source = source or (None if is_section(field.strip()) else field.strip(" ()[]"))
        else:
            return number, source, date
    return len(fields), source, date


def _is_credit(field: str) -> bool:
    words = field.split()
    bare = field.strip()
    return (
        0 < len(words) <= MAX_PLACE_WORDS
        and words[0] not in OPENERS
        and bare[-1] not in ".!?:;,"
        and all(map(is_name_word, words))
    )


def _is_place(text: str) -> bool:
    words = text.split()
    first = words[0].strip(",.").lower()
    return (
        len(words) <= MAX_PLACE_WORDS
        and (words[0] not in OPENERS or (words[0] == "The" and is_house(words[-1])))
        and first not in LABELS
        and first not in MONTHS
        and first not in WEEKDAYS
        and (first not in load_roles().words["title"] or len(words) == 1)
        and not any(char.isdigit() for char in text)
        and text[-1] not in ".!?:;"
        and all(is_name_word(word) or word == "for" for word in words)
    )


def _in_capitals(place: str) -> bool:
    first = place.split(",", 1)[0]
    return len(first) > NAME_WORDS and first.isupper()


def _text_follows(rest: str) -> bool:
    words = rest.split(None, MIN_TEXT_WORDS)
    return len(words) >= MIN_TEXT_WORDS and (words[0][0].isupper() or words[0][0].isdigit() or words[0][0] in "“\"'‘")
