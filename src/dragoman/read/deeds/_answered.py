"""A deed that is answered in a clause on it -> whoever did it: "X accused Y, a charge that Z denied"."""

from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.ontology.lexicon import Sense
from dragoman.ontology.reporting import load_reporting
from dragoman.ontology.traits import load_traits
from dragoman.read.deeds.verb_senses import verb_sense
from dragoman.read.grammar.arguments import agents, objects
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import lemma, preposition_slots
from dragoman.read.senses.deeds import index_senses, noun_sense, referents
from dragoman.records import Role

ANSWERS = load_traits().deeds.answer
BREAKS = frozenset({",", "-", "–", "—"})
QUOTES = frozenset({'"', "”", "“", "''", "``"})
PEOPLE = load_traits().kinds.personal
# Words that open a clause on somebody.
FOR_SOMEBODY = frozenset({"who", "whom", "whose"})
# A guard against loops in a broken parse: who says something stands two or three clauses above it.
MAX_CLIMB = 8


def doers_answered(scene: Scene, number: int, verb: Token, sense: Sense, sources: tuple[Role, ...]) -> tuple[Role, ...]:
    """Who did what a clause set off by a comma rejects, condemns or praises; () for other clauses.

    What is said is the speaker's ("X says that Y bombed Z, a charge that Y denied"), what is done the doer's.
    """
    noun = _answered_noun(verb) if sense.type in ANSWERS else None
    if noun is None:
        return ()
    if noun.pos_ == "VERB":
        # "Which" means what the verb tells, where it hangs on that itself.
        return scene.doers(number, agents(noun))
    said = noun.lemma_ in load_reporting().nouns and noun.lemma_ not in scene.ontology.lexicon.events.mood["acts"]
    deed = None if said else _deed_above(noun)
    if not said and (deed is None or not _stands_for_deed(scene, number, noun, deed)):
        return ()
    selves = referents(scene, sources)
    found = scene.doers(number, _sayers_above(scene, number, noun) if deed is None else agents(deed))
    return tuple(role for role in found if scene.referent(role) not in selves)


def answers_no_person(scene: Scene, number: int, verb: Token, sense: Sense) -> bool:
    """Whether a clause with "which" stands behind people, whom it never means ("freed two men, which X praised").

    A band or a force may be meant, and whoever is called somebody ("which X condemned as bandits").
    """
    noun = _answered_noun(verb) if sense.type in ANSWERS else None
    mention = None if noun is None else scene.mention(number, noun)
    if mention is None or not mention.kinds or not set(mention.kinds) <= PEOPLE:
        return False
    called = any(slot.name == "as" and scene.mention(number, slot.token) for slot in preposition_slots(verb))
    return not called and any(c.lower_ == "which" and c.dep_ == "dobj" for c in verb.lefts)


def _answered_noun(verb: Token) -> Token | None:
    """The noun that a clause hangs on, where it stands for the whole clause before: None where it is somebody or meant.

    "X left, a step that Y praised", "X left, which Y praised".
    """
    top = verb
    while top.dep_ == "conj" and top.head.pos_ == "VERB":
        top = top.head
    noun = top.head
    if top.dep_ not in {"relcl", "acl"} or noun.i > top.i or any(c.lower_ in FOR_SOMEBODY for c in top.lefts):
        return None
    if noun not in objects(top) or any(c.lower_ == "on" and c.dep_ == "prep" for c in top.rights):
        return None
    bare = noun.left_edge.i > noun.sent.start and noun.doc[noun.left_edge.i - 1].text in BREAKS
    loose = top.left_edge.lower_ == "which" and noun.doc[top.left_edge.i - 1].text in BREAKS
    return noun if bare or loose else None


def _is_quoted(verb: Token, noun: Token) -> bool:
    """Whether a quotation that holds a verb ends before a noun, so that its speaker is answered and not its doer."""
    marks = sum(token.text in QUOTES for token in noun.doc[verb.i : noun.i])
    return marks % 2 == 1


def _stands_for_deed(scene: Scene, number: int, noun: Token, deed: Token) -> bool:
    """Whether a noun is one for what somebody does ("a step"), or "which" follows a verb that tells of a deed."""
    words = scene.ontology.lexicon.events
    if noun.left_edge.i > noun.sent.start and noun.doc[noun.left_edge.i - 1].text in BREAKS:
        told = noun_sense(noun, index_senses(words))
        material = told is not None and not scene.ontology.event_types[told.type].is_spoken
        return material or noun.lemma_ in words.mood["acts"]
    return verb_sense(scene, number, deed, index_senses(words)) is not None


def _verbs_above(noun: Token) -> Iterator[tuple[Token, Token]]:
    """The verbs above a noun, the nearest first, each with the word just below it.

    Those within quotations are left out, and those that only say which person or thing is meant.
    """
    token = noun
    for _ in range(MAX_CLIMB):
        if token.head.i == token.i:
            return
        below, token = token, token.head
        if token.pos_ == "VERB" and token.dep_ not in {"relcl", "acl"} and not _is_quoted(token, noun):
            yield token, below


def _deed_above(noun: Token) -> Token | None:
    """The verb that a noun of action stands beside."""
    return next((verb for verb, _ in _verbs_above(noun)), None)


def _sayers_above(scene: Scene, number: int, noun: Token) -> list[Token]:
    """Who does the saying above a noun for what is said, or who says so above that; [] where nothing is said."""
    doing = list[Token]()
    above = list(_verbs_above(noun))
    if not any(_says(scene, number, verb) for verb, _ in above):
        return []
    for verb, below in above:
        if not doing or below.dep_ == "ccomp" or lemma(verb) in load_reporting().charging:
            doing = agents(verb) or doing
    return doing


def _says(scene: Scene, number: int, verb: Token) -> bool:
    """Whether a verb tells what somebody says, or a deed done by saying."""
    if lemma(verb) in load_reporting().saying:
        return True
    sense = verb_sense(scene, number, verb, index_senses(scene.ontology.lexicon.events))
    return sense is not None and scene.ontology.event_types[sense.type].is_spoken
