"""A causal verb -> what does it: subjects, agents in a list, what is set beside them, what "which" goes back to."""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

import msgspec
from spacy.tokens import Span, Token

from dragoman.ontology.lexicon import CauseWords, load_lexicon
from dragoman.ontology.measuring import load_measuring
from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.causes.cores import clause_core, words_of_change
from dragoman.read.causes.ends import clause_end
from dragoman.read.causes.links import (
    PEOPLE,
    after_comma,
    deeds_only,
    does_much,
    end_of,
    ends_of,
    is_actor,
    is_excluded,
    loose_from,
    relative_pronoun,
    weighed,
    widest_noun,
)
from dragoman.read.causes.lists import listed_after, spelled_out
from dragoman.read.grammar.arguments import agents, objects, subjects
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import DATE_WORDS, conjuncts, is_infinitive, is_passive, lemma, verb_key
from dragoman.read.grammar.tree import children, subtree
from dragoman.read.senses.deeds import index_senses
from dragoman.read.status.denied import does_nothing
from dragoman.read.words.deed_words import deed_nouns
from dragoman.read.words.labels import HELPING, SUBJECTS, VERBAL
from dragoman.records import Phrase

VIOLENT = load_traits().deeds.violent
TRIED_FIRST = ("change", "evidence", "motive", "bar", "turn", "drive")
CLASSES = (*TRIED_FIRST, "better", "worse", "lower", "raise_", "make", "funding", "affect")


# Classes of verbs that move their object: a "which" after it goes back to the move.
MOVING = frozenset({"change", "better", "worse", "lower", "raise_", "bar"})
HOSTILE = load_traits().deeds.aggressive
ALL = frozenset({"all", "both"})
# Nouns by which something is only measured after "by".
AMOUNTS = DATE_WORDS | {"hour", "minute", "point"}
# Verbs by which somebody only leaves others to do something: no deed of theirs that moves them.
LEAVING = frozenset({"let"})


class Classes(NamedTuple):
    """The classes of each causal verb, in the order in which they are tried."""

    verbs: Mapping[str, tuple[str, ...]]


@lru_cache(maxsize=4)
def index_causes(words: CauseWords) -> Classes:
    """The classes by verb."""
    table: dict[str, tuple[str, ...]] = {}
    for name in CLASSES:
        listed = sorted(words_of_change(words)) if name == "change" else getattr(words, name)
        for word in listed:
            table[word] = (*table.get(word, ()), name)
    return Classes(table)


def causes_of(scene: Scene, number: int, verb: Token, name: str) -> tuple[list[Phrase], bool]:
    """The causes of a verb's link, and whether the cause is somebody's act told by the verb itself."""
    before = loose_from(verb)
    if before is not None:
        return _told_causes(scene, number, before), False
    summed = _summed(scene, verb)
    if summed is not None:
        return [clause_end(scene, number, told, frozenset({summed.i})) for told in _told_together(summed)], False
    # "Which was hit by X" tells what X did.
    which = None if is_passive(verb) and agents(verb) else _which(verb)
    if which is not None:
        hits = not after_comma(which) and _only_hits(scene, which.head, verb)
        return [] if hits else _before_which(scene, number, which), False
    doers = doers_of(scene, number, does_nothing(verb) or does_much(verb) or verb)
    things = [t for t in doers if _can_move(scene, number, t, verb)]
    if things:
        listed = [each for t in things for each in spelled_out(t) or [t]]
        return [end for t in listed for end in _ends_before(scene, number, t, verb)], False
    if doers and name in {"drive", "bar"} and lemma(verb) not in LEAVING:
        return [clause_end(scene, number, verb)], True
    return [], False


def _is_blow(noun: Token, weapons: Mapping[str, frozenset[str]]) -> bool:
    """Whether a noun tells of an attack by the weapon before it ("a drone strike", but not "a drone ban")."""
    beside = {lemma(t) for t in noun.lefts if t.dep_ == "compound"}
    return lemma(noun) in deed_nouns(VIOLENT) and not beside.isdisjoint(weapons["nouns"] | weapons["before"])


