"""Deeds that are denied or not let happen, as sentences tell them."""

import pytest

from dragoman.tell._denied import is_let, own_quoted


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Varnia says it refuses to let anyone attack Keldor.", "Nobody is to attack Keldor"),
        ("Varnia has never let anybody invade Keldor.", "Nobody was to attack Keldor"),
        ("Tamrit will not let Keldor bomb Varnia.", "Keldor is not to attack Varnia"),
        ("Keldor did not let Varnia attack Tamrit.", "Varnia was not to attack Tamrit"),
        (
            "Though it had let troops in before, Varnia now refuses to let anyone attack Keldor.",
            "Nobody is to attack Keldor",
        ),
        ("Nobody attacked Keldor.", "Nobody attacked Keldor"),
        ("Nobody will attack Keldor.", "Nobody is to attack Keldor"),
        ("Nobody could attack Keldor.", "Nobody could attack Keldor"),
        ("Keldor must not be attacked.", "It is asked that nobody attack Keldor"),
        ("No country has recognised the Red Heron Brigade.", "No country recognises the Red Heron Brigade"),
        ("No Keldorian ship attacked Varnia.", "No Keldorian ship attacked Varnia"),
        ("Nobody but Keldor attacked Varnia.", "Nobody but Keldor attacked Varnia"),
        ("Keldor wants nobody to arm the rebels.", "It is asked that nobody help or protect the rebels"),
        ("If nobody attacks Varnia, Tamrit will leave.", "Told only as a condition: should nobody attack Varnia"),
        ("No one but Tamrit recognises the Dune Party.", "No one but Tamrit recognises the Dune Party"),
        ("No country is expected to attack Varnia.", "No country is expected to attack Varnia"),
        ("Not a single soldier was killed.", "Nobody attacked a single soldier"),
        ("Varnia stopped short of attacking Keldor.", "Somebody did not attack Keldor"),
        ("Varnia was not attacked by Keldor.", "Keldor did not attack Varnia"),
        (
            "“None of our ships has bombed Varnia,” the navy said.",
            "“none of our ships” attacked Varnia",
        ),
        ("Our army returned fire.", "“our army” carried out an attack"),
    ],
)
def test_who_does_not_do_a_deed_is_told_as_the_text_denies_it(told, text: str, sentence: str):
    """What is not let happen is no denial of what was done, and nobody of a kind is denied once and not twice."""
    assert any(one.startswith(sentence) for one in told(text))


@pytest.mark.parametrize(
    ("before", "let"),
    [
        ("Varnia will not let anyone ", True),
        ("Keldor allowed troops of Varnia to ", True),
        ("rebels permitted to ", True),
        ("Varnia let it be known that Keldor did not ", False),
        ("Varnia did not ", False),
    ],
)
def test_who_is_let_do_a_deed_stands_before_it(before: str, let):
    """Between the verb of letting and the deed's own stands nobody but who is let."""
    assert let == is_let(before)


def test_a_speaker_s_own_are_quoted():
    """Words with "our" are the speaker's, and others are the page's."""
    assert ("“none of our ships”", "no ship") == (own_quoted("none of our ships"), own_quoted("no ship"))
