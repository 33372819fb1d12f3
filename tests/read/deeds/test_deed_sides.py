"""Who stands on the sides of deeds that nouns tell of, also where other words come between; on invented actors."""

from functools import partial

import pytest

from dragoman.records import Event
from tests.read.conftest import events


@pytest.fixture
def deed(read_claims):
    """A function from a text and a trigger to both sides of the deed, as rules read them."""
    read = partial(read_claims, Event, learned=False)

    def deed(text, trigger):
        found = [claim.content for claim in read(text) if claim.content.trigger.exact == trigger]
        return [tuple([role.anchor.exact for role in side] for side in (one.sources, one.targets)) for one in found]

    return deed


@pytest.mark.parametrize(
    "text",
    [
        "The clerk passed documents on the massacre to Belmora.",
        "The clerk passed a letter on the massacre to the council of Ardin.",
    ],
)
def test_who_gets_papers_on_a_massacre_does_not_suffer_it(deed, text):
    """What stands under "to" after an attack is where something goes."""
    assert [] == deed(text, "massacre")


def test_violence_is_done_to_somebody(deed):
    """Whoever harm is done to suffers it."""
    assert [(["the Ardin army"], ["Belmora"])] == deed("The violence to Belmora by the Ardin army went on.", "violence")


def test_whose_attack_it_is_comes_before_who_claims_it(deed):
    """A deed that is somebody's by its own words is not its claimant's."""
    text = "An attack on Sel by rebels was claimed by the Red Guard."

    assert [(["rebels"], ["Sel"])] == deed(text, "attack")


def test_an_attack_that_is_only_claimed_is_the_claimants(deed):
    """Where nobody else is told to have done it, whoever claims it has."""
    assert [(["Belmora"], ["Sel"])] == deed("An attack on Sel was claimed by Belmora.", "attack")


def test_a_raid_is_whose_a_clause_after_the_place_blames(deed):
    """The clause that blames somebody is about the raid, wherever the place's name stands."""
    text = "Ardin condemned the raid on Sel, which it blamed on Belmora."

    assert [(["Belmora"], ["Sel"])] == deed(text, "raid")
    assert [(["it"], ["Belmora"])] == deed(text, "blamed")


def test_a_clause_that_blames_nobody_is_about_the_place(deed):
    """Whatever else is told of a place is no word on who did the raid."""
    text = "Ardin condemned the raid on Sel, which it visited in May."

    assert [([], ["Sel"])] == deed(text, "raid")
    assert [(["it"], ["Sel"])] == deed(text, "visited")


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("A military-imposed curfew in Sel emptied the streets.", ["military"]),
        ("The army-imposed curfew in Sel angered Belmora.", ["army"]),
        ("The army-style curfew in Sel angered Belmora.", []),
    ],
)
def test_a_curfew_is_whose_stands_before_imposed(deed, text, doers):
    """A body before a hyphen and a participle of doing does the deed."""
    [(sources, _)] = deed(text, "curfew")

    assert doers == sources


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Velda welcomed the withdrawal of Marlen from Ostrava.", (["Marlen"], ["Ostrava"])),
        ("Velda welcomed the withdrawal from Ostrava by Marlen.", (["Marlen"], ["Ostrava"])),
        ("Velda welcomed Marlen's withdrawal from Ostrava.", (["Marlen"], ["Ostrava"])),
        ("Velda welcomed the withdrawal of troops from Ostrava.", (["troops"], ["Ostrava"])),
    ],
)
def test_nobody_withdraws_from_himself(read_text, text: str, expected: tuple[list[str], list[str]]):
    """Who withdraws is the owner, the maker or what "of" brings; what "from" brings is left."""
    (event,) = [c.content for c in read_text(text).claims if getattr(c.content, "type", None) == "RETREAT"]

    assert expected == ([r.anchor.exact for r in event.sources], [r.anchor.exact for r in event.targets])


