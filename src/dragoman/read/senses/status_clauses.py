"""Clauses -> what their form alone says of whether they are so: conditions, questions, futures told in the past."""

from spacy.tokens import Token

from dragoman.ontology.lexicon import StatusWords, load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.read.grammar.syntax import is_infinitive, is_negated, lemma, that_of
from dragoman.read.grammar.tree import children
from dragoman.read.senses.unreal_clauses import inverted
from dragoman.read.words.labels import HELPING, PAST, SUBJECTS
from dragoman.read.words.tenses import tensed
from dragoman.records.status import Modality

# What puts a clause ahead, or wants it.
FUTURE = frozenset({"will", "shall", "must", "would", "should", "to"})
# Openers of a relative clause that are its subject; "whose" is none.
RELATIVE_SUBJECTS = frozenset({"WDT", "WP"})
# How an adverb, or a noun of time in its place, hangs on its verb.
ADVERBIAL = frozenset({"advmod", "npadvmod", "amod"})
# Prepositions before the terms on which something would be so.
TERMED = frozenset({"under", "according", "per"})
# Openers of a clause that something waits for.
AWAITING = frozenset({"once", "when", "until", "till", "after", "before", "if", "unless", "whenever"})
INDEFINITE = frozenset({"a", "an", "any"})
# Before what somebody will or may do one day.
MODALS = frozenset({"will", "would", "could", "may", "might", "should"})
# Words for whoever it may be.
ANYONE = frozenset({"a", "an", "any", "anyone", "anybody", "everyone", "everybody", "those", "whoever"})


def is_reportative(predicate: Token) -> bool:
    """Whether "would have V-ed" is the conditional of hearsay, not of an unreal case."""
    words = {c.lower_ for c in children(predicate) if c.dep_ == "aux"}
    supposed = has_condition(predicate) or is_negated(predicate) or _tells_own(predicate)
    return {"would", "have"} <= words and not supposed


def _tells_own(verb: Token) -> bool:
    """Whether those who speak tell what they would have done, and so did not do: nobody knows it by hearsay."""
    return any(c.dep_ in SUBJECTS and c.lower_ in {"i", "we"} for c in verb.lefts)


def has_condition(predicate: Token) -> bool:
    """Whether an if-clause hangs on the predicate, or "but for", "without" or "had X not" in its place."""
    for child in children(predicate):
        if child.dep_ == "advcl" and any(g.lower_ in {"if", "unless"} for g in children(child)):
            return True
        if child.dep_ in {"advcl", "dep", "ccomp"} and any(inverted(c) for c in (child, *children(child))):
            return True
        if child.dep_ == "prep" and (child.lower_ == "without" or _is_but_for(child)):
            return True
    return False


def _is_but_for(prep: Token) -> bool:
    return prep.lower_ == "for" and prep.i > 0 and prep.nbor(-1).lower_ == "but"


def is_undone(verb: Token) -> bool:
    """Whether an if-clause tells what was not so: "if X had attacked, Y would have left"."""
    had = any(c.dep_ == "aux" and c.lower_ == "had" for c in children(verb))
    words = {c.lower_ for c in children(verb.head) if c.dep_ == "aux"}
    return had and "have" in words and not words.isdisjoint({"would", "could", "might"})


def is_before(child: Token, verb: Token) -> bool:
    """Whether a word puts a deed off to when something else will be so ("will wait until X attacks").

    So it does where what is told of the past, or an infinitive, holds until then ("withheld aid until X withdraws"),
    and where somebody said what would hold until then ("said it would stay until X left").
    """
    if child.lower_ not in {"until", "till", "once", "before", "when", "after"} or child.dep_ not in {"mark", "advmod"}:
        return False
    present = any(t.tag_ in {"VBZ", "VBP"} for t in (verb, *_helping(verb)))
    if child.lower_ in {"until", "till", "once"} and _is_told_of_then(verb):
        return True
    lasting = child.lower_ in {"until", "till"} and verb.head.tag_ in {"VBD", "VBN", "VB"}
    return verb.dep_ == "advcl" and present and (lasting or any(c.lower_ in FUTURE for c in _helping(verb.head)))


def _is_told_of_then(verb: Token) -> bool:
    """Whether a past stands beside what somebody said "would" be, and so was ahead when he said it."""
    above = verb.head
    said = above.dep_ == "ccomp" and any(c.lower_ == "would" for c in _helping(above))
    return verb.dep_ == "advcl" and said and verb.tag_ in PAST


