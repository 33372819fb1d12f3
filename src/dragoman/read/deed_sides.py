"""A noun of a deed -> who does it and to whom; the places a deed is aimed at -> whom they name."""

from collections.abc import Iterable, Mapping, Sequence

from spacy.tokens import Token

from dragoman.ontology.lexicon import EventWords, Sense, load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.ontology.traits import load_traits
from dragoman.read._befallen import befallen, charged_sides
from dragoman.read._borne import enjoyers_of
from dragoman.read._carriers import carrier_of, stays_out
from dragoman.read._noun_makers import (
    answerable_for,
    answering_to,
    charged_with,
    claiming,
    granting,
    hastening_to,
    hung_makers,
    invited_to,
    is_ground,
    is_part_denied,
    met_around,
    owned_by,
    pleading,
    siding,
    wanted_from,
)
from dragoman.read._tie_sides import is_only_against
from dragoman.read._tree import children
from dragoman.read.arguments import agents, objects, subjects
from dragoman.read.deeds import (
    Sides,
    harm_of,
    index_senses,
    is_own,
    noun_sense,
    one_sided,
    reciprocal,
    referents,
    verb_slots,
)
from dragoman.read.labels import VERBAL
from dragoman.read.scene import ARMED, NOBODY, Scene, inner_slots
from dragoman.read.syntax import is_infinitive, is_passive, lemma, owners, verb_key
from dragoman.records import Role

OWNER_SLOTS = ("poss", "by", "adj", "from")
# Types of deeds done with others or for them.
HELPING = load_traits().deeds.helping
HARMING = load_traits().deeds.harming
VIOLENT = load_traits().deeds.violent
SHARED = load_traits().deeds.shared
# Types of what is said about deeds of others.
ANSWERS = load_traits().deeds.answering_others - load_traits().deeds.ahead
FRIENDLY = load_traits().deeds.friendly | HELPING
# Before the help that somebody acts with, or without.
ENJOYING = frozenset({"with", "without"})
# Prepositions at a deed's noun that name whom it is done to, beside "of".
ON_OTHER = ("on", "against")


def aimed_at(
    scene: Scene, number: int, tokens: Iterable[Token], sense: Sense, without: frozenset[str] = NOBODY
) -> tuple[Role, ...]:
    """Whom the tokens of a target slot name; who condemns, praises or rejects a deed means whoever does it."""
    found: dict[str, Role] = {}
    for token in (t for t in tokens if not _is_enjoyed(t)):
        told = one_sided(scene, number, token) if sense.of_deed else harm_of(scene, number, token, sense)
        if told is None and sense.type in FRIENDLY and is_against(scene, number, token):
            continue
        if sense.direct and token.pos_ != "PROPN":
            roles = scene.doers(number, [token])
        elif told is None:
            roles = scene.roles(number, [token], soil="in" in sense.target, without=without)
        else:
            roles = _meant_by_deed(scene, number, token, told, sense.of_deed or ("doer",))
        for role in roles:
            if scene.referent(role) not in without:
                found.setdefault(role.mention or role.anchor.exact, role)
    return tuple(found.values())


def _meant_by_deed(scene: Scene, number: int, noun: Token, told: Sense, names: Iterable[str]) -> tuple[Role, ...]:
    """Whom a deed stands for where it is condemned, praised or asked for: its doer, else the first slot filled."""
    slots = inner_slots(noun)
    for name in names:
        doers = name == "doer"
        found = _noun_sources(scene, number, noun, told, None) if doers else scene.roles(number, slots.get(name, ()))
        if found:
            return found
    return ()


