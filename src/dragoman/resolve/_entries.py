"""Listed entries -> actors."""

from dragoman.ontology import ActorEntry, Office, Ontology
from dragoman.records import Actor, Mention
from dragoman.resolve._slugs import slug


def listed_actor(entry_id: str, ontology: Ontology, published: str | None) -> Actor:
    """The actor of a listed entry; a person belongs to the offices held when the document was published."""
    entry = ontology.actors[entry_id]
    offices = tuple(office.of for office in entry.roles if holds(office, published))
    return Actor(
        id=entry.id,
        name=entry.name,
        kinds=entry.kinds,
        country=_country(entry),
        part_of=entry.part_of,
        member_of=tuple(dict.fromkeys((*entry.member_of, *offices))),
        backed_by=entry.backed_by,
    )


def _country(entry: ActorEntry) -> str | None:
    """An entry's country; a state is its own."""
    return entry.country or (entry.id if "state" in entry.kinds else None)


def holds(office: Office, published: str | None) -> bool:
    """Whether an office was held on a date; EDTF dates of any precision compare by their common length."""
    if published is None:
        return False
    since, until = office.since or "", office.until or ""
    return (not since or published[: len(since)] >= since[: len(published)]) and (
        not until or published[: len(until)] <= until[: len(published)]
    )


def place_in(mention: Mention, actor: Actor, ontology: Ontology, published: str | None) -> tuple[Actor, str]:
    """The place a city's name means when it is no metonym; a city that is attacked stands for its state."""
    words = mention.anchor.exact
    country = actor.country
    if "target" in mention.traits and country is not None and country in ontology.actors:
        state = listed_actor(country, ontology, published)
        return state, f"“{words}” is what is attacked, and lies in {state.name}"
    if country is None:
        return actor, f"“{words}” is listed as {actor.name}"
    place = Actor(id=f"{country}~{slug(words)}", name=words, kinds=("place",), country=country, part_of=(country,))
    return place, f"“{words}” is only where something is"
