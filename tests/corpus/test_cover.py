"""How often each value occurs."""

import pytest
import spacy

from corpus.constructions import list_constructions
from corpus.cover import list_coverage, measure_size, show_coverage, show_thin, time_form
from corpus.records import Time
from dragoman.read import load_pipeline

WHO = "sector=- | country=- | known=no"


def test_size_counts_sentences_with_nothing_to_code(passage_of):
    """A sentence is empty when it has no event, no tie and no influence; an amount alone does not fill it."""
    passages = [passage_of(), passage_of("S Two mules came.\nM Two | 2 | - | mules\n0")]

    assert (2, 5, 2) == measure_size(passages)


def test_every_value_is_counted(passage_of):
    """Each layer has a row for each value that it may take, those that never occur too."""
    rows = {(row.layer, row.value): row.number for row in list_coverage([passage_of()])}

    assert (1, 1, 0) == (rows["type", "ASSAULT"], rows["mode", "ASSAULT heavy-weapons"], rows["type", "AID"])
    assert (1, 1, 1) == (rows["relation kind", "owns"], rows["link type", "causal"], rows["sign", "+"])
    assert (1, 1, 1) == (rows["time form", "day"], rows["attribution form", "indirect"], rows["quantity", "act:…"])


def test_what_is_thin_grows_with_the_corpus(passage_of):
    """What is wanted is a share of the whole: little of a small corpus."""
    few = list_coverage([passage_of()])
    many = list_coverage([passage_of()] * 300, ["list", "list"])

    assert "" == show_thin(few)
    assert "AID 0/24" in show_thin(many)
    assert "list 2/16" in show_thin(many)


def test_the_table_marks_what_is_thin(passage_of):
    """The whole table opens with the size and says what is wanted of thin values."""
    passages = [passage_of()] * 300
    table = show_coverage(passages, list_coverage(passages))

    assert table.startswith("300 passages, 1200 sentences, 25% of them with nothing to code")
    assert "AID 0 (wanted 24)" in table


@pytest.mark.parametrize(
    ("edtf", "form"),
    [
        ("2031-03-31", "day"),
        ("2031-03", "month"),
        ("2031", "year"),
        ("2031-21", "season or quarter"),
        ("203X", "decade or century"),
        ("2031/..", "open interval"),
        ("2031/2032", "interval"),
        ("2031-03-31T14:00", "hour"),
        (None, "no point"),
    ],
)
def test_times_are_counted_by_form(edtf, form):
    """The value of a time says what form it has."""
    assert form == time_form(Time(sentence=0, span=(0, 1), edtf=edtf))


def test_a_length_of_time_is_a_form_of_its_own():
    """A duration has no point, but a value."""
    assert "duration" == time_form(Time(sentence=0, span=(0, 1), duration="P2W"))


def actors(**named: str) -> str:
    """Lines A: an id and a name each; "It" is a pronoun."""
    kinds = {"It": "pronoun"}
    return "\n".join(f"A {key} | {words} | {kinds.get(words, 'name')} | {WHO}" for key, words in named.items())


@pytest.mark.parametrize(
    ("sentence", "labels", "expected"),
    [
        (
            "S Tarsk was shelled by Orland.",
            (actors(o="Orland", t="Tarsk"), "E shelled | ASSAULT | Orland > Tarsk"),
            {"passive with agent"},
        ),
        (
            "S The shelling of Tarsk did not stop.",
            (actors(t="Tarsk"), "E shelling | ASSAULT | - > Tarsk | polarity=-"),
            {"nominal event", "negated"},
        ),
        (
            "S It met Orland and Murn.",
            (actors(a="It", o="Orland", m="Murn"), "E met | CONSULT | It > Orland + Murn"),
            {"list", "pronoun role"},
        ),
        (
            "S Prices rose because of the drought.",
            ("I causal + | because of | the drought -> Prices",),
            {"effect before cause"},
        ),
        (
            "S Orland struck Tarsk, said Orland; Murn denied it struck Tarsk.",
            (
                actors(o="Orland", t="Tarsk"),
                "E struck | ASSAULT | Orland > Tarsk",
                "E struck#2 | ASSAULT | id:o > id:t | polarity=-",
            ),
            {"rival claims", "negated", "role from another sentence"},
        ),
    ],
)
def test_constructions_come_from_labels_and_parse(passage_of, sentence, labels, expected):
    """Each label is told with what makes it hard to read."""
    passage = passage_of(sentence, *labels)
    found = {name for _, name in list_constructions(passage, load_pipeline()(passage.text))}

    assert expected <= found


def test_words_that_a_parse_lacks_are_left_out(passage_of):
    """Without a parse only what the labels themselves tell is found."""
    passage = passage_of("S Prices rose because of the drought.", "I causal + | because of | the drought -> Prices")

    assert ["effect before cause"] == [name for _, name in list_constructions(passage, spacy.blank("en")(""))]
