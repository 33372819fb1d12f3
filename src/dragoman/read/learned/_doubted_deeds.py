"""Deeds of nobody named that rules read and the encoder sees none in: they are told no longer."""

from collections.abc import Callable, Container, Iterable, Iterator
from functools import cache

from spacy.tokens import Token

from dragoman.ontology.details import load_details
from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.syntax import lemma
from dragoman.read.grammar.tree import children
from dragoman.read.words.deed_words import deed_nouns
from dragoman.records import Event, Role

# Below this a word tells of no deed, and below the second where it names whom it befalls; chosen on passages kept from
# the encoder, and on dev.
UNLIKELY, UNLIKELIEST = 0.1, 0.03
# From here on it likely tells of one.
LIKELY = 0.5
VIOLENT = load_traits().deeds.violent
NOBODY: frozenset[str] = frozenset()

# How likely a word tells of a deed, 0 to 1; None for a word that was not read.
Likelihood = Callable[[Token], float | None]


def is_doubted(
    event: Event, word: Token, likelihood: Likelihood, told: Container[int], alone: Container[str] = NOBODY
) -> bool:
    """Whether a rule's deed of nobody named is none: neither its word tells of one nor a word beside it in the parse.

    word: what it rests on. told: places of the words that events of the sentence rest on; such a word beside it speaks
    for its own event alone. What somebody named does is left to rules. alone: ids of mentions that are somebody as a
    side of a deed alone, and so are as good as unnamed.
    """
    seen = likelihood(word)
    # What befalls somebody only by another's will needs no other word for it ("a student was shot").
    befallen = any(role.mention for role in event.targets)
    willed = befallen and lemma(word) in load_lexicon().events.mood["willed"]
    least = UNLIKELIEST if befallen else UNLIKELY
    if seen is None or seen >= least or willed or _names_any(event.sources, alone):
        return False
    if befallen and _tells_of_toll(word, told):
        return False
    return not any(one.i not in told and (likelihood(one) or 0) >= LIKELY for one in _beside(word))


def _tells_of_toll(word: Token, told: Container[int]) -> bool:
    """Whether a word is a deed of harm by which people come to harm ("an air strike on X killed nine").

    So is the verb, where the noun tells of no event, and what weapons of war do ("rockets hit X").
    """
    verb = word if word.pos_ == "VERB" else word.head
    doing = _doing(verb) if any(c.dep_ == "dobj" for c in verb.rights) else []
    itself, blows = word.i == verb.i, frozenset(load_lexicon().causes.walkouts["blows"])
    if lemma(verb) in _tolls() or any(c.dep_ == "oprd" and c.lower_ in _tolls() for c in verb.rights):
        deeds = [c for c in doing if lemma(c) in deed_nouns(VIOLENT) | blows]
        return any(deed.i == word.i or (itself and deed.i not in told) for deed in deeds)
    return itself and any(lemma(c) in blows and c.i not in told for c in doing)


def _doing(verb: Token) -> list[Token]:
    """The subjects of a verb; of one in a clause on a noun, that noun ("shells which hit X")."""
    subjects = [c for c in verb.lefts if c.dep_ == "nsubj"]
    relative = verb.dep_ == "relcl" and any(c.tag_ == "WDT" or c.lower_ == "that" for c in subjects)
    return [verb.head] if relative else subjects


@cache
def _tolls() -> frozenset[str]:
    """Verbs of killing and wounding, and what they leave people ("left nine dead")."""
    counts = [load_details().counts[kind] for kind in ("killed", "injured")]
    return frozenset(word for count in counts for word in (*count.verbs, *count.words))


def _names_any(roles: Iterable[Role], alone: Container[str]) -> bool:
    """Whether some role names somebody who is one wherever he stands."""
    return any(role.mention and role.mention not in alone for role in roles)


def _beside(word: Token) -> Iterator[Token]:
    """The word above another, those below it, and those below these."""
    yield word.head
    for child in children(word):
        yield child
        yield from children(child)