def is_awaited_for(child: Token, verb: Token) -> bool:
    """Whether a deed to which another is put off need not come: it is waited for, or the other is only wanted."""
    modals = {c.lower_ for c in _helping(verb.head)}
    open_ended = child.lower_ in {"until", "till", "once"} or is_negated(verb.head)
    return open_ended or modals.isdisjoint({"will", "shall", "would"})


def _helping(verb: Token) -> list[Token]:
    return [c for c in children(verb) if c.dep_ in HELPING]


def is_imagined(subject: Token) -> bool:
    """Whether a deed that is its verb's subject is only imagined: "a deal would end the war", not "the deal would".

    So it is, too, where it "would be the first", where what becomes of "any" such deed is still ahead ("any attack will
    be answered"), and where a gerund tells it, without an owner ("bombing the camps could end the truce").
    """
    helping = {c.lower_ for c in children(subject.head) if c.dep_ == "aux"}
    known = any(c.dep_ in {"det", "poss"} and c.lower_ not in INDEFINITE for c in children(subject))
    if subject.tag_ == "VBG" and subject.dep_ in {"csubj", "nsubj"}:
        moved = any(c.dep_ == "dobj" for c in children(subject.head))
        there = lemma(subject.head) in load_lexicon().status.going_on and not moved
        return not (known or there) and "have" not in helping and not helping.isdisjoint(MODALS)
    if subject.pos_ != "NOUN" or known:
        return subject.pos_ == "NOUN" and "have" not in helping and "would" in helping and _is_yet_to_be_first(subject)
    anyone_s = any(c.dep_ == "det" and c.lower_ == "any" for c in children(subject))
    return ("would" in helping and subject.dep_ == "nsubj") or (
        anyone_s and subject.dep_ in SUBJECTS and not helping.isdisjoint(MODALS | FUTURE)
    )


def _is_yet_to_be_first(subject: Token) -> bool:
    """Whether a verb tells of what kind a deed "would be" the first, so that it has not come or is not known to have.

    What "would be the first of many" was the first of them, and what has a day was done on it.
    """
    verb = subject.head
    if any(t.ent_type_ == "DATE" for c in children(subject) for t in (c, *children(c))):
        return False
    if lemma(verb) != "be" or subject.dep_ != "nsubj" or is_negated(verb):
        return False
    kinds = (c for c in children(verb) if c.dep_ == "attr" and c.i > verb.i)
    firsts = (t for kind in kinds for t in (kind, *kind.lefts) if t.lower_ in {"first", "such"})
    return any(not any(c.lower_ == "of" for c in first.rights) for first in firsts)


def imagining(subject: Token) -> Token:
    """The word by which a deed that is its verb's subject is only imagined: "would", or the verb that has none."""
    modals = (c for c in children(subject.head) if c.dep_ == "aux" and c.lower_ in MODALS | FUTURE)
    return next(modals, subject.head)


def answered_one_day(noun: Token) -> Token | None:
    """The verb of what somebody may do about a deed that is not said to be done: "will use an attack as a pretext".

    None for "the attack", for an attack that "killed nine", where nothing is ahead, and where it is to be ended or
    harmed, so that it stands already ("would wreck a truce").
    """
    told = any(c.dep_ in {"relcl", "acl"} and c.tag_ in PAST for c in children(noun))
    if noun.pos_ != "NOUN" or told or not _is_indefinite(noun):
        return None
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in {"to", "against"} else noun.head
    helping = {c.lower_ for c in children(verb) if c.dep_ == "aux"}
    ahead = noun.dep_ in {"dobj", "pobj"} and "have" not in helping and not helping.isdisjoint(MODALS)
    lexicon = load_lexicon()
    answering = (lexicon.causes.answering, lexicon.control.using, lexicon.events.mood["taking"])
    return verb if ahead and any(lemma(verb) in verbs for verbs in answering) else None


def done_on(noun: Token) -> Token | None:
    """The verb of what somebody will do on or during a deed that is ahead, too: "will meet X during a visit to Y"."""
    if noun.pos_ != "NOUN" or noun.dep_ != "pobj" or noun.head.lower_ not in {"during", "on"}:
        return None
    verb = noun.head.head
    ahead = verb.pos_ == "VERB" and any(c.dep_ == "aux" and c.lower_ in {"will", "shall"} for c in children(verb))
    return verb if ahead and _is_indefinite(noun) else None


