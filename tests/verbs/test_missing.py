"""Why an expected event is not in a dossier."""

import re

import pytest

import dragoman
from dragoman.verbs import UnreadableEventError

TEXT = (
    "Iran attacked Iraq on Monday.\n\nTurkey did not attack Iraq.\n\nEgypt may attack Libya.\n\n"
    "Jordan was attacked by Lebanon.\n\nOman praised Qatar.\n\nKuwait lies north of Bahrain.\n\n"
    "Israel attacked Iran, and Cyprus looked on.\n\nIran attacked Iraq on Monday.\n\n"
    "Malta suspended aid to Libya.\n\nPolice in Malta arrested Ana Mirel.\n\nMalta banned the Reed Guard.\n\n"
    "Cyprus said that Malta had shelled Tunisia.\n\n"
    "Cyprus trains the Reed Guard.\n\nJordan offered talks to Tunisia.\n\nLebanon met Tunisia.\n"
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
        ("Malta shelled Libya", "read as SANCTION (“suspended”)"),
        ("Turkey bombed Iraq", "read as denied, told as “attack”"),
        ("Iran attacked Iraq with nine drones", "read, without “drone” and “nine”"),
        ("Jordan offered talks to Tunisia", "read"),
        ("Tunisia offered talks to Jordan", "read the other way round: Jordan → Tunisia"),
        ("Tunisia met Lebanon", "read"),
        ("Turkey arrested Iraq", "read as ASSAULT (“attack”), denied"),
        ("Malta arrested the Reed Guard", "read as another deed of the type COERCE (“banned”)"),
        ("Malta shelled Tunisia", "read, by the word of Cyprus"),
        ("Police in Malta arrested Mirel", "read"),
        ("Cyprus supplied the Reed Guard", "read as a tie: trains (“trains”)"),
    ],
)
def test_the_nearest_passage_says_what_became_of_it(deeds, expected: str, verdict: str):
    """Each way in which an event is there, or not, has its own words."""
    assert verdict == dragoman.why_not(deeds, expected).considered[0].verdict


def test_a_passage_read_as_something_else_names_it(deeds):
    """A deed of another type between the same sides is told with its word and its claim."""
    [nearest, *_] = dragoman.why_not(deeds, "Oman bombed Qatar").considered

    assert nearest.verdict.startswith("read as ")
    assert nearest.claim in {claim.id for reading in dragoman.load_built(deeds).readings for claim in reading.claims}


def test_copies_are_left_to_the_first_printing(deeds):
    """A sentence printed twice is considered once, with its exact words and place."""
    read = [one for one in dragoman.why_not(deeds, "Iran attacked Iraq").considered if one.verdict == "read"]

    assert [(0, "Iran attacked Iraq on Monday.")] == [(one.start, one.words) for one in read]


def test_sides_that_no_passage_names_give_nothing(deeds):
    """Where nobody of the event is named there is nothing to consider, and the notes say who is named nowhere."""
    found = dragoman.why_not(deeds, "Peru attacked Chile")

    assert () == found.considered
    assert {"No text here names “Peru”.", "No text here names “Chile”."} <= set(found.notes)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("the weather", "nobody is named, “weather” is no word of a deed known here, there is no verb"),
        ("Malta quozzled Cyprus", "“Malta” and “Cyprus” are names, “quozzled” is no verb of a deed known here"),
        ("Oman", "“Oman” is a name, there is no verb"),
        ("Oman is small", "“Oman” is a name, “is” tells of no deed"),
        ("Did Malta attack Cyprus?", "got a question, which tells of nothing"),
    ],
)
def test_words_without_an_event_are_refused_word_by_word(deeds, words: str, told: str):
    """What tells of no deed cannot be looked for; what is understood of it is told, and what is not."""
    with pytest.raises(UnreadableEventError, match=re.escape(told)):
        dragoman.why_not(deeds, words)


def test_a_word_that_could_tell_of_a_deed_is_told_with_its_type(deeds):
    """Where a verb is known and its sides are not found, the words say so, and which names to look for."""
    with pytest.raises(
        UnreadableEventError,
        match=r"“denied” can tell of .*REJECT.*, but not as it stands here; .* sentences \"Malta\"",
    ):
        dragoman.why_not(deeds, "Malta denied")


def test_a_name_that_no_text_has_is_offered_the_nearest(deeds):
    """A slip of the pen is told, with the name that is most like it."""
    assert "No text here names “Irnaq”; did you mean Iraq?" in dragoman.why_not(deeds, "Irnaq attacked Malta").notes


@pytest.mark.parametrize(
    ("expected", "told"),
    [
        ("Iran attacked Iraq", "It is there; see the words: dragoman show DOSSIER finding f"),
        ("Iran attacked Iraq with nine drones", "A deed of its type is there between these sides, in other words; "),
        ("Turkey attacked Iraq", "No passage tells it as done; see the words: dragoman show DOSSIER finding f"),
        ("Cyprus supplied the Reed Guard", "It is told as a tie, and no event (trains (“trains”)): dragoman"),
        ("Jordan attacked Lebanon", "No passage is read so. Where one is misread: dragoman decide DOSSIER"),
        ("Kuwait attacked Bahrain", "No passage is read so. Those below only name who is meant, or the deed."),
        ("Peru attacked Chile", "No passage comes near; look for the words: dragoman show DOSSIER sentences"),
    ],
)
def test_the_notes_end_in_what_to_do_next(deeds, expected: str, told: str):
    """Whatever became of an event, the last note says what follows and where to look."""
    assert dragoman.why_not(deeds, expected).notes[-1].startswith(told)


def test_what_was_looked_for_is_told_first(deeds):
    """How the words were understood stands over everything else."""
    assert "Looked for: ASSAULT by Iran towards Iraq." == dragoman.why_not(deeds, "Iran attacked Iraq").notes[0]


def test_a_passage_opens_onto_its_finding(deeds):
    """What was read can be looked up by the finding that holds it."""
    [nearest, *_] = dragoman.why_not(deeds, "Iran attacked Iraq").considered

    assert nearest.finding in {finding.id for finding in dragoman.load_built(deeds).weighed.findings}


def test_a_tie_is_looked_for_among_the_ties(deeds):
    """Words that tell of a tie are no event; the complaint says where ties are."""
    with pytest.raises(UnreadableEventError, match=r"a tie \(allied with\).*show DOSSIER relations"):
        dragoman.why_not(deeds, "Malta is allied with Cyprus")
