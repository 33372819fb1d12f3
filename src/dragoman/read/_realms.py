"""Nouns that tell how a state is ruled ("the kingdom", "the republic") -> the states that may be called so."""

from collections.abc import Iterable, Sequence

from dragoman.ontology.roles import load_roles
from dragoman.read._antecedents import name_of, source_of
from dragoman.read.drafts import Draft


def realm_before(draft: Draft, named: Sequence[Draft]) -> list[Draft]:
    """The one state that a text called by the same noun before ("the X kingdom … the kingdom"); [] for none or several.

    named: whatever the text has named so far.
    """
    form = _form_asked(draft)
    called = (d for d in named if form is not None and d.end <= draft.start and form in _forms(d))
    states = {name_of(d): source_of(d) for d in called}
    return [*states.values()] if len(states) == 1 else []


def bar_other_realms(draft: Draft, near: Sequence[Draft], named: Iterable[Draft]) -> list[Draft]:
    """Some mentions without those of states that a text calls otherwise: "the Republic of X" is not "the kingdom"."""
    form = _form_asked(draft)
    if form is None:
        return [*near]
    told: dict[str, set[str]] = {}
    for each in named:
        told.setdefault(name_of(each), set()).update(_forms(each))
    return [each for each in near if form in (forms := told.get(name_of(each), set())) or not forms]


def _form_asked(draft: Draft) -> str | None:
    """How the state is ruled that a phrase in the singular means; None where it does not tell."""
    told = _realms() & {draft.noun.lemma} if draft.noun is not None and not draft.plural else frozenset[str]()
    return next(iter(told), None)


def _forms(draft: Draft) -> frozenset[str]:
    """The words of a mention that tell how a state is ruled: in its name, or as its noun where it is told whose."""
    if draft.noun is None:
        return _realms().intersection(draft.text.lower().split()) if draft.kind == "name" else frozenset()
    narrowed = draft.noun.sort == "state" and (draft.owner is not None or draft.antecedent is not None)
    return _realms() & {draft.noun.lemma} if narrowed else frozenset()


def _realms() -> frozenset[str]:
    return load_roles().words["realms"]
