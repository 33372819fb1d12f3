"""Parses that let somebody do what he underwent: participles beside a subject, below "have" or behind a passive."""

from collections.abc import Sequence

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.mends._subjects import be_subject
from dragoman.read.words.deed_words import deed_verbs
from dragoman.read.words.labels import ANY_SUBJECT, FINITE, HELPING, NAMING, PAST, SUBJECTS, VERBAL
from dragoman.read.words.tenses import tensed

CONTROL = load_lexicon().control
ROLES = load_roles().words
BEFALLEN = ROLES["befallen"]
# Verbs by which the law is after somebody, and what stands before the deed it is for.
HUNTING = load_lexicon().status.hunting
CHARGED_BY = frozenset({"for", "over"})
# Verbs of force, and those that bring somebody before it.
BEFALLING = deed_verbs(load_traits().deeds.violent) | ROLES["hunting"]
# Verbs below which a participle with a subject is what is done to that: "had three men arrested".
CAUSED_BY = CONTROL.ordering | CONTROL.procuring | CONTROL.perceiving
# Verbs of which what is said may lack its subject ("the army said was hit").
TOLD_BY = load_reporting().saying | load_reporting().attitude
OBJECT_PLACES = frozenset({"dobj", "ccomp", "xcomp", "attr"})
# How a parse hangs the verb of a sentence on the participle that it took for that.
LOWERED = frozenset({"conj", "ccomp", "dep", "advcl", "parataxis"})
OPENED = frozenset({"aux", "auxpass", "mark", "expl"})


def mend_participles(words: Sequence[Token]) -> None:
    """Let who is told of by a participle undergo it, and do what the verb of his own sentence tells."""
    for participle in [t for t in words if t.tag_ in PAST and t.dep_ == "acl"]:
        _join_deed(participle)
        _raise_listed(participle)
    for participle in [t for t in words if t.tag_ == "VBG" and t.dep_ == "xcomp"]:
        _narrow_object(participle)
    for participle in [t for t in words if t.tag_ in PAST and t.lower_ in BEFALLEN]:
        _name_befallen(participle)
    for verb in [t for t in words if t.tag_ in PAST and t.pos_ == "VERB"]:
        subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
        if subject is None:
            _take_for_participle(verb)
        elif verb.lemma_ in HUNTING:
            _hang_charge(verb)
        if subject is None or any(c.dep_ in OPENED for c in verb.children):
            continue
        main = _verb_gone_on_to(verb, subject) if subject.pos_ in NAMING else None
        if main is not None:
            _give_back(verb, subject, main)
        elif _is_caused(verb) or _shares_passive(verb):
            verb.tag_, subject.dep_ = "VBN", "nsubjpass"


def _hang_charge(verb: Token) -> None:
    """Let what somebody is wanted for do nothing that is told of him: "a man wanted for the murder of X was seen"."""
    bare = next((c for c in verb.rights if c.dep_ == "prep" and c.lower_ in CHARGED_BY and not any(c.children)), None)
    clause = next((c for c in verb.rights if c.dep_ == "ccomp" and c.pos_ in VERBAL), None)
    charge = None if clause is None else next((c for c in clause.lefts if c.dep_ in SUBJECTS), None)
    if bare is not None and charge is not None and charge.left_edge.i == bare.i + 1:
        charge.head, charge.dep_ = bare, "pobj"


def _raise_listed(participle: Token) -> None:
    """Let a deed of a list be that of whoever did the first: "X smashed Y, killed or wounded Z and burned the depot".

    What a participle is joined to has no object of its own ("freed two men, killed or wounded in error").
    """
    thing, verb = participle.head, participle.head.head
    listed = thing.dep_ == "dobj" and participle.i > 0 and participle.nbor(-1).text == ","
    joined = [c for c in participle.rights if c.dep_ == "conj" and any(g.dep_ == "dobj" for g in c.rights)]
    if listed and verb.tag_ in PAST and joined and not any(c.dep_ == "agent" for c in participle.rights):
        participle.head, participle.dep_, participle.tag_ = verb, "conj", "VBD"


