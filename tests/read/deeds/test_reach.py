"""Sides of a deed that its own slots leave open."""

import pytest

from dragoman.records import Event
from tests.read.conftest import events


def _only(reading, kind: str) -> Event:
    return next(c.content for c in reading.claims if isinstance(c.content, Event) and c.content.type == kind)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen rejected the timetable.", {("REJECT", ("Marlen",), ("timetable",))}),
        ("Marlen shelled the lighthouse.", {("ASSAULT", ("Marlen",), ("lighthouse",))}),
        ("A lorry bomb killed six Velda soldiers.", {("ASSAULT", ("A lorry bomb",), ("six Velda soldiers",))}),
    ],
)
def test_bare_words_fill_a_side_that_names_nobody(read_text, text, expected):
    """A thing that a deed is done to, or that does harm, is given in its own words."""
    assert expected == events(read_text(text))


def test_bare_words_are_no_actor(read_text):
    """Words that name nobody hold no mention and lead to no actor."""
    (role,) = _only(read_text("Marlen rejected the timetable."), "REJECT").targets
    assert (role.mention, role.actor) == (None, None)


def test_who_suffers_a_condemned_deed_is_not_aimed_at(read_text):
    """A condemned deed whose doer is not named stands for itself, never for its victim."""
    assert _only(read_text("Marlen condemned the murder of Tessa Orlan."), "ACCUSE").targets[0].mention is None


def test_place_stands_for_what_lies_in_it(read_text):
    """Where only the place of the thing hit is named, the words are the thing's and the mention is the place."""
    reading = read_text("Marlen shelled a lighthouse near Velda.")
    (role,) = _only(reading, "ASSAULT").targets
    assert role.anchor.exact == "a lighthouse near Velda"
    assert next(m for m in reading.mentions if m.id == role.mention).anchor.exact == "Velda"


def test_saying_is_done_by_who_puts_it_out(read_text):
    """What a report or a statement says is said by whoever published it."""
    assert {("ACCUSE", ("Marlen",), ("Velda",))} == events(
        read_text("Marlen published a report accusing Velda of fraud.")
    )


@pytest.mark.parametrize("told", ["prolonged its", "reimposed"])
def test_subject_of_a_verb_of_doing_does_its_object(read_text, told):
    """Who prolongs or reimposes a deed does it."""
    assert {("COERCE", ("Marlen",), ("Velda",))} == events(read_text(f"Marlen {told} sanctions against Velda."))


def test_names_joined_before_a_plural_noun_are_both_meant(read_text):
    """In "X and Y negotiators" X is a side of its own, and so it is in "X and its allies"."""
    assert {("CONSULT", ("Oman",), ("Kuwait negotiators",))} == events(read_text("Oman and Kuwait negotiators met."))


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("The ambassadors of Oman and Kuwait criticised Iraq.", {"Oman", "Kuwait"}),
        ("Greek and Turkish soldiers attacked Basra.", {"Greek", "Turkish"}),
        ("Ministers and generals of Oman and Kuwait criticised Iraq.", {"Oman", "Kuwait"}),
    ],
)
def test_phrase_shared_by_two_stands_for_each(read_text, text, owners):
    """What several own together acts once for each of them, and a list of role phrases shares what follows it."""
    reading = read_text(text)
    mentions = {mention.id: mention for mention in reading.mentions}
    (event,) = (c.content for c in reading.claims if isinstance(c.content, Event))
    assert {mentions[mentions[role.mention].owner].anchor.exact for role in event.sources} == owners


def test_owner_named_beside_a_shared_phrase_is_not_counted_twice(read_text):
    """In "X and Y envoys" X stands for its own envoys."""
    (event,) = (c.content for c in read_text("Oman and Kuwait negotiators met.").claims if isinstance(c.content, Event))
    assert len((*event.sources, *event.targets)) == 2


def test_two_who_call_off_their_deed_both_do_it(read_text):
    """Whoever puts off what both were to do, it binds both sides alike."""
    assert _only(read_text("Oman and Kuwait postponed their meeting."), "REJECT").symmetric
    assert not _only(read_text("Oman postponed its meeting with Kuwait."), "REJECT").symmetric


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The miners will not end their strike until Oman pays.", {("REJECT", ("miners",), ("Oman",))}),
        ("Oman will not lift the embargo until Kuwait pays.", {("REJECT", ("Oman",), ("Kuwait",))}),
    ],
)
def test_refusal_is_aimed_at_who_has_to_act_first(read_text, text, expected):
    """What is held back "until X does something" is held back from X."""
    assert expected == events(read_text(text))


@pytest.mark.parametrize(("where", "whom"), [("", ()), (" from Kuwait", ("Kuwait",))])
def test_own_troops_are_not_aimed_at(read_text, where, whom):
    """Who withdraws his own troops does nothing to them."""
    assert {("RETREAT", ("Oman",), whom)} == events(read_text(f"Oman withdrew its troops{where}."))


