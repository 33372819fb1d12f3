"""Which way words say a thing stands or moves, seen in the ends of influences."""

import pytest

from dragoman.records import Influence, Phrase


def effect_of(reading) -> Phrase:
    """The effect of the only influence."""
    [found] = [c.content for c in reading.claims if isinstance(c.content, Influence)]
    return found.effect


@pytest.mark.parametrize(
    ("told", "head", "delta"),
    [
        ("ferry services are unlikely", "service", -1),
        ("ferry services have not been possible", "service", -1),
        ("ferry services are frequent", "service", 1),
        ("unrest was severe", "unrest", 1),
        ("growing conditions are favorable", "condition", 1),
        ("growing conditions were dire", "condition", -1),
        ("rainfall stayed below average", "rainfall", -1),
        ("orchards have suffered", "orchard", -1),
    ],
)
def test_an_adjective_says_how_its_subject_stands(read_text, told: str, head: str, delta: int):
    """What is possible or good is there more, what is bad less; an ill that is severe is there more."""
    effect = effect_of(read_text(f"Because of the storm, {told}."))

    assert (head, delta) == (effect.head, effect.delta)


@pytest.mark.parametrize(
    ("told", "head"),
    [
        ("disruption of ferry services", "service"),
        ("limited ferry services", "service"),
        ("below-average rainfall", "rainfall"),
        ("little if any rainfall", "rainfall"),
        ("little or no traffic", "traffic"),
    ],
)
def test_words_of_lack_hand_over_to_what_is_lacking(read_text, told: str, head: str):
    """A disruption, a limit and what is below average are each less of the thing."""
    effect = effect_of(read_text(f"The storm led to {told}."))

    assert (head, -1) == (effect.head, effect.delta)


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("The storm eased the lack of water.", -1),
        ("The storm worsened the lack of water.", 1),
        ("The storm improved the water supply.", 1),
    ],
)
def test_what_makes_a_lack_worse_makes_it_more(read_text, text: str, sign: int):
    """A verb of better or worse is judged by the words as they stand, lack and all."""
    [found] = [c.content for c in read_text(text).claims if isinstance(c.content, Influence)]

    assert sign == found.sign


def test_what_this_is_said_to_be_names_the_cause(read_text):
    """Where a pronoun is called a thing, the thing names the end."""
    reading = read_text("The storm broke the dyke. That was a shock, raising prices.")
    found = [c.content for c in reading.claims if isinstance(c.content, Influence)]

    assert ["shock"] == [link.cause.head for link in found if link.effect.head == "price"]


def test_a_gerund_may_only_narrow_what_is_lost(read_text):
    """The loss of grazing land is a loss of land, not of grazing."""
    effect = effect_of(read_text("The storm led to the loss of grazing land."))

    assert ("land", -1) == (effect.head, effect.delta)
