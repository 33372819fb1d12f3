"""Two labellings of one text, layer by layer."""

import pytest

from corpus.compare import Tally, compare, join, pair_events, pair_influences
from corpus.records import Time
from corpus.same import same_value
from corpus.spans import head_of, overlap, same_words, share

SENTENCE = "S The envoy of Orland urged Belmora to reopen the port, since its closure starved Tarsk on Monday."
WHO = "sector=- | country=- | known=no"
ACTORS = f"""A env | The envoy of Orland | nominal | {WHO}
A orl | Orland | name | {WHO}
A bel | Belmora | name | {WHO}
A bel | its | pronoun
A tar | Tarsk | name | {WHO}"""
FULL = f"""{ACTORS}
W The envoy of Orland | urged | to reopen the port | indirect
T Monday | 2031-03-31
E urged | REQUEST | The envoy of Orland > Belmora | mode=yield
E closure | COERCE | its > Tarsk
R closure | blockades | its > Tarsk
I causal - | starved | its closure -> Tarsk
M Monday | 1 | - | port"""


def test_a_labelling_agrees_with_itself(passage_of):
    """Every layer is complete, every value the same, every span shared in full."""
    found = compare(passage_of(SENTENCE, FULL), passage_of(SENTENCE, FULL))

    assert {1.0} == {tally.f1 for tally in found.tallies.values()}
    assert [] == [pair for pairs in found.values.values() for pair in pairs if pair[0] != pair[1]]
    assert {1.0} == {share for shares in found.overlaps.values() for share in shares}


@pytest.mark.parametrize(
    ("line", "other", "layer", "right"),
    [
        ("The envoy of Orland", "The envoy", "mentions", 5),
        ("The envoy of Orland", "The envoy", "mentions, same bounds", 4),
        ("E closure | COERCE", "E its closure | COERCE", "events", 2),
        ("E closure | COERCE", "E closure | SANCTION", "event types", 1),
        ("E closure | COERCE", "E closure | SANCTION", "event pairs", 2),
        ("E closure | COERCE", "E closure | SANCTION", "triples", 1),
        ("E closure | COERCE | its > Tarsk", "E closure | COERCE | Belmora > Tarsk", "event pairs", 2),
        ("E closure | COERCE | its > Tarsk", "E closure | COERCE | Tarsk > its", "event pairs", 1),
        ("R closure | blockades", "R closure | isolates", "relations", 0),
        ("R closure | blockades", "R closure | isolates", "predicates", 1),
        ("its closure -> Tarsk", "closure starved -> Tarsk on Monday", "influences", 1),
        ("its closure -> Tarsk", "Belmora -> Tarsk", "influences", 0),
        ("| to reopen the port |", "| reopen the port |", "attributions", 1),
        ("W The envoy of Orland |", "W - |", "attribution sources", 0),
        ("W The envoy of Orland |", "W - |", "attributions", 1),
        ("T Monday | 2031-03-31", "T on Monday | 2031-03-31", "time values", 1),
        ("T Monday | 2031-03-31", "T Monday | 2031-03", "time values", 0),
        ("T Monday | 2031-03-31", "T Monday | 2031-03-31/2031-03-31", "time values", 1),
        ("M Monday | 1 |", "M Monday | 2 |", "measures", 0),
    ],
)
def test_each_layer_has_its_rule(passage_of, line, other, layer, right):
    """What counts as the same: words by their heads, types, both roles, ends in any of their words, values."""
    found = compare(passage_of(SENTENCE, FULL), passage_of(SENTENCE, FULL.replace(line, other)))

    assert right == found.tallies[layer].right


@pytest.mark.parametrize(("edtf", "same"), [("2030-12/2031-02", True), ("2030-12", False), ("2030-24", True)])
def test_a_winter_is_its_three_months(edtf, same):
    """A winter told as a season is the winter told as December to February."""
    winter = Time(sentence=0, span=(0, 1), edtf="2030-24")

    assert same == same_value(winter, Time(sentence=0, span=(0, 1), edtf=edtf))


