"""Parsed clauses -> event claims: who did what to whom, from verbs and from nouns that tell of deeds."""

from collections.abc import Iterator

import msgspec
from spacy.tokens import Token

from dragoman.ontology.lexicon import Sense
from dragoman.ontology.traits import load_traits
from dragoman.read.deeds._befallen import is_witnessed
from dragoman.read.deeds._brokers import is_pact, mediation
from dragoman.read.deeds._disowned import disowned
from dragoman.read.deeds._said_deeds import find_told
from dragoman.read.deeds.deed_sides import noun_sides
from dragoman.read.deeds.deed_verbs import is_dealt, is_left, lends_to_noun, listed_members, verb_sides
from dragoman.read.deeds.event_claims import NOUN_RULE, SAID_RULE, VERB_RULE, Found, event_claim, sites_of
from dragoman.read.deeds.modal_types import is_echo, is_told_above
from dragoman.read.deeds.no_deeds import is_fee, is_no_deed, lacks_doer
from dragoman.read.deeds.noun_reach import reach_noun_sides
from dragoman.read.deeds.own_deeds import OWN_RULE, own_deeds
from dragoman.read.deeds.ratings import is_rating
from dragoman.read.deeds.reach import others, reach_verb_sides, waited_for
from dragoman.read.deeds.threats import welcome_below
from dragoman.read.deeds.together import as_joint, is_between
from dragoman.read.deeds.verb_senses import befalls_any, verb_sense
from dragoman.read.grammar.arguments import agents, objects, subjects
from dragoman.read.grammar.comments import is_retold
from dragoman.read.grammar.each_other import is_each_other, says_each_other
from dragoman.read.grammar.noun_slots import head_in, inner_slots, measuring
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import is_infinitive, lemma, preposition_slots, verb_key
from dragoman.read.grammar.tree import children
from dragoman.read.senses.carriers import carrier_of
from dragoman.read.senses.crowds import as_walkout, is_crowd_sense
from dragoman.read.senses.deeds import Senses, Sides, index_senses, noun_sense, referents
from dragoman.read.senses.noun_makers import hung_makers
from dragoman.read.status.foreseen import FORESEEN_RULE, is_foreseen
from dragoman.read.words.labels import VERBAL
from dragoman.records import Claim, Role

BOTH = frozenset({"two", "both", "three"})
# Types of what several do with each other where nobody else is named.
TOGETHER = load_traits().deeds.shared
# Types of what nobody does alone, nor says for himself.
WITH_OTHERS = load_traits().deeds.friendly - load_traits().deeds.announced
FORCES = load_traits().kinds.armed
CROWDS = load_traits().deeds.undirected
PASSED, VIOLENT = load_traits().deeds.helping, load_traits().deeds.violent
# Where a noun names those who do its deed.
MAKERS = frozenset({"by", "of", "poss"})
# The slot of doers whom no words need name: those who elect.
UNTOLD = "nobody"


def code_events(scene: Scene) -> tuple[Claim, ...]:
    """Every event claim of a document, in reading order; a sentence that tells of none gives none."""
    claims: dict[str, Claim] = {}
    for number in range(len(scene.parsed.sentences)):
        for claim in _claims_once(scene, number):
            claims.setdefault(claim.id, claim)
    return tuple(claims.values())


def _claims_once(scene: Scene, number: int) -> Iterator[Claim]:
    """The event claims of one sentence, of a verb and the infinitive below it only one where both tell of one deed."""
    found_here = ((found, event_claim(scene, number, found)) for found in find_events(scene, number))
    told = list({(found.trigger.i, found.code): (found.trigger, claim) for found, claim in found_here}.values())
    at = {trigger.i: claim for trigger, claim in told}
    below = {trigger.head.i: claim for trigger, claim in told if trigger.dep_ == "xcomp"}
    for trigger, claim in told:
        inner, outer = below.get(trigger.i), at.get(trigger.head.i) if trigger.dep_ == "xcomp" else None
        if not ((inner and is_echo(claim, inner)) or (outer and is_told_above(claim, outer))):
            yield claim


