import pytest

from dragoman.ontology import load_ontology
from dragoman.ontology.contrast import load_contrast_words, load_label_verbs
from dragoman.weigh._cues import find_cues
from dragoman.weigh.passages import make_sides

WORDS = load_contrast_words()
SIDES = make_sides(WORDS)


def poles(text: str, axis: str) -> str:
    """The poles that a text's words take on one axis."""
    cues, _ = find_cues(text, 0, len(text), SIDES)
    return "".join(cue.pole for cue in cues if cue.axis == axis)


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("Corrin permitted the march.", "a"),
        ("Corrin has banned the march.", "b"),
        ("Corrin did not allow the march.", "b"),
        ("Corrin refused to approve the march.", "b"),
        ("Corrin not only allowed the march but joined it.", "a"),
        ("Corrin was unable to block the march.", "b"),
        ("Noting this, Corrin permitted the march.", "a"),
    ],
)
def test_forms_and_negation(text: str, taken: str):
    """A word counts in all its forms; negation turns it, "not only" and inability do not."""
    assert taken == poles(text, "permission")


def test_what_is_set_aside_does_not_count():
    """A word after "rather than" is not the side taken."""
    assert "a" == poles("Corrin prefers dialogue rather than hard power.", "posture")


@pytest.mark.parametrize(("text", "taken"), [("a logic of deterrence", "a"), ("deterrence has a price", "")])
def test_a_frame_must_come_before(text: str, taken: str):
    """A motive counts as one only where the words say that it is a motive."""
    assert taken == poles(text, "aim")


@pytest.mark.parametrize(("text", "taken"), [("its influence is eroding", "b"), ("its coast is eroding", "")])
def test_a_trend_needs_what_it_is_a_trend_of(text: str, taken: str):
    """Only say and standing can grow or shrink in the sense of the axis."""
    assert taken == poles(text, "sway")


def test_a_longer_phrase_hides_the_words_in_it():
    """A phrase of two words is one cue, not two."""
    assert "b" == poles("Corrin fears military escalation.", "posture")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Corrin agreed.", 1),
        ("Corrin agreed, but Veldania left.", 2),
        ("While Corrin agreed, Veldania left.", 2),
        ("Corrin agreed; Veldania left, closing the door.", 3),
        ("", 0),
    ],
)
def test_clauses_are_counted(text: str, count: int):
    """Clauses part at marks, at words that open one, and at a participle after a comma."""
    assert count == len(find_cues(text, 0, len(text), SIDES)[1])


def test_listed_ties_and_quantities_exist():
    """Every kind of tie, quantity and label of the word lists is one the ontology knows."""
    ontology = load_ontology()
    ties = WORDS.exclusive | WORDS.sway_ties | frozenset().union(*(rival.a | rival.b for rival in WORDS.rival))

    assert set() == ties - ontology.relation_kinds.keys()
    assert set() == WORDS.sway_quantities - ontology.quantities.keys()
    assert set() == load_label_verbs().keys() - ontology.relation_kinds.keys() - ontology.event_types.keys()


@pytest.mark.parametrize("axis", WORDS.axis, ids=lambda axis: axis.id)
def test_no_word_takes_both_sides(axis: object):
    """A word stands on one pole of an axis only."""
    assert set() == set(axis.a) & set(axis.b)
