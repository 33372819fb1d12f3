"""Claims -> what is agreed, asked for, threatened or blamed in each, and which of them are over one matter."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from dragoman.ontology.contrast import MatterWords, load_contrast_words
from dragoman.ontology.traits import load_traits
from dragoman.records import Anchor, Attribution, Claim, Event
from dragoman.weigh.pages import Page

# Two tell of one matter where they share so much of the shorter: "the Lom bridge" and "a bridge over the Lom".
SHARED = 1 / 2
# How far behind its verb a matter is looked for.
REACH = 200
_ASIDE = re.compile(r"\s*,[^,.;:!?\n]*,")
_CLAUSE = re.compile(r"[^,.;:!?\n]*")
# Whom something is said to, before what is said.
_ADDRESSED = re.compile(r"^(?:at|before|in|to|with)\s[^“”]*?\b(?=that\s)")
# What leads over to what is agreed or said.
_LEADING = re.compile(r"\s+(?:about|against|for|of|on|over|that|to|with)\b")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_VERB_BEFORE = frozenset({"to", "will", "would", "shall", "should", "must"})
_ENDINGS = ("'s", "’s", "s")
_SHORT = 3


class Matter(NamedTuple):
    """What something said is over. things: the words for it but for what is done with it. names: those among them."""

    words: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()

    def is_one_with(self, other: "Matter") -> bool:
        """Whether two may be one matter: they share enough of their things, and do not name two different ones."""
        if self.names and other.names and not self.names & other.names:
            return False
        one, two = (self.things, other.things) if self.things and other.things else (self.words, other.words)
        return len(one & two) >= SHARED * min(len(one), len(two))


NO_MATTER = Matter()
Matters = Callable[[Claim], Matter]


def no_matter(_: Claim) -> Matter:
    """Nothing, whatever the claim."""
    return NO_MATTER


class Told:
    """Looks up in the texts what the claims of some pages are over."""

    def __init__(self, pages: Iterable[Page]) -> None:
        """Keep the texts, and who says what in each."""
        self._texts = {page.doc: page.document.text for page in pages}
        self._said = {page.doc: {a.id: a for a in page.reading.attributions} for page in pages}

    def matter(self, claim: Claim) -> Matter:
        """What a claim of something said is over; NO_MATTER for a deed of another type and where no words tell it."""
        event, words = claim.content, load_contrast_words()
        if not is_over_a_matter(claim) or not isinstance(event, Event):
            return NO_MATTER
        start, end = self._reach(claim, event)
        other = [*self._sides(claim, event), *([claim.when.anchor] if claim.when else [])]
        found = list(_WORD.finditer(self._texts[claim.doc], start, end))
        return _matter([m for m in found if not any(a.start <= m.start() < a.end for a in other)], words.filler)

    def quote(self, claim: Claim) -> str:
        """The words behind the verb that tell what a claim is over; "" where none do."""
        event = claim.content
        if not isinstance(event, Event) or not self.matter(claim).words:
            return ""
        start, end = self._reach(claim, event)
        start = max([start, *(one.end for one in self._opening(claim, event, start))])
        words = " ".join(self._texts[claim.doc][start:end].split())
        return _ADDRESSED.sub("", words)

    def _opening(self, claim: Claim, event: Event, start: int) -> Iterator[Anchor]:
        """Whom it is said to and when, in the order of the text, where that is told before what it is over."""
        text = self._texts[claim.doc]
        times = [claim.when.anchor] if claim.when else []
        for one in sorted([*self._sides(claim, event), *times], key=lambda each: each.start):
            if one.start >= start and len(text[start : one.start].split()) <= 1:
                yield one
                start = one.end

    def _reach(self, claim: Claim, event: Event) -> tuple[int, int]:
        """Where the clause behind a verb starts and ends, with the verb where it is what is promised ("to swap …").

        What goes on behind the words of the claim is told of it only where it leads over from them.
        """
        text, trigger = self._texts[claim.doc], event.trigger
        start = trigger.end
        if aside := _ASIDE.match(text, start, start + REACH):
            start = aside.end()
        elif trigger.prefix.lower().endswith("to ") and event.type in load_traits().deeds.ahead:
            start = trigger.start - len("to ")
        clause = _CLAUSE.match(text, start, start + REACH)
        end = clause.end() if clause else start
        if not _LEADING.match(text, claim.anchor.end, end):
            end = max(start, min(end, claim.anchor.end))
        closed = _ends().search(text, start, end)
        return start, closed.start() if closed else end

    def _sides(self, claim: Claim, event: Event) -> list[Anchor]:
        """The words for those who say it, to whom, and by whose account."""
        said: Attribution | None = self._said[claim.doc].get(claim.attribution or "")
        holders = [holder.anchor for holder in said.chain if holder.anchor] if said else []
        return [*(role.anchor for role in (*event.sources, *event.targets)), *holders]


def is_over_a_matter(claim: Claim) -> bool:
    """Whether a claim is of something said or agreed."""
    return isinstance(claim.content, Event) and claim.content.type in load_traits().deeds.over_one_matter


@lru_cache(maxsize=1)
def _ends() -> re.Pattern[str]:
    """The words at which the telling of a matter ends."""
    return re.compile(rf"\b(?:{'|'.join(sorted(load_contrast_words().matter.ends))})\b", re.IGNORECASE)


def _matter(found: Sequence[re.Match[str]], filler: frozenset[str]) -> Matter:
    """The matter that some words of a text tell."""
    words = load_contrast_words().matter
    empty = filler | words.small
    told: dict[str, re.Match[str]] = {}
    verbs = set()
    for before, match in zip((None, *found), found, strict=False):
        word = _fold(match[0])
        if len(word) >= _SHORT and not word[0].isdigit() and not {word, match[0].casefold()} & empty:
            if word not in words.saying:
                told[_stand_in(word, words)] = match
            if before is not None and before[0].casefold() in _VERB_BEFORE:
                verbs.add(_stand_in(word, words))
    names = frozenset(word for word, match in told.items() if match[0][:1].isupper())
    return Matter(frozenset(told), frozenset(told) - verbs, names)


def _fold(word: str) -> str:
    folded = word.casefold()
    ending = next((end for end in _ENDINGS if folded.endswith(end) and len(folded) > len(end) + _SHORT - 1), "")
    return folded.removesuffix(ending)


def _stand_in(word: str, words: MatterWords) -> str:
    return next((one for one, alike in words.alike.items() if word in alike), word)


def part_by_matter(claims: Sequence[Claim], matter_of: Matters) -> list[tuple[tuple[str, ...], list[Claim]]]:
    """Claims of one key, those over one matter together, each part with the words that tell it.

    Whoever says nothing of the matter goes with the others where these are over one; else such claims stand together.
    """
    leaders: list[tuple[Matter, list[Claim]]] = []
    by_word: dict[str, list[int]] = defaultdict(list)
    bare: list[Claim] = []
    for claim in claims:
        matter = matter_of(claim)
        if not matter.words:
            bare.append(claim)
        elif (number := _find(matter, leaders, by_word)) is not None:
            leaders[number][1].append(claim)
        else:
            for word in matter.words:
                by_word[word].append(len(leaders))
            leaders.append((matter, [claim]))
    parts = [(tuple(sorted(matter.words)), part) for matter, part in leaders]
    return _with_bare(parts, bare, claims)


def _find(
    matter: Matter, leaders: Sequence[tuple[Matter, list[Claim]]], by_word: Mapping[str, Sequence[int]]
) -> int | None:
    """The first part over the same matter."""
    near = sorted({number for word in matter.words for number in by_word.get(word, ())})
    return next((number for number in near if matter.is_one_with(leaders[number][0])), None)


def _with_bare(
    parts: list[tuple[tuple[str, ...], list[Claim]]], bare: list[Claim], claims: Sequence[Claim]
) -> list[tuple[tuple[str, ...], list[Claim]]]:
    if not bare:
        return parts
    if len(parts) == 1:
        return [(parts[0][0], list(claims))]
    return [*parts, ((), bare)]
