"""Passages -> Stands: amounts of one thing that does or undergoes the same, where they cannot both hold."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, cast

from dragoman.ontology.contrast import ContrastWords
from dragoman.ontology.measuring import load_measuring
from dragoman.ontology.traits import load_traits
from dragoman.records import Anchor, Attribution, Claim, Measure, Mention
from dragoman.resolve.provisional import UNLISTED
from dragoman.weigh._amounts import clause_between, range_of, reach_of, tellers
from dragoman.weigh._causes import causes_in
from dragoman.weigh._stands import Stand
from dragoman.weigh.keys import mood
from dragoman.weigh.passages import Passage, home_of, side_of
from dragoman.weigh.spans import DaySpan, read_span
from dragoman.weigh.words import fold_words, topic_words

SHARES = ("percent", "percentage point")
PLACES = load_traits().kinds.land
PEOPLE = ("people",)
# How many sentences back a toll without a place may find the toll it is set against.
BACK = 2
# So many characters before a place hold the words that lead to it.
BEFORE = 80


# What says more about a thing counted, and is no part of its name: "graves near the village".
_JOINS = re.compile(r"\s+(?:of|in|at|near|from|on|by|around|outside|inside|along|across|with|for|to|who|that|which)\b")
_AT = re.compile(r"\b(?:at|in|near|outside|around)\s+(?:the\s+(?:\w+\s+)?\w+\s+of\s+)?$", re.IGNORECASE)
# What leads from a place to a clause that tells of it: ", where officials said".
_WHERE = re.compile(r",?\s+(?:where|in which)\b[^;:.]*")
_NEXT = re.compile(r"\s+(\w+)")
_LAST = re.compile(r"(\w+)\s+$")


class _Counted(NamedTuple):
    """What is counted: the deed or fate, whose, what it is, and the words that say which of them."""

    deed: str | None
    owners: tuple[str, ...]
    of: tuple[str, ...]
    unit: str | None
    which: str


def amount_stands(
    passages: Iterable[Passage], words: ContrastWords, published: Mapping[str, DaySpan]
) -> Iterator[Stand]:
    """Every amount of which is said what it counts. Places named with it are its targets, the other words its topic."""
    for passage in passages:
        said = {attribution.id: attribution for attribution in passage.page.reading.attributions}
        for claim in passage.claims:
            if isinstance(claim.content, Measure) and mood(claim) == "real" and claim.status.polarity == "+":
                counted = _counted(passage, claim.content, words)
                if counted is not None:
                    stand = _stand(passage, claim, counted, said.get(claim.attribution or ""), words)
                    yield stand._replace(published=published.get(passage.page.doc))


def _stand(passage: Passage, claim: Claim, counted: _Counted, said: Attribution | None, words: ContrastWords) -> Stand:
    start, end = reach_of(passage, said)
    measure = cast(Measure, claim.content)
    named = [m for m in passage.mentions if start <= m.anchor.start < end and PLACES & set(m.kinds) and m.actor]
    dead = counted.of == PEOPLE and counted.deed is not None
    spots = _spots(passage, start, end) or (_spots_before(passage, counted, words) if dead else frozenset())
    low, high = range_of(measure)
    places, span = _scene_of(passage, claim, named, words)
    page = "" if (measure.deed and _counts(measure)) or counted.of == PEOPLE else claim.doc
    return Stand(
        type="quantity",
        question=(counted.deed, counted.owners, counted.of, counted.unit, page),
        pole=f"{low:g}-{high:g}",
        anchor=clause_between(passage, start, end),
        sentence=passage.place,
        why="the amounts differ",
        claims=(claim.id,),
        targets=frozenset(side_of(m.actor) for m in named if m.actor),
        places=places,
        span=span,
        topic=_topic(passage.page.document.text[start:end], measure, counted, words),
        amounts=(low, high),
        causes=causes_in(passage, start, end),
        spots=spots if dead else frozenset(),
        by=tellers(said),
    )


def _spots(passage: Passage, start: int, end: int) -> frozenset[str]:
    """Places at which something is that no list knows: unlike of a city, news of a week tells of one thing there."""
    text = passage.page.document.text
    near = (m for m in passage.mentions if _tells_where(text, m.anchor, start, end) and "state" not in m.kinds)
    there = (m for m in near if PLACES & set(m.kinds) or _is_at(text, start, m.anchor.start))
    return frozenset(side for m in there if m.actor and (side := side_of(m.actor)).startswith(UNLISTED))


def _is_at(text: str, start: int, place: int) -> bool:
    """Whether the few words of a clause before a place say that something is there."""
    return _AT.search(text, max(start, place - BEFORE), place) is not None


def _tells_where(text: str, place: Anchor, start: int, end: int) -> bool:
    """Whether a place stands in some words of a text, or right before them where they are a clause on it."""
    return start <= place.start < end or _WHERE.fullmatch(text, place.end, max(start, place.end)) is not None


def _spots_before(passage: Passage, counted: _Counted, words: ContrastWords) -> frozenset[str]:
    """The spots of the toll shortly before, where it counts who met the same fate and nothing since names a place."""
    here: Passage | None = passage
    for _ in range(BACK):
        if here is None or here.before is None or _has_place(here):
            return frozenset()
        here = here.before
        amounts = (claim.content for claim in here.claims if isinstance(claim.content, Measure))
        if any(one and one.deed == counted.deed for one in (_counted(here, each, words) for each in amounts)):
            return _spots(here, here.sentence.start, here.sentence.end)
    return frozenset()


def _scene_of(
    passage: Passage, claim: Claim, named: Iterable[Mention], words: ContrastWords
) -> tuple[frozenset[str], DaySpan | None]:
    """Where and on which day something is counted: by its own sentence, for a toll else by the one before.

    named: places beside the amount. Nothing and None where neither tells.
    """
    places = frozenset(side_of(m.actor) for m in named if m.actor and "state" not in m.kinds)
    span = _day(passage, claim)
    if not places and span is None and _fate(passage, cast(Measure, claim.content), words):
        return _scene_before(passage, words.toll.apart)
    return places, span


def _scene_before(passage: Passage, apart: frozenset[str]) -> tuple[frozenset[str], DaySpan | None]:
    """Where and on which day the sentence before has its deeds, which a toll without either goes on about.

    Nothing and None where this sentence names a place or a time or turns to another, by the words of apart, or that
    one does not tell of one day at some place.
    """
    before, own = passage.before, passage.page.document.text[passage.sentence.start : passage.sentence.end]
    turned = not apart.isdisjoint(fold_words(own)) or _has_place(passage) or any(each.when for each in passage.claims)
    if before is None or turned:
        return frozenset(), None
    spans = {read_span(each.when.edtf) for each in before.claims if each.when} - {None}
    day = next(iter(spans)) if len(spans) == 1 else None
    there = (m for m in before.mentions if m.actor and PLACES & set(m.kinds) and "state" not in m.kinds)
    places = frozenset(side_of(m.actor) for m in there if m.actor)
    return (places, day) if day is not None and day.days == 1 and places else (frozenset(), None)


def _has_place(passage: Passage) -> bool:
    """Whether a sentence names where something is, lands left out: they speak."""
    return any(PLACES & set(m.kinds) and "state" not in m.kinds for m in passage.mentions)


def _day(passage: Passage, claim: Claim) -> DaySpan | None:
    """The day of an amount: its own, else the only one that deeds told in its sentence have."""
    spans = {read_span(each.when.edtf) for each in passage.claims if each.when} - {None}
    own = read_span(claim.when.edtf) if claim.when else next(iter(spans)) if len(spans) == 1 else None
    return own if own is not None and own.days == 1 else None


def _counted(passage: Passage, measure: Measure, words: ContrastWords) -> _Counted | None:
    """What is counted; people of whatever sort where they die, suffer or flee. None where nothing says it."""
    if _adds(passage, measure.amount, words.toll.added):
        return None
    fate = _fate(passage, measure, words)
    # What stands before its amount has that level for a time: it goes up and down, and nothing is counted.
    if measure.of is None or measure.of.end <= measure.amount.start:
        return _Counted(fate, (), PEOPLE, None, "") if fate and measure.unit is None else None
    of = measure.of.exact
    split = _JOINS.search(of)
    name, which = (of[: split.start()], of[split.start() :]) if split else (of, "")
    unit, owners = measure.unit, _owners(passage, measure.of, len(name))
    remains = unit in words.toll.remains and measure.deed in words.toll.finding
    fate = "dead" if remains else fate
    if fate and (remains or {str(unit), str(unit).removesuffix("s")} & words.toll.nouns):
        return _Counted(fate, owners, PEOPLE, None, which)
    said = tuple(word for word in fold_words(name) if word not in _naming(passage, measure.of))
    deed = next((same for same, verbs in words.alike.items() if measure.deed in verbs), measure.deed)
    return _Counted(deed, owners, said, unit, which)


def _adds(passage: Passage, amount: Anchor, added: frozenset[str]) -> bool:
    """Whether an amount comes on top of another ("five more", "another five")."""
    text, sentence = passage.page.document.text, passage.sentence
    beside = (_NEXT.match(text, amount.end, sentence.end), _LAST.search(text[sentence.start : amount.start]))
    return any(match is not None and match[1].lower() in added for match in beside)


def _fate(passage: Passage, measure: Measure, words: ContrastWords) -> str | None:
    """What becomes of those counted: by the word for the number, the verb that tells it, or the word right after."""
    if measure.of is not None and measure.of.end <= measure.amount.start:
        return _tallied(passage, measure.of, measure.amount, words)
    after = _NEXT.match(passage.page.document.text, measure.amount.end, passage.sentence.end)
    told = {measure.deed} if measure.deed in frozenset().union(*words.toll.fates.values()) else set()
    told = told or {after[1].lower()} if after else told
    return next((fate for fate, said in words.toll.fates.items() if told & said), None)


def _tallied(passage: Passage, of: Anchor, amount: Anchor, words: ContrastWords) -> str | None:
    """What becomes of those whose number a word before the amount is ("put the toll at 31"); None of any other.

    Nor of one that goes up or down: what it was before, others may have told rightly.
    """
    between = passage.page.document.text[of.end : amount.start].split()
    name = re.sub(r"^(?:the|a|its|his|her|their)\s+", "", " ".join(of.exact.casefold().split()))
    if not words.toll.standing.issuperset({*between} - {amount.exact} - {w for w in between if w[:1].isdigit()}):
        return None
    tallies = words.toll.tallies.items()
    return next((fate for fate, said in tallies if any(f"{name} ".startswith(f"{each} ") for each in said)), None)


def _owners(passage: Passage, of: Anchor, length: int) -> tuple[str, ...]:
    """Whose those counted are, as their name says it ("Kareshi soldiers"); a place is nobody."""
    inside = [m for m in passage.mentions if of.start <= m.anchor.start and m.anchor.end <= of.start + length]
    sides = {home_of(m.actor) for m in inside if m.actor and (m.role or set(m.kinds) != {"place"})}
    return tuple(sorted(sides - {""}))


def _naming(passage: Passage, of: Anchor) -> frozenset[str]:
    """The words of a thing's name that only say whose it is."""
    inside = (m for m in passage.mentions if m.role is None and of.start <= m.anchor.start and m.anchor.end <= of.end)
    return frozenset(word for m in inside for word in fold_words(m.anchor.exact))


def _counts(measure: Measure) -> bool:
    """Whether heads are counted: prices, shares and sizes recur too often to be one matter in two texts."""
    words = load_measuring()
    sizes = {*words.units, *words.attached, *words.money, *words.currencies.values(), *SHARES}
    return measure.unit is not None and measure.unit not in sizes


def _topic(text: str, measure: Measure, counted: _Counted, words: ContrastWords) -> frozenset[str]:
    """The words that tell of which matter the amount is, beyond what it counts and what that does."""
    deed = (measure.deed or "").removesuffix("e")
    of = measure.of.exact.removesuffix(counted.which) if measure.of else ""
    known = topic_words(f"{measure.amount.exact} {of} {measure.unit or ''}", words.filler)
    fates = frozenset().union(*words.toll.fates.values()) if counted.of == PEOPLE else frozenset()
    told = ((word, words.irregular.get(word, word)) for word in topic_words(text, words.filler) - known)
    other = (word for word, lemma in told if not deed or not lemma.startswith(deed))
    return frozenset(word for word in other if word not in fates and not {word[:-1], word[:-2]} & fates)
