"""What the encoder takes for deeds and rules know to be none, on invented actors."""

from functools import partial

import pytest

from dragoman.records import Event


@pytest.fixture
def read(read_claims):
    """A function from a text to its events, with what was learned or without."""
    return partial(read_claims, Event)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Mothers sat in front of the court in Ardin to demand the release of their sons.", ["PROTEST"]),
        ("Students of Sel sat down in front of the parliament to protest against the tax.", ["PROTEST"]),
        ("Students of Sel sat in the parliament of Ardin.", []),
    ],
)
def test_who_only_sits_somewhere_protests_where_words_say_so(read, text, kinds):
    """Whoever sits in front of a body, or to demand something, protests; who only sits in one does not."""
    assert kinds == [claim.content.type for claim in read(text) if claim.content.trigger.exact == "sat"]


def test_how_a_deed_went_is_no_deed_of_its_own(read):
    """Talks that break down attack nobody."""
    text = (
        "Ardin massed troops on Thursday, a day after talks on the toll road broke down in the lakeside town of Tarsk."
    )

    assert ["massed"] == [claim.content.trigger.exact for claim in read(text)]


def test_who_has_not_replied_has_neither_refused_nor_talked(read):
    """An answer that has not come tells of no talks and of no refusal."""
    found = read("Ardin proposed talks with Belmora. Belmora has not replied.")

    assert "replied" not in [claim.content.trigger.exact for claim in found]
