"""Clauses worded like deeds that tell of none, and deeds each does to the other."""

import pytest

from dragoman.records import Event
from tests.read.conftest import events


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The closure threatens the government of Marlen.", "THREATEN"),
        ("Premier Noll's approval has fallen since May.", "CONCEDE"),
        ("Premier Noll's approval stands at 31 percent.", "CONCEDE"),
        ("The loss of its mines has forced Marlen to sell gold.", "COERCE"),
        ("The soldiers of Marlen moved into new barracks.", "COERCE"),
        ("The army of Marlen moved into position in Ostrava.", "COERCE"),
        ("The soldiers of Marlen marched into the mess.", "COERCE"),
        ("The militia of Velda marched through Ostrava to protest against the tithe.", "COERCE"),
        ("The clinic in Ostrava discharged two sergeants.", "COERCE"),
        ("Two sergeants were discharged from a hospital in Ostrava.", "COERCE"),
        ("Critics warn that the strike could hurt Marlen.", "THREATEN"),
        ("Two officers of Marlen, who asked not to be identified, praised Ostrava.", "REQUEST"),
        ("Marlen offered no proof.", "AGREE"),
        ("Marlen made a charge for which it offered no evidence.", "AGREE"),
        ("The pilots of Marlen had trained for it in May.", "AID"),
        ("The dry years forced Marlen to borrow from Ostrava.", "COERCE"),
        ("Patrols of Marlen have fed resentment in the valley.", "AID"),
        ("The mayor of Ostrava warned that prices would rise.", "THREATEN"),
        ("If the ferry stays away, prices will rise, the mayor of Ostrava warned.", "THREATEN"),
        ("Marlen receives rifles from Ostrava by the salt road.", "CONSULT"),
        ("Marlen buys most of its flour from Ostrava.", "AID"),
        ("The envoy of Marlen pleaded not guilty.", "REQUEST"),
        ("Marlen recalls that Ostrava signed the charter.", "SANCTION"),
        ("Let us not forget the villagers of Ostrava.", "CONCEDE"),
        ("It lets Premier Noll look firm.", "CONCEDE"),
        ("Marlen allowed Ostrava to appear weak.", "CONCEDE"),
        ("Marlen has let Ostrava down.", "CONCEDE"),
        ("Marlen did not let Ostrava down.", "REJECT"),
        ("The villagers of Ostrava sheltered in a school.", "AID"),
        ("Marlen vowed to defend Ostrava.", "THREATEN"),
        ("The deputies of Marlen elected a speaker.", "SUPPORT"),
        ("Ana Mirel narrowly beat Premier Noll in the runoff.", "ASSAULT"),
        ("Ana Mirel wants to win the election.", "AGREE"),
        ("Marlen won the contract.", "SUPPORT"),
        ("Marlen will elect a new council in June.", "AGREE"),
        ("The villagers of Marlen vote in the middle of a dispute.", "SUPPORT"),
        ("Marlen failed to capture the port of Ostrava.", "REJECT"),
        ("Marlen asked Ostrava to integrate the militias of Velda into its army.", "COOPERATE"),
        ("All prisoners were freed, save those whom Ostrava had jailed.", "AID"),
    ],
)
def test_what_nobody_means_to_do_is_no_deed(read_text, text: str, kind: str):
    """Things and times force nobody, forecasts and the cited warn nobody, a mood is not aided, rifles are no guests.

    An open choice backs nobody.
    """
    assert kind not in {found for found, _, _ in events(read_text(text))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen warned Ostrava that prices would rise.", ("THREATEN", ("Marlen",), ("Ostrava",))),
        ("The envoy of Marlen pleaded with Ostrava.", ("REQUEST", ("envoy of Marlen",), ("Ostrava",))),
        ("Marlen recalled its envoy from Ostrava.", ("SANCTION", ("Marlen",), ("Ostrava",))),
        ("Marlen sheltered the villagers of Ostrava.", ("AID", ("Marlen",), ("villagers of Ostrava",))),
        ("Marlen and Ostrava integrated their markets.", ("COOPERATE", ("Marlen",), ("Ostrava",))),
        (
            "The doctors of Marlen saved the villagers of Ostrava.",
            ("AID", ("doctors of Marlen",), ("villagers of Ostrava",)),
        ),
        ("Marlen failed to help Ostrava.", ("REJECT", ("Marlen",), ("Ostrava",))),
        ("Marlen allowed Ostrava to look at the wreck.", ("CONCEDE", ("Marlen",), ("Ostrava",))),
        ("Marlen vowed to destroy Ostrava.", ("THREATEN", ("Marlen",), ("Ostrava",))),
        ("Marlen warned that strikers would be dismissed.", ("THREATEN", ("Marlen",), ("strikers",))),
        ("Marlen fed the villagers of Ostrava.", ("AID", ("Marlen",), ("villagers of Ostrava",))),
        ("Marlen received rifles from Ostrava.", ("AID", ("Ostrava",), ("Marlen",))),
        (
            "The king of Marlen received the envoy of Ostrava.",
            ("CONSULT", ("king of Marlen",), ("envoy of Ostrava",)),
        ),
        (
            "The army of Marlen took the garrison from the rebels.",
            ("ASSAULT", ("army of Marlen",), ("rebels",)),
        ),
    ],
)
def test_what_is_worded_alike_and_meant_is_a_deed(read_text, text: str, expected: tuple):
    """A warning to somebody, or of what will be done to him, food and arms for somebody, guests and garrisons."""
    assert expected in events(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "Voters of Marlen elected a reformer, Ann Boll, on Sunday.",
        "The party of Marlen elected a new leader, Doru Halm.",
        "The council of Marlen elected an Ostravan banker to its board.",
        "The militias of Marlen helped elect the premier.",
    ],
)
def test_who_elects_somebody_backs_him(read_text, text: str):
    """A choice is open only where an office or a body is chosen and nobody is named for it."""
    assert "SUPPORT" in {kind for kind, _, _ in events(read_text(text))}


