"""Findings -> SystemModel: signed, typed, sourced links between concepts, and their loops. No network, no clock."""

from dragoman.model.bridges import Bridge, find_bridges
from dragoman.model.build import build_system
from dragoman.model.camps import Camps, SignedTie, Triad, judge_camps
from dragoman.model.loops import Loop, Loops, find_loops
from dragoman.model.maps import ImpactMatrix, WeightedMap, impact_matrix, map_from_links, map_from_matrix
from dragoman.model.stances import Stances, find_stances
from dragoman.model.subsystems import Subsystem, find_subsystems

__all__ = [
    "Bridge",
    "Camps",
    "ImpactMatrix",
    "Loop",
    "Loops",
    "SignedTie",
    "Stances",
    "Subsystem",
    "Triad",
    "WeightedMap",
    "build_system",
    "find_bridges",
    "find_loops",
    "find_stances",
    "find_subsystems",
    "impact_matrix",
    "judge_camps",
    "map_from_links",
    "map_from_matrix",
]
