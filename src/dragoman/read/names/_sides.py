"""Words for the two sides of a matter -> the two that a text tells of before them, where it is clear who they are."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.syntax import lemma, verb_key
from dragoman.read.names._binding import own_subjects
from dragoman.read.names.antecedents import is_bare_name, name_of, source_of
from dragoman.read.names.drafts import Draft, Line
from dragoman.read.words.deed_words import deed_verbs
from dragoman.read.words.labels import SUBJECTS, VERBAL

FIGHTING = load_traits().kinds.fighting
VIOLENT = load_traits().deeds.violent
# Prepositions before two who are told of together ("talks between X and Y", "envoys to X and Y").
PAIRING = frozenset({"between", "to", "with"})


def opposed(draft: Draft, before: Iterable[Draft], line: Line) -> list[Draft]:
    """The two that "both sides" means: those the text names most before it, if two stand out; [] for none.

    A side does something, or stands beside another as one of two; who speaks to both sides is neither.
    """
    speaking = set(speakers(draft, line))
    counted: dict[str, list[Draft]] = {}
    for each in before:
        if each.sentence < draft.sentence and may_be_side(source_of(each)) and name_of(each) not in speaking:
            counted.setdefault(name_of(each), []).append(each)
    sides = [found for found in counted.values() if any(_acts(each.head) or _is_of_two(each.head) for each in found)]
    ranked = sorted(sides, key=len, reverse=True)
    apart = len(ranked) < 3 or len(ranked[1]) > len(ranked[2])  # noqa: PLR2004 - the third is the first to be left out
    return [source_of(found[0]) for found in ranked[:2]] if len(ranked) > 1 and apart else []


def may_be_side(meant: Draft, *, guessed: bool = False) -> bool:
    """Whether somebody named is meant who is no person, by a word for people beside the name neither ("the priest").

    guessed: that a bare name is a person's may be a mere guess, as where two are told of together.
    """
    described = "people" in meant.kinds and meant.entry is None and len(meant.words) > 1
    known = not guessed or not is_bare_name(meant) or meant.titled or meant.gender is not None
    person = "person" in meant.kinds and known
    return meant.noun is None and meant.kind != "pronoun" and not (person or described)


def take_sides(before: Iterable[Draft]) -> list[Draft]:
    """The mentions without those told of as helping others or standing between them ("brought food", "brokered it")."""
    return [d for d in before if not _helps(d.head)]


def at_odds(before: Iterable[Draft]) -> list[list[Draft]]:
    """Each two of some mentions of which one fights or attacks the other, once, in the order of the text."""
    told = [*before]
    by_head = {(d.sentence, d.head.i): d for d in told}
    found: dict[frozenset[str], list[Draft]] = {}
    for one in told:
        for head in _fought(one.head):
            other = by_head.get((one.sentence, head.i))
            if other is not None and name_of(other) != name_of(one) and not _may_be_town(other):
                found.setdefault(frozenset({name_of(one), name_of(other)}), [source_of(one), source_of(other)])
    return [*found.values()]


def _may_be_town(attacked: Draft) -> bool:
    """Whether a name of one word is attacked, of which nothing tells that it is no mere place ("shelled X")."""
    struck = attacked.head.dep_ in {"dobj", "nsubjpass"} and lemma(attacked.head.head) in load_roles().words["attacks"]
    return struck and is_bare_name(source_of(attacked)) and "state" not in source_of(attacked).kinds


def may_fight(meant: Draft) -> bool:
    """Whether a mention may be a side of a war: a name, or a phrase for those who bear arms or rule."""
    fighting = meant.noun is not None and not (FIGHTING | {"government"}).isdisjoint(meant.kinds)
    return may_be_side(meant, guessed=True) or (fighting and meant.kind == "nominal")


def _fought(head: Token) -> Iterator[Token]:
    """Whom a subject fights or attacks, alone or joined with it, by a verb that says so."""
    verb = head.head
    if head.dep_ == "conj":
        yield from [head.head] if _does(head.head, VIOLENT) and not _has_object(head.head.head) else []
    elif _does(head, VIOLENT):
        against = (p for p in verb.rights if p.dep_ == "prep" and p.lower_ in {"against", "with"})
        yield from (c for each in (verb, *against) for c in each.rights if c.dep_ in {"dobj", "pobj"})
    elif head.dep_ == "nsubjpass" and not deed_verbs(VIOLENT).isdisjoint(verb_key(verb)):
        yield from _agents(head)


def _has_object(verb: Token) -> bool:
    """Whether a verb is done to somebody, or against him."""
    return any(c.dep_ == "dobj" or c.lower_ in {"against", "with"} for c in verb.rights)


def _helps(head: Token) -> bool:
    """Whether a subject, alone or joined with others, helps somebody or stands between two."""
    first = head.head if head.dep_ == "conj" else head
    verb, mood = first.head, load_lexicon().events.mood
    told = (verb, *(c for c in verb.rights if c.dep_ == "xcomp"))
    return first.dep_ == "nsubj" and any(lemma(each) in mood["brokering"] | mood["relieving"] for each in told)


def _does(head: Token, types: frozenset[str]) -> bool:
    """Whether a word is the subject of a verb that tells of a deed of some types."""
    return head.dep_ == "nsubj" and head.head.pos_ in VERBAL and not deed_verbs(types).isdisjoint(verb_key(head.head))


def speakers(draft: Draft, line: Line) -> Iterator[str]:
    """The names of whoever does to both sides what is told, and of whose they are ("X's envoy urged both sides")."""
    doing = own_subjects(draft.head) | {token.i for token in _agents(draft.head)}
    for each in line.drafts:
        if each.head.i in doing:
            yield name_of(each)
            yield from () if each.owner is None else [name_of(each.owner)]


def _agents(subject: Token) -> list[Token]:
    """Who does a passive verb with this subject."""
    by = [child for child in subject.head.rights if child.dep_ == "agent"]
    return [token for preposition in by for token in preposition.rights if subject.dep_ in SUBJECTS]


def _acts(head: Token) -> bool:
    """Whether a mention is the subject of a verb that it does, itself or by what it owns ("X's army fired")."""
    if head.dep_ in {"conj", "poss"}:
        return _acts(head.head)
    if head.dep_ == "pobj":
        return head.head.dep_ == "agent"
    return head.dep_ == "nsubj" and head.head.pos_ in VERBAL


def _is_of_two(head: Token) -> bool:
    """Whether a mention stands behind a preposition beside another ("between X and Y")."""
    first = head.head if head.dep_ == "conj" else head
    beside = head.dep_ == "conj" or any(child.dep_ == "conj" for child in head.rights)
    return beside and first.dep_ == "pobj" and first.head.lower_ in PAIRING
