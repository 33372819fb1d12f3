"""Clauses -> links: to V, fearing X, so Y that Z, the more X the less Y, unless X."""

from collections.abc import Container, Iterator
from functools import lru_cache

import msgspec
from spacy.tokens import Token

from dragoman.ontology.lexicon import CauseWords
from dragoman.ontology.reporting import load_reporting
from dragoman.read.causes._correlated import correlated_links
from dragoman.read.causes.ends import clause_end, end_words
from dragoman.read.causes.links import Linked, Sign, after_comma, end_of, is_actor
from dragoman.read.causes.quarrels import quarrel_links
from dragoman.read.causes.subordinates import consequences_of
from dragoman.read.causes.verbs import claimed_effects
from dragoman.read.grammar.arguments import agents, objects, subjects
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import (
    DATE_WORDS,
    conjuncts,
    is_infinitive,
    is_passive,
    lemma,
    phrase,
    preposition_slots,
    that_of,
    verb_key,
)
from dragoman.read.grammar.tree import children, opens_sentence, subtree
from dragoman.read.words.labels import SUBJECTS, VERBAL
from dragoman.records import Phrase

# Auxiliaries by which a clause tells what would be, were it not for something.
UNREAL = frozenset({"would", "could", "might", "can", "cannot", "will"})

# Words that may stand before an infinitive that tells an aim: "so as to", "in order to".
AIMING = frozenset({"so", "as", "in", "order"})
# What a noun is where it only narrows another.
NARROWING = frozenset({"compound", "poss", "nmod"})
# By these a clause tells of a degree, and of what is lacking.
DEGREE, LACKING = "so", frozenset({"unless", "without"})
# What "without" may name by a pronoun, with the tag of what that goes back to.
POINTING = {"it": "NN", "them": "NNS"}


def clause_links(scene: Scene, number: int) -> Iterator[Linked]:
    """The links that the dependent clauses and the quarrels of a sentence make."""
    yield from correlated_links(scene, number)
    words = scene.parsed.words[number]
    said = {token.lower_ for token in words}
    measured, lacking = DEGREE in said, not _lacking_words(scene.ontology.lexicon.causes).isdisjoint(said)
    for token in words:
        if token.pos_ in VERBAL:
            yield from _purpose_links(scene, number, token)
            yield from _reason_links(scene, number, token)
            yield from _degree_links(scene, number, token) if measured else ()
            yield from _lacking_links(scene, number, token) if lacking else ()
        if token.pos_ in {"VERB", "NOUN"}:
            yield from quarrel_links(scene, number, token)


@lru_cache(maxsize=4)
def _lacking_words(words: CauseWords) -> frozenset[str]:
    """All words of which one stands where a sentence tells of what is lacking."""
    return LACKING | _barring_words(words)


@lru_cache(maxsize=4)
def _barring_words(words: CauseWords) -> frozenset[str]:
    """The words that open what is told to be lacking ("absent a treaty", "but for the strike")."""
    return frozenset(text.split()[0] for text in words.barring)


def _purpose_links(scene: Scene, number: int, verb: Token) -> Iterator[Linked]:
    """Read “X did Y to V Z”: V is what the deed is for; a deed needs somebody who does it."""
    above = _aimed_from(verb)
    if above is None or not objects(verb):
        return
    deed = _bidden(above) or above
    if deed.pos_ != "VERB":
        return
    marked = any(c.dep_ == "mark" and c.lower_ not in AIMING for c in children(verb))
    own = marked or any(c.dep_ in SUBJECTS for c in children(verb)) or _says_what(scene, above)
    meant = is_passive(deed) or _bidden(deed) or any(is_actor(scene, number, s) for s in agents(deed))
    brought = _brings(scene, deed) and objects(deed) and not _sent_somewhere(deed, verb)
    empty = scene.ontology.lexicon.causes.empty
    if own or brought or not meant or lemma(deed) in empty or _is_no_aim(above, verb):
        return
    to = next(c for c in children(verb) if c.dep_ == "aux" and c.lower_ == "to")
    cause = clause_end(scene, number, deed, _words_of_aim(verb, {above.i, deed.i}))
    talking = scene.ontology.lexicon.causes.talking
    for aim in (each for each in conjuncts(verb) if each.pos_ == "VERB" and lemma(each) not in talking):
        for effect, sign in claimed_effects(scene, number, aim, wide=True):
            yield Linked(cause, effect, sign, "purpose", (to,), "clause.purpose")


