"""Words that fit the one concept of a dossier but for a part."""

from pathlib import Path

import pytest

import dragoman
from dragoman import verbs
from dragoman.verbs import UnknownConceptError
from dragoman.verbs.built import Built

TEXTS = (
    "The accord has raised the risk of war with Lomaria. Tariffs raised the budget deficit of Lomaria.",
    "The seizure of the Orm mine by the rebels has raised the risk of war with Lomaria.",
)


@pytest.fixture(scope="module")
def risky(tmp_path_factory) -> Path:
    """A dossier in which each thing asked for is told of once, and of more than was asked."""
    folder = tmp_path_factory.mktemp("choosing")
    dragoman.init_dossier(folder / "risky").close()
    for number, text in enumerate(TEXTS):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    dragoman.add_documents(folder / "risky", sorted(folder.glob("*.txt")))
    dragoman.build_dossier(folder / "risky")
    return folder / "risky"


@pytest.fixture(scope="module")
def made(risky) -> Built:
    """The dossier as it was built."""
    return dragoman.load_built(risky)


@pytest.mark.parametrize(
    ("words", "quantity"), [("risk of war", "risk"), ("Lomarian budget deficit", "public_finances")]
)
def test_words_are_taken_for_the_only_concept_that_fits_the_rest(made, risky, words: str, quantity: str):
    """What stands behind "of", or an adjective of whom it is about, may be left out; the answer says so."""
    taken = verbs.choose_concept(made, words)
    answer = dragoman.ask_dossier(risky, words, "up", members=20)

    assert quantity == taken.quantity
    assert [f'no concept has all of "{words}"; taken for the only one near: "{taken.label}"'] == [
        line for line in answer.warnings if words in line
    ]


@pytest.mark.parametrize("words", ["risk of Ostrava", "Ostravan budget deficit", "weather of war"])
def test_words_that_name_somebody_else_are_taken_for_nothing(made, words: str):
    """A name is never left out, nor what the words are about."""
    with pytest.raises(UnknownConceptError):
        verbs.choose_concept(made, words)


def test_an_answer_to_words_that_fit_says_nothing_of_them(risky):
    """Only what is taken for something else is told."""
    assert not [
        line for line in dragoman.ask_dossier(risky, "risk to Lomaria", "up", members=20).warnings if "taken" in line
    ]