def noun_sides(scene: Scene, number: int, noun: Token, sense: Sense, words: EventWords) -> Sides:
    """Source and target of a nominal event."""
    slots = inner_slots(noun)
    given = (
        _enjoyed_sides(scene, number, noun, slots)
        or charged_sides(scene, number, noun, sense)
        or _wanted_sides(scene, number, noun, sense)
        or _helped_sides(scene, number, noun, sense)
        or _invited_sides(scene, number, noun, sense)
    )
    if given is not None:
        return given
    if "of" in slots and not sense.symmetric and (doers := _doers_of(scene, number, noun, slots)):
        return doers, _aimed_at(scene, number, slots)
    if "of" in slots and (willing := _willing_of(scene, number, noun, slots)):
        selves = referents(scene, willing)
        targets = _noun_targets(scene, number, noun, sense, willing)
        return willing, tuple(role for role in targets if scene.referent(role) not in selves)
    carrier = carrier_of(noun, words)
    if carrier is not None and _is_provoked(carrier, slots, sense):
        return _clashing_sides(scene, number, slots, carrier)
    if "between" in slots or "among" in slots:
        sides = scene.roles(number, [*slots.get("between", ()), *slots.get("among", ())])
        makers = () if sense.symmetric or not sense.nouns else _go_betweens(scene, number, slots, carrier)
        return sides_between(scene, sides, makers)
    if carrier is not None and _is_suffered(scene, noun, carrier, sense):
        sources, targets = _suffered_sides(scene, number, slots, carrier)
    else:
        sources = _noun_sources(scene, number, noun, sense, carrier)
        targets = _noun_targets(scene, number, noun, sense, sources)
    sources, targets = reciprocal(sense, sources, targets)
    return sources, tuple(t for t in targets if t not in sources) or (targets if sense.symmetric else ())


def _wanted_sides(scene: Scene, number: int, noun: Token, sense: Sense) -> Sides | None:
    """From whom a deed is wanted, and on whom, else who wants it ("is seeking a loan from X"); None elsewhere."""
    makers, wanting = wanted_from(noun) if "from" not in sense.target else ([], [])
    sources = scene.roles(number, makers, inner=False)
    if not sources:
        return None
    return sources, _noun_targets(scene, number, noun, sense, sources) or scene.doers(number, wanting)


def _helped_sides(scene: Scene, number: int, noun: Token, sense: Sense) -> Sides | None:
    """Who comes to whose help ("rushed to X's aid"); None elsewhere."""
    makers, slots = hastening_to(noun) if sense.type in HELPING else [], inner_slots(noun)
    helped = slots.get("poss") or slots.get("of", ())
    return (scene.doers(number, makers), scene.roles(number, helped)) if makers and helped else None


def _invited_sides(scene: Scene, number: int, noun: Token, sense: Sense) -> Sides | None:
    """Who is to hold talks with whom by inviting him ("invited X for talks"); None elsewhere."""
    inviting, invited = invited_to(noun) if sense.symmetric else ([], [])
    sides = scene.doers(number, inviting), scene.roles(number, invited, inner=False)
    return sides if all(sides) else None


def _doers_of(scene: Scene, number: int, noun: Token, slots: Mapping[str, Sequence[Token]]) -> tuple[Role, ...]:
    """Who does a deed that is "of" him and "on" or "against" another by name ("sanctions of X on Y"), () elsewhere."""
    laid = lemma(noun) in load_lexicon().events.mood["laid"] and not any(name in slots for name in OWNER_SLOTS)
    return scene.roles(number, slots["of"], inner=False) if laid and _aimed_at(scene, number, slots) else ()


def _willing_of(scene: Scene, number: int, noun: Token, slots: Mapping[str, Sequence[Token]]) -> tuple[Role, ...]:
    """Who will do, or will not do, what an infinitive tells ("the refusal of X to sign"), or objects; () elsewhere."""
    lexicon = load_lexicon()
    to_do = any(c.dep_ == "acl" and is_infinitive(c) for c in children(noun)) and lemma(noun) in lexicon.control.willing
    willing = to_do or lemma(noun) in lexicon.causes.quarrels["overridden"]
    return scene.roles(number, slots["of"], inner=False) if willing and "poss" not in slots else ()


def _aimed_at(scene: Scene, number: int, slots: Mapping[str, Sequence[Token]]) -> tuple[Role, ...]:
    """Whoever a deed is on or against by name."""
    named = [token for name in ("on", "against") for token in slots.get(name, ()) if token.pos_ == "PROPN"]
    return scene.roles(number, named, inner=False)


