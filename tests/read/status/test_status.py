"""Whether a deed is so and how surely, by the words around it, on invented actors."""

import pytest

from dragoman.records import Event
from tests.read.conftest import held, status


@pytest.mark.parametrize(
    "text",
    [
        "Marlen did not attack Ostrava.",
        "Marlen never attacked Ostrava.",
        "Marlen no longer attacks Ostrava.",
        "Nobody in Marlen attacked Ostrava.",
        "Neither side attacked Ostrava.",
        "No troops from Marlen attacked Ostrava.",
        "Marlen refused to attack Ostrava.",
        "Marlen was unable to attack Ostrava.",
        "Marlen left without attacking Ostrava.",
        "Marlen was powerless to attack Ostrava.",
        "Marlen was loath to attack Ostrava.",
        "Not one of the brigades attacked Ostrava.",
        "Not a single brigade attacked Ostrava.",
        "Neither of the brigades attacked Ostrava.",
        "Marlen attacked neither Ostrava nor its port.",
        "Ostrava has not seen an attack by Marlen since 2009.",
    ],
)
def test_denied_deed_is_certainly_not_so(read_text, text: str):
    """Negation, empty subjects and verbs that imply failure each deny the deed."""
    assert ("-", "asserted", -3) == held(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "Marlen did not fail to attack Ostrava.",
        "Marlen did not refuse to attack Ostrava.",
        "Marlen not only attacked Ostrava but also blamed Velda.",
        "Marlen was not unable to attack Ostrava.",
    ],
)
def test_two_denials_make_it_so(read_text, text: str):
    """A denied failure is a deed done."""
    assert ("+", "asserted", 3) == held(read_text(text))


@pytest.mark.parametrize(
    ("text", "modality", "degree"),
    [
        ("Marlen could attack Ostrava.", "possible", 1),
        ("Perhaps Marlen attacked Ostrava.", "possible", 1),
        ("Marlen probably attacked Ostrava.", "probable", 2),
        ("Marlen seems to be attacking Ostrava.", "probable", 2),
        ("Marlen is poised to attack Ostrava.", "probable", 2),
        ("Marlen will attack Ostrava.", "planned", 2),
        ("Marlen promised to attack Ostrava.", "planned", 2),
        ("Marlen wants to attack Ostrava.", "planned", 2),
        ("Velda wants Marlen to attack Ostrava.", "requested", None),
        ("Marlen must attack Ostrava.", "requested", None),
        ("Velda urged Marlen to attack Ostrava.", "requested", None),
        ("Velda accused Marlen of attacking Ostrava.", "reported", 2),
        ("Velda jailed two men on suspicion of attacking Ostrava.", "reported", 2),
        ("The alleged attack by Marlen on Ostrava failed.", "reported", 2),
        ("The possible attack by Marlen on Ostrava worries Velda.", "possible", 1),
        ("Velda fears an attack by Marlen on Ostrava.", "feared", 1),
        ("Velda demanded an attack by Marlen on Ostrava.", "requested", None),
        ("Marlen would attack Ostrava.", "conditional", None),
        ("If Marlen attacks Ostrava, Velda will act.", "conditional", None),
        ("Marlen would have attacked Ostrava on Monday.", "reported", 2),
        ("Marlen would have attacked Ostrava if Velda had left.", "counterfactual", -3),
        ("I would have attacked Ostrava.", "counterfactual", -3),
    ],
)
def test_modality_and_degree(read_text, text: str, modality: str, degree: int | None):
    """Each kind of doubt has its own modality, and its degree on the scale of factuality."""
    assert ("+", modality, degree) == held(read_text(text))


def test_what_would_not_have_been_done_is_no_hearsay(read_text):
    """With a "not", it tells what is thought not to be possible, and nothing that was heard of."""
    assert ("-", "possible", -1) == held(read_text("Marlen would not have attacked Ostrava."))


def test_doubt_and_denial_bear_together(read_text):
    """What may not be so is possibly not so."""
    assert ("-", "possible", -1) == held(read_text("Marlen may not attack Ostrava."))


def test_what_nobody_named_says_counts_for_less(read_text):
    """A deed told by a named speaker is reported at degree 2, by unnamed officials at degree 1."""
    named = held(read_text("Velda said that Marlen attacked Ostrava."))
    unnamed = held(read_text("Officials said that Marlen attacked Ostrava."))

    assert (("+", "reported", 2), ("+", "reported", 1)) == (named, unnamed)


