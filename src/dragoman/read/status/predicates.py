"""A nominal deed and what is said of it -> whether it comes about: "is unlikely", "never came", "what X fears is"."""

from collections.abc import Iterator
from functools import cache, lru_cache

from spacy.tokens import Token

from dragoman.ontology.lexicon import StatusWords, TieWords, Turn, load_lexicon
from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.syntax import is_passive, lemma, verb_key
from dragoman.read.grammar.tree import children, subtree
from dragoman.read.senses.carriers import whole_keys
from dragoman.read.senses.turns import Turned, index_turns, is_known, is_over, turned_object
from dragoman.read.words.labels import SUBJECTS, VERBAL

PERSONS = load_traits().kinds.personal
COPULAR = frozenset({"be", "remain", "seem", "look", "appear", "become", "stay", "prove", "sound"})
# Between a deed and what it is made: "made a raid far more likely".
DEGREES = frozenset({"more", "less", "far", "much", "even", "very", "all", "but", "increasingly", "highly", "ever"})
# What comes "as", "from" or "to" something is there.
COMING_WITH = frozenset({"as", "from", "to", "with", "of", "under", "despite", "because"})
# Before the state that somebody is in: "at war", "under siege".
STATE_PREPS = frozenset({"at", "in", "on", "under"})
FEARED, POSSIBLE = Turn(modality="feared"), Turn(modality="possible")
COMPARING = frozenset({"less", "more"})


def said_of(noun: Token, words: StatusWords) -> Turned | None:
    """What a predicate makes of the deed that it tells of; None where it says nothing of whether it comes about."""
    head = noun.head
    if noun.dep_ == "attr":
        return _told_to_be(noun, words)
    if noun.dep_ in {"dobj", "nsubj"} and lemma(head) in words.making:
        return _made(noun, head, words)
    if noun.dep_ != "nsubj":
        return None
    if head.pos_ == "ADJ" and lemma(head.head) in words.making:
        turn = index_turns(words, "states").get(lemma(head))
        return Turned(head, turn, held=False) if turn else None
    return _in_state(noun, head, words) if lemma(head) in COPULAR else None


def happening_of(noun: Token, words: StatusWords) -> Token | None:
    """The verb by which a deed that is its subject comes about or does not, through others ("failed to happen").

    So does the passive by which somebody does it, where the deed is not told as done besides.
    """
    if noun.dep_ not in SUBJECTS:
        return None
    verb = noun.head
    for _ in range(4):
        if _is_brought_about(verb, words) and not _says_who(noun):
            return None if _is_there(noun, verb) else verb
        if verb.pos_ in VERBAL and not words.happening.isdisjoint(verb_key(verb)):
            # What starts a war does not come about by it.
            brought = any(c.dep_ == "dobj" or (c.dep_ == "prep" and c.lower_ in COMING_WITH) for c in children(verb))
            return None if brought else verb
        below = (c for c in children(verb) if c.dep_ in {"xcomp", "acomp", "oprd"})
        verb = next(below, verb)
    return None


def _says_who(noun: Token) -> bool:
    """Whether a noun says what somebody is, who is so whatever is done to him ("X's ally will be given a medal")."""
    role = load_roles().lemmas.get(lemma(noun))
    return (role is not None and role.sort in PERSONS) or lemma(noun) in _whos()


@cache
def _whos() -> frozenset[str]:
    """Nouns of what somebody is to another."""
    return frozenset(noun for tie in load_lexicon().ties.tie for noun in tie.described)


def _is_there(noun: Token, verb: Token) -> bool:
    """Whether a deed was done before a passive tells of it ("the raid that killed nine", "the bill is put to X")."""
    told = any(c.dep_ == "relcl" and is_over(c) for c in children(noun))
    return told or (is_known(noun) and any(c.dep_ == "prep" and c.lower_ == "to" for c in verb.rights))


