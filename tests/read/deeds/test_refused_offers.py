"""What a refused offer was of is nobody's plan, on invented actors."""

import pytest

from dragoman.records import Event


def _kinds(read_claims, text, **how):
    return [claim.content.type for claim in read_claims(Event, text, **how)]


@pytest.mark.parametrize("learned", [True, False])
@pytest.mark.parametrize(
    "text",
    [
        "Vessa Holm criticised Marlen for refusing the Veldan offer of talks.",
        "Velda turned down Marlen's offer of talks.",
        "Marlen was blamed for refusing an offer to hold talks with Velda.",
        "Marlen's proposal for talks was rejected by Velda.",
    ],
)
def test_offer_that_is_refused_is_no_plan_of_talks(read_claims, text, learned):
    """Whoever refuses an offer of talks plans to hold none."""
    kinds = _kinds(read_claims, text, learned=learned)

    assert (True, False) == ("REJECT" in kinds, "CONSULT" in kinds)


@pytest.mark.parametrize(
    "text",
    [
        "Velda accepted Marlen's offer of talks.",
        "Velda has not refused the Marlen offer of talks.",
        "Velda may refuse the Marlen offer of talks.",
    ],
)
def test_offer_that_is_not_refused_stands(read_claims, text):
    """What is accepted, or not refused, is still ahead."""
    assert "CONSULT" in _kinds(read_claims, text)
