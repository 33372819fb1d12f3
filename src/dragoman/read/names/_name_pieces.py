"""Runs of words in capitals -> the names in them, without listed names, titles and words that name nobody."""

import itertools
from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.ontology.roles import Roles, load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.tree import opens_sentence
from dragoman.read.names.drafts import Line
from dragoman.read.words.labels import NARROWING

# Endings of adjectives of lands and peoples.
OF_PEOPLE = ("an", "ese", "i", "ish", "ic")
PLACES = load_traits().kinds.land
PARTIES = load_traits().kinds.faction

# What stands between two words of a name, and never behind its last ("the Union of Premier X").
ENDS_NO_NAME = frozenset({"-", "&", "of", "for"})


def name_pieces(run: list[Token], line: Line, roles: Roles) -> Iterator[tuple[list[Token], str | None]]:
    """A run cut into names: listed ones and titles taken off, each piece with the title before it."""
    if run[0].lower_ in roles.words["not_first"] or run[-1].lower_ in roles.words["not_last"]:
        if run[0].lower_ == "operation" or _opens_with_city(run, line, frozenset({"metonym"})):
            line.drop(run[0].i, run[-1].i)
        return
    if all(token.i in line.named for token in run) or (len(run) == 1 and len(run[0]) == 1):
        return
    if _is_namesake(run, line, roles):
        line.drop(run[-1].i, run[-1].i)
    for land in _given_names(run, line, roles):
        line.drop(land.i, land.i)
    if any(token.i in line.named for token in run) and not _is_whole(run, line, roles):
        parts = _without_listed(run, line)
    else:
        parts = [run]
    for piece in (piece for part in parts for piece in _without_portfolio(_before_title(part, roles), line, roles)):
        tokens, title = _strip(piece, roles)
        if tokens and not _is_plain(tokens, roles) and not _is_common(tokens):
            yield tokens, title


def _is_namesake(run: list[Token], line: Line, roles: Roles) -> bool:
    """Whether another first name stands before a listed person's surname ("Colonel Iri VANCE" is somebody else)."""
    last = line.named.get(run[-1].i)
    if len(run) < 2 or last is None or last.first != last.last:  # noqa: PLR2004
        return False
    first = run[-2]
    if last.kinds != ("person",) and run[-1].ent_type_ != "PERSON":
        return False
    given = first.ent_type_ == "PERSON" and first.dep_ == "compound" and first.head.i == run[-1].i
    return given and first.i not in line.named and first.text.isalpha() and not _is_plain([first], roles)


def _given_names(run: list[Token], line: Line, roles: Roles) -> list[Token]:
    """Words of a run that are listed as a land or a town and are here somebody's first name ("Jordan Pell").

    The tagger takes both for a person's, or an office stands before them, and no word for a body behind.
    """
    found = []
    for land, name in itertools.pairwise(run):
        listed = line.named.get(land.i)
        if listed is None or listed.first != listed.last or name.i in line.named or not PLACES & set(listed.kinds):
            continue
        before = land.nbor(-1) if land.i > line.tokens[0].i else None
        tagged = land.ent_type_ == name.ent_type_ == "PERSON"
        titled = before is not None and before.lower_ in roles.words["title"]
        joined = land.dep_ == "compound" and land.head.pos_ == "PROPN" and name.tag_ == "NNP"
        opened = before is not None and before.pos_ == "DET"
        if joined and (tagged or titled) and not opened and not _names_role(run[run.index(name) :], roles):
            found.append(land)
    return found


def _names_role(tokens: list[Token], roles: Roles) -> bool:
    """Whether one of some words tells of an office or a body, so that a land before them is whose it is."""
    words = {token.lower_ for token in tokens}
    return not words.isdisjoint(roles.heads) or not words.isdisjoint(roles.words["title"])


def _before_title(part: list[Token], roles: Roles) -> list[list[Token]]:
    """A part cut before a title inside it: "Ruvian | President Ilse Marr", "League | Foreign Minister Tessa Orlan"."""
    for place in range(1, len(part) - 1):
        before, two = (" ".join(token.lower_ for token in part[at : at + 2]) for at in (place - 1, place))
        titled = _is_title(part[place:], roles) or (two in roles.words["title"] and len(part) > place + 2)
        if titled and roles.words["title"].isdisjoint((before, " ".join(token.lower_ for token in part[:place]))):
            return [part[:place], part[place:]]
    return [part]


