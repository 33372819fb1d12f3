"""Names that stand for a longer one met before: acronyms, surnames, second names in brackets, adjectives."""

from collections.abc import Callable, Container, Iterable
from typing import NamedTuple

from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.names._adjectives import is_adjective_of, stem_key
from dragoman.read.names._name_kinds import agree_on_kinds
from dragoman.read.names._namesakes import own_band, own_namesake
from dragoman.read.names._realms import short_of
from dragoman.read.names._shortened import short_words
from dragoman.read.names.drafts import Draft, Line
from dragoman.read.words.labels import NARROWING

MAX_ACRONYM = 6
BODIES = load_traits().kinds.named_body
PLACELIKE = load_traits().kinds.placelike


class _Names(NamedTuple):
    """Full names of a document by what later ones may shorten them to."""

    full: list[Draft]
    surnames: dict[str, list[Draft]]
    first_words: dict[str, list[Draft]]
    last_words: dict[str, list[Draft]]
    initials: dict[str, list[Draft]]
    alone: dict[str, list[Draft]]
    stems: dict[str, list[Draft]]
    aliases: dict[str, Draft]


def link_names(lines: list[Line]) -> None:
    """Give names their antecedents and let all mentions of one name agree on its kinds."""
    names = [draft for line in lines for draft in sorted(line.drafts, key=lambda d: d.start) if draft.noun is None]
    names = [draft for draft in names if draft.kind != "pronoun"]
    agree_on_kinds(names, lines)
    for line in lines:
        _link_brackets(line)
    index = _index(names)
    titles = {line.number for line in lines if line.headline}
    for draft in names:
        if draft.entry is not None:
            _give_way(draft, index)
            _give_way_to_namesake(draft, index)
        elif draft.antecedent is None:
            _link(draft, index, titles)
            if draft.antecedent is None and draft.sentence in titles:
                _look_ahead(draft, index)


def _index(names: list[Draft]) -> _Names:
    """Full names by surname, first word, last word and initials."""
    full = [draft for draft in names if draft.kind in {"name", "metonym", "place"}]
    persons = [draft for draft in full if "person" in draft.kinds and len(_core(draft)) > 1]
    bodies = [draft for draft in full if "person" not in draft.kinds and len(draft.words) > 1]
    bodies = [draft for draft in bodies if not _may_be_sited(draft)]
    bodies = [draft for draft in bodies if draft.words[0].lower() != "the" or len(draft.words) > 2]  # noqa: PLR2004
    return _Names(
        full,
        _by(persons, lambda draft: draft.words[-1].lower()),
        _by(persons, lambda draft: draft.words[0].lower()),
        _by_all(bodies, short_words),
        _by(bodies, _initials),
        _by((draft for draft in full if len(draft.words) == 1), lambda draft: draft.text),
        _by((draft for draft in full if " " not in draft.text), lambda draft: stem_key(draft.text)),
        {draft.text: draft.antecedent for draft in names if draft.antecedent is not None},
    )


def _may_be_sited(draft: Draft) -> bool:
    """Whether a name may be a place beside another of its last word ("Port X"), unlike "Northern Alliance"."""
    first, *rest = draft.words
    roles = load_roles()
    if first.lower() not in roles.words["sited"] or len(rest) != 1 or not rest[0][:1].isupper():
        return False
    body = rest[0].lower() in roles.forms or "place" not in roles.heads.get(rest[0].lower(), ("place",))
    return not body and set(draft.kinds) <= PLACELIKE


def _by(drafts: Iterable[Draft], key: Callable[[Draft], str]) -> dict[str, list[Draft]]:
    """Drafts by a key of theirs."""
    return _by_all(drafts, lambda draft: [key(draft)])


def _by_all(drafts: Iterable[Draft], keys: Callable[[Draft], Iterable[str]]) -> dict[str, list[Draft]]:
    """Drafts by each of several keys of theirs."""
    found: dict[str, list[Draft]] = {}
    for draft in drafts:
        for key in keys(draft):
            found.setdefault(key, []).append(draft)
    return found


def _link(draft: Draft, names: _Names, titles: Container[int]) -> None:
    """One name's antecedent: the longer name its letters, its surname or its stem goes back to."""
    words, text = draft.words, draft.text
    if text in names.aliases:
        _point(draft, names.aliases[text], "was given before as another name")
    elif draft.kind == "adjective" or (len(words) == 1 and draft.head.dep_ in NARROWING):
        _link_adjective(draft, words[-1], names)
    elif text.isupper() and 1 < len(text) <= MAX_ACRONYM:
        _point(draft, _before(names.initials.get(text, ()), draft.start), "has the initials of a name before it")
    if draft.antecedent is None and len(_core(draft)) == 1:
        _link_short(draft, words[-1].lower(), names, min(draft.start, _stood_alone(draft, names, titles)))
    if draft.antecedent is None:
        bodies = (each for found in names.last_words.values() for each in found)
        _point(draft, own_band(draft, bodies), "calls those of a body before it by its first words")
    short = short_of(text)
    if draft.antecedent is None and short != text:
        lands = (each for each in names.full if each.text == short and "person" not in each.kinds)
        _point(draft, next(lands, None), "is the long form of a name in the same text")


def _look_ahead(draft: Draft, names: _Names) -> None:
    """Let a last name in a headline mean the one person of that name whom the text below it gives in full."""
    found = names.surnames.get(draft.words[-1].lower(), []) if len(_core(draft)) == 1 else []
    if found and len({each.text for each in found}) == 1 and draft.kinds in {(), ("person",)}:
        _point(draft, min(found, key=lambda each: each.start), "is the last name of somebody named in full below")


