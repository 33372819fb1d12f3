"""Whose clients somebody speaks of, on invented actors."""

import pytest

from tests.read.referring import read, referents


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The lawyer of Taro Imm, Ada Brel, said her client had been beaten.", "her client"),
        ("Ada Brel, a lawyer for Taro Imm, said guards had beaten her client.", "her client"),
        ("Taro Imm's lawyer said his client was ill.", "his client"),
    ],
)
def test_a_lawyers_client_is_for_whom_he_speaks(text: str, words: str):
    """Whose lawyer somebody is said to be is her client."""
    assert ["Taro Imm"] == referents(text, words)


@pytest.mark.parametrize(
    ("text", "words", "kinds"),
    [
        ("Lawyer Ada Brel said guards had beaten her client.", "her client", ("person",)),
        ("Varkania armed its client in the hills.", "its client", ("militia", "group")),
        ("President Taro Imm armed his clients in the hills.", "his clients in the hills", ("militia", "group")),
    ],
)
def test_a_persons_one_client_is_a_person(text: str, words: str, kinds: tuple[str, ...]):
    """A state's client fights for it; that of a person is whoever has her as a lawyer."""
    assert [kinds] == [m.kinds for m in read(text) if m.anchor.exact == words]