def test_quoted_words_commit_nobody_else(read_text):
    """Of what stands in a speaker's own quoted words the text itself says nothing."""
    assert ("+", "reported", None) == held(read_text("“Marlen attacked Ostrava,” said the envoy of Velda."))


def test_what_would_be_is_hedged_by_its_modal(read_text):
    """Of a deed that is only imagined "would" is told as what makes it so, not the verb after it."""
    told = status(read_text("Attacks by Marlen would weaken Ostrava."))

    assert ("conditional", ["would"]) == (told.modality, [hedge.anchor.exact for hedge in told.hedges])


@pytest.mark.parametrize(
    ("text", "hedges"),
    [
        ("Marlen attacked Ostrava.", []),
        ("Marlen could perhaps attack Ostrava.", [("could", "possible"), ("perhaps", "possible")]),
        ("Marlen attacked Ostrava unless Velda lied.", [("unless", "conditional")]),
        ("Velda fears that Marlen may attack Ostrava.", [("fears", "feared"), ("may", "possible")]),
        ("An attack of Marlen on Ostrava is unlikely.", [("unlikely", "probable")]),
        ("Marlen attacked Ostrava, so pressure of Velda on Ostrava may grow.", []),
        ("Without the raids of Marlen on Ostrava, Velda would leave.", [("Without", "conditional")]),
        ("Velda left without the raids of Marlen on Ostrava.", []),
    ],
)
def test_hedges_are_the_words_that_weaken(read_text, text: str, hedges: list[tuple[str, str]]):
    """The words that shift a claim are kept in the order of the text."""
    assert hedges == [(h.anchor.exact, h.kind) for h in status(read_text(text)).hedges]


def test_status_of_one_clause_leaves_the_next_alone(read_text):
    """A condition or denial in one clause does not reach a clause with a subject of its own."""
    text = "Marlen did not leave, and Velda attacked Ostrava."

    assert ("+", "asserted", 3) == held(read_text(text))


def test_fear_before_a_colon_does_not_reach_over_it(read_text):
    """What stands before a colon does not bear on the sentence after it."""
    assert ("+", "asserted", 3) == held(read_text("Velda was right: Marlen attacked Ostrava."))


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Velda said that Marlen would attack Ostrava.", "planned"),
        ("Marlen is to attack Ostrava.", "planned"),
        ("Marlen was set to attack Ostrava.", "planned"),
        ("Marlen made an effort to attack Ostrava.", "planned"),
        ("Marlen hired ships in order to attack Ostrava.", "planned"),
    ],
)
def test_what_lies_ahead_is_planned(read_text, text: str, modality: str):
    """The future told in the past, "is to", "set to", nouns of aims and purposes named as such lie ahead."""
    hedges = {hedge.kind for hedge in status(read_text(text)).hedges}

    assert modality in hedges


@pytest.mark.parametrize("text", ["Marlen nearly attacked Ostrava.", "Marlen almost attacked Ostrava."])
def test_what_nearly_came_about_did_not(read_text, text: str):
    """A deed that "nearly" or "almost" was is denied."""
    assert "-" == status(read_text(text)).polarity


@pytest.mark.parametrize(
    "text",
    [
        "Marlen did not stop but attacked Ostrava.",
        "Marlen did not say why it had attacked Ostrava.",
        "Marlen was not blamed after it attacked Ostrava.",
    ],
)
def test_a_denial_stays_with_its_own_verb(read_text, text: str):
    """A deed set against a denied one, asked about or only dated by it is so."""
    assert "+" == status(read_text(text)).polarity


@pytest.mark.parametrize(
    ("text", "views"),
    [
        ("Ruvia attacked Orvia.", []),
        ("Officials said Ruvia attacked Orvia.", [("Officials", 3)]),
        ("Officials said Ruvia may have attacked Orvia.", [("Officials", 1)]),
        (
            "The Tarm Gazette reported that officials said Ruvia attacked Orvia.",
            [("The Tarm Gazette", None), ("officials", 3)],
        ),
    ],
)
def test_each_holder_holds_a_claim_in_its_own_way(read_text, text: str, views: list[tuple[str, int | None]]):
    """Who says a thing commits to it as surely as the words do; who passes it on commits to nothing."""
    assert views == [(view.holder, view.factuality) for view in status(read_text(text)).views]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Marlen rejected claims that its army had attacked Ostrava.", "asserted"),
        ("The minister dismissed reports that Marlen attacked Ostrava.", "asserted"),
        ("There are doubts that Marlen attacked Ostrava.", "possible"),
        ("Analysts doubt that Marlen attacked Ostrava.", "possible"),
    ],
)
def test_rejected_claims_and_doubts_deny(read_text, text: str, modality: str):
    """What is claimed and rejected is held not to be so; what is doubted is held so less surely."""
    found = status(read_text(text))

    assert ("-", {modality, "reported"}) == (found.polarity, {modality, "reported"} | {found.modality})


