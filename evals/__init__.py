"""Gold folders + Dragoman -> scores against pinned floors. A checkout has it, an installed wheel does not."""

from evals.report import Layer, Report, list_errors, make_report
from evals.sets import SETS, EvalSet, run_set

__all__ = ["SETS", "EvalSet", "Layer", "Report", "list_errors", "make_report", "run_set"]
