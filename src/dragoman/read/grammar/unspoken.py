"""Verbs of saying by which nothing is told: nobody says it, somebody is only asked to, or it is only fair to say."""

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.reporting import ReportingWords, load_reporting
from dragoman.read.grammar.quantifiers import hardly_any
from dragoman.read.grammar.syntax import is_infinitive, is_negated, is_passive, lemma, preposition_slots, verb_key
from dragoman.read.grammar.tree import children
from dragoman.read.words.labels import SUBJECTS

# Subjects of "is fair to say", which stand for nobody.
DUMMY = frozenset({"it", "this", "that", "which", "there", "what"})


def is_unspoken(verb: Token, words: ReportingWords) -> bool:
    """Whether nobody says by a verb of saying what stands below it: not a doubt or a hope that nobody has."""
    if is_undenied(verb):
        return True
    if is_undoubted(verb) and not is_negated(verb):
        return True
    if is_nobody_s(verb):
        return words.attitude.isdisjoint({lemma(verb)}) and lemma(verb) not in words.crediting
    return is_infinitive(verb) and (_stays_unsaid(verb) or _is_asked_of_another(verb, words) or _hangs_on_copula(verb))


def is_nobody_s(verb: Token) -> bool:
    """Whether the subject of a verb is nobody, or next to nobody: "neither side", "no group", "hardly anyone"."""
    nobody, named = load_lexicon().status.negative_determiners, [s for s in children(verb) if s.dep_ in SUBJECTS]
    return any(t.lower_ in nobody for s in named for t in (s, *s.lefts)) or any(map(hardly_any, named))


def is_open(clause: Token) -> bool:
    """Whether a clause behind its verb opens with a word of asking: why or how it is, but not that it is, is told."""
    return clause.left_edge.i > clause.head.i and clause.left_edge.lower_ in load_lexicon().status.question_words


def left_open(clause: Token) -> Token | None:
    """The verb by which somebody does not deny what a clause tells, takes back, or charges nobody with; else None."""
    above = clause.head
    if clause.dep_ in {"acl", "ccomp", "relcl"} and is_taken_back(above):
        return above.head
    if clause.dep_ in {"ccomp", "xcomp"} and is_undenied(above):
        return above
    if clause.dep_ == "pobj" and _is_judged_by_nobody(above):
        return above.head if above.head.pos_ == "VERB" else above.head.head
    below = clause.dep_ == "pcomp" and clause.i > above.i
    verb = above.head.head if below and above.head.dep_ == "dobj" else above.head
    return verb if below and is_uncharged(verb) else None


def unconfirmed_by(deed: Token) -> Token | None:
    """The verb by which somebody does not, or refuses to, confirm a deed ("has not confirmed the raid"), else None.

    What he confirms may be told by a clause ("were not able to verify that S").
    """
    verb = deed.head
    if deed.dep_ not in {"dobj", "nsubjpass", "ccomp"} or lemma(verb) not in load_reporting().confirming:
        return None
    able = verb.head.head if verb.dep_ == "xcomp" and verb.head.dep_ == "acomp" else verb.head
    denied = is_negated(verb) or is_negated(verb.head) or is_negated(able)
    denied = denied or (is_infinitive(verb) and _stays_unsaid(verb))
    return verb if denied or is_nobody_s(verb) else None


def is_taken_back(noun: Token) -> bool:
    """Whether somebody takes back what a noun says ("retracted its claim that S"), unless he does not or will not."""
    verb, words = noun.head, load_lexicon().status
    if lemma(noun) not in words.sayings or noun.dep_ not in {"dobj", "nsubjpass"} or verb.pos_ != "VERB":
        return False
    kept = is_negated(verb) or (verb.dep_ == "xcomp" and lemma(verb.head) in words.negative_implicatives)
    return not kept and not words.retracting.isdisjoint(verb_key(verb))


