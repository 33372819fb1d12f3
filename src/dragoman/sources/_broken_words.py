"""Text as files hold it -> text with its words whole: signs that are not seen taken out, broken words joined."""

import re
from collections.abc import Iterator
from itertools import pairwise

# Signs that are not seen: soft hyphen, zero-width space, word joiner, a byte order mark inside the text.
UNSEEN = re.compile("\u00ad(?:\r?\n[ \t]*)?|[\u200b\u2060\ufeff]")
BROKEN = re.compile(r"(?<=[^\W\d_])[-‐]\r?\n[ \t]*(?=[a-z])")
WORD_BEFORE = re.compile(r"[^\W\d_]+[-‐]$")
WORD_AFTER = re.compile(r"[^\W\d_]+")
MARKED = re.compile(r"\s*(?:[•▪‣◦*●■►–—-]\s|\(?(?:\d{1,2}|[A-Za-z])[.)]\s)")
# A line of a wrapped paragraph is filled at least so far; measured on columns of 30 to 60 letters.
FILLED = 0.75
# What keeps its hyphen before whatever word.
KEEPS_HYPHEN = frozenset({"anti", "five", "four", "half", "non", "self", "three", "two", "well"})


def mend_words(text: str) -> str:
    """The text without signs that are not seen, and with words whole that were broken at the end of a line.

    A paragraph with such a word becomes one line, since its lines were cut to a column's width. A hyphen stays where
    the text has the word with it elsewhere. Any other text comes back as it is.
    """
    if UNSEEN.search(text):
        text = UNSEEN.sub("", text)
    if not BROKEN.search(text):
        return text
    return "".join(_joined(block, text) for block in _blocks(text))


def _blocks(text: str) -> Iterator[list[str]]:
    """Runs of lines, each with its end, that no blank line parts; blank lines by themselves."""
    block: list[str] = []
    for line in text.splitlines(keepends=True):
        if line.strip():
            block.append(line)
            continue
        if block:
            yield block
        yield [line]
        block = []
    yield block


def _joined(block: list[str], text: str) -> str:
    if not BROKEN.search("".join(block)):
        return "".join(block)
    width = max(len(line.rstrip()) for line in block)
    made = block[0]
    for before, line in pairwise(block):
        if BROKEN.search(made + line, max(0, len(made) - 3)):
            made = _whole(made.rstrip(), line.lstrip(), text)
        elif len(before.rstrip()) >= FILLED * width and not _stands_alone(before, line):
            made = f"{made.rstrip()} {line}"
        else:
            made += line
    return made


def _stands_alone(before: str, line: str) -> bool:
    """Whether a line is an entry of a list, indented, or below the fields of a page's head."""
    return bool(MARKED.match(line)) or line[0].isspace() or "   " in before.strip()


def _whole(made: str, line: str, text: str) -> str:
    """Two lines joined at the word that is broken between them."""
    first, second = WORD_BEFORE.search(made), WORD_AFTER.match(line)
    if first is None or second is None:
        return made + line
    head, hyphened = first[0][:-1], f"{first[0][:-1]}-{second[0]}"
    kept = head.lower() in KEEPS_HYPHEN or re.search(rf"\b{re.escape(hyphened)}\b", text, re.IGNORECASE)
    return made + line if kept else made[:-1] + line
