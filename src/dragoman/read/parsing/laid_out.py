"""A mended parse -> its words with what rules ask of them again and again laid out, so that to ask is to look.

The library finds each answer anew: it decodes a string, walks the sentence for what hangs on a word, and makes new the
words that it names.
"""

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc, Span, Token

from dragoman.read.words.lemmas import lemma_of

# By these, words hold each other.
TIES = ("head", "lefts", "rights", "below")


class Word(Token):
    """A token of a parse that no longer changes: the same to rules as the library's, under the library's names.

    base: its lemma, see lemma_of. below: what hangs on it, in order.
    """

    __slots__ = ("base", "below", "dep_", "head", "i", "idx", "lefts", "lower_", "pos_", "rights", "tag_", "text")

    base: str
    below: tuple[Token, ...]
    dep_: str
    head: Token
    i: int
    idx: int
    lefts: tuple[Token, ...]  # type: ignore[assignment]
    lower_: str
    pos_: str
    rights: tuple[Token, ...]  # type: ignore[assignment]
    tag_: str
    text: str


class Words(Span):
    """A stretch of a parse, in words that are laid out."""

    __slots__ = ("root", "words")

    root: Token
    words: tuple[Word, ...]

    def __iter__(self) -> Iterator[Token]:
        """Every word, in order."""
        return iter(self.words)

    def part(self, span: Span) -> Span:
        """A stretch of the same parse in these words; as it is where it reaches beyond them."""
        return cut_words(self.words, span, self.start) if self.start <= span.start and span.end <= self.end else span


def cut_words(words: Sequence[Word], span: Span, first: int = 0) -> Words:
    """A stretch of a parse, in words that are laid out from the first on."""
    cut = Words(span.doc, span.start, span.end)
    cut.words = tuple(words[span.start - first : span.end - first])
    cut.root = words[span.root.i - first]
    return cut


def lay_out(doc: Doc) -> list[Word]:
    """The words of a mended parse, in order; to be let go of by whoever is done with them."""
    words = [Word(doc.vocab, doc, place) for place in range(len(doc))]
    _name(words, doc)
    _join(words)
    return words


def _name(words: Sequence[Word], doc: Doc) -> None:
    """Lay out what is written of each word, and where it stands."""
    for word, token in zip(words, doc, strict=True):
        word.i, word.idx, word.text, word.lower_ = token.i, token.idx, token.text, token.lower_
        word.pos_, word.tag_, word.dep_ = token.pos_, token.tag_, token.dep_
        word.base = lemma_of(token.lemma_, word.lower_, word.pos_)
        word.head = words[token.head.i]


def _join(words: Sequence[Word]) -> None:
    """Lay out what hangs on each word."""
    lefts: list[list[Word]] = [[] for _ in words]
    rights: list[list[Word]] = [[] for _ in words]
    for word in words:
        above = word.head.i
        if word.i != above:
            (lefts if word.i < above else rights)[above].append(word)
    for word, before, after in zip(words, lefts, rights, strict=True):
        word.lefts, word.rights = tuple(before), tuple(after)
        word.below = word.lefts + word.rights


def let_go(words: Iterable[Word]) -> None:
    """Take words apart that nobody asks any more: what holds each other stays in memory until somebody looks for it."""
    for word in words:
        for tie in TIES:
            delattr(word, tie)
