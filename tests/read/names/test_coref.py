"""What pronouns and pointing phrases go back to, on invented actors."""

import pytest

from dragoman.read.names.mentions import find_mentions
from dragoman.read.parsing.parse import parse_segments
from dragoman.records import Document, Segment
from tests.read.conftest import actors_of
from tests.read.referring import read, referents


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        ("Two Ostreli soldiers died when Varkanian troops ambushed their convoy.", "their", ["Two Ostreli soldiers"]),
        ("The rebels said Varkanian troops had shelled their camp.", "their", ["The rebels"]),
        ("Varkanian troops raided their camp.", "their", [None]),
        ("Varkanian troops shelled their own camp.", "their", ["Varkanian troops"]),
        ("Varkanian troops destroyed their tanks.", "their", ["Varkanian troops"]),
    ],
)
def test_nobody_raids_what_is_his(text: str, pronoun: str, meant: list[str | None]):
    """Whose convoy is ambushed did not ambush it, unless the words say that it is "own"."""
    assert meant == referents(text, pronoun)


@pytest.mark.parametrize(
    "text",
    [
        "Mira Sol came. The premier, along with his minister, received her.",
        "Mira Sol came. The premier, together with his minister, thanked her.",
    ],
)
def test_nobody_undergoes_what_he_does_beside_another(text: str):
    """Who stands beside a subject does not undergo what both do."""
    assert ["Mira Sol"] == referents(text, "her")


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        ("Varkania keeps its army near Ostrel.", "its", ["Varkania"]),
        ("Varkania's use of its ports angered Ostrel.", "its", ["Varkania"]),
        ("Varkania accused Ostrel of closing its border.", "its", ["Varkania"]),
        ("Varkania and Ostrel renewed their alliance.", "their", ["Varkania", "Ostrel"]),
        ("Varkania is urging rebels to share their weapons.", "their", ["rebels"]),
        ("Tomas Verrik praised his deputy.", "his", ["Tomas Verrik"]),
        ("Varkania called on Ostrel to withdraw its guns.", "its", ["Ostrel"]),
        ("Varkania appealed to Ostrel to open its border.", "its", ["Ostrel"]),
        ("Varkania called on Ostrel to release its sailors.", "its", ["Varkania"]),
    ],
)
def test_possessives_are_bound_in_their_sentence(text: str, pronoun: str, meant: list[str]):
    """A possessive goes back to the nearest owner, subject or controlling object that agrees with it."""
    assert meant == referents(text, pronoun)


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        ("Varkania closed the border. It blamed Ostrel.", "It", ["Varkania"]),
        ("Tomas Verrik left Ostrel. He blamed Varkania.", "He", ["Tomas Verrik"]),
        ("Lena Ashgrove met Varkanian officials. She thanked them.", "them", ["Varkanian officials"]),
        ("Officials from Ostrel met Tomas Verrik. They left early.", "They", ["Officials from Ostrel"]),
        (
            "While some Varkanian officials objected, they could not stop the plan.",
            "they",
            ["some Varkanian officials"],
        ),
        ("For Ostrel, the issue is central: while it trades with Varkania, it needs ports.", "it", ["Ostrel"]),
        ("While it trades with Tamrin, Ostrel needs ports.", "it", ["Ostrel"]),
    ],
)
def test_pronouns_go_back_to_the_mention_that_agrees(text: str, pronoun: str, meant: list[str]):
    """Number, person and place in the sentence choose among the mentions around a pronoun."""
    assert meant == referents(text, pronoun)


@pytest.mark.parametrize(
    "text",
    [
        "It is likely that Varkania will object.",
        "It seems that Ostrel agreed.",
        "The rivals had signed a truce, but it collapsed.",
        "Varkania and Ostrel signed a pact. Under it, trade is free.",
    ],
)
def test_an_it_that_means_no_actor_is_left_out(text: str):
    """An empty "it", or one that means a deed, is no mention."""
    assert [] == [mention for mention in read(text) if mention.kind == "pronoun"]


def test_an_unknown_referent_stays_unknown():
    """A pronoun with nothing before it that fits has no antecedent and says so."""
    (mention,) = [each for each in read("She had left before dawn.") if each.kind == "pronoun"]

    assert (None, "nothing before it fits") == (mention.antecedent, mention.why)


