"""Site furniture: stamps, credits, share lines, footers; and summaries that speak of the article."""

import re

from dragoman.read._dates import DAY, INSTANT, ISO_DAY

MAX_STAMP_WORDS = 14
MAX_FURNITURE_CHARS = 300
DATED = re.compile(rf"{INSTANT}|{ISO_DAY}")
STAMP_LABEL = re.compile(
    rf"(?:(?:last\s+)?(?:published|updated|posted|modified|first published|date|issued)(?:\s+(?:on|at))?\s*:?\s+"
    rf"(?:\w+,?\s+)?(?:{INSTANT}|{ISO_DAY}|{DAY}))",
    re.IGNORECASE,
)
POST_FOOTER = re.compile(
    r"(?:The|This) (?:post|article|story|piece|entry|report)\s+(?P<title>\S.*?)\s+"
    r"(?:first appeared|appeared first|was first published|was originally published|originally appeared)"
    r"\s+(?:on|in|at|by)\s+(?:the\s+)?(?P<publisher>[^.\n]+(?:\.\w+)*)\.?$"
)
ORIGIN_FOOTER = re.compile(
    r"(?:(?:The|This) (?:post|article|story|piece|entry|report|text|commentary)\s+(?:was\s+)?)?"
    r"(?:first|originally)\s+(?:appeared|published|posted|appeared first)(?:\s+\w+)?\s+(?:on|in|at|by)\s+(?:the\s+)?"
    r"(?P<publisher>[^.\n]+(?:\.\w+)*)\.?$",
    re.IGNORECASE,
)
FURNITURE = (
    r"read (?:more|also|next|the full|our)\b",
    r"(?:continue reading|see also|also read)\b",
    r"more (?:on|from|about) this",
    r"related (?:articles?|stories|posts?|news|topics?|content|reading)\b",
    r"copyright\b|©|\(c\) \d{4}|all rights reserved|do not reproduce|no part of this",
    r"share (?:this|on|via|article)\b|(?:follow|like|join) us\b|join our\b",
    r"subscribe\b|sign up (?:for|to)\b|click here|listen to this|loading|cookie",
    r"advertisement\b|sponsored\b",
    r"tags?:|filed under\b|categor(?:y|ies):|topics?:",
    r"\(?(?:file photo|photograph|photo|image|picture)s?(?: credit)?\s*(?::|by\b|courtesy)|credit:",
    r"leave a (?:comment|reply)|comments? \(?\d|print this|email this",
    r"terms of (?:use|service)|privacy policy|skip to (?:content|main)|home\s*[>»/|]|\d+ min(?:ute)?s? read",
    r"this (?:article|story|post) (?:has been|was) (?:updated|corrected|translated)",
)
BOILERPLATE = re.compile("|".join(FURNITURE), re.IGNORECASE)
RIGHTS = re.compile(r"all rights reserved\.?$", re.IGNORECASE)
META_NOUN = (
    r"(?:news(?: (?:article|item|report|story))?|article|report|text|story|piece|post|document|analysis|essay|paper"
    r"|author|writer|column|editorial|commentary|dispatch|page|item|note|op-ed)"
)
META_VERB = (
    r"(?:analy[sz]es|discusses|examines|explores|describes|reports|highlights|looks (?:at|into)|outlines|reviews|covers"
    r"|argues|considers|addresses|notes|summari[sz]es|details|focuses|assesses|reflects|explains|presents|deals|tells"
    r"|emphasi[sz]es|underlines|traces|investigates|surveys|weighs|concludes|warns|points|reveals|shows|asks|speaks"
    r"|is about)"
)
SUMMARY = re.compile(
    rf"(?:The|This|The following|In (?:the|this)|Our)\s+(?:\w+\s+)?{META_NOUN},?\s+"
    rf"(?:(?:(?:also|briefly|mainly|critically)\s+)?{META_VERB}|the author|we)\b"
    r"|(?:Summary|Abstract|In brief|Key points?|Executive summary|Synopsis|TL;DR|At a glance|Highlights)\s*[:–—-]"
)
QUOTE_MARKS = (("“", "”"), ('"', '"'), ("«", "»"))


def is_stamp(line: str) -> bool:
    """Whether a line is a page stamp: labels and an ISO date or instant, or "Published: …", no sentence."""
    if len(line.split()) > MAX_STAMP_WORDS or (line[-1] in ".!?" and not line.endswith(("a.m.", "p.m."))):
        return False
    return bool(DATED.search(line)) or bool(STAMP_LABEL.match(line))


def is_boilerplate(line: str) -> bool:
    """Whether a line belongs to the site and not to what it publishes."""
    return len(line) <= MAX_FURNITURE_CHARS and bool(BOILERPLATE.match(line) or RIGHTS.search(line))


def footer_match(line: str) -> re.Match[str] | None:
    """The match of a syndication footer, its publisher and where given its title as groups; None for another line."""
    return POST_FOOTER.match(line) or ORIGIN_FOOTER.match(line)


def is_summary(paragraph: str) -> bool:
    """Whether a paragraph speaks of the article it belongs to in the third person, or is labelled a summary."""
    return bool(SUMMARY.match(paragraph))


def summary_cue(paragraph: str) -> int | None:
    """Where the words end by which a summary speaks of its article ("The article examines"); None without them."""
    match = SUMMARY.match(paragraph)
    return match.end() if match else None


def is_quote(paragraph: str) -> bool:
    """Whether a whole paragraph stands in one pair of quotation marks or is marked as quoted."""
    if paragraph.startswith("> "):
        return True
    body = paragraph.rstrip(" .,")
    inner = body[1:-1]
    return any(
        bool(inner) and body.startswith(first) and body.endswith(last) and first not in inner and last not in inner
        for first, last in QUOTE_MARKS
    )
