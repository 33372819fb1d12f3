"""Clauses that stand for one told before ("if it does"), on invented actors."""

import pytest

from dragoman.records import Influence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Millers fear that the harvest will fail. If it does, tolls could rise.",
            [("it does", "the harvest will fail")],
        ),
        ("The envoy warned that tolls would fall. If they do, crews will go.", [("they do", "tolls would fall")]),
        (
            "Marlen may close the port. If that happens, tolls will rise.",
            [("that happens", "Marlen may close the port")],
        ),
        ("The harvest may fail, and if it does, tolls could rise.", [("it does", "The harvest may fail")]),
        ("The envoy warned that tolls would fall. If it does, crews will go.", []),
        ("Millers hope that the harvest will not fail. If it does, tolls could rise.", []),
        ("Marlen may close the port. If it does not, tolls will fall.", []),
        ("If it does, tolls could rise.", []),
    ],
)
def test_what_stands_for_a_clause_told_before_has_its_end(read_claims, text: str, expected: list):
    """The clause before is the end, where its subject fits and it is not denied; else nobody can say what is meant."""
    links = [claim.content for claim in read_claims(Influence, text)]

    assert expected == [(link.cause.anchor.exact, link.cause.antecedent.exact) for link in links]


def test_a_verb_with_words_of_its_own_stands_for_none(read_claims):
    """Who "does its duty" does so; no clause before is meant."""
    [claim] = read_claims(Influence, "Marlen may close the port. If it does its duty, tolls will fall.")

    assert claim.content.cause.antecedent is None
