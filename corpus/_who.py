"""Lines A -> actors and mentions; words of roles -> who fills them."""

import re
from typing import get_args

from corpus._desk import NONE, Desk
from corpus._lands import is_iso, looks_iso
from corpus._lines import LabelLine
from corpus._words import find_all, find_one, read_quoted, suggest
from corpus.records import Mention, MentionKind, Role, Span, Who
from dragoman.ontology.sectors import load_sectors

KINDS: tuple[str, ...] = get_args(MentionKind)
ID = re.compile(r"[a-z0-9][\w+-]*", re.IGNORECASE)
KEYS = ("sector", "country", "known")
GIVEN = "id:"


def read_mention(desk: Desk, label: LabelLine) -> None:
    """Puts the mention of a line A on the desk, and its actor among those known."""
    if not desk.has_fields(label, 3, "A id | words | kind"):
        return
    name, words, kind = label.fields[:3]
    if ID.fullmatch(name) is None:
        desk.tell(label, "an id of letters, digits, - and _", repr(name), "shorten it")
    _know(desk, label, name)
    span = _next_free(desk, words)
    if span is None:
        desk.tell(label, "words of the sentence", repr(words), suggest(desk.place, words))
    elif any(mention.span == span for mention in desk.mentions):
        desk.tell(label, "one A line for the same words", repr(words), "add #2, or drop one of the two")
    elif desk.choose(label, "a kind of mention", kind, KINDS):
        desk.mentions.append(Mention(sentence=desk.number, span=span, actor=name, kind=kind))  # type: ignore[arg-type]


def _next_free(desk: Desk, words: str) -> Span | None:
    """The numbered place; without a number the first that is no mention yet."""
    taken = {mention.span for mention in desk.mentions}
    every = [] if read_quoted(words).number else find_all(desk.place, words)
    return next((span for span in every if span not in taken), None) or find_one(desk.place, words)


def _know(desk: Desk, label: LabelLine, name: str) -> None:
    keys = desk.keys(label, 3, KEYS)
    given = {field.partition("=")[0].strip() for field in label.fields[3:]}
    if name not in desk.who:
        if given != set(KEYS):
            missing = ", ".join(f"{key}=" for key in KEYS if key not in given)
            desk.tell(label, f"sector=, country= and known= at the first A of {name}", f"no {missing}", "add them")
        desk.who[name] = _make_who(desk, label, name, keys)
    elif given and any(keys.get(key) != _told(desk.who[name], key) for key in given & set(KEYS)):
        desk.tell(label, f"what the first A of {name} says", " | ".join(label.fields[3:]), "say it once, at the first")


def _told(who: Who, key: str) -> str | None:
    return {"sector": who.sector, "country": who.country, "known": "yes" if who.known else "no"}[key]


def _make_who(desk: Desk, label: LabelLine, name: str, keys: dict[str, str]) -> Who:
    sector, country, known = keys.get("sector"), keys.get("country"), keys.get("known", "no")
    desk.choose(label, "known", known, ("yes", "no"))
    if sector is not None:
        desk.choose(label, "a PLOVER sector or -", sector, load_sectors().names)
    if country is not None and looks_iso(country) and not is_iso(country):
        desk.tell(label, "an ISO 3166 alpha-3 code, or an invented name", repr(country), "mend country=")
    if country is not None and known == "yes" and not looks_iso(country):
        desk.tell(label, "the ISO 3166 alpha-3 code of a real actor, or -", repr(country), "mend country= or known=")
    return Who(id=name, sector=sector, country=country, known=known == "yes")


def read_roles(desk: Desk, label: LabelLine, field: str, *, things: bool) -> tuple[tuple[Role, ...], tuple[Role, ...]]:
    """Both sides of "source > target". things: whether words that are no mention may fill them."""
    sides = [side.strip() for side in field.split(">")]
    if len(sides) != 2 or not all(sides):  # noqa: PLR2004 -- two sides of one arrow
        desk.tell(label, "source > target, - for nobody", repr(field), "write both sides")
        return (), ()
    left, right = (_side(desk, label, side, things=things) for side in sides)
    return left, right


def _side(desk: Desk, label: LabelLine, side: str, *, things: bool) -> tuple[Role, ...]:
    if side == NONE:
        return ()
    roles = (read_role(desk, label, words.strip(), things=things) for words in side.split(" + "))
    return tuple(role for role in roles if role is not None)


def read_role(desk: Desk, label: LabelLine, words: str, *, things: bool) -> Role | None:
    """Who the words of a role are: the actor of the mention on them, or of id:NAME; None and a slip for nobody."""
    if words.startswith(GIVEN):
        name = words.removeprefix(GIVEN)
        if name in desk.who:
            return Role(actor=name)
        desk.tell(label, "the id of an actor of the passage", repr(name), f"known: {', '.join(desk.who) or 'none'}")
        return None
    mention = _mention_on(desk, words)
    if mention is not None:
        return Role(span=mention.span, actor=mention.actor)
    span = find_one(desk.place, words)
    if span is None:
        desk.tell(label, "words of the sentence", repr(words), suggest(desk.place, words))
    elif not things:
        near = [desk.place.text[slice(*each.span)] for each in desk.mentions if _overlap(each.span, span)]
        fix = f"write {near[0]!r}, or add an A line" if near else "add an A line, or write -"
        desk.tell(label, "the words of an A line of this sentence", repr(words), fix)
        return None
    return None if span is None else Role(span=span)


def _mention_on(desk: Desk, words: str) -> Mention | None:
    """The mention on the numbered place of the words, without a number on the first place that is one."""
    bare, number = read_quoted(words)
    every = find_all(desk.place, bare)
    wanted = every if number is None else every[number - 1 : number]
    on = {mention.span: mention for mention in desk.mentions}
    return next((on[span] for span in wanted if span in on), None)


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