def test_an_object_pronoun_does_not_mean_its_own_subject():
    """Who acts on "them" is somebody else."""
    assert ["Many protesters"] == referents("Many protesters marched. The police arrested them.", "them")


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        ("Varkania held a vote. Prices in the country fell.", "the country", ["Varkania"]),
        ("Verrik spoke in Ostrel. Traders fear that the country will default.", "the country", ["Ostrel"]),
        ("Varkania called Ostrel. The two countries share a river.", "The two countries", ["Varkania", "Ostrel"]),
        ("Dawn Brigade took a town. The group blamed Ostrel.", "The group", ["Dawn Brigade"]),
        ("The River Party sued Dawn Brigade. The militia replied.", "The militia", ["Dawn Brigade"]),
        ("Tribal militias in Tamrin won. These groups now rule.", "These groups", ["Tribal militias in Tamrin"]),
        ("The Tel Amun Council met. Rebels shelled the council.", "the council", ["Tel Amun Council"]),
        (
            "Dawn Brigade fought the River Party. Ostrel blamed both groups.",
            "both groups",
            ["Dawn Brigade", "River Party"],
        ),
    ],
)
def test_pointing_phrases_go_back_to_what_they_name(text: str, words: str, meant: list[str]):
    """A definite or demonstrative role phrase goes back to the actors of its kind before it."""
    assert meant == referents(text, words)


def test_offices_of_several_are_counted_apart():
    """A plural that points back to single things named before stands once for each."""
    text = "An office for Dawn Brigade opened. The River Party has its own office. Ostrel wants these offices shut."

    assert ["An office for Dawn Brigade", "its own office"] == referents(text, "these offices")


@pytest.mark.parametrize("words", ["this move", "these developments", "the agreement"])
def test_deeds_are_no_actors(words: str):
    """Pointing phrases on nouns for events are left alone."""
    mentions = read(f"Varkania opened its ports. Ostrel welcomed {words}.")

    assert words not in {mention.anchor.exact for mention in mentions}


def test_an_institution_without_an_owner_gets_the_state_spoken_of():
    """The owner of "the parliament" is the state whose affairs the text tells of."""
    mentions = read("Varkania has great influence in Ostrel, where its friends dominate the parliament.")
    by_id = {mention.id: mention for mention in mentions}
    parliament = next(mention for mention in mentions if mention.role == "parliament")

    assert "Ostrel" == by_id[parliament.owner or ""].anchor.exact


def test_allies_without_an_owner_are_those_of_the_subject():
    """An ally is always somebody's: the subject's, where no words say whose."""
    mentions = read("Tamrin faces isolation because weakened allies have left.")
    by_id = {mention.id: mention for mention in mentions}
    allies = next(mention for mention in mentions if mention.role == "ally")

    assert "Tamrin" == by_id[allies.owner or ""].anchor.exact


def test_a_post_goes_back_to_the_person_it_was_given_to():
    """The same post of the same owner, named again, means the same person."""
    text = "Sera Dunn, the Ostreli ambassador, left. Varkania thanked Ostrel's ambassador."

    assert ["Sera Dunn"] == referents(text, "Ostrel's ambassador")


def test_phrase_does_not_mean_the_subject_of_its_own_verb(read_text):
    """Who rejects "the organization" does not reject himself."""
    reading = read_text("An Omani court rejected the organization.")
    assert next(m for m in reading.mentions if m.anchor.exact == "the organization").antecedent is None


def test_the_government_of_a_president_is_his_state_s(read_text):
    """Whose president somebody is, his government is that state's."""
    reading = read_text("Marlen's president, Maro Vell, said that his government would leave the league.")
    [government] = [m for m in reading.mentions if m.anchor.exact == "his government"]
    by_id = {m.id: m for m in reading.mentions}

    assert by_id[government.owner].anchor.exact == "Marlen"


def test_an_office_does_not_go_back_to_another_office(read_text):
    """A central bank is no ministry, and a new minister not the one dismissed before."""
    reading = read_text(
        "Marlen's foreign ministry rejected the charge. Prices rose in May. The central bank sold gold."
    )
    [bank] = [m for m in reading.mentions if m.anchor.exact == "The central bank"]

    assert bank.antecedent is None


def test_the_two_countries_are_not_the_one_that_mediates(read_text):
    """Who does a deed between "the two countries" is neither of them."""
    told = "Velda, which has mediated between the two countries, urged restraint."
    reading = read_text(f"Marlen's army shelled Ostrava's border. {told}")
    by_id = {m.id: m for m in reading.mentions}
    meant = {by_id[m.antecedent].anchor.exact for m in reading.mentions if m.anchor.exact == "the two countries"}

    assert {"Marlen", "Ostrava"} == meant


def test_who_is_once_he_is_no_she_later(read_text):
    """A person's gender, once told by a pronoun, holds for the rest of the text."""
    text = "Chidi Amos sent soldiers to Marlen. His rival, Senator Fola Bright, left. She accused Amos of waste."
    reading = read_text(text)
    by_id = {m.id: m for m in reading.mentions}
    [she] = [m for m in reading.mentions if m.anchor.exact == "She"]

    assert by_id[she.antecedent].anchor.exact == "Fola Bright"


