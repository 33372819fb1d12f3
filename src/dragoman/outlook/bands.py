"""Words that say how likely something is -> the percent that ICD 203 gives them."""

import re
from collections.abc import Sequence

from dragoman.ontology.likelihood import load_likelihood

# Words that shift a word of likelihood are no more than so many.
LONGEST = 3


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
    """Whether the words before a word of likelihood make it say another percent ("by no means", "isn't")."""
    last = before.casefold().replace("’", "'").split()[-LONGEST:]
    ends = [" ".join(last[place:]) for place in range(len(last))]
    return any(end in shifting or end.endswith("n't") for end in ends)
