"""Lines of a verb dictionary -> codes, sets of synonyms and patterns, or a refusal that says what was expected."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple

from dragoman.ontology.verb_types import Element, EventCode, Pattern, Phrase, Place, Sign, Term, Turn, Under, Words

CAMEO = re.compile(r"^\d{2,4}[A-Za-z]?$")
NULL = frozenset({"---", "+++", "###", ""})
PIECE = re.compile(r"[{}()]|[^\s{}()]+")
CODED = re.compile(r"^(?P<words>[^\[\]]*)\[(?P<code>[^\[\]]*)\]$")
TURN = re.compile(r"^~\s*(\S+)\s*\(\s*(\S+)\s+(\S+)\s+(\S+)\s*\)\s*(\S+)\s*=\s*(\S+)\s+(\S+)\s+(\S+)$")
SIGNS: Mapping[str, Sign] = {"$": "$", "+": "+", "%": "%", "^": "^"}
MAX_PIECES, MAX_DEPTH, MAX_TERM, MAX_GROUPS = 40, 6, 5000, 32


class BadLineError(Exception):
    """A line that cannot be used. expected, fix: as in Rejected."""

    def __init__(self, *, expected: str, fix: str) -> None:
        """Keep both."""
        super().__init__(expected)
        self.expected = expected
        self.fix = fix


class Synonyms(NamedTuple):
    """A set of synonyms as written: words, names of further sets, groups in brackets. exact: none has other forms."""

    members: list[str]
    exact: bool


class Sets(NamedTuple):
    """The sets of a dictionary by name, without "_" at its end. terms: what each allows, once it has been asked for."""

    synonyms: dict[str, Synonyms]
    terms: dict[str, Term]

    def find(self, piece: str) -> Synonyms | None:
        """The set that a piece of a pattern names, None where it names none."""
        return self.synonyms.get(piece.rstrip("_"))


def parse_code(written: str) -> EventCode:
    """The code between brackets: "040", "040:043" with the event in return, ":080" for that alone, "---" for none."""
    forth, colon, back = written.replace(" ", "").partition(":")
    for code in (forth, back):
        if code not in NULL and not CAMEO.match(code):
            raise BadLineError(
                expected="a CAMEO code of two to four digits, [CODE:CODE], or [---]", fix="correct the code"
            )
    return EventCode(None if forth in NULL else forth, None if back in NULL or not colon else back)


def parse_pattern(line: str, sets: Sets, where: str) -> list[Pattern]:
    """The patterns of a line "- words * words [code]"; several for groups in a set. Raises BadLineError."""
    coded = CODED.match(line.lstrip("- "))
    if coded is None:
        raise BadLineError(expected="a pattern as - WORDS * WORDS [CODE]", fix="put one code behind the pattern")
    code = parse_code(coded["code"])
    pieces = PIECE.findall(re.sub(r"_?\*_?", " * ", coded["words"]))
    if pieces.count("*") != 1:
        raise BadLineError(expected="one * for the verb", fix="put * where the verb stands")
    if len(pieces) > MAX_PIECES:
        raise BadLineError(expected=f"at most {MAX_PIECES} words in a pattern", fix="split the pattern")
    return [_make_pattern(each, sets, code, where) for each in _spread(pieces, sets)]


def _spread(pieces: list[str], sets: Sets) -> Iterator[list[str]]:
    """A pattern once for each group in brackets that one of its sets holds in its place."""
    choices = [_groups(piece, sets) or [[piece]] for piece in pieces]
    for number, chosen in enumerate(product(*choices)):
        if number >= MAX_GROUPS:
            raise BadLineError(expected=f"at most {MAX_GROUPS} groups in brackets", fix="write the patterns out")
        yield [piece for group in chosen for piece in group]


def _groups(piece: str, sets: Sets) -> list[list[str]]:
    known = sets.find(piece)
    return [PIECE.findall(member) for member in known.members if "(" in member] if known else []


def _make_pattern(pieces: Sequence[str], sets: Sets, code: EventCode, where: str) -> Pattern:
    middle = pieces.index("*")
    before, after = (tuple(_elements(side, sets)) for side in (pieces[:middle], pieces[middle + 1 :]))
    length = sum(piece not in {"{", "}", "(", ")"} for piece in pieces) - 1
    return Pattern(before, after, code, where, length)


def _elements(pieces: Sequence[str], sets: Sets) -> Iterator[Element]:
    """What one side of a pattern asks for, in order."""
    place = 0
    while place < len(pieces):
        if pieces[place] == "(":
            end = _closing(pieces, place, ")")
            yield from _under(pieces[place + 1 : end], sets)
        elif pieces[place] == "{":
            end = _closing(pieces, place, "}")
            yield _phrase(pieces[place + 1 : end], sets)
        else:
            end = place
            yield from _bare(pieces[place], sets)
        place = end + 1


def _closing(pieces: Sequence[str], start: int, mark: str) -> int:
    """Where a bracket closes; those in braces may stand in round ones, and not the other way about."""
    for place in range(start + 1, len(pieces)):
        if pieces[place] == mark:
            return place
        if pieces[place] == pieces[start] or (mark == "}" and pieces[place] in {"(", ")"}):
            break
    raise BadLineError(expected=f"a {mark!r} for each {pieces[start]!r}", fix="close the bracket")


def _bare(piece: str, sets: Sets) -> Iterator[Phrase | Place]:
    """A word, a set, a place, or several of them joined by "_"."""
    if piece in {")", "}"}:
        raise BadLineError(expected=f"an opening bracket before {piece!r}", fix="open the bracket")
    if piece in SIGNS:
        yield Place(SIGNS[piece])
        return
    joined = [piece] if sets.find(piece) else piece.strip("_").split("_")
    if not any(part in SIGNS for part in joined):
        yield _phrase([piece], sets)
        return
    for part in joined:
        yield Place(SIGNS[part]) if part in SIGNS else _phrase([part], sets)


def _under(pieces: Sequence[str], sets: Sets) -> Iterator[Under]:
    """A preposition, or one of several joined by "/", with what stands under it."""
    if not pieces or pieces[0] in SIGNS or pieces[0] == "{":
        raise BadLineError(expected="a preposition after (", fix="put the preposition first")
    below = [each for each in _elements(pieces[1:], sets) if not isinstance(each, Under)]
    yield Under(tuple(each for word in pieces[0].split("/") for each in _term(word, sets)), tuple(below))


def _phrase(pieces: Sequence[str], sets: Sets) -> Phrase:
    """The words of a phrase, its head last."""
    words = [part for piece in pieces for part in _parts(piece, sets)]
    if not words or any(word in SIGNS for word in words):
        raise BadLineError(expected="words, and no $ + % ^, in braces", fix="take the sign out of the braces")
    return Phrase(tuple(_term(word, sets) for word in words))


def _parts(piece: str, sets: Sets) -> list[str]:
    """Words joined by "_" one by one where a set is among them, else as they stand."""
    return [piece] if sets.find(piece) or "&" not in piece else piece.strip("_").split("_")


def _term(piece: str, sets: Sets) -> Term:
    """All that a word or a set allows in its place."""
    if not piece.startswith("&"):
        return (_words(piece),)
    name = piece.rstrip("_")
    if name in sets.terms:
        return sets.terms[name]
    found = tuple(dict.fromkeys(_members(name, sets, exact=False, depth=0)))
    if not found:
        raise BadLineError(expected=f"words in the set {piece}", fix="put + and a word under the set's name")
    if len(found) > MAX_TERM:
        raise BadLineError(expected=f"at most {MAX_TERM} words in the set {piece}", fix="split the set")
    sets.terms[name] = found
    return found


def _members(name: str, sets: Sets, *, exact: bool, depth: int) -> Iterator[Words]:
    """The words of a set, those of sets in it included."""
    known = sets.find(name)
    if known is None:
        raise BadLineError(
            expected=f"the set {name} in the dictionary", fix=f"define it, as a line {name} and lines +WORD"
        )
    if depth > MAX_DEPTH:
        raise BadLineError(expected=f"sets within sets to a depth of {MAX_DEPTH}", fix="write the words out")
    exact = exact or known.exact
    for member in known.members:
        if member.startswith("&"):
            yield from _members(member, sets, exact=exact, depth=depth + 1)
        elif "(" not in member:
            yield _words(member, exact=exact)


def _words(written: str, *, exact: bool = False) -> Words:
    """One word, or several that stand together; a hyphen is a word of its own, as in a parsed text."""
    spaced = re.sub(r"(?<=\w)-(?=\w)", " - ", written.replace("_", " "))
    words = tuple(spaced.lower().split())
    if not words:
        raise BadLineError(expected="a word", fix="take the _ away, or put a word before it")
    return Words(words, exact or written.endswith("_"))


def parse_turn(line: str) -> Turn:
    """A line "~ a (b c VERB) VERB = a c 138". Raises BadLineError."""
    parts = TURN.match(line)
    if parts is None:
        raise BadLineError(
            expected="~ a (b c VERB) VERB = a c CODE", fix="correct the line; deeper brackets are not read"
        )
    outer, source, target, verb, governing, to_source, to_target, code = parts.groups()
    named = {outer, source, target} - {".", "_"}
    if not {to_source, to_target} <= named:
        raise BadLineError(expected="letters after = that stand before it", fix="name both sides of the event before =")
    if code != "Q" and not CAMEO.match(code):
        raise BadLineError(expected="a CAMEO code, or Q, at the end", fix="correct the code")
    verbs = () if verb == "Q" else tuple(verb.lower().split("_"))
    return Turn(outer, source, target, verbs, governing.lower(), to_source, to_target, code)
