"""How likely a pronoun means a mention that fits it: by nearness, by grammar, by what is told of both."""

from functools import lru_cache

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.syntax import lemma, that_of, verb_key
from dragoman.read.grammar.tree import subtree
from dragoman.read.names.antecedents import Case, is_bare_name, source_of
from dragoman.read.names.drafts import Draft
from dragoman.read.words.deed_words import deed_verbs
from dragoman.read.words.labels import SUBJECTS, VERBAL

BY_DISTANCE = (0.72, 0.55, 0.4, 0.3)
# Where those stand to whom something is done, who are not cited there.
UNDERGOING = frozenset({"dobj", "dative", "nsubjpass"})
JUDGING = load_traits().deeds.answering_harm
HARMING = load_traits().deeds.harming
# What it costs that a name of one word, of which nothing tells what it is, is to be "they".
GUESSED_PLURAL = 0.2
# What it adds that a person was "she" before, where another was neither: in this sentence or the last, and before.
KNOWN_AS, KNOWN_BEFORE = 0.2, 0.04


def score_candidate(draft: Draft, pronoun: Draft, case: Case, *, topic: bool) -> float:
    """How likely a fitting mention is meant, about 0 to 1.5: near ones, subjects and topics first."""
    near = BY_DISTANCE[min(pronoun.sentence - draft.sentence, len(BY_DISTANCE) - 1)]
    told = _by_what_is_told(draft, pronoun, case, topic=topic)
    return near + _by_place(draft, pronoun, case) + told + _by_doubt(draft, pronoun, case)


def _by_place(draft: Draft, pronoun: Draft, case: Case) -> float:
    """What it adds where a mention stands in its sentence: subjects, and owners of subjects, first."""
    head, score = draft.head, 0.0
    beside = head.dep_ == "appos" and head.head.dep_ in SUBJECTS and case.who == "person"
    if head.dep_ in SUBJECTS or beside:
        score += 0.15
    elif case.who == "person" and head.head.dep_ == "agent" and pronoun.sentence - draft.sentence < 2:  # noqa: PLR2004
        # Who did it right before is told of as much as what was done; the more where a clause goes on about him.
        score += 0.15 if any(c.dep_ == "relcl" for c in subtree(head)) else 0.1
    elif head.dep_ == "poss" and head.head.dep_ in SUBJECTS:
        score += 0.1
    if pronoun.head.dep_ in SUBJECTS and head.dep_ in SUBJECTS:
        score += 0.05
    score -= 0.05 * (_in_aside(head) + (case.who == "person" and _is_spoken_of(head)))
    return score + (_as_place(draft, pronoun, case) if head.dep_ == "pobj" else 0)


def _by_what_is_told(draft: Draft, pronoun: Draft, case: Case, *, topic: bool) -> float:
    """What it adds that a sentence is about somebody, that he was harmed or bidden, and that he was "he" before."""
    score = 0.3 if topic else 0.4 if was_harmed(draft, pronoun) else 0.0
    if _is_bidden(draft, pronoun) or _is_who_says(draft, pronoun) or _gave_account(draft, pronoun):
        score += 0.3
    if case.gender is not None and _is_known_as(draft, case.gender):
        score += KNOWN_AS if pronoun.sentence - draft.sentence <= 1 else KNOWN_BEFORE
    return score


def _by_doubt(draft: Draft, pronoun: Draft, case: Case) -> float:
    """What it costs, 0 or less, that a mention is part of a phrase, only cited, or perhaps not several."""
    score = -0.2 if draft.embedded or _is_sponsor(draft) else 0.0
    unnamed = draft.noun is not None and draft.noun.sort == "source" and draft.head.dep_ not in UNDERGOING
    told = _gave_account(draft, pronoun)
    if unnamed and pronoun.head.dep_ not in SUBJECTS and not told:
        # Whoever is cited is seldom what he is cited about.
        score -= 0.4
    acting = draft.head.dep_ in SUBJECTS or (draft.head.dep_ == "appos" and draft.head.head.dep_ in SUBJECTS)
    if case.who == "person" and draft.kind == "nominal" and "military" in draft.kinds and not acting:
        # What somebody in uniform is told of beside may be one of many.
        score -= 0.15
    if case.plural and draft.plural is None:
        score -= GUESSED_PLURAL if is_bare_name(draft) and draft.text[-1] != "s" else 0.1
    return score


