"""Verbs -> standing ties: "X backs Y", "led by X, Y"."""

from collections.abc import Iterator, Mapping

from spacy.tokens import Token

from dragoman.ontology.lexicon import Tie, load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.ontology.roles import load_roles
from dragoman.read.deeds.deed_verbs import listed_members
from dragoman.read.deeds.games import is_won
from dragoman.read.deeds.left_to import is_left_to
from dragoman.read.deeds.together import is_side_by_side, is_unarmed
from dragoman.read.grammar.arguments import agents, objects, subjects
from dragoman.read.grammar.noun_slots import head_in, inner_slots
from dragoman.read.grammar.scene import NOBODY, Scene
from dragoman.read.grammar.syntax import DATE_WORDS, is_infinitive, is_passive, lemma, verb_key
from dragoman.read.grammar.tree import children, subtree
from dragoman.read.saying.mere_deeds import suffers_for
from dragoman.read.senses.borne import helped_in
from dragoman.read.senses.deeds import Sides, harm_of, index_senses, is_of_mind, one_sided, referents, verb_slots
from dragoman.read.senses.tie_sides import (
    SELVES,
    as_pair,
    explained,
    in_words,
    is_done_once,
    is_mutual,
    meant_all,
    named_or_whole,
    on_land,
    parted,
    slots_of,
    things,
)
from dragoman.read.senses.ties import (
    STATES,
    VERB_RULE,
    Tied,
    Ties,
    acting_roles,
    is_land,
    is_wanted,
)
from dragoman.read.ties._goods_ties import counted_out, goods_owners
from dragoman.read.ties._left_bodies import tells_of_end
from dragoman.read.ties.sought_ties import had_in_view, is_sought_itself
from dragoman.read.words.labels import SUBJECTS, VERBAL
from dragoman.records import Role

# Slots of those with whom a thing is shared or done, who are not meant by it ("opposes the pact with X").
BETWEEN = frozenset({"with", "between", "to", "towards"})
# Adverbs that make another verb of the one before them, however parsed ("led him away", "hold the river back").
ELSEWHERE = frozenset({"away", "back", "off", "aside", "apart", "inside", "outside", "astray", "home"})


def verb_ties(scene: Scene, number: int, verb: Token, ties: Ties) -> Iterator[Tied]:
    """The tie a verb tells of: the first listed that has what it asks for."""
    listed = next((ties.verbs[key] for key in _keys(verb) if key in ties.verbs), ())
    for tie in (each for each in listed if _is_told(scene, number, verb, each)):
        holder, target = _verb_sides(scene, number, verb, tie)
        holder, target = (target, holder) if tie.inverse else (holder, target)
        if tie.open and not is_sought_itself(verb):
            target = had_in_view(scene, number, verb)
        if (tie.ended and not tells_of_end(scene, number, verb)) or _is_by_means(verb, tie, holder):
            continue
        if holder and target and is_wanted(scene, tie, holder, target):
            yield Tied(tie, verb, holder, target, VERB_RULE)
            return


def _is_by_means(verb: Token, tie: Tie, holder: tuple[Role, ...]) -> bool:
    """Whether only the means of a backing are told, and not whose they are ("backed by tanks")."""
    means, by = load_lexicon().ties.around["means"], agents(verb)
    bare = tie.kind == "supports" and not any(role.mention for role in holder)
    return bool(by) and bare and all(lemma(each) in means for each in by)


def _keys(verb: Token) -> tuple[str, ...]:
    """The keys a verb may be listed under; with a particle it is another verb ("run out", "led him away")."""
    keys = tuple(key for key in verb_key(verb) if " " not in key or not _is_apart(verb, key.split()[-1]))
    parted = any(
        c.dep_ == "prt" or (c.dep_ == "advmod" and c.lower_ in ELSEWHERE) or (c.dep_ == "prep" and c.lower_ == "out")
        for c in verb.rights
    )
    return keys[:-1] if parted else keys


