"""SystemModel + Scenario -> Answer: what follows if, with chains, doubts and silences. No network, no clock."""

from dragoman.ask.answer import answer_scenario
from dragoman.ask.expect import expected_holds

__all__ = ["answer_scenario", "expected_holds"]