def test_law_of_a_place_is_its_holders(read_text):
    """Who was arrested somewhere by nobody named was arrested by those who hold the place, as is inferred."""
    event = _only(read_text("Two reporters were arrested on Monday in Oman."), "COERCE")
    assert [(role.anchor.exact, role.inferred) for role in event.sources] == [("Oman", True)]
    assert not _only(read_text("Two reporters were kidnapped on Monday in Oman."), "ASSAULT").sources


def test_who_gets_a_gift_may_be_bare_words(read_text):
    """Where what is given goes to nobody known, the words after "to" say so."""
    assert {("RETREAT", ("Oman",), ("lighthouse",))} == events(read_text("Oman returned the bell to the lighthouse."))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Marlen shelled a clinic in Velda.", "a clinic in Velda"),
        ("Marlen shelled a school in Velda.", "a school"),
        ("Marlen attacked a police station in northern Velda.", "a police station"),
        ("Marlen fired two rockets across Velda.", "Velda"),
        ("Marlen imposed a curfew in Velda.", "Velda"),
        ("Marlen shelled rebels in Velda.", "rebels in Velda"),
    ],
)
def test_things_hit_are_told_in_their_own_words(read_text, text: str, words: str):
    """What is hit in a place has its own words; what is thrown or imposed is not hit, and who is named comes first."""
    [(_, _, targets)] = events(read_text(text))

    assert (words,) == targets


def test_thing_seized_in_a_place_is_its_holders(read_text):
    """Where a thing hit is no actor's by its own words, the place after the verb stands for it by the thing's words."""
    reading = read_text("Oman seized a large field near Kuwait on Monday.")
    (role,) = _only(reading, "COERCE").targets
    assert role.anchor.exact.startswith("a large field")
    assert next(m for m in reading.mentions if m.id == role.mention).anchor.exact == "Kuwait"


def test_denial_has_no_victim(read_text):
    """Who denies a deed does nothing to whom it would have hurt, and rejects nobody."""
    assert {("AID", ("Oman",), ())} == events(read_text("Oman denied arming the lighthouse."))


def test_body_of_troops_leaves_or_goes_to_bare_words(read_text):
    """Where troops leave or go to what names nobody, its words say so."""
    assert {("RETREAT", ("Oman",), ("wide zone",))} == events(read_text("Oman withdrew its troops from the wide zone."))


@pytest.mark.parametrize(
    "text",
    [
        "Ostrava will turn to Marlen for flour, the trade minister of Ostrava warned.",
        "Ostrava warned that it would turn to Marlen for flour.",
    ],
)
def test_nobody_threatens_himself_or_whose_man_he_is(read_text, text):
    """Of whom a threat's clause tells, the speaker and his own state are not threatened."""
    assert set() == events(read_text(text))


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Marlen withdrew the Tarsk Brigade from Velda.", ("Velda",)),
        ("Marlen pulled the Tarsk Brigade out of the hills.", ()),
        ("Marlen withdrew the brigade.", ()),
        ("Marlen released the rebels.", ("rebels",)),
    ],
)
def test_who_is_pulled_out_of_a_place_is_not_left(read_text, text, left):
    """A force that somebody withdraws goes, and is not what he withdraws from; whoever is freed is dealt with."""
    [(kind, doing, found)] = events(read_text(text))

    assert ("RETREAT", ("Marlen",), left) == (kind, doing, found)


def test_a_thing_of_somebody_s_is_not_the_place_s_that_it_stands_in(read_text):
    """What is "theirs" near a town is done to its owner, who may be unknown, and not to the town."""
    told = events(read_text("The guards said gunmen had stolen their boats near Ostrel."))

    assert {("COERCE", ("gunmen",), ("their boats",))} == told


@pytest.mark.parametrize(
    "text",
    [
        "Ostrel denied that its forces had taken part in the raid on Velda.",
        "Ostrel did not deny that its forces had taken part in the raid on Velda.",
        "Ostrel rejected claims that it had taken part in the raid on Velda.",
        "It is not known whether Ostrel took part in the raid on Velda.",
    ],
)
def test_who_denies_his_part_in_a_raid_or_may_have_none_did_not_make_it(read_text, text: str):
    """A raid is a raid whoever denies a part in it; nobody beside it is told to have made it."""
    assert ("ASSAULT", (), ("Velda",)) in events(read_text(text))


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("Gunmen fired two missiles at the oil terminal.", "oil terminal"),
        ("Rebels fired rockets at a customs post.", "a customs post"),
        ("Velda imposed a blockade on the port.", "port"),
    ],
)
def test_what_is_fired_is_not_what_is_hit(read_text, text: str, hit: str):
    """The thing behind "at" or "on" is hit, though it is no actor, and not the weapon."""
    assert {(hit,)} == {targets for _, _, targets in events(read_text(text))}


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Rebels took control of the depot.", ("depot",)),
        ("Rebels were held for setting fire to cars.", ("cars",)),
    ],
)
def test_a_set_phrase_is_done_to_what_stands_behind_it(read_text, text: str, whom: tuple):
    """What makes one deed with its verb is not whom or what that is done to."""
    assert whom in {targets for kind, _, targets in events(read_text(text)) if kind == "ASSAULT"}
