"""Which names may be whoever "he" or "she" is: what the words beside them tell of a person, or of a state."""

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.syntax import lemma
from dragoman.read.names.antecedents import Case, is_bare_name, is_who, source_of
from dragoman.read.names.drafts import Draft, Line
from dragoman.read.words.deed_words import deed_verbs
from dragoman.read.words.labels import SUBJECTS, VERBAL

GIVING = load_traits().deeds.giving
GUESSED = load_traits().kinds.guessed
PERSON = frozenset({"person"})
MAX_WORDS = 3
# What it costs that a name of one word, of which nothing tells that it is a person's, stands beside somebody known.
MERE_NAME = 0.25


def by_evidence(
    scored: Sequence[tuple[float, int, Draft]], pronoun: Draft, case: Case
) -> list[tuple[float, int, Draft]]:
    """The mentions that a pronoun may mean, each with its score, mere names behind a person who is told of as one.

    Not the names of its own sentence that are guessed to be a person's.
    """
    if case.who != "person" or not any(is_told_person(d) for *_, d in scored):
        return [*scored]
    return [(score - MERE_NAME * _is_doubtful(d, pronoun), start, d) for score, start, d in scored]


def is_told_person(draft: Draft) -> bool:
    """Whether more than a guess at a bare name says that somebody is a person."""
    source = source_of(draft)
    return "person" in source.kinds and not _is_mere_name(source)


def _is_doubtful(draft: Draft, pronoun: Draft) -> bool:
    """Whether a mention is a mere name, and neither a guess at its kind nor its sentence speaks for a person."""
    near = draft.sentence == pronoun.sentence and draft.kinds == ("person",)
    return _is_mere_name(draft) and not near


def may_be_person(draft: Draft, case: Case) -> bool:
    """Whether a name of two or three words may be a person's, though its kind is guessed to be another."""
    source = source_of(draft)
    words = source.text.split()
    if source.kind != "name" or source.entry is not None or not 1 < len(words) <= MAX_WORDS or not _takes_part(draft):
        return False
    if not set(source.kinds) <= GUESSED or not all(word[0].isupper() for word in words):
        return False
    person = source.gender in {None, case.gender} and case.who == "person" and not case.plural
    return person and not _is_narrowed(source) and not _has_article(source)


def find_stately(lines: Iterable[Line]) -> frozenset[str]:
    """The names of one word that do what states and armies do, of which a document tells nothing else."""
    return frozenset(d.text for line in lines for d in line.drafts if d.kind == "name" and _acts_as_state(d))


def is_stately(draft: Draft, names: frozenset[str]) -> bool:
    """Whether a mention is one of some names that do what states do, and no words tell of a person."""
    source = source_of(draft)
    return source.text in names and _is_mere_name(source) and not is_who(draft)


def _acts_as_state(draft: Draft) -> bool:
    """Whether a mere name does, where it stands, what states and armies do ("X shelled Y", "X granted her asylum").

    So whatever undergoes what is done to lands and towns alone ("shelled X").
    """
    if not _is_mere_name(draft):
        return False
    head = draft.head
    if head.dep_ in {"dobj", "nsubjpass"}:
        return lemma(head.head) in load_roles().words["invaded"]
    if head.dep_ == "pobj" and head.head.dep_ == "agent":
        return _is_done_by_states(head.head.head)
    return head.dep_ == "nsubj" and head.head.pos_ in VERBAL and _is_done_by_states(head.head)


def _is_done_by_states(verb: Token) -> bool:
    """Whether a verb, or one that is joined to it or wanted by its subject, tells of what states and armies do."""
    told = (verb, *(c for c in verb.rights if c.dep_ in {"conj", "xcomp"} and not _has_subject(c)))
    return any(lemma(each) in load_roles().words["stately"] or _gives_refuge(each) for each in told)


def _gives_refuge(verb: Token) -> bool:
    """Whether somebody grants or refuses what a land gives ("granted asylum to X")."""
    given = load_lexicon().events.mood["given"]
    return lemma(verb) in deed_verbs(GIVING) and any(c.dep_ == "dobj" and lemma(c) in given for c in verb.rights)


def _has_subject(verb: Token) -> bool:
    """Whether a verb has a subject of its own."""
    return any(c.dep_ in SUBJECTS for c in verb.lefts)


def _is_mere_name(draft: Draft) -> bool:
    """Whether a mention is a name of one word, and nothing but a guess tells what it is."""
    bare = is_bare_name(draft) and draft.antecedent is None
    return bare and not draft.titled and draft.gender is None and set(draft.kinds) <= GUESSED | PERSON


def _takes_part(draft: Draft) -> bool:
    """Whether a name does or undergoes something, or owns who does, as it does not where it says a place."""
    head = draft.head.head if draft.head.dep_ == "poss" else draft.head
    return head.dep_ in {*SUBJECTS, "dobj"} or (head.dep_ == "pobj" and head.head.dep_ == "agent")


def _is_narrowed(name: Draft) -> bool:
    """Whether the first or the last word of a name is a body's or a place's ("Radio X", "Port X", "X League")."""
    roles = load_roles()
    first, last = name.words[0].lower(), name.words[-1].lower()
    sited = any(first in roles.words[each] for each in ("directions", "sited", "regions"))
    return sited or first in roles.firsts or first in roles.openers or last in roles.heads or last in roles.forms


def _has_article(name: Draft) -> bool:
    """Whether "the" stands before a name, as before no person's."""
    return name.first > 0 and name.head.doc[name.first - 1].lower_ == "the"