def test_who_speaks_is_told_of_further_before_who_is_spoken_of(read_text):
    """After a demand, who made it is meant, and not whom it was about."""
    reading = read_text("Gerda Thole demanded that Emil Sorg be freed. She said Ostrava would pay.")
    by_id = {m.id: m for m in reading.mentions}
    [she] = [m for m in reading.mentions if m.anchor.exact == "She"]

    assert by_id[she.antecedent].anchor.exact == "Gerda Thole"


def _actor_of(reading, words: str) -> str | None:
    return [m.actor for m in reading.mentions if m.anchor.exact == words][-1]


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        (
            "The Tidal Front shelled Sorna. Colonel Iva Torn hates the group.",
            "the group",
            "new:tidal-front",
        ),
        (
            "The Tidal Front holds Sorna. A report by the United Nations found that Velda trains the group.",
            "the group",
            "new:tidal-front",
        ),
        (
            "The Harbour Commission met. The guild is paid by the interior ministry.",
            "the interior ministry",
            "~interior",
        ),
        ("The Harbour Commission met. The commission sent boats.", "The commission", "new:harbour-commission"),
        ("Floods reached Little Sorna. Troops left Sorna in May.", "Sorna", "new:sorna"),
        ("The daily Ostrav wrote that it had asked the navy.", "Ostrav", "new:ostrav"),
        ("Police chief Marta Oslo left. She went home.", "She", "new:marta-oslo"),
        ("H.E. Ilva Torn spoke in Sorna.", "Ilva Torn", "new:ilva-torn"),
    ],
)
def test_a_phrase_is_not_given_to_who_cannot_bear_it(read_text, text: str, words: str, actor: str):
    """No officer is a group, no commission a ministry, no place another, and no surname a capital."""
    assert actor == (_actor_of(read_text(text), words) or "")[: len(actor)]


def test_who_is_one_of_several_lends_his_pronoun_to_nobody(read_text):
    """A “he” that goes back to “one of them” stays open, and a spokeswoman is no “he”."""
    text = "Its spokeswoman, Irina Dask, denied it. Traders knew more. One of them said he had seen the navy."

    assert _actor_of(read_text(text), "he") is None


def test_who_recalls_its_ambassador_is_a_state(read_text):
    """A name that has what only states have is no person, and owns what “its” gives it."""
    reading = read_text("Tashveg, which hosts refugees, condemned the raid and recalled its ambassador.")

    assert "new:tashveg" == _actor_of(reading, "its")
    assert ["state", "place"] == [kind for a in reading.actors if a.id == "new:tashveg" for kind in a.kinds]


def test_a_name_beside_a_body_is_its_witness_s(read_text):
    """“A witness for the state, NAME” names the witness."""
    reading = read_text("A witness for the state, Colonel Torn, testified that his unit had seen the navy.")

    assert _actor_of(reading, "his") == _actor_of(reading, "Torn") != _actor_of(reading, "the state")


def test_an_object_does_not_mean_a_name_beside_its_subject(read_text):
    """Who is put something to is not the lawyer whose name stands beside her role."""
    text = "Lord Emmet Sayle testified. Counsel for the villagers, Ines Carrow, put the letter to him."

    assert "new:emmet-sayle" == _actor_of(read_text(text), "him")


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        (
            "The League of Port Towns met in Harran. The League condemned the raid.",
            "The League",
            ["The League of Port Towns"],
        ),
        (
            "The Observation Mission of the Civic Union met. Later the Mission left.",
            "the Mission",
            ["Observation Mission of the Civic Union"],
        ),
        ("The Electoral Commission met. Later the police jailed two voters.", "the police", [None]),
        (
            "The Ostreli Armed Forces (FASO) left Harran. Residents accused FASO of looting.",
            "FASO",
            ["The Ostreli Armed Forces"],
        ),
        ("President Tomas Verrik (URK) met villagers. Residents accused URK of looting.", "URK", [None]),
    ],
)
def test_bodies_go_by_shorter_names(text: str, words: str, meant: list[str | None]):
    """The noun before "of", or letters in brackets of whatever language, stand for a body; no person or other body."""
    assert meant == referents(text, words)


def test_a_name_alone_behind_a_date_is_a_place():
    """Nobody is appointed governor by a line that heads an entry of a log."""
    assert ["place"] == [m.kinds[0] for m in read("3 February, Harran. Gunmen fled.") if m.anchor.exact == "Harran"]