@pytest.mark.parametrize(
    "text",
    ["Marlen confirmed reports that it attacked Ostrava.", "There is no doubt that Marlen attacked Ostrava."],
)
def test_confirmed_claims_and_no_doubts_stand(read_text, text: str):
    """A claim that is not rejected, and what nobody doubts, is not denied."""
    assert "+" == status(read_text(text)).polarity


@pytest.mark.parametrize(
    ("text", "held_so"),
    [
        ("The ban could trigger attacks by Marlen on Ostrava.", ("+", "possible", 1)),
        ("The ban may lead to attacks by Marlen on Ostrava.", ("+", "possible", 1)),
        ("The ban triggered attacks by Marlen on Ostrava.", ("+", "asserted", 3)),
        ("The ban did not lead to attacks by Marlen on Ostrava.", ("-", "asserted", -3)),
        ("An attack by Marlen on Ostrava would weaken the army.", ("+", "conditional", None)),
        ("The attack by Marlen on Ostrava weakened the army.", ("+", "asserted", 3)),
        ("The ban could reduce attacks by Marlen on Ostrava.", ("+", "asserted", 3)),
    ],
)
def test_what_is_brought_about_is_as_sure_as_what_brings_it(read_text, text: str, held_so: tuple[str, str, int | None]):
    """A deed that something could trigger is only possible; one whose number could fall is there."""
    assert held_so == held(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "Velda demanded that Marlen free the sailors.",
        "Velda recommended that Marlen withdraw its troops.",
        "Velda demanded that the sailors be freed.",
        "It is essential that Marlen withdraw its troops.",
        "Velda urged that both armies withdraw their troops.",
    ],
)
def test_the_subjunctive_tells_what_is_wanted(read_text, text: str):
    """A that-clause with a bare verb tells what somebody wants done, whatever verb it hangs on."""
    assert ("+", "requested", None) == held(read_text(text), "RETREAT")


def test_talks_that_somebody_is_invited_to_are_only_wanted(read_text):
    """Who is invited to talks has not held them."""
    assert ("+", "requested", None) == held(read_text("Velda invited Marlen to talks with Ostrava."), "CONSULT")


def test_a_rally_that_is_banned_is_not_held(read_text):
    """What a court bans is not to be."""
    assert "-" == held(read_text("A court banned the rally of the Red Band in Velda."), "PROTEST")[0]


@pytest.mark.parametrize(
    "text",
    [
        "Velda asked whether Marlen had attacked Ostrava.",
        "It is unclear whether Marlen attacked Ostrava.",
        "Whether Marlen attacked Ostrava remains unclear.",
        "Officials would not say whether Marlen attacked Ostrava.",
    ],
)
def test_a_question_of_yes_or_no_is_left_open(read_text, text: str):
    """What is asked or not known with "whether" is possible, and no more."""
    assert ("+", "possible", 1) == held(read_text(text))


