"""A deed that is answered in a clause on it -> whoever did it: "X accused Y, a charge that Z denied"."""

from spacy.tokens import Token

from dragoman.ontology.lexicon import Sense
from dragoman.ontology.reporting import load_reporting
from dragoman.read.deeds import referents
from dragoman.read.scene import Scene
from dragoman.read.syntax import agents, objects
from dragoman.records import Role

# Types by which somebody answers what another did or said.
ANSWERS = frozenset({"REJECT", "ACCUSE", "SUPPORT"})
BREAKS = frozenset({",", "-", "–", "—"})
QUOTES = frozenset({'"', "”", "“", "''", "``"})
PERSONAL = frozenset({"who", "whom", "whose"})
MAX_CLIMB = 8


def doers_answered(scene: Scene, number: int, verb: Token, sense: Sense, sources: tuple[Role, ...]) -> tuple[Role, ...]:
    """Who did what a clause set off by a comma rejects, condemns or praises; () for other clauses.

    What is said is the speaker's ("X says that Y bombed Z, a charge that Y denied"), what is done the doer's.
    """
    noun = _answered_noun(verb) if sense.type in ANSWERS else None
    if noun is None:
        return ()
    selves = referents(scene, sources)
    found = scene.doers(number, _doers_above(noun, said=noun.lemma_ in load_reporting().nouns))
    return tuple(role for role in found if scene.referent(role) not in selves)


def _answered_noun(verb: Token) -> Token | None:
    """The noun that a clause hangs on, where it stands for the whole clause before: None where it is somebody or meant.

    "X left, a step that Y praised", "X left, which Y praised".
    """
    top = verb
    while top.dep_ == "conj" and top.head.pos_ == "VERB":
        top = top.head
    noun = top.head
    if top.dep_ not in {"relcl", "acl"} or noun.i > top.i or any(c.lower_ in PERSONAL for c in top.lefts):
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


def _doers_above(noun: Token, *, said: bool) -> list[Token]:
    """Who does the nearest verb above a noun; where something said is answered, who does the saying above that."""
    token, doing = noun, list[Token]()
    for _ in range(MAX_CLIMB):
        if token.head.i == token.i:
            break
        below, token = token, token.head
        if token.pos_ == "VERB" and not _is_quoted(token, noun) and (not doing or (said and below.dep_ == "ccomp")):
            doing = agents(token) or doing
            if not said:
                break
    return doing
