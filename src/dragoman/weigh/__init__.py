"""Claims -> Findings, with repeats, origins and conflicts. No network, no clock."""

from dragoman.weigh._weigh import weigh_readings
from dragoman.weigh.decisions import apply_decisions

__all__ = ["apply_decisions", "weigh_readings"]
