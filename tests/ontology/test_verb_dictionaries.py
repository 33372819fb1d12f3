"""Dictionaries of verbs in PETRARCH's format, as files of a dossier."""

from typing import NamedTuple

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dragoman.ontology import load_ontology
from dragoman.ontology._verb_dictionary import is_verb_dictionary, join_verbs, parse_verb_dictionary
from dragoman.ontology._verb_patterns import MAX_GROUPS, MAX_PIECES
from dragoman.ontology.verb_types import (
    EventCode,
    OwnVerb,
    Pattern,
    Phrase,
    Place,
    Turn,
    Under,
    VerbRules,
    Words,
)
from dragoman.records import Rejected

VERBS = """<!-- verbs of the
fjord --> # and their neighbours
&BOAT
+TRAWLER
+FISHING_BOAT
+LOAN_          ; only one of them
&GEAR_
+NETS
+&BOAT
&HOW
+(BY NIGHT)
+(UNDER COVER)

--- LEND [070] ---
LEND {LENDS LENDING LENT}  # irregular
CARRY
HIRE [061]
+HAND_OVER {+HANDED_OVER}
DRY_+DOCK
- * &BOAT (TO +) [072]
- $ * {OLD &GEAR} CHEAPLY [0711:043]
- * [---]

--- SHUN [---] ---
SHUN
- % * TALKS [120]
- * &HOW [:080]
~ a (a b WILL_LEND) SHUN = a b 120
"""


class Loaded(NamedTuple):
    """A dictionary as the ontology takes it."""

    verbs: VerbRules
    rejected: list[Rejected]


def load(text: str) -> Loaded:
    """What a dictionary of verbs with the given text holds."""
    one = parse_verb_dictionary(text, "own.verbs.txt")
    return Loaded(join_verbs([one]), one.rejected)


def words(*each: str, exact: bool = False) -> tuple[Words]:
    """A place for these words alone."""
    return (Words(each, exact),)


def only_pattern(line: str) -> Pattern:
    """The pattern of a line under one verb."""
    (block,) = load(f"--- LEND [070] ---\nLEND\n{line}\n").verbs.blocks
    return block.patterns[0]


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ("lend", "070"),
        ("lent", "070"),
        ("carries", "070"),
        ("carried", "070"),
        ("hired", "061"),
        ("hiring", "061"),
        ("shunned", None),
        ("shun", None),
    ],
)
def test_a_verb_has_its_forms_and_its_code_or_that_of_its_block(form, code):
    """Forms are those in braces, else the regular ones; a code of the verb's own goes before the block's."""
    found = load(VERBS).verbs.forms.get(form, ())

    assert [code] * bool(found) == [verb.code.forth for verb in found]


def test_verbs_of_several_words_keep_what_stands_beside_them():
    """The word after "+" is conjugated, the others stand before or after it."""
    forms = load(VERBS).verbs.forms

    assert (OwnVerb((), ("over",), EventCode("070"), 0),) == forms["handed"]
    assert (OwnVerb(("dry",), (), EventCode("070"), 0),) == forms["docked"]


def test_a_pattern_asks_for_heads_phrases_prepositions_and_places():
    """Bare words, braces, round brackets and signs each ask for their own; the longest pattern comes first."""
    boat = (Words(("trawler",)), Words(("fishing", "boat")), Words(("loan",), exact=True))
    first, second, third = load(VERBS).verbs.blocks[0].patterns

    assert (Phrase((boat,)), Under(words("to"), (Place("+"),))) == second.after
    assert (Place("$"),) == first.before
    assert words("old") == first.after[0].terms[0]
    assert (EventCode("0711", "043"), EventCode("072"), EventCode()) == (first.code, second.code, third.code)
    assert "own.verbs.txt:20" == second.where


def test_sets_may_hold_sets_and_groups_and_keep_words_as_written():
    """A set with "_" takes its words as written, with those of a set in it; groups in brackets give a pattern each."""
    rules = load(VERBS).verbs
    gear = rules.blocks[0].patterns[0].after[0].terms[1]

    assert {True} == {each.exact for each in gear}
    assert {("nets",), ("trawler",), ("fishing", "boat"), ("loan",)} == {each.words for each in gear}
    assert [
        Under(words("by"), (Phrase((words("night"),)),)),
        Under(words("under"), (Phrase((words("cover"),)),)),
    ] == [pattern.after[0] for pattern in rules.blocks[1].patterns if pattern.code.back == "080"]


