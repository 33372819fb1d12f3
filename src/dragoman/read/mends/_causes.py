"""Parses that take verbs of cause, and words that open a reason, for something else: "lack of coal forces X to V"."""

from collections.abc import Sequence

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.read.mends._past_verbs import mend_past_verbs
from dragoman.read.mends._verbless import root_of, sentences_of
from dragoman.read.words.labels import ANY_SUBJECT, FINITE, HELPING, NAMING, VERBAL

# What a verb in the perfect is taken for before a noun.
PERFECT = frozenset({"has", "have", "had"})
# What a verb in the past is taken for before its object.
PAST = frozenset({"VBN", "JJ"})
NOMINAL = frozenset({"NN", "NNS", "NNP"})
# How adjectives begin or end that a capital at the head of a sentence may make a name of.
UNDONE, DESCRIBING = "un", ("ed", "ing", "less", "ful")
# Before a noun of which "so" tells how many: ", so many X stay away" gives what follows, ", so many that" a degree.
COUNTING = frozenset({"many", "few", "much", "little"})


def mend_causes(words: Sequence[Token]) -> None:
    """Give sentences back the verbs of cause that a parse took for nouns or adjectives, and clauses their openers."""
    mend_past_verbs(words)
    for sentence in sentences_of(words):
        _wake_driving(sentence)
        _wake_after_plural(sentence)
        _keep_one_verb(sentence)
        _wake_past(sentence)
        _part_plural(sentence)
    _raise_perfects(words)
    _wake_after_had(words)
    _raise_nor(words)
    _part_made(words)
    _wake_in_turn(words)
    _name_since(words)
    _open_results(words)
    _open_reasons(words)
    _single_out(words)
    _join_meant(words)
    _raise_origins(words)


def _raise_origins(words: Sequence[Token]) -> None:
    """Hang "from" on the verb that drives somebody, not on whom it drives: "drove the rebels from the hills".

    Who is driven to do something, or to somewhere, may be from there.
    """
    driving = load_lexicon().causes.displacing["driving"]
    for origin in [t for t in words if t.lower_ == "from" and t.dep_ == "prep" and t.head.dep_ == "dobj"]:
        whom, verb = origin.head, origin.head.head
        elsewhere = any(c.dep_ in {"xcomp", "advcl"} or c.lower_ in {"into", "out", "to"} for c in verb.rights)
        if verb.lemma_.lower() in driving and not elsewhere and origin.i == whom.i + 1:
            origin.head = verb


def _wake_driving(sentence: Sequence[Token]) -> None:
    """Make a plural before those who are to do a thing the verb that drives them: "the lack of coal forces X to V".

    Only where the sentence has no verb but theirs.
    """
    driving = load_lexicon().causes.drive
    root = root_of(sentence)
    if root.pos_ != "NOUN" or any(t.tag_ in FINITE for t in sentence):
        return
    for verb in [t for t in sentence if t.tag_ == "NNS" and t.dep_ == "compound" and t.i > root.i]:
        whom = verb.head
        hung = (c for c in (*whom.rights, *root.rights) if c.dep_ in {"acl", "relcl"} and c.tag_ == "VB")
        deed = next((c for c in hung if c.left_edge.i == whom.i + 1), None)
        if verb.lemma_ not in driving or deed is None or whom.dep_ != "pobj" or deed.left_edge.lower_ != "to":
            continue
        thing = verb.nbor(-1)
        if thing.tag_ in NOMINAL and thing.dep_ == "compound" and thing.head in {verb, whom} and root in whom.ancestors:
            _drive(root, thing, verb, (whom, deed))
        return


def _drive(root: Token, thing: Token, verb: Token, driven: tuple[Token, Token]) -> None:
    """Hang a subject, whom it drives and what he is to do on the verb that becomes that of the sentence."""
    whom, deed = driven
    thing.head, thing.dep_ = whom.head, "pobj"
    for child in [c for c in (*whom.lefts, *verb.lefts) if c.i < thing.i]:
        child.head = thing
    for child in [c for c in root.rights if c.i > deed.i]:
        child.head = verb
    verb.head, verb.dep_, verb.tag_, verb.pos_ = verb, "ROOT", "VBZ", "VERB"
    root.head, root.dep_ = verb, "nsubj"
    whom.head, whom.dep_ = verb, "dobj"
    deed.head, deed.dep_ = verb, "xcomp"


