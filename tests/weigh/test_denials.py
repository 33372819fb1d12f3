"""Rivals where a denial names no target of its own."""

import pytest

from dragoman.ontology import load_ontology
from dragoman.ontology.contrast import load_contrast_words
from dragoman.weigh._denial_words import find_statement
from dragoman.weigh.conflicts import find_conflicts
from dragoman.weigh.pages import pair_pages
from dragoman.weigh.repeats import find_repeats
from tests.weigh.dossiers import read_by_rules

SAID = "Ardan gunners shelled two villages on Monday, the Tidal Front said. "


def rivals(*texts: str) -> list[tuple[str, str]]:
    """The words of both sides of each dispute among some texts, read by rules alone."""
    documents, readings = read_by_rules(texts)
    pages = pair_pages(documents, readings)
    found = find_conflicts(pages, find_repeats(pages), load_ontology())
    return [(c.a.exact, c.b.exact) for c in found if c.type == "polarity"]


@pytest.mark.parametrize(
    ("denial", "words"),
    [
        ("The Ardan army denied the charge.", "The Ardan army denied the charge"),
        ("The Ardan army denies this and blames the weather.", "The Ardan army denies this"),
        ("The Ardan army called the report “fiction”.", "The Ardan army called the report “fiction”"),
        ("The Ardan army contradicted them.", "The Ardan army contradicted them"),
        ("The Ardan army denied the charge on Tuesday.", "The Ardan army denied the charge"),
        ("The Ardan army rejected the charges against it.", "The Ardan army rejected the charges"),
        ("The Ardan army on Tuesday flatly denied the charge.", "The Ardan army on Tuesday flatly denied the charge"),
        ("A spokesman for the Ardan army denied it.", "A spokesman for the Ardan army denied it"),
        ("After talks with Marlen, Ardania denied the charge.", "Ardania denied the charge"),
        (
            "The Ardan army, a rival of Marlen, denied the charge.",
            "The Ardan army, a rival of Marlen, denied the charge",
        ),
        ("The Ardan army met Marlen and rejected the report.", "The Ardan army met Marlen and rejected the report"),
        ("Nobody was hurt. The Ardan army rejected the allegations.", "The Ardan army rejected the allegations"),
    ],
)
def test_a_denial_of_what_was_just_said_is_a_dispute(denial: str, words: str):
    """A denial that only points back is set against what another source said in one of the two sentences before."""
    assert [("Ardan gunners shelled two villages on Monday", words)] == rivals(SAID + denial)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Tidal Front accused Ardania of arming rebels, a charge that Ardania dismissed.", "Ardania dismissed"),
        ("The Tidal Front accused Ardania of arming rebels, which Ardania denies.", "which Ardania denies"),
    ],
)
def test_a_denial_in_the_same_breath_is_a_dispute(text: str, words: str):
    """Who says that it is so and who says that it is not are two voices, though one sentence holds both."""
    assert [("arming rebels", words)] == rivals(text)


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "Ardania blamed the Tidal Front for the raid on Marlen; the front's speaker denied responsibility.",
            [("the raid on Marlen", "the front's speaker denied responsibility")],
        ),
        (
            "The union accused Ivo Kesh of theft, but Kesh denied any wrongdoing.",
            [("The union accused Ivo Kesh of theft", "Kesh denied any wrongdoing")],
        ),
        (
            "The Tidal Front said its men had left the town, but Ardania denied it.",
            [("its men had left the town", "Ardania denied it")],
        ),
        (
            "Ardania said the union had begged for its help, a claim the union's head, Ivo Kesh, called a lie.",
            [("the union had begged for its help", "the union's head, Ivo Kesh, called a lie")],
        ),
        ("The Tidal Front said that Ardania was poor, and Ivo Kesh called a liar into the room.", []),
        ("The Tidal Front said that Ardania shelled Marlen, and Ardania called fake news a plague.", []),
        ("The Tidal Front blamed Ardania for the raid; Marlen denied involvement.", []),
        ("The Tidal Front accused Ardania of theft and Marlen denied involvement in the raid.", []),
        ("Ardania denied it had shelled Marlen, and the Tidal Front said the guns were on the hill.", []),
        ("Ardania accused the Tidal Front of theft and denied the charge.", []),
    ],
)
def test_a_charge_and_its_denial_may_share_a_sentence(text: str, sides: list[tuple[str, str]]):
    """A denial that only points back answers what another says before it in the same sentence of him or his side."""
    assert sides == rivals(text)


