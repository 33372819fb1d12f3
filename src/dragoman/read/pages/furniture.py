"""Site furniture: stamps, credits, share lines, footers; and summaries that speak of the article."""

import re

from dragoman.ontology.headlines import load_headlines
from dragoman.read.pages.headings import SMALL
from dragoman.read.words.dates import DAY, INSTANT, ISO_DAY

MAX_STAMP_WORDS = 14
MAX_FURNITURE_CHARS = 300
MAX_SECTION_CHARS = 60
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
PLATFORM = r"(?:facebook|twitter|x|instagram|telegram|whatsapp|linkedin|youtube|mastodon|bluesky|threads|google news)"
BUTTON = r"(?:share|tweet|print|save|e-?mail|facebook|twitter|whatsapp|telegram|linkedin|reddit|copy link)"
CLOCK = r"\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s+[A-Z]{2,4})?"
PIECE = r"(?:article|conversation|interview|post|report|story|transcript|version)"
FURNITURE = (
    r"read (?:more|also|next|the full|our)\b",
    r"(?:continue reading|see also|also read)\b",
    r"more (?:on|from|about) this",
    r"(?:you may also like|recommended for you|most (?:read|popular|viewed)|editors?['’]s? (?:picks?|choice))\b",
    r"(?:watch|video|listen|gallery|in pictures|podcast):|watch (?:the |this )?video|play (?:video|audio)",
    r"related (?:articles?|stories|posts?|news|topics?|content|reading)\b",
    rf"{CLOCK}$",
    r"copyright\b|©|\(c\) \d{4}|all rights reserved|do not reproduce",
    r"no part of this (?:article|material|publication|site|work)",
    r"share (?:this|on|via|article)\b|(?:follow|like|join) us\b|join our\b",
    rf"follow [^.]{{2,40}} on {PLATFORM}\b",
    rf"{BUTTON}(?:\s*[|·•,/]?\s*{BUTTON})*\s*$|(?:comments?|menu|search|home|log ?in|register)\s*$",
    r"subscribe\b|sign up (?:for|to)\b|click here|listen to this|loading\W*$|accept (?:all )?cookies",
    r"cookies? (?:policy|settings?|notice|preferences|consent|help)\b",
    r"(?:we|this (?:web)?site|our (?:web)?site|the (?:web)?site)(?: and our partners)? (?:also )?uses? cookies",
    r"by (?:clicking|continuing|using|visiting|browsing)\b.*\b(?:cookies?|agree|consent|accept)\b",
    r"download (?:our|the) app|support our (?:journalism|work|reporting)|donate\b|get our\b.{0,40}newsletter",
    r"advertisements?(?:\W*$|\s+continues)|sponsored(?:\W*$|\s+(?:content|post|by)\b)",
    r"tags?:|filed under\b|categor(?:y|ies):|topics?:|related:|posted (?:by|in)\b|source:",
    r"\(?(?:file photo|photograph|photo|image|picture)s?(?: credit)?\s*(?::|by\b|courtesy)|credit:",
    r"(?:published|updated|image source,.*|image caption)\s*$|(?:#\w+[\s,]*)+$|[^\w\n]+$",
    r"for immediate release|press release(?:\s+(?:no\b|\d).*)?\W*$|embargoed (?:until|for)\b",
    r"leave a (?:comment|reply)|comments? \(?\d|print this|email this",
    r"terms of (?:use|service)|privacy policy|skip to (?:content|main)|home\s*[>»/|]|\d+ min(?:ute)?s? read",
    rf"this {PIECE} (?:has been|was) (?:lightly )?(?:updated|corrected|translated|amended|edited|condensed|shortened)",
    rf"this {PIECE} (?:has been|was) (?:produced|supported|funded|made possible)",
    rf"this {PIECE} (?:adds|amends|clarifies|corrects|recasts|refiles|removes|repeats|updates)\b",
    r"(?:text|excerpts?) (?:of|from) (?:an? |the )?(?:\w+ )?(?:report|interview|speech|statement|commentary)\b[^.]*$",
    r"\[(?:passage|video|photo|recording|archive|begin|end|sic|music|applause|words?|names?)\b[^\]]*\]\W*$",
    r"\((?:(?:additional )?(?:reporting|writing|editing|compiled|translated)|with inputs?)\b[^()]*\)$",
    r"\((?:adds|updates?|recasts?|corrects?|repeats?|refiles?)\b[^()]*\)$",
    r"(?:(?:additional reporting|edited|editing) by|with (?:reporting|files|inputs?) (?:by|from))\b.{0,120}$",
    r"(?:reporting|writing) by [^.;]*;.*\b(?:editing|writing|reporting)\b|our standards:",
    r"(?:e-?mail|(?:press |media )?contacts?|tel(?:ephone)?|phone|fax)(?: us| me| the \w+| details)?\s*:",
    r"for (?:more|further) information\b[^.:]{0,30}(?:contact|visit|:)",
    r"(?:updated |posted |published )?\d+ (?:second|minute|min|hour|hr|day|week)s? ago$|last updated \d+ \w+ ago",
    r"\W*(?:page|p\.)\s*\d+(?:\s*(?:of|/)\s*\d+)?\W*$|\W*\d{1,3}\W*$|\W*\d{1,3}\s*/\s*\d{1,3}$",
    rf"\d{{1,2}}([./-])\d{{1,2}}\1(?:\d{{4}}|\d\d)(?:,?\s+{CLOCK})?$",
    r"\(\s?(?:[A-Z]{0,3}[$€£¥]|[A-Z]{3})\s?1\s*=\s.*\)$|end of (?:article|story|text|file)$|ends?$|-30-$",
)
BOILERPLATE = re.compile("|".join(FURNITURE), re.IGNORECASE)
# What stands above the titles of other texts.
LINKS_HEAD = re.compile(
    r"(?:most (?:read|popular|viewed|shared)|you may also like|recommended for you|editors?['’]s? (?:picks?|choice)"
    r"|trending|top stories|latest (?:news|stories|headlines)|related (?:articles?|stories|posts?|news|content|reading)"
    r"|more (?:on|from|about) this(?: \w+)?|(?:read|see) also)\W*$",
    re.IGNORECASE,
)
MAX_LINK_WORDS = 20
# A line that gives an address or an account and is no sentence of the text.
ADDRESS = re.compile(r"(?:^|[\s:(<])(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@\w{3,}|https?://\S+|www\.\S+)")
MAX_ADDRESS_WORDS = 12
AUTHOR_NOTE = re.compile(
    r"(?P<name>[^\W\d_a-z][\w.'’-]*(?:\s+[^\W\d_a-z][\w.'’-]*){1,3})"
    r"\s+(?:is|was|covers|reports|writes|works|has been)\s+"
    r"(?:(?:an?|the|our)\s+(?:[\w-]+,?\s+){0,5}(?:correspondent|reporter|columnist|contributor|editor|writer|journalist"
    r"|fellow|chief|researcher|professor|analyst|author|lecturer|scholar)\b|for\b|from\b|about\b|on\b|as\b)"
)
LEAST_VOICE = 4
MAX_CELL_WORDS = 4
# What a page files its texts under; such a line holds these alone, parted by a mark.
SECTIONS = load_headlines().sections
PARTED = re.compile(r"\s*[|/>»•·:]\s*|\s+[–—-]\s+")
RIGHTS = ("all rights reserved", "all rights reserved.")
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
    r"|(?:Summary|SUMMARY|Abstract|ABSTRACT|In brief|Key points?|Executive summary|Synopsis|TL;DR|At a glance"
    r"|Highlights)\s*[:–—-]"
)
QUOTE_MARKS = (("“", "”"), ('"', '"'), ("«", "»"))


