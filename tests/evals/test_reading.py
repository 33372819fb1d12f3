"""One sentence read for an eval."""

from dragoman.ontology import load_ontology
from evals import reading
from evals.reading import read_item


def test_denied_events_are_none():
    """What a sentence says did not happen is no event of it."""
    ontology = load_ontology()

    assert ["ASSAULT"] == [event.type for event in read_item("a", "France attacked Libya.", ontology).events()]
    assert "ASSAULT" not in [event.type for event in read_item("a", "France did not attack Libya.", ontology).events()]


def test_what_is_only_asked_for_can_be_left_out():
    """The deed that a request asks for stays only where it is wanted."""
    item = read_item("a", "France urged Libya to attack Egypt.", load_ontology())

    assert {event.type for event in item.events()} >= {event.type for event in item.events(requested=False)}
    assert "ASSAULT" not in [event.type for event in item.events(requested=False)]


def test_a_crash_is_kept_and_not_raised(monkeypatch):
    """A sentence the reader dies of gives no events and the error's name."""

    def die(*_: object, **__: object) -> None:
        message = "no"
        raise RecursionError(message)

    monkeypatch.setattr(reading, "read_document", die)
    item = read_item("a", "France attacked Libya.", load_ontology())

    assert "RecursionError: no" == item.crash
    assert [] == item.events()
