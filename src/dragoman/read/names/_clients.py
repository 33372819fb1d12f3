"""Those for whom lawyers act ("her client"), who are persons and nobody's proxies."""

from collections.abc import Sequence

from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.names.antecedents import name_of, source_of
from dragoman.read.names.drafts import Draft

PERSONS = load_traits().kinds.personal
# As which word of the role lexicon a person's client is held.
CLIENT, HELD_AS = "client", "legal client"


def give_lawyers_their_clients(drafts: Sequence[Draft]) -> None:
    """Let "her client" be a person, and whoever's lawyer she is said to be where the text says so."""
    clients = [d for d in drafts if d.noun is not None and d.noun.lemma == CLIENT and d.owner is not None]
    acting = {} if not clients else {name_of(d): d.owner for d in drafts if _is_counsel(d) and d.owner is not None}
    for draft in clients:
        owner = draft.owner
        if owner is None or not (owner.gender is not None or PERSONS & {*source_of(owner).kinds}):
            continue
        if draft.plural and name_of(owner) not in acting:
            continue
        draft.noun = load_roles().lemmas[HELD_AS]
        draft.kinds = draft.noun.kinds
        one = acting.get(name_of(owner))
        if one is not None and not draft.plural and one.start < draft.start and source_of(one) is not draft:
            draft.antecedent, draft.score, draft.why = source_of(one), 0.7, "is for whom the lawyer acts"


def _is_counsel(draft: Draft) -> bool:
    """Whether a phrase is for one lawyer."""
    lawyer = draft.noun is not None and draft.noun.lemma.split()[-1] in load_roles().words["counsels"]
    return lawyer and not draft.plural
