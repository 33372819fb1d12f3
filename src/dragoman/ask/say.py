"""Sentences of an answer: what the texts do not say, what is assumed, what to beware of."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from dragoman.ask.plan import NEVER_CARRY, Plan
from dragoman.ask.priors import Priors
from dragoman.ask.stability import Stability
from dragoman.records import Effect, Link, Scenario
from dragoman.records.answer import PUSHES

Labels = Mapping[str, str]
# So many things of the same quantity are offered where the texts are silent on one.
KIN = 3


def say_unsaid(plan: Plan, effects: Sequence[Effect], moved: Iterable[str], labels: Labels) -> tuple[str, ...]:
    """What the texts leave open, one sentence each: pushes that lead nowhere, then ties without a direction."""
    if not plan.pushed:
        return ("The texts describe today; nothing is pushed here, so nothing follows.",)
    known = {effect.concept for effect in effects}
    silent = [name for name in plan.pushed if not any(link.cause == name and _leads(link) for link in plan.links)]
    nowhere = (
        f"The texts do not say what follows from {labels[name]}{_say_kin(name, plan, labels)}." for name in silent
    )
    return (*nowhere, *_say_open_ties(plan, known, sorted(moved), labels))


def _say_kin(name: str, plan: Plan, labels: Labels) -> str:
    """Of which things of the same quantity the texts do say what follows, three at most; "" where of none."""
    quantity = name.partition("(")[0]
    causes = {link.cause for link in plan.links if _leads(link) and link.cause.partition("(")[0] == quantity}
    kin = sorted(labels[cause] for cause in causes if "(" in cause)[:KIN]
    return f"; they do for {' and for '.join(kin)}" if kin else ""


def _leads(link: Link) -> bool:
    return link.sign is not None and link.cause != link.effect and link.link_type not in NEVER_CARRY


def _say_open_ties(plan: Plan, known: set[str], moved: Sequence[str], labels: Labels) -> Iterator[str]:
    ties: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for link in plan.links:
        open_ended = link.sign is None or (link.sign != 0 and link.link_type in NEVER_CARRY)
        if open_ended and link.cause in moved and link.effect not in known | set(plan.pushed) | plan.held:
            ties[link.cause, link.effect].add(link.link_type)
    for (cause, effect), types in sorted(ties.items()):
        yield (
            f"The texts do not say which way {labels[cause]} moves {labels[effect]}: "
            f"they tie the two ({', '.join(sorted(types))}) and give no effect."
        )


def say_assumptions(
    scenario: Scenario, carrying: Sequence[Link], effects: Sequence[Effect], priors: Priors, labels: Labels
) -> tuple[str, ...]:
    """Every size and probability that no text gives, one sentence each."""
    return (
        *_say_pushes(scenario, labels),
        *_say_sizes(carrying, priors),
        *_say_supports(carrying),
        f"Self-damping: {priors.damping.low:g} to {priors.damping.high:g} of a change wears off per step.",
        _say_time(scenario),
        *_say_turned(effects),
        *(
            f"A person, not a text, links {labels[link.cause]} to {labels[link.effect]}."
            for link in carrying
            if link.assumption
        ),
    )


def _say_time(scenario: Scenario) -> str:
    if scenario.mode == "rest":
        return "Time: lasting pushes are followed to where changes come to rest, small enough not to saturate."
    return f"Time: {scenario.steps} steps of unsaid length; a link acts after one step unless the texts say otherwise."


def _say_pushes(scenario: Scenario, labels: Labels) -> Iterator[str]:
    for one in scenario.interventions:
        if one.kind in PUSHES:
            lasting = "in every step" if one.kind == "press" else "once"
            yield f"Push on {labels[one.target]}: {one.size:g} of a marked change, {lasting}."


def _say_sizes(carrying: Sequence[Link], priors: Priors) -> Iterator[str]:
    for name, count in sorted(Counter(priors.class_of(link) for link in carrying).items()):
        spread = priors.sizes[name]
        yield f"Size of {_links(count)} of strength {name}: {spread.low:g} to {spread.high:g}, drawn per member."


def _say_supports(carrying: Sequence[Link]) -> Iterator[str]:
    for support, count in sorted(Counter(link.support for link in carrying).items(), reverse=True):
        yield f"Support of {_links(count)}: kept by a member with probability {support:g}."


def _say_turned(effects: Sequence[Effect]) -> Iterator[str]:
    turned = {step.link for effect in effects for chain in effect.chains for step in chain if step.reversed}
    if turned:
        yield f"Signs hold both ways: {_links(len(turned))} the texts state for the opposite movement only."


def _links(count: int) -> str:
    return "1 link" if count == 1 else f"{count} links"


def say_warnings(
    plan: Plan, carrying: Sequence[Link], stability: Stability, members: int, labels: Labels
) -> tuple[str, ...]:
    """What to beware of, one sentence each: growth without bound, and quarrels the answer runs through."""
    return (*_say_growth(stability, members), *_say_quarrels(plan, carrying, labels))


def say_unrest(main: float | None, wide: float | None) -> tuple[str, ...]:
    """How many members come to no rest and are left out of the shares; nothing where all do, or none was asked.

    main, wide: shares of members at rest where only running links carry, and where stated ones do too.
    """
    left = "of the members come to no rest"
    said = [f"{1 - main:.1%} {left}; shares are those of the others."] if main is not None and main < 1.0 else []
    if wide is not None and wide != main:
        said.append(f"{1 - wide:.1%} {left} when aims, settings and the like carry too.")
    return tuple(said)


def _say_growth(stability: Stability, members: int) -> Iterator[str]:
    if stability.largest > 1.0:
        among = "all members" if stability.looked_at == members else f"the {stability.looked_at} members looked at"
        yield (
            f"Feedback grows until it saturates in {stability.over_one:.1%} of {among} "
            f"(spectral radius: {stability.mean:.2f} for the mean member, {stability.largest:.2f} at most)."
        )


def _say_quarrels(plan: Plan, carrying: Sequence[Link], labels: Labels) -> Iterator[str]:
    signs: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    used = {(link.cause, link.effect) for link in carrying}
    for link in plan.links:
        if link.rival is not None and link.sign is not None and (link.cause, link.effect) in used:
            signs[link.cause, link.effect].add(link.sign)
    for (cause, effect), said in sorted(signs.items()):
        if len(said) > 1:
            yield f"The texts disagree on how {labels[cause]} moves {labels[effect]}; each member takes one side."
