"""Sentences of the PETRARCH suites, as plain text -> who did what to whom, as codes."""

from evals.petrarch.run import VERSION, petrarch_files, score_petrarch

__all__ = ["VERSION", "petrarch_files", "score_petrarch"]
