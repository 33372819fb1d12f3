"""Whether a mention can be what a pronoun means."""

from typing import Literal, NamedTuple

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.tree import children, subtree
from dragoman.read.names.drafts import Draft

Who = Literal["person", "thing", "any", "state", "group"]
GROUP_KINDS = load_traits().kinds.body
SINGLE = load_traits().kinds.single
LAND, GUESSED = load_traits().kinds.land, load_traits().kinds.guessed
ANY = frozenset({"any", "whichever", "whatever"})
# A guard against loops of references.
MAX_CHAIN = 20


class Case(NamedTuple):
    """What a pronoun or a pointing phrase asks of its antecedent. kinds: of a pointing noun, () for pronouns."""

    who: Who
    plural: bool
    gender: str | None = None
    kinds: tuple[str, ...] = ()


def source_of(draft: Draft) -> Draft:
    """Where a chain of references starts."""
    for _ in range(MAX_CHAIN):
        if draft.antecedent is None:
            break
        draft = draft.antecedent
    return draft


def name_of(draft: Draft) -> str:
    """What tells one actor from another, cities and governments put with their states."""
    draft = source_of(draft)
    return (draft.entry or draft.text.lower()).split(".")[0]


def fits(draft: Draft, case: Case, *, alone: bool) -> bool:
    """Whether kind, number and gender agree. alone: False where the mention is one of several meant together."""
    if draft.kind == "pronoun" and (draft.antecedent is None or _is_other_pronoun(draft, case)):
        return False
    gender = draft.gender or source_of(draft).gender
    if gender is not None and case.gender is not None and gender != case.gender:
        return False
    source = draft.antecedent if draft.kind == "pronoun" and draft.antecedent is not None else draft
    same = source is not draft and bool(draft.plural) and case.plural
    return _kind_fits(source, case) and (not alone or same or _number_fits(source, case))


def _is_other_pronoun(pronoun: Draft, case: Case) -> bool:
    """Whether somebody is "it" where a person is asked for, or a "he" or "she" where a thing is."""
    if case.who == "thing":
        return pronoun.gender is not None
    return case.who == "person" and pronoun.head.lower_ in {"it", "its", "itself"}


def is_nobody(draft: Draft) -> bool:
    """Whether a phrase names nobody in particular, of whom nothing further can be told ("no party", "any auditor")."""
    nobody = load_lexicon().status.negative_determiners | ANY
    return draft.kind == "nominal" and any(c.lower_ in nobody for c in draft.head.lefts if c.dep_ in {"det", "preconj"})


def owns_land(draft: Draft, owned: Token) -> bool:
    """Whether what only a state has may be somebody's: "its border posts" are hardly a militia's.

    Only where nobody else is bound may they be, since it may hold some.
    """
    words = {owned.lower_, *(c.lower_ for c in owned.lefts if c.dep_ == "compound")}
    sovereign = not words.isdisjoint(load_roles().words["sovereign"])
    return not sovereign or draft.kind != "nominal" or not (LAND | {"government"}).isdisjoint(draft.kinds)


def kind_yields(draft: Draft, case: Case, parts: frozenset[str]) -> bool:
    """Whether the kind of a name is a mere guess, which a pronoun that grammar binds outweighs ("X said its army").

    Not of somebody whose first name, title or gender the document tells. parts: the words of its longer names.
    """
    if (
        not is_bare_name(draft)
        or draft.titled
        or is_who(draft)
        or case.plural
        or case.who not in {"person", "thing"}
        or draft.gender is not None
    ):
        return False
    if not set(draft.kinds) <= GUESSED | {"person"} or any(c.dep_ == "det" for c in children(draft.head)):
        return False
    return draft.text not in parts


def is_who(draft: Draft) -> bool:
    """Whether "who" goes on with a name in the singular, as it does with a person's."""
    clauses = (c for c in draft.head.rights if c.dep_ == "relcl" and c.i > draft.last)
    told = any(t.lower_ in {"who", "whom"} and t.i == draft.last + 2 for c in clauses for t in c.subtree)
    return told and draft.head.tag_ == "NNP"