def test_letters_of_a_listed_agency_behind_a_body_stay_its_own(nlp, ontology):
    """Brackets behind a body may name who reports of it, whose letters are in a list."""
    text = "The Ostreli Armed Forces (AFP) left Harran."
    document = Document(id="0" * 16, sha256="0" * 64, name="test.txt", text=text)
    segment = Segment(number=0, kind="body", start=0, end=len(text))
    found = find_mentions(parse_segments(document, (segment,), nlp), ontology)

    assert [None] == [mention.antecedent for mention in found if mention.anchor.exact == "AFP"]


@pytest.mark.parametrize(
    "text",
    [
        "Ostrel shelled Tamrin. Tamrin closed its pass. A monk urged both sides to stop.",
        "Ostrel shelled Harrow. Ostrel shelled Harrow again. Tamrin fired back. A monk urged both sides to stop.",
        "Velda wrote to Ostrel and Tamrin. Ostrel sank a barge. Velda sent nurses. Velda asked both sides to stop.",
        "Ostrel shelled Tamrin. Tamrin's army fired back. Velda said it wants peace. It urged both sides to stop.",
        "Velda wants peace. Ostrel raided Tamrin. Tamrin fired back. Velda's envoy urged both sides to stop.",
        "Velda wants peace. Ostrel raided Tamrin. Tamrin fired back. Both sides were urged by Velda to stop.",
    ],
)
def test_both_sides_are_the_two_that_the_text_names_most(read_text, text: str):
    """Who urges both sides to stop means those told of before: not himself, and no town that was only shelled."""
    reading = read_text(text)
    names = {mention.id: mention.actor for mention in reading.mentions}
    meant = {names[m.antecedent] for m in reading.mentions if m.anchor.exact.lower() == "both sides" and m.antecedent}

    assert {"new:ostrel", "new:tamrin"} == meant


@pytest.mark.parametrize("told", ["Ostrel met Tamrin and Velda.", "Ostrel shelled Harrow."])
def test_both_sides_of_three_or_of_one_are_left_open(read_text, told: str):
    """Where three are named alike, or one alone does something, nobody can tell who the two are."""
    reading = read_text(f"{told} A monk urged both sides to stop.")

    assert not any(m.antecedent for m in reading.mentions if m.anchor.exact == "both sides")


def test_it_goes_on_about_what_was_told_and_not_about_who_told_it():
    """After "X fell, the mission said", an "it" is no mission."""
    text = "The truce has cut the number of raids, the Harbour Mission reported. It has allowed herders to return."

    assert "Harbour Mission" not in referents(text, "It")


def test_a_phrase_that_bears_a_name_is_new():
    """A "captain known as" somebody is nobody before him."""
    text = "Rilla Tamsin left the town. A wing led by the captain known as Grey Heron stayed."

    assert "Rilla Tamsin" not in referents(text, "the captain")


def test_the_army_is_no_army_of_rebels():
    """Whoever fights the "Liberation Army" may be called "the army"; it is not the rebels."""
    text = "Fighters of the Reed Liberation Army came down. The town accused the army of theft."

    assert "Reed Liberation Army" not in referents(text, "the army")


def test_the_council_is_still_short_for_its_name():
    """A body's own last word goes on naming it."""
    text = "The Reed Valley Council met. Rebels shelled the council."

    assert ["Reed Valley Council"] == referents(text, "the council")


def test_nobody_captures_his_own():
    """Whoever is harmed after others are theirs."""
    text = "The Dawn Brigade had killed thirty rebels and captured their commander."

    assert ["thirty rebels"] == referents(text, "their")


def test_who_is_once_a_lady_is_no_he():
    """A title tells the sex of its bearer in every phrase for her."""
    text = "Rilla Tamsin met Doru Halm. Ms Tamsin, leader of the River Party, accused Halm. He laughed."

    assert ["Doru Halm"] == referents(text, "He")


def test_a_post_in_capitals_is_the_same_post():
    """Whoever is called "The Prime Minister" is the prime minister, not the interior minister who was named last."""
    text = "The prime minister, Rilla Tamsin, met the interior minister, Doru Halm. The Prime Minister left."

    assert ["Rilla Tamsin"] == referents(text, "The Prime Minister")


def test_a_body_told_at_length_is_new():
    """Told as "the trade union federation", a body is not the movement named last."""
    text = "The Voice of Reeds met. The main trade union federation called a strike."

    assert ["Voice of Reeds"] != referents(text, "The main trade union federation")


def test_a_crew_is_not_of_the_body_that_has_members():
    """Those told as "crew members" are no members of the league named before."""
    text = "The Reed League and its seven members met. A boat took 38 crew members."

    assert "its seven members" not in referents(text, "38 crew members")


