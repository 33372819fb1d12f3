"""Claims -> Findings: what says the same thing, once, with how often and by how many it is said."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from dragoman.ontology import RelationKind
from dragoman.records import Claim, Event, Finding
from dragoman.records.finding import Support
from dragoman.weigh.keys import Key, key_of
from dragoman.weigh.labels import Namer, label_claim
from dragoman.weigh.matters import Matters, no_matter, part_by_matter
from dragoman.weigh.near import find_root
from dragoman.weigh.origins import count_origins
from dragoman.weigh.pages import Page, reading_order
from dragoman.weigh.spans import DaySpan, read_span
from dragoman.weigh.voice_names import page_voice
from dragoman.weigh.voices import Voices
from dragoman.weigh.words import make_id

# Acts of one kind between the same actors within about a month are taken for one even when worded otherwise.
NARROW_DAYS = 31


class Argued(NamedTuple):
    """Names of sources whose independence of each other is argued. why: by whom, and for what reason."""

    sources: frozenset[str]
    why: str


class Ruled(NamedTuple):
    """What people decided about findings.

    joined: claim id -> the claim id it was merged with; parted: claim ids that stand alone; reviewed: accepted claim
    ids; argued: sources that do not have what they say from each other.
    """

    joined: Mapping[str, str] = {}
    parted: frozenset[str] = frozenset()
    reviewed: frozenset[str] = frozenset()
    argued: tuple[Argued, ...] = ()


UNRULED = Ruled()


class Group(NamedTuple):
    """Claims of one key and compatible times. when: the narrowest span they agree on, None when undated."""

    key: Key
    claims: tuple[Claim, ...]
    when: str | None


def list_claims(pages: Iterable[Page]) -> list[Claim]:
    """All claims, page by page, in reading order."""
    return [claim for page in pages for claim in sorted(page.reading.claims, key=reading_order)]


def group_claims(
    claims: Sequence[Claim],
    kinds: Mapping[str, RelationKind],
    ruled: Ruled = UNRULED,
    *,
    make_key: Callable[[Claim, Mapping[str, RelationKind]], Key] = key_of,
    matter_of: Matters = no_matter,
) -> list[Group]:
    """Claims that say the same thing, in order of first appearance. One key is made for each claim and no more.

    matter_of: what a claim of something said is over; two that are over different matters do not say the same.
    """
    keyed: dict[Key, list[Claim]] = defaultdict(list)
    for claim in claims:
        key = ("alone", claim.id) if claim.id in ruled.parted else make_key(claim, kinds)
        keyed[key].append(claim)
    parts = ((key, *part) for key, members in keyed.items() for part in part_by_matter(members, matter_of))
    groups = [group for key, matter, members in parts for group in _split_by_time((*key, *matter), members)]
    place = {claim.id: number for number, claim in enumerate(claims)}
    groups.sort(key=lambda group: place[group.claims[0].id])
    return _join(groups, ruled.joined, place) if ruled.joined else groups


def _join(groups: Sequence[Group], joined: Mapping[str, str], place: Mapping[str, int]) -> list[Group]:
    """The groups with those put together whose claims a person merged."""
    home = {claim.id: number for number, group in enumerate(groups) for claim in group.claims}
    parent = list(range(len(groups)))
    for one, other in sorted(joined.items()):
        if one in home and other in home:
            a, b = find_root(parent, home[one]), find_root(parent, home[other])
            parent[max(a, b)] = min(a, b)
    parts: dict[int, list[Claim]] = defaultdict(list)
    for number, group in enumerate(groups):
        parts[find_root(parent, number)].extend(group.claims)
    return [_group(groups[root].key, sorted(part, key=lambda c: place[c.id])) for root, part in parts.items()]


def _split_by_time(key: Key, claims: Sequence[Claim]) -> list[Group]:
    """One group for each time that cannot be another; undated claims join where there is only one time to join."""
    dated = [(span, claim) for claim in claims if (span := read_span(_edtf(claim))) is not None]
    loose = [claim for claim in claims if read_span(_edtf(claim)) is None]
    sorts = [part for cluster in _meeting(dated) for part in _by_type(cluster)]
    groups = [_group(key, part) for part in sorts]
    for kind, rest in _types(loose).items():
        fitting = [number for number, part in enumerate(sorts) if any(_type(claim) == kind for claim in part)]
        if len(fitting) == 1:
            order = {claim.id: number for number, claim in enumerate(claims)}
            both = sorted([*groups[fitting[0]].claims, *rest], key=lambda claim: order[claim.id])
            groups[fitting[0]] = _group(key, both)
        else:
            groups.append(_group(key, rest))
    return groups


def _meeting(dated: Sequence[tuple[DaySpan, Claim]]) -> list[list[tuple[DaySpan, Claim]]]:
    """Claims whose spans all have a day in common, earliest first: one pass over the sorted spans."""
    clusters: list[list[tuple[DaySpan, Claim]]] = []
    common = DaySpan(0, -1)
    for span, claim in sorted(dated, key=lambda pair: (pair[0], reading_order(pair[1]))):
        if clusters and span.meets(common):
            common = DaySpan(max(common.first, span.first), min(common.last, span.last))
            clusters[-1].append((span, claim))
        else:
            common = span
            clusters.append([(span, claim)])
    return clusters


def _by_type(cluster: Sequence[tuple[DaySpan, Claim]]) -> list[list[Claim]]:
    """The cluster whole where its time is narrow, else one part for each event type."""
    claims = [claim for _, claim in cluster]
    days = min(span.last for span, _ in cluster) - max(span.first for span, _ in cluster) + 1
    return [claims] if days <= NARROW_DAYS else list(_types(claims).values())


def _types(claims: Iterable[Claim]) -> dict[str | None, list[Claim]]:
    parts: dict[str | None, list[Claim]] = defaultdict(list)
    for claim in claims:
        parts[_type(claim)].append(claim)
    return parts


def _type(claim: Claim) -> str | None:
    return claim.content.type if isinstance(claim.content, Event) else None


def _edtf(claim: Claim) -> str | None:
    return claim.when.edtf if claim.when else None


def _group(key: Key, claims: Sequence[Claim]) -> Group:
    spans = [(span.days, edtf) for claim in claims if (edtf := _edtf(claim)) and (span := read_span(edtf))]
    return Group(key, tuple(claims), min(spans)[1] if spans else None)


class Tally(NamedTuple):
    """Counts mentions, documents, publishers and origins of claims.

    retracted: documents that were taken back; they add no origin to what others say too. heads: sentences of titles,
      headings and summaries, which add none to what the text of their own document says.
    """

    copies: Mapping[tuple[str, int], int]
    publishers: Mapping[str, str]
    voices: Voices
    retracted: frozenset[str] = frozenset()
    heads: frozenset[tuple[str, int]] = frozenset()

    def weigh(self, claims: Sequence[Claim]) -> tuple[int, int, int, int]:
        """Mentions (copies of a sentence in its document among them), documents, publishers, origins."""
        places = {(claim.doc, claim.sentence) for claim in claims}
        documents = {claim.doc for claim in claims}
        live = self._live(claims)
        return (
            sum(self.copies.get(place, 1) for place in places),
            len(documents),
            len({self.publishers[doc] for doc in documents}),
            count_origins(self.voices.behind(claim) for claim in live or claims),
        )

    def is_corroborated(self, claims: Sequence[Claim], argued: Sequence[Argued]) -> bool:
        """Whether two sources say it, each for itself, whose independence somebody argued."""
        alone = {voice for claim in self._live(claims) for voice in self._sole(claim)}
        return any(len(alone & self.voices.find(one.sources)) > 1 for one in argued)

    def _sole(self, claim: Claim) -> frozenset[str]:
        """The one voice that a claim can go back to; none where it may be one of several."""
        behind = self.voices.behind(claim)
        return behind if len(behind) == 1 else frozenset()

    def _live(self, claims: Sequence[Claim]) -> Sequence[Claim]:
        told = [claim for claim in claims if claim.doc not in self.retracted] if self.retracted else claims
        if not any((claim.doc, claim.sentence) in self.heads for claim in told):
            return told
        texts = {claim.doc for claim in told if (claim.doc, claim.sentence) not in self.heads}
        return [claim for claim in told if claim.doc not in texts or (claim.doc, claim.sentence) not in self.heads]


def make_findings(groups: Sequence[Group], tally: Tally, namer: Namer, ruled: Ruled = UNRULED) -> list[Finding]:
    """A finding for each group, in the same order."""
    return [_finding(group, tally, namer, ruled) for group in groups]


def _finding(group: Group, tally: Tally, namer: Namer, ruled: Ruled) -> Finding:
    mentions, documents, publishers, origins = tally.weigh(group.claims)
    return Finding(
        id=make_id("f", *group.key, group.when, _type(group.claims[0])),
        kind=str(group.claims[0].content.__struct_config__.tag),
        label=label_claim(group.claims[0], group.when, namer),
        claims=tuple(claim.id for claim in group.claims),
        mentions=mentions,
        documents=documents,
        publishers=publishers,
        origins=origins,
        support=_support(group.claims, origins, ruled, tally),
        polarity=group.claims[0].status.polarity,
        when=group.when,
    )


def _support(claims: Sequence[Claim], origins: int, ruled: Ruled, tally: Tally) -> Support:
    if any(claim.id in ruled.reviewed for claim in claims):
        return "reviewed"
    if origins > 1 and ruled.argued and tally.is_corroborated(claims, ruled.argued):
        return "corroborated"
    return "single-origin" if origins == 1 else "multi-origin-unproven" if origins else "unsupported"


def count_copies(pages: Sequence[Page]) -> dict[tuple[str, int], int]:
    """For each sentence that stands for unread copies in its own document, how many places it stands in."""
    copies: dict[tuple[str, int], int] = {}
    for page in pages:
        read = {claim.sentence for claim in page.reading.claims}
        for sentence in page.reading.sentences:
            if sentence.repeat_of is not None and sentence.number not in read:
                root = (page.doc, sentence.repeat_of)
                copies[root] = copies.get(root, 1) + 1
    return copies


def map_publishers(pages: Sequence[Page]) -> dict[str, str]:
    """Each document's publisher as a voice, so that one publisher under two spellings counts once."""
    return {page.doc: page_voice(page) for page in pages}
