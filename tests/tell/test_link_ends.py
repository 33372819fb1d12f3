"""What the ends of a link are called in a sentence, on invented texts."""

import pytest
from msgspec.structs import replace

from dragoman.model import build_system
from dragoman.records import Claim, Document, Influence, Reading
from dragoman.tell.evidence import Evidence
from dragoman.tell.sentences import word_link
from dragoman.weigh import weigh_readings


@pytest.fixture
def lines(read_text, ontology):
    """A function from a text to the sentences of the links of its model."""

    def read(text: str, sign: int | None = None) -> list[str]:
        reading = read_text(text, "2031-05-12")
        if sign is not None:
            signed = (replace(claim, content=replace(claim.content, sign=sign)) for claim in links_of(reading))
            reading = replace(reading, claims=tuple(signed))
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


def links_of(reading: Reading) -> list[Claim]:
    """The claims of a reading that one thing bears on another."""
    return [claim for claim in reading.claims if isinstance(claim.content, Influence)]


def test_a_motive_against_a_thing_is_no_reason_for_it(lines):
    """What keeps somebody from a thing is a reason for less of it."""
    [line] = lines("Belmora promised to release the crews in exchange for a share of the catch.", -1)

    assert "is a reason for a fall in" in line


def test_a_motive_is_told_as_a_reason(lines):
    """What somebody does a thing for is a reason for it, and no more of anything."""
    [line] = lines("Belmora promised to release the crews in exchange for a share of the catch.")

    assert "is a reason for" in line
    assert "a fall in" not in line
    assert "more of" not in line
