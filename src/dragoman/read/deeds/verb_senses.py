"""A verb -> what it tells of: the sense that its words, its objects and whoever does it fit."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from dragoman.ontology.lexicon import Sense, load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.deeds._spoken_deeds import in_words
from dragoman.read.deeds.left_to import is_left_to
from dragoman.read.grammar.arguments import agents, objects, subjects
from dragoman.read.grammar.noun_slots import head_in
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import (
    DATE_WORDS,
    ONWARD,
    is_infinitive,
    is_passive,
    lemma,
    preposition_slots,
    verb_key,
)
from dragoman.read.grammar.tree import children
from dragoman.read.senses.carriers import AWAY
from dragoman.read.senses.deeds import (
    Senses,
    index_senses,
    noun_sense,
    verb_slots,
)
from dragoman.read.status.withheld import withheld_from
from dragoman.records import Mention, Role

# What somebody is called stands under a verb by one of these ("called X a liar").
CALLED_AS = frozenset({"oprd", "ccomp", "xcomp"})
# What may be a thing that is given or returned, where it is no actor.
THINGS = frozenset({"NOUN", "PROPN"})
MOVING = load_traits().deeds.moving
HELPFUL = load_traits().deeds.helping
PLAIN_TENSES = frozenset({"VBD", "VBZ", "VBP"})
PROMISING = frozenset({"will", "would", "shall", "'ll", "be", "to"})
# Prepositions that say when or how as often as what.
TIMELY = frozenset({"in", "at"})
# Where troops push to.
COMPASS = frozenset({"north", "south", "east", "west", "northward", "northwards", "southward", "southwards", "inland"})
# Before where somebody goes, or what he goes on with.
GOALS = frozenset({"about", "on", "through", "to", "with"})
PERSONAL = frozenset({"he", "him", "she", "her"})
# Stands in a sense for names of which nothing tells what kind they are.
UNKNOWN_KIND = ("unknown",)
# What narrows the noun of a set phrase without making it somebody's.
NARROWING = frozenset({"amod", "compound"})


def verb_sense(scene: Scene, number: int, verb: Token, senses: Senses) -> Sense | None:
    """The sense of a verb that has the objects and the doers its sense asks for; set phrases come first."""
    if lemma(verb) not in senses.stems or _is_blamed(verb):
        return None
    slots = preposition_slots(verb)
    unmeant = {f"{lemma(verb)} {slot.name}" for slot in slots if _is_date(slot.token)}
    unmeant -= {f"{lemma(verb)} {slot.name}" for slot in slots if slot.name not in TIMELY and not _is_date(slot.token)}
    unmeant |= {lemma(verb)} if _goes_away(verb) or _goes_on(verb) or _is_another(verb, senses) else set()
    for key in (*set_phrases(verb), *verb_key(verb)):
        for sense in senses.verbs.get(key, ()) if key not in unmeant else ():
            if not (
                _fits(sense, verb, key) and _done_by(scene, number, verb, sense) and _meets(scene, number, verb, sense)
            ):
                continue
            told = in_words(scene, number, verb, sense, senses)
            return None if told.unpermitted and _is_permitted(verb, senses) else told
    return None


def _goes_away(verb: Token) -> bool:
    """Whether a verb that has no object tells of keeping away by an adverb ("backed away from the plan")."""
    away = any(c.dep_ in {"prt", "advmod"} and c.lower_ in AWAY for c in verb.rights)
    return away and not objects(verb) and not is_passive(verb)


def _goes_on(verb: Token) -> bool:
    """Whether a verb that has no object tells of going on or somewhere by an adverb ("pressed on", "pushed north")."""
    onward = any(c.dep_ in {"prt", "advmod"} and c.lower_ in ONWARD | COMPASS for c in verb.rights)
    return onward and lemma(verb) in load_lexicon().events.mood["pressing"] and not objects(verb)


def _is_another(verb: Token, senses: Senses) -> bool:
    """Whether a verb and its particle are listed as a verb of their own ("gave up shelling X" gives nothing)."""
    return any(f"{lemma(verb)} {c.lower_}" in senses.verbs for c in verb.rights if c.dep_ == "prt")


def _is_blamed(verb: Token) -> bool:
    """Whether an infinitive says that its subject is to be blamed, not that it blames anybody ("X is to blame")."""
    return lemma(verb) == "blame" and verb.dep_ == "xcomp" and lemma(verb.head) == "be" and not objects(verb)


def set_phrases(verb: Token) -> Iterator[str]:
    """A verb with what makes a set phrase of it.

    A preposition and a noun of no one's ("put on trial", "went on hunger strike", "used X as shields"), with "to" of
    anybody's ("came to X's defence"), two prepositions ("drove out of"), an adjective of its object ("found guilty"),
    and the "with" or "against" of its object ("held a drill with", "used gas against").
    """
    word = lemma(verb)
    beside = {slot.name for thing in objects(verb) for slot in preposition_slots(thing)}
    yield from (f"{word} {name}" for name in ("with", "against") if name in beside)
    for child in children(verb):
        if child.dep_ == "prep":
            yield from (f"{word} {child.lower_} {below.lower_}" for below in children(child) if below.dep_ == "prep")
        elif child.pos_ == "ADJ" and child.dep_ in {"oprd", "acomp", "xcomp", "ccomp", "advcl", "advmod"}:
            yield f"{word} {child.lower_}"
    taken_as = (slot for thing in objects(verb) for slot in preposition_slots(thing) if slot.name == "as")
    for slot in (*preposition_slots(verb), *taken_as):
        narrowing = NARROWING | {"poss"} if slot.name == "to" else NARROWING
        if slot.token.pos_ == "NOUN" and all(c.lower_ == "the" or c.dep_ in narrowing for c in slot.token.lefts):
            yield f"{word} {slot.name} {lemma(slot.token)}"


def _is_date(noun: Token) -> bool:
    """Whether a noun is a time, so that its preposition says when and not what ("fired on Thursday")."""
    return noun.lower_ in DATE_WORDS or noun.ent_type_ in {"DATE", "TIME"}


def _is_permitted(verb: Token, senses: Senses) -> bool:
    """Whether somebody allows what a verb tells ("allowed X to cross the border")."""
    token = verb
    while token.dep_ in {"xcomp", "ccomp", "acl", "conj"} and token.head.i != token.i:
        token = token.head
        listed = senses.verbs if token.pos_ == "VERB" else senses.nouns
        if any(sense.type == "CONCEDE" for sense in listed.get(lemma(token), ())):
            return True
    return False


def _fits(sense: Sense, verb: Token, key: str) -> bool:
    """Whether a verb has the object its sense asks for, under the preposition of its key where that has one."""
    if _stands_bare(sense, verb, key) or ("to" in sense.source and is_left_to(verb)):
        return False
    if not sense.objects:
        return True
    slots = verb_slots(verb)
    names = {"of", "with", *key.split()[-2:]}
    things = [t for name, tokens in slots.items() if name in names for t in tokens]
    things += slots["dobj"] or (subjects(verb) if sense.place_target else [])
    things += [c for c in children(verb) if c.dep_ in CALLED_AS]
    return any(head_in(t, sense.objects) for t in things)


def _stands_bare(sense: Sense, verb: Token, key: str) -> bool:
    """Whether nobody stands behind the "by" under which somebody is meant ("stood by and watched")."""
    if not key.endswith(" by") or "by" not in sense.target or verb.dep_ in {"relcl", "acl"}:
        return False
    return any(c.lower_ == "by" for c in children(verb)) and not verb_slots(verb).get("by")


def _done_by(scene: Scene, number: int, verb: Token, sense: Sense) -> bool:
    """Whether somebody of the kinds, or by the words, that a sense asks for does it."""
    if sense.doer_words and not any(head_in(t, sense.doer_words) for t in agents(verb) or those_moved(verb, sense)):
        return False
    if not sense.doers:
        return True
    named = [scene.mentions[r.mention] for r in scene.doers(number, agents(verb)) if r.mention]
    return any(kind in sense.doers for mention in named for kind in _kinds_borne(scene, mention))


def _kinds_borne(scene: Scene, mention: Mention) -> set[str]:
    """The kinds of a mention and, of a person's name, those of the offices that the text gives him."""
    if mention.kinds != ("person",) or mention.kind != "name":
        return {*mention.kinds}
    person = _referent(scene, mention)
    posts = (m for m in scene.mentions.values() if m.kind == "nominal" and m.antecedent in scene.mentions)
    held = (post for post in posts if _referent(scene, scene.mentions[post.antecedent or ""]) == person)
    return {*mention.kinds, *(kind for post in held for kind in post.kinds)}


