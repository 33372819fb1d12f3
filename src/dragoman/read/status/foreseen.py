"""Nouns of deeds that nobody named does or undergoes, told as likely, unlikely, possible or feared."""

from spacy.tokens import Token

from dragoman.ontology.lexicon import Sense
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import lemma
from dragoman.read.status._signs import find_signs
from dragoman.read.status.predicates import COMPARING
from dragoman.read.words.labels import SUBJECTS, VERBAL
from dragoman.records.status import Modality

FORESEEN_RULE = "events.foreseen.v1"
# Where a clause stands that is a sentence, or what somebody says.
TOLD = frozenset({"ROOT", "ccomp"})
LIKELIHOODS: frozenset[Modality | None] = frozenset({"possible", "probable", "feared"})


def is_foreseen(scene: Scene, noun: Token, sense: Sense) -> bool:
    """Whether a sentence tells how likely a deed of nobody is: "a ceasefire is unlikely", "sanctions may follow".

    The deed is what the sentence, or what somebody says in it, is about. A weak noun tells of too little without
    anybody; what is made likely, or more likely than before, is not told to be so.
    """
    weak = sense.source or lemma(noun) in scene.ontology.lexicon.events.weak["nouns"]
    if weak or noun.dep_ not in SUBJECTS or noun.head.dep_ not in TOLD or noun.head.pos_ not in VERBAL:
        return False
    compared = any(c.lower_ in COMPARING for state in noun.head.rights for c in state.lefts)
    return not compared and any(sign.modality in LIKELIHOODS for sign in find_signs(noun, scene.ontology, 0))
