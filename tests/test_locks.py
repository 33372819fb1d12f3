"""Whether the locked dependencies are the ones the project file asks for."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = ("base.lock", "dev.lock")
PIN = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;\\]+)", re.MULTILINE)


def normal(name: str) -> str:
    """A package name as indexes compare it. Source: PEP 503."""
    return re.sub(r"[-_.]+", "-", name).lower()


def locked(lock: str) -> dict[str, list[str]]:
    """Versions a lock pins, by package; more than one where they differ by platform."""
    pins: dict[str, list[str]] = {}
    for pin in PIN.finditer((ROOT / "requirements" / lock).read_text(encoding="utf-8")):
        pins.setdefault(normal(pin["name"]), []).append(pin["version"])
    return pins


def unmet(lock: str, wanted: list[str]) -> list[str]:
    """Requirements that a lock does not pin, or pins in a version they do not allow."""
    pins = locked(lock)
    return [
        text
        for text in wanted
        if not any(Requirement(text).specifier.contains(pin) for pin in pins.get(normal(Requirement(text).name), []))
    ]


def test_the_base_lock_meets_the_project_file():
    """What the package needs, to run and to be built, is pinned in a version that it allows."""
    wanted = PROJECT["project"]["dependencies"] + PROJECT["build-system"]["requires"]

    assert [] == unmet("base.lock", wanted)


def test_the_dev_lock_meets_the_project_file():
    """What the tests and checks need is pinned in a version that the project file allows."""
    assert [] == unmet("dev.lock", PROJECT["dependency-groups"]["dev"])


def test_the_locks_agree():
    """A package that stands in both locks has the same version in both."""
    base, dev = (locked(lock) for lock in LOCKS)

    assert {} == {name: pins for name, pins in dev.items() if base.get(name, pins) != pins}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_a_hash(lock: str):
    """Every pinned version is followed by at least one hash."""
    blocks = re.split(r"\n(?=\S)", (ROOT / "requirements" / lock).read_text(encoding="utf-8").strip())

    assert [] == [block.split()[0] for block in blocks if "--hash=sha256:" not in block]


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_index(lock: str):
    """A lock says what to install, never from where."""
    text = (ROOT / "requirements" / lock).read_text(encoding="utf-8")

    assert None is re.search(r"://|--(extra-)?index|--find-links|@ ", text)
