"""Who did what to whom, from verbs and nouns, in any clause."""

import pytest

from dragoman.records import Event
from tests.read.conftest import events, ties


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen attacked Ostrava.", ("ASSAULT", ("Marlen",), ("Ostrava",))),
        ("Ostrava was attacked by Marlen.", ("ASSAULT", ("Marlen",), ("Ostrava",))),
        ("Marlen pushed Ostrava to condemn Velda.", ("ACCUSE", ("Ostrava",), ("Velda",))),
        ("Marlen refused to meet Ostrava.", ("REJECT", ("Marlen",), ("Ostrava",))),
        ("Marlen carried out an attack on Ostrava.", ("ASSAULT", ("Marlen",), ("Ostrava",))),
        ("Talks between Marlen and Ostrava resumed.", ("CONSULT", ("Marlen",), ("Ostrava",))),
        ("Marlen, which had bombed Ostrava, apologised.", ("ASSAULT", ("Marlen",), ("Ostrava",))),
        ("Marlen accused Ostrava of arming Velda.", ("AID", ("Ostrava",), ("Velda",))),
        ("Marlen sent rockets to Velda.", ("AID", ("Marlen",), ("Velda",))),
        ("Sanctions of Marlen on Ostrava hurt trade.", ("COERCE", ("Marlen",), ("Ostrava",))),
        ("The raids of Marlen against Ostrava hurt trade.", ("ASSAULT", ("Marlen",), ("Ostrava",))),
        ("The shelling of Ostrava on Monday hurt trade.", ("ASSAULT", (), ("Ostrava",))),
        ("Marlen approved a request from Ostrava.", ("REQUEST", ("Ostrava",), ("Marlen",))),
        (
            "A number of ministers from Marlen visited Ostrava.",
            ("CONSULT", ("A number of ministers from Marlen",), ("Ostrava",)),
        ),
        ("The raids of the Reed Militia hurt trade.", ("ASSAULT", ("Reed Militia",), ())),
        ("Marlen accepted the offer of Ostrava.", ("AGREE", ("Marlen",), ("Ostrava",))),
        ("Soldiers blocked the road to Ostrava.", ("COERCE", ("Soldiers",), ("Ostrava",))),
        ("Students blocked the road to Ostrava.", ("PROTEST", ("Students",), ("Ostrava",))),
    ],
)
def test_finds_both_sides_of_a_deed(read_text, text, expected):
    """The doer and the one it is done to are found through voice, control, nouns, relatives and light verbs."""
    assert expected in events(read_text(text))


@pytest.mark.parametrize("deed", ["fought a war over", "fought over", "clashed over"])
def test_what_is_fought_over_is_not_attacked(read_text, deed: str):
    """A valley that two sides fight over is no side of theirs."""
    reading = read_text(f"Marlen and Ostrava {deed} the Lom valley.")
    hit = [role for c in reading.claims if isinstance(c.content, Event) for role in c.content.targets if role.mention]
    names = {mention.id: mention.anchor.exact for mention in reading.mentions}

    assert not any("Lom" in names[role.mention] for role in hit)


def test_owner_inside_a_subject_does_not_act(read_text):
    """What somebody's weakness brings about is no deed of theirs."""
    found = events(read_text("Marlen's weakness pushed Ostrava towards Velda."))

    assert all("Marlen" not in sources for _, sources, _ in found)


def test_refused_permission_is_a_refusal(read_text):
    """Not allowing is told as a rejection that took place, not as a concession that did not."""
    reading = read_text("Marlen did not allow Ostrava to use the port.")
    claims = [c for c in reading.claims if isinstance(c.content, Event)]

    assert ("REJECT", "+") in {(c.content.type, c.status.polarity) for c in claims}


@pytest.mark.parametrize(
    ("text", "polarity", "modality"),
    [
        ("Marlen attacked Ostrava.", "+", "asserted"),
        ("Marlen did not attack Ostrava.", "-", "asserted"),
        ("Marlen failed to attack Ostrava.", "-", "asserted"),
        ("Marlen could attack Ostrava.", "+", "possible"),
        ("Marlen may not attack Ostrava.", "-", "possible"),
        ("Marlen plans to attack Ostrava.", "+", "planned"),
        ("Velda urged Marlen to attack Ostrava.", "+", "requested"),
        ("If Marlen attacks Ostrava, Velda will act.", "+", "conditional"),
        ("Marlen reportedly attacked Ostrava.", "+", "reported"),
        ("Many fear that Marlen attacked Ostrava.", "+", "feared"),
        ("Marlen appears to be attacking Ostrava.", "+", "probable"),
        ("Marlen not only attacked Ostrava but also praised Velda.", "+", "asserted"),
    ],
)
def test_keeps_whether_a_deed_is_so(read_text, text, polarity, modality):
    """Denied, possible, planned, wanted, feared, hypothetical and hearsay deeds are kept apart from done ones."""
    events = [(c, c.content) for c in read_text(text).claims if isinstance(c.content, Event)]
    claims = [claim for claim, event in events if "ASSAULT" in {event.type, *event.alternates[:1]}]

    assert {(polarity, modality)} == {(c.status.polarity, c.status.modality) for c in claims}


def test_trigger_and_roles_are_exact_words(read_text):
    """Every event opens onto the words of its trigger, its sources and its targets."""
    text = "On Monday the army of Marlen shelled Ostrava."
    claims = [c for c in read_text(text).claims if isinstance(c.content, Event)]
    roles = [r.anchor for c in claims for r in c.content.sources + c.content.targets]
    anchors = [*(c.content.trigger for c in claims), *roles]

    assert anchors
    assert [text[a.start : a.end] for a in anchors] == [a.exact for a in anchors]


