"""Findings' claims -> Repeats of unit "report": documents that relay one and the same named source."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from dragoman.records import Claim, Repeat
from dragoman.weigh.merge import Group
from dragoman.weigh.voices import Voices
from dragoman.weigh.words import fold_words, jaccard, make_id


def find_relays(groups: Iterable[Group], voices: Voices) -> tuple[Repeat, ...]:
    """For each finding, the documents that have it from one named source: the first passage of each.

    score: the least share of words that two of the passages have in common, so 1 for a relay word for word.
    """
    found = []
    for group in groups:
        by_voice: dict[str, dict[str, Claim]] = defaultdict(dict)
        for claim in group.claims:
            source = voices.source_of(claim)
            if source is not None:
                by_voice[source].setdefault(claim.doc, claim)
        found += [_relay(source, list(first.values()), voices) for source, first in by_voice.items() if len(first) > 1]
    return tuple({repeat.id: repeat for repeat in found}.values())


def _relay(source: str, claims: Sequence[Claim], voices: Voices) -> Repeat:
    words = [frozenset(fold_words(claim.anchor.exact)) for claim in claims]
    return Repeat(
        id=make_id("r", "relay", source, *(f"{claim.doc}:{claim.anchor.start}" for claim in claims)),
        method="relay",
        score=round(min(jaccard(words[0], other) for other in words[1:]), 4),
        places=tuple(claim.anchor for claim in claims),
        unit="report",
        why=f"all have it from {voices.say(source)}",
        kind="relay",
    )