def test_a_person_is_no_name_with_an_article(read_text):
    """Of whatever kind "the Front" is, it is not "the mayor"."""
    reading = read_text("The Front, whose leaders met the mayor, lost. The mayor resigned.")
    [front] = [each for each in reading.mentions if each.anchor.exact == "Front"]

    assert front.id not in {each.antecedent for each in reading.mentions if "mayor" in each.anchor.exact}


def test_a_body_called_by_the_last_word_of_its_name_is_no_land():
    """The front that a text names is meant by its last word, whatever lands have treasurers."""
    found = read("The Pine Front signed a truce. The treasurer of the Front fled to Ostrel.")

    assert {("movement", "militia")} == {mention.kinds for mention in found if mention.anchor.exact == "Front"}


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Varkania and Ostrel signed a truce. Both sides kept it.", ["Varkania", "Ostrel"]),
        ("Varkania and Ostrel signed a truce, and both sides kept it.", ["Varkania", "Ostrel"]),
        ("Varkania told Ostrel that both sides had lost.", [None]),
        ("The Dawn Brigade fled Pol. The League was promised safe passage by both sides.", [None]),
    ],
)
def test_both_sides_are_two_that_are_told_together(text: str, meant: list[str | None]):
    """Whoever was last named, and a town, are no two sides of anything."""
    words = "Both sides" if "Both" in text else "both sides"

    assert meant == referents(text, words)


def test_an_army_is_not_that_of_a_band_with_a_negotiator():
    """A name behind "the" that has envoys may be a party's or a militia's, which has no army of its own."""
    found = read("Fighters of the Amber Line took Velm. The army fled. Amber Line negotiator Ysa Mern said so.")

    assert [None] == [mention.owner for mention in found if mention.anchor.exact == "The army"]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        (
            "The neighbouring government of Ostrel declined to comment. The strikes ended when the government agreed.",
            "the government",
        ),
        ("The Summit took note of the reservations of Varkania. It postponed a decision.", "It"),
    ],
)
def test_what_nobody_named_is_meant_by_is_left_open(text: str, phrase: str):
    """A government without an owner is not the neighbour's, and what a gathering does, nobody named in it did."""
    assert not [meant for meant in referents(text, phrase) if meant is not None]


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        ("The foreign ministers of Velda and Sorn met. They condemned Ostrel.", "They", 2),
        ("Ostrel shelled Tamrin's rebels. “They broke the truce,” the guard said.", "They", 0),
        ("The rebels left. The stragglers waited for a boat. They were turned back.", "They", 0),
    ],
)
def test_they_are_all_who_are_meant_or_nobody(text: str, pronoun: str, meant: int):
    """Ministers of two lands are both meant; whom a speaker means, or words leave out, is not guessed."""
    assert meant == len([each for each in referents(text, pronoun) if each])


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Marlen condemned the Brigade. The minister of Marlen said it had outlawed the Brigade.", "new:marlen"),
        ("The Brigade left Marlen. Reporters say it had attacked the Brigade.", "new:marlen"),
    ],
)
def test_nobody_does_to_himself_what_is_done_to_another_by_name(read_text, text: str, actor: str):
    """A pronoun never means whom its own verb acts on by name."""
    meant = {m.actor for m in read_text(text).mentions if m.anchor.exact == "it"}

    assert meant <= {actor, None}


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        ("The judges ruled on the vote in Merrow. Selm Arda called it a disgrace.", "it", [None]),
        ("The envoys met in Merrow. It was welcomed by Selm Arda.", "It", [None]),
        ("The envoys met in Merrow. Rebels shelled it on Monday.", "it", ["Merrow"]),
        ("The envoys met in Merrow. It was shelled by rebels.", "It", ["Merrow"]),
        ("The envoys met in Merrow and left it on Monday.", "it", ["Merrow"]),
        ("Clashes broke out in Merrow. The army controls it.", "it", ["Merrow"]),
        ("Riots broke out in Varkania. Ostrel blamed it.", "it", ["Varkania"]),
    ],
)
def test_what_is_judged_is_not_where_it_happened(text: str, pronoun: str, meant: list[str | None]):
    """Whoever criticises "it" means what was done in a town; what is shelled is the town."""
    assert meant == referents(text, pronoun)


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        ("Ostrel plunged the River Party into its deepest crisis.", "its", "River Party"),
        ("Ostrel drove the Dawn Brigade from its last camp.", "its", "Dawn Brigade"),
        ("Ostrel dragged the River Party into its war.", "its", "Ostrel"),
    ],
)
def test_who_is_brought_to_the_worst_of_his_own(text: str, pronoun: str, meant: str):
    """The deepest crisis is of whom somebody is brought into it; what has no rank may be either's."""
    assert [meant] == referents(text, pronoun)


