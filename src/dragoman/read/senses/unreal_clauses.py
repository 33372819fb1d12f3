"""Clauses that their form or the word above shows to be unreal or open: substitutes, inverted conditions, questions."""

from collections.abc import Sequence

from spacy.tokens import Token

from dragoman.ontology.lexicon import StatusWords, Turn, load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.read.grammar.syntax import is_infinitive, is_negated, lemma
from dragoman.read.grammar.tree import children
from dragoman.read.senses.turns import DOUBTED, Turned, denying_adverbs, does_nothing, index_turns, is_lacking
from dragoman.read.words.labels import HELPING, INVERTED, PRESENT, SUBJECTS, VERBAL

REPLACING = frozenset({("rather", "than"), ("instead", "of")})
# Modals of what somebody is able to do.
ABLE = frozenset({"can", "could", "ca"})
NOTHING = frozenset({"no", "little"})
LACKING = frozenset({"little", "nothing"})
QUESTIONS = frozenset({"WDT", "WP", "WP$", "WRB"})
DENIED = Turn(flips=True)
OPEN = Turn(modality="possible")
# How what a noun says hangs on it: where the clause has a longer subject, a parse takes it for an object.
BESIDE_NOUNS = frozenset({"acl", "relcl", "ccomp"})
TO_DO = frozenset({"xcomp", "acl", "relcl", "advcl", "ccomp"})


def replaced_by(token: Token) -> Token | None:
    """The "than" or "of" by which something else was done in place of a deed ("rather than attack"); None else."""
    place = token.left_edge.i
    place += token.doc[place].lower_ in {"than", "of"}
    if place < 1:
        return None
    before = tuple(token.doc[n].lower_ for n in range(max(place - 2, 0), place))
    added = token.dep_ in {"appos", "conj"} and token.pos_ in {"NOUN", "PROPN"} and before[-1] == "not"
    if added or before in REPLACING:
        return token.doc[place - 1]
    head = token.head if token.dep_ in {"advcl", "conj"} else token.head.head
    preferring = before[-1] == "than" and any(c.lower_ == "rather" for c in children(head))
    return token.doc[place - 1] if preferring else None


def is_arranged(word: Token, words: StatusWords) -> bool:
    """Whether a participle behind a deed says when it is to be ("a visit scheduled for June"), not how long it took."""
    if word.dep_ != "acl" or word.lower_ not in words.arranged:
        return False
    times = (c for prep in children(word) if prep.lower_ == "for" for c in children(prep))
    return any(c.dep_ == "pobj" and c.tag_ != "NNS" for c in times)


def is_all_left(clause: Token) -> bool:
    """Whether there is nothing "but" what a clause tells, so that "no" leaves it alone ("had no choice but to V")."""
    place = clause.left_edge.i
    place -= clause.doc[place].lower_ != "but"
    if clause.tag_ != "VB" or place < 1 or clause.doc[place].lower_ != "but":
        return False
    thing = clause.doc[place - 1]
    return thing.lower_ == "nothing" or any(c.lower_ in NOTHING for c in children(thing))


def inverted(verb: Token) -> Token | None:
    """The word that opens a condition without "if" ("had X attacked", "should X attack", "were X to attack")."""
    above = is_infinitive(verb) or (verb.dep_ == "ccomp" and _first_word(verb).dep_ != "aux")
    top = verb.head if above else verb
    if top.dep_ not in {"advcl", "dep", "ccomp"}:
        return None
    first = _first_word(top) if top.i == verb.i else top
    if first.lower_ not in INVERTED or _asks(top):
        return None
    alone = first.i == top.i and first.lower_ in {"were", "had"}
    doers = [c for c in (*children(top), *children(verb)) if c.dep_ in SUBJECTS]
    opens = alone or (first.dep_ in HELPING and first.head.i == top.i)
    return first if opens and doers and all(c.i > first.i for c in doers) else None


def opens_condition(modal: Token) -> bool:
    """Whether a "should" is the first word of a sentence that asks nothing, its number aside."""
    if modal.lower_ != "should" or _asks(modal):
        return False
    return all(_numbers_clause(t) for t in modal.doc[modal.sent.start : modal.i])


