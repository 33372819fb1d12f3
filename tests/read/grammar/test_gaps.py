"""Deeds whose sides stand far from their verb: moved relatives, hung "by" and "of", deeds that another ends."""

import pytest

from tests.read.conftest import events


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The general, whom Marlen wants to arrest, is in Ostrava.", ("THREATEN", ("Marlen",), ("general",))),
        ("The ministers whom Marlen is said to have jailed are free.", ("COERCE", ("Marlen",), ("ministers",))),
        (
            "Velda urged both governments to sign the charter and offered to train their soldiers.",
            ("AGREE", ("Velda",), ("their soldiers",)),
        ),
        (
            "The officers, who had begged Marlen for help and who were arrested in May, are free.",
            ("COERCE", (), ("officers",)),
        ),
        ("Velda accused the coast guard of having attacked Ostrava.", ("ASSAULT", ("coast guard",), ("Ostrava",))),
        (
            "Velda condemns the bombardment of the port of Ostrava by the army of Marlen.",
            ("ASSAULT", ("army of Marlen",), ("Ostrava",)),
        ),
        (
            "Velda welcomes the decision of Marlen to withdraw from Ostrava.",
            ("RETREAT", ("Marlen",), ("Ostrava",)),
        ),
        (
            "Velda applauds the decision of Marlen to withdraw and praises Ostrava.",
            ("SUPPORT", ("Velda",), ("Ostrava",)),
        ),
        (
            "A strike attributed to Marlen killed two nuns in Ostrava.",
            ("ASSAULT", ("Marlen",), ("two nuns",)),
        ),
        (
            "Two gunboats were rushed against the crews of Marlen by Velda.",
            ("MOBILIZE", ("Velda",), ("crews of Marlen",)),
        ),
        ("The mayor resigned, and some 200 people protested outside.", ("PROTEST", ("some 200 people",), ())),
        ("The crown will withdraw its soldiers from Ostrava.", ("AGREE", ("its",), ("Ostrava",))),
        ("Velda mourns the raid, which it blamed on Marlen.", ("ASSAULT", ("Marlen",), ())),
        ("The dockers of Marlen downed tools at dawn.", ("PROTEST", ("dockers of Marlen",), ())),
        ("Velda blamed the raid on Marlen.", ("ASSAULT", ("Marlen",), ())),
        (
            "Velda tore up a pact under which Marlen and Ostrava agreed to share the weir.",
            ("AGREE", ("Marlen",), ("Ostrava",)),
        ),
        ("The pirates, against whom Marlen fought, are free.", ("ASSAULT", ("Marlen",), ("pirates",))),
        ("The raid was claimed by the militia of Marlen.", ("ASSAULT", ("militia of Marlen",), ())),
        (
            "In Velda, supporters set fire to the embassy of Marlen.",
            ("ASSAULT", ("supporters",), ("embassy of Marlen",)),
        ),
    ],
)
def test_sides_are_found_across_the_clause(read_text, text, expected):
    """A moved relative is an object, a past tense goes on with the main clause, and a deed keeps its "by" and "of"."""
    kinds = {(kind, tuple(s.removeprefix("The ") for s in one), other) for kind, one, other in events(read_text(text))}

    assert expected in kinds


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Velda urged Marlen to leave and offered to train its soldiers.", ("AGREE", ("Marlen",))),
        ("Velda accused the coast guard of having attacked Ostrava.", ("ASSAULT", ("Velda",))),
        ("Velda welcomes the decision of Marlen to withdraw from Ostrava.", ("RETREAT", ("Velda",))),
        ("Velda ordered Marlen to leave and to train its soldiers.", ("AID", ("Velda",))),
    ],
)
def test_who_speaks_of_a_deed_is_not_its_doer(read_text, text, wrong):
    """Nobody does what he only asks for, charges another with, or welcomes; who is asked, does not offer."""
    assert wrong not in {(kind, sources) for kind, sources, _ in events(read_text(text))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Talks between Marlen and Ostrava were called off by Velda.", ("REJECT", ("Velda",), ("Marlen", "Ostrava"))),
        ("Talks between Marlen and Ostrava were called off by Ostrava.", ("REJECT", ("Ostrava",), ("Marlen",))),
        ("Velda ended Marlen's siege of Ostrava.", ("RETREAT", ("Velda",), ("Ostrava",))),
        ("Marlen and Ostrava broke off talks.", ("SANCTION", ("Marlen",), ("Ostrava",))),
    ],
)
def test_who_ends_a_deed_is_told_apart_from_whose_deed_it_was(read_text, text, expected):
    """Whoever calls a deed off does that, to those whose deed it was; those who end their own are each other's."""
    assert expected in events(read_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Varnia, whose navy attacked at dawn, is calm.", ("ASSAULT", ("navy",), ())),
        ("Varnia, which the navy attacked at dawn, is calm.", ("ASSAULT", ("navy",), ("Varnia",))),
    ],
)
def test_whoever_owns_a_subject_is_no_object(read_text, text: str, expected):
    """A clause with "whose" before its subject lacks nothing."""
    assert {expected} == events(read_text(text))
