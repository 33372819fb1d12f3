"""Temporal graphs of events -> at what place a ranker puts who it will be."""

from evals.icews.run import VERSION, icews_files, score_icews

__all__ = ["VERSION", "icews_files", "score_icews"]