def is_against(scene: Scene, number: int, token: Token) -> bool:
    """Whether a word names whom somebody is against, or a thing against somebody ("a fight against X")."""
    if token.dep_ == "pobj" and token.head.lower_ == "against":
        return True
    return is_only_against(scene, number, token)


def _is_enjoyed(noun: Token) -> bool:
    """Whether a noun names the help with which somebody acts, and not whom he acts on."""
    beside = noun.dep_ == "pobj" and noun.head.lower_ in ENJOYING
    return beside and lemma(noun) in load_lexicon().events.mood["enjoyed"]


def _enjoyed_sides(scene: Scene, number: int, noun: Token, slots: Mapping[str, Sequence[Token]]) -> Sides | None:
    """Who gives the help that somebody acts with, and to whom ("won with the support of X"); None for other nouns."""
    if "poss" in slots or not _is_enjoyed(noun):
        return None
    givers = scene.roles(number, [*slots.get("of", slots.get("from", ()))], inner=False)
    selves = referents(scene, givers)
    enjoyers = enjoyers_of(scene, number, noun, selves) or scene.roles(number, [noun.head.head], inner=False)
    return (givers, tuple(role for role in enjoyers if scene.referent(role) not in selves)) if givers else None


def _go_betweens(
    scene: Scene, number: int, slots: Mapping[str, Sequence[Token]], carrier: Token | None
) -> tuple[Role, ...]:
    """Who does a deed between others: whoever it is by, else the light verb's subject."""
    made = scene.roles(number, [t for name in ("by", "poss", "adj", "of") for t in slots.get(name, ())], inner=False)
    return made or (scene.doers(number, agents(carrier)) if carrier is not None else ())


def sides_between(scene: Scene, sides: tuple[Role, ...], makers: tuple[Role, ...]) -> Sides:
    """Both sides of a deed "between" some; a third party's deed ("mediation by X between Y and Z") is X's with all.

    One side that names many ("clashes between militias") is both.
    """
    if makers or not sides:
        return makers, sides
    many = any(scene.mentions[role.mention].plural for role in sides[:1] if role.mention)
    return sides[:1], sides[1:] or (sides if many else ())


def _is_provoked(carrier: Token, slots: Mapping[str, Sequence[Token]], sense: Sense) -> bool:
    """Whether violence is only brought about by the verb's subject, and nobody is named who does it to him."""
    provoking = any(key in load_lexicon().events.light.provoking for key in verb_key(carrier))
    named = slots.get("from") or verb_slots(carrier).get("from")
    by = slots.get("by") and "nsubj" in {c.dep_ for c in carrier.lefts}
    return provoking and sense.type == "ASSAULT" and not named and not by


def _clashing_sides(scene: Scene, number: int, slots: Mapping[str, Sequence[Token]], carrier: Token) -> Sides:
    """Both sides of violence that one of them provoked ("provoked a clash with X"); nobody's where no other is told."""
    if "between" in slots:
        return sides_between(scene, scene.roles(number, slots["between"]), ())
    owning = scene.roles(number, [*slots.get("poss", ()), *slots.get("adj", ())], inner=False)
    if owning:
        return owning, scene.doers(number, agents(carrier))
    other = scene.roles(number, [*slots.get("with", ()), *verb_slots(carrier).get("with", ())])
    return (scene.doers(number, agents(carrier)), other) if other else ((), ())


def _suffered_sides(scene: Scene, number: int, slots: Mapping[str, Sequence[Token]], carrier: Token) -> Sides:
    """Who does a deed that the light verb's subject undergoes ("drew protests from X", "was put under arrest by X").

    Where somebody puts another under it, that one does.
    """
    below = verb_slots(carrier)
    makers = next((tokens for name in ("from", "by") for tokens in (slots.get(name), below.get(name)) if tokens), ())
    put = any(k.endswith(" under") for k in scene.ontology.lexicon.events.light.undergoing & {*verb_key(carrier)})
    if put and not is_passive(carrier) and objects(carrier):
        doing = scene.roles(number, makers) or scene.doers(number, agents(carrier))
        return doing, scene.roles(number, objects(carrier))
    return scene.roles(number, makers), scene.doers(number, subjects(carrier))


