"""Passages -> rivals where a house takes back what an earlier article of its own said."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from dragoman.ontology.contrast import ContrastWords
from dragoman.records import Attribution
from dragoman.weigh._stands import Meeting, Stand
from dragoman.weigh.derived import read_headline
from dragoman.weigh.pages import Page
from dragoman.weigh.passages import Passage
from dragoman.weigh.spans import DaySpan
from dragoman.weigh.voice_names import known_voice, name_voice
from dragoman.weigh.words import topic_words

WHY = "a later article of the same house corrects it"
# The rule by which reading tells what an earlier version of a page said, and names by which a house tells of itself.
WITHDRAWN = "attribute.withdrawn"
OURSELVES = frozenset({"we", "this newspaper", "this paper", "this website", "our article", "our report"})
# Later than that nobody corrects a report of the day, and the same words are most likely of something else.
CORRECTED_DAYS = 62
# What is taken back is told in the words of the article: so much of them, and so many at least.
SAME_WORDS, LEAST_WORDS = 2 / 3, 3
# Characters in which the word stands that calls a page or a sentence a correction.
OPENING = 24


def corrected_meetings(
    passages: Sequence[Passage], words: ContrastWords, published: Mapping[str, DaySpan]
) -> Iterator[Meeting]:
    """What an article says against the words by which a later one of the same house takes it back."""
    taken = [(passage, said) for passage in passages for said in _taken_back(passage)]
    own: dict[str, list[Passage]] = defaultdict(list)
    houses = {known_voice(passage.page) for passage, _ in taken}
    for passage in passages if taken else ():
        house = known_voice(passage.page)
        if house is not None and house in houses:
            own[house].append(passage)
    for passage, said in taken:
        for before in _articles(passage, said, own[known_voice(passage.page) or ""], words, published):
            yield _meeting(before, passage)


def _taken_back(passage: Passage) -> Iterator[Attribution]:
    """What a sentence tells that an earlier version said, or in a correction that its own house did."""
    for said in passage.said:
        own = said.type == "indirect" and _is_own(passage.page, said)
        if said.rule.startswith(WITHDRAWN) or (own and _corrects(passage)):
            yield said


def _is_own(page: Page, said: Attribution) -> bool:
    """Whether whoever is told to have said something is the house of the page itself."""
    name = said.chain[-1].name
    return len(said.chain) > 1 and (name.casefold() in OURSELVES or name_voice(name) == known_voice(page))


def _corrects(passage: Passage) -> bool:
    """Whether a sentence, or the page it stands in, opens with a word that calls it a correction."""
    text = passage.page.document.text
    starts = (passage.sentence.start, 0)
    return any(read_headline(text[start : start + OPENING])[1] is not None for start in starts)


def _articles(
    passage: Passage,
    said: Attribution,
    own: Sequence[Passage],
    words: ContrastWords,
    published: Mapping[str, DaySpan],
) -> Iterator[Passage]:
    """Of each earlier article of the house the sentence that says what is taken back."""
    told = topic_words(said.content.exact, words.filler)
    best: dict[str, tuple[float, Passage]] = {}
    for other in own if len(told) >= LEAST_WORDS else ():
        if _is_earlier(other, passage, published) and not any(_taken_back(other)):
            share = _share(told, other, words)
            if share >= SAME_WORDS and share > best.get(other.page.doc, (0.0, other))[0]:
                best[other.page.doc] = (share, other)
    yield from (other for _, other in best.values())


def _is_earlier(other: Passage, passage: Passage, published: Mapping[str, DaySpan]) -> bool:
    """Whether another page was published on an earlier day than one, or the same, and not long before."""
    first, later = published.get(other.page.doc), published.get(passage.page.doc)
    apart = other.page.doc != passage.page.doc
    return (
        apart and first is not None and later is not None and first.first <= later.first <= first.last + CORRECTED_DAYS
    )


def _share(told: frozenset[str], passage: Passage, words: ContrastWords) -> float:
    """How much of the words for what is taken back a sentence has; 0 where these are too few."""
    here = topic_words(passage.page.document.text[passage.sentence.start : passage.sentence.end], words.filler)
    return len(told & here) / len(told) if len(told & here) >= LEAST_WORDS else 0.0


def _meeting(before: Passage, passage: Passage) -> Meeting:
    """The sentence of the article against the one that takes it back."""
    said, back = (
        Stand(
            type="polarity",
            question=("taken back", passage.place),
            pole=pole,
            anchor=each.anchor(each.sentence.start, each.sentence.end),
            sentence=each.place,
            why=WHY,
            claims=tuple(claim.id for claim in each.claims if claim.status.polarity == pole),
        )
        for each, pole in ((before, "+"), (passage, "-"))
    )
    return Meeting(said, back)