def owns_fate(pronoun: Draft) -> bool:
    """Whether what somebody suffers is a pronoun's ("his trial", unlike "his interrogation of X")."""
    told = pronoun.head.head
    suffered = pronoun.head.dep_ == "poss" and lemma(told) in load_lexicon().events.suffered["nouns"]
    return suffered and not any(c.lower_ == "of" for c in told.rights)


def is_judged_by(judge: Draft, pronoun: Draft) -> bool:
    """Whether somebody says or judges something of what a pronoun's owner suffers ("X called his arrest lawful")."""
    verb = judge.head.head
    if judge.head.dep_ != "nsubj" or not owns_fate(pronoun):
        return False
    reporting = load_reporting()
    judging = reporting.saying | reporting.naming | reporting.judging.keys()
    return lemma(verb) in judging or not deed_verbs(JUDGING).isdisjoint(verb_key(verb))


def was_harmed(draft: Draft, pronoun: Draft) -> bool:
    """Whether harm was told of somebody whose release, arrest or defeat a pronoun then speaks of ("his release").

    Those who "were released" were taken before, and did not take others; nor did those who, once arrested, "were
    charged". Who was questioned, or whose arrest is told of, was harmed as well.
    """
    head, stands, words = draft.head, _counting(pronoun.head), load_lexicon().events
    undergone = lemma(stands.head) if stands.dep_ in UNDERGOING else ""
    named = head.head if head.dep_ == "appos" else head
    tried = undergone in words.mood["lawful"] and lemma(named.head) in words.mood["lawful"]
    if not (owns_fate(pronoun) or undergone in words.mood["freeing"] or tried):
        return False
    if named.dep_ == "pobj" and named.head.lower_ == "of":
        return lemma(named.head.head) in words.suffered["nouns"]
    harmed = not deed_verbs(HARMING).isdisjoint(verb_key(named.head)) or lemma(named.head) in words.mood["calling_in"]
    return named.dep_ in UNDERGOING and harmed


def is_told_so(hearer: Draft, pronoun: Draft) -> bool:
    """Whether somebody is only told what a pronoun will do, as one tells of oneself ("told X it would")."""
    clause = pronoun.head.head
    told = pronoun.head.dep_ == "nsubj" and clause.dep_ == "ccomp" and any(c.tag_ == "MD" for c in clause.lefts)
    return told and hearer.head.dep_ in {"dobj", "dative"} and hearer.head.head == clause.head


def _counting(pronoun: Token) -> Token:
    """The word that counts some of those a pronoun means ("nine of them"), else the pronoun."""
    counting = pronoun.head.head
    counted = pronoun.dep_ == "pobj" and pronoun.head.lower_ == "of" and counting.pos_ in {"NUM", "PRON", "ADJ"}
    return counting if counted else pronoun


def _in_aside(head: Token) -> bool:
    """Whether a word stands in a relative or adverbial clause, or says of what something set beside others is.

    So do those "in the presence of" whom others do it.
    """
    if head.dep_ == "pobj" and (head.head.head.dep_ == "appos" or lemma(head.head.head) == "presence"):
        return True
    for _ in range(4):
        if head.dep_ in {"relcl", "advcl"}:
            return True
        head = head.head
    return False


def _as_place(draft: Draft, pronoun: Draft, case: Case) -> float:
    """What it adds that a name only tells where something happens: "the country" may be there, "called it" is not."""
    before = draft.head.head.lower_
    if case.who == "state":
        return 0.1 if before == "in" else 0
    sited = case.who == "thing" and before in load_roles().words["locative"]
    return -0.4 if sited and _is_judged(pronoun.head, draft) else 0


