"""The reader's word lists name only what the ontology has, and only words that a text can hold."""

from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from dragoman.ontology import load_ontology
from dragoman.ontology.lexicon import Connective, EventWords, Sense, Tie, load_lexicon
from dragoman.read.grammar.syntax import verb_key
from dragoman.read.parsing.parse import load_pipeline

ONTOLOGY = load_ontology()
LEXICON = load_lexicon()
CAUSES = LEXICON.causes


def listed(entry: Any, path: str = "") -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every list of words below an entry, with where it stands."""
    if isinstance(entry, msgspec.Struct):
        for name in entry.__struct_fields__:
            yield from listed(getattr(entry, name), f"{path}.{name}")
    elif isinstance(entry, dict):
        for name, value in entry.items():
            yield from listed(value, f"{path}.{name}")
    elif isinstance(entry, tuple | frozenset) and all(isinstance(word, str) for word in entry):
        yield path, tuple(entry)
    elif isinstance(entry, tuple):
        for value in entry:
            yield from listed(value, f"{path}.{getattr(value, 'type', getattr(value, 'kind', ''))}")


# Lists of ids and slots, not of words.
NO_WORDS = (".alternates", ".target")
WORDS = {path: words for path, words in listed(LEXICON) if not path.endswith(NO_WORDS)}
VERBS = (
    *(word for sense in LEXICON.events.sense for word in sense.verbs),
    *(word for tie in LEXICON.ties.tie for word in tie.verbs),
    *(word for words in LEXICON.events.light.__struct_fields__ for word in getattr(LEXICON.events.light, words)),
    *(*CAUSES.raise_, *CAUSES.lower, *CAUSES.better, *CAUSES.worse, *CAUSES.make, *CAUSES.drive, *CAUSES.bar),
    *(*CAUSES.turn, *CAUSES.evidence, *CAUSES.motive, *CAUSES.nil, *CAUSES.enabling, *CAUSES.aimed),
    *(*CAUSES.bearing, *CAUSES.happening),
)


def test_lists_are_loaded_once():
    """The ontology and the coders share one copy of the lists."""
    assert ONTOLOGY.lexicon is load_lexicon()


def test_misspelt_field_is_refused():
    """A field that no list has is an error, not a silently lost list."""
    with pytest.raises(msgspec.ValidationError, match="verb"):
        msgspec.convert({"type": "AID", "verb": ["help"]}, Sense)


def test_missing_list_is_refused():
    """A file without one of its lists is an error."""
    with pytest.raises(msgspec.ValidationError, match="weak"):
        msgspec.convert({"sense": []}, EventWords)


def test_senses_name_event_types():
    """Each sense, each other reading of it and what it is when denied is a type the ontology has."""
    senses = LEXICON.events.sense
    named = {kind for sense in senses for kind in (sense.type, *sense.alternates, sense.negated) if kind}

    assert set() == named - set(ONTOLOGY.event_types)


def test_no_sense_is_its_own_alternate():
    """Another honest reading is another type."""
    assert [] == [sense.type for sense in LEXICON.events.sense if sense.type in sense.alternates]


def test_ties_name_relation_kinds():
    """Each tie is of a kind the ontology has."""
    assert set() == {tie.kind for tie in LEXICON.ties.tie} - set(ONTOLOGY.relation_kinds)


def test_connectives_name_link_types():
    """Each connective makes a link of a type the ontology has."""
    assert set() == {connective.link_type for connective in CAUSES.connective} - set(ONTOLOGY.link_types)


def test_quantities_named_in_the_lists_exist():
    """Verbs of change and ills are about listed quantities."""
    assert set() == {*CAUSES.verbs_of_change, *CAUSES.ills} - set(ONTOLOGY.quantities)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (CAUSES.raise_, CAUSES.lower),
        (CAUSES.better, CAUSES.worse),
        (CAUSES.better, CAUSES.lower),
        (CAUSES.worse, CAUSES.raise_),
        (CAUSES.drive, CAUSES.bar),
        (CAUSES.coming, CAUSES.going),
        (CAUSES.leaning["against"], CAUSES.leaning["towards"]),
        (CAUSES.nouns["cause"], CAUSES.nouns["effect"]),
        (LEXICON.ties.trend["rising"], LEXICON.ties.trend["falling"]),
        (LEXICON.ties.trend["steady"], LEXICON.ties.trend["rising"]),
        (LEXICON.ties.trend["steady"], LEXICON.ties.trend["falling"]),
        (LEXICON.status.possible, LEXICON.status.probable),
        (LEXICON.status.possible_modals, LEXICON.status.planned_modals),
        (LEXICON.status.conditional_modals, LEXICON.status.requested_modals),
    ],
)
def test_no_word_means_one_thing_and_its_opposite(one: frozenset[str], other: frozenset[str]):
    """Lists that exclude each other share no word."""
    assert set() == set(one) & set(other)


def test_verbs_of_change_move_one_way():
    """No verb both raises and lowers the quantity it names."""
    ways = CAUSES.verbs_of_change.items()

    assert [] == [name for name, way in ways if set(way.get("more", ())) & set(way.get("less", ()))]
    assert {"more", "less"} >= {key for _, way in ways for key in way}


@pytest.mark.parametrize("path", sorted(WORDS))
def test_words_are_lower_case_and_clean(path: str):
    """Words stand in lower case with single blanks, as the reader folds what it compares them with."""
    assert [] == [word for word in WORDS[path] if word != " ".join(word.lower().split()) or not word]


def test_verbs_of_several_words_can_be_matched():
    """A verb is listed with at most a particle or set object and one preposition, or a preposition and a bare noun."""
    prepositions = {"to", "on", "onto", "in", "into", "under", "off", "at"}
    set_objects = {"part", "rise", "way", "place", "fire", "war", "control", "revenge", "blame", "fault", "issue"}
    set_objects |= {"allegiance", "loyalty", "tribute", "host", "ground", "business", "finger", "suit"}
    set_objects |= {"door", "stage", "birth", "doubt", "pressure", "claim"}
    set_objects |= {
        "through",
        "time",
        "access",
        "aid",
        "appeal",
        "backing",
        "base",
        "bread",
        "breakfast",
        "call",
        "campaign",
    }
    set_objects |= {"confidence", "conversation", "dinner", "effigy", "electricity", "force", "gratitude"}
    set_objects |= {"help", "homage", "inquiry", "jihad", "lunch", "notice", "power", "probe", "saber"}
    set_objects |= {"sabre", "solidarity", "support", "visit", "water", "weight"}
    set_objects |= {"asylum", "bill", "ear", "guard", "peace", "refuge", "sanctuary", "shelter", "siege"}
    function_words = (
        {"the", "up", "out", "down", "away", "as", "ahead", "forward", "engaged", "involved", "for", "from"}
        | prepositions
        | set_objects
    )
    long = [verb.split() for verb in VERBS if len(verb.split()) > 2]

    assert [] == [" ".join(words) for words in long if not set(words[1:-1]) <= function_words]


@pytest.mark.parametrize(
    ("text", "listing"),
    [
        ("Velda gave in to Ostrava.", "give in to"),
        ("Velda took part in the talks.", "take part in"),
        ("The siege gave rise to unrest.", "give rise to"),
        ("The truce paved the way for trade.", "pave the way for"),
        ("Exports made up for the siege.", "make up for"),
        ("Talks took place.", "take place"),
    ],
)
def test_long_verbs_are_found_in_a_text(text: str, listing: str):
    """Each listed verb of three words or more is one that the reader makes out of a sentence."""
    assert listing in VERBS
    assert listing in {key for token in load_pipeline()(text) for key in verb_key(token)}


def test_connectives_are_words_of_the_pipeline():
    """A connective is cut into the same words by the pipeline as by blanks, so that it can be matched."""
    words = [text for connective in CAUSES.connective for text in connective.words]

    assert [] == [text for text in words if [t.text for t in load_pipeline().tokenizer(text)] != text.split()]


def test_connective_is_listed_once():
    """No connective has two meanings."""
    words = [text for connective in CAUSES.connective for text in connective.words]

    assert sorted(set(words)) == sorted(words)


def test_defaults_of_entries():
    """A sense or tie without lists of its own takes part in nothing but what it names."""
    tie, sense = Tie(kind="sponsors"), Sense(type="AID")

    assert ((), (), False) == (tie.verbs, tie.nouns, tie.inverse)
    assert ((), None, False) == (sense.verbs, sense.negated, sense.symmetric)


def test_connective_needs_its_meaning():
    """A connective without a link type is refused."""
    with pytest.raises(msgspec.ValidationError, match="link_type"):
        msgspec.convert({"words": ["due to"]}, Connective)


@pytest.mark.parametrize("field", ["nouns", "states", "describing", "infinitives", "statements"])
def test_no_word_makes_two_things_of_one_deed(field: str):
    """A word stands once among the turns of one kind, so that which turn it is does not hang on their order."""
    words = [word for turn in load_lexicon().status.turn for word in getattr(turn, field)]

    assert sorted(set(words)) == sorted(words)


def test_no_verb_makes_two_things_of_its_object():
    """A verb stands once among the turns, whether known deeds are left out or not."""
    words = [word for turn in load_lexicon().status.turn for word in (*turn.verbs, *turn.indefinite)]

    assert sorted(set(words)) == sorted(words)
