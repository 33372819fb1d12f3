"""The vectors of words, each worked out once, beside those of the pipeline as it was installed."""

from functools import lru_cache

import numpy as np
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from dragoman.read.parsing._word_vectors import BLOCK, WordVectors, keep_word_vectors
from dragoman.read.parsing.parse import DEFAULT_PIPELINE

TEXTS = ["The envoys of Velda left.", "", "The rain fell on the envoys.", "It rained."]


@lru_cache(maxsize=1)
def installed() -> Language:
    """The default pipeline as it comes."""
    return spacy.load(DEFAULT_PIPELINE)


def first_part():
    """The part of the pipeline's shared network that looks at words alone."""
    return installed().get_pipe("tok2vec").model.layers[0]  # type: ignore[attr-defined]


def docs(texts: list[str]) -> list[Doc]:
    """Texts cut into words."""
    return [installed().make_doc(text) for text in texts]


def vectors(words: WordVectors, texts: list[str]) -> list[list[list[float]]]:
    """What is given for the words of some texts."""
    given, _ = words(first_part(), docs(texts), False)  # noqa: FBT003 - as thinc calls it
    return [each.tolist() for each in given]


@pytest.mark.parametrize("kept", [1_000, 7, 2])
def test_words_have_the_vectors_of_the_network(kept: int):
    """A word's vector is what the network itself makes of it, met before or not, however few are remembered."""
    words, own = WordVectors(first_part(), kept=kept), first_part().predict(docs(TEXTS))
    together, again = vectors(words, TEXTS), vectors(words, TEXTS)

    assert [each.shape for each in own] == [(len(each), 96) for each in docs(TEXTS)]
    assert together == again
    assert all(
        np.allclose(mine, given, atol=1e-6)
        for mine, given in zip(own, map(np.array, together), strict=True)
        if len(mine)
    )


def test_a_word_has_one_vector_whatever_it_is_read_with():
    """The same word has the very same vector alone and among more words than are worked out at a time."""
    many = " ".join(f"word{number}" for number in range(2 * BLOCK + 5))
    [[alone]] = vectors(WordVectors(first_part()), ["Velda"])
    [among] = vectors(WordVectors(first_part()), [f"{many} Velda"])

    assert alone == among[-1]


def test_a_word_is_worked_out_once(monkeypatch: pytest.MonkeyPatch):
    """What was met before is not asked of the network again."""
    words = WordVectors(first_part())
    before = vectors(words, ["The envoys left."])
    monkeypatch.setattr(words, "_work_out", None)

    assert before == vectors(words, ["The envoys left."])


def test_every_network_of_the_pipeline_that_starts_from_words_keeps_them():
    """The shared network and those of the recogniser of names and of sentences start from kept vectors."""
    nlp = spacy.load(DEFAULT_PIPELINE)
    keep_word_vectors(nlp)
    networks = {name: getattr(nlp.get_pipe(name), "model", None) for name in nlp.component_names}
    keeping = {name for name, model in networks.items() if model and "word_vectors" in {n.name for n in model.walk()}}

    assert {"tok2vec", "ner", "senter"} == keeping


def test_a_network_that_has_not_learned_stays():
    """A network whose shape is not settled yet is left as it is."""
    nlp = spacy.blank("en")
    sorter = nlp.add_pipe("textcat")
    keep_word_vectors(nlp)

    assert "word_vectors" not in {node.name for node in sorter.model.walk()}  # type: ignore[attr-defined]
