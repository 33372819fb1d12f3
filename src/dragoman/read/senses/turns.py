"""A deed under a verb, preposition or noun -> what that word makes of it: averted, ruled out, planned, rehearsed."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from spacy.tokens import Token

from dragoman.ontology import Ontology
from dragoman.ontology.lexicon import StatusWords, Turn, load_lexicon
from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.arguments import tells_of_others
from dragoman.read.grammar.noun_slots import inner_slots
from dragoman.read.grammar.syntax import is_infinitive, is_negated, lemma, verb_key
from dragoman.read.grammar.tree import children
from dragoman.read.senses.deeds import index_senses, noun_sense
from dragoman.read.words.deed_words import deed_nouns
from dragoman.read.words.labels import HELPING, PLURAL, VERBAL

# They make another verb of the one before them ("held off on", "shied away from").
PARTICLES = frozenset({"off", "away", "back", "out", "down", "up"})
KNOWN = frozenset({"the", "this", "that", "these", "those"})
PATH_TAGS = frozenset({"ADP", "ADV", "SCONJ", "PART"})
# Prepositions before what people talk or vote about.
MATTER = frozenset({"on", "over", "about"})
PERSONS = load_traits().kinds.personal
ON_OFFER = load_traits().deeds.friendly - load_traits().deeds.ahead
DONE_BEFORE = load_traits().deeds.harming
SHOWN = Turn(modality="possible")
DOUBTED = Turn(flips=True, modality="possible")
# What leaves a deed as it is told.
PLAIN = Turn()


class Turned(NamedTuple):
    """What a word makes of a deed: the word, and what it makes; held: what bears on the word bears on the deed.

    state: the adjective that says so behind a verb of being, None where the word itself does.
    """

    word: Token
    turn: Turn
    held: bool = True
    state: Token | None = None


@lru_cache(maxsize=32)
def index_turns(words: StatusWords, field: str) -> dict[str, Turn]:
    """The turns by the words listed in one of their fields."""
    return {word: turn for turn in words.turn for word in getattr(turn, field)}


def turned_by(token: Token, ontology: Ontology) -> Turned | None:
    """What the verb, preposition or noun that governs a deed makes of it; None where no such word does."""
    words = ontology.lexicon.status
    if token.dep_ in {"dobj", "nsubjpass"} and is_named_somebody(token):
        return None
    if token.dep_ in {"dobj", "nsubjpass"} or (token.dep_ in {"xcomp", "ccomp", "advcl"} and _is_gerund(token)):
        return _above_object(token, token.head, words)
    if token.dep_ == "conj" and token.pos_ in {"NOUN", "PROPN"}:
        return turned_by(token.head, ontology)
    return _turned_below(token, ontology) if token.dep_ in {"pobj", "pcomp"} else None


def is_named_somebody(noun: Token) -> bool:
    """Whether a noun for people says whose they are, so that they are there whatever is done to them."""
    role = load_roles().lemmas.get(lemma(noun))
    slots = inner_slots(noun) if role is not None and not PERSONS.isdisjoint(role.kinds) else {}
    return any(slots.get(name) for name in ("poss", "of", "for"))


def is_known(noun: Token) -> bool:
    """Whether a deed is known: by "the", "this", an owner, or by what came of it ("strikes that killed X")."""
    came = any(c.dep_ == "relcl" and is_over(c) for c in children(noun))
    return came or any(c.dep_ == "poss" or (c.dep_ == "det" and c.lower_ in KNOWN) for c in children(noun))


def turned_object(token: Token, verb: Token, words: StatusWords) -> Turn | None:
    """What a verb makes of its object, by the lists alone."""
    own, loose = index_turns(words, "verbs"), index_turns(words, "indefinite")
    for key in _verb_names(verb):
        answered = key in loose or key == "deny"
        if answered and lemma(token) in words.sayings:
            return None
        if key in own or (key in loose and not (is_known(token) and not _is_on_offer(token))):
            return own.get(key) or loose[key]
    return None


def _is_on_offer(noun: Token) -> bool:
    """Whether a noun is for what others need to take part in, which does not come about where they reject it.

    Mediation, talks, a visit; not what was held before all the same ("rejected the talks held in May").
    """
    held = any(c.dep_ in {"acl", "relcl"} for c in children(noun))
    return lemma(noun) in deed_nouns(ON_OFFER) and not held


def _above_object(token: Token, verb: Token, words: StatusWords) -> Turned | None:
    if verb.pos_ not in VERBAL or (token.dep_ == "nsubjpass" and (_is_to_do(verb, words) or _is_hunted(token, verb))):
        return None
    turn = turned_object(token, verb, words)
    if turn is None and tells_of_others(token) and lemma(verb) in load_lexicon().control.permitting:
        return Turned(verb, SHOWN)
    if turn is None:
        return Turned(verb, SHOWN, held=False) if _is_depicted(verb, words) else None
    told = token.dep_ == "nsubjpass" and is_known(token) and not turn.flips
    return None if told and is_over(verb) else Turned(verb, turn)


def _is_hunted(token: Token, verb: Token) -> bool:
    """Whether a passive says that somebody is looked for ("the leader is wanted"), and asks for no such leader."""
    return lemma(verb) in load_lexicon().status.hunting and lemma(token) in load_roles().lemmas


def _is_to_do(verb: Token, words: StatusWords) -> bool:
    """Whether a passive says what its subject will do, not that it will come: "are expected to reduce income"."""
    below = [c for c in children(verb) if c.dep_ == "xcomp" and any(o.dep_ == "dobj" for o in c.rights)]
    return bool(below) and all(words.happening.isdisjoint(verb_key(c)) for c in below)


def _is_gerund(token: Token) -> bool:
    """Whether a gerund stands as a verb's object, however parsed: right behind it where it hangs as a clause beside."""
    if token.tag_ != "VBG" or any(c.dep_ in {"aux", "nsubj"} for c in children(token)):
        return False
    before = token.doc[token.left_edge.i - 1]
    behind = before.i == token.head.i or (before.dep_ == "prt" and before.head.i == token.head.i)
    return token.dep_ != "advcl" or (token.i > token.head.i and behind)