def _first_word(verb: Token) -> Token:
    """The first word of a clause, after its number in a treaty or a list ("4. Should X attack …")."""
    words = verb.doc[verb.left_edge.i : verb.i + 1]
    return next((t for t in words if not _numbers_clause(t)), verb)


def _numbers_clause(token: Token) -> bool:
    """Whether a token is a number or a mark before the first word of a clause."""
    return token.is_punct or token.is_space or token.like_num or token.text.rstrip(".)").isdigit()


def _asks(verb: Token) -> bool:
    """Whether a verb's sentence is a question, as a whole or by a mark of its own within what is quoted."""
    sentence = verb.sent
    ends = (verb.doc[n] for n in range(sentence.end - 1, sentence.start - 1, -1))
    last = next((t for t in ends if not t.is_quote), verb)
    return last.text == "?" or any(c.text == "?" for c in verb.rights)


def asked_by(verb: Token) -> Token | None:
    """The word that opens a question of yes or no ("Did X attack Y?", "Is it true that X did?"), None elsewhere.

    The question may be joined to what is told ("you deny it, but did X attack Y?").
    """
    if (above := _put_to_test(verb) or _tagged(verb)) is not None:
        return above
    if not (_stands_alone(verb) or verb.dep_ == "conj") or not _asks(verb) or _asks_who(verb):
        return None
    own = (c for c in verb.lefts if not any(t.text == ":" for t in c.rights))
    first = next((c for c in own if c.dep_ in HELPING | SUBJECTS), verb)
    if first.dep_ in SUBJECTS and _is_echo(verb):
        return verb
    subject = verb.dep_ != "conj" or any(c.dep_ in SUBJECTS and c.i > first.i for c in verb.lefts)
    return first if first.pos_ == "AUX" and subject else None


def _tagged(verb: Token) -> Token | None:
    """The auxiliary that asks behind a comma if what stands before is so ("X attacked Y, didn't it?"), None elsewhere.

    A parse has it for the main verb.
    """
    tag = verb.head
    if verb.dep_ != "ccomp" or tag.dep_ != "ROOT" or tag.pos_ not in {"AUX", "VERB"} or verb.i > tag.i:
        return None
    own = any(c.dep_ == "nsubj" and c.pos_ == "PRON" and c.i > tag.i for c in tag.rights)
    bare = all(c.dep_ in {"nsubj", "neg", "punct"} for c in tag.rights)
    return tag if own and bare and tag.nbor(-1).text == "," and _asks(tag) else None


def _is_echo(verb: Token) -> bool:
    """Whether a whole sentence in the order of a statement asks if it is so ("X attacked Y?"), and tells nothing more.

    Of "X attacked Y and you stay?" the first is told.
    """
    if any(c.dep_ == "conj" and c.pos_ in VERBAL for c in verb.rights):
        return False
    words = [t for t in verb.sent if not t.is_quote and not t.is_space]
    return not any(t.tag_ in QUESTIONS or (t.is_punct and t.i < words[-1].i) for t in words)


def _asks_who(verb: Token) -> bool:
    """Whether a word before a verb asks who, what or why: that something was done is taken for given then."""
    openers = (t for c in verb.lefts for t in (c, *children(c), *(g for o in children(c) for g in children(o))))
    return any(t.tag_ in QUESTIONS for t in openers)


def _stands_alone(verb: Token) -> bool:
    """Whether a clause is a sentence of its own: none above it, or behind a colon or a quotation mark.

    A parse may hang what is asked on the name before its colon ("Reporter: Did you leave?").
    """
    if verb.dep_ == "ROOT":
        return True
    before = verb.doc[verb.left_edge.i - 1]
    named = verb.head.dep_ == "ROOT" and verb.head.pos_ in {"NOUN", "PROPN"}
    return verb.left_edge.i > 0 and (named or verb.dep_ == "ccomp") and (before.is_quote or before.text == ":")


def _put_to_test(verb: Token) -> Token | None:
    """The "is" of a question whether what a clause tells is so ("Is it true that X attacked?"), None elsewhere."""
    above = verb.head.head if verb.head.pos_ == "ADJ" else verb.head
    if verb.dep_ not in {"ccomp", "csubj"} or lemma(above) != "be" or above.dep_ != "ROOT" or not _asks(above):
        return None
    if lemma(verb.head) in load_lexicon().status.taking_for_given:
        return None
    return above if _is_first(above) else None