def _kind_fits(draft: Draft, case: Case) -> bool:
    """Whether somebody of these kinds can be meant."""
    kinds = set(_repeated(draft).kinds)
    person = "person" in kinds or "people" in kinds
    if draft.kind == "place" and not (draft.noun is None and "government" in kinds and case.who == "state"):
        return False
    if case.who == "person":
        # No person's name has an article: "the mayor" is not "the Front".
        bare = draft.kind == "name" and not any(c.dep_ == "det" for c in children(draft.head))
        described = kinds == {"people"} and draft.head.tag_ == "NNP"
        return "person" in kinds or (bare and (not kinds or described)) or _is_one_of_people(draft)
    if case.who == "thing":
        return not person
    if case.who == "state":
        return "state" in kinds or (draft.kind == "metonym")
    if case.who == "group":
        specific = set(case.kinds) - {"group"}
        grouped = bool(kinds & specific) if specific else bool(kinds & GROUP_KINDS) and "state" not in kinds
        return grouped and "person" not in kinds
    return True


def _repeated(draft: Draft) -> Draft:
    """The name that a shorter one repeats, of which more is known; else the mention itself."""
    source = source_of(draft)
    return source if draft.kind == source.kind == "name" else draft


def _is_one_of_people(draft: Draft) -> bool:
    """Whether a phrase is for one of some people ("the nurse", "an officer"), not for many at once ("the crowd")."""
    if draft.noun is None or draft.plural is not False or _is_crowd(draft):
        return False
    serves = draft.noun.lemma.split()[-1] in load_lexicon().events.mood["serving"]
    return serves or (draft.noun.sort == "people" and "people" in draft.kinds)


def _is_crowd(draft: Draft) -> bool:
    """Whether a phrase in the singular means many at once ("the crew")."""
    return draft.noun is not None and draft.noun.lemma in load_roles().words["crowds"]


def is_bare_name(draft: Draft) -> bool:
    """Whether a mention is a name of one word that no list knows, so that its kind is a guess."""
    return draft.kind == "name" and draft.entry is None and len(draft.words) == 1


def _number_fits(draft: Draft, case: Case) -> bool:
    """Whether one or many are meant. A body of people can be "they"; a state cannot."""
    if not case.plural:
        return draft.plural is not True
    if draft.plural is not None:
        return draft.plural or _is_crowd(draft)
    kinds = set(draft.kinds)
    if draft.kind == "adjective" or kinds & SINGLE:
        return False
    return draft.head.tag_ in {"NNPS", "NNS"} or draft.head.text.endswith("s") or bool(kinds & GROUP_KINDS)


def bears_name(draft: Draft) -> bool:
    """Whether the words after a phrase say what it is called, so that it is new ("the captain known as Heron")."""
    styled = load_roles().words["styled"]
    named = (c for c in draft.head.rights if c.dep_ == "acl" and c.lower_ in styled)
    return any(t.pos_ == "PROPN" for verb in named for t in subtree(verb))


def is_pleonastic(token: Token) -> bool:
    """Whether an "it" means nothing: "it is likely that", "it seems", "it rains", "makes it easy to"."""
    if token.lower_ != "it" or token.dep_ not in {"nsubj", "nsubjpass", "expl"}:
        return token.dep_ == "expl"
    verb = token.head
    clauses = [c for c in verb.rights if c.dep_ in {"ccomp", "xcomp", "csubj", "advcl", "acl", "relcl"}]
    words = load_lexicon().control
    if verb.lemma_ in words.weather:
        return True
    if verb.lemma_ in words.raising:
        return any(c.dep_ == "ccomp" for c in clauses)
    if verb.pos_ == "ADJ":
        # "Made it easier to arrest critics", "found it odd that".
        return any(c.dep_ == "ccomp" or c.tag_ == "VB" for c in clauses)
    if verb.lemma_ == "be":
        described = any(c.dep_ in {"acomp", "attr"} for c in verb.rights)
        inner = [
            c
            for d in verb.rights
            if d.dep_ in {"acomp", "attr"}
            for c in d.rights
            if c.dep_ in {"ccomp", "xcomp", "relcl"}
        ]
        return described and bool([c for c in clauses if c.dep_ != "advcl"] + inner)
    return token.dep_ == "nsubjpass" and any(c.dep_ == "ccomp" for c in clauses)
