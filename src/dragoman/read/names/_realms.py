"""Nouns that tell how a state is ruled ("the kingdom", "the republic") -> the states that may be called so."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from dragoman.ontology.roles import load_roles
from dragoman.read.names.antecedents import name_of, source_of
from dragoman.read.names.drafts import Draft


@dataclass(slots=True)
class Realms:
    """What a text has told so far of how states are ruled; each draft is looked at once, however often it is asked.

    forms: by what a state is known, the nouns by which it was told of. states: by such a noun, the states.
    """

    seen: int = 0
    forms: dict[str, set[str]] = field(default_factory=dict)
    states: dict[str, dict[str, Draft]] = field(default_factory=dict)

    def learn(self, named: Sequence[Draft]) -> None:
        """Take in what was named since the last time. named: whatever the text has named so far, in reading order."""
        for draft in named[self.seen :]:
            for form in _forms_told(draft):
                self.forms.setdefault(name_of(draft), set()).add(form)
                self.states.setdefault(form, {})[name_of(draft)] = source_of(draft)
        self.seen = len(named)

    def before(self, draft: Draft) -> list[Draft]:
        """The one state that the text called by the same noun ("the X kingdom … the kingdom"); [] for none or more."""
        states = self.states.get(_form_asked(draft) or "", {})
        return [*states.values()] if len(states) == 1 else []

    def without_others(self, draft: Draft, near: Sequence[Draft]) -> list[Draft]:
        """Some mentions without states that the text calls otherwise: "the Republic of X" is not "the kingdom"."""
        form = _form_asked(draft)
        if form is None:
            return [*near]
        return [each for each in near if form in (forms := self.forms.get(name_of(each), set())) or not forms]


def short_of(name: str) -> str:
    """A land's name without the words that tell how it is ruled ("Kingdom of X", "X Republic": X), else the name."""
    title, tail = _patterns()
    return title.sub("", name) if title.match(name) else tail.sub("", name)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before a land's name with "of", and what stands behind it."""
    words = load_roles().words
    ruled, joined = ("|".join(sorted(each)) for each in (words["realms"], words["realms"] | words["unions"]))
    title = re.compile(rf"^(?:(?!of )\S+ ){{0,3}}(?:{joined}) of (?:the )?", re.IGNORECASE)
    return title, re.compile(rf" (?:{ruled})$", re.IGNORECASE)


def _form_asked(draft: Draft) -> str | None:
    """How the state is ruled that a phrase in the singular means; None where it does not tell."""
    told = draft.noun.lemma if draft.noun is not None and not draft.plural else None
    return told if told in load_roles().words["realms"] else None


def _forms_told(draft: Draft) -> frozenset[str]:
    """The words of a mention that tell how a state is ruled: in a land's name, or as its noun where it is told whose.

    The Kingdom Front is no kingdom, and neither is the Bank of the Republic a republic.
    """
    realms = load_roles().words["realms"]
    if draft.noun is None:
        told = realms.intersection(draft.text.lower().split()) if draft.kind == "name" else frozenset[str]()
        return told if told and short_of(draft.text) != draft.text and not _is_body_of(draft) else frozenset()
    narrowed = draft.noun.sort == "state" and (draft.owner is not None or draft.antecedent is not None)
    return realms & {draft.noun.lemma} if narrowed else frozenset()


def _is_body_of(draft: Draft) -> bool:
    """Whether a name is a body's that is called after a realm ("Bank of the Republic")."""
    return short_of(draft.text).lower().split()[-1] in {"the", "of"}
