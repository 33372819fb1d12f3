"""The learned reader of causes with its shipped weights, on invented sentences."""

import pytest

from dragoman.read.causes_linear_v1 import load_weights, read_causes


@pytest.fixture
def read(nlp):
    """A function from a sentence to what is read in it."""

    def read_text(text: str, *, given: bool = False):
        return read_causes(nlp(text), load_weights(), given=given)

    return read_text


def parts(nlp, text: str, spans) -> tuple[str, str, str | None]:
    """The words of cause, effect and signal."""
    doc = nlp(text)
    signal = None if spans.signal is None else doc[slice(*spans.signal)].text
    return doc[slice(*spans.cause)].text, doc[slice(*spans.effect)].text, signal


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Dockers in Port Sel stopped work because their wages were not paid.",
            ("their wages were not paid", "Dockers in Port Sel stopped work", "because"),
        ),
        (
            "The harbour was closed due to a strike by pilots.",
            ("a strike by pilots", "The harbour was closed", "due to"),
        ),
        (
            "Because of the drought, thousands left their villages.",
            ("the drought", "thousands left their villages", "Because of"),
        ),
        (
            "The arrest of two students has led to protests across the city.",
            ("The arrest of two students", "protests across the city", "has led to"),
        ),
    ],
)
def test_cause_effect_and_signal_are_read(nlp, read, text, expected):
    """A plain causal sentence gives its cause, its effect and the words that join them, in whatever order."""
    reading = read(text)

    assert reading.causal
    assert expected == parts(nlp, text, reading.relations[0])


def test_a_sentence_without_a_cause_is_told_to_have_none(read):
    """Below its threshold the reader abstains and says why."""
    reading = read("The delegates arrived in Velmora on Monday evening.")

    assert () == reading.relations
    assert not reading.causal
    assert "probability" in (reading.abstained or "")


def test_a_sentence_that_is_given_as_causal_gets_its_likeliest_relation(read):
    """Told that there is a cause, the reader names one however weak it is; the probability stays."""
    text = "The delegates arrived in Velmora on Monday evening."
    free, given = read(text), read(text, given=True)

    assert (1, None) == (len(given.relations), given.abstained)
    assert (free.probability, free.causal) == (given.probability, given.causal)


def test_probabilities_are_between_none_and_certain(read):
    """What is plainly causal is likelier than what is plainly not, and neither leaves the scale."""
    low = read("The hall has nine doors.").probability
    high = read("They marched in protest against the new tax, demanding that it be dropped.").probability

    assert 0 < low < high < 1


def test_relations_stand_in_order_of_probability(read):
    """The likeliest relation comes first, and none is told twice."""
    text = "Workers struck because pay was late, and the mine closed after guards left, leaving the town without work."
    relations = read(text, given=True).relations
    probabilities = [spans.probability for spans in relations]

    assert sorted(probabilities, reverse=True) == probabilities
    assert len(relations) == len({spans[:2] for spans in relations})


def test_places_are_those_of_the_sentence_in_a_longer_text(nlp, read):
    """A sentence is read alike alone and inside a text."""
    text = "The harbour was closed due to a strike by pilots."
    _, second = nlp(f"It rained. {text}").sents

    assert read(text) == read_causes(second, load_weights())


@pytest.mark.parametrize("text", ["", "Fire!", "?", "because", "…", "to to to to"])
@pytest.mark.parametrize("given", [True, False])
def test_scraps_of_text_do_no_harm(read, text, given):
    """Nothing, a word or a sign is read without an error, and every relation lies inside it."""
    reading = read(text, given=given)

    assert 0 <= reading.probability <= 1
    assert (reading.abstained is None) == bool(reading.relations)
