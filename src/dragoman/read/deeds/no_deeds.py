"""Clauses that are worded like deeds and are none: who is cited warns nobody, and what is no actor forces nobody."""

from collections.abc import Container, Mapping

from spacy.tokens import Token

from dragoman.ontology.lexicon import EventWords, Sense, load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.ontology.types import EventType
from dragoman.read.deeds._figures import is_figure
from dragoman.read.deeds._forgone import is_forgone
from dragoman.read.deeds._journeys import only_travels
from dragoman.read.deeds._no_force import forces_nobody
from dragoman.read.deeds._open_sources import is_time
from dragoman.read.deeds.deed_verbs import blames_nobody
from dragoman.read.deeds.mishaps import comes_by_itself
from dragoman.read.deeds.verb_senses import set_phrases, verb_sense
from dragoman.read.grammar.arguments import agents, objects, subjects
from dragoman.read.grammar.noun_slots import head_in
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import is_infinitive, is_passive, lemma, preposition_slots, verb_key
from dragoman.read.grammar.tree import children
from dragoman.read.saying.mere_deeds import suffers_for
from dragoman.read.senses.crowds import only_comes_out
from dragoman.read.senses.deeds import index_senses, is_of_mind, noun_sense
from dragoman.read.senses.status_clauses import FUTURE, is_asked, is_finite, is_whether, is_wished
from dragoman.read.senses.tie_sides import SELVES
from dragoman.read.status.mere_words import only_cheers, only_speaks
from dragoman.read.words.labels import SUBJECTS, VERBAL
from dragoman.records import Role

MEANT = load_traits().deeds.intended
VIOLENT = load_traits().deeds.violent
BREAKING = load_traits().deeds.breaking
# Kinds of people at large, whom a forecast is about as often as a threat.
COMMON = frozenset({"people"})
# Endings of nouns for what is no body of people.
ABSTRACT = ("ure", "ity", "ness", "sis", "ence", "ance", "ism")
# Words between a warning and whom or what it is about.
WARNED_OF = frozenset({"against", "off", "of", "about", "over"})
RELATIVE = frozenset({"which", "that"})
# Before whoever gets what is sent.
RECEIVING = frozenset({"to", "for", "into"})
# What was told before, where nobody is helped by it ("it did not help").
WHAT_BEFORE = frozenset({"it", "this", "that", "which"})
FILLED = load_traits().kinds.chosen
OURSELVES = frozenset({"us", "me", "'s", "’s"})


def is_no_deed(scene: Scene, number: int, verb: Token, sense: Sense) -> bool:
    """Whether a verb with the words of a deed tells of none: a warning only cited, or a request not to be named.

    Who "trained" and helps nobody named by it trained himself, as who "armed itself" did; what "feeds anger" aids
    nobody, a flood attacks none.
    """
    words = scene.ontology.lexicon.events.mood
    return (
        _is_none_of_type(scene, number, verb, sense)
        or (sense.embedded and sense.type == "AGREE" and is_forgone(scene, number, verb))
        or (lemma(verb) in words["electing"] and _is_open_choice(verb))
        or _is_cured(verb, words)
        or _is_told_by_means(scene, number, verb, sense)
        or comes_by_itself(scene, number, verb, sense)
        or _is_idle(verb, sense, words)
        or only_speaks(verb, sense)
        or only_cheers(scene, number, verb)
        or only_comes_out(scene, number, verb, sense)
    )


def _is_none_of_type(scene: Scene, number: int, verb: Token, sense: Sense) -> bool:
    """Whether a verb tells of no deed of its type, by what no such deed is done to or said with."""
    match sense.type:
        case "COOPERATE":
            none = _is_merged(scene, verb)
        case "COERCE":
            none = forces_nobody(scene, verb)
        case "ASSAULT":
            none = is_figure(scene, number, verb)
        case "THREATEN":
            none = _is_no_threat(scene, number, verb)
        case "ACCUSE":
            none = blames_nobody(scene, number, verb) or _is_paid_for(scene, verb)
        case "REJECT":
            none = _fails_at_harm(scene, number, verb) or is_of_mind(verb)
        case "RETREAT":
            none = _leaves_so(verb) or only_travels(scene, number, verb, sense)
        case "AID":
            none = _moves_own_goods(verb) if sense.objects else _helps_nobody(scene, number, verb)
        case "REQUEST":
            none = _is_only_told(scene, verb) or _buys(scene, number, verb) or _pleases(verb)
        case _:
            none = False
    return none


