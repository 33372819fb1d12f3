"""Segments -> parsed sentences, each word laid out for the rules."""

__all__: list[str] = []
