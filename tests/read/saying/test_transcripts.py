"""Whose word each turn of a talk is."""

import pytest

TALK = (
    "Presenter: Has the fleet left Sorna?\n"
    "Dalveg: It has not. The Tidal Front shelled Sorna in May.\n"
    "Presenter: And the prefect?\n"
    "Dalveg: He says that the navy attacked the guild."
)


def _turns(reading) -> list[tuple[list[str], str]]:
    return [([h.name for h in a.chain[1:]], a.content.exact) for a in reading.attributions]


def test_each_sentence_of_a_turn_is_its_speaker_s(read_text):
    """What stands after a name and a colon is the word of that name up to the next; what he relays is nested in it."""
    turns = _turns(read_text(TALK))

    assert (["Presenter"], "Has the fleet left Sorna") in turns
    assert (["Dalveg"], "The Tidal Front shelled Sorna in May") in turns
    assert (["Dalveg", "He"], "the navy attacked the guild") in turns


@pytest.mark.parametrize(
    "text",
    [
        "Trade: the ministers met in Sorna. Shipping: the guild struck. Sport: Sorna lost.",
        "The prefect made one promise: the fleet would leave Sorna.",
        "Note: the fleet left Sorna.\nNote: the guild struck.",
        "Monday: Ardania attacked Marlen.\nTuesday: Marlen shelled Sorna.\nMonday: it rained.\nTuesday: it rained.",
        "May 2031: Ardania attacked us.\nDay two: we fled.\nMay 2031: it rained.\nDay two: it rained.",
        "Paris: we met the prefect.\nVienna: we met the guild.\nParis: it rained.\nVienna: the guild struck.",
        "Trade: the ministers met.\nSport: Sorna lost.\nTrade: the guild struck.\nSport: the fleet won.",
    ],
)
def test_headings_with_a_colon_are_no_speakers(read_text, text: str):
    """Rubrics, a colon in a sentence and one label alone make no talk."""
    assert [] == _turns(read_text(text))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Dalveg: We won the war.\nOrn: It was lost.\nDalveg: It was won.\nOrn: The fleet left.", "Orn"),
        ("Minister: It was won.\nOrn: It was lost.\nMinister: It was won.\nOrn: The fleet left.", "Orn"),
        ("General Orn: It was won.\nDalveg: No.\nGeneral Orn: The fleet left.\nDalveg: Yes.", "General Orn"),
    ],
)
def test_a_person_or_a_role_among_the_labels_makes_a_talk(read_text, text: str, speaker: str):
    """Two speakers who come back are a talk where one has a role or a title, or says “we”."""
    assert ([speaker], "The fleet left") in _turns(read_text(text))


def test_questions_and_answers_are_told_by_letters(read_text):
    """“Q.” and “A.” part a talk as names do."""
    turns = _turns(
        read_text("Q. Will you sign? A. The Tidal Front attacked the guild in May. Q. Why? A. Nobody knows.")
    )

    assert (["the person interviewed"], "The Tidal Front attacked the guild in May") in turns


def test_who_speaks_in_a_turn_is_i_and_nobody_else(read_text):
    """“I” is whoever the label names, “they” are neither him nor who asks, and who is addressed says nothing."""
    text = (
        "Radio Sorna: Minister, Ardania says that it did not shell the port.\n"
        "Ilva Dalveg: They told us something else. I will not name the clerk.\n"
        "Radio Sorna: Why?\n"
        "Ilva Dalveg: The clerk has never lied to me."
    )
    reading = read_text(text)
    meant = {m.anchor.exact: m.actor for m in reading.mentions if m.kind == "pronoun"}

    assert {"I": "new:ilva-dalveg", "me": "new:ilva-dalveg", "They": None}.items() <= meant.items()
    assert "Ardania" in {a.chain[-1].name for a in reading.attributions}


@pytest.mark.parametrize("asked", ["**Q: Will you sign?**", "**Q:** Will you sign?", "Q: Will you sign?"])
def test_letters_in_bold_are_labels_too_and_nobody(read_text, asked: str):
    """Whose turn it is may be set in bold; a letter before a colon is no name of anybody who acts."""
    reading = read_text(f"{asked}\n\nA: The Tidal Front attacked the guild in May.\n\n{asked}\n\nA: No.")

    assert (["the person interviewed"], "The Tidal Front attacked the guild in May") in _turns(reading)
    assert "Q" not in {mention.anchor.exact for mention in reading.mentions}


BULLETIN = (
    "[Presenter] Ilva Dalveg, the prefect, spoke in Sorna.\n"
    "[Correspondent Ora Marr] The navy attacked the guild.\n"
    "[Passage omitted: ships]\n"
    "[Dalveg, recording] The Tidal Front shelled Sorna.\n"
    "[Minister] The fleet left Sorna.\n"
    "[Applause] The guild struck."
)


def test_who_is_named_in_brackets_speaks_there(read_text):
    """A person or an office in brackets has the word; a broadcaster's own people and stage directions have none."""
    assert [
        (["Dalveg"], "The Tidal Front shelled Sorna"),
        (["Minister"], "The fleet left Sorna"),
    ] == _turns(read_text(BULLETIN))


def test_labels_of_a_check_are_no_speakers(read_text):
    """The labels of what is checked and of what was found name nobody, however often they come."""
    text = "Claim: we sank the fleet.\nVerdict: it sailed.\nClaim: we won the war.\nVerdict: nobody won."

    assert {"unknown"} == {name for names, _ in _turns(read_text(text)) for name in names}
