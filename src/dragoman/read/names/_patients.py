"""Who undergoes the verbs above a pronoun and is what it goes back to, before whoever does them."""

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.measuring import load_measuring
from dragoman.ontology.reporting import load_reporting
from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.syntax import is_infinitive, is_negated, lemma, verb_key
from dragoman.read.words.deed_words import deed_verbs
from dragoman.read.words.labels import SUBJECTS, VERBAL

# Verbs of asking with the preposition before whoever is asked.
APPEALING = {"appeal": "to", "call": "on", "plead": "with", "prevail": "on"}
ACCUSING = frozenset({"ACCUSE"})
HARMING = load_traits().deeds.harming
# By which one speaks of somebody, and hardly of a thing in one's hands.
SPEAKING_OF = ACCUSING | load_traits().deeds.asking | load_traits().deeds.ahead


def undergoing(verb: Token, below: Token, pronoun: Token) -> Token | None:
    """Who undergoes a verb on the way up from a pronoun that goes back to him, None where nobody does."""
    patient = _patient(verb, below, pronoun) or _victim(verb, pronoun)
    return patient or _brought_along(verb, below, pronoun) or _awaited(verb, below) or _acted_on(verb, below, pronoun)


def _is_argument_of(pronoun: Token, verb: Token) -> bool:
    """Whether a verb is done to whoever a pronoun means, or beside him."""
    acting = pronoun.dep_ == "poss" or pronoun.dep_ in SUBJECTS
    return not acting and verb_above(pronoun) == verb


def verb_above(word: Token) -> Token | None:
    """The nearest verb that a word stands below, None where none is above it."""
    return next((t for t in word.ancestors if t.pos_ in VERBAL), None)


def thing_of(owner: Token) -> Token:
    """What a possessive owns, or how many of it ("two of its sailors")."""
    thing = owner.head
    counted = thing.dep_ == "pobj" and thing.head.lower_ == "of" and thing.head.head.pos_ == "NUM"
    return thing.head.head if counted else thing


def _acted_on(verb: Token, below: Token, pronoun: Token) -> Token | None:
    """Whom one acted on before another acts on him, too ("X attacked Y, and Z defended it")."""
    own = any(c.dep_ in SUBJECTS for c in below.lefts)
    beside = below.dep_ == "conj" and own and pronoun.dep_ in {"dobj", "dative"} and pronoun.head == below
    return _object_before(verb, below) if beside else None


def _object_before(verb: Token, word: Token) -> Token | None:
    """The object of a verb that stands before a word, None for none."""
    return next((c for c in verb.rights if c.dep_ == "dobj" and c.i < word.i), None)


def _patient(verb: Token, below: Token, pronoun: Token) -> Token | None:
    """The object that does the infinitive below ("pushing groups to …"), unless that gives back what is the asker's.

    "Asked X to release its sailors" is about the sailors of whoever asks. Who is to do it, does not do it to himself.
    """
    if _is_argument_of(pronoun, below):
        return None
    given = any(c.dep_ == "dobj" and (c == pronoun.head or c.is_ancestor(pronoun)) for c in below.rights)
    mood = load_lexicon().events.mood
    asked_back = given and lemma(pronoun.head) in mood["kept"] and not mood["restoring"].isdisjoint(verb_key(below))
    if pronoun.dep_ == "poss" and asked_back:
        return None
    infinitive = is_infinitive(below)
    own = any(c.dep_ in SUBJECTS or c.tag_ == "MD" for c in below.lefts)
    if not infinitive and (own or below.dep_ != "conj" or below.tag_ != "VB"):
        return None
    return _object_before(verb, below) or _called_on(verb, below)


def _called_on(verb: Token, below: Token) -> Token | None:
    """Who is called on to do the infinitive below ("appealed to X to withdraw its guns"), None for nobody."""
    before = APPEALING.get(lemma(verb), "")
    asked = (t for p in verb.rights if p.lower_ == before and p.i < below.i for t in p.rights)
    return next((t for t in asked if t.dep_ == "pobj"), None) if is_infinitive(below) else None


def _brought_along(verb: Token, below: Token, pronoun: Token) -> Token | None:
    """Who is brought to the worst or the first of his own: "plunged the government into its deepest crisis"."""
    if pronoun.dep_ != "poss" or below.dep_ != "prep" or pronoun.head.head.i != below.i:
        return None
    if lemma(verb) not in load_lexicon().causes.turn:
        return None
    ranking = load_measuring().ranking
    ranked = any(c.tag_ == "JJS" or c.lower_ in ranking for c in pronoun.head.lefts)
    return _object_before(verb, below) if ranked else None


