"""Parsed document -> how likely each verb and noun tells of a deed, and of which type. No network, no clock."""

from dragoman.read.events_learned_v1.reader import NAME, Weighing, Weighings, weigh_deeds
from dragoman.read.events_learned_v1.weights import Weights, load_weights

__all__ = ["NAME", "Weighing", "Weighings", "Weights", "load_weights", "weigh_deeds"]