def _words_of_aim(verb: Token, deeds: Container[int]) -> frozenset[int]:
    """The places of all words that tell what a deed is for, "in order" and what goes on with the aim among them."""
    top = verb
    while top.head.i not in deeds and top.head.i != top.i:
        top = top.head
    return frozenset(t.i for t in subtree(top))


def _is_no_aim(above: Token, verb: Token) -> bool:
    """Whether an infinitive tells no aim of its verb: one of a list, a habit, what a term is for, what it takes.

    "Decided to merge X, to train Y", "used to sail", "has until Monday to answer", "it takes two to lift"; nor what
    came of it in the end (", only to V").
    """
    before = verb.left_edge.nbor(-1) if verb.left_edge.i > 0 else verb
    if before.text == "," and verb.left_edge.lower_ in {"only", "never"}:
        return True
    listed = is_infinitive(above) and before.text == ","
    again = before.lower_ in {"alone", "and", "or", "used"}
    term = any(c.dep_ == "prep" and c.lower_ in {"until", "till"} for c in children(above))
    takes = lemma(above) == "take" and any(c.lower_ == "it" for c in children(above))
    return listed or again or term or takes


def _says_what(scene: Scene, deed: Token) -> bool:
    """Whether an infinitive tells what a deed decides, offers or signs, not what for ("voted to leave")."""
    words = scene.ontology.lexicon.causes.deciding
    things = [lemma(t) for t in objects(deed)]
    return lemma(deed) in words["verbs"] or any(name in words["nouns"] for name in things)


def _aimed_from(verb: Token) -> Token | None:
    """The deed that an infinitive tells the aim of: the verb above, also above "in order"; None for other clauses."""
    head = verb.head
    if not is_infinitive(verb):
        return None
    if verb.dep_ == "acl" and head.lower_ == "order" and head.head.lower_ == "in":
        return next((a for a in head.ancestors if a.pos_ == "VERB"), None)
    using = verb.dep_ == "xcomp" and lemma(head) == "use" and bool(objects(head))
    return head if verb.dep_ == "advcl" or using else None


def _bidden(verb: Token) -> Token | None:
    """The deed that a sentence calls for ("Provide seed to …"), for it or a purpose of it; None elsewhere."""
    while verb.head.pos_ == "VERB" and (verb.dep_ == "conj" or (verb.dep_ == "advcl" and is_infinitive(verb))):
        verb = verb.head
    bare = verb.tag_ == "VB" and not any(c.dep_ in {"nsubj", "nsubjpass", "aux", "neg"} for c in children(verb))
    return verb if verb.dep_ == "ROOT" and bare and opens_sentence(verb) else None


def _brings(scene: Scene, deed: Token) -> bool:
    """Whether a verb says that somebody is brought to do, or forbidden to do, what follows it."""
    words = scene.ontology.lexicon.causes
    dated = {lemma(s.token.head) for s in preposition_slots(deed) if lemma(s.token) in DATE_WORDS}
    keys = (k for k in verb_key(deed) if k.split()[-1] not in dated)
    return lemma(deed) in words.bidding or any(k in words.drive or k in words.aimed for k in keys)


def _sent_somewhere(deed: Token, verb: Token) -> bool:
    """Whether a place stands between a deed's object and an infinitive, which is then its aim ("moved X to Y to V")."""
    between = (c for c in children(deed) if c.dep_ == "prep" and c.lower_ in {"to", "into"} and deed.i < c.i < verb.i)
    return any(lemma(o) not in DATE_WORDS for c in between for o in children(c) if o.dep_ == "pobj")


