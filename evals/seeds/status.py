"""How certain the texts make a thing, against the status of our claims in those words."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from dragoman.records import Claim, Event, Status
from evals.report import Layer
from evals.seeds.coded import Coded
from evals.seeds.gold import Claim as GoldClaim
from evals.seeds.gold import Event as GoldEvent
from evals.seeds.ours import Ours

CERTAIN, PROBABLE, POSSIBLE, UNCOMMITTED = "certain", "probable", "possible", "underspecified"
BY_FACTUALITY: Mapping[int | None, str] = {3: CERTAIN, 2: PROBABLE, 1: POSSIBLE, None: UNCOMMITTED}
# Modalities that say a class by themselves; the others (asserted, presupposed, evaluative) leave it to factuality.
BY_MODALITY = {
    "reported": PROBABLE,
    "probable": PROBABLE,
    "planned": PROBABLE,
    "possible": POSSIBLE,
    "conditional": POSSIBLE,
    "counterfactual": POSSIBLE,
    "feared": POSSIBLE,
    "requested": POSSIBLE,
}
# Status of a gold event -> classes that fit it; a negated one needs negative polarity besides.
EVENT_CLASSES: Mapping[str, frozenset[str]] = {
    "happened": frozenset({CERTAIN}),
    "reported": frozenset({PROBABLE, POSSIBLE, UNCOMMITTED}),
    "planned": frozenset({PROBABLE}),
    "hypothetical": frozenset({POSSIBLE}),
    "negated": frozenset({CERTAIN, PROBABLE, POSSIBLE, UNCOMMITTED}),
}
# Ties go to the less certain.
CAUTION = (UNCOMMITTED, POSSIBLE, PROBABLE, CERTAIN)


def score_status(
    claims: Sequence[GoldClaim],
    events: Iterable[GoldEvent],
    found: Mapping[str, Coded[Event]],
    ours: Ours,
) -> Layer:
    """status.accuracy over gold claims that hold claims of ours, and gold events we found."""
    inside = _assign(claims, ours)
    judged = [(claim, majority(inside[claim.id])) for claim in claims if inside[claim.id]]
    known = [(event, found[event.id].claim.status) for event in events if event.id in found]
    right_claims = [claim for claim, classes in judged if claim.factuality in classes]
    right_events = [event for event, status in known if event_fits(event.status, status)]
    right, total = len(right_claims) + len(right_events), len(judged) + len(known)
    return Layer(
        name="status",
        scores={"status.accuracy": right / total if total else (0.0 if claims else None)},
        counts={
            "status.accuracy": f"{right}/{total}",
            "status.claims": f"{len(right_claims)}/{len(judged)}",
            "status.events": f"{len(right_events)}/{len(known)}",
            "status.claims_covered": f"{len(judged)}/{len(claims)}",
        },
        errors=(
            *(
                f"WRONG {c.id} {c.factuality}: ours {_show(inside[c.id])} | {c.quote!r}"
                for c, _ in _minus(judged, right_claims)
            ),
            *(f"WRONG {e.id} {e.status}: ours {_show_one(s)} | {e.quote!r}" for e, s in known if e not in right_events),
            *(f"UNCOVERED {c.id} {c.factuality} | {c.quote!r}" for c in claims if not inside[c.id]),
        ),
    )


def classes_of(status: Status) -> frozenset[str]:
    """The certainty classes a status stands for: by its modality and by its factuality, which may differ."""
    size = None if status.factuality is None else abs(status.factuality)
    by_size = BY_FACTUALITY.get(size, POSSIBLE)
    return frozenset({BY_MODALITY.get(status.modality, by_size), by_size})


def majority(claims: Sequence[Claim]) -> frozenset[str]:
    """The classes most of the claims share, ties to the less certain; a claim of two classes counts for both."""
    counts = Counter(name for claim in claims for name in classes_of(claim.status))
    top = max(counts.values())
    first = next(name for name in CAUTION if counts[name] == top)
    return frozenset({first}) if len(claims) > 1 else classes_of(claims[0].status)


def event_fits(gold: str, status: Status) -> bool:
    """Whether our status of an event is that of the gold, denial included."""
    return bool(EVENT_CLASSES[gold] & classes_of(status)) and (gold == "negated") == (status.polarity == "-")


def _assign(claims: Sequence[GoldClaim], ours: Ours) -> dict[str, list[Claim]]:
    """Each of our claims put to the shortest gold claim that holds its middle, in any copy."""
    spans = sorted((end - start, doc, start, end, claim.id) for claim in claims for doc, start, end in claim.places())
    inside: dict[str, list[Claim]] = {claim.id: [] for claim in claims}
    for claim in ours.claims():
        name, middle = ours.names[claim.doc], (claim.anchor.start + claim.anchor.end) // 2
        holder = next((key for _, doc, start, end, key in spans if doc == name and start <= middle < end), None)
        if holder is not None:
            inside[holder].append(claim)
    return inside


def _minus(
    judged: Iterable[tuple[GoldClaim, frozenset[str]]], right: Sequence[GoldClaim]
) -> Iterator[tuple[GoldClaim, frozenset[str]]]:
    return ((claim, classes) for claim, classes in judged if claim not in right)


def _show(claims: Iterable[Claim]) -> str:
    return "; ".join(f"{claim.anchor.exact[:40]!r} {_show_one(claim.status)}" for claim in claims)


def _show_one(status: Status) -> str:
    return f"{status.polarity}{status.modality} {status.factuality}"
