"""Reading -> the same reading with actors and concepts."""

import re
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from dragoman.ontology import Ontology
from dragoman.records import (
    Actor,
    Anchor,
    Attribution,
    Claim,
    Event,
    Holder,
    Influence,
    Mention,
    Phrase,
    Reading,
    Relation,
    Role,
)
from dragoman.resolve._entries import listed_actor
from dragoman.resolve.actors import resolve_mentions
from dragoman.resolve.concepts import resolve_concepts

# Prepositions within a phrase for somebody: what follows them is not who is meant.
GOVERNING = frozenset({"of", "at", "in", "for", "from", "with", "by", "to", "on", "near", "under", "within"})
# The sector of lands that rule themselves without being recognised.
SELF_RULED = "PRE"
# Words for the city that a land is called by.
CAPITALS = frozenset({"capital"})
POSSESSIVE = frozenset({"his", "her", "its", "their", "our", "my", "your"})


def resolve_reading(reading: Reading, ontology: Ontology, published: str | None = None) -> Reading:
    """The reading with an actor for every mention and role, and a concept for every end of an influence.

    published: EDTF date of the document, for offices that change hands; None when unknown.
    """
    actors, mentions = resolve_mentions(reading.mentions, ontology, published)
    states = {actor.id: actor.country for actor in actors if _is_ground(actor) and actor.country}
    states |= _capitals(mentions, actors)
    by_id = {m.id: msgspec.structs.replace(m, actor=states.get(m.actor or "", m.actor)) for m in mentions}
    claims = [_claim(claim, by_id, {m.id: m for m in mentions}) for claim in reading.claims]
    unnamed = set(states.values()) - {actor.id for actor in actors}
    behind = [listed_actor(state, ontology, published) for state in sorted(unnamed) if state in ontology.actors]
    resolved = msgspec.structs.replace(
        reading,
        actors=tuple(sorted((*actors, *behind), key=lambda actor: actor.id)),
        mentions=tuple(mentions),
        claims=tuple(claim for claim in claims if not _ties_to_itself(claim, ontology)),
        attributions=tuple(_attribution(a, mentions) for a in reading.attributions),
    )
    return resolve_concepts(resolved, ontology)


def _capitals(mentions: Sequence[Mention], actors: Iterable[Actor]) -> dict[str, str]:
    """The land that a city no list knows stands for, where the text calls it the capital of that land."""
    by_id = {mention.id: mention for mention in mentions}
    known = {actor.id: actor for actor in actors}
    found: dict[str, str] = {}
    for mention in mentions:
        owner = by_id.get(mention.owner or "")
        city, land = known.get(mention.actor or ""), known.get((owner.actor if owner else None) or "")
        if city and land and city.provisional and "~" not in city.id + land.id and _is_capital(mention, owner):
            found[city.id] = land.id
    return {city: land for city, land in found.items() if city != land and land not in found}


def _is_capital(mention: Mention, owner: Mention | None) -> bool:
    """Whether words call a place the capital of its owner and nothing else: no old capital, nor that of a province."""
    said = set(re.findall(r"[\w-]+", mention.anchor.exact.lower().replace("’", "'").replace("'s", "")))
    whose = set(re.findall(r"[\w-]+", owner.anchor.exact.lower())) if owner else set()
    denied = mention.anchor.prefix.rstrip().endswith((" not", "n't", "longer"))
    return mention.role in CAPITALS and not denied and said - whose <= {"the", "of", "its", *CAPITALS}


def _is_ground(actor: Actor) -> bool:
    """Whether an actor is only a place, whose country acts there; a land that rules itself acts for itself."""
    return actor.kinds[:1] == ("place",) and actor.sector != SELF_RULED


def _ties_to_itself(claim: Claim, ontology: Ontology) -> bool:
    """Whether a claim ties one actor to itself, which no text means; members of one group may be tied to each other."""
    content = claim.content
    if not isinstance(content, Relation) or ontology.relation_kinds[content.kind].symmetric:
        return False
    holders, targets = ({role.actor for role in roles} for roles in (content.holder, content.target))
    return bool(targets) and holders == targets


