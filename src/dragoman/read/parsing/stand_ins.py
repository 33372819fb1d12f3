"""Names and verbs that the pipeline seldom met -> parsed under words that it knows, and given back their own.

A statistical parser reads "Iran arms the rebels" as a sentence and "Ardin arms the rebels" as arms of some kind: what
it does not know, it guesses by its neighbours. Under a stand-in the neighbours are read for what they are. So are rare
verbs that it takes for nouns ("the ruling hampers trade"), and words that it cuts at a hyphen ("co-operated").
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from dragoman.ontology.rare_verbs import NounSigns, load_rare_verbs
from dragoman.read.parsing._prefixes import join_prefixes, opens_at, whole_lemma

LAND, PEOPLE, PEOPLES, FIRST, LAST = "Iran", "Iranian", "Iranians", "John", "Smith"
# Endings of words for who belongs to a land, before a word without a capital ("Belmoran jets").
BELONGING = ("an", "ian", "ean", "ese", "ish")
BELONGINGS = ("ans", "ians", "eans")
# Endings of words that open a sentence and are no names.
WORDS = ("ing", "ings", "ly", "ed", "tion", "tions", "ness", "ment", "ments", "ity", "ities", "ers", "ism")
LEAST = 3
# Words that no adjective stands before.
HELPERS = frozenset(
    {"has", "had", "have", "will", "would", "should", "may", "might", "can", "could", "must", "did", "does"}
)
BEING_OR_SAYING = frozenset({"is", "was", "are", "were", "said", "says"})
PREPOSITIONS = frozenset({"on", "in", "at", "by", "to", "of", "for", "from", "with", "after", "before"})
NO_NOUNS = HELPERS | BEING_OR_SAYING | PREPOSITIONS | {"also", "again", "now", "then", "later"}
DETERMINERS = frozenset({"a", "an", "the", "its", "their", "his", "her", "all", "no"})
# What a parse says of each word, and which of it is the lemma.
PARSED: list[int | str] = ["TAG", "POS", "MORPH", "LEMMA", "DEP", "HEAD"]
LEMMAS = PARSED.index("LEMMA")


class Masked(NamedTuple):
    """A text cut into words, with the stand-ins it is parsed under and the lemmas of its own words, by place.

    prefixes: what the lemmas of other own words have before those of their stand-ins.
    """

    words: Sequence[str]
    spaces: Sequence[bool]
    stand_ins: dict[int, str]
    lemmas: dict[int, str]
    prefixes: dict[int, str]


def pipe_texts(nlp: Language, texts: Iterable[str], *, batch: int) -> Iterator[Doc]:
    """Each text parsed, in turn; unknown names under stand-ins, every token with its own words in what comes out."""
    for doc, masked in nlp.pipe(_mask_all(nlp, texts), as_tuples=True, batch_size=batch):
        yield _unmask(doc, masked)


def _mask_all(nlp: Language, texts: Iterable[str]) -> Iterator[tuple[Doc, Masked]]:
    """The words of each text, cut and under stand-ins, with what was put in."""
    for text in texts:
        doc, known = nlp.make_doc(text), known_words(nlp)
        whole = join_prefixes([token.text for token in doc], [bool(token.whitespace_) for token in doc], known)
        names, verbs = find_stand_ins(whole.words, known), find_rare_verbs(whole.words)
        stand_ins = whole.common | names | {place: common for place, (common, _) in verbs.items()}
        lemmas = {place: whole.words[place] for place in names} | {place: lemma for place, (_, lemma) in verbs.items()}
        masked = Masked(whole.words, whole.spaces, stand_ins, lemmas, whole.prefix)
        yield _under(doc, masked), masked


def _under(doc: Doc, masked: Masked) -> Doc:
    """The words with stand-ins put in."""
    if not masked.stand_ins:
        return doc
    words = [masked.stand_ins.get(place, word) for place, word in enumerate(masked.words)]
    return Doc(doc.vocab, words=words, spaces=list(masked.spaces))


def _unmask(doc: Doc, masked: Masked) -> Doc:
    """The parse with the text's own words."""
    if not masked.stand_ins:
        return doc
    own = Doc(doc.vocab, words=list(masked.words), spaces=list(masked.spaces))
    parse: Any = doc.to_array(PARSED)
    for place in masked.stand_ins:
        prefix = masked.prefixes.get(place)
        lemma = masked.lemmas[place] if prefix is None else whole_lemma(prefix, doc[place].lemma_)
        parse[place, LEMMAS] = doc.vocab.strings.add(lemma)
    return own.from_array(PARSED, parse)


