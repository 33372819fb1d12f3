"""A predicate in its clause -> whether it is so and how surely: negation, implicatives, modals, hedges, governors."""

from collections.abc import Collection
from functools import lru_cache

import msgspec
from spacy.tokens import Token

from dragoman.ontology import Ontology
from dragoman.read.grammar.scene import Scene
from dragoman.read.senses.status_clauses import is_reportative
from dragoman.read.status._own_signs import Sign
from dragoman.read.status._signs import find_signs
from dragoman.read.status.mere_words import is_unsaid
from dragoman.records import Attribution, Hedge, Status, View
from dragoman.records.status import Modality

# Predicates whose signs are kept: those of a document, of which many rules ask.
SIGNS_KEPT = 2048
# What counts most when several words bear on one predicate.
RANK: tuple[Modality, ...] = (
    "counterfactual",
    "conditional",
    "feared",
    "requested",
    "planned",
    "possible",
    "probable",
    "reported",
    "evaluative",
    "presupposed",
    "asserted",
)
# Degrees on the FactBank scale; None where the text commits to neither.
DEGREE: dict[Modality, int | None] = {
    "asserted": 3,
    "presupposed": 3,
    "evaluative": None,
    "reported": 2,
    "probable": 2,
    "planned": 2,
    "possible": 1,
    "feared": 1,
    "requested": None,
    "conditional": None,
    "counterfactual": -3,
}


def status_of(scene: Scene, number: int, predicate: Token, attribution: Attribution | None = None) -> Status:
    """How the passage holds a predicate, with the words that weaken or shift it as hedges."""
    signs = signs_of(predicate, scene.ontology)
    negative = sum(sign.flips for sign in signs) % 2 == 1
    found: set[Modality] = {sign.modality for sign in signs if sign.modality is not None}
    if is_reportative(predicate):
        found -= {"conditional"}
    if is_unsaid(predicate):
        found = found - {"conditional"} | {"possible"}
    held = _strongest(found)
    if attribution is not None and "reported" not in found:
        found.add("reported")
    modality = _strongest(found)
    hedges = [Hedge(anchor=scene.anchor(number, [s.token]), kind=s.modality) for s in signs if s.modality is not None]
    return Status(
        polarity="-" if negative else "+",
        modality=modality,
        factuality=_factuality(modality, negative=negative, attribution=attribution),
        hedges=tuple(sorted(hedges, key=lambda h: h.anchor.start)),
        views=_views(attribution, _signed(DEGREE[held], negative=negative)) if attribution is not None else (),
    )


@lru_cache(maxsize=SIGNS_KEPT)
def signs_of(predicate: Token, ontology: Ontology) -> tuple[Sign, ...]:
    """The words that bear on a predicate, each once by whichever way it is reached; kept, as many rules ask."""
    return tuple(dict.fromkeys(find_signs(predicate, ontology, 0)))


def is_only_asked(predicate: Token, ontology: Ontology) -> bool:
    """Whether a question of yes or no asks if a predicate is so ("Did X attack Y?"), which tells nothing of it."""
    return any(sign.asks for sign in signs_of(predicate, ontology))


def as_made(status: Status, attribution: Attribution | None) -> Status:
    """The status of what is said by announcing a deed or its refusal: that much took place when it was said."""
    if status.modality != "planned":
        return status
    told = status_as_told(attribution)
    return msgspec.structs.replace(status, modality=told.modality, factuality=told.factuality, views=told.views)


def status_as_told(attribution: Attribution | None) -> Status:
    """The status of what is so by whoever tells it, with no word that bears on it."""
    modality: Modality = "asserted" if attribution is None else "reported"
    return Status(
        modality=modality,
        factuality=_factuality(modality, negative=False, attribution=attribution),
        views=() if attribution is None else _views(attribution, DEGREE["asserted"]),
    )


def denied_by(attribution: Attribution) -> Status:
    """The status of what somebody denies that another said: by his word, it is not so."""
    return Status(
        polarity="-",
        modality="reported",
        factuality=_factuality("reported", negative=True, attribution=attribution),
        views=_views(attribution, -3),
    )


def _strongest(found: Collection[Modality]) -> Modality:
    """The modality that counts, of those that words give to one predicate."""
    return next((modality for modality in RANK if modality in found), "asserted")


def _views(attribution: Attribution, degree: int | None) -> tuple[View, ...]:
    """How those behind the outlet hold what they say: who says so first to this degree, who passes it on to none."""
    holders = attribution.chain[1:]
    last = len(holders) - 1
    return tuple(View(holder=h.name, factuality=degree if n == last else None) for n, h in enumerate(holders))


def _factuality(modality: Modality, *, negative: bool, attribution: Attribution | None) -> int | None:
    """The FactBank degree, signed; a speaker's own words and those of nobody in particular count for less."""
    degree = DEGREE[modality]
    if modality == "reported" and attribution is not None:
        if attribution.type == "direct":
            return None
        if attribution.type != "evidential" and attribution.chain[-1].kind == "unnamed":
            degree = 1
    return _signed(degree, negative=negative)


def _signed(degree: int | None, *, negative: bool) -> int | None:
    return -degree if negative and degree is not None else degree