def test_sentence_without_a_deed_has_no_event(read_text):
    """A sentence that tells of no deed gives no event, not a filler."""
    assert set() == events(read_text("The harbour of Marlen is old and wide."))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The council of Marlen imposed a curfew on Ostrava.", "COERCE"),
        ("Marlen closed its border with Velda.", "COERCE"),
        ("Marlen froze the assets of Velda.", "COERCE"),
        ("Marlen broke the truce with Velda.", "ASSAULT"),
        ("Marlen reopened its border with Velda.", "RETREAT"),
        ("Marlen declared a truce with Velda.", "RETREAT"),
        ("Marlen reached an agreement with Velda.", "SUPPORT"),
        ("Marlen pledged support for Velda.", "SUPPORT"),
        ("Marlen sent doctors to Velda.", "AID"),
        ("Marlen handed over six patrol boats to Velda.", "AID"),
        ("Marlen took in refugees from Velda.", "AID"),
        ("Marlen cancelled the debt of Velda.", "AID"),
        ("Marlen expressed concern about Velda.", "ACCUSE"),
        ("Marlen filed a lawsuit against Velda.", "ACCUSE"),
        ("A court of Marlen found Velda guilty.", "ACCUSE"),
        ("The army of Marlen drove Velda out of Ostrava.", "ASSAULT"),
        ("Marlen sent an envoy to Velda.", "CONSULT"),
        ("Marlen called Velda a liar.", "ACCUSE"),
        ("Marlen described Velda as an ally.", "SUPPORT"),
        ("Marlen returned a bell to Velda.", "RETREAT"),
        ("Marlen left the United Nations.", "SANCTION"),
        ("Marlen opened its border to refugees from Velda.", "AID"),
        ("Marlen held a naval exercise with Velda.", "COOPERATE"),
        ("A court in Marlen overturned the sentence of Velda.", "REJECT"),
        ("Students in Marlen burned the flag of Velda.", "PROTEST"),
    ],
)
def test_verb_and_object_tell_the_type_together(read_text, text, kind):
    """What is imposed, closed, broken, signed or sent says what kind of deed it is."""
    assert kind in {c.content.type for c in read_text(text).claims if isinstance(c.content, Event)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Ilse Marr arrived in Oman on her first visit.", ("CONSULT", ("her",), ("Oman",))),
        (
            "The premier called Oman's foreign minister to discuss oil.",
            ("CONSULT", ("premier",), ("Oman's foreign minister",)),
        ),
        ("Oman presented evidence against Kuwait.", ("ACCUSE", ("Oman",), ("Kuwait",))),
        ("Oman contributed six million crowns to Kuwait.", ("AID", ("Oman",), ("Kuwait",))),
        ("Omani peacekeepers arrived in Kuwait.", ("AID", ("Omani peacekeepers",), ("Kuwait",))),
        ("Oman expressed appreciation for Kuwait's help.", ("SUPPORT", ("Oman",), ("Kuwait",))),
        ("The ministry advised against travel to Kuwait.", ("SANCTION", ("ministry",), ("Kuwait",))),
        ("Some 900 Omanis have sought refuge in Kuwait.", ("REQUEST", ("Omanis",), ("Kuwait",))),
        ("Rebels used Omani civilians as human shields.", ("ASSAULT", ("Rebels",), ("Omani civilians",))),
        ("Oman and Kuwait clashed over tariffs.", ("ACCUSE", ("Oman",), ("Kuwait",))),
        ("Oman met the strikers' demands.", ("CONCEDE", ("Oman",), ("strikers",))),
        ("Oman announced a suspension of aid to Kuwait.", ("SANCTION", ("Oman",), ("Kuwait",))),
        (
            "Omani officials shared evidence with their Kuwaiti counterparts.",
            ("COOPERATE", ("Omani officials",), ("their Kuwaiti counterparts",)),
        ),
        ("Iraq launched a mediation effort between Oman and Kuwait.", ("CONSULT", ("Iraq",), ("Kuwait", "Oman"))),
        ("Omani soldiers were deployed to Kuwait.", ("MOBILIZE", ("Omani soldiers",), ("Kuwait",))),
    ],
)
def test_reads_visits_gifts_charges_and_quarrels(read_text, text, expected):
    """Each turn of phrase by which actors deal with each other is read as the deed that it is."""
    assert expected in events(read_text(text))


def test_shared_view_is_support_and_a_shared_plan_agreement(read_text):
    """Who agree that something is so share a view; who agree to do something commit themselves."""
    assert ("SUPPORT", ("Oman",), ("Kuwait",)) in events(read_text("Oman and Kuwait agree that the vote was fair."))
    kinds = {kind for kind, *_ in events(read_text("Oman agreed with Kuwait that both will disarm."))}
    assert "SUPPORT" not in kinds


def test_attack_in_words_is_a_charge(read_text):
    """An attack made by calling somebody something is made in words; one that kills is not."""
    assert ("ACCUSE", ("Oman",), ("Kuwait",)) in events(
        read_text("Oman launched an attack on Kuwait, calling it a sham.")
    )
    assert ("ASSAULT", ("Oman",), ("Kuwait",)) in events(read_text("Oman launched an attack on Kuwait, killing six."))


def test_needs_that_are_met_are_no_meeting(read_text):
    """Only somebody who is the object himself is met."""
    assert not events(read_text("Oman did not meet the needs of Kuwait."))


def test_naming_is_no_telephone_call(read_text):
    """Who is called something was not called on the telephone."""
    assert not {kind for kind, *_ in events(read_text("The premier called Ilse Marr a liar."))} & {"CONSULT"}


