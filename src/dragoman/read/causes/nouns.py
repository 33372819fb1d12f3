"""Nouns that tell of causes -> links: consequences of, pressure for X to V, obstacle to, part of a logic of."""

from collections.abc import Iterator
from functools import lru_cache

import msgspec
from spacy.tokens import Span, Token

from dragoman.ontology.lexicon import Lexicon, load_lexicon
from dragoman.ontology.measuring import load_measuring
from dragoman.ontology.traits import load_traits
from dragoman.read.causes.ends import clause_end
from dragoman.read.causes.links import Linked, Sign, end_of, is_actor, is_excluded
from dragoman.read.causes.lists import listed_after
from dragoman.read.grammar.arguments import agents, subjects
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import clause, conjuncts, is_infinitive, is_negated, lemma, phrase, preposition_slots
from dragoman.read.grammar.tree import children
from dragoman.read.senses.deeds import index_senses
from dragoman.read.status.denied import is_denied
from dragoman.read.words.labels import SUBJECTS, VERBAL
from dragoman.records import Phrase, Role

LEANS_ON = frozenset({"to", "for", "on", "against", "of"})
COPULAS = frozenset({"be", "become", "remain", "constitute", "represent"})
ASKING = load_traits().deeds.asking
# Lists of the nouns by which a link is told here, and nouns that say when something comes.
TELLING = ("reply", "effect", "cause", "logic")
TIMES = frozenset({"time", "moment"})
# What opens the clause of which a reason is given.
OPENING = frozenset({"why", "that"})


def noun_links(scene: Scene, number: int) -> Iterator[Linked]:
    """The links that nouns of a sentence make."""
    for noun in scene.parsed.words[number]:
        if noun.pos_ != "NOUN" or lemma(noun) not in _telling_nouns(scene.ontology.lexicon):
            continue
        yield from _outcome_links(scene, number, noun)
        yield from _aim_links(scene, number, noun)
        yield from _logic_links(scene, number, noun)
        yield from _time_when_links(scene, number, noun)
        yield from _leaning_links(scene, number, noun)
        yield from _verdict_links(scene, number, noun)
        yield from _gap_links(scene, number, noun)
    yield from _colon_links(scene, number)


@lru_cache(maxsize=4)
def _telling_nouns(words: Lexicon) -> frozenset[str]:
    """All nouns by which a link is told here; few sentences have one."""
    causes, senses = words.causes, index_senses(words.events).nouns
    asking = (noun for noun, listed in senses.items() if any(sense.type in ASKING for sense in listed))
    told = (causes.nouns[name] for name in TELLING)
    return TIMES.union(asking, causes.filling["nouns"], *causes.leaning.values(), *told)


def _outcome_links(scene: Scene, number: int, noun: Token) -> Iterator[Linked]:
    """Read “The consequences of X” as effects that X has, and the text does not say which way."""
    words = scene.ontology.lexicon.causes.nouns
    name = lemma(noun)
    replies = name in words["reply"] and noun.dep_ == "attr"
    if name not in words["effect"] and name not in words["cause"] and not replies:
        return
    if noun.dep_ == "attr" and (noun.head.pos_ == "AUX" or lemma(noun.head) in COPULAS):
        yield from _copular_links(scene, number, noun, is_effect=name not in words["cause"])
        return
    if noun.dep_ == "nsubj" and lemma(noun.head) in COPULAS:
        named = [*_named_links(scene, number, noun, is_effect=name in words["effect"])]
        yield from named
        if named:
            return
    if name in words["effect"] and (beside := _apposed(noun)) is not None:
        yield from _apposed_links(scene, number, noun, beside)
    elif name in words["effect"] and any(c.lower_ == "on" for c in _prepositions(noun)):
        yield from _impact_of(scene, number, noun)
    elif name in words["effect"] and noun.head.lower_ != "as":
        for prep in (c for c in children(noun) if c.lower_ == "of"):
            causes = [c for c in children(prep) if c.dep_ in {"pobj", "pcomp"}]
            for cause in (c for c in causes if not is_actor(scene, number, c)):
                first, second = end_of(scene, number, cause), end_of(scene, number, noun)
                yield Linked(first, second, None, "causal", (noun,), "noun.outcome")


