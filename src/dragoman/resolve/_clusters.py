"""Names that no list knows -> one actor for each cluster of spellings."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

from dragoman.ontology import Ontology
from dragoman.ontology.roles import load_roles
from dragoman.records import Actor, Mention
from dragoman.resolve._entries import listed_actor
from dragoman.resolve._slugs import spelling_key
from dragoman.resolve.provisional import provisional_id

MIN_KEY = 5


class Cluster(Struct, frozen=True):
    """The actor behind some spellings, and why they were put together."""

    actor: Actor
    why: str


def cluster_names(mentions: Sequence[Mention], ontology: Ontology) -> Mapping[str, Cluster]:
    """The cluster of each unlisted name, by mention id; names that go back to a longer one are left to it."""
    groups: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.entry is None and mention.role is None and mention.kind != "pronoun" and mention.antecedent is None:
            groups.setdefault(spelling_key(mention.anchor.exact), []).append(mention)
    owning = {mention.owner for mention in mentions if mention.role is not None and _is_organ(mention)}
    adjectives = {mention.antecedent for mention in mentions if mention.kind == "adjective"}
    found = {}
    for key, group in groups.items():
        known = _spellings(ontology).get(key) if len(key) >= MIN_KEY else None
        cluster = _listed(known, ontology) if known is not None else _new(group, owning | adjectives)
        found.update(dict.fromkeys((mention.id for mention in group), cluster))
    return found


@lru_cache(maxsize=8)
def _spellings(ontology: Ontology) -> Mapping[str, str]:
    """Listed names by what their spellings share; a key that two actors share is left out."""
    actors: dict[str, set[str]] = {}
    for row in ontology.names:
        if row.kind == "name" and not row.ambiguous:
            actors.setdefault(spelling_key(row.surface), set()).add(row.actor)
    return {key: next(iter(ids)) for key, ids in actors.items() if len(ids) == 1}


def _listed(known: str, ontology: Ontology) -> Cluster:
    """A spelling of a listed name."""
    actor = listed_actor(known, ontology, None)
    return Cluster(actor, f"is spelt almost as the listed name of {actor.name}")


def _is_organ(mention: Mention) -> bool:
    """Whether a role phrase tells of what states have: a government and its people, an army, a parliament.

    Of those whom any body has, an envoy or a treasurer, the reader has told already whether they are a state's.
    """
    noun = load_roles().lemmas.get(mention.role or "")
    if noun is not None and noun.lemma in load_roles().words["staff"]:
        return False
    return "government" in mention.kinds or (noun is not None and noun.suffix is not None)


def _new(group: Sequence[Mention], stately: set[str | None]) -> Cluster:
    """An actor no list knows. stately: mentions that own an organ of a state or have an adjective."""
    first = group[0]
    kinds = _kinds(group)
    # A single name may be taken for a person's; no person has an army or an adjective.
    open_kinds = {(), ("place",), ("group",)} | (set() if " " in first.anchor.exact else {("person",)})
    if kinds in open_kinds and any(mention.id in stately for mention in group):
        kinds = ("state", "place")
    name = first.anchor.exact.removesuffix("’s").removesuffix("'s")
    actor = Actor(id=provisional_id(name), name=name, kinds=kinds, provisional=True)
    spellings = sorted({mention.anchor.exact for mention in group})
    why = f"no list knows “{name}”" + (f"; spelt {', '.join(spellings)}" if len(spellings) > 1 else "")
    return Cluster(actor, why)


def _kinds(group: Sequence[Mention]) -> tuple[str, ...]:
    """The kinds most mentions of a name suggest, the earliest where they tie; () when none tells."""
    votes = Counter(mention.kinds for mention in group if mention.kinds)
    return max(votes, key=lambda kinds: votes[kinds], default=())
