"""Matrix products of a pipeline -> taken by numpy's library, one thread each.

The library that a pipeline brings has fast ways for the processors it knows, and for all others, newer ones among
them, one that takes three times as long. numpy's knows more of them.
"""

from collections.abc import Iterator
from functools import lru_cache
from threading import Lock
from typing import Any

from spacy.language import Language
from thinc.api import Model, NumpyOps
from threadpoolctl import ThreadpoolController

Network = Model[Any, Any]


class NumpyProducts(NumpyOps):
    """A pipeline's operations with numpy's products.

    On one thread: the products of a reader are small, and a second thread spends as much waiting as it saves.
    """

    def __init__(self) -> None:
        super().__init__(use_blis=False)

    def gemm(self, *given: Any, **named: Any) -> Any:  # noqa: ANN401 - as thinc calls it
        """The product of two matrices."""
        with ONE_THREAD:
            return super().gemm(*given, **named)


class OneThread:
    """While anybody is inside, numpy's library works on one thread; who leaves last gives it back those it had."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._inside = 0
        self._limit: Any = None

    def __enter__(self) -> None:
        with self._lock:
            if self._inside == 0:
                self._limit = _blas().limit(limits=1)
            self._inside += 1

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._inside -= 1
            if self._inside == 0:
                self._limit.restore_original_limits()


ONE_THREAD = OneThread()


@lru_cache(maxsize=1)
def _blas() -> ThreadpoolController:
    """What says on how many threads numpy's library works."""
    return ThreadpoolController().select(user_api="blas")


def walk_networks(nlp: Language) -> Iterator[Network]:
    """Every node of every network of a pipeline, of components that are set aside too."""
    for name in nlp.component_names:
        network = getattr(nlp.get_pipe(name), "model", None)
        # Whoever walks may put other nodes in.
        yield from list(network.walk()) if isinstance(network, Model) else ()


def take_numpy_products(nlp: Language) -> None:
    """Let each network of a pipeline that works on the processor take its products from numpy.

    Networks with operations of another kind (a graphics card's, a maker's own) keep them.
    """
    products = NumpyProducts()
    for node in walk_networks(nlp):
        if type(node.ops) is NumpyOps:
            node.ops = products
