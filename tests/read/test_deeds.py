"""Who does a deed told by a noun and to whom, on invented actors."""

import pytest

from dragoman.records import Event


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Velda welcomed the withdrawal of Marlen from Ostrava.", (["Marlen"], ["Ostrava"])),
        ("Velda welcomed the withdrawal from Ostrava by Marlen.", (["Marlen"], ["Ostrava"])),
        ("Velda welcomed Marlen's withdrawal from Ostrava.", (["Marlen"], ["Ostrava"])),
        ("Velda welcomed the withdrawal of troops from Ostrava.", (["troops"], ["Ostrava"])),
    ],
)
def test_nobody_withdraws_from_himself(read_text, text: str, expected: tuple[list[str], list[str]]):
    """Who withdraws is the owner, the maker or what "of" brings; what "from" brings is left."""
    (event,) = [c.content for c in read_text(text).claims if getattr(c.content, "type", None) == "RETREAT"]

    assert expected == ([r.anchor.exact for r in event.sources], [r.anchor.exact for r in event.targets])


def test_request_comes_from_its_maker(read_text):
    """What "from" brings after a request made it, and who turns it down was asked."""
    reading = read_text("Velda rejected the request from Marlen.")
    (event,) = [c.content for c in reading.claims if isinstance(c.content, Event) and c.content.type == "REQUEST"]

    assert (["Marlen"], ["Velda"]) == ([r.anchor.exact for r in event.sources], [r.anchor.exact for r in event.targets])
