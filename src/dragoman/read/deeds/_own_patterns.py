"""A verb in a parsed clause + patterns of a user's dictionary -> whether the words that the verb governs fit one.

What a pattern puts before the verb is looked for in its subject, its auxiliaries and what else stands before it; what
it puts after the verb, in its objects (in a passive, the subject), complements and prepositions, wherever they stand.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.verb_types import Pattern, Phrase, Place, Term, Under, Words
from dragoman.read.grammar.arguments import objects, subjects
from dragoman.read.grammar.syntax import conjuncts, is_infinitive, lemma, preposition_slots
from dragoman.read.grammar.tree import children
from dragoman.read.words.labels import NARROWING, VERBAL

# What completes a verb or narrows it, besides its objects.
COMPLEMENTS = frozenset({"dobj", "dative", "attr", "oprd", "acomp", "xcomp", "ccomp", "prt", "advmod", "npadvmod"})
# Small words that a pattern may name on either side.
SMALL = frozenset({"prep", "agent", "neg", "aux", "auxpass", "cc", "preconj", "mark"})
COPULAR = frozenset({"attr", "acomp"})
CLAUSES = frozenset({"advcl", "relcl", "conj", "parataxis", "ccomp", "csubj"})
PARTICLES = frozenset({"prt", "advmod"})
PREPOSITIONS = frozenset({"prep", "agent", "dative", "prt", "advmod"})
PURPOSES = frozenset({"xcomp", "acl", "advcl"})
UNDER = frozenset({"pobj", "pcomp", "dobj"})


class Fit(NamedTuple):
    """A pattern that fits. tokens: places of the words matched; signs: the words that may name each side it tells."""

    pattern: Pattern
    tokens: frozenset[int]
    signs: Mapping[str, Sequence[Token]]


class _Side(NamedTuple):
    """What a pattern may match on one side of the verb: heads, words below them, prepositions, who may be named.

    leading: whether it is the side before the verb.
    """

    heads: list[Token]
    below: list[Token]
    prepositions: list[Token]
    people: list[Token]
    leading: bool


def fit_pattern(verb: Token, patterns: Sequence[Pattern]) -> Fit | None:
    """The longest pattern that fits the words a verb governs, of several the one that takes most words, else the first.

    patterns: the longest first. None where none fits.
    """
    if not patterns:
        return None
    before, after = _before(verb), _after(verb)
    found: Fit | None = None
    for pattern in patterns:
        if found is not None and pattern.length < found.pattern.length:
            break
        fit = _fit(verb, pattern, before, after)
        if fit is not None and (found is None or len(fit.tokens) > len(found.tokens)):
            found = fit
    return found


def _fit(verb: Token, pattern: Pattern, before: "_Side", after: "_Side") -> Fit | None:
    """A pattern with the words it takes, None where it does not fit."""
    tokens: set[int] = set()
    signs: dict[str, list[Token]] = {}
    sides = ((pattern.before, before), (pattern.after, after))
    fits = all(_match(each, side, verb, tokens, signs) for elements, side in sides for each in elements)
    if not fits or any(
        is_itself_denied(t) and _leaves_out_denial(t, tokens) for t in (verb.doc[place] for place in tokens)
    ):
        return None
    return Fit(pattern, frozenset(tokens), signs)


def _leaves_out_denial(token: Token, tokens: set[int]) -> bool:
    """Whether a pattern leaves out the word that denies what it takes."""
    return not any(c.i in tokens for c in children(token) if c.dep_ in {"neg", "det"})


def _before(verb: Token) -> _Side:
    """What stands before a verb: its subjects and small words, and the prepositions of both."""
    done_by = subjects(verb)
    heads = [*done_by, *(c for c in verb.lefts if c.dep_ in COMPLEMENTS or c.dep_ in SMALL)]
    prepositions = [c for head in (verb, *done_by) for c in children(head) if c.dep_ == "prep" and c.i < verb.i]
    below = [t for head in heads for t in _subtree(head)]
    return _Side(heads, below, prepositions, done_by, leading=True)


def _after(verb: Token) -> _Side:
    """What a verb governs: objects, complements, particles, and the prepositions of all of them."""
    done_to = objects(verb)
    # What a clause of its own says is not what the verb above it does.
    own = [c for c in verb.rights if c.dep_ in SMALL or (c.dep_ in COMPLEMENTS and not _is_clause(c))]
    said = [g for c in own if c.dep_ == "xcomp" for g in children(c) if g.dep_ in COPULAR]
    wanted = [each for c in own if c.dep_ == "xcomp" and is_infinitive(c) for each in objects(c)]
    heads = list(dict.fromkeys([*done_to, *(each for c in own for each in conjuncts(c)), *said, *wanted]))
    inside = [s.token for head in heads for s in preposition_slots(head) if s.name == "of"]
    governing = [verb, *done_to, *(c for c in own if c.dep_ in PARTICLES or c.dep_ in COPULAR)]
    prepositions = [c for head in governing for c in children(head) if c.dep_ in PREPOSITIONS]
    infinitives = [c for head in governing for c in children(head) if c.dep_ in PURPOSES and is_infinitive(c)]
    below = [t for head in heads for t in _subtree(head)]
    people = [*done_to, *(s.token for head in governing for s in preposition_slots(head))]
    return _Side([*heads, *inside], below, [*prepositions, *infinitives], people, leading=False)


def _is_clause(token: Token) -> bool:
    """Whether a complement is a clause with a verb and a subject of its own."""
    return token.dep_ == "ccomp" and token.pos_ in VERBAL and not is_infinitive(token)


def is_itself_denied(token: Token) -> bool:
    """Whether a word is denied where it stands ("no aid", "not to attack"), whatever the verb above it says."""
    denying = load_lexicon().status.negative_determiners
    start = min((c.i for c in children(token) if c.dep_ == "aux"), default=token.i)
    before = start > token.sent.start and token.doc[start - 1].dep_ == "neg" and is_infinitive(token)
    return before or any(c.dep_ == "neg" or (c.dep_ == "det" and c.lower_ in denying) for c in children(token))


def _subtree(head: Token) -> Iterator[Token]:
    """A word and what hangs on it, other clauses left out."""
    yield head
    for child in children(head):
        if child.dep_ not in CLAUSES:
            yield from _subtree(child)


def _match(
    element: Phrase | Place | Under, side: _Side, verb: Token, tokens: set[int], signs: dict[str, list[Token]]
) -> bool:
    """Whether one part of a pattern fits; what it takes is put down."""
    if isinstance(element, Place):
        signs.setdefault(element.sign, []).extend(side.people)
        return element.sign == "^" or len(side.people) > (element.sign == "%")
    if isinstance(element, Under):
        return _match_under(element, side, verb, tokens, signs)
    # Only the first word must be what the verb governs itself; those after it may stand in its phrase.
    begun = any(head.i in tokens for head in side.heads)
    return _match_phrase(element, [*side.heads, *(side.below if begun else ())], tokens)


def _match_phrase(phrase: Phrase, heads: Sequence[Token], tokens: set[int]) -> bool:
    """Whether one of the heads is that of the phrase, with the words that narrow it before it."""
    *narrowing, wanted = phrase.terms
    for head in heads:
        taken = _match_term(wanted, head) if head.i not in tokens else []
        if not taken:
            continue
        found = [_narrowed(term, head, len(narrowing)) for term in narrowing]
        if all(found):
            tokens.update(t.i for each in (taken, *found) for t in each)
            return True
    return False


def _narrowed(term: Term, head: Token, reach: int) -> list[Token]:
    """The words of a term in a head's phrase before it, or right before that phrase."""
    start = max(head.sent.start, min(head.left_edge.i, head.i - reach))
    found = (_match_term(term, head.doc[place]) for place in range(start, head.i))
    return next((each for each in found if each), [])