def find_events(scene: Scene, number: int) -> Iterator[Found]:
    """The events of one sentence, by the order of their triggers."""
    senses = index_senses(scene.ontology.lexicon.events)
    own = own_deeds(scene, number, senses)
    for token in scene.parsed.words[number]:
        if token.i in own:
            yield from (Found(*deed[:4], OWN_RULE, code=deed.code) for deed in own[token.i])
        elif token.pos_ in VERBAL and token.dep_ not in {"aux", "auxpass", "amod", "compound"}:
            yield from _verbal(scene, number, token, senses)
            yield from _told(scene, number, token)
        elif token.pos_ == "NOUN" or (token.tag_ == "VBG" and token.dep_ in {"nsubj", "dobj", "pobj", "conj"}):
            yield from _nominal(scene, number, token, senses)
        if token.i not in own:
            yield from disowned(scene, number, token, senses)


def _verbal(scene: Scene, number: int, verb: Token, senses: Senses) -> Iterator[Found]:
    """The event a verb tells of, at most one."""
    brokering = mediation(verb, senses)
    sense = brokering or verb_sense(scene, number, verb, senses)
    if sense is None or not (brokering or not lends_to_noun(verb, sense, scene.ontology.lexicon.events, senses)):
        return
    if is_no_deed(scene, number, verb, sense) or (UNTOLD in sense.source and is_infinitive(verb)):
        return
    sense = as_joint(scene, number, verb, sense, senses)
    sources, targets = verb_sides(scene, number, verb, sense)
    targets = others(scene, sources, targets)
    reached = reach_verb_sides(scene, number, verb, sense, (sources, targets))
    between = is_between(scene, number, verb, reached[1])
    if is_crowd_sense(sense):
        reached = sources, tuple(role for role in reached[1] if role.mention)
    grouped = between and bool(listed_members(scene, number, verb))
    if (
        (not grouped and _is_each_others(scene, verb, reached[0], between=between))
        or _is_between_same(scene, verb, reached)
        or _is_own_pact(verb, sense, reached)
    ):
        yield _mutual(Found(sense, verb, *reached, VERB_RULE))
        return
    if between:
        # Where only a place stands beside those who fight, it is none of them.
        reached = reached[0], ()
    elif _is_among(scene, verb, sense, reached):
        reached = reached[0], reached[0]
    if lacks_doer(scene, number, verb, sense, reached[0]):
        return
    whole = sense.type == "THREATEN" or _is_worded(scene, verb) or _is_by_arms(scene, verb, sense, reached)
    sides = reached if whole else (sources, targets)
    # Who threatens to help or invite another menaces somebody whom no words name.
    if _complete(scene, sense, *sides) or (reached[0] and welcome_below(verb, sense)):
        yield Found(sense, verb, *reached, VERB_RULE)


def _is_worded(scene: Scene, verb: Token) -> bool:
    """Whether what a verb tells is done by a thing of somebody's ("a statement demanding that X leave")."""
    things = agents(verb) if verb.tag_ == "VBG" else []
    return bool(things) and all(lemma(thing) in scene.ontology.lexicon.events.instrument["nouns"] for thing in things)


def _is_by_arms(scene: Scene, verb: Token, sense: Sense, sides: Sides) -> bool:
    """Whether arms of nobody named hit what is somebody's, or lies near somebody's place ("jets hit a mill near X")."""
    doing, arms = agents(verb) if sense.type in VIOLENT else [], scene.ontology.lexicon.causes.walkouts["blows"]
    return bool(doing) and all(lemma(t) in arms for t in doing) and any(role.mention for role in sides[1])


def _is_each_others(scene: Scene, verb: Token, sources: tuple[Role, ...], *, between: bool) -> bool:
    """Whether all who do a deed do it to each other, named one by one or by one phrase ("the two militias")."""
    things = objects(verb)
    several = (len(sources) > 1 and (between or says_each_other(things))) or (between and _are_both(scene, sources))
    return several or (bool(sources) and any(map(is_each_other, things)))


def _is_own_pact(verb: Token, sense: Sense, sides: Sides) -> bool:
    """Whether several pass a pact with nobody else named, which then is theirs ("X and Y ratified the treaty")."""
    passed = sense.whole and sense.type in PASSED and len(sides[0]) > 1 and not sides[1]
    return passed and any(map(is_pact, objects(verb)))


