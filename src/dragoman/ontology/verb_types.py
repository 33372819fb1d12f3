"""What a dictionary of verbs in PETRARCH's format holds: verbs by form, patterns of words, what saying turns into."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

Sign = Literal["$", "+", "%", "^"]


class Words(NamedTuple):
    """Words that stand together, in small letters. exact: only as written, without the plural and other forms."""

    words: tuple[str, ...]
    exact: bool = False


# Any of these words will do.
Term = tuple[Words, ...]


class Phrase(NamedTuple):
    """A noun phrase, or any single word. terms: what narrows it, in any order, then its head."""

    terms: tuple[Term, ...]


class Place(NamedTuple):
    """Where somebody stands: "$" the source, "+" the target, "%" both in one phrase, "^" anybody."""

    sign: Sign


class Under(NamedTuple):
    """A phrase with a preposition. below: what stands under it, nothing where any phrase will do."""

    preposition: Term
    below: tuple[Phrase | Place, ...] = ()


Element = Phrase | Place | Under


class EventCode(NamedTuple):
    """CAMEO codes as written. forth: of source to target; back: of target to source; None where there is no event."""

    forth: str | None = None
    back: str | None = None

    @property
    def is_null(self) -> bool:
        """Whether it says that there is no event."""
        return self.forth is None and self.back is None


class Pattern(NamedTuple):
    """What stands before and after a verb. where: "file:line". length: how many words and places it asks for."""

    before: tuple[Element, ...]
    after: tuple[Element, ...]
    code: EventCode
    where: str
    length: int


class Block(NamedTuple):
    """The patterns of a block of synonyms, the longest first.

    by_word: places of the patterns that ask for a word (in small letters), each once. wordless: of those that ask for
    none.
    """

    patterns: tuple[Pattern, ...]
    by_word: Mapping[str, tuple[int, ...]]
    wordless: tuple[int, ...]

    def among(self, words: Iterable[str]) -> list[Pattern]:
        """The patterns that may fit a sentence with these words, the longest first."""
        places = {place for word in words for place in self.by_word.get(word, ())}
        return [self.patterns[place] for place in sorted(places.union(self.wordless))]


class OwnVerb(NamedTuple):
    """A verb with the words right before and after it that are part of it. block: number of its synonyms' block."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    code: EventCode
    block: int


class Turn(NamedTuple):
    """What it amounts to when one verb governs another: "a (b c ATTACK) SAY = b c 138".

    outer: who does the governing verb; source, target: of the verb below; each a letter for somebody, "." for
    anybody, "_" for nobody. verbs: form of the verb below, after those of its auxiliaries; () for any. governing: form
    of the verb above. to_source, to_target: letters of the event; code: its code, "Q" for that of the verb below.
    """

    outer: str
    source: str
    target: str
    verbs: tuple[str, ...]
    governing: str
    to_source: str
    to_target: str
    code: str


NO_VERBS: Mapping[str, tuple[OwnVerb, ...]] = MappingProxyType({})


class VerbRules(NamedTuple):
    """What the user's own dictionaries say about verbs.

    forms, lemmas: verbs by the form written, and by the word that stands for its forms. blocks: by number.
    """

    forms: Mapping[str, tuple[OwnVerb, ...]] = NO_VERBS
    lemmas: Mapping[str, tuple[OwnVerb, ...]] = NO_VERBS
    blocks: tuple[Block, ...] = ()
    turns: tuple[Turn, ...] = ()

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self.forms)


NO_RULES = VerbRules()
