"""Phrases that a parse leaves open, seen in what is read from them; on invented countries."""

import pytest
from spacy.tokens import Doc

from dragoman.read.mends._phrases import mend_phrases
from dragoman.records import Event, Influence, Reading
from tests.read.conftest import events, signed

# Who prevents or forbids something does something to whom he keeps from it, too.
KEPT = {("COERCE", ("Police",), ("striking nurses",))}


def chains(reading: Reading) -> list[list[str]]:
    """Through whom each attribution comes, by name."""
    return [[holder.name for holder in said.chain] for said in reading.attributions]


@pytest.mark.parametrize("title", ["Finance Minister ", "Prime Minister ", ""])
def test_a_title_does_not_take_a_name_from_its_preposition(read_text, title):
    """Who is called on to do something is asked for it, whatever office stands before his name."""
    found = events(read_text(f"The dockers called on {title}Ivo Strand to resign."))

    assert ("REQUEST", ("dockers",), ("Ivo Strand",)) in found


def test_a_name_between_a_bare_preposition_and_a_verb_is_what_the_preposition_has(nlp):
    """Whoever a parse has narrow the verb is who is blockaded."""
    words = ["The", "blockade", "of", "Quill", "cut", "exports", "."]
    deps = ["det", "nsubj", "prep", "compound", "ROOT", "dobj", "punct"]
    pos = ["DET", "NOUN", "ADP", "PROPN", "VERB", "NOUN", "PUNCT"]
    doc = Doc(nlp.vocab, words=words, heads=[1, 4, 1, 4, 4, 4, 4], deps=deps, pos=pos)
    mend_phrases(list(doc))

    assert ("of", "pobj") == (doc[3].head.text, doc[3].dep_)


def test_a_common_noun_before_a_name_is_no_second_doer(read_text):
    """The words for what a party is and its name are one subject."""
    found = events(read_text("The opposition Harvest List condemned the raid on Ostrel."))

    assert {sources for _, sources, _ in found if sources} == {("Harvest List",)}


@pytest.mark.parametrize(
    ("verb", "kept"),
    [("tried to stop", set()), ("stopped", set()), ("prevented", KEPT), ("forbade", KEPT)],
)
def test_who_is_kept_from_a_deed_is_not_struck(read_text, verb, kept):
    """Those who strike and are stopped are neither hit nor does the police march: the march alone is denied."""
    reading = read_text(f"Police {verb} striking nurses from marching into the Guild Hall.")
    told = {(c.content.type, c.status.polarity) for c in reading.claims if isinstance(c.content, Event)}

    assert {("PROTEST", ("striking nurses",), ("Guild Hall",))} | kept == events(reading)
    assert ("PROTEST", "-") in told


@pytest.mark.parametrize("verb", ["warned", "vowed"])
def test_who_says_what_stands_before_the_comma_is_not_told_it(read_text, verb):
    """Behind a comma and a verb of saying stands whoever says so."""
    reading = read_text(f"Ostrel will shell the port if the ferry stays away, {verb} Colonel Tarn.")
    found = events(reading)

    assert ("THREATEN", ("Ostrel",), ("port",)) in found
    assert not any("Tarn" in target for _, _, targets in found for target in targets)
    assert [["text.txt", "Colonel Tarn"]] == chains(reading)


def test_a_verb_with_an_object_that_goes_on_stays_joined(read_text):
    """Three deeds of one doer are his, and none is a word of a patient's."""
    reading = read_text("Ostrel shelled the port, warned Korva and left the league.")
    told = {("ASSAULT", "port"), ("THREATEN", "Korva"), ("SANCTION", "league")}

    assert {(kind, ("Ostrel",), (target,)) for kind, target in told} == events(reading)
    assert [] == chains(reading)


def test_who_says_that_another_had_done_a_thing_and_accuses_does_both(read_text):
    """A past tense of charging goes on with the verb of saying, not with the perfect that is said."""
    found = events(read_text("The mayor said that Ostrel had broken the pact and accused the guild of stealing."))

    assert ("ACCUSE", ("mayor",), ("guild",)) in found


def test_what_a_speaker_behind_the_comma_says_keeps_its_condition(read_text):
    """A clause that a parse took for the subject of the verb of saying is what is said, with what it hangs on."""
    reading = read_text("Ostrel risks losing its port if the ice stays, warned Pell Andrask, who heads the guild.")

    assert set() == events(reading)
    assert [("the ice stays", "Ostrel risks losing its port", 1, "causal")] == signed(reading)
    assert [["text.txt", "Pell Andrask"]] == chains(reading)


def test_what_is_made_likely_is_an_effect(read_text):
    """An adjective behind the object of “make” says what becomes of it, also behind another clause."""
    text = "The departure leaves the premier with 41 of 96 seats and makes an early election likely."
    found = [c.content for c in read_text(text).claims if isinstance(c.content, Influence)]

    assert ("The departure", "an early election") in {(i.cause.anchor.exact, i.effect.anchor.exact) for i in found}


def test_who_runs_a_thing_does_not_do_what_it_does(read_text):
    """A participle with “by” and two doers describes its noun, and the noun does what follows."""
    text = "A customs post run jointly by the council and the mission could reduce smuggling."
    [found] = [c.content for c in read_text(text).claims if isinstance(c.content, Influence)]

    assert "A customs post run jointly by the council and the mission" == found.cause.anchor.exact


def test_a_passive_goes_on_with_another_doer(read_text):
    """Behind a passive with its auxiliary, “and” opens another clause."""
    found = events(read_text("The bridge was bombed by Korva and Velm could close it."))

    assert {("ASSAULT", ("Korva",), ("bridge",))} == {each for each in found if each[0] == "ASSAULT"}


