"""Stories -> Kinships: which repeats, excerpts, updates, corrects or reprints which, how far, and who came first."""

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from datetime import UTC, datetime
from typing import Literal, NamedTuple

import numpy as np

from dragoman.records.finding import Derivation
from dragoman.weigh._overlap import find_overlaps
from dragoman.weigh._signing import sign_texts
from dragoman.weigh.spans import read_span

# Measured on Reuters-21578 (field work, 16,734 bodies): containment at .5 finds a quarter more re-sent stories than
# Jaccard at .5. Redo when texts are much shorter than wire stories.
NEAR_SCORE = 0.5
CONTAINED_SCORE = 0.5
# Two texts of a few words share runs by chance; a dozen runs are about two sentences.
MIN_SHINGLES = 12
# Looked at on Reuters-21578 (1,111 pairs of one headline or of one slug and day): under one headline a twentieth of the
# words tells a story sent anew, under headlines that only open alike a tenth; below, other stories of a firm come in.
# Redo for texts that are not an agency's.
UPDATED_SCORE, ALIKE_SCORE = 0.05, 0.1
OPENING_WORDS, SAME_STORY_DAYS = 2, 1
_DAY_CHARS = 10

Method = Literal["exact", "near", "contained"]
Basis = Literal["credit line", "date", "one date", "length"]


class Story(NamedTuple):
    """What is compared of a document.

    words, headline: folded. published: EDTF. voice: its publisher's, None where nobody says. credits: voices of others
    that it says its words are from. mends: whether it calls itself a correction or a retraction.
    """

    words: tuple[str, ...]
    headline: tuple[str, ...] = ()
    published: str | None = None
    voice: str | None = None
    credits: frozenset[str] = frozenset()
    mends: Literal["correction", "retraction"] | None = None


class Kinship(NamedTuple):
    """Two stories by number that share their words.

    first: number of the one the words are credited to, None when nothing says which came first; basis: what says so.
    score: Jaccard for the method "near", containment for "contained".
    """

    a: int
    b: int
    kind: Derivation
    method: Method
    jaccard: float
    containment: float
    first: int | None
    basis: Basis | None

    @property
    def score(self) -> float:
        """The figure that the method rests on."""
        return self.containment if self.method == "contained" else self.jaccard

    @property
    def copied(self) -> bool:
        """Whether so much is shared that one copies the other; an update may share less."""
        return self.containment >= CONTAINED_SCORE


def relate_stories(stories: Sequence[Story], fresh: Collection[int] | None = None) -> tuple[Kinship, ...]:
    """Pairs of stories of which one derives from the other: half its runs of five words, or fewer and one headline.

    Stories of the same words are paired with the first of them alone, and that one with all others. fresh: numbers of
    new stories; pairs of two others are left out, and are what they were before.
    """
    firsts, same = _group_copies(stories, fresh)
    new = None if fresh is None else np.isin(np.array(firsts, dtype=np.int64), list(fresh))
    runs = sign_texts([stories[number].words for number in firsts])
    sizes = runs.sizes.tolist()
    met = find_overlaps(runs, min(NEAR_SCORE, CONTAINED_SCORE), UPDATED_SCORE, new)
    enough = [pair for pair in met if min(sizes[pair.a], sizes[pair.b]) >= MIN_SHINGLES]
    told = (_tell_method(stories, firsts[p.a], firsts[p.b], (sizes[p.a], sizes[p.b]), p.shared) for p in enough)
    return (*same, *(_relate(stories, pair) for pair in told if pair is not None))


def _group_copies(stories: Sequence[Story], fresh: Collection[int] | None) -> tuple[list[int], list[Kinship]]:
    """The first of each group of stories in the same words, and the others with it."""
    copies: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, story in enumerate(stories):
        if story.words:
            copies[story.words].append(number)
    pairs = [(group[0], other) for group in copies.values() for other in group[1:]]
    asked = [(a, b) for a, b in pairs if fresh is None or a in fresh or b in fresh]
    return [group[0] for group in copies.values()], [
        _relate(stories, _Shared(a, b, "exact", 1.0, 1.0)) for a, b in asked
    ]


