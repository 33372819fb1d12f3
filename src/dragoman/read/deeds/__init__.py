"""Parsed clauses -> event claims: who did what to whom."""

__all__: list[str] = []