def _narrow_object(participle: Token) -> None:
    """Let a gerund behind a verb of force say what those do whom that befalls ("shelled withdrawing troops").

    No verb of force takes a gerund, as one of beginning does.
    """
    verb, thing = participle.head, next((c for c in participle.rights if c.dep_ == "dobj"), None)
    bare = thing is not None and [*participle.children] == [thing] and thing.left_edge.i == participle.i + 1
    if thing is not None and bare and verb.i == participle.i - 1 and verb.lemma_ in BEFALLING:
        thing.head, thing.dep_, participle.head, participle.dep_ = verb, "dobj", thing, "amod"


def _name_befallen(participle: Token) -> None:
    """Let those be meant whom something has befallen, right behind a verb of tending ("to evacuate wounded from X")."""
    verb = participle.nbor(-1) if participle.i else participle
    passive = any(c.dep_ == "auxpass" for c in verb.lefts)
    if verb.lemma_ not in ROLES["tending"] or verb.pos_ != "VERB" or passive:
        return
    if verb.dep_ == "acl" and verb.head.head == participle and verb.head.dep_ in ANY_SUBJECT:
        _raise_tending(verb, participle)
    bare = not any(c.dep_ in OBJECT_PLACES | ANY_SUBJECT for c in participle.children)
    if participle.head == verb and bare:
        participle.dep_, participle.tag_, participle.pos_ = "dobj", "NNS", "NOUN"


def _raise_tending(verb: Token, participle: Token) -> None:
    """Make a verb of its sentence of one that was hung on its subject, and hang on it what was taken for that."""
    subject, top = verb.head, participle.head == participle
    verb.head, verb.dep_, verb.tag_ = (verb if top else participle.head), participle.dep_, "VBD"
    for child in [c for c in participle.children if c.i < participle.i or c.dep_ == "punct"]:
        if child != verb:
            child.head = verb
    subject.dep_, participle.head = "nsubj", verb


def _join_deed(participle: Token) -> None:
    """Let somebody do what an "and" right before his verb joins to it: "the rebels disarmed in March and joined X".

    Joined to a noun, "and" has another behind it; where it has none, what was taken for a mark of the noun is a verb.
    """
    subject, verb = participle.head, participle.head.head
    joining = next((c for c in subject.rights if c.dep_ == "cc" and c.i == verb.i - 1), None)
    listed = any(c.dep_ in {"conj", "acl", "relcl"} and c != participle for c in subject.children)
    parted = any(t.text == "," for t in participle.doc[subject.i : verb.i])
    if subject.dep_ != "nsubj" or joining is None or listed or parted or verb.tag_ not in FINITE:
        return
    if any(c.dep_ == "agent" for c in participle.rights) or participle.i < subject.i:
        return
    top = verb.head == verb
    participle.head, participle.dep_ = (participle if top else verb.head), verb.dep_
    participle.tag_, participle.pos_ = "VBD", "VERB"
    verb.head, verb.dep_ = participle, "conj"
    subject.head, joining.head = participle, participle


def _take_for_participle(verb: Token) -> None:
    """Take for a participle what stands behind a noun and a comma, or before its verb, without an object."""
    before = verb.i and verb.nbor(-1).text == ","
    helping = _finite_part(verb.head.head) if verb.head.dep_ in SUBJECTS else None
    told = helping is not None and helping.i > verb.i and helping.nbor(-1).dep_ != "cc"
    bare = not any(c.dep_ in OBJECT_PLACES | OPENED for c in verb.children)
    if verb.tag_ == "VBD" and verb.dep_ == "acl" and (before or told) and bare:
        verb.tag_ = "VBN"


def _verb_gone_on_to(verb: Token, subject: Token) -> Token | None:
    """The finite verb without a subject that a noun goes on to after its participle, None where there is none.

    "X, called home in May, has left" and "two men held since May were freed" are at times parsed as if they called and
    held. Between commas any verb may follow, as behind who does it ("rockets fired by X hit Y"), else one with an
    auxiliary and nothing before it.
    """
    below = [c for c in verb.rights if c.dep_ in LOWERED]
    beside = [c for c in verb.head.rights if c.dep_ == "ccomp"] if verb.dep_ == "ccomp" else []
    above = [verb.head] if verb.dep_ in {"advcl", "ccomp", *SUBJECTS} and verb.head.i > verb.i else []
    for main in (*above, *below, *beside):
        own = any(c.dep_ in {*ANY_SUBJECT, "mark"} and c != verb for c in main.children)
        if main.i < verb.i or main.pos_ not in VERBAL or own:
            continue
        helping = _finite_part(main)
        if helping is None or helping.i < verb.i or any(c.dep_ == "cc" and c.i < main.i for c in verb.rights):
            continue
        if _stands_behind_comma(verb, subject):
            if helping.nbor(-1).text == "," and not _has_thing(verb, main):
                return main
        elif (helping.i != main.i or _is_done_by(verb)) and _runs_on(verb, main, helping):
            return main
    return None