class _Shared(NamedTuple):
    """How far two stories share their words. longer: the one that holds the other, where that tells anything."""

    a: int
    b: int
    method: Method
    jaccard: float
    containment: float
    longer: int | None = None


def _tell_method(stories: Sequence[Story], a: int, b: int, sizes: tuple[int, int], both: int) -> _Shared | None:
    """None where the two share too little."""
    jaccard, containment = both / (sum(sizes) - both), both / min(sizes)
    if jaccard >= NEAR_SCORE:
        return _Shared(a, b, "near", jaccard, containment)
    if containment >= CONTAINED_SCORE:
        return _Shared(a, b, "contained", jaccard, containment, a if sizes[0] > sizes[1] else b)
    enough = least_share(stories[a], stories[b])
    return None if enough is None or containment < enough else _Shared(a, b, "contained", jaccard, containment)


def _relate(stories: Sequence[Story], pair: _Shared) -> Kinship:
    a, b, method, jaccard, containment, longer = pair
    first, basis = _credit(stories, a, b)
    if first is None and longer is not None:
        first, basis = longer, "length"
    kind = _name_kind(stories[a], stories[b], method, containment)
    return Kinship(a, b, kind, method, round(jaccard, 4), round(containment, 4), first, basis)


def _name_kind(a: Story, b: Story, method: Method, containment: float) -> Derivation:
    mended = a.mends or b.mends
    # Nobody puts right or takes back what another has printed.
    if mended and a.mends != b.mends and (a.voice == b.voice or not a.voice or not b.voice):
        return mended
    if _credited(a, b) or _credited(b, a) or (a.credits & b.credits and a.voice != b.voice):
        return "reprint"
    if method == "exact":
        return "verbatim"
    sent_anew = (
        a.voice is not None and a.voice == b.voice and least_share(a, b) is not None and _order(a, b) is not None
    )
    if containment < CONTAINED_SCORE or sent_anew:
        return "update"
    return "near-duplicate" if method == "near" else "excerpt"


def _credited(copy: Story, original: Story) -> bool:
    return original.voice is not None and original.voice != copy.voice and original.voice in copy.credits


def least_share(a: Story, b: Story) -> float | None:
    """How much two stories must share to be one story sent anew; None where their headlines do not say that they are.

    They do where a publisher has one headline for both, or two that open alike within a day.
    """
    if not a.headline or not b.headline or (a.voice and b.voice and a.voice != b.voice):
        return None
    if a.headline == b.headline:
        return UPDATED_SCORE
    if a.headline[:OPENING_WORDS] != b.headline[:OPENING_WORDS]:
        return None
    gap = _gap_days(a, b)
    return ALIKE_SCORE if gap is not None and gap <= SAME_STORY_DAYS else None


def _gap_days(a: Story, b: Story) -> int | None:
    one, other = read_span(a.published), read_span(b.published)
    return None if one is None or other is None else one.gap(other)


def _credit(stories: Sequence[Story], a: int, b: int) -> tuple[int | None, Basis | None]:
    """Which of the two has the words from the other, by what it says itself, else by when they were published."""
    one, other = stories[a], stories[b]
    if _credited(one, other) != _credited(other, one):
        return (b if _credited(one, other) else a), "credit line"
    order = _order(one, other)
    if order is not None:
        return (a if order < 0 else b), "date"
    if bool(one.published) != bool(other.published):
        # An undated copy cannot be shown to be the earlier one.
        return (a if one.published else b), "one date"
    return None, None


def _order(a: Story, b: Story) -> int | None:
    """-1 where the first was published before the second, 1 where after, None where nobody can say."""
    if not a.published or not b.published:
        return None
    if a.published[:_DAY_CHARS] != b.published[:_DAY_CHARS]:
        return -1 if a.published < b.published else 1
    one, other = _moment(a.published), _moment(b.published)
    if one is None or other is None or one == other:
        return None
    return -1 if one < other else 1


def _moment(published: str) -> datetime | None:
    """The moment of an EDTF instant; None for a day, or where the clock's zone is not told."""
    read: Callable[[str], datetime] = datetime.fromisoformat
    try:
        moment = read(published)
    except ValueError:
        return None
    return moment.astimezone(UTC) if moment.tzinfo is not None else None
