"""Sentences in windows."""

from dragoman.read.frames_encoder_v1.windows import MOST, PIECES, make_windows

SHORT = "Ardin shelled Tarsk. Belmora waited."


def spans_of(nlp, text: str):
    """The parsed sentences of a text."""
    return list(nlp(text).sents)


def test_neighbouring_sentences_share_a_window(nlp):
    """Each word has its place, each sentence its columns, in reading order."""
    [window] = make_windows(spans_of(nlp, SHORT))

    assert ["Ardin", "shelled", "Tarsk", ".", "Belmora", "waited", "."] == [token.text for _, token in window.places]
    assert {0: (0, 4), 1: (4, 7)} == window.sentences
    assert len(window.firsts) == len(window.places)


def test_no_sentence_is_cut_to_fill_a_window(nlp):
    """A window is closed before it grows too long, and every sentence is in one."""
    windows = list(make_windows(spans_of(nlp, " ".join(["The envoy of Ardin left Belmora on Monday."] * 60))))

    assert len(windows) > 1
    assert all(len(window.ids) <= PIECES + 1 for window in windows)
    assert list(range(60)) == sorted(number for window in windows for number in window.sentences)


def test_of_an_endless_sentence_the_beginning_is_read(nlp):
    """The encoder has places for so many pieces and no more."""
    windows = list(make_windows(spans_of(nlp, "Ardin met " + "Sel and " * 600 + "Tarsk.")))

    assert [MOST + 1] == [len(window.ids) for window in windows]
    assert all(first < len(window.ids) for window in windows for first in window.firsts)


def test_nothing_gives_no_window():
    """A document without sentences has none."""
    assert [] == list(make_windows([]))
