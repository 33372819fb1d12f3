"""Why an expected event is not in a dossier."""

import pytest

import dragoman
from dragoman.verbs import UnreadableEventError

TEXT = (
    "Iran attacked Iraq on Monday.\n\nTurkey did not attack Iraq.\n\nEgypt may attack Libya.\n\n"
    "Jordan was attacked by Lebanon.\n\nOman praised Qatar.\n\nKuwait lies north of Bahrain.\n\n"
    "Israel attacked Iran, and Cyprus looked on.\n\nIran attacked Iraq on Monday.\n"
)


@pytest.fixture(scope="module")
def deeds(tmp_path_factory):
    """A dossier of one text in which much is done to many."""
    folder = tmp_path_factory.mktemp("missing") / "deeds"
    dragoman.init_dossier(folder).close()
    text = folder.parent / "deeds.txt"
    text.write_text(TEXT, encoding="utf-8")
    dragoman.add_documents(folder, [text])
    dragoman.build_dossier(folder)
    return folder


@pytest.mark.parametrize(
    ("expected", "verdict"),
    [
        ("Iran attacked Iraq", "read"),
        ("Turkey attacked Iraq", "read as denied"),
        ("Egypt attacked Libya", "read as possible"),
        ("Jordan attacked Lebanon", "read the other way round: Lebanon → Jordan"),
        ("Israel attacked Cyprus", "read with other sides: Israel → Iran"),
        ("Kuwait attacked Bahrain", "names both sides, but no word known for ASSAULT"),
    ],
)
def test_the_nearest_passage_says_what_became_of_it(deeds, expected: str, verdict: str):
    """Each way in which an event is there, or not, has its own words."""
    assert verdict == dragoman.why_not(deeds, expected)[0].verdict


def test_a_passage_read_as_something_else_names_it(deeds):
    """A deed of another type between the same sides is told with its word and its claim."""
    [nearest, *_] = dragoman.why_not(deeds, "Oman bombed Qatar")

    assert nearest.verdict.startswith("read as ")
    assert nearest.claim in {claim.id for reading in dragoman.load_built(deeds).readings for claim in reading.claims}


def test_copies_are_left_to_the_first_printing(deeds):
    """A sentence printed twice is considered once, with its exact words and place."""
    read = [one for one in dragoman.why_not(deeds, "Iran attacked Iraq") if one.verdict == "read"]

    assert [(0, "Iran attacked Iraq on Monday.")] == [(one.start, one.words) for one in read]


def test_sides_that_no_passage_names_give_nothing(deeds):
    """Where nobody of the event is named there is nothing to consider."""
    assert () == dragoman.why_not(deeds, "Peru attacked Chile")


def test_words_without_an_event_are_refused(deeds):
    """What tells of no deed cannot be looked for."""
    with pytest.raises(UnreadableEventError, match="no event is read"):
        dragoman.why_not(deeds, "the weather")