def _apposed(noun: Token) -> Token | None:
    """What a noun of outcome is set beside ("shortfalls, a by-product of the drought, …"), None without such."""
    first = noun.head if noun.head.lower_ == "by" and noun.head.dep_ == "appos" else noun
    return first.head if first.dep_ == "appos" and first.head.pos_ == "NOUN" else None


def _apposed_links(scene: Scene, number: int, noun: Token, named: Token) -> Iterator[Linked]:
    """Read “Y, a result of X, …”: Y comes of X."""
    causes = [s.token for s in preposition_slots(noun) if s.name == "of" and not is_actor(scene, number, s.token)]
    for cause in causes if not is_actor(scene, number, named) else ():
        first, second = end_of(scene, number, cause), end_of(scene, number, named)
        yield Linked(first, second, 1, "causal", (noun,), "noun.apposed")


def _prepositions(noun: Token) -> list[Token]:
    """The prepositions on a noun, and on what its "of" governs, where parsers hang the second one."""
    own = [c for c in children(noun) if c.dep_ == "prep"]
    return own + [c for p in own if p.lower_ == "of" for o in children(p) for c in children(o) if c.dep_ == "prep"]


def _impact_of(scene: Scene, number: int, noun: Token) -> Iterator[Linked]:
    """Read “the impact of X on Y”: X bears on Y, and the words on the noun say which way if any do."""
    slots = {p.lower_: [o for c in children(p) if c.dep_ == "pobj" for o in conjuncts(c)] for p in _prepositions(noun)}
    copular = children(noun.head) if noun.dep_ == "nsubj" and lemma(noun.head) in COPULAS else ()
    told = {c.lower_ for c in children(noun)} | {c.lower_ for c in copular if c.dep_ in {"acomp", "attr"}}
    sign = impact_sign(scene, told)
    for cause in (c for c in slots.get("of", ()) if not is_actor(scene, number, c)):
        for effect in (e for e in slots["on"] if not is_actor(scene, number, e)):
            first, second = _without_on(scene, number, cause), end_of(scene, number, effect)
            yield Linked(first, second, sign, "causal", (noun,), "noun.impact")


def impact_sign(scene: Scene, names: set[str]) -> Sign:
    """Which way an effect goes by the words on it; None where they do not say."""
    words = scene.ontology.lexicon.causes.impact
    for listed, sign in (("nil", 0), ("bad", -1), ("good", 1)):
        if names & words[listed]:
            return sign  # type: ignore[return-value]  # the three signs above
    return None


def _without_on(scene: Scene, number: int, cause: Token) -> Phrase:
    """The end a cause names, without the "on" that a parser hung on it."""
    words = [t for t in phrase(cause) if not any(a.lower_ == "on" and a.head == cause for a in (t, *t.ancestors))]
    return msgspec.structs.replace(end_of(scene, number, cause), anchor=scene.anchor(number, words))


def _copular_links(scene: Scene, number: int, noun: Token, *, is_effect: bool) -> Iterator[Linked]:
    """Read “X is a result of Y”, "X is a response to Y", "X is a driver of Y" and “X is one reason why S”."""
    replies = lemma(noun) in scene.ontology.lexicon.causes.nouns["reply"]
    before = {"to"} if replies else {"of", "in", "for", "behind"}
    others = _weighed(noun) or [s.token for s in preposition_slots(noun) if s.name in before]
    for subject in (s for s in subjects(noun.head) if not is_actor(scene, number, s)):
        for told in _clause_explained(scene, noun):
            sign: Sign = 0 if _is_none(noun) else 1
            effect_end = _explained_end(scene, number, told)
            yield Linked(end_of(scene, number, subject), effect_end, sign, "causal", (noun,), "noun.copula")
        for other in (o for o in others if not is_actor(scene, number, o)):
            cause, effect = (other, subject) if is_effect else (subject, other)
            first, second = end_of(scene, number, cause), end_of(scene, number, effect)
            none = _is_none(noun) or is_excluded(other)
            yield Linked(first, second, 0 if none else 1, "causal", (noun,), "noun.copula")