def test_what_is_gone_back_on_is_not_agreed_to(read_text):
    """An accord that somebody reneges on is told once, as a refusal."""
    assert events(read_text("Oman on Monday reneged on an accord with Kuwait.")) == {("REJECT", ("Oman",), ("Kuwait",))}


def test_ties_that_are_abandoned_are_broken_off(read_text):
    """A standing tie that is given up is a sanction, a plan that is given up a refusal."""
    assert "SANCTION" in {kind for kind, *_ in events(read_text("Oman abandoned its ties with Kuwait."))}
    assert "REJECT" in {kind for kind, *_ in events(read_text("Oman delayed its meeting with Kuwait."))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Students staged a protest against Oman.", ("PROTEST", ("Students",), ("Oman",))),
        ("The premier gave the envoy of Oman a visa.", ("CONCEDE", ("premier",), ("envoy of Oman",))),
        ("The tribunal dropped its charges against Ilse Marr.", ("CONCEDE", ("its",), ("Ilse Marr",))),
        ("Oman is suing Kuwait for its records.", ("ACCUSE", ("Oman",), ("Kuwait",))),
        ("Oman agreed a trade deal with Kuwait.", ("SUPPORT", ("Oman",), ("Kuwait",))),
        ("Oman ceased its bombardment of Kuwait.", ("RETREAT", ("its",), ("Kuwait",))),
        ("Oman sent a platoon to Kuwait on a peacekeeping mission.", ("AID", ("Oman",), ("Kuwait",))),
        ("The Red League was responsible for killings in Oman.", ("ASSAULT", ("Red League",), ("Oman",))),
        ("Oman says that it accepts refugees from Kuwait.", ("AID", ("it",), ("Kuwait",))),
    ],
)
def test_reads_what_verbs_and_their_objects_tell_together(read_text, text, expected):
    """A verb of carrying or ending and the deed that is its object are one deed, done by whoever carries or ends it."""
    assert expected in events(read_text(text))


@pytest.mark.parametrize(
    "text",
    ["Oman was not responsible for the killings in Kuwait.", "Oman may be responsible for the killings in Kuwait."],
)
def test_denied_or_possible_blame_gives_no_doer(read_text, text):
    """Who is not responsible for a deed, or only may be, is not told to have done it."""
    told = [c for c in read_text(text).claims if isinstance(c.content, Event) and c.status.polarity == "+"]

    assert [()] == [claim.content.sources for claim in told]


def test_stopped_work_is_not_aimed_at_work(read_text):
    """The noun of a set phrase is no side of the deed."""
    assert ("PROTEST", ("Six hundred workers",), ()) in events(read_text("Six hundred workers stopped work on Sunday."))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A strike by 900 miners went on for a week.", ("PROTEST", ("900 miners",), ())),
        ("Omani jets carried out a strike on Kuwait.", ("ASSAULT", ("Omani jets",), ("Kuwait",))),
        ("The unions called a national strike against Oman.", ("PROTEST", ("unions",), ("Oman",))),
        ("Kuwait was called on by Oman to withdraw.", ("REQUEST", ("Oman",), ("Kuwait",))),
        ("Students demonstrated against Oman.", ("PROTEST", ("Students",), ("Oman",))),
    ],
)
def test_strikes_and_calls_are_told_by_who_makes_them(read_text, text, expected):
    """Workers who strike protest and jets that strike attack; a strike is called, and somebody is called on."""
    assert expected in events(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "Oman demonstrated its skill in Kuwait.",
        "The minister rallied support for the plan.",
        "Six hundred workers were redeployed in steel towns.",
        "Oman assigned its tobacco operation to Kuwait.",
        "Oman took steps in support of a plan.",
    ],
)
def test_everyday_business_is_no_deed_between_actors(read_text, text):
    """Skill that is shown, support that is rallied, workers who are moved and firms that are run are no events."""
    assert not events(read_text(text))


def test_a_suspended_state_is_sanctioned(read_text):
    """A body that suspends a state breaks off; who suspends talks does the like, and neither rejects anything."""
    (event,) = [
        c.content for c in read_text("The African Union suspended Kenya.").claims if isinstance(c.content, Event)
    ]

    assert "SANCTION" == event.type


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Ardin shelled Belmora, according to the Sel Ledger.", "the Sel Ledger"),
        ("According to the Sel Ledger, Ardin shelled Belmora.", "the Sel Ledger"),
    ],
)
def test_who_says_so_may_stand_before_or_behind_the_deed(read_text, text: str, holder: str):
    """Words at the end of a clause that name its source do not hide it."""
    reading = read_text(text)
    [claim] = [claim for claim in reading.claims if isinstance(claim.content, Event)]
    said = {one.id: one for one in reading.attributions}

    assert holder == said[claim.attribution].chain[-1].name