def _wake_after_plural(sentence: Sequence[Token]) -> None:
    """Make a verb of cause the verb where a parse took its subject for that: "Unpaid wages fuel desertion"."""
    first = sentence[0]
    plural = first.nbor(1) if len(sentence) > 3 else first  # noqa: PLR2004 - adjective, noun, verb, object
    verb, thing = (plural.nbor(1), plural.nbor(1).head) if plural.i > first.i else (first, first)
    described = first.lower_.startswith(UNDONE) or first.lower_.endswith(DESCRIBING)
    taken = first.dep_ == "nsubj" and first.head == plural and plural.tag_ == "VBZ" and plural.dep_ == "ROOT"
    bare = verb.dep_ == "compound" and verb.tag_ == "NN" and verb.lower_ in load_lexicon().causes.waking
    if not (described and taken and bare) or thing.dep_ != "dobj" or thing.head != plural:
        return
    for child in [c for c in plural.rights if c != thing]:
        child.head = verb
    verb.head, verb.dep_, verb.tag_, verb.pos_ = verb, "ROOT", "VBP", "VERB"
    plural.head, plural.dep_, plural.tag_, plural.pos_ = verb, "nsubj", "NNS", "NOUN"
    first.head, first.dep_, first.tag_, first.pos_ = plural, "amod", "JJ", "ADJ"
    thing.head = verb


def _wake_after_had(words: Sequence[Token]) -> None:
    """Make a participle of cause right behind "had" the verb: "the levy had fuelled unrest"."""
    for had in [t for t in words if t.lower_ in PERFECT and t.pos_ == "VERB"]:
        verb = had.nbor(1) if had.i + 1 < len(had.doc) else had
        thing = verb.head
        bare = verb.tag_ == "VBN" and verb.dep_ == "amod" and thing.dep_ == "dobj" and thing.head == had
        if not bare or verb.lemma_ not in load_lexicon().causes.waking:
            continue
        for child in [c for c in had.children if c != thing]:
            child.head = verb
        for child in [c for c in thing.rights if c.dep_ == "advcl"]:
            child.head = verb
        top = had.head
        verb.dep_, verb.pos_ = had.dep_, "VERB"
        verb.head = verb if top == had else top
        had.head, had.dep_, had.pos_ = verb, "aux", "AUX"
        thing.head = verb


def _wake_past(sentence: Sequence[Token]) -> None:
    """Make a past of cause between two nouns the verb of a sentence without one: "the shortage of fuel fuelled unrest".

    What stands right before it is then what the preposition governs of which a parse had the second noun.
    """
    root = root_of(sentence)
    if root.pos_ != "NOUN" or sentence[-1].text != "." or any(t.tag_ in FINITE for t in sentence):
        return
    for verb in [t for t in sentence[1:] if _may_be_past(t) and t.i > root.i + 1]:
        thing, before = verb.head, verb.nbor(-1)
        known = verb.lemma_ in load_lexicon().causes.waking and before.tag_ in NOMINAL
        if known and thing.dep_ == "pobj" and root.i < thing.head.i < before.i and thing.i > verb.i:
            before.head, before.dep_ = thing.head, "pobj"
            for child in [c for c in (*thing.lefts, *verb.lefts) if c.i < before.i]:
                child.head = before
            _found_on(root, verb, thing)
        return


def _may_be_past(word: Token) -> bool:
    """Whether a word before a noun may be a verb in the past; "hurt" hardly names a thing."""
    return (word.dep_ == "amod" and word.tag_ in PAST) or (word.dep_ == "compound" and word.lower_ == "hurt")


