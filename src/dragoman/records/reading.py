"""Reading: everything read from one document."""

from msgspec import Struct

from dragoman.records.actor import Actor, Mention
from dragoman.records.attribution import Attribution
from dragoman.records.claim import Claim
from dragoman.records.concept import Concept
from dragoman.records.document import Segment
from dragoman.records.when import When


class Sentence(Struct, frozen=True, kw_only=True, gc=False):
    """One sentence, [start, end) in code points; repeat_of: number of the first sentence with the same words."""

    number: int
    segment: int
    start: int
    end: int
    repeat_of: int | None = None


class Reading(Struct, frozen=True, kw_only=True, gc=False):
    """Everything read from one document, in reading order.

    reader: version of the whole reader; a reading made by another version is read again.
    skipped: what was left out and why, one line each.
    """

    doc: str
    reader: str
    segments: tuple[Segment, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    actors: tuple[Actor, ...] = ()
    mentions: tuple[Mention, ...] = ()
    concepts: tuple[Concept, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    times: tuple[When, ...] = ()
    claims: tuple[Claim, ...] = ()
    skipped: tuple[str, ...] = ()
