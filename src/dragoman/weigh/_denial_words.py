"""Words of denying -> patterns of a denial that only points back to what was said before."""

import re
from functools import lru_cache

from dragoman.ontology.contrast import Denial

# What may go on after a denial that only points back: an end, another clause, when and before whom it was said.
_GOES_ON = (
    r"(?=\s*(?:[,.;:!?)\]\"”’]|$)"
    r"|\s+(?:and|but|as|while|saying|citing|calling|insisting|outright|again|later|today|yesterday|made|\w+ly)\b"
    r"|\s+(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\s+on\s+\d"
    r"|\s+(?:in|for|against)\s+(?:it|this|him|her|them)(?=\s*[,.;]|\s+(?:and|but|as)\b)"
    r"|\s+(?:in|at|through)\s+(?:an?|his|her|its|their)\s+(?:\w+\s+)?"
    r"(?:statement|interview|letter|speech|spokes\w+|conference|briefing)\b)"
)


@lru_cache(maxsize=2)
def find_statement(denial: Denial) -> re.Pattern[str]:
    """What finds the words by which a speaker says himself that what was said is not so."""
    said, false = "|".join(denial.said), "|".join(denial.false)
    thing = rf"(?:that|this|it|(?:(?:the|this|that|these|those|such|all|all\s+the)\s+)(?:{said}))"
    untrue = (
        rf"(?:(?:an?|the|pure|just|outright|\w+ly)\s+){{0,4}}(?:{false})\b(?!\s+(?:that|to|for|of)\b)"
        r"|(?:\w+ly\s+)?not\s+(?:(?:true|correct)\b(?!\s+(?:that|to|for)\b)|so\b(?!\s+(?!and\b|but\b)\w))"
    )
    state = rf"\b{thing}(?:\s+(?:is|was|are|were)|['’]s)\s+(?:{untrue})"
    apart = r"nothing\s+to\s+do\s+with|no\s+(?:part|role|hand|involvement)\s+in"
    none = rf"\b(?:ha[sd]|have)\s+(?:{apart})\s+(?:it|this|that)\b"
    return re.compile(f"{state}|{none}", re.IGNORECASE)


@lru_cache(maxsize=2)
def find_denial(denial: Denial) -> re.Pattern[str]:
    """What finds the words by which somebody is told to deny what was said.

    The group "pointed" holds a bare "it" or "this", which may be all that the sentence before says; "branded" a verb
    without what it calls false, which stands before the denier ("a claim that X called a lie").
    """
    verbs, said, pointing, calling, false = map(
        "|".join, (denial.verbs, denial.said, denial.pointing, denial.calling, denial.false)
    )
    beside = r"that(?:,(?!\s+(?:saying|calling|insisting))|\s+(?:as|on|in)\b)"
    pointed = rf"(?!{beside})(?:{pointing})(?=[,.;!?]|\s+(?:and|but|as|on|in|saying|citing)\b|$)"
    noun = rf"(?:(?:the|this|that|these|those|all|any|such|both|his|her|its|their)\s+)*(?:{said})\b{_GOES_ON}"
    denied = rf"\b(?:{verbs})\s+(?:(?P<pointed>{pointed})|{noun})"
    thing = rf"(?:(?:the|this|that|it|them|such)\s*)+(?:{said})?"
    called = rf"\b(?:{calling}|dismissed)\s+{thing}\s*(?:as\s+)?(?:an?\s+)?[\"“']?(?:{false})\b"
    branded = rf"\b(?P<branded>(?:{calling})\s+(?:an?\s+|pure\s+)*[\"“']?(?:{false})\b)"
    answered = r"\bcontradict(?:s|ed)\s+(?:him|her|them)\b"
    return re.compile(f"{denied}|{called}|{branded}|{answered}", re.IGNORECASE)


@lru_cache(maxsize=2)
def find_claimed(denial: Denial) -> re.Pattern[str]:
    """What finds the words that take up what was said as that which somebody calls false: ", a claim that X …"."""
    return re.compile(rf",\s+(?:an?\s+(?:{'|'.join(denial.said)})|which)\b[^;:.]*\Z", re.IGNORECASE)
