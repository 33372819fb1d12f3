"""Words for a concept, and what follows."""

import pytest

import dragoman
from dragoman import verbs
from dragoman.verbs import Suppose, UnknownConceptError

ASKED = "US pressure on Iraq"


def test_an_answer_is_the_same_each_time(built):
    """Same words, same seed: same answer; another seed draws others."""
    first, again = (dragoman.ask_dossier(built, ASKED, "up", members=40) for _ in range(2))

    assert first == again
    assert 7 == dragoman.ask_dossier(built, ASKED, "up", members=40, seed=7).seed


def test_down_is_up_turned_round(built):
    """What goes down when a thing rises goes up when it falls."""
    up, down = (
        {effect.concept: effect.direction for effect in dragoman.ask_dossier(built, ASKED, way, members=40).effects}
        for way in ("up", "down")
    )

    assert ("down", "up") == (up["influence(IRN>IRQ)"], down["influence(IRN>IRQ)"])


def test_an_id_or_a_label_names_its_concept(built):
    """A concept can be named by what the tables call it."""
    made = dragoman.load_built(built)

    by_id = [verbs.choose_concept(made, concept.id) for concept in made.system.concepts]
    by_label = {verbs.choose_concept(made, concept.label).label for concept in made.system.concepts}

    assert len(by_id) > 5
    assert (list(made.system.concepts), {concept.label for concept in by_id}) == (by_id, by_label)


def test_words_that_fit_several_concepts_raise_with_all_of_them(built):
    """A tie is told with the candidates, never broken by chance."""
    with pytest.raises(UnknownConceptError) as raised:
        dragoman.ask_dossier(built, "influence", "up")

    assert raised.value.tied
    assert len(raised.value.suggestions) > 1


def test_words_that_nearly_fit_raise_with_what_is_near(built):
    """A slip of the pen still finds its neighbours."""
    with pytest.raises(UnknownConceptError) as raised:
        dragoman.ask_dossier(built, "infuence of Irann", "up")

    assert not raised.value.tied
    assert "influence(IRN>IRQ)" in {concept.id for concept in raised.value.suggestions}


def test_what_an_answer_hangs_on_is_told_where_it_is_asked(fresh):
    """The only document's word carries the only link, and so the answer."""
    dragoman.build_dossier(fresh)
    words, asked = "American pressure", Suppose(sensitivity=True)
    plain, told = (dragoman.ask_dossier(fresh, words, "up", suppose=s) for s in (Suppose(), asked))

    assert plain.hangs_on is None
    assert told.hangs_on
    assert told.hangs_on[0].startswith("without what war.txt says, the influence of Iran is not said to move")
