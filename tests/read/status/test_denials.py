"""A reason given inside what is denied or doubted is denied with it; one given for the denial is not."""

import pytest

from dragoman.records import Influence


def _told(reading) -> set[tuple]:
    """Effect, its way, sign and polarity of each link."""
    claims = [c for c in reading.claims if isinstance(c.content, Influence)]
    return {
        (c.content.effect.concept.split("(")[0], c.content.effect.orientation, c.content.sign, c.status.polarity)
        for c in claims
    }


@pytest.mark.parametrize(
    "text",
    [
        "The ministry denied that prices rose because of the drought.",
        "Traders doubt that prices rose because of the drought.",
        "It is not true that prices rose because of the drought.",
        "The mayor rejected the claim that prices had risen as a result of the strike.",
        "The ministry denies that, because of the strike, prices rose.",
    ],
)
def test_a_reason_within_what_is_denied_is_none(read_text, text: str):
    """What somebody denies with its reason is told as no effect, on the matter as it would be, not turned round."""
    assert {("prices", 1, 0, "-")} == _told(read_text(text))


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Nobody doubts that prices rose because of the drought.", 1),
        ("The ministry said that prices rose because of the drought.", 1),
        ("Prices did not rise because demand was weak.", -1),
        ("The ministry said that prices had failed to rise because of the drought.", -1),
        ("The ministry denied that its officers knew that prices, which rose because of the drought, were high.", 1),
    ],
)
def test_a_reason_of_what_is_so_holds(read_text, text: str, way: int):
    """A reason for what is said, or for what did not come about, is a reason."""
    assert ("prices", way, 1, "+") in _told(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "Traders doubt that prices will rise because demand is weak.",
        "It is unlikely that prices will rise because demand is weak.",
        "The clerk denied that prices rose, because he feared for his post.",
    ],
)
def test_a_reason_that_may_be_for_the_doubt_is_left_out(read_text, text: str):
    """Where a clause may tell why somebody denies or doubts a thing, no reason is told of the thing."""
    assert "prices" not in {told[0] for told in _told(read_text(text))}


@pytest.mark.parametrize(
    ("text", "way", "sign"),
    [
        ("It is unlikely that prices will fall unless wages fall.", 1, -1),
        ("We do not expect prices to fall unless wages fall.", 1, -1),
        ("The mayor does not think that prices will fall if wages rise.", 1, 1),
        ("We expect the grain prices to fall unless wages rise.", -1, -1),
    ],
)
def test_a_condition_of_what_is_doubted_holds(read_text, text: str, way: int, sign: int):
    """What is doubted under a condition does not come about under it; the link holds."""
    assert {("prices", way, sign, "+")} == _told(read_text(text))
