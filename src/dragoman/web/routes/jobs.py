"""Reading in the background: started, listed, watched as it goes, cancelled."""

import asyncio
from collections.abc import AsyncIterator

from fastapi import APIRouter
from msgspec import Struct
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from dragoman.web._working import JobKind
from dragoman.web.desk import Desk
from dragoman.web.encode import encode
from dragoman.web.errors import NOT_FOUND, RefusedError
from dragoman.web.jobs import Job, Jobs
from dragoman.web.routes._bodies import read_body
from dragoman.web.routes.answers import answer, answers, takes

# Seconds between two looks at a job, and looks without news after which a line is sent to keep the connection.
LOOK_S = 0.1
QUIET_LOOKS = 100
HEARTBEAT = b": still here\n\n"


class JobSent(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A job to start: read (what waits to be read; a cancelled reading goes on) or weigh (decisions that wait)."""

    kind: JobKind


class JobsPage(Struct, frozen=True, kw_only=True):
    """The jobs of this run, the last one first; the first one runs if any does."""

    jobs: tuple[Job, ...]


def make_job_routes(desk: Desk) -> APIRouter:
    """Jobs and their events."""
    router = APIRouter(prefix="/jobs", tags=["jobs"])

    @router.get(
        "",
        summary="The jobs of this run",
        operation_id="jobs",
        responses=answers(JobsPage),
        response_class=Response,
    )
    def list_jobs() -> Response:
        return answer(JobsPage(jobs=desk.jobs.list()))

    @router.post(
        "",
        summary="Start a job; the one that runs already if one does",
        operation_id="start_job",
        status_code=202,
        responses=answers(Job, status=202),
        response_class=Response,
        openapi_extra=takes(JobSent),
    )
    async def start_job(request: Request) -> Response:
        sent = await read_body(request, JobSent)
        return answer(await run_in_threadpool(desk.start, sent.kind), 202)

    @router.get(
        "/{job}",
        summary="One job as it is now",
        operation_id="job",
        responses=answers(Job),
        response_class=Response,
    )
    def show_job(job: str) -> Response:
        return answer(_known(desk.jobs.find(job), job))

    @router.get(
        "/{job}/events",
        summary="A job as it goes: server-sent events, each a Job; the last one is of type end",
        operation_id="job_events",
        responses=answers(Job, told="text/event-stream, each line of data a Job.", kind="text/event-stream"),
        response_class=Response,
    )
    def follow_job(job: str) -> Response:
        _known(desk.jobs.find(job), job)
        return StreamingResponse(follow(desk.jobs, job), media_type="text/event-stream")

    @router.delete(
        "/{job}",
        summary="Cancel a job; what it finished is kept",
        operation_id="cancel_job",
        responses=answers(Job),
        response_class=Response,
    )
    def cancel_job(job: str) -> Response:
        return answer(_known(desk.jobs.cancel(job), job))

    return router


async def follow(jobs: Jobs, identity: str) -> AsyncIterator[bytes]:
    """A job's records as events, each as soon as it changes, until it has ended."""
    last: Job | None = None
    quiet = 0
    while (job := jobs.find(identity)) is not None:
        if job.state != "running":
            yield b"event: end\ndata: " + encode(job) + b"\n\n"
            return
        quiet = quiet + 1 if job is last else 0
        if quiet == 0:
            yield b"data: " + encode(job) + b"\n\n"
        elif quiet % QUIET_LOOKS == 0:
            yield HEARTBEAT
        last = job
        await asyncio.sleep(LOOK_S)


def _known(job: Job | None, identity: str) -> Job:
    """The job, which there must be."""
    if job is None:
        raise RefusedError(NOT_FOUND, "address", "the id of a job of this run", f'"{identity[:80]}"', "see /api/jobs")
    return job