def _without_portfolio(pieces: list[list[Token]], line: Line, roles: Roles) -> list[list[Token]]:
    """Pieces without what a minister is over, as one word before his title ("Fisheries | Minister Mara Lind").

    What is listed, is an adjective or a body's noun is whose minister he is ("Ruvian", "League").
    """
    if len(pieces) != 2 or pieces[1][0].lower_ not in roles.words["ministering"]:  # noqa: PLR2004 - before and behind
        return pieces
    word = pieces[0][0]
    owning = len(pieces[0]) > 1 or word.i in line.named or word.lower_ in roles.heads or is_lone_adjective(word)
    return pieces if owning or word.lower_.endswith(OF_PEOPLE) else pieces[1:]


def _is_whole(run: list[Token], line: Line, roles: Roles) -> bool:
    """Whether a run with listed names in it is a longer name of its own ("Iran News Update", "the Baghdad Hotel")."""
    others = [token for token in run if token.i not in line.named and token.text != "-"]
    if _is_body_of_region(run, line, roles) or _is_of_direction(run, line):
        return True
    if run[-1].i in line.named or _is_plain(others, roles):
        return False
    if _opens_with_city(run, line, frozenset({"metonym", "place"})):
        return True
    listed = all(line.named[t.i].kind != "metonym" for t in run if t.i in line.named)
    return run[-1].lower_ in roles.heads and listed


def _is_body_of_region(run: list[Token], line: Line, roles: Roles) -> bool:
    """Whether a body's noun and "of" a region that is no land make one name ("the League of the Gulf")."""
    region = line.named.get(run[-1].i)
    if len(run) < 3 or region is None or run[1].lower_ != "of":  # noqa: PLR2004 - X of Y
        return False
    body = run[0].lower_ in roles.heads and "person" not in roles.heads[run[0].lower_]
    inside = any(token.i in line.named and line.named[token.i] is not region for token in run)
    return body and region.kinds[:1] == ("place",) and "state" not in region.kinds and not inside


def _is_of_direction(run: list[Token], line: Line) -> bool:
    """Whether an article, a direction and one name make one name: "the Western Compact", but not "a Western X army"."""
    first, words = run[0], load_roles().words
    if len(run) != 2 or first.lower_ not in words["directions"]:  # noqa: PLR2004 - direction and name
        return False
    article = first.i > line.tokens[0].i and first.nbor(-1).lower_ in {"the", "a"}
    alone = run[1].dep_ not in NARROWING or run[1].head.lemma_.lower() in words["staff"]
    return article and alone and run[1].tag_ == "NNP" and run[1].i not in line.named


def _opens_with_city(run: list[Token], line: Line, kinds: frozenset[str]) -> bool:
    """Whether a listed place with an article before it only narrows the name behind it ("the Warsaw Pact").

    kinds: of mention, as which the place may have been taken.
    """
    first = run[0]
    listed = line.named.get(first.i)
    article = first.i > line.tokens[0].i and first.nbor(-1).pos_ == "DET"
    return listed is not None and listed.kind in kinds and article and first.dep_ == "compound"


def _without_listed(run: list[Token], line: Line) -> list[list[Token]]:
    """The parts of a run between listed names."""
    parts: list[list[Token]] = [[]]
    for token in run:
        if token.i in line.named:
            parts.append([])
        else:
            parts[-1].append(token)
    return [part for part in parts if part]


def _strip(part: list[Token], roles: Roles) -> tuple[list[Token], str | None]:
    """A piece without titles before it, or days, months, hyphens and "of" at its ends; the last title taken off."""
    title: str | None = None
    tokens = list(part)
    while tokens:
        two = " ".join(token.lower_ for token in tokens[:2])
        if len(tokens) > 2 and two in roles.words["title"]:  # noqa: PLR2004 - two words of title and a name
            title, tokens = two, tokens[2:]
        elif _is_title(tokens, roles):
            title, tokens = tokens[0].lower_, tokens[1:]
        elif tokens[0].text in {"-", "&"} or tokens[0].lower_ in roles.words["not_words"] or _leads(tokens, roles):
            tokens = tokens[1:]
        elif tokens[-1].text in ENDS_NO_NAME or tokens[-1].lower_ in roles.words["not_words"]:
            tokens = tokens[:-1]
        else:
            break
    return tokens, title