def _is_apart(verb: Token, name: str) -> bool:
    """Whether a preposition of a verb says for how long, or is of what somebody acts as ("acts as guide for X")."""
    preps = [c.lower_ for c in verb.rights if c.dep_ == "prep"]
    if name in preps and "as" in preps[: preps.index(name)]:
        return True
    lasting = (o for c in children(verb) if c.dep_ == "prep" and c.lower_ == name for o in children(c))
    return name == "for" and any(o.dep_ == "pobj" and lemma(o) in DATE_WORDS for o in lasting)


def _is_told(scene: Scene, number: int, verb: Token, tie: Tie) -> bool:
    """Whether a verb's form and objects are what a tie asks for."""
    acted_on = objects(verb)
    nobody = tie.inverse and "to" in tie.target and (is_left_to(verb) or is_won(scene, number, verb))
    if nobody or (tie.linking and _is_built(scene, number, verb)) or suffers_for(verb):
        return False
    if any(lemma(t) in tie.barred for t in acted_on) or _drives(scene, number, verb, tie):
        return False
    elsewhere = (
        (lemma(verb) in tie.active and is_passive(verb))
        or _only_acts_with(verb)
        or _leads_away(verb)
        or is_unarmed(verb)
    )
    if elsewhere or not _has_asked(verb, tie, acted_on) or (tie.urging and not _urges(verb)):
        return False
    if tie.bare and (acted_on or any(t.dep_ == "mark" and t.lower_ == "that" for t in subtree(verb))):
        return False
    if tie.unowned and any(_is_anothers(t) for t in acted_on):
        return False
    lies = not tie.placed or all(_may_lie_somewhere(scene, number, t) for t in _placed(verb, tie))
    return lies and (is_of_mind(verb) or not (tie.event and is_done_once(verb)))


def _is_built(scene: Scene, number: int, verb: Token) -> bool:
    """Whether what links somebody to another is a thing ("linked to the shore by a causeway")."""
    by = agents(verb)
    return bool(by) and not any(scene.mention(number, t) is not None for t in meant_all(by))


def _leads_away(verb: Token) -> bool:
    """Whether somebody only takes another "to" somewhere ("took X to court", "took the mayor to jail")."""
    led = lemma(verb) in load_lexicon().ties.around["leading"]
    return led and any(c.dep_ == "prep" and c.lower_ == "to" for c in verb.rights)


def _urges(verb: Token) -> bool:
    """Whether an infinitive says what somebody is to do ("leaned on X to cut its rates")."""
    return any(c.dep_ in {"xcomp", "advcl", "ccomp"} and is_infinitive(c) for c in verb.rights)


def _may_lie_somewhere(scene: Scene, number: int, noun: Token) -> bool:
    """Whether a word names a place or land by its nature; what lies somewhere may be a state, too ("the kingdom")."""
    mention = scene.mention(number, noun) if noun.dep_ in SUBJECTS else None
    return is_land(scene, number, noun) or (mention is not None and bool(STATES & set(mention.kinds)))


def _only_acts_with(verb: Token) -> bool:
    """Whether somebody joins others only in what they do ("joined X in voting against the treaty")."""
    inside = (c for c in children(verb) if c.dep_ == "prep" and c.lower_ == "in")
    return lemma(verb) == "join" and any(g.tag_ == "VBG" for c in inside for g in c.rights)


def _has_asked(verb: Token, tie: Tie, acted_on: list[Token]) -> bool:
    """Whether a verb has the objects a tie asks for, and after "with" or "by" what it asks for there."""
    slots = verb_slots(verb)
    if tie.means and not (is_passive(verb) and any(head_in(t, tie.means) for t in agents(verb))):
        return False
    if tie.given and not any(head_in(t, tie.given) for t in slots.get("with", ())):
        return False
    if not (tie.objects or tie.amounts):
        return True
    # Of "owes a maker 40 million" a parser takes the amount for another name of the maker.
    owed = (c for t in children(verb) if tie.amounts and t.dep_ == "dative" for c in t.rights if c.dep_ == "appos")
    return any(_is_asked_for(t, tie) for t in (*slots["dobj"], *acted_on, *owed))