def _is_first(verb: Token) -> bool:
    """Whether a verb comes before its subject and asks for no who, what or why; whose turn it is may stand before."""
    named = [c for c in verb.lefts if c.dep_ in SUBJECTS and not any(t.text == ":" for t in c.rights)]
    return not named and not any(t.tag_ in QUESTIONS for t in verb.lefts)


def supposed_by(verb: Token, words: StatusWords) -> Token | None:
    """The word by which a clause is only supposed ("suppose X attacks", "provided that", "in case", "as though")."""
    head = verb.head
    if verb.dep_ in {"ccomp", "advcl"} and head.lower_ in words.supposing:
        bare = head.tag_ in {"VB", "VBG", "VBN", "IN"} and not any(c.dep_ in SUBJECTS for c in children(head))
        return head if bare or head.lower_ == "long" else None
    for child in verb.lefts:
        if child.dep_ == "mark" and child.lower_ in words.supposing:
            after_as = child.i > 0 and child.nbor(-1).lower_ == "as"
            return child if child.lower_ != "though" or after_as else None
        case = next((c for c in children(child) if c.dep_ == "pobj"), None) if child.dep_ == "prep" else None
        if case is not None and case.lower_ in words.supposing and not any(children(case)) and verb.dep_ != "ROOT":
            return case
    return None


def lacking(verb: Token) -> Token | None:
    """The "without" before what somebody could not do a thing without ("funds without which X cannot pay"), else None.

    He has it, as far as that is told, and so can.
    """
    if not is_negated(verb) or not any(c.dep_ == "aux" and c.lower_ in ABLE for c in verb.lefts):
        return None
    preps = (c for c in children(verb) if c.dep_ == "prep" and c.lower_ == "without")
    return next((prep for prep in preps if any(_is_known_thing(c) for c in prep.rights)), None)


def _is_known_thing(thing: Token) -> bool:
    """Whether a word means one thing or body, told before or by its name: "which", "it", "the loan", not "delay"."""
    known = any(c.dep_ == "poss" or c.lower_ in {"the", "this", "these", "those"} for c in thing.lefts)
    return thing.dep_ == "pobj" and (known or thing.pos_ in {"PROPN", "PRON"} or thing.tag_ in QUESTIONS)


def told_by(clause: Token, words: StatusWords) -> Turned | None:
    """What the word above makes of an infinitive or a that-clause; None where it makes nothing of it."""
    if is_infinitive(clause) and clause.dep_ in TO_DO:
        return _to_do(clause, clause.head, words)
    if clause.dep_ in {"ccomp", "acl", "csubj", "csubjpass", "relcl"}:
        return _stated(clause, words)
    if clause.dep_ == "pcomp" and (false := next(denying_adverbs(clause.head.head, words), None)):
        return Turned(false, DENIED)
    return None


def _to_do(clause: Token, head: Token, words: StatusWords) -> Turned | None:
    """What a word makes of what it is "to" do: "tempted to", "too weak to", "yet to", "able to", "strong enough to"."""
    marks = {c.lower_ for c in children(head) if c.dep_ == "advmod" and c.i < clause.i}
    if (head.pos_ == "ADJ" and "too" in marks) or (lemma(head) in {"be", "have"} and "yet" in marks):
        return Turned(head, DENIED)
    if does_nothing(clause) or (head.pos_ == "VERB" and lemma(head) == "lack"):
        return Turned(head, DENIED)
    if (
        (lemma(head) == "able" and head.head.tag_ in {"VBZ", "VBP"})
        or _is_let(head, words)
        or (head.pos_ in {"ADJ", "NOUN"} and ("enough" in marks))
    ):
        return Turned(head, OPEN)
    listed = index_turns(words, "infinitives")
    turn = listed.get(lemma(head)) or listed.get(head.lower_)
    if turn is None and head.pos_ == "VERB" and head.i < clause.i and lemma(head) in words.possessing:
        # A parser hangs what the means are for on the verb ("lacks the means to attack").
        held = [c for c in head.rights if c.dep_ == "dobj" and c.i == clause.left_edge.i - 1]
        return next((Turned(c, listed[w]) for c in held for w in (lemma(c), c.lower_) if w in listed), None)
    return Turned(head, turn) if turn else None