def test_a_modal_on_saying_does_not_bear_on_what_is_said(read_text):
    """How surely somebody will speak says nothing of how surely his words are so."""
    assert "reported" == status(read_text("The envoy may say that Marlen attacked Ostrava.")).modality


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The envoys proposed that Velda leave and that Marlen attack Ostrava.", ("+", "requested", None)),
        ("The panel urges that the council fine Velda, that Marlen attack Ostrava.", ("+", "requested", None)),
        ("The report says that Velda left and that Marlen attacked Ostrava.", ("+", "reported", 1)),
        ("Marlen undertook to attack Ostrava.", ("+", "planned", 2)),
        ("Should either army attack the port of Ostrava, Velda will close the bridge.", ("+", "conditional", None)),
        ("4. Should Velda attack the port of Ostrava, the bridge will be closed.", ("+", "conditional", None)),
        ("Marlen would routinely attack Ostrava.", ("+", "asserted", 3)),
        ("If the bridge closed, Marlen would often attack Ostrava.", ("+", "conditional", None)),
        ("Under the truce Marlen would daily attack Ostrava.", ("+", "conditional", None)),
        ("The herald wrote that Marlen would regularly attack Ostrava.", ("+", "planned", 2)),
        ("Marlen would often attack Ostrava once the pass is open.", ("+", "conditional", None)),
        ("Marlen would often attack Ostrava when the river was frozen.", ("+", "asserted", 3)),
        ("Marlen would attack Ostrava.", ("+", "conditional", None)),
        ("The guards of Marlen were obliged to attack Ostrava.", ("+", "asserted", 3)),
        ("The guards of Marlen have been compelled to attack Ostrava.", ("+", "asserted", 3)),
        ("The guards of Marlen are obliged to attack Ostrava.", ("+", "planned", 2)),
        ("The recommendation to attack Ostrava was read out.", ("+", "requested", None)),
        ("The demand to attack Ostrava came from Velda.", ("+", "requested", None)),
        ("A call to attack Ostrava went round.", ("+", "requested", None)),
        ("The decision to attack Ostrava came from Velda.", ("+", "asserted", 3)),
    ],
)
def test_the_mood_of_a_clause_is_its_own(read_text, text: str, expected: tuple):
    """A second clause that is asked for, a condition without "if", a promise, a duty; a habit of the past was done."""
    assert expected == held(read_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The panel was unable to establish whether Marlen had attacked Ostrava.", ("+", "possible", 1)),
        ("The panel was unable to establish that Marlen had attacked Ostrava.", ("+", "possible", 1)),
        ("It is not clear that Marlen attacked Ostrava.", ("+", "possible", 1)),
        ("Nor is it certain that Marlen attacked Ostrava.", ("+", "possible", 1)),
        ("It has not been proved that Marlen attacked Ostrava.", ("+", "possible", 1)),
        ("It is far from clear that Marlen attacked Ostrava.", ("+", "possible", 1)),
        ("It is clear that Marlen did not attack Ostrava.", ("-", "asserted", -3)),
    ],
)
def test_what_could_not_be_found_out_is_open(read_text, text: str, expected: tuple):
    """What is asked, not clear or not proved is open, whatever becomes of the verb above it, and not untrue."""
    assert expected == held(read_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen has abandoned any plan to attack Ostrava.", ("-", "planned", -2)),
        ("Marlen denied plans to attack Ostrava.", ("-", "planned", -2)),
        ("Marlen announced plans to attack Ostrava.", ("+", "planned", 2)),
        ("Marlen did not drop its plan to attack Ostrava.", ("+", "planned", 2)),
        ("Nobody in Marlen dropped the plan to attack Ostrava.", ("+", "planned", 2)),
        ("Marlen declined to shelve its plan to attack Ostrava.", ("+", "planned", 2)),
        ("Marlen never refused to shelve its plan to attack Ostrava.", ("-", "planned", -2)),
    ],
)
def test_a_plan_given_up_is_none(read_text, text: str, expected: tuple):
    """Who drops a plan, or says he has none, does not plan the deed; who does not drop it does."""
    assert expected == held(read_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council of Velda planned to discuss a blockade of Ostrava.", ("+", "possible", 1)),
        ("The council of Velda planned a blockade of Ostrava.", ("+", "planned", 2)),
        ("Talks about a blockade of Ostrava went on in Velda.", ("+", "possible", 1)),
        ("The militia risks being detained by Marlen.", ("+", "feared", 1)),
    ],
)
def test_the_matter_of_talks_has_not_come_about(read_text, text: str, expected: tuple):
    """What people talk about, plan to discuss or risk is no fact, and to plan to discuss it is not to plan it."""
    assert expected == held(read_text(text), "COERCE")


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("Velda held talks on raids on Ostrava by herders of Marlen.", "ASSAULT", "asserted"),
        ("A debate over raids on Ostrava filled the hall.", "ASSAULT", "asserted"),
        ("A vote on a raid on Ostrava was put off.", "ASSAULT", "possible"),
        ("Velda held a vote on raids on Ostrava.", "ASSAULT", "possible"),
        ("Talks between Marlen and Velda on the release of sailors from Ostrava ended.", "RETREAT", "possible"),
        ("Talks between Marlen and Velda after the release of sailors from Ostrava ended.", "RETREAT", "asserted"),
    ],
)
def test_talks_on_raids_follow_them_and_talks_on_a_release_precede_it(read_text, text: str, kind: str, modality: str):
    """Harm by somebody or done several times is behind those who talk about it, what is friendly lies ahead."""
    assert modality == held(read_text(text), kind)[1]


