"""A temporal graph -> how good chances of material conflict between two states are."""

from evals.dyads.run import VERSION, dyads_files, score_dyads

__all__ = ["VERSION", "dyads_files", "score_dyads"]
