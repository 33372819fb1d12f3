"""Answer -> ToldAnswer: direction, share of members, chains with quotes, hedges on the way, what is not said."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from dragoman.ask.course import Moment
from dragoman.records import (
    Answer,
    Condition,
    Document,
    Effect,
    Intervention,
    Link,
    Reading,
    Step,
    SystemModel,
    Weighed,
)
from dragoman.records.answer import PUSHES
from dragoman.tell._brief import Citation
from dragoman.tell._joins import say_joins
from dragoman.tell._told import ToldAnswer, ToldEffect, ToldStep
from dragoman.tell._voices import Voices, voices_of
from dragoman.tell.evidence import Evidence
from dragoman.tell.grammar import capital, is_plural_label, join_names
from dragoman.tell.sentences import label_of

EFFECTS_TOLD = 12
CHAINS_TOLD = 2
QUOTES_PER_STEP = 2
COURSE_SIZES = (
    "Sizes over time: lower tenth, middle and upper tenth of the members that move, in parts of the most a concept can "
    "change; all from the sizes drawn above, none from a text."
)
OUTCOMES = {
    "up": "goes up",
    "down": "goes down",
    "none": "does not move, by the texts",
    "undetermined": "has no direction",
    None: "is not said to move",
}
_ACTS = {"goes up": "comes about", "goes down": "is held back"}
_WOULD = {"comes about": "come about", "is held back": "be held back"}
_MANY = {"goes": "go", "does": "do", "has": "have", "is": "are"}


def tell_answer(
    answer: Answer, system: SystemModel, documents: Sequence[Document], readings: Sequence[Reading]
) -> ToldAnswer:
    """An answer in words, each step with the exact words it rests on; effects that move come first."""
    return tell_from(answer, system, Evidence(documents, readings, Weighed()))


def tell_from(answer: Answer, system: SystemModel, evidence: Evidence) -> ToldAnswer:
    """An answer in words, see tell_answer, by evidence that is at hand already."""
    teller = _Teller(answer, system, evidence)
    pushed = {push.target for push in answer.scenario.interventions if push.kind in PUSHES}
    reached = sorted(
        (effect for effect in answer.effects if effect.concept not in pushed and teller.is_told(effect)),
        key=lambda effect: (effect.stated_only, effect.direction not in {"up", "down"}),
    )
    told = [teller.effect(effect) for effect in reached[:EFFECTS_TOLD]]
    return ToldAnswer(
        question=capital("if " + join_names([teller.push(push) for push in answer.scenario.interventions])),
        members=answer.scenario.members,
        seed=answer.scenario.seed,
        steps=answer.scenario.steps,
        grounded=any(not effect.stated_only for effect in reached),
        effects=_Numbers().of(told),
        more=len(reached) - len(told),
        unsaid=answer.unsaid,
        assumptions=answer.assumptions,
        warnings=(*answer.warnings, *say_joins(teller.met(told), system, evidence)),
        stable=answer.stable,
        conditions=teller.conditions(told, answer),
    )


def tell_courses(told: ToldAnswer, courses: Mapping[str, tuple[Moment, ...]]) -> ToldAnswer:
    """An answer whose effects are told step by step; those without a course stay as they are."""
    effects = tuple(replace(effect, course=courses.get(effect.concept, ())) for effect in told.effects)
    sizes = (COURSE_SIZES,) if any(effect.course for effect in effects) else ()
    return replace(told, effects=effects, assumptions=(*told.assumptions, *sizes))


class _Teller:
    """Puts the interventions and effects of one answer into words."""

    def __init__(self, answer: Answer, system: SystemModel, evidence: Evidence) -> None:
        self._members = answer.scenario.members
        self._pushed = {push.target: push.direction for push in answer.scenario.interventions if push.kind in PUSHES}
        self._concepts = evidence.concepts(system)
        self._links = {link.id: link for link in system.links}
        self._evidence = evidence

    def push(self, push: Intervention) -> str:
        """One intervention in words."""
        if push.kind == "cut":
            link = self._links.get(push.target)
            between = f"{self._label(link.cause)} to {self._label(link.effect)}" if link else push.target
            return f"the link from {between} is cut"
        if push.kind == "add" and push.cause is not None:
            verb = "raises" if push.direction > 0 else "lowers"
            cause = self._label(push.cause)
            return f"{cause} {verb_after(verb, cause)} {self._label(push.target)}, as you suppose"
        if push.kind == "hold":
            label = self._label(push.target)
            return f"{label} {'are held where they are' if is_plural_label(label) else 'is held where it is'}"
        label = self._label(push.target)
        told = f"{label} {verb_after(f'goes {_way(push.direction)}', label)}"
        sized = f" by {push.size:g} of a marked change" if push.size != 1.0 else ""
        return told + sized + (" once" if push.kind == "pulse" else "")

    def is_told(self, effect: Effect) -> bool:
        """Whether any link that is there tells of an effect."""
        stated = (step.link for chain in effect.chains for step in chain)
        return any(link in self._links for link in (*stated, *effect.denied_by))

    def effect(self, effect: Effect) -> ToldEffect:
        """One effect with its chains."""
        denied = [(Step(link=link, direction=1),) for link in effect.denied_by]
        chains = tuple(tuple(self._steps(chain)) for chain in (*effect.chains, *denied)[:CHAINS_TOLD])
        return ToldEffect(
            concept=effect.concept,
            label=self._label(effect.concept),
            direction=effect.direction,
            text=capital(f"{self._label(effect.concept)} {self._says(effect)}"),
            up=effect.up,
            down=effect.down,
            unmoved=effect.unmoved,
            chains=tuple(chain for chain in chains if chain),
            hedges=effect.hedges,
            stated_only=effect.stated_only,
        )

    def met(self, effects: Sequence[ToldEffect]) -> set[str]:
        """The concepts that the chains told run through, and those pushed."""
        links = [self._links[step.link] for effect in effects for chain in effect.chains for step in chain]
        return {*self._pushed, *(end for link in links for end in (link.cause, link.effect))}

    def conditions(self, effects: Sequence[ToldEffect], answer: Answer) -> tuple[str, ...]:
        """On what the chains told rest, each with what becomes of it here, where that is a concept."""
        moved = {effect.concept: effect.direction for effect in answer.effects}
        moved |= {name: "up" if way > 0 else "down" for name, way in self._pushed.items()}
        links = dict.fromkeys(step.link for effect in effects for chain in effect.chains for step in chain)
        met = dict.fromkeys(one for name in links for one in self._links[name].conditions)
        return tuple(dict.fromkeys(self._condition(one, moved) for one in met))

    def _condition(self, condition: Condition, moved: Mapping[str, str]) -> str:
        if condition.concept is None or condition.concept not in self._concepts:
            return f"{condition.words}: nothing here says that it is so"
        label = self._label(condition.concept)
        return f"{condition.words}: here {label} {verb_after(OUTCOMES[moved.get(condition.concept)], label)}"

    def _label(self, concept: str) -> str:
        return label_of(concept, self._concepts)

    def _says(self, effect: Effect) -> str:
        label = self._label(effect.concept)
        if effect.stated_only:
            would = self._would(effect, label)
            return f"would {would} by what is aimed at or said beside it; no text states it as an effect"
        if effect.direction == "none":
            return self._unmoved(effect, label)
        if not effect.up + effect.down:
            return f"{verb_after('does', label)} not move in any member, as the question is put"
        if effect.direction == "undetermined":
            shares = f"up in {self._share(effect.up)}, down in {self._share(effect.down)}"
            return f"{verb_after('has', label)} no direction: {shares}"
        share = effect.up if effect.direction == "up" else effect.down
        stays = f"; {verb_after('stays', label)} in {self._share(effect.unmoved)}" if effect.unmoved else ""
        return f"{verb_after(f'goes {effect.direction}', label)} in {self._share(share)}{stays}"

    def _unmoved(self, effect: Effect, label: str) -> str:
        """That nothing happens to a concept, by whose word that is, and of a side to it only that it denies it."""
        by = self._voices([self._links[name] for name in effect.denied_by if name in self._links])
        if by is None:
            return f"{verb_after('does', label)} not move: the texts say that there is no effect"
        if not by.partial:
            says = by.verb("says", "say")
            return f"{verb_after('does', label)} not move, by one account: {by.joined} {says} that there is no effect"
        sided = by.verb("a side to it, denies", "sides to it, deny")
        return f"{verb_after('is', label)} not said to move: {by.joined}, {sided} an effect"

    def _voices(self, links: Sequence[Link]) -> Voices | None:
        ends = [self._concepts.get(end) for link in links for end in (link.cause, link.effect)]
        return voices_of(links, self._evidence, ends)

    def _by(self, link: Link) -> str:
        """By whose word alone a link is told, and who says otherwise: ", according to Ardin; Belmora denies it"."""
        by = self._voices([link])
        rival = self._links.get(link.rival or "")
        other = self._voices([rival]) if rival else None
        told = f", according to {by.joined}" if by else ""
        if other is None or rival is None:
            return told
        says = other.verb("denies", "deny") if rival.sign == 0 else other.verb("says", "say")
        return f"{told}; {other.joined} {says} {'it' if rival.sign == 0 else 'the opposite'}"

    @staticmethod
    def _would(effect: Effect, label: str) -> str:
        if effect.direction == "undetermined":
            return "move either way"
        return _WOULD.get(verb_after(f"goes {effect.direction}", label), f"go {effect.direction}")

    def _share(self, share: float) -> str:
        return f"{round(share * self._members):,} of {self._members:,} members"

    def _steps(self, chain: Sequence[Step]) -> Iterator[ToldStep]:
        links = [(step, self._links[step.link]) for step in chain if step.link in self._links]
        goes = self._pushed.get(links[0][1].cause, 1) if links else 1
        for step, link in links:
            then = goes * (link.sign or 0)
            yield self._step(step, link, goes, then)
            goes = -1 if then < 0 else 1

    def _step(self, step: Step, link: Link, goes: int, then: int) -> ToldStep:
        rival = self._links.get(link.rival or "")
        return ToldStep(
            text=say_link(link, {end: self._label(end) for end in (link.cause, link.effect)}) + self._by(link),
            link=link.id,
            link_type=link.link_type,
            cause_goes=_way(goes),
            effect_goes=_way(then),
            quotes=(*self._quotes(link), *(self._quotes(rival)[:1] if rival else ())),
            hedges=link.hedges,
            reversed=step.reversed,
            rival=link.rival is not None,
            conditions=tuple(condition.words for condition in link.conditions),
            assumed=link.assumption,
        )

    def _quotes(self, link: Link) -> tuple[Citation, ...]:
        return self._evidence.cite_claims(self._evidence.ranked(link.claims))[:QUOTES_PER_STEP]


def label_concepts(
    system: SystemModel, documents: Sequence[Document], readings: Sequence[Reading]
) -> Mapping[str, str]:
    """Every concept of a system as it stands in a sentence, by its id."""
    return {name: one.label for name, one in Evidence(documents, readings, Weighed()).concepts(system).items()}


def say_link(link: Link, labels: Mapping[str, str]) -> str:
    """What a link says in a clause; labels: concepts in words, by id."""
    cause, effect = labels[link.cause], labels[link.effect]
    verbs = {1: "brings about", -1: "holds back"} if is_act(effect) else {1: "raises", -1: "lowers"}
    return f"{cause} {verb_after(verbs.get(link.sign or 0, 'does not move'), cause)} {effect}"


def is_act(label: str) -> bool:
    """Whether a concept is told by the words for an act, which comes about or does not, and has no up and down."""
    return label.startswith("“")


def _way(direction: int) -> str:
    return {1: "up", -1: "down"}.get(direction, "nowhere")


def verb_after(third: str, label: str) -> str:
    """A verb as it stands after a concept: "influence goes up", "sanctions go up", "“it withdraws” comes about"."""
    if is_act(label):
        return _ACTS.get(third, third)
    if not is_plural_label(label):
        return third
    verb, _, rest = third.partition(" ")
    return f"{_MANY.get(verb, verb.removesuffix('s'))} {rest}".rstrip()


class _Numbers:
    """Numbers quotes from 1 in the order they are first used."""

    def __init__(self) -> None:
        self._taken: dict[object, int] = {}

    def of(self, effects: Sequence[ToldEffect]) -> tuple[ToldEffect, ...]:
        """The effects with numbered quotes."""
        return tuple(
            replace(effect, chains=tuple(tuple(map(self._step, chain)) for chain in effect.chains))
            for effect in effects
        )

    def _step(self, step: ToldStep) -> ToldStep:
        return replace(step, quotes=tuple(map(self._quote, step.quotes)))

    def _quote(self, quote: Citation) -> Citation:
        return replace(quote, number=self._taken.setdefault(quote.note, len(self._taken) + 1))