def test_a_role_of_another_sentence_asks_nothing(passage_of):
    """Who finds the actor that the sentence does not name is not wrong, and who misses it misses nothing."""
    actors = f"A orl | Orland | name | {WHO}\nA bel | Belmora | name | {WHO}"
    gold = passage_of("S Orland aided Belmora.", actors, "E aided | AID | Orland > id:bel")
    named = passage_of("S Orland aided Belmora.", actors, "E aided | AID | Orland > Belmora")
    silent = passage_of("S Orland aided Belmora.", actors, "E aided | AID | Orland > -")

    assert [Tally(0, 0, 0)] * 2 == [compare(gold, other).tallies["event pairs"] for other in (named, silent)]


@pytest.mark.parametrize(("kind", "right"), [("CONSULT", 1), ("AID", 0)])
def test_meetings_have_no_direction(passage_of, kind, right):
    """Source and target may change places where a type is symmetric."""
    actors = f"A orl | Orland | name | {WHO}\nA bel | Belmora | name | {WHO}"
    there = passage_of("S Orland met Belmora.", actors, f"E met | {kind} | Orland > Belmora")
    back = passage_of("S Orland met Belmora.", actors, f"E met | {kind} | Belmora > Orland")

    assert right == compare(there, back).tallies["triples"].right


@pytest.mark.parametrize("roles", ["Orland > Belmora", "Belmora > Orland", "Orland + Belmora > -"])
def test_those_who_meet_are_one_pair(passage_of, roles):
    """However the two sides of a meeting are written, they are one pair."""
    actors = f"A orl | Orland | name | {WHO}\nA bel | Belmora | name | {WHO}"
    both = passage_of("S Orland met Belmora.", actors, "E met | CONSULT | Orland + Belmora > Orland + Belmora")
    other = passage_of("S Orland met Belmora.", actors, f"E met | CONSULT | {roles}")

    assert Tally(1, 1, 1) == compare(both, other).tallies["triples"]


def test_lists_of_ties_are_taken_apart(passage_of):
    """Of two allies one found is one of two."""
    actors = f"A o | Orland | name | {WHO}\nA b | Belmora | name | {WHO}\nA m | Murn | name | {WHO}"
    both = passage_of("S Orland arms Belmora and Murn.", actors, "R arms | arms | Orland > Belmora + Murn")
    one = passage_of("S Orland arms Belmora and Murn.", actors, "R arms | arms | Orland > Murn")

    assert Tally(1, 2, 1) == compare(both, one).tallies["relations"]


def test_comparisons_add_up(passage_of):
    """Two passages are one comparison with the sums of both."""
    one = compare(passage_of(SENTENCE, FULL), passage_of(SENTENCE, FULL))
    both = join([one, one])

    assert one.tallies["events"].right * 2 == both.tallies["events"].right
    assert len(one.values["sign"]) * 2 == len(both.values["sign"])
    assert len(one.overlaps["causes"]) * 2 == len(both.overlaps["causes"])


def test_two_texts_are_not_compared(passage_of):
    """Labels of different words say nothing about each other."""
    with pytest.raises(ValueError, match="two labellings of one text"):
        compare(passage_of("S One.\n0"), passage_of("S Two.\n0"))


def test_pairs_are_told_by_number(passage_of):
    """Which event and which influence go together can be asked for."""
    passage = passage_of(SENTENCE, FULL)

    assert ([(0, 0), (1, 1)], [(0, 0)]) == (pair_events(passage, passage), pair_influences(passage, passage))


@pytest.mark.parametrize(("words", "head"), [("the army of Orland", "army"), ("Tarsk, the capital", "Tarsk")])
def test_the_head_is_the_last_word_before_what_narrows_it(words, head):
    """Of a phrase with "of" or a comma the head stands before it."""
    assert words.index(head) == head_of(words, 0)


def test_words_are_the_same_by_head_or_by_half():
    """A shorter phrase with the same head is the same; a part without the head is not."""
    text = "the Orland army"

    assert (True, False) == (same_words(text, (11, 15), (0, 15)) > 0, same_words(text, (4, 10), (0, 15)) > 0)
    assert (4, 0.4) == (overlap((0, 6), (2, 10)), share((0, 6), (2, 10)))
