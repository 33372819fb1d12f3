"""Names beside an office: who holds it ("the minister, X Y,") and what it is over ("a former minister of X")."""

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


def _narrowing(draft: Draft) -> set[str]:
    """The words in small letters right before a noun that say which post is meant."""
    noun = draft.noun
    if noun is None or noun.sort != "person":
        return set()
    return {c.lower_ for c in draft.head.lefts if c.dep_ in {"amod", "compound"} and c.text.islower()}
