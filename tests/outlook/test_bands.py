"""Words of likelihood, and the percent they stand for."""

import pytest

from dragoman.outlook import find_band


@pytest.mark.parametrize(
    ("words", "band"),
    [
        ("War is very likely.", (80, 95)),
        ("War is likely.", (55, 80)),
        ("War is unlikely.", (20, 45)),
        ("War may come.", None),
        ("War is less likely than before.", None),
        ("Peace is highly improbable.", (5, 20)),
        ("Peace will probably hold.", (55, 80)),
        ("Peace will almost certainly hold.", (95, 99)),
        ("Peace is not likely.", None),
        ("Peace will most probably hold.", None),
        ("War is highly likely.", None),
        ("War is not at all likely.", None),
        ("War isn't likely.", None),
        ("War is by no means likely.", None),
        ("War is more than likely.", None),
    ],
)
def test_words_of_likelihood_have_the_band_of_icd_203(words: str, band: tuple[int, int] | None):
    """The longest word that stands there counts; a bare may has no band, nor has what is more or less so."""
    assert band == find_band(words)
