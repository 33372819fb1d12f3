"""Deeds with a side open -> that side, from where grammar keeps it: below objects, in clauses, in the words alone."""

import msgspec
from spacy.tokens import Token

from dragoman.ontology.lexicon import Sense, load_lexicon
from dragoman.ontology.traits import load_traits
from dragoman.read.deeds._answered import answers_no_person, doers_answered
from dragoman.read.deeds._below import HARMING, MOVING, ON_SOIL, WHERE, below_verb, is_passed_by, slots_below
from dragoman.read.deeds._open_sources import is_time, open_verb_sources, words_of
from dragoman.read.deeds.deed_verbs import far_recipients, particles
from dragoman.read.deeds.fitting_sides import is_unmeant
from dragoman.read.deeds.modal_types import REFUSAL
from dragoman.read.deeds.no_deeds import is_addressed, lacks_doer
from dragoman.read.deeds.repaid import repaid_by
from dragoman.read.deeds.side_clauses import aims_of_judged
from dragoman.read.deeds.threats import is_threatened, without_invited, without_speakers
from dragoman.read.grammar.arguments import agents, objects, subjects
from dragoman.read.grammar.blamed import tells_wrong
from dragoman.read.grammar.noun_slots import head_in, inner_slots
from dragoman.read.grammar.scene import ARMED, Scene
from dragoman.read.grammar.syntax import is_infinitive, is_negated, is_passive, lemma, owners, verb_key
from dragoman.read.grammar.tree import children
from dragoman.read.senses.deeds import (
    Sides,
    harm_of,
    index_senses,
    is_own,
    noun_sense,
    one_sided,
    referents,
    verb_slots,
)
from dragoman.records import Role

# Those before a thing that a deed is done to.
ONTO = ("against", "on", "into", "at", "over")
ON_THINGS = load_traits().deeds.on_things
ANSWERING = load_traits().deeds.answering_harm
WITHDRAWING = load_traits().deeds.own_people
GIVING = load_traits().deeds.giving
VIOLENT = load_traits().deeds.violent
OWNING = load_traits().deeds.own_goods
# Places of who gets what is given.
RECIPIENTS = ("dative", "to")
# Where bare words stand for whom a body of people leaves or goes to.
LEFT = {"RETREAT": ("from",), "MOBILIZE": ("to", "into", "near", "along")}
POSSESSIVE = frozenset({"its", "his", "her"})
# Words before what has to happen first.
WAITING = frozenset({"until", "till", "unless", "before"})


def reach_verb_sides(scene: Scene, number: int, verb: Token, sense: Sense, sides: Sides) -> Sides:
    """Both sides of a verb's deed, the open ones looked for beyond its own slots; () where nothing says who."""
    owners_own = _own_pronouns(scene, number, verb, sense)
    sides = sides[0], tuple(role for role in sides[1] if role not in owners_own)
    sources = sides[0] or open_verb_sources(scene, number, verb, sense) or owners_own
    selves = _selves(scene, sources)
    kept = tuple(role for role in sides[1] if sides[0] or scene.referent(role) not in selves)
    if not is_addressed(verb):
        kept = without_speakers(scene, sense, kept, sources)
    targets = without_own(scene, sense, kept, selves)
    selves = selves | referents(scene, owners_own)
    harm = any(harm_of(scene, number, thing, sense) is not None for thing in objects(verb))
    harm = harm or bool(repaid_by(verb, sense))
    vague = _is_vague(scene, sense, targets, selves) and not is_threatened(verb, sense)
    if not (sense.direct or harm or tells_wrong(verb)) and (not targets or vague):
        reached = () if sense.place_target else _verb_targets(scene, number, verb, sense, sources)
        found = without_own(scene, sense, without_speakers(scene, sense, reached, sources), selves)
        targets = found if not targets or any(_is_firm(scene, role, selves) for role in found) else targets
    # What is thrown or imposed is not what is hit.
    hits = sense.type in HARMING and not sense.whole and (not sense.objects or "dobj" in sense.target)
    targets = _as_things(scene, number, verb, targets) if hits else targets
    targets = _without_given(scene, number, verb, sense, targets) if sense.type in GIVING else targets
    if harm:
        return sources, targets
    targets = targets or waited_for(scene, number, verb, selves) or _word_targets(scene, number, verb, sense)
    targets = _without_unmeant(scene, number, verb, sense, targets)
    targets = _as_answered(scene, number, verb, sense, (sources, targets))
    return sources, _without_loose(scene, sense, without_invited(scene, number, verb, sense, targets))


