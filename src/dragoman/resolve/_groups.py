"""Role phrases -> actors: an owner's organ ("IRQ.PARL"), or a group known by owner and role ("IRQ~official")."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from dragoman.ontology import Ontology
from dragoman.ontology.numbers import SCALE_WORDS, number_value
from dragoman.ontology.roles import RoleNoun, load_roles
from dragoman.ontology.traits import load_traits
from dragoman.records import Actor, Mention
from dragoman.resolve._entries import listed_actor
from dragoman.resolve._slugs import slug

ARMED = load_traits().kinds.proxy
SINGLE = load_traits().kinds.many_in_one
# Words that say of how many something is told, and name nobody; words after which they cannot be left out.
# What somebody did to those meant, behind their noun.
UNDERGONE = re.compile(r"\s+(?:armed|backed|financed|funded|led|supported|trained) by .*", re.DOTALL)
COUNTING = frozenset({"no", "neither", "either", "any", "each", "every", "fewer", "more"})
BOUND = frozenset({"of", "one", "than", "or"})
ARTICLES = frozenset(
    {"a", "an", "the", "these", "those", "some", "many", "several", "most", "all", "both", "other", "more"}
)
# Openings that sound otherwise than their letter: "a European party", "a union", "a one-man board", "an honest broker".
CONSONANT_SOUND = re.compile(r"eu|one\b|once\b|ewe|u(?:ni(?![dmn])|s[aeiu]|t[aeiou]|k|ga|ra|ro|ru)", re.IGNORECASE)
VOWEL_SOUND = re.compile(r"hour|honest|honou?r|heir", re.IGNORECASE)
DOC_DIGITS = 8
# Words that are one only before a scale ("a hundred people"; but "one of the people").
ONE = frozenset({"a", "an", "one"})
# Words that count without a number ("hundreds of people").
VAGUE_COUNTS = frozenset({"dozens", "scores", "hundreds", "thousands", "millions"})


def group_of(
    mention: Mention,
    owner: Actor | None,
    inside: Mapping[str, Actor],
    ontology: Ontology,
    published: str | None,
    *,
    named_first: bool = False,
) -> tuple[Actor, str]:
    """The actor a role phrase means, and why.

    owner: the actor it belongs to, None when no words say. inside: other actors named in the phrase, by their words.
    named_first: whether the phrase opens with a name, which keeps its capital.
    A group without an owner is known in its own document only: nothing says that two texts mean the same one.
    """
    role = mention.role or ""
    noun = load_roles().lemmas.get(role) or RoleNoun(role, mention.kinds, "org")
    organ = _organ(noun, owner)
    if organ is not None:
        return _organ_actor(organ, noun, owner, ontology, published)
    backers = _backers(mention, inside)
    if owner is None and len(backers) == 1:
        return _backed(mention, noun, backers[0])
    told = () if owner is not None else ("one",) if _is_single(mention, noun) else _counted(mention)
    words = "-".join((*told, *_telling(mention), slug(noun.role or noun.lemma)))
    base = "" if owner is None else _whose(owner, noun)
    own_id = f"{base}~{words}" + (
        "" if owner is not None or _is_regional(mention) else f"@{mention.anchor.doc[:DOC_DIGITS]}"
    )
    actor = Actor(
        id=own_id,
        name=_plain_name(mention, named_first=named_first),
        kinds=noun.kinds,
        country=None if owner is None else owner.country,
        part_of=(base,) if base else (),
        backed_by=tuple(backer.id for backer in backers),
    )
    whose = "nobody named" if owner is None else owner.name
    return actor, f"a group known by its role: {noun.lemma} of {whose}"


def _counted(mention: Mention) -> tuple[str, ...]:
    """How many a phrase counts, since "40 soldiers" are not "300 soldiers", nor "hundreds of" them; () for no count."""
    words = mention.anchor.exact.lower().split()
    if not mention.plural or not words:
        return ()
    if words[0] == "both":
        return ("2",)
    vague = [word for word, of in pairwise(words) if word in VAGUE_COUNTS and of == "of"]
    return tuple(vague[:1]) or tuple(f"{value:.15g}" for value in _numbers_of(words)[:1])


def _numbers_of(words: Sequence[str]) -> list[float]:
    """The numbers in digits or words of a phrase, in order; no parts ("half the mayors", "a third of them")."""
    around = zip(("", *words), words, (*words[1:], ""), strict=False)
    runs = " ".join(word if _counts(before, word, after) else "|" for before, word, after in around).split("|")
    return [value for run in runs if (value := number_value(run)) is not None and value == int(value) > 0]


def _counts(before: str, word: str, after: str) -> bool:
    """Whether a word is part of a number, between the word before it and the one after."""
    if word in ONE:
        return after in SCALE_WORDS
    if word == "and":
        return before in SCALE_WORDS and after not in ONE and number_value(after) is not None
    return word in SCALE_WORDS or number_value(word) is not None


def _plain_name(mention: Mention, *, named_first: bool) -> str:
    """The words of a phrase without the "no" or "fewer" that says how many they are ("a party", "troops").

    What only counts is told with whom it counts ("nine people"), and what opens a sentence as in the midst of one. Who
    did what to those meant is told by itself ("forces backed by the navy" are forces).
    """
    told = UNDERGONE.sub("", mention.anchor.exact)
    words = told if named_first else _in_small(told)
    first, _, rest = words.partition(" ")
    if not rest and mention.plural and mention.role is not None and _counted(mention):
        return f"{words} {_plural_of(mention.role)}"
    if first.lower() not in COUNTING or not rest or rest.split()[0].lower() in BOUND:
        return words
    return rest if mention.plural else f"{_article(rest)} {rest}"


def _in_small(words: str) -> str:
    """A phrase as it stands within a sentence: its first word without the capital that only opens one."""
    first, _, rest = words.partition(" ")
    small = not rest[:1].isupper() and first[1:] == first[1:].lower() and _is_common(first.lower())
    return f"{first.lower()} {rest}".strip() if small else words


def _is_common(word: str) -> bool:
    """Whether a word is an article, a number, a role, or a word before roles, and no faith's or people's."""
    roles = load_roles()
    if word in roles.words["capitalised"]:
        return False
    return (
        word in ARTICLES | ONE
        or word in roles.forms
        or word in roles.traits
        or word.endswith(("ed", "ing"))
        or bool(_numbers_of([word]))
    )


def _plural_of(role: str) -> str:
    """The plural of a role noun; the noun itself where it has none."""
    forms = ((word, form) for word, known in load_roles().forms.items() for form in known)
    return next((word for word, form in forms if form.plural and not form.before and form.noun.lemma == role), role)


def _article(words: str) -> str:
    """The article before words, by their sound."""
    vowel = words[0].lower() in "aeiou" and not CONSONANT_SOUND.match(words)
    return "an" if vowel or VOWEL_SOUND.match(words) else "a"


def _is_single(mention: Mention, noun: RoleNoun) -> bool:
    """Whether a phrase means one man, party or company, who is not all of them ("the man" is not "the young men")."""
    return mention.plural is False and bool(SINGLE & set(noun.kinds))


def _whose(owner: Actor, noun: RoleNoun) -> str:
    """The id that groups are known by: a government's officials are its state's, an official's government too."""
    if owner.country is not None and owner.id == f"{owner.country}.GOV":
        return owner.country
    if noun.suffix is not None and "~" in owner.id and owner.part_of:
        return owner.part_of[0]
    return owner.id


