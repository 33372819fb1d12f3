"""Amounts: how much each may be, by whose word it is, and which words of a passage tell of it."""

import math

from dragoman.records import Anchor, Attribution, Measure
from dragoman.weigh.passages import Passage, side_of

# "Some 5,000" may be a quarter less or more: a decision of ours, from no study.
ABOUT = 1.25


def range_of(measure: Measure) -> tuple[float, float]:
    """The least and the most that an amount may be."""
    value = measure.value
    if measure.bound == "about":
        return min(value / ABOUT, value * ABOUT), max(value / ABOUT, value * ABOUT)
    return (-math.inf if measure.bound == "upper" else value), (math.inf if measure.bound == "lower" else value)


def tellers(said: Attribution | None) -> frozenset[str]:
    """The sides by whose word something is, or what those without one are called; houses that print it left out."""
    holders = (holder for holder in said.chain if holder.kind != "outlet") if said else ()
    return frozenset(side_of(one.actor) if one.actor else one.name for one in holders)


def reach_of(passage: Passage, said: Attribution | None) -> tuple[int, int]:
    """The words that tell of the amount: what a source is said to say, without the source, or the sentence."""
    sentence = passage.sentence
    if said is None:
        return sentence.start, sentence.end
    return max(sentence.start, said.content.start), min(sentence.end, said.content.end)


def clause_between(passage: Passage, start: int, end: int) -> Anchor:
    """The words that tell of the amount, without white space around them."""
    words = passage.page.document.text[start:end]
    return passage.anchor(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))
