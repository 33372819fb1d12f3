"""Labels of the parse that many rules ask for, in the scheme of the pipeline (ClearNLP dependencies, Penn tags)."""

# Before a thing that is one of many.
ARTICLES = frozenset({"a", "an"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
# With clauses, and "there".
ANY_SUBJECT = SUBJECTS | {"csubj", "csubjpass", "expl"}
VERBAL = frozenset({"VERB", "AUX"})
NAMING = frozenset({"NOUN", "PROPN"})
FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
PRESENT = frozenset({"VBZ", "VBP"})
# What English does not tell apart in verbs in "-ed".
PAST = frozenset({"VBD", "VBN"})
# Auxiliaries that open a condition where they stand before its subject ("had X done Y"), and what opens one behind.
INVERTED = frozenset({"had", "should", "were"})
CONDITIONS = frozenset({"if", "unless", "should"})
# How what helps a verb hangs on it.
HELPING = frozenset({"aux", "auxpass"})
# Words that part a clause from the one before it, which is told to the contrary.
BUT = frozenset({"but", "yet"})
PLURAL = frozenset({"NNS", "NNPS"})
RELATIVE = frozenset({"WDT", "WP", "WP$"})
# How a name or noun hangs on the noun that it narrows.
NARROWING = frozenset({"amod", "compound", "nmod"})
# What stands before a noun in its phrase.
MODIFIERS = NARROWING | {"det", "predet", "poss", "nummod"}
# How words for when and where, and marks, hang on a verb.
WHEN_WHERE = frozenset({"prep", "npadvmod", "advmod", "punct"})
# By one of these a word bears on what hangs on it.
BEARING = frozenset(
    {"xcomp", "ccomp", "acl", "pcomp", "conj", "advcl", "pobj", "prep", "dobj", "attr", "acomp", "agent"}
)
# Verbs behind which stands what somebody or something is or comes to be, by lemma.
BECOMING = frozenset({"be", "become", "get", "grow"})
