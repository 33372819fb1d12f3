"""Pairs of texts that share runs of words, held against comparing every two."""

import random
from itertools import combinations

import numpy as np
import pytest

from dragoman.weigh import _overlap
from dragoman.weigh._overlap import Overlap, find_overlaps
from dragoman.weigh._signing import sign_texts
from dragoman.weigh.words import shingles

NOUNS = ("harbour", "tariff", "envoy", "ceasefire", "pipeline", "border", "treaty", "garrison")


def write(seed: int, texts: int, footer: int = 0) -> list[tuple[str, ...]]:
    """Texts put together from a few lines, some with a footer of so many words."""
    draw = random.Random(seed)  # noqa: S311 — texts, not secrets
    lines = [draw.choices(NOUNS, k=9) for _ in range(9)]
    last = draw.choices(NOUNS, k=footer)
    parts = [draw.sample(lines, draw.randint(0, 4)) for _ in range(texts)]
    return [(*(word for line in part for word in line), *last) for part in parts]


def compare_all(texts: list[tuple[str, ...]], floor: float) -> list[Overlap]:
    """The same by comparing every two as sets of strings."""
    sets = [shingles(words) for words in texts]
    pairs = [(a, b, len(sets[a] & sets[b])) for a, b in combinations(range(len(sets)), 2)]
    return [Overlap(a, b, n) for a, b, n in pairs if n and n >= floor * min(len(sets[a]), len(sets[b]))]


@pytest.mark.parametrize("rare", [1, 3, 100])
@pytest.mark.parametrize("floor", [0.1, 0.5, 0.9])
@pytest.mark.parametrize("footer", [0, 12])
def test_pairs_are_those_of_comparing_every_two(monkeypatch, rare: int, floor: float, footer: int):
    """Whatever counts as boilerplate, every pair that reaches the floor is found, with what it shares."""
    monkeypatch.setattr(_overlap, "RARE", rare)
    texts = write(3, 40, footer)

    assert compare_all(texts, floor) == find_overlaps(sign_texts(texts), floor)


def test_old_and_new_pairs_together_are_all():
    """Pairs of old texts, and pairs with a new one, are all pairs, however the new ones stand among them."""
    texts = write(5, 30)
    runs, new = sign_texts(texts), np.arange(30) % 7 == 0
    old = [pair for pair in find_overlaps(runs, 0.5) if not new[pair.a] and not new[pair.b]]

    assert sorted([*old, *find_overlaps(runs, 0.5, fresh=new)]) == find_overlaps(runs, 0.5)


def test_sizes_are_numbers_of_different_runs():
    """A text counts each of its runs once; a short text is one run and an empty one none."""
    texts = [tuple("abcdeabcde"), tuple("abc"), (), tuple("abcdefg")]

    assert [len(shingles(words)) for words in texts] == sign_texts(texts).sizes.tolist()


def test_short_texts_of_the_same_words_meet():
    """Texts shorter than a run are compared whole, and not with the opening of a longer one."""
    assert [Overlap(0, 1, 1)] == find_overlaps(sign_texts([("a", "b"), ("a", "b"), tuple("abcdef")]), 0.5)


def test_no_texts_no_pairs():
    """Nothing to compare gives nothing."""
    assert [] == find_overlaps(sign_texts([]), 0.5)
    assert [] == find_overlaps(sign_texts([(), ()]), 0.5)
