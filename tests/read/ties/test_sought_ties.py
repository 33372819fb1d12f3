"""What somebody seeks to have or to be, and what he only means to do."""

import pytest

from tests.read.conftest import ties


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen wants to join the Harbour League.", {("Marlen", "Harbour League")}),
        ("Marlen seeks to have a port on the lake.", {("Marlen", "a port on the lake")}),
        ("Marlen seeks to become a member of the Harbour League.", {("Marlen", "a member of the Harbour League")}),
        ("Marlen wants peace.", {("Marlen", "peace")}),
        ("Marlen wants to sell its grain.", set()),
        ("Marlen wants to end the talks.", set()),
        ("Marlen wants the tax lifted.", set()),
    ],
)
def test_who_seeks_to_have_a_thing_seeks_it(read_text, text: str, expected: set):
    """An infinitive of having or becoming says what is sought; any other says what somebody plans to do."""
    told = {(*holder, *target) for kind, holder, target in ties(read_text(text)) if kind == "seeks"}

    assert expected == told