def _claim(claim: Claim, mentions: Mapping[str, Mention], places: Mapping[str, Mention]) -> Claim:
    """The claim with the actor of each role: who acts in a city is its country, where it happens is the city."""
    content = claim.content
    if isinstance(content, Event):
        sources, targets = _roles(content.sources, mentions), _roles(content.targets, mentions)
        if content.symmetric and len(sources) > 1 and not _others(targets, sources):
            sources, targets = sources[:1], sources[1:]
        content = msgspec.structs.replace(
            content,
            sources=sources,
            targets=targets if content.symmetric else _others(targets, sources),
            place=_role(content.place, places),
        )
    elif isinstance(content, Relation):
        holder, target = _roles(content.holder, mentions), _roles(content.target, mentions)
        # A capital is in its land: there the city itself is meant.
        itself = {role.actor for role in holder} == {role.actor for role in target}
        content = msgspec.structs.replace(
            content, holder=_roles(content.holder, places) if itself else holder, target=target
        )
    elif isinstance(content, Influence):
        content = msgspec.structs.replace(
            content, cause=_phrase(content.cause, mentions), effect=_phrase(content.effect, mentions)
        )
    return msgspec.structs.replace(claim, content=content)


def _others(roles: tuple[Role, ...], sources: tuple[Role, ...]) -> tuple[Role, ...]:
    """The roles that are not among the sources: nobody does a deed to himself alone."""
    doing = {role.actor for role in sources if role.actor}
    return tuple(role for role in roles if role.actor not in doing)


def _phrase(phrase: Phrase, mentions: Mapping[str, Mention]) -> Phrase:
    """The phrase with the actors of its holder and target."""
    return msgspec.structs.replace(phrase, holder=_role(phrase.holder, mentions), target=_role(phrase.target, mentions))


def _roles(roles: tuple[Role, ...], mentions: Mapping[str, Mention]) -> tuple[Role, ...]:
    """The roles with their actors; two that turn out to be one actor become one."""
    found: dict[str, Role] = {}
    for role in roles:
        resolved = _role(role, mentions)
        if resolved is not None:
            found.setdefault(resolved.actor or resolved.anchor.exact, resolved)
    return tuple(found.values())


def _role(role: Role | None, mentions: Mapping[str, Mention]) -> Role | None:
    """The role with the actor of its mention."""
    if role is None or role.mention is None or role.mention not in mentions:
        return role
    return msgspec.structs.replace(role, actor=mentions[role.mention].actor)


def _attribution(attribution: Attribution, mentions: tuple[Mention, ...]) -> Attribution:
    """The attribution with an actor for each holder that a mention names."""
    return msgspec.structs.replace(attribution, chain=tuple(_holder(h, mentions) for h in attribution.chain))


def _holder(holder: Holder, mentions: tuple[Mention, ...]) -> Holder:
    """The holder with the actor of the widest mention inside its words, else of the name beside them.

    Whoever it only belongs to ("X's lawyer", "an analyst at X") is not the one who says so.
    """
    anchor = holder.anchor
    if anchor is None or holder.actor is not None:
        return holder
    inside = [
        m
        for m in mentions
        if anchor.start <= m.anchor.start and m.anchor.end <= anchor.end and m.actor and not _owns(m, anchor)
    ]
    inside = inside or [m for m in mentions if m.actor and _is_beside(m, anchor)][:1]
    if not inside:
        return holder
    widest = max(inside, key=lambda m: (m.anchor.end - m.anchor.start, -m.anchor.start))
    return msgspec.structs.replace(holder, actor=widest.actor)


def _owns(mention: Mention, whole: Anchor) -> bool:
    """Whether a mention only says whose the head of some words is: a possessive, or what follows a preposition."""
    start = mention.anchor.start - whole.start
    before, after = whole.exact[:start].split(), whole.exact[start + len(mention.anchor.exact) :]
    governed = bool(before) and any(word.lower() in GOVERNING for word in before)
    plural = mention.anchor.exact.endswith("s") and after[:2] in {"' ", "’ "}
    alone = mention.anchor.exact == whole.exact
    owning = mention.anchor.exact.lower() in POSSESSIVE and not alone
    return governed or plural or after[:2] in {"'s", "’s"} or owning


def _is_beside(mention: Mention, whole: Anchor) -> bool:
    """Whether a person's name stands right after some words and a comma, a title at most before it."""
    gap = mention.anchor.start - whole.end
    named = mention.kind == "name" and "person" in mention.kinds
    return named and whole.suffix.startswith(", ") and len(", ") <= gap <= len(", Colonel ")