def test_what_somebody_does_by_saying_is_his_own(read_text):
    """A demand is not attributed to whoever makes it: it is his deed."""
    [claim] = [c for c in read_text("Ardin demanded that Belmora leave Tarsk.").claims if isinstance(c.content, Event)]

    assert claim.attribution is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway launched missiles at Turkey.", ("ASSAULT", ("Norway",), ("Turkey",))),
        ("Norway launched a missile on Monday.", ("MOBILIZE", ("Norway",), ())),
        ("Norway's sanctions have hurt trade.", ("COERCE", ("Norway",), ())),
        ("Norway's embargo on Turkey has hurt trade.", ("COERCE", ("Norway",), ("Turkey",))),
    ],
)
def test_what_is_launched_at_whom_and_whose_sanctions_they_are_counts(read_text, text: str, expected: tuple):
    """Missiles that are aimed at somebody are an attack, others a show; sanctions are of whoever has them."""
    assert expected in events(read_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The embargo that Marlen imposed on Velda hurt traders.", ("COERCE", ("Marlen",), ("Velda",))),
        ("Marlen lifted the embargo it had imposed on Velda.", ("RETREAT", ("Marlen",), ("Velda",))),
        ("Marlen imposed new sanctions over the river dispute on Velda.", ("COERCE", ("Marlen",), ("Velda",))),
        ("Marlen imposed new sanctions, including travel bans, on Velda.", ("COERCE", ("Marlen",), ("Velda",))),
        ("The king of Marlen declared a state of siege in the town.", ("COERCE", ("king of Marlen",), ("town",))),
        ("Marlen will not lift the ban that it imposed on aid agencies.", ("REJECT", ("Marlen",), ("aid agencies",))),
    ],
)
def test_a_measure_is_against_whom_it_is_imposed_on(read_text, text: str, expected: object):
    """Whom a ban or sanctions are on is the target, in a clause after the noun or beyond what they are over too."""
    assert expected in events(read_text(text))


def test_a_measure_told_by_a_noun_and_the_clause_after_it_is_told_once(read_text):
    """“The embargo that X imposed on Y” is one deed."""
    found = events(read_text("The embargo that Marlen imposed on Velda hurt traders."))

    assert 1 == sum(kind == "COERCE" for kind, _, _ in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen and Velda held war games near the strait.", ("COOPERATE", ("Marlen",), ("Velda",))),
        (
            "The war game was staged by Marlen's marines and Velda's army.",
            ("COOPERATE", ("Marlen's marines",), ("Velda's army",)),
        ),
        (
            "The armies of Marlen and Velda held drills.",
            ("COOPERATE", ("armies of Marlen and Velda",), ("armies of Marlen",)),
        ),
        ("Marlen and Velda began a new round of joint drills today.", ("COOPERATE", ("Marlen",), ("Velda",))),
        ("Marlen's army and navy held war games near Velda.", ("MOBILIZE", ("Marlen's army",), ("Velda",))),
        ("Marlen held war games near the border with Velda.", ("MOBILIZE", ("Marlen",), ("Velda",))),
    ],
)
def test_drills_of_two_sides_are_worked_at_together(read_text, text: str, expected: object):
    """War games that two sides hold are no show of force against anybody; those of one side's own arms are one."""
    assert expected in events(read_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen carried out a series of air strikes on Velda.", ("ASSAULT", ("Marlen",), ("Velda",))),
        ("Marlen launched a new wave of attacks on Velda.", ("ASSAULT", ("Marlen",), ("Velda",))),
        ("Marlen launched a second round of talks with Velda.", ("CONSULT", ("Marlen",), ("Velda",))),
        ("A wave of attacks on Velda was launched by Marlen.", ("ASSAULT", ("Marlen",), ("Velda",))),
    ],
)
def test_deeds_that_are_counted_are_their_doers(read_text, text: str, expected: object):
    """Whoever launches a wave, a round or a series of deeds does them, and each is told once."""
    assert [expected] == sorted(events(read_text(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A Marlen-led coalition bombed Velda.", ("ASSAULT", ("A Marlen-led coalition",), ("Velda",))),
        ("A Marlen-led raid on Velda failed.", ("ASSAULT", ("Marlen",), ("Velda",))),
        ("The army of Marlen took over Velda.", ("ASSAULT", ("army of Marlen",), ("Velda",))),
        ("Marlen set free two reporters.", ("RETREAT", ("Marlen",), ("two reporters",))),
        ("Marlen sent doctors and drugs to the hospital.", ("AID", ("Marlen",), ("hospital",))),
        ("Marlen sent a team of experts to the hospital.", ("AID", ("Marlen",), ("hospital",))),
        ("Marlen will release a doctor to envoys of Velda.", ("AGREE", ("Marlen",), ("a doctor",))),
        ("A report of the senate of Marlen condemned Velda.", ("ACCUSE", ("senate of Marlen",), ("Velda",))),
        ("A section of the army of Marlen attacked Velda.", ("ASSAULT", ("army of Marlen",), ("Velda",))),
        (
            "Velda received an invitation from Marlen to attend the fair.",
            ("REQUEST", ("Marlen",), ("Velda",)),
        ),
        ("Marlen handed the data of its clients to the king of Velda.", ("COOPERATE", ("Marlen",), ("king of Velda",))),
        ("Marlen returned masks that date back to 1640 to Velda.", ("RETREAT", ("Marlen",), ("Velda",))),
        ("Marlen staged a march to protest against Velda.", ("PROTEST", ("Marlen",), ("Velda",))),
        ("Marlen returned the sword of a king to the mayor of Velda.", ("RETREAT", ("Marlen",), ("mayor of Velda",))),
    ],
)
def test_who_leads_takes_frees_gets_and_writes_is_told(read_text, text: str, expected: object):
    """Whose raid an “X-led raid” is, what an army takes over, who is set free, to whom things go, whose a paper is."""
    assert expected in events(read_text(text))


@pytest.mark.parametrize(
    "text",
    ["The ministry of Marlen ordered 500 copies of the magazine.", "Marlen ordered the newspaper a new press."],
)
def test_who_orders_papers_forces_none(read_text, text: str):
    """Only where somebody is to do something is an order to a paper coercion."""
    assert "COERCE" not in {kind for kind, _, _ in events(read_text(text))}


def test_a_company_takes_nothing_over_by_force(read_text):
    """Only armed sides take a place over as an assault."""
    assert "ASSAULT" not in {kind for kind, _, _ in events(read_text("The company took over its rival in Velda."))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen and Velda clashed.", ("ASSAULT", ("Marlen",), ("Velda",))),
        ("Marlen and Velda fought for three days.", ("ASSAULT", ("Marlen",), ("Velda",))),
        ("Marlen and Velda battled over the river.", ("ASSAULT", ("Marlen",), ("Velda",))),
        ("Marlen and Velda clashed in Ostrava.", ("ASSAULT", ("Marlen",), ("Velda",))),
        ("Marlen and Velda fired across the border.", ("ASSAULT", ("Marlen",), ("Velda",))),
        ("Marlen and Velda accused one another of theft.", ("ACCUSE", ("Marlen",), ("Velda",))),
        ("Marlen and Velda fought against Ostrava.", ("ASSAULT", ("Marlen", "Velda"), ("Ostrava",))),
        ("Marlen and Velda clashed with the police.", ("ASSAULT", ("Marlen", "Velda"), ("police",))),
        ("Marlen and Velda fought malaria together.", ("ASSAULT", ("Marlen", "Velda"), ("malaria",))),
        ("Marlen and Velda fought for independence.", ("ASSAULT", ("Marlen", "Velda"), ())),
        ("Marlen and Velda fought alongside Ostrava.", ("ASSAULT", ("Marlen", "Ostrava", "Velda"), ())),
    ],
)
def test_those_who_fight_with_nobody_else_named_fight_each_other(read_text, text: str, expected: object):
    """Several who clash do so with each other, wherever it is; not where others are named, nor side by side."""
    assert expected in events(read_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen hit Velda with sanctions.", ("COERCE", ("Marlen",), ("Velda",))),
        ("Velda was hit with sanctions by Marlen.", ("COERCE", ("Marlen",), ("Velda",))),
        ("Marlen responded to the raid with strikes on Velda.", ("ASSAULT", ("Marlen",), ("Velda",))),
        ("Marlen reacted to the vote with sanctions against Velda.", ("COERCE", ("Marlen",), ("Velda",))),
        (
            "The king of Marlen ordered the daily newspaper to close.",
            ("COERCE", ("king of Marlen",), ("daily newspaper",)),
        ),
        ("Marlen let free the envoy of Velda.", ("RETREAT", ("Marlen",), ("envoy of Velda",))),
        (
            "Miners went on strike in protest at conditions in the pits.",
            ("PROTEST", ("Miners",), ("conditions in the pits",)),
        ),
        ("Marlen threatened Velda with war.", ("THREATEN", ("Marlen",), ("Velda",))),
        ("Marlen threatened Velda with sanctions unless it leaves.", ("THREATEN", ("Marlen",), ("Velda",))),
    ],
)
def test_whom_a_verb_names_is_the_target_of_the_deed_it_carries(read_text, text: str, expected: object):
    """A deed after “with” or “on” is done to whom the verb names, and who is “let free” is no doer."""
    assert expected in events(read_text(text))


