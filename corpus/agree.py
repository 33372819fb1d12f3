"""The data and its second labelling -> how far they agree: Krippendorff's alpha of values, F1 of what is found."""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from itertools import permutations

from corpus.compare import Compared, compare, join
from corpus.records import Passage

ENOUGH = 2


def alpha(units: Iterable[Sequence[Hashable]]) -> float | None:
    """Krippendorff's alpha of nominal values: 1 perfect, 0 as by chance, below 0 worse.

    units: of each unit the values that its annotators gave; units with fewer than two do not count. None where no unit
    counts, or all values are one, so that nothing could be told by chance. Source: Krippendorff 2011, Computing
    Krippendorff's Alpha-Reliability, D to 0: 1 - (n - 1) · (sum of o_ck) / (sum of n_c · n_k), over c ≠ k, where o
    counts the pairs of values within units, each by one over the unit's values but one.
    """
    met: Counter[tuple[Hashable, Hashable]] = Counter()
    for values in units:
        for pair in permutations(values, 2) if len(values) >= ENOUGH else ():
            met[pair] += 1 / (len(values) - 1)  # type: ignore[assignment]
    totals: Counter[Hashable] = Counter()
    for (one, _), count in met.items():
        totals[one] += count
    number = sum(totals.values())
    unlike = sum(count for (one, other), count in met.items() if one != other)
    by_chance = number * number - sum(count * count for count in totals.values())
    return 1 - (number - 1) * unlike / by_chance if by_chance else None


def compare_labellings(first: Iterable[Passage], second: Iterable[Passage]) -> Compared:
    """Every passage labelled twice, as one comparison; those labelled once are left out."""
    known = {passage.id: passage for passage in first}
    return join(compare(known[passage.id], passage) for passage in second if passage.id in known)


def show_agreement(first: Sequence[Passage], second: Sequence[Passage]) -> str:
    """The agreement as a Markdown table."""
    known = {passage.id for passage in first}
    twice = [passage for passage in second if passage.id in known]
    if not twice:
        return "no passage is labelled twice; put a second labelling into the data with add --second\n"
    found = compare_labellings(first, twice)
    sentences = sum(len(passage.sentences) for passage in twice)
    lines = [f"{len(twice)} passages, {sentences} sentences labelled twice", "", "| layer | F1 | both, first, second |"]
    lines += ["|---|---|---|"]
    for layer, tally in found.tallies.items():
        lines.append(f"| {layer} | {_shown(tally.f1)} | {tally.right}, {tally.gold}, {tally.other} |")
    lines += ["", "| value, of what both have | alpha | same | of |", "|---|---|---|---|"]
    for layer, pairs in found.values.items():
        same = sum(one == other for one, other in pairs)
        lines.append(f"| {layer} | {_shown(alpha(pairs))} | {same} | {len(pairs)} |")
    lines += ["", "| words | shared (Dice, mean) | pairs |", "|---|---|---|"]
    for layer, shares in found.overlaps.items():
        lines.append(f"| {layer} | {_shown(sum(shares) / len(shares) if shares else None)} | {len(shares)} |")
    return "\n".join(lines) + "\n"


def _shown(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"
