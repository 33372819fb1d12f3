"""What all records have in common."""

import msgspec
import pytest

from dragoman import records
from dragoman.records import Decision, Rejected

RECORDS = sorted(
    (kind for kind in vars(records).values() if isinstance(kind, type) and issubclass(kind, msgspec.Struct)),
    key=lambda kind: kind.__name__,
)


@pytest.mark.parametrize("kind", RECORDS)
def test_a_record_cannot_be_changed(kind: type[msgspec.Struct]):
    """Every record is frozen, and every field of it is given by name."""
    assert kind.__struct_config__.frozen
    with pytest.raises(TypeError, match="positional"):
        kind(*("x" for _ in msgspec.structs.fields(kind)))


@pytest.mark.parametrize("kind", [kind for kind in RECORDS if kind is not Decision])
def test_a_record_is_not_walked_for_cycles(kind: type[msgspec.Struct]):
    """No record but a decision, whose changes are a dictionary, is tracked by the collector of cycles."""
    assert not kind.__struct_config__.gc
    assert [] == [field.name for field in msgspec.structs.fields(kind) if field.default_factory in {dict, list, set}]


def test_a_rejection_is_one_line():
    """Where, expected, got and what to do make one sentence for the user."""
    rejected = Rejected(where="a.txt", expected="text", got="a picture", fix="export it")

    assert "a.txt: expected text, got a picture; export it" == str(rejected)
