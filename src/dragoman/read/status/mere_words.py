"""Verbs by which somebody only speaks, seems or cheers (let slip, lets X look), and nouns that only name somebody."""

from spacy.tokens import Token

from dragoman.ontology.lexicon import EventWords, Sense, load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.arguments import agents, objects
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import DATE_WORDS, is_infinitive, is_negated, is_passive, lemma, preposition_slots
from dragoman.read.grammar.tree import children
from dragoman.read.senses.deeds import index_senses, noun_sense
from dragoman.read.senses.status_clauses import is_whether
from dragoman.read.status.withheld import withheld_from
from dragoman.read.words.labels import HELPING, SUBJECTS, VERBAL

VIOLENT = load_traits().deeds.violent
# Before whom a slogan is not for.
AGAINST = frozenset({"against", "at"})
# How a bare participle hangs on the clause of whoever was asked.
BESIDE = frozenset({"advcl", "acl", "dep"})
# What makes "let" a word of saying or of comparing.
ADDED = frozenset({"alone", "on"})
# What tells how somebody seems or feels.
STATES = frozenset({"acomp", "oprd"})
# Auxiliaries that put a deed ahead.
AHEAD = frozenset({"will", "would", "shall", "should", "to"})


def is_unsaid(verb: Token) -> bool:
    """Whether somebody only does not say whether a deed will be done ("did not say whether X would withdraw")."""
    while verb.dep_ == "conj" and verb.head.i < verb.i:
        verb = verb.head
    asked = verb.dep_ == "ccomp" and any(is_whether(c) or (c.lower_ == "if" and c.dep_ == "mark") for c in verb.lefts)
    if not asked or not any(c.dep_ == "aux" and c.lower_ in AHEAD for c in verb.lefts):
        return False
    above = verb.head
    silent = above.dep_ == "xcomp" and lemma(above.head) in load_lexicon().status.negative_implicatives
    spoken = lemma(above) in load_reporting().saying
    return spoken and (silent or is_negated(above))


def only_speaks(verb: Token, sense: Sense) -> bool:
    """Whether a verb of asking, refusing or yielding only tells that somebody spoke or did not."""
    if sense.type == "REQUEST":
        return _is_questioned(verb)
    if _lets_time_pass(verb) or (sense.type == "REJECT" and _keeps_silent(verb)):
        return True
    if lemma(verb) == "let" and _is_let_known(verb):
        return True
    return sense.type == "CONCEDE" and (_grants_point(verb) or _lets_seem(verb))


def only_cheers(scene: Scene, number: int, verb: Token) -> bool:
    """Whether what a crowd shouts or holds up is for somebody, and against nobody ("chanted slogans for the king")."""
    words = scene.ontology.lexicon.events.mood
    if lemma(verb) not in words["chanting"]:
        return False
    slots = [slot for head in (verb, *objects(verb)) for slot in preposition_slots(head)]
    praised = any(slot.name == "in" and lemma(slot.token) in words["cheering"] for slot in slots)
    wanted = any(slot.name == "for" and scene.mention(number, slot.token) is not None for slot in slots)
    return (praised or wanted) and not any(slot.name in AGAINST for slot in slots)


def _is_questioned(verb: Token) -> bool:
    """Whether somebody was asked a question by nobody named ("asked about the raid, he …", "when asked, …")."""
    if verb.tag_ != "VBN" or verb.dep_ not in BESIDE or lemma(verb) not in load_lexicon().events.mood["questioning"]:
        return False
    below = children(verb)
    wanted = any(c.dep_ == "xcomp" and lemma(c) not in load_reporting().saying for c in below)
    return not agents(verb) and not wanted and not any(c.dep_ in HELPING for c in below)


def _keeps_silent(verb: Token) -> bool:
    """Whether somebody only says nothing ("declined to comment", "refused to say whether S")."""
    below = [c for c in children(verb) if c.dep_ == "xcomp" and is_infinitive(c)]
    return bool(below) and all(lemma(c) in load_lexicon().events.mood["silent"] for c in below)


