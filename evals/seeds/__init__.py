"""Gold inventory of two articles + their texts -> scores for every stage of reading."""

from evals.seeds.run import VERSION, score_seeds, seeds_files

__all__ = ["VERSION", "score_seeds", "seeds_files"]
