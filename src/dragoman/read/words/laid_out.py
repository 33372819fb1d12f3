"""A parse -> its words with what mends and rules ask of them again and again laid out, so that to ask is to look.

The library finds each answer anew: it decodes a string, walks the sentence for what hangs on a word, and makes new the
words that it names.
"""

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc, Span, Token

from dragoman.read.words.lemmas import lemma_of

# By these, words hold each other.
TIES = ("head", "lefts", "rights", "below", "all_words")


class Word(Token):
    """A token of a parse, with its answers under the library's names; words that it names are laid out, too.

    base: its lemma, see lemma_of. below: what hangs on it, in order. all_words: of its text, in order.
    """

    __slots__ = (
        *("all_words", "base", "below", "dep_", "head", "i", "idx", "lefts"),
        *("lemma_", "lower_", "pos_", "rights", "tag_", "text"),
    )

    all_words: list["Word"]
    base: str
    below: tuple["Word", ...]
    dep_: str
    head: "Word"
    i: int
    idx: int
    lefts: tuple["Word", ...]  # type: ignore[assignment]
    lemma_: str
    lower_: str
    pos_: str
    rights: tuple["Word", ...]  # type: ignore[assignment]
    tag_: str
    text: str

    @property
    def children(self) -> tuple["Word", ...]:  # type: ignore[override]
        """The words that hang on this one, in order."""
        return self.below

    @property
    def ancestors(self) -> Iterator["Word"]:
        """The words above this one, the nearest first; in a ring as many as there are words."""
        word = self
        for _ in self.all_words:
            if word.head is word:
                return
            word = word.head
            yield word

    @property
    def subtree(self) -> Iterator["Word"]:
        """The word and all below it."""
        for word in self.lefts:
            yield from word.subtree
        yield self
        for word in self.rights:
            yield from word.subtree

    @property
    def left_edge(self) -> "Word":
        """The first of this word and those below it."""
        first: Token = Token.left_edge.__get__(self)
        return self.all_words[first.i]

    @property
    def right_edge(self) -> "Word":
        """The last of this word and those below it."""
        last: Token = Token.right_edge.__get__(self)
        return self.all_words[last.i]

    def is_ancestor(self, descendant: Token) -> bool:
        """Whether this word is above another."""
        return any(word == self for word in descendant.ancestors)

    def nbor(self, i: int = 1) -> "Word":
        """The word so many places on. Raises IndexError where there is none."""
        if self.i + i < 0:
            raise IndexError(self.i + i)
        return self.all_words[self.i + i]


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
    """The words of a parse, in order; to be let go of by whoever is done with them."""
    words, tokens = [Word(doc.vocab, doc, place) for place in range(len(doc))], [*doc]
    for place, (word, token) in enumerate(zip(words, tokens, strict=True)):
        word.all_words, word.i, word.idx, word.text, word.lower_ = words, place, token.idx, token.text, token.lower_
    lay_out_parse(tokens, words)
    return words


def lay_out_parse(tokens: Iterable[Token], words: Sequence[Word]) -> None:
    """Lay out what a parse says of each word of its text."""
    for word, token in zip(words, tokens, strict=True):
        word.pos_, word.tag_, word.dep_, word.lemma_ = token.pos_, token.tag_, token.dep_, token.lemma_
        word.head = words[token.head.i]
        name_lemma(word)
    _join(words)


def name_lemma(word: Word) -> None:
    """Lay out the lemma of a word."""
    word.base = lemma_of(word.lemma_, word.lower_, word.pos_)


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
    for word in [*words]:
        word.all_words.clear()
        for tie in TIES:
            delattr(word, tie)
