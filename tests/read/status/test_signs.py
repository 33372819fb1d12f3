"""Deeds that a text tells as averted, replaced, likely, supposed or only shown, on invented actors."""

import pytest

from dragoman.records import Event, Relation


def held(reading) -> set[tuple[str, str]]:
    """Polarity and modality of each event whose word speaks of an attack, an invasion, a raid or a withdrawal."""
    words = ("attack", "invad", "invasion", "raid", "withdr", "talks")
    told = [claim for claim in reading.claims if isinstance(claim.content, Event)]
    return {
        (claim.status.polarity, claim.status.modality)
        for claim in told
        if claim.content.trigger.exact.lower().startswith(words)
    }


@pytest.mark.parametrize(
    "text",
    [
        "The envoys averted a Brelish attack on Ostrava.",
        "A Brelish attack on Ostrava was thwarted by the guards.",
        "The treaty headed off a Brelish invasion of Ostrava.",
        "Ostrava was spared a Brelish attack.",
        "The ships deterred Marlen from a full invasion of Ostrava.",
        "The ships deterred Marlen from invading Ostrava.",
        "Velda talked Marlen out of invading Ostrava.",
        "Marlen stopped short of attacking Ostrava.",
        "Marlen came close to an invasion of Ostrava.",
        "Marlen held back from attacking Ostrava.",
        "A foiled Brelish attack on Ostrava worried Velda.",
        "An attempted Brelish attack on Ostrava worried Velda.",
        "The absence of a Brelish attack on Ostrava surprised Velda.",
    ],
)
def test_what_is_averted_did_not_come_about(read_text, text: str):
    """A deed averted, stopped short of or only attempted is denied, as noun and as participle."""
    assert {("-", "asserted")} == held(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "The pact was meant to prevent a Brelish attack on Ostrava.",
        "Velda sent ships to prevent a Brelish attack on Ostrava.",
        "Velda wants to avoid a Brelish attack on Ostrava.",
        "The minister ruled out a Brelish attack on Ostrava.",
        "A Brelish attack on Ostrava is out of the question.",
        "Marlen voted against attacking Ostrava.",
    ],
)
def test_what_is_to_be_averted_is_denied_and_ahead(read_text, text: str):
    """A deed that somebody means to prevent, or rules out, is planned not to be."""
    assert {("-", "planned")} == held(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "Velda failed to prevent a Brelish attack on Ostrava.",
        "Velda could not prevent a Brelish attack on Ostrava.",
        "Velda did nothing to prevent a Brelish attack on Ostrava.",
        "The failed Brelish attack on Ostrava killed two guards.",
        "Velda condemned the Brelish attack on Ostrava.",
        "Though Marlen attacked Ostrava, Velda waited.",
        "The Brelish attack on Ostrava was possible because the guards slept.",
        "The Brelish attack on Ostrava could lead to hunger.",
        "The Brelish attack on Ostrava came as a surprise.",
        "The Brelish attack on Ostrava was planned by the premier.",
        "Velda denied any role in the Brelish attack on Ostrava.",
        "What followed was a Brelish attack on Ostrava.",
        "Marlen was able to attack Ostrava.",
    ],
)
def test_what_was_done_stays_so(read_text, text: str):
    """An attack that failed, was not prevented, or of which something else is said, took place."""
    assert {("+", "asserted")} == held(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "Instead of attacking Ostrava, Marlen sent grain.",
        "Rather than attack Ostrava, Marlen sent grain.",
        "Marlen sent grain rather than attack Ostrava.",
        "Far from attacking Ostrava, Marlen sent grain.",
        "Short of attacking Ostrava, Marlen has few choices.",
        "Marlen would rather wait than attack Ostrava.",
        "Instead of an attack on Ostrava, Marlen chose patience.",
    ],
)
def test_what_something_else_stood_in_for_was_not_done(read_text, text: str):
    """A deed in whose place another was done is denied."""
    assert {("-", "asserted")} == held(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "Marlen's failure to attack Ostrava surprised Velda.",
        "Marlen's inability to attack Ostrava surprised Velda.",
        "Marlen's refusal to attack Ostrava surprised Velda.",
        "Marlen is too weak to attack Ostrava.",
        "Marlen has yet to attack Ostrava.",
        "It is false that Marlen attacked Ostrava.",
        "It is a myth that Marlen attacked Ostrava.",
    ],
)
def test_words_of_failing_and_falsehood_deny(read_text, text: str):
    """Nouns of failing, "too weak to", "yet to" and words of falsehood deny what hangs on them."""
    assert {("-", "asserted")} == held(read_text(text))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("A Brelish attack on Ostrava remains unlikely.", ("-", "probable")),
        ("Marlen is unlikely to attack Ostrava.", ("-", "probable")),
        ("It is unlikely that Marlen attacked Ostrava.", ("-", "probable")),
        ("No Brelish attack on Ostrava is expected.", ("-", "probable")),
        ("A Brelish attack on Ostrava is likely.", ("+", "probable")),
        ("A Brelish attack on Ostrava is imminent.", ("+", "probable")),
        ("Velda expects a Brelish attack on Ostrava.", ("+", "probable")),
        ("The patrols made a Brelish attack on Ostrava more likely.", ("+", "probable")),
        ("A Brelish attack on Ostrava is possible.", ("+", "possible")),
        ("A Brelish attack on Ostrava could follow.", ("+", "possible")),
        ("The idea of a Brelish attack on Ostrava is old.", ("+", "possible")),
        ("Marlen was tempted to attack Ostrava.", ("+", "possible")),
        ("Marlen has the ability to attack Ostrava.", ("+", "possible")),
        ("The minister did not rule out a Brelish attack on Ostrava.", ("+", "possible")),
        ("A Brelish attack on Ostrava never came.", ("-", "asserted")),
        ("A Brelish attack on Ostrava failed to materialise.", ("-", "asserted")),
        ("Rumours of a Brelish attack on Ostrava spread.", ("+", "reported")),
        ("Velda warned of a Brelish attack on Ostrava.", ("+", "feared")),
        ("Velda pleaded for Marlen to attack Ostrava.", ("+", "requested")),
        ("The treaty forbids Brelish attacks on Ostrava.", ("-", "requested")),
        ("Marlen rejected talks with Ostrava.", ("-", "planned")),
        ("Velda will wait until Marlen attacks Ostrava.", ("+", "conditional")),
        ("Velda has withheld its grain until Marlen attacks Ostrava.", ("+", "conditional")),
        ("Velda held the bridge until Marlen attacked Ostrava.", ("+", "asserted")),
    ],
)
def test_what_is_said_of_a_deed_tells_how_sure_it_is(read_text, text: str, status: tuple[str, str]):
    """A predicate, a verb or a noun over a deed that is only spoken of tells how surely it is so."""
    assert {status} == held(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "There is no evidence that Marlen attacked Ostrava.",
        "There is no reason to believe that Marlen attacked Ostrava.",
        "Inspectors found no evidence of a Brelish attack on Ostrava.",
        "There is no indication that Marlen attacked Ostrava.",
    ],
)
def test_where_nothing_shows_it_a_deed_is_possibly_not_so(read_text, text: str):
    """Want of evidence denies no more than a doubt does."""
    ((polarity, modality),) = held(read_text(text))

    assert ("-", True) == (polarity, modality in {"possible", "probable"})


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Had Marlen attacked Ostrava, Velda would have left.", ("+", "counterfactual")),
        ("If Marlen had attacked Ostrava, Velda would have left.", ("+", "counterfactual")),
        ("But for the storm, Marlen would have attacked Ostrava.", ("+", "counterfactual")),
        ("Should Marlen attack Ostrava, Velda will leave.", ("+", "conditional")),
        ("Were Marlen to attack Ostrava, Velda would leave.", ("+", "conditional")),
        ("Suppose Marlen attacked Ostrava.", ("+", "conditional")),
        ("It was as though Marlen had attacked Ostrava.", ("+", "conditional")),
        ("What Marlen fears is a Veldan invasion of Ostrava.", ("+", "feared")),
        ("What Ostrava wants is a Brelish withdrawal.", ("+", "requested")),
        ("The exercise simulated a Brelish attack on Ostrava.", ("+", "counterfactual")),
        ("Troops from Marlen rehearsed an attack on Ostrava.", ("+", "counterfactual")),
        ("The film shows a Brelish attack on Ostrava.", ("+", "possible")),
        ("A mock attack by Marlen on Ostrava took place.", ("+", "counterfactual")),
    ],
)
def test_what_is_only_supposed_or_shown_is_not_told_as_done(read_text, text: str, status: tuple[str, str]):
    """Conditions without "if", clefts of fear and wish, exercises and films do not tell of deeds done."""
    assert {status} == held(read_text(text))


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Marlen called the militia to attack Ostrava.", "requested"),
        ("The premier of Marlen called the governor of Ostrava to discuss the attack by Velda.", "asserted"),
    ],
)
def test_a_call_by_telephone_asks_for_nothing(read_text, text: str, modality: str):
    """Who is called to do a deed is asked to; who is called to be told something is only called."""
    assert {("+", modality)} == held(read_text(text))