@pytest.mark.parametrize("verb", ["acquitted", "cleared", "exonerated"])
def test_what_a_court_clears_somebody_of_was_not_done(read_claims, verb: str):
    """Of what a court acquits somebody he did nothing, and the court neither."""
    found = read_claims(Event, f"The court {verb} the general of arming the Heron Front.", learned=False)
    aid = [claim for claim in found if claim.content.type == "AID"]

    assert [("-", ["the general"])] == [(c.status.polarity, [r.anchor.exact for r in c.content.sources]) for c in aid]


def test_a_deed_of_whoever_may_do_it_is_nobodys(read_text):
    """“A minister who attacks judges should go” tells of no attack."""
    assert "conditional" == held(read_text("A minister who attacks judges should leave office."))[1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen may use air strikes against Ostrava.", ("+", "possible", 1)),
        ("Marlen might resort to air strikes on Ostrava.", ("+", "possible", 1)),
        ("Marlen may turn to raids on Ostrava.", ("+", "possible", 1)),
        ("Marlen could embark on a campaign of raids against Ostrava.", ("+", "possible", 1)),
        ("Marlen did not respond with a raid on Ostrava.", ("-", "asserted", -3)),
        ("Marlen never resorted to the shelling of Ostrava.", ("-", "asserted", -3)),
        ("Marlen used air strikes against Ostrava.", ("+", "asserted", 3)),
        ("Marlen responded with a raid on Ostrava.", ("+", "asserted", 3)),
    ],
)
def test_a_deed_is_as_sure_as_the_verb_that_carries_it(read_text, text: str, expected: tuple):
    """What somebody uses, resorts to or responds with is done as surely as he does so."""
    assert expected == held(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "Hardly anyone expects Marlen to attack Ostrava.",
        "Hardly any analyst expects Marlen to attack Ostrava.",
        "Few analysts believe that Marlen will attack Ostrava.",
        "Scarcely anybody believes that Marlen will attack Ostrava.",
    ],
)
def test_what_next_to_nobody_expects_is_not_expected(read_text, text: str):
    """Few and hardly any are told of as none are."""
    assert ("-", "planned") == held(read_text(text))[:2]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A few analysts believe that Marlen attacked Ostrava.", "+"),
        ("Hardly anyone doubts that Marlen will attack Ostrava.", "+"),
        ("Marlen has hardly attacked Ostrava this year.", "-"),
        ("Marlen hardly ever attacks Ostrava.", "-"),
        ("Marlen had hardly attacked Ostrava when the rain came.", "+"),
    ],
)
def test_hardly_denies_but_what_had_hardly_been_done(read_text, text: str, expected: str):
    """The word "hardly" leaves a deed undone, but not one after which something else came; "a few" are some."""
    assert expected == held(read_text(text))[0]


@pytest.mark.parametrize(
    "text",
    [
        "Three things will decide whether Marlen attacks Ostrava.",
        "It is not known whether Marlen will attack Ostrava.",
        "The council will vote on whether to attack Ostrava.",
    ],
)
def test_who_decides_whether_a_thing_is_done_plans_nothing(read_text, text: str):
    """What is asked with "whether" may be, whatever is planned or will be above it."""
    assert ("+", "possible", 1) == held(read_text(text))


def test_whoever_signs_a_thing_gives_no_sign_of_it(read_text):
    """What somebody signs a thing and then does, he does."""
    assert ("+", "asserted", 3) == held(read_text("Marlen signed a truce, only to attack Ostrava a week later."))


