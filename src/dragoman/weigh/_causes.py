"""Passages -> who or what did a thing that is counted: a flood, arms, or sides by name."""

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.traits import load_traits
from dragoman.records import Event
from dragoman.weigh.passages import Passage, side_of
from dragoman.weigh.words import fold_words

# Not the work of men, and the work of men who go without a name.
NATURE, ARMS = "~nature", "~arms"
HARMING = load_traits().deeds.harming


def causes_in(passage: Passage, start: int, end: int) -> frozenset[str]:
    """What did it, as far as these words of a passage tell; empty where they tell nothing, or of arms and a mishap."""
    mishaps, told = load_lexicon().events.mood["mishaps"], fold_words(passage.page.document.text[start:end])
    by_itself = any({word, word.removesuffix("s")} & mishaps for word in told)
    deeds = [claim.content for claim in passage.claims if isinstance(claim.content, Event)]
    done = [deed for deed in deeds if deed.type in HARMING and start <= deed.trigger.start < end]
    if by_itself:
        return frozenset() if done else frozenset({NATURE})
    actors = (role.actor for deed in done for role in deed.sources)
    named = frozenset(side_of(actor) for actor in actors if actor and not actor.startswith("~"))
    return named or frozenset({ARMS} if done else ())


def are_apart(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether what one and another tell of were done by others; without names, arms may be anybody's."""
    if not one or not other or one & other:
        return False
    return NATURE in one | other or ARMS not in one | other
