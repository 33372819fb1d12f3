"""What somebody says of another -> the deed that saying it is: "X must" asks it of X, "X is to blame" charges X."""

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Token

from dragoman.ontology.lexicon import Sense
from dragoman.ontology.reporting import load_reporting
from dragoman.ontology.roles import load_roles
from dragoman.read.grammar.arguments import subjects
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import is_infinitive, is_negated, is_passive, lemma
from dragoman.read.grammar.tree import children
from dragoman.read.senses.deeds import is_own, referents
from dragoman.records import Role

DEMAND = Sense(type="REQUEST", alternates=("COERCE",))
CHARGE = Sense(type="ACCUSE")
BINDING = frozenset({"must"})
# Verbs that bind with "to" ("has to leave").
BOUND_BY = frozenset({"have", "need"})


# Who speaks means himself.
SPEAKERS = frozenset({"i", "we"})


class Told(NamedTuple):
    """A deed done by saying something: its kind, the word that makes it one, the verb of saying, and both sides."""

    sense: Sense
    word: Token
    saying: Token
    sources: tuple[Role, ...]
    targets: tuple[Role, ...]


def find_told(scene: Scene, number: int, verb: Token) -> Iterator[Told]:
    """The deed that a verb's clause is by being said, at most one: a demand or a charge, told of another than himself.

    Unnamed people who are only cited ("analysts say") ask and charge nobody; who is to do what "must be done" is open.
    """
    said = _demanded(verb) or _charging_word(verb, scene.ontology.lexicon.events.mood["charging"])
    if said is None or is_passive(verb):
        return
    sense, word, top = said
    saying = _saying(top)
    if saying is None:
        return
    sources = _speakers(scene, number, saying)
    selves = referents(scene, sources)
    bound = scene.roles(number, subjects(verb), inner=False, without=selves)
    targets = tuple(r for r in bound if r.anchor.exact.lower() not in SPEAKERS and not is_own(scene, r, selves))
    if sources and targets:
        yield Told(sense, word, saying, sources, targets)


def _demanded(verb: Token) -> tuple[Sense, Token, Token] | None:
    """The word that binds the subject of a verb, and the verb that is said; None without one."""
    if any(c.dep_ == "aux" and c.lower_ == "have" for c in children(verb)) or _serves_an_end(verb):
        return None
    modal = next((c for c in children(verb) if c.dep_ == "aux" and c.lower_ in BINDING), None)
    if modal is not None:
        return DEMAND, modal, verb
    head = verb.head
    bound = verb.dep_ == "xcomp" and is_infinitive(verb) and lemma(head) in BOUND_BY
    plain = not any(c.dep_ in {"neg", "aux"} for c in children(head))
    return (DEMAND, head, head) if bound and plain and not _serves_an_end(head) else None


def _serves_an_end(verb: Token) -> bool:
    """Whether what must be done is only what an end or a case asks for ("to win, it must …", "if it rains, …")."""
    return any(c.dep_ == "advcl" and c.i < verb.i for c in children(verb))


def _charging_word(verb: Token, words: frozenset[str]) -> tuple[Sense, Token, Token] | None:
    """The word that lays a deed on the subject of a copula ("is responsible", "was behind"); None without one."""
    if lemma(verb) != "be" or is_negated(verb):
        return None
    found = next((c for c in children(verb) if c.dep_ in {"acomp", "prep", "xcomp"} and lemma(c) in words), None)
    return None if found is None else (CHARGE, found, verb)


def _saying(verb: Token) -> Token | None:
    """The verb of saying that a clause is said by, None where it is nobody's word or denied."""
    head = verb.head
    said = verb.dep_ == "ccomp" and head.pos_ == "VERB" and lemma(head) in load_reporting().saying
    return head if said and not is_negated(head) else None


def _speakers(scene: Scene, number: int, saying: Token) -> tuple[Role, ...]:
    """Who says it, without those who are only cited."""
    roles = scene.doers(number, subjects(saying))
    return tuple(role for role in roles if not _is_cited(scene, role))


def _is_cited(scene: Scene, role: Role) -> bool:
    """Whether a role is unnamed people who are only quoted ("analysts")."""
    mention = scene.mentions.get(role.mention or "")
    noun = None if mention is None or mention.role is None else load_roles().lemmas.get(mention.role)
    return noun is not None and noun.sort == "source" and mention is not None and mention.owner is None
