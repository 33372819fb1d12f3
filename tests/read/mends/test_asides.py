"""Sentences that a parse tears apart at an aside, read as one clause; on invented countries."""

import pytest

from tests.read.conftest import events, signed, ties


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Velda had, the Ostrel ministry insisted, shelled the town of Sarn.",
            ("ASSAULT", ("Velda",), ("Sarn",)),
        ),
        ("The rebels were, officials said, armed by Velda.", ("AID", ("Velda",), ("rebels",))),
        ("The rebels had been, the ministry claimed, armed by Velda.", ("AID", ("Velda",), ("rebels",))),
        ("Velda will, the minister promised, withdraw its troops from Sarn.", ("AGREE", ("Velda",), ("Sarn",))),
    ],
)
def test_who_says_so_between_helper_and_verb_does_nothing_else(read_text, text: str, told: tuple):
    """Whose word stands between "had" and its verb only says so; the deed is the subject's before it."""
    reading = read_text(text)

    assert told in events(reading)
    assert not any("officials" in sources + targets for _, sources, targets in events(reading))
    assert {holder.kind for each in reading.attributions for holder in each.chain[1:]} <= {"unnamed", "named"}
    assert reading.attributions


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Lakes Union, a bloc of six states, offered to mediate.", "Lakes Union"),
        ("Velda, which disclaims responsibility for the raid on Ostrel, called for talks.", "Velda"),
    ],
)
def test_a_past_behind_an_aside_is_done_by_who_stands_before_it(read_text, text: str, told: str):
    """Who is described between commas does what the verb behind them tells, and is not who it is done to."""
    spoken = [each for each in events(read_text(text)) if each[0] in {"AGREE", "REQUEST"}]

    assert [((told,), ())] == [(sources, targets) for _, sources, targets in spoken]


def test_a_label_before_a_colon_does_not_do_what_is_said_behind_it(read_text):
    """Who speaks by a name and a colon has not done what he says another did; it is his word."""
    reading = read_text("Ilan Voss, foreign minister: “Velda has invaded its neighbour.”")

    assert {("ASSAULT", ("Velda",), ("its neighbour",))} == events(reading)
    assert ["Ilan Voss"] == [each.chain[-1].name for each in reading.attributions]


def test_a_label_before_a_passive_undergoes_nothing(read_text):
    """Who speaks by a name and a colon is not received beside whom he tells of."""
    reading = read_text("Ostrava: Mrs Venn was received by Velda.")

    assert all("Ostrava" not in target for _, _, targets in events(reading) for target in targets)


def test_who_says_so_in_the_middle_does_nothing(read_text):
    """Who stands between "said" and a comma says it; only whom the clause behind names does what it tells."""
    reading = read_text("Had the guards not arrived, said one army officer, the Front would have shelled Ostrel.")

    assert all("officer" not in source for _, sources, _ in events(reading) for source in sources)


def test_what_is_told_behind_who_says_so_is_the_main_clause(read_text):
    """Officials who do not want to be named say what stands behind the comma."""
    reading = read_text("According to officials who asked not to be named, Velda has shelled Ostrel.")

    assert {("ASSAULT", ("Velda",), ("Ostrel",))} == events(reading)
    assert ["officials"] == [each.chain[-1].name for each in reading.attributions]


@pytest.mark.parametrize(
    ("text", "speaker", "told"),
    [
        (
            "Rebels killed six men, officials of the two provinces reported on Friday.",
            "officials of the two provinces",
            {("ASSAULT", ("Rebels",), ("six men",))},
        ),
        (
            "The two states will buy nine frigates, ministers of both lands announced in Sarn on Tuesday.",
            "ministers of both lands",
            set(),
        ),
    ],
)
def test_whoever_tells_at_the_end_is_no_part_of_what_is_told(read_text, text: str, speaker: str, told: set):
    """Those behind the last comma and before a verb of saying are its subject, and suffer nothing told before."""
    reading = read_text(text)

    assert told == events(reading)
    assert [speaker] == [said.chain[-1].name for said in reading.attributions]


def test_whoever_says_so_between_two_clauses_says_both(read_text):
    """An aside after an opening clause is about that and about what follows."""
    reading = read_text("Should the troops stay, the district council fears, the harvest will be lost.")

    assert {"the harvest will be lost", "Should the troops stay"} == {s.content.exact for s in reading.attributions}


