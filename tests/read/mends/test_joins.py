"""Parses mended by grammar, seen in what is read from them; on invented countries."""

import pytest

from dragoman.records import Claim, Event, Influence
from tests.read.conftest import events, linked, ties


def test_a_preposition_that_comes_again_hangs_where_it_first_did(read_text):
    """What is listed with a preposition of its own stands beside the first, whatever stands between them."""
    found = ties(read_text("Marlen depends on Ostrava for flour and on Norway for fuel."))

    assert {("depends_on", ("Marlen",), ("Norway", "Ostrava"))} == found


def test_a_blame_that_is_shared_names_every_cause(read_text):
    """Each cause after "on" is one, and none of their words stand in the effect."""
    text = "The premier blames the violence on poverty among young men and on the ruin of the mills."
    found = [c.content for c in read_text(text).claims if isinstance(c.content, Influence)]

    expected = {("poverty", "the violence"), ("the ruin of the mills", "the violence")}
    assert expected == {(link.cause.anchor.exact, link.effect.anchor.exact) for link in found}


def test_different_prepositions_stay_joined(read_text):
    """Words that are joined as such are no second list."""
    found = ties(read_text("Marlen trades with Ostrava in and around the port."))

    assert {("trades_with", ("Marlen",), ("Ostrava",))} == found


def test_a_finite_verb_is_joined_to_a_finite_one(read_text):
    """What a thing does besides is its own deed, not a part of what it enables."""
    text = "The rearming raises the army's ability to strike beyond the border and complicates the defence of roads."
    found = [c.content for c in read_text(text).claims if isinstance(c.content, Influence)]

    assert ("The rearming", "the defence of roads", -1) in {
        (link.cause.anchor.exact, link.effect.anchor.exact, link.sign) for link in found
    }


@pytest.mark.parametrize(
    "text",
    [
        "The ban, says the bishop, hampers trade.",
        "The ban, says the analyst Doru Halm, hampers trade.",
    ],
)
def test_words_for_who_says_so_take_no_subject_from_the_clause(read_text, text: str):
    """What does a thing does it still where its sentence names within it who says so."""
    found = [c.content for c in read_text(text).claims if isinstance(c.content, Influence)]

    assert [("The ban", "trade", -1)] == [(x.cause.anchor.exact, x.effect.anchor.exact, x.sign) for x in found]


def test_who_has_done_something_is_not_whom_it_was_done_to(read_text):
    """A parse that sets two nouns side by side around a verb makes nobody the leader of another."""
    found = ties(read_text("The Duchy, although formally an ally of Norway, has sheltered leaders of the Tide Front."))

    assert ("allied_with", ("Duchy",), ("Norway",)) in found
    assert ("leads", ("Duchy",), ("Tide Front",)) not in found


def test_if_anything_is_no_condition(read_text):
    """A set phrase with "if" supposes nothing."""
    text = "If anything, the calm has made it easier for the gangs to collect their dues."
    found = [(c.content.cause.anchor.exact, c.status.modality) for c in read_text(text).claims if _is_link(c)]

    assert [("the calm", "asserted")] == found


def _is_link(claim: Claim) -> bool:
    return isinstance(claim.content, Influence)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("The rebels of Ostrava attacked the town and three soldiers were killed.", ("three soldiers",)),
        ("The rebels of Ostrava attacked the town and were killed.", ("rebels of Ostrava",)),
    ],
)
def test_who_stands_before_an_auxiliary_is_its_subject(read_text, text: str, killed: tuple):
    """A clause joined by "and" with a noun before its verb is about that noun, without one about the subject before."""
    assert ("ASSAULT", (), killed) in events(read_text(text))


def test_a_date_before_an_article_is_no_part_of_a_name(read_text):
    """The subject that a date stands before does the deed."""
    found = events(read_text("The panel says that at dawn on 2 August 2024 the army of Marlen shelled Ostrava."))

    assert ("ASSAULT", ("army of Marlen",), ("Ostrava",)) in found


@pytest.mark.parametrize(
    ("text", "accusing"),
    [
        ("The envoy of Marlen said the dead were guards and accused Velda of murder.", ("envoy of Marlen",)),
        ("The envoy of Marlen said that monks were unhappy and accused Velda of murder.", ("envoy of Marlen",)),
        ("The envoy of Marlen said that monks left Velda and accused its mayor of murder.", ("monks",)),
    ],
)
def test_who_says_that_a_thing_is_so_makes_the_charge_after_it(read_text, text: str, accusing: tuple):
    """A charge joined to what is said to be so is the speaker's; one that follows a deed is of whoever did that."""
    assert ("ACCUSE", accusing) in {(kind, sources) for kind, sources, _ in events(read_text(text))}


@pytest.mark.parametrize(
    "text",
    [
        "Its troops held thirty people, only to release them after protests by market women shut the mayor's office.",
        "The troops released the prisoners after protests by market women shut the mayor's office for two days.",
    ],
)
def test_what_comes_behind_after_is_done_by_its_own_subject(read_text, text: str):
    """A past tense right behind the noun of "after" is not joined to the verb before it."""
    assert not any(
        "troops" in doer and kind == "COERCE" and "mayor" in whom
        for kind, doers, targets in events(read_text(text))
        for doer in doers
        for whom in targets
    )


def test_what_which_has_done_is_a_deed(read_text):
    """“…, which has strained ties” tells what strained them."""
    reading = read_text("Subsidies were halved, which has strained relations between the palace and the governor.")
    [link] = [c.content for c in reading.claims if hasattr(c.content, "cause")]

    assert ("Subsidies were halved", -1) == (link.cause.anchor.exact, link.sign)


