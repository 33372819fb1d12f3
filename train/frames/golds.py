"""The labels of a passage -> one form for deeds, ties and links: a word that tells, a name, two sides."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from corpus.records import End, Influence, Passage, Role
from corpus.records import Span as Letters
from dragoman.ontology import Ontology
from dragoman.read.frames_encoder_v1 import Labels
from dragoman.read.frames_encoder_v1.reader import OTHER

DEED, TIE, LINK = range(3)


class Gold(NamedTuple):
    """A label of any family. family: DEED, TIE or LINK. trigger: the words that tell. first, second: its sides.

    modality, denied: None for links, which are labelled with a sign instead; signed: whether sign was labelled.
    """

    family: int
    trigger: Letters
    name: str
    first: tuple[Role | End, ...]
    second: tuple[Role | End, ...]
    modality: str | None = None
    denied: bool | None = None
    sign: int | None = None
    signed: bool = False


def list_golds(passage: Passage) -> Iterator[Gold]:
    """All labels of a passage that have words to tell them; a link without a connective is told by an end of it."""
    for event in passage.events:
        name, denied = event.type or OTHER, event.polarity == "-"
        yield Gold(DEED, event.trigger, name, event.sources, event.targets, event.modality, denied)
    for tie in passage.relations:
        yield Gold(TIE, tie.predicate, tie.kind, tie.holders, tie.targets, tie.modality, tie.polarity == "-")
    for link in passage.influences:
        yield _of_link(link)


def _of_link(link: Influence) -> Gold:
    causes, effects = (() if end is None else (end,) for end in (link.cause, link.effect))
    trigger = link.connectives[0] if link.connectives else (*effects, *causes)[0].span
    return Gold(LINK, trigger, link.link_type, causes, effects, sign=link.sign, signed=True)


def choose_labels(passages: Iterable[Passage], ontology: Ontology, paths: tuple[str, ...]) -> Labels:
    """The labels that passages hold, and the names of what else is asked. paths: those worth telling apart."""
    golds = [gold for passage in passages for gold in list_golds(passage)]
    names = [sorted({gold.name for gold in golds if gold.family == family}) for family in (TIE, LINK)]
    return Labels(
        deeds=(*ontology.event_types, OTHER),
        ties=tuple(names[0]),
        links=tuple(names[1]),
        modalities=tuple(sorted({gold.modality for gold in golds if gold.modality is not None})),
        signs=(1, -1, 0, None),
        kinds=("name", "metonym", "adjective", "nominal", "pronoun", "place"),
        paths=paths,
    )
