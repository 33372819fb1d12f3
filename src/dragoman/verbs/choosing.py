"""Words for a concept -> the one concept of a model that they name."""

from collections.abc import Sequence
from difflib import get_close_matches

from dragoman.ask import find_concepts, tied_best
from dragoman.records import Concept, Rejected
from dragoman.verbs.built import Built

SUGGESTIONS = 5
# How alike two words are (0 to 1) for one to be a slip of the pen for the other.
CLOSE = 0.8
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
    """The one concept that words name; the id of a concept names it. Raises UnknownConceptError with suggestions."""
    known = {concept.id: concept for concept in built.system.concepts}
    if words in known:
        return known[words]
    called = tuple(concept for concept in known.values() if concept.label == words)
    found = [(concept, 1.0) for concept in called] or find_concepts(
        built.system, words, ontology=built.ontology, actors=built.weighed.actors
    )
    best = tied_best(found)
    if len(best) == 1:
        return best[0]
    near = best[:SUGGESTIONS] if best else _near(built, words)
    raise UnknownConceptError(words, near, tied=bool(best))


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
