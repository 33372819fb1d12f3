"""Words for a concept -> the one concept of a model that they name."""

from collections.abc import Sequence
from difflib import get_close_matches

from dragoman.ask import find_concepts, tied_best
from dragoman.records import Concept, Rejected
from dragoman.verbs.built import Built

SUGGESTIONS = 5
# How alike two words are (0 to 1) for one to be a slip of the pen for the other.
CLOSE = 0.8
# How well a wider thing fits at most ("price" of "the price of oil").
WIDER = 0.5
# Letters that an adjective shares with the name it is made of at least; of a longer name all but the last.
STEM = 4
# Words that say nothing of what a concept is.
EMPTY_WORDS = frozenset(
    {"a", "act", "an", "and", "at", "by", "for", "from", "in", "is", "of", "on", "or", "the", "to", "with"}
)


class UnknownConceptError(Exception):
    """Words that fit no concept of the model, or several equally well; `suggestions` are the nearest."""

    def __init__(self, words: str, suggestions: Sequence[Concept], *, tied: bool) -> None:
        """Keep what was asked and what comes near it."""
        self.suggestions = tuple(suggestions)
        self.tied = tied
        near = ", ".join(f'"{concept.label}"' for concept in self.suggestions)
        self.line = Rejected(
            where=f'"{words}"',
            expected="words for one concept of the model",
            got="several that fit equally well" if tied else "none that fits",
            fix=f"{f'say which: {near}; or ' if near else ''}see: dragoman show DOSSIER concepts",
        )
        super().__init__(str(self.line))


def choose_concept(built: Built, words: str) -> Concept:
    """The one concept that words name; the id of a concept names it. Raises UnknownConceptError with suggestions.

    Where none has all the words, it is the only one that has those before "of" ("risk of war"), or those behind an
    adjective of whose it is.
    """
    best = _named(built, words)
    if len(best) == 1:
        return best[0]
    taken = None if best else _fits_but_for_one(built, words)
    if taken is not None:
        return taken
    near = best[:SUGGESTIONS] if best else _near(built, words)
    raise UnknownConceptError(words, near, tied=bool(best))


def say_taken(built: Built, words: str) -> tuple[str, ...]:
    """A line that tells for which concept words are taken that it has not all of; () where it has, or none is."""
    taken = None if _named(built, words) else _fits_but_for_one(built, words)
    return () if taken is None else (f'no concept has all of "{words}"; taken for the only one near: "{taken.label}"',)


def _named(built: Built, words: str) -> tuple[Concept, ...]:
    """The concepts that words name, all that fit equally well: by id, else by label, else by what the words mean."""
    known = {concept.id: concept for concept in built.system.concepts}
    if words in known:
        return (known[words],)
    called = tuple(concept for concept in known.values() if concept.label == words)
    return tied_best([(concept, 1.0) for concept in called] or _find(built, words))


def _find(built: Built, words: str) -> list[tuple[Concept, float]]:
    """The concepts of a dossier that words may mean, best first."""
    return find_concepts(built.system, words, ontology=built.ontology, actors=built.weighed.actors)


def _fits_but_for_one(built: Built, words: str) -> Concept | None:
    """The only concept that fits words but for what stands behind "of", or for the adjective of whom it is about.

    None where several of its kind fit, or where what is left out names somebody else.
    """
    thing, _, of = words.partition(" of ")
    if of and of == of.lower():
        return _only(_find(built, thing))
    adjective, _, thing = words.partition(" ")
    taken = _only(_find(built, thing)) if thing and adjective[:1].isupper() else None
    return taken if taken is not None and _is_about(taken, adjective) else None


def _only(found: Sequence[tuple[Concept, float]]) -> Concept | None:
    """The best of what was found, where no other of the same quantity was, and none is as good."""
    best = tied_best([match for match in found if match[1] > WIDER])
    alike = [concept for concept, _ in found if best and concept.quantity == best[0].quantity]
    return best[0] if len(best) == len(alike) == 1 else None


def _is_about(concept: Concept, adjective: str) -> bool:
    """Whether an adjective is made of the name of a concept's holder or target ("Ardinian" of Ardin)."""
    ends = (end.rpartition(":")[2].partition("~")[0] for end in (concept.holder, concept.target) if end)
    return any(adjective.casefold().startswith(end.casefold()[: max(STEM, len(end) - 1)]) for end in ends)


def _near(built: Built, words: str) -> list[Concept]:
    """Concepts whose labels share a word with what was asked, or nearly do; what they are counts before whose."""
    wanted = _plain_words(words)
    names = {word for actor in built.weighed.actors for word in _plain_words(actor.name)}
    things = [word for word in wanted if word not in names]
    rows = []
    for concept in built.system.concepts:
        label = _plain_words(concept.label)
        rows.append((_shared(things, label), _shared(wanted, label), concept))
    rows.sort(key=lambda row: (-row[0], -row[1], row[2].id))
    return [concept for _, shared, concept in rows if shared][:SUGGESTIONS]


def _plain_words(words: str) -> list[str]:
    """The words that say something, in lower case, without a plural s."""
    plain = (word.strip("“”.,").lower() for word in words.split())
    return [word.rstrip("s") for word in plain if word not in EMPTY_WORDS]


def _shared(wanted: Sequence[str], words: Sequence[str]) -> int:
    """How many of the wanted words are there, letters mistaken at most."""
    return sum(bool(get_close_matches(word, words, n=1, cutoff=CLOSE)) for word in wanted)
