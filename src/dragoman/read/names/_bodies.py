"""Names beside the noun for a body ("the Salt Dawn party") -> the kinds that it gives, where nothing tells another."""

from collections.abc import Iterable

from spacy.tokens import Token

from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.names.drafts import Draft

BODIES = load_traits().kinds.faction


def kinds_beside(first: Token, last: Token) -> tuple[str, ...] | None:
    """Kinds by the noun for a body that a name of several words narrows ("the Salt Dawn party"); None without one.

    Those who fight are as often called after a place ("the Old Harrow militia", "the Salt Bay forces").
    """
    if last.dep_ != "compound" or last.head.i != last.i + 1:
        return None
    roles = load_roles()
    kinds = roles.heads.get(last.head.lower_, ())
    sited = "military" in kinds or ("militia" in kinds and first.lower_ in roles.words["sited"])
    return kinds if BODIES & set(kinds) and not sited else None


def tell_otherwise(group: Iterable[Draft]) -> list[Draft]:
    """The uses of a name away from any noun for a body, where one of them is a person or a place; [] for none."""
    bare = [draft for draft in group if not _is_beside(draft)]
    return bare if any(draft.kinds in {("person",), ("place",)} or _is_gone_to(draft.head) for draft in bare) else []


def _is_beside(draft: Draft) -> bool:
    """Whether a name narrows the noun for a body."""
    doc = draft.head.doc
    return kinds_beside(doc[draft.first], doc[draft.last]) is not None


def _is_gone_to(head: Token) -> bool:
    """Whether somebody leaves or reaches what a name stands for, as more often a place than a body."""
    return head.dep_ == "dobj" and head.head.lemma_.lower() in load_roles().words["motion"]
