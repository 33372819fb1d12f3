"""Built -> the system page: concepts and their links as a map, with loops, subsystems and bridges."""

from dragoman.web.pages.system._make import MOST_DRAWN, make_system
from dragoman.web.pages.system._records import (
    MapBox,
    MapBridge,
    MapConcept,
    MapFrame,
    MapLink,
    MapLoop,
    MapSubsystem,
    SystemPage,
)

__all__ = [
    "MOST_DRAWN",
    "MapBox",
    "MapBridge",
    "MapConcept",
    "MapFrame",
    "MapLink",
    "MapLoop",
    "MapSubsystem",
    "SystemPage",
    "make_system",
]
