"""Influences: the right sentence, the right sign, and cause and effect in overlapping words."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from dragoman.records import Anchor, Influence, Phrase
from evals.pairing import pair
from evals.report import Layer
from evals.seeds.coded import Coded, Listing, list_pairing, once, place_claims
from evals.seeds.gold import Actor, Concept
from evals.seeds.gold import Influence as GoldInfluence
from evals.seeds.ours import Ours
from evals.seeds.sentences import Sentences
from evals.words import stems

SIGNS: Mapping[str, int | None] = {"+": 1, "-": -1, "negated": 0, "0": 0, "unspecified": None}
# Types of actor whose names are everywhere and prove nothing.
COMMON = frozenset({"state", "government"})


class Ends(NamedTuple):
    """What tells one end of a gold influence from the other: stems of its own words; names: of states alone."""

    own: frozenset[str]
    names: frozenset[str]

    def met_by(self, words: frozenset[str]) -> bool:
        """Whether words share a stem with this end; a state's name counts only where the end has nothing else."""
        telling = self.own - self.names
        return bool(words & telling) if telling else bool(words & self.own)


def score_influences(
    gold: Sequence[GoldInfluence],
    concepts: Sequence[Concept],
    actors: Sequence[Actor],
    ours: Ours,
    sentences: Sentences,
) -> tuple[Layer, dict[str, Coded[Influence]]]:
    """influences.f1, with our influence for each gold one found; among the counts, how many link types are right."""
    where = {record.id: sentences.of(record) for record in gold}
    names = state_stems(actors)
    ends = {record.id: tell_apart(record, {one.id: one for one in concepts}, names) for record in gold}
    found = _ours(ours, sentences)

    def fits(record: GoldInfluence, one: Coded[Influence]) -> bool:
        cause, effect = ends[record.id]
        return (
            one.sentence in where[record.id]
            and sign_fits(record, one.content)
            and cause.met_by(phrase_stems(one.content.cause))
            and effect.met_by(phrase_stems(one.content.effect))
        )

    pairing = pair(gold, found, fits)
    pairs = {gold[left].id: found[place] for left, place in pairing.pairs.items()}
    typed = [gold[left].link_type == found[place].content.link_type for left, place in pairing.pairs.items()]
    by_concept = [
        gold[left] for left, place in pairing.pairs.items() if not _as_stated(gold[left], found[place].content)
    ]
    layer = Layer(
        name="influences",
        scores={"influences.f1": pairing.f1()},
        counts={
            "influences.f1": pairing.figures(),
            "influences.link_type_accuracy": f"{sum(typed)}/{len(typed)}",
            "influences.sign_by_concept_only": f"{len(by_concept)}/{len(pairs)}",
        },
        errors=tuple(list_pairing(gold, found, pairing, Listing(where, _show_gold, _show))),
    )
    return layer, pairs


def sign_fits(record: GoldInfluence, ours: Influence) -> bool:
    """Whether the sign is right between the words as they stand, or between the concepts in their positive direction.

    The second way serves those who cut the words elsewhere: "weakens influence" is a fall (-) of influence or a rise
    (+) of its weakening.
    """
    if _as_stated(record, ours):
        return True
    return record.polarity in {"+", "-"} and ours.concept_sign == SIGNS[record.polarity]


def _as_stated(record: GoldInfluence, ours: Influence) -> bool:
    return SIGNS[record.polarity_as_stated] == ours.sign


def tell_apart(record: GoldInfluence, concepts: Mapping[str, Concept], names: frozenset[str]) -> tuple[Ends, Ends]:
    """What tells the cause, and what tells the effect: each end's stems without those of the other end.

    An end's words are the annotator's (cause_as_stated) and its concept's name and quote; the words as stated of one
    end never count for the other.
    """
    said = stems(record.cause_as_stated), stems(record.effect_as_stated)
    known = _concept_stems(concepts, record.cause), _concept_stems(concepts, record.effect)
    cause = (said[0] - said[1]) | (known[0] - said[1] - known[1])
    effect = (said[1] - said[0]) | (known[1] - said[0] - known[0])
    return Ends(cause, names), Ends(effect, names)


def phrase_stems(phrase: Phrase) -> frozenset[str]:
    """Stems of a phrase, and of the earlier words it goes back to."""
    back = stems(phrase.antecedent.exact) if phrase.antecedent is not None else frozenset()
    return stems(phrase.anchor.exact) | back


def state_stems(actors: Iterable[Actor]) -> frozenset[str]:
    """Stems of the names, adjectives and capitals of states."""
    words = (one.surface for actor in actors if actor.type in COMMON for one in actor.mentions)
    return frozenset(found for word in words if word[:1].isupper() for found in stems(word))


def _concept_stems(concepts: Mapping[str, Concept], name: str) -> frozenset[str]:
    concept = concepts.get(name)
    return stems(concept.name) | stems(concept.quote) if concept is not None else frozenset()


def _ours(ours: Ours, sentences: Sentences) -> list[Coded[Influence]]:
    placed = place_claims(ours, sentences, Influence, _place_of)
    return once(
        placed,
        lambda one: (
            one.sentence,
            phrase_stems(one.content.cause),
            phrase_stems(one.content.effect),
            one.content.sign,
        ),
    )


def _place_of(influence: Influence) -> Anchor:
    """The words that make the link, else the effect's."""
    return influence.triggers[0] if influence.triggers else influence.effect.anchor


def _show_gold(record: GoldInfluence) -> str:
    ends = f"{record.cause_as_stated!r} {record.polarity_as_stated} {record.effect_as_stated!r}"
    return f"{ends} ({record.cause} {record.polarity} {record.effect}) {record.link_type}"


def _show(influence: Influence) -> str:
    back = f" <{influence.cause.antecedent.exact}>" if influence.cause.antecedent else ""
    ends = f"{influence.cause.anchor.exact!r}{back} {influence.sign} {influence.effect.anchor.exact!r}"
    return (
        f"{ends} ({influence.cause.concept} {influence.concept_sign} {influence.effect.concept}) {influence.link_type}"
    )
