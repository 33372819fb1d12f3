"""Document -> Reading: one pass, cheap steps first."""

from collections.abc import Iterator, Sequence
from functools import partial

from spacy.language import Language
from spacy.tokens import Span

from dragoman.ontology import Ontology
from dragoman.read.amounts.measures import find_measures
from dragoman.read.causes.influences import code_influences
from dragoman.read.deeds.announced import leave_announced
from dragoman.read.deeds.denied_parts import tell_denied_parts
from dragoman.read.deeds.details import add_details
from dragoman.read.deeds.events import code_events
from dragoman.read.deeds.mishaps import tells_of_mishap
from dragoman.read.deeds.outcomes import leave_outcomes
from dragoman.read.deeds.refused_offers import leave_refused
from dragoman.read.deeds.replies import aim_answers
from dragoman.read.deeds.side_nouns import name_side_nouns
from dragoman.read.frames_encoder_v1 import frame_document, load_model
from dragoman.read.gate import Picked, pick_stretches
from dragoman.read.grammar.scene import Scene, find_twins
from dragoman.read.learned.deeds import join_deeds
from dragoman.read.learned.links import join_links
from dragoman.read.learned.mentions import keep_used, name_sides
from dragoman.read.learned.standing import leave_standing
from dragoman.read.learned.ties import join_ties
from dragoman.read.names.headlines import lower_headlines
from dragoman.read.names.mentions import find_mentions, mentions_by_head
from dragoman.read.names.unlisted import has_unlisted
from dragoman.read.pages.segment import segment_document
from dragoman.read.parsing.parse import Parsed, Sheet, Stretch, parse_sheets, whole_sheet
from dragoman.read.saying.asked import leave_asked
from dragoman.read.saying.attribute import find_attributions
from dragoman.read.saying.headline_speech import part_speaker
from dragoman.read.saying.quoted_deeds import leave_frames
from dragoman.read.saying.rebuttals import find_rebuttals
from dragoman.read.saying.unnamed_sources import leave_unnamed
from dragoman.read.saying.withdrawn import leave_withdrawn
from dragoman.read.senses.deeds import index_senses
from dragoman.read.ties.relations import code_relations
from dragoman.read.times.when import find_times
from dragoman.read.words.laid_out import let_go
from dragoman.records import Claim, Document, Mention, Reading
from dragoman.records.document import HEADLINES

READER = "reader.v1"
Claims = tuple[tuple[Claim, ...], tuple[Claim, ...], tuple[Claim, ...]]


def read_document(
    document: Document, *, nlp: Language, ontology: Ontology, gate: bool = False, learned: bool = True
) -> Reading:
    """Everything read from one document; see read_documents."""
    [reading] = read_documents([document], nlp=nlp, ontology=ontology, gate=gate, learned=learned)
    return reading


def read_documents(
    documents: Sequence[Document], *, nlp: Language, ontology: Ontology, gate: bool = False, learned: bool = True
) -> Iterator[Reading]:
    """Everything read from each document: segments, sentences, mentions, times, attributions and claims, unresolved.

    Each reading is the same in whatever company its document is read; some dozens together are read fastest.
    gate: parse only sentences that may tell of actors (see pick_stretches), and take names no list knows by grammar
    alone. What was not read stands in `skipped`: a document without prose, sentences that a gate left out.
    learned: join what an encoder learned of deeds, ties and links to what rules read; behind a gate, and in a document
    in which rules find neither deed, tie nor mishap, rules read alone.
    """
    segmented = [(document, segment_document(document)) for document in documents]
    picked = [pick_stretches(*each, ontology) if gate else None for each in segmented]
    sheets = [
        _with_headlines(Sheet(*each, chosen.stretches) if chosen else whole_sheet(*each), nlp, ontology)
        for each, chosen in zip(segmented, picked, strict=True)
    ]
    needs_names = _no_names if gate else partial(has_unlisted, ontology=ontology)
    for parsed, chosen in zip(parse_sheets(sheets, nlp, needs_names=needs_names), picked, strict=True):
        reading = _code(parsed, chosen, ontology, learned=learned and not gate)
        for span in parsed.spans:
            let_go(span.words)
        yield reading