def _only_hits(scene: Scene, token: Token, verb: Token) -> bool:
    """Whether a weapon, or a blow by one, only hits what a verb tells ("a shell hit the depot")."""
    words = scene.ontology.lexicon.causes.weapons
    return lemma(verb) in words["verbs"] and (lemma(token) in words["nouns"] or _is_blow(token, words))


def _can_move(scene: Scene, number: int, token: Token, verb: Token) -> bool:
    """Whether what does a verb is a thing that moves another: nobody, no amount ("cut by half"), no weapon.

    Nor is it "them" or "it" where another lets these do something ("the loan allows them to double output"), or where
    they do something else with that aim ("it was used to prevent a war").
    """
    aimed = token.head.i == verb.i or verb.dep_ == "advcl"
    if token.tag_ == "PRP" and aimed and is_infinitive(verb):
        return False
    measuring = lemma(token) in AMOUNTS or lemma(token) in load_measuring().shares
    amount = token.head.lower_ == "by" and (token.pos_ == "NUM" or token.like_num or measuring)
    # Of "it is not X that" the whole sentence is denied, once its link is found.
    excluded = is_excluded(token) and token not in _cleft(verb)
    return not (_only_hits(scene, token, verb) or amount or is_actor(scene, number, token) or excluded)


def cause_heads(scene: Scene, number: int, verb: Token) -> list[Token]:
    """The heads of the things that do what a verb tells; for a loose participle the verb of the clause it follows."""
    before = loose_from(verb)
    which = _which(verb)
    if before is not None:
        return [before]
    if which is not None and (clause := _sentential(scene, which)) is not None:
        return [clause]
    doers = doers_of(scene, number, verb)
    return [t for t in doers if not is_actor(scene, number, t) and not is_excluded(t)]


def doers_of(scene: Scene, number: int, verb: Token) -> list[Token]:
    """Whoever and whatever does a verb, with what is listed after "by" and what is set beside the subject."""
    found = _cleft(verb) or deeds_only(agents(verb))
    span = scene.parsed.spans[number]
    if is_passive(verb) and (rather := weighed(verb, "by")) is not None:
        found = [t for t in rather if t.dep_ == "pobj"]
    elif is_passive(verb):
        by = [c for c in children(verb) if c.dep_ == "agent" and c.lower_ == "by"]
        by += [c for each in by for c in children(each) if c.dep_ == "conj" and c.lower_ == "by"]
        starts = [c.i + 1 for c in by]
        found += [t for start in starts for t in listed_after(span, start)]
    found += [t for doer in found for t in _beside(scene, span, doer, verb)]
    return list(dict.fromkeys(_hardly_more(t) for t in found))


def _hardly_more(token: Token) -> Token:
    """What a phrase says to be all there is ("little more than fear"); any other word itself."""
    if token.lower_ != "more" or not any(c.lower_ in {"little", "nothing"} for c in children(token)):
        return token
    than = (c for each in children(token) if each.lower_ == "than" for c in children(each) if c.dep_ == "pobj")
    return next(than, token)


def _cleft(verb: Token) -> list[Token]:
    """What does a verb by "What V X is Y", "Y is what V X" or "It is Y that V X": Y; [] for any other verb."""
    if verb.dep_ == "ccomp" and lemma(verb.head) == "be" and relative_pronoun(verb):
        lone = any(c.dep_ == "nsubj" and c.lower_ == "it" for c in children(verb.head))
        return [c for c in children(verb.head) if c.dep_ == "attr" and lone and c.i < verb.i]
    what = any(c.dep_ == "nsubj" and c.lower_ == "what" for c in children(verb))
    if what and verb.dep_ in {"ccomp", "attr"} and lemma(verb.head) == "be" and verb.i > verb.head.i:
        return [s for s in subjects(verb.head) if s.i < verb.head.i]
    if not what or verb.dep_ not in {"csubj", "nsubj"} or lemma(verb.head) != "be":
        return []
    return [each for c in children(verb.head) if c.dep_ == "attr" and c.i > verb.head.i for each in conjuncts(c)]


