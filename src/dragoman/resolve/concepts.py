"""Phrases -> concepts: the quantity the words name, whose and towards whom, folded onto its positive direction."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

import msgspec

from dragoman.ontology import Ontology
from dragoman.ontology.ways import BLOCKADE
from dragoman.records import Actor, Claim, Concept, Influence, Mention, Phrase, Reading, Role
from dragoman.resolve._labels import (
    act_words,
    is_same_word,
    names_it,
    own_preposition,
    text_words,
    without_amount,
    without_comparatives,
)
from dragoman.resolve._pairs import (
    ROLLED_UP,
    Deed,
    Pair,
    is_mutual,
    order_pair,
    pair_after,
    pair_before,
    told_deeds,
    without_organ,
)
from dragoman.resolve._suffered import turn_suffered
from dragoman.resolve.quantities import Named, name_quantity
from dragoman.resolve.ways import way_sides

Sign = Literal[1, -1]


class Draft(NamedTuple):
    """What a phrase's own words name: quantity, holder, target and sphere, and which way the words face.

    head: the base form of the word that names the quantity.
    """

    named: Named
    holder: str | None
    target: str | None
    sphere: str | None
    orientation: Sign
    head: str


class Page(NamedTuple):
    """What completes a phrase that leaves things out.

    drafts: the document's other drafts. weight: how often it mentions whom. deeds: what two of them did to each other.
    """

    drafts: Sequence[Draft]
    weight: Mapping[str, int]
    mentions: Sequence[Mention] = ()
    deeds: Sequence[Deed] = ()


def resolve_concepts(reading: Reading, ontology: Ontology) -> Reading:
    """The reading with the concept, orientation and concept sign of every influence, and its concepts by id.

    Roles must be resolved. A phrase that takes its thing as known and leaves out whose or towards whom takes that
    from a draft of the document that agrees with it, best from one told by the same word. Where no listed quantity
    fits, the concept is provisional.
    """
    reading = msgspec.structs.replace(reading, claims=turn_suffered(reading.claims))
    actors = {actor.id: actor for actor in reading.actors}
    ends = [
        end for c in reading.claims if isinstance(c.content, Influence) for end in (c.content.cause, c.content.effect)
    ]
    weight = Counter(mention.actor for mention in reading.mentions if mention.actor)
    page = Page([draft_concept(end, ontology) for end in ends], weight, reading.mentions, told_deeds(reading))
    concepts: dict[str, Concept] = {}
    claims = tuple(_claim(claim, page, ontology, actors, concepts) for claim in reading.claims)
    _add_wholes(concepts)
    ordered = tuple(concepts[key] for key in sorted(concepts))
    return msgspec.structs.replace(reading, claims=claims, concepts=ordered)


def draft_concept(phrase: Phrase, ontology: Ontology) -> Draft:
    """What a phrase's own words name, and whether more of the phrase is more of it."""
    named = name_quantity(phrase, ontology)
    sides = way_sides(phrase) if named.quantity == BLOCKADE else (phrase.holder, phrase.target)
    holder, target = (_rolled(side, ontology) for side in sides)
    entry = ontology.quantities.get(named.quantity)
    sphere = None if entry is not None and entry.sphere == phrase.sphere else phrase.sphere
    orientation: Sign = named.orientation
    if phrase.delta == -1:
        orientation = 1 if named.orientation == -1 else -1
    draft = Draft(named, holder, None if _is_own(target, holder) else target, sphere, orientation, phrase.head)
    pair = _pair(draft, ontology)
    return _between(draft, pair) if pair else draft


def _pair(draft: Draft, ontology: Ontology) -> Pair | None:
    """The two that a thing lies between; None where it does not, or either is left out."""
    if draft.holder is None or draft.target is None or not is_mutual(draft.named.quantity, ontology):
        return None
    return order_pair(draft.holder, draft.target)