def test_the_subject_of_a_joined_clause_is_who_acted_before():
    """An "it" that acts in a joined clause goes on about who acted before, not about whom he acted on."""
    text = "Velda has never armed the Dawn Brigade, nor will it do so."

    assert ["Velda"] == referents(text, "it")


def test_the_adjective_of_a_noun_does_nothing_in_its_clause():
    """Who accuses somebody in the clause on him is not his own country but the subject above."""
    assert ["Velda"] == referents("Velda holds two Swedish envoys whom it accuses of spying.", "it")


@pytest.mark.parametrize(
    "text",
    [
        "Belmora said it would not let observers in.",
        "Belmora announced that it was leaving the League.",
        "Belmora says it wants peace.",
    ],
)
def test_whoever_says_that_it_will_act_is_no_person(text: str):
    """Where nothing but a guess at what a name is speaks against it, "it" is whose word it stands in."""
    assert ["Belmora"] == referents(text, "it")


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        ("Varkania condemned Ostrel and demanded the withdrawal of its troops.", "its", ["Ostrel"]),
        ("Varkania condemned Ostrel and called for an end to its raids.", "its", ["Ostrel"]),
        ("Varkania condemned Ostrel and called for the release of its sailors.", "its", ["Varkania"]),
    ],
)
def test_nobody_asks_for_his_own_withdrawal(text: str, pronoun: str, meant: list[str]):
    """Whose troops are to leave is whoever is told to, and whose sailors are to be freed is whoever asks."""
    assert meant == referents(text, pronoun)


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        ("The rebels left. Witnesses said they shot two herders.", "they", ["The rebels"]),
        ("Soldiers said they had shot two herders.", "they", ["Soldiers"]),
        ("Residents said they were beaten by soldiers.", "they", ["Residents"]),
        ("Police dispersed the strikers, witnesses said. They later burned a bank.", "They", [None]),
        ("The rebels left. Exporters say they buy from Varkania.", "they", [None]),
    ],
)
def test_who_only_tells_of_harm_did_not_do_it(text: str, pronoun: str, meant: list[str | None]):
    """Witnesses own to no shooting; which of those they told of did it is not guessed where there are several."""
    assert meant == referents(text, pronoun)


def test_whose_release_is_asked_was_held():
    """Of two men it is the one arrested before, though the other was named since."""
    text = "Police arrested Tomas Verrik. Premier Oskar Lund was abroad. Ostrel called for his release."

    assert ["Tomas Verrik"] == referents(text, "his")


def test_the_enemy_is_not_whoever_speaks():
    """A word for a foe goes back to no body only because that is one."""
    [enemy] = [m for m in read("The Ostrel Front burned a camp. The enemy fled.") if m.anchor.exact == "The enemy"]

    assert enemy.antecedent is None


def test_what_is_made_easy_names_nobody_by_its_it():
    """The "it" before "easier to" stands for what follows."""
    its = [m for m in read("The court made it easier to arrest critics.") if m.anchor.exact == "it"]

    assert {None} >= {m.antecedent for m in its}


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        ("Police held six divers. The river union urged Velda to free them.", "them", "six divers"),
        ("Prisoners urged Velda to free them.", "them", "Prisoners"),
        ("Ostrel hates Varkania. In Tamrin, the dam is full. It lights two towns.", "It", None),
        (
            "Ostrel hates Varkania. No neighbour wept. The river board is a body that both states founded.",
            "both states",
            "Ostrel",
        ),
    ],
)
def test_who_asks_for_others_or_is_nobody_is_not_meant(text: str, words: str, meant: str | None):
    """A union does not ask to be freed itself, a dam is nobody, and no neighbour is one of two states."""
    mentions = read(text)
    by_id = {m.id: m.anchor.exact for m in mentions}

    assert meant == next((by_id.get(m.antecedent or "") for m in mentions if m.anchor.exact == words), None)


@pytest.mark.parametrize(
    ("text", "phrase", "meant"),
    [
        ("A colonel told Harbour Radio that the group had left.", "the group", [None]),
        ("The defence ministry met. Crowds stood outside the justice ministry.", "the justice ministry", [None]),
        ("The Velmoran monarchy borrowed. Sarn lent more. The monarchy repaid.", "The monarchy", ["Velmoran monarchy"]),
        ("The Green Bloc met. The Union left the ruling coalition.", "the ruling coalition", [None]),
        ("The Civic List met. Premier Noll gave in to the union.", "the union", [None]),
    ],
)
def test_a_phrase_points_at_nobody_else(text: str, phrase: str, meant: list[str | None]):
    """Who is only told the news, another ministry and a party named last are not meant; a fuller phrase is."""
    found = referents(text, phrase)

    assert [m and m.removeprefix("The ").removeprefix("the ") for m in found] == meant


