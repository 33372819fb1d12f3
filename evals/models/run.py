"""The folder of worked cases and of a person's reading -> scores of the engines alone."""

from pathlib import Path

from evals.models.balances import score_balances
from evals.models.cases import case_files, load_cases, load_solved
from evals.models.maps import score_maps
from evals.models.what_if import score_gold_what_if
from evals.report import Layer
from evals.seeds.gold import Gold, gold_files, load_gold

# Version of the rules in README.md; scores of different versions do not compare.
VERSION = "1"
READING = ("concepts", "influences", "what_if")


def models_files(data: Path, texts: Path | None = None) -> tuple[Path, ...]:
    """Every file the scores rest on. texts is not used: answers are known without them."""
    del texts
    reading = (path for path in gold_files(_seeds(data)) if path.name.startswith(READING))
    return (*case_files(data), *reading)


def score_models(data: Path, texts: Path | None = None) -> tuple[Layer, ...]:
    """The three layers. Raises FileNotFoundError where the folder has neither cases nor a reading."""
    if not models_files(data, texts):
        msg = f"{data}: expected models/ with worked cases and seeds/ with a reading, got neither; pass their parent"
        raise FileNotFoundError(msg)
    cases = load_cases(data)
    gold = load_gold(_seeds(data)) if gold_files(_seeds(data)) else Gold()
    return score_maps(cases), score_balances(cases, load_solved(data)), score_gold_what_if(gold)


def _seeds(data: Path) -> Path:
    return data / "seeds" if (data / "seeds").is_dir() else data
