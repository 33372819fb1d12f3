"""Who stands on the sides of other deeds than the one that a noun tells; on invented actors, with the encoder."""

from functools import partial

import pytest

from dragoman.records import Event


@pytest.fixture
def doers(read_claims):
    """A function from a text and a trigger to the words of those who do that deed."""
    read = partial(read_claims, Event)

    def doers(text, trigger):
        found = (claim.content for claim in read(text) if claim.content.trigger.exact == trigger)
        return [role.anchor.exact for event in found for role in event.sources]

    return doers


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The arrest of two editors in Belmora drew criticism from Torgul.", "arrest"),
        ("Torgul responded to the shelling with sanctions on Belmora.", "shelling"),
        ("The killing of a soldier by Belmoran rebels delayed the talks.", "talks"),
    ],
)
def test_who_stands_in_another_deed_has_not_done_this_one(doers, text, trigger):
    """Whoever answers a deed, or does another that is told of in one breath, does not do it by that."""
    assert [] == doers(text, trigger)


def test_whose_deed_it_is_stays(doers):
    """A deed keeps whoever does it where its own words name him."""
    assert ["Belmoran rebels"] == doers("The killing of a soldier by Belmoran rebels delayed the talks.", "killing")