def test_what_somebody_founds_and_leads_is_what_he_founded():
    """An "it" behind a verb of founding is no other body told of before."""
    text = "Orla Brand serves the party. She founded its youth wing and led it."

    assert "the party" not in referents(text, "it")


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Marlen seized a trawler. Velmora protested. The two states met. Swalen spoke. Both states agreed.", "Swalen"),
    ],
)
def test_both_states_are_the_two_told_of_as_two(text: str, owner: str):
    """A third state named meanwhile is none of "both"."""
    assert owner not in referents(text, "Both states")


@pytest.mark.parametrize(
    ("text", "word", "meant"),
    [
        ("The enclave has one well. Marlen left the ring alone; instead it froze the wages.", "it", "Marlen"),
        ("He is of the Tide Bloc, a partner in the ruling coalition, and its chief left.", "its", "Tide Bloc"),
    ],
)
def test_what_stands_in_the_foreground_is_meant(meant: str, text: str, word: str):
    """A clause before a semicolon has a subject that "it" goes back to; what only says more of a name is not meant."""
    assert meant in referents(text, word)


def test_who_only_says_something_before_a_semicolon_is_not_gone_back_to():
    """What a speaker calls a gift, another calls a bribe; neither "it" is the speaker."""
    text = "A tanker reached the port. It was a gift, Marlen insisted; it was a bribe, said the union."

    assert "Marlen" not in referents(text, "it")


def test_we_who_tell_it_are_not_it():
    """A pronoun of the third person never goes back to the "we" that acts in its clause."""
    assert ["Velda"] == referents("Velda is strong. We fear its army.", "its")


def test_whom_somebody_deals_with_is_not_himself_by_another_name():
    """A ruler who dismisses a man is none of the names by which that man was told of before."""
    text = "Commodore Idris Fahl met the admiral in secret. Fahl was dismissed by the sultan on Monday."

    assert "Idris Fahl" not in referents(text, "the sultan")


FAR_ON = "Traders left. " + "The rain fell on the hills. " * 8


def test_an_office_goes_back_to_its_only_holder_however_far():
    """Who bears a title is meant by it later, and not whoever of another title stands nearer."""
    text = f"King Orhan ruled Ilvar. {FAR_ON}President Danil Ossor cut wages. Later the king thanked Ossor."
    assert ["Orhan"] == referents(text, "the king")


def test_nobody_takes_an_office_that_another_has():
    """A person of another title is not meant by an office that the text gave to nobody."""
    text = f"President Danil Ossor spoke. {FAR_ON}Ossor cut wages. Later the king thanked the miners."
    assert [None] == referents(text, "the king")


def test_an_office_that_several_held_means_none_of_those_long_past():
    """Where a text names two kings long before, which one is meant is open."""
    text = f"King Orhan met King Ubert. {FAR_ON}Later the king thanked the miners."
    assert [None] == referents(text, "the king")


def test_a_medium_that_is_told_has_no_part_in_it(read_text):
    """In a message to a medium, "its" spokesman is that of whoever was spoken of before."""
    text = "The Ash Column denied the raid. In a message sent to Ostrin News, its spokesman, Aro Kint, blamed Velda."
    reading = read_text(text)
    names = {mention.id: mention.anchor.exact for mention in reading.mentions}
    told = next(mention for mention in reading.mentions if mention.anchor.exact == "its")

    assert "Ash Column" == names[told.antecedent]


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        ("Varkania regrets that Ostrel has not acted. It calls on Ostrel to arrest Mira Sol.", "It", ["Varkania"]),
        ("Varkania met Ostrel. It said Ostrel would leave.", "It", ["Varkania"]),
        ("Ostrel blamed Varkania. It has banned rallies in Varkania.", "It", ["Ostrel"]),
    ],
)
def test_a_subject_is_nobody_whom_its_own_clause_names(text: str, pronoun: str, meant: list[str]):
    """Whoever calls on a land is another."""
    assert meant == referents(text, pronoun)


def test_who_says_behind_who_goes_on_to_say_it_of_others():
    """Guards who say that they suspect somebody suspect those whom they turned back."""
    text = "Several hundred men were turned back by Ostreli border guards, who said they suspected them of theft."

    assert ["Ostreli border guards"] == referents(text, "they")
    assert ["Several hundred men"] == referents(text, "them")


def test_the_second_of_two_told_clauses_has_no_speaker():
    """Whoever is spoken of in either clause with "that" comes behind who speaks."""
    text = "Minister Iven Sool said that the army had won, and that a prosecutor was looking into it. He refused to go."

    assert ["Iven Sool"] == referents(text, "He")


