"""Sides of deeds in the words of what belongs to somebody."""

from functools import partial

import pytest

from dragoman.records import Event


@pytest.fixture
def read(read_claims):
    """A function from a text to its events, with what was learned or without."""
    return partial(read_claims, Event)


@pytest.mark.parametrize(
    ("text", "sources", "targets"),
    [
        (
            "The coast guard of Ardin seized a Belmoran trawler on Monday.",
            ["The coast guard of Ardin"],
            ["a Belmoran trawler"],
        ),
        ("Belmoran helicopters attacked the Ardin army.", ["Belmoran helicopters"], ["the Ardin army"]),
        ("The Ardin side accused the Belmoran side of lying.", ["The Ardin side"], ["the Belmoran side"]),
        ("Ardin's court jailed two of its members.", ["Ardin's court"], ["two of its members"]),
    ],
)
def test_what_stands_on_a_side_is_told_in_its_own_words(read, text, sources, targets):
    """Whose trawler or side it is does not stand for it in the words."""
    found = read(text)[0].content

    assert sources == [role.anchor.exact for role in found.sources]
    assert targets == [role.anchor.exact for role in found.targets]


def test_who_is_meant_stays(read):
    """Wider words hold the mention that rules read: a Belmoran trawler is Belmora's."""
    text = "The coast guard of Ardin seized a Belmoran trawler on Monday."
    [alone], [both] = read(text, learned=False), read(text)

    assert ["a Belmoran trawler"] == [role.anchor.exact for role in alone.content.targets]
    assert [role.mention for role in alone.content.targets] == [role.mention for role in both.content.targets]


@pytest.mark.parametrize(
    "text",
    ["Ardin rejected a Belmoran proposal on fishing.", "The miners of Tarsk rejected the ministry's latest pay offer."],
)
def test_whose_word_is_answered_keeps_his_own_words(read, text):
    """A proposal is no somebody: whoever made it stands there."""
    alone, both = (
        next(each for each in read(text, learned=how) if each.content.trigger.exact == "rejected")
        for how in (False, True)
    )

    assert alone.content.targets == both.content.targets
