"""Labels of small made-up passages, as the encoder learns them."""

import pytest

from corpus.records import End, Event, Influence, Mention, Passage, Relation, Role
from dragoman.read.frames_encoder_v1.model import FAMILIES
from train.frames import examples
from train.frames.examples import PASSED, choose_paths, make_examples, make_sheets, paths_from
from train.frames.golds import DEED, LINK, TIE, choose_labels, list_golds

TEXT = "Ardin opened fire on Belmora. The raid on Tarsk raised prices. Belmora is an ally of Sel."


def span(words: str) -> tuple[int, int]:
    """Where some words stand in the text."""
    start = TEXT.index(words)
    return start, start + len(words)


def passage() -> Passage:
    """A passage with a deed of two words, a link and a tie."""
    ends = [TEXT.index(".", start) + 1 for start in (0, 30, 63)]
    return Passage(
        id="p1",
        genre="wire",
        region="arctic",
        published=None,
        outlet=None,
        actors="invented",
        text=TEXT,
        sentences=((0, ends[0]), (ends[0] + 1, ends[1]), (ends[1] + 1, ends[2])),
        mentions=(Mention(sentence=0, span=span("Ardin"), actor="ardin", kind="name"),),
        events=(
            Event(
                sentence=0,
                trigger=span("opened fire"),
                type="ASSAULT",
                sources=(Role(span=span("Ardin"), actor="ardin"),),
                targets=(Role(span=span("Belmora"), actor="belmora"),),
                modality="reported",
            ),
        ),
        influences=(
            Influence(
                sentence=1,
                link_type="causal",
                sign=1,
                cause=End(span=span("The raid on Tarsk")),
                effect=End(span=span("prices")),
                connectives=(span("raised"),),
            ),
        ),
        relations=(
            Relation(
                sentence=2,
                predicate=span("ally"),
                kind="allied_with",
                holders=(Role(actor="belmora"),),
                targets=(Role(span=span("Sel"), actor="sel"),),
                polarity="-",
            ),
        ),
    )


@pytest.fixture(scope="module")
def learned(nlp, ontology):
    """The sheets, labels and examples of the passage."""
    sheets = make_sheets([passage()], nlp, ontology)
    labels = choose_labels([passage()], ontology, choose_paths(sheets))
    return sheets, labels, make_examples(sheets, labels)


def word(example, column: int) -> str:
    """The word in a column."""
    return example.sheet.window.places[column][1].text


def test_the_head_of_a_trigger_has_its_label_and_its_other_words_are_not_asked(learned):
    """Of two words that tell a deed one is learned; words that tell of nothing are learned as such."""
    _, labels, [example] = learned
    row = dict(zip((token.text for _, token in example.sheet.window.places), example.labels[DEED], strict=True))

    assert 1 + labels.deeds.index("ASSAULT") == row["opened"]
    assert (PASSED, 0) == (row["fire"], row["prices"])


def test_each_family_has_its_words_and_sides(learned):
    """Deed, link and tie are told by one word each, with the heads of the words on either side."""
    _, _, [example] = learned
    told = {
        one.family: (
            word(example, one.column),
            {word(example, column) for column in one.first},
            {word(example, column) for column in one.second},
        )
        for one in example.told
    }

    assert ("opened", {"Ardin"}, {"Belmora"}) == told[DEED]
    assert ("raised", {"raid"}, {"prices"}) == told[LINK]
    assert ("ally", set(), {"Sel"}) == told[TIE]


def test_how_a_thing_is_told_is_labelled_where_the_gold_does(learned):
    """Deeds and ties have a modality and may be denied, links have a sign."""
    _, labels, [example] = learned
    told = {one.family: one for one in example.told}

    assert labels.modalities.index("reported") == told[DEED].modality
    assert (0, 1) == (told[DEED].denied, told[TIE].denied)
    assert (PASSED, PASSED, labels.signs.index(1)) == (told[LINK].denied, told[LINK].modality, told[LINK].sign)


def test_words_inside_an_end_are_as_right_as_its_head(learned):
    """What the gold quotes whole is learned by its head, and its other words are not held against anybody."""
    _, _, [example] = learned
    [link] = [one for one in example.told if one.family == LINK]

    assert {"The", "raid", "on", "Tarsk"} == {word(example, column) for column in link.also_first}


def test_paths_lead_from_a_word_to_its_sentence(learned):
    """Every word of the sentence has a path, by its column."""
    sheets, _, [example] = learned
    [deed] = [one for one in example.told if one.family == DEED]
    paths = paths_from(sheets[0].window, deed.column)

    assert {"|nsubj"} == {paths[column] for column in deed.first}
    assert len(paths) == 6


def test_paths_that_lead_to_sides_are_told_apart(learned, monkeypatch):
    """A path that leads to a side often enough has a name of its own, one that comes seldom has none."""
    sheets, labels, _ = learned
    monkeypatch.setattr(examples, "OFTEN_SIDES", 2)

    assert ("|nsubj",) == choose_paths(sheets)
    assert () == labels.paths


def test_labels_are_those_that_passages_hold():
    """All labels of a passage come in one form, deeds before ties before links, numbered as the families are."""
    assert [DEED, TIE, LINK] == [gold.family for gold in list_golds(passage())]
    assert ("deeds", "ties", "links") == tuple(FAMILIES[number] for number in (DEED, TIE, LINK))
