"""Evidence -> what an actor is called and why, whom it belongs to, and what posts it holds."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from msgspec import Struct

from dragoman.ontology import ActorEntry, Ontology
from dragoman.records import Actor, Mention
from dragoman.records.actor import MentionKind
from dragoman.resolve.affiliation import code_actor
from dragoman.tell.evidence import Evidence
from dragoman.verbs import Built
from dragoman.web.pages._parties import Party
from dragoman.web.pages.cites import Cite, cite_anchor
from dragoman.web.pages.names import name_actor

# Different words shown for one actor, and places shown for each.
NAMES, EXAMPLES = 100, 2
Belongs = Literal["part of", "member of", "backed by", "has as part", "has as member", "backs"]


class CalledSo(Struct, frozen=True, kw_only=True):
    """Words that refer to an actor. why: how they were taken for it. count: how often. cites: two places at most."""

    words: str
    kind: MentionKind
    why: str
    count: int
    cites: tuple[Cite, ...]


class Belonging(Struct, frozen=True, kw_only=True):
    """Whom an actor belongs to, or who belongs to it. listed: known from a list; False: taken from the texts."""

    how: Belongs
    party: Party
    listed: bool


class HeldOffice(Struct, frozen=True, kw_only=True):
    """A post that a listed person holds. since, until: EDTF; None when not known, or still held."""

    role: str
    of: Party
    since: str | None
    until: str | None


def country_why(actor: Actor, entry: ActorEntry | None) -> str:
    """What an actor's country rests on, "" where it has none. entry: as listed, None where no list knows it."""
    if actor.country is None:
        return ""
    return "listed so" if entry is not None else "by the words the texts use for it"


def sector_why(actor: Actor, built: Built) -> str:
    """What an actor's sector rests on, "" where it has none."""
    published = min((d.published for d in built.documents if d.published), default=None)
    return code_actor(actor, built.ontology, published).why if actor.sector else ""


def names_of(mentions: Iterable[Mention], evidence: Evidence) -> tuple[CalledSo, ...]:
    """What an actor is called where it is mentioned, by how often, pronouns last."""
    groups: defaultdict[tuple[str, MentionKind], list[Mention]] = defaultdict(list)
    for mention in mentions:
        groups[" ".join(mention.anchor.exact.split()), mention.kind].append(mention)
    ordered = sorted(groups, key=lambda key: (key[1] == "pronoun", -len(groups[key]), key))
    return tuple(_called(words, kind, groups[words, kind], evidence) for words, kind in ordered[:NAMES])


def _called(words: str, kind: MentionKind, mentions: Sequence[Mention], evidence: Evidence) -> CalledSo:
    places = {mention.anchor.doc: mention.anchor for mention in reversed(mentions)}
    shown = [*places.values()][::-1][:EXAMPLES]
    return CalledSo(
        words=words,
        kind=kind,
        why=mentions[0].why,
        count=len(mentions),
        cites=tuple(cite_anchor(evidence, anchor) for anchor in shown),
    )


def _party(actor: str, evidence: Evidence, ontology: Ontology) -> Party:
    if actor in evidence.actors:
        return Party(id=actor, name=name_actor(evidence, actor))
    return Party(id=None, name=ontology.actors[actor].name if actor in ontology.actors else actor)


def belongs_of(actor: Actor, evidence: Evidence, ontology: Ontology) -> Iterator[Belonging]:
    """Whom an actor belongs to, then who belongs to it, by id."""
    for up, _, owners in _owners(actor):
        for owner in owners:
            yield Belonging(how=up, party=_party(owner, evidence, ontology), listed=actor.id in ontology.actors)
    for one in sorted(evidence.actors.values(), key=lambda known: known.id):
        for _, down, owners in _owners(one):
            if actor.id in owners:
                yield Belonging(how=down, party=_party(one.id, evidence, ontology), listed=one.id in ontology.actors)


def _owners(actor: Actor) -> tuple[tuple[Belongs, Belongs, tuple[str, ...]], ...]:
    """Whom an actor belongs to, by how, and how that reads from the other end."""
    return (
        ("part of", "has as part", actor.part_of),
        ("member of", "has as member", actor.member_of),
        ("backed by", "backs", actor.backed_by),
    )


def offices_of(entry: ActorEntry | None, evidence: Evidence, ontology: Ontology) -> Iterator[HeldOffice]:
    """The posts of a listed person, in the list's order."""
    for office in entry.roles if entry is not None else ():
        of = _party(office.of, evidence, ontology)
        yield HeldOffice(role=office.role, of=of, since=office.since, until=office.until)
