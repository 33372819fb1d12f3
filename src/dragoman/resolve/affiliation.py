"""Phrase or actor -> the country and the sector somebody acts for."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from dragoman.ontology import ActorEntry, Ontology
from dragoman.ontology.sectors import load_sectors
from dragoman.ontology.traits import load_traits
from dragoman.records import Actor
from dragoman.resolve._known import Known, known_names
from dragoman.resolve._offices import office_sector
from dragoman.resolve._sector_words import Told, Word, sectors_told, words_of

# Phrases whose affiliation is kept: the same actors come in most documents.
CACHED = 4096
# What follows one of these tells of a phrase's head, and is not the head.
PREPOSITIONS = frozenset(
    {
        "of",
        "in",
        "at",
        "to",
        "for",
        "from",
        "across",
        "with",
        "on",
        "by",
        "near",
        "against",
        "under",
        "between",
        "among",
    }
    | {"based", "who", "that", "which"}
)
LANDS = load_traits().kinds.homeland


class Affiliation(NamedTuple):
    """Whom somebody acts for.

    country: ISO 3166 alpha-3; None where the words name none. sector: a code of sectors.toml; None where nothing
    tells. body: id of the listed body of states they act for. why: one sentence.
    """

    country: str | None
    sector: str | None
    body: str | None = None
    why: str = ""


# The sector of what the state owns.
GOVERNMENT = "GOV"
NOBODY = Affiliation(None, None, None, "no word tells")


@lru_cache(maxsize=CACHED)
def code_phrase(
    phrase: str, ontology: Ontology, *, published: str | None = None, country: str | None = None
) -> Affiliation:
    """The country and sector of an actor named by a phrase ("a former Norwegian minister" -> NOR, ELI).

    published: EDTF date of the text, for offices that change hands; without one, offices are taken as they are last
    known. country: that of the text around, for a phrase that names none. An empty phrase and one whose words tell
    nothing give None for both.
    """
    words = words_of(phrase)
    known = known_names(phrase, words, ontology)
    cut = _head_ends(words, [*known, *sectors_told(words)])
    sector, why = _sector(words, cut, known, ontology, published)
    place = _country(known, cut, ontology)
    body = None if place else _body(known, ontology)
    return Affiliation(place or (None if body else country), sector, body, why)


def code_actor(actor: Actor, ontology: Ontology, published: str | None = None) -> Affiliation:
    """The country and sector of a resolved actor: as listed, else by its name or phrase, else by its kinds."""
    entry = ontology.actors.get(actor.id)
    if entry is not None:
        sector, why = _listed_sector(entry, ontology, published)
        return Affiliation(actor.country, sector, _root(entry, ontology), why)
    said = code_phrase(actor.name, ontology, published=published)
    by_kind = next((code for kind in actor.kinds if (code := load_sectors().kinds.get(kind))), None)
    return said._replace(country=actor.country or said.country, sector=said.sector or by_kind)


def _head_ends(words: Sequence[Word], spans: Sequence[Known | Told]) -> int:
    """Number of the first word after the part of a phrase that holds its head; spans are not cut ("head of state")."""
    inside = {place for one in spans for place in range(one.first, one.last + 1)}
    places = (n for n, word in enumerate(words) if word.small in PREPOSITIONS and n and n not in inside)
    return next(places, len(words))


def _sector(
    words: Sequence[Word], cut: int, known: Sequence[Known], ontology: Ontology, published: str | None
) -> tuple[str | None, str]:
    """The sector of a phrase and why: what its head part tells, else what follows a head that only passes on."""
    told = _all_told(words, known, ontology, published)
    sectors = load_sectors()
    head = [one for one in told if one.last < cut]
    rest = [one for one in told if one.first > cut] if cut < len(words) and _passes(words, cut, head) else []
    strong = [one for one in head if not one.weak][-1:] or [one for one in rest if not one.weak][:1]
    found = strong or head[-1:] or rest[:1]
    if not found:
        return None, NOBODY.why
    chosen = found[0]
    why = f"by “{' '.join(word.text for word in words[chosen.first : chosen.last + 1])}”"
    if chosen.sector in sectors.had and _is_former(words[: max(cut, 1)]):
        return sectors.afterwards, f"{why}, formerly"
    if chosen.sector in sectors.owned and any(word.small in sectors.of_state for word in words[: chosen.first]):
        return GOVERNMENT, f"{why}, of the state"
    return chosen.sector, why


def _passes(words: Sequence[Word], cut: int, head: Sequence[Told]) -> bool:
    """Whether the head only measures out or speaks for what follows "of", or is a word that tells nothing."""
    last = words[cut - 1].small
    follows = words[cut].small in {"of", "at", "for", "from"}
    return follows and (last in load_sectors().passing or not head)


def _is_former(words: Sequence[Word]) -> bool:
    """Whether the words say that an office is a thing of the past."""
    former = load_sectors().former
    return any(word.small in former or word.small.split("-", maxsplit=1)[0] == "ex" for word in words)


def _all_told(words: Sequence[Word], known: Sequence[Known], ontology: Ontology, published: str | None) -> list[Told]:
    """What words and listed names tell, in order; words inside a name tell by the name only."""
    inside = {place for one in known if not _is_land(one, ontology) for place in range(one.first, one.last + 1)}
    told = [one for one in sectors_told(words) if not inside & set(range(one.first, one.last + 1))]
    whole = len(known) == 1 and known[0].first == 0 and known[0].last == len(words) - 1
    for one in known:
        entry = ontology.actors[one.actor]
        if one.kind == "metonym" and not (whole or "." not in entry.id):
            continue
        sector, _ = _listed_sector(entry, ontology, published)
        if sector is not None and (not _is_land(one, ontology) or whole):
            titled = "person" in entry.kinds and any(not other.weak for other in told if other.last < one.first)
            told.append(Told(one.first, one.last, sector, weak=titled))
    return sorted(told)


def _is_land(one: Known, ontology: Ontology) -> bool:
    """Whether a listed name only says whose land somebody is of."""
    return one.kind == "adjective" or bool(set(ontology.actors[one.actor].kinds) & LANDS)


def _listed_sector(entry: ActorEntry, ontology: Ontology, published: str | None) -> tuple[str | None, str]:
    """The sector of a listed actor: as listed, by the office a person holds, by its kinds, by the words of its name."""
    if entry.sector is not None:
        return entry.sector, f"{entry.name} is listed so"
    by_office = office_sector(entry, ontology, published) if entry.roles else (None, "")
    if by_office[0] is not None or "person" in entry.kinds:
        return by_office
    kinds = load_sectors().kinds
    if set(entry.kinds) & load_traits().kinds.land:
        return None, "a land has no sector"
    by_kind = next((kinds[kind] for kind in entry.kinds if kind in kinds), None)
    told = [one for one in sectors_told(words_of(entry.name)) if not one.weak]
    if by_kind in {None, "GOV", "IGO", "NGO"} and told:
        return told[-1].sector, f"by the name {entry.name}"
    return by_kind, f"{entry.name} is of the kind {entry.kinds[0] if entry.kinds else 'unknown'}"


def _country(known: Sequence[Known], cut: int, ontology: Ontology) -> str | None:
    """The country of the first listed name that has one, those of the head part before the others."""
    placed = [(one, country) for one in known if (country := ontology.actors[one.actor].country) is not None]
    near = [country for one, country in placed if one.first < cut]
    return next(iter(near or [country for _, country in placed]), None)


def _body(known: Sequence[Known], ontology: Ontology) -> str | None:
    """The body of states that the first listed one belongs to at the top."""
    return next((body for one in known if (body := _root(ontology.actors[one.actor], ontology))), None)


def _root(entry: ActorEntry, ontology: Ontology) -> str | None:
    """The topmost body an entry is part of, itself where it is part of none; None for what is no body of states."""
    seen = {entry.id}
    while (above := next((part for part in entry.part_of if part not in seen), None)) is not None:
        entry = ontology.actors[above]
        seen.add(above)
    return entry.id if "igo" in entry.kinds else None