def _give_way(draft: Draft, names: _Names) -> None:
    """Let a listed short name ("the Brotherhood") mean another body whose full name the text gave before it."""
    words = [word for word in draft.words if word.lower() != "the"]
    if len(words) != 1 or draft.kind != "name":
        return
    before = [each for each in names.last_words.get(words[0].lower(), ()) if each.start < draft.start]
    if before and all(each.entry != draft.entry for each in before) and before[-1].entry is None:
        draft.entry, draft.kinds = None, before[-1].kinds
        _point(draft, before[-1], "repeats the last word of a name before it")


def _give_way_to_namesake(draft: Draft, names: _Names) -> None:
    """Let a listed person's surname mean the text's own person of that surname."""
    if draft.entry is None or len(_core(draft)) != 1 or draft.kind != "name":
        return
    own = own_namesake(draft, draft.words[-1].lower(), names.surnames, names.full)
    if own is not None:
        draft.entry = own.entry
        _point(draft, own, "is the last name of somebody named in full before")


def _link_adjective(draft: Draft, word: str, names: _Names) -> None:
    """An adjective's name, anywhere in the text."""
    alike = names.stems.get(stem_key(word), ())
    base = next((each for each in alike if each is not draft and is_adjective_of(word, each.text)), None)
    if base is not None:
        draft.kind = "adjective"
        draft.kinds = base.kinds
        _point(draft, base, "is the adjective of a name in the same text")


def _stood_alone(draft: Draft, names: _Names, titles: Container[int]) -> int:
    """Where a single word first stands by itself in the text, as nobody's short name; where it stands for the first.

    Whom a text calls Orm before it tells of Port Orm or of Ada Orm is neither. In titles names stand in short.
    """
    first = next((each for each in names.alone.get(draft.text, ()) if each.sentence not in titles), draft)
    return first.start if first.antecedent is None else draft.start


def _link_short(draft: Draft, word: str, names: _Names, before: int) -> None:
    """The full name that a single word is short for: a surname, a body's last word, or a family name said first.

    before: where the full name must begin at the latest.
    """
    found = _of_title(draft, names) or _before(names.surnames.get(word, ()), before)
    if found is not None:
        _point(draft, found, "is the last name of somebody named in full before")
        draft.kinds = ("person",)
        return
    if "person" not in draft.kinds and draft.kind in {"name", "adjective"}:
        _point(draft, _before(names.last_words.get(word, ()), before), "repeats the last word of a name before it")
    told = [each for each in names.first_words.get(word, ()) if each.start < before]
    if draft.antecedent is None and len({each.text for each in told}) == 1:
        _point(draft, told[-1], "is the first word of somebody's name before it")
        draft.kinds = ("person",)


def _of_title(draft: Draft, names: _Names) -> Draft | None:
    """Whom a surname meant before with the same title: "Mr Orm" stays who he was when "Colonel Ada Orm" comes in."""
    title = _title_before(draft)
    said = (
        each for each in names.alone.get(draft.text, ()) if each.start < draft.start and each.antecedent is not None
    )
    alike = [each.antecedent for each in said if title and _title_before(each) == title]
    return alike[-1] if alike else None


def _title_before(draft: Draft) -> str:
    """The title right before a name, "" for none."""
    before = draft.head.doc[draft.first - 1].lower_.rstrip(".") if draft.first else ""
    titles = load_roles().words["title"] | load_roles().words["courtesy"]
    return before if before in titles or f"{before}." in titles else ""


def _point(draft: Draft, base: Draft | None, why: str) -> None:
    """Let a draft go back to another."""
    if base is not None and base is not draft and base.antecedent is not draft:
        draft.antecedent, draft.score, draft.why = base, 0.9, why
        draft.kinds = draft.kinds or base.kinds


def _before(found: Iterable[Draft], place: int) -> Draft | None:
    """The last of some drafts before a place."""
    return max((d for d in found if d.start < place), key=lambda d: d.start, default=None)


def _core(draft: Draft) -> list[str]:
    """A name's words without particles."""
    particles = load_roles().words["particle"]
    return [word for word in draft.words if word.lower() not in particles]


def _initials(draft: Draft) -> str:
    """The letters that a name's capitals make."""
    return "".join(word[0] for word in draft.words if word[0].isupper())


def _link_brackets(line: Line) -> None:
    """A second name in brackets goes back to the one before them: "Full Name (FN)", "'This Name' (That Name)"."""
    for draft in line.drafts:
        opening = draft.first - 1
        if draft.entry is not None or draft.noun is not None or opening <= line.tokens[0].i:
            continue
        doc = draft.head.doc
        if doc[opening].text == "(" and draft.last + 1 < len(doc) and doc[draft.last + 1].text == ")":
            name = _bracketed(draft, opening, line)
            if name is not None:
                _point(draft, name, "is given in brackets as another name")
                draft.kinds = name.kinds


def _bracketed(draft: Draft, opening: int, line: Line) -> Draft | None:
    """The name that brackets explain: the one just before, for an acronym the nearest that begins with its letters."""
    text = draft.text
    previous = opening - 1 - (draft.head.doc[opening - 1].text in {"'", '"'})
    near = line.named.get(previous) or line.by_head.get(previous)
    if not text.isupper():
        return near if near is not None and near.kind == "name" and near.last == previous else None
    before = sorted((d for d in line.drafts if d.last < opening and d.noun is None), key=lambda d: -d.last)
    same = next((d for d in before if len(d.words) > 1 and _initials(d)[:2] == text[:2]), None)
    return same or (near if near is not None and near.last == previous and _is_long_body(near) else None)


def _is_long_body(draft: Draft) -> bool:
    """Whether a phrase names a body of several words, whose letters in its own language may be others ("(FARDC)")."""
    return len(draft.words) > 1 and bool(BODIES & set(draft.kinds)) and "person" not in draft.kinds