def _part_plural(sentence: Sequence[Token]) -> None:
    """Take for a noun the verb right before "hurt", which then is the verb: "the fall in water flows hurt trade"."""
    plural = root_of(sentence)
    verb = plural.nbor(1) if plural.i < sentence[-1].i else plural
    thing, before = verb.head, plural.nbor(-1) if plural.i > sentence[0].i else plural
    taken = plural.tag_ == "VBZ" and verb.lower_ == "hurt" and verb.dep_ == "amod"
    subject = next((c for c in plural.lefts if c.dep_ == "nsubj"), None)
    if not taken or thing.dep_ != "dobj" or thing.head != plural or subject is None:
        return
    plural.tag_, plural.pos_ = "NNS", "NOUN"
    if subject == before:
        before.dep_ = "amod" if before.tag_ in {"JJ", "JJR", "VBG", "VBN"} else "compound"
        before.head, subject = plural, plural
    elif before.dep_ == "pobj":
        plural.dep_, top = "pobj", before.head
        before.dep_ = "compound"
        plural.head, before.head = top, plural
    _found_on(subject, verb, thing, above=plural)


def _found_on(subject: Token, verb: Token, thing: Token, *, above: Token | None = None) -> None:
    """Make a word the verb of its sentence, with a subject and an object."""
    top = above or subject
    for child in [c for c in top.children if c.i > thing.i]:
        child.head = verb
    verb.head, verb.dep_, verb.tag_, verb.pos_ = verb, "ROOT", "VBD", "VERB"
    subject.head, subject.dep_ = verb, "nsubj"
    thing.head, thing.dep_ = verb, "dobj"


def _keep_one_verb(sentence: Sequence[Token]) -> None:
    """Take for a noun the first of two finite verbs that nothing joins: "the feud of the Orm highlands had roots in".

    It stands right behind a name below its own subject, which it then heads.
    """
    first = root_of(sentence)
    name = first.nbor(-1) if first.i > sentence[0].i else first
    below = name.dep_ == "pobj" and name.tag_ == "NNP" and name.right_edge.i == name.i
    second = next((c for c in first.rights if c.dep_ == "conj"), None)
    if first.tag_ != "VBZ" or first.pos_ != "VERB" or not below or second is None or second.tag_ not in FINITE:
        return
    joined = any(c.dep_ in {"cc", "dobj"} or c.text in {",", ";", ":"} for c in first.rights if c.i < second.i)
    between = any(c.dep_ in {*ANY_SUBJECT, *HELPING} for c in second.lefts)
    subject = next((c for c in first.lefts if c.dep_ == "nsubj"), None)
    if joined or between or subject is None or subject not in name.ancestors:
        return
    second.head, second.dep_ = second, "ROOT"
    for child in [c for c in first.children if c.i > second.i or c == subject]:
        child.head = second
    for child in [c for c in first.rights if c.i < second.i]:
        child.head = subject if child.dep_ == "prep" else first
    first.head, first.dep_, first.pos_, first.tag_ = name.head, "pobj", "NOUN", "NNS"
    for child in [*name.children]:
        child.head = first
    name.head, name.dep_ = first, "compound"


def _raise_perfects(words: Sequence[Token]) -> None:
    """Make a participle behind "had" the verb, where a parse let it narrow the noun: "the quota had spurred theft".

    The subject before "had", and the conjunction that opens the clause, are then its own.
    """
    for helping in [t for t in words if t.dep_ == "aux" and t.lower_ in PERFECT]:
        verb = helping.head
        thing = verb.head
        narrowing = verb.tag_ == "VBN" and verb.dep_ == "amod" and thing.i > verb.i and helping.i < verb.i
        subject = helping.nbor(-1) if helping.i else helping
        above = subject.head
        if not narrowing or subject.pos_ not in {"NOUN", "PROPN"} or thing.dep_ not in {"dobj", "ccomp", "ROOT"}:
            continue
        opening = next((c for c in above.lefts if c.dep_ == "mark" and c.i < subject.i), None)
        if above.i > helping.i or above.i in range(subject.i, thing.i) or above.pos_ not in VERBAL:
            above = subject
        top = above if above.pos_ in VERBAL else thing.head
        _hang_perfect(verb, (subject, thing, top))
        if opening is not None:
            opening.head = verb


