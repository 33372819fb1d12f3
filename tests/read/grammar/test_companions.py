"""Those who do something beside a verb's subject, on invented actors."""

import pytest

from dragoman.read.grammar.arguments import objects, subjects
from tests.read.clauses import texts, word
from tests.read.conftest import events


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Together with Velda, Marlen shut the strait.", "shut", ["Marlen", "Velda"]),
        ("Marlen, along with Velda, condemned the raid.", "condemned", ["Marlen", "Velda"]),
        ("The militia, together with army units, stormed Ostrava.", "stormed", ["militia", "units"]),
        ("Marlen jointly with Velda attacked Ostrava.", "attacked", ["Marlen", "Velda"]),
        ("In concert with Velda, Marlen attacked Ostrava.", "attacked", ["Marlen", "Velda"]),
        ("Marlen fought alongside Velda against Ostrava.", "fought", ["Marlen", "Velda"]),
        ("The ban, along with the drought, cut exports.", "cut", ["ban", "drought"]),
    ],
)
def test_whoever_is_told_beside_the_subject_acts_too(text: str, verb: str, expected: list[str]):
    """A companion told before the verb, or behind one without an object, does what the subject does."""
    assert expected == texts(subjects(word(text, verb)))


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Marlen attacked Velda along with Ostrava.", "attacked"),
        ("Marlen met with Velda.", "met"),
        ("Marlen was shelled by Velda together with Ostrava.", "shelled"),
        ("Marlen called on Velda, together with Ostrava, to disarm.", "called"),
        ("Marlen appealed to Velda, along with Ostrava, to disarm.", "appealed"),
        ("Alongside the talks, Marlen drilled its reserves.", "drilled"),
        ("Marlen is in talks with Velda.", "is"),
    ],
)
def test_whoever_may_as_well_be_beside_the_object_is_no_doer(text: str, verb: str):
    """Behind an object nothing tells beside whom somebody stands; a thing acts beside nobody, nor does who is met."""
    assert ["Marlen"] == texts(subjects(word(text, verb)))


def test_whoever_is_told_beside_the_one_who_suffers_suffers_too():
    """In a passive the companion is one of those it is done to."""
    assert ["Orrel", "aides"] == texts(objects(word("Orrel was arrested along with two aides.", "arrested")))


def test_a_companion_is_not_whom_a_deed_is_done_to(read_text):
    """Who acts together with somebody is on his side."""
    assert {("COERCE", ("Marlen", "Velda"), ("strait",))} == events(
        read_text("Together with Velda, Marlen shut the strait.")
    )
