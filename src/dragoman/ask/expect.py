"""Answer + what is expected of one concept -> whether it holds."""

from dragoman.records import Answer, Effect


def expected_holds(answer: Answer, concept: str, direction: str, *, stated_only_counts: bool = False) -> bool:
    """Whether an answer gives a concept the expected direction.

    direction: "up" or "down" must come out; "unchanged" holds only where the texts deny an effect; "unspecified" holds
    where no direction comes out at all. stated_only_counts: an effect reached only over links that do not run will do.
    Raises ValueError on any other direction.
    """
    effect = next((effect for effect in answer.effects if effect.concept == concept), None)
    match direction:
        case "up" | "down":
            found = effect is not None and effect.direction == direction
            return found and (stated_only_counts or not _stated_only(effect))
        case "unchanged":
            return effect is not None and effect.direction == "none"
        case "unspecified":
            return effect is None or effect.direction == "undetermined"
    msg = f"expectation on {concept}: expected up, down, unchanged or unspecified, got {direction!r}"
    raise ValueError(msg)


def _stated_only(effect: Effect | None) -> bool:
    return effect is not None and effect.stated_only
