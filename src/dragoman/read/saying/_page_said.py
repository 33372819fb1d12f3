"""Summaries and footers -> attributions of what the page says of its own text."""

from collections.abc import Iterator

from dragoman.read.pages.furniture import footer_match, summary_cue
from dragoman.read.parsing.parse import Parsed
from dragoman.records import Attribution, Holder, Segment, cut_anchor

RULES = {"summary": "attribute.summary.v1", "footer": "attribute.footer.v1"}


def page_attributions(parsed: Parsed) -> Iterator[Attribution]:
    """What a summary tells of the article, held by the summary; what a footer says was published, by its publisher."""
    for segment in parsed.segments:
        if segment.kind == "summary":
            yield from _of_summary(parsed, segment)
        elif segment.kind == "footer":
            yield from _of_footer(parsed, segment)


def _of_summary(parsed: Parsed, segment: Segment) -> Iterator[Attribution]:
    """From "The article examines" to the end of the summary."""
    text = parsed.document.text[segment.start : segment.end]
    cue = summary_cue(text)
    if cue and text[cue:].strip():
        holder = Holder(name="summary", kind="summary")
        yield _attribution(parsed, segment, holder, cue, (_next_word(text, cue), len(text)))


def _of_footer(parsed: Parsed, segment: Segment) -> Iterator[Attribution]:
    """The title that "The post … appeared first on X" names; nothing where it names none."""
    text = parsed.document.text[segment.start : segment.end]
    match = footer_match(text)
    if match and match.groupdict().get("title"):
        holder = Holder(name=match["publisher"], kind="outlet")
        yield _attribution(parsed, segment, holder, match.start("title"), match.span("title"))


def _attribution(
    parsed: Parsed, segment: Segment, holder: Holder, cue_end: int, content: tuple[int, int]
) -> Attribution:
    """The attribution of a part of a segment to a holder, by the words the segment begins with."""
    document, start = parsed.document, segment.start
    cue = len(document.text[start : start + cue_end].rstrip())
    anchors = [
        cut_anchor(document.id, document.text, start + first, start + last, segment.number)
        for first, last in ((0, cue), content)
    ]
    rule = RULES[segment.kind]
    return Attribution(id="", chain=(holder,), cue=anchors[0], content=anchors[1], type="indirect", rule=rule)


def _next_word(text: str, place: int) -> int:
    return place + len(text[place:]) - len(text[place:].lstrip())
