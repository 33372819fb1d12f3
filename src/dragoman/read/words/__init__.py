"""Words as such, and what the lexicon says of them: labels, lemmas, dates. Nothing here asks a mended parse."""

__all__: list[str] = []