def _as_answered(scene: Scene, number: int, verb: Token, sense: Sense, sides: Sides) -> tuple[Role, ...]:
    """The targets, or those whose deed is answered where the verb's own words name nobody."""
    sources, targets = sides
    beside = answers_no_person(scene, number, verb, sense)
    if not beside and any(role.mention for role in targets):
        return targets
    return doers_answered(scene, number, verb, sense, sources) or (() if beside else targets)


def _without_unmeant(
    scene: Scene, number: int, verb: Token, sense: Sense, targets: tuple[Role, ...]
) -> tuple[Role, ...]:
    """The targets without an "it" that is refused, accepted or given back, which is a thing."""
    things = [thing for thing in objects(verb) if is_unmeant(thing, verb, sense, scene.ontology.lexicon.events)]
    unmeant = {role.mention for role in scene.roles(number, things)} if things else frozenset()
    return tuple(role for role in targets if role.mention is None or role.mention not in unmeant)


def _without_given(scene: Scene, number: int, verb: Token, sense: Sense, targets: tuple[Role, ...]) -> tuple[Role, ...]:
    """The targets without what is given, where words say whom it goes to ("sent doctors to the hospital").

    Somebody who is freed or handed over himself stays.
    """
    slots = verb_slots(verb)
    if not any(slots.get(name) for name in RECIPIENTS) and not far_recipients(slots["dobj"]):
        return targets
    parts = [t for thing in slots["dobj"] for t in inner_slots(thing).get("of", ())]
    inside = (scene.mention(number, t) for t in (*parts, *(slots["dobj"] if sense.type == "AID" else ())))
    given = {mention.id for mention in inside if mention is not None}
    return tuple(role for role in targets if role.mention not in given)


def _own_pronouns(scene: Scene, number: int, verb: Token, sense: Sense) -> tuple[Role, ...]:
    """The "its" or "their" at what somebody gives up or moves, which is the doer himself ("reopened its gates")."""
    if sense.type not in OWNING or not subjects(verb) or is_passive(verb) or lacks_doer(scene, number, verb, sense, ()):
        return ()
    owning = (owner for thing in objects(verb) for owner in owners(thing) if owner.tag_ == "PRP$")
    roles = (scene.role(number, owner) for owner in owning)
    return tuple(role for role in roles if role is not None and scene.is_pronoun(role))


def without_own(scene: Scene, sense: Sense, roles: tuple[Role, ...], selves: frozenset[str]) -> tuple[Role, ...]:
    """The targets without the doer's own people, where a deed only moves these ("withdrew its troops from X")."""
    if sense.type not in WITHDRAWING:
        return roles
    return tuple(
        r for r in roles if not is_own(scene, r, selves) and not (sense.type in MOVING and _is_moved(scene, r))
    )


def _is_moved(scene: Scene, role: Role) -> bool:
    """Whether a role is troops that no words give to anybody, who are whoever moves them's own ("3,000 soldiers")."""
    mention = scene.mentions.get(role.mention or "")
    if mention is None or mention.kind != "nominal" or mention.owner is not None or mention.antecedent is not None:
        return False
    return bool(mention.plural) and bool(ARMED & set(mention.kinds))


def waited_for(scene: Scene, number: int, verb: Token, selves: frozenset[str]) -> tuple[Role, ...]:
    """Who is to act first where a deed is held back ("will not reopen the bridge until X withdraws"); () otherwise.

    selves: whom the doers mean, as referent() tells them.
    """
    if not is_negated(verb):
        return ()
    clauses = [c for c in children(verb) if c.dep_ == "advcl" and any(m.lower_ in WAITING for m in children(c))]
    found = scene.doers(number, [t for c in clauses for t in (agents(c) or subjects(c))])
    return tuple(role for role in found if scene.referent(role) not in selves)