def test_who_calls_to_convey_support_is_who_supports(read_text):
    """What somebody calls another on the telephone to say is said by the caller."""
    told = [claim.content for claim in read_text("Marlen called the president to convey support for Velda.").claims]
    (support,) = [event for event in told if isinstance(event, Event) and event.type == "SUPPORT"]

    assert ["Marlen"] == [role.anchor.exact for role in support.sources]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("The army of Marlen attacked no one.", "-"),
        ("The army of Marlen attacked nobody in Ostrava.", "-"),
        ("Marlen attacked no ships of Ostrava.", "-"),
        ("Marlen attacked Ostrava with no warning.", "+"),
        ("Marlen lost no time in attacking Ostrava.", "+"),
        ("Marlen has no plans to attack Ostrava.", "-"),
    ],
)
def test_a_deed_done_to_nobody_is_not_done(read_text, text, polarity):
    """An empty object denies its deed, once; one that only says how or when a thing was done does not."""
    assert {polarity} == {found for found, _ in held(read_text(text))}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Marlen neither attacked nor blockaded Ostrava.", ("-", "asserted")),
        ("Marlen has neither confirmed nor admitted that it attacked Ostrava.", ("+", "reported")),
        ("Marlen did not close the port, nor did it attack Ostrava.", ("-", "asserted")),
        ("Marlen neither confirmed nor denied that it had attacked Ostrava.", ("+", "possible")),
        ("Ostrava was burnt in an attack blamed on Marlen.", ("+", "reported")),
        ("Velda mourns the attack, which it blamed on Marlen.", ("+", "reported")),
        ("The raid on Ostrava was claimed by the militia of Marlen.", ("+", "reported")),
        ("By attacking Ostrava, Marlen hoped to force Velda to talk.", ("+", "asserted")),
        ("Talks on the withdrawal of Marlen from Ostrava go on.", ("+", "possible")),
        ("Negotiations for the withdrawal of Marlen from Ostrava go on.", ("+", "possible")),
        ("Not one soldier attacked Ostrava.", ("-", "asserted")),
        ("The crowd blocked the gate before being attacked by police.", ("+", "asserted")),
        ("The crowd was stopped from attacking Ostrava.", ("-", "asserted")),
        ("The police, who are supposed to attack Ostrava, stayed.", ("+", "possible")),
        ("The colonels plotted to attack Ostrava.", ("+", "planned")),
        ("Marlen hoped to attack Ostrava.", ("+", "planned")),
        ("Should Marlen attack Ostrava, Velda will act.", ("+", "conditional")),
        ("Nobody believes that Marlen will attack Ostrava.", ("-", "planned")),
        ("Few expect Marlen to attack Ostrava.", ("-", "planned")),
        ("Velda will use a rebel attack on Ostrava as a pretext.", ("+", "possible")),
        ("Velda would treat an attack by Marlen as an act of war.", ("+", "possible")),
        ("Velda will use the rebel attack on Ostrava as a pretext.", ("+", "asserted")),
        ("Velda will respond to an attack on Ostrava that killed nine.", ("+", "asserted")),
        ("Marlen will test its guns during a raid on Ostrava.", ("+", "planned")),
        ("Marlen tested its guns during a raid on Ostrava.", ("+", "asserted")),
    ],
)
def test_denials_and_plans_reach_the_deed_they_speak_of(read_text, text: str, status: tuple[str, str]):
    """Both deeds of "neither … nor" are denied, what precedes or follows a hindrance is not, a plot is a plan."""
    assert status in held(read_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Velda may settle the quarrel through talks with Ostrel.", "possible"),
        ("Velda settled the quarrel by talks with Ostrel.", "asserted"),
        ("Velda may settle the quarrel by the talks with Ostrel.", "asserted"),
    ],
)
def test_a_means_is_as_far_ahead_as_what_it_serves(read_text, text, expected):
    """Talks by which a quarrel is to be settled are to be held, unless they are known."""
    talks = [c for c in read_text(text).claims if getattr(c.content, "type", None) == "CONSULT"]

    assert [expected] == [claim.status.modality for claim in talks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Growers blocked the road to demand the release of Ostrel's envoy.", "+"),
        ("Growers refused to demand the release of Ostrel's envoy.", "-"),
    ],
)
def test_an_end_is_not_kept_from_by_its_means(read_text, text, expected):
    """Who blocks a road to demand something demands it; who refuses to does not."""
    asked = [c for c in read_text(text).claims if getattr(c.content, "type", None) == "REQUEST"]

    assert {expected} == {claim.status.polarity for claim in asked}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The leader denied rumours of a pact with Ostrel.", ("-", "reported")),
        ("Reports of a pact with Ostrel were denied.", ("-", "reported")),
        ("The leader did not deny rumours of a pact with Ostrel.", ("+", "possible")),
        ("The leader refused to deny rumours of a pact with Ostrel.", ("+", "possible")),
        ("The leader could not confirm or deny reports of a pact with Ostrel.", ("+", "possible")),
        ("The leader neither confirmed nor denied reports of a pact with Ostrel.", ("+", "possible")),
        ("Nobody denied reports of a pact with Ostrel.", ("+", "possible")),
    ],
)
def test_who_denies_reports_of_a_deed_denies_it(read_text, text, expected):
    """A rumour that is denied is not so; one that is not denied may be."""
    (pact,) = [c for c in read_text(text).claims if getattr(c.content, "type", None) == "AGREE"]

    assert expected == (pact.status.polarity, pact.status.modality)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The leader denied reports that Velda attacked Murn.", ("-", "reported")),
        ("The leader denied rumours that Russia attacked Murn.", ("-", "reported")),
        ("The leader did not confirm but denied reports that Velda attacked Murn.", ("-", "reported")),
        ("The leader did not deny reports that Velda attacked Murn.", ("+", "possible")),
        ("The leader could not deny rumours that Velda attacked Murn.", ("+", "possible")),
        ("The leader declined to deny claims that Russia attacked Murn.", ("+", "possible")),
        ("The leader neither confirmed nor denied reports that Velda attacked Murn.", ("+", "possible")),
        ("No leader denied reports that Velda attacked Murn.", ("+", "possible")),
        ("Reports that Velda attacked Murn were not denied by the leader.", ("+", "possible")),
    ],
)
def test_what_a_denied_report_says_is_denied_and_left_open_where_nobody_denies_it(read_text, text, expected):
    """A report that somebody does not deny, or will not, is no fact: what it says may be so."""
    (raid,) = [c for c in read_text(text).claims if getattr(c.content, "type", None) == "ASSAULT"]

    assert expected == (raid.status.polarity, raid.status.modality)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Velda neither bombed nor shelled Murn, and condemned Ostrel.", "+"),
        ("Velda neither praised Murn nor condemned Ostrel.", "-"),
    ],
)
def test_neither_nor_ends_before_an_and(read_text, text, expected):
    """What "and" adds to two deeds that were not done was done."""
    (told,) = [c for c in read_text(text).claims if getattr(c.content, "type", None) == "ACCUSE"]

    assert expected == told.status.polarity


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Velda did not take part in the talks.", [("CONSULT", "-")]),
        ("Velda participated in the talks.", [("CONSULT", "+")]),
        ("Velda will not take part in the talks with Ostrel.", [("REJECT", "+")]),
        ("Velda did not take part in the raid on Murn.", [("ASSAULT", "-"), ("ASSAULT", "+")]),
    ],
)
def test_talks_are_held_by_taking_part_in_them(read_text, text, expected):
    """Who stays away from talks does not talk; a raid is made without those who have no part in it."""
    told = [c for c in read_text(text).claims if getattr(c.content, "type", None)]

    assert expected == [(c.content.type, c.status.polarity) for c in told]