def test_one_voice_in_a_sentence_is_no_dispute():
    """What one sentence says in its own voice both ways, or one speaker does, is its own affair."""
    assert [] == rivals("Ardania shelled Marlen on Monday but did not shell Marlen on Tuesday.")


@pytest.mark.parametrize(
    "text",
    [
        "The Ardan army did not deny the charge.",
        "The Ardan army denied that it had a fleet.",
        "The Ardan army rejected the allegations of its cooks.",
        "The Tidal Front denied the charge.",
        "A court in Ardania dismissed the charges against two bankers.",
        "In Ardania the union disputes the account.",
        "In Ardania the union rejected the claims.",
        "Marlen denied the charge.",
        "The Ardan army said the union denied the charge.",
        "Marlen shelled the Ardan army, its rival, denying the charge.",
        "Marlen met Ardania and denied the charge.",
        "The Ardan army rejected the report on air quality.",
        "The Ardan army disputes the account books.",
        "The Ardan army rejected all claims for asylum.",
        "The Ardan army rejected the charges against two cooks.",
        "The Ardan army denies involvement in the Marlen vote.",
        "The Ardan army denied that, in anger, it had closed the port.",
        "The Ardan army denied that in May it had closed the port.",
        "It rained. It rained again. The Ardan army denied the charge.",
    ],
)
def test_no_denial_of_what_was_said_is_no_dispute(text: str):
    """What is not denied, a denial with words of its own, one by who said so, and one far off set nothing apart."""
    assert [] == rivals(SAID + text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The Tidal Front accused Ardania of breaching the pact, under which both states had agreed to share data. ",
            ["The Tidal Front accused Ardania of breaching the pact"],
        ),
        ("Ardania was accused of theft by the Tidal Front. ", ["Ardania was accused of theft by the Tidal Front"]),
        ("The Tidal Front accused Ardania of shelling two villages. ", ["shelling two villages"]),
        ("The Tidal Front accused Marlen of theft. ", []),
        ("Ardania accused the Tidal Front of theft. ", []),
        ("The Tidal Front never accused Ardania of theft. ", []),
        ("The Tidal Front said that Ardania, which had shelled two villages, was poor. ", []),
    ],
)
def test_a_denial_answers_the_charge_and_no_clause_beside_it(text: str, words: list[str]):
    """What is denied is the deed one is accused of, or the accusation, and nothing that a relative clause adds."""
    assert words == [said for said, _ in rivals(text + "Ardania denied the charge.")]


def test_one_act_said_and_denied_in_two_texts_needs_no_named_target():
    """Texts that tell of one doer and one deed to the same things dispute it, though no list knows the things."""
    said, denied = "Ardania’s army shelled two villages.", "Ardania’s army says that it did not shell the villages."

    assert [("Ardania’s army shelled two villages", "it did not shell the villages")] == rivals(said, denied)


def test_the_forms_of_one_verb_tell_one_deed():
    """A past that no ending tells is the same verb."""
    text = "Ardania’s troops began to leave Marlen on Sunday, the Tidal Front said. The union said no troops had left."

    assert [("to leave Marlen on Sunday", "no troops had left")] == rivals(text)


def test_another_deed_denied_is_no_dispute():
    """The same doer may have done one thing and not another."""
    said, denied = "Ardania’s army shelled two villages.", "Ardania’s army says that it did not shell the harbour."

    assert [] == rivals(said, denied)


