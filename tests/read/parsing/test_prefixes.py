"""Words with a prefix and a hyphen: whole again, and read as the verbs and nouns that they are; on invented actors."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.read.parsing._prefixes import PREFIXES, join_prefixes, opens_at, whole_lemma
from tests.read.conftest import events, ties

KNOWN = frozenset(
    {"cooperated", "armed", "founded", "attack", "counterattack", "coup", "overran", "dropped", "compliance"}
)
PIECES = st.sampled_from([*sorted(PREFIXES), "-", "armed", "operated", "coup", "Ardin", "."])


@pytest.mark.parametrize(
    ("text", "words", "common", "prefix"),
    [
        ("co-operated", ["co-operated"], {0: "cooperated"}, {0: ""}),
        ("re-armed", ["re-armed"], {0: "armed"}, {0: "re"}),
        ("counter-attack", ["counter-attack"], {0: "counterattack"}, {0: ""}),
        ("counter-coup", ["counter", "-", "coup"], {}, {}),
        ("re-xylated", ["re", "-", "xylated"], {}, {}),
        ("Re-armed", ["Re-armed"], {0: "armed"}, {0: "re"}),
        ("Gulf Co-operated", ["Gulf", "Co", "-", "operated"], {}, {}),
        ("co-Founded", ["co", "-", "Founded"], {}, {}),
        ("secretary-general", ["secretary-general"], {0: "general"}, {0: "secretary"}),
        ("attorney-armed", ["attorney", "-", "armed"], {}, {}),
        ("vice-coup", ["vice-coup"], {0: "coup"}, {0: "vice"}),
        ("co-founded-by", ["co", "-", "founded", "-", "by"], {}, {}),
        ("over-ran", ["over-ran"], {0: "overran"}, {0: ""}),
        ("air-dropped", ["air-dropped"], {0: "dropped"}, {0: "air"}),
        ("non-compliance", ["non-compliance"], {0: "compliance"}, {0: "non"}),
        ("arms-bearing", ["arms", "-", "bearing"], {}, {}),
    ],
)
def test_prefixes_are_joined_to_words_that_the_parser_knows(text, words, common, prefix):
    """Parts of names, chains of hyphens and what nobody knows stay as they were cut."""
    pieces = text.replace("-", " - ").split()
    whole = join_prefixes(pieces, [False] * len(pieces), KNOWN)

    assert (words, common, prefix) == (list(whole.words), whole.common, whole.prefix)


@pytest.mark.parametrize(("before", "opens"), [(".", True), ("“", True), ("\n", True), ("in", False), ("said", False)])
def test_a_sentence_may_open_behind_a_stop_a_quotation_mark_or_a_new_line(before: str, opens: bool):  # noqa: FBT001
    """A word behind any other word goes on with its sentence."""
    assert (True, opens) == (opens_at([before, "Ardin"], 0), opens_at([before, "Ardin"], 1))


@given(st.lists(st.tuples(PIECES, st.booleans())))
def test_no_letter_and_no_space_is_lost(pieces):
    """The text of the words is the same before and after."""
    words, spaces = [word for word, _ in pieces], [space for _, space in pieces]
    whole = join_prefixes(words, spaces, KNOWN)

    assert _text(words, spaces) == _text(whole.words, whole.spaces)
    assert whole.common.keys() == whole.prefix.keys()


def _text(words, spaces):
    """The text of words."""
    return "".join(word + " " * space for word, space in zip(words, spaces, strict=True))


@pytest.mark.parametrize(
    ("prefix", "lemma", "whole"), [("", "cooperate", "cooperate"), ("re", "arm", "rearm"), ("co", "bake", "co-bake")]
)
def test_a_lemma_is_that_of_a_listed_verb_or_keeps_its_hyphen(prefix, lemma, whole):
    """Lists hold verbs with a prefix in one word."""
    assert whole == whole_lemma(prefix, lemma)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Belmora co-operated with Corwen on the dam.", "COOPERATE"),
        ("Belmora counter-attacked Corwen.", "ASSAULT"),
        ("Belmora re-armed Corwen.", "AID"),
        ("The dam is old. Co-operation by Belmora with Corwen deepened in May.", "COOPERATE"),
        ("Belmora re-opened its border with Corwen.", "RETREAT"),
    ],
)
def test_a_verb_with_a_prefix_is_the_verb_of_its_sentence(read_text, text, event):
    """Who does it to whom is read as of the verb in one word."""
    assert (event, ("Belmora",), ("Corwen",)) in events(read_text(text))


def test_a_tie_is_told_by_such_a_verb_too(read_text):
    """What is done all the time is a tie, however it is spelt."""
    assert ("cooperates_with", ("Belmora",), ("Corwen",)) in ties(read_text("Belmora co-operates with Corwen."))


def test_words_stand_where_they_stood_in_the_text(read_text):
    """The words of a claim are those of the text, hyphen and all."""
    text = "In May Belmora re-armed Corwen, and re-opened its port."
    triggers = [c.content.trigger for c in read_text(text).claims if hasattr(c.content, "trigger")]

    assert {"re-armed"} <= {one.exact for one in triggers}
    assert all(text[one.start : one.end] == one.exact for one in triggers)


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("The ex-rebels attacked Tarsk.", "ex-rebels"),
        ("Varnia's vice-premier accused the miners.", "Varnia's vice-premier"),
        ("The attorney-general accused the miners.", "attorney-general"),
    ],
)
def test_whoever_held_an_office_or_stands_next_to_one_is_somebody(read_text, text: str, doer: str):
    """What a noun of persons says with "ex-", "vice-" or "-general" is another office, and whole."""
    assert {(doer,)} == {sources for _, sources, _ in events(read_text(text))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen black-listed three firms of Velda.", ("SANCTION", ("Marlen",), ("three firms of Velda",))),
        ("Marlen over-ran the town of Ostrava.", ("ASSAULT", ("Marlen",), ("Ostrava",))),
        ("Rebels over-threw the government of Velda.", ("COERCE", ("Rebels",), ("government of Velda",))),
        ("Marlen and Velda signed a cease-fire on Monday.", ("RETREAT", ("Marlen", "Velda"), ())),
        ("Marlen air-dropped food to Velda.", ("AID", ("Marlen",), ("Velda",))),
        ("Marlen imposed a no-fly zone over Velda.", ("COERCE", ("Marlen",), ("Velda",))),
    ],
)
def test_words_written_with_a_hyphen_are_the_listed_ones(read_text, text: str, expected: tuple):
    """A word of the lists is itself with a hyphen in it."""
    assert expected in events(read_text(text))
