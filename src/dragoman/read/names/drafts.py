"""A mention while it is being found, and how drafts become records."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Span, Token

from dragoman.ontology.roles import RoleNoun
from dragoman.read.grammar.quantifiers import quantifier_of
from dragoman.read.parsing.parse import Parsed
from dragoman.records import Mention, MentionKind, cut_anchor
from dragoman.records.document import HEADLINES

BETWEEN_WORDS = re.compile(r"[\s\-]+")


@dataclass(slots=True, eq=False)
class Draft:
    """A mention under way. start, end: code points into the document; first, last: tokens of its Doc, both inside.

    noun: the role noun of a nominal. gender: "male" or "female" where the words tell. titled: a
    person's title stands before it.
    """

    sentence: int
    start: int
    end: int
    first: int
    last: int
    head: Token
    kind: MentionKind
    entry: str | None = None
    kinds: tuple[str, ...] = ()
    noun: RoleNoun | None = None
    owner: "Draft | None" = None
    antecedent: "Draft | None" = None
    traits: tuple[str, ...] = ()
    plural: bool | None = None
    embedded: bool = False
    gender: str | None = None
    titled: bool = False
    score: float | None = None
    why: str = ""
    _text: str | None = None
    _words: list[str] | None = None

    @property
    def text(self) -> str:
        """The words as the parse holds them, without a possessive ending; worked out once."""
        if self._text is None:
            words = self.head.doc[self.first : self.last + 1].text
            self._text = words.removesuffix("'s").removesuffix("'")
        return self._text

    @property
    def words(self) -> list[str]:
        """The words of a name, hyphens and possessives off; at least one; worked out once."""
        if self._words is None:
            self._words = [word for word in BETWEEN_WORDS.split(self.text) if word] or [self.head.text]
        return self._words


@dataclass(slots=True)
class Line:
    """One sentence: its number, its tokens, the drafts found in it so far, in the order they were found.

    title: True where nearly every word has a capital, so that capitals tell nothing. headline: True there, and in every
      title and heading.
    named: token -> the widest name over it. by_head: head token -> the widest mention it heads.
    short_owners: token -> the full name that a noun before another shortens ("a council spokesman").
    """

    number: int
    span: Span
    base: int
    tokens: list[Token]
    starts: list[int]
    title: bool
    headline: bool
    drafts: list[Draft] = field(default_factory=list)
    named: dict[int, Draft] = field(default_factory=dict)
    by_head: dict[int, Draft] = field(default_factory=dict)
    short_owners: dict[int, Draft] = field(default_factory=dict)

    def token_at(self, place: int) -> Token:
        """The token that holds a place, counted in code points of the Doc."""
        return self.tokens[max(0, bisect_right(self.starts, place) - 1)]

    def add(self, draft: Draft) -> Draft:
        """Take a draft in; names cover their tokens, and the widest draft of a head is found by it."""
        self.drafts.append(draft)
        if draft.kind in {"name", "metonym", "adjective", "place"} and draft.noun is None:
            for place in range(draft.first, draft.last + 1):
                held = self.named.get(place)
                if held is None or held.last - held.first <= draft.last - draft.first:
                    self.named[place] = draft
        held = self.by_head.get(draft.head.i)
        if held is None or held.end - held.start < draft.end - draft.start:
            self.by_head[draft.head.i] = draft
        return draft

    def drop(self, first: int, last: int) -> None:
        """Take out the names inside some tokens, which name something that is no actor."""
        self.drafts = [draft for draft in self.drafts if not first <= draft.first <= draft.last <= last]
        for place in range(first, last + 1):
            self.named.pop(place, None)
            self.by_head.pop(place, None)

    def draft(self, first: Token, last: Token, kind: MentionKind, head: Token | None = None) -> Draft:
        """A draft from one token to another, both inside; the head is worked out where not given. Not taken in."""
        while last.is_space and last.i > first.i:
            last = last.nbor(-1)
        tokens = self.tokens[first.i - self.tokens[0].i : last.i - self.tokens[0].i + 1]
        start, end = self.base + first.idx, self.base + last.idx + len(last)
        return Draft(self.number, start, end, first.i, last.i, head or head_of(tokens), kind)


def lines_of(parsed: Parsed) -> list[Line]:
    """The sentences of a parsed document, ready to take drafts."""
    laid_out = zip(parsed.spans, parsed.words, parsed.bases, strict=True)
    heads = {segment.number for segment in parsed.segments if segment.kind in HEADLINES}
    above = frozenset(sentence.number for sentence in parsed.sentences if sentence.segment in heads)
    return [_line(*sentence, number, above) for number, sentence in enumerate(laid_out)]


def _line(span: Span, tokens: Sequence[Token], base: int, number: int, above: frozenset[int]) -> Line:
    """One sentence, ready to take drafts."""
    title = _is_title(tokens)
    starts = [token.idx for token in tokens]
    return Line(number, span, base, list(tokens), starts, title, title or number in above)


def _is_title(tokens: Sequence[Token]) -> bool:
    """Whether nearly all longer words have a capital and no full stop follows: a headline."""
    words = [token.text for token in tokens if len(token) > 3 and token.is_alpha]  # noqa: PLR2004 - "with", "from" keep small letters in headlines only from four letters down
    capitals = sum(1 for word in words if word[0].isupper())
    return len(words) > 1 and tokens[-1].text not in {".", "?", "!"} and capitals >= len(words) * 0.75


def head_of(tokens: Sequence[Token]) -> Token:
    """The token the others hang on: the last whose own head lies outside."""
    first, last = tokens[0].i, tokens[-1].i
    for token in reversed(tokens):
        if (token.head.i < first or token.head.i > last or token.head.i == token.i) and not token.is_punct:
            return token
    return tokens[-1]


def freeze_drafts(parsed: Parsed, drafts: Iterable[Draft]) -> tuple[Mention, ...]:
    """The drafts as mentions in reading order, wider before narrower, ids "m0" onwards."""
    ordered = sorted(drafts, key=lambda draft: (draft.start, -draft.end, draft.kind))
    ids = {id(draft): f"m{number}" for number, draft in enumerate(ordered)}
    return tuple(_freeze(parsed, draft, ids) for draft in ordered)


def _freeze(parsed: Parsed, draft: Draft, ids: dict[int, str]) -> Mention:
    """One draft as a record."""
    document, segment = parsed.document, parsed.sentences[draft.sentence].segment
    return Mention(
        id=ids[id(draft)],
        anchor=cut_anchor(document.id, document.text, draft.start, draft.end, segment),
        kind=draft.kind,
        sentence=draft.sentence,
        head=parsed.start(draft.sentence, draft.head),
        entry=draft.entry,
        kinds=draft.kinds,
        antecedent=None if draft.antecedent is None else ids.get(id(draft.antecedent)),
        role=None if draft.noun is None else draft.noun.lemma,
        owner=None if draft.owner is None else ids.get(id(draft.owner)),
        traits=tuple(sorted(draft.traits)),
        plural=draft.plural,
        quantifier=quantifier_of(draft.head) if draft.kind == "nominal" else None,
        embedded=draft.embedded,
        score=draft.score,
        why=draft.why,
    )
