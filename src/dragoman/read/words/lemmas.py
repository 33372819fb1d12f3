"""Lemmas that the pipeline guessed -> the verbs they are: a rare verb's ending is at times cut in the wrong place."""

from functools import lru_cache

from dragoman.ontology.lexicon import load_lexicon

VOWELS = frozenset("aeiou")
# Plurals that the pipeline cuts to another noun than news mean by them.
PLURALS = {"bases": "base", "taxes": "tax"}
# Past forms that the pipeline takes for verbs of their own.
PASTS = {"foreswore": "forswear", "rebuilt": "rebuild", "remade": "remake", "resold": "resell", "retook": "retake"}
# Words whose lemmas are kept, some megabytes.
KEPT = 16_384
# Endings, and what stands in their place in the word itself.
ENDINGS = (("ied", "y"), ("ies", "y"), ("ed", "e"), ("ing", "e"), ("es", "e"), ("ed", ""), ("ing", ""), ("s", ""))


@lru_cache(maxsize=KEPT)
def lemma_of(lemma: str, form: str, pos: str) -> str:
    """The lemma of a word in lower case, by the pipeline's; of verbs and plurals that were cut wrongly, the right one.

    form: in lower case. pos: the universal part of speech.
    """
    word = lemma.lower()
    if pos == "VERB":
        return PASTS.get(form) or mend_lemma(word, form)
    return PLURALS.get(form, word) if pos == "NOUN" else word


def mend_lemma(word: str, form: str) -> str:
    """The verb of a written form: the word given, or a listed verb where the word is none ("stag" for "staged").

    word, form: lower case. A word that doubles its last letter is never taken for a form that does not ("taped").
    """
    known = listed_verbs()
    if word in known or (word == form and not _is_uncut(form)):
        return word
    stems = (form[: -len(end)] + rest for end, rest in ENDINGS if form.endswith(end))
    fitting = (stem for stem in stems if stem in known and (not _doubles(stem) or stem + stem[-1] in form))
    return next(fitting, word)


def _is_uncut(form: str) -> bool:
    """Whether a form ends as a participle does that was taken for an adjective ("armed", unlike "feed")."""
    return form.endswith("ed") and not form.endswith("eed")


def _doubles(stem: str) -> bool:
    """Whether a verb of one syllable doubles its last letter before an ending ("stop", "plan")."""
    short = len(stem) > 2 and stem[-1] not in VOWELS | set("wxy") and stem[-2] in VOWELS  # noqa: PLR2004 - "an" is none
    return short and sum(letter in VOWELS for letter in stem) == 1


@lru_cache(maxsize=1)
def listed_verbs() -> frozenset[str]:
    """The first word of every verb that the lists of events, ties and causes know, or that tells of plans and fears."""
    words, status = load_lexicon().events, load_lexicon().status
    listed = {verb for sense in words.sense for verb in sense.verbs}
    listed |= {verb for tie in load_lexicon().ties.tie for verb in tie.verbs}
    listed |= {*load_lexicon().ties.trend["rising"], *load_lexicon().ties.trend["falling"]}
    listed |= {*load_lexicon().causes.raise_, *load_lexicon().causes.lower}
    held = status.planned | status.requested | status.feared | status.probable
    return frozenset(verb.split()[0] for verb in listed | words.light.verbs | words.light.ending | held)
