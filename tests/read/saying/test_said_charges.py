"""What somebody is accused of, how a thing is called and counted, and what a court hears, as somebody's word."""

import pytest

from dragoman.records import Event


def _told(reading) -> list[tuple[str, str]]:
    return [(each.chain[-1].name, each.content.exact) for each in reading.attributions]


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        (
            "The harbour guild accused the Ardan navy of sinking the barges.",
            "The harbour guild",
            "the Ardan navy of sinking",
        ),
        ("Ferry owners blamed the raid on smugglers.", "Ferry owners", "the raid on smugglers"),
        ("The mayor attributes the fire to a militia.", "The mayor", "the fire to a militia"),
        ("Ardan officials put the toll at thirty.", "Ardan officials", "the toll at thirty"),
        ("The tribunal heard that the prefect had paid the gunmen.", "unknown", "the prefect had paid"),
        ("The prefect was accused of paying gunmen.", "unknown", "of paying gunmen"),
        (
            "Tolsk courts indicted the prefect and his driver for the murder of a priest.",
            "Tolsk courts",
            "the prefect and his driver for the murder",
        ),
    ],
)
def test_a_charge_is_the_word_of_whoever_makes_it(read_text, text: str, who: str, what: str):
    """An accusation, a blame, a count and what a court hears are attributed; no name means that nobody is named."""
    [(holder, content)] = _told(read_text(text))

    assert who == holder
    assert what == content[: len(what)]


@pytest.mark.parametrize(
    "text",
    ["The clerk put the ledger at his feet.", "The mayor blamed the militia.", "The tribunal heard two witnesses."],
)
def test_other_words_of_these_verbs_are_nobody_s_charge(read_text, text: str):
    """What is put somewhere, who is blamed for nothing that is told, and who is heard are no attributions."""
    assert [] == _told(read_text(text))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ardan gunners shelled the port on Monday, killing nine people, the Tidal Front said.", "the Tidal Front"),
        ("The blockade, by contrast, is thought to be led by the Tidal Front.", "unknown"),
        ("The mission could not reach the port, it said in a statement.", "it"),
        ("The prefect wants us to believe that the Tidal Front shelled the port.", "The prefect"),
        ("The prefect answered that the Tidal Front had shelled the port.", "The prefect"),
        ("The guild's view is that the Tidal Front shelled the port.", "The guild"),
    ],
)
def test_the_speaker_is_who_speaks(read_text, text: str, who: str):
    """Neither whom a participle is done to, nor what follows any “by”, nor who is to believe it, is the source."""
    assert {who} == {holder for holder, _ in _told(read_text(text))}


def test_an_infinitive_s_second_deed_is_claimed_too(read_text):
    """“Claimed to have done one thing and done another” claims both."""
    [(_, content)] = _told(read_text("The Tidal Front claimed to have taken the port and killed four soldiers."))

    assert "killed four soldiers" in content


