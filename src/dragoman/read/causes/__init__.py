"""Parsed clauses -> influence claims: what moves what."""

__all__: list[str] = []
