"""Parsed sentences -> measures: amounts, their bounds, and what they measure."""

__all__: list[str] = []