@pytest.mark.parametrize(
    ("text", "giver"),
    [("Marlen's approval arrived in June.", "Marlen"), ("Approval from Ostrava came after ten days.", "Ostrava")],
)
def test_an_approval_that_comes_is_given(read_text, text: str, giver: str):
    """Only what rises, falls or stands at so much of a hundred says how many like somebody."""
    assert ("CONCEDE", (giver,), ()) in events(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "Aircraft of Marlen flew over Ostrava.",
        "Forty villagers died at the crossing of Ostrava.",
        "No villager saw a rifle in Ostrava.",
        "Envoys of Marlen sat on the steps of the palace.",
    ],
)
def test_who_only_sees_dies_or_passes_over_does_nothing_to_anybody(read_claims, text: str):
    """Neither rules nor the encoder take it for a deed."""
    assert [] == read_claims(Event, text)


def test_a_forecast_that_rules_refuse_is_not_learned_either(read_claims):
    """What rules know to be no deed the encoder does not add."""
    told = read_claims(Event, "Ostrava shelled Marlen. The mayor of Marlen warned that the port could close.")

    assert ["shelled"] == [claim.content.trigger.exact for claim in told]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen and Ostrava accused each other of lying.", ("ACCUSE", ("Marlen",), ("Ostrava",))),
        ("Marlen and Ostrava traded accusations.", ("ACCUSE", ("Marlen",), ("Ostrava",))),
    ],
)
def test_mutual_deeds_name_both_sides(read_text, text: str, expected: tuple):
    """What some trade, or do to each other, the first does to the others."""
    assert expected in events(read_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Two farmers were killed in an ambush by soldiers of Marlen.",
            ("ASSAULT", ("soldiers of Marlen",), ("Two farmers",)),
        ),
        ("Envoys of Marlen spoke to Ostrava and to Velda.", ("CONSULT", ("Envoys of Marlen",), ("Ostrava", "Velda"))),
        ("Marlen deployed 300 soldiers.", ("MOBILIZE", ("Marlen",), ())),
        ("Marlen fortified its border with Ostrava.", ("MOBILIZE", ("Marlen",), ("Ostrava",))),
        ("Marlen dismissed its defence minister.", ("SANCTION", ("Marlen",), ("its defence minister",))),
    ],
)
def test_sides_beyond_the_verb_are_found(read_text, text: str, expected: tuple):
    """The doer of the deed in which somebody dies, both who are spoken to, and no troops of one's own as target."""
    assert expected in events(read_text(text))