@pytest.mark.parametrize("text", ["Marlen hit Velda with sanctions.", "Velda was hit with sanctions by Marlen."])
def test_a_deed_dealt_with_a_noun_is_told_once(read_text, text: str):
    """“Hit with sanctions” is one deed."""
    assert [("COERCE", ("Marlen",), ("Velda",))] == list(events(read_text(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army of Marlen pulled out of Ostrava.", ("RETREAT", ("army of Marlen",), ("Ostrava",))),
        ("Marlen pulled out of the talks with Ostrava.", ("SANCTION", ("Marlen",), ("Ostrava",))),
        ("The army of Marlen marched into Ostrava.", ("COERCE", ("army of Marlen",), ("Ostrava",))),
        ("The army of Marlen rolled into the town of Ostrava.", ("COERCE", ("army of Marlen",), ("Ostrava",))),
        ("Rebels stormed into the mint of Ostrava.", ("ASSAULT", ("Rebels",), ("Ostrava",))),
        ("Teachers marched into the square against Marlen.", ("PROTEST", ("Teachers",), ("Marlen",))),
        ("Marlen dismissed two sergeants.", ("SANCTION", ("Marlen",), ("two sergeants",))),
        ("Marlen took the Front off its terror list.", ("RETREAT", ("Marlen",), ("Front",))),
        ("Marlen used the port of Velda to attack Ostrava.", ("ASSAULT", ("Marlen",), ("Ostrava",))),
        ("Marlen postponed the meeting at the request of Ostrava.", ("REJECT", ("Marlen",), ())),
        ("Marlen postponed the meeting with Velda.", ("REJECT", ("Marlen",), ("Velda",))),
        (
            "On the night of 12 February soldiers of Marlen burned Ostrava.",
            ("ASSAULT", ("soldiers of Marlen",), ("Ostrava",)),
        ),
        ("Marlen is accused by two villagers of bombing Ostrava.", ("ACCUSE", ("two villagers",), ("Marlen",))),
        ("Marlen attacked Velda on behalf of Ostrava.", ("ASSAULT", ("Marlen",), ("Velda",))),
    ],
)
def test_what_goes_with_a_verb_decides_what_is_done_and_to_whom(read_text, text: str, expected: tuple):
    """Who leaves, marches in arms or uses a thing does a deed; who wished it, or has it done for him, is no target."""
    assert expected in events(read_text(text))


@pytest.mark.parametrize(
    ("text", "kind", "targets"),
    [
        ("Premier Ana Noll won the presidential election in Marlen.", "SUPPORT", ("Ana Noll",)),
        ("Guards beat Premier Ana Noll in the street.", "ASSAULT", ("Ana Noll",)),
    ],
)
def test_who_wins_an_election_is_chosen(read_text, text: str, kind: str, targets: tuple[str, ...]):
    """An election won is told of the winner, by whoever voted; who is beaten in a street is attacked."""
    assert (kind, targets) in {(found, whom) for found, _, whom in events(read_text(text))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen bombed its own depot to keep it from Velda.", "its own depot"),
        ("Marlen bombed the depot to help Velda.", "depot"),
        ("Gunmen from Marlen shot at the convoy to protect Velda.", "convoy"),
        ("The bridge was blown up by Marlen to slow the army of Velda.", "bridge"),
    ],
)
@pytest.mark.parametrize("learned", [True, False])
def test_whom_a_thing_is_bombed_for_is_not_bombed(read_claims, text: str, expected: str, *, learned: bool):
    """A deed of force is done to what its own clause names, and to nobody whom its purpose names."""
    found = [c.content for c in read_claims(Event, text, learned=learned) if c.content.type == "ASSAULT"]

    assert [[expected]] == [[r.anchor.exact.lower().removeprefix("the ") for r in one.targets] for one in found]


