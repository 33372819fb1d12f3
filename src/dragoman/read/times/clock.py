"""A predicate -> when it is: the time expression nearest to it in its own clause."""

import re

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import lemma
from dragoman.read.senses.noun_makers import is_charge_of
from dragoman.read.times._later_things import later_thing
from dragoman.read.times._terms import heads_time
from dragoman.read.times.tense import CONVENING, is_next_deed
from dragoman.read.words.labels import SUBJECTS
from dragoman.records import When
from dragoman.records.when import MONTHS

MAX_CLIMB = 15
ATTRIBUTED = frozenset({"compound", "amod", "nmod", "nummod"})
# Openers of clauses about another time, or about what need not be.
OTHER_TIMES = frozenset({"after", "before", "since", "until", "till", "once", "if", "unless"})
# Prepositions behind which the year of a thing is that of what is done.
IN_TIME = frozenset({"in", "during", "at", "amid", "after", "before", "since", "until", "by", "following"})
YEAR = re.compile(r"\d{4}")
# What puts a verb at another time than the past told before it.
LATER = frozenset({"has", "have", "will"})


def when_of(scene: Scene, number: int, predicate: Token) -> When | None:
    """The time expression that dates a predicate, None where its clause has none."""
    sentence = scene.parsed.sentences[number]
    own = (when for when in scene.times if sentence.start <= when.anchor.start < sentence.end)
    near = (
        (when.edtf is None, steps, when.anchor.start, when)
        for when in own
        if (steps := _steps(scene, number, when, predicate)) is not None
    )
    return min(near, key=lambda found: found[:3], default=(True, 0, 0, None))[3]


def _steps(scene: Scene, number: int, when: When, predicate: Token) -> int | None:
    """How far a time stands from a predicate, None where it does not date it."""
    token, last = (token_at(scene, number, place) for place in (when.anchor.start, when.anchor.end - 1))
    if token is None or last is None or _only_describes(last, when) or _is_of_thing(last, predicate):
        return None
    clause, later = _led_to(last), later_thing(last)
    if later is not None and later.i != predicate.i and later.head.i > predicate.i:
        return None
    if clause is None:
        return _distance(token, predicate)
    inside = clause.i == predicate.i or clause.is_ancestor(predicate)
    return None if inside else _distance(clause.head, predicate)


def _led_to(last: Token) -> Token | None:
    """The clause that a time's last word opens, None for none.

    "Two weeks after X left" dates what the clause hangs on, not the leaving.
    """
    return last.head if last.dep_ == "mark" and last.head.dep_ == "advcl" else None


def _only_describes(last: Token, when: When) -> bool:
    """Whether a time without a value only tells what a thing is like: "in a night raid"."""
    return when.edtf is None and last.dep_ in {"compound", "amod", "nmod"} and last.head.i > last.i


def _is_of_thing(year: Token, predicate: Token) -> bool:
    """Whether a year or month only tells which thing is meant, and not when something is done to it.

    "Broke the 2027 truce" and "fought on despite the January truce" tell none of a deed.

    It dates what the thing itself tells, and what brings it about or takes part in it ("signed the 2027 accord").
    """
    dated = year.head if year.head.i == year.i - 1 else year
    thing = dated.head
    if dated.dep_ not in ATTRIBUTED or thing.i < year.i or thing.i == predicate.i or not _names_date(year):
        return False
    if thing.dep_ == "pobj":
        return thing.head.lower_ not in IN_TIME
    return thing.dep_ in {"dobj", "nsubjpass"} and lemma(thing.head) not in load_lexicon().status.holding


def _names_date(word: Token) -> bool:
    """Whether a word is a year, or a month as a name has it."""
    return YEAR.fullmatch(word.text) is not None or (word.lower_ in MONTHS and word.text.istitle())


def token_at(scene: Scene, number: int, start: int) -> Token | None:
    """The token of a sentence that holds the code point `start` of the document, None outside it."""
    for token in scene.parsed.words[number]:
        first = scene.parsed.start(number, token)
        if first <= start < first + len(token):
            return token
    return None


def _line_above(predicate: Token) -> dict[int, int]:
    """The places of a predicate and of the words that govern it in its clause, with the steps up to each."""
    line = {predicate.i: 0}
    token = predicate
    for step in range(1, MAX_CLIMB):
        if (
            token.head.i == token.i
            or token.dep_ in {"relcl", "ccomp", "parataxis"}
            or _is_before_or_after(token)
            or _is_retold(token)
            or _is_since(token)
            or is_charge_of(token)
        ):
            break
        token = token.head
        line[token.i] = step
    return line


def _distance(time: Token, predicate: Token) -> int | None:
    """Steps up from a time to the first word it shares with the predicate's line of governors; None across clauses.

    A time in another clause does not date the predicate; one that hangs on the governing clause does.
    """
    line = _line_above(predicate)
    steps = 0
    token = time
    while token.i not in line:
        if token.head.i == token.i or token.dep_ in {"relcl", "advcl", "ccomp", "conj"} or steps > MAX_CLIMB:
            return None
        if (_is_apart(token) and token.head.i != predicate.i) or _is_called_to(time, token, predicate):
            return None
        token = token.head
        steps += 1
    return steps + line[token.i]


def _is_retold(token: Token) -> bool:
    """Whether a word stands for what an account tells, which was at another time than its telling."""
    above = token.head
    told = token.dep_ == "pobj" and above.lower_ == "of" and above.head.pos_ == "NOUN"
    return told and lemma(above.head) in load_reporting().retelling


def _is_before_or_after(clause: Token) -> bool:
    """Whether a clause tells what was at another time than what it hangs on ("left on Monday after X had come")."""
    return clause.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in OTHER_TIMES for c in clause.lefts)


def _is_since(verb: Token) -> bool:
    """Whether a joined verb tells what has been so since: "signed a pact in 2021 but have broken it"."""
    first = verb.head
    joined = verb.dep_ == "conj" and verb.pos_ == "VERB" and first.tag_ == "VBD" and first.i < verb.i
    later = verb.tag_ in {"VBZ", "VBP"} or any(c.dep_ == "aux" and c.lower_ in LATER for c in verb.lefts)
    return joined and later


def _is_apart(token: Token) -> bool:
    """Whether a time below a word is of something else: "talks due to open in May", "accused of selling".

    So is one of what a subject is besides ("X, a member since May, vetoed it").
    """
    above = token.head
    if token.dep_ == "appos" and above.dep_ in SUBJECTS:
        return True
    if token.dep_ == "xcomp":
        return above.lower_ == "due"
    return token.dep_ == "acl" or (token.dep_ == "pcomp" and above.lower_ in {"of", "from"})


def _is_called_to(time: Token, token: Token, predicate: Token) -> bool:
    """Whether a word tells what somebody is called to, whose time is not that of the call ("invited X to talks").

    What came next was then at that time or after it ("summoned X for a hearing on Monday and jailed him").
    """
    prep, verb = token.head, token.head.head
    if prep.lower_ not in CONVENING or token.dep_ not in {"pobj", "pcomp"} or heads_time(prep, time):
        return False
    called = token.pos_ in {"NOUN", "VERB"} and lemma(verb) in load_lexicon().status.convening
    return called and predicate.i != token.i and not is_next_deed(predicate, verb)