def _is_none(noun: Token) -> bool:
    """Whether a copula denies its noun; what is not the only cause of a thing, or not its main one, is a cause."""
    ranked = load_lexicon().causes.sole | load_measuring().ranking
    among = any(c.lower_ in ranked or c.tag_ == "JJS" for c in children(noun))
    return (is_denied(noun.head) and not among) or any(c.lower_ == "no" for c in noun.lefts)


def _weighed(noun: Token) -> list[Token]:
    """What something is told to come of rather than of another ("less a product of X than of Y": Y), [] elsewhere."""
    first = noun.left_edge
    less = first.i > noun.sent.start and first.nbor(-1).lower_ == "less"
    than = next((t for t in noun.doc[noun.i : noun.sent.end] if t.lower_ == "than"), None) if less else None
    again = (c for c in children(than) if c.lower_ == "of") if than is not None else ()
    return [each for prep in again for c in children(prep) if c.dep_ == "pobj" for each in conjuncts(c)]


def _explained_end(scene: Scene, number: int, told: Token) -> Phrase:
    """The end of a clause that a reason is given of, without the word that opens it."""
    words = [t for t in clause(told) if t.lower_ not in OPENING or t.i > told.i]
    return msgspec.structs.replace(clause_end(scene, number, told), anchor=scene.anchor(number, words))


def _clause_explained(scene: Scene, noun: Token) -> list[Token]:
    """The clause of which a noun gives the reason ("the reason why prices rose", "the reason that it fell")."""
    if lemma(noun) not in scene.ontology.lexicon.causes.nouns["reason"]:
        return []
    clauses = [c for c in noun.rights if c.dep_ in {"relcl", "acl", "ccomp"} and subjects(c)]
    reason = lemma(noun) == "reason"
    opened = OPENING if reason else {"why"}
    return [
        each
        for each in clauses
        if any(c.lower_ in opened and c.dep_ not in {"nsubj", "dobj"} for c in each.lefts)
        or (reason and _is_bare(each))
    ]


def _is_bare(clause: Token) -> bool:
    """Whether a clause without "why" tells what a reason is for ("the reason the truce held"), not who adduces it."""
    opened = any(c.lower_ in {"who", "which", *OPENING} for c in clause.lefts)
    behind = any(c.dep_ in {"dobj", "ccomp"} for c in clause.rights)
    adduced = lemma(clause) in load_lexicon().causes.adducing and not behind
    return clause.pos_ in VERBAL and not opened and not adduced


def _named_links(scene: Scene, number: int, noun: Token, *, is_effect: bool) -> Iterator[Linked]:
    """Read “The main causes of X are Y and Z” and "the result of X was Y"."""
    others = [s.token for s in preposition_slots(noun) if s.name in {"of", "for", "behind"}]
    named = [each for c in children(noun.head) if c.dep_ == "attr" and c.pos_ == "NOUN" for each in conjuncts(c)]
    explained = [] if is_denied(noun.head) else _clause_explained(scene, noun)
    for told in (t for t in named if not is_actor(scene, number, t)):
        for each in explained:
            yield Linked(
                end_of(scene, number, told), _explained_end(scene, number, each), 1, "causal", (noun,), "noun.named"
            )
        for other in (o for o in others if not is_actor(scene, number, o)):
            cause, effect = (other, told) if is_effect else (told, other)
            first, second = end_of(scene, number, cause), end_of(scene, number, effect)
            yield Linked(first, second, 1, "causal", (noun,), "noun.named")