def _is_judged_by_nobody(preposition: Token) -> bool:
    """Whether a preposition tells what nobody says a thing is: "no official described it as a massacre"."""
    verb = preposition.head if preposition.head.pos_ == "VERB" else preposition.head.head
    judged = preposition.lower_ in load_reporting().judging.get(lemma(verb), ())
    return judged and verb.pos_ == "VERB" and (is_nobody_s(verb) or is_negated(verb))


def is_undenied(verb: Token) -> bool:
    """Whether somebody does not deny a thing, or refuses to: "cannot deny that", "neither confirmed nor denied it"."""
    words = load_lexicon().status
    if verb.pos_ != "VERB" or lemma(verb) not in words.disavowing:
        return False
    above = verb.head
    refused = verb.dep_ == "xcomp" and (lemma(above) in words.negative_implicatives or is_negated(above))
    nor = verb.dep_ == "conj" and any(c.lower_ == "nor" and c.i < verb.i for c in children(above))
    return is_negated(verb) or refused or nor


def is_undoubted(verb: Token) -> bool:
    """Whether nobody doubts a thing, or somebody does not: it is as surely so as without a word of doubt."""
    doubting = load_lexicon().causes.disclaiming["doubting"]
    few = any(t.lower_ == "few" for s in children(verb) if s.dep_ in SUBJECTS for t in (s, *s.lefts))
    return verb.pos_ == "VERB" and lemma(verb) in doubting and (few or is_negated(verb) or is_nobody_s(verb))


def is_uncharged(verb: Token) -> bool:
    """Whether nobody is charged by a verb of charging: nobody makes the charge, or somebody does not."""
    charging = load_lexicon().status.charging | load_reporting().charging.keys()
    return verb.pos_ == "VERB" and lemma(verb) in charging and (is_negated(verb) or is_nobody_s(verb))


def is_unclaimed(verb: Token) -> bool:
    """Whether nobody is told to claim a deed: somebody does not, or may, or tells it of himself in what he says.

    Of "X said it claimed responsibility" the clause is X's word already.
    """
    supposed = any(c.dep_ == "mark" and c.lower_ in {"if", "unless", "whether"} for c in verb.lefts)
    own = verb.dep_ == "ccomp" and any(c.dep_ == "nsubj" and c.pos_ == "PRON" for c in verb.lefts)
    return is_negated(verb) or is_infinitive(verb) or supposed or own or any(c.tag_ == "MD" for c in verb.lefts)


def is_none(noun: Token) -> bool:
    """Whether a determiner says that there is none of a noun ("no responsibility")."""
    return any(c.lower_ in load_lexicon().status.negative_determiners for c in noun.lefts)


def _stays_unsaid(verb: Token) -> bool:
    """Whether somebody does not say it: "refused to say that", "failed to report that"."""
    return verb.dep_ == "xcomp" and lemma(verb.head) in load_lexicon().status.negative_implicatives


def _is_asked_of_another(verb: Token, words: ReportingWords) -> bool:
    """Whether somebody else is to say it: "asked X to say that", "was urged to say that"."""
    above = verb.head
    if verb.dep_ not in {"xcomp", "ccomp", "advcl"} or lemma(above) not in load_lexicon().status.requested:
        return False
    another = any(c.dep_ in {"dobj", "dative"} and c.i < verb.i for c in children(above))
    another = another or any(c.dep_ == "nsubj" for c in verb.lefts)
    another = another or any(s.name in {"on", "to"} and s.token.i < verb.i for s in preposition_slots(above))
    return (another or is_passive(above)) and lemma(verb) not in words.crediting


def _hangs_on_copula(verb: Token) -> bool:
    """Whether an infinitive hangs on a copula: "it is fair to say", "which is to say"."""
    above = verb.head
    if above.pos_ in {"NOUN", "ADJ"} and above.dep_ in {"attr", "acomp"}:
        dummy = any(c.lower_ in DUMMY for c in children(above.head) if c.dep_ in {*SUBJECTS, "expl"})
        return lemma(above.head) == "be" and dummy
    return lemma(above) == "be" and verb.dep_ in {"xcomp", "csubj"}
