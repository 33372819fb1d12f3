"""An asked question -> what its answer hangs on, as far as that takes seconds; with fewer members, or not, beyond.

Each link, origin and dispute by which the answer stands or falls is a question asked again. What one costs grows with
the links it reaches times its members, and some for each link whatever the members.
"""

from typing import NamedTuple

from msgspec.structs import replace

from dragoman.ask import count_questions
from dragoman.tell import ToldAnswer
from dragoman.tell.grammar import count
from dragoman.verbs.asking import Asked, put_question, tell_weak_points

# Links times members times questions that are worked through: some five seconds of one core.
MOST_WORK = 60_000_000
# What a link costs in a question beside its members, as so many of them; members below which shares mean little.
FIXED, FEWEST = 200, 100


class Hanging(NamedTuple):
    """What an answer hangs on. told: the answer with it. known: False where it was not worked out.

    note: what was asked otherwise or not at all, in a sentence; None where nothing was.
    """

    told: ToldAnswer
    known: bool = True
    note: str | None = None


def tell_hanging(told: ToldAnswer, asked: Asked, most: int = MOST_WORK) -> Hanging:
    """The answer with what it hangs on; with fewer members, or without, where it would take too long. most: work."""
    weighed = asked.built.weighed
    questions = count_questions(asked.system, asked.answer, weighed.origins, weighed.conflicts)
    links, members = _reached(asked), asked.scenario.members
    allowed = most // max(1, questions * links) - FIXED
    again = f"the question has to be asked {count(questions, 'time')} again over {count(links, 'link')}"
    if allowed >= members:
        return Hanging(tell_weak_points(told, asked))
    if allowed < min(members, FEWEST):
        return Hanging(
            told, known=False, note=f"What the answer hangs on was not worked out: {again}, which is too much."
        )
    fewer = replace(asked.scenario, members=allowed)
    smaller = put_question(asked.built, fewer, asked.system, evidence=asked.evidence)
    note = f"What the answer hangs on was worked out with {allowed:,} of {members:,} members, since {again}."
    return Hanging(tell_weak_points(told, smaller), note=note)


def _reached(asked: Asked) -> int:
    """Links between concepts that the question moves or pushes."""
    reached = {effect.concept for effect in asked.answer.effects}
    reached |= {one.target for one in asked.scenario.interventions}
    return sum(link.cause in reached and link.effect in reached for link in asked.system.links)
