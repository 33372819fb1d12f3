"""Amounts, times, words of degree and counts without a number, found or not."""

import hashlib
from collections.abc import Callable

import pytest

from dragoman.records import Document, Reading, SystemModel, Weighed
from evals.seeds.gold import Measured, Passage
from evals.seeds.measures import score_measures
from evals.seeds.ours import Ours

TEXT = "Some Norland officials said in May 2031 that at least 20 ships had profound influence on the port."


@pytest.fixture
def recall(read_text: Callable[..., Reading]) -> Callable[..., float | None]:
    """A function from one gold measure to its recall in the text as it is read."""
    reading = read_text(TEXT, "2031-06-01")
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    document = Document(id=reading.doc, sha256=digest, name="t.txt", text=TEXT, published="2031-06-01")
    ours = Ours((document,), (reading,), Weighed(), SystemModel(), {reading.doc: "t.txt"})
    passage = Passage(id="p", doc="t.txt", quote=TEXT, start=0, end=len(TEXT), kind="sentence", sentence="1")

    def score(quote: str, kind: str, **known: float | str) -> float | None:
        one = Measured(id="m", doc="t.txt", sentence="1", quote=quote, kind=kind, **known)  # type: ignore[arg-type]
        return score_measures([one], [passage], ours).scores["measures.recall"]

    return score


@pytest.mark.parametrize(
    ("quote", "kind", "known", "found"),
    [
        ("at least 20", "quantity", {"value": 20, "bound": "lower"}, 1.0),
        ("at least 20", "quantity", {"value": 20, "bound": "upper"}, 0.0),
        ("at least 20", "quantity", {"value": 30}, 0.0),
        ("(May 2031)", "date", {}, 1.0),
        ("the port", "date", {}, 0.0),
        ("Some", "vague_count", {}, 1.0),
        ("the port", "vague_count", {}, 0.0),
        ("not in the text", "date", {}, 0.0),
    ],
)
def test_each_class_asks_for_something_of_its_own(recall, quote: str, kind: str, known: dict, found: float):
    """An amount for its value and bound, a time for a time, a count for somebody counted."""
    assert found == recall(quote, kind, **known)


def test_without_gold_there_is_no_score():
    """Nothing asked, nothing scored."""
    ours = Ours((), (), Weighed(), SystemModel(), {})

    assert score_measures([], [], ours).scores == {"measures.recall": None}