def is_over(verb: Token) -> bool:
    """Whether a clause's verb is in a past tense ("was planned", "had been planned")."""
    return verb.tag_ == "VBD" or any(c.dep_ in HELPING and c.tag_ == "VBD" for c in children(verb))


def _verb_names(verb: Token) -> list[str]:
    """A verb's name with its particle; without one, the verb alone."""
    name = lemma(verb)
    bare = (
        c for c in children(verb) if c.dep_ == "prt" or (c.i == verb.i + 1 and c.pos_ == "ADP" and not any(children(c)))
    )
    turned = [f"{name} {c.lower_}" for c in bare]
    return turned or [name]


def _is_depicted(verb: Token, words: StatusWords, name: str = "") -> bool:
    """Whether a film, a game or the like shows something."""
    shown = (name or lemma(verb)) in words.depicting
    return shown and any(c.dep_ == "nsubj" and lemma(c) in words.works for c in children(verb))


def _turned_below(token: Token, ontology: Ontology) -> Turned | None:
    """What the words above a preposition, or the preposition itself, make of what stands below it."""
    words, (top, path) = ontology.lexicon.status, way_up(token)
    if path == "of" and top.pos_ == "NOUN" and lemma(top) in words.showing and is_lacking(top):
        return Turned(top, DOUBTED, held=False)
    if path in {"of", "for"} and (turn := index_turns(words, "nouns").get(lemma(top))) and top.pos_ == "NOUN":
        return Turned(top, turn)
    if path in MATTER and top.pos_ == "NOUN" and lemma(top) in words.deliberating and _is_matter(token, top, ontology):
        return Turned(top, SHOWN)
    if path == "for" and (excused := index_turns(words, "indefinite").get(f"{lemma(top)} for")) and top.pos_ == "NOUN":
        # Whoever has no excuse for what he did has done it.
        return Turned(top, PLAIN if is_known(token) else excused, held=False)
    return _turned_by_verb(token, top, path, words)


