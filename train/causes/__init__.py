"""The Causal News Corpus -> weights of `causes.linear.v1` and their card. One seed, no network, no clock."""

from train.causes.cross import read_across, read_with
from train.causes.examples import Example, make_examples
from train.causes.gold import Marked, Sentence, corpus_files, load_corpus
from train.causes.learn import SEED, learn_weights

__all__ = [
    "SEED",
    "Example",
    "Marked",
    "Sentence",
    "corpus_files",
    "learn_weights",
    "load_corpus",
    "make_examples",
    "read_across",
    "read_with",
]
