"""Products of matrices by numpy's library, beside those of the pipeline as it was installed."""

from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache

import numpy as np
import pytest
import spacy
from spacy.language import Language
from thinc.api import Model, NumpyOps
from threadpoolctl import ThreadpoolController

from dragoman.read.parsing._products import NumpyProducts, take_numpy_products
from dragoman.read.parsing.parse import DEFAULT_PIPELINE

TEXT = "The envoys of Velda, who had left, said that Ardin shelled the northern towns; no one was hurt."


@lru_cache(maxsize=2)
def pipeline(*, numpy: bool) -> Language:
    """The default pipeline, with or without numpy's products."""
    nlp = spacy.load(DEFAULT_PIPELINE)
    if numpy:
        take_numpy_products(nlp)
    return nlp


def operations(nlp: Language) -> set[str]:
    """The kinds of operations that a pipeline's networks work with."""
    networks = [getattr(nlp.get_pipe(name), "model", None) for name in nlp.component_names]
    return {type(node.ops).__name__ for one in networks if isinstance(one, Model) for node in one.walk()}


def told(nlp: Language) -> list[tuple[str, str, str, int]]:
    """What a pipeline says of each word."""
    return [(token.tag_, token.dep_, token.ent_type_, token.head.i) for token in nlp(TEXT)]


def threads() -> list[int]:
    """On how many threads each library of products works."""
    return [each["num_threads"] for each in ThreadpoolController().select(user_api="blas").info()]


@pytest.mark.parametrize(("numpy", "expected"), [(True, {"NumpyProducts"}), (False, {"NumpyOps"})])
def test_every_network_takes_its_products_from_numpy(*, numpy: bool, expected: set[str]):
    """No network of a pipeline is left with the library that it brought."""
    assert expected == operations(pipeline(numpy=numpy))


def test_a_sentence_is_parsed_as_by_the_installed_pipeline():
    """Tags, relations, heads and names are those of the pipeline as it comes."""
    assert told(pipeline(numpy=False)) == told(pipeline(numpy=True))


@pytest.mark.parametrize(("first", "second"), [(False, False), (True, False), (False, True), (True, True)])
def test_products_are_those_of_the_matrices(*, first: bool, second: bool):
    """Turned or not, two matrices give what the sums of their products are."""
    rows, columns = np.arange(6, dtype="float32").reshape(2, 3), np.arange(12, dtype="float32").reshape(3, 4)
    expected = [[float(sum(rows[i, k] * columns[k, j] for k in range(3))) for j in range(4)] for i in range(2)]
    product = NumpyProducts().gemm(
        rows.T.copy() if first else rows, columns.T.copy() if second else columns, trans1=first, trans2=second
    )

    assert expected == product.tolist()


def test_a_product_takes_one_thread_and_gives_the_others_back(monkeypatch: pytest.MonkeyPatch):
    """While a product is taken its library works on one thread; before and after on as many as it was set to."""
    during: list[list[int]] = []
    plain = NumpyOps.gemm

    def watched(*given: object, **named: object) -> object:
        during.append(threads())
        return plain(*given, **named)

    monkeypatch.setattr(NumpyOps, "gemm", watched)
    before = threads()
    NumpyProducts().gemm(np.ones((2, 2), dtype="float32"), np.ones((2, 2), dtype="float32"))

    assert [[1] * len(before)] == during
    assert before == threads()


def test_several_at_once_give_the_threads_back():
    """However many take products at the same time, the library works on as many threads afterwards as before."""
    before = threads()
    square = np.ones((64, 64), dtype="float32")
    with ThreadPoolExecutor(4) as pool:
        sums = list(pool.map(lambda _: float(NumpyProducts().gemm(square, square).sum()), range(200)))

    assert {64.0**3} == set(sums)
    assert before == threads()


def test_operations_of_another_kind_stay():
    """A network that works otherwise than on the processor as thinc does is left as it is."""

    class Own(NumpyOps):
        """A maker's own operations."""

    nlp = spacy.load(DEFAULT_PIPELINE)
    own = Own()
    for node in nlp.get_pipe("tagger").model.walk():  # type: ignore[attr-defined]
        node.ops = own
    take_numpy_products(nlp)

    assert {"NumpyProducts", "Own"} == operations(nlp)