def is_fee(noun: Token, words: EventWords) -> bool:
    """Whether a charge is money to be paid, and nobody's for a crime ("introduced the charges").

    What stands "against" somebody is no money.
    """
    handled = noun.dep_ in {"dobj", "nsubjpass"} and lemma(noun.head) in words.mood["collecting"]
    laid = any(slot.name == "against" for each in (noun, noun.head) for slot in preposition_slots(each))
    return lemma(noun) in words.mood["payable"] and handled and not laid


def _is_paid_for(scene: Scene, verb: Token) -> bool:
    """Whether somebody charges money, and nobody with a crime ("charged a toll")."""
    return lemma(verb) == "charge" and any(
        lemma(t) in scene.ontology.lexicon.events.mood["fees"] for t in objects(verb)
    )


def _is_told_by_means(scene: Scene, number: int, verb: Token, sense: Sense) -> bool:
    """Whether the deed by which somebody answers another is told beside it ("retaliated by halting imports").

    So is what a participle tells ("retaliated, expelling X"), but for bloodshed, and where words say whom or what with.
    """
    if lemma(verb) not in scene.ontology.lexicon.causes.answering:
        return False
    by = [p for c in verb.rights if c.lower_ == "by" for p in c.rights if p.dep_ == "pcomp"]
    if by and sense.type in VIOLENT:
        return True
    aimed = any(slot.name in {"against", "at", "on", "with"} for slot in preposition_slots(verb))
    beside = [c for c in verb.rights if c.dep_ == "advcl" and c.tag_ == "VBG" and not aimed]
    told = [verb_sense(scene, number, c, index_senses(scene.ontology.lexicon.events)) for c in (*by, *beside)]
    return any(each is not None and each.type not in VIOLENT for each in told)


def _is_no_threat(scene: Scene, number: int, verb: Token) -> bool:
    """Whether a warning is only cited or a forecast, or what is vowed is friendly or only sworn to be so."""
    if _is_warning_cited(scene, number, verb) or _is_forecast(scene, number, verb) or _says_help(scene, number, verb):
        return True
    if _is_told_of_others(scene, verb):
        return True
    vowed = lemma(verb) in scene.ontology.lexicon.events.mood["vowing"]
    return vowed and (_is_friendly_below(scene, number, verb) or _is_testified(verb))


def _is_told_of_others(scene: Scene, verb: Token) -> bool:
    """Whether somebody is warned of an ill that others bring about, or nobody does ("warned X of raids by Y")."""
    ills = [slot.token for slot in preposition_slots(verb) if slot.name == "of"] if objects(verb) else []
    foretold = scene.ontology.lexicon.events.mood["foretold"]
    # A parser may hang on the verb by whom the ill is done.
    others = [] if is_passive(verb) else preposition_slots(verb)
    return any(
        lemma(ill) in foretold or any(s.name == "by" for s in (*preposition_slots(ill), *others)) for ill in ills
    )


def _helps_nobody(scene: Scene, number: int, verb: Token) -> bool:
    """Whether a verb of help names nobody who is helped: the doer himself is, or what is fed is felt ("anger")."""
    if is_passive(verb):
        return False
    done_to = objects(verb)
    if not done_to:
        told = any(t.lower_ in WHAT_BEFORE for t in agents(verb)) and lemma(verb) in scene.ontology.lexicon.causes.nil
        return told or _lays_down(scene, number, verb) or lemma(verb) in scene.ontology.lexicon.events.mood["selfdone"]
    return any(t.lower_ in SELVES for t in done_to) or all(_is_felt(scene, number, t) for t in done_to)