def _beside(scene: Scene, span: Span, doer: Token, verb: Token) -> list[Token]:
    """The things set beside a subject before its verb: "X, coupled with Y, did Z"."""
    between = span.doc[doer.i + 1 : verb.i]
    words = [t.lower_ for t in between]
    for at, word in enumerate(words):
        for text in joining_words(scene.ontology.lexicon.causes).get(word, ()):
            if words[at : at + len(text)] == list(text):
                return listed_after(span.doc[span.start : verb.i], doer.i + 1 + at + len(text))
    return []


@lru_cache(maxsize=4)
def joining_words(words: CauseWords) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """The phrases that set one thing beside another, by their first word."""
    table: dict[str, tuple[tuple[str, ...], ...]] = {}
    for text in words.joining["words"]:
        parts = tuple(text.split())
        table[parts[0]] = (*table.get(parts[0], ()), parts)
    return table


def _summed(scene: Scene, verb: Token) -> Token | None:
    """The words that sum up what was told before a verb (", all of which did Z", ", all factors that do Z")."""
    nouns = scene.ontology.lexicon.causes.nouns["cause"] | scene.ontology.lexicon.causes.telling
    for child in children(verb):
        if child.dep_ in SUBJECTS and child.lower_ in ALL and any(c.lower_ == "of" for c in children(child)):
            return child
    summing = verb.dep_ == "relcl" and lemma(verb.head) in nouns and verb.head.left_edge.lower_ in ALL
    return verb.head if summing and after_comma(verb.head) else None


def _told_together(summing: Token) -> list[Token]:
    """The verbs of the clauses that words sum up, in order."""
    main = next((a for a in summing.ancestors if a.pos_ in VERBAL and a.i < summing.i), None)
    while main is not None and main.dep_ == "conj" and main.head.pos_ in VERBAL:
        main = main.head
    clauses = [] if main is None else [*(c for c in main.lefts if c.dep_ == "ccomp"), *conjuncts(main)]
    return [verb for verb in clauses if verb.pos_ in VERBAL and verb.i < summing.i]


def _which(verb: Token) -> Token | None:
    """The verb of the relative clause a verb stands in, where its subject is the pronoun; None for other verbs."""
    top = verb
    while top.dep_ in {"conj", "xcomp"} and top.pos_ == "VERB" and not any(c.dep_ in SUBJECTS for c in children(top)):
        top = top.head
    if top.dep_ == "relcl" and relative_pronoun(top):
        return top
    loose = any(c.dep_ in SUBJECTS and c.lower_ == "which" and c.tag_ == "WDT" for c in children(top))
    return top if top.dep_ == "advcl" and loose else None


def _before_which(scene: Scene, number: int, verb: Token) -> list[Phrase]:
    """What a relative pronoun goes back to: the noun before it, the subject of the clause before, or that clause."""
    above = verb.head
    if verb.dep_ == "relcl":
        told = _sentential(scene, verb)
        if told is not None:
            return [clause_end(scene, number, told)]
        if after_comma(verb) and verb.head.dep_ == "attr" and verb.head.pos_ == "ADJ" and above.head.pos_ in VERBAL:
            # "Turnout was the lowest in years, which …" goes on about the whole clause.
            return [clause_end(scene, number, above.head, frozenset(t.i for t in subtree(verb)))]
        noun = _meant_by_which(scene, number, verb) if after_comma(verb) else verb.head
        meant = noun.pos_ not in VERBAL and not _is_day_or_span(noun) and not _is_whither(scene, number, noun)
        if not after_comma(verb) or (_agrees(noun, verb) and meant):
            return [] if is_actor(scene, number, noun) or noun.lower_ in PEOPLE else [_summed_end(scene, number, noun)]
        above = next((a for a in verb.ancestors if a.pos_ in VERBAL), verb)
    if verb.dep_ == "advcl" and above.pos_ in VERBAL and _moves_itself(scene, number, above):
        return [clause_end(scene, number, above)]
    things = [t for t in subjects(above) if t.pos_ == "NOUN" and _agrees(t, verb)]
    if not things:
        return [clause_end(scene, number, above)] if above.pos_ in VERBAL and above.i < verb.i else []
    return [end_of(scene, number, t) for t in things if not is_actor(scene, number, t)]