def _aim_links(scene: Scene, number: int, noun: Token) -> Iterator[Linked]:
    """Read “Pressure for X to V”: V is the aim; where the request is granted, the granting enables V."""
    senses = index_senses(scene.ontology.lexicon.events).nouns.get(lemma(noun), ())
    if not any(sense.type in ASKING for sense in senses):
        return
    aims = [a for c in children(noun) if c.dep_ in {"acl", "relcl"} for a in conjuncts(c) if is_infinitive(c)]
    granting = scene.ontology.lexicon.events.light.granting
    granted = noun.dep_ == "dobj" and lemma(noun.head) in granting
    aims += [
        a
        for c in children(noun.head)
        if granted and c.dep_ in {"xcomp", "advcl"} and is_infinitive(c)
        for a in conjuncts(c)
    ]
    for aim in aims:
        effect = clause_end(scene, number, aim)
        for sharer in (None, *_sharers(scene, number, aim, effect)):
            reached = effect if sharer is None else msgspec.structs.replace(effect, holder=sharer)
            if granted:
                cause = clause_end(scene, number, noun.head)
                yield Linked(cause, reached, 1, "enabling", (noun.head,), "noun.granted", sharer=sharer)
            else:
                asked = end_of(scene, number, noun)
                yield Linked(asked, reached, 1, "purpose", (noun,), "noun.aim", sharer=sharer)


def _sharers(scene: Scene, number: int, aim: Token, effect: Phrase) -> tuple[Role, ...]:
    """Who else is to reach an aim ("requests from X and Y to open offices"), where its doer holds what it names."""
    doers = scene.roles(number, agents(aim))
    return doers[1:] if doers and effect.holder == doers[0] else ()


def _logic_links(scene: Scene, number: int, noun: Token) -> Iterator[Linked]:
    """Read “X is part of a logic of Y”: Y is what X is for."""
    if lemma(noun) not in scene.ontology.lexicon.causes.nouns["logic"] or noun.head.lower_ != "of":
        return
    part = noun.head.head
    if lemma(part) != "part" or part.dep_ != "attr":
        return
    for subject in subjects(part.head):
        for aim in (s.token for s in preposition_slots(noun) if s.name == "of"):
            first, second = end_of(scene, number, subject), end_of(scene, number, aim)
            yield Linked(first, second, 1, "purpose", (noun,), "noun.logic")


def _time_when_links(scene: Scene, number: int, noun: Token) -> Iterator[Linked]:
    """Read “X comes at a time when Y”: Y is the setting of X."""
    if noun.lower_ not in TIMES or noun.head.lower_ not in {"at", "in"}:
        return
    verb = noun.head.head
    if verb.pos_ not in VERBAL:
        return
    for setting in (c for c in children(noun) if c.dep_ in {"relcl", "acl"}):
        for subject in (s for s in subjects(verb) if not is_actor(scene, number, s)):
            cause = clause_end(scene, number, setting)
            yield Linked(cause, end_of(scene, number, subject), 1, "contextual", (noun,), "noun.setting")


def _leaning_links(scene: Scene, number: int, noun: Token) -> Iterator[Linked]:
    """Read “X is an obstacle to Y”, "serves as a counterweight to Y", "a blow to Y"."""
    sign = _leaning_sign(scene, noun)
    verb = noun.head.head if noun.head.lower_ == "as" else noun.head
    if sign is None or verb.pos_ not in VERBAL or noun.dep_ not in {"attr", "pobj"}:
        return
    others = [s.token for s in preposition_slots(noun) if s.name in LEANS_ON]
    for subject in (s for s in subjects(verb) if not is_actor(scene, number, s)):
        for other in (o for o in others if not is_actor(scene, number, o)):
            cause, effect = end_of(scene, number, subject), end_of(scene, number, other)
            yield Linked(cause, effect, sign, "causal", (noun,), "noun.leaning")