def _awaited(verb: Token, below: Token) -> Token | None:
    """Who is to act first where something is kept from him ("will not return the port to X unless it V-s")."""
    waiting = below.dep_ == "advcl" and any(c.lower_ in {"unless", "until"} for c in below.lefts)
    if not waiting or not is_negated(verb):
        return None
    kept_from = (t for p in verb.rights if p.lower_ in {"to", "with", "for"} and p.i < below.i for t in p.rights)
    return next((t for t in kept_from if t.dep_ == "pobj"), None)


def _victim(verb: Token, pronoun: Token) -> Token | None:
    """Who was wronged right before somebody or something of theirs is: "banned a party and fined its founder"."""
    owned = thing_of(pronoun)
    if pronoun.dep_ != "poss" or owned.dep_ != "dobj" or owned.head.i != verb.i:
        return None
    mood = load_lexicon().events.mood
    wronging = mood["harming"] | mood["preying"] | mood["wronging"]
    if verb.dep_ == "relcl":
        return _wronged_by(verb.head, wronging) if lemma(verb) in wronging else None
    first = verb
    kept = lemma(verb) in mood["confining"] and lemma(owned) in load_roles().lemmas
    while first.dep_ == "conj" and (lemma(first) in wronging or (kept and first == verb)):
        first = first.head
        wronged = _object_before(first, verb)
        if wronged is not None and not any(c.tag_ == "PRP$" for c in wronged.lefts):
            return wronged if lemma(first) in wronging else None
    return None


def _wronged_by(doer: Token, wronging: frozenset[str]) -> Token | None:
    """Who was wronged by the agent of a passive ("the ship was stopped by the navy, which held its crew")."""
    told = doer.head.head if doer.dep_ == "pobj" and doer.head.dep_ == "agent" else None
    if told is None or lemma(told) not in wronging:
        return None
    return next((c for c in told.lefts if c.dep_ == "nsubjpass"), None)


def wronged_before(pronoun: Token) -> Token | None:
    """What was wronged right before something of a pronoun's ("seized a trawler and held its crew"), None for none.

    To condemn something is no such wrong: "condemned a coup attempt in X and suspended its delegation".
    """
    verb = verb_above(pronoun)
    wronged = None if verb is None else _victim(verb, pronoun)
    return None if wronged is None or lemma(wronged.head) in deed_verbs(ACCUSING) else wronged


def is_vouched_for(pronoun: Token) -> bool:
    """Whether somebody confirms what a pronoun means, as one does with what is told and with nobody."""
    vouching = load_reporting().confirming
    above = pronoun.head
    return (
        pronoun.dep_ in {"dobj", "nsubjpass"}
        and lemma(above) in vouching
        and not any(c.dep_ == "prep" for c in above.rights)
    )


def judged_before(pronoun: Token) -> Token | None:
    """What somebody answers or says right before he says what "it" is ("rejected the claim, calling it absurd")."""
    verb = pronoun.head
    judging = lemma(verb) in load_reporting().naming | load_reporting().judging.keys()
    said = verb.head if judging and pronoun.dep_ in {"dobj", "nsubj"} else None
    if (
        verb.dep_ not in {"advcl", "conj"}
        or said is None
        or any(c.dep_ in SUBJECTS and c != pronoun for c in verb.lefts)
    ):
        return None
    thing = _object_before(said, verb) if said.pos_ == "VERB" else None
    return thing if thing is not None and lemma(thing) in load_lexicon().status.sayings else None


def taken_before(pronoun: Token) -> Token | None:
    """What somebody took or hit right before he acts on "it" ("stopped a ship bound for X and searched it").

    None where he only speaks of it, as one does of whoever owns it ("seized a truck from X and accused it").
    """
    verb = pronoun.head
    taken = verb.head if pronoun.dep_ == "dobj" and verb.dep_ == "conj" and verb.head.pos_ == "VERB" else None
    if taken is None or any(c.dep_ in SUBJECTS for c in verb.lefts) or lemma(verb) in deed_verbs(SPEAKING_OF):
        return None
    mood = load_lexicon().events.mood
    harmed = lemma(taken) in mood["wronging"] | mood["harming"] | mood["preying"] | deed_verbs(HARMING)
    harmed = harmed or lemma(taken) in mood["founding"]
    return _object_before(taken, verb) if harmed else None
