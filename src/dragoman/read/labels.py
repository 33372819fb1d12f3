"""Labels of the parse that many rules ask for, in the scheme of the pipeline (ClearNLP dependencies, Penn tags)."""

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
VERBAL = frozenset({"VERB", "AUX"})
FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
