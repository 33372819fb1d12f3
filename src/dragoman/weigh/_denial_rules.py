"""Passages and claims -> rivals where a denial names no target: "denied the charge", "had not fired"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from dragoman.ontology.contrast import ContrastWords, Denial
from dragoman.records import Anchor, Attribution, Claim, Event, Mention, Relation
from dragoman.weigh._denial_words import find_claimed, find_denial, find_statement
from dragoman.weigh._stands import Meeting, Stand
from dragoman.weigh.claim_rules import Context, Issue, homes_key, take_stand
from dragoman.weigh.keys import STEM, mood
from dragoman.weigh.passages import ACCUSE, Passage, side_of, sides_for
from dragoman.weigh.words import fold_words, topic_words

# A denial answers what was said in the sentence before it, or in the one before that.
LOOK_BACK = 2
_HELD_BACK = re.compile(
    r"\b(?:not|n't|never|nor|neither|without|refused to|declined to)\s+(?:\w+\s+){0,3}$", re.IGNORECASE
)
_OPEN = re.compile(r"\b(?:if|whether|unless|not say|never said)\s+(?:\w+\s+)?$", re.IGNORECASE)
# What may stand between a subject and its verb: a stretch between commas, small words, when and where it was said.
_GAP = re.compile(
    r"(?:,[^,;:]*,)?(?:\s+(?:has|have|had|who|which|also|later|again|soon|today|yesterday|\w+ly"
    r"|(?:on\s+)?\w+day|(?:in|at|through|for)\s+(?:an?|his|her|its|their)\s+[\w-]+))*\s*",
    re.IGNORECASE,
)
# A verb that shares the subject of one before it: "met X and denied", "shelled X, denying".
_JOINED = re.compile(r"(?:\b(?:and|or|but|then)|,)(?:\s+\w+ly)?\s+$", re.IGNORECASE)
# A clause that only adds something about a thing or person before it.
_BESIDE = re.compile(r"(?:\w+\s+)?(?:which|who|whom|whose)\b", re.IGNORECASE)
_PREPOSITION = re.compile(
    r"\b(?:in|at|on|for|from|to|with|against|over|by|of|between|among|near|inside|across)\s+(?:the\s+|an?\s+)?$",
    re.IGNORECASE,
)


class _Denial(NamedTuple):
    """Somebody denies what was said before: the sides he stands for, and where the words stand.

    whole: whether the words point back to all that the sentence before says, so that anybody may deny it.
    """

    sides: frozenset[str]
    start: int
    end: int
    whole: bool


def denied_meetings(passages: Sequence[Passage], words: ContrastWords) -> Iterator[Meeting]:
    """What somebody says against the denial of it by somebody else, there or in the sentences after, whoever it names.

    What the sentence of the denial says before it comes first.
    """
    denials = [_denied(passage, words.denial) for passage in passages]
    for place, (passage, denied) in enumerate(zip(passages, denials, strict=True)):
        if denied is None:
            continue
        for back, (before, other) in enumerate(_told_before(place, passages, denials)):
            again = other is not None and not denied.sides.isdisjoint(other.sides)
            here = before.page.doc == passage.page.doc and not again
            near = back <= 1
            claims = _said_by_others(before, denied, near=near) if here else []
            told = [claim.anchor for claim in claims] or (_charges(before, denied, near=near) if here else [])
            if told:
                yield _meeting(before, told[0], claims, passage.anchor(denied.start, denied.end), passage)
                break


def _told_before(
    place: int, passages: Sequence[Passage], denials: Sequence[_Denial | None]
) -> Iterator[tuple[Passage, _Denial | None]]:
    """What a sentence tells before its denial, and the few sentences before it, each with what is denied in it."""
    if (denied := denials[place]) is not None:
        own = passages[place]
        told = tuple(claim for claim in own.claims if claim.anchor.end <= denied.start)
        yield own._replace(claims=told, said=tuple(s for s in own.said if s.content.end <= denied.start)), None
    for number in range(place - 1, max(0, place - LOOK_BACK) - 1, -1):
        yield passages[number], denials[number]


def _denied(passage: Passage, denial: Denial) -> _Denial | None:
    """Who denies in a sentence what was said before, and the words that do; None where nobody does."""
    text, sentence = passage.page.document.text, passage.sentence
    stated = find_statement(denial).search(text, sentence.start, sentence.end)
    if stated is not None and not _OPEN.search(text, sentence.start, stated.start()):
        return _stated(passage, stated)
    match = find_denial(denial).search(text, sentence.start, sentence.end)
    if match is None or _HELD_BACK.search(text, sentence.start, match.start()):
        return None
    if match["branded"] and not find_claimed(denial).search(text, sentence.start, match.start()):
        return None
    denier = _denier(passage, match)
    if denier is None or not denier.actor:
        return None
    end = match.end() + (text[match.end() : match.end() + 1] in {'"', "”"})
    return _Denial(
        sides_for(passage, denier.actor), denier.anchor.start, end, whole=bool(match["pointed"] or match["branded"])
    )


def _stated(passage: Passage, match: re.Match[str]) -> _Denial | None:
    """A denial in a speaker's own words ("“That is a lie,” X said"); None where nobody named says it."""
    text = passage.page.document.text
    said = [one for one in passage.said if one.content.start < match.end() and match.start() < one.content.end]
    speaker = said[0].chain[-1] if said else None
    if speaker is None or speaker.anchor is None or not speaker.actor:
        return None
    opened = match.start() - (text[match.start() - 1 : match.start()] in {'"', "“"})
    start, end = min(speaker.anchor.start, opened), max(speaker.anchor.end, said[0].cue.end, match.end())
    inside = (m.actor for m in passage.mentions if _overlap(m.anchor, speaker.anchor) and m.actor)
    sides = sides_for(passage, speaker.actor).union(*(sides_for(passage, actor) for actor in inside))
    return _Denial(sides, start, end, whole=True)


