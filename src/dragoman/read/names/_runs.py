"""Tokens -> runs of capitalised words with the small words that names hold."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from dragoman.ontology.roles import Roles
from dragoman.read.words.labels import NARROWING

# Parts of speech that no name starts with, however it is written.
CLOSED = frozenset(
    {"DET", "ADP", "PRON", "CCONJ", "SCONJ", "AUX", "ADV", "INTJ", "PUNCT", "NUM", "SYM", "SPACE", "PART"}
)


def has_capital(token: Token) -> bool:
    """Whether a token is a word with a capital first letter, of a class that names are made of."""
    return token.text[0].isupper() and token.pos_ not in CLOSED and not any(c.isdigit() for c in token.text)


def capital_runs(tokens: Sequence[Token], roles: Roles) -> Iterator[list[Token]]:
    """Maximal runs of capitalised words, with particles, hyphens and "of" or "and" where a name holds them."""
    place = 0
    while place < len(tokens):
        start = place
        if _opens_with_particle(tokens, place, roles):
            place += 2
        if not has_capital(tokens[place]) or _acts(tokens[place]):
            place = start + 1
            continue
        while (step := _step(tokens, place, roles)) > 0:
            place += step
        yield from _behind_portfolio(list(tokens[start : place + 1]), roles)
        place += 1


def _acts(token: Token) -> bool:
    """Whether a verb in "-ing" opens a sentence as its subject and acts on what stands behind ("Bombing X will")."""
    return token.tag_ == "VBG" and token.dep_ == "csubj" and any(c.dep_ == "dobj" for c in token.rights)


def _behind_portfolio(run: list[Token], roles: Roles) -> Iterator[list[Token]]:
    """A run as it is; behind "Minister of", without what the minister is over ("State | Petra Holm")."""
    office = _minister_over(run[0], roles)
    if office is None:
        yield run
        return
    over = next(t for t in (run[0].head, run[0]) if t in run)
    whole = over.i == run[-1].i
    named = office.dep_ in NARROWING and office.head.i > over.i
    persons = [t for t in run[1:] if t.ent_type_ == "PERSON"] if whole else []
    first = persons[0].i if persons else over.i + 1 if named and not whole else None
    if first is not None:
        yield [t for t in run if t.i >= first]
    elif not named:
        yield run


def _minister_over(token: Token, roles: Roles) -> Token | None:
    """The title whose holder is over what a word tells, by "of": "Minister of Trade and Industry"; None for others."""
    while token.dep_ in {"compound", "conj"} and token.head.pos_ == "PROPN":
        token = token.head
    of = token.head if token.dep_ == "pobj" else None
    ministering = of is not None and of.lower_ == "of" and of.head.lower_ in roles.words["ministering"]
    return of.head if of is not None and ministering else None


def _opens_with_particle(tokens: Sequence[Token], place: int, roles: Roles) -> bool:
    """Whether a name starts here with a small particle and a hyphen ("al-Sadr")."""
    following = tokens[place + 1 : place + 3]
    return (
        tokens[place].text in roles.words["particle"]
        and len(following) == 2  # noqa: PLR2004 - the hyphen and the word
        and following[0].text == "-"
        and not tokens[place].whitespace_
        and has_capital(following[1])
    )


def _step(tokens: Sequence[Token], place: int, roles: Roles) -> int:
    """How many tokens further the run goes on with a capital, 0 where it ends."""
    rest = tokens[place + 1 : place + 5]
    if not rest:
        return 0
    if (has_capital(rest[0]) or _ends_name(rest[0])) and tokens[place].whitespace_:
        return 1
    before = tokens[place]
    hyphen = rest[0].text == "-" and not before.whitespace_ and not rest[0].whitespace_
    if hyphen or (rest[0].tag_ == "POS" and before.lower_ in roles.words["inner"]):
        return 2 if len(rest) > 1 and has_capital(rest[1]) else 0
    if rest[0].text in roles.words["particle"] or is_inside(rest[0]):
        return _past_particle(rest, roles)
    if rest[0].text in {"of", "for"} and before.lower_ in roles.openers:
        return 0 if _is_of_land(tokens, place) else _past_link(rest)
    return _past_and(tokens[place], rest, roles)


def _is_of_land(tokens: Sequence[Token], place: int) -> bool:
    """Whether one name alone says whose government it is: "the Government of Orvan" is Orvan's, and no name itself."""
    rest = tokens[place + 1 : place + 5]
    name, behind = (rest[1], rest[2:]) if len(rest) > 1 else (rest[0], rest[1:])
    own = place > 0 and has_capital(tokens[place - 1])
    return (
        tokens[place].lower_ == "government" and not own and has_capital(name) and not any(map(has_capital, behind[:1]))
    )


def _ends_name(token: Token) -> bool:
    """Whether an adverb has a capital inside a sentence, as only in a name ("Ostrin First", "Forward Ostrin")."""
    return token.pos_ == "ADV" and token.text.istitle() and len(token) > 1


def is_inside(token: Token) -> bool:
    """Whether a preposition has a capital of its own, as only inside a name ("Doctors Without Borders")."""
    return token.dep_ == "prep" and token.pos_ != "VERB" and token.text.istitle() and len(token) > 1


def _past_particle(rest: Sequence[Token], roles: Roles) -> int:
    """Over "al-", "bin" or "Without" to the next capital; over a word that is as a rule none of a name, by a hyphen."""
    if len(rest) > 2 and rest[1].text == "-" and has_capital(rest[2]):  # noqa: PLR2004 - particle, hyphen, word
        return 3
    return 2 if len(rest) > 1 and has_capital(rest[1]) and rest[0].text not in roles.words["bound"] else 0


def _past_link(rest: Sequence[Token]) -> int:
    """Over "of" or "for the" to the next capital."""
    if len(rest) > 1 and has_capital(rest[1]):
        return 2
    return 3 if len(rest) > 2 and rest[1].text == "the" and has_capital(rest[2]) else 0  # noqa: PLR2004 - of, the, word


def _past_and(token: Token, rest: Sequence[Token], roles: Roles) -> int:
    """Over "and" inside one name ("Health and Labour Ministry"), where the run after it ends in a name's head."""
    if rest[0].text not in {"and", "&"} or token.dep_ not in {"amod", "compound", "nmod", "conj"}:
        return 0
    after = list(token.doc[rest[0].i + 1 : rest[0].i + 6])
    length = next((n for n, t in enumerate(after) if not has_capital(t)), len(after))
    if length < 2 or after[length - 1].lower_ not in roles.heads:  # noqa: PLR2004 - a modifier and the head
        return 0
    return 2 if token.dep_ != "conj" and token.head.i >= after[0].i else 0
