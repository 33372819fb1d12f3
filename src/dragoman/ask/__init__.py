"""SystemModel + Scenario -> Answer: what follows if, with chains, doubts and silences. No network, no clock."""

from dragoman.ask.answer import answer_scenario
from dragoman.ask.expect import expected_holds
from dragoman.ask.find import find_concepts, orient_words, tied_best
from dragoman.ask.sensitivity import Dependence, leave_out_links

__all__ = [
    "Dependence",
    "answer_scenario",
    "expected_holds",
    "find_concepts",
    "leave_out_links",
    "orient_words",
    "tied_best",
]
