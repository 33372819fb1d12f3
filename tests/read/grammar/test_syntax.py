"""What a clause is made of, on invented actors."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Token

from dragoman.read.grammar.syntax import clause, clause_heads, last_words, members, owners, phrase, verb_key
from dragoman.read.parsing.parse import load_pipeline
from tests.read.clauses import SENTENCES, chained, texts, word
from tests.read.conftest import linked


def test_stray_conjunct_of_another_kind_is_no_member():
    """A clause that the parser coordinates with a noun is not one of the things the noun phrase names."""
    doc = chained(
        ["army", "and", "holds", "Ostrava"],
        [0, 0, 0, 2],
        ["ROOT", "cc", "conj", "dobj"],
        ["NN", "CC", "VBZ", "NNP"],
    )

    assert ["army"] == texts(members(doc[0]))


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("States such as Velda and Torren met.", "States", ["States", "Velda", "Torren"]),
        ("Such states as Velda met.", "states", ["states"]),
        ("Many states, including Velda, Torren and Sarn, met.", "states", ["states", "Velda", "Torren", "Sarn"]),
        ("Groups including Velda met.", "Groups", ["Groups", "Velda"]),
        ("Marlen met envoys from countries like Velda.", "countries", ["countries", "Velda"]),
        ("Marlen, Velda and Torren met.", "Marlen", ["Marlen", "Velda", "Torren"]),
        ("Velda acted as a broker.", "broker", ["broker"]),
    ],
)
def test_members_of_a_noun_phrase(text: str, noun: str, expected: list[str]):
    """A noun phrase names its head, what is coordinated with it, and what it lists."""
    assert expected == texts(members(word(text, noun)))


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Velda set up an office.", "set", ("set up", "set")),
        ("Velda called for calm.", "called", ("call for", "call")),
        ("Velda called on Monday for calm.", "called", ("call for", "call")),
        ("Velda gave in to Ostrava.", "gave", ("give in to", "give in", "give to", "give")),
        ("The siege gave rise to unrest.", "gave", ("give rise to", "give rise", "give to", "give")),
        ("The truce paved the way for trade.", "paved", ("pave the way for", "pave the way", "pave")),
        ("Talks took place.", "took", ("take place", "take")),
    ],
)
def test_keys_of_a_verb_go_from_longest_to_barest(text: str, verb: str, expected: tuple[str, ...]):
    """A verb may be listed with its particle, preposition or set object, and the longest listing wins."""
    assert expected == verb_key(word(text, verb))


def test_owners_are_those_of_the_possessive():
    """Everybody in a possessive owns the noun."""
    doc = chained(
        ["Marlen", "and", "Velda", "border"], [3, 0, 0, 3], ["poss", "cc", "conj", "ROOT"], ["NNP", "CC", "NNP", "NN"]
    )

    assert ["Marlen", "Velda"] == texts(owners(doc[3]))


@settings(max_examples=60, deadline=None)
@given(SENTENCES)
def test_phrases_and_clauses_are_runs_with_their_head(sentence: str):
    """Whatever the sentence, a phrase or clause is a run of its own words in order that holds its head."""
    doc = load_pipeline()(sentence)
    runs = [(token, phrase(token, loose=loose)) for token in doc for loose in (False, True)]
    runs += [(verb, clause(verb)) for verb in clause_heads(list(doc))]

    assert [] == [(head.text, texts(run)) for head, run in runs if head not in run or not _is_run(run)]


def _is_run(tokens: list[Token]) -> bool:
    """Whether tokens stand in order in one sentence with at most one word left out between any two."""
    places = [token.i for token in tokens]
    ordered = all(1 <= after - before <= 2 for before, after in pairwise(places))
    return ordered and len({token.sent.start for token in tokens}) == 1


def test_deep_nesting_is_cut_in_one_pass():
    """The phrase of a chain of prepositions is the whole chain, however deep."""
    doc = load_pipeline()("the envoy of " * 120 + "Marlen left.")

    assert len(doc) - 2 == len(phrase(doc[1]))


@given(st.lists(st.text("ab -", min_size=1, max_size=6)), st.text("ab", min_size=1, max_size=2), st.text("ab -"))
def test_what_is_no_last_word_ends_no_phrase(listed: list[str], word: str, before: str):
    """A word is passed over only where no phrase that is listed can be made of it and of words before it."""
    made = {word, f"{before} {word}", f"{before}-{word}"}

    assert word in last_words(listed) or made.isdisjoint(listed)


def test_last_words_of_phrases():
    """A phrase ends in itself, and in what follows a space or a hyphen."""
    assert {"hunger strike", "strike", "cease-fire", "fire", "raid"} == last_words(
        ["hunger strike", "cease-fire", "raid"]
    )


def test_a_clause_keeps_a_subject_that_a_relative_clause_parts_from_its_verb(read_text):
    """What a clause names begins with its subject, whatever stands between."""
    found = linked(read_text("Prices rose because the traders who smuggle copper depend on the palace."))

    assert ["the traders who smuggle copper depend on the palace"] == [cause for cause, _, _ in found]


@pytest.mark.parametrize("opening", ["", "But ", "Yet "])
def test_a_word_that_joins_a_sentence_to_the_one_before_is_no_part_of_its_clause(nlp, opening: str):
    """What a clause names begins behind "but" and "yet"."""
    [verb] = [token for token in nlp(f"{opening}Velda closed the port.") if token.text == "closed"]

    assert "Velda closed the port" == " ".join(token.text for token in clause(verb))


@pytest.mark.parametrize(
    "text",
    [
        f"Clashes broke out between {', '.join(['Varkania'] * 1200)} and Ostrel.",
        f"The minister {'of the ministry ' * 1200}of Varkania spoke.",
    ],
)
def test_a_page_may_list_a_thousand_names_in_one_sentence(read_text, text: str):
    """However long a row or a chain of words is, the page is read."""
    assert {"Varkania"} <= {mention.anchor.exact for mention in read_text(text).mentions}
