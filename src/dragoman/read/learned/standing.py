"""Events and ties of one word -> the events that tell of something done once; what is done all the time is a tie."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from dragoman.read.frames_encoder_v1.model import NAME
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.tree import children
from dragoman.read.learned._joining import share_letters
from dragoman.read.words.labels import HELPING, PRESENT
from dragoman.records import Claim, Event, Relation
from dragoman.records.document import HEADLINES


def leave_standing(scene: Scene, events: Sequence[Claim], ties: Sequence[Claim]) -> tuple[Claim, ...]:
    """The events but those that only tell what somebody does all the time ("X arms Y", "Y, backed by X").

    Such an event goes where a tie in the same words tells it, and its type may stand: nobody accuses another all the
    time. A headline tells in the present what was done.
    """
    return tuple(event for event in events if not _stands(scene, event, ties))


def _stands(scene: Scene, claim: Claim, ties: Sequence[Claim]) -> bool:
    """Whether an event only tells what a tie of the same words tells, by a verb of what lasts."""
    event = claim.content
    known = scene.ontology.event_types.get(event.type or "") if isinstance(event, Event) else None
    if not isinstance(event, Event) or known is None or not known.standing:
        return False
    segment = scene.parsed.sentences[claim.sentence].segment
    kinds = {each.kind for each in scene.parsed.segments if each.number == segment}
    word = scene.trigger(claim)
    lasting = word is not None and _is_lasting(word, said=known.is_spoken and known.is_friendly)
    if kinds & HEADLINES or not lasting or _is_dated(scene, claim):
        return False
    return any(share_letters(event.trigger, tie.predicate) for tie in _ties_of(claim, ties))


def _is_dated(scene: Scene, claim: Claim) -> bool:
    """Whether its own words tell a deed of one time ("armed by X last month"), or as done once more."""
    clause = claim.anchor
    times = [time for time in scene.times if clause.start <= time.anchor.start < clause.end]
    # What is so since some time lasts.
    dated = any(time.edtf is not None and ".." not in time.edtf for time in times)
    return dated or any(t.lower_ == "again" for t in scene.tokens(claim.sentence, clause) or ())


def _ties_of(claim: Claim, ties: Sequence[Claim]) -> Iterator[Relation]:
    """The ties that stand as firmly as an event of the same sentence: what rules read, no guess takes the place of."""
    for tie in ties:
        same = tie.sentence == claim.sentence and tie.status.polarity == claim.status.polarity
        firm = tie.rule != NAME or claim.rule == NAME
        if same and firm and isinstance(tie.content, Relation):
            yield tie.content


def _is_lasting(verb: Token, *, said: bool) -> bool:
    """Whether a verb's form tells of what lasts: a bare participle ("backed by X"), or the plain present.

    said: what it tells is done in words. Who "supports X" may have just said so, but not of "X, whom he supports". Of
    deeds, "is guarded by X" tells what X does now.
    """
    helping = [c for c in children(verb) if c.dep_ in HELPING]
    if helping:
        return said and verb.tag_ == "VBN" and all(c.tag_ in PRESENT and c.lemma_ == "be" for c in helping)
    if verb.tag_ in PRESENT:
        return not said or verb.dep_ == "relcl"
    return verb.tag_ == "VBN" and verb.dep_ in {"acl", "advcl"}