def test_request_comes_from_its_maker(read_text):
    """What "from" brings after a request made it, and who turns it down was asked."""
    reading = read_text("Velda rejected the request from Marlen.")
    (event,) = [c.content for c in reading.claims if isinstance(c.content, Event) and c.content.type == "REQUEST"]

    assert (["Marlen"], ["Velda"]) == ([r.anchor.exact for r in event.sources], [r.anchor.exact for r in event.targets])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Marlen condemned the shelling of Ostrava by Velda.",
            {("ACCUSE", ("Marlen",), ("Velda",)), ("ASSAULT", ("Velda",), ("Ostrava",))},
        ),
        (
            "Marlen praised the release of prisoners by Velda.",
            {("SUPPORT", ("Marlen",), ("Velda",)), ("RETREAT", ("Velda",), ("prisoners",))},
        ),
        (
            "Marlen condemned the shelling of Ostrava.",
            {("ACCUSE", ("Marlen",), ("shelling of Ostrava",)), ("ASSAULT", (), ("Ostrava",))},
        ),
        ("Marlen called for war against Velda.", {("REQUEST", ("Marlen",), ("Velda",))}),
    ],
)
def test_who_condemns_a_deed_means_its_doer(read_text, text, expected):
    """A deed that is condemned, praised or asked for stands for who does it, never for who suffers it."""
    assert expected == events(read_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen's sanctions on Velda hurt the traders.", {("COERCE", ("Marlen",), ("Velda",))}),
        ("Marlen's embargo against Velda hurt the traders.", {("COERCE", ("Marlen",), ("Velda",))}),
        ("The arrest of Velda hurt the traders.", {("COERCE", (), ("Velda",))}),
    ],
)
def test_owner_does_what_is_done_to_another(read_text, text: str, expected: set):
    """Sanctions on somebody are their owner's, though a noun of that kind alone is named after who suffers it."""
    assert expected == events(read_text(text))


def test_blast_is_nobodys(read_text):
    """A place before the word for a blast is where it was, not who caused it."""
    found = events(read_text("The police deplored the Velda blast."))

    assert {("ASSAULT", (), ("Velda",)), ("ACCUSE", ("police",), ("Velda blast",))} == found


def test_release_is_suffered_by_whom_it_is_of(read_text):
    """Who is released does not release, though the asking names nobody else."""
    found = events(read_text("Marlen demanded the release of its sailors."))

    assert {("REQUEST", ("Marlen",), ("release of its sailors",)), ("RETREAT", (), ("its sailors",))} == found


def test_what_is_talked_about_is_not_done_by_who_talks(read_text):
    """Whoever owns a person above a deed does not do the deed."""
    found = events(read_text("Marlen met its rivals about the talks in Ostrava."))

    assert {("CONSULT", ("Marlen",), ("its rivals",))} == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Ostrava bombing killed six people.",
            {("ASSAULT", (), ("Ostrava",)), ("ASSAULT", ("Ostrava bombing",), ("six people",))},
        ),
        (
            "An Oru blast killed six people.",
            {("ASSAULT", (), ("Oru",)), ("ASSAULT", ("An Oru blast",), ("six people",))},
        ),
        ("The Nairobi massacre shocked Velda.", set()),
    ],
)
def test_a_place_before_a_noun_of_violence_suffers_it(read_text, text: str, expected: set):
    """Violence named after a place was done there, and by nobody that is named."""
    reading = read_text(text)

    assert expected == events(reading)
    assert not [
        r.mention for c in reading.claims if isinstance(c.content, Event) for r in c.content.sources if r.mention
    ]


def test_whoever_is_no_place_before_a_noun_of_violence_did_it(read_text):
    """An armed group's bombing is its own, and talks named after a town are not the town's."""
    bombing = events(read_text("The Hamas bombing killed six people."))
    talks = events(read_text("The Doha talks collapsed."))

    assert {("ASSAULT", ("Hamas",), ()), ("ASSAULT", ("Hamas",), ("six people",))} == bombing
    assert set() == talks


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Marlen threatened to close the Harrow Strait to Veldan ships.",
            {("THREATEN", ("Marlen",), ("Veldan ships",))},
        ),
        ("Marlen threatened to close the Harrow Strait.", {("THREATEN", ("Marlen",), ("Harrow Strait",))}),
    ],
)
def test_a_strait_is_not_threatened_where_those_are_named_to_whom_it_is_closed(read_text, text: str, expected: set):
    """Whom a thing is to be closed to is threatened, not the thing."""
    assert expected == events(read_text(text))


