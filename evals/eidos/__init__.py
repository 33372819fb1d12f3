"""Sentences with the causal graph expected of them -> both ends, direction and sign of each link."""

from evals.eidos.run import VERSION, eidos_files, score_eidos

__all__ = ["VERSION", "eidos_files", "score_eidos"]
