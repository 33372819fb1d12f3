"""Document -> Reading: one pass, cheap steps first."""

from functools import partial

from spacy.language import Language

from dragoman.ontology import Ontology
from dragoman.read._unlisted import has_unlisted
from dragoman.read.attribute import find_attributions
from dragoman.read.events import code_events
from dragoman.read.influences import code_influences
from dragoman.read.measures import find_measures
from dragoman.read.mentions import find_mentions, mentions_by_head
from dragoman.read.parse import parse_segments
from dragoman.read.relations import code_relations
from dragoman.read.scene import Scene
from dragoman.read.segment import segment_document
from dragoman.read.when import find_times
from dragoman.records import Document, Reading

READER = "reader.v1"


def read_document(document: Document, *, nlp: Language, ontology: Ontology) -> Reading:
    """Everything read from a document: segments, sentences, mentions, times, attributions and claims, unresolved.

    A document without prose gives a reading without claims, and says so in `skipped`.
    """
    segments = segment_document(document)
    parsed = parse_segments(document, segments, nlp, needs_names=partial(has_unlisted, ontology=ontology))
    mentions = find_mentions(parsed, ontology)
    times = find_times(parsed, document.published)
    attributions = find_attributions(parsed, mentions)
    scene = Scene(
        parsed=parsed,
        heads=mentions_by_head(parsed, mentions),
        mentions={mention.id: mention for mention in mentions},
        times=times,
        attributions=attributions,
        ontology=ontology,
    )
    claims = (*code_events(scene), *code_relations(scene), *code_influences(scene), *find_measures(parsed, scene))
    return Reading(
        doc=document.id,
        reader=READER,
        segments=segments,
        sentences=parsed.sentences,
        mentions=mentions,
        attributions=attributions,
        times=times,
        claims=tuple(sorted(claims, key=lambda c: (c.sentence, c.anchor.start, c.anchor.end, c.id))),
        skipped=() if parsed.sentences else ("no prose: no sentence could be read",),
    )