@pytest.mark.parametrize(
    ("text", "unhelped"),
    [
        ("Marlen voiced support for the fight against the rebels.", "rebels"),
        ("Marlen and Velda signed a pact against Ostrava.", "Ostrava"),
        ("Marlen helped Velda against Ostrava.", "Ostrava"),
    ],
)
def test_whom_somebody_is_against_is_not_helped(read_text, text, unhelped):
    """Neither support, a pact nor help is for whoever stands after "against"."""
    told = [deed for deed in events(read_text(text)) if deed[0] in {"SUPPORT", "AGREE", "AID", "COOPERATE"}]

    assert not [deed for deed in told if unhelped in deed[2]]


def test_whose_deed_against_others_is_praised_is_meant(read_text):
    """Who praises a raid against somebody praises whoever made it."""
    assert ("SUPPORT", ("Velda",), ("army",)) in events(read_text("Velda praised the army's raid against the rebels."))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Militias clashed in Velda on Monday.", {("ASSAULT", ("Militias",), ())}),
        ("Rebels clashed with soldiers in Velda.", {("ASSAULT", ("Rebels",), ("soldiers",))}),
        ("The arrest of Ossa Brand by police angered the traders.", {("COERCE", ("police",), ("Ossa Brand",))}),
        ("Traders deplored the sacking of a monk by Marlen.", {("COERCE", ("Marlen",), ("a monk",))}),
    ],
)
def test_sides_of_a_deed_stand_where_grammar_keeps_them(read_text, text, expected):
    """A place is no side of a clash, and “by” after whom a deed is done to still says who does it."""
    assert expected == {event for event in events(read_text(text)) if event[0] != "ACCUSE"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rebel leader shot himself.", ()),
        ("Marlen lifted its ban on Veldan salt.", ("Veldan",)),
        ("The rebel leader shot the consul.", ("consul",)),
    ],
)
def test_nobody_does_a_deed_to_himself(read_text, text, expected):
    """“Himself” and the doer's “its” are no other side."""
    targets = {side for _, _, side in events(read_text(text))}

    assert {expected} == targets


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Velda rejected Ardin's account of the raid on Belmora.", "raid", [([], ["Belmora"])]),
        ("Ardin's account of its raid on Belmora was false.", "raid", [(["its"], ["Belmora"])]),
        ("The clerk deplored the sanctions of Ardin against Belmora.", "sanctions", [(["Ardin"], ["Belmora"])]),
        ("The clerk called the sanctions of Ardin a gift.", "sanctions", [(["Ardin"], [])]),
        ("The arrest of Ossa Brand angered the clerk.", "arrest", [([], ["Ossa Brand"])]),
    ],
)
def test_who_tells_of_a_deed_has_not_done_it_and_whose_sanctions_they_are_imposed_them(deed, text, trigger, expected):
    """An account is whose it is and not of whom; sanctions "of" somebody are his, an arrest "of" somebody is not."""
    found = [([*sources], [*targets]) for sources, targets in deed(text, trigger)]

    assert expected == found


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Ostrel requested aid from Marlen.", ("AID", ("Marlen",), ("Ostrel",))),
        ("The rebels won concessions from Marlen.", ("CONCEDE", ("Marlen",), ("rebels",))),
        ("Ostrel wants sanctions on Karsk from the council.", ("COERCE", ("council",), ("Karsk",))),
    ],
)
def test_what_somebody_wants_from_another_is_the_others_deed(read_text, text: str, deed):
    """Whoever asks for a deed or gets it does not do it, and it is done to him where no other is named."""
    assert deed in events(read_text(text))


@pytest.mark.parametrize(
    "text", ["Ostrel apologised for the shelling.", "Ostrel refused to apologise for the shelling."]
)
def test_whoever_apologises_for_a_deed_did_it(read_text, text: str):
    """An apology, given or refused, is for one's own deed."""
    assert ("ASSAULT", ("Ostrel",), ()) in events(read_text(text))


def test_protesters_who_mass_are_no_army(read_text):
    """What troops mobilise by, protesters protest by."""
    assert {"PROTEST"} == {kind for kind, _, _ in events(read_text("Protesters massed before the palace."))}


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Police broke up a rally by students.", ("students",)),
        ("Police crushed a revolt by miners.", ("miners",)),
        ("The army put down a mutiny.", ()),
    ],
)
def test_whoever_breaks_up_a_protest_does_it_to_those_who_protest(read_text, text: str, whom: tuple):
    """Who ends a protest by force has no part in it."""
    found = events(read_text(text))

    assert whom in {targets for kind, _, targets in found if kind == "COERCE"}
    assert not any({"Police", "army"} & {*sources} for kind, sources, _ in found if kind == "PROTEST")