def _organ(noun: RoleNoun, owner: Actor | None) -> str | None:
    """The id of the owner's own organ, where the owner is a state, its government, or a person at its head."""
    if noun.suffix is None or owner is None or owner.country is None:
        return None
    if load_traits().kinds.state_like & set(owner.kinds) or ("person" in owner.kinds and noun.suffix == "GOV"):
        return f"{owner.country}.{noun.suffix}"
    return None


def _organ_actor(
    organ: str, noun: RoleNoun, owner: Actor | None, ontology: Ontology, published: str | None
) -> tuple[Actor, str]:
    """An organ of a state, listed or not."""
    country = organ.split(".", maxsplit=1)[0]
    whose = ontology.actors[country].name if country in ontology.actors else country
    why = f"the {noun.lemma} of {whose}" + ("" if owner is None or owner.id == country else f", by way of {owner.name}")
    if organ in ontology.actors:
        return listed_actor(organ, ontology, published), why
    actor = Actor(id=organ, name=f"{noun.lemma} of {whose}", kinds=noun.kinds, country=country, part_of=(country,))
    return actor, why


def _backers(mention: Mention, inside: Mapping[str, Actor]) -> list[Actor]:
    """Who backs a group, by its "X-backed" traits or as the owner of militias on another's soil; states, not cities."""
    names = [trait.removesuffix("-backed") for trait in mention.traits if trait.endswith("-backed")]
    if "sponsored" in mention.traits:
        names += list(inside)[:1]
    return list({inside[name].id: inside[name] for name in names if name in inside}.values())


def _backed(mention: Mention, noun: RoleNoun, backer: Actor) -> tuple[Actor, str]:
    """A group of which only the backer is known."""
    sponsor = backer.country if backer.country is not None and "." in backer.id else backer.id
    telling = [trait for trait in _telling(mention) if trait != "proxy"]
    armed = bool(ARMED & set(noun.kinds)) and not telling
    words = "proxy" if armed else "-".join(("backed", *telling, slug(noun.role or noun.lemma)))
    actor = Actor(
        id=f"{sponsor}~{words}", name=mention.anchor.exact, kinds=noun.kinds, backed_by=(sponsor,), part_of=()
    )
    return actor, f"a group known by its backer: {noun.lemma} backed by {backer.name}"


def _telling(mention: Mention) -> tuple[str, ...]:
    """The traits that make another group of the same people."""
    weak = load_roles().words["weak"] | {"sponsored", "target", "unnamed", "proxy"}
    ties = (trait for trait in mention.traits if trait.endswith("-aligned"))
    plain = (trait for trait in mention.traits if trait not in weak and not trait.endswith(("-aligned", "-backed")))
    return (*map(slug, ties), *map(slug, plain))


def _is_regional(mention: Mention) -> bool:
    """Whether a region stands in for the owner, so that other texts mean the same group ("Western officials")."""
    return bool(set(mention.traits) & load_roles().words["regions"] - {"local", "regional", "foreign"})
