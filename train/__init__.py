"""Open corpora -> the weights that Dragoman ships. A checkout has it, an installed wheel does not."""
