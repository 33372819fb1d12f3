"""Deeds told by nouns, with a side open -> that side: below the noun, its verb, or in the words alone."""

from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.ontology.lexicon import Sense, load_lexicon
from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.deeds._below import ON_SOIL, SAYING, TOWARDS, WHERE, below_verb, brought, purposes, slots_below
from dragoman.read.deeds._open_sources import is_time, open_noun_sources, words_of
from dragoman.read.deeds.deed_sides import FRIENDLY, aiming_at, is_against, is_occasion
from dragoman.read.deeds.deed_verbs import verb_sides
from dragoman.read.deeds.reach import ON_THINGS, ONTO, others
from dragoman.read.deeds.verb_senses import verb_sense
from dragoman.read.grammar.arguments import subjects
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import is_infinitive, lemma, preposition_slots, verb_key
from dragoman.read.grammar.tree import children
from dragoman.read.senses.carriers import carrier_of
from dragoman.read.senses.deeds import Sides, harm_of, index_senses, referents
from dragoman.read.senses.turns import MATTER
from dragoman.records import Role

HARMING = load_traits().deeds.harming
TALKS = load_traits().deeds.shared - load_traits().deeds.announced


def reach_noun_sides(scene: Scene, number: int, noun: Token, sense: Sense, sides: Sides) -> Sides:
    """Both sides of the deed that a noun tells of, the open ones looked for beyond its own slots; () likewise."""
    sources = sides[0] or open_noun_sources(scene, number, noun)
    targets = others(scene, sources, sides[1])
    return sources, targets or _noun_targets(scene, number, noun, sense, sources)


def _noun_targets(scene: Scene, number: int, noun: Token, sense: Sense, sources: tuple[Role, ...]) -> tuple[Role, ...]:
    """Whom a noun's deed is done to where its own slots name nobody, else the words of what it is done to."""
    without, friendly = referents(scene, sources), sense.type in FRIENDLY
    announced = _announced_targets(scene, number, noun, sense)
    if announced:
        return tuple(role for role in announced if scene.referent(role) not in without)
    hit = _hit_itself(scene, number, noun, sense)
    if hit:
        return hit
    for tokens in _below_noun(noun, sense):
        kept = [t for t in tokens if not is_time(t) and not (friendly and is_against(scene, number, t))]
        kept = [t for t in kept if not (_is_offered(scene, number, noun, t) or is_occasion(t, sense))]
        kept = [t for t in kept if not _is_suffered(scene, number, t, sense)]
        # Whom the matter of talks concerns ("talks on the release of X"), nobody talks to.
        matters = sense.type in TALKS and any(t.head.lower_ in MATTER for t in kept)
        found = scene.roles(number, kept, soil=sense.type in ON_SOIL, without=without, inner=not matters)
        if found:
            return found
    slots = slots_below([noun, *_protests(scene, noun)]) if sense.type in ON_THINGS else {}
    things = ([t for t in slots.get(name, ()) if t.i != noun.i] for name in ONTO)
    found = next((r for tokens in things if (r := words_of(scene, number, tokens))), ())
    return found or _place_harmed(scene, number, noun, sense) or _words_suffering(scene, number, noun)


def _place_harmed(scene: Scene, number: int, noun: Token, sense: Sense) -> tuple[Role, ...]:
    """The stretch of land or the site that a deed of harm is "of", in its words ("the siege of the X valley")."""
    if sense.type not in HARMING or "of" not in sense.target:
        return ()
    words, land = load_roles().words, load_lexicon().ties.land["nouns"]
    places = (words["landscape"] | words["grounds"] | words["areas"] | words["named_by"] | words["sites"]) | land
    below = [slot.token for slot in preposition_slots(noun) if slot.name == "of"]
    return words_of(scene, number, [t for t in below if t.lower_ in places or lemma(t) in places])


def _hit_itself(scene: Scene, number: int, noun: Token, sense: Sense) -> tuple[Role, ...]:
    """The words of what the second of two joined deeds is done to ("the abduction of X and the attack on a convoy")."""
    if noun.dep_ != "conj" or sense.type not in ON_THINGS:
        return ()
    slots = slots_below([noun])
    hit = [t for name in ("on", "against") for t in slots.get(name, ()) if not is_time(t)]
    return words_of(scene, number, hit) if hit and not scene.roles(number, hit) else ()


def _is_suffered(scene: Scene, number: int, token: Token, sense: Sense) -> bool:
    """Whether a word tells of harm that is answered: who suffers it is not meant ("alarm at the arrest of X")."""
    return "doer" in sense.of_deed and harm_of(scene, number, token) is not None


def _is_offered(scene: Scene, number: int, noun: Token, token: Token) -> bool:
    """Whether somebody is only what is offered, and not to whom ("an offer of engineers")."""
    offer = lemma(noun) in scene.ontology.lexicon.status.offers and token.head.lower_ == "of"
    return offer and token.head.head == noun and scene.mention(number, token) is not None


def _announced_targets(scene: Scene, number: int, noun: Token, sense: Sense) -> tuple[Role, ...]:
    """Whom the deed is done to that somebody offers or threatens by a noun ("an offer to send troops to X")."""
    senses = index_senses(scene.ontology.lexicon.events)
    below = (c for c in children(noun) if c.dep_ == "acl" and is_infinitive(c)) if sense.embedded else ()
    for verb in below:
        told = verb_sense(scene, number, verb, senses)
        if told is not None:
            return verb_sides(scene, number, verb, told)[1]
    return ()


def _protests(scene: Scene, noun: Token) -> list[Token]:
    """The verb of a deed done "in protest", and the protest, below which stands what it is against; [] for others."""
    carrier = carrier_of(noun, scene.ontology.lexicon.events)
    above = [noun] if carrier is None else [noun, carrier]
    below = (slot for each in above for slot in preposition_slots(each) if slot.name == "in")
    protests = [slot.token for slot in below if lemma(slot.token) == "protest"]
    return [*above, *protests] if protests else []


def _words_suffering(scene: Scene, number: int, noun: Token) -> tuple[Role, ...]:
    """What undergoes a deed as the subject of the verb that carries it ("the mission received support from X")."""
    words = scene.ontology.lexicon.events
    carrier = carrier_of(noun, words)
    if carrier is None or not any(key in words.light.undergoing for key in verb_key(carrier)):
        return ()
    return words_of(scene, number, subjects(carrier))


def _below_noun(noun: Token, sense: Sense) -> Iterator[list[Token]]:
    """The places below a noun where a target may stand, likeliest first."""
    clauses = [c for c in children(noun) if c.dep_ in {"acl", "ccomp", "relcl"} and c.pos_ == "VERB" and c.i > noun.i]
    told = [c for c in clauses if sense.type in SAYING and any(m.dep_ == "mark" for m in children(c))]
    verb = [noun.head] if noun.dep_ in {"dobj", "nsubjpass"} and noun.head.pos_ == "VERB" else []
    yield [s for c in (*told, *brought(noun), *(b for v in verb for b in brought(v))) for s in subjects(c)]
    slots = slots_below([noun, *verb])
    for name in aiming_at(noun, sense, (*TOWARDS, *(WHERE if sense.type in ON_SOIL else ()))):
        yield slots.get(name, [])
    held_for = purposes(verb[0]) if verb and sense.type == "PROTEST" else ()
    for inner in (*held_for, *(c for c in clauses if c.dep_ == "acl" and is_infinitive(c))):
        yield from below_verb(inner, sense, 1)