def test_a_verb_over_a_verb_is_read():
    """A line with ~ says what one verb above another amounts to."""
    assert (Turn("a", "a", "b", ("will", "lend"), "shun", "a", "b", "120"),) == load(VERBS).verbs.turns


def test_older_patterns_join_words_with_underscores():
    """Words joined by "_" stand together, and a sign or a set among them keeps its meaning."""
    pattern = only_pattern("- OFFERED_+ *_AT_DAWN [071]")

    assert (Phrase((words("offered"),)), Place("+")) == pattern.before
    assert (Phrase((words("at", "dawn"),)),) == pattern.after


def test_either_of_two_prepositions_will_do():
    """A slash between prepositions stands for "or"."""
    (under,) = only_pattern("- * (BY/WITH CART) [071]").after

    assert (Words(("by",)), Words(("with",))) == under.preposition


def test_a_verb_with_empty_braces_has_no_other_forms():
    """Empty braces leave a verb as it is written."""
    forms = load("--- LEND [070] ---\nLEND {}\n").verbs.forms

    assert ["lend"] == list(forms)


def test_of_two_turns_the_one_that_asks_for_more_goes_first():
    """A turn that names an auxiliary is tried before one that does not."""
    turns = load("~ a (a b LEND) SHUN = a b 070\n~ a (a b WILL_LEND) SHUN = a b 030\n").verbs.turns

    assert ["030", "070"] == [turn.code for turn in turns]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("- * BOAT 071", "own.verbs.txt:3: expected a pattern as - WORDS * WORDS [CODE], got '- * BOAT 071'; put one"),
        ("- BOAT [071]", "own.verbs.txt:3: expected one * for the verb, got '- BOAT [071]'; put * where the verb"),
        ("- * BOAT [7]", "own.verbs.txt:3: expected a CAMEO code of two to four digits, [CODE:CODE], or [---], got"),
        ("- * {OLD BOAT [071]", "own.verbs.txt:3: expected a '}' for each '{', got '- * {OLD BOAT [071]'; close"),
        ("- * OLD) [071]", "own.verbs.txt:3: expected an opening bracket before ')', got '- * OLD) [071]'; open"),
        ("- * () [071]", "own.verbs.txt:3: expected a preposition after (, got '- * () [071]'; put the preposition"),
        ("- * {} [071]", "own.verbs.txt:3: expected words, and no $ + % ^, in braces, got '- * {} [071]'; take the"),
        ("- * &SHIP [071]", "own.verbs.txt:3: expected the set &SHIP in the dictionary, got '- * &SHIP [071]'; define"),
        ("LEND A HAND", "own.verbs.txt:3: expected VERB {FORMS} [CODE], or - WORDS * WORDS [CODE], got 'LEND A HAND'"),
        ("~ a (b c LEND) = a b 071", "own.verbs.txt:3: expected ~ a (b c VERB) VERB = a c CODE, got '~ a (b c LEND)"),
        ("~ a (b c LEND) SAY = d c 071", "own.verbs.txt:3: expected letters after = that stand before it, got '~ a"),
        ("--- LEND 70", "own.verbs.txt:3: expected a block as --- NAME [CODE] ---, got '--- LEND [' "),
        (f"- * {'BOAT ' * MAX_PIECES}[071]", f"own.verbs.txt:3: expected at most {MAX_PIECES} words in a pattern, got"),
        (f"- * {'BOAT ' * 500}[071]", "own.verbs.txt:3: expected at most 2000 characters in a line, got '- * BOAT"),
    ],
)
def test_a_bad_line_is_told_and_stops_no_other(line, told):
    """Each line that cannot be used is reported with its place and what to do; the rest is taken."""
    ontology = load(f"--- LEND [070] ---\nLEND\n{line}\n- * BOATS [072]\n")

    if "--- LEND 70" != line:
        assert [told] == [str(rejected)[: len(told)] for rejected in ontology.rejected]
    assert ["072"] == [pattern.code.forth for block in ontology.verbs.blocks for pattern in block.patterns]