def _is_indefinite(noun: Token) -> bool:
    """Whether an article says that a noun's deed is one of many, so that none need be done."""
    return any(c.dep_ == "det" and c.lower_ in INDEFINITE for c in children(noun))


def is_only_unsaid(clause: Token) -> bool:
    """Whether denying the verb above leaves a clause open: "did not say where …", but not "did not think that …".

    What is not clear or not proved is open, too ("it is not clear that X attacked").
    """
    word, words, status = lemma(clause.head), load_reporting(), load_lexicon().status
    told = word in words.saying or word in words.confirming or _is_settled_by(clause.head)
    return clause.dep_ in {"ccomp", "csubj"} and told and word not in status.opining and word != "deny"


def _is_settled_by(above: Token) -> bool:
    """Whether the word above a clause, or what its copula says, is one of knowing ("is clear", "has proved")."""
    said = [c for c in children(above) if c.dep_ in {"acomp", "attr"}] if lemma(above) == "be" else [above]
    settling = load_reporting().settling
    return any(word.lower_ in settling or lemma(word) in settling for word in said)


def falls_short(child: Token, verb: Token) -> bool:
    """Whether "nearly" or "hardly" says of a verb that it did not come to it; what "had hardly" been done was done."""
    if child.dep_ != "advmod" or verb.pos_ != "VERB" or child.i > verb.i:
        return False
    if child.lower_ in {"nearly", "almost"}:
        return True
    hardly = next((c for c in (child, *child.lefts) if c.lower_ in {"hardly", "scarcely"}), None)
    whom = hardly is not None and hardly.nbor().lower_.startswith("any")
    return hardly is not None and not whom and not any(c.lower_ == "had" for c in _helping(verb))


def of_anyone(clause: Token) -> Token | None:
    """The word by which a relative clause means whoever may do a thing ("a man who attacks X must go"); None elsewhere.

    The clause is in the present, of "anyone", "those" or somebody unknown, and what becomes of him is only to be.
    """
    noun = clause.head
    if clause.dep_ != "relcl" or clause.tag_ not in {"VBZ", "VBP"} or _helping(clause) or noun.dep_ not in SUBJECTS:
        return None
    found = [noun, *(c for c in noun.lefts if c.dep_ == "det")]
    general = next((t for t in found if t.lower_ in ANYONE), None)
    return general if any(c.tag_ == "MD" for c in _helping(noun.head)) else None


def would_be(verb: Token, words: StatusWords) -> Modality | None:
    """What "would" makes of its verb: unreal with "have" and an "if", hearsay with "have" alone, else conditional.

    What speakers "would have" done themselves is unreal; what "would not have" been done is thought to be impossible.
    What somebody said would be is the "will" of his own words. None for what a main clause says "would often" be done,
    which was done (not so where that is somebody's word, a term of something ("under the deal"), or waits on something
    else), and for a wish put politely ("would like X to leave"), which is a wish.
    """
    if any(c.dep_ in ADVERBIAL and c.lower_ in words.habitual for c in verb.lefts) and _is_past_habit(verb):
        return None
    if verb.lower_ in words.wishing:
        return None
    if not any(c.lower_ == "have" for c in children(verb)):
        return "planned" if _is_told_before(verb) and not has_condition(verb) else "conditional"
    if has_condition(verb) or _tells_own(verb):
        return "counterfactual"
    return "possible" if is_negated(verb) else "reported"


def _is_past_habit(verb: Token) -> bool:
    """Whether what "would often" be done is told as a habit of the past, by the main clause and on no terms."""
    top = verb
    while top.dep_ == "conj" and top.head.i < top.i:
        top = top.head
    termed = any(c.dep_ == "prep" and c.lower_ in TERMED for c in (*children(top), *children(verb)))
    waiting = (_is_awaited(c) for c in (*children(top), *children(verb)) if c.dep_ == "advcl")
    return top.dep_ == "ROOT" and not termed and not has_condition(verb) and not any(waiting)


def _is_awaited(clause: Token) -> bool:
    """Whether a clause of time is in the present, so that it is still to come ("once the road opens")."""
    opened = any(c.lower_ in AWAITING and c.dep_ in {"mark", "advmod"} for c in clause.lefts)
    return opened and any(t.tag_ in {"VBZ", "VBP"} for t in (clause, *_helping(clause)))


