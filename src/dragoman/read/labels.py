"""Labels of the parse that many rules ask for, in the scheme of the pipeline (ClearNLP dependencies, Penn tags)."""

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
# With clauses, and "there".
ANY_SUBJECT = SUBJECTS | {"csubj", "csubjpass", "expl"}
VERBAL = frozenset({"VERB", "AUX"})
NAMING = frozenset({"NOUN", "PROPN"})
FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
