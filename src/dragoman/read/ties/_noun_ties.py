"""Nouns -> standing ties: "X's influence in Y", "relations between X and Y", "X is at war with Y"."""

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Token

from dragoman.ontology.lexicon import Tie
from dragoman.ontology.traits import load_traits
from dragoman.read.deeds.ratings import tells_of_lead
from dragoman.read.grammar.arguments import agents, objects, subjects
from dragoman.read.grammar.noun_slots import head_in, inner_slots
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import conjuncts, lemma, owners, preposition_slots, verb_key
from dragoman.read.grammar.tree import children, opens_sentence
from dragoman.read.grammar.trend import trend_of
from dragoman.read.senses.borne import bearers_of, enjoyers_of, first_of_list, helped_in
from dragoman.read.senses.current import is_current
from dragoman.read.senses.deeds import Sides, harm_of, index_senses, referents, told_jointly, verb_slots
from dragoman.read.senses.tie_sides import as_pair, is_done_once, slots_at, slots_of, things
from dragoman.read.senses.ties import BEING, NOUN_RULE, Tied, Ties, first_found, is_land, is_own_organ, is_wanted
from dragoman.read.ties._held_ties import is_set_off
from dragoman.read.words.labels import SUBJECTS, VERBAL
from dragoman.records import Role

# What two who are in a tie are told with.
EACH_WITH = frozenset({"with", "between", "among"})
AIMED = load_traits().deeds.aimed
HELD_OUT = load_traits().deeds.offered
# "X is at war", "X stays in charge", "X is on good terms".
STATE_PREPS = frozenset({"at", "in", "on", "under"})


def noun_ties(scene: Scene, number: int, noun: Token, ties: Ties) -> Iterator[Tied]:
    """The tie a noun tells of between others, or of somebody who is in the state it names; at most one."""
    word = lemma(noun)
    before = "" if opens_sentence(noun) else noun.nbor(-1).lower_
    listed = ties.nouns.get(f"{before} {word}") or ties.nouns.get(word, ())
    if word in ties.joint and told_jointly(noun):
        listed = (ties.joint[word],)
    if word in scene.ontology.lexicon.events.mood["heading"] and not tells_of_lead(scene, noun):
        return
    if not listed or is_current(scene, noun):
        return
    slots = slots_at(noun)
    told = (_tied(scene, number, noun, tie, slots) for tie in listed if _may_tell(scene, number, noun, tie, slots))
    first = next(filter(None, told), None)
    if first is not None:
        yield first
    else:
        yield from _state_ties(scene, number, noun, listed, slots)


def _may_tell(scene: Scene, number: int, noun: Token, tie: Tie, slots: Mapping[str, Sequence[Token]]) -> bool:
    """Whether a noun may tell of a tie: by the words above it, by whom it names itself, by what lies at its target."""
    if tie.objects and not head_in(noun, tie.objects):
        return False
    own = scene.mention(number, noun) if tie.inverse else None
    if own is not None and not is_own_organ(scene, own):
        return False
    if (tie.told and _is_of_one_deed(noun)) or (tie.good and not _is_good(scene, noun)):
        return False
    return not tie.placed or all(is_land(scene, number, t) for n in tie.target for t in slots.get(n, ()))


def _is_of_one_deed(noun: Token) -> bool:
    """Whether the clause of a noun tells of one deed, so that the noun does ("promised cooperation")."""
    verb = next((a for a in noun.ancestors if a.pos_ in VERBAL), None)
    return verb is not None and is_done_once(verb)


def _is_good(scene: Scene, noun: Token) -> bool:
    """Whether words around a noun say that what it names is good, lasts or grows ("cordial relations")."""
    words = scene.ontology.lexicon
    told = [*noun.lefts, *(c for c in noun.head.rights if c.dep_ == "acomp" and noun.dep_ in SUBJECTS)]
    good = any(lemma(t) in words.ties.around["good"] for t in (*told, *(c for t in told for c in t.conjuncts)))
    return good or trend_of(noun, words.ties, words.causes) in {"rising", "steady"}