def _meant_by_which(scene: Scene, number: int, verb: Token) -> Token:
    """The noun that a loose ", which" goes back to: the widest, or a name right before it, or what alone agrees."""
    widest = widest_noun(verb.head)
    named = verb.head.pos_ == "PROPN" and is_actor(scene, number, verb.head)
    return verb.head if named or (_agrees(verb.head, verb) and not _agrees(widest, verb)) else widest


def _ends_before(scene: Scene, number: int, noun: Token, verb: Token) -> list[Phrase]:
    """The ends of a thing that does a verb; of one the verb's own relative hangs on, what it sums up."""
    relative = verb.dep_ == "relcl" and verb.head.i == noun.i
    return [_summed_end(scene, number, noun)] if relative else ends_of(scene, number, noun)


def _summed_end(scene: Scene, number: int, noun: Token) -> Phrase:
    """The end a noun before a relative names; of one that sums up the clause before it, with that clause's words.

    "X shut the port, a step that cut trade", "welcomed the ruling as a step that would cut trade".
    """
    end = end_of(scene, number, noun)
    if lemma(noun) not in scene.ontology.lexicon.causes.telling or end.antecedent is not None:
        return end
    if noun.head.lower_ == "as" and noun.dep_ == "pobj":
        welcomed = [t for t in objects(noun.head.head) if t.i < noun.i]
        return end_of(scene, number, welcomed[0]) if welcomed else end
    above = noun.head
    while above.pos_ not in VERBAL and above.head.i != above.i:
        above = above.head
    if not after_comma(noun) or above.pos_ not in VERBAL or above.i > noun.i:
        return end
    told = clause_end(scene, number, above, frozenset({noun.i}))
    words = above.doc[min(above.i, noun.left_edge.i) : noun.i + 1]
    return msgspec.structs.replace(told, anchor=scene.anchor(number, [*words]))


def _agrees(noun: Token, verb: Token) -> bool:
    """Whether a noun can be the subject of a finite verb by its number; a verb that does not show one takes any."""
    shown = {t.lower_ for t in children(verb) if t.dep_ in HELPING} | {verb.lower_}
    one = bool(shown & {"is", "has", "was"}) or verb.tag_ == "VBZ"
    many = bool(shown & {"are", "have", "were"}) or verb.tag_ == "VBP"
    modal = any(t.tag_ == "MD" for t in children(verb))
    plural = noun.tag_ in {"NNS", "NNPS"} or any(c.dep_ == "conj" for c in children(noun))
    return modal or not (one or many) or plural == many


def _is_whither(scene: Scene, number: int, noun: Token) -> bool:
    """Whether a noun only says where something goes or is ("sent taxes to the capital, which …")."""
    placed = noun.dep_ == "pobj" and noun.head.lower_ in {"to", "in", "at", "from", "into"}
    known = load_roles().lemmas.get(lemma(noun))
    return placed and (scene.is_place(number, noun) or (known is not None and known.kinds[:1] == ("place",)))


def _moves_itself(scene: Scene, number: int, verb: Token) -> bool:
    """Whether a clause tells how its own subject rises or falls ("subsidies were halved, which …")."""
    core = clause_core(scene, number, verb)
    return core.delta is not None and core.token in subjects(verb)


def _is_day_or_span(noun: Token) -> bool:
    """Whether a noun is a day, a month or a stretch of time, which brings nothing about."""
    return lemma(noun) in DATE_WORDS or noun.ent_type_ in {"DATE", "TIME"}


