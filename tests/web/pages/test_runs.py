"""Text cut into runs with the same marks."""

from hypothesis import given
from hypothesis import strategies as st

from dragoman.web.pages._runs import Mark, Run, RunPart, cut_runs

TEXT = "Ardin raided the port of Sella."


def marks(most: int) -> st.SearchStrategy[list[Mark]]:
    """Marks of claims anywhere, in any order, over one another."""
    places = st.tuples(st.integers(0, most), st.integers(0, most), st.sampled_from(["c1", "c2", "c3"]))
    return st.lists(places.map(lambda one: Mark(min(one[:2]), max(one[:2]) + 1, claim=one[2])), max_size=8)


@given(st.text(min_size=1, max_size=40), st.data())
def test_runs_are_the_text(text, data):
    """Put together again, runs are the text, without a character lost or told twice."""
    runs = cut_runs(text, 0, len(text), data.draw(marks(len(text))))

    assert text == "".join(run.text for run in runs)


@given(st.data())
def test_every_character_carries_the_claims_that_hold_it(data):
    """Overlapping claims all stand on the words that they share."""
    held = data.draw(marks(len(TEXT)))
    runs = cut_runs(TEXT, 0, len(TEXT), held)
    places = [set(run.claims) for run in runs for _ in run.text]

    assert [{m.claim for m in held if m.start <= n < m.end} for n in range(len(TEXT))] == places


def test_words_beyond_the_bmp_count_as_one_character():
    """A letter that takes two units in a browser is one here, and stays whole."""
    runs = cut_runs("😀 Ardin", 0, 7, [Mark(2, 7, claim="c1")])

    assert [Run(text="😀 "), Run(text="Ardin", claims=("c1",))] == list(runs)


def test_of_names_inside_one_another_the_shortest_is_kept():
    """“the port of Sella” names the port, but its last word names Sella."""
    runs = cut_runs(TEXT, 0, len(TEXT), [Mark(13, 30, mention=0), Mark(25, 30, mention=1)])

    assert [None, 0, 1, None] == [run.mention for run in runs]


def test_a_run_says_what_its_words_are_to_each_claim():
    """One word may be the deed of one claim and nothing to another."""
    deed = RunPart(claim="c1", part="deed")
    runs = cut_runs(TEXT, 0, len(TEXT), [Mark(0, 31, claim="c1"), Mark(6, 12, part=deed), Mark(0, 31, sentence=4)])

    assert [(), (deed,), ()] == [run.parts for run in runs]
    assert {4} == {run.sentence for run in runs}


def test_what_was_asked_for_is_lit():
    """A place that an address names is lit, and nothing beside it."""
    assert [False, True, False] == [run.lit for run in cut_runs(TEXT, 0, len(TEXT), [Mark(6, 12, lit=True)])]