def _drives(scene: Scene, number: int, verb: Token, tie: Tie) -> bool:
    """Whether what is nobody brings somebody to do something ("doubts led X to leave"), and heads nobody."""
    which = any(c.dep_ == "nsubj" and c.lower_ == "which" for c in verb.lefts)
    told = which and verb.doc[verb.left_edge.i - 1].text == ","
    named = any(scene.mention(number, t) is not None for t in meant_all(agents(verb)))
    if lemma(verb) not in tie.driving or (named and not told):
        return False
    return any(c.dep_ in {"xcomp", "ccomp"} and is_infinitive(c) and c.i > verb.i for c in children(verb))


def _placed(verb: Token, tie: Tie) -> list[Token]:
    """The words that must name a place where a tie asks for one: what the verb acts on, else a noun it is said of."""
    acted_on = objects(verb)
    return acted_on if acted_on or "dobj" in tie.target else [t for t in subjects(verb) if t.pos_ == "NOUN"]


def _is_anothers(noun: Token) -> bool:
    """Whether a noun has an owner by name ("Ostrava's army", unlike "its army")."""
    return any(c.dep_ == "poss" and c.pos_ != "PRON" for c in children(noun))


def _is_asked_for(noun: Token, tie: Tie) -> bool:
    """Whether a noun is what a tie asks for: one of its objects, or counted out ("three million guilders")."""
    if counted_out(noun) in tie.objects:
        return True
    counted = tie.amounts and (noun.like_num or any(c.dep_ in {"nummod", "quantmod"} for c in children(noun)))
    return counted or head_in(noun, tie.objects)


def _verb_sides(scene: Scene, number: int, verb: Token, tie: Tie) -> Sides:
    """Holder and target of a verb's tie; a participle without "by" describes what it hangs on."""
    slots = {name: _named(verb, tokens) for name, tokens in slots_of(verb).items()}
    holders = [] if tie.means else _named(verb, meant_all(agents(verb)))
    if tie.subject == "dobj" or (is_passive(verb) and not holders):
        # Of "was given guns" the guns are no giver.
        holders = [
            t for t in slots.pop("dobj") if not (tie.objects and tie.subject != "dobj" and _is_asked_for(t, tie))
        ]
    holders = _planners(verb) or ([] if _is_only_told(scene, verb) else holders)
    helped = _helped_planner(scene, number, verb)
    deed = not is_passive(verb) or (agents(verb) and not tie.means)
    holder = helped or (
        scene.doers(number, holders) if deed and not tie.passing else _undergoers(scene, number, holders, tie)
    )
    holder = holder or _named_before(scene, number, verb)
    target = _verb_target(scene, number, slots, tie, holder)
    # What is sold by nobody named sells nothing.
    if (tie.things and tie.inverse) or (tie.unlisted and target and deed):
        holder = holder or things(scene, number, holders)
    if target:
        return holder, _denied_alone(target)
    symmetric = tie.mutual or scene.ontology.relation_kinds[tie.kind].symmetric
    apart = tie.kind != "fights" or not is_side_by_side(scene, verb)
    # Who threatens threatens others; who quarrels does so with each other.
    alone = not objects(verb) and not (tie.event and "dobj" in tie.target)
    # "X works together with Y": both are told to hold it.
    alone = alone or any(t in holders for t in slots.get("with", []))
    if symmetric and apart and (tie.objects or alone or is_mutual(verb)) and not listed_members(scene, number, verb):
        return as_pair(scene, holder)
    return holder, _denied_alone(_thing_target(scene, number, slots, tie)) if tie.things else ()


def _denied_alone(roles: tuple[Role, ...]) -> tuple[Role, ...]:
    """The things that "no" stands before, or none does, as before the first ("has no army and a police of 900")."""
    denied = [role.anchor.exact.lower().startswith("no ") for role in roles]
    return tuple(role for role, alone in zip(roles, denied, strict=True) if alone == denied[0])


