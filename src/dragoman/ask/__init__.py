"""SystemModel + Scenario -> Answer: what follows if, with chains, doubts and silences. No network, no clock."""

from dragoman.ask.answer import answer_scenario
from dragoman.ask.balances import (
    Attractor,
    Consistent,
    find_basins,
    find_consistent,
    find_shortfalls,
    succeed,
    total_impact,
    weigh_balances,
)
from dragoman.ask.cognitive import MapRule, MapRun, run_map
from dragoman.ask.compare import Difference, compare_scenarios
from dragoman.ask.course import Moment, trace_courses
from dragoman.ask.ensemble import MapEnsemble, run_map_ensemble
from dragoman.ask.expect import expected_holds
from dragoman.ask.find import find_concepts, orient_words, tied_best
from dragoman.ask.gains import LoopGain, weigh_loops
from dragoman.ask.levers import Lever, find_levers
from dragoman.ask.plan import add_links
from dragoman.ask.sensitivity import (
    Dependence,
    Settled,
    count_questions,
    leave_out_links,
    leave_out_origins,
    settle_disputes,
)
from dragoman.ask.spread import SpreadShare, explain_spread

__all__ = [
    "Attractor",
    "Consistent",
    "Dependence",
    "Difference",
    "Lever",
    "LoopGain",
    "MapEnsemble",
    "MapRule",
    "MapRun",
    "Moment",
    "Settled",
    "SpreadShare",
    "add_links",
    "answer_scenario",
    "compare_scenarios",
    "count_questions",
    "expected_holds",
    "explain_spread",
    "find_basins",
    "find_concepts",
    "find_consistent",
    "find_levers",
    "find_shortfalls",
    "leave_out_links",
    "leave_out_origins",
    "orient_words",
    "run_map",
    "run_map_ensemble",
    "settle_disputes",
    "succeed",
    "tied_best",
    "total_impact",
    "trace_courses",
    "weigh_balances",
    "weigh_loops",
]
