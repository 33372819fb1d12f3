"""Whom somebody thanks, blames or punishes for what is told behind it, which was his own doing."""

from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.syntax import conjuncts, is_passive, lemma, verb_key
from dragoman.read.words.deed_words import deed_nouns, deed_verbs
from dragoman.read.words.labels import NARROWING

# What opens a clause of why somebody was punished or praised.
CAUSING = frozenset({"after", "because", "since", "when"})
# Prepositions before what it was for; the last goes with "of".
REASONS = frozenset({"for", "over", "because"})
# Prepositions before whom a ban is put on, whose assets are frozen, to whom help is cut.
BEARING = frozenset({"on", "upon", "against", "for"})
HAVING = frozenset({"of", "to", "with", "from", "by"})
TRAITS = load_traits().deeds
RESENTED = TRAITS.resented
BANS = TRAITS.aggressive
# What somebody may have from others, and they may keep from him.
GIVEN = TRAITS.giving | TRAITS.friendly | TRAITS.helping


def judged(verb: Token, below: Token, pronoun: Token) -> Iterator[list[Token]]:
    """Those whom a verb punishes or praises for what stands below it, as groups that may bind a pronoun there.

    "Thanked X for the help it had sent", "froze the assets of X over its ties". Behind somebody punished comes whose he
    is ("summoned X's envoy over its raid"). Of such verbs the cause lies in who undergoes them: Garvey and Caramazza,
    Implicit Causality in Verbs, Linguistic Inquiry 5 (1974).
    """
    prep = pronoun.head.head
    if below.dep_ == "dobj" and prep.lower_ == "over" and prep.head == below:
        # A parse may hang what it was for on the thing.
        below = prep
    if not (_is_clause_of_reason(verb, below) if below.dep_ == "advcl" else _is_reason(verb, below, pronoun)):
        return
    for one in _bearers(verb, below):
        yield conjuncts(one)
        yield from (conjuncts(c) for c in one.lefts if c.dep_ in {"poss", *NARROWING} and c.text[0].isupper())


def _bearers(verb: Token, below: Token) -> Iterator[Token]:
    """Who is punished or praised, on whom a ban is put, whose something is taken or stopped."""
    mood = load_lexicon().events.mood
    thing = next((c for c in verb.rights if c.dep_ == "dobj" and c.i < below.i), None)
    if thing is None:
        return
    if lemma(verb) in mood["imposing"] and lemma(thing) in deed_nouns(BANS):
        yield from _behind(verb, thing, BEARING, below)
    elif lemma(verb) in mood["freezing"] or (lemma(verb) in mood["stopping"] and lemma(thing) in deed_nouns(GIVEN)):
        yield from (c for c in thing.lefts if c.dep_ == "poss" and c.tag_ != "PRP$")
        yield from _behind(verb, thing, HAVING, below)
    elif lemma(verb) in mood["judging"] or (lemma(verb) in mood["calling_in"] and below.dep_ == "prep"):
        yield thing


def _behind(verb: Token, thing: Token, prepositions: frozenset[str], below: Token) -> Iterator[Token]:
    """What stands behind some prepositions of a thing, or of the verb that acts on it, and before what it was for."""
    preps = (c for each in (thing, verb) for c in each.rights if c.lower_ in prepositions and thing.i < c.i < below.i)
    yield from (c for prep in preps for c in prep.rights if c.dep_ == "pobj")


def _is_reason(verb: Token, below: Token, pronoun: Token) -> bool:
    """Whether a preposition tells what somebody is punished or praised for, and a pronoun's deed is that.

    "For the raid on its port" is about another's port. A ground given by "because of" may lie in either, unless it is a
    deed, or a person's; what is somebody's "own" is his who acts.
    """
    if below.dep_ != "prep" or below.lower_ not in REASONS or below.i < verb.i:
        return False
    if pronoun.dep_ != "poss":
        return below.lower_ != "because"
    owned = pronoun.head
    if owned.head.i != below.i or any(c.lower_ == "own" for c in owned.lefts):
        return False
    return below.lower_ != "because" or pronoun.lower_ in {"his", "her"} or lemma(owned) in deed_nouns()


def _is_clause_of_reason(verb: Token, below: Token) -> bool:
    """Whether a clause behind a verb tells why, by a deed that others resent."""
    opened = below.i > verb.i and any(c.lower_ in CAUSING for c in below.lefts)
    return opened and _gives_cause(below)


def _gives_cause(verb: Token) -> bool:
    """Whether what a clause tells is a deed that others resent, done to somebody who is told by name or not at all.

    Who "found him guilty", "lost faith in him" or investigated is whoever punishes him.
    """
    told_of = any(c.tag_ == "PRP" and c.i > verb.i for c in verb.subtree)
    told_of = told_of or lemma(verb) in load_lexicon().events.mood["inquiring"]
    return not told_of and not is_passive(verb) and not deed_verbs(RESENTED).isdisjoint(verb_key(verb))
