"""Nouns that tell of deeds -> the verb that carries them: whoever does it, does the deed."""

from spacy.tokens import Token

from dragoman.ontology.lexicon import EventWords, load_lexicon
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.arguments import subjects
from dragoman.read.grammar.syntax import lemma, preposition_slots, verb_key
from dragoman.read.senses.status_clauses import is_whether
from dragoman.read.words.deed_words import deed_nouns
from dragoman.read.words.labels import VERBAL

# Prepositions that say what somebody goes somewhere for ("flew in for talks", "was on a visit", "went to war").
PURPOSE = frozenset({"for", "on", "to"})
NOBODY: frozenset[str] = frozenset()
# Adverbs by which what somebody does turns into its contrary ("backed away", "held back aid").
AWAY = frozenset({"away", "off", "aside"})
PARTING = AWAY | {"back"}
HARMING = load_traits().deeds.harming


def carrier_of(noun: Token, words: EventWords) -> Token | None:
    """The verb that carries, ends or goes for a nominal event told as its object (or passive subject), else None."""
    if noun.dep_ not in {"dobj", "nsubjpass", "conj", "pobj"}:
        return None
    top = noun
    while (top.dep_ == "conj" and top.head.pos_ == "NOUN") or is_counted(top, words):
        top = top.head if top.dep_ == "conj" else top.head.head
    light = words.light
    verb = top.head.head if top.dep_ == "pobj" else top.head
    if verb.pos_ not in VERBAL:
        return _answering(top, words)
    if _says_how_it_is(verb) or taking_as_reason(top) is not None:
        return None
    if top.dep_ == "pobj":
        return verb if _carries_below(verb, top.head, noun, words) else None
    keys = light.verbs | light.undergoing | light.ending
    return verb if any(key in keys for key in whole_keys(verb)) or has_done(verb, noun) else None


def _says_how_it_is(verb: Token) -> bool:
    """Whether a verb only says what becomes of a deed, which its doer need not do ("a deal is made harder by X")."""
    lexicon = load_lexicon()
    how = (
        c for c in verb.rights if c.pos_ in {"ADJ", "ADV"} and c.dep_ in {"oprd", "acomp", "ccomp", "xcomp", "advmod"}
    )
    return verb.lemma_ in lexicon.causes.rendered and any(lemma(c) in lexicon.status.weighing for c in how)


def taking_as_reason(deed: Token) -> Token | None:
    """The verb by which somebody takes a deed of others "as" a pretext, a sign or a chance, else None.

    Whoever does a deed as one ("staged the raid as a provocation") takes nobody else's.
    """
    mood = load_lexicon().events.mood
    verb = deed.head.head if deed.dep_ == "pobj" else deed.head
    if verb.pos_ != "VERB" or deed.dep_ not in {"dobj", "pobj", "nsubjpass"}:
        return None
    named = {lemma(slot.token) for each in (verb, deed) for slot in preposition_slots(each) if slot.name == "as"}
    reasons, word = named & mood["pretexts"], lemma(verb)
    taken = {word, *(f"{word} {reason}" for reason in reasons)}
    return verb if reasons and taken & mood["deeming"] else None


def whole_keys(verb: Token) -> list[str]:
    """What a verb may be listed under, with its particle where it has one ("put down a riot" puts no riot)."""
    parted = any(c.dep_ == "prt" or (c.dep_ == "advmod" and c.lower_ in PARTING) for c in verb.rights)
    return [key for key in verb_key(verb) if " " in key or not parted]


def has_done(verb: Token, noun: Token) -> bool:
    """Whether somebody has harm done that a noun tells of, by ordering or approving it ("authorised a raid")."""
    return lemma(verb) in load_lexicon().events.mood["ordering"] and lemma(noun) in deed_nouns(HARMING)


def stays_out(noun: Token, carrier: Token) -> bool:
    """Whether somebody has no part in a known deed that others do ("did not take part in the raid"), or may have none.

    He may where he denies it, or where it is only asked ("it is not clear whether X took part in the raid").
    """
    known = any(c.lower_ in {"the", "this", "that", "these", "those"} or c.dep_ == "poss" for c in noun.lefts)
    below = noun.dep_ == "pobj" and noun.head.lower_ == "in"
    return known and below and is_unsettled(carrier)


def is_unsettled(verb: Token) -> bool:
    """Whether a verb is denied of its subject, by himself or by others, or it is only asked whether it is so."""
    refusing = load_lexicon().status.negative_implicatives
    refused = verb.dep_ in {"xcomp", "pcomp"} and lemma(verb.head) in refusing
    return is_told_of_none(verb) or refused or _is_disclaimed(verb) or any(is_whether(c) for c in verb.lefts)


def is_told_of_none(verb: Token) -> bool:
    """Whether a verb is denied, or said of nobody, as the one before it may be ("no guards were killed or hurt")."""
    nobody = load_lexicon().status.negative_determiners
    told = any(t.lower_ in nobody for each in (*verb.lefts, *subjects(verb)) for t in (each, *each.lefts))
    return told or any(c.dep_ == "neg" for c in verb.lefts)


def _is_disclaimed(clause: Token) -> bool:
    """Whether somebody answers a that-clause, or the claim of it, by denying it ("denied that its men had joined in").

    Whoever does not deny it has not said that he did it, either.
    """
    said = clause.head
    denier = said.head if clause.dep_ == "acl" and lemma(said) in load_lexicon().status.sayings else said
    told = clause.dep_ in {"ccomp", "acl"} and clause.i > denier.i and denier.pos_ == "VERB"
    return told and lemma(denier) in load_lexicon().causes.disclaiming["verbs"]


def is_counted(noun: Token, words: EventWords) -> bool:
    """Whether a noun stands under one that says how many times or how much of it ("a series of strikes")."""
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    return above.i != noun.i and above.pos_ == "NOUN" and lemma(above) in words.partitive["deeds"]


def _answering(noun: Token, words: EventWords) -> Token | None:
    """The verb that answers something "with" a deed, where a parser hangs the deed on what is answered, else None."""
    answered = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "with" else noun
    verb = answered.head.head if answered.dep_ == "pobj" else answered.head
    if answered.i == noun.i or answered.pos_ != "NOUN" or answered.dep_ not in {"dobj", "pobj"} or verb.pos_ != "VERB":
        return None
    return verb if any(key in words.light.responding for key in verb_key(verb)) else None


def _carries_below(verb: Token, prep: Token, noun: Token, words: EventWords) -> bool:
    """Whether a verb carries a deed below its preposition: "took part in", "went for", "answered with", "under"."""
    light, name = words.light, prep.lower_
    ending = [key for key in verb_key(verb) if key.endswith(f" {name}")]
    if any(key in light.verbs or key in light.undergoing for key in ending):
        return True
    if name == "under" and any(slot.name in {"from", "by"} for slot in preposition_slots(noun)):
        return verb.pos_ == "VERB"
    listed = light.responding if name == "with" else light.going if name in PURPOSE else NOBODY
    return any(key in listed for key in verb_key(verb))
