"""Verbs of saying, fearing, confirming -> what is attributed by them: active, inverted, quoted, passive, agentless."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Span, Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.reporting import ReportingWords, load_reporting
from dragoman.read.grammar.arguments import is_said_of, subjects
from dragoman.read.grammar.comments import is_comment, takes_up
from dragoman.read.grammar.stretches import clause_of, has_verb, lies_in, ordered, overlaps, stretches_without, trim
from dragoman.read.grammar.syntax import (
    is_infinitive,
    is_negated,
    is_passive,
    lemma,
    phrase,
    preposition_slots,
    that_of,
    verb_key,
)
from dragoman.read.grammar.tree import children, subtree
from dragoman.read.grammar.unspoken import is_nobody_s, is_open, is_unspoken
from dragoman.read.saying._page_checks import edition_rule
from dragoman.read.saying._said_base import Said, Type, cited, is_when, relayed
from dragoman.read.saying._said_charges import HOLDING, charged
from dragoman.read.saying.mere_deeds import is_mere_deed
from dragoman.read.saying.told_behind import tells_own, told_behind
from dragoman.read.words.labels import ANY_SUBJECT, FINITE, HELPING, SUBJECTS, VERBAL


def verbal(verb: Token, span: Span, quoted: Sequence[list[Token]], words: ReportingWords) -> Iterator[Said]:
    """What somebody says, fears or confirms; what is said to be so without anybody saying it.

    quoted: the parts of the sentence that stand in quotation marks.
    """
    name = _listed(verb, words)
    if any(key in words.voicing for key in verb_key(verb)):
        yield from _voiced(verb, words)
    yield from charged(verb, words)
    if name is None and lemma(verb) in words.supposing and is_passive(verb) and lemma(verb.head) != "let":
        yield from _passive(verb, span, words)
    if name is None:
        return
    if is_unspoken(verb, words) or _tells_deaths(verb, words):
        return
    if name == "confirming":
        yield from _confirmed(verb)
    elif is_passive(verb):
        yield from _passive(verb, span, words)
    else:
        yield from _spoken(verb, span, quoted, words)


def _tells_deaths(verb: Token, words: ReportingWords) -> bool:
    """Whether a verb of saying only tells by its object who died ("claimed the lives of")."""
    taken = words.taking.get(lemma(verb), ())
    return bool(taken) and any(c.dep_ == "dobj" and lemma(c) in taken for c in verb.rights)


def _listed(verb: Token, words: ReportingWords) -> str | None:
    """Which list a verb stands in."""
    for name in ("attitude", "confirming", "saying", "avowing"):
        if not getattr(words, name).isdisjoint(verb_key(verb)):
            return name
    return "saying" if _puts_it(verb, words) else None


def _puts_it(verb: Token, words: ReportingWords) -> bool:
    """Whether a clause with "as" tells by "it" whose words or view stand beside it ("as X put it", "as X sees it")."""
    if lemma(verb) not in words.wording or verb.dep_ not in {"advcl", "parataxis"}:
        return False
    opened = any(c.lower_ == "as" and c.dep_ in {"mark", "advmod"} for c in verb.lefts)
    return opened and any(c.lower_ == "it" and c.dep_ == "dobj" for c in verb.rights)


def is_said(verb: Token, words: ReportingWords) -> bool:
    """Whether the subject of an active verb says or fears by it what it tells."""
    return _listed(verb, words) in {"saying", "attitude"} and not (is_passive(verb) or is_unspoken(verb, words))


def _spoken(verb: Token, span: Span, quoted: Sequence[list[Token]], words: ReportingWords) -> Iterator[Said]:
    """What the subject of a saying verb says: its clause, and the quotations beside it."""
    holders, cue = _speakers(verb, quoted, words)
    if not holders:
        return
    clauses = [] if takes_up(verb) else _told(verb, span, words)
    own = [] if lemma(verb) in words.with_that - words.showing else quoted
    own = [q for q in own if _nearest(q, span, words) == verb.i and (has_verb(q) or not clauses)]
    free = [q for q in own if _is_set_off(q) or not any(lies_in(q, c) and c[0].i < q[0].i for c in clauses)]
    contents = [*(c for c in clauses if not overlaps(c, free)), *free]
    name = _listed(verb, words)
    listener = next((c for c in children(verb) if c.dep_ in {"dative", "dobj"} and c.i > verb.i), None)
    # Within a quotation, what others are said to say is the speaker's report of it.
    outside = [q for q in quoted if not q[0].i <= verb.i <= q[-1].i]
    for content in sorted(contents, key=lambda c: c[0].i):
        direct = any(q[0].i <= content[0].i <= q[-1].i for q in outside)
        kind: Type = "attitude" if name == "attitude" else "direct" if direct else "indirect"
        yield Said(cue, content, holders, kind, edition_rule(verb, holders[-1]) or "verb", listener)


def _speakers(verb: Token, quoted: Sequence[list[Token]], words: ReportingWords) -> tuple[list[Token], list[Token]]:
    """The holders of what a verb says, from the page inward, and the words that name them with the verb.

    Nobody speaks from inside a quotation beside the verb: then whoever stands after the verb does ("…”, said X).
    """
    head = _quoting(verb, words)
    if head is not None:
        passing = [s.token for s in preposition_slots(head) if s.name == "by"] if is_passive(head) else subjects(head)
        cited_ones = [c for c in children(head) if c.dep_ in {"dobj", "nsubjpass"}]
        names = [t for one in cited_ones for t in phrase(one)]
        return [*passing[:1], *cited_ones[:1]], ordered([*names, head, verb.head, verb])
    showing = lemma(verb) in words.showing
    dumb = {"what", "it"} if showing else {"what"}
    found = [s for s in _saying(_first_said(verb, words), words) if s.pos_ in HOLDING and s.lower_ not in dumb]
    found = [s for s in found if not (showing and is_mere_deed(s))]
    beside = [q for q in quoted if not q[0].i <= verb.i <= q[-1].i]
    outside = [s for s in found if not any(q[0].i <= s.i <= q[-1].i for q in beside)]
    if found and not outside:
        outside = [c for c in children(verb) if c.dep_ == "dobj" and c.i > verb.i and c.pos_ in HOLDING]
    named = [t for s in outside[:1] if s.head.i == verb.i for t in phrase(s)]
    chain = [each for s in outside[:1] for each in (*relayed(s, words), *(cited(verb, words) or cited(s, words)))]
    return chain, ordered([*named, verb])


def _saying(verb: Token, words: ReportingWords) -> list[Token]:
    """Who says what a verb tells: its subject, or who would have others take it so ("X wants us to believe that")."""
    own, above = subjects(verb), verb.head
    if lemma(verb) in words.crediting and verb.dep_ in {"ccomp", "xcomp"} and lemma(above) in words.wanting:
        told = [t for t in (*own, *_addressed(above)) if {t.lower_, lemma(t)} & words.listeners]
        if told or not own:
            return subjects(above)
    return own


def _addressed(verb: Token) -> list[Token]:
    """Who is to do what somebody wants."""
    return [c for c in children(verb) if c.dep_ == "dobj"]


def _first_said(verb: Token, words: ReportingWords) -> Token:
    """The verb of saying that another goes on with: "said that X, adding that Y", "said X and added that Y"."""
    told = verb.head
    saying = told.head
    return saying if told.dep_ == "ccomp" and _goes_on(verb, words) and _listed(saying, words) else verb


def _goes_on(verb: Token, words: ReportingWords) -> bool:
    """Whether a verb of saying without a subject hangs on a clause and tells one of its own."""
    bare = not any(c.dep_ in ANY_SUBJECT for c in children(verb))
    telling = any(c.dep_ == "ccomp" for c in children(verb))
    return bare and telling and verb.dep_ in {"conj", "advcl"} and _listed(verb, words) == "saying"


def _told(verb: Token, span: Span, words: ReportingWords) -> list[list[Token]]:
    """The clauses a verb tells: its complement, else what it is set beside ("…, the minister said", "as X said")."""
    clauses = [c for c in children(verb) if c.dep_ == "ccomp" and not _is_main_before(c, verb) and _is_full(c)]
    clauses = [c for c in clauses if not is_open(c) and (c.i < verb.i or _is_told_by(c, verb, words))]
    clauses += _quoted_before(verb, words)
    if any(key in words.avowing for key in verb_key(verb)):
        clauses += [c for c in children(verb) if c.dep_ == "xcomp" and c.pos_ in VERBAL]
    if clauses:
        further = [t for c in children(clauses[0]) if _goes_on(c, words) for t in subtree(c)]
        further += [t for c in subtree(clauses[0]) if is_comment(c) for t in subtree(c)]
        return stretches_without(subtree(clauses[0]), further)
    if lemma(verb) in words.with_that - words.showing:
        return []
    if (behind := told_behind(verb, words)) is not None:
        return stretches_without(subtree(behind))
    aside = any(c.lower_ == "as" and c.dep_ in {"mark", "advmod"} for c in children(verb))
    if aside and (told := _told_after(verb)) is not None:
        withheld = is_negated(verb.head) and _listed(verb.head, words) is not None
        return [] if withheld else stretches_without(subtree(told))
    beside = verb.dep_ == "parataxis" or (verb.dep_ == "advcl" and aside and not tells_own(verb))
    if beside or _is_inserted(verb) or _opens_colon(verb):
        return stretches_without(clause_of(verb.head, span), subtree(verb))
    return []


def _opens_colon(verb: Token) -> bool:
    """Whether a verb names before a colon what the clause behind it tells: "X announced a change: tolls would end"."""
    named = any(c.dep_ == "dobj" and c.pos_ == "NOUN" for c in verb.rights)
    behind = verb.dep_ == "ccomp" and verb.head.i > verb.i
    return named and behind and verb.doc[verb.right_edge.i + 1].text == ":"


def _quoted_before(verb: Token, words: ReportingWords) -> list[Token]:
    """The clause before "X was quoted as saying"."""
    above = _quoting(verb, words)
    return [] if above is None else [c for c in above.lefts if c.dep_ == "ccomp"]


def _quoting(verb: Token, words: ReportingWords) -> Token | None:
    """The verb by which somebody is quoted as saying something, None for what is said otherwise."""
    above = verb.head.head
    quoted = verb.dep_ == "pcomp" and verb.head.lower_ == "as" and lemma(above) in words.relaying
    return above if quoted else None


def _is_inserted(verb: Token) -> bool:
    """Whether a clause between commas, opened by nothing, says whose word is around it ("For now, X said, Y …")."""
    if verb.dep_ not in {"advcl", "ccomp"} or verb.i > verb.head.i:
        return False
    last = subtree(verb)[-1]
    opened = any(c.dep_ in {"mark", "advmod"} for c in verb.lefts)
    subject = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
    around = any(c.dep_ in SUBJECTS and c.i > last.i for c in verb.head.lefts)
    if opened or subject is None or not around or verb.tag_ not in FINITE:
        return False
    first = min(t.i for t in subtree(subject))
    return first > 0 and verb.doc[first - 1].text == "," and last.i + 1 < len(verb.doc) and last.nbor(1).text == ","


def _told_after(aside: Token) -> Token | None:
    """The clause that an "as X said" stands before, behind the verb that governs both; None without one.

    In "the court does not find, as X argued, that S" it is not X's word that the court does not find S.
    """
    above = aside.head
    if aside.dep_ != "advcl" or above.i > aside.i:
        return None
    return next((c for c in children(above) if c.dep_ == "ccomp" and c.i > aside.i), None)


def _is_told_by(clause: Token, verb: Token, words: ReportingWords) -> bool:
    """Whether a clause behind its verb is what it tells; of "find" and "hold" only a whole or a charging one is."""
    if lemma(verb) not in words.with_that or that_of(clause) is not None:
        return True
    return _is_whole(clause) or _lays_on(clause)


def _is_whole(clause: Token) -> bool:
    """Whether a clause without "that" has a subject and a finite verb of its own, and tells no mere state.

    In "found the village burned" and "found two men shot dead" a participle may be taken for a past tense.
    """
    helped = any(c.dep_ in HELPING and c.tag_ in FINITE for c in clause.lefts)
    acting = clause.tag_ in FINITE and (clause.tag_ != "VBD" or any(c.dep_ in {"dobj", "ccomp"} for c in clause.rights))
    plain = acting or (clause.lemma_ == "be" and clause.tag_ in FINITE)
    return (helped or plain) and any(c.dep_ in ANY_SUBJECT for c in clause.lefts)


def _lays_on(clause: Token) -> bool:
    """Whether a clause without a verb lays a deed on somebody: "found X guilty of bombing the port"."""
    charging = load_lexicon().events.mood["charging"]
    return lemma(clause) in charging and any(c.dep_ == "prep" for c in clause.rights)


def _is_main_before(clause: Token, verb: Token) -> bool:
    """Whether a clause before its verb is a sentence of its own: set off by a colon, or beside what nobody says.

    In "the union offered talks, X did not reply" X says nothing, and in "it arms them, it tells them what to do" what
    follows.
    """
    parted = any(t.text in {":", ";"} for t in verb.doc[clause.i : verb.i])
    below = (c for c in verb.rights if c.dep_ in {"ccomp", "xcomp"})
    tells = any(not any(t.is_punct for t in verb.doc[verb.i : c.i]) for c in below)
    return clause.i < verb.i and (is_negated(verb) or parted or tells)


def _is_full(clause: Token) -> bool:
    """Whether a complement has its own subject, or is an order or a participle: not what goes on with another.

    What is said of a noun has that for its subject ("men they say bombed the mill").
    """
    described = is_said_of(clause) and clause.head.head.dep_ != "ROOT"
    told = described or any(c.dep_ in ANY_SUBJECT for c in children(clause))
    return told or clause.tag_ in {"VB", "VBG"} or clause.pos_ == "NOUN"


def _is_set_off(quote: Sequence[Token]) -> bool:
    """Whether a colon opens a quotation, so that the words before it are the page's own."""
    return quote[0].i > 1 and quote[0].nbor(-1).is_quote and quote[0].nbor(-2).text == ":"


def _nearest(quote: Sequence[Token], span: Span, words: ReportingWords) -> int | None:
    """The place of the verb of saying that stands nearest a quotation, outside it, in its sentence."""
    first, last = quote[0].i, quote[-1].i
    verbs = [t.i for t in span if t.pos_ == "VERB" and _listed(t, words) and not first <= t.i <= last]
    return min(verbs, key=lambda place: min(abs(place - first), abs(place - last)), default=None)


def _passive(verb: Token, span: Span, words: ReportingWords) -> Iterator[Said]:
    """What was reported, by nobody who is named, or by whom; what somebody "is said to" have done."""
    behind = (s.token for s in preposition_slots(verb) if s.name == "by" and s.token.i > verb.i)
    by = [token for token in behind if not is_when(token)][:1]
    subject = [c for c in children(verb) if c.dep_ == "nsubjpass"]
    cue = ordered([*(c for c in children(verb) if c.dep_ == "auxpass"), verb, *_agents(verb)])
    said = Said(cue, [], by, "indirect" if by else "evidential", "passive")
    clauses = [c for c in children(verb) if c.dep_ in {"xcomp", "ccomp"} and c.i > verb.i]
    if clauses and (_is_order(verb, clauses[0]) or (clauses[0].dep_ == "xcomp" and lemma(verb) in words.foretelling)):
        return
    if subject and clauses:
        yield said._replace(content=trim(subtree(clauses[0])))
    elif subject and lemma(verb) in words.hearsay and not _is_charged(verb, words):
        things = [t for s in subject for t in phrase(s)]
        yield said._replace(content=things)
        rest = stretches_without([t for t in clause_of(verb, span) if t.i > cue[-1].i])
        yield from (said._replace(content=c) for c in rest if any(t.pos_ in {"NOUN", "VERB"} for t in c))


def _is_charged(verb: Token, words: ReportingWords) -> bool:
    """Whether a passive says of what its subject is suspected, which is told as a charge."""
    return any(c.dep_ == "prep" and c.lower_ in words.charging.get(lemma(verb), ()) for c in verb.rights)


def _is_order(verb: Token, clause: Token) -> bool:
    """Whether somebody is told to do something, or found doing it, not told or found that it is so."""
    infinitive = is_infinitive(clause)
    return clause.dep_ == "xcomp" and lemma(verb) in (load_reporting().bidding if infinitive else {"find"})


def _agents(verb: Token) -> list[Token]:
    """The words of a passive's "by somebody"."""
    agents = [c for c in children(verb) if c.dep_ == "agent" and any(g.dep_ == "pobj" for g in children(c))]
    return [t for a in agents for g in children(a) if g.dep_ == "pobj" for t in (a, *phrase(g))]


def _confirmed(verb: Token) -> Iterator[Said]:
    """What is confirmed, and by whom; that it is confirmed makes it nobody's mere word. Not what nobody confirms."""
    if _is_unconfirmed(verb):
        return
    by = [s.token for s in preposition_slots(verb) if s.name == "by"][:1]
    things = [c for c in children(verb) if c.dep_ in {"nsubjpass", "dobj", "ccomp"}]
    if by and verb.dep_ == "acl":
        content = [t for t in phrase(verb.head) if t.i < verb.i]
        yield Said(subtree(verb), trim(content), by, "indirect", "confirmed")
    elif by and things:
        auxiliaries = [c for c in children(verb) if c.dep_ == "auxpass"]
        yield Said(ordered([*auxiliaries, verb, *_agents(verb)]), phrase(things[0]), by, "indirect", "confirmed")
    elif things and subjects(verb) and not is_passive(verb):
        content = trim(ordered(t for c in things for t in subtree(c)))
        yield Said([verb], content, subjects(verb)[:1], "indirect", "confirmed")


def _is_unconfirmed(verb: Token) -> bool:
    """Whether a verb is denied, or only waited for: "has not confirmed", "has yet to", "refused to", "could not"."""
    above = verb.head if verb.dep_ == "xcomp" else verb
    if is_nobody_s(verb) or is_nobody_s(above):
        return True
    told = {t.lower_ for each in (verb, above) for t in children(each) if t.dep_ in {"neg", "advmod"}}
    return bool(told & {"not", "n't", "never", "yet", "neither"}) or lemma(above) in {"refuse", "decline", "fail"}


def _voiced(verb: Token, words: ReportingWords) -> Iterator[Said]:
    """What somebody feels and says so: "expressed discontent with the plan"."""
    for thing in (c for c in children(verb) if c.dep_ == "dobj" and lemma(c) in words.feelings):
        holders = [s for s in subjects(verb) if s.pos_ in HOLDING][:1]
        content = phrase(thing, loose=True)
        for prep in (c for c in children(verb) if c.lower_ in words.toward and c.i == content[-1].i + 1):
            content = [*content, *subtree(prep)]
        if holders:
            yield Said(ordered([*phrase(holders[0]), verb]), trim(content), holders, "attitude", "voiced")
