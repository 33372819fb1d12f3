"""What the ends of a link are called in a sentence, on invented texts."""

import pytest

from dragoman.model import build_system
from dragoman.records import Document
from dragoman.tell.evidence import Evidence
from dragoman.tell.sentences import word_link
from dragoman.weigh import weigh_readings


@pytest.fixture
def lines(read_text, ontology):
    """A function from a text to the sentences of the links of its model."""

    def read(text: str) -> list[str]:
        reading = read_text(text, "2031-05-12")
        document = Document(id=reading.doc, sha256="", name="t.txt", text=text, published="2031-05-12")
        weighed = weigh_readings((document,), (reading,))
        evidence, system = Evidence((document,), (reading,), weighed), build_system(weighed, (reading,), ontology)
        return [word_link(link, evidence.concepts(system), evidence) for link in system.links]

    return read


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Dearer coal and higher bread prices weakened the government of Belmora.", "A rise in bread prices lowers"),
        ("High bread prices weakened the government of Belmora.", "Bread prices lower"),
        ("Bread prices weakened the government of Belmora.", "Bread prices lower"),
        ("Ardin prices weakened the government of Belmora.", "The prices of Ardin"),
    ],
)
def test_a_rise_is_told_as_one_and_of_what_it_is(lines, text: str, opening: str):
    """Higher prices of bread are a rise in these prices; high ones have not risen, and plain ones are told plainly."""
    assert any(line.startswith(opening) for line in lines(text))


def test_who_grows_weaker_by_an_unlisted_thing_is_told_as_that(lines):
    """There is no less of a man: he loses strength."""
    [line] = lines("The delay of the harbour dues weakened President Lena Tarsk.")

    assert "less of the strength of Lena Tarsk" in line


def test_a_motive_is_told_as_a_reason(lines):
    """What somebody does a thing for is a reason for it, and no more of anything."""
    [line] = lines("Belmora promised to release the crews in exchange for a share of the catch.")

    assert "is a reason for" in line
    assert "more of" not in line