def test_who_orders_a_deed_has_done_it(read_text):
    """An ordered raid is told as done, and not as asked for."""
    reading = read_text("Marlen ordered the raid on Ostrava.")
    held = {c.status.modality for c in reading.claims if isinstance(c.content, Event) and c.content.type == "ASSAULT"}

    assert held == {"asserted"}


def test_who_suffers_a_condemned_deed_is_not_condemned(read_text):
    """The capture of a town is condemned, not the town; and whoever condemns it holds nothing."""
    reading = read_text("Marlen condemned the capture of Ostrava.")

    assert ("ACCUSE", ("Marlen",), ("capture of Ostrava",)) in events(reading)
    assert {"opposes", "controls"}.isdisjoint(getattr(claim.content, "kind", "") for claim in reading.claims)


def test_the_owner_of_an_assassination_did_it_where_the_victim_follows(read_text):
    """Between "X's" and "of Y" the deed is X's."""
    found = events(read_text("Velda condemned Marlen's assassination of Ostrava's minister."))

    assert ("ASSAULT", ("Marlen",), ("Ostrava's minister",)) in found


def test_a_war_and_a_deal_do_nothing(read_text):
    """A state of things that destroys, and a deal that gives, are no deeds of anybody."""
    found = events(read_text("The war destroyed the mines of Marlen. The deal gives Marlen access to a port."))

    assert {"ASSAULT", "CONCEDE"}.isdisjoint(kind for kind, _, _ in found)


@pytest.mark.parametrize(
    "text",
    ["Velda asked whether Marlen had shelled Ostrava.", "Velda insisted that it did not shell Ostrava."],
)
def test_who_asks_or_insists_that_it_is_so_requests_nothing(read_text, text: str):
    """A question is no demand, and to insist that something is so is to say it."""
    assert "REQUEST" not in {kind for kind, _, _ in events(read_text(text))}


def test_who_insists_that_it_be_done_requests_it(read_text):
    """To insist on what somebody should do is a demand."""
    assert ("REQUEST", ("Velda",), ("Marlen",)) in events(read_text("Velda insisted that Marlen leave Ostrava."))


def test_sanctions_that_fail_reject_nothing(read_text):
    """What is no actor refuses nobody."""
    assert "REJECT" not in {kind for kind, _, _ in events(read_text("The sanctions have failed to weaken Velda."))}


def test_an_order_that_is_passed_over_is_not_what_is_attacked(read_text):
    """Who had a deed forbidden does not suffer it."""
    found = events(read_text("The militia of Velda attacked a mill in spite of an order from Ostrava to wait."))

    assert ("ASSAULT", ("militia of Velda",), ("a mill",)) in found


def test_who_leaves_a_treaty_breaks_with_its_other_side(read_text):
    """Behind two prepositions stands what is left, and with whom; the treaty is no deed beside."""
    found = events(read_text("Marlen pulled out of the fisheries treaty with Ostrava."))

    assert {("SANCTION", ("Marlen",), ("Ostrava",))} == found


