"""Claims -> the words of the text that are quoted beside what was read from them."""

import re

from msgspec.structs import replace

from dragoman.records import Anchor, Claim, Relation, cut_anchor
from dragoman.tell.evidence import Evidence
from dragoman.tell.wording import is_negative, quote, run_on, tells_end, trimmed

# A clause of at most so many words is quoted whole beside what was read from it.
WORDS_QUOTED = 16
# With the words that shift it it may be a little longer.
WORDS_HEDGED = 20
# Fewer words than this seldom tell what is done; what follows them does.
WORDS_TELLING = 4
STOP = re.compile(r"[;:()\[\]“”\"—–\n]|[,.!?](?=\s)")
JOINER = re.compile(r"[\s]*(?:(?:and|but|or|so|yet)\s+)?", re.IGNORECASE)
DENIAL = re.compile(
    r"(?:\b(?:has|have|had|is|are|was|were|do|does|did|will|would|can|could)(?:n['’]t)?\s+)?"
    r"(?:\b(?:not|never|no longer)\s+)*\Z",
    re.IGNORECASE,
)
# So many characters before a word hold the auxiliaries that go with it.
LOOK_BACK = 40


def own_words(claim: Claim, core: Anchor, evidence: Evidence) -> str:
    """The clause a claim stands in where it is short, the words at its core, and on from there, where it is not.

    Where these tell little, or not that something is denied, all that stands between the stops around them.
    """
    clause = claim.anchor
    held = clause.start <= core.start and core.end <= clause.end and len(clause.exact.split()) <= WORDS_QUOTED
    words = clause if held else core
    shown = words.exact
    if len(shown.split()) < WORDS_TELLING:
        shown = run_on(evidence.onwards(words), shown, WORDS_QUOTED)
    shown = hedge_words(claim, words, evidence, WORDS_HEDGED - len(shown.split())) + shown
    denied = claim.status.polarity == "-" and not tells_end(shown)
    if len(shown.split()) < WORDS_TELLING or (denied and not is_negative(shown)):
        part = trimmed(evidence.around(words))
        shown = part if len(part.split()) <= WORDS_QUOTED else shown
        shown = _denying(evidence.sentence(words), shown) if denied else shown
    shown = shown.rstrip(",;:")
    return ("told as not so: " if denied and not (is_negative(shown) or tells_end(shown)) else "") + quote(shown)


def _denying(sentence: str, shown: str) -> str:
    """A short sentence in the place of words that do not deny what it denies ("…, a claim X rejected")."""
    told = sentence.rstrip(".!?")
    short = len(told.split()) <= WORDS_QUOTED and shown in told
    return told if short and is_negative(told) and not (is_negative(shown) or tells_end(shown)) else shown


def hedge_words(claim: Claim, words: Anchor, evidence: Evidence, most: int) -> str:
    """What stands before words in their part of the sentence and makes them a plan, a wish or a condition; else "".

    Of a long part only from the words of doubt or will on, and what denies these. most: how many words at most.
    """
    told = [one.anchor for one in claim.status.hedges if one.anchor.doc == words.doc]
    hedges = [one for one in told if one.end <= words.start]
    text, head = evidence.documents[words.doc].text, evidence.head(words)
    first = max([head, *(match.end() for match in STOP.finditer(text, head, words.start))])
    joiner = JOINER.match(text, first, words.start)
    first = joiner.end() if joiner else first
    if all(one.end <= first for one in hedges):
        return ""
    starts = [first, *sorted(_with_denial(text, one.start) for one in hedges)]
    within = (text[one : words.start] for one in starts if first <= one <= words.start)
    return next((before for before in within if len(before.split()) <= most), "")


def _with_denial(text: str, start: int) -> int:
    """Where words begin with the auxiliaries and the "not" before them ("has not ruled out")."""
    found = DENIAL.search(text, max(0, start - LOOK_BACK), start)
    return found.start() if found else start


def with_sides(claim: Claim, relation: Relation, evidence: Evidence) -> Claim:
    """The claim with words that reach as far as its sides do, where all of it is short and of one sentence."""
    doc, said = evidence.documents[claim.doc], claim.anchor
    roles = [role.anchor for role in (*relation.holder, *relation.target) if role.anchor.doc == claim.doc]
    start, end = min([said.start, *(one.start for one in roles)]), max([said.end, *(one.end for one in roles)])
    words = " ".join(doc.text[start:end].split())
    if (start, end) == (said.start, said.end) or len(words.split()) > WORDS_QUOTED:
        return claim
    within = words in evidence.sentence(said)
    return replace(claim, anchor=cut_anchor(claim.doc, doc.text, start, end)) if within else claim
