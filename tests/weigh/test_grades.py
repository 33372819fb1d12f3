"""Grades of sources and findings."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dragoman.records import Anchor, Claim, Decision, Event, Finding, OriginGroup, Status, Weighed
from dragoman.records.grade import SourceGrade
from dragoman.weigh.grades import grade_findings, grade_sources

WORDS = Anchor(doc="d", start=0, end=4, exact="raid")


def claim(name: str, factuality: int | None = 3) -> Claim:
    """A claim that somebody attacked."""
    return Claim(
        id=name,
        doc="d",
        sentence=0,
        anchor=WORDS,
        content=Event(type="ASSAULT", trigger=WORDS),
        status=Status(factuality=factuality),
        rule="test.v1",
    )


def finding(**known: Any) -> Finding:
    """A finding of one claim, one mention and one origin unless told."""
    usual = {"id": "f", "kind": "event", "label": "raid", "claims": ("c",), "mentions": 1, "documents": 1}
    return Finding(**(usual | {"publishers": 1, "origins": 1, "support": "single-origin"} | known))


def grade(one: Finding, voices: tuple[str, ...] = ("voice:mail",), claims: tuple[Claim, ...] = (claim("c"),)):
    """The grade of a finding whose first claim has one origin of some voices."""
    weighed = Weighed(findings=(one,), origins=(OriginGroup(id="o", name="Mail", claims=("c",), voices=voices),))
    sources = {each.id: f"says {each.id}" for each in claims}
    (made,) = grade_findings(weighed, {each.id: each for each in claims}, sources, {})
    return made


def decision(number: int, verb: Any = "grade", **known: Any) -> Decision:
    """A decision of some day."""
    usual = {"targets": ("Mail",), "at": f"2031-01-{number:02}T00:00:00+00:00", "by": "ida", "why": "years of it"}
    return Decision(id=f"d{number}", verb=verb, **(usual | known))


@pytest.mark.parametrize(
    ("known", "credibility", "confidence"),
    [
        ({"support": "corroborated", "origins": 2, "mentions": 2}, 1, "high"),
        ({"support": "multi-origin-unproven", "origins": 2, "mentions": 2}, 2, "moderate"),
        ({}, 3, "low"),
        ({"mentions": 40}, 3, "low"),
        ({"support": "conflicted", "conflicts": ("x",), "origins": 3}, 4, "low"),
        ({"support": "retracted"}, 5, "low"),
        ({"support": "unsupported", "origins": 0}, 6, None),
    ],
)
def test_credibility_follows_from_support(known: dict[str, Any], credibility: int, confidence: str | None):
    """Each state of support has its figure and its confidence, with what decided them."""
    made = grade(finding(**known))

    assert (credibility, confidence) == (made.credibility, made.confidence)
    assert made.reasons


def test_what_nobody_named_says_cannot_be_judged():
    """Six is no middle: it has no confidence either."""
    made = grade(finding(), voices=("unnamed:voice:mail",))

    assert (6, None) == (made.credibility, made.confidence)


def test_nobody_s_reliability_is_known_until_a_person_gives_it():
    """F until then, without name, day or ground."""
    assert (SourceGrade(source="says c", reliability="F"),) == grade(finding()).sources


def test_factuality_is_what_the_claims_commit_to():
    """Least and most of them; none where no claim commits."""
    claims = (claim("c", 1), claim("e", 3), claim("g", None))

    assert (1, 3) == grade(finding(claims=("c", "e", "g")), claims=claims).factuality
    assert grade(finding(), claims=(claim("c", None),)).factuality is None


@given(st.integers(min_value=1, max_value=50))
def test_mentions_change_no_grade(mentions: int):
    """However often an origin is printed, only the remark on repeats differs."""
    once, often = grade(finding()), grade(finding(mentions=mentions))

    assert once == replace(often, reasons=once.reasons)


def test_the_last_word_on_a_source_holds():
    """With who gave it, when and on what ground."""
    first = decision(1, changes={"reliability": "B"})
    last = decision(2, changes={"reliability": "D"}, why="wrong twice")
    made = grade_sources([last, first])["Mail"]

    assert ("D", "ida", last.at, "wrong twice") == (made.reliability, made.by, made.at, made.basis)


def test_an_undone_grade_does_not_count():
    """The one before it holds again."""
    given = [decision(1, changes={"reliability": "B"}), decision(2, changes={"reliability": "D"})]

    assert "B" == grade_sources([*given, decision(3, "undo", targets=("d2",))])["Mail"].reliability


@pytest.mark.parametrize("changes", [{}, {"reliability": "Z"}, {"reliability": 2}, {"credibility": 2}])
def test_what_is_no_letter_is_passed_over(changes: dict[str, Any]):
    """A line mended by hand may hold anything."""
    assert {} == grade_sources([decision(1, changes=changes)])