def _match_term(term: Term, token: Token) -> list[Token]:
    """The words of a term that end in a token, [] where they do not."""
    return next((found for words in term if (found := _match_words(words, token))), [])


def _match_words(words: Words, token: Token) -> list[Token]:
    """Words that stand together and end in a token; only the last may be in another form."""
    start = token.i - len(words.words) + 1
    if start < token.sent.start or not is_word(words.words[-1], token, exact=words.exact):
        return []
    run = list(token.doc[start : token.i + 1])
    return run if all(each.lower_ == word for each, word in zip(run, words.words[:-1], strict=False)) else []


def is_word(word: str, token: Token, *, exact: bool = False) -> bool:
    """Whether a token is a word, or, unless exact, one of its forms."""
    return token.lower_ == word or (not exact and lemma(token) == word)


def _match_under(element: Under, side: _Side, verb: Token, tokens: set[int], signs: dict[str, list[Token]]) -> bool:
    """Whether a phrase with a preposition hangs on the verb or on words matched, or stands right before the verb.

    Brackets around words without a preposition are taken for braces.
    """
    matched = [c for place in sorted(tokens) for c in children(verb.doc[place]) if c.dep_ == "prep"]
    for prep in dict.fromkeys([*side.prepositions, *matched]):
        taken = set(tokens)
        below = _governed(prep)
        if _introduces(element.preposition, prep) and all(_match_below(e, below, taken, signs) for e in element.below):
            tokens |= taken | {prep.i}
            return True
    if side.leading and _leads(element, verb):
        return True
    terms = [element.preposition, *(t for each in element.below if isinstance(each, Phrase) for t in each.terms)]
    return len(terms) > 1 and _match_phrase(Phrase(tuple(terms)), side.heads, tokens)


def _introduces(term: Term, token: Token) -> bool:
    """Whether a preposition, or the "to" of an infinitive, is one that a term names."""
    if token.pos_ in VERBAL:
        return any(words.words == ("to",) for words in term)
    return bool(_match_term(term, token))


def _governed(prep: Token) -> list[Token]:
    """The heads of what stands under a preposition, with what narrows them; an infinitive stands for itself."""
    if prep.pos_ in VERBAL:
        return [prep]
    particle = objects(prep.head) if prep.dep_ in PARTICLES else []
    heads = [each for c in children(prep) if c.dep_ in UNDER for each in conjuncts(c)] or particle
    narrowing = [c for head in heads for c in head.lefts if c.dep_ in NARROWING]
    stacked = [each for c in children(prep) if c.dep_ == "prep" for each in _governed(c)]
    inside = [s.token for head in heads for s in preposition_slots(head) if s.name == "of"]
    return [*heads, *stacked, *inside, *narrowing]


def _match_below(each: Phrase | Place, below: list[Token], tokens: set[int], signs: dict[str, list[Token]]) -> bool:
    """Whether what stands under a preposition is what a pattern has there."""
    if isinstance(each, Place):
        signs.setdefault(each.sign, []).extend(below)
        return bool(below)
    return _match_phrase(each, below, tokens)


def _leads(element: Under, verb: Token) -> bool:
    """Whether the words of a group stand right before the verb ("able to")."""
    terms = [element.preposition, *(t for each in element.below if isinstance(each, Phrase) for t in each.terms)]
    start = verb.i - len(terms)
    if start < verb.sent.start or any(isinstance(each, Place) for each in element.below):
        return False
    return all(_match_term(term, verb.doc[start + place]) for place, term in enumerate(terms))
