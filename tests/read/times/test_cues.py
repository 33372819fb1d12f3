"""The cues by which rules of times are passed over, on invented sentences."""

import pytest

from dragoman.read.times._cues import CAPITAL_CUES, SMALL_CUES, cues_in, small_cues_in
from dragoman.read.times._patterns import PATTERNS
from dragoman.read.times._relative import RULES

CAPITAL = [
    ("figure", "The log of 2031-03-04T10:00Z was lost, and that of 2031-03-05."),
    ("month", "Ardin left on March 3-5, on 3 MAR 2031 and in Sept. 2031; last June, in July, it had stayed."),
    ("year", "It fell on 13/4/2031, in Q2 2031, in 2029-30, in the 2031 vote and mid-2031."),
    ("season", "It rained last Winter, in the fall of 2030, in autumn, and in the spring thaw."),
    ("decade", "In the 1990s, and in the '80s, it was calm."),
    ("century", "In the 19th century, and in the Twentieth century, Velda was a port."),
    ("shown_month", "It came in May, by Sept. and early March."),
]
SMALL = [
    ("span", "It rose in the last two years and over the coming month."),
    ("ago", "It began nearly three weeks ago, and ends two days from now."),
    ("vague", "Recently, over the past few weeks, long ago, in the near future, sooner or later it will fall."),
    ("named_day", "The day before yesterday, last night, tomorrow and this evening they met."),
    ("weekday", "Last Monday night and on Friday they met."),
    ("overnight", "Troops crossed overnight."),
    ("calendar", "Last year, this weekend, the previous month and the coming decade are not this week."),
    ("quarter", "The second-quarter loss, and the third quarter of last year."),
    ("counted", "For ten straight days, a three-week halt, more than 2 hours, two centuries later, a four day trip."),
    ("many", "For decades, and over several weeks, many years long."),
    ("long", "A months-long siege."),
]


@pytest.mark.parametrize(("cue", "text"), CAPITAL)
def test_a_rule_that_minds_capitals_holds_only_where_its_cue_is_shown(cue: str, text: str):
    """A text in which rules of a cue hold shows it, and every rule that holds in it has its cue there."""
    holding = {cue for cue, _, pattern in PATTERNS if pattern.search(text)}

    assert cue in holding
    assert holding <= cues_in(text, CAPITAL_CUES)


@pytest.mark.parametrize(("cue", "text"), [row for row in SMALL if row[0] != "quarter"])
def test_a_rule_that_minds_no_capitals_holds_only_where_its_cue_is_shown(cue: str, text: str):
    """The same for rules that look at small letters, in whatever letters the text is written."""
    holding = {cue for cue, pattern, _ in RULES if pattern.search(text.upper().replace("MONDAY", "Monday"))}

    assert cue in holding
    assert holding <= small_cues_in(text.upper())


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("It fell last year, this week and on a rainy day.", False),
        ("It fell for half a day.", True),
        ("The ninety-day halt was long.", True),
        ("It fell within a full week.", True),
        ("It fell for \u0663 days.", True),
    ],
)
def test_units_are_counted_only_behind_a_count(text: str, shown: bool):  # noqa: FBT001 - a table of cases
    """A unit of time alone is no cue for rules that count units."""
    assert shown is ("counted" in small_cues_in(text))


@pytest.mark.parametrize(("cues", "rows"), [(CAPITAL_CUES, CAPITAL), (SMALL_CUES, SMALL)])
def test_every_cue_has_its_sentence(cues: dict[str, tuple[str, ...]], rows: list[tuple[str, str]]):
    """No cue is left untried, none is asked for that is not known, and a text without any shows none."""
    asked = {cue for cue, *_ in (*PATTERNS, *RULES)}

    assert set(cues) == {cue for cue, _ in rows}
    assert asked <= set(CAPITAL_CUES) | set(SMALL_CUES)
    assert frozenset() == cues_in("The boat sank.", cues)
