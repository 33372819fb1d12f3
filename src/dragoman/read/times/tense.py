"""The tense of the clause a time stands in: past, future, open, or not told; and what was so before another came."""

from bisect import bisect_right

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.read.grammar.syntax import is_negated
from dragoman.read.grammar.tree import children
from dragoman.read.parsing.parse import Parsed
from dragoman.read.times._later_things import later_thing
from dragoman.read.times._terms import heads_time, sets_term
from dragoman.read.words.base_day import Tense
from dragoman.read.words.labels import HELPING, VERBAL

FUTURE_AUX = frozenset({"will", "shall", "'ll", "wo"})
# What may, can or has to be lies ahead, unless "have" tells of what may have been.
POSSIBLE_AUX = frozenset({"would", "might", "may", "could", "should", "must"})
DEADLINES = frozenset({"by", "before", "until", "till"})
# Between a verb of calling together and the time or talks it is for.
CONVENING = frozenset({"to", "for"})
PRESENT = frozenset({"VBZ", "VBP"})
CONDITIONS = frozenset({"if", "unless"})
# By which a clause tells what was under way.
WERE = frozenset({"was", "were"})
# What "set" has beside it where it is a deed of its own.
DONE_TO = frozenset({"dobj", "prt", "oprd", "acomp"})


class TenseFinder:
    """Finds the tense at a place of a parsed document."""

    def __init__(self, parsed: Parsed) -> None:
        """Ready to be asked of this document."""
        self._parsed = parsed
        self._starts = [sentence.start for sentence in parsed.sentences]

    def tense_at(self, place: int) -> Tense:
        """The tense of the clause that holds a code point of the document; None outside prose and without a verb."""
        number = bisect_right(self._starts, place) - 1
        if number < 0 or place >= self._parsed.sentences[number].end:
            return None
        span, base = self._parsed.spans[number], self._parsed.bases[number]
        token = next((token for token in span if place < base + token.idx + len(token)), None)
        # What is to come before a vote on a day tells nothing of whether that day is over.
        return _clause_tense(token) if token is not None and later_thing(token) is None else None


def _clause_tense(token: Token) -> Tense:
    below = token
    for word in (token, *token.ancestors):
        if _looks_ahead(word, below):
            return "future"
        if (called := _called_tense(word, below, token)) is not None:
            return called
        if word.pos_ in VERBAL:
            if _waits_until(word, below) or sets_term(word, below, token):
                return "future"
            if word.tag_ == "VBD" or any(
                child.tag_ == "VBD" or child.lower_ in {"has", "have"} for child in children(word)
            ):
                return "past"
            if word.tag_ in PRESENT and not _is_set(word):
                return "future" if _is_supposed(word) or _is_dated(word, below) else None
        below = word
    return None


def _looks_ahead(word: Token, below: Token) -> bool:
    """Whether a word puts what stands below it ahead: "will", "would" of what is not yet, "planned", "hopes to".

    What somebody hoped or vowed on a day was that day; only what he hoped to do lies ahead of it.
    """
    helping = {child.lower_ for child in children(word) if child.dep_ in HELPING}
    if helping & FUTURE_AUX or (helping & POSSIBLE_AUX and "have" not in helping and not _tells_ability(word, helping)):
        return True
    if "had" in helping and word.tag_ == "VBN":
        # What had been planned lay ahead of a day that is over.
        return False
    name, tags = word.lemma_.lower(), {child.tag_ for child in children(word) if child.dep_ == "auxpass"}
    words = load_lexicon().status
    if name in words.binding and word.tag_ != "VBD" and "VBD" not in tags and below.dep_ == "xcomp":
        return True
    wanted = below.dep_ in {"xcomp", "ccomp"}
    if name in words.dated and not _is_set(word):
        return wanted or word.tag_ != "VBD"
    awaited = name in words.awaiting and below.dep_ in {"dobj", "prep"} and not _is_past(word)
    if awaited or (name == "be" and _is_to_be(word, below)):
        return True
    return (name in words.asking and _has_deadline(below)) or (
        name in words.hoping and below.dep_ == "xcomp" and below.tag_ == "VB"
    )


