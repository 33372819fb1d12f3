"""Words for nobody of a kind in the place of who does something."""

import pytest

from dragoman.records import Role, cut_anchor
from dragoman.weigh.nobody import any_of, none_of


def _role(text: str, name: str) -> Role:
    """The role that a name of a text fills."""
    start = text.index(name)
    return Role(anchor=cut_anchor("d", text, start, start + len(name)))


@pytest.mark.parametrize(
    ("text", "name", "none"),
    [
        ("No country attacked Keth.", "No country", "no country"),
        ("No country attacked Keth.", "country", "no country"),
        ("Not a single soldier fled.", "soldier", "no soldier"),
        ("None of the ships fired.", "None of the ships", "none of the ships"),
        ("Nobody but Ardin fled.", "Ardin", "nobody but Ardin"),
        ("No state except the Dune Republic agreed.", "Dune Republic", "no state except Dune Republic"),
        ("The country attacked Keth.", "country", ""),
        ("No Ardin fled.", "Ardin", ""),
    ],
)
def test_nobody_of_a_kind_is_told_by_the_words_of_the_text(text: str, name: str, none: str):
    """Within a name or before it, but before no name of somebody's own."""
    assert none == none_of([_role(text, name)])


def test_of_several_nobody_is_none():
    """Two who do a deed together are not told by one word."""
    text = "No envoy and no guard fled."

    assert "" == none_of([_role(text, "envoy"), _role(text, "guard")])


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("no country", "any country"),
        ("not a single soldier", "a single soldier"),
        ("none of the ships", "any of the ships"),
        ("Ardin", "Ardin"),
    ],
)
def test_what_is_denied_by_its_verb_is_not_denied_twice(name: str, plain: str):
    """A verb that denies its deed leaves no "no" to who would do it."""
    assert plain == any_of(name)
