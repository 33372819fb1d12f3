"""Pages -> Repeats of unit "passage": one matter told again in other words on the same page."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from dragoman.records import Anchor, Claim, Concept, Event, Influence, Phrase, Relation, Repeat, Role
from dragoman.weigh.keys import roles_key, roll_up
from dragoman.weigh.pages import Page, reading_order
from dragoman.weigh.words import fold_words, jaccard, make_id

# What a passage is about: a quantity or act, who holds it, on whom it bears, and whether more or less of it is told.
Matter = tuple[str, ...]


def find_paraphrases(pages: Iterable[Page]) -> tuple[Repeat, ...]:
    """For each page, the passages that tell one matter: the same act between the same, or one quantity the same way.

    One passage a sentence, copies left out. Nothing is compared by likeness of words: passages meet by what was read
    from them, so two that differ in who does it to whom never do. score: the least share of words two of them have
    in common.
    """
    return tuple(repeat for page in pages for repeat in _on_page(page))


def _on_page(page: Page) -> Iterator[Repeat]:
    concepts = {concept.id: concept for concept in page.reading.concepts}
    copies = {sentence.number for sentence in page.reading.sentences if sentence.repeat_of is not None}
    matters: dict[Matter, dict[int, Anchor]] = defaultdict(dict)
    for claim in sorted(page.reading.claims, key=reading_order):
        if claim.sentence not in copies:
            for matter, anchor in _told(claim, concepts):
                matters[matter].setdefault(claim.sentence, anchor)
    seen: set[frozenset[int]] = set()
    for matter, told in matters.items():
        if len(told) > 1 and frozenset(told) not in seen:
            seen.add(frozenset(told))
            yield _make(page.doc, matter, list(told.values()))


def _make(doc: str, matter: Matter, places: Sequence[Anchor]) -> Repeat:
    words = [frozenset(fold_words(place.exact)) for place in places]
    return Repeat(
        id=make_id("r", "paraphrase", doc, *matter),
        method="paraphrase",
        score=round(min(jaccard(words[0], other) for other in words[1:]), 4),
        places=tuple(places),
        unit="passage",
        why="one matter in other words, by what was read from each",
    )


def _told(claim: Claim, concepts: Mapping[str, Concept]) -> Iterator[tuple[Matter, Anchor]]:
    content = claim.content
    if isinstance(content, Influence):
        for phrase in (content.cause, content.effect):
            if (matter := _of_phrase(phrase, concepts)) is not None:
                yield matter, phrase.anchor
    elif isinstance(content, Event) and content.type and content.sources and content.targets:
        ends = (_sides(content.sources), _sides(content.targets))
        yield ("event", content.type, *ends, claim.status.polarity), claim.anchor
    elif isinstance(content, Relation) and content.holder and content.target:
        ends = (_sides(content.holder), _sides(content.target))
        less = "-" if content.trend == "falling" else "+"
        yield ("tie", content.kind, *ends, claim.status.polarity + less), claim.anchor


def _of_phrase(phrase: Phrase, concepts: Mapping[str, Concept]) -> Matter | None:
    """None for what no list of quantities holds: its words alone do not tell what it is."""
    concept = concepts.get(phrase.concept or "")
    if concept is None or concept.provisional or not (concept.holder or concept.target):
        return None
    sign = "-" if phrase.orientation < 0 else "+"
    return "concept", concept.quantity, roll_up(concept.holder or ""), roll_up(concept.target or ""), sign


def _sides(roles: Sequence[Role]) -> str:
    return "+".join(roles_key(roles))
