"""Whether a word is the adjective of a name, by its ending."""

import pytest

from dragoman.read.names._adjectives import is_adjective_of, stem_key


@pytest.mark.parametrize(
    ("word", "name"), [("Ossian", "Oss"), ("Ormish", "Orm"), ("Varkanian", "Varkania"), ("Belmoran", "Belmora")]
)
def test_an_adjective_goes_back_to_its_name(word: str, name: str):
    """A name of three letters is the whole stem of its adjective; of longer ones four letters are enough."""
    assert is_adjective_of(word, name)


@pytest.mark.parametrize(("word", "name"), [("Ossory", "Oss"), ("Oslan", "Oss"), ("Marlin", "Marsh"), ("Oss", "Oss")])
def test_other_words_are_no_adjectives_of_a_name(word: str, name: str):
    """A name itself, or one that only begins like it, is not its adjective."""
    assert not is_adjective_of(word, name)


@pytest.mark.parametrize(("word", "name"), [("Ossian", "Oss"), ("Varkanian", "Varkania"), ("Ormish", "Orm")])
def test_a_name_and_its_adjective_are_looked_for_in_one_place(word: str, name: str):
    """Whatever is the adjective of a name begins with the letters that the name is found by."""
    assert stem_key(name) == stem_key(word)
