"""Words as such, and what the lexicon says of them: labels, lemmas, dates and the days they count from. Nothing here asks a mended parse."""

__all__: list[str] = []