@pytest.mark.parametrize(
    "text", ["Velm said it would take its neighbour Ardin to court.", "Velm may take its ally Ardin to court."]
)
def test_who_is_somebodys_neighbour_is_so_whatever_is_done_to_him(read_text, text: str):
    """A verb's plans and doubts bear on the deed that it carries, and not on what its object is."""
    [tie] = [each for each in read_text(text).claims if isinstance(each.content, Relation)]

    assert tie.status.modality in {"asserted", "reported"}


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Velda must lift its ban before Marlen attacks Ostrava.", "conditional"),
        ("Sela wants Velda to lift its ban before Marlen attacks Ostrava.", "conditional"),
        ("Velda will lift its ban once Marlen attacks Ostrava.", "conditional"),
        ("Velda will lift its ban before Marlen attacks Ostrava.", "planned"),
        ("If the army attacks Ostrava, Velda will lift its ban.", "conditional"),
        ("Should the army attack Ostrava, Velda will lift its ban.", "conditional"),
        ("If Sela leaves and Marlen attacks Ostrava, Velda will lift its ban.", "conditional"),
        ("Velda will not lift its ban before Marlen attacks Ostrava.", "conditional"),
        ("Marlen has not confirmed a raid on Ostrava.", "possible"),
        ("Marlen authorised a raid on Ostrava.", "planned"),
        ("Marlen ordered raids on Ostrava.", "planned"),
        ("Marlen ordered the raid on Ostrava.", "asserted"),
    ],
)
def test_what_need_not_come_is_not_told_as_done_or_sure(read_text, text: str, modality: str):
    """What another deed waits for need not come; violence that is ordered or approved is yet to be done."""
    assert {("+", modality)} == held(read_text(text))


