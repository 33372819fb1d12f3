"""Word runs -> groups of nearly equal ones, without comparing all pairs."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import ceil

from dragoman.weigh.words import jaccard, shingles

NEAR_JACCARD = 0.8
# Below this a single changed word already breaks the threshold, so nothing can be near without being exact.
NEAR_WORDS = 12
Words = tuple[str, ...]


def group_near(texts: Sequence[Words], threshold: float = NEAR_JACCARD) -> list[tuple[list[Words], float]]:
    """Groups of different texts joined by pairs of Jaccard >= threshold, each with its least joined score.

    texts must differ from one another. Shingles are sorted by rarity and only the first few of each text are
    indexed: two sets that alike must share one of those (prefix filter: Chaudhuri, Ganti & Kaushik 2006).
    """
    long = [words for words in texts if len(words) >= NEAR_WORDS]
    sets = [shingles(words) for words in long]
    parent = list(range(len(long)))
    scores: dict[tuple[int, int], float] = {}
    for a, b in near_pairs(sets, threshold):
        scores[a, b] = jaccard(sets[a], sets[b])
        parent[find_root(parent, a)] = find_root(parent, b)
    groups: dict[int, list[int]] = defaultdict(list)
    for number in sorted({number for pair in scores for number in pair}):
        groups[find_root(parent, number)].append(number)
    least: dict[int, float] = {}
    for (a, _), score in scores.items():
        root = find_root(parent, a)
        least[root] = min(score, least.get(root, 1.0))
    return [([long[number] for number in members], least[root]) for root, members in groups.items()]


def near_pairs(sets: Sequence[frozenset[str]], threshold: float) -> Iterator[tuple[int, int]]:
    """Each pair of sets of Jaccard >= threshold, smaller number first."""
    for a, b in _candidates(sets, threshold):
        if jaccard(sets[a], sets[b]) >= threshold:
            yield a, b


def _candidates(sets: Sequence[frozenset[str]], threshold: float) -> Iterable[tuple[int, int]]:
    holders = Counter(run for runs in sets for run in runs)
    index: dict[str, list[int]] = defaultdict(list)
    for number, runs in enumerate(sets):
        ordered = sorted(runs, key=lambda run: (holders[run], run))
        prefix = ordered[: len(ordered) - ceil(threshold * len(ordered)) + 1]
        met = {other for run in prefix for other in index[run]}
        yield from ((other, number) for other in sorted(met))
        for run in prefix:
            if holders[run] > 1:
                index[run].append(number)


def find_root(parent: list[int], number: int) -> int:
    """The number that stands for this number's group (union-find, path halving)."""
    while parent[number] != number:
        parent[number] = parent[parent[number]]
        number = parent[number]
    return number
