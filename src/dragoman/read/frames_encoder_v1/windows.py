"""Sentences -> windows that the encoder reads at once: neighbours together, as many as fit."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Span, Token

from dragoman.read.frames_encoder_v1._pieces import FIRST, LAST, cut_word, load_vocabulary

# Pieces of one window: what neighbouring sentences tell of each other is near by. A sentence alone may be longer.
PIECES = 160
# The encoder has no places beyond this; words further on in one sentence are not read.
MOST = 510


class Window(NamedTuple):
    """What is read at once. ids: of pieces, with the marks around them. firsts: where each word's first piece stands.

    places: sentence and token of each word; sentences: where the words of each sentence begin and end, by its number.
    """

    ids: list[int]
    firsts: list[int]
    places: list[tuple[int, Token]]
    sentences: dict[int, tuple[int, int]]


def make_windows(spans: Sequence[Span]) -> Iterator[Window]:
    """The windows of a document's sentences, in reading order; none for no sentences."""
    window = _open()
    for number, span in enumerate(spans):
        words = [(token, cut_word(token.text)) for token in span]
        size = sum(len(pieces) for _, pieces in words)
        if window.places and len(window.ids) + size > PIECES:
            yield _close(window)
            window = _open()
        _put(window, number, words)
    if window.places:
        yield _close(window)


def _open() -> Window:
    return Window([load_vocabulary()[FIRST]], [], [], {})


def _close(window: Window) -> Window:
    window.ids.append(load_vocabulary()[LAST])
    return window


def _put(window: Window, number: int, words: Sequence[tuple[Token, tuple[int, ...]]]) -> None:
    """Add the words of a sentence to a window, as many as the encoder has places for."""
    begin = len(window.places)
    for token, pieces in words:
        if len(window.ids) + len(pieces) > MOST:
            break
        window.firsts.append(len(window.ids))
        window.ids.extend(pieces)
        window.places.append((number, token))
    if len(window.places) > begin:
        window.sentences[number] = (begin, len(window.places))
