"""The shapes of dates that need no base: one named pattern each, the more specific first."""

import re

from dragoman.read.words.dates import DAY, DAY_NUMBER, INSTANT, ISO_DAY, MONTH, WEEKDAY, YEAR

SEASON = r"(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
BARE_SEASON = r"(?P<season>spring|summer|autumn|winter)"
CENTURIES = {
    word: number
    for number, word in enumerate(
        ("fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first"), 15
    )
}
# Nouns that a four-digit number before them counts; other nouns after one are dated by it ("the 2021 vote").
COUNTED = (
    r"(?:people|persons|troops|soldiers|fighters|civilians|militants|men|women|children|tons?|tonnes|km|kilomet\w+|miles?"
    r"|met(?:er|re)s?|dollars?|euros?|pounds|rockets|missiles|drones|tanks|homes|houses|percent|per cent|barrels|votes"
    r"|seats|refugees|casualties|deaths|dead|prisoners|detainees|families|workers|protesters|years?|days|hours|weeks"
    r"|months|jobs|vehicles|aircraft|planes|ships|vessels|trucks|lorries|shells|others|hectares|acres|bodies|cases"
    r"|members|police|officers|students|voters|hostages|buildings|villages|megawatts|MW|kg|kilograms|bpd|volunteers"
    r"|million|billion|thousand|GMT|UTC|hrs|hours|local time)\b"
)
TO = r"(?:\s*-\s*|\s+to\s+|\s+and\s+)"
# Words before a month whose name is also another word ("May", "March") that show it to be a month.
BEFORE_MONTH = "|".join(
    rf"(?<=\b{word} )"
    for word in (
        *(
            "in",
            "since",
            "until",
            "till",
            "by",
            "before",
            "after",
            "early",
            "late",
            "mid",
            "between",
            "of",
            "from",
            "to",
            "during",
            "for",
        ),
        *("and", "through", "this", "last", "next"),
    )
)
DAY_RANGE = (
    rf"\b(?:(?P<rm_a>{MONTH})\s+(?P<r1_a>{DAY_NUMBER}){TO}(?P<r2_a>{DAY_NUMBER})(?!\d)(?:,?\s+(?P<ry_a>{YEAR})\b)?"
    rf"|(?P<r1_b>{DAY_NUMBER}){TO}(?P<r2_b>{DAY_NUMBER})\s+(?P<rm_b>{MONTH})(?!\w)(?:,?\s+(?P<ry_b>{YEAR})\b)?)"
)
NTH = r"(?P<nth>first|second|third|fourth|last|final|1st|2nd|3rd|4th)"
QUARTER = rf"\b(?:Q(?P<q>[1-4])|(?:the )?{NTH} (?P<part>quarter|half)),?\s+(?:of\s+)?(?P<year>{YEAR})\b"
PLAIN_MONTH = (
    r"\b(?P<month>January|February|April|June|July|August|September|October|November|December)\b"
    r"(?!\s+\d)(?!\s+[A-Z][a-z]+\s+(?:said|told|was|is|has)\b)"
)
SHOWN_MONTH = (
    rf"(?i:{BEFORE_MONTH}|(?<=\bmid-)|(?<=\())(?P<month>May|March|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.)"
    r"(?!\s+\d)(?![\w-])"
)
# The cue of a rule, its name and its shape.
SHAPES: tuple[tuple[str, str, str], ...] = (
    ("figure", "instant", INSTANT),
    ("figure", "iso_day", ISO_DAY),
    ("month", "day_range", DAY_RANGE),
    ("month", "day", rf"(?:\b{WEEKDAY},?\s+(?:the\s+)?)?(?<!\w){DAY}"),
    (
        "year",
        "numeric_day",
        rf"(?<![\d/.-])(?P<first>\d\d?)(?P<mark>[/.])(?P<second>\d\d?)(?P=mark)(?P<year>{YEAR})\b(?![/.]\d)",
    ),
    ("month", "month_year", rf"\b(?P<month>{MONTH})(?:,?\s+(?:of\s+)?|-)(?P<year>{YEAR})\b"),
    ("year", "quarter", QUARTER),
    (
        "season",
        "season",
        rf"\b(?P<deictic>[Tt]his|[Ll]ast|[Nn]ext|past|coming|previous|upcoming) {SEASON}\b(?! of (?!{YEAR}))",
    ),
    ("season", "season", rf"\b{SEASON},?\s+(?:of\s+)?(?P<year>{YEAR})\b"),
    ("season", "season", rf"(?i:(?<=\bin the )){BARE_SEASON}\b(?!\s+(?:of|offensive|camp|palace|games))"),
    ("season", "season", rf"(?i:(?<=\bby the )|(?<=until the )|(?<=since the )){BARE_SEASON}\b(?! of)"),
    ("season", "season", rf"(?i:(?<=\bin )){BARE_SEASON}\b(?=[,.;:)]|\s*$)"),
    (
        "month",
        "deictic_month",
        rf"\b(?P<deictic>[Ll]ast|[Nn]ext|[Tt]his coming|[Tt]his past) (?P<month>{MONTH})(?!\w)(?!\s+\d)",
    ),
    ("year", "year_range", rf"(?<![\w-])(?P<low>{YEAR})\s*[-/]\s*(?P<high>{YEAR}|[0-9]{{2}})(?![\w-])"),
    ("decade", "decade", r"(?:\b[Tt]he )?(?:(?<!\w)(?P<decade>1[5-9][0-9]0|20[0-9]0)|'(?P<short>[1-9])0)'?s\b"),
    (
        "century",
        "century",
        rf"\b(?:[Tt]he )?(?:(?P<digits>[12]?[0-9])(?:st|nd|rd|th)|(?P<word>(?i:{'|'.join(CENTURIES)})))[ -]century\b",
    ),
    ("month", "month", PLAIN_MONTH),
    ("shown_month", "month", SHOWN_MONTH),
    ("year", "year", rf"(?<![\w$€£.,/-])(?P<year>{YEAR})(?![\w%]|[,.]\d|/\d|-\d|\s+{COUNTED})"),
    ("year", "year", rf"(?<=[a-z]-)(?P<year>{YEAR})(?![\w%]|[,.]\d|/\d|-\d)"),
)
PATTERNS = tuple((cue, name, re.compile(shape)) for cue, name, shape in SHAPES)
