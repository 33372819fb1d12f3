"""Whom a pronoun in a turn of a talk may mean: those whom its speaker names himself, the one body he speaks of."""

from dragoman.ontology.traits import load_traits
from dragoman.read.names._first_person import side_of
from dragoman.read.names._trail import Trail
from dragoman.read.names.antecedents import Case, fits, name_of, source_of
from dragoman.read.names.drafts import Draft
from dragoman.read.words.labels import SUBJECTS

PERSONS = load_traits().kinds.personal
SPOKEN_OF = load_traits().kinds.body | load_traits().kinds.organ | load_traits().kinds.land


def of_turn(near: list[Draft], draft: Draft, case: Case, trail: Trail) -> list[Draft]:
    """Of those whom a speaker in a talk may mean, the ones he names himself, if any of them fits; else all."""
    part = trail.talk.get(draft.sentence)
    own = [d for d in near if part is not None and (at := trail.talk.get(d.sentence)) and at.place == part.place]
    return own if any(fits(d, case, alone=True) for d in own) else near


def turn_speaker(draft: Draft, trail: Trail) -> set[str]:
    """Who speaks in the turn of a talk that a mention stands in, as the name of one who is no "he" of his own."""
    part = trail.talk.get(draft.sentence)
    return set() if part is None or part.speaker is None else {name_of(part.speaker)}


def body_spoken_of(near: list[Draft], draft: Draft, trail: Trail) -> Draft | None:
    """The one body or state that is a subject right before a speaker in a talk says "they", as people do of bodies."""
    if draft.sentence not in trail.talk or not draft.plural:
        return None
    told = [d for d in near if d.head.dep_ in SUBJECTS and draft.sentence - d.sentence <= 1 and d.kind != "pronoun"]
    known = ((d, source_of(d).kinds) for d in told)
    bodies = [d for d, kinds in known if not SPOKEN_OF.isdisjoint(kinds) and PERSONS.isdisjoint(kinds)]
    bodies = [d for d in bodies if not _may_be_own(d, draft, trail)]
    latest = max((d.sentence for d in bodies), default=-1)
    meant = {name_of(d): source_of(d) for d in bodies if d.sentence == latest}
    return next(iter(meant.values())) if len(meant) == 1 else None


def _may_be_own(body: Draft, pronoun: Draft, trail: Trail) -> bool:
    """Whether a name in the same turn may be that of the speaker's side: "X attacked nobody. They attacked us"."""
    part, told = trail.talk.get(pronoun.sentence), trail.talk.get(body.sentence)
    if part is None or told is None or told.place != part.place or body.noun is not None:
        return False
    side = side_of(part.speaker, reversed(trail.drafts)) if part.speaker is not None else None
    return side is None or name_of(side) == name_of(body)
