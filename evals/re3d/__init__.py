"""Documents with marked entities -> scores of mention finding."""

from evals.re3d.run import VERSION, re3d_files, score_re3d

__all__ = ["VERSION", "re3d_files", "score_re3d"]