def test_who_attacks_his_own_warns_another_himself(read_text):
    """Whoever suffers a deed of force does nothing in the infinitive after it."""
    found = events(read_text("Marlen attacked its own villages to warn Velda."))

    assert ("THREATEN", ("Marlen",), ("Velda",)) in found


@pytest.mark.parametrize("text", ["Marlen armed itself against Velda.", "Marlen defended itself against Velda."])
def test_who_arms_himself_against_another_does_not_arm_him(read_text, text: str):
    """What somebody does to himself helps nobody whom it is against."""
    reading = read_text(text)

    assert not events(reading)
    assert not ties(reading)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Five states, including Marlen and Velda, met in Ostrava.", {("CONSULT", ("Marlen",), ("Velda",))}),
        ("Marlen and other states, including Velda, met.", {("CONSULT", ("Marlen",), ("Velda", "other states"))}),
        ("Donors, including Marlen, met in Ostrava.", set()),
    ],
)
def test_those_listed_of_a_group_meet_each_other(read_text, text: str, expected: set):
    """A group and some of its own are no two sides, those listed of it are."""
    assert expected == events(read_text(text))


def test_who_may_be_released_is_talked_about(read_text):
    """Whom the matter of talks concerns is no party to them."""
    for text in ("Marlen held talks on the release of prisoners.", "Marlen discussed the release of prisoners."):
        assert not [each for each in events(read_text(text)) if each[0] == "CONSULT" and each[2]]


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Marlen urged Velda, Ostrava and the police to release the prisoners.", ("Ostrava", "Velda", "police")),
        ("Marlen urged its partners, including Velda, to release the prisoners.", ("Velda", "its partners")),
        ("Marlen asked the militias, among them the brigade, to release the prisoners.", ("militias",)),
        ("Marlen asked Velda to withdraw, to release the prisoners and to pay.", ("Velda",)),
    ],
)
def test_who_is_urged_between_commas_is_to_do_it(read_text, text: str, doers: tuple):
    """What commas list or set off beside those who are asked leaves the deed with them."""
    assert ("RETREAT", doers, ("prisoners",)) in events(read_text(text))


@pytest.mark.parametrize("help_", ["help", "support", "backing"])
def test_with_whose_help_somebody_is_attacked_he_is_not_attacked(read_claims, help_: str):
    """Who helps in an attack does not suffer it."""
    found = read_claims(Event, f"Marlen carried out the attack with the {help_} of officers from Velda.")

    assert [()] == [claim.content.targets for claim in found if claim.content.type == "ASSAULT"]


def test_talks_of_two_that_are_put_off_are_not_held(read_text):
    """Talks are called off also where one phrase names both sides."""
    [(kind, _, _)] = events(read_text("Talks between the two navies were put off."))

    assert kind == "REJECT"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen, which had itself armed the rebels, left.", ("AID", ("Marlen",), ("rebels",))),
        ("Marlen recalled that it had itself armed the rebels.", ("AID", ("it",), ("rebels",))),
    ],
)
def test_a_pronoun_that_stresses_the_subject_does_nothing_itself(read_text, text: str, expected: tuple):
    """Between an auxiliary and its verb "itself" only stresses whoever acts."""
    assert expected in events(read_text(text))


def test_which_behind_several_listed_goes_on_about_their_group(read_text):
    """A clause with "which" behind a list of members tells of the body."""
    told = (
        "The Harbour Council, a body of five states, including Marlen and Velda, which called on Ostrava to leave, met."
    )

    assert ("REQUEST", ("Harbour Council",), ("Ostrava",)) in events(read_text(told))


def test_a_plain_past_behind_a_comma_goes_on_with_the_plain_past(read_text):
    """What had been done before is not joined with what was done then."""
    told = "The envoys regretted that Marlen had sent no troops, and called on it to end the blockade of Velda."

    assert ("REQUEST", ("envoys",), ("it",)) in events(read_text(told))


