"""Parsed words -> what hangs on them: clauses, subjects and objects, slots of nouns, what a comma sets off."""

__all__: list[str] = []
