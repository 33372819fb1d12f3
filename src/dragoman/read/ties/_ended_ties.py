"""A tie and the words around it -> whether it is over, or nobody's: "led X until May", "belongs to no party"."""

from itertools import chain

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import is_passive, lemma, preposition_slots, verb_key
from dragoman.read.grammar.tree import children
from dragoman.read.senses.tie_sides import AGES
from dragoman.read.senses.ties import MEMBER_RULE, OWNED_RULE, VERB_RULE, Tied
from dragoman.read.status.status import status_of
from dragoman.read.words.labels import HELPING, NAMING, PAST, SUBJECTS, VERBAL
from dragoman.records import Role
from dragoman.records.status import is_told_as_so

OFFICES = load_traits().ties.official
SHOWN = load_traits().ties.shown
UNENDED = load_traits().ties.unended
# Words before what is not.
NONE = frozenset({"no", "neither", "nor"})
# What follows a simple past that says for how long.
ENDS = frozenset({"until", "till"})


def is_nobodys(scene: Scene, number: int, tied: Tied) -> bool:
    """Whether a tie is to nobody, or nobody's ("recognised by no state", "belongs to neither camp")."""
    wide = tied.token.pos_ in VERBAL
    return any(_is_none(scene, number, role, wide=wide) for role in (*tied.holder, *tied.target))


def _is_none(scene: Scene, number: int, role: Role, *, wide: bool) -> bool:
    """Whether words name none of somebody; wide: so do those behind "neither" and "nor"."""
    words = scene.tokens(number, role.anchor)
    if not words or words.root.dep_ == "poss":
        # Whose chief "neither side's chief" is, is not said, and that there is one.
        return False
    first = words[0]
    before = first.nbor(-1).lower_ if wide and first.i > first.sent.start else ""
    return before in NONE or (first.lower_ in NONE and first.head.i == words.root.i)


def has_ended(scene: Scene, number: int, tied: Tied) -> bool:
    """Whether words around a tie's own say that it held for some time, and holds no longer."""
    token = tied.token
    if tied.tie.kind in UNENDED:
        return False
    if token.pos_ in VERBAL:
        return _ran_out(token, office=tied.tie.kind in OFFICES)
    return token.pos_ in NAMING and (
        (tied.rule not in {MEMBER_RULE, OWNED_RULE} and _is_given_up(scene, number, token))
        or _is_outgrown(token)
        or (tied.tie.kind == "leads" and (_is_last(token) or _has_gone(scene, number, token)))
    )


def denies_one_deed(tied: Tied) -> bool:
    """Whether a denied tie is told by a verb for a deed that was not done ("has not attacked", "denied bombing").

    The tie is not denied with the deed; what is not so in general ("does not fight") or no more so is.
    """
    verb = tied.token
    if tied.tie.kind not in SHOWN or tied.rule != VERB_RULE or any(c.lower_ == "longer" for c in children(verb)):
        return False
    if any(lemma(c) == "have" or c.lower_ == "did" for c in children(verb) if c.dep_ in HELPING):
        return True
    return verb.tag_ == "VBG" and lemma(verb.head) in load_lexicon().ties.around["denying"]


def is_simple_past(verb: Token) -> bool:
    """Whether a clause with a subject of its own is told in the simple past."""
    helping = [c for c in children(verb) if c.dep_ in HELPING]
    first = helping[0] if helping else verb
    return first.tag_ == "VBD" and first.lower_ != "had" and any(c.dep_ in SUBJECTS for c in children(verb))


def _ran_out(verb: Token, *, office: bool) -> bool:
    """Whether a clause in the simple past says until when, or of an office for how long or before what, it was so."""
    first = next((t for t in (verb, *verb.ancestors) if t.dep_ != "conj"), verb)
    if not is_simple_past(verb) and not (verb.dep_ == "conj" and verb.tag_ == "VBD" and is_simple_past(first)):
        return False
    if any(c.dep_ == "neg" for c in verb.children):
        return False
    below = {c.lower_ for c in chain(verb.rights, *(c.lefts for c in verb.rights if c.dep_ == "advcl"))}
    return bool(ENDS & below) or (office and ("before" in below or _lasted(verb)))


def _lasted(verb: Token) -> bool:
    """Whether a clause counts how long something was so ("for nine years")."""
    spans = (slot.token for slot in preposition_slots(verb) if slot.name == "for")
    return any(lemma(t) in AGES and any(c.dep_ == "nummod" for c in t.children) for t in spans)


def _is_given_up(scene: Scene, number: int, noun: Token) -> bool:
    """Whether a verb tells that what a noun names is no longer ("severed its ties", "lost the support of X")."""
    verb, words = noun.head, load_lexicon().ties
    if noun.dep_ not in {"dobj", "nsubjpass"} or verb.pos_ != "VERB" or verb.tag_ not in {*PAST, "VBZ"}:
        return False
    ending = words.begun["falling"] | words.around["ending"]
    return not ending.isdisjoint(verb_key(verb)) and is_told_as_so(status_of(scene, number, verb))


def _is_outgrown(noun: Token) -> bool:
    """Whether somebody only began as what a noun says ("began as the youth wing of X")."""
    prep = noun.head
    begun = load_lexicon().ties.around["outgrown"]
    return noun.dep_ == "pobj" and prep.lower_ == "as" and lemma(prep.head) in begun and prep.head.tag_ in PAST


def _is_last(noun: Token) -> bool:
    """Whether a noun names the last who led somebody ("its last mayor")."""
    return any(c.lower_ in load_lexicon().ties.around["final"] for c in noun.lefts)


def _has_gone(scene: Scene, number: int, noun: Token) -> bool:
    """Whether a leader is said to have gone, or to have been made to go ("its president, X, has stepped down")."""
    top = noun.head if noun.dep_ == "appos" else noun
    verb = top.head
    if top.dep_ not in SUBJECTS or verb.pos_ != "VERB" or verb.tag_ not in PAST:
        return False
    gone = not load_lexicon().ties.around["leaving"].isdisjoint(verb_key(verb))
    undergone = is_passive(verb) or not any(c.dep_ == "dobj" for c in verb.rights)
    return gone and undergone and is_told_as_so(status_of(scene, number, verb))
