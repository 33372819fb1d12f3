"""Makes the weights of `causes.encoder.v1`: whether a sentence tells of a cause, from the Causal News Corpus."""
