"""Findings -> SystemModel: signed, typed, sourced links between concepts, and their loops. No network, no clock."""

from dragoman.model.build import build_system
from dragoman.model.loops import Loop, Loops, find_loops

__all__ = ["Loop", "Loops", "build_system", "find_loops"]
