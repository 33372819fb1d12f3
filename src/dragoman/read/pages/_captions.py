"""Captions: the sentence of a picture is text, the label before it and the credit behind it are the page's own."""

import re

# A paragraph that ends so may end in a credit: no sentence ends in a bracket's name or without a stop.
LONGEST_CREDIT = 110
NAME = r"[^\W\d_a-z][\w.'’-]*"
NAMES = rf"{NAME}(?:\s+(?:{NAME}|de|van|von|al|bin|of|for))*"
PICTURE = r"(?:(?:File|Handout|Archive)\s+)?(?:Photo(?:graph)?|Picture|Image|Video still|Photography|Credit|Courtesy)s?"
CREDIT = re.compile(
    r"(?<=[.!?”\"’')])\s+(?:"
    rf"[(\[|]?\s*{PICTURE}(?:\s+(?:credit|courtesy))?\s*(?::|by\b|©)\s*(?=[^\W\d_a-z]).{{2,80}}"
    rf"|[(\[]\s*{NAMES}(?:\s+Photo)?\s*/\s*{NAMES}(?:\s+via\s+{NAMES})?\s*[)\]]"
    rf"|{NAMES}\s?/\s?{NAMES}(?:\s+via\s+{NAMES})?"
    rf"|\|\s*{NAMES}(?:,\s*{NAMES})?"
    r"|©\s?.{2,60}"
    r"|[(\[]?(?:Read more|Continue reading|Full story|Click here)\b.{0,80}"
    r")\]?\s*$"
)
CREDIT_SIGNS = re.compile(r"[/|©:]|\bby\b|[Rr]ead")
LABEL = re.compile(r"[(\[]?(?i:(?:photo(?:graph)?|image|picture|caption)s?:|image caption,)\s+(?=[^\W\d_a-z])")
# Fewer words make no sentence; a credit is all names.
MIN_SENTENCE_WORDS = 6
MIN_SMALL_WORDS = 3


def credit_start(text: str) -> int | None:
    """Where the picture credit or the "Read more" begins that ends a paragraph; None where its text ends it."""
    if text[-1] in ".!?" and "hoto" not in text[-LONGEST_CREDIT:]:
        return None
    start = max(0, len(text) - LONGEST_CREDIT)
    found = CREDIT.search(text, start) if CREDIT_SIGNS.search(text, start) else None
    return None if found is None else found.end() - len(found[0].lstrip())


def caption_start(text: str) -> int | None:
    """Where the sentence of a labelled caption begins ("Photo: …"); None where it holds no sentence."""
    label = LABEL.match(text)
    if label is None:
        return None
    words = text[label.end() : credit_start(text)].split()
    closed = bool(words) and (words[-1][-1] in '.!?”"' or label[0].rstrip().endswith(","))
    told = closed and len(words) >= MIN_SENTENCE_WORDS
    return label.end() if told and sum(map(str.islower, words)) >= MIN_SMALL_WORDS else None
