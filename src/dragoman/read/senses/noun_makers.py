"""Nouns of deeds -> who did them, where that stands outside their own phrase."""

from functools import cache

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.arguments import agents, objects, subjects
from dragoman.read.grammar.syntax import is_negated, is_passive, lemma, preposition_slots, verb_key
from dragoman.read.grammar.tree import children
from dragoman.read.grammar.unspoken import is_nobody_s, is_none, is_uncharged, is_unclaimed
from dragoman.read.senses.carriers import is_told_of_none, is_unsettled
from dragoman.read.words.deed_words import deed_verbs
from dragoman.read.words.labels import VERBAL

HARMING, VIOLENT = load_traits().deeds.harming, load_traits().deeds.violent
# Between what somebody does and the talks that he has then.
AROUND = frozenset({"after", "following", "before", "during", "at", "ahead of"})
SUPPOSING = frozenset({"if", "unless"})
NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
# Words of the longest phrase by which somebody answers a deed.
LONGEST_ANSWER = 4


def answerable_for(noun: Token) -> list[Token]:
    """Who is told to be responsible for a deed or guilty of it, [] where that is denied or only may be."""
    prep = noun.head
    while prep.dep_ == "conj":
        prep = prep.head
    word = prep.head if prep.dep_ == "prep" else prep
    copula = word.head
    if lemma(word) not in load_lexicon().events.mood["answerable"] or word.dep_ != "acomp" or lemma(copula) != "be":
        return []
    held = any(c.dep_ == "neg" or c.tag_ == "MD" for c in children(copula)) or is_disavowed(copula)
    return [] if held else agents(copula)


def standing_behind(noun: Token) -> list[Token]:
    """Who is told to be behind a deed, and so did it; [] where that is denied, asked or only may be."""
    prep = noun.head
    copula = prep.head
    if noun.dep_ != "pobj" or prep.lower_ != "behind" or lemma(copula) != "be":
        return []
    open_ended = any(c.tag_ == "MD" or (c.dep_ == "mark" and c.lower_ in SUPPOSING) for c in children(copula))
    denied = any(is_negated(verb) or is_nobody_s(verb) for verb in (copula, copula.head))
    denied = denied or is_disavowed(copula)
    return [] if open_ended or denied or is_unsettled(copula) else agents(copula)


def waging(noun: Token) -> list[Token]:
    """Who begins or wages a deed by a relative clause on it, or on the place behind it; [] without such a clause.

    "The shelling of X, which Y began".
    """
    below = [slot.token for slot in preposition_slots(noun) if slot.token.pos_ == "PROPN"]
    clauses = [c for each in (noun, *below) for c in children(each) if c.dep_ == "relcl" and c.i > noun.i]
    waged = load_lexicon().events.mood["waged"]
    told = (c for c in clauses if c.head in objects(c) and not waged.isdisjoint(verb_key(c)))
    return [token for c in told if not (is_told_of_none(c) or _may_be(c)) for token in agents(c)]


def _may_be(verb: Token) -> bool:
    """Whether a modal leaves open whether a verb's deed is done."""
    return any(c.tag_ == "MD" for c in verb.lefts)


def open_to(noun: Token) -> list[Token]:
    """Who is said to be open to a deed or ready for it; [] where nobody is."""
    ready = noun.head.head
    told = noun.dep_ == "pobj" and f"{ready.lower_} {noun.head.lower_}" in load_lexicon().events.mood["ready"]
    return agents(ready.head) if told and ready.dep_ == "acomp" and ready.head.pos_ in VERBAL else []


def is_answered(noun: Token) -> bool:
    """Whether words before a noun say that somebody answers what it tells ("in response to the raid"): another's."""
    before = [t.lower_ for t in noun.doc[max(0, noun.left_edge.i - LONGEST_ANSWER) : noun.left_edge.i]]
    return noun.dep_ == "pobj" and any(tuple(before[-len(words) :]) == words for words in _answers())