def test_what_several_do_jointly_they_do_with_each_other(read_text):
    """Patrols of two sides together are cooperation, and no threat where they are planned."""
    assert {("COOPERATE", ("Ostrel",), ("Marlen",))} == events(
        read_text("Ostrel and Marlen jointly patrolled the strait.")
    )
    assert {"AGREE"} == {kind for kind, _, _ in events(read_text("Ostrel and Marlen will jointly patrol the strait."))}


@pytest.mark.parametrize(
    "text", ["Ostrel handed two suspects over to Marlen.", "Ostrel handed over two suspects to Marlen."]
)
def test_suspects_are_handed_over_to_somebody(read_text, text: str):
    """Whoever gets a suspect to try is dealt with."""
    assert ("COOPERATE", ("Ostrel",), ("Marlen",)) in events(read_text(text))


def test_a_set_phrase_names_nobody(read_text):
    """“Refused to take part” refuses no “part”."""
    found = events(read_text("The Front refused to take part in the talks."))

    assert ("REJECT", ("Front",), ()) in found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ostrel backed away from the plan.", set()),
        ("Ostrel gave up shelling Marlen.", {"ASSAULT"}),
        ("Ostrel stood by Marlen.", {"SUPPORT"}),
    ],
)
def test_a_verb_with_a_particle_is_another_verb(read_text, text: str, told: set):
    """Who backs away backs nothing, who gives up gives nothing, and by whom somebody stands is supported."""
    assert told == {kind for kind, _, _ in events(read_text(text))}
    assert all(targets == ("Marlen",) for _, _, targets in events(read_text(text)))


@pytest.mark.parametrize(
    "text",
    [
        "The airline apologised for the strike.",
        "The mayor apologised for the attack on the envoy by his supporters.",
        "The council apologised for the protests outside its offices.",
    ],
)
def test_who_apologises_for_what_others_did_did_not_do_it(read_text, text: str):
    """Walkouts, protests and what is told to be by another are not his who is sorry for them."""
    sorry = {"airline", "mayor", "council"}

    assert not any(sorry & {*sources} for kind, sources, _ in events(read_text(text)) if kind in {"ASSAULT", "PROTEST"})


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Police used force to disperse protesters.", ("protesters",)),
        ("Ostrel launched raid after raid on Marlen.", ("Marlen",)),
        ("The rebels burned village after village.", ("village",)),
    ],
)
def test_what_a_deed_is_done_with_or_how_often_is_not_whom_it_hits(read_text, text: str, whom: tuple):
    """Force is used on somebody, and raid after raid is made on one."""
    assert whom in {targets for _, _, targets in events(read_text(text))}


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Students struck. One of them, Ilka Dross, was released from prison.", ("Ilka Dross",)),
        ("Another of the hostages, Anna Kell, was released.", ("Anna Kell",)),
        ("One of the hostages was released.", ("One of the hostages",)),
    ],
)
def test_one_of_several_is_who_is_named_beside(read_text, text: str, whom: tuple):
    """A name behind "one of them" says who it is."""
    assert whom in {targets for kind, _, targets in events(read_text(text)) if kind == "RETREAT"}


@pytest.mark.parametrize("text", ["Ondaria recalled its ambassador.", "Ondaria recalled its envoy for consultations."])
def test_nobody_is_whom_his_own_envoy_is_recalled_from(read_text, text: str):
    """Where no words say from whom, whom it is done to stays open: it is not the envoy."""
    assert {("SANCTION", ("Ondaria",), ())} == events(read_text(text))


