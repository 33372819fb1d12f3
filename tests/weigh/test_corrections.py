"""What a house takes back of an earlier article of its own."""

import hashlib

import pytest

from dragoman.ontology import load_ontology
from dragoman.read import load_pipeline, read_document
from dragoman.records import Document
from dragoman.resolve import resolve_reading
from dragoman.weigh.conflicts import find_conflicts
from dragoman.weigh.pages import pair_pages
from dragoman.weigh.repeats import find_repeats

SAID = "Ardania closed the northern canal to grain barges on Monday."


def corrected(later: str, house: str = "Marl Post", day: str = "2031-05-04") -> list[str]:
    """The later words of each dispute over an earlier article of the Marl Post."""
    ontology, documents, readings = load_ontology(), [], []
    for text, publisher, published in ((SAID, "Marl Post", "2031-05-02"), (later, house, day)):
        digest = hashlib.sha256(text.encode()).hexdigest()
        known = {"publisher": publisher, "published": published}
        document = Document(id=digest[:16], sha256=digest, name="text.txt", text=text, **known)
        reading = read_document(document, nlp=load_pipeline(), ontology=ontology, learned=False)
        documents.append(document)
        readings.append(resolve_reading(reading, ontology, None))
    pages = pair_pages(documents, readings)
    return [c.b.exact for c in find_conflicts(pages, find_repeats(pages), ontology) if "corrects" in c.why]


@pytest.mark.parametrize(
    "later",
    [
        "An earlier version of this article said that Ardania had closed the northern canal to grain barges.",
        "Correction: On Monday the Marl Post reported that Ardania had closed the northern canal to barges.",
    ],
)
def test_a_house_that_corrects_itself_disputes_its_article(later: str):
    """What an earlier article says stands against the words by which its house takes it back."""
    assert [later] == corrected(later)


@pytest.mark.parametrize(
    ("later", "house", "day"),
    [
        (
            "An earlier version of this article said that Ardania had closed the northern canal.",
            "Orl Mail",
            "2031-05-04",
        ),
        (
            "An earlier version of this article said that Ardania had closed the northern canal.",
            "Marl Post",
            "2031-04-30",
        ),
        (
            "An earlier version of this article said that Ardania had closed the northern canal.",
            "Marl Post",
            "2032-05-04",
        ),
        ("An earlier version of this article said that Ardania had sold two icebreakers.", "Marl Post", "2031-05-04"),
        (
            "The Marl Post reported that Ardania had closed the northern canal to grain barges.",
            "Marl Post",
            "2031-05-04",
        ),
    ],
)
def test_what_is_no_correction_of_it_leaves_an_article_alone(later: str, house: str, day: str):
    """Another house, an earlier day, a year later, another matter and a mere quote of oneself correct nothing."""
    assert [] == corrected(later, house, day)