def test_what_follows_from_a_denied_deed_is_denied(read_text):
    """Whoever denies a shelling denies those that it killed."""
    reading = read_text("The army denied reports that it had shelled the camp, killing two of the herders.")

    assert {"-"} == {c.status.polarity for c in reading.claims if isinstance(c.content, Event)}


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Velda has promised the harbour to no one.", "-"),
        ("Velda has promised the harbour to Marlen.", "+"),
        ("Velda sold rifles to no state.", "-"),
        ("Velda sent troops to no country.", "-"),
        ("Velda sold rifles to Marlen to no avail.", "+"),
        ("Velda gave aid to no one.", "-"),
        ("Velda imposed sanctions on no country.", "-"),
        ("Velda imposed sanctions on Marlen on no grounds that anybody knew.", "+"),
        ("Velda armed the rebels at no cost.", "+"),
    ],
)
def test_what_is_given_to_nobody_is_not_given(read_text, text: str, polarity: str):
    """A gift or a promise to nobody is none."""
    assert {polarity} == {c.status.polarity for c in read_text(text).claims if isinstance(c.content, Event)}


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("At no time did the army attack the town.", "-"),
        ("In no way did Velda attack Ostrava.", "-"),
        ("Velda by no means attacked Ostrava.", "-"),
        ("Velda by no fault of its own attacked Ostrava.", "+"),
        ("Velda in no small way attacked Ostrava.", "+"),
        ("Velda attacked Ostrava in no fewer than six places.", "+"),
    ],
)
def test_what_was_done_at_no_time_or_in_no_way_was_not_done(read_text, text: str, polarity: str):
    """A phrase of "no" denies a deed where it is of time, way or condition, and else only says how it was done."""
    assert {polarity} == {c.status.polarity for c in read_text(text).claims if isinstance(c.content, Event)}


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("A truce between Velda and Marlen, mediated by Orland, would help.", "conditional"),
        ("Velda demanded a truce mediated by Orland.", "requested"),
        ("The truce mediated by Orland may collapse.", "asserted"),
        ("A truce mediated by Orland in May would collapse.", "asserted"),
    ],
)
def test_what_comes_with_a_deed_that_need_not_come_need_not_come(read_text, text: str, modality: str):
    """Who would mediate a truce that is only asked for has not mediated; with a date or "the" he has."""
    told = [c for c in read_text(text).claims if getattr(c.content, "trigger", None)]

    assert {modality} == {c.status.modality for c in told if c.content.trigger.exact == "mediated"}


