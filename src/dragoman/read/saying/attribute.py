"""Parsed sentences -> attributions: who says so, from the page inward."""

from collections.abc import Collection, Sequence

import msgspec
from spacy.tokens import Token

from dragoman.ontology.reporting import load_reporting
from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.stretches import ordered
from dragoman.read.grammar.syntax import conjuncts, lemma, phrase
from dragoman.read.grammar.tree import children
from dragoman.read.parsing.parse import Parsed
from dragoman.read.saying._carried import carry_quotations, only_speaker, unsaid_sentences
from dragoman.read.saying._labelled import labelled_attributions
from dragoman.read.saying._page_checks import CORRECTED, checked_attributions
from dragoman.read.saying._page_said import RULES as PAGE_RULES
from dragoman.read.saying._page_said import page_attributions
from dragoman.read.saying._quotations import Quotation, find_quotations, quoted_runs
from dragoman.read.saying._said import find_said
from dragoman.read.saying._said_base import Said, outlet_of
from dragoman.read.saying._transcripts import turn_attributions
from dragoman.read.saying.headline_speech import headline_attributions
from dragoman.records import Anchor, Attribution, Holder, Mention, Segment, cut_anchor

RULE = "attribute.{}.v1"
PERSONAL = load_traits().kinds.personal
# What is vouched for, feelings, what a page corrects, and what a summary or a footer says of it, it tells by itself.
OWN_VOICE = frozenset({RULE.format("confirmed"), RULE.format("voiced"), CORRECTED, *PAGE_RULES.values()})


def find_attributions(parsed: Parsed, mentions: Sequence[Mention]) -> tuple[Attribution, ...]:
    """Every attribution of a document, in reading order, each with its chain of holders from the page inward.

    The first holder is the page (its dispatch's agency, its publisher, else its name) or, in a summary, the summary.
    A chain ends in a holder named "unknown" where nobody is said to have said it. mentions may be empty.
    """
    quotations = find_quotations(parsed)
    found = [
        attribution_of(parsed, number, said, mentions)
        for number, span in enumerate(parsed.spans)
        for said in find_said(span, load_reporting(), quoted_runs(parsed, number, quotations))
    ]
    found += carry_quotations(parsed, quotations, found, RULE.format("carried"))
    turns = list(turn_attributions(parsed, mentions, RULE.format("turn")))
    found += turns or labelled_attributions(parsed, mentions, RULE.format("label"))
    found += page_attributions(parsed)
    checked = list(checked_attributions(parsed))
    # "Claim: X shelled Y": the label is no noun for saying besides.
    found = [each for each in found if not any(_covers(one.cue, each.cue) for one in checked)] + checked
    found += headline_attributions(parsed, mentions, found)
    found += _unsaid(parsed, quotations, found, mentions)
    return tuple(_nest(sorted(found, key=lambda a: (a.content.start, -a.content.end, a.cue.start))))


def _unsaid(
    parsed: Parsed, quotations: Sequence[Quotation], found: Sequence[Attribution], mentions: Sequence[Mention]
) -> list[Attribution]:
    """The attributions of quoted sentences of nobody told: to whom the page asks or has just told of, else to nobody.

    Where a page asks, whoever alone it quotes is interviewed, and answers all of it.
    """
    made: list[Attribution] = []
    unsaid = list(unsaid_sentences(parsed, quotations, found))
    interview = any(each.asked for each in unsaid)
    for each in unsaid:
        own = attribution_of(parsed, each.number, Said(each.words[:1], each.words, [], "direct", "unsaid"), ())
        document, segment = parsed.document, parsed.sentences[each.number].segment
        mark = cut_anchor(document.id, document.text, each.mark, each.mark + 1, segment)
        speaking = only_speaker(quotations, (*found, *made)) if interview else None
        person = None if speaking is not None or each.asked else _person_before(parsed, each.first, mentions)
        chain = speaking.chain if speaking is not None else (own.chain[0], person) if person is not None else own.chain
        made.append(msgspec.structs.replace(own, chain=chain, cue=mark))
    return made