def _overlap(one: Anchor, other: Anchor) -> bool:
    return one.start < other.end and other.start < one.end


def _denier(passage: Passage, verb: re.Match[str]) -> Mention | None:
    """The subject of the verb that denies: whoever stands right before it, else of the verb it is joined to."""
    text, sentence = passage.page.document.text, passage.sentence
    here = [m for m in passage.page.reading.mentions if m.sentence == sentence.number and not m.embedded]
    before = sorted((m for m in here if m.anchor.end <= verb.start()), key=lambda m: (m.anchor.start, -m.anchor.end))
    outer = [m for m in before if not any(_holds(each, m) for each in before)]
    free = [m for m in outer if not _PREPOSITION.search(text, sentence.start, m.anchor.start)]
    beside = next((m for m in reversed(free) if _GAP.fullmatch(text, m.anchor.end, verb.start())), None)
    shared = beside is None or verb[0].split()[0].lower().endswith("ing")
    return free[0] if free and shared and _JOINED.search(text, sentence.start, verb.start()) else beside


def _holds(whole: Mention, part: Mention) -> bool:
    """Whether one mention lies inside another of more words."""
    a, b = whole.anchor, part.anchor
    return a.start <= b.start and b.end <= a.end and (a.start, a.end) != (b.start, b.end)


def _charges(passage: Passage, denied: _Denial, *, near: bool) -> list[Anchor]:
    """The words by which somebody else accuses the denier or his side, or says what all of the next words deny."""
    charges = [claim.anchor for claim in passage.claims if _accuses(claim, denied.sides)]
    if charges or not (near and denied.whole):
        return charges
    said = (one for one in passage.said if one.chain[-1].kind == "named" and one.content.end <= passage.sentence.end)
    return [one.content for one in said if denied.sides.isdisjoint(_speakers(one))]


def _is_told(claim: Claim) -> bool:
    """Whether a text tells a claim as it is, with neither a no nor a may."""
    return claim.status.polarity == "+" and claim.status.modality in {"asserted", "presupposed", "reported"}


