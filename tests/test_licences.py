"""Under which licences what a user installs may be handed on."""

import re
import tomllib
from collections.abc import Iterable
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCK = (ROOT / "requirements" / "base.lock").read_text(encoding="utf-8")
PERMISSIVE = re.compile(r"\b(0BSD|Apache|BSD|CC0|CNRI|ISC|MIT|PSF|Public[ -]Domain|Unlicense|Zlib)\b")
# Binds whoever changes its own files, and nobody else.
BY_FILE = re.compile(r"\bMPL\b|\bMozilla Public License\b")


def installed(name: str) -> Distribution | None:
    """A package as it is installed; None for what another platform alone asks for."""
    try:
        return distribution(name)
    except PackageNotFoundError:
        return None


def closure(texts: Iterable[str]) -> dict[str, Distribution]:
    """What requirements install on this platform, and what that asks for in turn, by name."""
    found: dict[str, Distribution] = {}
    waiting = [Requirement(text) for text in texts]
    while waiting:
        wanted = waiting.pop()
        name = canonicalize_name(wanted.name)
        here = wanted.marker is None or wanted.marker.evaluate({"extra": ""})
        if here and name not in found and (package := installed(name)):
            found[name] = package
            waiting += [Requirement(text) for text in package.requires or ()]
    return found


def licence_of(package: Distribution) -> str:
    """What a package says of its licence: the SPDX expression, else the older field, else the classifiers."""
    said = package.metadata
    named = [line.split("::")[-1].strip() for line in said.get_all("Classifier") or () if line.startswith("License ::")]
    return said.get("License-Expression") or said.get("License") or " AND ".join(named)


def may_ship(licence: str) -> bool:
    """Whether one of the licences on offer asks nothing of our own code; brackets are left for a person to read."""
    return "(" not in licence and any(
        all(PERMISSIVE.search(part) or BY_FILE.search(part) for part in re.split(r"(?i)\s+and\s+", offer))
        for offer in re.split(r"(?i)\s+or\s+", licence)
    )


BASE = closure(PROJECT["project"]["dependencies"])


def test_the_base_install_is_found_to_its_ends():
    """What dependencies depend on is looked at too, however deep."""
    assert {"trafilatura", "courlan", "tld", "htmldate", "justext", "certifi", "thinc"} <= BASE.keys()


def test_what_is_looked_at_is_what_is_locked():
    """Every package of the base install is one that its lock pins."""
    assert set() == BASE.keys() - {canonicalize_name(name) for name in re.findall(r"(?m)^([\w.-]+)==", LOCK)}


@pytest.mark.parametrize("name", sorted(BASE))
def test_nothing_in_the_base_install_binds_our_code(name: str):
    """Every package a user installs may be had under a permissive licence or the MPL, so none is GPL or AGPL alone."""
    licence = licence_of(BASE[name])

    assert (licence, True) == (licence, may_ship(licence))


@pytest.mark.parametrize(
    "licence",
    [
        "GPL-3.0-or-later",
        "AGPL-3.0-only",
        "LGPL-2.1-or-later",
        "MIT AND GPL-2.0-only",
        "GPL-2.0-only OR AGPL-3.0-only",
        "GNU General Public License v3 or later",
        "(MIT OR GPL-2.0-only) AND GPL-3.0-only",
        "Proprietary",
        "",
    ],
)
def test_a_licence_that_binds_or_says_nothing_is_refused(licence: str):
    """Copyleft without another offer, a licence we do not know and no licence at all do not ship."""
    assert not may_ship(licence)


@pytest.mark.parametrize(
    "licence", ["MIT", "BSD-3-Clause and Public-Domain", "MPL-1.1 OR GPL-2.0-only", "Apache-2.0 AND CNRI-Python"]
)
def test_a_licence_with_a_free_offer_is_taken(licence: str):
    """Where a package offers several licences, one that we can take is enough."""
    assert may_ship(licence)
