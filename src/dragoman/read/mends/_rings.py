"""A parse -> whether every way up from a word ends: what climbs a parse in which one does not never comes back."""

import numpy as np
from spacy.tokens import Doc


def has_ring(doc: Doc) -> bool:
    """Whether some words hang on each other in a ring; each step up is as long as all before it together."""
    own = np.array([token.head.i for token in doc], dtype=np.int64)
    above = own
    for _ in range(len(doc).bit_length()):
        above = above[above]
    return bool((own[above] != above).any())
