"""An expected edge and one of our links -> whether the ends are the same, in which order, and whether the sign is."""

from dragoman.ontology import load_ontology
from dragoman.records import Influence, Phrase
from evals.eidos.gold import Edge, End
from evals.words import stems

HALF = 0.5
# Relations without a direction of their own.
EITHER_WAY = frozenset({"Correlation", "IsA"})
# Our link types that tell again or name a part, which is what the gold's IsA asks for.
TOLD_AGAIN = frozenset({"part_of", "elaboration"})


def has_ends(edge: Edge, ours: Influence) -> bool:
    """Whether a link has the type and both ends of an edge, in its order; where the relation has none, in either."""
    straight = is_same_end(edge.cause, ours.cause) and is_same_end(edge.effect, ours.effect)
    turned = is_same_end(edge.cause, ours.effect) and is_same_end(edge.effect, ours.cause)
    return has_type(edge, ours) and (straight or (edge.relation in EITHER_WAY and turned))


def is_unwanted(edge: Edge, ours: Influence) -> bool:
    """Whether a link says what an edge says must not be found: our ends hold all words of its ends."""
    orders = [(ours.cause, ours.effect), *([(ours.effect, ours.cause)] if edge.relation in EITHER_WAY else [])]
    given = stems(edge.cause.words), stems(edge.effect.words)
    return any(given[0] <= _said(first) and given[1] <= _said(second) for first, second in orders)


def has_type(edge: Edge, ours: Influence) -> bool:
    """Whether a link of ours is of a type that can answer an edge: for a causal one, one that runs, or a purpose."""
    if edge.relation == "Correlation":
        return True
    if edge.relation == "IsA":
        return ours.link_type in TOLD_AGAIN
    return ours.link_type == "purpose" or load_ontology().link_types[ours.link_type].runs


def is_same_end(gold: End, ours: Phrase) -> bool:
    """Whether our head word stands in the gold's words, or both share half of their words taken together."""
    given, said = stems(gold.words), _said(ours)
    in_gold = bool(stems(ours.head) & given) or _singular(ours.head) in map(_singular, gold.words.split())
    return in_gold or len(given & said) >= HALF * max(len(given | said), 1)


def _said(ours: Phrase) -> frozenset[str]:
    """Stems of our end, and of the earlier words it goes back to."""
    return stems(ours.anchor.exact) | (stems(ours.antecedent.exact) if ours.antecedent else frozenset())


def _singular(word: str) -> str:
    """A word in lower case without its plural ending."""
    low = word.lower().strip(".,;:()\"'")
    return low[:-3] + "y" if low.endswith("ies") else low.removesuffix("s")


def has_sign(edge: Edge, ours: Influence) -> bool:
    """Whether the sign between the two things is the gold's; any where an end of the gold goes both ways.

    Where the gold marks neither end it says no direction: more (its own reading) and not said are right.
    """
    if edge.sign is None:
        return True
    if ours.sign is None:
        return not edge.cause.marked and not edge.effect.marked
    turned = edge.relation in EITHER_WAY and not is_same_end(edge.cause, ours.cause)
    first, second = (ours.effect, ours.cause) if turned else (ours.cause, ours.effect)
    return edge.sign == ours.sign * facing(edge.cause, first) * facing(edge.effect, second)


def facing(gold: End, ours: Phrase) -> int:
    """Which way our words say the thing goes; a head that is itself the gold's word of falling ("collapse") falls."""
    if ours.delta is not None:
        return ours.delta
    words = " ".join(gold.falling).lower().split()
    return -1 if any(word.startswith(ours.head.lower()) for word in words) else 1