def _with_headlines(sheet: Sheet, nlp: Language, ontology: Ontology) -> Sheet:
    """A document whose headlines are parsed in small letters where capitals tell nothing, and without who says them."""
    if not any(stretch.segment.kind in HEADLINES for stretch in sheet.stretches):
        return sheet
    lowered = lower_headlines(sheet.document, sheet.segments, nlp, ontology)
    made: list[Stretch] = []
    for stretch in sheet.stretches:
        if stretch.segment.kind in HEADLINES:
            text = lowered.get(stretch.segment.number, sheet.document.text[stretch.segment.start : stretch.segment.end])
            words = text[stretch.start - stretch.segment.start : stretch.end - stretch.segment.start]
            made += part_speaker(stretch._replace(words=words), words, nlp, ontology)
        else:
            made.append(stretch)
    return sheet._replace(stretches=made)


def _no_names(_: Span) -> bool:
    return False


def _code(parsed: Parsed, picked: Picked | None, ontology: Ontology, *, learned: bool) -> Reading:
    """What a parsed document says."""
    mentions = find_mentions(parsed, ontology)
    opened = _open(parsed, mentions, ontology)
    measures = find_measures(parsed, opened)
    scene, (events, ties, links) = _find_claims(opened, learned=learned)
    told = leave_unnamed(scene, (*add_details(scene, events, measures), *ties, *links, *measures))
    told = leave_asked(scene, leave_withdrawn(scene, told))
    rebuttals, denied = find_rebuttals(scene, told)
    claims = sorted((*told, *denied), key=lambda c: (c.sentence, c.anchor.start, c.anchor.end, c.id))
    return Reading(
        doc=parsed.document.id,
        reader=READER,
        segments=parsed.segments,
        sentences=parsed.sentences,
        mentions=keep_used(mentions, scene, claims),
        attributions=(*opened.attributions, *rebuttals),
        times=tuple(opened.times),
        claims=tuple(claims),
        skipped=_skipped(parsed, picked),
    )


def _open(parsed: Parsed, mentions: Sequence[Mention], ontology: Ontology) -> Scene:
    """The scene in which a document's claims are looked for: who is named, when, and who says what."""
    return Scene(
        parsed=parsed,
        heads=mentions_by_head(parsed, mentions),
        mentions={mention.id: mention for mention in mentions},
        times=find_times(parsed, parsed.document.published),
        attributions=find_attributions(parsed, mentions),
        ontology=ontology,
        twins=find_twins(mentions),
    )


def _find_claims(scene: Scene, *, learned: bool) -> tuple[Scene, Claims]:
    """Events, ties and links, as rules read them or as rules and encoder do together, and the scene they stand in.

    A document in which rules find neither deed, tie nor mishap is about something else: nobody asks the encoder.
    """
    sided = name_side_nouns(scene)
    events, ties, links = code_events(sided), code_relations(scene), code_influences(scene)
    if not learned or not (events or ties or tells_of_mishap(scene)):
        return sided, (leave_standing(sided, _told_once(sided, events), ties), ties, links)
    senses = index_senses(scene.ontology.lexicon.events)
    framed = frame_document(scene.parsed.spans, senses, scene.kind_of, load_model())
    # Whoever is somebody as a side of a deed alone holds no tie by that.
    alone = sided.mentions.keys() - scene.mentions.keys()
    named = name_sides(scene._replace(mentions=sided.mentions), framed)
    sided = named._replace(heads={**named.heads, **sided.heads})
    deeds, ties = _told_once(sided, join_deeds(sided, events, framed, alone=alone)), join_ties(named, ties, framed)
    return sided, (leave_standing(sided, deeds, ties), ties, join_links(named, links, framed))


def _told_once(scene: Scene, events: Sequence[Claim]) -> tuple[Claim, ...]:
    """The events without what is told with another: what came of a deed, what a refused offer was of, who quotes."""
    told = leave_announced(scene, leave_outcomes(scene, leave_frames(scene, events)))
    return tell_denied_parts(scene, aim_answers(scene, leave_refused(scene, told)))


def _skipped(parsed: Parsed, picked: Picked | None) -> tuple[str, ...]:
    """What was not read of a document, in words."""
    if picked is not None and picked.kept < picked.sentences:
        return (f"gate: {picked.sentences - picked.kept} of {picked.sentences} sentences name too few actors to read",)
    return () if parsed.sentences else ("no prose: no sentence could be read",)