def test_what_stands_before_any_block_is_told():
    """A verb without a block has no code and no patterns."""
    (rejected,) = load("LEND\n--- LEND [070] ---\nLEND\n").rejected

    assert "own.verbs.txt:1: expected a set &NAME or a block --- NAME [CODE] ---" in str(rejected)


def test_sets_that_hold_each_other_are_told():
    """A circle of sets ends in a refusal of the pattern that asks for it."""
    ontology = load("&A\n+&B\n&B\n+&A\n--- LEND [070] ---\nLEND\n- * &A [071]\n")

    assert ["sets within sets to a depth of 6"] == [rejected.expected for rejected in ontology.rejected]


def test_groups_do_not_multiply_without_end():
    """Many sets with groups in one pattern are refused before they fill the memory."""
    groups = "".join(f"+(BY NIGHT{number})\n" for number in range(9))
    (rejected,) = load(f"&HOW\n{groups}--- LEND [070] ---\nLEND\n- * {'&HOW ' * 12}[071]\n").rejected

    assert f"at most {MAX_GROUPS} groups in brackets" == rejected.expected


def test_actors_and_verbs_may_be_given_together(tmp_path):
    """Each file is taken for what it holds."""
    (tmp_path / "own.actors.txt").write_text("SKERRY [SKE]\nFIFTH_COLUMN [---]\n", "utf-8")
    (tmp_path / "own.verbs.txt").write_text(VERBS, "utf-8")
    ontology = load_ontology((tmp_path / "own.verbs.txt", tmp_path / "own.actors.txt"))

    assert () == ontology.rejected
    assert "skerry" in ontology.actors
    assert "lend" in ontology.verbs.forms


def test_two_dictionaries_of_verbs_add_up(tmp_path):
    """Verbs of a later file come after those of an earlier one, each with the patterns of its own block."""
    for name, code in (("a.txt", "071"), ("b.txt", "072")):
        (tmp_path / name).write_text(f"--- LEND [070] ---\nLEND\n- * BOAT [{code}]\n", "utf-8")
    rules = load_ontology((tmp_path / "a.txt", tmp_path / "b.txt")).verbs

    assert ["071", "072"] == [rules.blocks[verb.block].patterns[0].code.forth for verb in rules.forms["lend"]]


def test_files_of_one_name_in_two_folders_are_two(tmp_path):
    """A dictionary of verbs hides no other file that has its name."""
    for folder, text in (("a", VERBS), ("b", "SKERRY [SKE]\n"), ("c", "--- SHOUT [111] ---\nSHOUT\n")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "own.txt").write_text(text, "utf-8")
    ontology = load_ontology(tuple(tmp_path / folder / "own.txt" for folder in "abc"))

    assert "skerry" in ontology.actors
    assert {"lend", "shout"} <= set(ontology.verbs.forms)


def test_without_dictionaries_there_are_no_verbs():
    """What ships has no verbs of this kind."""
    assert not load_ontology().verbs


@pytest.mark.parametrize(
    ("code", "kind"),
    [("190", "ASSAULT"), ("174L", "COERCE"), ("1249", "REJECT"), ("012", None), ("023", None), ("345", None)],
)
def test_a_code_amounts_to_what_it_refines(ontology, code, kind):
    """A code that is not listed is taken for the one it refines; codes of other schemes, 01 and 02 are nothing."""
    converted = ontology.convert_code(code)

    assert kind == (None if converted is None else converted.type)


LINES = st.text(st.sampled_from("&+-~*{}()[]$%^_:#;<>! \n\tABab01é") | st.characters(exclude_categories=["Cs"]))


@settings(max_examples=300, deadline=None)
@example("--- A [010] ---\nA\n- * &\n- * _ [010]\n- _ * [010]\n& \n+\n+_\n~\n---\n- *\n")
@example("&A\n+(A\n--- A [010]\n- * &A [010]")
@given(LINES)
def test_any_text_is_read_or_refused_in_one_line(text):
    """No text makes the reader fail, and each refusal is one line."""
    assert is_verb_dictionary(text) in {True, False}
    told = [str(rejected) for rejected in load("--- A [010] ---\n" + text).rejected]

    assert [] == [line for line in told if len(line.splitlines()) != 1]
