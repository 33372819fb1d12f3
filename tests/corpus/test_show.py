"""Passages in the draft form again."""

import pytest

from corpus import read_drafts
from corpus.show import show_bare, show_draft

TWICE = """S "Grain, grain," said Orland of Belmora, "and Orland said no."
A orl | Orland | name | sector=GOV | country=Orland | known=no
A bel | Belmora | name | sector=- | country=- | known=no
A orl | Orland#2 | name
W Orland | said#1 | "Grain, grain," ... "and Orland said no." | direct
W Orland#2 | said#2 | no | nested
E said#2 | REJECT | Orland#2 > Belmora | polarity=- | modality=reported | by=w1<w2 | alt=ACCUSE+THREATEN | at=Belmora
E said | OTHER | id:bel > -"""
LINKS = """S So cold, so dear was it that, if it lasted, it could cut trade by 2033.
I causal - | so#1 ... that | dear -> trade | cq=thing:weather | cd=+1 | eq=trade | ed=-1 | modality=possible
I concession 0 | - | - -> trade
I causal ? | that | cold -> -
T 2033 | ../2033
M 2033 | 1234567890 | - | -
M by 2033 | 2033.5 | percent | trade | bound=about"""


@pytest.mark.parametrize("sentences", [(), (TWICE,), (LINKS,), ("S One.\n0", "N", "S Two.\nM Two | 2 | - | -")])
def test_a_passage_comes_back_from_its_draft(passage_of, sentences):
    """Reading what is shown gives the same passage, every label of it."""
    passage = passage_of(*sentences)
    drafts, slips = read_drafts(show_draft(passage), "again.txt")

    assert ([], [passage]) == (slips, [draft.passage for draft in drafts])


def test_actors_are_told_once(passage_of):
    """Sector and country stand at the first mention of an actor alone."""
    assert 1 == show_draft(passage_of()).count("| sector=- | country=Orland")


def test_a_bare_passage_has_no_labels(passage_of):
    """What is to be labelled anew shows header and sentences, and is still the same passage."""
    passage = passage_of("S The port froze.\nT froze | -\n0")
    bare = show_bare(passage)

    assert "P wire | caucasus | 2031-03-31 | Tarsk Wire | invented\nS The port froze.\n" == bare
    assert passage.id == read_drafts(f"{bare}0\n", "d.txt")[0][0].passage.id
