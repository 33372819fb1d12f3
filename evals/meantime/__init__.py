"""News with times, factuality and roles marked -> scores."""

from evals.meantime.run import VERSION, meantime_files, score_meantime

__all__ = ["VERSION", "meantime_files", "score_meantime"]
