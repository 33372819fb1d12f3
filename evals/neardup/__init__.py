"""An archive of agency stories -> scores of finding copies and updates."""

from evals.neardup.run import VERSION, neardup_files, score_neardup

__all__ = ["VERSION", "neardup_files", "score_neardup"]
