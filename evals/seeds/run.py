"""A folder of gold, and where its texts lie -> every layer of scores."""

import os
from collections.abc import Sequence
from pathlib import Path

from evals.report import Layer
from evals.seeds.actors import score_actors
from evals.seeds.attribution import score_attribution
from evals.seeds.concepts import align_concepts
from evals.seeds.conflicts import score_conflicts
from evals.seeds.events import score_events
from evals.seeds.gold import Gold, gold_files, load_gold
from evals.seeds.influences import score_influences
from evals.seeds.measures import score_measures
from evals.seeds.ours import Ours, read_texts
from evals.seeds.relations import score_relations
from evals.seeds.repeats import score_repeats
from evals.seeds.roles import make_roles
from evals.seeds.sentences import make_sentences
from evals.seeds.status import score_status
from evals.seeds.what_if import score_what_if
from evals.seeds.when import score_when

# Version of the matching rules in README.md; scores of different versions do not compare.
VERSION = "1"
SHARED = "DRAGOMAN_SHARED"


def score_seeds(data: Path, texts: Path | None = None) -> tuple[Layer, ...]:
    """Every score of the set, in the order of reading. texts: the folder of the articles, looked for where None."""
    gold = load_gold(data)
    return score_reading(gold, read_texts(find_texts(data, gold.texts(), texts)))


def seeds_files(data: Path, texts: Path | None = None) -> tuple[Path, ...]:
    """Every file the scores rest on: the gold records and the texts they speak of."""
    return (*gold_files(data), *find_texts(data, load_gold(data).texts(), texts))


def score_reading(gold: Gold, ours: Ours) -> tuple[Layer, ...]:
    """Every score of a reading against the gold."""
    sentences = make_sentences(gold.passages)
    actors, links = score_actors(gold.actors, ours)
    roles = make_roles(links, ours)
    events, events_found = score_events(gold.events, roles, sentences)
    influences, links_found = score_influences(gold.influences, gold.concepts, gold.actors, ours, sentences)
    alignment = align_concepts(gold.concepts, gold.influences, links_found, ours)
    return (
        score_repeats(gold.passages, ours, sentences),
        actors,
        score_when(gold.evidence, ours),
        events,
        score_relations(gold.relations, roles, sentences),
        influences,
        score_status(gold.claims, gold.events, events_found, ours),
        score_attribution(gold.evidence, ours),
        score_conflicts(gold.contradictions, gold.evidence, ours, sentences),
        score_what_if(gold.what_if, alignment, ours.system),
        score_measures(gold.measures, gold.passages, ours),
    )


def find_texts(data: Path, names: Sequence[str], texts: Path | None = None) -> list[Path]:
    """The named files: in `texts`, else beside the gold, in $DRAGOMAN_SHARED/seeds or in ../shared/seeds.

    Raises FileNotFoundError, saying where it looked, when no place has them all.
    """
    places = [texts] if texts is not None else _likely(data)
    for place in places:
        paths = [place / name for name in names]
        if paths and all(path.is_file() for path in paths):
            return paths
    looked = ", ".join(str(place) for place in places)
    msg = f"{data}: expected the texts {', '.join(names) or '(none named)'} in {looked}, got none; pass --texts FOLDER"
    raise FileNotFoundError(msg)


def _likely(data: Path) -> list[Path]:
    shared = os.environ.get(SHARED)
    told = [Path(shared) / "seeds"] if shared else []
    return [data, data / "texts", *told, Path("../shared/seeds"), data / "../../seeds"]
