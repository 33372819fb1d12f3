"""Ids of claims."""

from dragoman.read.words.ids import claim_id


def test_same_words_keep_their_id():
    """A claim made of the same words in the same document has the same id at every rebuild."""
    assert claim_id("d1", "event", (0, 3), (5, 9)) == claim_id("d1", "event", (0, 3), (5, 9))


def test_other_words_kind_or_document_have_another_id():
    """Claims that differ in words, kind or document never share an id by construction."""
    ids = {
        claim_id("d1", "event", (0, 3)),
        claim_id("d1", "event", (0, 4)),
        claim_id("d1", "relation", (0, 3)),
        claim_id("d2", "event", (0, 3)),
        claim_id("d1", "event", (0, 3), (0, 4)),
    }

    assert 5 == len(ids)