@pytest.mark.parametrize(
    "text",
    [
        "Prices rose again, and traders blame it on wages.",
        "A baker swore that the fighters had come down from the hills.",
    ],
)
def test_what_is_put_down_to_a_thing_or_sworn_charges_nobody(read_text, text: str):
    """Who puts a thing down to wages accuses nobody, and who swears that it was so threatens nobody."""
    assert {kind for kind, _, _ in events(read_text(text))}.isdisjoint({"ACCUSE", "THREATEN"})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Economists blame it on the central bank.", ("ACCUSE", ("Economists",), ("central bank",))),
        ("Farmers blocked the harbour to protest against the law.", ("PROTEST", ("Farmers",), ("harbour",))),
        ("Velda's navy blocked the harbour of Marlen.", ("COERCE", ("Velda's navy",), ("Marlen",))),
        ("Donors, including Velda and Sorn, pledged funds.", ("AGREE", ("Donors", "Sorn", "Velda"), ())),
        ("Velda expelled two envoys and Kestria three.", ("SANCTION", ("Velda",), ("two envoys",))),
    ],
)
def test_who_does_it_to_whom_is_told_by_what_they_are(read_text, text: str, expected: tuple):
    """People protest where armies close the way, donors promise nothing to each other, and each expels his own."""
    assert expected in events(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "The talks collapsed, to the relief of the generals.",
        "To the dismay of Marlen, the talks collapsed.",
        "The clan charges a toll on every sack.",
        "The herders will starve.",
        "The government has fallen back on its savings.",
        "Thousands would flee, the ministry warned.",
    ],
)
def test_nothing_is_done_where_only_the_words_are_a_deeds(read_text, text: str):
    """Feelings, fees, what befalls the subject, figures of speech and forecasts are nobody's deeds."""
    assert set() == events(read_text(text))


def test_who_charges_somebody_with_a_crime_accuses_him(read_text):
    """A charge that is no sum of money is one."""
    assert {("ACCUSE", ("Prosecutors",), ("mayor",))} == events(read_text("Prosecutors charged the mayor with fraud."))


@pytest.mark.parametrize(
    "text",
    [
        "Marlen left the islands' garrison too weak to stop smuggling.",
        "The breach of the dyke cut off the town of Velda.",
        "The council introduced the charges in January.",
    ],
)
def test_states_breaches_and_fees_are_no_deeds(read_text, text: str):
    """Who leaves a garrison weak does not leave it, a flood severs no relations, and fees charge nobody."""
    assert {"RETREAT", "SANCTION", "ACCUSE"}.isdisjoint(kind for kind, _, _ in events(read_text(text)))


@pytest.mark.parametrize("verb", ["brought", "reduced", "introduced"])
def test_a_charge_that_is_brought_is_one(read_text, verb: str):
    """Charges against somebody are charges, and no money, whatever is done with them."""
    found = events(read_text(f"Prosecutors {verb} the charges against Marlen."))

    assert "ACCUSE" in {kind for kind, _, targets in found if targets}


def test_what_was_told_before_helps_nobody(read_text):
    """Of "It did not help" no aid is read."""
    found = events(read_text("Premier Noll dismissed his minister. It did not help."))

    assert "AID" not in {kind for kind, _, _ in found}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Neither course appeals to the premier.", "REQUEST"),
        ("A deal is made harder by the central bank.", "AGREE"),
        ("The bank has made a deal harder.", "AGREE"),
    ],
)
def test_what_pleases_somebody_or_is_made_hard_is_done_by_nobody(read_text, text: str, kind: str):
    """A course asks for nothing, and whoever makes a deal harder has made none."""
    assert not any(sources for found, sources, _ in events(read_text(text)) if found == kind)


def test_an_appeal_of_somebody_is_a_request(read_text):
    """A government that appeals to a council asks it for something."""
    found = events(read_text("The government appealed to the council for help."))

    assert "REQUEST" in {kind for kind, sources, targets in found if sources and targets}