def _named(verb: Token, tokens: list[Token]) -> list[Token]:
    """The tokens, with the name for the noun after it that the verb's clause describes ("X, a body that backs Y")."""
    first = verb
    while first.dep_ == "conj" and first.head.pos_ in VERBAL:
        first = first.head
    if first.dep_ not in {"relcl", "acl"}:
        return tokens
    name = next(iter(explained(first.head)), first.head)
    return [name if token.i == first.head.i else token for token in tokens]


def _named_before(scene: Scene, number: int, verb: Token) -> tuple[Role, ...]:
    """Whoever is named right before ", which V" where a parse hung the clause on something further off."""
    comma = verb.left_edge.i - 1
    own = any(c.dep_ in SUBJECTS and c.lower_ in {"which", "who"} for c in verb.lefts)
    if verb.dep_ != "relcl" or not own or comma - 1 <= verb.head.i or verb.doc[comma].text != ",":
        return ()
    return scene.roles(number, [verb.doc[comma - 1]], inner=False)


def _undergoers(scene: Scene, number: int, tokens: list[Token], tie: Tie) -> tuple[Role, ...]:
    """Who is said to be in a tie, found inside phrases too; who depends by what is his, in the words for it."""
    if not (tie.passing and tie.things):
        return on_land(scene, number, tokens)
    found = (
        scene.roles(number, [t], inner=False) or in_words(scene, number, t, scene.roles(number, [t])) for t in tokens
    )
    return tuple(role for roles in found for role in roles)


def _verb_target(
    scene: Scene, number: int, slots: Mapping[str, list[Token]], tie: Tie, holder: tuple[Role, ...]
) -> tuple[Role, ...]:
    """Whom a verb's tie is to: those at the first of its target slots that names anybody but its holder."""
    selves = referents(scene, holder)
    for name in tie.target:
        tokens = slots.get(name, [])
        if name == "dobj" and any(t.lower_ in SELVES for t in tokens):
            # Who "armed itself against X" has not armed X.
            return ()
        if name == "between":
            tokens = parted(slots)
        if name == "poss":
            tokens = [t for thing in slots.get("dobj", []) for t in goods_owners(thing)]
        if tie.deeds:
            tokens = [t for t in tokens if not _is_in_deed(scene, number, t)]
        tokens = [t for t in tokens if t.lower_ not in SELVES and t.ent_type_ not in {"DATE", "TIME"}]
        tokens = [t for t in tokens if not (tie.amounts and _is_asked_for(t, tie))]
        found = (
            named_or_whole(scene, number, tokens, acts=tie.acts) if tie.whole else _targets(scene, number, tokens, tie)
        )
        target = tuple(r for r in found if r not in holder and (name == "poss" or scene.referent(r) not in selves))
        if target or (tie.deeds and name == "dobj" and tokens):
            return target
    return ()


def _thing_target(scene: Scene, number: int, slots: Mapping[str, list[Token]], tie: Tie) -> tuple[Role, ...]:
    """The things at the first of a tie's target slots that holds any."""
    friendly = (scene.ontology.relation_kinds[tie.kind].stance or 0) > 0
    for name in tie.target:
        tokens = [t for t in slots.get(name, []) if not (friendly and _does_harm(scene, number, t))]
        named = scene.roles(number, [name for t in tokens for name in explained(t)], inner=False)
        if tie.landless:
            tokens = [t for t in tokens if not is_land(scene, number, t)]
        if tie.bodies:
            tokens = [t for t in tokens if _is_board(t)]
        if found := named or things(scene, number, tokens, acts=tie.acts):
            return found
    return ()


def _is_board(noun: Token) -> bool:
    """Whether a noun names a body, or what somebody sits on as one of several ("the board")."""
    role = load_roles().lemmas.get(lemma(noun))
    return (role is not None and role.sort == "org") or lemma(noun) in load_lexicon().ties.around["boards"]


