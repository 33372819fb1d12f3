"""The Dragoman corpus: every layer of the shipped reader on the part that nothing is trained on."""

from evals.corpus.run import VERSION, corpus_files, score_corpus

__all__ = ["VERSION", "corpus_files", "score_corpus"]
