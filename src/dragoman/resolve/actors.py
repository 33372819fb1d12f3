"""Mentions -> actors: listed entries, organs and groups of an owner, and clusters of names that no list knows."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from dragoman.ontology import Ontology
from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.records import Actor, Mention
from dragoman.resolve._clusters import cluster_names
from dragoman.resolve._entries import listed_actor, place_in
from dragoman.resolve._groups import group_of
from dragoman.resolve.affiliation import code_actor

MAX_CHAIN = 40
LAND = load_traits().kinds.land


class _Choice(msgspec.Struct, frozen=True):
    """The actor chosen for a mention, None where nothing tells, with the reason."""

    actor: Actor | None
    why: str


class _Cast:
    """The actors of one document while they are chosen; each mention is decided once."""

    def __init__(self, mentions: Sequence[Mention], ontology: Ontology, published: str | None) -> None:
        self.ontology = ontology
        self.published = published
        self.by_id = {mention.id: mention for mention in mentions}
        self.inside = _inside(mentions)
        self.names = cluster_names(mentions, ontology)
        self.said_later = _said_later(mentions, self.by_id)
        self.choices: dict[str, _Choice] = {}

    def choose(self, mention: Mention, depth: int = 0) -> _Choice:
        """The actor of a mention, by its antecedent where it has one, else by its own words."""
        known = self.choices.get(mention.id)
        if known is None:
            known = self._choose(mention, depth) if depth < MAX_CHAIN else _Choice(None, "goes round in a circle")
            self.choices[mention.id] = known
        return known

    def _choose(self, mention: Mention, depth: int) -> _Choice:
        antecedent = None if mention.antecedent is None else self.by_id.get(mention.antecedent)
        if antecedent is not None:
            actor = self.choose(antecedent, depth + 1).actor
            if actor is not None and mention.kinds[:1] == ("state",) and mention.role is not None:
                actor = self._state(actor)
            return _Choice(actor, f"{mention.why}: “{antecedent.anchor.exact}”")
        if mention.kind == "pronoun":
            return _Choice(None, mention.why or "nothing before it fits")
        if mention.role is not None:
            return self._choose_group(mention, depth)
        return self._choose_name(mention)

    def _state(self, actor: Actor) -> Actor:
        """The state itself for one of its organs: "the country" after its capital's name."""
        country = actor.country
        if country is None or country not in self.ontology.actors or "government" not in actor.kinds:
            return actor
        return listed_actor(country, self.ontology, self.published)

    def _choose_name(self, mention: Mention) -> _Choice:
        """The actor of a name, an adjective or a metonym."""
        words = mention.anchor.exact
        cluster = self.names.get(mention.id)
        if mention.entry is None and cluster is not None:
            return _Choice(cluster.actor, cluster.why)
        if mention.entry is None:
            return _Choice(None, "no list knows it")
        actor = listed_actor(mention.entry, self.ontology, self.published)
        if mention.kind == "place" and "place" not in actor.kinds:
            return _Choice(*place_in(mention, actor, self.ontology, self.published))
        reading = {"adjective": "is the adjective of", "metonym": "stands for"}.get(mention.kind, "is listed as")
        return _Choice(actor, f"“{words}” {reading} {actor.name}")

    def _choose_group(self, mention: Mention, depth: int) -> _Choice:
        """The actor of a role phrase, from its noun, its owner and what tells it apart."""
        owner = None if mention.owner is None else self.by_id.get(mention.owner)
        owning = None if owner is None else self.choose(owner, depth + 1).actor
        owning = self._ruled_by(owning, depth) if owning is not None and _is_organ(mention) else owning
        inner = [m for m in self.inside.get(mention.id, ()) if m.id != mention.owner]
        mention = msgspec.structs.replace(mention, traits=_merged(mention.traits, self.said_later.get(mention.id, ())))
        sponsors = {m.anchor.exact: a for m in inner if (a := self.choose(m, depth + 1).actor) is not None}
        first = any(m.anchor.start == mention.anchor.start for m in self.inside.get(mention.id, ()))
        return _Choice(*group_of(mention, owning, sponsors, self.ontology, self.published, named_first=first))

    def _ruled_by(self, owner: Actor, depth: int) -> Actor:
        """The land of a person with an office in it ("her government" is her land's), any other owner himself."""
        if "person" not in owner.kinds or not owner.provisional:
            return owner
        offices = (m for m in self.by_id.values() if m.role is not None and m.antecedent is not None and m.owner)
        held = (m for m in offices if self.choose(self.by_id[m.antecedent or ""], depth + 1).actor == owner)
        lands = (self.choose(self.by_id[m.owner or ""], depth + 1).actor for m in held)
        return next((land for land in lands if land is not None and not LAND.isdisjoint(land.kinds)), owner)