@cache
def _answers() -> frozenset[tuple[str, ...]]:
    """The words by which somebody answers a deed; an exchange may be for a deed of his own."""
    motives = (each for each in load_lexicon().causes.connective if each.link_type == "motive")
    phrases = (tuple(text.split()) for each in motives for text in each.words)
    return frozenset(words for words in phrases if not {"exchange", "return"} & {*words})


def using_in(noun: Token) -> list[Token]:
    """Who uses a thing in a deed ("used gas in an attack on X"), and so does it; [] elsewhere."""
    above = noun.head.head
    verb = above.head if above.dep_ == "dobj" else above
    used = noun.dep_ == "pobj" and noun.head.lower_ == "in" and any(c.dep_ == "dobj" for c in children(verb))
    return agents(verb) if used and lemma(verb) in load_lexicon().control.using else []


def raiding_in(noun: Token) -> list[Token]:
    """Who does harm in the course of a raid on others, which then is his ("seized X in a raid on Y"); [] elsewhere.

    A raid on what is his own is that of others ("shot two men in a raid on their camp"), and so is one "during" which
    he shoots somebody, who may have made it; those whom he abducts have not.
    """
    verb, words = noun.head.head, load_lexicon().events
    below = noun.dep_ == "pobj" and noun.head.lower_ in {"in", "during"} and verb.pos_ == "VERB"
    if not below or is_passive(verb) or deed_verbs(HARMING).isdisjoint(verb_key(verb)):
        return []
    keys = verb_key(verb)
    taken = lemma(noun) in words.mood["raids"] and (
        deed_verbs(VIOLENT).isdisjoint(keys) or not words.mood["carrying_off"].isdisjoint(keys)
    )
    if noun.head.lower_ == "during" and not taken:
        return []
    one = any(c.lower_ in {"a", "an"} for c in noun.lefts) and lemma(noun) not in words.mood["fought"]
    aimed = [slot.token for slot in preposition_slots(noun) if slot.name in {"on", "against"}]
    own = any(t.tag_ == "PRP$" for token in aimed for t in token.lefts)
    return agents(verb) if one and aimed and not own else []


def owned_by(noun: Token) -> list[Token]:
    """Who apologises for a deed or refuses to, and so did it, where no words behind it say by whom it was done."""
    verb, mood = noun.head.head, load_lexicon().events.mood
    owning = noun.dep_ == "pobj" and noun.head.lower_ == "for" and lemma(verb) in mood["owning"]
    # What is named after its victim ("the killing of X") says by "of" whom it was done to.
    suffered = lemma(noun) in load_lexicon().events.suffered["nouns"]
    makers = {"by"} if suffered else {"by", "of"}
    named = any(s.name in makers for each in (noun, verb) for s in preposition_slots(each))
    return agents(verb) if owning and not named and lemma(noun) not in mood["disputed"] else []


def charged_with(noun: Token) -> list[Token]:
    """Whom somebody charges with a deed, blames for it or punishes for it, and who so did it ("jailed X for the raid").

    So did whoever is held "on suspicion of" it.

    [] where others are named for it, or where the doubt is whether there was any deed.
    """
    verb = noun.head.head
    held = noun.dep_ == "pobj" and noun.head.lower_ == "of" and verb.dep_ == "pobj" and verb.head.lower_ == "on"
    if verb.pos_ == "VERB" and is_uncharged(verb):
        return []
    if held and lemma(verb) in load_lexicon().events.mood["charges"]:
        return objects(verb.head.head) if verb.head.head.pos_ == "VERB" else []
    listed = is_charge_of(noun)
    named = any(slot.name == "by" for slot in preposition_slots(noun))
    return objects(verb) if listed and not named and lemma(noun) not in load_lexicon().events.mood["disputed"] else []