def _is_brought_about(verb: Token, words: StatusWords) -> bool:
    """Whether a passive says of its subject that somebody does it ("will be held", "was never carried out").

    What is "made public" or "taken as a sign" is there.
    """
    bringing = load_lexicon().events.light.verbs | words.bringing
    changed = any(c.dep_ in {"acomp", "oprd", "ccomp"} or c.lower_ == "as" for c in verb.rights)
    return is_passive(verb) and not changed and not bringing.isdisjoint(whole_keys(verb))


def is_state(noun: Token, words: TieWords) -> bool:
    """Whether a noun names the state that a clause says somebody is in ("is not at war"), so that this bears on it.

    Who "was not at the talks" was away from talks that were held. Set phrases ("under the control of") have articles.
    """
    prep = noun.head
    copula = prep.head
    if noun.dep_ != "pobj" or prep.lower_ not in STATE_PREPS or lemma(copula) not in COPULAR or prep.i < copula.i:
        return False
    return not is_known(noun) or f"{prep.lower_} {lemma(noun)}" in _held_phrases(words)


@lru_cache(maxsize=4)
def _held_phrases(words: TieWords) -> frozenset[str]:
    """The set phrases of being in somebody's hands."""
    return frozenset(phrase for tie in words.tie for phrase in tie.held)


def _in_state(noun: Token, verb: Token, words: StatusWords) -> Turned | None:
    """What "is likely" or "is out of the question" makes of its subject; nothing of a known deed that lies back."""
    listed = index_turns(words, "states")
    for state in (c for c in verb.rights if c.dep_ in {"acomp", "oprd", "attr", "prep", "advmod"}):
        turn = next((listed[name] for name in _state_names(state) if name in listed), None)
        settled = turn is not None and not turn.flips and is_known(noun) and is_over(verb)
        if turn is not None and not settled and not any(c.dep_ == "xcomp" for c in children(state)):
            # What is less likely, or more, than before is neither likely nor unlikely by that.
            if any(c.lower_ in COMPARING for c in children(state)):
                turn = POSSIBLE
            return Turned(verb, turn, state=state if state.pos_ == "ADJ" else None)
    return None


def _state_names(state: Token) -> Iterator[str]:
    """A predicate's lemma, and its words."""
    yield lemma(state)
    yield " ".join(t.lower_ for t in subtree(state))


def _made(noun: Token, verb: Token, words: StatusWords) -> Turned | None:
    """What "made it more likely" makes of the deed."""
    place = noun.right_edge.i + 1
    while place < len(noun.doc) and noun.doc[place].lower_ in DEGREES:
        place += 1
    last = noun.doc[min(place, len(noun.doc) - 1)]
    states = [t for t in (last, noun.right_edge) if t.pos_ == "ADJ"]
    turn = next((index_turns(words, "states").get(lemma(t)) for t in states), None)
    return Turned(verb, turn, held=noun.dep_ == "dobj") if turn else None


def _told_to_be(noun: Token, words: StatusWords) -> Turned | None:
    """What "what X fears is" or "the plan is" makes of the deed that follows."""
    verb = noun.head
    for child in verb.lefts:
        if child.dep_ == "csubj" and any(c.lower_ == "what" and c.dep_ == "dobj" for c in children(child)):
            return _sought(noun, child, words)
        if child.dep_ == "nsubj" and child.pos_ == "NOUN":
            turn = FEARED if lemma(child) in words.feared else index_turns(words, "nouns").get(lemma(child))
            return Turned(child, turn) if turn else None
    above = verb.head
    hidden = verb.dep_ == "ccomp" and above.pos_ == "VERB" and above.i < verb.i
    everything = hidden and any(t.lower_ == "all" for t in above.doc[above.sent.start : above.i])
    return _sought(noun, above, words) if everything else None


def _sought(noun: Token, verb: Token, words: StatusWords) -> Turned | None:
    turn = turned_object(noun, verb, words)
    return Turned(verb, turn) if turn else None