def test_whom_an_army_arrested_it_has_arrested_whatever_comes_of_him(read_text):
    """A participle of somebody tells what was done to him, though what is told of him is ahead."""
    told = [c for c in read_text("A minister arrested by the army will be tried.").claims if c.content.type == "COERCE"]

    assert ["asserted"] == [c.status.modality for c in told]


@pytest.mark.parametrize("revenge", ["revenge", "retaliation", "punishment"])
def test_what_is_to_be_requited_is_not_promised(read_text, revenge: str):
    """Who promises revenge for a raid does not promise the raid."""
    assert {("+", "asserted")} == held(read_text(f"Velda promised {revenge} for the raid on Ostrava."))


@pytest.mark.parametrize("verb", ["drawn", "dragged", "lured"])
def test_who_is_not_drawn_into_a_war_wages_none(read_text, verb: str):
    """What bears on being drawn into a war bears on the war."""
    reading = read_text(f"Marlen will not be {verb} into a war with Ostrava.")

    assert {"-"} == {c.status.polarity for c in reading.claims if isinstance(c.content, Relation)}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("It is true that Brel attacked Ostrava.", ("+", "asserted")),
        ("Asked whether Brel was preparing to invade Ostrava, the envoy laughed.", ("+", "possible")),
        ("The army refused to confirm the attack on Ostrava.", ("+", "possible")),
        ("The army would not confirm that Brel attacked Ostrava.", ("+", "possible")),
        ("Brel rejected the talks with Ostrava.", ("-", "planned")),
        ("Brel should allow a raid on Ostrava.", ("+", "requested")),
    ],
)
def test_what_is_only_asked_or_unconfirmed_or_turned_down_is_not_told_as_done(read_text, text: str, status: tuple):
    """A question, a refusal to confirm, talks turned down and a deed that is to be allowed tell of nothing done."""
    assert {status} == held(read_text(text))


