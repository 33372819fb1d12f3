"""Worked cases of other programs, and a person's reading of two texts -> whether the engines give the known answers."""

from evals.models.run import VERSION, models_files, score_models

__all__ = ["VERSION", "models_files", "score_models"]