def _is_judged(pronoun: Token, place: Draft) -> bool:
    """Whether an "it" is what happened somewhere and not the place ("called it a gift", unlike "shelled it").

    A state acts itself, and may be meant as whoever does something, is spoken to or is blamed; a town is held.
    """
    verb = lemma(pronoun.head)
    put = pronoun.dep_ in {"dobj", "nsubjpass"} or (pronoun.dep_ == "nsubj" and "state" not in place.kinds)
    if verb in _done_to_places():
        return False
    spoken_to = verb in load_lexicon().control.bidding or verb in load_lexicon().events.mood["judging"]
    return put and not ("state" in place.kinds and spoken_to)


@lru_cache(maxsize=1)
def _done_to_places() -> frozenset[str]:
    """The verbs by which somebody attacks a place, goes there or holds it."""
    held = (verb for tie in load_lexicon().ties.tie if tie.placed for verb in tie.verbs)
    return load_roles().words["attacks"].union(load_roles().words["motion"], held)


def _is_spoken_of(head: Token) -> bool:
    """Whether a word is the subject of what somebody else says or asks, who is told of further as a rule."""
    verb = head.head
    while verb.dep_ == "conj" and verb.head.pos_ in VERBAL:
        verb = verb.head
    return head.dep_ in SUBJECTS and (verb.dep_ == "ccomp" or (verb.dep_ == "acl" and that_of(verb) is not None))


def _is_sponsor(draft: Draft) -> bool:
    """Whether a name is the first part of "X-backed"."""
    following = draft.last + 1
    doc = draft.head.doc
    return following < len(doc) and doc[following].text == "-" and not doc[draft.last].whitespace_


def _is_bidden(draft: Draft, pronoun: Draft) -> bool:
    """Whether somebody is told or warned what a pronoun must do, would undergo, or had better do ("unless she")."""
    subject, verb = pronoun.head, draft.head.head
    if draft.head.dep_ not in {"dobj", "dative"} or lemma(verb) not in load_reporting().bidding:
        return False
    clause = subject.head
    if subject.dep_ not in SUBJECTS or not verb.is_ancestor(clause) or clause.i < draft.head.i:
        return False
    status, before = load_lexicon().status, {c.lower_ for c in clause.lefts}
    bound = clause.dep_ == "advcl" and not before.isdisjoint(status.conditionals)
    due = lemma(clause) == "have" and any(c.dep_ == "xcomp" for c in clause.rights)
    return bound or due or subject.dep_ == "nsubjpass" or not before.isdisjoint(status.requested_modals)


def _is_who_says(draft: Draft, pronoun: Draft) -> bool:
    """Whether a clause with "who" has somebody say what a subject does ("arrested by guards who said they saw him")."""
    clause = pronoun.head.head
    above = clause.head
    if pronoun.head.dep_ not in SUBJECTS or clause.dep_ != "ccomp" or above.dep_ != "relcl":
        return False
    return above.head.i == draft.head.i and any(c.lower_ == "who" and c.dep_ in SUBJECTS for c in above.lefts)


def _gave_account(draft: Draft, pronoun: Draft) -> bool:
    """Whether a pronoun's is an account, and somebody says right before in a main clause what that is."""
    owned, verb = pronoun.head.head, draft.head.head
    told = pronoun.head.dep_ == "poss" and lemma(owned) in load_reporting().retelling
    return told and draft.head.dep_ in SUBJECTS and verb.dep_ == "ROOT" and lemma(verb) in load_reporting().saying


def _is_known_as(draft: Draft, gender: str) -> bool:
    """Whether a person named before was "he" or "she" already, or has such a title: likelier so than one unknown."""
    source = source_of(draft)
    return source.kind == "name" and "person" in source.kinds and source.gender == gender
