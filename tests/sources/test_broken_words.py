"""Words that a column or a typesetter broke are whole again."""

import pytest

from dragoman.sources._broken_words import mend_words


def test_words_broken_at_the_end_of_lines_are_joined():
    """A paragraph of a narrow column with a broken word becomes one line; other paragraphs keep theirs."""
    text = "The army of Sorn shelled the dis-\ntrict of Northport and left the\nridge on Monday.\n\nOne\nTwo\n"

    assert (
        "The army of Sorn shelled the district of Northport and left the ridge on Monday.\n\nOne\nTwo\n"
        == mend_words(text)
    )


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("the gov\u00adern\u00adment of Velia", "the government of Velia"),
        ("the gov\u00ad\nernment of Velia", "the government of Velia"),
        ("a\u200bbridge", "abridge"),
        ("talks on the self-\ndefence pact", "talks on the self-defence pact"),
        ("cease-fire now; the cease-\nfire held", "cease-fire now; the cease-fire held"),
        ("the Sorn-\nVelia pact", "the Sorn-\nVelia pact"),
        ("from 3-\n4 May", "from 3-\n4 May"),
        ("- one\n- two\n", "- one\n- two\n"),
    ],
)
def test_only_broken_words_are_mended(text: str, mended: str):
    """Signs that are not seen go; hyphens that belong to a word, dashes and figures stay."""
    assert mended == mend_words(text)


def test_entries_and_heads_keep_their_lines():
    """An entry of a list, and what stands below the fields of a page's head, are not joined to the line before."""
    text = "Report 14            Page 1\nShelling of the dis-\ntricts on the ridge\n1. Two bridges fell\n2. One ferry\n"

    assert text.replace("dis-\ntricts", "districts") == mend_words(text)