def _is_idle(verb: Token, sense: Sense, words: Mapping[str, Container[str]]) -> bool:
    """Whether a verb stands in a phrase that tells of no deed: "pleaded guilty", "recalls that S", "let us say".

    What a verb by itself tells of nobody ("died"), it may tell in a phrase ("died at the hands of X").
    """
    told = any(key in sense.verbs for key in set_phrases(verb))
    behind = [f"{lemma(verb)} {c.lower_}" for thing in objects(verb) for c in thing.rights if c.dep_ == "prep"]
    away = [c for c in verb.rights if c.dep_ in {"advmod", "prt"}]
    behind += [f"{lemma(verb)} {c.lower_} {c.nbor(1).lower_}" for c in away if c.i + 1 < len(c.doc)]
    keys = (key for key in (*set_phrases(verb), *verb_key(verb), *behind) if not told or key != lemma(verb))
    if suffers_for(verb) or any(key in words["idle"] for key in keys):
        return True
    clauses = [c for c in children(verb) if c.dep_ == "ccomp"]
    if lemma(verb) in words["recalling"]:
        told = any(is_finite(c) or any(m.lower_ == "that" and m.dep_ == "mark" for m in c.lefts) for c in clauses)
        return told and not objects(verb)
    if lemma(verb) in words["undone"]:
        return not any(is_infinitive(c) for c in verb.rights)
    urged = (s for c in clauses for s in subjects(c))
    return lemma(verb) == "let" and verb.lower_ == "let" and any(s.lower_ in OURSELVES for s in urged)


def _is_cured(verb: Token, words: Mapping[str, frozenset[str]]) -> bool:
    """Whether a hospital or a doctor lets a patient go, and nobody dismisses or frees him."""
    if lemma(verb) not in words["discharging"]:
        return False
    left = [slot.token for slot in preposition_slots(verb) if slot.name in {"from", "by"}]
    return any(head_in(t, words["caring"]) for t in (*agents(verb), *left))


def _is_open_choice(verb: Token) -> bool:
    """Whether only an office or a body is chosen, and nobody named for it ("will elect a new parliament")."""
    chosen = objects(verb)
    return bool(chosen) and all(_is_open_office(each) for each in chosen)


def _is_open_office(noun: Token) -> bool:
    """Whether a noun is an office or a body that is yet to be filled, without a name behind it."""
    role = load_roles().lemmas.get(lemma(noun))
    office = role is not None and not FILLED.isdisjoint(role.kinds)
    return (
        office and any(c.lower_ in {"a", "an"} for c in noun.lefts) and not any(c.dep_ == "appos" for c in noun.rights)
    )


def _is_merged(scene: Scene, verb: Token) -> bool:
    """Whether something is made part of another thing ("merge the militias into the army"), which is no partner."""
    return lemma(verb) in scene.ontology.lexicon.events.mood["merging"] and any(
        slot.name in {"into", "within", "in"} for slot in preposition_slots(verb)
    )


def _is_friendly_below(scene: Scene, number: int, verb: Token) -> bool:
    """Whether what somebody vows to do is a friendly deed, which is told of by itself ("vowed to defend X")."""
    return any(kind.is_friendly for kind in _types_below(scene, number, verb))


def _says_help(scene: Scene, number: int, verb: Token) -> bool:
    """Whether somebody only says that a friendly deed will or may come ("hinted that it may pay compensation")."""
    if lemma(verb) not in load_reporting().saying:
        return False
    senses = index_senses(scene.ontology.lexicon.events)
    told = [verb_sense(scene, number, c, senses) for c in children(verb) if c.dep_ == "ccomp" and c.pos_ == "VERB"]
    return bool(told) and all(each is not None and scene.ontology.event_types[each.type].is_friendly for each in told)


def _is_testified(verb: Token) -> bool:
    """Whether somebody only swears that a thing is or was so ("swore that the men had come")."""
    told = (c for c in children(verb) if c.dep_ == "ccomp" and is_finite(c))
    return any(FUTURE.isdisjoint(a.lower_ for a in c.lefts if a.dep_ == "aux") for c in told)


def _fails_at_harm(scene: Scene, number: int, verb: Token) -> bool:
    """Whether what somebody fails to do is nothing friendly, so that he turns nothing down ("to seize X", "to win").

    Who fails to achieve something has tried.
    """
    words = scene.ontology.lexicon.events.mood
    if lemma(verb) not in words["undone"]:
        return False
    vain = any(lemma(c) in words["achieving"] for c in children(verb) if c.dep_ == "xcomp")
    told, below = _types_below(scene, number, verb), any(c.dep_ == "xcomp" for c in children(verb))
    return vain or (below and not told) or any(not kind.is_friendly for kind in told)


