"""Sizes that no text gives."""

import tomllib
from importlib.resources import files

from dragoman.ask.priors import load_priors


def test_weak_is_smaller_than_unsaid_is_smaller_than_strong():
    """Classes of strength words are in order, each a real spread within 0 and 1."""
    sizes = load_priors().sizes
    middles = [sizes[name].middle for name in ("weak", "unsaid", "strong")]

    assert sorted(set(middles)) == middles
    assert all(0 < spread.low < spread.high <= 1 for spread in (*sizes.values(), load_priors().damping))


def test_a_strength_word_is_of_one_class():
    """No word stands in two classes, and all are written small."""
    table = tomllib.loads(files("dragoman.ask").joinpath("priors.toml").read_text(encoding="utf-8"))
    words = [word for row in table["sizes"].values() for word in row["words"]]

    assert (sorted(set(words)), words) == (sorted(words), [word.lower() for word in words])
