"""Readings -> whom the letters of a name mean in texts that do not spell them out, where another text does."""

from collections.abc import Mapping, Sequence

from dragoman.ontology.traits import load_traits
from dragoman.records import Actor, Mention, Reading

# Fewer letters stand for too many names.
MIN_LETTERS = 3
UNLETTERED = load_traits().kinds.no_body


def spelt_out(readings: Sequence[Reading]) -> Mapping[str, str]:
    """The actor that each actor named by letters alone is, by id ("KLF": "Korvan League of Farmers (KLF)").

    {} where no text spells letters out; letters that stand for two names in different texts are left as they are.
    """
    meant: dict[str, set[str]] = {}
    for reading in readings:
        for mention in reading.mentions:
            if mention.actor is not None and _is_given(mention):
                meant.setdefault(_letters(mention.anchor.exact), set()).add(mention.actor)
    bare = {actor.id: _letters(actor.name) for reading in readings for actor in reading.actors if _is_bare(actor)}
    found = {each: meant.get(letters, set()) - set(bare) for each, letters in bare.items()}
    return {each: next(iter(actors)) for each, actors in sorted(found.items()) if len(actors) == 1}


def _is_given(mention: Mention) -> bool:
    """Whether letters stand in brackets behind the name they go back to."""
    anchor = mention.anchor
    bracketed = anchor.prefix.endswith("(") and anchor.suffix.startswith(")")
    return bracketed and mention.antecedent is not None and _is_written(anchor.exact)


def _is_bare(actor: Actor) -> bool:
    """Whether an actor that no list knows goes by letters alone."""
    return actor.provisional and _is_written(actor.name) and not UNLETTERED & set(actor.kinds)


def _is_written(name: str) -> bool:
    """Whether a name is nothing but capitals, with or without full stops."""
    letters = _letters(name)
    return len(letters) >= MIN_LETTERS and letters.isalpha() and letters.isupper()


def _letters(name: str) -> str:
    return name.replace(".", "")