@pytest.mark.parametrize(
    "text",
    [
        "Varkania fought a war. It ended with a ceasefire.",
        "The River Party called a strike in Varkania. It lasted nine weeks.",
    ],
)
def test_what_runs_its_course_is_nobody(text: str):
    """A war that ends is no party and no land."""
    assert [] == referents(text, "It")


def test_things_that_a_condition_goes_on_about_are_nobody():
    """Furnaces are meant by the "they" of a condition on them."""
    text = "The rebels left. The furnaces could be damaged if they were allowed to cool."

    assert [None] == referents(text, "they")


def test_a_neighbour_is_another_land():
    """A land whose government accuses its neighbour does not accuse itself."""
    text = "Varkania shelled a town. The government of Ostrel accused its neighbour of theft."

    assert ["Varkania"] == referents(text, "its neighbour")


def test_a_title_keeps_a_surname_apart_from_its_namesake():
    """Who was "Mr Sool" before is so when a colonel of that surname comes in."""
    text = "Iven Sool won. Mr Sool left. Colonel Mira Sool, his cousin, stayed. Later Mr Sool fell. Colonel Sool rose."

    assert ["Iven Sool"] == referents(text[: text.index(" Colonel Sool")], "Sool")


def test_a_party_in_brackets_is_its_member_s():
    """A party behind a person's name is not what the person is."""
    text = "Iven Sool stayed. Goran Tull (Liberal Union) said that his group would vote for it."

    assert ["Goran Tull"] == referents(text, "his")


def test_a_body_is_called_by_its_name_without_the_last_word():
    """Two words that "and" joins are one name where a longer name of the text begins so."""
    text = "Varkania banned the Land and Altar Party. Members of Land and Altar left."

    assert ["Land and Altar Party"] == referents(text, "Land and Altar")


def test_the_government_of_a_land_is_that_land_s(read_text):
    """A government in capitals with "of" is owned, and no body by that name."""
    reading = read_text("Ondria is a republic. The Government of Ondria expelled two envoys.")

    assert {"new:ondria~government"} == actors_of(reading, "The Government of Ondria")


def test_what_is_theirs_is_each_one_s(read_text):
    """Armies of two lands that "their" means are the first's and the second's."""
    reading = read_text("Norway and Oman quarrelled in May. Their armies fought near the border.")
    owners = {m.owner for m in reading.mentions if m.anchor.exact == "Their armies"}

    assert len(owners) == 2


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        ("An envoy from Ostrel said that his cabinet had warned her office.", "his", ["An envoy from Ostrel"]),
        ("Ilsa Dro left. An envoy said that his cabinet had warned her office.", "her", ["Ilsa Dro"]),
        ("Varkania's envoy rejected the claim, calling it absurd.", "it", []),
        ("Varkania dismissed the charges, calling them lies.", "them", []),
        ("Reports say that the Dawn Brigade fled. We could not verify them.", "them", []),
        ("An officer said that the minister, Greta Moll, knew. Two men confirmed his account.", "his", ["An officer"]),
        (
            "The post was shared by Pavo Lintz, who spread a claim that Mira Tolsen owns a bank. He did not reply.",
            "He",
            ["Pavo Lintz"],
        ),
        ("The soldier fled. He was shot.", "He", ["The soldier"]),
        ("Varkania signed an order. The order is fake. Its number is old.", "Its", []),
        ("Varkania spoke. Had they moved a tank, we would have seen it.", "it", []),
        ("Varkania and Ostrel talked. Neither side moved its army.", "its", ["Varkania", "Ostrel"]),
        ("Mira Sol is a cousin of Ruben Alsk, the mayor of Kest.", "the mayor of Kest", ["Ruben Alsk"]),
    ],
)
def test_who_is_told_of_in_reports_is_kept_apart(text: str, pronoun: str, meant: list[str | None]):
    """He is no she, what is judged or confirmed is nobody, and an account is whose it is."""
    assert meant == referents(text, pronoun)


def test_who_speaks_is_not_named_in_his_quotation():
    """Whose spokesman speaks beside a quotation is nobody whom that names."""
    text = 'The Dawn Brigade denied that it had attacked Ostrel. "We left Ostrel," its spokesman said.'

    assert ["Dawn Brigade"] == referents(text, "its")


def test_they_after_both_sides_are_both(read_text):
    """Who goes on as "they" after words for two means the two."""
    text = "Marlen and Velda met. Both sides condemned the raid by the rebels. They warned Ardin."
    [both] = [c.content for c in read_text(text).claims if getattr(c.content, "type", "") == "THREATEN"]

    assert ["They", "They"] == [role.anchor.exact for role in both.sources]
    assert len({role.actor for role in both.sources}) == len(both.sources)
