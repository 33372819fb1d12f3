"""Text -> the same text with nothing in it that Markdown or HTML would take for its own."""

import re

# Parentheses mean something only after a bracket, and brackets are escaped; "#", "+" and digits only open a line.
_MARKS = re.compile(r"([\\`*_\[\]|<>~&])|(^[#+!])")


def escape_markdown(text: str) -> str:
    """Text as Markdown shows it literally, on one line; no HTML passes."""
    flat = " ".join(text.split())
    escaped = _MARKS.sub(r"\\\g<0>", flat)
    return re.sub(r"(?i)\b(https?|javascript|data):", r"\1\\:", escaped)


def escape_quote(text: str) -> str:
    """A quotation for a footnote: escaped, its line breaks shown as " / "."""
    return " / ".join(escape_markdown(line) for line in text.splitlines() if line.strip())
