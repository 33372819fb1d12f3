"""Names beside an office: who holds it ("the minister, X Y,") and what it is over ("a former minister of X")."""

from collections.abc import Iterable

from spacy.tokens import Token

from dragoman.ontology.roles import load_roles
from dragoman.read.drafts import Draft


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


def _narrowing(draft: Draft) -> set[str]:
    """The words in small letters right before the noun of a person that say which post is meant."""
    return _narrowing_words(draft.head) if draft.noun is not None and draft.noun.sort == "person" else set()


def _narrowing_words(head: Token) -> set[str]:
    """The words in small letters right before a noun that describe or narrow it."""
    return {c.lower_ for c in head.lefts if c.dep_ in {"amod", "compound"} and c.text.islower()}
