"""How a tie is said to move, how strong it is and in which spheres, on invented actors."""

import pytest

from dragoman.records import Relation


def tie(reading) -> Relation:
    """The only relation of a reading."""
    (claim,) = [c for c in reading.claims if isinstance(c.content, Relation)]
    return claim.content


@pytest.mark.parametrize(
    ("text", "trend"),
    [
        ("Marlen has influence in Ostrava.", None),
        ("Marlen's steadily growing influence in Ostrava is felt.", "rising"),
        ("Marlen's influence in Ostrava is growing.", "rising"),
        ("The expansion of Marlen's trade with Ostrava continues.", "rising"),
        ("Marlen stepped up its support for Ostrava.", "rising"),
        ("Ties between Marlen and Ostrava are closer.", "rising"),
        ("Marlen's influence in Ostrava has weakened.", "falling"),
        ("Marlen is losing influence in Ostrava.", "falling"),
        ("Marlen scaled back its support for Ostrava.", "falling"),
        ("Marlen maintains influence in Ostrava.", "steady"),
        ("Marlen's premier, Sana Veld, stopped short of a vote.", None),
    ],
)
def test_the_word_around_a_tie_tells_its_trend(read_text, text: str, trend: str | None):
    """Adjectives, verbs and nouns around a tie say whether it rises, falls or stays; without one nothing is said."""
    assert trend == tie(read_text(text)).trend


def test_the_nearest_word_tells_the_trend(read_text):
    """Where two words disagree, the one on the tie itself counts."""
    assert "falling" == tie(read_text("Marlen's declining influence in Ostrava continues.")).trend


@pytest.mark.parametrize(
    ("words", "strength"),
    [("vast", ("vast",)), ("strong and lasting", ("strong",)), ("new", ()), ("very limited", ("limited",))],
)
def test_strength_is_told_in_the_words_of_the_text(read_text, words: str, strength: tuple[str, ...]):
    """Words of strength are kept as they stand; words that tell none are left out."""
    assert strength == tie(read_text(f"Marlen has {words} influence in Ostrava.")).strength


@pytest.mark.parametrize(
    ("text", "spheres"),
    [
        ("Marlen has influence in Ostrava.", ()),
        ("Marlen has political influence in Ostrava.", ("political",)),
        ("Marlen has military and political influence in Ostrava.", ("security", "political")),
        ("Marlen has military and security influence in Ostrava.", ("security",)),
        ("Marlen has influence on Ostrava in the economic and security spheres.", ("economic", "security")),
    ],
)
def test_spheres_are_those_named_beside_the_tie(read_text, text: str, spheres: tuple[str, ...]):
    """Each sphere named beside a tie is kept once, in the order of the text."""
    assert spheres == tie(read_text(text)).spheres


@pytest.mark.parametrize(
    ("text", "trend"),
    [
        ("Marlen's influence in Ostrava not only remains but is growing.", "rising"),
        ("Marlen's influence in Ostrava has grown and then weakened.", "falling"),
        ("Joint patrols between Marlen and Ostrava are becoming more common.", "rising"),
        ("The siege undermined Marlen's influence in Ostrava.", "falling"),
        ("The treaty bolstered Marlen's influence in Ostrava.", "rising"),
        ("Marlen stopped funding the Tide Front.", "falling"),
        ("Marlen has begun funding the Tide Front.", "rising"),
    ],
)
def test_what_is_told_last_or_done_to_a_tie_tells_its_trend(read_text, text: str, trend: str):
    """The last of several verbs counts, and so does a verb that raises, lowers, begins or ends the tie."""
    found = [c.content for c in read_text(text).claims if isinstance(c.content, Relation)]

    assert {trend} == {relation.trend for relation in found}


def test_what_a_tie_brings_about_tells_nothing_of_its_trend(read_text):
    """What falls because of a tie is not the tie."""
    found = [c.content for c in read_text("Exports are falling due to pressure from Marlen on Ostrava.").claims]

    assert [None] == [r.trend for r in found if isinstance(r, Relation)]