def test_a_quotation_after_a_colon_leaves_out_the_words_before_it(read_text):
    """What the page tells before a colon is not what is quoted after it."""
    text = 'The prefect saw it at once: "They shelled the port because we would not pay," he told us.'

    assert ["They shelled the port because we would not pay"] == [what for _, what in _told(read_text(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Ardan has not confirmed the raid.",
        "The prefect has yet to confirm the raid.",
        "He declined to confirm the raid.",
    ],
)
def test_what_nobody_confirms_is_not_confirmed(read_text, text: str):
    """A confirmation that is withheld attributes nothing."""
    assert [] == _told(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "The clerks were told to leave the port.",
        "The prefect was found hiding in the port.",
        "Neither army has said whether the Tidal Front left.",
    ],
)
def test_orders_finds_and_open_questions_are_nobody_s_word(read_text, text: str):
    """Who is told to do something, who is found somewhere, and what nobody says of a question, attribute nothing."""
    assert [] == _told(read_text(text))


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        ("The guild called the levy a theft.", "The guild", "a theft"),
        ("The guild called the levy reckless.", "The guild", "reckless"),
        ("The judges were sent north, a step their union called a reprisal.", "their union", "a reprisal"),
        ("The prefect condemned what he called a lie.", "he", "a lie"),
        ("Marlen described the raid on Ostrel as an act of war.", "Marlen", "an act of war"),
        ("The vote was described by the guild as a farce.", "the guild", "a farce"),
        ("The army dismissed as a rumour a report about its losses.", "The army", "a rumour"),
        ("Velda let it be known that its envoy would leave.", "Velda", "its envoy would leave"),
        ("Velda denied any part in the raid on Ostrel.", "Velda", "any part"),
        ("Velda denied a report that it had shelled Ostrel.", "Velda", "a report that it had shelled Ostrel"),
        ("Police suspect a smuggling gang.", "Police", "a smuggling gang"),
        ("Marlen closed the road, citing landslides in the gorge.", "Marlen", "landslides in the gorge"),
        ("The tribunal ruled that Velda had broken the pact.", "The tribunal", "Velda had broken the pact"),
        ("The inquiry found Velda had shelled Ostrel.", "The inquiry", "Velda had shelled Ostrel"),
        ("The panel found Poland's army shot nine clerks.", "The panel", "Poland's army shot nine clerks"),
        ("Judges found Velda guilty of shelling Ostrel.", "Judges", "Velda guilty of shelling Ostrel"),
        ("The prefect denied knowledge of the raid by his guards.", "The prefect", "knowledge"),
        ("Velda denied Marlen's claim that it had shelled Ostrel.", "Velda", "it had shelled Ostrel"),
    ],
)
def test_a_name_a_denial_and_a_reason_are_somebody_s_word(read_text, text: str, who: str, what: str):
    """What a thing is called, described as, denied or put forward for is the word of whoever does so."""
    assert [(who, what)] == _told(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "A band that calls itself the Dawn Guard seized the post.",
        "The envoy called the premier on Monday.",
        "On the day the union called a strike, the prefect fled.",
        "The premier dismissed the general as chief of staff.",
        "No guild called the vote rigged.",
        "The union called a boycott of the talks in support of the envoy.",
        "Velda denied Ostrel access to the port.",
        "Velda denied the charge.",
        "Denied fuel, the yards closed.",
        "The colonels held the town for a week.",
        "The guards found the mill burned.",
        "The guards found him asleep.",
        "Velda denied Marlen's accusations.",
        "Velda did not deny the raid on Ostrel.",
        "Velda denied aid to Ostrel.",
        "Japan denied military support to Ostrel.",
        "Velda denied the rebels arms.",
        "Marlen did not blame Velda for the raid on Ostrel.",
        "Rain is expected to close the road.",
        "No losses were reported.",
    ],
)
def test_names_of_one_s_own_calls_and_refusals_are_nobody_s_word(read_text, text: str):
    """A name somebody gives himself, a call, an office, a thing refused and what is expected attribute nothing."""
    assert [] == _told(read_text(text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The court does not find, as Marlen submitted, that Velda shelled Ostrel.", [["The court"]]),
        ("The court found, as Marlen submitted, that Velda shelled Ostrel.", [["The court"], ["Marlen"]]),
        ("The Herald reported, citing clerks, that Velda shelled Ostrel.", [["The Herald", "clerks"]]),
    ],
)
def test_an_aside_before_that_is_no_part_of_what_is_said(read_text, text: str, told: list[list[str]]):
    """What stands before "that" tells whose word it is too, and not that what a court does not find is so."""
    reading = read_text(text)

    assert told == [[holder.name for holder in each.chain[1:]] for each in reading.attributions]
    assert {"Velda shelled Ostrel"} == {each.content.exact for each in reading.attributions}


@pytest.mark.parametrize(
    "text", ["Velda called the raid on Ostrel a crime.", "Velda denied any role in the raid on Ostrel."]
)
def test_what_is_named_or_denied_a_part_in_was_done(read_claims, text: str):
    """A raid that is called a crime, or in which somebody had no part, is told as done, and not by him."""
    [raid] = [c for c in read_claims(Event, text) if c.content.trigger.exact == "raid"]

    assert ("+", "asserted", ()) == (raid.status.polarity, raid.status.modality, raid.content.sources)


@pytest.mark.parametrize(
    "text",
    [
        "No envoy has blamed Velda for the raid on Ostrel.",
        "Neither report blames Sweden for the raid on Ostrel.",
        "None of the envoys blamed Velda for the raid on Ostrel.",
        "Marlen did not blame Velda for the raid on Ostrel.",
        "Nobody blamed the raid on Ostrel on Velda.",
    ],
)
def test_nobody_does_a_deed_of_which_nobody_is_accused(read_claims, text: str):
    """A raid for which somebody is not blamed was done, by nobody who is told."""
    [raid] = [c for c in read_claims(Event, text) if c.content.type == "ASSAULT"]

    assert ("+", "asserted", ()) == (raid.status.polarity, raid.status.modality, raid.content.sources)


