"""Segments parsed into sentences, and when the pipeline's own names are asked for."""

import pytest

from dragoman.ontology import load_ontology
from dragoman.read.names.unlisted import has_unlisted
from dragoman.read.pages.segment import segment_document
from dragoman.read.parsing.parse import load_pipeline, parse_segments
from dragoman.records import Document

ONTOLOGY = load_ontology()


def document(text: str) -> Document:
    """A document of some text."""
    return Document(id="d" * 16, sha256="d" * 64, name="d.txt", text=text)


def names_in(text: str, wanted: set[int] | None) -> list[str]:
    """The pipeline's names in a text of one segment; wanted: numbers of the sentences to look at, None for all."""
    page = document(text)
    seen: list[str] = []

    def needs_names(sentence) -> bool:
        seen.append(sentence.text)
        return wanted is not None and len(seen) - 1 in wanted

    parsed = parse_segments(
        page, segment_document(page), load_pipeline(), needs_names=None if wanted is None else needs_names
    )
    return [name.text for span in parsed.spans for name in span.ents]


def test_names_are_found_in_the_sentences_that_need_them():
    """Only the sentences asked for get names, at their own places; all do where nobody chooses."""
    text = "Maria Lopez met the envoys. The talks went on. John Carter left for Geneva."

    assert ["Maria Lopez", "John Carter", "Geneva"] == names_in(text, None)
    assert ["John Carter", "Geneva"] == names_in(text, {2})
    assert [] == names_in(text, set())


@pytest.mark.parametrize(
    ("text", "needed"),
    [
        ("Iran and Iraq met on Monday in June.", False),
        ("The prime minister of Iraq spoke.", False),
        ("Iran met envoys of Veldania.", True),
        ("Nothing was said.", False),
        ("Talks with Maria Lopez went on.", True),
    ],
)
def test_names_are_needed_where_no_list_knows_somebody(text: str, needed: bool):  # noqa: FBT001 - a table of cases
    """Listed names, days, months and the words of offices tell who is meant; other proper names do not."""
    [sentence] = load_pipeline()(text).sents

    assert needed == has_unlisted(sentence, ONTOLOGY)


def test_a_verb_is_joined_to_verbs_alone():
    """Where a parse joins a verb and a noun after a participle, the participle is the second verb."""
    page = document("The deployment has reduced attacks on the road but increased resentment among villagers.")
    [span] = parse_segments(page, segment_document(page), load_pipeline()).spans
    told = {token.text: (token.dep_, token.head.text) for token in span}

    assert (("conj", "reduced"), ("dobj", "increased")) == (told["increased"], told["resentment"])


@pytest.mark.parametrize(
    ("text", "verb", "noun"),
    [
        ("The settlers' arrival strained relations between the two valleys.", "strained", "relations"),
        ("The minister denied that sanctions had reduced exports.", "reduced", "exports"),
        ("The rain will contribute to flooding and help erase deficits in the north.", "erase", "deficits"),
    ],
)
def test_a_verb_that_has_an_object_is_no_noun_and_narrows_none(text: str, verb: str, noun: str):
    """A verb with a subject of its own, or with an object, keeps its object wherever a parse hung it."""
    page = document(text)
    [parsed] = parse_segments(page, segment_document(page), nlp=load_pipeline(), needs_names=lambda _: False).spans
    told = {token.text: token for token in parsed}

    assert ("VERB", "dobj", verb) == (told[verb].pos_, told[noun].dep_, told[noun].head.text)


@pytest.mark.parametrize(
    ("text", "deed", "undergoer", "speaker"),
    [
        ("Turkey attacked Syria, the Tarm Post Gazette reported.", "attacked", "Syria", "Gazette"),
        ("Turkey attacked Syria, the premier said.", "attacked", "Syria", "premier"),
    ],
)
def test_who_says_a_clause_after_a_comma_is_no_second_name_of_its_object(
    text: str, deed: str, undergoer: str, speaker: str
):
    """What stands between the last comma and a verb of saying is who says so; the name before it is the object."""
    page = document(text)
    [parsed] = parse_segments(page, segment_document(page), load_pipeline()).spans
    told = {token.text: (token.dep_, token.head.text) for token in parsed}

    assert (("dobj", deed), "nsubj") == (told[undergoer], told[speaker][0])


@pytest.mark.parametrize(
    ("text", "word", "relation", "head"),
    [
        ("Marlen set free two reporters.", "free", "oprd", "set"),
        ("USAID provided shelter to people.", "USAID", "nsubj", "provided"),
        ("A Saudi-led coalition bombed Sanaa.", "coalition", "nsubj", "bombed"),
        ("All the crew came home, save two stokers.", "save", "prep", "came"),
        ("Marlen sent cooks to feed herders, save lambs and mend roofs.", "save", "conj", "feed"),
    ],
)
def test_what_no_grammar_allows_is_mended(text: str, word: str, relation: str, head: str):
    """An adjective before an article belongs to the verb, and a word in capitals before a bare verb is its subject."""
    parsed = parse_segments(document(text), segment_document(document(text)), load_pipeline())
    [token] = [token for token in parsed.spans[0] if token.text == word]

    assert (relation, head) == (token.dep_, token.head.text)


@pytest.mark.parametrize("number", ["4. ", "4.2. ", "12) ", "(b) "])
def test_the_number_of_a_paragraph_is_no_sentence(number: str):
    """What counts the paragraphs of a report is left out of their sentences."""
    page = document(f"Velda left.\n\n{number}Guards of the Salt Coast left the ridge on Monday.")
    parsed = parse_segments(page, segment_document(page), load_pipeline())

    assert "Guards of the Salt Coast left the ridge on Monday." == page.text[parsed.sentences[-1].start :]