def _person_before(parsed: Parsed, number: int, mentions: Sequence[Mention]) -> Holder | None:
    """The one person whom the sentence right before a quotation in its paragraph tells of as its subject."""
    before = number - 1
    if before < 0 or parsed.sentences[before].segment != parsed.sentences[number].segment:
        return None
    subject = next((t for t in parsed.words[before] if t.dep_ == "nsubj" and t.head.dep_ == "ROOT"), None)
    start = None if subject is None else parsed.start(before, subject)
    mention = next((m for m in mentions if m.sentence == before and m.head == start), None)
    if subject is None or mention is None or PERSONAL.isdisjoint(mention.kinds) or mention.plural:
        return None
    return _holder(parsed, before, subject, mention, ())


def attribution_for(attributions: Sequence[Attribution], start: int, end: int) -> Attribution | None:
    """The innermost attribution whose content covers [start, end); None for the page's own voice."""
    covering = [
        a for a in attributions if a.content.start <= start and end <= a.content.end and a.rule not in OWN_VOICE
    ]
    return min(covering, key=lambda a: a.content.end - a.content.start, default=None)


def attribution_of(parsed: Parsed, number: int, said: Said, mentions: Sequence[Mention]) -> Attribution:
    """The attribution of something said, its chain not yet nested in others, its id not yet given."""
    heads = {mention.head: mention for mention in mentions if mention.sentence == number}
    tokens = list(said.holders)
    page = _page(parsed, number)
    if said.listener is not None and _passes_on(said.listener, heads.get(parsed.start(number, said.listener))):
        own = said.listener.text.casefold() == page.name.casefold().rsplit(maxsplit=1)[-1]
        tokens[:0] = [] if own else [said.listener]
    told = {token.i for token in said.content}
    holders = [_holder(parsed, number, token, heads.get(parsed.start(number, token)), told) for token in tokens]
    unknown = [] if holders else [Holder(name="unknown", kind="unknown")]
    return Attribution(
        id="",
        chain=(page, *holders, *unknown),
        cue=parsed.anchor(number, said.cue),
        content=parsed.anchor(number, said.content),
        type=said.type,
        rule=RULE.format(said.rule),
    )


def _passes_on(listener: Token, mention: Mention | None) -> bool:
    """Whether who was told is a paper or a broadcaster, which is how the page came to know."""
    roles = load_roles()
    role = roles.lemmas.get(lemma(listener))
    kinds = (*roles.heads.get(listener.lower_, ()), *(role.kinds if role else ()), *(mention.kinds if mention else ()))
    return "media" in kinds


def _page(parsed: Parsed, number: int) -> Holder:
    """Whose page a sentence stands on."""
    segment = _segment(parsed, number)
    if segment is not None and segment.kind == "summary":
        return Holder(name="summary", kind="summary")
    return outlet_of(parsed.document, segment)


def _segment(parsed: Parsed, number: int) -> Segment | None:
    """The segment a sentence stands in."""
    wanted = parsed.sentences[number].segment
    return next((segment for segment in parsed.segments if segment.number == wanted), None)


def _holder(parsed: Parsed, number: int, token: Token, mention: Mention | None, told: Collection[int]) -> Holder:
    """A holder by its head word: its phrase with what is joined to it, whether it is named, and the mention's actor.

    told: places of the words of what is said, which a parse may hang on the holder.
    """
    words = ordered(t for each in conjuncts(token) for t in phrase(each) if t.i == token.i or t.i not in told)
    while words[-1].tag_ == "POS" and len(words) > 1:
        words.pop()
    anchor = parsed.anchor(number, words)
    named = token.pos_ == "PROPN" or (mention is not None and _is_named(mention)) or _is_called(token)
    return Holder(
        name=anchor.exact,
        kind="named" if named else "unnamed",
        anchor=anchor,
        actor=mention.actor if mention is not None else None,
    )


def _is_named(mention: Mention) -> bool:
    """Whether a mention says who is meant: by a name, by what goes back to one, or as the one organ of its owner."""
    noun = load_roles().lemmas.get(mention.role or "")
    organ = noun is not None and noun.sort == "org" and mention.owner is not None and not mention.plural
    known = mention.kind == "pronoun" and mention.antecedent is not None
    return mention.kind == "name" or known or organ


def _is_called(token: Token) -> bool:
    """Whether a name stands beside a role: "the foreign minister, Mira Tolsen"."""
    return any(child.dep_ == "appos" and child.pos_ == "PROPN" for child in children(token))


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