def _tied(scene: Scene, number: int, noun: Token, tie: Tie, slots: Mapping[str, Sequence[Token]]) -> Tied | None:
    """The tie that a noun tells of between others; None where it leaves open who is in it."""
    holder, target = _noun_sides(scene, number, noun, tie, slots)
    if tie.borne:
        holder, target = _borne_sides(scene, number, noun, tie, (holder, target))
    holder, target = (target, holder) if tie.inverse else (holder, target)
    whole = holder and (target or _needs_no_target(scene, noun, tie)) and is_wanted(scene, tie, holder, target)
    return Tied(tie, noun, holder, target, NOUN_RULE) if whole else None


def _needs_no_target(scene: Scene, noun: Token, tie: Tie) -> bool:
    """Whether a holder alone is enough: where the tie's words say so, and the text says how it moves if they ask it."""
    words = scene.ontology.lexicon
    return tie.open and (not tie.moving or trend_of(noun, words.ties, words.causes) is not None)


def _borne_sides(scene: Scene, number: int, noun: Token, tie: Tie, sides: Sides) -> Sides:
    """Both sides of a tie that somebody around the noun is in where its own words do not say who."""
    holder, target = sides
    slots = inner_slots(noun)
    if noun.dep_ == "pobj" and noun.head.lower_ == "with" and not owners(noun):
        givers = scene.roles(number, [*slots.get("from", slots.get("of", []))], inner=False)
        return givers, enjoyers_of(scene, number, noun, referents(scene, givers))
    gotten = _gotten_sides(scene, number, noun)
    if gotten is not None:
        return gotten
    if holder and not target:
        return holder, enjoyers_of(scene, number, noun, referents(scene, holder))
    if holder and any(t.pos_ == "PRON" for t in owners(noun)):
        return helped_in(scene, number, noun, referents(scene, target)) or holder, target
    if holder:
        return holder, target
    named = next((found for n in tie.target if (found := scene.roles(number, slots.get(n, ()), inner=False))), ())
    return (bearers_of(scene, number, noun, referents(scene, named)) if named else ()), named


def _gotten_sides(scene: Scene, number: int, noun: Token) -> Sides | None:
    """Who gives and who gets what a verb says that somebody gets or loses ("enjoys the support of X"), else None."""
    verb = noun.head
    getting = scene.ontology.lexicon.ties.around["getting"]
    slots = inner_slots(noun)
    named = [whole for t in slots.get("from", slots.get("of", [])) for whole in _counted(scene, t)]
    if noun.dep_ != "dobj" or lemma(verb) not in getting or owners(noun) or not named:
        return None
    givers = scene.roles(number, named, inner=False)
    losing = [c for c in children(verb) if c.dep_ == "dative" and c.pos_ != "ADP"]
    selves = referents(scene, givers)
    getters = scene.roles(number, losing or agents(verb), inner=False)
    return givers, tuple(role for role in getters if scene.referent(role) not in selves)


def _counted(scene: Scene, noun: Token) -> list[Token]:
    """Those of whom a word counts out some ("most of the officers"); of other words themselves."""
    counts = lemma(noun) in scene.ontology.lexicon.ties.around["counting"]
    return [*inner_slots(noun).get("of", ())] or [noun] if counts else [noun]


def _state_ties(
    scene: Scene, number: int, noun: Token, listed: tuple[Tie, ...], slots: Mapping[str, Sequence[Token]]
) -> Iterator[Tied]:
    """The tie of a state that somebody is in: "X is at war with Y", "X and Y are in talks", "in control of Y"."""
    for tie in listed if noun.dep_ == "pobj" else ():
        holder = scene.roles(number, _in_state(noun, acting=tie.acting), inner=False)
        if not holder:
            continue
        target = first_found(scene, number, slots, tie) or first_found(scene, number, slots_of(noun.head.head), tie)
        target = tuple(t for t in target if t not in holder)
        mutual = tie.mutual or scene.ontology.relation_kinds[tie.kind].symmetric
        if not target and mutual:
            holder, target = as_pair(scene, holder)
        holder, target = (target, holder) if tie.inverse else (holder, target)
        if holder and target:
            yield Tied(tie, noun, holder, target, NOUN_RULE)
            return


