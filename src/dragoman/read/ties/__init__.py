"""Parsed clauses -> relation claims: standing ties."""

__all__: list[str] = []
