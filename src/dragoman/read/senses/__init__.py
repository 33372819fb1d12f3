"""Words that tell of deeds and ties, and what the verbs and clauses around them make of those."""

__all__: list[str] = []
