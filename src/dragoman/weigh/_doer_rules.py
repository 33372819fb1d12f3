"""Passages -> Stands on who did a deed: two doers named for one, by those who quarrel over it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from dragoman.ontology.contrast import ContrastWords
from dragoman.ontology.traits import load_traits
from dragoman.records import Claim, Event, Role
from dragoman.weigh._origin_rules import list_charges
from dragoman.weigh._stands import Stand
from dragoman.weigh.keys import MATERIAL_CONFLICT, mood
from dragoman.weigh.passages import Passage, side_of, speakers_at
from dragoman.weigh.spans import DaySpan, read_span
from dragoman.weigh.words import topic_words

WHY = "each names another who did it"
# Letters that the forms of one verb share: "shells", "shelling".
STEM = 5
# The word for the deed in what somebody is blamed for: "deliberately shelling X", "the market bombing in X".
_GERUND = re.compile(r"(?:\w+ly\s+)?(?P<deed>\w+(?:ing|ed))\b")
_DEED_NOUN = re.compile(r"(?:[\w'’-]+\s+)*?(?P<deed>[\w-]+)(?=\s+(?:of|on|against|at|in|near|that|which|by)\b|\s*$)")
_DEFINITE = re.compile(r"\b[Tt]he\s+(?:\S{0,4})$")
_NAME = re.compile(r"(?<![\w'’])[A-Z][\w-]+")
STRUCK_OFTEN = load_traits().kinds.struck_often
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
            about, once = _things(passage, deed.scene, words), _once(passage, deed.scene, words)
            for hurt in sorted(_done_to(deed.scene) - {deed.doer}):
                stand = _stand(passage, deed.claim, (deed.doer, hurt), about)
                places = _names(" ".join(role.anchor.exact for role in _roles(deed.scene)))
                yield stand._replace(span=deed.day, published=dated, once=once, places=places)
        for charge in list_charges(passage):
            about = _charged(passage, charge.act, words)
            for word in sorted(about):
                stand = _stand(passage, charge.claim, (charge.blamed, f"act {word}"), about)
                yield stand._replace(published=dated, places=_names(charge.act))


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
    return {side_of(role.actor) for role in _roles(event) if role.actor and not role.actor.startswith("~")}


def _roles(event: Event) -> tuple[Role, ...]:
    return (*event.targets, *((event.place,) if event.place else ()))


def _things(passage: Passage, event: Event, words: ContrastWords) -> frozenset[str]:
    """What a deed was done to, in words that two texts may share."""
    return _told_things(passage, " ".join(role.anchor.exact for role in event.targets), words)


def _charged(passage: Passage, act: str, words: ContrastWords) -> frozenset[str]:
    """What an act that somebody is blamed for was done to: its words without the one for the deed."""
    head = _GERUND.match(act) or _DEED_NOUN.match(act)
    return _told_things(passage, act[: head.start("deed")] + act[head.end("deed") :] if head else "", words)


def _told_things(passage: Passage, told: str, words: ContrastWords) -> frozenset[str]:
    """The words for things, without names of lands and bands: these are attacked by many."""
    often = " ".join(m.anchor.exact for m in passage.mentions if m.role is None and STRUCK_OFTEN & set(m.kinds))
    said, other = (topic_words(each, words.filler) | set(map(str.casefold, _names(each))) for each in (told, often))
    return frozenset(map(_stem, said - other))


def _names(told: str) -> frozenset[str]:
    """The words that are written like names."""
    return frozenset(match[0] for match in _NAME.finditer(told))


def _once(passage: Passage, event: Event, words: ContrastWords) -> str:
    """The deed where it was done with arms to one known thing or person; "" where two may have done the like."""
    if event.type not in load_traits().deeds.violent or len(event.targets) != 1:
        return ""
    hit = event.targets[0].anchor
    mention = next((m for m in passage.mentions if m.anchor.start == hit.start and not m.embedded), None)
    known = _DEFINITE.search(hit.prefix + hit.exact[:4]) is not None
    if mention is not None:
        person = mention.role is None and set(mention.kinds) == {"person"}
        known = (known or person) and not mention.plural and not STRUCK_OFTEN & set(mention.kinds)
    verb = event.trigger.exact.casefold().split()[0]
    return _stem(words.irregular.get(verb, verb)) if known else ""


def _stem(words: str) -> str:
    """The first letters of a word that its other forms have too."""
    word = words.casefold()
    ending = next((end for end in _ENDINGS if word.endswith(end) and len(word) > len(end) + 2), "")
    return word.removesuffix(ending)[:STEM]
