"""Words of more and less -> which way a thing moves: an adjective, a verb, what is good or bad about it."""

from typing import Literal

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.roles import load_roles
from dragoman.read.grammar.arguments import objects, subjects
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import is_passive, lemma, preposition_slots, verb_key
from dragoman.read.grammar.tree import children

Delta = Literal[1, -1] | None
# On which side of a level something is.
LEVELS: dict[str, Delta] = {"above": 1, "below": -1, "beneath": -1}


def named_whole(scene: Scene, noun: Token) -> Token | None:
    """The "of" object that names one listed quantity with its noun ("formation of a government"), None without one."""
    for slot in preposition_slots(noun):
        if slot.name == "of" and scene.ontology.word_senses(f"{lemma(slot.token)} {lemma(noun)}"):
            return slot.token
    return None


def movement(scene: Scene, noun: Token) -> Delta:
    """Which way a noun of coming or going moves what it governs ("the closure of offices"), None for other nouns."""
    words = scene.ontology.lexicon.causes
    if lemma(noun) in words.coming or noun.lower_ in words.coming:
        return 1
    return -1 if lemma(noun) in words.going or noun.lower_ in words.going else None


def word_delta(scene: Scene, token: Token) -> Delta:
    """Which way a word says a thing moves: +1 rising, -1 falling, None neither."""
    trend = scene.ontology.lexicon.ties.trend
    level = scene.ontology.lexicon.causes.level
    names = {lemma(token), token.lower_}
    if names & trend["rising"] or names & level["up"]:
        return 1
    return -1 if names & trend["falling"] or names & level["down"] else None


def adjective_delta(scene: Scene, noun: Token) -> Delta:
    """Which way the adjectives of a noun say it moves ("growing influence"), None where they say nothing."""
    own = list(children(noun))
    if any(c.lower_ in {"any", "no"} and _hardly_any(c) for c in own):
        return -1
    for child in (*own, *(c for compound in own if compound.dep_ == "compound" for c in children(compound))):
        told = word_delta(scene, child) if child.dep_ in {"amod", "advmod"} and not _only_tells(child) else None
        failed = child.dep_ == "amod" and child.lower_ == "failed" and is_good(scene, noun)
        delta = told or _against_usual(child) or (-1 if failed else None)
        if delta is not None:
            return delta
    return None


def _only_tells(adjective: Token) -> bool:
    """Whether an adjective says that there are some, or who somebody is: "a few ships", "poor families"."""
    if adjective.lower_ == "few":
        return adjective.i > 0 and adjective.nbor(-1).lower_ in {"a", "quite"}
    name = lemma(adjective.head)
    somebody = name in load_roles().lemmas or name in load_lexicon().causes.people or name == "household"
    return adjective.lower_ in {"poor", "poorer"} and somebody


def _hardly_any(article: Token) -> bool:
    """Whether "any" or "no" ends "little if any" or "few or no"."""
    before = [t.lower_ for t in article.doc[max(0, article.i - 2) : article.i]]
    return before in (["little", "if"], ["few", "if"], ["little", "or"], ["few", "or"])


def _against_usual(measured: Token) -> Delta:
    """Which side of the usual something is on ("below-average rainfall", "above normal"), None for other words."""
    if measured.lower_ not in load_lexicon().causes.usual:
        return None
    words = {t.lower_ for t in (*measured.lefts, measured.head)}
    return 1 if "above" in words else -1 if "below" in words else None


def tells_how_many(noun: Token) -> bool:
    """Whether the words tell how many there are of a plural ("fewer pilgrims"), and not who does a thing."""
    return noun.tag_ == "NNS" and any(c.lower_ == "fewer" and c.dep_ == "amod" for c in noun.lefts)


def times(a: Delta, b: Delta) -> Delta:
    """Two directions one after the other."""
    return None if a is None or b is None else (1 if a == b else -1)


def measured(verb: Token) -> Delta:
    """Which side of the usual a clause puts its subject on ("yields are below average"), None where it says nothing."""
    return next((d for prep in children(verb) for t in children(prep) if (d := _against_usual(t))), None)


def kept_delta(scene: Scene, verb: Token) -> Delta:
    """Which way a verb holds what it acts on, by the level it stays on one side of ("kept inflation below X")."""
    if lemma(verb) not in scene.ontology.lexicon.causes.levelling:
        return None
    sides = (c.lower_ for t in (verb, *objects(verb)) for c in t.rights if c.dep_ == "prep" and c.lower_ in LEVELS)
    return next((LEVELS[side] for side in sides), None)


def begun_delta(scene: Scene, verb: Token) -> Delta:
    """Which way a verb of beginning or ending moves its own subject ("repairs have stopped"); None with an object."""
    begun = scene.ontology.lexicon.ties.begun
    if lemma(verb) in scene.ontology.lexicon.causes.failing:
        missed = [t for t in subjects(verb) if t.pos_ == "NOUN" and is_good(scene, t)]
        return -1 if missed and not any(c.dep_ in {"dobj", "xcomp", "ccomp"} for c in children(verb)) else None
    if any(c.dep_ in {"dobj", "nsubjpass", "xcomp", "ccomp"} or c.lower_ == "up" for c in children(verb)):
        return None
    return 1 if lemma(verb) in begun["rising"] else -1 if lemma(verb) in begun["falling"] else None


