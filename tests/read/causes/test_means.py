"""Deeds by which others are brought about, on invented actors."""

from tests.read.conftest import signed


def test_a_means_before_a_hope_brings_about_what_is_hoped(read_text):
    """What somebody hopes to reach by a deed is planned, each aim apart."""
    reading = read_text("By selling the mill, the guild hopes to cut its debt and win back lenders.")

    assert [("selling the mill", "the guild hopes to cut its debt"), ("selling the mill", "win back lenders")] == [
        (cause, effect) for cause, effect, _, kind in signed(reading) if kind == "means"
    ]
    assert {"planned"} == {c.status.modality for c in reading.claims if c.rule == "influences.clause.means.v1"}


def test_a_means_that_stands_first_brings_about_all_that_is_joined(read_text):
    """What another does behind "and" is his own doing."""
    told = signed(read_text("By raising fees, the college cut its debt and angered pupils, and the mayor left."))

    assert ["the college cut its debt", "angered pupils"] == [found[1] for found in told if found[3] == "means"]
