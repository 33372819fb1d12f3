"""Participles that a parse takes for verbs of their own, seen in who undergoes what; on invented actors."""

import pytest

from dragoman.read.mends._participles import mend_participles
from tests.read.clauses import chained
from tests.read.conftest import events


@pytest.mark.parametrize(
    ("text", "hurt"),
    [
        ("A baker, stabbed in the market, is at home.", "A baker"),
        ("The choir, beaten by guards, will not sing.", "choir"),
        ("Four guards beaten for an hour were set free.", "Four guards"),
    ],
)
def test_who_is_told_of_by_a_participle_underwent_it(read_text, text: str, hurt: str):
    """Nobody does what only tells of him, before the verb of his sentence."""
    found = events(read_text(text))

    assert [(hurt,)] == [targets for kind, _, targets in found if kind == "ASSAULT"]
    assert all(hurt not in sources for kind, sources, _ in found if kind == "ASSAULT")


def test_who_did_it_to_him_stands_behind_by(read_text):
    """A participle's doer is named as a passive's is."""
    found = events(read_text("The outpost, bombed at noon by the Arn Legion, fell silent."))

    assert ("ASSAULT", ("Arn Legion",), ("outpost",)) in found


@pytest.mark.parametrize(
    "text",
    ["The magistrate had three clerks arrested.", "A nurse saw three clerks arrested.", "Torgul wants it fined."],
)
def test_what_somebody_has_done_to_others_they_do_not_do(read_text, text: str):
    """Below "had", "saw" and "wants" a participle tells what its subject undergoes."""
    assert all(not {"three clerks", "it"} & {*sources} for _, sources, _ in events(read_text(text)))


def test_those_listed_behind_a_passive_underwent_it_too(read_text):
    """Who is jailed beside others who were killed jails nobody."""
    found = events(read_text("Three bakers were killed and two porters jailed."))

    assert {()} == {sources for _, sources, _ in found}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Belmora, angered by the vote, shelled Torgul.", ("ASSAULT", ("Belmora",), ("Torgul",))),
        ("The gunmen said two guards captured in May would be freed.", ("ASSAULT", (), ("two guards",))),
        ("Rebels attacked Torgul, and two guards were freed.", ("RETREAT", (), ("two guards",))),
    ],
)
def test_verbs_with_subjects_of_their_own_keep_them(read_text, text: str, expected: tuple):
    """Whoever does something in a clause of his own goes on doing it."""
    assert expected in events(read_text(text))


def test_who_says_something_is_not_told_of_by_it(read_text):
    """A verb of saying with its clause stays the verb of the sentence."""
    found = events(read_text("The gunmen said two guards captured in May would be freed."))

    assert all("gunmen" not in targets for _, _, targets in found)


def test_who_is_said_to_be_something_is_told_of_by_it(read_text):
    """Whoever is "said to be in debt" says nothing, and the verb of his sentence stands behind."""
    found = events(read_text("A surgeon said to be in debt was killed in Harn."))

    assert ("ASSAULT", (), ("A surgeon",)) in found


def test_auxiliary_before_a_participle_is_no_second_sentence():
    """In "Have men, held, gone" the auxiliary at the head of all belongs to no sentence that goes on behind."""
    parsed = chained(
        ["Have", "men", ",", "held", ",", "gone"],
        [5, 3, 3, 5, 5, 5],
        ["aux", "nsubj", "punct", "advcl", "punct", "ROOT"],
        ["VBP", "NN", ",", "VBD", ",", "VBN"],
    )
    mend_participles(list(parsed))

    assert "ROOT" == parsed[5].dep_


def test_who_joins_after_and_did_what_stands_before_it(read_text):
    """A past before "and" and a verb is the subject's own deed, with no noun behind the "and"."""
    found = events(read_text("The rebels disarmed in March and joined the army."))

    assert ("RETREAT", ("rebels",), ()) in found
    assert ("COOPERATE", ("rebels",), ("army",)) in found


def test_a_noun_behind_and_is_joined_to_a_noun(read_text):
    """Of two subjects the first may still be told of by what befell it."""
    assert ("COERCE", (), ("men",)) in events(read_text("The men arrested in May and the boys fled."))


@pytest.mark.parametrize(
    "text",
    [
        "The crews planned to evacuate wounded from Tarsk.",
        "The hospital treated wounded from the valley.",
        "The ferries carried wounded to Merrow.",
        "The wounded were taken to Tarsk.",
    ],
)
def test_whoever_is_tended_is_wounded_by_nobody_told(read_text, text: str):
    """Right behind a verb of tending a participle of what befell people means them."""
    assert "ASSAULT" not in {kind for kind, _, _ in events(read_text(text))}
    assert "THREATEN" not in {kind for kind, _, _ in events(read_text(text))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Marlen forces smashed four Velda brigades, killed or wounded nine cooks and destroyed a mill.",
            ("ASSAULT", ("Marlen forces",), ("nine cooks",)),
        ),
        ("Marlen freed nine miners, killed in error or wounded in the raid.", ("ASSAULT", (), ("nine miners",))),
    ],
)
def test_a_deed_of_a_list_is_that_of_whoever_did_the_first(read_text, text: str, expected: tuple):
    """Behind a comma a participle that is joined to a deed with an object of its own is a deed of the list."""
    assert expected in events(read_text(text))


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Marlen shelled withdrawing Velda troops.", {"ASSAULT"}),
        ("Marlen forces pursued retreating Velda troops.", set()),
        ("Marlen kept shelling Velda troops.", {"ASSAULT"}),
    ],
)
def test_whoever_is_hit_as_he_goes_is_driven_by_nobody(read_text, text: str, kinds: set[str]):
    """Behind a verb of force a gerund tells what those do whom it befalls; behind one of going on it is the deed."""
    assert kinds == {kind for kind, _, _ in events(read_text(text))}


@pytest.mark.parametrize("wanted", ["wanted for", "wanted over", "sought over"])
def test_who_is_wanted_for_a_deed_is_whom_the_sentence_tells_of(read_text, wanted: str):
    """A deed for which somebody is wanted is only laid to him, and undergoes nothing that he does."""
    told = events(read_text(f"A general {wanted} the murder of a priest was arrested on Friday."))

    assert {("COERCE", (), ("A general",)), ("ASSAULT", ("A general",), ("a priest",))} == told
