"""Words that say how likely something is -> the percent that ICD 203 gives them."""

import re
from collections.abc import Sequence

from dragoman.ontology.likelihood import load_likelihood


def find_band(words: str, hedges: Sequence[tuple[int, int]] | None = None) -> tuple[int, int] | None:
    """The percent of the first word of likelihood in some words, the longest first; None where there is none.

    What is less or more likely than before, or not likely, is so by no known percent. hedges: places of which the word
    must hold one; anywhere where None.
    """
    likelihood = load_likelihood()
    found = []
    for band in likelihood.bands:
        for word in (*band.words, *band.forms):
            for match in re.finditer(rf"\b{re.escape(word)}\b", words, re.IGNORECASE):
                held = hedges is None or any(start < match.end() and match.start() < end for start, end in hedges)
                if held and not _is_shifted(words[: match.start()], likelihood.shifting):
                    found.append((match.end(), -len(word), (band.low, band.high)))
                    break
    return min(found)[2] if found else None


def _is_shifted(before: str, shifting: frozenset[str]) -> bool:
    """Whether the word before a word of likelihood makes it say another percent."""
    return any(word.casefold() in shifting for word in before.split()[-1:])
