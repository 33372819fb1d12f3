"""A parse -> whether every way up from a word ends: what climbs a parse in which one does not never comes back."""

from collections.abc import Sequence

import numpy as np
from spacy.tokens import Token


def has_ring(words: Sequence[Token]) -> bool:
    """Whether some words of a text hang on each other in a ring; each step up is as long as all before it together."""
    own = np.array([token.head.i for token in words], dtype=np.int64)
    above = own
    for _ in range(len(words).bit_length()):
        above = above[above]
    return bool((own[above] != above).any())
