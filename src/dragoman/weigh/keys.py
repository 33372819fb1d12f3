"""Claim -> the key under which claims that say the same thing meet."""

from collections.abc import Callable, Mapping, Sequence

from dragoman.ontology import RelationKind
from dragoman.records import Claim, Event, Influence, Measure, Phrase, Relation, Role
from dragoman.weigh.words import fold_words

Key = tuple[object, ...]
MATERIAL_CONFLICT = 4
# Letters that the forms of one verb share: "shells", "shelled".
STEM = 5
# A state's executive speaks and acts for the state; its parliament, courts and parties do not.
EXECUTIVE = frozenset({"GOV", "PM", "PRES", "HOS", "HOG", "MFA", "MOD"})
# What is only planned, asked for or feared is another matter than what is said to be so.
UNREAL = frozenset({"planned", "requested", "feared", "conditional", "counterfactual"})


def roll_up(actor: str) -> str:
    """The state for its executive ("IRN.GOV" gives "IRN"); any other id as it is."""
    owner, dot, part = actor.partition(".")
    return owner if dot and part in EXECUTIVE else actor


def role_key(role: Role) -> str:
    """The actor rolled up, or the words where nobody was recognised."""
    return roll_up(role.actor) if role.actor else "~" + " ".join(fold_words(role.anchor.exact))


def roles_key(roles: Sequence[Role]) -> tuple[str, ...]:
    """All actors of one place in a claim, sorted, each once."""
    if len(roles) == 1:
        return (role_key(roles[0]),)
    return tuple(sorted({role_key(role) for role in roles}))


def key_of(claim: Claim, kinds: Mapping[str, RelationKind]) -> Key:
    """What a claim says, as far as kind, roles and polarity go; time is left to the caller.

    Two claims with one key and compatible times say the same thing. Where the words name nobody, the sentence
    itself is part of the key, so that two strangers are never taken for one.
    """
    content = claim.content
    keys: Mapping[type, Callable[[], Key]] = {
        Event: lambda: _event_key(claim, content),  # type: ignore[arg-type]
        Relation: lambda: _relation_key(claim, content, kinds),  # type: ignore[arg-type]
        Influence: lambda: _influence_key(content),  # type: ignore[arg-type]
        Measure: lambda: _measure_key(content),  # type: ignore[arg-type]
    }
    return (*keys[type(content)](), claim.status.polarity)


def mood(claim: Claim) -> str:
    """Whether the claim is of what is (or is not) so, or of what is only planned, asked for, feared or imagined."""
    return claim.status.modality if claim.status.modality in UNREAL else "real"


def _event_key(claim: Claim, event: Event) -> Key:
    family = "material conflict" if event.quad == MATERIAL_CONFLICT else event.type
    sources, targets = roles_key(event.sources), roles_key(event.targets)
    if event.symmetric:
        sources, targets = tuple(sorted({*sources, *targets})), ()
    named = bool(sources or targets) and event.type is not None
    met = len(sources) > 1 if event.symmetric else bool(sources and targets)
    words = () if met and event.type is not None else _deed_words(event)
    place = () if named or sources or targets else fold_words(claim.anchor.exact)
    return ("event", family, sources, targets, mood(claim), words, place)


def _deed_words(event: Event) -> tuple[str, ...]:
    """How a deed was done, else the stem of the word that tells of it: what one who is alone in two deeds did in both.

    Where both sides are named these and the type tell one deed; one side may do many of a type in a month.
    """
    return (event.mode,) if event.mode else tuple(word[:STEM] for word in fold_words(event.trigger.exact))


def _relation_key(claim: Claim, relation: Relation, kinds: Mapping[str, RelationKind]) -> Key:
    kind, holder, target = canonical_tie(relation, kinds)
    place = () if holder and target else fold_words(claim.anchor.exact)
    return ("relation", kind, holder, target, relation.trend, mood(claim), place)


def canonical_tie(
    relation: Relation, kinds: Mapping[str, RelationKind]
) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """Kind, holder and target, read from the end that sorts first where a kind has an inverse or no direction."""
    holder, target = roles_key(relation.holder), roles_key(relation.target)
    listed = kinds.get(relation.kind)
    if listed is None:
        return relation.kind, holder, target
    if listed.symmetric:
        first, second = sorted((holder, target))
        return relation.kind, first, second
    if listed.inverse in kinds and listed.inverse < relation.kind:
        return listed.inverse, target, holder
    return relation.kind, holder, target


def _influence_key(influence: Influence) -> Key:
    sign = influence.sign if influence.concept_sign is None else influence.concept_sign
    return ("influence", phrase_key(influence.cause), phrase_key(influence.effect), sign, influence.link_type)


def phrase_key(phrase: Phrase) -> str:
    """The concept, or the words where none was recognised."""
    return phrase.concept or "~" + " ".join(fold_words(phrase.anchor.exact))


def _measure_key(measure: Measure) -> Key:
    of = fold_words(measure.of.exact) if measure.of else ("at", measure.amount.doc, str(measure.amount.start))
    return ("measure", measure.value, measure.unit, measure.bound, of, measure.deed)
