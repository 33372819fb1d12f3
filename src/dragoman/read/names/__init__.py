"""Parsed sentences -> mentions of actors, and what pronouns and phrases mean."""

__all__: list[str] = []