def is_stamp(line: str) -> bool:
    """Whether a line is a page stamp: labels and an ISO date or instant, or "Published: …", no sentence."""
    if (line[-1] in ".!?" and not line.endswith(("a.m.", "p.m."))) or len(line.split()) > MAX_STAMP_WORDS:
        return False
    return bool(DATED.search(line)) or bool(STAMP_LABEL.match(line))


def is_boilerplate(line: str) -> bool:
    """Whether a line belongs to the site and not to what it publishes."""
    if len(line) > MAX_FURNITURE_CHARS:
        return False
    return bool(BOILERPLATE.match(line)) or line.lower().endswith(RIGHTS) or _is_address(line) or is_section(line)


def heads_links(line: str) -> bool:
    """Whether a line stands above the titles of other texts ("Most viewed")."""
    return bool(LINKS_HEAD.match(line))


def may_be_link(line: str) -> bool:
    """Whether a line may be the title of another text: short, and no sentence."""
    return line[-1] not in ".!:;" and len(line.split()) <= MAX_LINK_WORDS


def _is_address(line: str) -> bool:
    """Whether a short line gives an address by mail or on the web, or an account, and is no sentence."""
    if not ("@" in line or "://" in line or "www." in line) or line[-1] in ".!?":
        return False
    words = line.split()
    return "that" not in words and len(words) <= MAX_ADDRESS_WORDS and bool(ADDRESS.search(line))


def is_section(line: str) -> bool:
    """Whether a line holds nothing but the sections of a page: "Opinion | World", "Middle East"."""
    if len(line) > MAX_SECTION_CHARS or line.endswith((".", "!", "?")):
        return False
    words = PARTED.sub(" ", line).lower().split()
    beside = load_headlines().beside_sections
    return any(word in SECTIONS for word in words) and all(word in SECTIONS or word in beside for word in words)


def is_author_note(line: str, voices: frozenset[str]) -> bool:
    """Whether a paragraph says who an author of the page is; voices: its authors, publisher and bylines."""
    if not voices or len(line) > MAX_FURNITURE_CHARS:
        return False
    found = AUTHOR_NOTE.match(line)
    return found is not None and any(
        found["name"] in voice or (len(voice) > LEAST_VOICE and voice in line) for voice in voices
    )


def is_table_row(line: str) -> bool:
    """Whether a line holds cells, none of them a sentence: words parted by bars, or figures by tabs."""
    if "|" not in line and "\t" not in line and "   " not in line:
        return False
    cells = [cell.strip() for cell in re.split(r"\s*\|\s*|\t+|\s{3,}", line.strip("| "))]
    short = len(cells) > 1 and all(
        len(cell.split()) <= MAX_CELL_WORDS and cell[-1:] not in {".", "!", "?"} for cell in cells
    )
    figures = sum(any(map(str.isdigit, cell)) for cell in cells)
    return short and (2 * figures >= len(cells) or ("|" in line and not any(map(_may_tell, cells))))


def _may_tell(cell: str) -> bool:
    """Whether a cell is long enough to hold a verb between two nouns, and more than a run of names."""
    return any(word.islower() and word not in SMALL for word in cell.split()[1:-1])


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
