"""Passages and claims -> rivals where a denial names no target: "denied the charge", "had not fired"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from dragoman.ontology.contrast import ContrastWords, Denial
from dragoman.records import Anchor, Attribution, Claim, Event, Mention, Relation
from dragoman.weigh._stands import Meeting, Stand
from dragoman.weigh.claim_rules import Context, Issue, homes_key, take_stand
from dragoman.weigh.keys import STEM, mood
from dragoman.weigh.passages import ACCUSE, Passage, side_of
from dragoman.weigh.words import fold_words, topic_words

# A denial answers what was said in the sentence before it, or in the one before that.
LOOK_BACK = 2
_HELD_BACK = re.compile(
    r"\b(?:not|n't|never|nor|neither|without|refused to|declined to)\s+(?:\w+\s+){0,3}$", re.IGNORECASE
)
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
# What may go on after a denial that only points back: an end, another clause, when and before whom it was said.
_GOES_ON = (
    r"(?=\s*(?:[,.;:!?)\]\"”’]|$)"
    r"|\s+(?:and|but|as|while|saying|citing|calling|insisting|outright|again|later|today|yesterday|made|\w+ly)\b"
    r"|\s+(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\s+on\s+\d"
    r"|\s+(?:in|for|against)\s+(?:it|this|him|her|them)(?=\s*[,.;]|\s+(?:and|but|as)\b)"
    r"|\s+(?:in|at|through)\s+(?:an?|his|her|its|their)\s+(?:\w+\s+)?"
    r"(?:statement|interview|letter|speech|spokes\w+|conference|briefing)\b)"
)


def denied_meetings(passages: Sequence[Passage], words: ContrastWords) -> Iterator[Meeting]:
    """What somebody says against the denial of it by somebody else in the sentences after, whoever it names."""
    for place, passage in enumerate(passages):
        denied = _denied(passage, words.denial)
        if denied is None:
            continue
        denier, start, end = denied
        for before in reversed(passages[max(0, place - LOOK_BACK) : place]):
            here = before.page.doc == passage.page.doc
            claims = _said_by_others(before, denier) if here else []
            told = claims or ([charge] if here and (charge := _charge(before, denier)) else [])
            if told:
                yield _meeting(before, told[0].anchor, claims, passage.anchor(start, end), passage)
                break


def _denied(passage: Passage, denial: Denial) -> tuple[str, int, int] | None:
    """Who denies in a sentence what was said before, and the words that do; None where nobody does."""
    text = passage.page.document.text
    match = _pattern(denial).search(text, passage.sentence.start, passage.sentence.end)
    if match is None or _HELD_BACK.search(text, passage.sentence.start, match.start()):
        return None
    denier = _denier(passage, match)
    if denier is None or not denier.actor:
        return None
    end = match.end() + (text[match.end() : match.end() + 1] in {'"', "”"})
    return side_of(denier.actor), denier.anchor.start, end


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


@lru_cache(maxsize=2)
def _pattern(denial: Denial) -> re.Pattern[str]:
    verbs, said, pointing, calling, false = map(
        "|".join, (denial.verbs, denial.said, denial.pointing, denial.calling, denial.false)
    )
    pointed = rf"(?!that(?:,|\s+(?:as|on|in)\b))(?:{pointing})(?=[,.;!?]|\s+(?:and|but|as|on|in|saying|citing)\b|$)"
    noun = rf"(?:(?:the|this|that|these|those|all|any|such|both|his|her|its|their)\s+)*(?:{said})\b{_GOES_ON}"
    denied = rf"\b(?:{verbs})\s+(?:{pointed}|{noun})"
    thing = rf"(?:(?:the|this|that|it|them|such)\s*)+(?:{said})?"
    called = rf"\b(?:{calling}|dismissed)\s+{thing}\s*(?:as\s+)?(?:an?\s+)?[\"“']?(?:{false})\b"
    answered = r"\bcontradict(?:s|ed)\s+(?:him|her|them)\b"
    return re.compile(f"{denied}|{called}|{answered}", re.IGNORECASE)


def _charge(passage: Passage, denier: str) -> Claim | None:
    """The claim of a sentence that somebody else accuses the denier or his side, None without one."""
    return next((claim for claim in passage.claims if _accuses(claim, denier)), None)


def _is_told(claim: Claim) -> bool:
    """Whether a text tells a claim as it is, with neither a no nor a may."""
    return claim.status.polarity == "+" and claim.status.modality in {"asserted", "presupposed", "reported"}


def _accuses(claim: Claim, denier: str) -> bool:
    """Whether a claim tells of an accusation against the denier by another."""
    event = claim.content
    if not isinstance(event, Event) or event.type != ACCUSE or not _is_told(claim):
        return False
    by, against = ({side_of(r.actor) for r in roles if r.actor} for roles in (event.sources, event.targets))
    return denier in against - by


def _said_by_others(passage: Passage, denier: str) -> list[Claim]:
    """The claims of a sentence about the denier or his side that somebody other than he holds to be so.

    What a relative clause tells beside ("the accord, under which both had agreed") is not what is denied.
    """
    said = {a.id: a for a in passage.page.reading.attributions}
    found = []
    for claim in passage.claims:
        beside = _BESIDE.match(claim.anchor.exact) is not None
        told = (
            not beside
            and isinstance(claim.content, Event | Relation)
            and claim.status.polarity == "+"
            and mood(claim) == "real"
        )
        attribution = said.get(claim.attribution or "")
        if told and attribution is not None and denier in _told_of(claim) and denier not in _speakers(attribution):
            found.append(claim)
    return found


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
        stem = "".join(fold_words(event.trigger.exact)[:1])[:STEM]
        question = ("open", event.type, homes_key(event.sources), stem)
        issue = Issue("polarity", question, "one says that it is so, the other that it is not")
        stand = take_stand(claim, context, issue, claim.status.polarity)
        after = claim.anchor.exact[max(0, event.trigger.end - claim.anchor.start) :]
        told = topic_words(after, context.words.filler)
        yield stand._replace(targets=told, topic=told | {stem})
