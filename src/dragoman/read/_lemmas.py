"""Lemmas that the pipeline guessed -> the verbs they are: a rare verb's ending is at times cut in the wrong place."""

from functools import lru_cache

from spacy.strings import StringStore

from dragoman.ontology.lexicon import load_lexicon

VOWELS = frozenset("aeiou")
# Plurals that the pipeline cuts to another noun than news mean by them.
PLURALS = {"bases": "base", "taxes": "tax"}
# Endings, and what stands in their place in the word itself.
ENDINGS = (("ied", "y"), ("ies", "y"), ("ed", "e"), ("ing", "e"), ("es", "e"), ("ed", ""), ("ing", ""), ("s", ""))
CACHED = 4096


@lru_cache(maxsize=CACHED)
def small_lemma(strings: StringStore, lemma: int, verb: int) -> str:
    """A lemma in lower case, mended where it is a verb's; lemma and verb (its written form, 0 for no verb) by number.

    Every rule asks for the lemmas of the same few words again and again, and what they are asked by need not be spelt.
    """
    word = strings[lemma].lower()
    return mend_lemma(word, strings[verb]) if verb else word


@lru_cache(maxsize=CACHED)
def plural_lemma(strings: StringStore, lemma: int, noun: int) -> str:
    """A lemma in lower case; lemma and noun (its written form) by number."""
    return PLURALS.get(strings[noun], strings[lemma].lower())


def mend_lemma(word: str, form: str) -> str:
    """The verb of a written form: the word given, or a listed verb where the word is none ("stag" for "staged").

    word, form: lower case. A word that doubles its last letter is never taken for a form that does not ("taped").
    """
    known = _listed_verbs()
    if word in known or word == form:
        return word
    stems = (form[: -len(end)] + rest for end, rest in ENDINGS if form.endswith(end))
    fitting = (stem for stem in stems if stem in known and (not _doubles(stem) or stem + stem[-1] in form))
    return next(fitting, word)


def _doubles(stem: str) -> bool:
    """Whether a verb of one syllable doubles its last letter before an ending ("stop", "plan")."""
    short = len(stem) > 2 and stem[-1] not in VOWELS | set("wxy") and stem[-2] in VOWELS  # noqa: PLR2004 - "an" is none
    return short and sum(letter in VOWELS for letter in stem) == 1


@lru_cache(maxsize=1)
def _listed_verbs() -> frozenset[str]:
    """The first word of every verb that the lists of events and ties know, and what tells of plans and fears."""
    words, status = load_lexicon().events, load_lexicon().status
    listed = {verb for sense in words.sense for verb in sense.verbs}
    listed |= {verb for tie in load_lexicon().ties.tie for verb in tie.verbs}
    held = status.planned | status.requested | status.feared | status.probable
    return frozenset(verb.split()[0] for verb in listed | words.light.verbs | words.light.ending | held)