def is_charge_of(noun: Token) -> bool:
    """Whether a noun is what somebody is charged with, or punished for, by the verb it hangs on."""
    verb = noun.head.head
    charged = load_lexicon().events.mood["charged"]
    return noun.dep_ in {"pobj", "pcomp"} and verb.pos_ == "VERB" and f"{lemma(verb)} {noun.head.lower_}" in charged


def is_only_charged(deed: Token) -> bool:
    """Whether somebody is charged with a deed, or wanted for it, of which no court has found him guilty."""
    unproven = load_lexicon().events.mood["unproven"]
    return deed.pos_ == "NOUN" and bool(charged_with(deed)) and lemma(deed.head.head) in unproven


def met_around(noun: Token) -> list[Token]:
    """Who does something before or after talks "with" another, and so has them ("said after talks with X")."""
    prep = noun.head
    beside = noun.dep_ == "pobj" and prep.lower_ in AROUND and prep.head.pos_ == "VERB"
    held = beside and any(slot.name == "with" for slot in preposition_slots(noun))
    return agents(prep.head) or subjects(prep.head) if held else []


def siding(noun: Token) -> list[Token]:
    """Who does something "in solidarity" with another, and so stands by him, wherever a parse hangs that."""
    sided = noun.dep_ == "pobj" and noun.head.lower_ == "in" and lemma(noun) in load_lexicon().events.mood["sided"]
    verb = next((above for above in noun.ancestors if above.pos_ == "VERB"), None)
    return agents(verb) if sided and verb is not None else []


def invited_to(noun: Token) -> tuple[list[Token], list[Token]]:
    """Who invites whom to talks, and so is to hold them with him; two empty lists elsewhere."""
    verb = noun.head.head
    below = noun.dep_ == "pobj" and noun.head.lower_ in {"to", "for"} and verb.pos_ == "VERB"
    invited = below and lemma(verb) in load_lexicon().events.mood["inviting"]
    return (agents(verb), objects(verb)) if invited else ([], [])


def pleading(noun: Token) -> list[Token]:
    """Who calls for calm or for talks, told below what he calls for ("a plea for mercy from X"); [] elsewhere.

    Of other things words behind "from" say of whom they are asked ("an appeal for money from X").
    """
    control = load_lexicon().control
    wanted = [s.token for s in preposition_slots(noun) if s.name == "for" and lemma(noun) in control.urging]
    wanted = [thing for thing in wanted if lemma(thing) in control.pleaded]
    return [s.token for thing in wanted for s in preposition_slots(thing) if s.name == "from"]


def answering_to(noun: Token) -> list[Token]:
    """Who rejects a charge, and so is charged ("X dismissed the accusation"), or answers an offer; [] elsewhere."""
    lexicon, verb = load_lexicon(), noun.head
    if noun.dep_ not in {"dobj", "nsubjpass"} or verb.pos_ != "VERB":
        return []
    denied = lemma(noun) in lexicon.events.mood["charges"] and lemma(verb) in lexicon.causes.disclaiming["verbs"]
    offered = lemma(noun) in lexicon.status.offers and not lexicon.control.answered.isdisjoint(verb_key(verb))
    return agents(verb) if denied or offered else []


def claiming(noun: Token) -> list[Token]:
    """Who claims a deed as his own ("claimed responsibility for the raid"); [] where nobody does."""
    part = noun.head.head
    verb, words = part.head, load_lexicon()
    below = noun.dep_ == "pobj" and noun.head.lower_ == "for" and part.dep_ == "dobj" and verb.pos_ == "VERB"
    claimed = below and f"{lemma(verb)} {lemma(part)}" in words.events.mood["avowing"]
    unclaimed = claimed and (is_unclaimed(verb) or is_nobody_s(verb) or is_none(part))
    return agents(verb) if claimed and not unclaimed else []


