"""Words for nobody of a kind ("no country", "not a single soldier"), which deny what is told of them."""

import re
from collections.abc import Sequence

from dragoman.records import Role

# Words that name nobody of a kind, where they open a name or stand before it.
_NONE = re.compile(
    r"(?:no(?! one\b)|not (?:a|an|any|one)|none of|neither of"
    r"|(?:no one|nobody|none) (?:but|except|other than))\s+(?=\S)",
    re.IGNORECASE,
)
_NONE_BEFORE = re.compile(r"\b(?:no|not (?:a|an|any|one)(?: single)?)\s+\Z", re.IGNORECASE)
# Who alone did it stands behind words for all who did not ("nobody but X").
_BUT = re.compile(r"\b(?P<none>(?:no one|nobody|none|no \w+) (?:but|except|other than))\s+(?:the\s+)?\Z", re.IGNORECASE)
_ANY = {
    "no": "any",
    "not a": "a",
    "not an": "an",
    "not any": "any",
    "not one": "a",
    "none of": "any of",
    "neither of": "either of",
}


def none_of(roles: Sequence[Role]) -> str:
    """Words of the text for nobody of a kind, in the place of who does something: "no country"; "" for others."""
    if len(roles) != 1:
        return ""
    anchor = roles[0].anchor
    words = " ".join(anchor.exact.split())
    if _NONE.match(words):
        return words[:1].lower() + words[1:]
    if others := _BUT.search(anchor.prefix):
        return f"{others['none'].lower()} {words}"
    return f"no {words}" if _NONE_BEFORE.search(anchor.prefix) and words[:1].islower() else ""


def any_of(name: str) -> str:
    """A name in a sentence that is denied by its verb already: "not a single soldier" is "a single soldier".

    Who alone is meant ("nobody but X") stays as it is.
    """
    none = _NONE.match(name)
    any_word = _ANY.get(none[0].strip().lower()) if none else None
    return f"{any_word} {name[none.end() :]}" if none and any_word else name
