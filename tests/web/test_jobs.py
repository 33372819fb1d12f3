"""Reading in the background: watched, cancelled, gone on with."""

import json
import os
import time
from collections.abc import Callable

import pytest

from dragoman.records import Progress
from dragoman.store import open_dossier
from dragoman.verbs import add_content
from dragoman.web._working import PACE_S, pace
from dragoman.web.jobs import REMEMBERED, Job, Jobs

WAIT_S = 60


def wait_for(happened: Callable[[], bool]) -> None:
    """Return once something has happened; fail where it does not."""
    end = time.monotonic() + WAIT_S
    while not happened():
        assert time.monotonic() < end, "waited for nothing"
        time.sleep(0.02)


def ended(jobs: Jobs, job: Job) -> Job:
    """A job once it has ended."""
    wait_for(lambda: jobs.find(job.id).state != "running")
    return jobs.find(job.id)


@pytest.fixture
def jobs(unread):
    """The jobs of a dossier that nobody has read."""
    made = Jobs(unread)
    yield made
    made.close()


def add_many(folder, number: int) -> None:
    """Put so many further texts into a dossier."""
    for place in range(number):
        text = f"Ardin accused Belmora of {place} raids on its ships. " * 10
        add_content(folder, f"more-{place}.txt", text.encode())


def test_a_reading_reads_weighs_and_tells_what_came_of_it(jobs, unread):
    """A job reads what waits, in a process of its own, and ends with how much there is."""
    job = ended(jobs, jobs.start("read"))

    assert ("done", 2, 2) == (job.state, job.finished.read, job.finished.kept)
    assert job.ended is not None
    with open_dossier(unread) as dossier:
        assert dossier.is_current()


def test_while_a_job_runs_no_other_is_started(jobs):
    """Asking for a reading twice gives the one that runs: two pages open on one dossier do not read it twice."""
    assert jobs.start("read").id == jobs.start("read").id


def test_a_cancelled_reading_keeps_what_it_finished_and_the_next_one_goes_on(jobs, unread):
    """Cancelling ends the process at once; documents that were read stay read, and starting again reads the others."""
    add_many(unread, 90)
    job = jobs.start("read")
    wait_for(lambda: count_read(unread) > 0)
    cancelled = jobs.cancel(job.id)
    kept = count_read(unread)
    again = ended(jobs, jobs.start("read"))

    assert "cancelled" == cancelled.state
    assert 0 < kept < 92
    assert ("done", 92 - kept, 92) == (again.state, again.finished.read, again.finished.kept)


def count_read(folder) -> int:
    """How many documents of a dossier were read."""
    with open_dossier(folder) as dossier:
        return len(dossier.load_state())


def test_a_job_that_has_ended_stays_as_it_is_when_cancelled(jobs):
    """Cancelling what is done changes nothing."""
    job = ended(jobs, jobs.start("read"))

    assert job == jobs.cancel(job.id)


def test_an_unknown_job_is_none(jobs):
    """An id that no job of this run has finds and cancels nothing."""
    assert (None, None) == (jobs.find("job-7"), jobs.cancel("job-7"))


def test_a_process_that_dies_is_told_as_a_failure(jobs):
    """A reading that is killed from outside fails with a line that says it can be started again."""
    job = jobs.start("read")
    os.kill(jobs._running[job.id].process.pid, 9)  # noqa: SLF001 — from outside
    dead = ended(jobs, job)

    assert "failed" == dead.state
    assert "start it again; what was finished is kept" == dead.error.fix


def test_what_stops_a_reading_is_told_in_one_line(jobs, unread):
    """A dossier that cannot be read makes a failed job with the reason, not a traceback."""
    (unread / "dossier.toml").write_text("format = 99\n", encoding="utf-8")
    job = ended(jobs, jobs.start("read"))

    assert ("failed", "format 99") == (job.state, job.error.got)


def test_only_the_last_jobs_are_remembered(unread):
    """The list of jobs does not grow without end; the last ones stay."""
    jobs = Jobs(unread)
    for _ in range(REMEMBERED + 5):
        jobs._remember(Job(id=f"job-{time.monotonic_ns()}", kind="read", state="done", started="2031-05-03"))  # noqa: SLF001

    assert REMEMBERED == len(jobs.list())


def test_progress_is_told_no_faster_than_one_can_follow():
    """Between the first and the last line of a stage, progress comes at most so often; both of these always come."""
    told, clock = [], iter([place * PACE_S / 4 for place in range(200)])
    pass_on = pace(told.append, lambda: next(clock))
    every = [Progress(stage="read", done=done, total=40) for done in range(41)]
    list(map(pass_on, every))

    assert (every[0], every[-1]) == (told[0], told[-1])
    assert 5 < len(told) < 25


# Over HTTP.


def events(text: str) -> list[tuple[str, dict]]:
    """Server-sent events: type and what they hold; comments are left out."""
    blocks = [block for block in text.split("\n\n") if block and not block.startswith(":")]
    return [
        (block.partition("data: ")[0].strip() or "message", json.loads(block.partition("data: ")[2]))
        for block in blocks
    ]


@pytest.fixture
def reading(unread, stranger):
    """A client with the token on a dossier that nobody has read."""
    client = stranger(unread)
    client.headers["Authorization"] = "Bearer quay-token"
    with client:
        yield client


def test_a_dossier_that_was_never_read_is_read_when_the_page_starts(reading):
    """Who opens a new dossier sees it being read without asking for it."""
    (job,) = reading.get("/api/jobs").json()["jobs"]

    assert ("read", "running") == (job["kind"], job["state"])


def test_a_job_is_followed_to_its_end(reading):
    """The stream of a job tells how far it is and closes with an event of type end that holds what came of it."""
    (job,) = reading.get("/api/jobs").json()["jobs"]
    stream = reading.get(f"/api/jobs/{job['id']}/events")
    told = events(stream.text)

    assert "text/event-stream; charset=utf-8" == stream.headers["content-type"]
    assert ("event: end", "done") == (told[-1][0], told[-1][1]["state"])
    assert "read" in {one["progress"]["stage"] for _, one in told if one["progress"]}


def test_the_page_is_answered_while_a_reading_runs(reading, unread):
    """A reading does not hold up the page, and a page loaded anew finds the job again."""
    add_many(unread, 60)
    (job,) = reading.get("/api/jobs").json()["jobs"]

    assert "never" == reading.get("/api/dossier").json()["freshness"]
    assert job["id"] == reading.get(f"/api/jobs/{job['id']}").json()["id"]


def test_a_job_is_cancelled_over_http(reading):
    """Cancelling answers with the job, ended."""
    (job,) = reading.get("/api/jobs").json()["jobs"]

    assert "cancelled" == reading.delete(f"/api/jobs/{job['id']}").json()["state"]


def test_when_the_app_ends_its_jobs_end(unread, stranger):
    """No process is left behind."""
    client = stranger(unread)
    client.headers["Authorization"] = "Bearer quay-token"
    with client:
        (job,) = client.get("/api/jobs").json()["jobs"]

    assert "cancelled" == client.get(f"/api/jobs/{job['id']}").json()["state"]


def test_after_a_reading_the_pages_are_of_now(reading):
    """What was read stands in the pages as soon as the job is done."""
    (job,) = reading.get("/api/jobs").json()["jobs"]
    reading.get(f"/api/jobs/{job['id']}/events")
    seen = reading.get("/api/dossier").json()

    assert ("current", 2) == (seen["freshness"], seen["documents"])
    assert seen["findings"] > 0
