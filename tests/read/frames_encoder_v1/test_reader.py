"""The encoder with its shipped weights, on invented sentences."""

import pytest

from dragoman.ontology import load_ontology
from dragoman.read.frames_encoder_v1 import frame_document, load_model
from dragoman.read.senses.deeds import index_senses

SENSES = index_senses(load_ontology().lexicon.events)


@pytest.fixture
def make_frames(nlp):
    """A function from a text to what the networks make of its sentences, proper nouns taken for names."""

    def frame_text(text: str):
        spans = list(nlp(text).sents)
        return frame_document(spans, SENSES, lambda _, token: "name" if token.pos_ == "PROPN" else None, load_model())

    return frame_text


def one_frame(framed, family: str, word: str):
    """The frame of a word of the first sentence."""
    [token] = [token for token in framed[0].words if token.text == word]
    return framed[0].frame(family, token)


@pytest.mark.parametrize(
    ("text", "word", "label", "sides"),
    [
        ("The Ardin army attacked the rebels in Tarsk.", "attacked", "ASSAULT", ("army", "rebels")),
        ("Belmora accused Ardin of the raid.", "accused", "ACCUSE", ("Belmora", "Ardin")),
        ("Four reporters were arrested by police in Velmora.", "arrested", "COERCE", ("police", "reporters")),
    ],
)
def test_a_plain_deed_has_its_type_and_its_sides(make_frames, text, word, label, sides):
    """Who did it and whom it was done to stand where the words put them, in the passive too."""
    frame = one_frame(make_frames(text), "deeds", word)

    assert frame.score > 0.5
    assert label == frame.label
    assert sides[0] in {side.token.text for side in frame.first}
    assert sides[1] in {side.token.text for side in frame.second}


def test_a_link_has_a_cause_an_effect_and_a_sign(make_frames):
    """A word that joins cause and effect is found with both."""
    frame = one_frame(make_frames("The drought led to higher prices in Velmora."), "links", "led")

    assert frame.likelihood > 0.5
    assert ("drought", "prices") == (frame.first[0].token.text, frame.second[0].token.text)
    assert 1 == frame.sign


def test_a_denied_deed_is_told_as_denied(make_frames):
    """How a thing is told belongs to its frame."""
    assert one_frame(make_frames("The Ardine army did not shell Belmora on Monday."), "deeds", "shell").denied
    assert not one_frame(make_frames("The Ardine army shelled Belmora."), "deeds", "shelled").denied


def test_what_lies_there_tells_nothing(make_frames):
    """A description has no frames of any family."""
    [sentence] = make_frames("The old harbour has nine wooden sheds and a narrow stair.").values()

    assert [] == [frame for family in ("deeds", "ties", "links") for frame in sentence.frames(family)]


def test_frames_are_likelier_than_not(make_frames):
    """No frame is less likely, no side either, and sides come likeliest first."""
    [sentence] = make_frames("Ardin and Sel shelled Belmora and Tarsk after talks with Velm failed.").values()
    frames = sentence.frames("deeds")

    assert frames
    sides = [side for frame in frames for side in (frame.first, frame.second)]
    assert all(frame.likelihood >= 0.5 for frame in frames)
    assert all(one.score >= 0.5 for side in sides for one in side)
    assert all(list(side) == sorted(side, key=lambda one: -one.score) for side in sides)


@pytest.mark.parametrize("text", ["", "?", "Of to to.", "12 %", "\u202e\x00 raid", "a" * 5000])
def test_scraps_of_text_do_no_harm(make_frames, text):
    """Nothing, signs and endless words are framed without an error, and what is framed keeps to its scale."""
    likely = [s.likelihood("deeds", token) for s in make_frames(text).values() for token in s.words]

    assert all(0 <= one <= 1 for one in likely)


def test_words_of_another_sentence_are_not_told(make_frames):
    """A sentence answers for its own words only."""
    framed = make_frames("Ardin waited. Belmora shelled the port of Tarsk.")

    assert framed[0].likelihood("deeds", framed[1].words[1]) is None
    assert framed[0].frame("deeds", framed[1].words[1]) is None
