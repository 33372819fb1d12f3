"""Parsed sentences -> what is attributed, by which words, to whom: the cues of one sentence, before chains."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Span, Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.reporting import ReportingWords, load_reporting
from dragoman.ontology.roles import load_roles
from dragoman.read.grammar.arguments import agents
from dragoman.read.grammar.gaps import object_gap, set_off
from dragoman.read.grammar.stretches import clause_of, ordered, stretches_without, trim
from dragoman.read.grammar.syntax import is_bare_content, is_negated, lemma, phrase, preposition_slots, that_of
from dragoman.read.grammar.tree import children, subtree
from dragoman.read.grammar.unspoken import is_none, is_taken_back
from dragoman.read.saying._said_base import Said, cited, is_when, issuers, parted, relayed
from dragoman.read.saying._said_states import held_states, spoken_of
from dragoman.read.saying._said_verbs import is_said, verbal
from dragoman.read.saying.told_behind import told_behind
from dragoman.read.status.governors import denier_of
from dragoman.read.words.labels import SUBJECTS, VERBAL

OPENING = frozenset({"for", "to"})
# What a whole clause has besides its subject and its verb.
OBJECTS = frozenset({"dobj", "ccomp", "xcomp", "attr", "acomp", "auxpass", "nsubjpass"})
AGAINST = frozenset({"but", "yet"})
# What can attribute: verbs, nouns, and "according" however it is tagged.
CUES = frozenset({"VERB", "NOUN", "PROPN", "ADJ", "ADP", "SCONJ", "ADV"})


def find_said(span: Span, words: ReportingWords, quoted: Sequence[list[Token]] = ()) -> Iterator[Said]:
    """What a sentence attributes, in the order of the words that do so; no content holds a word of its own cue.

    quoted: the parts of the sentence that stand in quotation marks.
    """
    for token in span:
        if token.pos_ not in CUES and token.lower_ not in OPENING and token.lower_ not in words.evidential:
            continue
        for said in (*_cued(token, span, words, quoted), *held_states(token, words)):
            yield from parted(said)


def _cued(token: Token, span: Span, words: ReportingWords, quoted: Sequence[list[Token]]) -> Iterator[Said]:
    """What one word attributes."""
    if token.lower_ == "according":
        yield from _according(token, span, words)
    elif token.lower_ in words.evidential and token.dep_ in {"amod", "advmod"}:
        yield from _evidential(token, span)
    elif token.pos_ == "VERB":
        yield from verbal(token, span, quoted, words)
        yield from spoken_of(token, words)
    elif token.pos_ == "NOUN":
        yield from _nominal(token, span, words)
    elif token.lower_ in OPENING and token.dep_ == "prep":
        yield from _opening(token, span, words)


def _according(token: Token, span: Span, words: ReportingWords) -> Iterator[Said]:
    """Read “According to X”: the rest of the clause it hangs on."""
    holders = [slot.token for slot in preposition_slots(token)] or [
        g for c in children(token) for g in children(c) if g.dep_ == "pobj"
    ]
    if holders:
        aside = _citing_beside(token, words)
        cue = [*subtree(token), *(t for each in aside for t in subtree(each))]
        goes_back = cited(holders[0], words) or [c for each in aside for c in children(each) if c.dep_ == "dobj"][:1]
        chain = [*relayed(holders[0], words), *goes_back]
        start = _behind_semicolon(cue[0], span)
        for said in _beside(cue, _top_told(token, cue, span), span, Said(cue, [], chain, "indirect", "according")):
            content = [t for t in said.content if t.i >= start]
            yield from [said._replace(content=content)] if content else []


def _behind_semicolon(cue: Token, span: Span) -> int:
    """Where the words begin that an "according to" behind a semicolon bears on: what stands before is told besides."""
    marks = (t.i for t in span.doc[span.start : cue.i] if t.text == ";")
    return max(marks, default=span.start - 1) + 1


def _citing_beside(token: Token, words: ReportingWords) -> list[Token]:
    """What a parse hangs beside an "according to" of whom its holder goes back to: "according to X, citing Y"."""
    behind = subtree(token)[-1].i + 2
    beside = (c for c in children(token.head) if c.i == behind and c.tag_ == "VBG" and lemma(c) in words.relaying)
    return [c for c in beside if set_off(c)]


def _top_told(token: Token, cue: Sequence[Token], span: Span) -> Token:
    """The word whose clause an "according to" bears on: behind a comma at the end, the first of all that are joined."""
    head = token.head
    closing = cue[-1].i + 1 >= span.end - 1 and token.i > span.start and token.nbor(-1).text == ","
    while closing and head.dep_ == "conj" and head.pos_ in VERBAL and head.head.pos_ in VERBAL:
        head = head.head
    return head


def _beside(cue: Sequence[Token], head: Token, span: Span, said: Said) -> Iterator[Said]:
    """What a cue leaves of the clause of the word it hangs on, as what is said."""
    apart = [t for c in children(head) if _is_anothers(c) for t in subtree(c)]
    for content in stretches_without(clause_of(head, span), [*cue, *apart]):
        yield said._replace(content=content)


def _is_anothers(clause: Token) -> bool:
    """Whether a clause behind "but" tells what somebody else says against the one before it."""
    if clause.dep_ != "conj" or clause.pos_ != "VERB":
        return False
    against = any(
        c.lower_ in AGAINST and c.head.i in {clause.i, clause.head.i} for c in clause.doc[clause.head.i : clause.i]
    )
    own = any(c.dep_ in SUBJECTS for c in clause.lefts)
    return against and own and is_said(clause, load_reporting())


def _evidential(word: Token, span: Span) -> Iterator[Said]:
    """What stands beside "reportedly", or is "alleged"."""
    said = Said([word], [], [], "evidential", "adverb")
    if word.dep_ == "amod":
        content = [t for t in phrase(word.head) if t.i > word.i]
        yield said._replace(content=trim(content), rule="adjective")
    elif word.dep_ == "advmod" and word.pos_ == "ADV":
        found = list(_beside([word], word.head, span, said))
        after = [each for each in found if each.content[0].i > word.i]
        yield from (after or found[-1:])[:1]


def _nominal(noun: Token, span: Span, words: ReportingWords) -> Iterator[Said]:
    """What a report or a claim says, by somebody or by nobody named ("X's claim that", "in the view of X")."""
    yield from _retold(noun, words)
    if lemma(noun) not in words.nouns and lemma(noun) not in words.viewing:
        return
    makers = [c for c in children(noun) if c.dep_ == "poss"]
    makers += [s.token for s in preposition_slots(noun) if s.name in {"by", "of", "from"} and not is_when(s.token)]
    if lemma(noun) in words.nouns and not is_none(noun):
        makers = makers or issuers(noun, words)
    clauses = _contents(noun, words)
    if (lemma(noun.head) in words.disputing and noun.dep_ == "dobj") or is_taken_back(noun):
        return
    if clauses and _is_told_in(noun, clauses[0], words):
        return
    viewed = makers and any(c.dep_ == "acl" and any(m.dep_ == "mark" for m in c.lefts) for c in clauses)
    if clauses and (lemma(noun) in words.nouns or viewed):
        yield _claim_told(noun, clauses[0], makers)
    elif makers and noun.dep_ == "nsubj" and _is_said_so(noun):
        told = next(c for c in children(noun.head) if c.dep_ == "ccomp")
        yield Said(ordered([*phrase(noun), noun.head]), trim(subtree(told)), makers[:1], "indirect", "noun")
    elif makers and lemma(noun) in words.viewing and noun.head.lower_ == "in" and _stands_first(noun.head, span):
        cue = subtree(noun.head)
        yield from _beside(cue, noun.head.head, span, Said(cue, [], makers[:1], "indirect", "view"))


def _claim_told(noun: Token, clause: Token, makers: list[Token]) -> Said:
    """What a clause tells that a noun says: whose word it is, who denies it before who makes it."""
    deniers = _deniers(noun)
    makers = deniers or makers
    words_of = [t for maker in makers[:1] for t in phrase(maker)]
    cue = ordered({t.i: t for t in (noun, *words_of, *([noun.head] if deniers else ()))}.values())
    return Said(cue, trim(subtree(clause)), makers[:1], "indirect" if makers else "evidential", "noun")


def _contents(noun: Token, words: ReportingWords) -> list[Token]:
    """The clauses that tell what a noun says: "the claim that S", "claims it had shelled X"; "of V-ing" of a charge.

    In "…, a claim X mocked", X mocks the claim that went before.
    """
    whole = [c for c in children(noun) if c.dep_ in {"acl", "ccomp", "relcl"} and that_of(c) is not None]
    whole = [c for c in whole if not (set_off(noun) and _lacks_object(c))]
    if whole or lemma(noun) not in load_lexicon().status.sayings:
        return whole
    behind = noun.rights if lemma(noun) in words.charges else ()
    done = [c for prep in behind if prep.lower_ == "of" for c in prep.rights if c.tag_ == "VBG"]
    bare = (c for c in noun.rights if is_bare_content(c))
    return [c for c in bare if not (set_off(noun) and _lacks_object(c))] or done


def _lacks_object(clause: Token) -> bool:
    """Whether a clause tells of a deed with nothing it is done to, which is then the noun before it."""
    return object_gap(clause) and not any(c.dep_ in OBJECTS for c in clause.children)


def _is_told_in(noun: Token, clause: Token, words: ReportingWords) -> bool:
    """Whether a clause behind a noun is the word of the verb above ("said in a statement that S")."""
    verb = noun.head.head
    spoken = noun.dep_ == "pobj" and verb.pos_ == "VERB" and is_said(verb, words)
    told = told_behind(verb, words) if spoken else None
    return told is not None and told.i == clause.i


def _retold(noun: Token, words: ReportingWords) -> Iterator[Said]:
    """What somebody gives an account of ("X's account of the raid"), which is no deed of his by that."""
    if lemma(noun) not in words.retelling:
        return
    makers = [c for c in children(noun) if c.dep_ == "poss"]
    for slot in preposition_slots(noun):
        if makers and slot.name == "of" and slot.token.pos_ == "NOUN":
            cue = ordered([*phrase(makers[0]), noun])
            yield Said(cue, trim(subtree(slot.token)), makers[:1], "indirect", "noun")


def _deniers(noun: Token) -> list[Token]:
    """Who says that a claim is not so ("X rejected accusations that S"): it is his word, and not the accuser's."""
    verb = denier_of(noun, load_lexicon().causes.disclaiming)
    if verb is None:
        return []
    denied = is_negated(verb)
    denied = denied or (verb.dep_ == "xcomp" and lemma(verb.head) in load_lexicon().status.negative_implicatives)
    return [] if denied else [t for t in agents(verb) if t.pos_ in {"NOUN", "PROPN", "PRON"}][:1]