@pytest.mark.parametrize(
    "text",
    [
        "Marlen accused Velda of supplying the rockets, a charge that Ostrel dismissed.",
        "Marlen blamed the raid on Velda, an allegation for which Ostrel jailed two clerks.",
    ],
)
def test_what_takes_a_charge_up_is_not_charged(read_text, text: str):
    """Who makes the charge does not say what others do about it: the page does."""
    reading = read_text(text)
    [said] = {a.content.exact for a in reading.attributions if a.rule.startswith("attribute.charged")}

    assert not any(words in said for words in ("charge", "allegation", "Ostrel"))


@pytest.mark.parametrize(
    "text",
    ["Marlen denied allegations it had shelled Ostrel.", "Marlen denied allegations that it had shelled Ostrel."],
)
def test_what_a_denied_charge_says_is_not_so(read_claims, text: str):
    """With "that" or without, it is the word of who denies it that he did not do it."""
    [raid] = [c for c in read_claims(Event, text) if c.content.type == "ASSAULT"]

    assert ("-", "reported") == (raid.status.polarity, raid.status.modality)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The Ardan Front claimed responsibility for the raid on Tolsk.", "the raid on Tolsk"),
        ("The Ardan Front claimed credit for the raid on Tolsk.", "the raid on Tolsk"),
        ("The Ardan Front claimed responsibility for shelling Tolsk.", "shelling Tolsk"),
    ],
)
def test_who_owns_up_to_a_deed_tells_it(read_text, text: str, what: str):
    """A deed that somebody says is his is told by him, and not by the page."""
    assert [("The Ardan Front", what)] == _told(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "No group has claimed responsibility for the raid on Tolsk.",
        "The Ardan Front has not claimed responsibility for the raid on Tolsk.",
        "The Ardan Front refused to claim responsibility for the raid on Tolsk.",
        "The Ardan Front has yet to claim responsibility for the raid on Tolsk.",
        "The Ardan Front claimed no responsibility for the raid on Tolsk.",
        "If the Ardan Front claims responsibility for the raid on Tolsk, talks will end.",
        "The Ardan premier accepted the blame for the raid on Tolsk.",
        "The Ardan Front took the barges for the raid on Tolsk.",
    ],
)
def test_a_deed_that_nobody_owns_up_to_is_nobody_s_word(read_text, text: str):
    """Without a claim to it, or with another thing taken, a deed is the page's to tell."""
    assert [] == _told(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "The Ardan army denied reports its troops had shelled Tolsk.",
        "The Ardan army rejected claims it had shelled Tolsk.",
        "The Ardan army dismissed allegations of shelling Tolsk.",
        "The Ardan army denied claims its troops shelled Tolsk.",
    ],
)
def test_what_a_denied_charge_says_is_denied_by_whoever_denies_it(read_text, text: str):
    """Without "that", too, what a claim says is told by its denier, and as untrue."""
    reading = read_text(text)
    [shelling] = [c for c in reading.claims if isinstance(c.content, Event) and c.content.type == "ASSAULT"]

    assert "-" == shelling.status.polarity
    assert "The Ardan army" == reading.attributions[0].chain[-1].name


def test_a_charge_without_its_maker_is_somebody_s_word_all_the_same(read_text):
    """Who faces allegations of a deed is said to have done it, by nobody named."""
    reading = read_text("The Ardan army faces allegations of shelling Tolsk.")
    [shelling] = [c for c in reading.claims if isinstance(c.content, Event) and c.content.type == "ASSAULT"]

    assert "reported" == shelling.status.modality
    assert "unknown" == reading.attributions[0].chain[-1].name


def test_who_says_that_he_claimed_a_deed_is_its_one_source(read_text):
    """What somebody claims in his own words is his by these words, and not a second time by a pronoun."""
    assert ["The Ardan Front"] == [
        holder for holder, _ in _told(read_text("The Ardan Front said it claimed responsibility for the raid."))
    ]
