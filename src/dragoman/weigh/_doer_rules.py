"""Passages -> Stands on who did a deed: two doers named for one, by those who quarrel over it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from dragoman.ontology.contrast import ContrastWords
from dragoman.records import Claim, Event
from dragoman.weigh._origin_rules import list_charges
from dragoman.weigh._stands import Stand
from dragoman.weigh.keys import MATERIAL_CONFLICT, mood
from dragoman.weigh.passages import Passage, side_of, speakers_at
from dragoman.weigh.spans import DaySpan, read_span
from dragoman.weigh.words import topic_words

WHY = "each names another who did it"
# Letters that the forms of one verb share: "shells", "shelling".
STEM = 5
_ENDINGS = ("ings", "ing", "ed", "es", "s")


class _Deed(NamedTuple):
    """A deed told of a doer: the claim, what was done to whom and where, and when."""

    claim: Claim
    doer: str
    scene: Event
    day: DaySpan | None


def doer_stands(passages: Iterable[Passage], words: ContrastWords, published: Mapping[str, DaySpan]) -> Iterator[Stand]:
    """Whom each passage names as the doer of a violent deed, once for each side or place that it was done to."""
    for passage in passages:
        dated = published.get(passage.page.doc)
        for deed in _deeds(passage):
            about = _what(deed.scene, words)
            for hurt in sorted(_done_to(deed.scene) - {deed.doer}):
                yield _stand(passage, deed.claim, (deed.doer, hurt), about)._replace(span=deed.day, published=dated)
        for charge in list_charges(passage):
            about = frozenset(map(_stem, topic_words(charge.act, words.filler)))
            for word in sorted(about):
                told = (charge.blamed, f"act {word}")
                yield _stand(passage, charge.claim, told, about)._replace(published=dated)


def _stand(passage: Passage, claim: Claim, told: tuple[str, str], about: frozenset[str]) -> Stand:
    doer, question = told
    return Stand(
        type="doer",
        question=question,
        pole=doer,
        anchor=claim.anchor,
        sentence=passage.place,
        why=WHY,
        claims=(claim.id,),
        topic=about,
        by=speakers_at(passage, claim.anchor.start, doer) - {doer},
    )


def _deeds(passage: Passage) -> Iterator[_Deed]:
    """The violent deeds of a passage with one doer; one without a target is the deed without a doer told before it."""
    for claim in passage.claims:
        event = claim.content
        if not isinstance(event, Event) or event.quad != MATERIAL_CONFLICT or not _is_told(claim):
            continue
        doers = {side_of(role.actor) for role in event.sources if role.actor}
        scene = claim if event.targets or event.place else _open_deed(passage, claim, event)
        if len(doers) == 1 and scene is not None and isinstance(scene.content, Event):
            when = claim.when or scene.when
            yield _Deed(claim, doers.pop(), scene.content, read_span(when.edtf) if when else None)


def _is_told(claim: Claim) -> bool:
    """Whether a claim says that something was so."""
    return claim.status.polarity == "+" and mood(claim) == "real" and claim.status.modality != "possible"


def _open_deed(passage: Passage, claim: Claim, event: Event) -> Claim | None:
    """The deed of nobody named that a later word takes up: "The market was bombed. X carried out the bombing."."""
    before = [*(passage.before.claims if passage.before else ()), *passage.claims]
    for other in reversed(before):
        told = other.content
        if isinstance(told, Event) and other.anchor.start < claim.anchor.start and not told.sources and told.targets:
            return other if _stem(told.trigger.exact) == _stem(event.trigger.exact) else None
    return None


def _done_to(event: Event) -> set[str]:
    """The sides and places that a deed was done to."""
    roles = (*event.targets, *((event.place,) if event.place else ()))
    return {side_of(role.actor) for role in roles if role.actor and not role.actor.startswith("~")}


def _what(event: Event, words: ContrastWords) -> frozenset[str]:
    """The deed and the things it was done to, in words that two texts may share."""
    hit = (word for role in event.targets for word in topic_words(role.anchor.exact, words.filler))
    verb = event.trigger.exact.casefold().split()[0]
    return frozenset({_stem(words.irregular.get(verb, verb)), *map(_stem, hit)})


def _stem(words: str) -> str:
    """The first letters of a word that its other forms have too."""
    word = words.casefold()
    ending = next((end for end in _ENDINGS if word.endswith(end) and len(word) > len(end) + 2), "")
    return word.removesuffix(ending)[:STEM]
