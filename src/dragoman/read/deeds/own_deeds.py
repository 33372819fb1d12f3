"""A sentence + a user's dictionaries of verbs -> the deeds that they tell of, by the words that tell them.

Where a dictionary speaks, it is believed: the code of the longest pattern that fits is the event's, and nothing of our
own is read from the words it took. Who does it to whom is read by our own grammar, but where a pattern itself says so.
"""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from spacy.tokens import Token

from dragoman.read.deeds._own_turns import governor, join_deeds, turn_deed
from dragoman.read.deeds._own_verbs import OwnDeed, OwnRead, own_deeds_of, read_verb, speaks
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import lemma
from dragoman.read.senses.deeds import Senses
from dragoman.read.words.labels import VERBAL

OWN_RULE = "events.own_verb.v1"
NOTHING: Mapping[int, Sequence[OwnDeed]] = MappingProxyType({})


def own_deeds(scene: Scene, number: int, senses: Senses) -> Mapping[int, Sequence[OwnDeed]]:
    """The deeds of sentence `number` that the user's dictionaries tell, by the place of the word each hangs on.

    A word that stands here tells of nothing else; one without deeds, of nothing at all. Empty without dictionaries.
    """
    if not scene.ontology.verbs:
        return NOTHING
    reads = dict(_read_verbs(scene, number))
    found: dict[int, Sequence[OwnDeed]] = {}
    for place, read in reads.items():
        if speaks(scene, read):
            found.update(dict.fromkeys(read.fit.tokens if read.fit else (), ()))
            found[place] = tuple(own_deeds_of(scene, number, read, senses))
    for read in reads.values():
        head = governor(read.verb)
        if head is not None and head.i in reads:
            found |= _put_together(scene, number, (reads[head.i], read), found, senses)
    return found


def _read_verbs(scene: Scene, number: int) -> Iterator[tuple[int, OwnRead]]:
    """What the dictionaries say of each verb of a sentence, but of those that a pattern of an earlier one took."""
    span = scene.parsed.spans[number]
    words = {word for token in span for word in (token.lower_, lemma(token))}
    taken: set[int] = set()
    for verb in span:
        read = read_verb(scene, verb, words) if _heads_clause(verb) and verb.i not in taken else None
        if read is not None:
            taken |= read.fit.tokens if read.fit else set()
            yield verb.i, read


def _heads_clause(verb: Token) -> bool:
    return verb.pos_ in VERBAL and verb.dep_ not in {"aux", "auxpass", "amod", "compound"}


def _put_together(
    scene: Scene, number: int, pair: tuple[OwnRead, OwnRead], found: Mapping[int, Sequence[OwnDeed]], senses: Senses
) -> dict[int, Sequence[OwnDeed]]:
    """What changes where a verb governs another (pair) and both tell of one deed; empty where they tell of two."""
    above, below = pair
    outer, inner = (found.get(read.verb.i, ()) for read in pair)
    kept = turn_deed(scene, number, above, below, senses)
    if kept is None and above.fit is None and len(outer) == len(inner) == 1:
        kept = join_deeds(scene, outer[0], inner[0])
    return {} if kept is None else {above.verb.i: (), below.verb.i: (), kept.trigger.i: (kept,)}