def _sentential(scene: Scene, verb: Token) -> Token | None:
    """The verb of the clause that ", which …" goes back to: its noun ends the object of a deed that moves it.

    None where the noun itself is meant: by its number, or as what the relative tells holds apart from the deed.
    """
    if verb.dep_ != "relcl" or not after_comma(verb) or _plural(verb):
        return None
    if _goes_on(verb):
        return _told_before(scene, verb)
    noun = verb.head if verb.head.dep_ == "dobj" else widest_noun(verb.head)
    above, table = noun.head, index_causes(scene.ontology.lexicon.causes).verbs
    if noun.dep_ == "pobj" and any(c.dep_ == "dobj" and c.i < noun.i for c in children(above.head)):
        above = above.head
    elif noun.dep_ != "dobj":
        return None
    if above.pos_ != "VERB" or (_standing(verb) and not _standing(above) and _agrees(verb.head, verb)):
        return None
    moving = any(name in MOVING for k in verb_key(above) for name in table.get(k, ()))
    return above if moving or _harms(scene, above) else None


def _goes_on(verb: Token) -> bool:
    """Whether a relative goes on with what was told ("which in turn V", "which then V", "which explains why")."""
    if _accounts(verb):
        return True
    turned = (c for c in children(verb) if c.lower_ == "in" and any(g.lower_ == "turn" for g in children(c)))
    return any(turned) or any(c.lower_ in {"then", "thus", "thereby"} for c in children(verb))


def _accounts(verb: Token) -> bool:
    """Whether a verb says that a clause follows from its subject, which is then told by a clause, too."""
    why = any(c.dep_ == "ccomp" and any(w.lower_ in {"why", "how"} for w in c.lefts) for c in verb.rights)
    that = any(c.dep_ == "ccomp" and any(w.dep_ in SUBJECTS for w in c.lefts) for c in verb.rights)
    entailing = load_lexicon().causes.entailing
    return (lemma(verb) == "explain" and why) or (lemma(verb) in entailing and that)


def _told_before(scene: Scene, verb: Token) -> Token | None:
    """The verb of the clause that a relative goes on with; None where that clause brings its noun about."""
    table = index_causes(scene.ontology.lexicon.causes).verbs
    above = next((a for a in verb.ancestors if a.pos_ == "VERB"), None)
    told = {name for key in verb_key(above) for name in table.get(key, ())} if above is not None else set[str]()
    if above is None or above.i > verb.i or (not _accounts(verb) and not told.isdisjoint({"make", "raise_"})):
        return None
    while above.dep_ == "xcomp" and above.head.pos_ == "VERB":
        above = above.head
    return above


def _harms(scene: Scene, verb: Token) -> bool:
    """Whether a verb tells of a hostile deed, which is more than what it is done to."""
    senses = index_senses(scene.ontology.lexicon.events).verbs
    return any(sense.type in HOSTILE for k in verb_key(verb) for sense in senses.get(k, ()))


def _plural(verb: Token) -> bool:
    """Whether a verb shows that its subject is more than one."""
    shown = {t.lower_ for t in children(verb) if t.dep_ in HELPING}
    return bool(shown & {"are", "have", "were"}) or verb.tag_ == "VBP"


def _standing(verb: Token) -> bool:
    """Whether a verb tells what is so at all times ("feeds"), or was so before the deed ("had fed")."""
    auxiliaries = {t.lower_ for t in children(verb) if t.dep_ in HELPING}
    return "had" in auxiliaries or (verb.tag_ in {"VBZ", "VBP"} and not auxiliaries)


def _told_causes(scene: Scene, number: int, verb: Token) -> list[Phrase]:
    """What a loose participle goes back to: the subject of the clause before where it is a thing, else the clause."""
    things = [t for t in subjects(verb) if t.pos_ == "NOUN" and not is_actor(scene, number, t)]
    table = index_causes(scene.ontology.lexicon.causes).verbs
    moving = objects(verb) and not is_passive(verb) and any(key in table for key in verb_key(verb))
    if things and moving:
        return [end_of(scene, number, t) for t in things]
    return [clause_end(scene, number, verb)]
