"""A predicate -> whether it is so and how surely: negation, modals, hedges, what governs it."""

__all__: list[str] = []
