"""Who speaks in the turns of a talk, and whom its "you", "we" and "they" mean; on invented actors."""

import pytest

INTRO = "Kenyan Foreign Minister Ilva Dalveg talked to the Sorna Post.\n\n"
TALK = (
    "Sorna Post: Why did your army shell Tarsk?\n\n"
    "Ilva Dalveg: Torgul has promised us nothing, and Ardania is training two of our battalions.\n\n"
    "Sorna Post: Some accuse you of arming bandits.\n\n"
    "Dalveg: A lie. An end to the shelling of Tarsk. Nothing else counts."
)


def _meant(reading) -> dict[str, str | None]:
    """The actor of each mention, by its words."""
    return {m.anchor.exact: m.actor for m in reading.mentions}


def test_you_and_we_are_whose_office_the_guest_holds(read_text):
    """What is asked of "you", and what the guest says of "us", is about the land whose minister he is."""
    meant = _meant(read_text(INTRO + TALK))

    assert {"KEN"} == {meant["your"], meant["us"], meant["our"], meant["you"]}
    assert ("KEN.MIL", "KEN~battalion") == (meant["your army"], meant["our battalions"])


@pytest.mark.parametrize("mark", ["", "**", "__"])
def test_you_under_a_letter_is_whose_office_the_guest_holds(read_text, mark: str):
    """A question under a letter asks the one person named before the talk, in bold as well."""
    asked = (
        f"{mark}Q: Why did your army shell Tarsk?{mark}\n\nA: We shelled nobody.\n\n{mark}Q: Why?{mark}\n\nA: I know."
    )

    assert {"KEN"} == {_meant(read_text(INTRO + asked))[word] for word in ("your", "We")}


def test_you_is_nobody_outside_of_questions(read_text):
    """In an answer, and where there is no talk, "you" is anybody."""
    answer = read_text(INTRO + TALK + " You fight because you must.").mentions

    assert ["your", "you"] == [m.anchor.exact for m in answer if m.anchor.exact.lower() in {"you", "your"}]
    assert "you" not in _meant(read_text("Ilva Dalveg asked: Do you know your army?"))


def test_an_answer_in_fragments_is_its_speaker_s_word(read_text):
    """What a speaker says without a verb is his word as well, under whichever part of his name his turn stands."""
    said = {a.content.exact: a.chain[-1].name for a in read_text(INTRO + TALK).attributions}

    assert "Dalveg" == said["An end to the shelling of Tarsk"]
    assert "Dalveg" == said["Nothing else counts"]


def test_a_letter_stands_for_the_one_person_interviewed(read_text):
    """The answers under "A" are the word of the only person named before the talk, else of nobody named."""
    text = "An interview with Marshal Orn Dalveg\n\nQ: Who shelled Tarsk?\n\nA: The Tide Front shelled Tarsk."
    found = {a.content.exact: a.chain[-1].name for a in read_text(text).attributions}
    two = read_text(text.replace("Marshal Orn Dalveg", "Marshal Orn Dalveg and General Ilse Marr")).attributions

    assert "Orn Dalveg" == found["The Tide Front shelled Tarsk"]
    assert "the person interviewed" in {a.chain[-1].name for a in two}


@pytest.mark.parametrize(
    ("text", "they"),
    [
        ("Q: Who fought?\n\nA: The government left us no choice. They bombed our markets.", "the government"),
        ("Q: Did your forces take Tarsk?\n\nA: They bombed our markets.", None),
        ("Q: Did Norway shell the fleet of Kenya?\n\nA: They bombed our markets.", "Norway"),
        ("Q: Who fought?\n\nA: Norway has attacked nobody. They bombed our markets.", None),
        ("The government left no choice. They bombed the markets.", None),
    ],
)
def test_they_in_an_answer_is_the_body_just_spoken_of(read_text, text: str, they: str | None):
    """A speaker calls a government or a state "they"; "your" people, as he is asked about them, are his own."""
    reading = read_text(text)
    by_id = {m.id: m for m in reading.mentions}
    last = [m for m in reading.mentions if m.anchor.exact == "They"][-1]
    found = by_id[last.antecedent].anchor.exact.lower() if last.antecedent else None

    assert (they.lower() if they else None) == found


def test_who_is_asked_to_resign_is_the_guest_himself(read_text):
    """An office is left by whoever holds it, and not by whose it is."""
    text = INTRO + "Sorna Post: Some want you to resign. Why?\n\nIlva Dalveg: Let them. Nothing changes."

    assert "new:ilva-dalveg" == _meant(read_text(text))["you"]


def test_who_asks_under_a_letter_is_the_interviewer(read_text):
    """The questions under "Q" are the interviewer's, whoever that is."""
    text = "Q: Kenya shelled Sorna. Why?\n\nA: Nobody knows why Kenya shelled Sorna."

    assert "the interviewer" in {a.chain[-1].name for a in read_text(text).attributions}


def test_who_is_only_present_is_not_meant_by_they(read_text):
    """Those in whose presence something is done are told of aside."""
    text = "The rebels signed a pact with the herders, in the presence of Kenyan officers. Their leader left."
    reading = read_text(text)
    by_id = {m.id: m for m in reading.mentions}
    (their,) = [m for m in reading.mentions if m.anchor.exact == "Their"]

    assert "officers" not in by_id[their.antecedent].anchor.exact
