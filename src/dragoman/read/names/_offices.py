"""Names beside an office: who holds it ("the minister, X Y,") and what it is over ("a former minister of X")."""

from collections.abc import Iterable

from spacy.tokens import Token

from dragoman.ontology.roles import load_roles
from dragoman.read.names.drafts import Draft


def is_office_over(token: Token) -> bool:
    """Whether a single name stands after an office and "of": nobody is minister or governor of a person."""
    prep = token.head
    if token.dep_ != "pobj" or prep.lower_ != "of" or prep.head.pos_ != "NOUN":
        return False
    forms = load_roles().forms.get(prep.head.lower_, ())
    return any(
        "office" in form.noun.kinds and form.noun.sort == "person" and not form.noun.relational for form in forms
    )


def names_holder(first: Token, last: Token) -> bool:
    """Whether a name of several words stands in apposition right after an office and a comma ("the governor, X Y")."""
    if last.dep_ != "appos" or first.i < 2 or first.nbor(-1).text != ",":  # noqa: PLR2004 - an office and a comma
        return False
    before = first.nbor(-2)
    forms = load_roles().forms.get(before.text, ())
    return any(form.noun.sort == "person" and form.plural is not True for form in forms)


def hold_other_posts(one: Draft, other: Draft) -> bool:
    """Whether two phrases of one noun narrow it by other words: "the foreign minister" is no interior minister."""
    words, others = _narrowing(one), _narrowing(other)
    return bool(words and others) and words.isdisjoint(others)


def follows_other_post(draft: Draft, tokens: Iterable[Token]) -> bool:
    """Whether the noun of a phrase stands among the tokens before it, narrowed by other words only."""
    words = _narrowing(draft)
    alike = [t for t in tokens if t.lower_ == draft.head.lower_] if words else []
    if any(t.i > 0 and t.nbor(-1).lower_ in words for t in alike):
        return False
    return any(map(_narrowing_words, alike))


def is_no_wider(one: Draft, other: Draft) -> bool:
    """Whether the nouns before a phrase's noun stand in a fuller phrase too: "crew members" are no "members of X"."""
    return {t.lower_ for t in _nouns_before(one)} <= set(other.text.lower().split())


def is_told_at_length(draft: Draft) -> bool:
    """Whether several nouns say which body is meant ("the trade union federation"), which is new to the text then."""
    return len(_nouns_before(draft)) > 1


def is_narrowed(draft: Draft) -> bool:
    """Whether a noun says which body is meant ("the industry association")."""
    return bool(_nouns_before(draft))


def tells_post(draft: Draft) -> bool:
    """Whether words before the noun of a person say which post he holds ("the labour minister")."""
    return bool(_narrowing(draft))


def _nouns_before(draft: Draft) -> list[Token]:
    """The nouns of a phrase before its own, without those that belong to its listed name ("prime minister")."""
    listed = set(draft.noun.lemma.split()) if draft.noun is not None else set()
    before = draft.head.doc[draft.first : draft.head.i]
    return [t for t in before if t.dep_ == "compound" and t.text.islower() and t.lower_ not in listed]


def _narrowing(draft: Draft) -> set[str]:
    """The words right before the noun of a person, or of an office of state, that say which one is meant."""
    noun = draft.noun
    if noun is None or not (noun.sort == "person" or noun.lemma.split()[-1] in load_roles().words["literal"]):
        return set()
    return _narrowing_words(draft.head)


def _narrowing_words(head: Token) -> set[str]:
    """The words right before a noun that describe or narrow it, in small letters or, of a listed post, in capitals."""
    listed = {word for form in load_roles().forms.get(head.lower_, ()) for word in form.before[-1:]}
    before = (c for c in head.lefts if c.dep_ in {"amod", "compound"})
    return {c.lower_ for c in before if c.text.islower() or c.lower_ in listed}
