"""Built -> the page of the reader: a document's words in runs, and beside them what was read from them."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from dragoman.records import Claim, Document, Mention, Reading
from dragoman.records.actor import MentionKind
from dragoman.tell.evidence import Evidence
from dragoman.verbs import Built
from dragoman.web.pages._blocks import Block, block_at, cut_blocks, cut_parts
from dragoman.web.pages._claim_parts import parts_of_claim
from dragoman.web.pages._read_claims import ClaimTeller, ReaderClaim, read_claims
from dragoman.web.pages._runs import Mark, Run, RunPart, cut_runs
from dragoman.web.pages.cites import gather_evidence
from dragoman.web.pages.names import name_actor
from dragoman.web.pages.unknown import UnknownIdError

# Claims told in one part; a page of print holds thirty at most.
CLAIMS_MOST = 1_000


class ReaderMention(Struct, frozen=True, kw_only=True):
    """Words that name somebody. actor, name: None where it is not known who. why: how the actor was chosen.

    antecedent: the words that a pronoun goes back to, None for none.
    """

    kind: MentionKind
    actor: str | None
    name: str | None
    why: str
    antecedent: str | None


class ReaderBlock(Struct, frozen=True, kw_only=True):
    """Words that are drawn together.

    kind: as in Segment, "body" for words outside of any. first: False where a paragraph goes on from the block before.
    source: who publishes them where that is not the document's publisher; date: EDTF where they have their own; None
    for neither. runs: all of the words, in order.
    """

    number: int
    kind: str
    first: bool
    source: str | None
    date: str | None
    runs: tuple[Run, ...]


class ReaderPage(Struct, frozen=True, kw_only=True):
    """A part of a document with what was read from it.

    publisher, published, url, language: None when nobody says; basis: who says when it was published. characters:
    of the whole document. part, parts: which part this is, from 0, and of how many. claims: those that begin in this
    part, in reading order; claims_before: how many begin in earlier ones; claims_all: in all. mentions: as runs number
    them. lit: id of the claim that was asked for, lit_block: the block where it, or the place asked for, begins; None
    where nothing was asked for or it is not there. gone: a claim was asked for that is not in the document any more.
    skipped: what the reading left out and why, one line each.
    """

    doc: str
    title: str
    name: str
    publisher: str | None
    authors: tuple[str, ...]
    published: str | None
    basis: str | None
    url: str | None
    language: str | None
    characters: int
    part: int
    parts: int
    blocks: tuple[ReaderBlock, ...]
    claims: tuple[ReaderClaim, ...]
    claims_before: int
    claims_all: int
    mentions: tuple[ReaderMention, ...]
    lit: str | None
    lit_block: int | None
    gone: bool
    skipped: tuple[str, ...]


def make_reader(
    built: Built, doc: str, *, claim: str | None = None, at: int | None = None, chars: int = 0, part: int = 0
) -> ReaderPage:
    """A part of a document with what was read from it.

    claim: choose the part in which it begins, and light it; at, chars: the same for words by their place, in code
    points. part: otherwise; the last where there are fewer. Raises UnknownIdError for a document that is not there.
    """
    document = next((one for one in built.documents if one.id == doc), None)
    if document is None:
        raise UnknownIdError(expected="the id of a document", identity=doc)
    return _Opened(built, document).page(claim, at, chars, part)


class _Opened:
    """A document with its blocks and claims."""

    def __init__(self, built: Built, document: Document) -> None:
        self.document = document
        self.reading: Reading | None = next((one for one in built.readings if one.doc == document.id), None)
        self.blocks = cut_blocks(document, self.reading)
        self.parts = cut_parts(self.blocks)
        self.claims = read_claims(built, document.id)
        self.evidence = gather_evidence(built)
        as_read = tuple(one for one in built.as_read if one.doc == document.id)
        self.read = Evidence((document,), as_read, built.weighed)
        self.teller = ClaimTeller(built, document.id, self.evidence, self.read)

    def page(self, claim: str | None, at: int | None, chars: int, part: int) -> ReaderPage:
        lit = next((one for one in self.claims if one.id == claim), None)
        place = lit.anchor.start if lit else at
        lit_block = None if place is None or not self.blocks else block_at(self.blocks, place)
        part = self._part(lit_block, part)
        asked = [] if at is None or chars <= 0 else [Mark(at, at + chars, lit=True)]
        drawn = self.blocks[self.parts[part].start : self.parts[part].stop]
        told = self._told(drawn)
        mentions = self._mentions(drawn)
        marks = [*asked, *self._sentence_marks(drawn), *self._claim_marks(drawn), *_mention_marks(mentions)]
        document = self.document
        return ReaderPage(
            doc=document.id,
            title=self.evidence.title(document.id),
            name=document.name,
            publisher=document.publisher,
            authors=document.authors,
            published=document.published,
            basis=document.published_basis,
            url=document.url,
            language=document.language,
            characters=len(document.text),
            part=part,
            parts=len(self.parts),
            blocks=tuple(_block(block, document.text, marks) for block in drawn),
            claims=tuple(self.teller.tell(one, block_at(drawn, one.anchor.start)) for one in told[:CLAIMS_MOST]),
            claims_before=sum(one.anchor.start < drawn[0].start for one in self.claims) if drawn else 0,
            claims_all=len(self.claims),
            mentions=tuple(self._mention(one) for one in mentions),
            lit=lit.id if lit else None,
            lit_block=lit_block,
            gone=claim is not None and lit is None,
            skipped=self.reading.skipped if self.reading else (),
        )

    def _part(self, block: int | None, part: int) -> int:
        if block is None:
            return max(0, min(part, len(self.parts) - 1))
        return next(number for number, numbers in enumerate(self.parts) if block in numbers)

    def _told(self, drawn: Sequence[Block]) -> list[Claim]:
        start, end = _span(drawn)
        return [one for one in self.claims if start <= one.anchor.start < end]

    def _mentions(self, drawn: Sequence[Block]) -> list[Mention]:
        start, end = _span(drawn)
        mentions = self.reading.mentions if self.reading else ()
        return [one for one in mentions if one.anchor.start < end and start < one.anchor.end]

    def _sentence_marks(self, drawn: Sequence[Block]) -> Iterator[Mark]:
        start, end = _span(drawn)
        sentences = self.reading.sentences if self.reading else ()
        return (Mark(s.start, s.end, sentence=s.number) for s in sentences if s.start < end and start < s.end)

    def _claim_marks(self, drawn: Sequence[Block]) -> Iterator[Mark]:
        """Marks of claims that touch the blocks, and of their parts wherever in the document these stand."""
        start, end = _span(drawn)
        for claim in self.claims:
            if claim.anchor.start < end and start < claim.anchor.end:
                yield Mark(claim.anchor.start, claim.anchor.end, claim=claim.id)
                evidence = self.evidence if claim.id in self.evidence.claims else self.read
                for part in parts_of_claim(claim, evidence.attribution(claim)):
                    held = RunPart(claim=claim.id, part=part.part)
                    yield Mark(part.anchor.start, part.anchor.end, part=held)

    def _mention(self, mention: Mention) -> ReaderMention:
        return ReaderMention(
            kind=mention.kind,
            actor=mention.actor,
            name=name_actor(self.evidence, mention.actor) if mention.actor else None,
            why=mention.why,
            antecedent=self.teller.antecedent(mention),
        )


def _span(drawn: Sequence[Block]) -> tuple[int, int]:
    return (drawn[0].start, drawn[-1].end) if drawn else (0, 0)


def _mention_marks(mentions: Sequence[Mention]) -> Iterator[Mark]:
    return (Mark(one.anchor.start, one.anchor.end, mention=number) for number, one in enumerate(mentions))


def _block(block: Block, text: str, marks: Sequence[Mark]) -> ReaderBlock:
    segment = block.segment
    return ReaderBlock(
        number=block.number,
        kind=segment.kind if segment else "body",
        first=block.first,
        source=segment.source if segment else None,
        date=segment.date if segment else None,
        runs=cut_runs(text, block.start, block.end, marks),
    )