def _hang_perfect(verb: Token, around: tuple[Token, Token, Token]) -> None:
    """Hang a verb on the one above it, with its subject and its object."""
    subject, thing, top = around
    verb.dep_ = "ROOT" if thing.dep_ == "ROOT" else "ccomp"
    verb.head, verb.pos_ = (verb if thing.dep_ == "ROOT" else top), "VERB"
    thing.head, thing.dep_ = verb, "dobj"
    if thing.tag_ == "VBG":
        thing.pos_, thing.tag_ = "NOUN", "NN"
    subject.head, subject.dep_ = verb, "nsubj"


def _raise_nor(words: Sequence[Token]) -> None:
    """Hang "nor" on the verb that it denies, where a parse hung it on that verb's auxiliary ("Nor has X done Y")."""
    for nor in [t for t in words if t.lower_ == "nor" and t.head.dep_ in HELPING and t.head.i == t.i + 1]:
        nor.head = nor.head.head


def _part_made(words: Sequence[Token]) -> None:
    """Let each of two things be in its own state: "makes bread dearer and debt harder to bear"."""
    for first in [t for t in words if t.dep_ == "ccomp" and t.head.lemma_ == "make" and _may_be_graded(t)]:
        joining = next((c for c in (*first.rights, *first.head.rights) if c.dep_ == "cc" and c.i == first.i + 1), None)
        thing = joining.nbor(1) if joining is not None and joining.i + 3 < len(words) else first
        second = thing.nbor(1) if thing.i > first.i else first
        if joining is None or second == first or thing.tag_ not in {"NN", "NNS", "VB", "VBZ", "VBP"}:
            continue
        if not second.lower_.endswith("er") or second.tag_ in {"NNS", "NNP"}:
            continue
        for child in [c for c in thing.children if c != second]:
            child.head = second
        for state, named in ((first, first.nbor(-1)), (second, thing)):
            state.tag_, state.pos_ = ("JJR" if state.lower_.endswith("er") else "JJ"), "ADJ"
            if named.dep_ in {"compound", "npadvmod"} or named == thing:
                named.head, named.dep_ = state, "nsubj"
        thing.pos_, thing.tag_ = "NOUN", "NNS" if thing.tag_ in {"NNS", "VBZ"} else "NN"
        joining.head, second.head, second.dep_ = first, first, "conj"
        behind = second.nbor(1)
        if behind.lower_ == "to" and behind.dep_ == "aux" and behind.head.i > second.i:
            deed = behind.head
            deed.head, deed.dep_, deed.pos_, deed.tag_ = second, "xcomp", "VERB", "VB"


def _may_be_graded(word: Token) -> bool:
    """Whether a word may tell a state, whatever a parse takes it for."""
    return word.tag_ in {"JJ", "JJR", "RBR"} or (word.lower_.endswith("er") and word.tag_ in {"NN", "VB", "VBP"})


def _wake_in_turn(words: Sequence[Token]) -> None:
    """Make a verb of what a parse took for a noun behind ", which in turn": "which in turn fuel anger"."""
    waking = load_lexicon().causes.waking
    for turn in [t for t in words if t.lower_ == "turn" and t.dep_ == "compound" and t.i > 2]:  # noqa: PLR2004
        verb, thing, prep, which = turn.nbor(1), turn.nbor(1).head, turn.nbor(-1), turn.nbor(-2)
        if which.lower_ != "which" or prep.lower_ != "in" or verb.lemma_ not in waking or thing.head != prep:
            continue
        above = next((a for a in (which.head, prep.head) if a.i < which.i and a.pos_ in {*NAMING, *VERBAL}), None)
        if above is None or verb.dep_ != "compound" or which.nbor(-1).text != ",":
            continue
        verb.tag_, verb.pos_, verb.dep_ = "VBP", "VERB", "relcl"
        verb.head = which.nbor(-2) if which.nbor(-2).pos_ in NAMING else above
        which.head, which.dep_ = verb, "nsubj"
        prep.head, prep.dep_ = verb, "prep"
        turn.head, turn.dep_ = prep, "pobj"
        thing.head, thing.dep_ = verb, "dobj"