def _turned_by_verb(token: Token, top: Token, path: str, words: StatusWords) -> Turned | None:
    """What a verb over a preposition, or the preposition itself, makes of what stands below it."""
    own, loose = index_turns(words, "verbs"), index_turns(words, "indefinite")
    over = top.head if top.pos_ in {"NOUN", "PROPN", "PRON"} and top.dep_ == "dobj" else top
    for verb in (top, over):
        key = f"{lemma(verb)} {_parted(verb, token)}{path}"
        turn = own.get(key) or (None if is_known(token) else loose.get(key))
        if turn is not None and verb.pos_ in VERBAL and not (turn.modality == "planned" and _is_said(token, words)):
            return Turned(verb, turn)
        if verb.pos_ == "VERB" and _is_depicted(verb, words, key):
            return Turned(verb, SHOWN, held=False)
    return Turned(token.head, own[path], held=False) if path in own else None


def _is_said(noun: Token, words: StatusWords) -> bool:
    """Whether a noun is for what was said or asked, known as such, which was said whoever agrees to it."""
    return lemma(noun) in words.sayings and is_known(noun)


def _parted(verb: Token, token: Token) -> str:
    """The particles that stand between a verb and its preposition ("off " of "held off on shelling")."""
    prep = token.head
    while prep.head.i > verb.i and prep.head.i < prep.i:
        prep = prep.head
    between = verb.doc[verb.i + 1 : prep.i]
    parted = len(between) == 1 and prep.head.i == verb.i and between[0].dep_ in {"prt", "advmod"}
    return f"{between[0].lower_} " if parted and between[0].lower_ in PARTICLES else ""


def _is_matter(noun: Token, talks: Token, ontology: Ontology) -> bool:
    """Whether what talks are on is still to come about: what is friendly, known or not; else no deed that was done.

    Raids by somebody, or several of them, were made before anybody talks about them.
    """
    sense = noun_sense(noun, index_senses(ontology.lexicon.events))
    if sense is not None and ontology.event_types[sense.type].is_friendly:
        return True
    if lemma(talks) in ontology.lexicon.status.voting:
        return not is_known(noun)
    done = (
        sense is not None and sense.type in DONE_BEFORE and (noun.tag_ in PLURAL or bool(inner_slots(noun).get("by")))
    )
    return not is_known(noun) and not done


def is_lacking(noun: Token) -> bool:
    """Whether there is none, or little, of what would show a thing: "no evidence", "did not find evidence"."""
    words = load_lexicon().status
    if any(c.lower_ in words.scarce for c in children(noun)):
        return True
    verb = noun.head
    if noun.dep_ == "pobj":
        return verb.lower_ == "without" or lemma(verb.head) in words.lacking
    return noun.dep_ == "dobj" and (lemma(verb) == "lack" or is_negated(verb))


def way_up(token: Token) -> tuple[Token, str]:
    """The word that a chain of prepositions hangs on, and their words ("stopped", "short of")."""
    names: list[str] = []
    word, leading = token.head, load_lexicon().status.leading
    for _ in range(4):
        names.insert(0, word.lower_)
        names[:0] = [c.lower_ for c in word.lefts if c.dep_ == "advmod" and c.lower_ in leading]
        above = word.head
        # "Opened it to X" is not "open to X".
        led = above.lower_ in leading and above.pos_ != "VERB"
        if above.i == word.i or not (above.pos_ in PATH_TAGS or led):
            break
        word = above
    return word.head, " ".join(names)


def is_aimed(verb: Token) -> bool:
    """Whether an infinitive tells what something is done for ("sent ships to avert a raid")."""
    return is_infinitive(verb) and verb.dep_ in {"advcl", "acl", "relcl"} and not does_nothing(verb)


def does_nothing(verb: Token) -> bool:
    """Whether an infinitive tells what nothing was done for ("did nothing to avert a raid")."""
    above = verb.head if verb.dep_ == "advcl" else verb.head.head
    held = [c for c in children(above) if c.dep_ == "dobj"]
    return lemma(above) == "do" and any(c.lower_ in {"nothing", "little"} for c in held)


def denying_adverbs(verb: Token, words: StatusWords) -> Iterator[Token]:
    """The adverbs by which what a verb tells is false ("falsely claimed")."""
    return (c for c in children(verb) if c.dep_ == "advmod" and c.lower_ in words.false_sayings)
