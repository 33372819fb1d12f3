"""Pages and names -> voices: one id for whoever speaks, however the name is spelt."""

from dragoman.weigh.pages import Page
from dragoman.weigh.words import fold_words


def page_voice(page: Page) -> str:
    """The publisher's voice; the one source its parts name where no publisher is known; else the document's own."""
    return known_voice(page) or f"document:{page.doc}"


def known_voice(page: Page) -> str | None:
    """The same, None where neither publisher nor a single source is known."""
    if page.document.publisher:
        return name_voice(page.document.publisher)
    sources = {segment.source for segment in page.reading.segments if segment.source}
    return name_voice(sources.pop()) if len(sources) == 1 else None


def name_voice(name: str) -> str:
    """One voice for all spellings of a name that differ in case, quotes, punctuation or a leading article."""
    words = fold_words(name)
    return "voice:" + " ".join(words[1:] if words[:1] == ("the",) and len(words) > 1 else words)