def _is_told_before(verb: Token) -> bool:
    """Whether a clause is what somebody said in the past, by itself or in one clause with what he said."""
    while verb.dep_ == "conj" and verb.head.i < verb.i:
        verb = verb.head
    head, words = verb.head, load_reporting()
    if verb.dep_ == "relcl":
        return any(above.tag_ in PAST for above in head.ancestors)
    if verb.dep_ == "acl" and head.pos_ == "NOUN":
        return lemma(head) in words.nouns
    said = verb.dep_ == "ccomp" and lemma(head) in words.saying
    return said and head.tag_ in PAST and (head.i < verb.i or not _is_quoted(verb))


def _is_quoted(verb: Token) -> bool:
    """Whether a quotation mark stands before a verb in its sentence, so that it may be in somebody's own words."""
    return any(t.is_quote for t in verb.doc[verb.sent.start : verb.i])


def is_ahead(clause: Token, moves: frozenset[str]) -> bool:
    """Whether its form alone puts a clause ahead: "is to V", or what opens with "in order to".

    moves: nouns of what is done; what "the reply was to" do was done. Who "is to blame" is blamed already.
    """
    ahead = clause.dep_ == "xcomp" and lemma(clause.head) == "be" and lemma(clause) != "blame"
    if not ahead or not is_infinitive(clause) or _is_fair(clause):
        return is_in_order(clause)
    return not any(c.dep_ == "nsubj" and lemma(c) in moves for c in clause.head.lefts)


def _is_fair(clause: Token) -> bool:
    """Whether an infinitive is a way to put things: "it is fair to say"."""
    judged = any(c.dep_ in {"acomp", "attr"} and c.i < clause.i for c in children(clause.head))
    return judged and lemma(clause) in load_reporting().saying


def is_in_order(clause: Token) -> bool:
    """Whether "in order to" opens a clause: what is meant to come about."""
    opener = next((child.i for child in clause.lefts if child.lower_ == "to"), 0)
    before = [token.lower_ for token in clause.doc[max(opener - 2, 0) : opener]]
    return clause.dep_ in {"advcl", "acl"} and before == ["in", "order"]


def is_asked(clause: Token) -> bool:
    """Whether a clause with "what" or "why" is an indirect question, which takes what it asks about for given."""
    words = load_lexicon().status.presuming
    return clause.dep_ in {"ccomp", "pcomp"} and any(child.lower_ in words for child in clause.lefts)


def is_finite(clause: Token) -> bool:
    """Whether a clause says by its form that a thing is or was so, alone or with "do" or another auxiliary."""
    return tensed(clause) is not None


def is_whether(child: Token) -> bool:
    """Whether a word makes its clause a question of yes or no, told and not answered ("asked whether X had …")."""
    return child.lower_ == "whether" and child.dep_ in {"mark", "advmod", "cc", "preconj"}


def is_wished(clause: Token, wishing: frozenset[str]) -> bool:
    """Whether a that-clause is in the subjunctive: what somebody wants done ("demanded that X leave").

    Its verb is bare where a statement's would not be: "be", or no ending after one person or thing. After several only
    a verb of wishing tells.
    """
    if clause.dep_ not in {"ccomp", "acl"} or that_of(clause) is None:
        return False
    return _is_subjunctive(clause, clause.head, wishing)


def wished_beside(clause: Token, wishing: frozenset[str]) -> Token | None:
    """The "that" of a later clause in the subjunctive ("urged that X leave and that Y lift its ban"), None else."""
    that, first = that_of(clause), clause
    if that is None or clause.dep_ != "conj":
        return None
    while first.dep_ == "conj":
        first = first.head
    above = next((a for a in first.ancestors if a.pos_ == "VERB"), None)
    return that if above is not None and _is_subjunctive(clause, above, wishing) else None


def _is_subjunctive(clause: Token, above: Token, wishing: frozenset[str]) -> bool:
    """Whether a clause's verb stands bare where a statement's would not."""
    helping = [c for c in children(clause) if c.dep_ in HELPING]
    if helping or clause.lower_ == "be":
        return (helping[0] if helping else clause).lower_ == "be"
    bare = clause.tag_ in {"VB", "VBP"} or (clause.tag_ in {"JJ", "NN", "RB"} and clause.lower_ == lemma(clause))
    doers = [c for c in clause.lefts if c.dep_ == "nsubj" and c.tag_ not in RELATIVE_SUBJECTS]
    one = any(c.tag_ in {"NN", "NNP"} or c.lower_ in {"he", "she", "it"} for c in doers) and not any(
        d.dep_ == "conj" for c in doers for d in children(c)
    )
    return bool(doers) and bare and (one or lemma(above) in wishing)
