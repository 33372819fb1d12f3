"""When: a time as the text gives it."""

from typing import Literal

from msgspec import Struct

from dragoman.records.anchor import Anchor

Granularity = Literal["second", "day", "month", "season", "year", "decade", "century", "duration", "vague"]
# English names in the calendar's order, lower case.
MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class When(Struct, frozen=True, kw_only=True, gc=False):
    """A time expression and its value.

    edtf: EDTF (ISO 8601-2) date or interval: 2025-06-14, 2025-10, 2022/.., ../2026, XXXX-06; None when the words
      name no point ("recently"). An unknown year stays XXXX until somebody supplies the document's date.
    modifier: early, mid, late. basis: explicit, anchored (worked out from base), assumed.
    year_assumed: True when the year was taken from the document's date, not from the words.
    duration: ISO 8601 ("P20Y"); bound: "lower" for "over two decades", as in Measure.
    """

    anchor: Anchor
    edtf: str | None
    granularity: Granularity
    modifier: Literal["early", "mid", "late"] | None = None
    duration: str | None = None
    basis: Literal["explicit", "anchored", "assumed"] = "explicit"
    year_assumed: bool = False
    bound: Literal["lower", "upper", "about"] | None = None
