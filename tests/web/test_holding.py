"""What a page to read holds: views in windows, cut before they are made where they would not fit."""

import json
from itertools import pairwise

import pytest
from msgspec.structs import replace

from benchmarks.invented_dossier import invent_dossier
from dragoman.records import Conflict
from dragoman.verbs import Built
from dragoman.web import holding
from dragoman.web.holding import hold_records


@pytest.fixture(scope="module")
def crowded() -> Built:
    """Twenty sentences, each in dispute with the one after it."""
    built = invent_dossier(8, 20)
    claims = [claim for reading in built.readings for claim in reading.claims]
    pairs = enumerate(pairwise(claims))
    conflicts = tuple(
        Conflict(id=f"x{number:02}", type="time", a=a.anchor, b=b.anchor, a_claims=(a.id,), b_claims=(b.id,))
        for number, (a, b) in pairs
    )
    return built._replace(weighed=replace(built.weighed, conflicts=conflicts))


def test_the_first_window_of_the_disputes_is_held(crowded, monkeypatch):
    """The most important ones are there, and how many there are in all."""
    monkeypatch.setitem(holding.SOME_ROWS, "/disputes", 5)
    page = json.loads(hold_records(crowded)[0]["/api/disputes"])

    assert (5, 19, 19) == (len(page["disputes"]), page["matching"], page["total"])


def test_a_view_that_does_not_fit_is_held_with_fewer_rows(crowded, monkeypatch):
    """Half as many rows are made until they fit; none is thrown away whole."""
    whole = len(hold_records(crowded)[0]["/api/events"])
    monkeypatch.setattr(holding, "MOST_ROWS", 16)
    monkeypatch.setattr(holding, "MOST_OF_A_PAGE", whole // 2)
    records, held = hold_records(crowded)
    page = json.loads(records["/api/events"])

    assert 0 < len(page["events"]) < page["total"]
    assert len(records["/api/events"]) <= whole // 2
    assert "views" == held[0].what


def test_disputes_on_one_matter_lead_to_one_page(crowded):
    """The page of a matter is made once, and every dispute of it opens there."""
    records, held = hold_records(crowded)
    pages = {name: json.loads(body) for name, body in records.items() if name.startswith("/api/disputes/")}
    leads = {page["same"] for page in pages.values() if "same" in page}

    assert 19 == len(pages) == next(part.kept for part in held if part.what == "disputes")
    assert leads
    assert not [name for name in leads if "pairs" not in pages[name]]


def test_nothing_more_is_made_once_nothing_fits(crowded, monkeypatch):
    """A kind without room is given up after so many that did not fit."""
    made = []
    records = ([(made.append(number) or str(number), b"much")] for number in range(50))
    kind = holding.Kind("letters", 2, 50, records)
    monkeypatch.setattr(holding, "_kinds", lambda *_: (kind,))

    assert (0, 50) == (hold_records(crowded)[1][-1].kept, kind.all)
    assert holding.MISSED == len(made)
