"""Claims -> OriginGroups, and how many origins a finding has at least."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from msgspec.structs import replace

from dragoman.records import Claim, OriginGroup
from dragoman.weigh.voices import UNNAMED, Voices
from dragoman.weigh.words import make_id

# With this many voices left over, all choices are tried; above it, the widest voice is taken first.
EXACT_VOICES = 10


def count_origins(voices: Iterable[frozenset[str]]) -> int:
    """The fewest voices that could have said it all: 0 for no claims.

    Each set holds the voices one claim may go back to. Unnamed voices count only where nobody is named, and then
    as one: nobody can tell two of them apart.
    """
    sets = set(voices)
    named = {choice for choice in sets if not _unnamed(choice)}
    if not named:
        return 1 if sets else 0
    return len(choose_voices(named))


def choose_voices(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    """The smallest choice of voices that meets each set; of equal choices the first by name."""
    forced = frozenset(voice for choice in sets if len(choice) == 1 for voice in choice)
    left = [choice for choice in sorted(set(sets), key=sorted) if not choice & forced]
    return forced | (_fewest(left) if left else frozenset())


def _fewest(sets: Sequence[frozenset[str]]) -> frozenset[str]:
    reach = _undominated(
        {voice: frozenset(s for s in sets if voice in s) for voice in sorted(frozenset().union(*sets))}
    )
    if len(reach) > EXACT_VOICES:
        return _widest_first(reach, set(sets))
    for size in range(1, len(reach) + 1):
        for chosen in combinations(reach, size):
            if len(frozenset().union(*(reach[voice] for voice in chosen))) == len(sets):
                return frozenset(chosen)
    return frozenset(reach)


def _undominated(reach: Mapping[str, frozenset[frozenset[str]]]) -> dict[str, frozenset[frozenset[str]]]:
    """Voices that no other voice can stand in for; of equals the first."""
    kept: dict[str, frozenset[frozenset[str]]] = {}
    for voice, met in sorted(reach.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        if not any(met <= other for other in kept.values()):
            kept[voice] = met
    return kept


def _widest_first(reach: Mapping[str, frozenset[frozenset[str]]], left: set[frozenset[str]]) -> frozenset[str]:
    chosen = set()
    while left:
        voice = max(sorted(reach), key=lambda name: len(reach[name] & left))
        chosen.add(voice)
        left -= reach[voice]
    return frozenset(chosen)


def _unnamed(choice: frozenset[str]) -> bool:
    return all(voice.startswith(UNNAMED) for voice in choice)


def group_origins(
    claims: Sequence[Claim], voices: Voices, argued: Iterable[tuple[frozenset[str], str]] = ()
) -> tuple[OriginGroup, ...]:
    """Claims put together by who may have said them first, by name.

    Two groups are never proven independent; argued: sets of sources that somebody argued to be, each with the reason.
    """
    reasons = {voice: why for sources, why in argued for voice in voices.find(sources)}
    groups: dict[frozenset[str], list[Claim]] = defaultdict(list)
    for claim in claims:
        groups[voices.behind(claim)].append(claim)
    made = (_make_group(choice, groups[choice], voices) for choice in sorted(groups, key=sorted))
    return tuple(_argue(group, reasons.get(group.voices[0])) if len(group.voices) == 1 else group for group in made)


def _argue(group: OriginGroup, why: str | None) -> OriginGroup:
    return group if why is None else replace(group, independence="argued", why=why)


def _make_group(choice: frozenset[str], claims: Sequence[Claim], voices: Voices) -> OriginGroup:
    ordered = tuple(sorted(choice))
    documents = {claim.doc for claim in claims}
    return OriginGroup(
        id=make_id("o", *ordered),
        name=" or ".join(voices.say(voice) for voice in ordered),
        claims=tuple(claim.id for claim in claims),
        independence="same" if len(documents) > 1 else "unproven",
        why=_why(choice, len(documents)),
        voices=ordered,
    )


def _why(choice: frozenset[str], documents: int) -> str:
    if _unnamed(choice):
        return "nobody is named, so nothing is added to the page's own word"
    if len(choice) > 1:
        return "the same words stand under several names, and nothing says which came first"
    if documents > 1:
        return "several documents of one publisher, or that relay one source"
    return "one voice; nothing argues that it is independent of others"
