"""Actor phrases with country and sector -> scores."""

from evals.actors.run import VERSION, actors_files, score_actors

__all__ = ["VERSION", "actors_files", "score_actors"]