def _leaves_so(verb: Token) -> bool:
    """Whether somebody is only left in some state ("left two men dead"), or a thing behind: nobody withdraws."""
    if lemma(verb) != "leave":
        return False
    state = any(c.dep_ in {"oprd", "acomp"} or (c.dep_ == "ccomp" and c.pos_ == "ADJ") for c in verb.rights)
    state = state or any(c.dep_ == "amod" and c.pos_ == "ADJ" for thing in objects(verb) for c in thing.rights)
    return state or any(c.lower_ == "behind" and c.dep_ in {"prt", "advmod", "prep"} for c in verb.rights)


def _types_below(scene: Scene, number: int, verb: Token) -> list[EventType]:
    """The types of what a verb's infinitives tell of."""
    senses = index_senses(scene.ontology.lexicon.events)
    below = (c for c in children(verb) if c.dep_ == "xcomp" and is_infinitive(c))
    told = (verb_sense(scene, number, c, senses) for c in below)
    return [scene.ontology.event_types[each.type] for each in told if each is not None]


def lacks_doer(scene: Scene, number: int, verb: Token, sense: Sense, sources: tuple[Role, ...]) -> bool:
    """Whether the subject of a deed that must be meant names a thing ("the closure threatens X"), or is a war."""
    stative = scene.ontology.lexicon.events.stative["nouns"]
    if sense.type == "ASSAULT" and not sources and any(lemma(token) in stative for token in agents(verb)):
        return True
    if sense.type in BREAKING and not sources and not is_passive(verb) and any(_breaks(t) for t in agents(verb)):
        return True
    if sense.source or sense.type not in MEANT or any(role.mention for role in sources) or is_passive(verb):
        return False
    if lemma(verb) in scene.ontology.lexicon.status.letting and agents(verb):
        # What makes a deed possible gives way to nobody ("new rifles let X attack").
        people = load_roles().lemmas.keys() | load_roles().any_side.bodies
        return all(t.pos_ == "NOUN" and lemma(t) not in people for t in agents(verb))
    return any(_is_thing(scene, number, token) for token in agents(verb))


def _breaks(thing: Token) -> bool:
    """Whether a noun tells how something broke, or what comes by itself ("the breach of the dyke cut off the town")."""
    mood = load_lexicon().events.mood
    return thing.pos_ == "NOUN" and (lemma(thing) in mood["breaking"] or lemma(thing) in mood["foretold"])


def is_addressed(verb: Token) -> bool:
    """Whether a verb of saying says to whom ("warned X that …")."""
    return any(child.dep_ in {"dobj", "dative"} for child in children(verb))


def _is_thing(scene: Scene, number: int, token: Token) -> bool:
    """Whether a subject, itself or through "which", names no one but a deed, a quantity, a time or an abstraction."""
    meant = token.head.head if token.lower_ in RELATIVE and token.head.dep_ == "relcl" else token
    if meant.pos_ != "NOUN" or scene.mention(number, meant) is not None:
        return False
    if is_time(meant):
        return True
    words, word = scene.ontology.lexicon.events, lemma(meant)
    told = noun_sense(meant, index_senses(words)) is not None
    return told or word.endswith(ABSTRACT) or word in words.mood["abstract"] or bool(scene.ontology.word_senses(word))


def _lays_down(scene: Scene, number: int, verb: Token) -> bool:
    """Whether a verb says what a treaty or a law provides for, where that is nobody who could be helped."""
    if lemma(verb) not in scene.ontology.lexicon.events.mood["stipulating"]:
        return False
    laid = [slot.token for slot in preposition_slots(verb) if slot.name == "for"]
    return bool(laid) and not any(scene.mention(number, thing) for thing in laid)


def _is_felt(scene: Scene, number: int, token: Token) -> bool:
    """Whether an object is a quantity that belongs to nobody named ("resentment", "growth")."""
    counted = bool(scene.ontology.word_senses(lemma(token)))
    return counted and not any(role.mention for role in scene.roles(number, [token]))