def _is_said_so(noun: Token) -> bool:
    """Whether a noun is said to be that something is so: "X's view is that"."""
    told = (c for c in children(noun.head) if c.dep_ == "ccomp" and c.i > noun.head.i)
    return lemma(noun.head) == "be" and any(that_of(c) is not None for c in told)


def _stands_first(token: Token, span: Span) -> bool:
    """Whether a word opens its sentence, or what follows a comma."""
    return token.i == span.start or token.nbor(-1).text == ","


def _opening(prep: Token, span: Span, words: ReportingWords) -> Iterator[Said]:
    """Read “For analysts, …” at the head of a sentence."""
    holder = next((c for c in children(prep) if c.dep_ == "pobj"), None)
    if prep.i != span.start or holder is None or not _gives_views(holder, words):
        return
    cue = ordered(t for t in subtree(prep) if not t.is_punct)
    last = cue[-1]
    if last.i + 1 < span.end and last.nbor(1).text == ",":
        cue = [*cue, last.nbor(1)]
        yield from _beside(cue, prep.head, span, Said(cue, [], [holder], "indirect", "opening"))


def _gives_views(noun: Token, words: ReportingWords) -> bool:
    """Whether a noun names people, more than one and none by name, whose view may be given."""
    if noun.lower_ in words.people:
        return not any(c.dep_ == "prep" for c in children(noun))
    role = load_roles().lemmas.get(lemma(noun))
    return noun.tag_ == "NNS" and (lemma(noun) in words.viewers or (role is not None and role.sort == "source"))
