"""Which word of a verb bears its tense."""

import pytest

from dragoman.read.words.tenses import tensed


@pytest.mark.parametrize(
    ("text", "verb", "word"),
    [
        ("Marlen has been shelled by Ardin.", "shelled", "has"),
        ("Marlen may have shelled Ardin.", "shelled", "may"),
        ("Marlen shelled Ardin.", "shelled", "shelled"),
        ("Marlen did not sign the pact.", "sign", "did"),
        ("Marlen wants to sign the pact.", "sign", None),
        ("Marlen left without signing the pact.", "signing", None),
        ("The pact signed by Marlen failed.", "signed", None),
    ],
)
def test_a_tense_is_borne_by_the_first_helper_or_the_verb(nlp, text: str, verb: str, word: str | None):
    """Infinitives, gerunds and participles without a helper bear none."""
    token = next(token for token in nlp(text) if token.text == verb)
    found = tensed(token)

    assert word == (None if found is None else found.text)