def _is_suffered(scene: Scene, noun: Token, carrier: Token, sense: Sense) -> bool:
    """Whether the light verb's subject undergoes the deed ("faced an attack", "under pressure from X, Y …")."""
    words = scene.ontology.lexicon.events.light
    if any(key in words.undergoing for key in verb_key(carrier)):
        return True
    under = noun.dep_ == "pobj" and noun.head.lower_ == "under"
    return under and not scene.ontology.event_types[sense.type].is_friendly


def _noun_sources(scene: Scene, number: int, noun: Token, sense: Sense, carrier: Token | None) -> tuple[Role, ...]:
    """Who does a nominal event: its owner, maker or light verb's subject, else the owner of the noun above."""
    slots = scene.owner_slots(number, noun)
    suffered = lemma(noun) in scene.ontology.lexicon.events.suffered["nouns"]
    names: tuple[str, ...] = OWNER_SLOTS
    if suffered and not _is_done_to_other(scene, number, slots):
        # Whom a judge "from X" is killed by is not told; who deports him "from X" is.
        names = ("by",) if sense.type in VIOLENT else ("by", "from")
    # What a sense looks for its target at first holds no maker: whoever withdraws, does not withdraw "from" himself.
    for name in (n for n in names if n != sense.target[0]):
        makers = [t for t in slots.get(name, ()) if name != "from" or not is_ground(t)]
        found = scene.roles(number, makers, inner=name in {"by", "from"})
        if found and not (name == "poss" and carrier is not None and _plural_pronoun(noun)):
            return found
    if carrier is not None:
        apart = not sense.symmetric and stays_out(noun, carrier)
        return () if apart else scene.doers(number, agents(carrier))
    hung = _imposed_by(scene, number, noun, slots) or scene.roles(number, hung_makers(noun), inner=True)
    if hung:
        return hung
    answerable = answerable_for(noun) or siding(noun) or pleading(noun)
    if sense.type in HARMING:
        answerable = answerable or owned_by(noun) or charged_with(noun) or claiming(noun)
    answerable = answerable or (met_around(noun) if sense.type in SHARED else [])
    if answerable:
        return scene.doers(number, answerable)
    if "of" in slots and "of" not in sense.target and not suffered:
        return scene.roles(number, slots["of"])
    return _governing_owner(scene, number, noun)


def _imposed_by(scene: Scene, number: int, noun: Token, slots: Mapping[str, Sequence[Token]]) -> tuple[Role, ...]:
    """Who imposes what stands before "of" ("the sanctions of X"), where nobody else is told to.

    Raids "of" those who bear arms are theirs ("the raids of the brigade").
    """
    mood, owned = load_lexicon().events.mood, scene.roles(number, slots.get("of", ()), inner=False)
    named = (scene.mentions[role.mention] for role in owned if role.mention)
    fought = lemma(noun) in mood["laid"] and any(not ARMED.isdisjoint(mention.kinds) for mention in named)
    return owned if fought or lemma(noun) in mood["imposed"] else ()


def _is_done_to_other(scene: Scene, number: int, slots: Mapping[str, Sequence[Token]]) -> bool:
    """Whether a noun that may be named after who suffers the deed tells of another: "X's capture of Y", "X's ban on Y".

    Its owner does the deed then.
    """
    return "poss" in slots and ("of" in slots or any(scene.roles(number, slots.get(name, ())) for name in ON_OTHER))


def _plural_pronoun(noun: Token) -> bool:
    """Whether the owner is "their": of a deed done together, the light verb's subject says who."""
    return any(owner.lower_ == "their" for owner in owners(noun))


