"""Verbs with set places for cause and effect -> links: blame X on Y, rob X of Y, make X worse, mean that."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import product

import msgspec
from spacy.tokens import Token

from dragoman.ontology.lexicon import CauseWords, Frame, load_lexicon
from dragoman.ontology.measuring import load_measuring
from dragoman.read.causes.ends import clause_end
from dragoman.read.causes.links import (
    Linked,
    Sign,
    deeds_only,
    end_of,
    is_actor,
    is_excluded,
    is_set_aside,
    lasting,
    loose_from,
    undergone_end,
    weighed,
)
from dragoman.read.causes.lists import spelled_out
from dragoman.read.causes.nouns import impact_sign
from dragoman.read.causes.sides import cause_heads
from dragoman.read.causes.things import tells_of_amount, tells_of_change
from dragoman.read.grammar.arguments import RELATIVES, agents, objects, subjects
from dragoman.read.grammar.deltas import word_delta
from dragoman.read.grammar.noun_slots import is_money
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import (
    DATE_WORDS,
    clause_heads,
    conjuncts,
    has_subject,
    is_passive,
    lemma,
    phrase,
    preposition_slots,
    skip_dates,
    verb_key,
)
from dragoman.read.grammar.tree import children, subtree
from dragoman.read.status.denied import is_denied
from dragoman.records import Phrase

BEARS_ON = frozenset({"on", "upon", "over", "to", "for"})
MADE_IN, TAKEN_OFF = frozenset({"in", "into", "out"}), frozenset({"off", "out"})


# Objects by which something is only owed in part, or not at all ("the truce owes much to luck").
MEASURES = frozenset({"much", "little", "something", "nothing", "everything", "less", "more"})
# Words that name no thing by themselves.
UNTOLD = frozenset(
    {"there", "here", "abroad", "home", "elsewhere", "other", "others", "another", "both", "either", "most"}
)


@lru_cache(maxsize=4)
def index_frames(words: CauseWords) -> Mapping[str, tuple[Frame, ...]]:
    """The frames by verb, in the order of the list."""
    table: dict[str, tuple[Frame, ...]] = {}
    for frame in words.frame:
        for verb in frame.verbs:
            table[verb] = (*table.get(verb, ()), frame)
    return table


def frame_links(scene: Scene, number: int) -> Iterator[Linked]:
    """The links that the verbs of a sentence with set places make, in order."""
    table = index_frames(scene.ontology.lexicon.causes)
    for verb in clause_heads(scene.parsed.words[number]):
        if is_set_aside(verb):
            continue
        yield from _listed_links(scene, number, verb, table)
        yield from _that_links(scene, number, verb)
        yield from _impact_links(scene, number, verb)


def _listed_links(scene: Scene, number: int, verb: Token, table: Mapping[str, tuple[Frame, ...]]) -> Iterator[Linked]:
    """The links of the first frame of a verb that has both its places filled with things."""
    listed = next((table[key] for key in verb_key(verb) if key in table), ())
    if verb.lower_ == "owing":  # a connective, not a verb
        return
    for frame in (each for each in listed if not _is_told_closer(scene, number, verb, each, listed)):
        if is_passive(verb) != (frame.effect == "dobj") and frame.link_type == "concurrent":
            continue
        if frame.alone and objects(verb):
            continue
        causes = _moving(scene, number, verb, frame)
        moved = _moved(scene, number, verb, frame)
        if frame.sharing:
            moved = [t for t in moved if not _is_share(t) or _is_of_change(scene, t)]
        parts = [t for t in moved if frame.giving and t.pos_ == "NOUN" and _is_divided(t)]
        effects = [t for t in moved if t in parts or not (_only_dates_or_counts(t) or _is_no_more(t))]
        if frame.thing and any(t.pos_ in {"PROPN", "PRON"} for t in (*causes, *effects)):
            continue
        if frame.giving:
            named = {"PROPN"} if _gives(verb) else {"PROPN", "NUM", "VERB", "AUX", "PRON"}
            causes = [t for t in causes if t.pos_ not in named] if _gives(verb) or _hands(scene, number, verb) else []
            effects = _without_sums(verb, moved, effects)
        if causes and effects:
            yield from _paired_links(scene, number, verb, (causes, effects), frame)
            return


def _without_sums(verb: Token, moved: Sequence[Token], effects: list[Token]) -> list[Token]:
    """What a verb takes from somebody, for a sum of money whoever pays it where that is a public purse."""
    sums = [t for t in moved if is_money(t)]
    purses = [c for c in children(verb) if c.dep_ == "dative" and lemma(c) in load_lexicon().causes.purses]
    return [t for t in effects if t not in sums] + (purses if sums else [])


def _paired_links(
    scene: Scene, number: int, verb: Token, sides: tuple[list[Token], list[Token]], frame: Frame
) -> Iterator[Linked]:
    """The links from each cause to each effect of a verb, none of goods; to changes alone where a frame wants them."""
    causes, effects = sides
    first = min(causes, key=lambda t: t.i)
    for cause, effect in product(causes, effects):
        linked = _linked(scene, number, verb, (cause, effect), frame)
        told = [tells_of_change(scene, end) for end in (linked.cause, linked.effect)]
        goods = frame.thing and effect.tag_ == "NNS" and not any(told)
        bare = frame.moved and not _is_got(scene, linked.effect, effect)
        if not bare and (any(told) or not frame.unlike) and (all(told) or not (frame.changes or goods)):
            yield linked._replace(effect=_apart(scene, number, linked.effect, (effect, first)))


def _is_got(scene: Scene, end: Phrase, token: Token) -> bool:
    """Whether what somebody is left with tells of a change or an amount, and is not merely counted ("two bridges")."""
    counted = end.delta is None and any(c.dep_ == "nummod" for c in token.lefts)
    return tells_of_amount(scene, end) and not counted


def _moving(scene: Scene, number: int, verb: Token, frame: Frame) -> list[Token]:
    """What a frame says moves another: things, none of them a date, nor a place that something depends on."""
    filled = _filled(scene, number, verb, frame, frame.cause)
    causes = [lasting(t) for t in filled if not (is_actor(scene, number, t) or _is_set_against(t))]
    causes = [t for t in causes if not _only_dates_or_counts(t)]
    causes = [t for t in causes if not (frame.cause == "on" and _is_named_place(scene, number, t))]
    return [each for t in causes for each in spelled_out(t) or [t]]


def _is_set_against(token: Token) -> bool:
    """Whether a phrase names what another is told of instead ("to X rather than to Y"); a lesser share is a share."""
    prep = token.head
    return is_excluded(token) and (prep.i == 0 or prep.nbor(-1).lower_ != "less")


def _is_told_closer(scene: Scene, number: int, verb: Token, frame: Frame, listed: Sequence[Frame]) -> bool:
    """Whether another frame of a verb with the same cause says what its subject gets by it ("X depends on Y for Z")."""
    closer = [each for each in listed if each.bound and each.cause == frame.cause and frame.effect == "nsubj"]
    return any(
        _filled(scene, number, verb, each, each.effect) and _filled(scene, number, verb, each, each.cause)
        for each in closer
    )


def _is_named_place(scene: Scene, number: int, token: Token) -> bool:
    """Whether a word is a place's name, which does not go up or down: what passes it may stop, and it stays."""
    mention = scene.mention(number, token) if token.pos_ == "PROPN" else None
    return mention is not None and mention.kind in {"name", "place"} and mention.kinds[:1] == ("place",)


