"""Relative clauses that tell what came of a deed, where a parse hangs them on the place of it."""

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import lemma
from dragoman.read.grammar.tree import children
from dragoman.read.words.deed_words import deed_nouns
from dragoman.read.words.labels import SUBJECTS

VIOLENT = load_traits().deeds.violent
# Whoever is of these kinds is a stretch of the map and kills nobody.
LAND = load_traits().kinds.land
# What a place that no list knows may be taken for.
PLACELIKE = load_traits().kinds.placelike
# Between violence and where it came to pass.
WHERE = frozenset({"on", "of", "in", "at", "near", "against", "inside", "outside"})
MAX_CLIMB = 3


def violence_told_of(scene: Scene, number: int, verb: Token) -> Token | None:
    """The violence whose toll a relative clause tells ("the shelling of X, which killed four"), None elsewhere.

    X is a place; of fighters who were attacked it is open whether they or the attack killed.
    """
    told = any(c.dep_ in SUBJECTS and c.lower_ in {"which", "that"} for c in children(verb))
    if verb.dep_ != "relcl" or not told or lemma(verb) not in load_lexicon().events.mood["befalling"]:
        return None
    place = verb.head
    for _ in range(MAX_CLIMB):
        if not _is_place(scene, number, place) or place.dep_ != "pobj" or place.head.lower_ not in WHERE:
            return None
        place = place.head.head
        if lemma(place) in deed_nouns(VIOLENT) and place.pos_ == "NOUN":
            return place
    return None


def _is_place(scene: Scene, number: int, noun: Token) -> bool:
    """Whether a noun names a place, or something that is nobody."""
    mention, role = scene.mention(number, noun), load_roles().lemmas.get(lemma(noun))
    if mention is not None and mention.kind != "nominal":
        return PLACELIKE.issuperset(mention.kinds) if mention.entry is None else not LAND.isdisjoint(mention.kinds)
    return noun.pos_ == "NOUN" and (role is None or role.sort == "place")