@pytest.mark.parametrize(
    ("text", "verb", "doers"),
    [
        ("Velm resisted calls from the Front to send troops to Ardin.", "send", ["Velm"]),
        ("Ardin rejected demands by Belmora to withdraw its guns.", "withdraw", ["Ardin"]),
        ("Ardin rejected Belmora's appeal to withdraw from Tarsk.", "withdraw", ["Ardin"]),
        ("The judge dismissed an appeal by Ardin to visit Tarsk.", "visit", ["Ardin"]),
        ("The council heeded pleas from Sellin to free the sailors.", "free", ["The council"]),
        ("Belmora issued an order to the army to leave Tarsk.", "leave", ["the army"]),
    ],
)
def test_who_calls_for_a_deed_does_not_do_it(read_text, text: str, verb: str, doers: list[str]):
    """What somebody calls for is asked, and whoever answers him or is called upon is to do it."""
    deeds = [each for each in read_text(text).claims if isinstance(each.content, Event)]
    [asked] = [each for each in deeds if each.content.trigger.exact == verb]

    assert doers == [role.anchor.exact for role in asked.content.sources]
    assert "requested" == asked.status.modality


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Protesters repeated calls to arrest the governor.", "arrest"),
        ("Protesters repeated calls to sack the minister.", "sack"),
        ("Belmora welcomed Ardin's appeal to end the siege.", "end"),
    ],
)
def test_a_deed_called_for_is_nobodys_where_nobody_is_called_upon(read_text, text: str, verb: str):
    """Neither who calls nor who only hears of the call is to do it."""
    asked = [each for each in read_text(text).claims if isinstance(each.content, Event)]

    assert [] == [each.content.sources for each in asked if each.content.trigger.exact == verb and each.content.sources]


def test_what_somebody_offers_is_done_by_him_and_not_by_who_welcomes_it(read_text):
    """An infinitive behind "the offer of X" tells what X would do."""
    found = events(read_text("The council welcomed the offer of Marlen to provide data."))

    assert {("Marlen",)} == {sources for kind, sources, _ in found if kind in {"AGREE", "COOPERATE"}}


def test_a_name_behind_the_noun_for_what_it_is_does_not_do_what_its_clause_tells(read_text):
    """Of "support for the group X has grown" the support is the subject, so that "their" is not X's."""
    text = "Commanders say recruitment by the splinter group Red Tide has doubled and that some of their men arm it."
    [tie] = [c.content for c in read_text(text).claims if getattr(c.content, "kind", None) == "arms"]
    owner = next(m.owner for m in read_text(text).mentions if m.id == tie.holder[0].mention)
    [their] = [m for m in read_text(text).mentions if m.id == owner]

    assert "Commanders" == next(m.anchor.exact for m in read_text(text).mentions if m.id == their.antecedent)


def test_those_behind_the_last_comma_say_so_and_are_not_listed(read_text):
    """Several who are told to have said a clause are no end of what it tells."""
    reading = read_text(
        "Rebels took the bridge, cutting the road between Velm and Pol, local officials and a monitor said."
    )

    assert ["local officials and a monitor"] == [chain[-1] for chain in chains(reading)]
    assert not [link for link in signed(reading) if "monitor" in link[1]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Gunmen from Ostrel and Marlen fought side by side against the rangers.", ("ASSAULT", ("rangers",))),
        ("Ostrel stood shoulder to shoulder with Marlen.", ("SUPPORT", ("Marlen",))),
        ("Ostrel's premier met face to face with the Marlenian envoy.", ("CONSULT", ("Marlenian envoy",))),
    ],
)
def test_a_doubled_noun_says_how_a_deed_is_done_and_takes_nobody_from_it(read_text, text, told):
    """“Side by side” is nobody's object, and whoever stands behind it is still whom the deed is done to or with."""
    assert told in {(kind, targets) for kind, _, targets in events(read_text(text))}


def test_who_fights_side_by_side_with_somebody_does_not_fight_him(read_text):
    """Side by side with others one fights somebody else."""
    found = events(read_text("Ostrel's troops fought side by side with Marlenian rangers."))

    assert ("ASSAULT", ("Ostrel's troops",), ()) in found
    assert not any("rangers" in word for kind, _, targets in found if kind == "ASSAULT" for word in targets)


def test_a_house_before_house_by_house_is_not_what_is_searched(read_text):
    """A noun that a parse gives to the doubled one is the object itself."""
    found = events(read_text("Police searched the camp street by street."))

    assert ("COERCE", ("Police",), ("camp",)) in found


@pytest.mark.parametrize(
    "text",
    ["Rebels took two sailors hostage.", "Two sailors were taken hostage by rebels.", "Rebels held sailors captive."],
)
def test_who_is_taken_hostage_is_taken(read_text, text: str):
    """Behind "take", "hostage" says what becomes of whoever stands before it, or is the subject of the passive."""
    assert {("ASSAULT", ("rebels",), ("sailors",))} == {
        (kind, tuple(w.lower() for w in who), tuple(w.split()[-1] for w in whom))
        for kind, who, whom in events(read_text(text))
    }


def test_who_stops_work_in_sympathy_protests_against_nobody_he_sides_with(read_text):
    """What somebody does in sympathy is done with the thing before it, and aimed at no friend."""
    found = events(read_text("The dockers of Velda stopped work in sympathy with the miners."))

    assert ("PROTEST", ("dockers of Velda",), ()) in {
        (kind, tuple(who.removeprefix("The ") for who in sources), targets) for kind, sources, targets in found
    }
