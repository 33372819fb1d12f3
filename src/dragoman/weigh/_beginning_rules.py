"""Passages -> Stands on who began: each side says that the other fired first, started the war or broke the truce."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from dragoman.ontology.contrast import Beginning, ContrastWords
from dragoman.ontology.traits import load_traits
from dragoman.records import Claim, Event
from dragoman.weigh._stands import Stand
from dragoman.weigh.keys import MATERIAL_CONFLICT, mood
from dragoman.weigh.passages import Passage, side_of, speakers_at
from dragoman.weigh.spans import DaySpan, read_span

# Why two are rivals, by type of conflict: who started it, and who broke what both had agreed.
WHY = {"beginning": "each has the other begin", "doer": "each has the other break what they agreed"}
# Kinds of what may be a place, by name alone.
GUESSED = load_traits().kinds.guessed
# "attacked first", "opened fire first": the word ends the clause, or place and time follow; "its first attack" is none.
_FIRST = re.compile(
    r"\s+(?:(?!(?:the|an?|its|their|his|her|for|at)\b)[\w'-]+\s+){0,3}?first\b"
    r"(?=\s*(?:[,.;:!?)\"”]|$)|\s+(?:at|in|on|near|and|but|from|with|during|when|as|before|after|while|along)\b)"
)
_FIRST_TO = re.compile(r"\bfirst\s+to\s+$")
# What may stand between whoever began and the verb.
_GAP = re.compile(r"(?:\s+(?:has|have|had|who|which|that|of|for|to|by|\w+ly))*\s*")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_MUTUAL = re.compile(r"\b(?:each other|one another|both|same time)\b", re.IGNORECASE)


class _Begun(NamedTuple):
    """Somebody is said to have begun: which side, where the words stand, by which claim, and against whom.

    type: of the conflict; "doer" where he is said to have broken a truce.
    """

    side: str
    start: int
    claim: Claim | None = None
    against: frozenset[str] = frozenset()
    type: str = "beginning"


def beginning_stands(
    passages: Iterable[Passage], words: ContrastWords, published: Mapping[str, DaySpan]
) -> Iterator[Stand]:
    """Who of two adversaries began, by whoever says so; nobody where both did."""
    patterns = _patterns(words.beginning)
    for passage in passages:
        text, sentence = passage.page.document.text, passage.sentence
        if not _MUTUAL.search(text, sentence.start, sentence.end):
            for begun in (*_firsts(passage), *_starters(passage, patterns), *_breakers(passage, words.beginning)):
                stand = _stand(passage, begun)
                if stand is not None:
                    yield stand._replace(published=published.get(passage.page.doc))


def _stand(passage: Passage, begun: _Begun) -> Stand | None:
    """The stand of who began against the one other side; None where no other is named, or several are."""
    by = speakers_at(passage, begun.start, begun.side) - {begun.side}
    others = begun.against - {begun.side} or by
    if len(others) != 1:
        return None
    guessed = (m for m in passage.mentions if m.actor and m.kinds and set(m.kinds) <= GUESSED)
    places = (m.anchor.exact for m in guessed if side_of(str(m.actor)) not in {begun.side, *others})
    claims = (begun.claim,) if begun.claim else ()
    spans = {read_span(claim.when.edtf) for claim in claims if claim.when} - {None} or _years(passage)
    return Stand(
        type=begun.type,
        question=frozenset({begun.side, *others}),
        pole=begun.side,
        anchor=claims[0].anchor if claims else passage.anchor(passage.sentence.start, passage.sentence.end),
        sentence=passage.place,
        why=WHY[begun.type],
        claims=tuple(claim.id for claim in claims),
        targets=frozenset(places),
        span=next(iter(spans)) if len(spans) == 1 else None,
    )


def _years(passage: Passage) -> set[DaySpan | None]:
    """The years that a sentence names."""
    text, sentence = passage.page.document.text, passage.sentence
    return {read_span(match[0]) for match in _YEAR.finditer(text, sentence.start, sentence.end)}


def _firsts(passage: Passage) -> Iterator[_Begun]:
    """Who attacked first, by the deeds that were read."""
    text, sentence = passage.page.document.text, passage.sentence
    for claim in passage.claims:
        event = claim.content
        if not isinstance(event, Event) or event.quad != MATERIAL_CONFLICT or mood(claim) != "real":
            continue
        doers = {side_of(role.actor) for role in event.sources if role.actor}
        first = _FIRST.match(text, event.trigger.end, sentence.end)
        leads = first or _FIRST_TO.search(text[sentence.start : event.trigger.start])
        if len(doers) == 1 and leads and claim.status.polarity == "+":
            yield _Begun(doers.pop(), event.trigger.start, claim, _states(passage, event))


def _states(passage: Passage, event: Event) -> frozenset[str]:
    """The sides that a deed was done to, places left aside."""
    kinds = {m.actor: set(m.kinds) for m in passage.mentions if m.actor}
    hurt = (role.actor for role in event.targets if role.actor and not role.actor.startswith("~"))
    return frozenset(side_of(actor) for actor in hurt if kinds.get(actor) != {"place"})


def _patterns(words: Beginning) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What is said of whoever began: before the verb, and after "by"."""
    verbs, things, openers = (
        "|".join(map(re.escape, each)) for each in (words.verbs, words.hostilities, words.openers)
    )
    thing = rf"(?:the|an?|this|that)\s+(?:[\w-]+\s+){{0,2}}?(?:{things})\b"
    active = re.compile(rf"\b(?:(?:{verbs})\s+{thing}|(?:{openers})\b)", re.IGNORECASE)
    return active, re.compile(
        rf"\b{thing}\s+(?:was|were|had been)\s+(?:\w+ly\s+)?(?:{verbs})\s+by\s+(?:the\s+)?", re.IGNORECASE
    )