def _verb_targets(scene: Scene, number: int, verb: Token, sense: Sense, sources: tuple[Role, ...]) -> tuple[Role, ...]:
    """Whom a verb's deed is done to where its own slots name nobody: () where nothing stands below it either.

    Somebody named comes before the bare words of what it is done to ("rejected the referendum"). Who suffers a deed
    that is turned down, condemned or asked for is not aimed at: there the words of that deed stand.
    """
    apart = aims_of_judged(verb)
    without = _selves(scene, sources) | referents(scene, scene.roles(number, apart))
    loose: tuple[Role, ...] = ()
    for tokens in below_verb(verb, sense, 0):
        timeless = [t for t in tokens if not is_time(t) and t not in apart]
        timeless = [t for t in timeless if scene.is_listed(number, t) or not is_passed_by(t, verb, sense)]
        aims = [t for t in timeless if sense.type not in ANSWERING or one_sided(scene, number, t) is None]
        soil = sense.type in ON_SOIL or (sense.embedded and any(_is_done_on_soil(scene, number, t) for t in aims))
        found = scene.roles(number, aims, soil=soil, without=without)
        if any(_is_firm(scene, role, without) for role in found):
            return found
        if len(aims) < len(timeless):
            return found or loose or words_of(scene, number, tokens)
        loose = loose or found
    return loose


def _as_things(scene: Scene, number: int, verb: Token, targets: tuple[Role, ...]) -> tuple[Role, ...]:
    """The targets by the words of the things hit, where only the place that these stand in names somebody.

    Who holds the place stands for them: "shelled a clinic in X" is done to X's clinic; "their clinic in X" is theirs,
    whoever they are.
    """
    things = words_of(scene, number, objects(verb))
    slots = slots_below([verb, *objects(verb)])
    sites = (scene.mention(number, t) for name in WHERE for t in slots.get(name, ()))
    placed = {site.id for site in sites if site is not None}
    if not things or any(role.mention not in placed for role in targets):
        return targets
    if any(owner.tag_ == "PRP$" for thing in objects(verb) for owner in owners(thing)):
        return things[:1]
    return tuple(msgspec.structs.replace(role, anchor=things[0].anchor) for role in targets)


def _is_done_on_soil(scene: Scene, number: int, noun: Token) -> bool:
    """Whether a noun tells of a deed that is done to whoever holds the place ("agreed to a ceasefire in X")."""
    told = noun_sense(noun, index_senses(scene.ontology.lexicon.events))
    return told is not None and told.type in ON_SOIL and scene.mention(number, noun) is None


def _is_vague(scene: Scene, sense: Sense, targets: tuple[Role, ...], selves: frozenset[str]) -> bool:
    """Whether targets may only be what is moved or promised, with somebody better named elsewhere."""
    return (sense.embedded or sense.type in MOVING) and not any(_is_firm(scene, role, selves) for role in targets)


def _is_firm(scene: Scene, role: Role, selves: frozenset[str]) -> bool:
    """Whether a role says who somebody is: a name, or a phrase whose owner is known and is not the doer."""
    mention = scene.mentions.get(role.mention or "")
    if mention is None or mention.kind != "nominal":
        return mention is not None
    owner = scene.mentions.get(mention.owner or "")
    return owner is not None and scene.referent(Role(anchor=owner.anchor, mention=owner.id)) not in selves


def others(scene: Scene, sources: tuple[Role, ...], targets: tuple[Role, ...]) -> tuple[Role, ...]:
    """The targets that are not whoever does the deed or whose organ does it ("X's army opened its borders")."""
    selves = _selves(scene, sources)
    kept = tuple(role for role in targets if not _is_reflexive(scene, role))
    return tuple(role for role in kept if not (scene.is_pronoun(role) and scene.referent(role) in selves))


