"""A deed that will not be done -> whether that is a refusal made: told of whoever it names, or said by himself."""

from spacy.tokens import Token

from dragoman.ontology import Ontology
from dragoman.read.grammar.arguments import agents
from dragoman.read.grammar.syntax import is_negated, lemma
from dragoman.read.grammar.tree import children, subtree
from dragoman.read.words.labels import VERBAL
from dragoman.records import Attribution, Status


def is_avowed(trigger: Token, status: Status, attribution: Attribution | None, ontology: Ontology) -> bool:
    """Whether "X will not V" tells that X refuses, and is no guess, question or forecast, or another's word.

    Nothing but its own "will" or "would" may weaken it. Where it is said, X says it himself: by a pronoun ("said it
    would not"), or in words that name X ("Varnia's premier said that Varnia would not"). Analysts only expect it.
    """
    words = ontology.lexicon.status
    modals = words.planned_modals | words.conditional_modals
    ahead = any(c.dep_ == "aux" and c.lower_ in modals for c in children(trigger))
    denied = is_negated(trigger)
    bare = len(status.hedges) <= 1 and trigger.sent[-1].text != "?"
    if not ahead or not denied or not bare or trigger.pos_ not in VERBAL or trigger.dep_ == "acl":
        return False
    doers = [c for c in agents(trigger) if c.i < trigger.i]
    return bool(doers) and (attribution is None or all(_is_speaker(doer, attribution) for doer in doers))


def _is_speaker(doer: Token, attribution: Attribution) -> bool:
    """Whether who is meant is the speaker: a pronoun, or somebody whom the words for the speaker name."""
    named = attribution.chain[-1].name.lower()
    return doer.pos_ == "PRON" or any(lemma(t) in named or t.lower_ in named for t in (doer, *_inside(doer)))


def _inside(noun: Token) -> list[Token]:
    """The names inside a noun's phrase."""
    return [t for t in subtree(noun) if t.pos_ == "PROPN"]