@lru_cache(maxsize=2)
def known_words(nlp: Language) -> frozenset[str]:
    """The words a pipeline came with, as written; to be asked before it has read anything."""
    return frozenset(nlp.vocab.strings)


def find_stand_ins(words: Sequence[str], known: frozenset[str]) -> dict[int, str]:
    """What each name that is not known is parsed as, by its place; {} where all words are known.

    Words in capitals alone, and what may be a common word at the start of a sentence, stay as they are.
    """
    unknown = {place for place, word in enumerate(words) if _is_unknown(word, known)}
    inside = {words[place] for place in unknown if not opens_at(words, place)}
    named = sorted(p for p in unknown if words[p] in inside or not words[p].endswith(WORDS))
    return {place: _stand_in(words, place, unknown) for place in named}


def find_rare_verbs(words: Sequence[str]) -> dict[int, tuple[str, str]]:
    """What each rare verb is parsed as, and its lemma, by its place; {} where there is none before an object."""
    rare = load_rare_verbs()
    found: dict[int, tuple[str, str]] = {}
    for place in range(len(words) - 1):
        form, following = rare.forms.get(words[place]), words[place + 1].lower()
        if form is None:
            continue
        governed = following == form.following if form.following else following[:1].isalnum()
        known = place > 0 and words[place - 1] in rare.known_after
        barred = not form.following and (following in rare.never or known)
        told = not form.alike or (following in rare.always and not _is_noun(words, place, rare.noun))
        if governed and not barred and told:
            found[place] = form.common, form.lemma
    return found


def _is_noun(words: Sequence[str], place: int, signs: NounSigns) -> bool:
    """Whether what may be a verb is a noun: it opens its sentence, or stands after an adjective or a clause's verb."""
    if opens_at(words, place) or words[place - 1].lower() in signs.before or words[place - 1].endswith(signs.ends):
        return True
    for before in range(place - 1, -1, -1):
        word = words[before].lower()
        if word in signs.opens or not word[-1].isalnum():
            return False
        if word in signs.finite or (word.endswith("ed") and words[before + 1] != "by"):
            return True
    return False


def _is_unknown(word: str, known: frozenset[str]) -> bool:
    """Whether a word is written as a name and was never met, with a capital or without."""
    named = word[:1].isupper() and len(word) >= LEAST and word.isalpha() and not word.isupper()
    return named and word not in known and word.lower() not in known


def _is_land(words: Sequence[str], place: int) -> bool:
    """Whether what follows a name shows that it is no adjective: a helper, "and" with a land, a past with its object.

    "Dorvan has left", "Dorvan and Pelma met" and "Dorvan blamed Pelma", but "Dorvan and Pelman jets".
    """
    following, after = words[place + 1], words[place + 2] if place + 2 < len(words) else ""
    if following == "and":
        return after.istitle() and not after.endswith((*BELONGING, *BELONGINGS))
    governs = after in DETERMINERS or after.istitle()
    return following in NO_NOUNS or (following.endswith("ed") and governs)


def _stand_in(words: Sequence[str], place: int, unknown: set[int]) -> str:
    """The name that a name is parsed as: a people's before a common word, a person's in pairs, else a land's."""
    word = words[place]
    following = words[place + 1] if place + 1 < len(words) else ""
    if word.endswith(BELONGINGS):
        return PEOPLES
    if word.endswith(BELONGING) and following.islower() and following.isalpha() and not _is_land(words, place):
        return PEOPLE
    if place + 1 in unknown:
        return FIRST
    joined = place > 0 and words[place - 1] == "-"
    return LAST if joined or place - 1 in unknown else LAND