@pytest.mark.parametrize(
    "text",
    [
        "Marlen held off on shelling Ostrava.",
        "Marlen held off shelling Ostrava.",
        "Marlen ruled out shelling Ostrava.",
        "Marlen backed away from shelling Ostrava.",
        "Marlen lacks the means to shell Ostrava.",
        "Marlen lacks the troops to shell Ostrava.",
    ],
)
def test_deed_behind_a_particle_or_out_of_reach_is_denied(read_text, text: str):
    """Who holds off on a deed, rules it out, backs away from it or lacks what it takes has not done it."""
    assert held(read_text(text))[0] == "-"


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Marlen is allowed to shell Ostrava.", "possible"),
        ("Marlen must have shelled Ostrava.", "probable"),
        ("Any attack on Ostrava by Marlen will be answered.", "conditional"),
        ("Rumour has it that Marlen shelled Ostrava.", "reported"),
    ],
)
def test_deed_that_is_free_inferred_or_only_supposed_is_not_told_as_done(read_text, text: str, modality: str):
    """What one may do, has the means for, must have done or would be answered for is not told as so."""
    assert held(read_text(text))[:2] == ("+", modality)


@pytest.mark.parametrize(
    "text",
    [
        "Marlen had no choice but to shell Ostrava.",
        "Marlen had little choice but to shell Ostrava.",
        "Nobody doubts that Marlen shelled Ostrava.",
        "Few doubt that Marlen shelled Ostrava.",
        "Marlen was allowed to shell Ostrava.",
    ],
)
def test_no_choice_and_no_doubt_leave_a_deed_done(read_text, text: str):
    """Who had no choice but to do a thing did it, and what nobody doubts is so."""
    assert held(read_text(text)) == ("+", "asserted", 3)


def test_not_to_doubt_a_thing_is_to_hold_it(read_text):
    """What somebody does not doubt is his word that it is so."""
    assert held(read_text("Doru Halm does not doubt that Marlen shelled Ostrava.")) == ("+", "reported", 2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The raids on Ostrava are expected to end the talks.", ("+", "asserted")),
        ("Raids on Ostrava are expected to follow.", ("+", "planned")),
    ],
)
def test_what_is_expected_to_do_something_is_there(read_text, text: str, expected: tuple):
    """Only what is expected to come is not there yet."""
    [raid] = [c for c in read_text(text).claims if isinstance(c.content, Event) and c.content.type == "ASSAULT"]

    assert expected == (raid.status.polarity, raid.status.modality)


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("It is hard for Marlen to attack Ostrava.", "+"),
        ("The road makes it easier for Marlen to attack Ostrava.", "+"),
        ("It is too costly for Marlen to attack Ostrava.", "-"),
    ],
)
def test_how_a_deed_would_be_does_not_say_that_it_is_done(read_text, text: str, polarity: str):
    """What is hard or easy to do may be done or not; what is too costly to do is not."""
    [claim] = [c for c in read_text(text).claims if isinstance(c.content, Event) and c.content.type == "ASSAULT"]

    assert (polarity, "possible") == (claim.status.polarity, claim.status.modality)


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("A truce brokered by Velda would free the port.", "CONSULT", "conditional"),
        ("A withdrawal long demanded by Velda would free the port.", "REQUEST", "asserted"),
        ("A withdrawal twice promised by Velda would free the port.", "AGREE", "asserted"),
        ("A raid condemned by Velda would free the port.", "ACCUSE", "asserted"),
        ("A truce already brokered by Velda would free the port.", "CONSULT", "asserted"),
    ],
)
def test_what_is_said_of_a_deed_beforehand_is_said_whether_it_comes_or_not(read_text, kind, modality, text: str):
    """A truce that may not come was not brokered, but a withdrawal that may not come has been demanded."""
    assert ("+", modality) == held(read_text(text), kind)[:2]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Marlen has supplied arms to neither side.", "-"),
        ("Marlen has supplied arms to either side.", "+"),
        ("Marlen lent two ships to neither fleet.", "-"),
        ("Marlen has supplied arms to the rebels at no cost.", "+"),
    ],
)
def test_what_is_given_to_neither_is_not_given(read_text, polarity: str, text: str):
    """Neither of two gets anything."""
    assert polarity == status(read_text(text), "AID").polarity


@pytest.mark.parametrize(
    ("words", "modality"),
    [
        ("planned for October", "planned"),
        ("scheduled for next week", "planned"),
        ("set for May", "planned"),
        ("planned for months", "asserted"),
        ("planned by the marshal", "asserted"),
    ],
)
def test_a_deed_arranged_for_a_time_is_to_come(read_text, words: str, modality: str):
    """A participle and a time behind a deed say when it is to be; how long it was planned, or by whom, does not."""
    found = read_text(f"A visit to Marlen {words} worries Kuwait.").claims
    [deed] = [claim for claim in found if isinstance(claim.content, Event)]

    assert modality == deed.status.modality
