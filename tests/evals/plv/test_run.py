"""Scores of the PLV set on invented sentences."""

import pytest

from dragoman.records import Event, Mention, Reading, Role, cut_anchor
from evals.plv.choose import Fit, best_fit
from evals.plv.gold import Item
from evals.plv.overlap import fills, find_span
from evals.plv.run import macro_f1, score_plv, score_triples, score_types

SENTENCE = "The Norland army shelled Suria because it had closed the strait."


def anchor(words: str):
    """Words of the sentence."""
    start = SENTENCE.index(words)
    return cut_anchor("d", SENTENCE, start, start + len(words))


def event(kind: str | None = "ASSAULT") -> Event:
    """An event on the sentence's verb."""
    return Event(type=kind, trigger=anchor("shelled"))


def item(root: str = "ASSAULT", quad: int = 4) -> Item:
    """The sentence with its army and whom it shelled."""
    return Item("t:1", SENTENCE, "The Norland army", "Suria", root, quad)


def reading(*actors: tuple[str, str]) -> Reading:
    """A reading in which words mean actors."""
    mentions = (
        Mention(id=words, anchor=anchor(words), kind="name", sentence=0, head=0, actor=actor) for words, actor in actors
    )
    return Reading(doc="d", reader="t", mentions=tuple(mentions))


@pytest.mark.parametrize(("words", "filled"), [("Norland", True), ("The", False), ("Suria", False), ("army", True)])
def test_a_role_fills_the_given_words_by_a_telling_word(words, filled):
    """Sharing an article is not enough; sharing a word that names is."""
    given = find_span("The Norland army", SENTENCE)

    assert filled == fills((Role(anchor=anchor(words)),), given, SENTENCE, reading())


def test_a_pronoun_fills_the_words_it_goes_back_to():
    """A role that is a pronoun counts where its actor is named."""
    role = Role(anchor=anchor("it"), actor="SUR")
    known = reading(("it", "SUR"), ("Suria", "SUR"))

    assert fills((role,), find_span("Suria", SENTENCE), SENTENCE, known)


def test_nobody_named_is_filled_by_anybody():
    """Where the given words stand nowhere in the sentence, nothing is asked."""
    assert fills((), find_span("a recipient", SENTENCE), SENTENCE, reading())


def test_the_event_with_both_actors_answers():
    """An event with both given actors goes before an earlier one with one of them."""
    first, second = Fit(event("ACCUSE"), source=True, target=False), Fit(event(), source=True, target=True)

    assert second == best_fit([first, second])


def test_no_event_is_an_abstention_and_counts_as_wrong():
    """A sentence without an event costs both scores of types."""
    assert {"root_macro_f1": 0.0, "quad_macro_f1": 0.0} == score_types([item()], [[]]).scores


def test_each_class_weighs_the_same():
    """One right of a rare class and one wrong of a common one: the mean over classes, not over items."""
    assert pytest.approx((2 / 3 + 1) / 2) == macro_f1(["a", "a", "b"], ["a", "none", "b"])


def test_the_right_root_with_one_actor_is_no_triple():
    """A triple needs both actors and the root; a dyad needs both actors."""
    fits = [
        [Fit(event(), source=True, target=False)],
        [Fit(event("ACCUSE"), source=True, target=True)],
        [Fit(event(), source=True, target=True)],
    ]

    assert {"dyad_found": 2 / 3, "triple_strict": 1 / 3} == score_triples([item()] * 3, fits).scores


def test_a_plain_sentence_is_scored_from_its_words(tmp_path):
    """End to end: a table of one simple sentence gives full scores."""
    table = "sentence\tsource\ttarget\tgold_root\nFrance condemned Russia on Monday.\tFrance\tRussia\tACCUSE\n"
    (tmp_path / "t.tsv").write_text(table, encoding="utf-8")

    scores = {name: value for layer in score_plv(tmp_path) for name, value in layer.scores.items()}

    assert dict.fromkeys(("root_macro_f1", "quad_macro_f1", "dyad_found", "triple_strict"), 1.0) == scores


def test_an_acronym_with_full_stops_is_a_telling_word():
    """The letters of "U.S." stand alone, and yet they name somebody."""
    sentence = "The U.S. shelled Suria."
    role = Role(anchor=cut_anchor("d", sentence, 4, 8))
    assert fills((role,), find_span("The U.S.", sentence), sentence, reading())