def _accuses(claim: Claim, deniers: frozenset[str]) -> bool:
    """Whether a claim tells of an accusation against the denier by another."""
    event = claim.content
    if not isinstance(event, Event) or event.type != ACCUSE or not _is_told(claim):
        return False
    by, against = ({side_of(r.actor) for r in roles if r.actor} for roles in (event.sources, event.targets))
    return not deniers.isdisjoint(against - by)


def _said_by_others(passage: Passage, denied: _Denial, *, near: bool) -> list[Claim]:
    """The claims of a sentence about the denier or his side that somebody other than he holds to be so.

    What a relative clause or an apposition tells beside ("the accord, under which both had agreed", "X, its leader,")
    is not what is denied. near: whether it is the sentence right before, all of which words may point back to, whomever
    it is about.
    """
    said = {a.id: a for a in passage.page.reading.attributions}
    found = []
    for claim in passage.claims:
        beside = _BESIDE.match(claim.anchor.exact) is not None or _is_apposed(claim, passage)
        told = (
            not beside
            and isinstance(claim.content, Event | Relation)
            and claim.status.polarity == "+"
            and mood(claim) == "real"
        )
        attribution = said.get(claim.attribution or "")
        about = (denied.whole and near) or not denied.sides.isdisjoint(_told_of(claim))
        if told and attribution is not None and about and denied.sides.isdisjoint(_speakers(attribution)):
            found.append(claim)
    return found


def _is_apposed(claim: Claim, passage: Passage) -> bool:
    """Whether a tie is told behind a comma inside what another claim tells ("X, commander of the Guard, shelled Y")."""
    own = claim.anchor
    if not isinstance(claim.content, Relation) or not own.prefix.rstrip().endswith(","):
        return False
    return any(one.anchor.start < own.start and own.end < one.anchor.end for one in passage.claims)


def _told_of(claim: Claim) -> set[str]:
    """The sides of all who do something in a claim or to whom it is done."""
    content = claim.content
    if isinstance(content, Event):
        roles = (*content.sources, *content.targets)
    else:
        roles = (*content.holder, *content.target) if isinstance(content, Relation) else ()
    return {side_of(role.actor) for role in roles if role.actor}


def _speakers(attribution: Attribution) -> set[str]:
    return {side_of(holder.actor) for holder in attribution.chain if holder.actor}


def _meeting(before: Passage, words: Anchor, claims: Sequence[Claim], denial: Anchor, after: Passage) -> Meeting:
    """Words of a sentence, with the claims that they make, against those that deny it."""
    why = "one says so, the other denies it"
    said = Stand(
        type="polarity",
        question=("denied", after.place),
        pole="+",
        anchor=words,
        sentence=before.place,
        why=why,
        claims=tuple(claim.id for claim in claims),
    )
    return Meeting(said, said._replace(pole="-", anchor=denial, sentence=after.place, claims=()))


def open_denials(claims: Iterable[Claim], context: Context) -> Iterator[Stand]:
    """Acts of one doer told by one verb, said and denied, where at least one of the two names no target of its own.

    Words that both tell of it stand for the target; where one has none, the verb is enough.
    """
    for claim in claims:
        event = claim.content
        if not isinstance(event, Event) or not event.type or not event.sources or mood(claim) != "real":
            continue
        verb = "".join(fold_words(event.trigger.exact)[:1])
        stem = context.words.irregular.get(verb, verb)[:STEM]
        question = ("open", event.type, homes_key(event.sources), stem)
        issue = Issue("polarity", question, "one says that it is so, the other that it is not")
        stand = take_stand(claim, context, issue, claim.status.polarity)
        after = claim.anchor.exact[max(0, event.trigger.end - claim.anchor.start) :]
        told = context.matter(claim).things or topic_words(after, context.words.filler)
        yield stand._replace(targets=told, topic=told | {stem})