def _only_dates_or_counts(token: Token) -> bool:
    """Whether a word is a day, a stretch of time or a bare number, which moves nothing ("cut from 9,000 to 4,000")."""
    share = any(c.pos_ == "NUM" or c.like_num for c in children(token)) and lemma(token) in load_measuring().shares
    if token.lower_ in UNTOLD and not _is_divided(token):
        return True
    number = (token.pos_ == "NUM" or token.like_num) and not _is_divided(token)
    return number or lemma(token) in DATE_WORDS or share


def _is_share(token: Token) -> bool:
    """Whether a word says how much of something is meant ("a tenth of output", "most of it")."""
    counted = token.like_num or token.lower_ in {"bulk", "majority", "most", "much", "share", "all"}
    return counted or lemma(token) in load_measuring().shares or any(c.dep_ == "nummod" for c in token.lefts)


def _is_of_change(scene: Scene, token: Token) -> bool:
    """Whether a share is of something that changes ("most of the increase in prices"), and so of what is caused."""
    return any(word_delta(scene, slot.token) is not None for slot in preposition_slots(token) if slot.name == "of")


def _is_no_more(token: Token) -> bool:
    """Whether what somebody is left with is none ("with no water"), or all he can do ("with one choice but to V")."""
    behind = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    none = any(c.lower_ == "no" for c in token.lefts) or behind in {"but", "except"}
    return token.head.lower_ == "with" and none


def _is_divided(token: Token) -> bool:
    """Whether a word tells a part of something ("a tenth of its water")."""
    return any(c.lower_ == "of" for c in children(token))


