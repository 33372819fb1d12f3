"""Parsed sentences -> attributions: who says so, from the page inward."""

__all__: list[str] = []
