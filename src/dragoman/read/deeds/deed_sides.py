"""A noun of a deed -> who does it and to whom; the places a deed is aimed at -> whom they name."""

from collections.abc import Iterable, Mapping, Sequence

from spacy.tokens import Token

from dragoman.ontology.lexicon import EventWords, Sense, load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.ontology.traits import load_traits
from dragoman.read.deeds._befallen import befallen, charged_sides, rebutted_sides
from dragoman.read.deeds._brokers import arrangers, is_pact
from dragoman.read.deeds._told_sides import (
    OWNER_SLOTS,
    clashing_sides,
    doers_against,
    enjoyed_sides,
    go_betweens,
    helped_sides,
    invited_sides,
    is_enjoyed,
    is_provoked,
    is_suffered,
    laid_on,
    sides_between,
    suffered_sides,
    willing_of,
)
from dragoman.read.deeds.others_sides import ABOUT
from dragoman.read.deeds.repaid import is_repaid
from dragoman.read.grammar.arguments import agents, objects
from dragoman.read.grammar.noun_slots import inner_slots
from dragoman.read.grammar.scene import ARMED, NOBODY, Scene
from dragoman.read.grammar.syntax import lemma, owners
from dragoman.read.senses.carriers import carrier_of, stays_out
from dragoman.read.senses.deeds import (
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
from dragoman.read.senses.noun_makers import (
    answerable_for,
    answering_to,
    charged_with,
    claiming,
    granting,
    hung_makers,
    is_part_denied,
    is_stretch_of_land,
    met_around,
    open_to,
    owned_by,
    pleading,
    raiding_in,
    siding,
    standing_behind,
    using_in,
    waging,
    wanted_from,
)
from dragoman.read.senses.tie_sides import is_only_against
from dragoman.read.words.deed_words import deed_nouns
from dragoman.read.words.labels import VERBAL
from dragoman.records import Role

HARMING = load_traits().deeds.harming
VIOLENT = load_traits().deeds.violent
SHARED = load_traits().deeds.shared
# Types of what is said about deeds of others.
ON_OTHERS_DEEDS = load_traits().deeds.answering_others - load_traits().deeds.ahead
# Types of deeds done with others or for them.
FRIENDLY = load_traits().deeds.friendly | load_traits().deeds.helping
# Types of what is done by force, and of what people do together.
FORCED = HARMING | VIOLENT
MEETING = load_traits().deeds.friendly
# Before the meeting at which something is done.
OCCASIONS = frozenset({"at", "during", "after", "before"})
# Prepositions at a deed's noun that name whom it is done to, beside "of".
ON_OTHER = ("on", "against")


def aimed_at(
    scene: Scene, number: int, tokens: Iterable[Token], sense: Sense, without: frozenset[str] = NOBODY
) -> tuple[Role, ...]:
    """Whom the tokens of a target slot name; who condemns, praises or rejects a deed means whoever does it."""
    found: dict[str, Role] = {}
    for token in (t for t in tokens if not (is_enjoyed(t) or is_occasion(t, sense))):
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


def is_occasion(noun: Token, sense: Sense) -> bool:
    """Whether a noun tells of the meeting at which something is done by force, not to whoever is met there."""
    beside = noun.dep_ == "pobj" and noun.head.lower_ in OCCASIONS and noun.pos_ == "NOUN"
    return beside and sense.type in FORCED and lemma(noun) in deed_nouns(MEETING)


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
    given = _given_sides(scene, number, noun, sense)
    if given is not None:
        return given
    slots, carrier = inner_slots(noun), carrier_of(noun, words)
    if carrier is not None and is_provoked(carrier, slots, sense):
        return clashing_sides(scene, number, slots, carrier)
    if "between" in slots or "among" in slots:
        sides = scene.roles(number, [*slots.get("between", ()), *slots.get("among", ())])
        mutual = sense.symmetric or not sense.nouns or is_pact(noun)
        makers = () if mutual else go_betweens(scene, number, slots, carrier)
        return sides_between(scene, sides, makers)
    if carrier is not None and is_suffered(scene, noun, carrier, sense):
        sources, targets = suffered_sides(scene, number, slots, carrier)
    else:
        sources = _noun_sources(scene, number, noun, sense, carrier)
        targets = _noun_targets(scene, number, noun, sense, sources)
    sources, targets = reciprocal(sense, sources, targets)
    return sources, tuple(t for t in targets if t not in sources) or (targets if sense.symmetric else ())


def _given_sides(scene: Scene, number: int, noun: Token, sense: Sense) -> Sides | None:
    """Both sides where set words tell who stands on them ("came to X's aid", "the refusal of X to"); None elsewhere."""
    slots = inner_slots(noun)
    given = (
        enjoyed_sides(scene, number, noun, slots)
        or charged_sides(scene, number, noun, sense)
        or rebutted_sides(scene, number, noun, sense)
        or _wanted_sides(scene, number, noun, sense)
        or helped_sides(scene, number, noun, sense)
        or invited_sides(scene, number, noun, sense)
    )
    if given is not None or "of" not in slots:
        return given
    if not sense.symmetric and (doers := doers_against(scene, number, noun, slots)):
        return doers, laid_on(scene, number, slots)
    willing = willing_of(scene, number, noun, slots)
    if not willing:
        return None
    selves = referents(scene, willing)
    targets = _noun_targets(scene, number, noun, sense, willing)
    return willing, tuple(role for role in targets if scene.referent(role) not in selves)


def _wanted_sides(scene: Scene, number: int, noun: Token, sense: Sense) -> Sides | None:
    """From whom a deed is wanted, and on whom, else who wants it ("is seeking a loan from X"); None elsewhere."""
    makers, wanting = wanted_from(noun) if "from" not in sense.target else ([], [])
    sources = scene.roles(number, makers, inner=False)
    if not sources:
        return None
    return sources, _noun_targets(scene, number, noun, sense, sources) or scene.doers(number, wanting)


def is_against(scene: Scene, number: int, token: Token) -> bool:
    """Whether a word names whom somebody is against, or a thing against somebody ("a fight against X")."""
    if token.dep_ == "pobj" and token.head.lower_ == "against":
        return True
    return is_only_against(scene, number, token)


def _noun_sources(scene: Scene, number: int, noun: Token, sense: Sense, carrier: Token | None) -> tuple[Role, ...]:
    """Who does a nominal event: its owner, maker or light verb's subject, else the owner of the noun above."""
    slots = scene.owner_slots(number, noun)
    for name in _maker_slots(scene, number, noun, sense, slots):
        makers = [t for t in slots.get(name, ()) if name != "from" or not is_stretch_of_land(t)]
        found = scene.roles(number, makers, inner=name in {"by", "from"})
        carried = name == "poss" and carrier is not None
        if found and not (carried and (_plural_pronoun(noun) or all(t.i > noun.i for t in makers))):
            return found
    hung = scene.doers(number, waging(noun)) if sense.type in HARMING and not sense.symmetric else ()
    if carrier is not None and not hung:
        apart = bool(arrangers(noun)) or (not sense.symmetric and stays_out(noun, carrier))
        return () if apart else scene.doers(number, agents(carrier))
    hung = hung or _imposed_by(scene, number, noun, slots) or scene.roles(number, hung_makers(noun), inner=True)
    if hung:
        return hung
    answerable = _answerable(noun, sense)
    if answerable:
        return scene.doers(number, answerable)
    if "of" in slots and "of" not in sense.target and not _is_named_after_victim(scene, noun):
        return scene.roles(number, slots["of"])
    return _governing_owner(scene, number, noun)


def _maker_slots(
    scene: Scene, number: int, noun: Token, sense: Sense, slots: Mapping[str, Sequence[Token]]
) -> tuple[str, ...]:
    """The slots at a noun that may say who does its deed, likeliest first.

    What a sense looks for its target at first holds no maker: whoever withdraws, does not withdraw "from" himself.
    """
    names: tuple[str, ...] = OWNER_SLOTS
    if _is_named_after_victim(scene, noun) and not _is_done_to_other(scene, number, slots):
        # Whom a judge "from X" is killed by is not told; who deports him "from X" is.
        names = ("by",) if sense.type in VIOLENT else ("by", "from")
    return tuple(name for name in names if name != sense.target[0])


def _is_named_after_victim(scene: Scene, noun: Token) -> bool:
    """Whether whose a deed is by its noun is as a rule who undergoes it ("X's arrest")."""
    return lemma(noun) in scene.ontology.lexicon.events.suffered["nouns"]


def _answerable(noun: Token, sense: Sense) -> list[Token]:
    """Whoever is responsible for a deed, owns up to it, or does it beside another, by words around its noun."""
    answerable = answerable_for(noun) or siding(noun) or pleading(noun) or open_to(noun)
    if sense.type in HARMING:
        answerable = answerable or standing_behind(noun) or owned_by(noun) or charged_with(noun)
        answerable = answerable or claiming(noun) or using_in(noun) or raiding_in(noun)
    return answerable or (met_around(noun) if sense.type in SHARED else [])


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

    Its owner does the deed then, or whoever stands before it ("the rebel capture of Y").
    """
    owned = "poss" in slots or any(scene.roles(number, slots.get("adj", ()), inner=False))
    return owned and ("of" in slots or any(scene.roles(number, slots.get(name, ())) for name in ON_OTHER))


def _plural_pronoun(noun: Token) -> bool:
    """Whether the owner is "their": of a deed done together, the light verb's subject says who."""
    return any(owner.lower_ == "their" for owner in owners(noun))


def _governing_owner(scene: Scene, number: int, noun: Token) -> tuple[Role, ...]:
    """The agent of a bare nominal event under another noun's or clause's agent ("X's use of … in an attack")."""
    token = noun
    while token.dep_ in {"pobj", "prep", "conj", "appos"}:
        token = token.head
        # Whose statement is "on the shelling of X" has shelled nobody.
        if scene.mention(number, token) is not None or (token.dep_ == "prep" and token.lower_ in ABOUT):
            return ()
        if lemma(token) in load_reporting().retelling:
            return ()
        if is_part_denied(token) or _answers_others(token) or lemma(token) in load_lexicon().control.urging:
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


def _answers_others(noun: Token) -> bool:
    """Whether a noun tells what somebody thinks of a deed or wants others to do ("X's condemnation of the coup")."""
    told = noun_sense(noun, index_senses(load_lexicon().events)) if noun.pos_ == "NOUN" else None
    return told is not None and told.type in ON_OTHERS_DEEDS


def _noun_targets(scene: Scene, number: int, noun: Token, sense: Sense, sources: tuple[Role, ...]) -> tuple[Role, ...]:
    """Who a nominal event is done to: its own prepositions, who answers a request, its light verb's prepositions."""
    suffered = _is_named_after_victim(scene, noun)
    own, carrier = inner_slots(noun), carrier_of(noun, scene.ontology.lexicon.events)
    to_other = ("of", *sense.target) if _is_done_to_other(scene, number, own) else ("poss", "of", *sense.target)
    names = aiming_at(noun, sense, to_other if suffered else sense.target)
    below = {} if carrier is None else _beside(noun, carrier)
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

    Nor "from", which says where it is done from. What harms, harms somebody under "to", too ("violence to X"). A fight
    is only where "in" and "at" say.
    """
    if sense.type != "ASSAULT":
        return tuple(names)
    mood = load_lexicon().events.mood
    apart = {"from"} if lemma(noun) in mood["harms"] else {"from", "to"}
    apart |= {"in", "at"} if lemma(noun) in mood["fought"] else set()
    return tuple(name for name in names if name not in apart)


def _beside(noun: Token, carrier: Token) -> Mapping[str, Sequence[Token]]:
    """What a carrying verb governs beside a noun: its object is somebody else's place where the noun is none.

    Whoever suffers what a deed only answers does not suffer the deed ("answered the raid on X with a blockade").
    """
    repaid = any(map(is_repaid, objects(carrier)))
    slots = verb_slots(carrier, with_objects=not repaid)
    whole = noun.dep_ == "pobj" and not repaid
    return slots if whole else {name: found for name, found in slots.items() if name != "dobj"}


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
