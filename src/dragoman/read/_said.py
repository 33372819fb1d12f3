"""Parsed sentences -> what is attributed, by which words, to whom: the cues of one sentence, before chains."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from spacy.tokens import Span, Token

from dragoman.ontology._reporting import ReportingWords
from dragoman.read.syntax import lemma, phrase, preposition_slots, subjects, verb_key

Type = Literal["direct", "indirect", "evidential", "attitude"]
OPENING = frozenset({"for", "to"})
QUOTES = '"“”'


class Said(NamedTuple):
    """Something attributed: cue, content and holders as tokens; no holder for an agentless report.

    holders come from the page inward: whoever passed it on before whoever said it first.
    """

    cue: list[Token]
    content: list[Token]
    holders: list[Token]
    type: Type
    rule: str


def find_said(span: Span, words: ReportingWords) -> Iterator[Said]:
    """What a sentence attributes, in the order of the words that do so."""
    for token in span:
        if token.lower_ == "according":
            yield from _according(token, span, words)
        elif token.pos_ == "VERB":
            yield from _verbal(token, span, words)
        elif lemma(token) in words.evidential:
            yield from _evidential(token, span)
        elif token.pos_ == "NOUN":
            yield from _nominal(token, span, words)
        elif token.lower_ in OPENING and token.dep_ == "prep":
            yield from _opening(token, span)


def _according(token: Token, span: Span, words: ReportingWords) -> Iterator[Said]:
    """Read “According to X”: the rest of the clause it hangs on."""
    holders = [slot.token for slot in preposition_slots(token)] or [
        g for c in token.children for g in c.children if g.dep_ == "pobj"
    ]
    if not holders:
        return
    cue = _run(token.subtree)
    content = _without(_clause_of(token.head, span), cue)
    if content:
        yield Said(cue, content, _relayed(holders[0], words), "indirect", "according")


def _relayed(holder: Token, words: ReportingWords) -> list[Token]:
    """A holder with whoever passed his word on: "a report by X", "sources consulted by Y"."""
    for child in holder.children:
        if child.dep_ in {"acl", "relcl"} and lemma(child) in words.relaying:
            by = [s.token for s in preposition_slots(child) if s.name in {"by", "to"}]
            if by:
                return [by[0], holder]
    if lemma(holder) in words.nouns:
        makers = [s.token for s in preposition_slots(holder) if s.name in {"by", "in", "from", "of"}]
        makers += [c for c in holder.children if c.dep_ in {"poss", "compound"}]
        return makers[:1] or [holder]
    return [holder]


def _verbal(verb: Token, span: Span, words: ReportingWords) -> Iterator[Said]:
    """What somebody says, fears or confirms; what is said to be so without anybody saying it."""
    name = _listed(verb, words)
    if name is None:
        if any(key in words.voicing for key in verb_key(verb)):
            yield from _voiced(verb, words)
        return
    passive = any(c.dep_ in {"nsubjpass", "auxpass"} for c in verb.children) or verb.dep_ == "acl"
    if name == "confirming":
        yield from _confirmed(verb)
    elif passive:
        yield from _unowned(verb, span)
    else:
        yield from _spoken(verb, span, name)


def _listed(verb: Token, words: ReportingWords) -> str | None:
    """Which list a verb stands in."""
    for name in ("attitude", "confirming", "saying"):
        if any(key in getattr(words, name) for key in verb_key(verb)):
            return name
    return None


def _spoken(verb: Token, span: Span, name: str) -> Iterator[Said]:
    """What the subject of a saying verb says: its clause, or the quotation beside it."""
    holders = [s for s in subjects(verb) if s.pos_ in {"NOUN", "PROPN", "PRON", "ADJ", "DET"} and s.lower_ != "it"]
    contents = [c for c in verb.children if c.dep_ == "ccomp" and not _is_main_before(c, verb)]
    content = _run(t for c in contents[:1] for t in c.subtree)
    quoted = _quoted(verb, span)
    if quoted and (not content or content[0].i > quoted[0].i or _inside(content, quoted)):
        content = quoted
    if not content and verb.dep_ == "parataxis":
        content = _without(_clause_of(verb.head, span), _run(verb.subtree))
    if not content or not holders:
        return
    cue = _without(_run([*phrase(holders[0]), verb]), content) or [verb]
    direct = any(t.text in QUOTES for t in (content[0], _before(content[0])) if t is not None)
    kind: Type = "attitude" if name == "attitude" else "direct" if direct else "indirect"
    yield Said(cue, _trim(content), holders[:1], kind, "verb")


def _is_main_before(clause: Token, verb: Token) -> bool:
    """Whether a clause before its verb is a sentence of its own, set off by a colon."""
    return clause.i < verb.i and any(t.text in {":", ";"} for t in verb.doc[clause.i : verb.i])


def _quoted(verb: Token, span: Span) -> list[Token]:
    """The quotation in a saying verb's sentence, the longest one that does not hold the verb."""
    marks = [t.i for t in span if t.text in QUOTES]
    pairs = list(zip(marks[::2], marks[1::2], strict=False))
    if len(marks) % 2:
        pairs.append((marks[-1], span.end))
    inside = [list(verb.doc[a + 1 : b]) for a, b in pairs if not a < verb.i < b and b - a > 3]  # noqa: PLR2004
    return max(inside, key=len, default=[])


