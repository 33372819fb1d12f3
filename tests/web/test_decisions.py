"""Claims settled over HTTP: written down, applied at once, undone, listed."""

import pytest

from dragoman.verbs import load_built
from dragoman.web import desk as desk_module


@pytest.fixture
def claim(strait) -> str:
    """Id of a claim of an event."""
    built = load_built(strait)
    return next(c.id for r in built.readings for c in r.claims if c.rule.startswith("events"))


def decide(page, verb: str, *targets: str, **more):
    """The answer to a decision that was sent."""
    return page.post("/api/decisions", json={"verb": verb, "targets": targets, **more})


def test_a_decision_changes_the_pages_at_once(page, claim):
    """A claim that was rejected is behind no finding any more, without any document being read again."""
    before = page.get("/api/dossier").json()
    events = page.get("/api/events").content
    made = decide(page, "reject", claim, why="a rumour").json()
    after = page.get("/api/dossier").json()

    assert (True, "current", None) == (made["applied"], after["freshness"], made["job"])
    assert before["state"] != after["state"] == made["state"]
    assert after["counts"]["events"] < before["counts"]["events"]
    assert events != page.get("/api/events").content


def test_who_decided_and_why_is_kept(page, claim):
    """A decision stands in the log with its maker, its reason and what it is about, in words."""
    decide(page, "reject", claim, why="a rumour")
    log = page.get("/api/decisions").json()
    (row,) = log["rows"]

    assert (1, 1, 0) == (log["total"], log["made"], log["taken_back"])
    assert ("reject", "tester", "a rumour") == tuple(row["decision"][name] for name in ("verb", "by", "why"))
    assert ("claim", claim) == (row["about"][0]["kind"], row["about"][0]["cite"]["claim"])


def test_what_is_undone_is_as_it_was(page, claim):
    """Undoing gives every page back, byte for byte."""
    before = page.get("/api/events").content
    decide(page, "reject", claim)
    undone = page.post("/api/decisions/undo", json={}).json()

    assert "undo" == undone["decision"]["verb"]
    assert before == page.get("/api/events").content


def test_decisions_are_undone_one_after_the_other(page, claim):
    """Undoing again takes back the one before, until there is none; the log keeps them all."""
    decide(page, "unsure", claim)
    decide(page, "reject", claim)
    undone = [page.post("/api/decisions/undo", json={}).json()["decision"]["targets"] for _ in range(2)]
    log = page.get("/api/decisions").json()

    assert (4, 2, 2) == (log["total"], log["made"], log["taken_back"])
    assert ["reject", "unsure"] == [row["decision"]["verb"] for row in log["rows"] if [row["decision"]["id"]] in undone]
    assert 409 == page.post("/api/decisions/undo", json={}).status_code


def test_a_decision_is_undone_by_its_id(page, claim):
    """Any decision that stands can be taken back, whatever came after it; once."""
    first = decide(page, "reject", claim).json()["decision"]["id"]
    decide(page, "unsure", claim)
    undone = [page.post("/api/decisions/undo", json={"id": first}) for _ in range(2)]
    rows = page.get("/api/decisions").json()["rows"]

    assert [200, 404] == [answer.status_code for answer in undone]
    assert {"undo": True, "unsure": True, "reject": False} == {row["decision"]["verb"]: row["stands"] for row in rows}


def test_decisions_made_at_once_keep_their_order(page, claim):
    """The last word on a claim counts, however quickly it followed the one before."""
    answers = [decide(page, verb, claim).json() for verb in ("reject", "accept") * 4]
    rejected = decide(page, "reject", claim).json()["state"]

    assert len({answer["decision"]["at"] for answer in answers}) == len(answers)
    assert claim not in shown_claims(page)
    assert rejected == page.get("/api/dossier").json()["state"]


def shown_claims(page) -> str:
    """Everything that the pages of findings say."""
    return "".join(page.get(f"/api/{name}").text for name in ("events", "relations"))


def test_a_field_is_edited(page, claim):
    """A correction shows in the pages."""
    made = decide(page, "edit", claim, changes={"content.type": "AID"}).json()

    assert (True, []) == (made["applied"], made["skipped"])
    assert {"content.type": "AID"} == page.get("/api/decisions").json()["rows"][0]["decision"]["changes"]


@pytest.mark.parametrize(
    ("verb", "more"),
    [
        ("edit", {}),
        ("edit", {"changes": {"content.nothing": "AID"}}),
        ("edit", {"changes": {"content.type": "PICNIC"}}),
        ("merge", {}),
        ("grade", {"changes": {"reliability": "B"}}),
        ("undo", {}),
    ],
)
def test_a_decision_that_could_never_take_effect_is_not_written(page, claim, strait, verb, more):
    """What is decided on too little or on nothing is refused, and the file of decisions stays as it is."""
    answer = decide(page, verb, claim, **more)

    assert 422 == answer.status_code
    assert b"" == (strait / "decisions.jsonl").read_bytes()


def test_a_document_is_left_out_and_taken_in_again(page):
    """Rejecting a document takes it out of every page and keeps it in the list with the reason."""
    doc = page.get("/api/documents").json()["rows"][0]["id"]
    decide(page, "reject", doc)
    without = page.get("/api/dossier").json()["documents"], page.get("/api/documents").json()["outcomes"]
    decide(page, "accept", doc)

    assert (1, {"read": 1, "left out": 1}) == without
    assert {"read": 2} == page.get("/api/documents").json()["outcomes"]


def test_in_a_large_dossier_a_job_applies_decisions(page, claim, monkeypatch):
    """Where weighing takes long, the decision is written at once and a job applies it; pages tell so meanwhile."""
    monkeypatch.setattr(desk_module, "AT_ONCE", 1)
    made = decide(page, "reject", claim).json()
    page.get(f"/api/jobs/{made['job']['id']}/events")

    assert (False, "weigh") == (made["applied"], made["job"]["kind"])
    assert "current" == page.get("/api/dossier").json()["freshness"]


def test_a_decision_made_while_a_job_runs_is_applied_after_it(page, claim, strait):
    """Nothing that is settled during a reading is left lying."""
    page.post("/api/documents?name=third.txt", content=b"Corwen condemned Ardin on 7 May 2031.")
    reading = page.post("/api/jobs", json={"kind": "read"}).json()
    decide(page, "reject", claim)
    page.get(f"/api/jobs/{reading['id']}/events")
    [page.get(f"/api/jobs/{job['id']}/events") for job in page.get("/api/jobs").json()["jobs"]]

    assert claim not in {c for finding in load_built(strait).weighed.findings for c in finding.claims}
