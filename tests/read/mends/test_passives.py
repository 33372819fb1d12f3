"""Parses of passives and of told words that are mended, seen in who does what; on invented actors."""

import pytest

from tests.read.conftest import events, ties


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ilse Morvay was summoned by the ministry, questioned for an hour and ordered to leave.",
            {("ACCUSE", (), ("Ilse Morvay",)), ("REQUEST", (), ("Ilse Morvay",))},
        ),
        (
            "Two editors were stopped at the border, questioned and then detained by the police.",
            {("ACCUSE", (), ("Two editors",)), ("COERCE", ("police",), ("Two editors",))},
        ),
    ],
)
def test_what_is_joined_to_a_passive_was_done_to_its_subject(read_text, text: str, expected: set):
    """Whoever was summoned and questioned, questioned nobody, whatever form the verbs share with the past tense."""
    assert expected <= events(read_text(text))


@pytest.mark.parametrize(
    ("text", "doer", "hurt"),
    [
        ("A teacher was killed by shelling from Marlen.", "Marlen", "A teacher"),
        ("A teacher was killed by Marlen shelling.", "Marlen", "A teacher"),
        ("Two farmers were wounded in shelling by Marlen troops.", "Marlen troops", "Two farmers"),
        ("Two farmers died in bombing by Marlen jets.", "Marlen jets", "Two farmers"),
    ],
)
def test_who_is_hurt_in_shelling_shells_nobody(read_text, text: str, doer: str, hurt: str):
    """A form in "-ing" below what befell somebody is the deed that hurt him, told once."""
    assert {("ASSAULT", (doer,), (hurt,))} == events(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "The Velda shelling killed three nurses in the town of Velda.",
        "Teachers of Orm condemned the Velda shelling, the third in the town of Velda.",
        "Velda shelling: a second night\n\nShells fell on the town of Velda, where three nurses died.",
    ],
)
def test_a_town_before_shelling_shells_and_kills_nobody(read_text, text: str):
    """A form in "-ing" behind a town's name is the deed that befell the town, whatever a parse takes it for."""
    told = events(read_text(text))

    assert all("Velda" not in sources for _, sources, _ in told)
    assert all(kind != "ASSAULT" or "Teachers of Orm" not in sources for kind, sources, _ in told)


def test_who_answers_by_shelling_shells(read_text):
    """Below what somebody does himself the same form is his own deed."""
    assert {"Marlen"} == {
        source
        for _, sources, _ in events(read_text("Marlen answered by shelling the port of Ostrel."))
        for source in sources
    }


@pytest.mark.parametrize(
    "text",
    [
        "The bishop was invited to the palace and attacked the queen.",
        "The bishop was invited to the palace and they attacked the queen.",
    ],
)
def test_a_verb_with_an_object_stays_active_after_a_passive(read_text, text: str):
    """Who does something to another after something was done to him, does it."""
    assert "queen" in {targets[0] for _, _, targets in events(read_text(text)) if targets}


def test_a_joined_verb_goes_on_with_the_clause_around_who_says_so(read_text):
    """Words between commas that name a speaker do not make him do what the clause goes on to tell."""
    text = "Marlen troops have taken the port, the governor told reporters, and arrested the harbour master."
    doers = {sources for kind, sources, _ in events(read_text(text)) if kind in {"ASSAULT", "COERCE"}}

    assert {("Marlen troops",)} == doers


def test_a_speaker_without_commas_does_what_he_is_told_to_do(read_text):
    """Without a comma before "and", whoever speaks goes on."""
    text = "The town had fallen, the governor told reporters and arrested the harbour master."

    assert ("COERCE", ("governor",), ("harbour master",)) in events(read_text(text))


def test_a_charge_hangs_on_the_verb_and_not_on_who_makes_it(read_text):
    """The words for who accuses somebody end where the charge begins."""
    found = events(read_text("Marlen was accused by the governor of Velda province of arming rebels."))

    assert ("ACCUSE", ("governor of Velda province",), ("Marlen",)) in found


def test_whom_a_court_fined_did_what_he_was_fined_for(read_text):
    """What stands after "for" was done by whom the relative clause is about."""
    found = events(read_text("The party courts Anders Holm, whom a court fined for insulting the judges."))

    assert ("ACCUSE", ("Anders Holm",), ("judges",)) in found


def test_who_is_beaten_and_denied_access_is_denied_it(read_text):
    """What is withheld from somebody after a passive is withheld from who underwent that, and he refuses nobody."""
    found = events(read_text("The sailors were beaten by guards and denied access to a doctor."))

    assert ("REJECT", (), ("sailors",)) in found


def test_who_denies_access_after_an_active_verb_refuses(read_text):
    """Who does one thing and denies access goes on doing."""
    assert ("REJECT", ("Norway",), ("Sarn",)) in events(read_text("Norway jailed Holm and denied access to Sarn."))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The guild wants the labour minister sacked.", ("SANCTION", (), ("labour minister",))),
        ("Members of the crew had been ill-treated.", ("ASSAULT", (), ("Members of the crew",))),
        (
            "They noted the proposal by Oren Tass, the chief, to send engineers.",
            ("AGREE", ("Oren Tass",), ("engineers",)),
        ),
    ],
)
def test_who_undergoes_or_hears_of_a_deed_does_not_do_it(read_text, text: str, expected: tuple):
    """What is wanted done, or only proposed to somebody, is not his deed."""
    assert expected in events(read_text(text))