def test_who_leaves_several_places_to_attack_attacks(read_text):
    """Only of whoever is asked a list is to do what follows it."""
    assert ("ASSAULT", ("Marlen",), ("Velda",)) in events(
        read_text("Marlen left Orsa, Tolen and Ulma to attack Velda.")
    )


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Marlen recalled its troops from Velda.", "RETREAT"),
        ("Marlen recalled two hundred reservists from Velda.", "RETREAT"),
        ("Marlen recalled its ambassador from Velda.", "SANCTION"),
        ("Marlen recalled its consul in Velda.", "SANCTION"),
    ],
)
def test_troops_are_recalled_to_withdraw_and_envoys_to_protest(read_text, text: str, kind: str):
    """What a recall tells depends on who is called home."""
    assert {kind} == {found for found, _, _ in events(read_text(text))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Belmora let the drivers go.", ("RETREAT", ("Belmora",), ("drivers",))),
        ("Rebels let a nurse out of the cell.", ("RETREAT", ("Rebels",), ("a nurse",))),
        ("The guards turned back a nurse at the gate.", ("COERCE", ("guards",), ("a nurse",))),
        ("The council wants the minister to resign.", ("REQUEST", ("council",), ("minister",))),
        ("The council proposed that the envoys meet in Harn.", ("REQUEST", ("council",), ("envoys",))),
        ("Belmora lent Torgul two icebreakers.", ("AID", ("Belmora",), ("Torgul",))),
        ("The rebels held three nurses for a week.", ("COERCE", ("rebels",), ("three nurses",))),
        ("The minister promised retaliation against Torgul.", ("THREATEN", ("minister",), ("Torgul",))),
        ("The premier called him a blackmailer.", ("ACCUSE", ("premier",), ("him",))),
    ],
)
def test_plain_verbs_tell_of_deeds_by_whom_they_take(read_text, text: str, expected: tuple):
    """To let go, turn back, lend, want, hold and call tell of deeds where they take somebody."""
    assert expected in events(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "The hall holds three hundred people.",
        "Belmora lent its name to the plan.",
        "The council wants the war to end.",
        "The fog held back three nurses.",
    ],
)
def test_the_same_verbs_tell_of_nothing_without_somebody(read_text, text: str):
    """A hall takes nobody, a name helps nobody, and nobody asks a war."""
    assert set() == events(read_text(text))


def test_who_only_stands_by_helps_nobody(read_text):
    """“Stood by” is help where somebody is named behind it."""
    assert not events(read_text("The peacekeepers of Marlen stood by."))
    assert ("SUPPORT", ("Marlen",), ("Velda",)) in events(read_text("Marlen stood by Velda."))


@pytest.mark.parametrize(("preposition", "kinds"), [("to", {"AID"}), ("against", {"MOBILIZE"})])
def test_what_is_sent_against_somebody_is_no_help(read_text, preposition: str, kinds: set[str]):
    """Tanks help those they are sent to, and not those they are sent against."""
    assert kinds == {kind for kind, _, _ in events(read_text(f"Marlen sent tanks {preposition} the rebels."))}


def test_a_number_of_things_that_hurt_others_counts_nobody(read_text):
    """Posts that hurt traders are no wounded."""
    reading = read_text("Marlen shut two border posts, which hurt its own traders.")
    counts = [c.content.counts for c in reading.claims if isinstance(c.content, Event)]

    assert not any(counts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Torgul announced the cancellation of a loan to Belmora.", "AID"),
        ("The withdrawal of aid by Torgul was sudden.", "AID"),
    ],
)
def test_help_that_is_stopped_is_not_given(read_text, text: str, expected: str):
    """Aid whose end a noun tells is no aid that somebody gives."""
    assert not any(kind == expected for kind, *_ in events(read_text(text)))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Oss has threatened to invite Velda into the talks.", ("THREATEN", ("Oss",), ())),
        ("Oss has threatened to attack Velda.", ("THREATEN", ("Oss",), ("Velda",))),
    ],
)
def test_who_is_to_be_invited_is_not_threatened(read_text, text: str, told: tuple):
    """A threat to help or invite somebody is made to another, whom words need not name."""
    assert told in events(read_text(text))


def test_armies_that_meet_in_battle_fight(read_text):
    """Who meets in battle does not talk."""
    told = events(read_text("The armies of Oss and Velda met in battle."))

    assert {"ASSAULT"} == {kind for kind, _, _ in told}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [("Oman paid for the widows.", {"AID"}), ("Oss wants to raise taxes to pay for the war.", set())],
)
def test_who_pays_for_a_thing_helps_nobody(read_text, text: str, kinds: set[str]):
    """Paying for somebody is help; taxes that pay for a war are none."""
    assert kinds == {kind for kind, _, _ in events(read_text(text))}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Four soldiers died in a rebel attack on Velda.", ("ASSAULT", ("rebel",), ("Velda",))),
        ("Militia attacks on Velda have risen.", ("ASSAULT", ("Militia",), ("Velda",))),
    ],
)
def test_who_stands_before_the_noun_of_an_attack_made_it(read_text, text: str, told: tuple):
    """In "a rebel attack" rebels attack, whether one word or many are written for them."""
    assert told in events(read_text(text))


@pytest.mark.parametrize(
    ("text", "taker"),
    [("The army recaptured Velda.", "army"), ("The town of Velda fell to the rebels.", "rebels")],
)
def test_a_place_is_taken_by_whoever_retakes_it_or_whom_it_falls_to(read_text, text: str, taker: str):
    """A place that falls does so to whoever takes it."""
    assert ("ASSAULT", (taker,), ("Velda",)) in events(read_text(text))


def test_weapons_that_are_smuggled_help_whoever_gets_them(read_text):
    """Those to whom weapons go are helped, by whomever."""
    assert ("AID", (), ("rebels",)) in events(read_text("Rockets were smuggled to the rebels."))


def test_who_phones_another_to_thank_third_ones_thanks_them_himself(read_text):
    """What somebody phones for he does, and not whom he phones."""
    found = events(read_text("Ada Sorn phoned Mira Kell to thank the rebels."))

    assert ("SUPPORT", ("Ada Sorn",), ("rebels",)) in found


