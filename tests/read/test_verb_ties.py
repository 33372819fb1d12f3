"""Words of standing ties in the ways they are used: stakes, chairs, squeezes, grids."""

import pytest

from tests.read.conftest import ties


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Doru Halm lectures at the Tide Institute.", ("member_of", ("Doru Halm",), ("Tide Institute",))),
        ("Doru Halm, treasurer of the Tide Front, spoke.", ("member_of", ("Doru Halm",), ("Tide Front",))),
        ("Marlen holds a stake in the Harbour Bank.", ("owns", ("Marlen",), ("Harbour Bank",))),
        ("Marlen has an army.", ("has_capability", ("Marlen",), ("an army",))),
        ("Marlen squeezes Ostrava.", ("pressures", ("Marlen",), ("Ostrava",))),
        ("The power lines of Marlen are knitted into Ostrava.", ("integrated_into", ("Marlen",), ("Ostrava",))),
        ("Marlen has the ear of Ostrava.", ("influences", ("Marlen",), ("Ostrava",))),
    ],
)
def test_stakes_chairs_squeezes_and_grids_tie(read_text, text: str, expected: tuple):
    """Who lectures where, keeps whose books, holds a stake, has an army or squeezes whom is a tie."""
    assert expected in ties(read_text(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Marlen has no say, they say, in Ostrava.", "owns"),
        ("The teachers met at the Tide Institute.", "member_of"),
        ("Marlen holds a meeting in Ostrava.", "owns"),
        ("Marlen squeezed past Ostrava in the final.", "pressures"),
    ],
)
def test_like_words_without_a_stake_tie_nobody(read_text, text: str, kind: str):
    """A meeting held, a school met at and a match won are no stake, no chair and no pressure."""
    assert kind not in {found for found, _, _ in ties(read_text(text))}