def _moved(scene: Scene, number: int, verb: Token, frame: Frame) -> list[Token]:
    """What a frame says is moved: things; in the subject also whoever gains or suffers by what stands after "from"."""
    if frame.effect == "nsubj" and frame.changes and (before := loose_from(verb)) is not None:
        return [before]
    if frame.effect == "nsubj":
        return [t for t in deeds_only(agents(verb)) if frame.people or not is_actor(scene, number, t)]
    owed = [t.lower_ for t in objects(verb)] if lemma(verb) == "owe" else []
    if owed and set(owed) <= MEASURES:
        return [t for t in deeds_only(agents(verb)) if not is_actor(scene, number, t)]
    shares = scene.ontology.lexicon.causes.handing
    found = _filled(scene, number, verb, frame, frame.effect)
    found = [t for t in found if not (lemma(t) in scene.ontology.lexicon.causes.roots and frame.cause == "to")]
    moved = (t for t in found if t.pos_ not in {"ADJ", "ADV"} or lemma(t) in shares)
    return [t for t in moved if not is_actor(scene, number, t)]


def _gives(verb: Token) -> bool:
    """Whether a verb has two objects ("cost the premier his majority")."""
    return any(c.dep_ == "dative" and c.pos_ != "ADP" for c in children(verb))


def _hands(scene: Scene, number: int, verb: Token) -> bool:
    """Whether a verb gives its object "to" somebody ("hands the initiative to the rebels"), or buys him time."""
    words = scene.ontology.lexicon.causes
    to = [t for c in children(verb) if c.lower_ == "to" for t in children(c) if c.dep_ in {"prep", "dative"}]
    given = lemma(verb) in words.handing_over and any(is_actor(scene, number, t) for t in to if t.dep_ == "pobj")
    # A parser takes "the cabinet time" for one noun.
    timed = lemma(verb) in words.winning_time and any(lemma(t) == "time" and any(t.lefts) for t in objects(verb))
    return given or timed


def _linked(scene: Scene, number: int, verb: Token, ends: tuple[Token, Token], frame: Frame) -> Linked:
    """The link between two heads that a verb makes; denied with the verb."""
    mistaken = any(c.lower_ in scene.ontology.lexicon.causes.mistaken for c in children(verb))
    told: Sign = 0 if mistaken or is_denied(verb) or _owes_nothing(verb) else frame.sign
    cause, effect = end_of(scene, number, ends[0]), undergone_end(scene, number, ends[1], verb)
    if frame.giving and ends[1].dep_ == "dative":
        owner = scene.roles(number, [c for c in ends[1].lefts if c.dep_ == "poss"])[:1]
        effect = msgspec.structs.replace(effect, head="budget", modifiers=(), of_actor=False, target=None)
        effect = msgspec.structs.replace(effect, holder=owner[0] if owner else None)
    return Linked(_apart(scene, number, cause, ends), effect, told, frame.link_type, (verb,), "frame")


def _owes_nothing(verb: Token) -> bool:
    """Whether a thing is said to owe another little or nothing."""
    return lemma(verb) == "owe" and any(c.lower_ in {"little", "nothing"} and c.dep_ == "dobj" for c in children(verb))


def _apart(scene: Scene, number: int, end: Phrase, heads: tuple[Token, Token]) -> Phrase:
    """The end of the first head without the words that bring the second, where a parser hung them on it."""
    own, other = heads
    if other.i < own.i or own not in other.ancestors or end.antecedent is not None:
        return end
    words = [t for t in phrase(own) if t.i < other.left_edge.i - (other.head.pos_ == "ADP")]
    return msgspec.structs.replace(end, anchor=scene.anchor(number, words)) if own in words else end


def _filled(scene: Scene, number: int, verb: Token, frame: Frame, place: str) -> list[Token]:
    """The heads at one place of a frame; for a verb bound to its preposition, also where it hangs on a noun between."""
    found = _fillers(scene, number, verb, place)
    if frame.bound and place not in {"nsubj", "dobj"}:
        found = [t for t in found if t.i > verb.i]
    if found or not frame.bound or place in {"nsubj", "dobj"}:
        return found
    hung = [p for p in subtree(verb) if p.i > verb.i and p.lower_ == place and p.dep_ == "prep" and _within(p, verb)]
    beside = [p for p in hung if p.head.i == hung[-1].head.i]
    return [each for p in beside for c in children(p) if c.dep_ == "pobj" for each in conjuncts(c)]


def _within(prep: Token, verb: Token) -> bool:
    """Whether a preposition hangs below a verb by nouns and prepositions alone."""
    above = prep.head
    while above.i != verb.i and above.pos_ in {"NOUN", "PROPN", "ADP", "NUM", "PRON", "DET"} and above.dep_ != "nsubj":
        above = above.head
    return above.i == verb.i