def test_who_protests_that_something_is_so_is_in_no_street(read_text):
    """To protest that S is to object; to protest in a square is a deed of crowds."""
    told = [
        {kind for kind, *_ in events(read_text(f"Veska protested {how}."))} for how in ("that she lied", "in a square")
    ]

    assert [{"ACCUSE"}, {"PROTEST"}] == told


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Marlen condemned Velda's policies and the rebels.", ("Velda", "rebels")),
        ("Marlen condemned the rebels and Velda's policies.", ("Velda", "rebels")),
    ],
)
def test_each_of_a_list_is_whom_it_hides(read_text, text: str, whom: tuple):
    """A thing in a list stands for whose it is, whoever is named beside it."""
    [(*_, targets)] = [each for each in events(read_text(text)) if each[0] == "ACCUSE"]

    assert sorted(whom) == sorted(targets)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The incursion of Marleni troops angered the tribes.", ("COERCE", ("Marleni troops",), ())),
        ("The siege of Ostrel angered the tribes.", ("COERCE", (), ("Ostrel",))),
    ],
)
def test_troops_make_their_incursion(read_text, text: str, expected: tuple):
    """An incursion "of" troops is theirs, and is not done to them as a siege is to a town."""
    assert expected in events(read_text(text))


@pytest.mark.parametrize(
    ("text", "trigger", "sides"),
    [
        ("Torgul rejected the accusation.", "accusation", ((), ("Torgul",))),
        ("Torgul dismissed the charge against Belmora.", "charge", ((), ("Belmora",))),
        ("The mediation of Torgul between Belmora and Ardin failed.", "mediation", (("Torgul",), ("Belmora", "Ardin"))),
        ("The troops came under fire from Belmoran rebels.", "fire", (("Belmoran rebels",), ("The troops",))),
        ("Torgul and Belmora held three days of talks.", "talks", (("Torgul",), ("Belmora",))),
        ("The closure of the strait by Torgul was swift.", "closure", (("Torgul",), ("the strait",))),
        ("Torgul's offer of grain was late.", "offer", (("Torgul",), ())),
        ("Torgul's lifting of the embargo was late.", "lifting", (("Torgul",), ())),
        ("Belmora froze aid over the objections of Torgul.", "objections", (("Torgul",), ())),
    ],
)
def test_sides_of_nouns_that_verbs_carry_or_answer(deed, text, trigger, sides):
    """Who rejects a charge is charged, who mediates does so between others, who comes under fire is fired at."""
    assert [tuple(map(list, sides))] == [tuple(map(list, found)) for found in deed(text, trigger)]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Torgul's threat to bomb Tarsk was empty.", "Tarsk"),
        ("Torgul's threat to cut gas to Belmora was empty.", "Belmora"),
        ("Torgul's offer to send troops to Belmora was late.", "Belmora"),
    ],
)
def test_whom_an_announced_deed_is_done_to(deed, text, target):
    """Whom somebody threatens or makes an offer by a noun stands where the deed says whom it is done to."""
    word = next(each for each in ("threat", "offer") if each in text)

    assert [["Torgul"], [target]] == [list(map(str, side)) for side in deed(text, word)[0]]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The minister came under fire from the opposition.", "fire"),
        ("The offer price of the bank was low.", "offer"),
        ("Torgul's suspension of aid to Belmora went on.", "aid"),
    ],
)
def test_what_is_no_deed_is_not_told(deed, text, trigger):
    """Critics shoot at nobody, an offer price is no offer, and aid that is suspended is not given."""
    assert [] == deed(text, trigger)


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Tarsk passed up Torgul's offer of engineers.", ["Tarsk"]),
        ("Tarsk turned down Torgul's offer of talks.", ["Tarsk"]),
        ("Torgul's offer of engineers has lapsed.", []),
    ],
)
def test_an_offer_is_made_to_who_answers_it(deed, targets: list[str], text: str):
    """Engineers who are offered get no offer."""
    assert [["Torgul"], targets] == [list(map(str, side)) for side in deed(text, "offer")[0]]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("A raid from Marlen soil killed two farmers.", set()),
        ("Two farmers were killed in a raid from the territory of Marlen.", set()),
        ("A raid from Marlen killed two farmers.", {"Marlen"}),
    ],
)
def test_ground_from_which_somebody_strikes_strikes_nobody(read_text, text: str, sources: set[str]):
    """Who is hit from a land's soil is hit by whoever stands there, whom nobody tells."""
    mentions = {mention.anchor.exact for mention in read_text(text).mentions}
    doing = {source for _, found, _ in events(read_text(text)) for source in found}

    assert sources == doing & mentions


