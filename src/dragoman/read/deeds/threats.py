"""Verbs of threat, and what stands around them -> whom the threat is made to."""

from spacy.tokens import Token

from dragoman.ontology.lexicon import Sense, load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.read.grammar.arguments import subjects
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import is_passive, lemma
from dragoman.read.grammar.tree import children, subtree
from dragoman.read.senses.deeds import is_own, referents
from dragoman.read.senses.kind_aims import is_welcome
from dragoman.records import Role

THREAT = "THREATEN"
# What opens a clause of what goes on meanwhile.
MEANWHILE = frozenset({"as", "while"})


def welcome_below(verb: Token, sense: Sense) -> list[Token]:
    """The help, talks and requests that a threat tells of, which menace nobody ("threatened to invite X")."""
    below = (c for c in children(verb) if c.dep_ == "xcomp") if sense.type == THREAT else ()
    return [c for c in below if is_welcome(c)]


def without_invited(
    scene: Scene, number: int, verb: Token, sense: Sense, targets: tuple[Role, ...]
) -> tuple[Role, ...]:
    """The targets of a threat without whoever is only to be invited or helped ("threatened to ask X for rockets")."""
    below = welcome_below(verb, sense)
    inside = {scene.parsed.start(number, t) for each in below for t in subtree(each)}
    return tuple(role for role in targets if role.anchor.start not in inside)


def without_speakers(
    scene: Scene, sense: Sense, roles: tuple[Role, ...], sources: tuple[Role, ...]
) -> tuple[Role, ...]:
    """Whom a threat's clause names, without the speaker and whose man he is ("X will pay, its envoy warned")."""
    if sense.type != THREAT:
        return roles
    speaking = (scene.mentions.get(role.mention or "") for role in sources)
    owners = (scene.mentions.get(each.owner or "") for each in speaking if each is not None)
    own = referents(scene, (Role(anchor=each.anchor, mention=each.id) for each in owners if each is not None))
    selves = own | referents(scene, sources)
    aimed = (role for role in roles if scene.referent(role) not in own and not scene.is_pronoun(role))
    return tuple(role for role in aimed if not is_own(scene, role, selves))


def is_threatened(verb: Token, sense: Sense) -> bool:
    """Whether who undergoes a threat is whom it is made to, with nothing told that is threatened to be done.

    What whoever is warned is to do, or not to, is no threat.
    """
    told = any(c.dep_ == "xcomp" for c in children(verb)) and lemma(verb) not in load_lexicon().status.warning
    return sense.type == THREAT and is_passive(verb) and not told


def doers_waited_for(scene: Scene, number: int, verb: Token, sense: Sense) -> tuple[Role, ...]:
    """Who a threat says has to act, or not to, before it comes true ("threatened to close the port if X stays")."""
    above = (verb, *(c for c in children(verb) if c.dep_ == "xcomp" or _answers(c))) if sense.type == THREAT else ()
    conditions = [c for each in above for c in children(each) if c.dep_ == "advcl" and not _is_meanwhile(c)]
    return scene.doers(number, [s for c in conditions for s in subjects(c)])


def _answers(clause: Token) -> bool:
    """Whether a clause says how somebody will answer what others do ("warned that it would respond if X attacks")."""
    willed = any(c.tag_ == "MD" for c in clause.lefts)
    return clause.dep_ == "ccomp" and willed and lemma(clause) in load_lexicon().causes.answering


def _is_meanwhile(clause: Token) -> bool:
    """Whether a clause only tells what others do meanwhile ("as X holds talks", unlike "as long as X holds it").

    So does one that only says aside who tells of it ("in private, envoys report, X has warned that …").
    """
    opening = [c for c in clause.lefts if c.lower_ in MEANWHILE and c.dep_ in {"mark", "advmod"}]
    bare = not any(c.dep_ in {"mark", "advmod", "aux"} for c in clause.lefts)
    if bare and lemma(clause) in load_reporting().saying:
        return True
    return any(all(t.lower_ != "long" for t in (*c.lefts, *c.head.lefts)) for c in opening)
