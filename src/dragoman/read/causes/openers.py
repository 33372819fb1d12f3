"""Clauses opened by several words, or by inversion -> links: provided that, on the grounds that, had X done Y."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

import msgspec
from spacy.tokens import Span, Token

from dragoman.ontology.lexicon import CauseWords, Connective
from dragoman.read.causes.ends import clause_end
from dragoman.read.causes.links import Linked, moves_itself
from dragoman.read.causes.subordinates import contents_of
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import clause, is_infinitive, lemma
from dragoman.read.grammar.tree import children
from dragoman.read.words.labels import ANY_SUBJECT, HELPING, INVERTED, VERBAL
from dragoman.records import Phrase

# What may stand before such a clause.
BREAKS = frozenset({",", ";", ":", "and", "but", "that", '"', "'", "-", "–", "—"})


@lru_cache(maxsize=4)
def index_openers(words: CauseWords) -> Mapping[str, tuple[tuple[tuple[str, ...], Connective], ...]]:
    """The phrases that open clauses, longest first, by their first word."""
    table: dict[str, list[tuple[tuple[str, ...], Connective]]] = {}
    for opener in words.opener:
        for text in opener.words:
            parts = tuple(text.split())
            table.setdefault(parts[0], []).append((parts, opener))
    return {first: tuple(sorted(found, key=lambda each: -len(each[0]))) for first, found in table.items()}


def opener_links(scene: Scene, number: int) -> Iterator[Linked]:
    """The links of clauses that a phrase or an inverted auxiliary opens."""
    table = index_openers(scene.ontology.lexicon.causes)
    span = scene.parsed.spans[number]
    end = span.start
    for word in scene.parsed.words[number]:
        listed = table.get(word.lower_)
        found = _phrase_at(span, word, listed) if listed is not None and word.i >= end else None
        if found is not None:
            end = found[0].end
            yield from _opened_links(scene, number, *found)
        elif word.lower_ in INVERTED and (_stands_first(span, word) or _opens_behind(word)):
            yield from _inverted_links(scene, number, word)


def _phrase_at(
    span: Span, word: Token, listed: tuple[tuple[tuple[str, ...], Connective], ...]
) -> tuple[Span, Connective] | None:
    """The phrase that opens a clause at a word; None where none stands there."""
    for parts, opener in listed:
        end = word.i + len(parts)
        if end < span.end and all(span.doc[word.i + n].lower_ == part for n, part in enumerate(parts)):
            # "the day" opens a clause only at its head: "on the day they met" is a date.
            return (span.doc[word.i : end], opener) if parts[0] != "the" or _stands_first(span, word) else None
    return None


def _opened_links(scene: Scene, number: int, words: Span, opener: Connective) -> Iterator[Linked]:
    """The link between the clause that a phrase opens and the one it belongs to."""
    span = scene.parsed.spans[number]
    side = next((t for t in span if t.i >= words.end and _is_finite(t, words.end)), None)
    main = None if side is None else _main_of(span, side, words.start)
    if side is None or main is None:
        return
    for each in contents_of(scene, main):
        others = frozenset({side.i, *(t.i for t in words)} - {each.i})
        told = _side(scene, number, side, words.end), clause_end(scene, number, each, others)
        if opener.moving and not (words[0].head.i == each.i and moves_itself(scene, number, each, told[1])):
            continue
        first, second = told[::-1] if opener.link_type == "purpose" else told
        yield Linked(first, second, opener.sign, opener.link_type, tuple(words), "clause.opener")


def _is_finite(token: Token, start: int) -> bool:
    """Whether a word heads a clause whose subject stands after a place."""
    return token.pos_ in VERBAL and any(c.dep_ in ANY_SUBJECT and c.i >= start for c in children(token))


def _main_of(span: Span, side: Token, start: int) -> Token | None:
    """The clause that a dependent one belongs to: the verb above it, else the root after it; None without one."""
    above = next((a for a in side.ancestors if a.pos_ in VERBAL and (a.i < start or a.i > side.i)), None)
    if above is None:
        above = next((t for t in span if t.i > side.i and t.dep_ == "ROOT" and t.pos_ in VERBAL), None)
    while above is not None and above.pos_ == "AUX" and above.dep_ in HELPING:
        above = above.head
    return above


def _side(scene: Scene, number: int, side: Token, start: int) -> Phrase:
    """The end that a dependent clause names, without the words that open it."""
    before = frozenset(c.i for c in children(side) if c.i < start)
    return clause_end(scene, number, side, before)


def _stands_first(span: Span, word: Token) -> bool:
    """Whether a word stands at the head of its sentence or of a clause of it."""
    return word.i == span.start or word.nbor(-1).lower_ in BREAKS


def _opens_behind(auxiliary: Token) -> bool:
    """Whether an auxiliary opens a condition behind the clause it belongs to ("X will leave should Y attack")."""
    verb = auxiliary.head if auxiliary.dep_ in HELPING else auxiliary
    return verb.dep_ == "advcl" and verb.head.i < verb.left_edge.i == auxiliary.i


def _carries(complement: Token) -> bool:
    """Whether what stands below "were" tells the deed that is supposed ("were X to do Y", "were X done")."""
    infinitive = complement.dep_ in {"xcomp", "advcl"} and is_infinitive(complement)
    return infinitive or (complement.dep_ == "acomp" and complement.tag_ == "VBN")


def _supposed_below(auxiliary: Token) -> Token | None:
    """The verb of "Had X kept V-ing" where a parser took its auxiliary for the verb above it; None elsewhere."""
    below = (c for c in auxiliary.rights if c.dep_ == "ccomp" and c.tag_ in {"VBD", "VBN"})
    return (
        next(below, None) if auxiliary.lower_ == "had" and not any(c.dep_ == "nsubj" for c in auxiliary.lefts) else None
    )


def _inverted_links(scene: Scene, number: int, auxiliary: Token) -> Iterator[Linked]:
    """Read “Had X done Y, Z would” and “Should X do Y, Z will”: Z comes of what the first clause supposes."""
    side = auxiliary.head if auxiliary.dep_ in HELPING else _supposed_below(auxiliary) or auxiliary
    span = scene.parsed.spans[number]
    states = [side, *(c for c in children(side) if c.dep_ == "acomp")]
    follows = [c for state in states for c in children(state) if c.dep_ in ANY_SUBJECT and c.i > auxiliary.i]
    asks = span[-1].text == "?" or (len(span) > 1 and span[-2].text == "?")
    if not follows or asks or side.dep_ == "ROOT" or any(c.dep_ == "mark" for c in children(side)):
        return
    main = _main_of(span, side, auxiliary.i)
    open_ = main is not None and any(c.tag_ == "MD" for c in (main, *children(main)))
    if main is None or not (open_ or (auxiliary.lower_ == "should" and auxiliary.i < main.i)):
        return
    below = next((c for c in children(side) if _carries(c)), side)
    told = below if lemma(side) == "be" and below.i != side.i else side
    cause = clause_end(scene, number, told, frozenset({auxiliary.i} - {told.i}))
    if told.i != side.i and told.i > auxiliary.i:
        words = [*told.doc[auxiliary.i + 1 : max(t.i for t in clause(told)) + 1]]
        cause = msgspec.structs.replace(cause, anchor=scene.anchor(number, words))
    effect = clause_end(scene, number, main, frozenset({side.i} - {main.i}))
    yield Linked(cause, effect, 1, "causal", (auxiliary,), "clause.inverted", cause.anchor)
