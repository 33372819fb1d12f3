"""Originals, decisions -> a built dossier: how the stages' work is spread, resumed and checked."""

from dragoman.jobs._serial import Executor, SerialExecutor
from dragoman.jobs.build import BuildReport, run_build, run_weighing
from dragoman.jobs.check import run_check
from dragoman.jobs.outdated import Outdated
from dragoman.jobs.stages import Stages
from dragoman.jobs.wire import build_dossier, check_dossier, find_outdated, weigh_dossier, wire_stages

__all__ = [
    "BuildReport",
    "Executor",
    "Outdated",
    "SerialExecutor",
    "Stages",
    "build_dossier",
    "check_dossier",
    "find_outdated",
    "run_build",
    "run_check",
    "run_weighing",
    "weigh_dossier",
    "wire_stages",
]
