"""Roots and quad classes of event codes and names."""

import pytest

from dragoman.outlook import quad_of, root_of


@pytest.mark.parametrize(
    ("relation", "root", "quad"),
    [
        ("190", 19, 4),
        ("036", 3, 1),
        ("Use_conventional_military_force", 19, 4),
        ("Express intent to meet or negotiate", 3, 1),
        ("Demonstrate military or police power", 15, 4),
        ("Demonstrate or rally", 14, 3),
        ("Expel or withdraw peacekeepers", 16, 4),
        ("Expel or deport individuals", 17, 4),
        ("THREATEN", 13, 3),
        ("Protest", 14, 4),
        ("RETREAT", 8, 2),
        ("sing", 0, None),
        ("99", 0, None),
    ],
)
def test_codes_names_and_types_have_a_root_and_a_class(relation: str, root: int, quad: int | None):
    """CAMEO categories go by their root, PLOVER types by their own class; what is neither has none."""
    assert (root, quad) == (root_of(relation), quad_of(relation))
