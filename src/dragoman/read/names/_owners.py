"""Role phrases -> whose they are, and which names they speak of (apposition, title, "X is a …")."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.roles import Roles, load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.gaps import whose
from dragoman.read.grammar.syntax import conjuncts
from dragoman.read.names._called import called
from dragoman.read.names._dispatched import dispatchers
from dragoman.read.names._first_person import is_label
from dragoman.read.names._places_named import place_named
from dragoman.read.names.drafts import Draft, Line

ARMED = load_traits().kinds.faction
FORCES = load_traits().kinds.armed
PLACED = load_traits().kinds.placed
PERSONS = load_traits().kinds.personal
# Words for somebody by whose child, wife or cousin he is.
KIN = frozenset(word for tie in load_lexicon().ties.tie if tie.kind == "related_to" for word in tie.described)
# Prepositions between a person and the body he serves.
BESIDE = frozenset({"of", "for", "at", "from"})


def find_owners(lines: list[Line]) -> None:
    """Give each role phrase its owner, and the name it describes as antecedent."""
    roles = load_roles()
    for line in lines:
        for draft in [draft for draft in line.drafts if draft.noun is not None]:
            if draft.owner is None:
                draft.owner = next((owner for owner in _owners(draft, line, roles) if owner is not draft), None)
                _place_abroad(draft, line)
                _share(draft, line)
            told = None if _is_affiliation(draft) else _described(draft, line)
            described = _place_itself(draft, line) or told
            if described is not None and described is not draft and not is_label(described):
                draft.antecedent, draft.score = described, 0.9
                draft.why = "describes the name beside it"
                _learn_kinds(described, draft)
                draft.owner = None if draft.owner is described else draft.owner


def _owners(draft: Draft, line: Line, roles: Roles) -> Iterator[Draft]:
    """Who may own a phrase, surest first: possessive, adjective or compound, then what follows the noun."""
    head = draft.head
    for child in head.lefts:
        if child.dep_ == "poss":
            yield from _drafts_at(whose(child), line)
    for child in reversed(list(head.lefts)):
        if child.dep_ in {"amod", "compound", "nmod"} and child.i in line.named and child.i >= draft.first:
            yield line.named[child.i]
    yield from _seat(draft, line, roles)
    for child in head.lefts:
        if child.i in line.short_owners:
            yield line.short_owners[child.i]
    before = line.named.get(draft.first) if draft.first < head.i else None
    if before is not None and before.last + 1 < len(head.doc) and head.doc[before.last + 1].text != "-":
        yield before
    for child in head.rights:
        if child.i <= draft.last:
            yield from _after(child, draft, line, roles)
    yield from _after_list(draft, line, roles)
    yield from _sender(head, line, roles)
    yield from _dispatcher(draft, line)


def _dispatcher(draft: Draft, line: Line) -> Iterator[Draft]:
    """Who sends those who bear arms, and so has them ("the brigade it sent to X", "troops that X has deployed")."""
    for sender in dispatchers(draft.head) if FORCES & set(draft.kinds) else ():
        yield from _drafts_at(sender, line)


def _after_list(draft: Draft, line: Line, roles: Roles) -> Iterator[Draft]:
    """Owners that stand after the last of several role phrases ("ministers and generals of X" are X's, both)."""
    top = draft.head
    while top.dep_ == "conj" and top.head.pos_ == "NOUN":
        top = top.head
    listed = conjuncts(top)
    if len(listed) > 1 and all(t.i in line.by_head and line.by_head[t.i].noun is not None for t in listed):
        for child in (c for t in listed for c in t.rights if c.dep_ == "prep" and c.i == listed[-1].i + 1):
            yield from _after(child, draft, line, roles)


def _sender(head: Token, line: Line, roles: Roles) -> Iterator[Draft]:
    """Who sent somebody's guests, where the parser hung "from" on the verb ("received an envoy from X")."""
    verb = head.head
    if head.dep_ == "dobj" and verb.lemma_ in roles.words["hosting"]:
        for child in verb.rights:
            if child.lower_ == "from" and child.i == head.i + 1:
                yield from _objects(child, line)


def _share(draft: Draft, line: Line) -> None:
    """Let a plural phrase stand once more for each further owner after "from" or "of" ("envoys from X and Y")."""
    owner = draft.owner
    if owner is None or not draft.plural:
        return
    if owner.head.i < draft.head.i:
        _share_before(draft, owner, line)
    if owner.head.dep_ != "pobj" or owner.head.i < draft.head.i:
        return
    for other in conjuncts(owner.head)[1:]:
        named = line.named.get(other.i)
        if named is not None and named.head.i == other.i and named.kind in {"name", "metonym", "place"}:
            line.add(_reaching(draft, owner, named))


def _reaching(draft: Draft, owner: Draft, other: Draft) -> Draft:
    """The phrase as one more owner's: up to him, where the first owner is part of it."""
    if draft.last < owner.last:
        return replace(draft, owner=other)
    return replace(draft, owner=other, last=max(draft.last, other.last), end=max(draft.end, other.end))


def _share_before(draft: Draft, owner: Draft, line: Line) -> None:
    """Let it stand once more for each adjective joined to its own ("X and Y forces")."""
    top = owner.head.head if owner.head.dep_ == "conj" else owner.head
    if top.head.i != draft.head.i or top.dep_ not in {"amod", "compound", "nmod"}:
        return
    for other in conjuncts(top):
        named = line.named.get(other.i)
        if named is not None and named is not owner and named.kind in {"name", "adjective", "metonym"}:
            line.add(replace(draft, owner=named))


def _seat(draft: Draft, line: Line, roles: Roles) -> Iterator[Draft]:
    """The place in "X-based", which is no metonym there."""
    for place in range(draft.first + 2, draft.head.i):
        token = draft.head.doc[place]
        seat = line.named.get(place - 2)
        if seat is not None and token.lower_ in roles.words["located"] and token.nbor(-1).text == "-":
            seat.kind = "place" if seat.kind == "metonym" else seat.kind
            yield seat


def _place_abroad(draft: Draft, line: Line) -> None:
    """Let the soil own a militia: one state's "militias in" another are the other's, sponsored by the first."""
    noun, owner = draft.noun, draft.owner
    if noun is None or owner is None or owner.head.dep_ != "poss" or not ARMED & set(noun.kinds):
        return
    for token in line.tokens:
        inside = draft.head.i < token.i <= draft.last or (token.i > draft.last and token.head.i == draft.last + 1)
        soil = line.named.get(token.i) if inside else None
        if soil is not None and soil.kind == "name" and "state" in soil.kinds and token.head.lower_ in {"in", "inside"}:
            draft.owner, draft.traits = soil, (*draft.traits, "sponsored")
            return


def _drafts_at(token: Token, line: Line) -> Iterator[Draft]:
    """The name over a token, else the widest mention it heads."""
    found = line.named.get(token.i) or line.by_head.get(token.i)
    if found is not None:
        yield found


def _after(child: Token, draft: Draft, line: Line, roles: Roles) -> Iterator[Draft]:
    """Owners that a preposition or a participle after the noun brings."""
    if child.dep_ == "acl" and child.lower_ in roles.words["located"]:
        for preposition in child.rights:
            if preposition.dep_ == "prep":
                yield from _objects(preposition, line)
    elif child.lower_ == "from" and draft.head.dep_ == "dobj" and draft.head.head.lemma_ in roles.words["parting"]:
        return
    elif child.dep_ == "prep" and child.lower_ in roles.words["owner_preps"]:
        for owner in _objects(child, line):
            if _may_own(child.lower_, owner, draft):
                yield owner
        inner = next((t for t in child.rights if t.dep_ == "pobj"), None)
        if inner is not None and inner.i <= draft.last and child.lower_ == "of" and not list(_objects(child, line)):
            yield from _inner_owner(inner, line)


def _inner_owner(inner: Token, line: Line) -> Iterator[Draft]:
    """The owner inside what is measured out: Iraq in "a network of militias in Iraq"."""
    for child in inner.lefts:
        if child.i in line.named and child.dep_ in {"amod", "compound", "poss", "nmod"}:
            yield line.named[child.i]
    for child in inner.rights:
        if child.dep_ == "prep" and child.lower_ in {"in", "of", "from", "inside", "within"}:
            yield from _objects(child, line)


def _objects(preposition: Token, line: Line) -> Iterator[Draft]:
    """Mentions that are objects of a preposition."""
    for child in preposition.rights:
        if child.dep_ == "pobj":
            yield from _drafts_at(child, line)


def _may_own(preposition: str, owner: Draft, draft: Draft) -> bool:
    """Whether a preposition makes this owner likely: places own by "in", anybody by "of" and, of people, by "from"."""
    noun = draft.noun
    if noun is None or preposition == "of" or (preposition == "from" and noun.sort != "place"):
        return True
    if preposition in {"for", "to"}:
        return noun.relational or noun.lemma in load_roles().words["accredited"]
    return bool(PLACED & set(owner.kinds)) or owner.kind == "place" or not owner.kinds


def _place_itself(draft: Draft, line: Line) -> Draft | None:
    """The name that a phrase for a place gives by "of" ("the village of X")."""
    named = None if draft.plural or draft.head.dep_ == "appos" else line.named.get(place_named(draft.head))
    return named if named is not None and named.kind != "adjective" else None


def _is_called_body(name: Draft, draft: Draft) -> bool:
    """Whether a name that sounds like a place's is called a body right before it ("the aid group Mercy Bridge")."""
    body = draft.noun is not None and draft.noun.sort == "org"
    return body and name.kind == "place" and name.entry is None and name.noun is None


def _described(draft: Draft, line: Line) -> Draft | None:
    """The name a role phrase describes: by apposition, as a title, or by "is a"."""
    head = draft.head
    if head.dep_ == "appos":
        return _person_above(draft, line) or _nearest(head.head, line)
    beside = next((c for c in head.rights if c.dep_ == "appos" and c.i in line.named and not draft.plural), None)
    named = line.named[beside.i] if beside is not None else _beside_owner(draft, line)
    named = named or called(draft, line)
    if named is not None and named.kind == "name" and not _is_beyond(draft, named):
        return named
    if head.dep_ in {"compound", "nmod"} and head.head.i in line.named and head.i < head.head.i:
        return line.named[head.head.i]
    following = head.i + 1
    if following in line.named and line.named[following].first == following and following <= line.tokens[-1].i:
        name = line.named[following]
        joined = name.head.dep_ == "appos" or head.dep_ in {"compound", "nmod"}
        if joined and _is_called_body(name, draft):
            name.kind, name.kinds = "name", draft.kinds
        if joined and name.kind == "name":
            return name
    if head.dep_ == "attr" and head.head.lemma_ in {"be", "become", "remain"}:
        return next((d for c in head.head.lefts if c.dep_ == "nsubj" for d in _drafts_at(c, line)), None)
    return None


def _is_affiliation(draft: Draft) -> bool:
    """Whether a body with a capital stands in brackets behind a name, as the party of whom it names ("X (Y Union)")."""
    body = draft.noun is not None and draft.noun.sort == "org" and draft.head.text.istitle()
    return body and draft.first > 0 and draft.head.doc[draft.first - 1].text == "("


def _person_above(draft: Draft, line: Line) -> Draft | None:
    """The person whose body a description of a person stands beside ("the owner of the mill, a cousin of NAME")."""
    body = draft.head.head
    named, above = line.named.get(body.i), line.by_head.get(body.head.head.i)
    if named is None or above is None or not PERSONS & {*draft.kinds} or body.dep_ != "pobj":
        return None
    if above.noun is not None and above.noun.lemma in KIN:
        # Of whom somebody is a cousin is a person, and nearer.
        return None
    of = body.head.lower_ in BESIDE and not (PERSONS & {*named.kinds})
    return above if of and PERSONS & {*above.kinds} and not above.plural and not draft.plural else None


def _beside_owner(draft: Draft, line: Line) -> Draft | None:
    """The person the parser hung beside a body instead of its leader ("the leader of the Y Party, NAME")."""
    if draft.noun is None or draft.noun.sort not in {"person", "source"} or draft.plural:
        return None
    bodies = (t for prep in draft.head.rights if prep.lower_ in BESIDE for t in prep.rights if t.dep_ == "pobj")
    beside = (line.named.get(c.i) for body in bodies for c in body.rights if c.dep_ == "appos")
    return next((d for d in beside if d is not None and "person" in d.kinds and d.owner is None), None)


def _is_beyond(draft: Draft, name: Draft) -> bool:
    """Whether a person's name stands beside a body in a phrase for the person ("a witness for the state, NAME")."""
    body = draft.noun is not None and draft.noun.sort in {"org", "state"} and name.kinds == ("person",)
    return body and draft.head.dep_ == "pobj" and draft.head.head.lower_ in BESIDE


def _nearest(token: Token, line: Line) -> Draft | None:
    """The name over a token, else the phrase it heads."""
    return line.named.get(token.i) or line.by_head.get(token.i)


def _learn_kinds(name: Draft, phrase: Draft) -> None:
    """What a description tells about a name that no list knows."""
    told = phrase.noun is not None and not (phrase.noun.relational and PERSONS & {*name.kinds})
    if name.entry is None and name.kind == "name" and told and phrase.noun is not None:
        person = phrase.noun.sort == "person" or "person" in phrase.noun.kinds
        name.kinds = ("person",) if person else phrase.noun.kinds
