"""What is to come, by the texts and by counting."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from dragoman.records import When
from dragoman.verbs import Built, OutlookError
from dragoman.web.pages.outlook import make_between, make_outlook
from dragoman.web.pages.track import make_track
from tests.tell.conftest import Case
from tests.web.pages.systems import built_of


def dated(days: int) -> Built:
    """A dossier in which Ardin shelled Belmora on so many days."""
    built, case = built_of(), Case()
    shot, finding = case.shot(), case.findings()[0]
    claims = tuple(replace(shot, id=f"shot{day}") for day in range(days))
    findings = tuple(
        replace(finding, id=f"f{day}", claims=(f"shot{day}",), when=f"2031-{1 + day // 28:02}-{1 + day % 28:02}")
        for day in range(days)
    )
    readings = (replace(built.readings[0], claims=claims), *built.readings[1:])
    return built._replace(readings=readings, weighed=replace(built.weighed, findings=findings))


def test_what_a_text_expects_is_told_with_who_expects_it():
    """An outlook opens onto its sentence and names its source, the innermost last."""
    (stated,) = make_outlook(built_of()).stated

    assert "Harbour pilots say that Ardin could close the strait." == stated.text
    assert ("possible", ("could",)) == (stated.modality, stated.hedges)
    assert ("Ardin Mail", "Harbour pilots") == stated.who
    assert "Ardin could close the strait" == stated.cite.quote


def test_words_of_likelihood_bring_their_band_and_others_none():
    """No number is made up for "could"."""
    (stated,) = make_outlook(built_of()).stated

    assert (None, None) == (stated.low, stated.high)


def test_pairs_are_counted_by_dated_events():
    """How much there is between two is told before anybody asks for a chance."""
    page = make_outlook(dated(3))

    assert [("ARD", "BEL", 3, False)] == [(one.source, one.target, one.events, one.enough) for one in page.pairs]
    assert (3, "2031-01-01", "2031-01-03") == (page.events, page.first, page.last)
    assert ["ARD", "BEL"] == [actor.id for actor in page.actors[:2]]


def test_too_little_history_is_said_with_numbers():
    """No chance is given from a handful of events."""
    page = make_between(dated(3), "ARD", "BEL")

    assert () == page.chances
    assert "only 3 dated events are known from the one to the other, and a chance takes at least 25" == page.why_not


def test_enough_events_and_too_short_a_history_is_said_too():
    """Events alone do not do: days are needed to learn from and to check on."""
    page = make_between(dated(30), "ARD", "BEL")

    assert 30 == page.events
    assert "days known" in str(page.why_not)
    assert all(chance.chance is None for chance in page.chances)


def test_an_actor_nobody_speaks_of_is_told_as_such():
    """With what comes near where something does."""
    with pytest.raises(OutlookError, match="Belmora"):
        make_between(dated(3), "Belmorra", "ARD")


def test_without_dated_events_the_page_says_how_many_have_no_day():
    """Undated events are counted, never given a date."""
    page = make_outlook(built_of())

    assert (0, None, None, 1) == (page.events, page.first, page.last, page.undated)


def test_a_day_that_a_text_names_is_when_it_falls_due():
    """By when something is to come is the text's own word."""
    built, case = built_of(), Case()
    due = When(anchor=case.at("3 May 2031"), edtf="2031-05-03", granularity="day")
    claims = tuple(replace(one, when=due) if one.id == "closure" else one for one in built.readings[0].claims)
    readings = (replace(built.readings[0], claims=claims), *built.readings[1:])
    documents = tuple(replace(one, published="2031-05-02") for one in built.documents)
    (stated,) = make_outlook(built._replace(readings=readings, documents=documents)).stated

    assert ("2031-05-03", "2031-05-02") == (stated.due, stated.stated)


def test_a_folder_without_outlooks_has_no_record(tmp_path: Path):
    """Nobody kept any: no scores, and the name of the file to keep them in."""
    track = make_track(tmp_path)

    assert (None, "outlooks.toml") == (track.record, track.file)


def test_outlooks_that_were_resolved_are_scored(tmp_path: Path):
    """A track record is counted from what a person resolved."""
    text = '[[outlook]]\nwords = "An accord is likely."\ncame = true\n\n[[outlook]]\nwords = "War."\n'
    (tmp_path / "outlooks.toml").write_text(text, encoding="utf-8")
    record = make_track(tmp_path).record

    assert record is not None
    assert (1, 1, pytest.approx(0.1056, abs=1e-3)) == (record.resolved, record.open, record.brier)


def test_who_is_only_described_is_not_offered():
    """Names are offered for an outlook; a group that no text names is, where it has dated events."""
    built = built_of()
    crowd = replace(built.weighed.actors[0], id="~crowd@d", name="two pilots")
    actors = (*built.weighed.actors, crowd)
    page = make_outlook(built._replace(weighed=replace(built.weighed, actors=actors)))

    assert "two pilots" not in {actor.name for actor in page.actors}
    assert {"ARD", "BEL"} <= {actor.id for actor in page.actors}