def test_charges_that_somebody_denies_are_made_by_nobody_against_him(read_text):
    """“X said S, charges Y denies” tells of no charge by X against Y."""
    told = events(read_text("Oren Tass said that the police had beaten prisoners, charges the ministry denies."))

    assert "ACCUSE" not in {kind for kind, _, _ in told}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen thought to belong to the Front killed a judge.", ("ASSAULT", ("Gunmen",), ("a judge",))),
        ("Gunmen believed to work for Marlen shelled Velda.", ("ASSAULT", ("Gunmen",), ("Velda",))),
        ("Masked men, believed to be Torm Eagles, burned Velda.", ("ASSAULT", ("Masked men",), ("Velda",))),
        ("The gunmen, said to be from Marlen, shelled Velda.", ("ASSAULT", ("gunmen",), ("Velda",))),
        ("Officials believed the rebels had shelled Velda.", ("ASSAULT", ("rebels",), ("Velda",))),
    ],
)
def test_who_is_believed_to_be_something_does_what_is_told_of_him(read_text, text: str, expected: tuple):
    """“Thought to belong to X” describes whoever acts behind it; a clause with a doer of its own is what is thought."""
    assert expected in events(read_text(text))


def test_who_is_to_resign_has_not_resigned(read_text):
    """A last word behind “that” and a noun is a verb: what is demanded is told as demanded."""
    told = read_text("The strikers demanded that the minister resign.").claims
    [resigned] = [claim for claim in told if claim.content.trigger.exact == "resign"]

    assert ("requested", ["the minister"]) == (
        resigned.status.modality,
        [role.anchor.exact for role in resigned.content.sources],
    )


@pytest.mark.parametrize(
    ("text", "suffering"),
    [
        ("Two students were wounded and dozens arrested.", "dozens"),
        ("Two students were wounded and a teacher arrested.", "a teacher"),
        ("Three men were killed and two policemen arrested in the raid.", "two policemen"),
    ],
)
def test_a_second_passive_needs_no_auxiliary(read_text, text: str, suffering: str):
    """Behind "and" and a noun, a participle without an object tells what was done to that noun."""
    assert ("COERCE", (), (suffering,)) in events(read_text(text))


def test_who_is_on_bail_and_barred_bars_nobody(read_text):
    """A participle joined to "is" tells what is done to its subject, as one behind another passive does."""
    assert ("COERCE", (), ("She",)) in events(read_text("She is on bail and barred from leaving the town."))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rebels were near Sel and attacked a post.", ("ASSAULT", ("rebels",), ("a post",))),
        ("Kint has been in Sel and met Veldan envoys.", ("CONSULT", ("Kint",), ("Veldan envoys",))),
    ],
)
def test_who_was_somewhere_and_acted_acts(read_text, text, expected):
    """With an object of its own, or behind a perfect, the verb is no passive."""
    assert expected in events(read_text(text))


def test_those_who_are_paid_underwent_what_a_participle_behind_them_tells(read_text):
    """Who pays people evicted long ago was not evicted."""
    found = events(read_text("Velda is to pay 3 billion dollars to farmers evicted two decades ago."))

    assert [("farmers",)] == [targets for kind, sources, targets in found if not sources]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A driver was jailed at the hands of Velda.", ("COERCE", ("Velda",), ("A driver",))),
        ("The arrest of a driver at the hands of Velda caused anger.", ("COERCE", ("Velda",), ("a driver",))),
        ("Herders suffered torture at the hands of Velda.", ("ASSAULT", ("Velda",), ("Herders",))),
        ("Herders died at the hands of Velda.", ("ASSAULT", ("Velda",), ("Herders",))),
    ],
)
def test_at_whose_hands_somebody_suffers_does_it(read_text, text: str, expected):
    """Hands at which a deed is done are its doer's."""
    assert expected in events(read_text(text))


def test_who_only_dies_is_killed_by_nobody(read_text):
    """Where no hands are told of, to die is no deed."""
    assert not [row for row in events(read_text("Herders died at the well.")) if row[0] == "ASSAULT"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pilgrims were barred from the shrine by Marlen in May.", ("COERCE", ("Marlen",), ("Pilgrims",))),
        ("Two boys were shot at a checkpoint by guards.", ("ASSAULT", ("guards",), ("Two boys",))),
    ],
)
def test_by_behind_a_place_says_who_does_it(read_text, text: str, expected: object):
    """No checkpoint is by anybody, but what is done at it is."""
    assert expected in events(read_text(text))


def test_a_letter_is_by_whoever_wrote_it(read_text):
    """What tells of words keeps whom it is by, who need not do what the verb tells."""
    assert not [told for told in events(read_text("A tanner was barred in a letter by Marlen.")) if "Marlen" in told[1]]


@pytest.mark.parametrize(
    "text",
    ["Four guards, one of them wounded, were freed.", "Four guards, two of them badly wounded, were freed."],
)
def test_some_between_commas_underwent_it(read_text, text: str):
    """Those who are told of as wounded have wounded nobody."""
    assert {()} == {told[1] for told in events(read_text(text)) if told[0] == "ASSAULT"}


def test_whoever_owes_what_others_are_owed_is_told_by_by(read_text):
    """Of a passive with an object "by" tells who owes, and not who made what is owed."""
    assert ("owes", ("council",), ("Nurses",)) in ties(read_text("Nurses are owed wages by the council."))