def _is_let_known(verb: Token) -> bool:
    """Whether "let" opens a phrase of saying ("let slip that") or of comparing ("let alone"), or of "let X down"."""
    leaking = load_lexicon().events.mood["leaking"]
    return any(
        (c.dep_ in {"ccomp", "xcomp"} and lemma(c) in leaking)
        or (c.i == verb.i + 1 and c.lower_ in ADDED)
        or (c.lower_ == "down" and c.dep_ != "prep")
        for c in children(verb)
    )


def _lets_time_pass(verb: Token) -> bool:
    """Whether somebody only lets time go by ("lets no day pass without shelling X")."""
    below = (c for c in children(verb) if c.dep_ == "ccomp" and lemma(verb) == "let")
    return any(s.dep_ in SUBJECTS and lemma(s) in DATE_WORDS for c in below for s in c.lefts)


def _lets_seem(verb: Token) -> bool:
    """Whether somebody is only let to look, feel or seem something ("lets him look firm"), which grants nothing."""
    seeming = load_lexicon().events.mood["seeming"]
    below = (c for c in children(verb) if c.dep_ in {"ccomp", "xcomp"} and lemma(c) in seeming)
    return any(c.dep_ in STATES and c.pos_ in {"ADJ", "VERB"} for each in below for c in children(each))


def _grants_point(verb: Token) -> bool:
    """Whether somebody only concedes a point, told beside it ("the bridge, engineers concede, would cost more").

    Who "conceded that" has given way more often than not.
    """
    if lemma(verb) not in load_reporting().saying:
        return False
    before = any(c.dep_ == "ccomp" and c.pos_ in VERBAL and c.i < verb.i for c in children(verb))
    return before or verb.dep_ == "parataxis"


def only_names(scene: Scene, number: int, noun: Token) -> bool:
    """Whether a noun only says what kind of people somebody is, and tells of no deed ("aid convoys").

    A name is of no kind, and a noun before it hangs there by a slip of the parse ("X thanks Kazakhstan").
    """
    kind = noun.dep_ == "compound" and noun.pos_ == "NOUN" and noun.head.pos_ == "NOUN"
    return kind and scene.role(number, noun.head) is not None


def is_weapon(noun: Token, sense: Sense) -> bool:
    """Whether a noun names what is shot and sent, and no shooting ("the shells that X has sent").

    Whoever moves guns somewhere has his deed told by them.
    """
    lexicon = load_lexicon()
    weapon = noun.pos_ == "NOUN" and lemma(noun) in lexicon.causes.weapons["nouns"] and sense.type in VIOLENT
    return weapon and noun_sense(noun, index_senses(lexicon.events)) is None


def is_likened(scene: Scene, number: int, token: Token) -> bool:
    """Whether an adjective of a land only begins a word of more than one ("an African-style truce")."""
    mention = scene.mention(number, token)
    return mention is not None and mention.kind == "adjective" and token.nbor(1).text == "-" and not token.whitespace_


def is_unanswered(verb: Token, words: EventWords) -> bool:
    """Whether somebody has only not answered yet, by which nothing is turned down, and no talks are."""
    return lemma(verb) in words.light.responding and is_negated(verb)


def tells_course(scene: Scene, verb: Token) -> bool:
    """Whether a verb only tells how another deed went ("talks broke down", "the raid failed")."""
    if lemma(verb) not in scene.ontology.lexicon.events.mood["coursing"]:
        return False
    senses = index_senses(scene.ontology.lexicon.events)
    doing = agents(verb)
    told = all(t.pos_ == "NOUN" and noun_sense(t, senses) is not None for t in doing)
    return bool(doing) and told and not is_passive(verb) and not objects(verb)


def only_denies(verb: Token) -> bool:
    """Whether somebody says that a thing is not so, and keeps nothing from anybody ("denies this", "denies V-ing")."""
    denier = verb.head if verb.dep_ in {"xcomp", "ccomp"} and verb.pos_ == "VERB" else verb
    denies = (each for each in (verb, denier) if lemma(each) in load_lexicon().status.disavowing)
    return any(not withheld_from(each) for each in denies)
