"""Where below a verb whom its deed is done to may stand, on invented actors."""

import pytest

from tests.read.conftest import events


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen demanded that Velda open the canal.", {("REQUEST", ("Marlen",), ("Velda",))}),
        ("Marlen gave approval for Velda to use the canal.", {("CONCEDE", ("Marlen",), ("Velda",))}),
        (
            "Marlen lifted the restrictions imposed on Velda.",
            {("RETREAT", ("Marlen",), ("Velda",)), ("COERCE", (), ("Velda",))},
        ),
        (
            "Marlen refused to lend doctors to Velda.",
            {("REJECT", ("Marlen",), ("Velda",)), ("AID", ("Marlen",), ("Velda",))},
        ),
    ],
)
def test_target_stands_below_the_object_or_in_a_clause(read_text, text, expected):
    """Whom a deed is aimed at is found in that-clauses, infinitives and participles below the verb."""
    assert expected == events(read_text(text))


def test_who_made_what_is_turned_down_is_turned_down(read_text):
    """Whom a refusal is aimed at may stand below a participle on its object."""
    found = events(read_text("Marlen rejected a complaint lodged by Velda."))

    assert {("REJECT", ("Marlen",), ("Velda",))} == {each for each in found if each[0] == "REJECT"}


def test_joined_verbs_share_an_object(read_text):
    """Who is beaten and detained is beaten."""
    who, whom = ("Soldiers",), ("four reporters",)

    assert {("ASSAULT", who, whom), ("COERCE", who, whom)} == events(
        read_text("Soldiers beat and detained four reporters.")
    )


def test_threat_to_a_thing_is_a_threat(read_text):
    """Whom a threat is made to may be named by the thing it would hit."""
    found = events(read_text("Oman threatened to scuttle the barges."))

    assert {("THREATEN", ("Oman",), ("barges",))} == {each for each in found if each[0] == "THREATEN"}


def test_reason_of_an_arrest_is_not_aimed_at(read_text):
    """Whom somebody is arrested for helping is not arrested."""
    found = events(read_text("Oman arrested a hairdresser for helping Kuwait."))

    assert {("COERCE", ("Oman",), ("a hairdresser",))} == {each for each in found if each[0] == "COERCE"}


def test_strike_is_aimed_at_whom_it_protests_against(read_text):
    """What a protest is held for may say whom it is aimed at."""
    assert {("PROTEST", ("Students",), ("Oman",))} == events(
        read_text("Students held a hunger strike to protest against Oman.")
    )


def test_troops_are_sent_against_somebody(read_text):
    """Who is mobilised is not whom that is aimed at."""
    assert {("MOBILIZE", ("Oman",), ("Kuwait",))} == events(
        read_text("Oman mobilised troops for a war against Kuwait.")
    )


@pytest.mark.parametrize(
    ("text", "warned"),
    [
        ("Premier Noll warned that Marlen would close the border crossing.", set()),
        ("Premier Noll warned that Marlen would lose its seat.", {("Marlen",)}),
        ("Premier Noll warned Velda that Marlen would close the border crossing.", {("Velda",)}),
    ],
)
def test_who_will_do_the_harm_is_not_the_one_threatened(read_text, text: str, warned: set[tuple[str, ...]]):
    """A warning of what somebody will do to others is no threat to him."""
    found = {
        targets for kind, sources, targets in events(read_text(text)) if kind == "THREATEN" and "Noll" in str(sources)
    }

    assert warned == found


@pytest.mark.parametrize("verb", ["protect", "defend", "shield"])
def test_nobody_helps_whom_he_protects_others_from(read_text, verb: str):
    """Whoever stands after "from" is no target of help."""
    found = events(read_text(f"Velda will {verb} crops from Marlen."))

    assert not any(targets == ("Marlen",) for kind, _, targets in found if kind in {"AGREE", "AID", "SUPPORT"})


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Unions called a general strike.", ()),
        ("Unions called a general strike against Varnia.", ("Varnia",)),
        ("A strike was called by the Port Union.", ()),
    ],
)
def test_a_strike_is_not_aimed_at_itself(read_text, text: str, whom: tuple):
    """Of a strike that is called, the strike is what is done."""
    assert {whom} == {targets for kind, _, targets in events(read_text(text)) if kind == "PROTEST"}


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("A militia that fights in the Tarn Valley met miners.", ()),
        ("The militia shelled camps in the Tarn Valley.", ("camps in the Tarn Valley",)),
    ],
)
def test_where_somebody_fights_is_not_whom_he_fights(read_text, text: str, whom: tuple):
    """Two who fight face each other; a place they do it in suffers nothing by that."""
    assert {whom} == {targets for kind, _, targets in events(read_text(text)) if kind == "ASSAULT"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Gunmen fired at a bus near the village of Ostrel.", "bus"),
        ("Gunmen opened fire on a lorry outside the village of Ostrel.", "lorry"),
        ("Gunmen attacked a patrol near Ostrel.", "patrol"),
    ],
)
def test_who_passes_by_a_place_is_hit_and_not_the_place(read_text, text: str, words: str):
    """A bus near a village is not the village's own."""
    [(targets, actors)] = [
        ([role.anchor.exact for role in c.content.targets], [role.actor for role in c.content.targets])
        for c in read_text(text).claims
        if getattr(c.content, "type", "") == "ASSAULT"
    ]

    assert all(words in target for target in targets)
    assert not [actor for actor in actors if actor and actor.startswith("new:ostrel")]


def test_a_place_itself_is_fired_on_where_nothing_else_is(read_text):
    """Without anything else hit, the place is."""
    assert ("ASSAULT", ("Gunmen",), ("Ostrel",)) in events(read_text("Gunmen fired on Ostrel."))


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("The army downed a balloon over Ostrava.", {("a balloon over Ostrava",)}),
        ("The army fired rockets over Ostrava.", {("Ostrava",)}),
    ],
)
def test_over_what_a_thing_is_shot_down_is_only_where(read_text, text: str, targets: set):
    """A place over which something is hit is not hit; over which something is fired, it is."""
    assert targets == {told[2] for told in events(read_text(text)) if told[0] == "ASSAULT"}


def test_what_people_do_in_a_protest_they_do_not_do_to_it(read_text):
    """A road that is blocked in a protest is what is blocked."""
    found = events(read_text("Nurses blocked the road in a protest against the levy."))

    assert ("PROTEST", ("Nurses",), ("road",)) in found
