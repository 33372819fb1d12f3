"""Text of a sentence -> amounts: numbers in digits and words with their scale, sign and bound, by their form alone."""

import math
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from dragoman.ontology.measuring import Bound, MeasuringWords, load_measuring
from dragoman.ontology.numbers import SCALES, number_value
from dragoman.read.amounts._amount_forms import MOVED_BY, Forms, amount_forms

# Longer strings of digits are identifiers, and no float holds them exactly.
MAX_DIGITS = 15
# Decimals kept of a share in percent.
PLACES = 6
# The least a plural means: "dozens" are two dozen or more.
LEAST_PLURAL = 2
LETTERS = {"k": 1e3, "m": 1e6, "mn": 1e6, "b": 1e9, "bn": 1e9, "t": 1e12, "tn": 1e12}
LOOKBACK = 32
# Letters that may stand for metres or tonnes as well.
MONEY_LETTERS = frozenset({"m", "b", "t"})
BETWEEN = re.compile(r"\bbetween\s+$", re.IGNORECASE)
FROM = re.compile(r"\bfrom\s+$", re.IGNORECASE)


class Amount(NamedTuple):
    """An amount in a text, [start, end) with its sign and scale.

    unit: percent, percentage point or a currency where the form shows one. scale: what its scale words multiply by.
    bare: plain digits and nothing else, so that it may be a year, a day or a label.
    reach: [start, end) with the words after it that bound it, and of the whole range where it is an end of one.
    """

    start: int
    end: int
    value: float
    unit: str | None = None
    bound: Bound | None = None
    scale: float = 1.0
    bare: bool = False
    reach: tuple[int, int] = (0, 0)


def find_amounts(text: str) -> list[Amount]:
    """Every amount of a text, in order, dates and labels among them; a number in no readable form is left out.

    The ends of a range are bounded by each other. Half, "a third of" and "one in five" are percentages.
    """
    words, forms = load_measuring(), amount_forms()
    read = (_read(match, words) for match in forms.amount.finditer(text))
    held = [amount for amount in read if amount is not None and math.isfinite(amount.value)]
    return list(_ranged(text, [_bounded(text, amount, forms) for amount in held]))


def _read(match: re.Match[str], words: MeasuringWords) -> Amount | None:
    """The amount of a match; None where it is no number that can be held."""
    start, end = match.span()
    if match["whole"]:
        part, whole = number_value(match["part"]), number_value(match["whole"])
        if part is None or whole is None or not part < whole:
            return None
        return Amount(start, end, round(100 * part / whole, PLACES), "percent")
    if match["moved"] is not None and MOVED_BY.search(match.string, max(0, start - LOOKBACK), start) is None:
        return None
    if match["fraction"]:
        part = number_value(match["numerator"] or "a") or 1.0
        return Amount(start, end, round(100 * part * words.fractions[match["fraction"].lower()], PLACES), "percent")
    if match["plural"]:
        return Amount(start, end, LEAST_PLURAL * _plural_scale(match["plural"], words), bound="lower")
    return _plain(match, words)


def _plain(match: re.Match[str], words: MeasuringWords) -> Amount | None:
    """The amount of a number as such."""
    digits, mark = match["digits"], (match["scale"] or "").strip(" -").lower()
    value = number_value(digits.replace(" ", "") if digits else match["spelled"])
    unit = _currency(match["sign"], words) if match["sign"] else None
    unread = value is None or len(digits or "") > MAX_DIGITS or (mark in MONEY_LETTERS and unit is None)
    if unread or value is None:
        return None
    scale = LETTERS.get(mark) or math.prod(SCALES[word] for word in re.findall(r"[a-z]+", mark))
    if match["percent"]:
        unit = "percentage point" if "point" in match["percent"].lower() else "percent"
    bare = digits is not None and digits.isdigit() and not (unit or mark)
    return Amount(match.start(), match.end(), value * scale, unit, scale=scale, bare=bare)


def _currency(sign: str, words: MeasuringWords) -> str | None:
    """The currency of a sign or code, in whatever letters."""
    return next((unit for known, unit in words.currencies.items() if known.upper() == sign.upper()), None)


def _plural_scale(phrase: str, words: MeasuringWords) -> float:
    """What the scale words of "dozens", "tens of thousands" or "several hundred" multiply to."""
    known = {**{name: float(value) for name, value in SCALES.items()}, **words.plurals, "tens": 10.0}
    return math.prod(known[part] for part in re.findall(r"[a-z]+", phrase.lower()) if part in known)


def _bounded(text: str, amount: Amount, forms: Forms) -> Amount:
    """An amount with what the words right before or after it make of it, and those after it in its reach."""
    names: tuple[Bound, ...] = ("upper", "lower", "about")
    before, after = forms.before.search(_lead(text, amount)), forms.after.match(text, amount.end)
    match = before or after
    bound = next((name for name in names if match[name]), None) if match is not None else None
    end = after.end() if after is not None and not after["thing"] else amount.end
    return amount._replace(bound=amount.bound or bound, reach=(amount.start, end))


def _lead(text: str, amount: Amount) -> str:
    """The characters before an amount, as many as a bound can take."""
    return text[max(0, amount.start - LOOKBACK) : amount.start]


def _ranged(text: str, amounts: Sequence[Amount]) -> Iterator[Amount]:
    """The amounts with the ends of each range bounded; what is joined to no range (a score, a code) is left out."""
    joins = [None, *(_joined(text, one, other) for one, other in pairwise(amounts)), None]
    for place, amount in enumerate(amounts):
        before, after = joins[place], joins[place + 1]
        if before is None and after is None:
            yield amount
        elif after is None and joins[place - 1] is None:
            yield from _end_of_range(text, amounts[place - 1], amount, upper=True)
        elif before is None and joins[place + 2] is None:
            yield from _end_of_range(text, amount, amounts[place + 1], upper=False)


def _joined(text: str, one: Amount, other: Amount) -> str | None:
    """What joins two amounts into a range, None where they stand apart."""
    gap = text[one.end : other.start].lower()
    if one.unit is not None and other.unit not in {None, one.unit}:
        return None
    if one.unit == "percent" and other.unit is None and gap.strip() == "to":
        # "Rose 7 per cent to 4 million": by so much, to such a level.
        return None
    if gap == " and ":
        return "and" if BETWEEN.search(_lead(text, one)) else None
    return gap.strip() if gap in {"-", " - ", " to ", " or "} else None


def _end_of_range(text: str, low: Amount, high: Amount, *, upper: bool) -> Iterator[Amount]:
    """One end of a range, with the scale and the unit of the other; of a change ("from 20 to 30") without a bound."""
    first = low.value * high.scale if low.scale == 1 and low.value < high.value / high.scale else low.value
    hyphen = text[low.end : high.start].strip() == "-"
    if hyphen and first >= high.value:
        return
    rises = first < high.value and not FROM.search(_lead(text, low))
    amount = high if upper else low._replace(value=first)
    bound: Bound | None = ("upper" if upper else "lower") if rises else amount.bound
    yield amount._replace(unit=low.unit or high.unit, bound=bound, reach=(low.start, high.end))
