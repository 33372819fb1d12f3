"""Where the noun phrase around a role noun begins and ends, whose it is, and which ties tell it apart."""

from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.ontology.roles import Roles
from dragoman.read.grammar.syntax import DATE_WORDS
from dragoman.read.names.drafts import Line
from dragoman.records.when import MONTHS

CLIPPED = frozenset({"relcl", "appos", "punct", "cc", "conj", "advcl", "parataxis", "ccomp", "acl"})
# As many digits a year has; a crew "of 22" is counted.
YEAR_DIGITS = 4
LEFT_OF_NAMES = frozenset({"amod", "compound", "nmod", "poss"})


def left_edge(token: Token, line: Line) -> Token:
    """The first token of the phrase before its head, without quotes, commas, "whose", or a name joined by a slip."""
    edge = token
    for child in reversed(list(token.lefts)):
        if child.dep_ in {"cc", "conj", "mark", "advmod", "prep"} and child.i < token.i - 1 and child.dep_ != "advmod":
            break
        start = child.left_edge
        wrong = _slip(child, line)
        if wrong is not None:
            return token.doc[wrong.i + 1]
        if child.is_punct or child.tag_ == "WP$":
            continue
        edge = start
    return _after_date(edge, token)


def _after_date(edge: Token, head: Token) -> Token:
    """The first word of a phrase that is no punctuation and no part of a date that a parse put in it."""
    before = edge.doc[edge.i : head.i]
    dated = [t for t in before if t.lower_ in MONTHS and t.i and (t.nbor(-1).like_num or t.nbor(1).like_num)]
    if dated:
        edge = dated[-1].nbor(1)
        edge = edge.nbor(1) if edge.like_num and edge.i < head.i else edge
    while edge.i < head.i and edge.is_punct:
        edge = edge.nbor(1)
    return edge


def _slip(child: Token, line: Line) -> Token | None:
    """The "and" after a name that the parser took for a modifier of the noun after it ("with X and armed groups")."""
    named = line.named.get(child.i)
    if named is None or named.kind == "adjective" or child.dep_ not in {"nmod", "compound"}:
        return None
    return next((each for each in child.rights if each.dep_ == "cc"), None)


def right_edge(token: Token, roles: Roles) -> Token:
    """The last token of the phrase after its head: with "of …", "in …", "based in …", without clauses."""
    end = token
    for child in token.rights:
        if child.left_edge.i != end.i + 1 or not _keeps(child, roles):
            if child.dep_ == "punct" and child.text in {'"', "'"}:
                continue
            break
        end = _clip(child)
    return end


def _keeps(child: Token, roles: Roles) -> bool:
    """Whether a phrase after the head belongs to who somebody is."""
    if child.dep_ == "prep":
        # What somebody is accused of doing is no part of who says so ("accused by residents of looting").
        if any(c.dep_ == "pcomp" or _dates_phrase(c) for c in child.rights):
            return False
        return child.lower_ in roles.words["owner_preps"] - {"to", "at", "across"}
    ties = roles.words["located"] | roles.words["aligned"] | roles.words["backed"]
    return child.dep_ in {"acl", "amod"} and child.lower_ in ties


def _dates_phrase(token: Token) -> bool:
    """Whether an object of a preposition only says when ("the capitals in May")."""
    named = token.lower_ in DATE_WORDS and (token.text[0].isupper() or token.lower_ not in MONTHS)
    return token.dep_ == "pobj" and (named or (token.text.isdigit() and len(token) == YEAR_DIGITS))


def _clip(token: Token) -> Token:
    """The last token below one, without clauses, apposition and coordination."""
    end = token
    # Rows of words whose end is looked for, the innermost last; no recursion: a phrase may hold a thousand others.
    rows = [iter(token.rights)]
    while rows:
        child = next(rows[-1], None)
        if child is None or child.dep_ in CLIPPED or child.left_edge.i != end.i + 1:
            rows.pop()
        elif (slip := _misjoined(child)) is not None:
            end = slip.nbor(-1)
            rows.pop()
        else:
            end = child
            rows.append(iter(child.rights))
    return end


def _misjoined(child: Token) -> Token | None:
    """The "and" that a parse hung on a name before a noun, so that all from there on stands beside it; else None."""
    wrong = next((t for t in child.lefts if t.dep_ == "nmod" and t.pos_ == "PROPN"), None)
    return None if wrong is None else next((t for t in wrong.rights if t.dep_ == "cc"), None)


def split_owners(token: Token, line: Line, roles: Roles) -> list[Token]:
    """The coordinated adjectives that each make a group of their own ("Iraqi and Western"); [] for one group."""
    for child in token.lefts:
        if child.dep_ not in LEFT_OF_NAMES:
            continue
        chain = [child, *_conjuncts(child)]
        named = [t for t in chain if t.i in line.named]
        if len(chain) > 1 and named and all(t.i in line.named or t.lower_ in roles.words["regions"] for t in chain):
            return chain
    return []


def _conjuncts(token: Token) -> Iterator[Token]:
    """Everything coordinated with a token, in order."""
    left = list(token.rights)[::-1]
    while left:
        child = left.pop()
        if child.dep_ == "conj":
            yield child
            left += list(child.rights)[::-1]


def backed_by(word: Token, line: Line, roles: Roles) -> str | None:
    """The sponsor, as written, where a word is the second part of "X-backed"."""
    if word.lower_ not in roles.words["backed"] or word.i < 2 or word.nbor(-1).text != "-":  # noqa: PLR2004 - X and "-"
        return None
    sponsor = line.named.get(word.i - 2)
    return None if sponsor is None else sponsor.text


def tie_traits(token: Token, line: Line, roles: Roles) -> Iterator[str]:
    """Ties told after the noun ("backed by X", "aligned with X") as traits."""
    for child in token.rights:
        if child.dep_ not in {"acl", "amod"}:
            continue
        kind = next((name for name in ("backed", "aligned") if child.lower_ in roles.words[name]), None)
        if kind is None:
            continue
        for other in _objects(child):
            named = line.named.get(other.i)
            if named is not None:
                yield f"{named.text}-{kind}"


def _objects(participle: Token) -> Iterator[Token]:
    """Heads of the objects of a participle's prepositions, with a name that a slip made a modifier."""
    for preposition in participle.rights:
        if preposition.dep_ in {"prep", "agent"}:
            for child in preposition.rights:
                if child.dep_ == "pobj":
                    slips = [t for t in child.lefts if t.dep_ == "nmod" and any(r.dep_ == "cc" for r in t.rights)]
                    yield from slips or [child]
