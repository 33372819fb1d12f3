"""SystemModel -> a fuzzy cognitive map, with sizes that no text gives set to the middle of what they are drawn from."""

from collections import Counter, defaultdict

from dragoman.ask.priors import load_priors
from dragoman.model.maps import WeightedMap, map_from_links
from dragoman.records import Link, SystemModel


def weigh_system(system: SystemModel) -> WeightedMap:
    """The running, signed links of a system as a map whose weights are assumptions.

    A weight is the middle of the link's size prior times its sign; where several links say something of the same two
    concepts, their mean by support, left out where they cancel. Concepts bear their labels, or their ids where two
    share a label; those without a link are left out.
    """
    pairs: defaultdict[tuple[str, str], list[Link]] = defaultdict(list)
    for link in system.links:
        if link.runs and link.sign is not None and link.cause != link.effect:
            pairs[link.cause, link.effect].append(link)
    weights = {pair: _weigh(links) for pair, links in pairs.items()}
    named = {concept.id: concept.label for concept in system.concepts}
    twice = {label for label, count in Counter(named.values()).items() if count > 1}
    names = {name: label for name, label in named.items() if label not in twice}
    ends = sorted({end for pair, weight in weights.items() if weight for end in pair})
    links = [
        (names.get(cause, cause), names.get(effect, effect), weight) for (cause, effect), weight in weights.items()
    ]
    return map_from_links([names.get(end, end) for end in ends], [one for one in links if one[2]])


def _weigh(links: list[Link]) -> float:
    priors = load_priors()
    total = sum(link.support for link in links)
    signed = sum((link.sign or 0) * link.support * priors.size_of(link).middle for link in links)
    return round(signed / total, 6) if total else 0.0