def _verdict_links(scene: Scene, number: int, noun: Token) -> Iterator[Linked]:
    """Read “X did Y, a blow to Z”: what is told before the comma bears on Z."""
    sign, verb = _leaning_sign(scene, noun), noun.head
    if sign is None:
        return
    first = noun.left_edge
    set_off = first.i > noun.sent.start and first.nbor(-1).text in {",", "-"}
    if not set_off or verb.i > noun.i or verb.pos_ not in VERBAL or noun.dep_ == "conj":
        return
    for other in (s.token for s in preposition_slots(noun) if s.name in LEANS_ON):
        cause = clause_end(scene, number, verb, frozenset({noun.i}))
        yield Linked(cause, end_of(scene, number, other), sign, "causal", (noun,), "noun.verdict")


def _gap_links(scene: Scene, number: int, gap: Token) -> Iterator[Linked]:
    """Read “X fills the void left by Y”: that Y is gone, or weak, moves X to come."""
    words, verb = scene.ontology.lexicon.causes.filling, gap.head
    if lemma(gap) not in words["nouns"] or gap.dep_ != "dobj" or lemma(verb) not in words["verbs"]:
        return
    starts = [by.i + 1 for c in children(gap) if c.dep_ == "acl" for by in children(c) if by.dep_ == "agent"]
    things = [t for t in subjects(verb) if not is_actor(scene, number, t)]
    effects = [end_of(scene, number, t) for t in things] or [clause_end(scene, number, verb)]
    for gone in (t for start in starts for t in listed_after(scene.parsed.spans[number], start)):
        cause = end_of(scene, number, gone)
        if cause.of_actor and cause.delta is None:
            cause = msgspec.structs.replace(cause, delta=-1)
        for effect in effects:
            yield Linked(cause, effect, 1, "motive", (verb,), "noun.gap")


def _leaning_sign(scene: Scene, noun: Token) -> Sign:
    """Which way a noun of standing against or for something goes, None for other nouns."""
    leaning, name = scene.ontology.lexicon.causes.leaning, lemma(noun)
    return -1 if name in leaning["against"] else 1 if name in leaning["towards"] else None


def _colon_links(scene: Scene, number: int) -> Iterator[Linked]:
    """Read “X faces ruin: A and B are weak”: what follows a colon spells out the plight that stands before it."""
    span, words = scene.parsed.spans[number], scene.parsed.words[number]
    plights = scene.ontology.lexicon.causes.plights
    for colon in (t for t in words if t.text == ":" and t.i > span.start and lemma(t.nbor(-1)) in plights):
        before = None if _bids(span) else _last_clause(span, colon.i)
        after = next((t for t in words if t.i > colon.i and is_main(t)), None)
        if before is not None and after is not None and not _says_not_so(scene, before):
            cause, effect = clause_end(scene, number, after), clause_end(scene, number, before)
            yield Linked(cause, effect, 1, "elaboration", (colon,), "noun.colon")


def _says_not_so(scene: Scene, verb: Token) -> bool:
    """Whether a verb says that what it governs is not so ("denied a crisis", "avoids ruin", "does not face ruin")."""
    words = scene.ontology.lexicon
    denying = words.status.negative_implicatives | words.causes.disclaiming["verbs"]
    return lemma(verb) in denying or is_negated(verb)


def _bids(span: Span) -> bool:
    """Whether a sentence opens with a call to somebody ("Let us be plain: …"), which nothing spells out."""
    return span[0].tag_ == "VB" and not any(c.dep_ in SUBJECTS for c in children(span[0]))


def is_main(token: Token) -> bool:
    """Whether a token heads a clause that can stand alone: a verb with a subject of its own."""
    return token.pos_ in VERBAL and any(c.dep_ in SUBJECTS for c in children(token))


def _last_clause(span: Span, before: int) -> Token | None:
    """The last verb with a subject before a place; None without one."""
    mains = [t for t in span if t.i < before and is_main(t) and t.dep_ not in {"relcl", "acl"}]
    return mains[-1] if mains else None
