"""What tests of the reader share: events by the words of their roles."""

from collections.abc import Iterable

from dragoman.records import Event, Reading, Role


def events(reading: Reading) -> set[tuple[str | None, tuple[str, ...], tuple[str, ...]]]:
    """Type, sources and targets of each event read, by the words of the roles."""
    return {
        (c.content.type, _words(c.content.sources), _words(c.content.targets))
        for c in reading.claims
        if isinstance(c.content, Event)
    }


def _words(roles: Iterable[Role]) -> tuple[str, ...]:
    return tuple(sorted(role.anchor.exact.removeprefix("the ").removeprefix("The ") for role in roles))