def test_a_bare_verb_goes_on_with_what_somebody_should_do(read_text):
    """Whoever advised something in a clause with "as" does not do what comes behind it."""
    found = events(read_text("Marlen should drop the plan, as the audit office advised in May, and talk to Ostrava."))

    assert ("CONSULT", ("Marlen",), ("Ostrava",)) in found


def test_a_loose_participle_tells_what_came_of_the_clause(read_text):
    """What the object of the clause underwent before is no cause of it."""
    reading = read_text("The court annulled a referendum won by the opposition, triggering weeks of strikes.")
    [cause] = [c.content.cause.anchor.exact for c in reading.claims if isinstance(c.content, Influence)]

    assert cause == "The court annulled a referendum won by the opposition"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army shelled the bridge and the rebels the station.", {("ASSAULT", ("army",), ("bridge",))}),
        ("Marlen attacked Velda and the brigade the port of Ostrava.", {("ASSAULT", ("Marlen",), ("Velda",))}),
    ],
)
def test_who_does_the_same_to_others_suffers_nothing(read_text, text: str, expected: set):
    """Of two objects side by side the first clause has neither: its verb goes for the second clause, too."""
    assert expected == events(read_text(text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Officials said the gunman was hit and killed two officers.", ("ASSAULT", ("gunman",), ("two officers",))),
        ("Officials said the gunman was hit and urged Marlen to help.", ("REQUEST", ("Officials",), ("Marlen",))),
    ],
)
def test_who_was_hit_may_hit_back_and_who_says_so_may_urge(read_text, text: str, told: tuple):
    """Behind a passive in what is said, a verb of speaking is the speaker's, and any other deed of whoever was hit."""
    assert told in events(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "Marlen agreed on Friday to merge its patrols, release two priests and disarm the fishermen of Velda.",
        "Marlen is to open the port, release two priests and disarm the fishermen of Velda.",
        "Marlen will open the port, release two priests and disarm the fishermen of Velda.",
        "Marlen would do well to open the port, release two priests and disarm the fishermen of Velda.",
    ],
)
def test_what_a_list_of_infinitives_tells_is_not_done_yet(read_text, text: str):
    """Each infinitive of a list is told as the first one is: as planned or asked for, and by whoever that is."""
    told = {c.content.trigger.exact: c for c in read_text(text).claims if isinstance(c.content, Event)}

    assert {"release", "disarm"} <= set(told)
    assert not {"asserted", "reported"} & {told[verb].status.modality for verb in ("release", "disarm")}


@pytest.mark.parametrize(
    "text",
    [
        "Marlen demanded that Velda withdraw and attacked Ostrava.",
        "Marlen insisted that the garrison leave and attacked Ostrava.",
    ],
)
def test_who_demands_something_does_what_a_past_tense_goes_on_with(read_text, text: str):
    """A past tense joins no verb of what is demanded: whoever is to do that has done nothing yet."""
    assert ("ASSAULT", ("Marlen",), ("Ostrava",)) in events(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said the raid had destroyed a school and asked the army for help.",
        "The mayor said floods had cut the road and asked the army for help.",
    ],
)
def test_no_thing_asks_for_anything(read_text, text: str):
    """Behind what a thing had done, a verb of asking is that of whoever says so."""
    assert ("REQUEST", ("mayor",), ("army",)) in events(read_text(text))


@pytest.mark.parametrize(
    ("text", "modality", "count"),
    [
        ("The army will attack Velda if necessary.", "planned", 0),
        ("Where possible, the army will attack Velda.", "planned", 0),
        ("The army will attack Velda if attacked.", "conditional", 1),
    ],
)
def test_if_necessary_is_no_condition(read_text, text: str, modality: str, count: int):
    """What alone stands behind "if" and means nothing in particular moves nothing; a deed there is a condition."""
    found = read_text(text)
    deeds = [c for c in found.claims if isinstance(c.content, Event) and c.content.targets[0].anchor.exact == "Velda"]

    assert [modality] == [claim.status.modality for claim in deeds]
    assert count == len(linked(found))


def test_each_is_relied_on_for_his_own_part(read_text):
    """Who stands before each infinitive does what that tells."""
    found = ties(read_text("Ostrin relies on Velda to arm its police and on Marlen to train its army."))

    assert ("arms", ("Velda",), ("its police",)) in found
    assert ("trains", ("Marlen",), ("its army",)) in found
    assert ("depends_on", ("Ostrin",), ("Marlen", "Velda")) in found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The army freed 20 hostages and rebels held 40.", ("RETREAT", ("army",), ("20 hostages",))),
        ("The blast killed nine people and police arrested 40.", ("COERCE", ("police",), ("40",))),
    ],
)
def test_a_noun_behind_an_object_is_the_subject_of_the_past_verb_after_it(read_text, text: str, told: tuple):
    """Whoever does the next thing is not done to by the first; a participle without an object only tells of him."""
    assert told in events(read_text(text))


def test_reporters_accused_of_libel_are_detained_too(read_text):
    """A participle behind the second of two objects tells of them."""
    told = events(read_text("Police detained the editor and reporters accused of libel."))

    assert ("COERCE", ("Police",), ("editor", "reporters")) in told


def test_what_is_warned_of_behind_an_appeal_is_no_part_of_it(read_text):
    """A past verb behind an infinitive is the speaker's own, and a condition at the end that of his warning."""
    reading = read_text("Velda called on Torgul to withdraw its guards and warned of war if it did not.")

    assert ("RETREAT", "requested") in {
        (c.content.type, c.status.modality) for c in reading.claims if isinstance(c.content, Event)
    }


def test_a_sentence_may_open_with_a_verb_of_saying(read_text):
    """Nothing stands before the first word of a text, and nothing is said where nobody says what."""
    assert () == read_text("said, Marlen said.").claims