@pytest.mark.parametrize(
    "text",
    [
        "Clashes broke out on Monday between Velda and Marlen.",
        "Fighting took place between Velda and Marlen.",
        "An exchange of fire took place between Velda and Marlen.",
    ],
)
def test_a_fight_is_between_whom_its_verb_names(read_text, text: str):
    """Who fights may stand under "between" behind the verb that tells how the fight came about."""
    assert {("ASSAULT", ("Velda",), ("Marlen",))} == events(read_text(text))


@pytest.mark.parametrize("text", ["The raid took place between Velda and Marlen.", "Talks came between war and peace."])
def test_between_may_be_a_place(read_text, text: str):
    """What one side does to another is done between two places."""
    assert not any(sources and targets for _, sources, targets in events(read_text(text)))


def test_whoever_proposes_a_truce_between_others_is_no_side_of_it(read_text):
    """The two between whom a truce is to be give it each other."""
    found = events(read_text("Qamar proposed a truce between Velda and Marlen."))

    assert {("RETREAT", ("Velda",), ("Marlen",))} == {each for each in found if each[0] == "RETREAT"}


def test_nobody_fights_whom_he_meets(read_text):
    """The meeting at which war is declared is not held with the enemy."""
    found = events(read_text("The minister declared war at a meeting with Veldan veterans."))

    assert not any(kind == "ASSAULT" and targets for kind, _, targets in found)


@pytest.mark.parametrize(
    ("text", "trigger", "sides"),
    [
        ("The Belmoran capture of Tarsk came on Monday.", "capture", (["Belmoran"], ["Tarsk"])),
        ("The rebel recapture of Tarsk alarmed Belmora.", "recapture", (["rebel"], ["Tarsk"])),
        ("Belmora condemned the rebel abduction of three nurses.", "abduction", (["rebel"], ["three nurses"])),
        ("The mass arrest of students shocked Corwen.", "arrest", ([], ["students"])),
    ],
)
def test_who_stands_before_a_deed_named_after_its_victim_does_it_to_another(deed, text, trigger, sides):
    """Where "of" says whom it befell, whoever stands before the noun did it."""
    assert [sides] == deed(text, trigger)


def test_a_deed_named_after_its_victim_is_not_his(deed):
    """Without another behind it, whoever stands before such a noun undergoes it, or is nobody."""
    assert [] == [sides for sides in deed("A rebel arrest alarmed Belmora.", "arrest") if sides[0]]


@pytest.mark.parametrize("of", ["carbon", "the salt market", "her attention"])
def test_only_somebody_or_some_place_is_captured(deed, of):
    """What is taken up, won or drawn to oneself is no deed against anybody."""
    assert [] == deed(f"Belmora's capture of {of} worries Corwen.", "capture")


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Marlen pressed on with the siege of Ostrel.", "siege"),
        ("Marlen pushed ahead with air strikes on Ostrel.", "strikes"),
        ("Marlen is pressing ahead with its offensive against Ostrel.", "offensive"),
        ("Marlen went ahead with the execution of two Ostrel sailors.", "execution"),
        ("Marlen forged ahead with sanctions against Ostrel.", "sanctions"),
        ("Marlen persisted with its blockade of Ostrel.", "blockade"),
    ],
)
def test_whoever_goes_on_with_a_deed_does_it(read_claims, text: str, trigger: str):
    """Who presses on with something asks nobody for it."""
    [found] = [c.content for c in read_claims(Event, text, learned=False)]

    assert trigger == found.trigger.exact
    assert ["Marlen", "Ostrel"] == [_name(role) for role in (*found.sources, *found.targets)]


def _name(role) -> str:
    """Who stands on a side, whose "its" is his own."""
    return {"its": "Marlen", "two Ostrel sailors": "Ostrel"}.get(role.anchor.exact, role.anchor.exact)


@pytest.mark.parametrize(
    "text",
    [
        "Marlen pressed Ostrel for the release of the sailors.",
        "Marlen pressed Ostrel on the treaty.",
        "Marlen pushed for sanctions on Ostrel.",
    ],
)
def test_whoever_presses_another_asks_for_something(read_text, text: str):
    """To press somebody, or for something, is to want it of another."""
    assert ("REQUEST", ("Marlen",), ("Ostrel",)) in events(read_text(text))