def _is_let(verb: Token, words: StatusWords) -> bool:
    """Whether somebody is free to do a thing, which he need not do ("is allowed to"); who "was allowed to" did it.

    So a law that "allows" him to leaves it to him.
    """
    now = any(c.dep_ == "auxpass" and c.tag_ in PRESENT for c in children(verb)) or verb.tag_ in PRESENT
    return now and lemma(verb) in words.letting


def _nothing_shows(clause: Token) -> Token | None:
    """The "little" or "nothing" that there is to show what a clause tells, None where something shows it."""
    verb = clause.head
    if clause.dep_ != "ccomp" or lemma(verb) not in load_reporting().showing or not is_infinitive(verb):
        return None
    above = verb.head
    hung = [above] if verb.dep_ in {"relcl", "acl"} else [c for c in above.rights if c.dep_ == "attr" and c.i < verb.i]
    return next((t for t in hung if t.lower_ in LACKING), None)


def _stated(clause: Token, words: StatusWords) -> Turned | None:
    """What a word makes of "that S": "it is unlikely that", "a myth that", "no evidence that", "falsely claimed"."""
    head, listed = clause.head, index_turns(words, "statements")
    if clause.dep_ == "ccomp" and (false := next(denying_adverbs(head, words), None)):
        return Turned(false, DENIED)
    if (lack := _nothing_shows(clause)) is not None:
        return Turned(lack, DOUBTED, held=False)
    marked = any(c.dep_ in {"mark", "advmod"} and c.lower_ == "that" for c in clause.lefts)
    if lemma(head) in words.showing and head.pos_ == "NOUN" and is_lacking(head):
        return Turned(head, DOUBTED, held=False)
    told = clause.dep_ == "ccomp" and head.pos_ == "NOUN" and head.dep_ in SUBJECTS
    noun = head if told or clause.dep_ in {"acl", "relcl"} else None
    if (false := _called_untrue(clause, words)) is not None:
        return Turned(false, DENIED, held=False)
    judged = head if noun is None else noun.head if noun.dep_ in SUBJECTS else None
    judging = judged.rights if judged is not None else ()
    states = [c for c in judging if c.dep_ in {"acomp", "oprd", "attr"} or c.lower_ == "far"]
    if noun is not None and judged is not None and is_negated(judged) and states:
        return _not_so(states, words) if marked else None
    found = next((w for w in (*states, *([noun] if noun else [head])) if lemma(w) in listed), None)
    return Turned(found, listed[lemma(found)], held=noun is None) if found is not None and marked else None


def _not_so(states: Sequence[Token], words: StatusWords) -> Turned | None:
    """What it makes of a report that it is denied to be something: it is "not true"; what is "not false" is told."""
    # What is "not confirmed" is open, and no less so where a parse takes the participle for an adjective.
    true = next((s for s in states if s.lower_ in words.true and not s.lower_.endswith("ed")), None)
    if true is not None:
        return Turned(true, DENIED, held=False)
    listed = index_turns(words, "statements")
    found = next((s for s in states if lemma(s) in listed), None)
    return Turned(found, Turn(modality=listed[lemma(found)].modality), held=False) if found is not None else None


def _called_untrue(clause: Token, words: StatusWords) -> Token | None:
    """The adjective by which what a noun says is not so ("the false claim that S"), None without one.

    A parse may take the "that" for the object of a clause that has one.
    """
    noun, that = clause.head, next((c for c in clause.lefts if c.lower_ == "that"), None)
    if noun.pos_ != "NOUN" or lemma(noun) not in words.sayings or that is None or clause.dep_ not in BESIDE_NOUNS:
        return None
    whole = that.dep_ == "mark" or any(c.dep_ == "dobj" and c.i > clause.i for c in clause.rights)
    return next((c for c in noun.lefts if c.dep_ == "amod" and c.lower_ in words.untrue), None) if whole else None
