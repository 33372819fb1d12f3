"""Ties as a matrix: signs, camps, what is left out of a sign, and how many rows there are."""

import pytest

from benchmarks.invented_dossier import Told, invent_dossier, write_dossier
from dragoman.records import Actor
from dragoman.verbs import Built
from dragoman.web.pages.relations import ACTORS_SHOWN, TieCell, join_signs, make_relations

ARDIN = Actor(id="ARD", name="Ardin", kinds=("state",))
BELMORA = Actor(id="BEL", name="Belmora", kinds=("state",))
CORWEN = Actor(id="COR", name="Corwen", kinds=("state",))
ALLIED = Told(ARDIN, "allied_with", "is allied with", BELMORA)
HOSTILE = Told(ARDIN, "hostile_to", "is hostile to", BELMORA)
ARMS = Told(ARDIN, "arms", "arms", BELMORA)
RULES = Told(ARDIN, "influences", "has influence over", BELMORA)


def dossier_of(*told: Told) -> Built:
    """A dossier that says these sentences of three ports."""
    return write_dossier(told, [ARDIN, BELMORA, CORWEN])


def cell_of(*told: Told) -> TieCell:
    """What Ardin is to Belmora."""
    return next(
        cell for cell in make_relations(dossier_of(*told)).cells if (cell.source, cell.target) == ("ARD", "BEL")
    )


@pytest.mark.parametrize(
    ("told", "sign"),
    [
        ((ARMS,), "+"),
        ((HOSTILE,), "-"),
        ((ARMS, HOSTILE), "±"),
        ((RULES,), "?"),
        ((RULES, ARMS), "+"),
        ((HOSTILE._replace(denied=True),), "?"),
        ((ARMS, HOSTILE._replace(modality="feared")), "+"),
    ],
)
def test_a_cell_is_signed_by_ties_that_stand(told, sign):
    """Kinds that say neither, denials and fears leave a cell's sign to the other ties."""
    assert sign == cell_of(*told).sign


@pytest.mark.parametrize(("signs", "joined"), [("", "?"), ("??", "?"), ("+?", "+"), ("+-", "±"), ("--", "-")])
def test_signs_are_joined(signs, joined):
    """Friendly and hostile together are both; what says neither changes nothing."""
    assert joined == join_signs(signs)


def test_a_tie_that_holds_both_ways_stands_in_two_cells():
    """Allies are each other's allies; who arms another is not armed by it."""
    page = make_relations(dossier_of(ALLIED, ARMS._replace(target=CORWEN)))

    assert [("ARD", "BEL"), ("ARD", "COR"), ("BEL", "ARD")] == [(cell.source, cell.target) for cell in page.cells]


def test_rows_are_ordered_by_camps():
    """Those on one side stand together, before those on the other and those on none."""
    page = make_relations(dossier_of(HOSTILE, Told(CORWEN, "allied_with", "is allied with", BELMORA)))

    assert [("1a", "BEL"), ("1a", "COR"), ("1b", "ARD")] == [(actor.camp, actor.id) for actor in page.actors]


def test_a_triad_out_of_balance_is_told():
    """Two allies of whom one is hostile to the other's ally fit no two camps."""
    told = (ALLIED, Told(BELMORA, "allied_with", "is allied with", CORWEN), HOSTILE._replace(target=CORWEN))
    balance = make_relations(dossier_of(*told)).balance

    assert (1, 1, ("+", "-", "+")) == (balance.triads, balance.frustration, balance.odd[0].signs)


def test_a_pair_with_both_signs_is_in_no_camp():
    """Who arms an enemy is told as mixed and placed nowhere by it."""
    page = make_relations(dossier_of(ARMS, HOSTILE))

    assert ((("ARD", "BEL"),), (None, None)) == (page.balance.mixed, tuple(actor.camp for actor in page.actors))


def test_forty_actors_are_shown_and_the_rest_counted():
    """Of many only the most tied get a row; all ties stay in the list."""
    page = make_relations(invent_dossier(120, 400))
    tied = {actor for tie in page.ties for end in (*tie.sources, *tie.targets) for actor in [end.actor]}

    assert (ACTORS_SHOWN, len(tied)) == (len(page.actors), len(page.actors) + page.actors_more)


def test_cells_name_ties_of_the_list():
    """Whatever a cell holds can be looked up in the list, with the words it rests on."""
    page = make_relations(invent_dossier(60, 200))
    cited = {tie.id for tie in page.ties if tie.cites}

    assert set() == {tie for cell in page.cells for tie in cell.ties} - cited


def test_the_page_is_the_same_each_time():
    """Nothing on the page hangs on the order in which sets are walked."""
    assert make_relations(invent_dossier(60, 200)) == make_relations(invent_dossier(60, 200))


def test_days_are_those_of_the_texts_or_of_the_print(strait):
    """Without a time of its own a tie is placed on the day it was printed, and said to be undated."""
    tie = next(tie for tie in make_relations(strait).ties if tie.kind == "hostile_to")

    assert (("2031-05-04", "2031-05-04"), False) == (tie.days, tie.dated)


def test_nothing_gives_an_empty_page():
    """A dossier without ties has a page without rows."""
    page = make_relations(dossier_of())

    assert ((), (), ()) == (page.actors, page.cells, page.balance.parts)
