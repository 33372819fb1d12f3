"""Passages -> rivals where one text has somebody agree to a deed and another has him refuse it."""

import re
from collections.abc import Iterable, Iterator, Mapping

from dragoman.ontology.contrast import ContrastWords
from dragoman.ontology.traits import load_traits
from dragoman.records import Claim, Event, Relation
from dragoman.weigh._stands import Meeting, Stand, oppose
from dragoman.weigh.keys import STEM, mood
from dragoman.weigh.matters import Matters
from dragoman.weigh.passages import Passage, side_of, sides_for
from dragoman.weigh.spans import DaySpan, read_span
from dragoman.weigh.words import topic_words

POLES = {"AGREE": "+", "REJECT": "-"}
# A deed itself stands behind these; behind a word for agreeing or refusing it comes after "to".
_BEFORE = re.compile(r"(?:\bto|\bnot|\bnever|n['’]t)\s+(?:[a-z]+ly\s+)?$")
_AFTER = re.compile(r"(?:\s+[\w'’-]+){0,3}?\s+to\s+(?:[a-z]+ly\s+)?(?P<deed>[a-z]+)")
_NAME = re.compile(r"\b[A-Z][\w-]+")
_PARTICLE = re.compile(r"\s+(?P<way>aside|back|down|in|off|on|out|over|up)\b")


def undertaking_meetings(
    passages: Iterable[Passage], words: ContrastWords, published: Mapping[str, DaySpan], matter_of: Matters
) -> Iterator[Meeting]:
    """Who agrees to a deed, against his refusal of it in another text; one text tells how he changed his mind."""
    stands = (stand for passage in passages for stand in _stands(passage, words, published, matter_of))
    yield from (meeting for meeting in oppose(stands) if meeting.a.anchor.doc != meeting.b.anchor.doc)


def _stands(
    passage: Passage, words: ContrastWords, published: Mapping[str, DaySpan], matter_of: Matters
) -> Iterator[Stand]:
    """What each side agrees to or refuses in a passage, once for everybody whom it may speak for."""
    for claim in passage.claims:
        event = claim.content
        if not isinstance(event, Event) or event.type not in POLES or not _is_told(claim):
            continue
        deed, matter = _deed(passage, event, words), matter_of(claim)
        sides = frozenset(s for role in event.sources if role.actor for s in _sides(passage, role.actor))
        for side in sorted(sides) if deed else ():
            yield Stand(
                type="polarity",
                question=("undertaken", side, deed),
                pole=POLES[event.type],
                anchor=claim.anchor,
                sentence=passage.place,
                why="one has them agree to it, the other has them refuse",
                claims=(claim.id,),
                span=read_span(claim.when.edtf) if claim.when else None,
                published=published.get(passage.page.doc),
                targets=matter.things | _things(event, words.filler),
                places=matter.names | _names(event),
            )


def _sides(passage: Passage, actor: str) -> frozenset[str]:
    """Whom somebody may speak for: himself, whose he is, and whom the sentence calls him an official of."""
    official = load_traits().ties.official
    ties = (one.content for one in passage.claims if isinstance(one.content, Relation) and one.status.polarity == "+")
    own = (tie for tie in ties if tie.kind in official and any(role.actor == actor for role in tie.holder))
    offices = (role.actor for tie in own for role in tie.target if role.actor)
    return sides_for(passage, actor).union(map(side_of, offices))


def _things(event: Event, filler: frozenset[str]) -> frozenset[str]:
    """The words for those or that which a deed is to be done to."""
    return frozenset(word for role in event.targets for word in topic_words(role.anchor.exact, filler))


def _names(event: Event) -> frozenset[str]:
    """The names among the words for those whom a deed is to be done to."""
    return frozenset(name.casefold() for role in event.targets for name in _NAME.findall(role.anchor.exact))


def _is_told(claim: Claim) -> bool:
    """Whether somebody is told to agree or refuse, with neither a no nor a may."""
    return claim.status.polarity == "+" and mood(claim) in {"real", "planned"} and claim.status.modality != "possible"


def _deed(passage: Passage, event: Event, words: ContrastWords) -> str:
    """The stem of the verb for what is agreed to or refused, with its particle; "" where no verb tells it."""
    text, trigger, end = passage.page.document.text, event.trigger, passage.sentence.end
    verb, after = trigger.exact.split()[0].lower(), trigger.end
    if not _BEFORE.search(text, passage.sentence.start, trigger.start):
        match = _AFTER.match(text, trigger.end, end)
        if match is None:
            return ""
        verb, after = match["deed"], match.end()
    particle = _PARTICLE.match(text, after, end)
    return " ".join([words.irregular.get(verb, verb)[:STEM], *([particle["way"]] if particle else [])])