def _is_between_same(scene: Scene, verb: Token, sides: Sides) -> bool:
    """Whether a gerund of fighting names both sides by one phrase ("fighting between rival gangs")."""
    return lemma(verb) in scene.ontology.lexicon.events.mood["facing"] and _are_same(scene, sides)


def _are_same(scene: Scene, sides: Sides) -> bool:
    """Whether one phrase for several names both sides ("clashes between rival gangs")."""
    same = bool(sides[0]) and sides[0] == sides[1]
    return same and all(role.mention and scene.mentions[role.mention].plural for role in sides[0])


def _told(scene: Scene, number: int, verb: Token) -> Iterator[Found]:
    """The demand or charge that a verb's clause is by being said, at most one."""
    for told in find_told(scene, number, verb):
        yield Found(told.sense, told.word, told.sources, told.targets, SAID_RULE, told.saying)


def _complete(scene: Scene, sense: Sense, sources: tuple[Role, ...], targets: tuple[Role, ...]) -> bool:
    """Whether enough is named: both sides of a mutual deed, whom a threat is made to, for the rest anybody."""
    if sense.symmetric and sense.type != "AGREE":
        return bool(sources and (targets or _are_both(scene, sources)))
    if sense.source and not is_crowd_sense(sense):
        return bool(targets) and (bool(sources) or UNTOLD in sense.source)
    return bool(targets) if sense.type == "THREATEN" else bool(sources or targets)


def _is_among(scene: Scene, verb: Token, sense: Sense, sides: Sides) -> bool:
    """Whether several whom one phrase names do a deed with each other ("the two ministers met")."""
    sources, targets = sides
    alone = len(sources) == 1 and not any(role.mention for role in targets)
    discussed = lemma(verb) in scene.ontology.lexicon.events.mood["discussing"] and not is_infinitive(verb)
    return alone and sense.type in TOGETHER and _are_both(scene, sources) and (discussed or not objects(verb))


def _is_shared(scene: Scene, noun: Token, sense: Sense, sides: Sides) -> bool:
    """Whether a noun tells what several whom one phrase names do with each other ("a drill of the two navies").

    Whoever does it "with" others does it with them, known or not.
    """
    sources, targets = sides
    alone = sense.symmetric and sense.type in WITH_OTHERS and len(sources) == 1
    alone = alone and not any(role.mention for role in targets)
    carrier = carrier_of(noun, scene.ontology.lexicon.events)
    if carrier is not None and lemma(carrier) in scene.ontology.lexicon.status.demanding:
        return False
    below = {slot.name for each in (noun, carrier) if each is not None for slot in preposition_slots(each)}
    return alone and "with" not in below and _are_both(scene, sources)


def _are_both(scene: Scene, roles: tuple[Role, ...]) -> bool:
    """Whether one phrase names both sides of a mutual deed ("the two ministers met")."""
    named = [scene.mentions[role.mention] for role in roles if role.mention]
    return any(m.plural and BOTH & set(m.anchor.exact.lower().split()) for m in named)


def _nominal(scene: Scene, number: int, noun: Token, senses: Senses) -> Iterator[Found]:
    """The event a noun tells of, at most one; weak nouns need somebody on both sides."""
    sense = _befallen_sense(scene, number, noun, senses) or noun_sense(noun, senses)
    if sense is None or noun.dep_ == "compound" or _told_by_verb(scene, number, noun, sense, senses) or is_retold(noun):
        return
    if _is_body(scene, number, noun):
        return
    words, sense = scene.ontology.lexicon.events, as_joint(scene, number, noun, sense, senses)
    sense = as_walkout(scene, noun, sense)
    if is_fee(noun, words):
        return
    if is_rating(scene, noun):
        return
    sources, targets = noun_sides(scene, number, noun, sense, words)
    sites = sites_of(scene, number, noun) if sense.type not in CROWDS else []
    targets = targets or scene.roles(number, sites, inner=False)
    name = lemma(noun)
    if name in words.stative["nouns"] and carrier_of(noun, words) is None:
        return
    sides, weak = (sources, targets), name in words.weak["nouns"] and not sense.patients
    open_ended = any(sides) and (not weak or carrier_of(noun, words) is not None or _names_deed(noun, sense))
    reached = reach_noun_sides(scene, number, noun, sense, sides) if open_ended or all(sides) else sides
    carrier = carrier_of(noun, words)
    traded = carrier is not None and lemma(carrier) in words.mood["mutual"] and _is_exchanged(scene, reached)
    if traded or _are_same(scene, reached) or _is_shared(scene, noun, sense, reached):
        yield _ended(scene, number, noun, _mutual(Found(sense, noun, *reached, NOUN_RULE)), senses)
    elif _is_told(noun, sense, reached, weak=weak):
        yield _ended(scene, number, noun, Found(sense, noun, *reached, NOUN_RULE), senses)
    elif not any(reached) and is_foreseen(scene, noun, sense):
        yield Found(sense, noun, (), (), FORESEEN_RULE)