def _reason_links(scene: Scene, number: int, verb: Token) -> Iterator[Linked]:
    """Read “Fearing X, they did Y” and “they marched, demanding X”: what they fear or want moves them."""
    deed = _moved_deed(scene, verb)
    loose = verb.tag_ == "VBG" and deed is not None
    marked = any(c.dep_ in {"mark", "prep"} and c.i < verb.i for c in children(verb)) or _cites(scene, number, verb)
    if deed is None or not loose or marked or lemma(verb) not in scene.ontology.lexicon.causes.reasons:
        return
    if agents(deed) or is_passive(deed):
        told = next((c for c in children(verb) if c.dep_ == "ccomp" and c.pos_ in VERBAL), verb)
        effect = clause_end(scene, number, deed, frozenset({verb.i}))
        for cause, _ in (
            claimed_effects(scene, number, told) if told.i != verb.i else [(clause_end(scene, number, verb), 1)]
        ):
            yield Linked(cause, effect, 1, "motive", (verb,), "clause.reason")


def _cites(scene: Scene, number: int, verb: Token) -> bool:
    """Whether a participle names somebody as a source ("citing two officers"), and no reason ("citing its costs")."""
    return lemma(verb) in load_reporting().relaying and any(is_actor(scene, number, each) for each in objects(verb))


def _moved_deed(scene: Scene, verb: Token) -> Token | None:
    """The deed a participle gives the reason for, also where the parser hung it on the deed's object; else None."""
    head = verb.head
    if verb.dep_ == "advcl":
        telling = lemma(head) in scene.ontology.lexicon.causes.holding
        return head if head.pos_ == "VERB" and not telling else None
    if verb.dep_ == "acl" and head.dep_ == "nsubj" and head.head.pos_ == "VERB" and after_comma(verb):
        return head.head
    quarrel = lemma(head) in scene.ontology.lexicon.causes.quarrels["over"]
    hung = verb.dep_ == "acl" and head.dep_ == "dobj" and head.head.pos_ == "VERB"
    return head.head if quarrel and hung else None


def _degree_links(scene: Scene, number: int, clause: Token) -> Iterator[Linked]:
    """Read “X was so heavy that Y”: Y comes of the degree of X."""
    hung = clause.dep_ in {"ccomp", "advcl", "relcl"}
    if not hung or that_of(clause) is None or clause.head.pos_ not in {"ADJ", "ADV", "VERB"}:
        return
    state = clause.head
    degree = next((c for c in children(state) if c.lower_ == DEGREE and c.i < clause.i), None)
    verb = state if state.pos_ == "VERB" else state.head
    if degree is None or degree.i + 1 == next(c.i for c in children(clause) if c.dep_ == "mark"):
        return
    if verb.pos_ in VERBAL and subjects(verb):
        cause = clause_end(scene, number, verb, frozenset({clause.i}))
        for effect, sign in claimed_effects(scene, number, clause):
            yield Linked(cause, effect, sign, "causal", (degree,), "clause.degree")


def _lacking_links(scene: Scene, number: int, verb: Token) -> Iterator[Linked]:
    """Read “Unless X, Y will” and “Without X, Y would”: X keeps Y from coming."""
    if any(c.dep_ == "mark" and c.lower_ == "unless" for c in children(verb)) and verb.dep_ == "advcl":
        mark = next(c for c in children(verb) if c.lower_ == "unless")
        side = clause_end(scene, number, verb)
        for main in consequences_of(verb, verb.head, [verb.head]):
            for effect, sign in claimed_effects(scene, number, main, frozenset({verb.i})):
                told: Sign = None if sign is None else 1 if sign == -1 else -1
                yield Linked(side, effect, told, "causal", (mark,), "clause.unless", side.anchor)
    unreal = any(c.dep_ == "aux" and c.lower_ in UNREAL for c in children(verb)) or _lacks(verb)
    bereaving = lemma(verb) in scene.ontology.lexicon.causes.bereaving
    withouts = (c for c in children(verb) if c.lower_ == "without" and unreal)
    for prep in (c for c in withouts if not (bereaving and c.i > verb.i)):
        for lack in (each for c in children(prep) if c.dep_ == "pobj" for each in conjuncts(c)):
            cause = _lacked(scene, number, lack, verb)
            effect = clause_end(scene, number, verb, frozenset({prep.i}))
            all_the_same: Sign = 0 if any(c.lower_ == "even" for c in prep.lefts) else -1
            if cause is not None:
                yield Linked(cause, effect, all_the_same, "causal", (prep,), "clause.without")
    yield from _barred_links(scene, number, verb)