def test_what_is_said_may_open_with_whoever_does_it(read_text):
    """A clause about "whoever" is told like one about somebody named."""
    [said] = read_text("The sergeant said that whoever built the bomb knew his trade.").attributions

    assert "whoever built the bomb knew his trade" == said.content.exact


def test_who_leads_a_body_stands_right_behind_it(read_text):
    """Behind a body and a comma, "led by" tells who leads that body, and not whoever the sentence is about."""
    text = "The Harvest Party lost the election to the Green Bloc, led by Ilna Sorr."

    assert ("leads", ("Ilna Sorr",), ("Green Bloc",)) in ties(read_text(text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ostrel, Varkania's rival, invaded in March and took the port.", ("ASSAULT", ("Ostrel",), ("port",))),
        ("Ostrel, a state of islands, asked in May for help.", ("REQUEST", ("Ostrel",), ())),
    ],
)
def test_a_form_that_may_be_a_past_is_one_where_a_sentence_has_no_other(read_text, text: str, told: tuple):
    """Behind a name and what stands beside it, the only verb of a whole sentence is told of that name."""
    assert told in events(read_text(text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The army struck villages it says shelter the rebels.", ("hosts", ("villages",), ("rebels",))),
        ("Ostrel banned a group it says is funded by Velda.", ("funds", ("Velda",), ("a group",))),
    ],
)
def test_what_is_said_of_a_noun_is_told_of_that(read_text, text: str, told: tuple):
    """Between a noun and what is said of it, who says so does nothing but say it."""
    assert told in ties(read_text(text))


@pytest.mark.parametrize("aside", ["once allies against Sarn", "both members of the League", "close allies"])
def test_what_several_are_is_not_one_of_them(read_text, aside: str):
    """A plural between commas behind names says what those are, and does nothing beside them."""
    assert ("ASSAULT", ("Marlen", "Velda"), ("Ostrel",)) in events(
        read_text(f"Marlen and Velda, {aside}, attacked Ostrel.")
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Snow fell. Rebels killed six men, officials of the two provinces reported on Friday. It rained.",
            ("ASSAULT", ("Rebels",), ("six men",)),
        ),
        (
            "Ostrel, Varkania's rival, invaded in March and took the port. It rained.",
            ("ASSAULT", ("Ostrel",), ()),
        ),
    ],
)
def test_a_sentence_is_mended_alike_wherever_it_stands(read_text, text: str, expected: tuple):
    """Other sentences of a paragraph, before or behind, change nothing in how one is taken apart."""
    assert expected in events(read_text(text))


def test_who_is_charged_with_a_deed_tells_nothing(read_text):
    """A participle of charging behind an apposition describes it, and is nobody's word for the sentence before."""
    reading = read_text("Crowds filled the square over the arrest of Ilna Sorr, a former officer charged with fraud.")

    assert () == reading.attributions


def test_what_is_done_to_what_somebody_keeps_is_not_what_he_says(read_text):
    """A clause with a verb of saying behind a subject says nothing of the verb that the subject has itself."""
    reading = read_text("Velda expelled the advisers from Ostrel, and the radars they maintain will be switched off.")

    assert ("SANCTION", ("Velda",), ("advisers",)) in events(reading)


def test_the_clause_before_after_is_the_sentence(read_text):
    """Who stands beside an office between commas is its holder, and says nothing of what stands before him."""
    found = read_text(
        'Velm sacked the head of the navy, Admiral Ruda Keff, in May after Keff told a paper that "war is near".'
    )

    assert ["Keff"] == [each.chain[-1].name for each in found.attributions]
    assert ["war is near"] == [each.content.exact for each in found.attributions]
    assert ("SANCTION", ("Velm",), ("head of the navy",)) in events(found)


@pytest.mark.parametrize("aside", ["by itself", "in itself", "of itself"])
def test_a_not_before_by_itself_denies_the_verb_behind_it(read_text, aside: str):
    """What stands between the helper and its verb takes neither."""
    found = signed(read_text(f"The loan will not {aside} revive trade."))

    assert [("The loan", "trade", 0, "causal")] == found