@pytest.mark.parametrize(
    "text",
    [
        "The archbishop of Velda spoke at noon, appealing for a truce.",
        "The loser of the vote appealed to the court of Velda.",
    ],
)
def test_whoever_appeals_for_something_asks_for_it(read_text, text: str):
    """Bishops and losers are no things that please somebody."""
    assert "REQUEST" in {kind for kind, sources, targets in events(read_text(text)) if sources or targets}


@pytest.mark.parametrize(
    "text",
    [
        "If the Marlen Party fails, Velda will call an election.",
        "The minister has failed the villagers of Sarn.",
        "The Marlen ministry recalls that, under the Sarn Pact, signed by both in May, guns were to be withdrawn.",
    ],
)
def test_who_fails_or_recalls_what_was_agreed_refuses_and_withdraws_nothing(read_text, text: str):
    """Nobody is refused by a failure, and no envoy is called home by a reminder."""
    assert {"REJECT", "SANCTION"}.isdisjoint(kind for kind, _, _ in events(read_text(text)))


def test_who_fails_to_do_a_thing_refuses_it(read_text):
    """What somebody failed to give up, he kept."""
    assert "REJECT" in {kind for kind, _, _ in events(read_text("Marlen failed to release the nurses."))}


def test_what_a_treaty_provides_for_is_no_help(read_text):
    """What is laid down helps nobody; for whom somebody provides, he helps."""
    assert set() == events(read_text("The Sarn Pact provides for the sale of fuel."))
    assert "AID" in {kind for kind, _, _ in events(read_text("Marlen provides for 3,000 refugees."))}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Marlen ships its oil through the strait.", set()),
        ("Marlen sent its wheat to Velda.", {"AID"}),
        ("Marlen trained its divers.", {"AID"}),
        ("Marlen offered farmers money and the opposition a seat.", {"AGREE"}),
        ("Officials of Marlen insist that they seek no change of government.", set()),
        ("Marlen insists that Velda leave the island.", {"REQUEST"}),
    ],
)
def test_nobody_helps_or_asks_himself(read_text, text: str, kinds: set[str]):
    """Own goods that go to nobody are no help, a body is no deed, and who insists that he does so asks for nothing."""
    assert kinds == {kind for kind, _, _ in events(read_text(text))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Tide Party failed to win seats in Tarsk.", set()),
        ("The Port Union is opposed to the tax.", set()),
        ("Varnia, also opposed to the tax, met miners.", {("CONSULT", ("Varnia",), ("miners",))}),
        ("The tax was opposed by the Port Union.", {("REJECT", ("Port Union",), ("tax",))}),
    ],
)
def test_who_fails_at_a_thing_or_is_opposed_to_it_has_turned_nothing_down(read_text, text: str, expected: set):
    """What somebody does not achieve he has not refused, and what he is of a mind to is no deed."""
    assert expected == events(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "Fresh rifles let the rebels hold Sel.",
        "Deliveries of shells have allowed the rebels to hold Sel.",
    ],
)
def test_what_makes_a_deed_possible_gives_way_to_nobody(read_text, text: str):
    """A thing yields to no one, whoever is let do something by it."""
    assert not [row for row in events(read_text(text)) if row[0] == "CONCEDE"]


def test_who_lets_another_act_gives_way_to_him(read_text):
    """Somebody who allows a deed yields."""
    told = events(read_text("The king let the rebels open a school."))

    assert ("CONCEDE", ("king",), ("rebels",)) in told


@pytest.mark.parametrize(
    "text", ["Velda retaliated by expelling Marlen's envoy.", "Velda retaliated, expelling Marlen's envoy."]
)
def test_an_answer_that_is_told_beside_it_is_one_deed(read_text, text: str):
    """By whatever somebody retaliates, that is told once."""
    assert {("SANCTION", ("Velda",), ("Marlen's envoy",))} == events(read_text(text))
