"""The verbs that are parsed under common ones."""

from dragoman.ontology.rare_verbs import load_rare_verbs


def test_a_form_stands_under_the_same_form_of_its_common_verb():
    """A verb after "it" is parsed as another after "it", a bare one as a bare one."""
    forms = load_rare_verbs().forms

    assert ("reduces", "reduce") == (forms["hampers"].common, forms["hamper"].common)


def test_a_verb_that_looks_like_a_noun_is_listed_in_one_form():
    """Only the form after "it" of such verbs is told from the noun by what follows it."""
    forms = load_rare_verbs().forms

    assert (True, False) == ("fuels" in forms, "fuel" in forms)