def valued_delta(scene: Scene, verb: Token, thing: Token) -> Delta:
    """Which way a verb of better or worse moves a thing: a good rises when it gets better, an ill falls.

    A length of time rises when it is drawn out. A thing no list knows rises when it is "worsened" or "improved" and
    falls when it is "eased"; one that is "helped" rises. None for other verbs.
    """
    words = scene.ontology.lexicon.causes
    keys = verb_key(verb)
    drawn = _span_delta(scene, keys, thing)
    if drawn is not None:
        return drawn
    better, worse = (any(key in listed for key in keys) for listed in (words.better, words.worse))
    if not better and not worse:
        return None
    good = is_good(scene, thing)
    if lemma(verb) in words.lifting and lemma(thing) in words.amounts:
        return 1
    if good is None:
        return 1 if worse or lemma(verb) in words.furthering else -1
    return 1 if good == better else -1


def is_good(scene: Scene, thing: Token) -> bool | None:
    """Whether more of a thing is better, by the quantity it or what it measures ("X levels") names; None unlisted."""
    names = [thing, *(c for c in children(thing) if c.dep_ == "compound")]
    senses = next((found for name in names if (found := scene.ontology.word_senses(lemma(name)))), ())
    if not senses:
        return True if lemma(thing) in scene.ontology.lexicon.causes.judged["goods"] else None
    return (senses[0].quantity in scene.ontology.lexicon.causes.ills) == (senses[0].orientation == -1)


def judged_delta(scene: Scene, state: Token, thing: Token) -> Delta:
    """Which way an adjective says a thing stands ("is unlikely", "are alarming"), None for other adjectives.

    What is bad falls where more of it would be better or nobody knows, and rises where it is an ill.
    """
    judged, names = scene.ontology.lexicon.causes.judged, {state.lower_, lemma(state)}
    lessened = any(c.lower_ == "less" for c in children(state))
    if names & (judged["open"] | judged["shut"]):
        return 1 if bool(names & judged["open"]) != lessened else -1
    if not names & (judged["good"] | judged["bad"]):
        return None
    well = bool(names & judged["good"]) != lessened
    return 1 if well == (is_good(scene, thing) is not False) else -1


def inviting_delta(state: Token) -> Delta:
    """Which way an adjective that says what a deed is like makes people go ("costly to V", "safe to V"), else None."""
    judged, names = load_lexicon().causes.judged, {state.lower_, lemma(state)}
    drawn, put_off = judged["inviting"] | judged["cheap"], judged["daunting"] | judged["dear"]
    way: Delta = 1 if names & drawn else -1 if names & put_off else None
    return times(way, -1 if any(c.lower_ == "less" for c in children(state)) else 1)


def priced_delta(scene: Scene, state: Token) -> Delta:
    """Which way an adjective says the price of a thing stands ("dearer", "less expensive"), None for other words."""
    judged, names = scene.ontology.lexicon.causes.judged, {state.lower_, lemma(state)}
    way: Delta = 1 if names & judged["dear"] else -1 if names & judged["cheap"] else None
    lessened = any(c.lower_ in {"less", "no"} for c in children(state))
    return times(way, -1 if lessened else 1)


def counted_delta(verb: Token) -> Delta:
    """Which way the subject of a verb says that its deed moves ("fewer ships call", "less gets through")."""
    for subject in (c for c in children(verb) if c.dep_ in {"nsubj", "nsubjpass"}):
        words = {subject.lower_} | {c.lower_ for c in subject.lefts if c.dep_ in {"amod", "det", "advmod"}}
        if words & {"fewer", "less", "few"}:
            return -1 if not words & {"a", "no", "than"} else None
        if "more" in words:
            return 1
    return None


def _span_delta(scene: Scene, keys: tuple[str, ...], thing: Token) -> Delta:
    """Which way a verb moves a length of time ("delay the formation of a government"), None for other things."""
    spans = scene.ontology.lexicon.causes.spans
    names = [lemma(thing), *(f"{lemma(c)} {lemma(thing)}" for c in children(thing) if c.dep_ == "compound")]
    whole = named_whole(scene, thing)
    names += [f"{lemma(whole)} {lemma(thing)}"] if whole is not None else []
    quantities = {sense.quantity for name in names for sense in scene.ontology.word_senses(name)[:1]}
    if not quantities & spans["quantities"]:
        return None
    return 1 if any(k in spans["longer"] for k in keys) else -1 if any(k in spans["shorter"] for k in keys) else None


def active_with_object(verb: Token) -> bool:
    """Whether an active verb has an object that was not understood."""
    return not is_passive(verb) and any(c.dep_ == "dobj" and c.i == verb.i + 1 for c in children(verb))
