"""Set phrases of somebody's hands or ground -> standing ties: "in Y's pay", "under Y's command", "neighbouring X"."""

from collections.abc import Iterator
from itertools import chain

from spacy.tokens import Token

from dragoman.ontology.lexicon import Tie, load_lexicon
from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.arguments import objects, subjects
from dragoman.read.grammar.noun_slots import inner_slots
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import conjuncts, is_passive, lemma, preposition_slots
from dragoman.read.grammar.tree import subtree
from dragoman.read.senses.borne import first_of_list
from dragoman.read.senses.deeds import referents
from dragoman.read.senses.tie_sides import meant_all, named_or_whole, slots_at
from dragoman.read.senses.ties import BEING, NOUN_RULE, Tied, Ties, is_land, kinds_of
from dragoman.read.words.labels import SUBJECTS, VERBAL
from dragoman.records import Role

LAND = load_traits().kinds.land
SIDING, FAR = load_traits().kinds.siding, load_traits().kinds.far


def held_ties(scene: Scene, number: int, noun: Token, ties: Ties) -> Iterator[Tied]:
    """The tie of whoever is in another's hands, held by the other: "in the pay of Y", "under Y's command"."""
    prep = noun.head
    tie = ties.held.get(f"{prep.lower_} {noun.lower_}") if noun.dep_ == "pobj" else None
    if tie is None:
        return
    slots = slots_at(noun)
    owners = [*slots.get("poss", ()), *slots.get("of", ()), *slots.get("adj", ())]
    holder = named_or_whole(scene, number, owners, acts=True) if tie.things else scene.roles(number, owners)
    selves = referents(scene, holder)
    held = _held(scene, number, prep, acting=tie.acting) if holder else ()
    target = tuple(r for r in held if scene.referent(r) not in selves)
    if tie.siding and (lemma(prep.head) not in BEING or not all(_takes_sides(scene, r) for r in (*holder, *target))):
        return
    if target:
        yield _turned(tie, noun, holder, target)


def _takes_sides(scene: Scene, role: Role) -> bool:
    """Whether a role is a person by name, a party or a state, who can be in somebody's camp."""
    mention = scene.mentions.get(role.mention or "")
    return mention is not None and (mention.kind != "nominal" or bool(SIDING & kinds_of(scene, role)))


def near_ties(scene: Scene, number: int, word: Token, ties: Ties) -> Iterator[Tied]:
    """The tie of "neighbouring X" to the land that somebody leaves for it, else to the one that the clause is about.

    That is its subject's, or the one named in that; where no subject names one, the only land that the sentence names
    before.
    """
    named = scene.roles(number, _names_after(word), inner=False)[:1]
    if not named:
        return
    selves = referents(scene, named)
    verbs = [verb for verb in word.ancestors if verb.pos_ in VERBAL]
    left = (role for verb in verbs for t in _left_behind(verb, word) for role in _lands(scene, number, t, inner=False))
    around = [t for verb in verbs for t in subjects(verb) if t.i < word.i - 1]
    found = (role for token in around for role in _lands(scene, number, token))
    other = next((role for role in chain(left, found) if scene.referent(role) not in selves), None)
    other = other or _only_land_before(scene, number, word, selves)
    if other is not None:
        yield Tied(ties.near[word.lower_], word, named, (other,), NOUN_RULE)


def _left_behind(verb: Token, word: Token) -> list[Token]:
    """What somebody leaves or passes before a word, the last first ("left X for", "flew over X to")."""
    passed = [slot.token for slot in preposition_slots(verb) if slot.name in load_lexicon().ties.around["passing"]]
    left = objects(verb) if lemma(verb) in load_roles().words["motion"] and not is_passive(verb) else []
    return sorted((t for t in (*left, *passed) if t.i < word.i - 1), reverse=True)


def _names_after(word: Token) -> list[Token]:
    """The last word of the name that follows an adjective, however parsed; [] for a subject or where none follows."""
    end = word.i + 1
    while end < word.sent.end and word.doc[end].pos_ == "PROPN":
        end += 1
    named = end > word.i + 1 and word.doc[end - 1].dep_ not in SUBJECTS
    return [word.doc[end - 1]] if named else []


def _only_land_before(scene: Scene, number: int, word: Token, selves: frozenset[str]) -> Role | None:
    """The one state that a sentence names before a word; None for none or several lands, and for a town."""
    before = (t for t in word.sent if t.i < word.i and t.pos_ == "PROPN")
    lands = {scene.referent(r): r for t in before for r in _lands(scene, number, t, inner=False)}
    others = [role for who, role in lands.items() if who not in selves]
    return others[0] if len(others) == 1 and "state" in kinds_of(scene, others[0]) else None


def _lands(scene: Scene, number: int, token: Token, *, inner: bool = True) -> Iterator[Role]:
    """The lands a subject names: itself, whoever owns it, where it is; troops and firms go far from their own."""
    mention = scene.mention(number, token)
    far = mention is None or bool(FAR & set(mention.kinds))
    slots = ("poss", "of", "in") if far else ("poss", "of", "in", "adj")
    below = (t for slot in slots if inner for t in inner_slots(token).get(slot, ()))
    for each in (token, *below):
        for role in scene.roles(number, [each], inner=False):
            mention = scene.mentions.get(role.mention or "")
            if mention is not None and (mention.kind == "place" or LAND & kinds_of(scene, role)):
                yield role


def _turned(tie: Tie, noun: Token, holder: tuple[Role, ...], target: tuple[Role, ...]) -> Tied:
    """The tie, from whoever is held where its words ask it ("in Y's orbit": X is aligned with Y)."""
    return Tied(tie, noun, *((target, holder) if tie.inverse else (holder, target)), NOUN_RULE)


def _held(scene: Scene, number: int, prep: Token, *, acting: bool = False) -> tuple[Role, ...]:
    """Who is in the state a preposition opens: in hands and names somebody or land, under control also other things.

    acting: who does something so is in it, too.
    """
    does = acting and prep.head.pos_ == "VERB" and lemma(prep.head) not in load_lexicon().ties.around["putting"]
    held = meant_all(subjects(prep.head)) if does else _in_state(prep)
    if prep.lower_ != "under":
        held = [t for t in held if scene.roles(number, [t], inner=False) or is_land(scene, number, t)]
    return named_or_whole(scene, number, held)


def is_set_off(prep: Token, verb: Token) -> bool:
    """Whether a preposition opens a phrase set off behind the subject ("the Legion, under X's command, took Y")."""
    if prep.i < verb.sent.start + 2 or prep.nbor(-1).text != "," or prep.i > verb.i:
        return False
    return any(prep.nbor(-2) in subtree(subject) for subject in verb.lefts if subject.dep_ in SUBJECTS)


def _in_state(prep: Token) -> list[Token]:
    """Whom the state a preposition opens is told of: the noun before it, a subject, or what a verb puts there."""
    above = prep.head
    if above.pos_ in {"NOUN", "PROPN"}:
        near = any(t.i == prep.i - 1 for t in conjuncts(above)) or above.i < prep.i
        return [first_of_list(above)] if near else []
    if above.pos_ not in VERBAL:
        return []
    if lemma(above) in BEING or is_set_off(prep, above):
        return meant_all(subjects(above))
    return meant_all(objects(above)) if lemma(above) in load_lexicon().ties.around["putting"] else []