def hung_makers(noun: Token) -> list[Token]:
    """Who a deed is by where the parser hung that on whom it was done to, or on an active verb above.

    "The arrest of X by Y", "condemned the raid on X by Y".
    """
    below = [slot.token for slot in preposition_slots(noun) if slot.name == "of" and slot.token.pos_ in NOUNS]
    makers = [made.token for each in below for made in preposition_slots(each) if made.name == "by"]
    if makers:
        return makers
    verb = noun.head
    if noun.dep_ != "dobj" or verb.pos_ != "VERB" or is_passive(verb):
        return []
    return [s.token for s in preposition_slots(verb) if s.name == "by" and s.token.i > noun.i]


def wanted_from(noun: Token) -> tuple[list[Token], list[Token]]:
    """From whom somebody wants or gets a deed, and who does ("is seeking a loan from X"); two empty lists elsewhere."""
    verb, mood = noun.head, load_lexicon().events.mood
    if noun.dep_ != "dobj" or lemma(verb) not in mood["awaiting"] or lemma(noun) in mood["sheltering"]:
        return [], []
    slots = (slot for each in (noun, verb) for slot in preposition_slots(each))
    makers = [slot.token for slot in slots if slot.name == "from" and slot.token.i > noun.i]
    return (makers, agents(verb)) if makers else ([], [])


def granting(noun: Token) -> list[Token]:
    """Who does what another asks for ("X withdrew its troops at the request of Y"), and so is asked; [] elsewhere.

    Of a passive it is whoever the deed is by: who is freed at somebody's request is not asked.
    """
    prep, verb = noun.head, noun.head.head
    asked = noun.dep_ == "pobj" and verb.pos_ in VERBAL and verb.dep_ != "pcomp"
    return agents(verb) if asked and f"{prep.lower_} {lemma(noun)}" in load_lexicon().events.mood["aside"] else []


def hastening_to(noun: Token) -> list[Token]:
    """Who comes to somebody's help, of whom the help is not ("rushed to X's aid"); [] elsewhere."""
    verb = noun.head.head
    hastened = noun.dep_ == "pobj" and noun.head.lower_ == "to" and verb.pos_ == "VERB"
    return agents(verb) if hastened and lemma(verb) in load_lexicon().events.mood["hastening"] else []


def is_part_denied(part: Token) -> bool:
    """Whether somebody denies a part in something, or has none ("denied involvement in", "played no role in")."""
    words, verb = load_lexicon().status, part.head
    if lemma(part) not in words.committed or part.dep_ != "dobj" or verb.pos_ not in VERBAL:
        return False
    none = is_none(part) or never_does(verb)
    if lemma(verb) in words.disavowing:
        # Who is denied a part by another has not disowned it.
        return not none and not any(c.dep_ == "dative" for c in children(verb))
    held = not words.having_part.isdisjoint({lemma(verb), f"{lemma(verb)} {lemma(part)}"})
    return held and (none or is_disavowed(verb))


def is_disavowed(verb: Token) -> bool:
    """Whether somebody denies what a verb below his denial tells ("denied that it had …", "denied taking …")."""
    above, words = verb.head, load_lexicon().status
    return verb.dep_ in {"ccomp", "xcomp", "pcomp"} and lemma(above) in words.disavowing and not never_does(above)


def never_does(verb: Token) -> bool:
    """Whether "not" stands with a verb, or "never", whatever a parse takes it for."""
    return is_negated(verb) or any(c.lower_ == "never" for c in children(verb))


def is_stretch_of_land(noun: Token) -> bool:
    """Whether a noun only says from what ground a deed is done ("fire from X's hills"), which others may hold.

    An embassy, its envoys and whoever else belongs to a state alone are no ground.
    """
    words, role = load_roles().words, load_roles().lemmas.get(lemma(noun))
    ground = words["landscape"] | words["sovereign"] | words["grounds"]
    acting = role is not None and role.sort != "place"
    return noun.pos_ == "NOUN" and not acting and (noun.lower_ in ground or lemma(noun) in ground)
