"""Whether two places are the same words."""

import pytest

from evals.seeds.spans import Span, head_of, same_words, share


def span(words: str, start: int = 0, doc: str = "d") -> Span:
    """Words at a place."""
    return Span(doc, start, start + len(words), head_of(words, start))


@pytest.mark.parametrize(
    ("words", "head"),
    [
        ("Suria", "Suria"),
        ("the Surian government", "government"),
        ("leader of the Free Bloc", "leader"),
        ("militias based in Suria", "militias"),
        ("Suria’s security council", "council"),
        ("groups, among them bakers", "groups"),
    ],
)
def test_the_head_is_the_last_word_before_what_narrows_it(words, head):
    """Heads of names and noun phrases, without a parse."""
    assert words.index(head) == head_of(words, 0)


def test_an_article_does_not_part_mentions():
    """The same name with its article is the same mention."""
    assert same_words(span("Houthis", 4), span("the Houthis", 0))


def test_a_name_inside_a_longer_name_is_another_mention():
    """Suria in "Suria-backed groups" is not the groups."""
    assert not same_words(span("Suria", 0), span("Suria-backed groups", 0))


def test_places_in_other_documents_are_other_words():
    """The same offsets in another document are another place."""
    assert not same_words(span("Suria"), span("Suria", doc="e"))


@pytest.mark.parametrize(
    ("a", "b", "expected"), [((0, 4), (0, 4), 1.0), ((0, 4), (2, 6), 1 / 3), ((0, 2), (2, 4), 0.0)]
)
def test_share_is_intersection_over_union(a, b, expected):
    """Known overlaps."""
    assert expected == pytest.approx(share(a, b))
