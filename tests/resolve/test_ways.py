"""Ways that are closed or opened."""

from typing import Any

import pytest

from dragoman.ontology import load_ontology
from dragoman.records import Anchor, Influence, Phrase, Role
from dragoman.resolve.concepts import draft_concept
from dragoman.resolve.ways import is_bare_closing, way_sort

ONTOLOGY = load_ontology()


def phrase(words: str, head: str, *modifiers: str, **fields: Any) -> Phrase:
    """A phrase of some words, with its head and what narrows it."""
    anchor = Anchor(doc="d", start=0, end=len(words), exact=words)
    return Phrase(anchor=anchor, head=head, modifiers=modifiers, **fields)


def role(words: str, start: int) -> Role:
    """Somebody called by some words that begin at a place."""
    return Role(anchor=Anchor(doc="d", start=start, end=start + len(words), exact=words), actor=words.upper())


@pytest.mark.parametrize(
    ("end", "orientation"),
    [
        (phrase("The closure of the pass", "pass", delta=-1), 1),
        (phrase("the border closure", "closure", "border"), 1),
        (phrase("The shutdown of the coast road", "shutdown"), 1),
        (phrase("Ardin shut the Lom road", "shut", "road", clausal=True), 1),
        (phrase("Ardin did not close the port", "close", "port", clausal=True, delta=-1), -1),
        (phrase("the crossing is closed", "closed", "crossing"), 1),
        (phrase("the tunnel stayed shut", "stay", clausal=True), 1),
        (phrase("the blocked road", "road", "block"), 1),
        (phrase("Ardin could reopen the pass", "pass", delta=1), -1),
        (phrase("The reopening of the canal", "reopening"), -1),
        (phrase("Ardin opened the border", "open", "border", clausal=True), -1),
    ],
)
def test_words_for_a_closed_way_name_one_quantity(end: Phrase, orientation: int):
    """Verbs, nouns and states of closing face one way, those of opening the other."""
    draft = draft_concept(end, ONTOLOGY)

    assert ("blockade", orientation) == (draft.named.quantity, draft.orientation)


@pytest.mark.parametrize(
    "end",
    [
        phrase("the closure of the office", "office", delta=-1),
        phrase("Ardin closed the mill by the road", "close", "mill", clausal=True),
        phrase("the destruction of the bridge", "bridge", delta=-1),
        phrase("the closing of the session", "closing"),
        phrase("the port", "port"),
    ],
)
def test_what_is_no_closed_way_is_none(end: Phrase):
    """What is closed may be no way, and what goes may be destroyed."""
    assert "blockade" != draft_concept(end, ONTOLOGY).named.quantity


def test_a_name_before_the_word_for_a_way_is_the_ways():
    """The closure of the Lom bridge is nobody's by name; who closes a bridge does."""
    own = phrase("The closure of the Lom bridge", "bridge", delta=-1, holder=role("Lom", 19))
    done = phrase(
        "Ardin shut the Lom road", "shut", "road", clausal=True, holder=role("Ardin", 0), target=role("Lom", 15)
    )

    assert [(None, "LOM"), ("ARDIN", "LOM")] == [draft_concept(end, ONTOLOGY)[1:3] for end in (own, done)]


def test_ways_are_told_apart_by_their_sort():
    """A pass and a tunnel are two; a border may be any."""
    words = ("the closure of the pass", "both tunnels are shut", "the closing of the border")

    assert [{"pass"}, {"tunnel"}, set()] == [way_sort(phrase(one, "closure")) for one in words]


def test_a_bare_closing_leaves_open_what_is_closed():
    """Words for no more than a closing may mean anything that is closed; those for a way's, or somebody's, do not."""
    ends = (phrase("the closure", "closure"), phrase("the road closure", "closure", "road"), phrase("the raid", "raid"))

    assert [True, False, False] == [is_bare_closing(end) for end in ends]


def test_a_siege_is_not_the_closing_of_a_way_told_elsewhere(read_text):
    """What leaves out who closes it takes that from a closing of the same sort, and a siege from no crossing."""
    text = "Marlen closed the crossing to Ostrava. The siege of the town ended. The siege had ruined trade."
    links = [c.content for c in read_text(text).claims if isinstance(c.content, Influence)]

    assert {"blockade()"} == {link.cause.concept for link in links}