def _is_reflexive(scene: Scene, role: Role) -> bool:
    """Whether a role is the doer's own "himself"."""
    mention = scene.mentions.get(role.mention or "")
    return mention is not None and mention.kind == "pronoun" and mention.anchor.exact.endswith(("self", "selves"))


def _without_loose(scene: Scene, sense: Sense, targets: tuple[Role, ...]) -> tuple[Role, ...]:
    """The targets without a lone "its" that goes back to nobody, at what somebody gives up, moves or turns down."""
    mention = scene.mentions.get(targets[0].mention or "") if len(targets) == 1 else None
    if mention is None or mention.antecedent is not None or sense.type not in {*OWNING, REFUSAL}:
        return targets
    return () if mention.kind == "pronoun" and mention.anchor.exact.lower() in POSSESSIVE else targets


def _selves(scene: Scene, sources: tuple[Role, ...]) -> frozenset[str]:
    """Whom sources mean, and whose organs they are."""
    named = [scene.mentions[role.mention] for role in sources if role.mention]
    owners = [scene.mentions[m.owner] for m in named if m.owner]
    return referents(scene, (*sources, *(Role(anchor=m.anchor, mention=m.id) for m in owners)))


def _is_shot(verb: Token, sense: Sense) -> bool:
    """Whether a preposition listed with the verb names what is hit, and its object with what ("fired X at Y")."""
    words = next((key.split() for key in verb_key(verb) if key in sense.verbs), [])
    weapons = load_lexicon().causes.weapons["nouns"]
    return len(words) > 1 and any(head_in(thing, weapons) for thing in objects(verb))


def _is_one_deed(verb: Token, thing: Token, sense: Sense) -> bool:
    """Whether an object is one deed with its verb ("set fire to X"), and so what is done and not what it is done to."""
    words = f"{lemma(verb)} {lemma(thing)}"
    listed = any(key == words or key.startswith(f"{words} ") for key in sense.verbs)
    return listed or (sense.whole and head_in(thing, sense.objects))


def _recipients(scene: Scene, number: int, verb: Token, sense: Sense) -> tuple[Role, ...]:
    """Whom a gift or a march goes to, or what is left, as bare words."""
    slots = verb_slots(verb)
    slots.setdefault("to", far_recipients(slots["dobj"]))
    names = (*LEFT.get(sense.type, ()), *(RECIPIENTS if sense.type in GIVING else ()))
    given = {thing.i for thing in objects(verb)}
    others = ([t for t in slots.get(name, ()) if t.i not in given] for name in names)
    found = next((r for tokens in others if (r := words_of(scene, number, tokens))), ())
    return found or words_of(scene, number, agents(verb) if sense.source else ())


def _word_targets(scene: Scene, number: int, verb: Token, sense: Sense) -> tuple[Role, ...]:
    """What a deed is done to, as bare words, where nobody is named: its objects, else those of its infinitive."""
    if sense.type in GIVING or sense.type in LEFT:
        return _recipients(scene, number, verb, sense)
    if sense.type not in ON_THINGS:
        return ()
    inner = (c for c in children(verb) if c.dep_ == "xcomp" and c.pos_ == "VERB")
    # What is fired at others is only the means.
    by_thing = sense.type in VIOLENT and ("dobj" not in sense.target if sense.objects else _is_shot(verb, sense))
    for each in () if by_thing else (verb, *(c for c in inner if is_infinitive(c) or sense.type not in ANSWERING)):
        things = (t for t in objects(each) if not _is_one_deed(each, t, sense))
        found = words_of(scene, number, things)
        if found:
            return found
    means = [thing for thing in objects(verb) if by_thing or _is_one_deed(verb, thing, sense)]
    slots = slots_below((verb, *particles(verb), *means))
    # What a war is fought over, nobody attacks.
    quarrel = lemma(verb) in scene.ontology.lexicon.causes.quarrels["over"]
    names = [name for name in (sense.target if means else ONTO) if not (quarrel and name == "over")]
    return next((r for name in names if (r := words_of(scene, number, slots.get(name, ())))), ())
