"""A parsed word -> what hangs on it, and where it stands: what each rule asks again, told without a walk of the parse.

To be asked once a parse is mended, not before: what hangs on a word is kept, and with it the last documents read.
"""

from functools import lru_cache

from spacy.tokens import Token

from dragoman.read.words.laid_out import Word

# Words whose answers are kept: more than the longest article has.
KEPT = 4096


def children(token: Token) -> tuple[Token, ...]:
    """The words that hang on a word, in order, as they are laid out or else as the parse has them."""
    return token.below if isinstance(token, Word) else _children(token)


@lru_cache(maxsize=KEPT)
def _children(token: Token) -> tuple[Token, ...]:
    """What hangs on a word that is not laid out; to list it takes ten times as long as to find the list again."""
    return tuple(token.children)


def subtree(token: Token) -> list[Token]:
    """A word and all that hangs below it, in order."""
    found, waiting = [], [token]
    while waiting:
        found.append(waiting.pop())
        waiting += children(found[-1])
    return sorted(found, key=lambda each: each.i)


def opens_sentence(token: Token) -> bool:
    """Whether a word is the first of its sentence."""
    return token.i == 0 or bool(token.is_sent_start)
