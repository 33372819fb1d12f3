"""Verbs in their other forms, by the rules of spelling."""

import pytest

from dragoman.ontology.verb_forms import regular_forms


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("alarm", ["alarm", "alarms", "alarmed", "alarming"]),
        ("isolate", ["isolate", "isolates", "isolated", "isolating"]),
        ("worry", ["worry", "worries", "worried", "worrying"]),
        ("delay", ["delay", "delays", "delayed", "delaying"]),
        ("quash", ["quash", "quashes", "quashed", "quashing"]),
        ("topple", ["topple", "topples", "toppled", "toppling"]),
        ("veto", ["veto", "vetoes", "vetoed", "vetoing"]),
    ],
)
def test_a_verb_is_spelt_by_rule(verb: str, forms: list[str]):
    """A silent e goes before -ed and -ing, a y behind a consonant turns, a hiss and an o take -es."""
    assert forms == regular_forms(verb)
