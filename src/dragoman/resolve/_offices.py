"""A listed person and a date -> the sector of the office held then."""

from dragoman.ontology import ActorEntry, Office, Ontology
from dragoman.ontology.sectors import load_sectors
from dragoman.resolve._entries import holds
from dragoman.resolve._sector_words import sectors_told, words_of


def office_sector(entry: ActorEntry, ontology: Ontology, published: str | None) -> tuple[str | None, str]:
    """The sector of the office a person held on a date, or holds as last known where there is none, and why.

    Who held one before and holds none then is of the elite; who holds one only later, and who has no office, None.
    """
    sectors = load_sectors()
    held = [office for office in entry.roles if (holds(office, published) if published else office.until is None)]
    if held:
        return _sector_of(held[0], ontology), f"{entry.name} is {held[0].role}"
    before = [office for office in entry.roles if published is None or (office.until or "9") < published]
    if not before or "person" not in entry.kinds:
        return None, f"{entry.name} held no office then"
    past = _sector_of(before[0], ontology)
    return (sectors.afterwards if past in sectors.had else past), f"{entry.name} was {before[0].role}"


def _sector_of(office: Office, ontology: Ontology) -> str | None:
    """The sector of an office: by its own words where they tell, else by what it is an office of."""
    strong = [one for one in sectors_told(words_of(office.role)) if not one.weak]
    if strong:
        return strong[-1].sector
    body = ontology.actors[office.of]
    kinds = load_sectors().kinds
    named = [one for one in sectors_told(words_of(body.name)) if not one.weak]
    by_kind = next((kinds[kind] for kind in body.kinds if kind in kinds), None)
    if body.sector is not None:
        return body.sector
    return named[-1].sector if named and by_kind in {None, "GOV", "IGO"} else by_kind