def _starters(passage: Passage, patterns: tuple[re.Pattern[str], re.Pattern[str]]) -> Iterator[_Begun]:
    """Who started it, in the words of the page: whoever is named right before the verb, or after "by"."""
    text, sentence = passage.page.document.text, passage.sentence
    active, passive = patterns
    people = [m for m in passage.mentions if m.actor and set(m.kinds) != {"place"}]
    for match in active.finditer(text, sentence.start, sentence.end):
        if (starter := _doer_before(match, passage)) is not None:
            yield _Begun(side_of(starter), match.start())
    for match in passive.finditer(text, sentence.start, sentence.end):
        doer = next((m for m in people if m.anchor.start == match.end()), None)
        if doer is not None:
            yield _Begun(side_of(str(doer.actor)), match.start())


def _doer_before(match: re.Match[str], passage: Passage) -> str | None:
    """Whoever is named right before some words, None where nobody is; a place is nobody."""
    text = passage.page.document.text
    people = (m for m in reversed(passage.mentions) if m.actor and set(m.kinds) != {"place"})
    return next((m.actor for m in people if _GAP.fullmatch(text, m.anchor.end, match.start())), None)


def _breakers(passage: Passage, words: Beginning) -> Iterator[_Begun]:
    """Who broke a truce or a pact, in the words of the page: whoever is named right before the verb."""
    text, sentence = passage.page.document.text, passage.sentence
    for match in _breaking(words).finditer(text, sentence.start, sentence.end):
        if (doer := _doer_before(match, passage)) is not None:
            yield _Begun(side_of(doer), match.start(), type="doer")


@lru_cache(maxsize=2)
def _breaking(words: Beginning) -> re.Pattern[str]:
    """What is said of whoever broke what two had agreed."""
    verbs, pacts = ("|".join(map(re.escape, each)) for each in (words.breaking, words.pacts))
    return re.compile(
        rf"\b(?:{verbs})\s+(?:the|an?|this|that|their|its)\s+(?:[\w-]+\s+){{0,2}}?(?:{pacts})\b", re.IGNORECASE
    )
