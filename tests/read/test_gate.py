"""Which sentences of a large archive are worth parsing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.ontology import load_ontology
from dragoman.read.gate import Picked, pick_stretches
from dragoman.read.pages.segment import segment_document
from dragoman.read.parsing.parse import load_pipeline
from dragoman.read.reader import read_document, read_documents
from dragoman.records import Document

ONTOLOGY = load_ontology()


def document(text: str) -> Document:
    """A document of some text."""
    return Document(id="d" * 16, sha256="d" * 64, name="d.txt", text=text)


def picked(text: str) -> Picked:
    """What the gate lets through of a text."""
    page = document(text)
    return pick_stretches(page, segment_document(page), ONTOLOGY)


def kept(text: str) -> list[str]:
    """The words of each stretch let through."""
    return [text[each.start : each.end].strip() for each in picked(text).stretches]


@pytest.mark.parametrize(
    ("sentence", "through"),
    [
        ("Iran and Iraq signed an accord.", True),
        ("Iran's shares rose on Monday.", False),
        ("Rebels attacked Iran on Monday.", True),
        ("The rebels advanced on Monday.", False),
        ("The mill sold its unit in Iran on Monday.", False),
        ("Veldanian troops shot at Corrin rebels.", False),
        ("Profit rose at the Ardin mill.", False),
    ],
)
def test_two_actors_or_one_and_a_word_of_power_pass(sentence: str, through: bool):  # noqa: FBT001 - a table of cases
    """Two actors pass, or one and a word for people of power or arms; an unlisted name needs such a word beside it."""
    assert ([sentence] if through else []) == kept(f"{sentence}\n")


def test_a_text_of_strangers_with_power_has_actors_of_its_own():
    """Where a text twice ties names no list knows to words of power, all such names count; one shop owner ties none."""
    politics = "Veldanian troops left. The Corrin army stayed. Trade with Corrin helps Veldania. Prices fell."
    business = "Profit rose at the Ardin mill. The Corrin shop pays Veldania Mills."

    assert [politics.removesuffix(" Prices fell.")] == kept(politics)
    assert [] == kept(business)


def test_a_sentence_that_points_back_goes_with_the_one_before():
    """What follows a kept sentence and points back to it is parsed with it, as one stretch."""
    text = "Iran met Iraq in May. It asked Turkey for help. Prices were flat. It rained."

    assert ["Iran met Iraq in May. It asked Turkey for help."] == kept(text)


def test_points_in_short_forms_end_no_sentence():
    """Titles and initials do not part a sentence from its subject."""
    assert ["Gen. A. Rezai of Iran met the U.S. President."] == kept("Gen. A. Rezai of Iran met the U.S. President.")


def test_a_reading_says_what_a_gate_left_out():
    """Left out sentences are counted in the reading; nothing is read from them."""
    text = "Prices rose by a third. Iran attacked Iraq. Shops were shut."
    reading = read_document(document(text), nlp=load_pipeline(), ontology=ONTOLOGY, gate=True)

    assert ("gate: 2 of 3 sentences name too few actors to read",) == reading.skipped
    assert ["Iran attacked Iraq."] == [text[s.start : s.end] for s in reading.sentences]


def test_a_gate_that_leaves_nothing_out_changes_nothing():
    """Where every sentence passes, the reading is that without a gate."""
    page = document("Iran attacked Iraq on Monday. The government of Iraq accused Iran.")
    with_gate, without = (
        read_document(page, nlp=load_pipeline(), ontology=ONTOLOGY, gate=gate) for gate in (True, False)
    )

    assert without == with_gate


def test_documents_are_read_alike_in_any_company():
    """A document read among others gives what it gives alone."""
    texts = (
        "Iran attacked Iraq.",
        "Talks with Maria Lopez failed because of rain.",
        "",
        "Turkey backs the rebels. It armed them.",
    )
    pages = [Document(id=f"{n:016}", sha256=f"{n:064}", name="d.txt", text=text) for n, text in enumerate(texts)]
    together = list(read_documents(pages, nlp=load_pipeline(), ontology=ONTOLOGY))

    assert [read_document(page, nlp=load_pipeline(), ontology=ONTOLOGY) for page in pages] == together


@given(st.text(alphabet="ab .!?\n\"'AI", max_size=80).map(lambda text: text + " Iran met Iraq."))
def test_stretches_lie_inside_their_segments_in_order(text: str):
    """Whatever the text, stretches follow each other, keep to one segment and count no more than was seen."""
    found = picked(text)

    assert all(each.segment.start <= each.start < each.end <= each.segment.end for each in found.stretches)
    assert all(a.end <= b.start for a, b in zip(found.stretches, found.stretches[1:], strict=False))
    assert len(found.stretches) <= found.kept <= found.sentences
