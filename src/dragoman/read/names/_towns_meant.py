"""A town told of again by a noun -> the one town named before it ("shelled X … denied shelling the town")."""

from collections.abc import Iterable

from spacy.tokens import Token

from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.syntax import lemma
from dragoman.read.names.antecedents import is_bare_name, name_of, source_of
from dragoman.read.names.drafts import Draft

GUESSED = load_traits().kinds.guessed
PERSON = frozenset({"person"})
CITY = frozenset({"city"})
# Of the verbs of attack the one whose object is a land as often.
OF_LANDS = frozenset({"invade"})
# Where a town stands that something is done to.
UNDERGOING = frozenset({"dobj", "nsubjpass"})


def town_meant(draft: Draft, before: Iterable[Draft]) -> Draft | None:
    """The one town, as far as a text tells, that "the town" goes back to; None where none or several may be meant."""
    alone = all(c.dep_ in {"det", "punct"} for c in draft.head.children)
    if draft.plural or not alone or not _is_settlement(draft.head):
        return None
    before = [*before]
    if any(d.noun is not None and d.antecedent is None and _is_settlement(d.head) for d in before):
        # Another that has no name may be meant.
        return None
    called = [d for d in before if d.noun is not None and lemma(d.head) == lemma(draft.head)]
    towns = {name_of(d): source_of(d) for d in called or before if _is_town(d)}
    return next(iter(towns.values())) if len(towns) == 1 else None


def _is_town(draft: Draft) -> bool:
    """Whether a name is a town's by its list, or stands as one where nothing tells of anybody else."""
    name = source_of(draft)
    if draft.kind == "pronoun" or name.noun is not None or "state" in name.kinds:
        return False
    if draft.noun is not None:
        # "The town of X".
        return draft.noun.sort == "place" and _is_settlement(draft.head)
    mere = is_bare_name(name) and not name.titled and set(name.kinds) <= GUESSED | PERSON
    return (mere or name.kind == "place") and _is_held(draft.head)


def _is_held(head: Token) -> bool:
    """Whether something happens in or to a place of this name, as it does in or to towns."""
    head, words = head.head if head.dep_ == "conj" else head, load_roles().words
    if head.dep_ == "pobj":
        return head.head.lower_ in words["locative"]
    return head.dep_ in UNDERGOING and lemma(head.head) in words["attacks"] - OF_LANDS


def _is_settlement(noun: Token) -> bool:
    """Whether a noun is for a place where people live, and no land."""
    return lemma(noun) in load_roles().words["settlements"] | CITY
