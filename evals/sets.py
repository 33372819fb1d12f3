"""Names of eval sets -> what each runs."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from evals import actors, cnc, corpus, dyads, eidos, icews, meantime, models, neardup, petrarch, plv, re3d
from evals.digest import digest_files
from evals.report import Layer, Report, make_report
from evals.seeds import VERSION, score_seeds, seeds_files


class EvalSet(NamedTuple):
    """A set that can be scored.

    version: of its matching rules. score: data folder, and the folder of the texts or None -> layers. files: data
    folder, texts -> every file the scores rest on.
    """

    version: str
    score: Callable[[Path, Path | None], tuple[Layer, ...]]
    files: Callable[[Path, Path | None], tuple[Path, ...]]


SETS: Mapping[str, EvalSet] = {
    "actors": EvalSet(actors.VERSION, actors.score_actors, actors.actors_files),
    "cnc": EvalSet(cnc.VERSION, cnc.score_cnc, cnc.cnc_files),
    "corpus": EvalSet(corpus.VERSION, corpus.score_corpus, corpus.corpus_files),
    "dyads": EvalSet(dyads.VERSION, dyads.score_dyads, dyads.dyads_files),
    "eidos": EvalSet(eidos.VERSION, eidos.score_eidos, eidos.eidos_files),
    "icews14s": EvalSet(icews.VERSION, icews.score_icews, icews.icews_files),
    "icews18": EvalSet(icews.VERSION, icews.score_icews, icews.icews_files),
    "meantime": EvalSet(meantime.VERSION, meantime.score_meantime, meantime.meantime_files),
    "models": EvalSet(models.VERSION, models.score_models, models.models_files),
    "neardup": EvalSet(neardup.VERSION, neardup.score_neardup, neardup.neardup_files),
    "petrarch": EvalSet(petrarch.VERSION, petrarch.score_petrarch, petrarch.petrarch_files),
    "plv": EvalSet(plv.VERSION, plv.score_plv, plv.plv_files),
    "re3d": EvalSet(re3d.VERSION, re3d.score_re3d, re3d.re3d_files),
    "seeds": EvalSet(VERSION, score_seeds, seeds_files),
}


def run_set(name: str, data: Path, texts: Path | None = None) -> tuple[Report, tuple[Layer, ...]]:
    """The report of a set and its layers with their errors.

    Raises KeyError for a name that is no set, and FileNotFoundError, with what to do, where gold or texts are missing.
    """
    chosen = SETS[name]
    layers = chosen.score(data, texts)
    return make_report(name, chosen.version, layers), layers


def digest_set(name: str, data: Path, texts: Path | None = None) -> str:
    """SHA-256 over the files a set's scores rest on; the same files in other folders give the same digest."""
    return digest_files(SETS[name].files(data, texts))
