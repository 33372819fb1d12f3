"""What one sentence attributes: the shape shared by the rules for verbs and the rules for other cues."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from spacy.tokens import Token

from dragoman.ontology.reporting import ReportingWords
from dragoman.ontology.roles import load_roles
from dragoman.read.grammar.arguments import agents
from dragoman.read.grammar.stretches import stretches_without
from dragoman.read.grammar.syntax import DATE_WORDS, lemma, preposition_slots, verb_key
from dragoman.read.grammar.tree import children, subtree
from dragoman.records import Document, Holder, Segment

Type = Literal["direct", "indirect", "evidential", "attitude"]

YEAR = re.compile(r"[12][0-9]{3}")


class Said(NamedTuple):
    """Something attributed: cue, content and holders as tokens; no holder for an agentless report.

    holders come from the page inward: whoever passed it on before whoever said it first. listener: who was told,
    None when nobody; a paper that was told passes it on.
    """

    cue: list[Token]
    content: list[Token]
    holders: list[Token]
    type: Type
    rule: str
    listener: Token | None = None


def parted(said: Said) -> Iterator[Said]:
    """The attribution with the larger part of its cue on one side of its content; nothing where either is empty."""
    if not said.cue or not said.content:
        return
    said = said._replace(cue=_without_denials(said))
    before = [t for t in said.cue if t.i < said.content[0].i]
    after = [t for t in said.cue if t.i > said.content[-1].i]
    verbs = [side for side in (before, after) if any(t.pos_ == "VERB" for t in side)]
    cue = max(verbs or (before, after), key=len)
    if cue:
        yield said._replace(cue=cue)


def _without_denials(said: Said) -> list[Token]:
    """A cue without the clauses that deny something of its holder ("officials who did not want to be named said").

    They would pass for a denial that he said so. Of what is left, the part stays that has the word of saying.
    """
    apart = [t for word in said.cue for c in children(word) if _denies_beside(c, said) for t in subtree(c)]
    within = any(said.cue[0].i < t.i <= said.cue[-1].i for t in apart)
    return stretches_without(said.cue, apart)[0] if within else said.cue


def _denies_beside(clause: Token, said: Said) -> bool:
    """Whether a clause that denies something only describes a noun of a cue, and tells nothing of what is said."""
    beside = clause.dep_ in {"relcl", "acl"} and any(t.dep_ == "neg" for t in subtree(clause))
    return beside and not any(clause.is_ancestor(t) for t in said.content)


def relayed(holder: Token, words: ReportingWords) -> list[Token]:
    """A holder with whoever passed his word on: "a report by X", "sources consulted by Y"."""
    for child in children(holder):
        if child.dep_ in {"acl", "relcl"} and lemma(child) in words.relaying:
            by = [s.token for s in preposition_slots(child) if s.name in {"by", "to"}]
            if by:
                return [by[0], holder]
    if lemma(holder) in words.nouns:
        makers = [s.token for s in preposition_slots(holder) if s.name in {"by", "in", "from", "of"}]
        makers = [maker for maker in makers if not is_when(maker)]
        makers += _owners_before(holder)
        makers += issuers(holder, words)
        return makers[:1] or [holder]
    return [holder]


def is_when(token: Token) -> bool:
    """Whether a word behind a preposition says when, and not who ("a report of 12 March", "a statement from 2031")."""
    return token.lower_ in DATE_WORDS or token.ent_type_ in {"DATE", "TIME"} or YEAR.fullmatch(token.text) is not None


def _owners_before(report: Token) -> list[Token]:
    """Whose a report is by the words before it: "X's report", "an army report", unlike "a 500-page report"."""
    named = [c for c in report.lefts if c.dep_ == "compound"][-1:]
    return [
        *(c for c in report.lefts if c.dep_ == "poss"),
        *(c for c in named if c.pos_ == "PROPN" or lemma(c) in load_roles().lemmas),
    ]


def issuers(thing: Token, words: ReportingWords) -> list[Token]:
    """Who brought out what is said: "X issued a statement saying", "made the claim that", "a report released by X"."""
    verb = thing.head
    if thing.dep_ in {"dobj", "nsubjpass"} and not words.issuing.isdisjoint(verb_key(verb)):
        return [s for s in agents(verb) if s.pos_ in {"NOUN", "PROPN", "PRON"}][:1]
    brought = (c for c in thing.rights if c.dep_ == "acl" and not words.issuing.isdisjoint(verb_key(c)))
    return [s.token for c in brought for s in preposition_slots(c) if s.name == "by"][:1]


def cited(token: Token, words: ReportingWords) -> list[Token]:
    """Whom a report goes back to: "citing officials" beside its verb or its holder, or "which cited officials"."""
    for child in children(token):
        if child.tag_ == "VBG" and lemma(child) in words.relaying:
            return [c for c in children(child) if c.dep_ == "dobj"][:1]
        if _quotes(child, words):
            return [c for c in child.rights if c.dep_ == "dobj" and _may_tell(c, words)][:1]
    return []


def _quotes(clause: Token, words: ReportingWords) -> bool:
    """Whether a relative clause tells whom or what its noun quotes, and not what it said to others."""
    quoting = clause.dep_ == "relcl" and lemma(clause) in (words.relaying & words.saying) - words.addressing
    return quoting and any(c.tag_ in {"WDT", "WP"} and c.dep_ == "nsubj" for c in clause.lefts)


def _may_tell(noun: Token, words: ReportingWords) -> bool:
    """Whether a noun names somebody or a report, and no treaty or figure."""
    return noun.pos_ == "PROPN" or lemma(noun) in load_roles().lemmas or lemma(noun) in words.nouns | words.people


def outlet_of(document: Document, segment: Segment | None) -> Holder:
    """Who tells what stands in a segment: its own source, else whoever published the page."""
    source = segment.source if segment is not None else None
    return Holder(name=source or document.publisher or document.name, kind="outlet")