def _in_state(noun: Token, *, acting: bool) -> list[Token]:
    """Who is said to be in a state: "X is at war", "X is in a coalition"; [] where the noun is no state.

    acting: who does something so is in it, too.
    """
    prep = noun.head
    known = any(c.dep_ == "poss" or (c.dep_ == "det" and c.lower_ not in {"a", "an"}) for c in children(noun))
    if noun.dep_ != "pobj" or prep.lower_ not in STATE_PREPS or known:
        return []
    if prep.head.pos_ in VERBAL and (acting or lemma(prep.head) in BEING or is_set_off(prep, prep.head)):
        return subjects(prep.head)
    if prep.head.pos_ not in {"NOUN", "PROPN"} or opens_sentence(prep):
        return []
    first, before = first_of_list(prep.head), {t.i for t in conjuncts(prep.head)}
    if prep.nbor(-1).text == ",":
        return conjuncts(first) if prep.i - 2 in before else []
    return [first] if prep.i - 1 in before else []


def _noun_sides(scene: Scene, number: int, noun: Token, tie: Tie, slots: Mapping[str, Sequence[Token]]) -> Sides:
    """Holder and target of a noun's own tie ("X's influence in Y", "relations between X and Y")."""
    if "between" in slots or "among" in slots:
        sides = scene.roles(number, [*slots.get("between", ()), *slots.get("among", ())])
        if tie.kind == "balances_between":
            return scene.roles(number, slots.get("poss", ())), sides
        return sides[:1], sides[1:] or sides[:1]
    holder = _noun_holder(scene, number, noun, tie, slots)
    verb = _governing_verb(noun)
    verb = None if verb is not None and _is_aimed_at(scene, number, noun, verb) else verb
    taken = noun.dep_ != "nsubj" and (not holder or any(t.lower_ == "their" for t in slots.get("poss", ())))
    if verb is not None and taken:
        given = [s.token for s in preposition_slots(verb) if s.name == "dative"]
        holder = scene.roles(number, given or agents(verb), inner=bool(given)) or holder
    target = first_found(scene, number, slots, tie)
    if not target and verb is not None:
        target = first_found(scene, number, {n: t for n, t in verb_slots(verb).items() if n != "dobj"}, tie)
    # Several "coordinate their operations" with each other, and fight others by them.
    shared = scene.ontology.relation_kinds[tie.kind].symmetric and not EACH_WITH.isdisjoint(tie.target)
    if not target and len(holder) > 1 and shared:
        return as_pair(scene, holder)
    if not target and tie.things:
        target = next((found for n in tie.target if (found := things(scene, number, slots.get(n, ())))), ())
    return holder, tuple(t for t in target if t not in holder)


def _noun_holder(
    scene: Scene, number: int, noun: Token, tie: Tie, slots: Mapping[str, Sequence[Token]]
) -> tuple[Role, ...]:
    """Whose tie a noun tells of: of a body that is hosted, its own; else its owner's or maker's."""
    own = scene.mention(number, noun)
    if tie.inverse and own is not None:
        return scene.roles(number, [noun], inner=False)
    for name in ("poss", "adj", "by", "from", "of"):
        if name != "of" or "of" not in tie.target:
            tokens = [t for t in slots.get(name, ()) if name != "of" or not tie.objects or head_in(t, tie.objects)]
            found = scene.roles(number, tokens, inner=name not in {"poss", "adj"})
            if found:
                return found
    return ()


def _is_aimed_at(scene: Scene, number: int, noun: Token, verb: Token) -> bool:
    """Whether a verb does something to what it governs, whose tie is not its subject's ("condemned X's hold").

    Who pays for a siege, praises or watches it, need not lay it himself. Who denies a link denies his own.
    """
    if lemma(verb) in scene.ontology.lexicon.ties.around["denying"]:
        return False
    causes = scene.ontology.lexicon.causes
    harm = harm_of(scene, number, noun) is not None
    if harm and lemma(verb) in causes.holding | causes.talking:
        return True
    senses = index_senses(scene.ontology.lexicon.events).verbs
    listed = next((senses[key] for key in verb_key(verb) if key in senses), ())
    return any(sense.type in (AIMED | HELD_OUT if harm else AIMED) for sense in listed[:1])


def _governing_verb(noun: Token) -> Token | None:
    """The verb whose object a noun is, or whose subject where it has no object; None elsewhere."""
    verb = noun.head
    if verb.pos_ != "VERB" or noun.dep_ not in {"dobj", "nsubjpass", "nsubj"}:
        return None
    return None if noun.dep_ == "nsubj" and objects(verb) else verb
