"""Words of a phrase -> the quantity they name, and which way they face."""

from functools import lru_cache
from typing import Literal, NamedTuple

from dragoman.ontology import Ontology
from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.ways import BLOCKADE
from dragoman.records import Phrase
from dragoman.resolve.ways import way_sense, way_sort

Sign = Literal[1, -1]
NOTHING: frozenset[str] = frozenset()
# Letters that a verb and the noun for the same act have in common at least, and how many a verb may end on by itself.
STEM = 4
ENDING = 2
# Verbs whose quantities are kept: the same ones come in most documents, and each is sought in every sense.
CACHED = 4096


class Named(NamedTuple):
    """A quantity with the words people see, what "up" means, which way the phrase faces, the words before its ends.

    sort: words for the sort of way that is closed; things of two sorts are two.
    """

    quantity: str
    label: str
    positive: str
    orientation: Sign
    provisional: bool
    toward: str = "towards"
    whose: str = "of"
    sort: frozenset[str] = frozenset()


def name_quantity(phrase: Phrase, ontology: Ontology, event_type: str | None = None) -> Named:
    """The quantity a phrase names: by its longest listed words, by the act its head tells of, else provisional."""
    if phrase.of_actor:
        return _listed("strength", 1, ontology)
    if (closed := way_sense(phrase)) is not None:
        return _listed(BLOCKADE, closed, ontology)._replace(sort=way_sort(phrase))
    for words in candidate_words(phrase) if _may_be_listed(phrase, ontology) else ():
        senses = () if words == phrase.head and _is_narrowed(phrase, ontology) else ontology.word_senses(words)
        if senses:
            named = _listed(senses[0].quantity, senses[0].orientation, ontology)
            return named._replace(sort=way_sort(phrase)) if named.quantity == BLOCKADE else named
    change = _by_change(phrase.head, ontology)
    if change is None and phrase.head not in ontology.lexicon.causes.homographs:
        change = _by_act(phrase.head, event_type, ontology)
    return change or _provisional(phrase)


def _may_be_listed(phrase: Phrase, ontology: Ontology) -> bool:
    """Whether a head can name a quantity: no proper name can; of the verbs, only those that tell of an act or a tie."""
    if not phrase.clausal:
        return phrase.head.islower()
    return phrase.head not in ontology.lexicon.causes.homographs and phrase.head in _telling_verbs(ontology)


@lru_cache(maxsize=4)
def _telling_verbs(ontology: Ontology) -> frozenset[str]:
    """The verbs that tell of an act or a tie."""
    words = ontology.lexicon
    return frozenset().union(*(sense.verbs for sense in words.events.sense), *(tie.verbs for tie in words.ties.tie))


def _is_narrowed(phrase: Phrase, ontology: Ontology) -> bool:
    """Whether a head is another thing than it names: by the words on it ("price controls"), or as nobody's."""
    words = ontology.lexicon.causes
    alone = phrase.head in words.owned and phrase.holder is None
    return alone or bool(words.narrowed.get(phrase.head, NOTHING) & set(phrase.modifiers))


def candidate_words(phrase: Phrase) -> list[str]:
    """The phrase's words to look up, longest first: all modifiers with the head, fewer, the head alone.

    Words that add nothing are left out, except from the first try.
    """
    modifiers = _telling_modifiers(phrase)
    runs = [" ".join([*modifiers[start:], phrase.head]) for start in range(len(modifiers))]
    pairs = [f"{modifier} {phrase.head}" for modifier in modifiers]
    return list(dict.fromkeys([" ".join([*phrase.modifiers, phrase.head]), *runs, *pairs, phrase.head]))


def _telling_modifiers(phrase: Phrase) -> list[str]:
    """The words that narrow a phrase's head and name another thing with it."""
    filler = load_lexicon().causes.filler
    return [modifier for modifier in phrase.modifiers if modifier not in filler]


def _listed(quantity: str, orientation: Sign, ontology: Ontology) -> Named:
    """A listed quantity."""
    entry = ontology.quantities[quantity]
    named = Named(quantity, entry.label, entry.positive, orientation, provisional=False)
    return named._replace(toward=entry.toward, whose=entry.whose)


def _by_change(head: str, ontology: Ontology) -> Named | None:
    """The quantity that a verb of change moves ("destabilize" lowers stability)."""
    for quantity, ways in ontology.lexicon.causes.verbs_of_change.items():
        for way, sign in (("more", 1), ("less", -1)):
            if head in ways.get(way, ()) and quantity in ontology.quantities:
                return _listed(quantity, 1 if sign == 1 else -1, ontology)
    return None


def _is_same_act(verb: str, noun: str) -> bool:
    """Whether a noun is made of a verb, by the letters they begin with ("invade", "invasion")."""
    shared = max(STEM, len(verb) - ENDING)
    return noun[:shared] == verb[:shared]


@lru_cache(maxsize=CACHED)
def _by_act(head: str, event_type: str | None, ontology: Ontology) -> Named | None:
    """The quantity that names the same act as a verb: by a noun of the same sense that is listed."""
    for sense in ontology.lexicon.events.sense:
        if head in sense.verbs or head in sense.nouns:
            if event_type not in {None, sense.type}:
                continue
            for noun in sense.nouns:
                senses = ontology.word_senses(noun)
                if senses and senses[0].orientation == 1 and _is_same_act(head, noun):
                    return _listed(senses[0].quantity, 1, ontology)
    return None


def _provisional(phrase: Phrase) -> Named:
    """A quantity made of the phrase's own words: how much of the thing, or of the act, there is."""
    if phrase.clausal:
        words = " ".join([phrase.head, *phrase.modifiers])
        return Named(f"act:{words}", words, "more of it", 1, provisional=True)
    words = " ".join([*_telling_modifiers(phrase), phrase.head])
    return Named(f"thing:{words}", words, "more of it", 1, provisional=True)
