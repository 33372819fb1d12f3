"""Pairs of comparatives -> links: "The more X does, the less Y comes"."""

from collections.abc import Iterator

import msgspec
from spacy.tokens import Span, Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.read.causes.ends import clause_end
from dragoman.read.causes.links import Linked, end_of
from dragoman.read.grammar.arguments import objects
from dragoman.read.grammar.deltas import Delta, is_good, times, word_delta
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import is_infinitive, lemma
from dragoman.read.grammar.tree import children
from dragoman.read.words.labels import HELPING, SUBJECTS, VERBAL
from dragoman.records import Phrase

# Before the first of two comparatives that go together.
BEFORE_PAIR = frozenset({":", ";", "that", "because", "since", "and", "but", "for", "so", "said", "says"})
# Words a sentence has at least where two comparatives go together.
SHORTEST = 6
# Nouns that name nothing by themselves: that "things get" worse is told by the verb.
UNNAMED = frozenset({"matter", "thing"})


def correlated_links(scene: Scene, number: int) -> Iterator[Linked]:
    """Read “The more X does, the less Y comes”: the first moves the second, and which way."""
    span = scene.parsed.spans[number]
    if len(span) <= SHORTEST:
        return
    commas = [t for t in scene.parsed.words[number] if t.text == "," and t.i + 2 < span.end]
    second = next((t.nbor(1) for t in commas if _is_compared(t.nbor(1))), None)
    first = None if second is None else _first_compared(span, second)
    if second is None or first is None:
        return
    first_top, second_top = (_top_word(span, a, b) for a, b in ((first.i, second.i), (second.i, span.end)))
    if first_top is not None and second_top is not None:
        others = frozenset({first_top.i, second_top.i})
        halves = ((first, first_top), (second, second_top))
        told = [(article, _weighed(scene, article, top) or top) for article, top in halves]
        cause, effect = (_compared_end(scene, number, top, others - {top.i}) for _, top in told)
        sign = times(*(_compared_way(scene, article, top) for article, top in told))
        yield Linked(cause, effect, sign, "causal", (first, second), "clause.correlated")


def _first_compared(span: Span, second: Token) -> Token | None:
    """The "the" that opens the first of a pair: of the sentence, or of what is told behind a colon or a "that"."""
    words = (t for t in span if t.i + 1 < second.i and _is_compared(t))
    opened = (t for t in words if t.i == span.start or t.nbor(-1).lower_ in BEFORE_PAIR)
    return next(opened, None)


def _top_word(span: Span, start: int, end: int) -> Token | None:
    """The verb of a stretch that hangs on no other verb of it, else its noun ("the longer the siege"); None without."""
    words = list(span.doc[start:end])
    # What "the fewer lorries that use the road" tells of is the lorries.
    clauses = [t for t in words if t.dep_ != "relcl"]
    verbs = [t for t in clauses if t.pos_ in VERBAL and t.dep_ not in HELPING and not _only_says(t)]
    verbs = verbs or [t for t in clauses if any(c.dep_ in SUBJECTS for c in t.lefts)]
    tops = verbs or [t for t in words if t.pos_ == "NOUN"]
    return next((t for t in tops if not any(a in tops for a in t.ancestors)), None)


def _weighed(scene: Scene, article: Token, top: Token) -> Token | None:
    """The deed that a half says to be hard or easy ("the harder it becomes for X to V"); None where it tells none."""
    judged = scene.ontology.lexicon.causes.judged
    if lemma(article.nbor(1)) not in judged["open"] | judged["shut"]:
        return None
    it = any(c.dep_ in {*SUBJECTS, "expl"} and c.lower_ == "it" for c in children(top))
    return next((c for c in children(top) if it and is_infinitive(c) and c.i > top.i), None)


def _only_says(verb: Token) -> bool:
    """Whether a verb behind a comma only tells who says what stands before ("…, a diplomat complains")."""
    said = lemma(verb) in load_reporting().saying | load_lexicon().events.mood["complaining"]
    told = any(c.dep_ in {"ccomp", "parataxis"} and c.i < verb.i for c in children(verb))
    return said and (told or (verb.i + 1 < len(verb.doc) and verb.nbor(1).is_punct))


def _compared_end(scene: Scene, number: int, top: Token, others: frozenset[int]) -> Phrase:
    """The end that one half of a pair of comparatives names: a clause, or a thing where it has no verb.

    Which way it moves is told by the comparative, and so by the sign of the link; what a verb does to its object stays.
    """
    verbal = top.pos_ in VERBAL or any(c.dep_ in SUBJECTS for c in top.lefts)
    end = clause_end(scene, number, top, others) if verbal else end_of(scene, number, top)
    words = scene.ontology.lexicon.causes
    moves = verbal and bool(objects(top)) and (lemma(top) in words.raise_ or lemma(top) in words.lower)
    if verbal and end.head in UNNAMED:
        end = msgspec.structs.replace(end, head=lemma(top))
    return end if moves else msgspec.structs.replace(end, delta=None)


def _is_compared(article: Token) -> bool:
    """Whether a word opens "the more" or "the less"."""
    return article.lower_ == "the" and article.nbor(1).tag_ in {"JJR", "RBR"}


def _compared_way(scene: Scene, article: Token, top: Token) -> Delta:
    """Which way "the more" or "the less" goes; "the worse" is less of a good, more of an ill, None of other things."""
    word = article.nbor(1)
    told = word_delta(scene, word)
    judged = scene.ontology.lexicon.causes.judged
    if is_infinitive(top) and lemma(word) in judged["open"] | judged["shut"]:
        return 1 if lemma(word) in judged["open"] else -1
    if told is not None or lemma(word) not in scene.ontology.lexicon.causes.judged["bad"]:
        return told or 1
    good = is_good(scene, next((c for c in children(top) if c.dep_ in SUBJECTS), top))
    return None if good is None else -1 if good else 1
