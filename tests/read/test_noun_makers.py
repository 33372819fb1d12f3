"""Who does what a noun tells, where he stands outside its phrase; on invented actors."""

import pytest

from tests.read.conftest import events


@pytest.mark.parametrize(
    "text",
    [
        "Belmora closed its camps at the request of Torgul.",
        "At the urging of Torgul, Belmora freed a poet.",
        "Belmora sent an envoy at the invitation of Torgul.",
    ],
)
def test_who_does_as_another_asks_was_asked(read_text, text: str):
    """A deed done at somebody's request was asked of whoever does it."""
    assert ("REQUEST", ("Torgul",), ("Belmora",)) in events(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "The prisoner was freed at the request of Torgul.",
        "The pilot was held for questioning at the urging of Torgul.",
        "The minister resigned at his own request.",
    ],
)
def test_who_only_undergoes_it_was_not_asked(read_text, text: str):
    """Nobody says who was asked where the deed is told without its doer, or is the asker's own."""
    assert [()] == [targets for kind, _, targets in events(read_text(text)) if kind == "REQUEST"]