def _fillers(scene: Scene, number: int, verb: Token, place: str) -> list[Token]:
    """The heads at one place of a verb: its subject, its object, or what a preposition of it governs."""
    if place == "nsubj":
        return cause_heads(scene, number, verb) or _turned_round(scene, number, verb)
    if place == "dobj":
        described = verb.dep_ == "amod" and verb.i > verb.head.i
        things = [verb.head] if described else [_named_by(t, verb) for t in objects(verb)]
        return things or [c for c in children(verb) if c.dep_ == "ccomp" and any(w.lower_ == "why" for w in c.lefts)]
    if (rather := weighed(verb, place)) is not None:
        return rather
    heads = [verb, *(c for c in children(verb) if c.dep_ == "prt"), *(objects(verb) if place == "of" else ())]
    slots = [slot for head in heads for slot in preposition_slots(head)]
    coordinated = [each for c in children(verb) if c.lower_ == place for each in conjuncts(c)[1:]]
    more = [each for prep in coordinated for c in children(prep) if c.dep_ == "pobj" for each in conjuncts(c)]
    clauses = [each for c in children(verb) if c.lower_ == place for each in children(c) if each.dep_ == "pcomp"]
    found = (_named_by(slot.token, verb) for slot in slots if slot.name == place)
    return [*dict.fromkeys((*found, *clauses, *more))]


def _turned_round(scene: Scene, number: int, verb: Token) -> list[Token]:
    """What a copula says to be where its sentence opens with the place ("Behind the slump are two strikes")."""
    first = next(iter(verb.lefts), None)
    if lemma(verb) != "be" or first is None or first.dep_ != "prep" or has_subject(verb):
        return []
    named = [each for c in verb.rights if c.dep_ == "attr" and c.pos_ == "NOUN" for each in conjuncts(c)]
    return [t for t in named if not is_actor(scene, number, t)]


def _named_by(token: Token, verb: Token) -> Token:
    """What a relative pronoun stands for ("a rise that X is blamed on"); any other word stands for itself."""
    return skip_dates(verb.head) if token.lower_ in RELATIVES and verb.dep_ == "relcl" else token


def _names_of(words: CauseWords, name: str) -> frozenset[str]:
    """The prepositions by which a noun of impact names what is hit ("a dent in X", "took the edge off X")."""
    listed = (name in words.impact[kind] for kind in ("dents", "edges"))
    return next((names for names, found in zip((MADE_IN, TAKEN_OFF), listed, strict=True) if found), BEARS_ON)


def _that_links(scene: Scene, number: int, verb: Token) -> Iterator[Linked]:
    """Read “X means that Y” and “X has meant fewer Ys”: Y follows from X."""
    if lemma(verb) not in scene.ontology.lexicon.causes.entailing or is_denied(verb):
        return
    clauses = [c for c in children(verb) if c.dep_ == "ccomp" and c.i > verb.i and subjects(c)]
    for clause in (each for c in clauses for each in conjuncts(c)):
        for cause in cause_heads(scene, number, verb):
            effect = clause_end(scene, number, clause)
            yield Linked(end_of(scene, number, cause), effect, 1, "causal", (verb,), "frame.that")
    things = [end_of(scene, number, t) for t in objects(verb) if t.pos_ == "NOUN"]
    for effect in (end for end in things if (end.delta is not None or tells_of_change(scene, end)) and not clauses):
        for cause in cause_heads(scene, number, verb):
            yield Linked(end_of(scene, number, cause), effect, 1, "causal", (verb,), "frame.that")


def _impact_links(scene: Scene, number: int, verb: Token) -> Iterator[Linked]:
    """Read “X had no effect on Y”, “X takes a heavy toll on Y”: how X bears on Y."""
    words = scene.ontology.lexicon.causes
    for noun in objects(verb):
        if lemma(noun) not in words.impact["nouns"] or lemma(verb) not in words.impact["verbs"]:
            continue
        played = lemma(noun) in words.impact["roles"]
        if played and lemma(verb) == "take":
            # Whoever takes part in something is one of those who do it.
            continue
        names = {"in"} if played else _names_of(words, lemma(noun))
        if names != BEARS_ON and not played and lemma(verb) not in words.impact["denting"]:
            continue
        bearing = [s.token for t in (verb, noun) for s in preposition_slots(t) if s.name in names]
        way = impact_sign(scene, {c.lower_ for c in children(noun)} | {lemma(noun)})
        sign: Sign = 0 if is_denied(verb) else 1 if played and way is None else way
        for cause in cause_heads(scene, number, verb):
            for effect in (t for t in bearing if not is_actor(scene, number, t)):
                first, second = end_of(scene, number, cause), end_of(scene, number, effect)
                # A wall that has a hole in it is no less of a wall.
                if names == BEARS_ON or played or tells_of_amount(scene, second):
                    yield Linked(first, second, sign, "causal", (noun,), "frame.impact")