def resolve_mentions(
    mentions: Sequence[Mention], ontology: Ontology, published: str | None
) -> tuple[tuple[Actor, ...], tuple[Mention, ...]]:
    """The actors of a document, by id, and its mentions with their actor and the reason for it.

    A mention keeps actor None where nothing tells whom it means. published: the document's date, EDTF, picks the
    offices that a listed person held; None leaves them open.
    """
    cast = _Cast(mentions, ontology, published)
    resolved = []
    for mention in mentions:
        choice = cast.choose(mention)
        resolved.append(
            msgspec.structs.replace(mention, actor=None if choice.actor is None else choice.actor.id, why=choice.why)
        )
    return _actors(cast, resolved), tuple(resolved)


def _is_organ(mention: Mention) -> bool:
    """Whether a role phrase names what only a land has: a government, a parliament, an army."""
    noun = load_roles().lemmas.get(mention.role or "")
    return noun is not None and noun.suffix is not None and noun.sort == "org"


def _actors(cast: _Cast, resolved: Iterable[Mention]) -> tuple[Actor, ...]:
    """Each actor once, by id, with what descriptions beside its name add."""
    chosen = (choice.actor for choice in cast.choices.values() if choice.actor is not None)
    actors: dict[str, Actor] = {}
    for actor in chosen:
        actors[actor.id] = _joined(actors[actor.id], actor) if actor.id in actors else actor
    for mention in resolved:
        if mention.role is not None and mention.antecedent is not None and mention.actor in actors:
            _describe(actors, mention, cast)
    return tuple(_placed(actors[key], cast) for key in sorted(actors))


def _placed(actor: Actor, cast: _Cast) -> Actor:
    """An actor with its sector at the date of the document."""
    return msgspec.structs.replace(actor, sector=code_actor(actor, cast.ontology, cast.published).sector)


def _joined(one: Actor, other: Actor) -> Actor:
    """Two readings of one actor as one; the first name stands."""
    return msgspec.structs.replace(
        one,
        kinds=one.kinds or other.kinds,
        country=one.country or other.country,
        backed_by=tuple(dict.fromkeys((*one.backed_by, *other.backed_by))),
    )


def _describe(actors: dict[str, Actor], mention: Mention, cast: _Cast) -> None:
    """Add to an actor no list knows what a phrase says of it: its country, whom it belongs to, who backs it."""
    actor = actors[mention.actor or ""]
    if not actor.provisional:
        return
    said = cast._choose_group(mention, 0).actor  # noqa: SLF001 - one module, one class
    if said is None:
        return
    person = "person" in actor.kinds
    owner = said.part_of[0] if said.part_of else None
    belongs = (owner,) if person and owner is not None and owner != actor.id else ()
    actors[actor.id] = msgspec.structs.replace(
        actor,
        country=actor.country or said.country,
        member_of=tuple(dict.fromkeys((*actor.member_of, *belongs))),
        backed_by=tuple(dict.fromkeys((*actor.backed_by, *said.backed_by))),
    )


def _said_later(mentions: Sequence[Mention], by_id: Mapping[str, Mention]) -> dict[str, tuple[str, ...]]:
    """What later phrases with the same noun add to a group: "militias", then "these X militias"."""
    added: dict[str, tuple[str, ...]] = {}
    for mention in mentions:
        root, seen = mention, 0
        while root.antecedent is not None and seen < MAX_CHAIN:
            root, seen = by_id[root.antecedent], seen + 1
        if root is not mention and root.role is not None and root.role == mention.role and mention.plural:
            plain = tuple(trait for trait in mention.traits if "-" not in trait)
            added[root.id] = _merged(added.get(root.id, ()), plain)
    return added


def _merged(one: Sequence[str], other: Sequence[str]) -> tuple[str, ...]:
    """Words of both, sorted, each once."""
    return tuple(sorted({*one, *other}))


def _inside(mentions: Sequence[Mention]) -> Mapping[str, list[Mention]]:
    """For each role phrase the mentions that stand inside it."""
    phrases = [mention for mention in mentions if mention.role is not None]
    by_sentence: dict[int, list[Mention]] = {}
    for mention in mentions:
        by_sentence.setdefault(mention.sentence, []).append(mention)
    return {
        phrase.id: [
            other
            for other in by_sentence[phrase.sentence]
            if other.role is None
            and phrase.anchor.start <= other.anchor.start
            and other.anchor.end <= phrase.anchor.end
        ]
        for phrase in phrases
    }