def _befallen_sense(scene: Scene, number: int, noun: Token, senses: Senses) -> Sense | None:
    """The sense of a noun that tells of a deed by whom it befalls: "the capture of Quill", unlike that of a market."""
    asking = [sense for sense in senses.nouns.get(lemma(noun), ()) if sense.patients]
    befallen = inner_slots(noun).get("of", ()) if asking else ()
    return next((sense for sense in asking if befalls_any(scene, number, sense, befallen)), None)


def _is_body(scene: Scene, number: int, noun: Token) -> bool:
    """Whether a noun that may tell of a deed is somebody here ("the opposition", unlike "opposition to the pact")."""
    mention = scene.mention(number, noun)
    bare = [child.lower_ for child in children(noun) if child.dep_ != "punct" and child.i < noun.i] == ["the"]
    return bare and mention is not None and mention.kind == "nominal" and not preposition_slots(noun)


def _is_exchanged(scene: Scene, sides: Sides) -> bool:
    """Whether several give and take a deed, with nobody named besides ("X and Y traded barbs", "the two camps …")."""
    sources, targets = sides
    return (len(sources) > 1 or _are_both(scene, sources)) and not any(role.mention for role in targets)


def _is_told(noun: Token, sense: Sense, sides: Sides, *, weak: bool) -> bool:
    """Whether enough is said of a noun's deed: of a weak one who did it to whom, else a side, or that it was seen."""
    if weak:
        return all(any(role.mention for role in side) for side in sides)
    return any(sides) or is_witnessed(noun, sense)


def _mutual(found: Found) -> Found:
    """An event that each of its sources does to the others ("traded accusations", "accused each other").

    One phrase may name them all ("the two militias").
    """
    sense = msgspec.structs.replace(found.sense, symmetric=True)
    return found._replace(sense=sense, sources=found.sources[:1], targets=found.sources[1:] or found.sources)


def _told_by_verb(scene: Scene, number: int, noun: Token, sense: Sense, senses: Senses) -> bool:
    """Whether the verb above a noun tells of the same deed already ("ratified the treaty")."""
    noun = measuring(noun)
    verb = noun.head
    if noun.dep_ == "pobj":
        if scene.ontology.event_types[sense.type].is_friendly and _is_ceased(scene, noun):
            return True
        return (sense.symmetric and is_left(scene, number, noun, senses)) or is_dealt(scene, number, noun, senses)
    if noun.dep_ not in {"dobj", "nsubjpass"} or verb.pos_ != "VERB":
        return _told_after(scene, number, noun, sense, senses)
    told = verb_sense(scene, number, verb, senses)
    if told is None or lends_to_noun(verb, told, scene.ontology.lexicon.events, senses):
        return False
    if sense.type in CROWDS and told.type != sense.type and told.of_deed and _is_somebody_s(noun):
        # Who is put down has risen first ("crushed a revolt by farmers").
        return False
    return told.type == sense.type or head_in(noun, told.objects)


def _is_ceased(scene: Scene, noun: Token) -> bool:
    """Whether a noun before tells that something friendly is stopped or cut ("the suspension of aid")."""
    above = noun.head.head
    return (
        above.pos_ == "NOUN" and f"{lemma(above)} {noun.head.lower_}" in scene.ontology.lexicon.events.mood["ceasing"]
    )


