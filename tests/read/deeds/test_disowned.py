"""Harm in which somebody says he had no part, denied of him and told apart from the harm itself."""

import pytest

from dragoman.records import Event


def _harm(read_claims, text: str, **how: bool) -> set[tuple[str, str, tuple[str, ...]]]:
    """Word, polarity and doers of each assault read."""
    found = [claim for claim in read_claims(Event, text, **how) if claim.content.type == "ASSAULT"]
    return {
        (c.content.trigger.exact, c.status.polarity, tuple(r.anchor.exact for r in c.content.sources)) for c in found
    }


@pytest.mark.parametrize(
    ("text", "part", "doer"),
    [
        ("Velda denied responsibility for the raid on Ostrel.", "responsibility", "Velda"),
        ("Velda has denied any involvement in the raid on Ostrel.", "involvement", "Velda"),
        ("Velda played no role in the raid on Ostrel.", "role", "Velda"),
        ("Velda, which disclaims responsibility for the raid on Ostrel, called for talks.", "responsibility", "which"),
        ("Velda denied that Sela had any part in the raid on Ostrel.", "part", "Sela"),
        ("Velda denied Sela's involvement in the raid on Ostrel.", "involvement", "Sela"),
        ("Velda did not take part in the raid on Ostrel.", "part", "Velda"),
        ("Velda took no part in the raid on Ostrel.", "part", "Velda"),
        ("Velda denied taking part in the raid on Ostrel.", "part", "Velda"),
        ("Velda was not involved in the raid on Ostrel.", "involved", "Velda"),
        ("Velda was not behind the raid on Ostrel.", "behind", "Velda"),
        ("Velda denied being behind the raid on Ostrel.", "behind", "Velda"),
        ("Velda denied that Sela was responsible for the raid on Ostrel.", "responsible", "Sela"),
        ("Velda had nothing to do with the raid on Ostrel.", "had", "Velda"),
        ("No Veldan was involved in the raid on Ostrel.", "involved", "No Veldan"),
    ],
)
def test_harm_that_somebody_denies_a_part_in_is_denied_of_him(read_claims, text: str, part: str, doer: str | None):
    """Who denies a part in harm did not do it, by his own account; that it was done, by nobody named, stays told."""
    found = _harm(read_claims, text)

    assert ("raid", "+", ()) in found
    assert doer is None or part in {word for word, polarity, _ in found if polarity == "-"}
    assert not any(polarity == "+" and sources for _, polarity, sources in found)


@pytest.mark.parametrize(
    "text",
    [
        "Velda did not deny involvement in the raid on Ostrel.",
        "Velda has never denied its role in the raid on Ostrel.",
        "Velda denied knowledge of the raid on Ostrel.",
        "Velda denied involvement in the talks with Ostrel.",
        "No group has claimed responsibility for the raid on Ostrel.",
        "Velda rejected any responsibility for the raid on Ostrel.",
        "Velda took no responsibility for the raid on Ostrel.",
        "Velda was not involved in the talks with Ostrel.",
        "Velda may not have been told of the raid on Ostrel.",
        "Velda was not directly involved in the raid on Ostrel.",
        "Velda was not involved in the raid on Ostrel until Monday.",
        "Nobody but Velda was behind the raid on Ostrel.",
    ],
)
def test_nothing_else_denied_is_harm_undone(read_claims, text: str):
    """Who leaves it open, knew nothing or kept out of talks denies no harm; nobody named did it."""
    assert not any(polarity == "-" or sources for _, polarity, sources in _harm(read_claims, text))


@pytest.mark.parametrize(
    "text",
    [
        "Velda denied carrying out the raid on Ostrel.",
        "Velda denied that it had carried out the raid on Ostrel.",
        "Velda did not carry out the raid on Ostrel.",
    ],
)
def test_a_denial_reaches_the_deed_that_a_verb_with_a_particle_carries(read_claims, text: str):
    """What somebody denies carrying out he did not do, as what he denies making."""
    assert {("raid", "-", ("Velda",))} == {
        (w, p, s if s != ("it",) else ("Velda",)) for w, p, s in _harm(read_claims, text)
    }