def _told_between(draft: Draft, phrase: Phrase) -> Pair | None:
    """The two that a phrase names behind "between", whatever it is that lies there ("the risk of war between …")."""
    told = phrase.antecedent or phrase.anchor
    if draft.holder is None or draft.target is None or " between " not in told.exact:
        return None
    return order_pair(draft.holder, draft.target)


def _between(draft: Draft, pair: Pair) -> Draft:
    """The draft of what lies between two."""
    return draft._replace(holder=pair[0], target=pair[1])


def _is_own(target: str | None, holder: str | None) -> bool:
    """Whether a target is the holder, or a part of it: what somebody does with its own troops is aimed at nobody."""
    return target is not None and holder is not None and (target == holder or target.startswith(f"{holder}~"))


def _rolled(role: Role | None, ontology: Ontology) -> str | None:
    """The actor a concept speaks of: a state for its government, or for a listed one that is part of it."""
    if role is None or role.actor is None:
        return None
    entry = ontology.actors.get(role.actor)
    if entry is not None and "government" in entry.kinds:
        above = next((part for part in entry.part_of if part.endswith(ROLLED_UP)), None)
        return without_organ(above or role.actor)
    return without_organ(role.actor)


def _claim(
    claim: Claim, page: Page, ontology: Ontology, actors: Mapping[str, Actor], concepts: dict[str, Concept]
) -> Claim:
    """The claim with the concepts of its influence, which are added to those of the reading."""
    content = claim.content
    if not isinstance(content, Influence):
        return claim
    phrases = []
    for phrase, other in ((content.cause, content.effect), (content.effect, content.cause)):
        draft = draft_concept(phrase, ontology)
        full = _full(draft, claim, (phrase, other), page, ontology)
        concept = concepts.setdefault(_id_of(full), make_concept(full, phrase, actors, ontology))
        phrases.append(msgspec.structs.replace(phrase, concept=concept.id, orientation=draft.orientation))
    cause, effect = phrases
    sign = None if content.sign is None else content.sign * cause.orientation * effect.orientation
    resolved = msgspec.structs.replace(content, cause=cause, effect=effect, concept_sign=sign)
    return msgspec.structs.replace(claim, content=resolved)


def make_concept(draft: Draft, phrase: Phrase, actors: Mapping[str, Actor], ontology: Ontology) -> Concept:
    """The concept of a draft, labelled in plain words: those of the phrase where no list knows the thing."""
    sphere = f" ({draft.sphere})" if draft.sphere else ""
    return Concept(
        id=_id_of(draft),
        label=_label(draft, phrase, actors, ontology) + sphere,
        quantity=draft.named.quantity,
        holder=draft.holder,
        target=draft.target,
        sphere=draft.sphere,
        positive=draft.named.positive,
        provisional=draft.named.provisional,
    )


def _label(draft: Draft, phrase: Phrase, actors: Mapping[str, Actor], ontology: Ontology) -> str:
    """What a thing is called, with whose it is and towards whom where its words do not say so."""
    words, toward = draft.named.label, draft.named.toward
    if draft.named.provisional and phrase.clausal:
        if draft.orientation == 1:
            return act_words(phrase, words)
        # The text tells of the act as not done, and the concept is the act.
        words = f"“{words}”"
    elif draft.named.provisional:
        words = text_words(phrase, words)
        toward = own_preposition(phrase, words) or toward
    lies_between = _pair(draft, ontology) or (toward == "between" and draft.holder is not None)
    links = ("between", "and") if lies_between else (draft.named.whose, toward)
    for link, end in zip(links, (draft.holder, draft.target), strict=True):
        name = _name(end, actors, ontology) if end else ""
        if name and not names_it(words, name):
            words += f" {link} {name}"
    return words


def _id_of(draft: Draft) -> str:
    return concept_id(draft.named.quantity, draft.holder, draft.target, draft.sphere)


def concept_id(quantity: str, holder: str | None, target: str | None, sphere: str | None) -> str:
    """The id of a concept: "quantity(holder>target)/sphere"; what is not named is left out."""
    ends = f"{holder or ''}>{target}" if target else holder or ""
    return f"{quantity}({ends})" + (f"/{sphere}" if sphere else "")