def _leads(tokens: list[Token], roles: Roles) -> bool:
    """Whether a name's first word is another that only opens the sentence ("Embattled", "Neighbouring", "Near")."""
    word = tokens[0].lower_
    if not opens_sentence(tokens[0]) or len(tokens) == 1:
        return False
    sited = word in roles.words["locative"] and tokens[1].lower_ not in roles.words["sited"]
    return sited or word in roles.words["leading"] or word in roles.words["landed"] or _tells_of_growth(tokens)


def _tells_of_growth(tokens: list[Token]) -> bool:
    """Whether a participle and adjectives only tell of a noun after them ("Growing Ruvian pressure")."""
    participle = tokens[0].tag_ in {"VBG", "VBN"} and tokens[0].dep_ == "amod" and tokens[0].head.i > tokens[-1].i
    return participle and all(token.dep_ == "amod" and is_lone_adjective(token) for token in tokens[1:])


def _is_common(tokens: list[Token]) -> bool:
    """Whether a single word in capitals is counted or has "a" before it, as things do ("a VBIED", "two UAVs")."""
    word = tokens[0]
    if len(tokens) > 1 or not word.text[:2].isupper():
        return False
    return any(child.dep_ == "nummod" or child.lower_ in {"a", "an"} for child in word.lefts)


def _is_title(tokens: list[Token], roles: Roles) -> bool:
    """Whether the first word is a title before a name, and not the first word of a longer one ("Justice and …")."""
    if len(tokens) < 2 or tokens[0].lower_ not in roles.words["title"]:  # noqa: PLR2004 - the title and a name
        return False
    return tokens[1].text[0].isupper() and (len(tokens) > 2 or tokens[1].lower_ not in roles.heads)  # noqa: PLR2004


def _is_plain(tokens: list[Token], roles: Roles) -> bool:
    """Whether capitalised words are all roles, faiths, regions or other words that name nobody."""
    return not (_names_body(tokens, roles) or _is_surname(tokens, roles)) and all(
        token.lower_ in roles.forms
        or token.lower_ in roles.traits
        or token.lower_ in roles.words["regions"]
        or token.lower_ in roles.words["title"]
        or token.lower_ in roles.words["not_words"]
        or token.lower_ in roles.words["not_last"]
        or token.lower_ in roles.words["ranking"]
        or token.lower_ in {"of", "the", "and"}
        or not token.text[0].isalpha()
        for token in tokens
    )


def _is_surname(tokens: list[Token], roles: Roles) -> bool:
    """Whether a trade in capitals stands alone as the name that it often is, with no article before it."""
    first = tokens[0]
    before = first.nbor(-1) if first.i else None
    bare = before is None or before.pos_ not in {"DET", "ADJ"}
    return len(tokens) == 1 and first.pos_ == "PROPN" and first.lower_ in roles.words["surnames"] and bare


def _names_body(tokens: list[Token], roles: Roles) -> bool:
    """Whether everyday words in capitals, the last the head of a name, name a body ("Valley Guard") and no office."""
    words = [token.lower_ for token in tokens]
    offices = (form.before for form in roles.forms.get(words[-1], ()) if form.before)
    office = any(tuple(words[-1 - len(before) : -1]) == before for before in offices)
    first = words[0] not in roles.words["title"] and words[0] not in roles.words["regions"]
    # "The communist party" is one of many, "the Liberal Union" is called so.
    leaning = words[0] in roles.traits and words[-1] != "party" and PARTIES & {*roles.heads.get(words[-1], ())}
    everyday = words[0] in roles.forms or words[0] in roles.words["directions"] or leaning
    return len(words) > 1 and words[-1] in roles.heads and first and not office and bool(everyday)


def is_lone_adjective(token: Token) -> bool:
    """Whether a single capitalised word is used as an adjective."""
    return token.tag_ == "JJ" or (token.ent_type_ == "NORP" and token.dep_ in {"amod", "compound"})