def _name_since(words: Sequence[Token]) -> None:
    """Let a noun that a parse has "since" govern be the subject of its clause: "since fuel is scarce, buses stop"."""
    for since in [t for t in words if t.dep_ == "mark" and t.lower_ in {"since", "as"}]:
        noun = next((c for c in since.rights if c.dep_ == "pobj"), None)
        verb = since.head
        if noun is not None and noun.i < verb.i and not any(c.dep_ in ANY_SUBJECT for c in verb.lefts):
            noun.head, noun.dep_ = verb, "nsubj"


def _open_results(words: Sequence[Token]) -> None:
    """Let a "so" behind a comma open its clause, where a parse has it count: "fares rose, so many pupils walk".

    A clause with "that" behind it would tell of the degree.
    """
    for so in [t for t in words if t.lower_ == "so" and t.dep_ == "advmod" and t.head.lower_ in COUNTING]:
        verb = so.head.head.head
        counted = so.i and so.nbor(-1).text == "," and so.head.dep_ == "amod" and so.head.head.dep_ in ANY_SUBJECT
        if not counted or verb.dep_ not in {"conj", "ccomp"} or verb.pos_ not in VERBAL:
            continue
        if not any(t.lower_ == "that" for t in words if t.i > so.i and t.sent.start == so.sent.start):
            so.head, so.dep_, verb.dep_ = verb, "mark", "advcl"


def _open_reasons(words: Sequence[Token]) -> None:
    """Let what "because" opens be a clause of its own below its verb, and a "not" before it rule out that reason.

    "X ended not because S but because T" is at times parsed as if S were what X ended, and did not happen.
    """
    for mark in [t for t in words if t.lower_ == "because" and t.dep_ == "mark"]:
        verb = mark.head
        below = verb.dep_ in {"xcomp", "ccomp"} and verb.head.i < mark.i
        beside = verb.dep_ == "conj" and mark.i > 0 and mark.nbor(-1).lower_ == "but"
        if (below or beside) and verb.head.pos_ in VERBAL:
            verb.dep_ = "advcl"
        if mark.i and mark.nbor(-1).lower_ == "not" and mark.nbor(-1).head == verb:
            mark.nbor(-1).head = mark


def _single_out(words: Sequence[Token]) -> None:
    """Hang the clause of "It was X alone that V" on X, where a parse takes it for what is said."""
    for verb in [t for t in words if t.dep_ == "ccomp" and t.head.lemma_ == "be" and t.i > t.head.i]:
        copula = verb.head
        named = next((c for c in copula.rights if c.dep_ == "attr" and c.pos_ in NAMING and c.i < verb.i), None)
        it = any(c.lower_ == "it" and c.dep_ == "nsubj" for c in copula.lefts)
        that = next((c for c in verb.lefts if c.lower_ == "that" and c.dep_ == "nsubj"), None)
        if named is not None and it and that is not None and that.tag_ == "WDT":
            verb.head, verb.dep_ = named, "relcl"


def _join_meant(words: Sequence[Token]) -> None:
    """Join "but Y" to the X of "It is not X that V", where a parse joins it to what V is done to."""
    for copula in [t for t in words if t.lemma_ == "be" and any(c.dep_ == "neg" for c in t.children)]:
        named = next((c for c in copula.rights if c.dep_ == "attr"), None)
        clause = next((c for c in named.rights if c.dep_ == "relcl"), None) if named is not None else None
        it = any(c.lower_ == "it" and c.dep_ == "nsubj" for c in copula.lefts)
        if named is None or clause is None or not it or any(c.dep_ == "neg" for c in clause.children):
            continue
        for but in [t for t in clause.subtree if t.lower_ == "but" and t.dep_ == "cc" and t.i > clause.i]:
            meant = next((c for c in but.head.rights if c.dep_ == "conj" and c.i > but.i), None)
            if meant is not None and meant.pos_ in NAMING and but.head != named:
                but.head = meant.head = named
