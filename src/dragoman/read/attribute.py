"""Parsed sentences -> attributions: who says so, from the page inward."""

from collections.abc import Sequence

import msgspec
from spacy.tokens import Token

from dragoman.ontology._reporting import load_reporting
from dragoman.read._said import Said, find_said
from dragoman.read.parse import Parsed
from dragoman.read.syntax import phrase
from dragoman.records import Anchor, Attribution, Holder, Mention, Segment

RULE = "attribute.{}.v1"
# What is vouched for, and feelings, are told by the page itself.
OWN_VOICE = frozenset({RULE.format("confirmed"), RULE.format("voiced")})


def find_attributions(parsed: Parsed, mentions: Sequence[Mention]) -> tuple[Attribution, ...]:
    """Every attribution of a document, in reading order, each with its chain of holders from the page inward.

    The first holder is the page (its dispatch's agency, its publisher, else its name) or, in a summary, the summary.
    A chain ends in a holder named "unknown" where nobody is said to have said it. mentions may be empty.
    """
    found: list[Attribution] = []
    for number, span in enumerate(parsed.spans):
        for said in find_said(span, load_reporting()):
            found.append(_attribution(parsed, number, said, mentions, f"t{len(found)}"))
    carried = _carry_quotes(parsed, found)
    return tuple(_nest(sorted(carried, key=lambda a: (a.content.start, -a.content.end))))


def attribution_for(attributions: Sequence[Attribution], start: int, end: int) -> Attribution | None:
    """The innermost attribution whose content covers [start, end); None for the page's own voice."""
    covering = [
        a for a in attributions if a.content.start <= start and end <= a.content.end and a.rule not in OWN_VOICE
    ]
    return min(covering, key=lambda a: a.content.end - a.content.start, default=None)


def _attribution(parsed: Parsed, number: int, said: Said, mentions: Sequence[Mention], identity: str) -> Attribution:
    """The attribution of something said, its chain not yet nested in others."""
    holders = [_holder(parsed, number, token, mentions) for token in said.holders]
    unknown = [] if holders else [Holder(name="unknown", kind="unknown")]
    return Attribution(
        id=identity,
        chain=(_page(parsed, number), *holders, *unknown),
        cue=parsed.anchor(number, said.cue),
        content=parsed.anchor(number, said.content),
        type=said.type,
        rule=RULE.format(said.rule),
    )


def _page(parsed: Parsed, number: int) -> Holder:
    """Whose page a sentence stands on."""
    segment = _segment(parsed, number)
    if segment is not None and segment.kind == "summary":
        return Holder(name="summary", kind="summary")
    document = parsed.document
    source = segment.source if segment is not None else None
    return Holder(name=source or document.publisher or document.name, kind="outlet")


def _segment(parsed: Parsed, number: int) -> Segment | None:
    """The segment a sentence stands in."""
    wanted = parsed.sentences[number].segment
    return next((segment for segment in parsed.segments if segment.number == wanted), None)


def _holder(parsed: Parsed, number: int, token: Token, mentions: Sequence[Mention]) -> Holder:
    """A holder by its head word: its phrase, whether it is named, and the actor its mention knows."""
    anchor = parsed.anchor(number, phrase(token))
    start = parsed.start(number, token)
    mention = next((m for m in mentions if m.sentence == number and m.head == start), None)
    named = token.pos_ == "PROPN" or (mention is not None and mention.kind in {"name", "pronoun"})
    return Holder(
        name=anchor.exact,
        kind="named" if named else "unnamed",
        anchor=anchor,
        actor=mention.actor if mention is not None else None,
    )


def _carry_quotes(parsed: Parsed, found: list[Attribution]) -> list[Attribution]:
    """The attributions with those of quotations that go on over the next sentences of a paragraph."""
    carried = list(found)
    speaking: Attribution | None = None
    for number, sentence in enumerate(parsed.sentences):
        inside = [a for a in found if sentence.start <= a.content.start < sentence.end and a.type == "direct"]
        text = parsed.document.text[sentence.start : sentence.end]
        if inside:
            speaking = inside[-1]
        elif speaking is not None and _goes_on(parsed, number):
            tokens = list(parsed.spans[number])
            content = parsed.anchor(number, tokens)
            rule = RULE.format("carried")
            carried.append(msgspec.structs.replace(speaking, id=f"t{len(carried)}", content=content, rule=rule))
        if text.rstrip().endswith(("”", '"')) or not inside:
            speaking = speaking if _opens(text) else None
    return carried


def _goes_on(parsed: Parsed, number: int) -> bool:
    """Whether a sentence goes on with the quotation of the sentence before, in the same paragraph."""
    text = parsed.document.text
    before = parsed.sentences[number - 1]
    return parsed.sentences[number].segment == before.segment and _opens(text[before.start : before.end])


def _opens(text: str) -> bool:
    """Whether a quotation opened in a sentence is not closed in it."""
    if "“" in text or "”" in text:
        return text.rfind("“") > text.rfind("”")
    return text.count('"') % 2 == 1


def _nest(attributions: Sequence[Attribution]) -> list[Attribution]:
    """Chains lengthened by the holders of what they stand in, ids given in reading order."""
    nested: list[Attribution] = []
    for place, each in enumerate(attributions):
        outer = [o for o in nested if _covers(o.content, each.cue) and o.rule not in OWN_VOICE]
        chain = each.chain
        if outer:
            inner = min(outer, key=lambda o: o.content.end - o.content.start)
            own = tuple(h for h in each.chain[1:] if h.name not in {k.name for k in inner.chain})
            chain = (*inner.chain, *own)
        nested.append(msgspec.structs.replace(each, id=f"t{place}", chain=chain))
    return nested


def _covers(outer: Anchor, inner: Anchor) -> bool:
    """Whether some words hold others."""
    return outer.start <= inner.start and inner.end <= outer.end and outer != inner
