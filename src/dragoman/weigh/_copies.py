"""Claims read in a copy of a sentence -> the same claims in its first printing."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from dragoman.ontology import RelationKind
from dragoman.records import Claim, Event, Relation
from dragoman.weigh.keys import Key, key_of
from dragoman.weigh.pages import Page

Place = tuple[str, int]
# What a claim is, how it is held, and where its words stand from the start of its sentence.
Shape = tuple[object, ...]


def find_originals(claims: Iterable[Claim], pages: Sequence[Page], first: Mapping[Place, Place]) -> dict[str, Claim]:
    """For each claim in a copied sentence, by id, the claim on the same words of the first printing, if there is one.

    first: for each sentence that is a copy, document and number of its first printing.
    """
    starts = {(page.doc, sentence.number): sentence.start for page in pages for sentence in page.reading.sentences}
    printed = set(first.values())
    known: dict[tuple[Place, Shape], list[Claim]] = defaultdict(list)
    copied: list[Claim] = []
    for claim in claims:
        place = (claim.doc, claim.sentence)
        if place in printed:
            known[place, _shape(claim, starts[place])].append(claim)
        elif place in first:
            copied.append(claim)
    pairs = ((c, known.get((first[p := (c.doc, c.sentence)], _shape(c, starts[p])), ())) for c in copied)
    return {claim.id: originals[0] for claim, originals in pairs if len(originals) == 1}


def _shape(claim: Claim, start: int) -> Shape:
    content = claim.content
    sort = content.type if isinstance(content, Event) else content.kind if isinstance(content, Relation) else None
    held = (claim.status.polarity, claim.status.modality)
    return content.__struct_config__.tag, sort, *held, claim.anchor.start - start, claim.anchor.end - start


def key_by_original(originals: Mapping[str, Claim]) -> Callable[[Claim, Mapping[str, RelationKind]], Key]:
    """What gives each claim its key, a copy that of its original: "ten men" of a text are the same in its reprint."""

    def make_key(claim: Claim, kinds: Mapping[str, RelationKind]) -> Key:
        return key_of(originals.get(claim.id, claim), kinds)

    return make_key
