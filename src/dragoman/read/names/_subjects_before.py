"""The subject that a pronoun goes on about -> whether that is a thing, several or a stranger, and no named actor."""

from collections.abc import Sequence

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.read.grammar.syntax import lemma, verb_key
from dragoman.read.names.drafts import Draft, Line
from dragoman.read.words.labels import SUBJECTS, VERBAL

# How far up a clause its subject is looked for.
CLAUSES_UP = 14
STRANGERS = frozenset({"one", "another", "someone", "somebody", "second", "third", "fourth"})
# Verbs whose "it" is something said, agreed or held.
OF_THINGS = load_lexicon().events.mood["of_things"]
# Prepositions whose "it" is as a rule something done or agreed.
ABOUT_DEEDS = frozenset({"under", "despite", "before", "after", "during", "without", "behind", "about"})


def other_subject(draft: Draft, line: Line, lines: list[Line]) -> bool:
    """Whether an "it" in subject place goes back to a subject that is no actor ("The plan … it …").

    So does an "its" that opens a sentence on what becomes of a thing ("The truce holds. Its collapse …"). What is
    signed, vetoed or lifted is something said or agreed, too.
    """
    head = draft.head
    if head.dep_ == "pobj" and head.head.lower_ in ABOUT_DEEDS:
        return True
    of_thing = head.dep_ in {"dobj", "nsubjpass"} and any(key in OF_THINGS for key in verb_key(head.head))
    if of_thing or _runs_its_course(head):
        return True
    told_by = head.dep_ == "dobj" and head.head.dep_ == "relcl"
    if head.dep_ == "poss" and head.i == line.tokens[0].i:
        return _becomes_of_thing(head.head, line, lines) or _only_of_thing(head, line, lines)
    if head.dep_ not in SUBJECTS:
        return (told_by and _thing_nearer(head, line)) or (head.dep_ == "dobj" and _no_actor_before(head, line))
    if _deed_before(head, line):
        return True
    subject = _subject_above(head.head, head) or _subject_beside(head.head) or _subject_before(line, lines)
    return _is_mere_thing(subject, head, line, lines)


def _runs_its_course(head: Token) -> bool:
    """Whether an "it" begins, lasts or ends by itself, as a war or a strike does ("It ended with a ceasefire")."""
    verb = head.head
    alone = not any(c.dep_ in {"dobj", "xcomp", "ccomp"} for c in verb.rights)
    return head.dep_ == "nsubj" and alone and lemma(verb) in load_lexicon().events.mood["running_course"]


def _becomes_of_thing(noun: Token, line: Line, lines: list[Line]) -> bool:
    """Whether a subject with "its" is no actor, and neither is the subject of the sentence before."""
    told = noun.dep_ in SUBJECTS and noun.tag_ == "NN" and noun.i not in line.by_head
    fate = told and lemma(noun) in load_lexicon().causes.fates
    return fate and _is_mere_thing(_subject_before(line, lines), noun, line, lines)


def _only_of_thing(head: Token, line: Line, lines: list[Line]) -> bool:
    """Whether the sentence before tells of a thing and of no actor at all ("The order is fake. Its number …")."""
    before = [each for each in lines if each.number == line.number - 1]
    alone = bool(before) and not before[0].drafts
    return alone and _is_mere_thing(_subject_before(line, lines), head, line, lines)


def _no_actor_before(pronoun: Token, line: Line) -> bool:
    """Whether somebody deals with a thing before it in a sentence that names nobody ("had they moved it, we …")."""
    before = [token for token in line.tokens if token.i < pronoun.i]
    known = any(d.end <= line.base + pronoun.idx and d.kind != "pronoun" for d in line.drafts)
    return bool(_things_acted_on(before, line)) and not known


def _is_mere_thing(subject: Token | None, head: Token, line: Line, lines: list[Line]) -> bool:
    """Whether a subject that a word may go back to is one thing and no actor."""
    if subject is None or subject.pos_ not in {"NOUN", "PROPN", "PRON"} or subject.tag_ == "NNS":
        return False
    number = line.number if subject.doc is head.doc and subject.i >= line.tokens[0].i else line.number - 1
    mentioned = next((each for each in lines if each.number == number), line)
    found = mentioned.by_head.get(subject.i)
    # A dam or a bridge is a place, and does what things do.
    site = found is not None and found.noun is not None and found.noun.site
    return (found is None or site) and subject.i not in mentioned.named


def _subject_beside(verb: Token) -> Token | None:
    """The subject of a sentence before a semicolon, which a parse hangs on the one behind it ("X stayed; it …").

    Whoever only says something there ("it was a gift, X insisted; it …") is not gone back to.
    """
    told = [c for c in verb.lefts if c.dep_ in {"ccomp", "parataxis"} and c.pos_ in VERBAL]
    told = [
        c for c in told if c.lemma_ not in load_reporting().saying and any(t.text == ";" for t in c.doc[c.i : verb.i])
    ]
    return next((s for c in told for s in c.lefts if s.dep_ in SUBJECTS and s.pos_ in {"NOUN", "PROPN"}), None)


