"""Places of words -> the id of a claim."""

from hashlib import sha256


def claim_id(doc: str, kind: str, *spans: tuple[int, int]) -> str:
    """An id that stays the same over rebuilds: "c" and 12 hex digits of the document, kind and places of the words.

    spans: start and end of each part in code points, in a fixed order; the same parts give the same id.
    """
    parts = [doc, kind, *(f"{start}-{end}" for start, end in spans)]
    return "c" + sha256("\n".join(parts).encode()).hexdigest()[:12]