def _is_done_by(verb: Token) -> bool:
    """Whether a participle without a helper says by whom it is done, so that its noun undergoes it ("fired by X").

    So does one that says for what somebody is wanted.
    """
    hunted = verb.lemma_ in HUNTING and any(c.dep_ == "prep" and c.lower_ in CHARGED_BY for c in verb.rights)
    done = hunted or any(c.dep_ == "agent" for c in verb.rights)
    return done and not any(c.dep_ in OBJECT_PLACES for c in verb.rights)


def _runs_on(verb: Token, main: Token, helping: Token) -> bool:
    """Whether no comma parts a participle from the verb that its noun goes on to, and it tells no clause itself."""
    parted = any(t.text == "," for t in verb.doc[verb.i : helping.i])
    told = any(c.dep_ == "ccomp" and c != main and c.i < main.i for c in verb.rights)
    return not (parted or told or (main.dep_ == "ccomp" and main.head == verb and _says_so(verb)))


def _says_so(verb: Token) -> bool:
    """Whether a verb tells what somebody says, and not what is said of him ("said to be near")."""
    standing = load_reporting().standing
    return verb.lemma_ in TOLD_BY and not any(c.dep_ == "xcomp" and c.lemma_ in standing for c in verb.rights)


def _has_thing(verb: Token, main: Token) -> bool:
    """Whether a verb has an object, so that its subject does it, but for what somebody is given or denied."""
    things = [c for c in verb.rights if c.dep_ in OBJECT_PLACES and c.i < main.i]
    return bool(things) and verb.lemma_ not in CONTROL.giving


def _finite_part(main: Token) -> Token | None:
    """The word of a verb that bears its tense, as a participle without a helper may; None for others."""
    bare = main.tag_ == "VBN" and not any(c.dep_ in HELPING for c in main.lefts)
    return main if bare else tensed(main)


def _stands_behind_comma(verb: Token, subject: Token) -> bool:
    """Whether only a comma, and perhaps an adverb, stands between a subject and the verb."""
    opener = verb.i - 1
    while opener > subject.i and verb.doc[opener].pos_ == "ADV":
        opener -= 1
    return verb.doc[opener].text == "," and opener > subject.i


def _is_caused(verb: Token) -> bool:
    """Whether somebody has it done ("had him jailed"), sees it done or wants it done."""
    own, above = any(c.dep_ in OBJECT_PLACES for c in verb.rights), verb.head
    # Behind "wants X sacked" a tagger may take the participle for a past.
    known = verb.tag_ == "VBN" or (above.lemma_ in CONTROL.ordering and verb.i > above.i)
    return verb.dep_ == "ccomp" and known and above.lemma_ in CAUSED_BY and not own


def _shares_passive(verb: Token) -> bool:
    """Whether a verb that asks for an object lacks it behind a passive ("two were killed and nine wounded")."""
    joined = verb.dep_ == "conj" and any(c.dep_ in {"auxpass", "nsubjpass"} for c in verb.head.lefts)
    return joined and verb.lemma_ in CONTROL.needing and not any(c.dep_ in OBJECT_PLACES for c in verb.rights)


def _give_back(verb: Token, subject: Token, main: Token) -> None:
    """Let a subject do the verb of its sentence, and the participle tell of it."""
    if verb.is_ancestor(main):
        root = verb.head == verb
        main.head, main.dep_ = (main, "ROOT") if root else (verb.head, verb.dep_)
    for child in [c for c in verb.rights if c.i > main.i and c != main]:
        child.head = main
    for child in [c for c in verb.lefts if c.i < subject.left_edge.i]:
        child.head = main
    be_subject(subject, main)
    verb.head, verb.dep_, verb.tag_ = subject, "acl", "VBN"