def _called_tense(word: Token, below: Token, time: Token) -> Tense:
    """The side on which a time lies that somebody is called to, or something called for; None for other times.

    What is called "for Monday" is ahead. Talks on Monday that somebody was called to may be over: they are where the
    clause goes on with what came next ("summoned X for a hearing on Monday and jailed him").
    """
    words = load_lexicon().status
    if word.lemma_.lower() not in words.convening or word.lemma_.lower() in words.dated:
        return None
    held = any(a.tag_ == "VBN" and a.dep_ == "acl" for a in time.ancestors if below.is_ancestor(a))
    if below.lower_ not in CONVENING or held or any(child.lower_ == "had" for child in children(word)):
        return None
    if word.tag_ in PRESENT or (below.lower_ == "for" and heads_time(below, time)):
        return "future"
    return "past" if any(is_next_deed(child, word) for child in word.rights) else "open"


def is_next_deed(verb: Token, called: Token) -> bool:
    """Whether a verb goes on to what came of a call that was made before it; what is only said beside it does not."""
    if verb.dep_ != "conj" or verb.head.i != called.i or verb.lemma_.lower() in load_reporting().saying:
        return False
    return verb.tag_ == "VBD" or any(c.tag_ == "VBD" and c.dep_ in HELPING for c in children(verb))


def _has_deadline(asked: Token) -> bool:
    """Whether what somebody is to do ends with a time by which; "to leave on Friday" may be told of the asking."""
    return _is_to_do(asked) and any(child.lower_ in DEADLINES for child in asked.rights)


def _is_to_do(word: Token) -> bool:
    """Whether a word is what a verb before it is to do or to be done ("are to appear", "asked X to leave")."""
    return word.dep_ in {"xcomp", "ccomp"} and any(child.tag_ == "TO" for child in word.lefts)


def _is_to_be(word: Token, below: Token) -> bool:
    """Whether something is to happen ("are to appear") or due ("is due in March"); what was to be may be over."""
    if word.tag_ not in PRESENT:
        return False
    dated = load_lexicon().status.dated
    return _is_to_do(below) or any(child.dep_ == "acomp" and child.lemma_.lower() in dated for child in word.rights)


def _waits_until(word: Token, below: Token) -> bool:
    """Whether a condition ends with a time by which ("unless X was freed by Sunday"), which lay ahead of it.

    What somebody asks or wonders is no condition.
    """
    wondered = word.head.lemma_.lower() in load_lexicon().status.wondering
    opening = {c.lower_ for c in word.lefts if c.dep_ == "mark"}
    return below.lower_ in DEADLINES and bool(opening & CONDITIONS) and not (wondered and "if" in opening)


def _is_supposed(word: Token) -> bool:
    """Whether a verb in the present tells what may come ("if it attacks in May")."""
    return any(child.lower_ in {"if", "unless", "once"} for child in word.lefts if child.dep_ in {"mark", "advmod"})


def _is_dated(word: Token, below: Token) -> bool:
    """Whether a verb in the present of a whole sentence has its day or month beside it ("faces a vote in June").

    That is ahead, since what is over stands in the past; what is so, or is said on a day, may be either.
    """
    timed = below.dep_ == "npadvmod" or (below.dep_ == "prep" and below.lower_ in {"in", "on"})
    standing = word.lemma_.lower() in {"be", "have"} or word.lemma_.lower() in load_reporting().saying
    return timed and not standing and word.dep_ in {"ROOT", "conj", "relcl"} and word.sent[-1].text == "."


def _tells_ability(word: Token, helping: set[str]) -> bool:
    """Whether "could" tells what somebody was able to do or not ("could hear shots", "could not land on Monday")."""
    if "could" not in helping or helping & (POSSIBLE_AUX - {"could"}):
        return False
    return word.lemma_.lower() in load_lexicon().status.sensing or is_negated(word)


def _is_past(word: Token) -> bool:
    """Whether a verb tells of what was."""
    return word.tag_ == "VBD" or any(child.tag_ == "VBD" for child in children(word) if child.dep_ == "aux")


def _is_set(word: Token) -> bool:
    """Whether "set" is what somebody does to something ("set fire to", "set free"), not what is set to happen."""
    return word.lemma_.lower() == "set" and any(child.dep_ in DONE_TO for child in children(word))


def came_before(main: Token) -> bool:
    """Whether a clause tells what was so already when something else came ("had lapsed when", "were sleeping when").

    In what somebody said, "had" may be the past of then: "said that exports had fallen when X closed the port".
    """
    words = {c.lower_ for c in main.lefts if c.dep_ in HELPING}
    under_way = main.tag_ == "VBG" and not words.isdisjoint(WERE)
    reported = main.dep_ == "ccomp" and main.head.pos_ == "VERB"
    return under_way or ("had" in words and not reported)
