"""Words of a parse that is being mended: laid out, and what is changed of one is changed in the parse, too.

Mends walk each text some hundred times, and change few words.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from spacy.tokens import Span, Token

from dragoman.read.words.laid_out import Word, name_lemma

# What mends may change of a word, with how the library's token is told.
CHANGED = {name: getattr(Token, name).__set__ for name in ("dep_", "head", "lemma_", "pos_", "tag_")}
# What the lemma that rules go by depends on.
OF_LEMMA = frozenset({"lemma_", "pos_"})


class OpenWord(Word):
    """A word that may be changed: its parse and what is laid out of it stay the same."""

    __slots__ = ()

    @property
    def doc(self) -> Sequence[Word]:  # type: ignore[override]
        """The words of the text, which the library's own would not be."""
        return self.all_words

    @property
    def sent(self) -> "OpenSentence":  # type: ignore[override]
        """The words of the sentence."""
        return OpenSentence(self.all_words, Token.sent.__get__(self))

    def __setattr__(self, name: str, value: Any) -> None:  # noqa: ANN401 - a word, or letters
        """Change what the parse says of this word."""
        if name in CHANGED:
            CHANGED[name](self, value)
        if name == "head":
            self._hang(self.all_words[value.i])
        else:
            super().__setattr__(name, value)
        if name in OF_LEMMA:
            name_lemma(self)

    def _hang(self, above: Word) -> None:
        """Hang this word on another; on itself, and it heads its sentence."""
        before = self.head
        super().__setattr__("head", above)
        _lay_below(before, [word for word in before.below if word is not self])
        if above is not self:
            _lay_below(above, [*above.below, self])


class OpenSentence(list[Word]):
    """The words of a sentence, with where in its text it starts and ends."""

    def __init__(self, words: Sequence[Word], span: Span) -> None:
        """The words of a span of the parse."""
        super().__init__(words[span.start : span.end])
        self.start, self.end = span.start, span.end


def _lay_below(word: Word, below: Sequence[Word]) -> None:
    """Lay out what hangs on a word."""
    ordered = sorted(below, key=lambda each: each.i)
    word.lefts = tuple(each for each in ordered if each.i < word.i)
    word.rights = tuple(each for each in ordered if each.i > word.i)
    word.below = word.lefts + word.rights


@contextmanager
def opened(words: Sequence[Word]) -> Iterator[None]:
    """Words that are laid out may be changed inside, and no more afterwards.

    They are told that by their class, since the check at each change would take longer than the mends.
    """
    for word in words:
        word.__class__ = OpenWord
    try:
        yield
    finally:
        for word in words:
            word.__class__ = Word
