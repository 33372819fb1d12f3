"""Events of one sentence -> those that are deeds of their own; what came of a deed is told with that deed."""

from collections.abc import Mapping, Sequence

from spacy.tokens import Token

from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.gaps import set_off
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import lemma
from dragoman.read.senses.deeds import index_senses, noun_sense
from dragoman.read.words.labels import VERBAL
from dragoman.records import Claim, Event, Role

VIOLENT = load_traits().deeds.violent
# Openers of a clause that tells what its noun did.
RELATIVE = frozenset({"which", "that"})
# Between what befell somebody and the attack by which it was done.
DONE_BY = frozenset({"in", "by"})
Told = Mapping[tuple[int, int], Claim]


def leave_outcomes(scene: Scene, events: Sequence[Claim]) -> tuple[Claim, ...]:
    """The events but those by which an attack's outcome is told, or the attack named again.

    "Shelled X, killing nine", "the raid on X killed nine", "shelled X in an attack that killed nine": whom it befell is
    counted with the deed itself. Where the deed names nobody that it was done to and its outcome does ("struck a
    convoy, killing soldiers of X"), both stay.
    """
    words = [scene.trigger(claim) for claim in events]
    told = {(claim.sentence, word.i): claim for claim, word in zip(events, words, strict=True) if word is not None}
    return tuple(
        claim
        for claim, word in zip(events, words, strict=True)
        if word is None or not (_is_outcome(scene, claim, word, told) or _is_firing(scene, claim, word, told))
    )


def _is_firing(scene: Scene, claim: Claim, word: Token, told: Told) -> bool:
    """Whether an event tells that somebody fired what then did harm told as his: "shells that X fired hit Y".

    What is fired at somebody is a deed of its own.
    """
    if lemma(word) not in scene.ontology.lexicon.events.mood["wielding"] or not isinstance(claim.content, Event):
        return False
    hit = told.get((claim.sentence, _harm_below(word)))
    if hit is None or not isinstance(hit.content, Event) or hit.content.type not in VIOLENT:
        return False
    same = claim.status.polarity == hit.status.polarity and _names_none_else(scene, claim.content.sources, hit.content)
    return same and _named(hit.content.sources) and not _named(claim.content.targets)


def _harm_below(word: Token) -> int:
    """The place of the verb of which what somebody fires is the subject; -1 where it is of none."""
    if word.dep_ in {"acl", "relcl"}:
        return word.head.head.i if word.head.dep_ == "nsubj" else -1
    things = [c for c in word.rights if c.dep_ == "dobj"]
    return next((c.i for thing in things for c in thing.rights if c.dep_ == "relcl" and _noun_doing(c) == thing), -1)


def _is_outcome(scene: Scene, claim: Claim, word: Token, told: Told) -> bool:
    """Whether an event tells what came of the deed of a word above it."""
    above = told.get((claim.sentence, _deed_of(scene, word, claim.sentence, told)))
    if above is None or not isinstance(above.content, Event) or not isinstance(claim.content, Event):
        return False
    deed, outcome = above.content, claim.content
    if not (deed.type == outcome.type in VIOLENT) or above.status.polarity != claim.status.polarity:
        return False
    if word.pos_ == "NOUN":
        if above.status.modality != claim.status.modality:
            return False
        return _names_none_else(scene, outcome.sources, deed) and _names_none_else(scene, outcome.targets, deed)
    # A noun's deed that nobody is named for tells less than the verb.
    by_noun = word.tag_ != "VBG"
    unnamed = _named(outcome.targets) and not _named(deed.targets)
    return not unnamed and (_named(deed.sources) or not by_noun)


def _deed_of(scene: Scene, word: Token, number: int, told: Told) -> int:
    """The place of the word whose deed another may only tell the outcome of; its own where it tells none."""
    first = word
    while first.dep_ == "conj" and first.tag_ == word.tag_ and first.head.pos_ in VERBAL:
        first = first.head
    if first.tag_ == "VBG" and first.dep_ == "advcl" and first.i > first.head.i and set_off(first):
        return first.head.i
    noun = word if word.pos_ == "NOUN" else _noun_doing(first)
    if noun is None or scene.mention(number, noun) is not None:
        return -1
    if noun.i != word.i and (number, noun.i) in told:
        return noun.i
    return _way_of(noun, scene)


def _noun_doing(verb: Token) -> Token | None:
    """The noun that does what a verb tells, itself or through "that"; None where none does."""
    doing = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if doing is not None and doing.lower_ in RELATIVE and verb.dep_ == "relcl":
        doing = verb.head
    return doing if doing is not None and doing.pos_ == "NOUN" else None


def _way_of(noun: Token, scene: Scene) -> int:
    """The verb whose deed an attack below did: "shelled X in a raid", "killed by shelling"; -1 where none was."""
    sense = noun_sense(noun, index_senses(scene.ontology.lexicon.events))
    if sense is None or sense.type not in VIOLENT or noun.dep_ != "pobj" or noun.head.lower_ not in DONE_BY:
        return -1
    verb = noun.head.head
    verb = verb.head if verb.dep_ in {"dobj", "nsubjpass"} else verb
    return verb.i if verb.pos_ == "VERB" else -1


def _named(roles: Sequence[Role]) -> bool:
    return any(role.mention for role in roles)


def _names_none_else(scene: Scene, roles: Sequence[Role], deed: Event) -> bool:
    """Whether roles name nobody but those who take part in a deed."""
    known = {scene.referent(role) for role in (*deed.sources, *deed.targets)}
    return all(role.mention is None or scene.referent(role) in known for role in roles)
