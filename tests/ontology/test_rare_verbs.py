"""The verbs that are parsed under common ones."""

import pytest

from dragoman.ontology.rare_verbs import load_rare_verbs, third_person


@pytest.mark.parametrize(
    ("verb", "expected"),
    [("hamper", "hampers"), ("pacify", "pacifies"), ("quash", "quashes"), ("allay", "allays"), ("topple", "topples")],
)
def test_the_form_after_it_is_regular(verb: str, expected: str):
    """Sibilants take -es, a y after a consonant becomes -ies, all else takes -s."""
    assert expected == third_person(verb)


def test_a_form_stands_under_the_same_form_of_its_common_verb():
    """A verb after "it" is parsed as another after "it", a bare one as a bare one."""
    forms = load_rare_verbs().forms

    assert ("reduces", "reduce") == (forms["hampers"].common, forms["hamper"].common)


def test_a_verb_that_looks_like_a_noun_is_listed_in_one_form():
    """Only the form after "it" of such verbs is told from the noun by what follows it."""
    forms = load_rare_verbs().forms

    assert (True, False) == ("fuels" in forms, "fuel" in forms)
