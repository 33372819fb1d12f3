"""Headings: lines of their own, and those run into the paragraph they head."""

import re
from collections.abc import Callable, Iterable
from itertools import pairwise

from dragoman.ontology.headlines import load_headlines
from dragoman.ontology.roles import load_roles
from dragoman.read.words.dates import MONTH, YEAR, word_set

SMALL = word_set(
    "a an and as at amid after against among around before behind between beyond but by during for from in inside "
    "into its near nor of off on onto or out over per since than the their through to toward towards under until up "
    "upon versus via vs vs. with within without al el bin de la da van von"
)
# A title sets these small; one with a capital inside a run of capitals starts a sentence.
OPENERS = word_set(
    "The A An In On At By With This These That Those It Its He She They We I As After Before Since While When However "
    "Although Though If For From Under Amid Despite During There But And Some Many Most All Both Meanwhile According "
    "Following Because Once Despite Until Yet Still Also Moreover Furthermore His Her Their Our Such Another"
)
TITLES = load_headlines().lines["titles"]
NUMBER = re.compile(r"(?:\(?\d{1,2}(?:\.\d{1,2}){0,2}[.)]|\(?[IVX]{1,5}[.)]|\(?[A-H][.)])\s+")
DATED = re.compile(rf"[^.!?()\n]{{3,120}}\((?:{MONTH}\s+)?{YEAR}\)(?=\s+\S)")
WORD = re.compile(r"\S+")
LINKS = frozenset({"and", "of", "the", "al"})
MAX_HEADING_WORDS = 16
MAX_PLAIN_HEADING_WORDS = 9
TITLE_SHARE = 0.7
MIN_SENTENCE_WORDS = 3


def is_title_case(text: str) -> bool:
    """Whether the words that a title would capitalise are capitalised; needs at least one such word."""
    words = [word.strip("“”‘’\"'()[]:,;") for word in text.split()]
    big = [word for word in words if word and word.lower() not in SMALL and word[0].isalnum()]
    return bool(big) and sum(not word[0].islower() for word in big) >= TITLE_SHARE * len(big)


def is_heading(line: str) -> bool:
    """Whether a line of its own reads as a heading: short, no final stop, in Title Case, capitals or very short."""
    words = line.split()
    if len(words) > MAX_HEADING_WORDS or not words or not any(char.isalpha() for char in line):
        return False
    if line[-1] in ".!…;,”\"'" or line[0] in '-•*–—>“"':
        return False
    if is_title_case(line):
        return True
    return line[-1] != "?" and len(words) <= MAX_PLAIN_HEADING_WORDS and not line[0].islower()


def run_in_end(text: str, names: Callable[[], frozenset[str]]) -> int | None:
    """Where a heading run into the start of a paragraph ends, None without one.

    names: gives the words known to be names in this document (`proper_names`); they tell where a subject begins.
    """
    number = NUMBER.match(text)
    dated = DATED.match(text, number.end() if number else 0)
    if dated and is_title_case(dated[0]) and _starts_sentence(text[dated.end() :]):
        return dated.end()
    return _numbered_end(text, number.end(), names()) if number else None


def proper_names(paragraphs: Iterable[str]) -> frozenset[str]:
    """Words that stand capitalised inside sentences and never small: the document's own evidence of names."""
    capital: set[str] = set()
    small: set[str] = set()
    for text in paragraphs:
        number = NUMBER.match(text)
        run = _title_run(text, number.end() if number else 0)
        prose = text[run[-1].end() :] if run else text
        words = [word.strip(".,;:!?()[]“”‘’\"'") for word in prose.split()]
        small.update(word for word in words if word.islower())
        capital.update(_bare(b) for a, b in pairwise(words) if a.islower() and b[:1].isupper())
    return frozenset(word for word in capital if word.lower() not in small)


def _bare(word: str) -> str:
    return re.sub(r"['’]s?$", "", word.strip(".,;:!?()[]“”‘’\"'"))


def _starts_sentence(rest: str) -> bool:
    words = rest.split(None, 3)
    return len(words) >= MIN_SENTENCE_WORDS and (
        words[0][0].isupper() or words[0][0] in "“\"'‘" or words[0][0].isdigit()
    )


def _title_run(text: str, start: int) -> list[re.Match[str]]:
    """The words from start on that a title could hold, up to the first that it could not, small last words dropped."""
    run = []
    for match in WORD.finditer(text, start):
        word = match[0]
        if not (word[0].isupper() or word[0].isdigit() or word in SMALL or word[0] in "(&“‘'\""):
            break
        run.append(match)
        if word[-1] in ".:!?" and _bare(word) not in TITLES:
            break
    while run and run[-1][0] in SMALL:
        run.pop()
    return run


def _numbered_end(text: str, start: int, names: frozenset[str]) -> int | None:
    run = _title_run(text, start)
    if not run or not text[run[-1].end() :].strip():
        return None
    if run[-1][0][-1] in ":.?" and len(run) <= MAX_HEADING_WORDS:
        return run[-1].end() if _starts_sentence(text[run[-1].end() :]) else None
    split = _opener(run) or _subject(run, names)
    return run[split - 1].end() if split else None


def _opener(run: list[re.Match[str]]) -> int | None:
    for number in range(1, len(run)):
        following = run[number + 1][0] if number + 1 < len(run) else ""
        if run[number][0].strip(",") in OPENERS and following not in OPENERS:
            return number
    return None


def _subject(run: list[re.Match[str]], names: frozenset[str]) -> int | None:
    """Number of the run's word at which the sentence's subject begins; None when the whole run may be the subject.

    So it may where it opens as sentences do ("3. The Salt Coast Army left"), or the name has a word before it ("Old
    Marrin").
    """
    if run[0][0] in OPENERS:
        return None
    known = [_bare(match[0]) in names for match in run]
    first = len(run) - 1
    if known[first]:
        while first > 1 and _joins_subject(run, known, first):
            first -= 1
        while run[first][0] in SMALL:
            first += 1
    heading = run[:first]
    if heading and heading[-1][0].lower() in load_roles().words["sited"]:
        return None
    if not heading or heading[-1][0] in TITLES or heading[-1][0].lower() in SMALL or all(known[: len(heading)]):
        return None
    return first if known[-1] else None


def _joins_subject(run: list[re.Match[str]], known: list[bool], first: int) -> bool:
    """Whether the word before `first` belongs to the same subject: a name, or a link between two names."""
    before = run[first - 1][0]
    return known[first - 1] or (before in LINKS and known[max(0, first - 2)])
