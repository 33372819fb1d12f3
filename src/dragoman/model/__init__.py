"""Findings -> SystemModel: signed, typed, sourced links between concepts, and their loops. No network, no clock."""

from dragoman.model.build import build_system
from dragoman.model.loops import Loop, Loops, find_loops
from dragoman.model.maps import ImpactMatrix, WeightedMap, impact_matrix, map_from_links, map_from_matrix

__all__ = [
    "ImpactMatrix",
    "Loop",
    "Loops",
    "WeightedMap",
    "build_system",
    "find_loops",
    "impact_matrix",
    "map_from_links",
    "map_from_matrix",
]
