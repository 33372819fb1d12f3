"""Passages -> Stands: amounts of one thing that does or undergoes the same, where they cannot both hold."""

import math
from collections.abc import Iterable, Iterator, Mapping

from dragoman.ontology.contrast import ContrastWords
from dragoman.ontology.measuring import load_measuring
from dragoman.records import Anchor, Attribution, Claim, Measure
from dragoman.weigh._stands import Stand
from dragoman.weigh.passages import Passage, side_of
from dragoman.weigh.spans import DaySpan
from dragoman.weigh.words import fold_words, topic_words

# "Some 5,000" may be a quarter less or more: a decision of ours, from no study.
ABOUT = 1.25
SHARES = ("percent", "percentage point")
PLACES = frozenset({"place", "state"})


def amount_stands(
    passages: Iterable[Passage], words: ContrastWords, published: Mapping[str, DaySpan]
) -> Iterator[Stand]:
    """Every amount of which is said what it counts. Places named with it are its targets, the other words its topic."""
    for passage in passages:
        said = {attribution.id: attribution for attribution in passage.page.reading.attributions}
        for claim in passage.claims:
            if isinstance(claim.content, Measure) and claim.content.of is not None:
                stand = _stand(passage, claim, claim.content, said.get(claim.attribution or ""), words)
                yield stand._replace(published=published.get(passage.page.doc))


def _stand(passage: Passage, claim: Claim, measure: Measure, said: Attribution | None, words: ContrastWords) -> Stand:
    start, end = _reach(passage, said)
    of = fold_words(measure.of.exact) if measure.of else ()
    named = {m.actor for m in passage.mentions if start <= m.anchor.start < end and PLACES & set(m.kinds) and m.actor}
    low, high = _range(measure)
    page = "" if measure.deed and _counts(measure) else claim.doc
    return Stand(
        type="quantity",
        question=(*_counted(of, measure, words), measure.deed, page),
        pole=f"{low:g}-{high:g}",
        anchor=_clause(passage, start, end),
        sentence=passage.place,
        why="the amounts differ",
        claims=(claim.id,),
        targets=frozenset(side_of(actor) for actor in named),
        topic=_topic(passage.page.document.text[start:end], measure, words.filler),
        amounts=(low, high),
    )


def _clause(passage: Passage, start: int, end: int) -> Anchor:
    """The words that tell of the amount, without white space around them."""
    words = passage.page.document.text[start:end]
    return passage.anchor(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))


def _counted(of: tuple[str, ...], measure: Measure, words: ContrastWords) -> tuple[tuple[str, ...], str | None]:
    """What is counted; people of whatever sort where they die, suffer or flee."""
    toll = measure.deed in words.toll.verbs and measure.unit is not None
    people = toll and (measure.unit in words.toll.nouns or str(measure.unit).removesuffix("s") in words.toll.nouns)
    return (("people",), "people") if people else (of, measure.unit)


def _counts(measure: Measure) -> bool:
    """Whether heads are counted: prices, shares and sizes recur too often to be one matter in two texts."""
    words = load_measuring()
    sizes = {*words.units, *words.attached, *words.money, *words.currencies.values(), *SHARES}
    return measure.unit is not None and measure.unit not in sizes


def _topic(text: str, measure: Measure, filler: frozenset[str]) -> frozenset[str]:
    """The words that tell of which matter the amount is, beyond what it counts and what that does."""
    deed = (measure.deed or "").removesuffix("e")
    counted = f"{measure.amount.exact} {measure.of.exact if measure.of else ''} {measure.unit or ''}"
    told = topic_words(text, filler) - topic_words(counted, filler)
    return frozenset(word for word in told if not deed or not word.startswith(deed))


def _reach(passage: Passage, said: Attribution | None) -> tuple[int, int]:
    """The words that tell of the amount: what a source is said to say, without the source, or the sentence."""
    sentence = passage.sentence
    if said is None:
        return sentence.start, sentence.end
    return max(sentence.start, said.content.start), min(sentence.end, said.content.end)


def _range(measure: Measure) -> tuple[float, float]:
    """The least and the most that an amount may be."""
    value = measure.value
    if measure.bound == "about":
        return min(value / ABOUT, value * ABOUT), max(value / ABOUT, value * ABOUT)
    return (-math.inf if measure.bound == "upper" else value), (math.inf if measure.bound == "lower" else value)