@pytest.mark.parametrize(
    ("denial", "words"),
    [
        ("“That is a lie,” the Ardan army said.", "“That is a lie,” the Ardan army said"),
        ("Ardania said that the report was not true.", "Ardania said that the report was not true"),
        ("Ardania said it had nothing to do with it.", "Ardania said it had nothing to do with it"),
        ("Governor Tam Vell of Ardania said this was untrue.", "Governor Tam Vell of Ardania said this was untrue"),
        ("Marlen said this was false.", "Marlen said this was false"),
        ("Marlen rejected that, saying nobody had seen it.", "Marlen rejected that"),
    ],
)
def test_who_says_that_a_thing_is_false_denies_it(denial: str, words: str):
    """A statement that all of what was just said is not so is set against it, whoever makes it."""
    assert [("Ardan gunners shelled two villages on Monday", words)] == rivals(SAID + denial)


@pytest.mark.parametrize(
    "text",
    [
        "Nobody knows if that is false, Ardania said.",
        "“That is false,” the Tidal Front said.",
        "Ardania said that the harvest was a lie.",
        "Ardania said this was true.",
        "Ardania said it was false that the harvest had failed.",
        "Rain fell. Marlen said this was false.",
    ],
)
def test_other_statements_deny_nothing(text: str):
    """What is left open, said by whoever said the thing, or of something else is no denial of it."""
    assert [] == rivals(SAID + text)


def test_words_without_a_claim_are_denied_too():
    """Where nothing was read from what somebody said, his words alone stand against the denial."""
    told = "The Tidal Front said that the harvest in Ardania was poor. “That is a lie,” the Ardan army said."

    assert [("the harvest in Ardania was poor", "“That is a lie,” the Ardan army said")] == rivals(told)


def test_a_second_denial_answers_what_the_first_does():
    """Who denies a charge twice disputes the charge, and not his own denial."""
    told = SAID + "The Ardan army denied the charge. “This is false,” the Ardan army said."

    assert {"Ardan gunners shelled two villages on Monday"} == {said for said, _ in rivals(told)}


def test_a_leader_denies_for_his_band():
    """Whoever leads a band may deny what it is charged with."""
    told = "The Tidal Front raided the port, Ardania said. The Tidal Front's leader, Oran Sell, denied the charge."

    assert ["The Tidal Front's leader, Oran Sell, denied the charge"] == [words for _, words in rivals(told)]


@pytest.mark.parametrize(
    ("said", "denied", "number"),
    [
        ("Ardania threatened to bomb Marlen.", "Ardania did not threaten to bomb Marlen.", 1),
        ("Ardania threatened Marlen with war.", "Ardania denied that it had threatened Marlen.", 1),
        ("Ardania may threaten to bomb Marlen.", "Ardania did not threaten to bomb Marlen.", 0),
        ("Ardania agreed with Marlen to share the river.", "Ardania did not agree with Marlen to share the fort.", 0),
        ("Ardania agreed with Marlen to share the river.", "Ardania did not agree with Marlen to share the river.", 1),
    ],
)
def test_a_threat_or_promise_is_denied_where_it_is_over_one_matter(said: str, denied: str, number: int):
    """A threat was made though its deed lies ahead; who has not promised one thing may have promised another."""
    assert number == len(rivals(said, denied)) == len(rivals(f"{said} It rained. {denied}"))


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("That is simply not so", 1),
        ("That is not true and we know it", 1),
        ("It is made up of ten men", 0),
        ("It was not so long ago", 0),
        ("That is " + "simply " * 60 + "it", 0),
    ],
)
def test_what_is_made_up_of_others_is_not_made_up(words: str, number: int):
    """Words that go on to tell what a thing is are no denial, and no row of adverbs takes long to read."""
    assert number == len([*find_statement(load_contrast_words().denial).finditer(words)])