def _referent(scene: Scene, mention: Mention) -> str:
    return scene.referent(Role(anchor=mention.anchor, mention=mention.id))


def _meets(scene: Scene, number: int, verb: Token, sense: Sense) -> bool:
    """Whether whom a deed is done to is of the kinds that a sense asks for, its object a thing, its verb bare."""
    unhelped = sense.type in HELPFUL and _is_sent_against(verb)
    unsaid = unhelped or (sense.said and not _is_of_word_or_deed(scene, number, verb))
    unsaid = unsaid or (sense.withheld and not withheld_from(verb))
    unsaid = unsaid or bool(sense.bids and (_bids_own(verb) or not _bids_away(verb, sense)))
    if unsaid or (sense.clause and not _shares_view(verb)) or (sense.bidding and not _bids(verb)):
        return False
    if (sense.bare and _names_object(verb)) or (sense.objectless and _has_object(verb)):
        return False
    if sense.direct and objects(verb) and not scene.roles(number, objects(verb), inner=False):
        return any(scene.doers(number, [thing]) or thing.pos_ == "PROPN" for thing in objects(verb))
    slots = verb_slots(verb)
    if sense.thing and not any(t.pos_ in THINGS and scene.mention(number, t) is None for t in slots["dobj"]):
        return False
    undergoing = [token for name in sense.target for token in slots.get(name, ())]
    return not sense.patients or befalls_any(scene, number, sense, undergoing)


