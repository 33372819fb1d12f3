"""Floors under scores."""

import tomllib

import pytest

from evals.floors import Floors, check_floors, load_floors, lower_floor, pin_floors, write_floors

PINNED = Floors(version="1", corpus="abc", floors={"events.f1": 0.5}, highest={"events.f1": 0.5})
LOWERED = Floors(version="1", corpus="abc", floors={"events.f1": 0.4}, highest={"events.f1": 0.5})
SAID = "- Floor of events.f1 lowered to 0.4: the rules got stricter.\n"


def check(scores, floors=PINNED, *, version="1", corpus="abc", changelog=""):
    """What is wrong with some scores."""
    return check_floors(scores, floors, version=version, corpus=corpus, changelog=changelog)


def test_a_score_at_its_floor_is_fine():
    """Nothing is wrong with a score that reaches its floor."""
    assert [] == check({"events.f1": 0.5})


@pytest.mark.parametrize("scores", [{"events.f1": 0.49}, {"events.f1": None}, {}])
def test_a_score_under_its_floor_is_told(scores):
    """A score that fell, or vanished, is named."""
    assert ["events.f1"] == [line.split(":")[0] for line in check(scores)]


@pytest.mark.parametrize("changed", [{"version": "2"}, {"corpus": "def"}])
def test_floors_speak_of_one_corpus_and_one_version(changed):
    """Another corpus, or other rules, ask for new floors."""
    assert ["floors"] == [line.split(":")[0] for line in check({"events.f1": 1.0}, **changed)]


def test_a_floor_lowered_without_a_word_fails():
    """A floor under its highest fails the check until the changelog names it."""
    assert 1 == len(check({"events.f1": 0.45}, LOWERED))
    assert [] == check({"events.f1": 0.45}, LOWERED, changelog=SAID)


def test_lowering_asks_for_a_line_in_the_changelog():
    """A floor goes down only when the changelog names score and value."""
    with pytest.raises(ValueError, match=r"CHANGELOG\.md"):
        lower_floor(PINNED, "events.f1", 0.4, "")

    assert LOWERED == lower_floor(PINNED, "events.f1", 0.4, SAID)


def test_lowering_does_not_raise():
    """A value at or over the floor is refused."""
    with pytest.raises(ValueError, match=r"worse than 0\.50"):
        lower_floor(PINNED, "events.f1", 0.5, SAID)


def test_pinning_never_lowers():
    """Floors rise to better scores and stay under worse ones."""
    pinned = pin_floors({"events.f1": 0.3, "relations.f1": 0.777}, PINNED, version="1", corpus="abc")

    assert {"events.f1": 0.5, "relations.f1": 0.77} == pinned.floors


def test_pinning_on_another_corpus_starts_anew():
    """Floors of one corpus say nothing of another."""
    assert {"events.f1": 0.3} == pin_floors({"events.f1": 0.3}, PINNED, version="1", corpus="def").highest


def test_floors_survive_writing(tmp_path):
    """What is written is read back the same."""
    path = tmp_path / "floors.toml"
    path.write_text(write_floors({"seeds": LOWERED}), encoding="utf-8")

    assert {"seeds": LOWERED} == load_floors(path)
    assert "seeds" in tomllib.loads(path.read_text(encoding="utf-8"))


def test_no_file_means_no_floors(tmp_path):
    """Before anything is pinned there are no floors."""
    assert {} == load_floors(tmp_path / "none.toml")


@pytest.mark.parametrize(
    ("score", "wrong"), [(0.29, []), (0.2, []), (0.31, ["factuality_mae"]), (None, ["factuality_mae"])]
)
def test_errors_have_a_most(score, wrong):
    """Of an error less is better: what is pinned is the most it may be."""
    pinned = Floors(version="1", corpus="abc", floors={"factuality_mae": 0.3}, highest={"factuality_mae": 0.3})

    assert wrong == [line.split(":")[0] for line in check({"factuality_mae": score}, pinned)]


def test_pinning_an_error_cuts_upwards_and_keeps_the_least():
    """An error of .295 is pinned as .30, a later one of .41 changes nothing, and one of .21 is kept."""
    first = pin_floors({"factuality_mae": 0.295}, None, version="1", corpus="abc")
    later = [pin_floors({"factuality_mae": score}, first, version="1", corpus="abc") for score in (0.41, 0.21)]

    assert [0.3, 0.3, 0.21] == [floors.floors["factuality_mae"] for floors in (first, *later)]


def test_a_speed_is_pinned_at_a_third():
    """A busy machine is slower, so a speed's floor is a third of what was measured, in hundreds."""
    pinned = pin_floors({"docs_per_s": 10_500.7}, None, version="1", corpus="c")

    assert {"docs_per_s": 3500.0} == pinned.floors


def test_costs_are_pinned_at_twice():
    """CPU time and memory vary with the machine, so that twice what was measured is the most they may be."""
    pinned = pin_floors({"seconds": 21.2, "peak_gib": 1.56}, None, version="1", corpus="c")

    assert {"seconds": 43.0, "peak_gib": 4.0} == pinned.floors
    assert [] == check_floors({"seconds": 40.0, "peak_gib": 2.0}, pinned, version="1", corpus="c", changelog="")
    assert 2 == len(check_floors({"seconds": 50.0, "peak_gib": 5.0}, pinned, version="1", corpus="c", changelog=""))