@pytest.mark.parametrize(
    "text", ["Lawyers for the miners have been threatened.", "Police threatened lawyers for the miners."]
)
def test_whose_people_are_threatened_they_are(read_text, text: str):
    """Whose lawyers they are is no more ahead than they are, whatever they are threatened with."""
    (tie,) = [claim for claim in read_text(text).claims if isinstance(claim.content, Relation)]

    assert ("represents", "asserted") == (tie.content.kind, tie.status.modality)


def test_not_stays_with_its_own_infinitive(read_text):
    """In "agreed not to attack X and to leave Y" somebody will leave."""
    reading = read_text("Velda agreed not to attack Marlen and to release its envoys.")
    told = {c.content.trigger.exact: c.content.type for c in reading.claims if isinstance(c.content, Event)}

    assert {"attack": "AGREE", "release": "AGREE"} == told


@pytest.mark.parametrize("whose", ["Brel", "the army of Brel", "the old army", "two brigades of Brel"])
@pytest.mark.parametrize(
    ("said", "polarity"),
    [("are false", "-"), ("were untrue", "-"), ("are not true", "-"), ("are true", "+"), ("are not false", "+")],
)
def test_a_report_is_denied_whoever_it_tells_of(read_text, whose: str, said: str, polarity: str):
    """What reports are said to be bears on what they tell, however long its subject is."""
    assert {(polarity, "reported")} == held(read_text(f"Reports that {whose} attacked Ostrava {said}."))


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Two things would calm the market: a truce and a withdrawal by Velda.", "conditional"),
        ("Marlen wants two things: a truce and a withdrawal by Velda.", "requested"),
        ("Two things calmed the market: a truce and a withdrawal by Velda.", "asserted"),
    ],
)
def test_what_holds_of_a_list_holds_of_what_is_listed(read_text, text: str, modality: str):
    """Deeds behind a colon are held as the noun is that sums them up."""
    [found] = [
        c
        for c in read_text(text).claims
        if isinstance(c.content, Event) and c.content.type == "RETREAT" and c.content.trigger.exact == "withdrawal"
    ]

    assert modality == found.status.modality