def others_before(draft: Draft, line: Line, lines: list[Line]) -> bool:
    """Whether a "they" in subject place goes on about several whom no words name ("The monitors waited. They …")."""
    noun = draft.head.head if draft.head.dep_ == "poss" else draft.head
    if _many_speak(noun, line) or _many_above(draft.head, line):
        return True
    if noun.dep_ not in SUBJECTS or noun.head.dep_ != "ROOT" or any(d.end <= draft.start for d in line.drafts):
        return False
    subject = _subject_before(line, lines)
    before = next((each for each in lines if each.number == line.number - 1), None)
    if subject is None or before is None:
        return False
    if subject.lower_ == "they":
        meant = before.by_head.get(subject.i)
        return meant is not None and meant.antecedent is None
    several = subject.tag_ == "NNS" and not any(c.dep_ == "conj" for c in subject.rights)
    return several and subject.i not in before.by_head and subject.i not in before.named


def _many_above(head: Token, line: Line) -> bool:
    """Whether a condition or a time says "they" of things that its main clause is about ("pumps fail if they stop")."""
    clause = head.head
    if head.dep_ not in SUBJECTS or clause.dep_ != "advcl" or clause.i < clause.head.i:
        return False
    told = [c for c in clause.head.lefts if c.dep_ in SUBJECTS]
    return any(c.tag_ == "NNS" and c.i not in line.by_head and c.i not in line.named for c in told)


def _many_speak(noun: Token, line: Line) -> bool:
    """Whether several whom no list knows say what a subject of their own clause does ("Exporters say they …")."""
    clause = noun.head
    told = noun.dep_ in SUBJECTS and clause.dep_ == "ccomp" and clause.i > clause.head.i
    speakers = [c for c in clause.head.lefts if c.dep_ == "nsubj" and c.tag_ == "NNS"] if told else []
    return any(each.i not in line.by_head and each.i not in line.named for each in speakers)


def stranger_speaks(draft: Draft, line: Line, lines: list[Line]) -> bool:
    """Whether a "he" or "she" in subject place goes back to "one of them", of whom nothing tells who it is."""
    head = draft.head
    if head.dep_ not in SUBJECTS:
        return False
    subject = _subject_above(head.head, head) or _subject_before(line, lines)
    return subject is not None and subject.lower_ in STRANGERS and subject.pos_ in {"NUM", "PRON", "DET", "NOUN"}


def _thing_nearer(pronoun: Token, line: Line) -> bool:
    """Whether an "it" that others are told by stands nearer to a thing acted on in its sentence than to any one actor.

    "Raiders seized the customs house, disarming the men who guarded it" is about the house.
    """
    before = [token for token in line.tokens if token.i < pronoun.i]
    things = _things_acted_on(before, line)
    actors = [t.i for t in before if (d := line.by_head.get(t.i) or line.named.get(t.i)) and d.plural is not True]
    return bool(things) and things[-1].i > max(actors, default=-1)


def _deed_before(pronoun: Token, line: Line) -> bool:
    """Whether the sentence speaks of a thing and of no single actor before it ("they signed a truce, but it")."""
    before = [token for token in line.tokens if token.i < pronoun.i]
    single = [t for t in before if (d := line.by_head.get(t.i)) is not None and d.plural is not True]
    return bool(_things_acted_on(before, line)) and not single


def _things_acted_on(tokens: Sequence[Token], line: Line) -> list[Token]:
    """Of some words of a sentence those, in order, for one thing, and no actor, that something is done to."""
    return [t for t in tokens if t.dep_ == "dobj" and t.tag_ == "NN" and t.i not in line.by_head]


def _subject_above(verb: Token, pronoun: Token) -> Token | None:
    """The subject of the clause that a subordinate one hangs on, or the one it is coordinated with."""
    for _ in range(CLAUSES_UP):
        if verb.dep_ not in {"advcl", "conj", "ccomp", "xcomp", "relcl", "acl"} or verb.head.i == verb.i:
            return None
        verb = verb.head
        for child in verb.lefts:
            if child.dep_ in SUBJECTS and child.i < pronoun.i:
                return child
    return None


def _subject_before(line: Line, lines: list[Line]) -> Token | None:
    """The main subject of the sentence before, where it is in the same passage."""
    index = line.number - 1
    if index < 0 or lines[index].span.doc is not line.span.doc:
        return None
    root = lines[index].span.root
    told = (child for child in root.lefts if child.dep_ == "ccomp" and child.pos_ in VERBAL)
    # "X fell, the mission said. It …" goes on about X.
    return next((c for verb in (*told, root) for c in verb.lefts if c.dep_ in SUBJECTS), None)