def _is_forecast(scene: Scene, number: int, verb: Token) -> bool:
    """Whether a warning to nobody says what will come by itself or upon people ("warned that thousands would flee")."""
    if is_addressed(verb) or any(slot.name in WARNED_OF for slot in preposition_slots(verb)):
        return False
    clauses = [c for c in children(verb) if c.dep_ == "ccomp"]
    doers = [t for c in clauses for t in subjects(c)]
    roles = (scene.mentions[r.mention] for r in scene.roles(number, doers, inner=False) if r.mention)
    named = any(mention.kind != "nominal" or not COMMON.issuperset(mention.kinds) for mention in roles)
    return bool(doers) and not named and not any(is_passive(c) for c in clauses)


def _is_warning_cited(scene: Scene, number: int, verb: Token) -> bool:
    """Whether those who are only quoted say what may happen ("critics warn that S"), which threatens nobody."""
    if not any(c.dep_ == "ccomp" for c in children(verb)) and not any(s.name == "of" for s in preposition_slots(verb)):
        return False
    cited = (scene.mention(number, token) for token in subjects(verb))
    nouns = (load_roles().lemmas.get(m.role) for m in cited if m is not None and m.role is not None)
    return any(noun is not None and noun.sort == "source" for noun in nouns)


def _is_only_told(scene: Scene, verb: Token) -> bool:
    """Whether somebody asks a question ("asked whether S") or holds that a thing is so ("insisted that it was")."""
    clauses = [c for c in children(verb) if c.dep_ == "ccomp" and c.i > verb.i and c.pos_ in VERBAL]
    if lemma(verb) == "ask" and any(is_asked(c) or any(map(is_whether, c.lefts)) for c in clauses):
        return True
    status = scene.ontology.lexicon.status
    before = [c for c in children(verb) if c.dep_ == "ccomp" and c.i < verb.i and is_finite(c)]
    before += [verb.head] if verb.dep_ == "parataxis" and is_finite(verb.head) else []
    told = (c for c in clauses if not is_wished(c, status.requested) or _tells_of_speaker(c))
    held = [*before, *filter(is_finite, told)]
    wanted = (m.lower_ in status.requested_modals for c in held for m in c.lefts if m.dep_ == "aux")
    return lemma(verb) in load_reporting().saying and bool(held) and not any(wanted)


def _tells_of_speaker(clause: Token) -> bool:
    """Whether a clause may be about whoever says it ("insist that they seek …"), who asks himself for nothing."""
    return clause.tag_ != "VB" and any(c.dep_ in SUBJECTS and c.tag_ == "PRP" for c in clause.lefts)


def _moves_own_goods(verb: Token) -> bool:
    """Whether somebody ships or sends what is his own, and words name nobody who gets it ("ships its oil")."""
    things = [c for c in children(verb) if c.dep_ == "dobj"]
    own = bool(things) and all(any(c.tag_ == "PRP$" for c in children(thing)) for thing in things)
    got = {slot.name for each in (verb, *things) for slot in preposition_slots(each)} & RECEIVING
    return own and not got and not any(c.dep_ == "dative" for c in children(verb))


def _pleases(verb: Token) -> bool:
    """Whether a thing "appeals" to somebody, who is asked for nothing ("neither course appeals to her").

    Whoever appeals "for" something asks for it, and is no thing.
    """
    asked = any(c.lower_ == "for" for c in verb.rights)
    things = [] if asked else [t for t in agents(verb) if t.pos_ == "NOUN"]
    known = load_roles().lemmas.keys() | load_lexicon().causes.people
    return lemma(verb) == "appeal" and bool(things) and known.isdisjoint(lemma(t) for t in things)


def _buys(scene: Scene, number: int, verb: Token) -> bool:
    """Whether somebody orders a thing that is made or sold ("the trucks that X ordered"), and asks nobody to act."""
    things = objects(verb)
    if lemma(verb) != "order" or not things or any(c.dep_ in {"xcomp", "ccomp", "advcl", "prt"} for c in verb.rights):
        return False
    table = index_senses(scene.ontology.lexicon.events).verbs
    traded = [sense for word in ("buy", "supply") for sense in table.get(word, ())]
    goods = (head_in(t, sense.objects) and scene.mention(number, t) is None for t in things for sense in traded)
    return any(goods)