def _names_deed(noun: Token, sense: Sense) -> bool:
    """Whether an infinitive tells the deed that somebody threatens, promises or refuses by a noun ("a threat to V")."""
    return sense.embedded and any(c.dep_ == "acl" and is_infinitive(c) for c in noun.rights)


def _is_somebody_s(noun: Token) -> bool:
    """Whether words say who does the deed of a noun."""
    return not MAKERS.isdisjoint(inner_slots(noun)) or bool(hung_makers(noun))


def _told_after(scene: Scene, number: int, noun: Token, sense: Sense, senses: Senses) -> bool:
    """Whether a clause after a noun tells of the same deed ("the embargo that X imposed on Y")."""
    verbs = (c for c in children(noun) if c.dep_ == "relcl" and c.pos_ == "VERB" and noun in objects(c))
    told = (verb_sense(scene, number, verb, senses) for verb in verbs)
    return any(each is not None and each.type == sense.type and head_in(noun, each.objects) for each in told)


def _ended(scene: Scene, number: int, noun: Token, found: Found, senses: Senses) -> Found:
    """The event of a noun, turned where its verb ends it: a hostile deed is given up, a friendly one broken off.

    What was friendly and is called off before it began is refused.
    """
    verb, light = noun.head, scene.ontology.lexicon.events.light
    keys = verb_key(verb) if noun.dep_ in {"dobj", "nsubjpass"} and verb.pos_ == "VERB" else ()
    if not any(key in light.ending for key in keys):
        return found
    if found.sense.type == "PROTEST" and _is_broken_up(scene, number, noun, found):
        sense = next(iter(senses.verbs["disperse"]))
        return found._replace(
            sense=sense, trigger=verb, sources=scene.doers(number, agents(verb)), targets=found.sources
        )
    known = scene.ontology.event_types[found.sense.type]
    standing = lemma(noun) in scene.ontology.lexicon.events.stative["nouns"]
    broken = "REJECT" if not standing and any(key in light.refusing for key in keys) else "SANCTION"
    turned = broken if known.is_friendly else "CONCEDE" if known.is_spoken else "RETREAT"
    sense = next(s for listed in senses.verbs.values() for s in listed if s.type == turned)
    together = found.sense.symmetric and len(subjects(verb)) > 1
    found = _ended_by(scene, number, verb, found)
    targets = found.targets or waited_for(scene, number, verb, referents(scene, found.sources))
    return found._replace(sense=msgspec.structs.replace(sense, symmetric=together), trigger=verb, targets=targets)


def _is_broken_up(scene: Scene, number: int, noun: Token, found: Found) -> bool:
    """Whether a protest is ended by force: it is broken up, or others end it who bear arms or keep order.

    Who calls a protest off, or ends his own, uses no force.
    """
    keys, enders = verb_key(noun.head), scene.doers(number, agents(noun.head))
    if "break up" in keys:
        return True
    owned = any(owner.tag_ == "PRP$" for owner in noun.lefts)
    if owned and referents(scene, found.sources) <= referents(scene, enders):
        return False
    named = (scene.mentions[role.mention] for role in enders if role.mention)
    quelled = any(key in scene.ontology.lexicon.events.light.quelling for key in keys)
    return quelled and any(not FORCES.isdisjoint(mention.kinds) for mention in named)


def _ended_by(scene: Scene, number: int, verb: Token, found: Found) -> Found:
    """A deed that is ended, with whoever ends it as its doer where somebody is named ("talks of X and Y ended by Z").

    Those who did it together are each other's, and so is whom it is broken off with; else whom it was done to stays.
    """
    enders = scene.doers(number, agents(verb))
    if not enders:
        return found
    selves = referents(scene, enders)
    if found.sources and referents(scene, found.sources) <= selves:
        return found
    parties = (*found.sources, *found.targets) if found.sense.symmetric else found.targets
    left = tuple(role for role in parties if scene.referent(role) not in selves)
    if found.sense.symmetric and not left and len(enders) > 1:
        return found
    return found._replace(sources=enders, targets=tuple(dict.fromkeys(left)))
