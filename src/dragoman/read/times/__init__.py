"""Parsed sentences -> times, and when a predicate is."""

__all__: list[str] = []