@pytest.mark.parametrize("text", ["A student retook the exam.", "The task fell to the mayor."])
def test_no_place_is_taken_where_none_is_named(read_text, text: str):
    """An exam and a task are taken by nobody by force."""
    assert "ASSAULT" not in {kind for kind, _, _ in events(read_text(text))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Velda used chemical weapons against Marlen.", {("ASSAULT", ("Velda",), ("Marlen",))}),
        ("Velda used drones to film the border.", set()),
        ("Velda and Marlen traded comments on the talks.", {("CONSULT", ("Velda",), ("Marlen",))}),
        ("Velda handed Marlen a note of protest.", {("ACCUSE", ("Velda",), ("Marlen",))}),
        (
            "Inspectors from Velda searched a Marlen freighter.",
            {("COERCE", ("Inspectors from Velda",), ("a Marlen freighter",))},
        ),
    ],
)
def test_what_a_verb_tells_hangs_on_its_thing(read_text, text: str, expected: set):
    """The same verb tells of different deeds, or of none, by what is used, traded, handed or searched."""
    assert expected == events(read_text(text))


def test_residents_who_move_out_do_not_retreat(read_text):
    """Only troops that move out of a place give it up."""
    assert set() == events(read_text("Residents moved out of Marlen."))


@pytest.mark.parametrize(("where", "expected"), [("custody", {("COERCE", (), ("Kint",))}), ("a good mood", set())])
def test_who_is_in_custody_was_put_there(read_text, where: str, expected: set):
    """Somebody holds whoever is in custody."""
    assert expected == events(read_text(f"Kint is in {where}."))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The speaker suspended Mira Sol for two hours.", ("SANCTION", ("speaker",), ("Mira Sol",))),
        ("Soldiers broke the strike by dockers.", ("COERCE", ("Soldiers",), ("dockers",))),
        ("Oman backed the trial of Mira Sol.", ("ACCUSE", (), ("Mira Sol",))),
        ("Mira Sol directed the abduction of two nurses.", ("ASSAULT", ("Mira Sol",), ("two nurses",))),
        ("Oman bombed villages that it accuses of feeding Kuwait.", ("ACCUSE", ("it",), ("villages",))),
        ("Many men were turned back by Omani guards.", ("COERCE", ("Omani guards",), ("Many men",))),
        ("Oman ignored Kuwait's requests to expel Mira Sol.", ("SANCTION", ("Oman",), ("Mira Sol",))),
    ],
)
def test_deeds_are_of_whoever_orders_heeds_or_breaks_them(read_text, text: str, expected: tuple):
    """Who directs a deed does it, who breaks a strike bends others, and who ignores a request was asked to act."""
    assert expected in events(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "Police stood by while the embassy burned.",
        "The company had to save money.",
        "Oman welcomed the trial of Mira Sol.",
        "Mira Sol has outlived two coups.",
    ],
)
def test_nobody_is_helped_or_attacked_by_the_way(read_text, text: str):
    """Who stands by idly backs nobody, who saves money helps nobody, and who outlives a coup stages none."""
    named = {(kind, targets) for kind, _, targets in events(read_text(text)) if kind in {"SUPPORT", "AID", "COERCE"}}

    assert named <= {("SUPPORT", ("trial of Mira Sol",))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Deputies in Velda approved the Ostrava accord.", ("SUPPORT", ("Deputies in Velda",), ())),
        ("Marlen has ratified the border treaty.", ("SUPPORT", ("Marlen",), ())),
        ("Deputies ratified the pact with Velda.", ("SUPPORT", ("Deputies",), ("Velda",))),
        ("Marlen and Velda ratified the treaty.", ("SUPPORT", ("Marlen",), ("Velda",))),
    ],
)
def test_who_passes_a_pact_needs_no_partner_named(read_text, text: str, expected: object):
    """A pact that is passed tells of whoever passes it, and of several who do so with each other."""
    assert {expected} == events(read_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Reed Party formed an alliance with the Greens.", {("COOPERATE", ("Reed Party",), ("Greens",))}),
        ("The Reed Party formed a choir with the Greens.", set()),
    ],
)
def test_who_forms_an_alliance_works_with_its_other_side(read_text, text: str, expected: set):
    """An alliance that is formed is one deed of both, a choir is no matter of politics."""
    assert expected == events(read_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bandits left two guards dead.", ("ASSAULT", ("Bandits",), ("two guards",))),
        ("A Marlen raid left two guards dead.", ("ASSAULT", ("Marlen",), ("two guards",))),
    ],
)
def test_who_leaves_somebody_dead_has_killed_him(read_text, text: str, expected: object):
    """To leave dead is to kill, for people and for their raids."""
    assert expected in events(read_text(text))


def test_a_storm_that_leaves_dead_attacks_nobody(read_text):
    """What comes by itself kills as no attack does."""
    assert set() == events(read_text("A storm left two guards dead."))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jets bombed barns and huts around Ostrava.", {("ASSAULT", ("Jets",), ("barns",))}),
        ("Missiles struck a mill near Ostrava.", {("ASSAULT", ("Missiles",), ("a mill near Ostrava",))}),
        ("Missiles struck a mill.", set()),
    ],
)
def test_arms_of_nobody_named_hit_what_lies_near_a_place(read_text, text: str, expected: set):
    """Whose jets they are need not be told where it is told near whose town they hit something."""
    assert expected == events(read_text(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway protested over the seizure of a trawler by Marlen.", "ACCUSE"),
        ("The foreign ministry protested against the flight.", "ACCUSE"),
        ("Students protested against the fees.", "PROTEST"),
    ],
)
def test_governments_protest_in_words_and_people_in_the_street(read_text, text: str, kind: str):
    """A state that protests complains, and a crowd demonstrates."""
    kinds = {each for each, *_ in events(read_text(text))}

    assert {kind} == kinds & {"ACCUSE", "PROTEST"}