def _targets(scene: Scene, number: int, tokens: list[Token], tie: Tie) -> tuple[Role, ...]:
    """Whom a tie is to; who backs or condemns a deed means whoever does it."""
    if not tie.deeds:
        hostile = (scene.ontology.relation_kinds[tie.kind].stance or 0) < 0
        tokens = [t for t in tokens if hostile or not _is_in_harm(scene, number, t)]
        if not hostile and any(harm_of(scene, number, t) is not None for t in tokens):
            return tuple(role for token in tokens for role in _deed_doers(scene, number, token))
        if tie.joined:
            return scene.roles(number, tokens, inner=False)
        near = [t for t in tokens if hostile or "against" not in inner_slots(t) or scene.mention(number, t) is not None]
        return on_land(scene, number, near, inner=not (tie.bodies or tie.firms or tie.itself))
    found = (role for token in tokens for role in _deed_doers(scene, number, token))
    return tuple({role.mention or role.anchor.exact: role for role in found}.values())


def _is_in_deed(scene: Scene, number: int, token: Token) -> bool:
    """Whether a word stands under the "of" of a deed, and suffers it ("condemned the capture of X")."""
    of = token.head.lower_ == "of" and token.head.head.pos_ == "NOUN"
    return of and one_sided(scene, number, token.head.head) is not None


def _is_in_harm(scene: Scene, number: int, token: Token) -> bool:
    """Whether a word says whom harm is done to that somebody pays for or backs ("financed the siege of X")."""
    deed = token.head.head if token.dep_ == "pobj" else token
    return token.head.lower_ != "by" and deed.i != token.i and harm_of(scene, number, deed) is not None


def _does_harm(scene: Scene, number: int, token: Token) -> bool:
    """Whether a word names harm done to somebody, or whom it is done to."""
    return harm_of(scene, number, token) is not None or _is_in_harm(scene, number, token)


def _deed_doers(scene: Scene, number: int, noun: Token) -> tuple[Role, ...]:
    """Whom a noun stands for where it is backed or condemned: itself, whose it is or whom it is by, what it is of."""
    if scene.mention(number, noun) is not None:
        return scene.roles(number, [noun])
    deed = one_sided(scene, number, noun) is not None
    slots = inner_slots(noun)
    doers = [t for name in ("poss", "by", *(("adj",) if deed else ())) for t in slots.get(name, ())]
    found = scene.roles(number, doers, inner=False)
    return found or (() if deed or not BETWEEN.isdisjoint(slots) else acting_roles(scene, number, [noun]))


def _planners(verb: Token) -> list[Token]:
    """Whose aim an infinitive tells where an adjective names him ("Ostravan efforts to V"); [] for other verbs."""
    if verb.dep_ != "acl" or not is_infinitive(verb) or verb.head.pos_ != "NOUN":
        return []
    slots = inner_slots(verb.head)
    return (
        []
        if "poss" in slots
        else [t for t in slots.get("adj", ()) if t.pos_ == "PROPN" or t.ent_type_ or t.text.istitle()]
    )


def _is_only_told(scene: Scene, verb: Token) -> bool:
    """Whether an infinitive tells a plan of nobody named that is only spoken of ("discussed the campaign to V")."""
    noun = verb.head
    if verb.dep_ != "acl" or not is_infinitive(verb) or noun.dep_ != "dobj" or inner_slots(noun).get("poss"):
        return False
    talked = index_senses(scene.ontology.lexicon.events).verbs.get(lemma(noun.head), ())
    return lemma(noun.head) in load_reporting().saying or any(sense.type == "CONSULT" for sense in talked)


def _helped_planner(scene: Scene, number: int, verb: Token) -> tuple[Role, ...]:
    """Who is helped in the plan an infinitive tells: "backs X in its campaign to V"."""
    if not is_infinitive(verb) or verb.i < 2:  # noqa: PLR2004 -- a noun and "to" stand before
        return ()
    noun = verb.head if verb.dep_ == "acl" else verb.nbor(-2)
    owned = noun.pos_ == "NOUN" and any(c.dep_ == "poss" and c.pos_ == "PRON" for c in children(noun))
    return helped_in(scene, number, noun, NOBODY) if owned else ()
