"""News sentences -> whether they tell of a cause, and where cause, effect and signal stand."""

from evals.cnc.run import VERSION, cnc_files, score_cnc

__all__ = ["VERSION", "cnc_files", "score_cnc"]
