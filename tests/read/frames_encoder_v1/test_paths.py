"""The way between two words in the parse."""

import pytest

from dragoman.read.frames_encoder_v1.paths import name_paths, ways_up

TEXT = "Ardin shelled the port of Tarsk because Belmora refused talks."


@pytest.fixture
def path(nlp):
    """A function from two words of the sentence to the name of the way between them."""
    doc = nlp(TEXT)
    ways = dict(zip((token.text for token in doc), ways_up(list(doc)), strict=True))

    def find(one: str, other: str):
        return name_paths(ways[one], [ways[other]])[0]

    return find


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("shelled", "Ardin", "|nsubj"),
        ("Ardin", "shelled", "nsubj|"),
        ("shelled", "shelled", "|"),
        ("port", "Tarsk", "|prep:ofvpobj"),
        ("shelled", "refused", "|advcl"),
        ("because", "Belmora", "mark:because|nsubj"),
    ],
)
def test_the_way_is_named_by_its_steps(path, one, other, expected):
    """Up to where both meet, then down; words that join clauses stand in the name."""
    assert expected == path(one, other)


def test_a_long_way_has_no_name(nlp):
    """Words that are many steps apart are as far apart as any."""
    doc = nlp("Ardin said that Belmora knew that Sel hoped that Tarsk feared that the old ministry of Velm lied.")
    ways = ways_up(list(doc))
    far = max(range(len(doc)), key=lambda place: len([*doc[place].ancestors]))

    assert len([*doc[far].ancestors]) > 6
    assert [None] == name_paths(ways[0], [ways[far]])


def test_words_of_two_sentences_never_meet(nlp):
    """There is no way between sentences."""
    doc = nlp("Ardin waited. Belmora left.")
    ways = ways_up(list(doc))

    assert [None] == name_paths(ways[0], [ways[-2]])
