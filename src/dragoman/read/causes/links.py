"""What the rules for influences share: a link found, and the choice of its ends."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

import msgspec
from spacy.tokens import Token

from dragoman.ontology.roles import load_roles
from dragoman.read.causes.cores import is_clausal
from dragoman.read.causes.discourse import antecedent_of, is_doing_so
from dragoman.read.causes.ends import end_words, is_capital_noun
from dragoman.read.grammar.arguments import RELATIVES, objects, subjects
from dragoman.read.grammar.deltas import tells_how_many, word_delta
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import DATE_WORDS, is_negated, lemma, phrase, preposition_slots, skip_dates
from dragoman.read.grammar.tree import children, subtree
from dragoman.read.words.labels import SUBJECTS, VERBAL
from dragoman.records import Anchor, Phrase, Role

PEOPLE = frozenset(
    {"i", "we", "you", "he", "she", "who", "there", "one", "everyone", "nobody", "someone", "nothing", "none"}
    | {"everybody", "somebody", "anybody", "anyone", "anything", "something", "everything", "others"}
)
# Places inside a clause, after its verb.
INSIDE = frozenset({"pobj", "prep", "dobj", "conj", "attr"})
Sign = Literal[1, 0, -1] | None


class Linked(NamedTuple):
    """A link before it is a claim; triggers come first to last, at least one.

    sharer: for whom the same words tell the same again ("requests from X and Y to V"), None for the first.
    score: how likely the words tell of it, None where nothing measured it. tail: a word beyond the ends without which
    they tell half of it ("makes a truce less likely").
    """

    cause: Phrase
    effect: Phrase
    sign: Sign
    link_type: str
    triggers: tuple[Token, ...]
    rule: str
    condition: Anchor | None = None
    sharer: Role | None = None
    score: float | None = None
    tail: Token | None = None


def end_of(scene: Scene, number: int, token: Token, without: frozenset[int] = frozenset()) -> Phrase:
    """The end a head word stands for, with the earlier words it goes back to where it is an anaphor."""
    end = end_words(scene, number, token, without)
    told = None if is_clausal(token) and not is_doing_so(token) else antecedent_of(scene, number, token)
    if told is None:
        return end
    earlier = end_words(scene, told.number, told.token)
    return msgspec.structs.replace(earlier, anchor=end.anchor, antecedent=earlier.anchor, definite=True)


def undergone_end(scene: Scene, number: int, noun: Token, verb: Token) -> Phrase:
    """The end a noun stands for, without the participle on it that tells what it undergoes ("towns hit by floods")."""
    end = end_of(scene, number, noun)
    before = [t for t in phrase(noun) if t.i < verb.left_edge.i]
    if verb.dep_ not in {"acl", "amod"} or verb.head.i != noun.i or verb.i < noun.i or noun not in before:
        return end
    return msgspec.structs.replace(end, anchor=scene.anchor(number, before))


def ends_of(scene: Scene, number: int, token: Token, verb: Token | None = None) -> list[Phrase]:
    """The ends a head word stands for: one, or one for each of those that share it ("oil and gas prices").

    verb: what it undergoes, whose words do not belong to it.
    """
    end = end_of(scene, number, token) if verb is None else undergone_end(scene, number, token, verb)
    shared = [] if is_clausal(token) or end.antecedent is not None else _sharing(scene, number, token)
    if len(shared) < 2 or end.head != lemma(token):  # noqa: PLR2004 - one alone shares with nobody
        return [end]
    words = phrase(token, loose=True)
    starts = [words[0].i, *(t.left_edge.i for t in shared[1:])]
    anchors = [scene.anchor(number, [t for t in words if t.i >= start]) for start in starts]
    return [
        msgspec.structs.replace(end, anchor=anchor, modifiers=(lemma(own),))
        for own, anchor in zip(shared, anchors, strict=True)
    ]


def _sharing(scene: Scene, number: int, noun: Token) -> list[Token]:
    """The nouns that share a head noun, each narrowing it; none that names somebody."""
    shared = [c for c in noun.lefts if c.dep_ == "nmod" and c.pos_ == "NOUN"][:1]
    while shared and (after := next((c for c in shared[-1].rights if c.dep_ == "conj" and c.i < noun.i), None)):
        shared.append(after)
    return [] if any(scene.mention(number, t) is not None for t in shared) else shared


def is_actor(scene: Scene, number: int, token: Token) -> bool:
    """Whether a head word names somebody, not something that can go up or down ("a weak government makes …")."""
    words = scene.ontology.lexicon
    if _is_any_such(scene, token):
        return False
    if lemma(token) in words.causes.people or token.lower_ == "powers":
        return not tells_how_many(token)
    parted = [s.token for s in preposition_slots(token) if s.name == "of"]
    if parted and lemma(token) in words.events.partitive["nouns"]:
        return any(is_actor(scene, number, each) for each in parted)
    mention = scene.mention(number, token)
    if mention is not None and mention.kind == "pronoun" and antecedent_of(scene, number, token) is not None:
        return False
    counted = lemma(token) in words.causes.counted or tells_how_many(token)
    return mention is not None and mention.kind != "place" and not counted and not is_capital_noun(scene, token)


def _is_any_such(scene: Scene, token: Token) -> bool:
    """Whether a body with "a" and an adjective for how it stands is meant as such, and no one body.

    So is a name that is told to be more or less than it is ("a stronger Lomar").
    """
    role, before = load_roles().lemmas.get(lemma(token)), {c.lower_ for c in token.lefts}
    told = not before.isdisjoint({"a", "an"}) and not before.isdisjoint(scene.ontology.lexicon.causes.standing)
    if told and token.pos_ == "PROPN":
        return any(c.dep_ == "amod" and word_delta(scene, c) is not None for c in token.lefts)
    return told and role is not None and role.sort == "org"


def lasting(token: Token) -> Token:
    """What a stretch of time is filled with ("years of drought"); any other word itself."""
    if token.pos_ != "NOUN" or lemma(token) not in DATE_WORDS:
        return token
    return next((s.token for s in preposition_slots(token) if s.name == "of" and s.token.pos_ == "NOUN"), token)


def put_at(verb: Token, places: Mapping[str, frozenset[str]]) -> list[Token]:
    """The nouns by which a verb puts its object somewhere: those listed for the preposition before them."""
    slots = (slot for head in (verb, *objects(verb)) for slot in preposition_slots(head))
    return [slot.token for slot in slots if lemma(slot.token) in places.get(slot.name, ())]


def moves_itself(scene: Scene, number: int, verb: Token, end: Phrase) -> bool:
    """Whether a clause tells that a thing rises or falls, and not what somebody does ("shares fell")."""
    doing = any(is_actor(scene, number, t) for t in subjects(verb)) or any(c.dep_ == "xcomp" for c in children(verb))
    return end.delta is not None and verb.dep_ != "xcomp" and not doing


def is_excluded(token: Token) -> bool:
    """Whether a phrase is named only to be ruled out: "by X, not by Y", "X rather than Y"."""
    prep = token.head if token.dep_ == "pobj" else None
    if prep is not None and is_negated(prep):
        return True
    first = token.left_edge.i if prep is None else prep.i
    before = [t.lower_ for t in token.doc[max(0, first - 2) : first]]
    return before[-1:] in (["not"], ["less"]) or before in (["rather", "than"], ["instead", "of"])


def weighed(verb: Token, place: str) -> list[Token] | None:
    """What a verb is told of rather than of another ("stems less from A than from B": B); None where it weighs none."""
    after = [t for t in subtree(verb) if t.i > verb.i]
    first = next((t for t in after if t.lower_ == place and t.nbor(-1).lower_ in {"less", "more"}), None)
    than = None if first is None else next((t for t in after if t.lower_ == "than" and t.i > first.i), None)
    if first is None or than is None:
        return None
    again = next((t for t in after if t.lower_ == place and t.i == than.i + 1), than)
    told = again if first.nbor(-1).lower_ == "less" else first
    return [c for c in children(told) if c.dep_ in {"pobj", "pcomp"}]


def is_set_aside(verb: Token) -> bool:
    """Whether a deed is left open ("whether X will"), or another was done in its place ("rather than easing X")."""
    if any(c.dep_ == "mark" and c.lower_ in {"whether", "than"} for c in children(verb)):
        return True
    if verb.dep_ not in {"pcomp", "advcl", "conj"} or verb.i < 2:  # noqa: PLR2004 - two words before it
        return False
    return (verb.nbor(-2).lower_, verb.nbor(-1).lower_) in {("rather", "than"), ("instead", "of")}


def does_much(verb: Token) -> Token | None:
    """The "do" above a verb in "does more to V", where the parser hung V on its object; None elsewhere."""
    much = verb.head
    hung = verb.dep_ in {"relcl", "acl"} and much.lower_ in {"more", "much", "lot", "most"} and much.dep_ == "dobj"
    return much.head if hung and lemma(much.head) == "do" else None


def widest_noun(noun: Token) -> Token:
    """The noun a loose ", which" goes back to: the widest phrase that ends before it."""
    noun = skip_dates(noun)
    while noun.dep_ == "pobj" and noun.head.pos_ == "ADP" and noun.head.head.pos_ == "NOUN":
        noun = noun.head.head
    return noun


def after_comma(token: Token) -> bool:
    """Whether a clause is set off by a comma or a dash."""
    first = min(subtree(token), key=lambda t: t.i)
    return first.i > 0 and first.nbor(-1).text in {",", "-", ";", "--", "–", "—"}


def loose_from(verb: Token) -> Token | None:
    """The verb of the clause that a loose participle follows (", forcing X to V"); None for anything else.

    The participle may have been hung on the last noun of that clause, unless that noun is its subject.
    """
    listed = verb.dep_ == "conj" and verb.head.dep_ == "dobj" and verb.head.head.tag_ == "VBG"
    if verb.tag_ == "VBG" and listed and objects(verb):
        return loose_from(verb.head.head)
    if verb.tag_ != "VBG" or verb.dep_ not in {"advcl", "acl"} or not after_comma(verb):
        return None
    token = verb.head
    while verb.dep_ == "acl" and token.pos_ not in VERBAL and token.dep_ in INSIDE:
        token = token.head
    return token if token.pos_ in VERBAL else None


def relative_pronoun(verb: Token) -> bool:
    """Whether a relative clause's subject is its pronoun."""
    return any(c.dep_ in SUBJECTS and c.lower_ in RELATIVES for c in children(verb))


def deeds_only(tokens: list[Token]) -> list[Token]:
    """The head words that can stand for something told: not people's pronouns, not some of "whom", not "there"."""
    told = [t for t in tokens if t.lower_ not in PEOPLE and len(t) > 1]
    return [t for t in told if ("of", "whom") not in {(s.name, s.token.lower_) for s in preposition_slots(t)}]
