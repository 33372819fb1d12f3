"""Actor files -> actor entries with every reference checked."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from msgspec.structs import replace

from dragoman.ontology._cities import ListedCities, enter_cities
from dragoman.ontology._extend import Extension, check_new
from dragoman.ontology._kinds import require_known
from dragoman.ontology._listed import ListedActor, enter_actor, list_forms
from dragoman.ontology._names import check_names
from dragoman.ontology._states import ListedState, enter_state
from dragoman.ontology._toml import convert_entries, read_toml
from dragoman.ontology.types import ActorEntry

STATES_FILE = "states.toml"
CITIES_FILE = "cities.toml"
LISTED_FILES = ("igos.toml", "region.toml", "world.toml", "leaders.toml", "bodies.toml", "media.toml", "places.toml")


def load_actors(folder: Path, extensions: Sequence[Extension] = ()) -> dict[str, ActorEntry]:
    """All actors: states with their organs, then the listed ones, then what the extensions add.

    Raises OntologyError at the first entry that is not well formed, is listed twice, points to nobody or takes the
    name of another.
    """
    actors = _load_states(folder)
    files = dict.fromkeys(actors, STATES_FILE)
    tables = _read_tables(folder, extensions)
    for file, listed in tables:
        check_new(listed, actors, file)
        actors |= {entry.id: enter_actor(entry, f"{file}:{entry.id}") for entry in listed.values()}
        files |= dict.fromkeys(listed, file)
    for extension in extensions:
        _add_aliases(actors, extension)
        actors |= {key: replace(actors[key], codes=codes) for key, codes in extension.codes.items()}
        _doubt_names(actors, extension)
    for file, listed in tables:
        _join_members(actors, listed.values(), file)
    for actor in actors.values():
        _check_references(actor, actors, f"{files[actor.id]}:{actor.id}")
    check_names(actors, files)
    return actors


def _load_states(folder: Path) -> dict[str, ActorEntry]:
    states = convert_entries(read_toml(folder / STATES_FILE), ListedState, STATES_FILE)
    return {
        entry.id: entry for listed in states.values() for entry in enter_state(listed, f"{STATES_FILE}:{listed.id}")
    }


def _read_tables(folder: Path, extensions: Sequence[Extension]) -> list[tuple[str, dict[str, ListedActor]]]:
    """Each file's name and its listed actors, ours first."""
    ours = [(file, convert_entries(read_toml(folder / file), ListedActor, file)) for file in LISTED_FILES]
    cities = convert_entries(read_toml(folder / CITIES_FILE), ListedCities, CITIES_FILE)
    ours.append((CITIES_FILE, {city.id: city for listed in cities.values() for city in enter_cities(listed)}))
    return ours + [(f"{extension.file}:actors", extension.actors) for extension in extensions]


def _add_aliases(actors: dict[str, ActorEntry], extension: Extension) -> None:
    """Give listed actors their further names."""
    require_known(extension.aliases, actors, f"{extension.file}:aliases", "an actor id")
    for key, surfaces in extension.aliases.items():
        forms = list_forms({"name": surfaces}, (), f"{extension.file}:aliases:{key}")
        actor = actors[key]
        known = {form.surface for form in actor.names}
        actors[key] = replace(actor, names=actor.names + tuple(form for form in forms if form.surface not in known))


def _doubt_names(actors: dict[str, ActorEntry], extension: Extension) -> None:
    """A name the dossier holds to be ambiguous is ambiguous for every actor that bears it."""
    doubtful = {surface for listed in extension.actors.values() for surface in listed.ambiguous}
    for key, actor in actors.items() if doubtful else ():
        if any(form.surface in doubtful for form in actor.names):
            names = tuple(replace(form, ambiguous=form.ambiguous or form.surface in doubtful) for form in actor.names)
            actors[key] = replace(actor, names=names)


def _join_members(actors: dict[str, ActorEntry], bodies: Iterable[ListedActor], file: str) -> None:
    """Write each body's members into the members' own entries."""
    for body in bodies:
        require_known(body.members, actors, f"{file}:{body.id}.members", "an actor id")
        for member in body.members:
            actor = actors[member]
            if body.id not in actor.member_of:
                actors[member] = replace(actor, member_of=(*actor.member_of, body.id))


def _check_references(actor: ActorEntry, actors: Mapping[str, ActorEntry], where: str) -> None:
    require_known(actor.part_of, actors, f"{where}.part_of", "an actor id")
    require_known(actor.member_of, actors, f"{where}.member_of", "an actor id")
    require_known(actor.backed_by, actors, f"{where}.backed_by", "an actor id")
    require_known((office.of for office in actor.roles), actors, f"{where}.roles", "an actor id")
    if actor.country is not None:
        require_known((actor.country,), actors, f"{where}.country", "a state id")
