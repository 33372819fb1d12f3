"""Words as such, without a mended parse: labels, lemmas, what the lexicon lists, dates and the day they count from."""

__all__: list[str] = []