@pytest.mark.parametrize("text", ["Marlen pressed on.", "The government of Marlen pushed ahead with its reforms."])
def test_who_only_goes_on_asks_for_nothing(read_text, text: str):
    """With nothing that tells of a deed, going on tells of none."""
    assert set() == events(read_text(text))


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Marlen used the attack against Ostrel as an excuse to close the port.", []),
        ("Marlen used the attack on its embassy as a pretext for a ban on the party.", []),
        ("Marlen took the attack on Ostrel as a sign of weakness.", []),
        ("Marlen saw the attack on Ostrel as an opportunity.", []),
        ("Marlen seized on the attack on its port as a pretext to shell Ostrel.", []),
        ("Marlen used gas in an attack on Ostrel.", ["Marlen"]),
        ("Marlen carried out the attack on Ostrel as a warning.", ["Marlen"]),
        ("Marlen cited the attack on Ostrel as proof of its weakness.", []),
        ("Marlen treated the attack on Ostrel as a provocation.", []),
        ("The attack on Ostrel was used by Marlen as a pretext.", []),
        ("Officials gave as the reason an attack on Ostrel.", []),
        ("Marlen staged the attack on Ostrel as a provocation.", ["Marlen"]),
        ("Marlen launched a missile attack on Ostrel as proof of its reach.", ["Marlen"]),
        ("Rebels mounted an attack on Ostrel as a sign of strength.", ["Rebels"]),
        ("The attack on Ostrel was carried out by Marlen as a provocation.", ["Marlen"]),
    ],
)
def test_whoever_takes_a_deed_as_a_pretext_has_not_done_it(read_claims, text: str, doers: list[str]):
    """What somebody uses as a reason or sees as a sign, others did, whoever reads it; he may do a deed as one."""
    found = [c.content for c in read_claims(Event, text) if c.content.trigger.exact == "attack"]

    assert doers == [role.anchor.exact for deed in found for role in deed.sources]


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("A police raid on the office of Ostrel angered the mayor.", {("police",)}),
        ("An army offensive against Ostrel began in May.", {("army",)}),
        ("An air force strike on Ostrel was condemned.", {("air force",)}),
        ("An army raid killed five people.", {("army",)}),
        ("Five people were killed in an army raid.", {("army",)}),
        ("A police strike hit the harbour.", set()),
        ("Marlen launched an army raid on Ostrel.", {("Marlen",)}),
        ("A sniper attack on Ostrel was condemned.", {()}),
        ("A police strike against the law began in May.", set()),
        ("A coastguard strike against the law began in May.", set()),
    ],
)
def test_a_corps_named_before_its_deed_does_it(read_text, text: str, doers: set):
    """Where it is told to whom, and no other does it; who is on strike attacks nobody."""
    assert doers == {sources for kind, sources, _ in events(read_text(text)) if kind in {"ASSAULT", "COERCE"}}


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Seven rebels fell in a gun battle in the southern region.", set()),
        ("Heavy fighting at the Varnian border went on.", set()),
        ("Clashes in northern Varnia between rebels and soldiers went on.", {("soldiers",)}),
        ("A bombing in Varnia wounded nobody.", {("Varnia",)}),
    ],
)
def test_where_a_fight_is_suffers_no_attack(read_text, text: str, whom: set):
    """A battle "in" a land is not fought against it, as a bombing in it hits it."""
    hit = {targets for kind, _, targets in events(read_text(text)) if kind == "ASSAULT"}

    assert whom == hit - {()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels launched anti-Varnia attacks.", ("ASSAULT", ("Rebels",), ("Varnia",))),
        ("Parliament imposed anti-Varnia sanctions.", ("COERCE", ("Parliament",), ("Varnia",))),
        ("Rebels launched pro-Varnia attacks.", ("ASSAULT", ("Rebels",), ())),
    ],
)
def test_what_is_called_anti_or_pro_somebody_is_not_his(read_text, text: str, expected: tuple):
    """A name behind "anti-" is whom a deed is done to, one behind "pro-" has no side in it."""
    assert expected in events(read_text(text))


def test_whoever_is_warned_to_do_a_thing_is_threatened(read_text):
    """Of a warning told without who gave it, whoever is warned is the target, not what he is to leave alone."""
    assert ("THREATEN", (), ("miners",)) in events(read_text("The miners were warned not to attack Velda."))
