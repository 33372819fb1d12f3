"""Headlines in Title Case and capitals, read as the sentences they stand for."""

import pytest
from spacy.language import Language

from dragoman.ontology import Ontology
from dragoman.read.names.headlines import is_all_capitals, lower_headlines
from dragoman.read.pages.segment import segment_document
from dragoman.records import Document

BODY = (
    "The talks of Velia with Sorn went on in Northport. The Red Reed Front and Interior Minister Ilan Osk were silent."
)


def lowered(headline: str, nlp: Language, ontology: Ontology) -> str | None:
    """How the headline of a page is parsed; None for one that is parsed as it stands."""
    document = Document(id="d0", sha256="", name="page.txt", text=f"{headline}\n{BODY}\n")
    return lower_headlines(document, segment_document(document), nlp, ontology).get(0)


@pytest.mark.parametrize(
    ("headline", "words"),
    [
        (
            "Velia Closes Border With Sorn After Shelling of Ostrel",
            "Velia closes border with Sorn after shelling of Ostrel",
        ),
        ("SORN ARMY SHELLS VELIAN TOWN, KILLS FIVE", "Sorn army shells Velian town, kills five"),
        ("Red Reed Front Seizes Dam, UN Says", "Red Reed Front seizes dam, UN says"),
        ("Minister to Visit Tarsk", "Minister to visit Tarsk"),
        ("President Noll Meets Army Chiefs", "President Noll meets army chiefs"),
        ("What Is Next for the Velian Opposition", "What is next for the Velian opposition"),
        ("Thousands March in May Against US-Backed Rebels", "Thousands march in May against US-backed rebels"),
        ("Iranian Drones Strike Camp in Northern Iraq", "Iranian drones strike camp in Northern Iraq"),
    ],
)
def test_ordinary_words_get_small_letters(headline: str, words: str, nlp: Language, ontology: Ontology):
    """Names that the text, the ontology or the pipeline tells of keep their capitals; all else is as in a sentence."""
    assert words == lowered(headline, nlp, ontology)
    assert len(words) == len(headline)


@pytest.mark.parametrize(
    "headline", ["Velia closes border with Sorn", "Army chief says Velia plans attack", "War Again"]
)
def test_headlines_in_sentence_case_stay(headline: str, nlp: Language, ontology: Ontology):
    """Where a longer word stands in small letters, capitals tell what they always do."""
    assert not is_all_capitals(headline)
    assert lowered(headline, nlp, ontology) is None