def _lacked(scene: Scene, number: int, lack: Token, verb: Token) -> Phrase | None:
    """The end for what "without" names; of "it" and "them" the last thing before that fits. None for somebody."""
    if lack.lower_ not in POINTING:
        return None if is_actor(scene, number, lack) else end_of(scene, number, lack)
    before = [t for t in reversed(list(lack.sent)) if t.i < lack.i and t.tag_ == POINTING[lack.lower_]]
    told = (t for deps in (SUBJECTS | {"appos"}, {"dobj"}) for t in before if t.dep_ in deps)
    thing, where = next(told, None), number
    if not before and number:
        thing, where = _acting_before(scene, number, POINTING[lack.lower_]), number - 1
    if thing is None or thing.head.i == verb.i or is_actor(scene, where, thing):
        return None
    end, earlier = end_of(scene, number, lack), end_words(scene, where, thing)
    return msgspec.structs.replace(earlier, anchor=end.anchor, antecedent=earlier.anchor, definite=True)


def _acting_before(scene: Scene, number: int, tag: str) -> Token | None:
    """The subject of the sentence before, where it is of a tag; None elsewhere."""
    return next((t for t in subjects(scene.parsed.spans[number - 1].root) if t.tag_ == tag), None)


def _barred_links(scene: Scene, number: int, verb: Token) -> Iterator[Linked]:
    """Read “Absent X, Y will” and “But for X, Y would”: X keeps Y from coming."""
    first = scene.parsed.spans[number][0]
    opening = scene.ontology.lexicon.causes.barring
    if (
        verb.dep_ not in {"ROOT", "ccomp"}
        or first.i > verb.i
        or first.lower_ not in _barring_words(scene.ontology.lexicon.causes)
    ):
        return
    text = next((t for t in opening if _opens_with(first, t)), None)
    if text is None or not any(c.dep_ == "aux" and c.lower_ in UNREAL for c in children(verb)):
        return
    last = first.i + len(text.split())
    comma = next((t.i for t in first.doc[last : verb.i] if t.text == ","), last)
    things = [t for t in first.doc[last:comma] if t.pos_ == "NOUN" and t.dep_ not in NARROWING]
    for lack in (t for t in things[:1] if not is_actor(scene, number, t)):
        effect = clause_end(scene, number, verb, frozenset({first.i, lack.i}))
        words = [t for t in phrase(lack) if t.i >= last]
        cause = msgspec.structs.replace(end_of(scene, number, lack), anchor=scene.anchor(number, words))
        yield Linked(cause, effect, -1, "causal", (first,), "clause.without")


def _opens_with(first: Token, text: str) -> bool:
    """Whether a sentence opens with some words."""
    words = text.split()
    return [t.lower_ for t in first.doc[first.i : first.i + len(words)]] == words


def _lacks(verb: Token) -> bool:
    """Whether a clause with a subject or object of "no" tells what does not come ("no tanker came in")."""
    things = (c for c in children(verb) if c.dep_ in {"nsubj", "nsubjpass", "attr", "dobj"})
    return any(g.lower_ == "no" for c in things for g in c.lefts) or any(
        c.dep_ == "acomp" and c.lower_ == "likely" for c in children(verb)
    )