def _name(actor: str, actors: Mapping[str, Actor], ontology: Ontology) -> str:
    """An actor's name, wherever it is known; of a group without how many it was and how it is told to move."""
    if actor in actors:
        name = actors[actor].name
        return without_amount(without_comparatives(name, ontology)) if "~" in actor else name
    entry = ontology.actors.get(actor)
    return entry.name if entry else actor


def _full(draft: Draft, claim: Claim, ends: tuple[Phrase, Phrase], page: Page, ontology: Ontology) -> Draft:
    """The draft of a phrase with what its words leave out, by the document; ends: the phrase and the other one."""
    phrase, other = ends
    full = _complete(draft, page, ontology) if phrase.definite else draft
    if full != draft and _id_of(full) == _id_of(draft_concept(other, ontology)):
        # Nothing moves itself: what a thing acts on does not tell whose it is ("the raids cut Ardin's raids").
        full = draft
    if full.holder or full.target or not is_mutual(draft.named.quantity, ontology):
        return full
    pair = pair_after(phrase, page.mentions)
    if pair is None and phrase.definite:
        types = ontology.quantities[draft.named.quantity].deeds
        beside = draft_concept(other, ontology)
        pair = _pair(beside, ontology) or _told_between(beside, other) or pair_before(claim, phrase, types, page.deeds)
    return _between(draft, pair) if pair else full


def _complete(draft: Draft, page: Page, ontology: Ontology) -> Draft:
    """The draft with the places its words leave out, taken from a fuller one of the document that agrees with it.

    Of several, from one told by the same word ("shelled the town … the shelling"), else from the one whose actors the
    document mentions most.
    """
    mutual = is_mutual(draft.named.quantity, ontology)
    fuller = [other for other in page.drafts if _agrees(draft, other, mutual) and _fullness(other) > _fullness(draft)]
    if not fuller:
        return draft
    fuller = [other for other in fuller if is_same_word(draft.head, other.head)] or fuller
    best = max(fuller, key=lambda o: (_weight(o, page.weight), o.holder or "", o.target or "", o.sphere or ""))
    return best._replace(orientation=draft.orientation)


def _weight(draft: Draft, weight: Mapping[str, int]) -> int:
    """How often the document mentions the actors of a draft."""
    return sum(weight.get(actor, 0) for actor in (draft.holder, draft.target) if actor)


def _fullness(draft: Draft) -> tuple[int, int]:
    """How many of holder and target are named, and in how many words the thing is."""
    return (draft.holder is not None) + (draft.target is not None), len(draft.named.quantity.split())


def _agrees(draft: Draft, other: Draft, mutual: bool) -> bool:  # noqa: FBT001
    """Whether another draft is of the same quantity, or of the thing in full, and contradicts nothing this one says.

    mutual: the quantity lies between two, in either order.
    """
    if not _is_same_thing(draft.named, other.named) or draft.sphere not in {None, other.sphere}:
        return False
    if mutual:
        return {draft.holder, draft.target} - {None} <= {other.holder, other.target}
    return draft.holder in {None, other.holder} and draft.target in {None, other.target}


def _is_same_thing(short: Named, full: Named) -> bool:
    """Whether two names are one, or the first is short for the second ("the pipeline", "the northern pipeline")."""
    if short.sort and short.sort != full.sort:
        return False
    things = short.quantity.startswith("thing:") and full.quantity.startswith("thing:")
    thing = short.quantity.removeprefix("thing:")
    return short.quantity == full.quantity or (things and full.quantity.endswith(f" {thing}"))


def _add_wholes(concepts: dict[str, Concept]) -> None:
    """Give a concept of one sphere the same concept of all spheres as its whole, where the reading has that one."""
    for key, concept in list(concepts.items()):
        whole = concept_id(concept.quantity, concept.holder, concept.target, None)
        if concept.sphere and whole in concepts:
            concepts[key] = msgspec.structs.replace(concept, part_of=whole)