def _governing_owner(scene: Scene, number: int, noun: Token) -> tuple[Role, ...]:
    """The agent of a bare nominal event under another noun's or clause's agent ("X's use of … in an attack")."""
    token = noun
    while token.dep_ in {"pobj", "prep", "conj", "appos"}:
        token = token.head
        if scene.mention(number, token) is not None or lemma(token) in load_reporting().retelling:
            return ()
        if is_part_denied(token) or _is_answer(token) or lemma(token) in load_lexicon().control.urging:
            return ()
        if token.pos_ == "NOUN":
            found = scene.roles(number, owners(token), inner=False) or scene.roles(
                number, inner_slots(token).get("by", ())
            )
            if found:
                return found
        if token.pos_ in VERBAL:
            return ()
    return ()


def _is_answer(noun: Token) -> bool:
    """Whether a noun tells what somebody thinks of a deed or wants others to do ("X's condemnation of the coup")."""
    told = noun_sense(noun, index_senses(load_lexicon().events)) if noun.pos_ == "NOUN" else None
    return told is not None and told.type in ANSWERS


def _noun_targets(scene: Scene, number: int, noun: Token, sense: Sense, sources: tuple[Role, ...]) -> tuple[Role, ...]:
    """Who a nominal event is done to: its own prepositions, who answers a request, its light verb's prepositions."""
    suffered = lemma(noun) in scene.ontology.lexicon.events.suffered["nouns"]
    own, carrier = inner_slots(noun), carrier_of(noun, scene.ontology.lexicon.events)
    to_other = ("of", *sense.target) if _is_done_to_other(scene, number, own) else ("poss", "of", *sense.target)
    names = aiming_at(noun, sense, to_other if suffered else sense.target)
    below = {} if carrier is None else _beside(noun, verb_slots(carrier))
    at_once = {name: [*own.get(name, ()), *below.get(name, ())] for name in names} if sense.type == "PROTEST" else own
    found = first_aimed(scene, number, at_once, names, sense, sources=sources)
    if not any(own.get(name) for name in ON_OTHER):
        found = befallen(scene, number, noun, sense, sources) or found
    if found:
        return found
    asked = scene.doers(number, granting(noun)) if sense.type == "REQUEST" else ()
    if asked:
        return tuple(role for role in asked if scene.referent(role) not in referents(scene, sources))
    if sense.type == "REQUEST" and noun.dep_ == "dobj" and noun.head.pos_ == "VERB":
        answered = lemma(noun.head) in scene.ontology.lexicon.events.light.answering
        return scene.doers(number, agents(noun.head)) if answered else ()
    found = first_aimed(scene, number, below, (*sense.target, "dative"), sense, sources=sources)
    answering = () if found else scene.doers(number, answering_to(noun))
    return found or tuple(role for role in answering if scene.referent(role) not in referents(scene, sources))


def aiming_at(noun: Token, sense: Sense, names: Iterable[str]) -> tuple[str, ...]:
    """The slots at a noun that may say whom its deed is done to: no "to" after an attack ("papers on a raid to X").

    Nor "from", which says where it is done from. What harms, harms somebody under "to", too ("violence to X").
    """
    attack = sense.type == "ASSAULT"
    harming = not attack or lemma(noun) in load_lexicon().events.mood["harms"]
    return tuple(name for name in names if (harming or name != "to") and not (attack and name == "from"))


def _beside(noun: Token, slots: Mapping[str, Sequence[Token]]) -> Mapping[str, Sequence[Token]]:
    """What a carrying verb governs beside a noun: its object is somebody else's place where the noun is none."""
    return slots if noun.dep_ == "pobj" else {name: found for name, found in slots.items() if name != "dobj"}


def first_aimed(
    scene: Scene,
    number: int,
    slots: Mapping[str, Sequence[Token]],
    names: Iterable[str],
    sense: Sense,
    *,
    sources: tuple[Role, ...] = (),
) -> tuple[Role, ...]:
    """The roles at the first slot of a list that holds somebody other than the sources."""
    without = referents(scene, sources)
    for name in names:
        found = aimed_at(scene, number, slots.get(name, ()), sense, without)
        others = tuple(role for role in found if not (sense.objects and is_own(scene, role, without)))
        if others:
            return others
    return ()