@pytest.mark.parametrize("condition", ["should it stay", "if it stayed", "unless it left"])
@pytest.mark.parametrize("deed", ["attacked Ostrava and warned Velda of war", "attacked Ostrava and threatened to go"])
def test_what_was_done_waits_on_no_condition_behind_it(read_text, deed: str, condition: str):
    """What somebody did, or called for, is done; only what he warned of or meant to do hangs on the condition."""
    told = [c for c in read_text(f"Marlen {deed} {condition}.").claims if isinstance(c.content, Event)]

    assert ["asserted"] == [c.status.modality for c in told if c.content.type == "ASSAULT"]
    assert "conditional" not in {c.status.modality for c in told if c.content.trigger.exact in {"warned", "threatened"}}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Marlen will attack Ostrava should it stay.", ("+", "conditional")),
        ("Marlen attacks Ostrava if it stays.", ("+", "conditional")),
        ("Marlen attacked Ostrava if the envoy is right.", ("+", "conditional")),
        ("Velda will act if Marlen attacked Ostrava.", ("+", "conditional")),
        ("Marlen threatened to attack Ostrava if it stayed.", ("+", "conditional")),
        ("Marlen would have attacked Ostrava if it had stayed.", ("+", "counterfactual")),
    ],
)
def test_what_is_ahead_waits_on_the_condition_behind_it(read_text, text: str, status: tuple[str, str]):
    """A deed ahead, or one that a clause with "if" tells itself, is only supposed."""
    assert status in {(c.status.polarity, c.status.modality) for c in read_text(text).claims}


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("The loan, without which Velda cannot arm Ostrava, was cut.", {("-", "conditional")}),
        ("Velda could not arm Ostrava without the loan.", {("-", "conditional")}),
        ("Velda could not arm Ostrava.", {("-", "possible"), ("+", "possible")}),
        ("Velda armed Ostrava without the loan.", {("+", "asserted")}),
    ],
)
def test_what_cannot_be_done_without_a_thing_is_not_told_to_be_beyond_anybody(read_text, text: str, statuses: set):
    """Whoever could not pay or arm others without a loan may well do so with it."""
    claims = [c for c in read_text(text).claims if isinstance(c.content, (Event, Relation))]

    assert statuses == {(c.status.polarity, c.status.modality) for c in claims}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Velda urged Marlen to admit that Brel attacked Ostrava.", ("+", "possible")),
        ("Velda urged Marlen to stop claiming that Brel attacked Ostrava.", ("+", "possible")),
        ("Velda told Marlen to stop pretending that Brel will attack Ostrava.", ("-", "planned")),
        ("Velda urged Marlen to promise that Brel will attack Ostrava.", ("+", "requested")),
        ("Velda demanded that Brel attack Ostrava.", ("+", "requested")),
    ],
)
def test_what_somebody_is_to_say_is_not_asked_for(read_text, text: str, status: tuple[str, str]):
    """Who is asked to admit or to stop saying that a thing was done is not asked to have it done."""
    [raid] = [
        c for c in read_text(text).claims if isinstance(c.content, Event) and c.content.trigger.exact[:6] == "attack"
    ]

    assert status == (raid.status.polarity, raid.status.modality)