def befalls_any(scene: Scene, number: int, sense: Sense, words: Iterable[Token]) -> bool:
    """Whether some of these words name somebody of a kind to whom a sense says its deed is done."""
    met = (scene.mention(number, token) for token in words)
    return any(
        kind in sense.patients for mention in met if mention is not None for kind in _kinds_meant(scene, mention)
    )


def _is_sent_against(verb: Token) -> bool:
    """Whether something is sent "against" somebody, who is not helped by it ("sent tanks against the strikers")."""
    against = any(c.lower_ == "against" for t in (verb, *objects(verb)) for c in t.rights)
    return against and lemma(verb) in load_lexicon().events.mood["sending"]


def _kinds_meant(scene: Scene, mention: Mention) -> tuple[str, ...]:
    """The kinds of whom a mention means; "he" and "she" are a person whoever it is, a name of no kind is anybody."""
    if mention.kind != "pronoun":
        return mention.kinds or (UNKNOWN_KIND if mention.kind == "name" else ())
    meant = scene.mentions.get(mention.antecedent or "")
    if meant is not None and meant.kind == "name":
        return _kinds_meant(scene, meant)
    return meant.kinds if meant is not None else ("person",) if mention.anchor.exact.lower() in PERSONAL else ()


def _is_of_word_or_deed(scene: Scene, number: int, verb: Token) -> bool:
    """Whether a verb is said of somebody, of an "it", of what is said or counted, or of a deed."""
    reporting, senses = load_reporting(), index_senses(scene.ontology.lexicon.events)
    told = reporting.nouns | reporting.viewing | reporting.amounts
    slots = verb_slots(verb)
    things = [*slots["dobj"], *slots.get("dative", ()), *(s for c in children(verb) for s in subjects(c))]
    told_of = (t for t in things if t.dep_ not in CALLED_AS)
    return any(
        t.pos_ == "PRON"
        or lemma(t) in told
        or scene.mention(number, t) is not None
        or noun_sense(t, senses) is not None
        for t in told_of
    )


def _bids(verb: Token) -> bool:
    """Whether an infinitive says what somebody is to do, and not only what to expect."""
    return any(lemma(deed) not in load_lexicon().events.mood["foreseeing"] for deed in _bidden_deeds(verb))


def _bids_own(verb: Token) -> bool:
    """Whether somebody bids his own ("ordered its consul to leave")."""
    return any(c.tag_ == "PRP$" for thing in objects(verb) for c in children(thing))


def _bids_away(verb: Token, sense: Sense) -> bool:
    """Whether somebody is to go for good: not somewhere ("to go to the ministry"), nor to leave a thing or a room."""
    going = [deed for deed in _bidden_deeds(verb) if lemma(deed) in sense.bids]
    lands = load_roles().words["named_by"] | load_roles().words["grounds"]
    return any(
        all(thing.pos_ == "PROPN" or lemma(thing) in lands for thing in objects(deed))
        and not any(c.dep_ == "prep" and c.lower_ in GOALS for c in deed.rights)
        for deed in going
    )


def _bidden_deeds(verb: Token) -> list[Token]:
    """The infinitives below a verb that say what somebody is to do."""
    return [c for c in children(verb) if c.dep_ in {"xcomp", "ccomp", "advcl"} and is_infinitive(c)]


def _has_object(verb: Token) -> bool:
    """Whether an object stands with a verb itself."""
    return any(child.dep_ in {"dobj", "oprd"} for child in children(verb))


def _names_object(verb: Token) -> bool:
    """Whether a verb says what its object is called: by a complement, or by a second phrase right after it."""
    held = objects(verb)
    beside = [c for thing in held for c in children(thing) if c.dep_ == "appos" and c.left_edge.lower_ in {"a", "an"}]
    if any(c.left_edge.i and not c.left_edge.nbor(-1).is_punct for c in beside):
        return True
    places = {token.i for token in held}
    return any(c.dep_ in CALLED_AS and c.i not in places and not is_infinitive(c) for c in children(verb))


def _shares_view(verb: Token) -> bool:
    """Whether a that-clause says how things are or should be ("agreed that S"), not what somebody will do."""
    clauses = [c for c in children(verb) if c.dep_ == "ccomp" and any(m.dep_ == "mark" for m in children(c))]
    modals = {c.lower_ for clause in clauses for c in children(clause) if c.dep_ == "aux"}
    return any(c.tag_ in PLAIN_TENSES or modals for c in clauses) and modals.isdisjoint(PROMISING)


def those_moved(verb: Token, sense: Sense) -> list[Token]:
    """Those who go where they are sent by nobody named ("soldiers were deployed to X"): the deed is theirs."""
    return objects(verb) if (sense.type in MOVING or sense.doer_words) and is_passive(verb) else []
