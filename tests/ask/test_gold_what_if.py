"""The engine alone, on findings that a person drew from the two reference articles."""

import os
from functools import cache
from pathlib import Path

import pytest

from dragoman.records import SystemModel
from evals.models.reading import build_gold_system
from evals.models.what_if import judge_gold_case
from evals.seeds.gold import Gold, WhatIf, load_gold


@cache
def gold() -> Gold:
    """The reference reading; without records where it is not here."""
    shared = os.environ.get("DRAGOMAN_SHARED")
    folder = (Path(shared) if shared else Path(__file__).parents[3] / "shared") / "gold" / "seeds"
    return load_gold(folder) if folder.is_dir() else Gold()


@cache
def system() -> SystemModel:
    """The system of the reference reading."""
    return build_gold_system(gold())


ABSENT = pytest.mark.skip(reason="the reference reading is not on this machine; DRAGOMAN_SHARED names its folder")
CASES = [pytest.param(case, id=case.id) for case in gold().what_if] or [pytest.param(None, marks=ABSENT)]


@pytest.mark.parametrize("case", CASES)
def test_what_the_texts_imply_comes_out_and_the_rest_stays_open(case: WhatIf):
    """Each reference case gets the directions its texts imply, over links that carry them, and no other."""
    assert [] == list(judge_gold_case(case, system()))