def _confirmed(verb: Token) -> Iterator[Said]:
    """What is confirmed, and by whom; that it is confirmed makes it nobody's mere word."""
    by = [s.token for s in preposition_slots(verb) if s.name == "by"]
    if verb.dep_ == "acl" and by:
        thing = [t for t in phrase(verb.head) if t.i < verb.i]
        yield Said(_run(verb.subtree), thing or [verb.head], by, "indirect", "confirmed")
    elif not by and subjects(verb):
        content = _run(t for c in verb.children if c.dep_ in {"dobj", "ccomp"} for t in c.subtree)
        if content:
            yield Said([verb], content, subjects(verb)[:1], "indirect", "confirmed")


def _unowned(verb: Token, span: Span) -> Iterator[Said]:
    """What was reported, by nobody who is named, or by whom."""
    by = [s.token for s in preposition_slots(verb) if s.name == "by"]
    subject = [c for c in verb.children if c.dep_ == "nsubjpass"]
    if not subject:
        return
    auxiliaries = [c for c in verb.children if c.dep_ == "auxpass"]
    cue = _run([*phrase(subject[0]), *auxiliaries, verb]) if not by else _run([*auxiliaries, verb, *by])
    content = _without(_clause_of(verb, span), auxiliaries)
    yield Said(cue, content, by[:1], "indirect" if by else "evidential", "passive")


def _evidential(adverb: Token, span: Span) -> Iterator[Said]:
    """What stands beside "reportedly"."""
    content = _without(_clause_of(adverb.head, span), [adverb])
    if content:
        yield Said([adverb], content, [], "evidential", "adverb")


def _nominal(noun: Token, span: Span, words: ReportingWords) -> Iterator[Said]:
    """What a report or a claim by somebody says ("X's claim that", "in the view of X")."""
    makers = [c for c in noun.children if c.dep_ == "poss"]
    makers += [s.token for s in preposition_slots(noun) if s.name in {"by", "of", "from"}]
    if not makers:
        return
    clauses = [c for c in noun.children if c.dep_ in {"acl", "ccomp"} and any(g.lower_ == "that" for g in c.children)]
    if lemma(noun) in words.nouns and clauses:
        yield Said(_run([noun, *makers[:1]]), _run(clauses[0].subtree), makers[:1], "indirect", "noun")
    elif (
        lemma(noun) in words.viewing and noun.dep_ == "pobj" and noun.head.lower_ == "in" and noun.head.i == span.start
    ):
        cue = _run(noun.head.subtree)
        yield Said(cue, _without(_clause_of(noun.head.head, span), cue), makers[:1], "indirect", "view")


def _opening(prep: Token, span: Span) -> Iterator[Said]:
    """Read “For analysts, …” at the head of a sentence."""
    if prep.i != span.start:
        return
    holder = next((c for c in prep.children if c.dep_ == "pobj"), None)
    if holder is None or not (holder.tag_ == "NNS" and _speaks(holder)) or holder.nbor(1).text != ",":
        return
    cue = [*_run(prep.subtree), holder.nbor(1)]
    content = _without(_clause_of(prep.head, span), cue)
    yield Said(cue, content, [holder], "indirect", "opening")


def _speaks(noun: Token) -> bool:
    """Whether a plural noun names people whose view may be given."""
    return lemma(noun) in {
        "analyst", "critic", "expert", "observer", "diplomat", "official", "supporter", "opponent", "scholar",
        "researcher", "commentator", "economist", "historian", "sceptic", "skeptic", "resident", "activist",
    }  # fmt: skip


def _voiced(verb: Token, words: ReportingWords) -> Iterator[Said]:
    """What somebody feels and says so: "expressed discontent with the plan"."""
    for thing in (c for c in verb.children if c.dep_ == "dobj" and lemma(c) in words.feelings):
        holders = subjects(verb)[:1]
        if holders:
            cue = _run([*phrase(holders[0]), verb])
            yield Said(cue, phrase(thing, loose=True), holders, "attitude", "voiced")


def _clause_of(head: Token, span: Span) -> list[Token]:
    """The words of the clause a cue hangs on."""
    while head.pos_ not in {"VERB", "AUX"} and head.head.i != head.i:
        head = head.head
    left = [t for t in head.subtree if span.start <= t.i < span.end]
    return _trim(sorted(left, key=lambda t: t.i))


def _run(tokens: Iterator[Token] | Sequence[Token]) -> list[Token]:
    """Tokens in order, each once."""
    return sorted({t.i: t for t in tokens}.values(), key=lambda t: t.i)


def _without(tokens: Sequence[Token], dropped: Sequence[Token]) -> list[Token]:
    """The longest run of tokens that holds none of some others, punctuation at its ends off."""
    gone = {t.i for t in dropped}
    runs: list[list[Token]] = [[]]
    for token in tokens:
        if token.i in gone:
            runs.append([])
        else:
            runs[-1].append(token)
    return _trim(max(runs, key=len))


def _trim(tokens: Sequence[Token]) -> list[Token]:
    """Tokens without punctuation and conjunctions at their ends."""
    kept = list(tokens)
    while kept and (kept[0].is_punct or kept[0].is_space or kept[0].lower_ == "that"):
        kept.pop(0)
    while kept and (kept[-1].is_punct or kept[-1].is_space):
        kept.pop()
    return kept


def _inside(inner: Sequence[Token], outer: Sequence[Token]) -> bool:
    """Whether some tokens lie within the reach of others."""
    return outer[0].i <= inner[0].i and inner[-1].i <= outer[-1].i


def _before(token: Token) -> Token | None:
    """The token before, None at the start."""
    return token.nbor(-1) if token.i > 0 else None
