"""Sentences with a source and a target -> the type of what one does to the other."""

from evals.plv.run import VERSION, plv_files, score_plv

__all__ = ["VERSION", "plv_files", "score_plv"]
