"""Whether a verb is plainly denied, on invented places."""

import pytest

from dragoman.read.status.denied import does_nothing, is_denied


@pytest.mark.parametrize(
    ("text", "verb", "denied"),
    [
        ("The toll did not ease traffic.", "ease", True),
        ("The toll hardly eased traffic.", "eased", True),
        ("The toll no longer eases traffic.", "eases", True),
        ("Neither toll eased traffic.", "eased", True),
        ("No toll eased traffic.", "eased", True),
        ("The toll neither raised rents nor hurt trade.", "raised", True),
        ("The toll neither raised rents nor hurt trade.", "hurt", True),
        ("The toll failed to ease traffic.", "ease", True),
        ("The toll did little to ease traffic.", "ease", True),
        ("The toll is not expected to ease traffic.", "ease", True),
        ("The toll is unlikely to ease traffic.", "ease", True),
        ("The toll was not enough to ease traffic.", "ease", True),
        ("The toll was enough to ease traffic.", "ease", False),
        ("The toll eased traffic, not rents.", "eased", False),
        ("The toll not only eased traffic but raised rents.", "eased", False),
        ("The toll eased traffic.", "eased", False),
    ],
)
def test_a_verb_is_denied_by_its_own_clause_or_right_above_it(nlp, text: str, verb: str, denied):
    """A denial of something else leaves it as it is."""
    assert denied == is_denied(next(token for token in nlp(text) if token.text == verb))


def test_who_does_nothing_to_do_a_thing_does_not_do_it(nlp):
    """The verb of doing is found where the other hangs on what is done."""
    words = {token.text: token for token in nlp("The toll did nothing to ease traffic.")}

    assert does_nothing(words["toll"]) is None
    assert is_denied(words["ease"])
