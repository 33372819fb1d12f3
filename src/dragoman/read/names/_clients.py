"""Those for whom lawyers act ("her client"), and who are nobody's proxies."""

from collections.abc import Sequence

from dragoman.ontology.roles import load_roles
from dragoman.read.names.antecedents import name_of, source_of
from dragoman.read.names.drafts import Draft

# As which word of the role lexicon a person's client is held.
CLIENT, HELD_AS = "client", "legal client"


def give_lawyers_their_clients(drafts: Sequence[Draft]) -> None:
    """Let a lawyer's client be a person, and whoever's lawyer she is said to be where the text says so."""
    clients = [d for d in drafts if d.noun is not None and d.noun.lemma == CLIENT and d.owner is not None]
    acting = {name_of(d): d.owner for d in drafts if _is_counsel(d)} if clients else {}
    for draft in clients:
        lawyer = None if draft.owner is None else source_of(draft.owner)
        if lawyer is None or not (name_of(lawyer) in acting or lawyer.words[0].lower() in _counsels()):
            continue
        draft.noun = load_roles().lemmas[HELD_AS]
        draft.kinds = draft.noun.kinds
        one = acting.get(name_of(lawyer))
        if one is not None and not draft.plural and one.start < draft.start:
            draft.antecedent, draft.score, draft.why = source_of(one), 0.7, "is for whom the lawyer acts"


def _is_counsel(draft: Draft) -> bool:
    """Whether a phrase is for lawyers."""
    return draft.noun is not None and draft.noun.lemma.split()[-1] in _counsels()


def _counsels() -> frozenset[str]:
    """Nouns for those who act for others before a court."""
    return load_roles().words["counsels"]
