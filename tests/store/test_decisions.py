"""Decisions: lines that are only ever added."""

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.records import Decision
from dragoman.store import DamagedDossierError, Dossier, about_claims, identify_decision, left_out

VERBS = ("accept", "reject", "unsure", "edit", "merge", "split", "undo")


def decide(number: int, verb: str, *targets: str, **fields: object) -> Decision:
    """A decision with a short id."""
    return Decision(id=f"d{number}", verb=verb, targets=targets, at="2025-11-05T09:00:00Z", by="us", **fields)


def test_decisions_come_back_in_order(dossier: Dossier):
    """Decisions are loaded as they were made, first made first."""
    made = (
        decide(1, "edit", "c1", changes={"polarity": "-", "n": [1, None]}),
        decide(2, "reject", "c2", why="no\nsource"),
    )
    for decision in made:
        dossier.append_decision(decision)

    assert made == dossier.load_decisions()


def test_each_decision_is_a_line(dossier: Dossier, folder: Path):
    """A decision takes one line, whatever is in it, and the lines before it are not touched."""
    dossier.append_decision(decide(1, "reject", "c1", why="no\nsource\u2028"))
    before = (folder / "decisions.jsonl").read_bytes()
    dossier.append_decision(decide(2, "accept", "c1"))
    after = (folder / "decisions.jsonl").read_bytes()

    assert (True, 2) == (after.startswith(before), after.count(b"\n"))


def test_decisions_that_cannot_be_read_are_told(dossier: Dossier, folder: Path):
    """Where the file of decisions cannot be opened nothing goes on as if there were none."""
    (folder / "decisions.jsonl").unlink()
    (folder / "decisions.jsonl").mkdir()

    with pytest.raises(DamagedDossierError, match=r"expected a decisions\.jsonl that can be read") as raised:
        dossier.load_decisions()
    assert raised.value.line.where.endswith("decisions.jsonl")


@pytest.mark.parametrize(
    "torn", [b'{"id": "d2", "verb": "acc', b'{"id"', b"\xff\xfe", b"{}", b'{"id":"d","verb":"eat","targets":[]}']
)
def test_a_torn_line_loses_no_other(dossier: Dossier, folder: Path, torn: bytes):
    """A line that a kill tore is told by its number; those before and those added after are kept."""
    dossier.append_decision(decide(1, "accept", "c1"))
    with (folder / "decisions.jsonl").open("ab") as stream:
        stream.write(torn)
    dossier.append_decision(decide(3, "reject", "c1"))
    decisions, rejected = dossier.scan_decisions()

    assert (["d1", "d3"], ["decisions.jsonl:2"]) == (
        [decision.id for decision in decisions],
        [Path(line.where).name for line in rejected],
    )


@given(
    st.lists(st.tuples(st.sampled_from(VERBS), st.text(st.characters(codec="utf-8"), max_size=5)), max_size=8),
    st.data(),
)
def test_a_file_cut_anywhere_keeps_the_whole_lines(made: list[tuple[str, str]], data: st.DataObject):
    """Wherever the file is cut off, every decision whose line is whole is there."""
    decisions = [decide(n, verb, target) for n, (verb, target) in enumerate(made)]
    lines = b"".join(msgspec.json.encode(decision) + b"\n" for decision in decisions)
    cut = lines[: data.draw(st.integers(0, len(lines)))]
    whole = cut.count(b"\n")
    read = [msgspec.json.decode(line, type=Decision) for line in cut.split(b"\n")[:whole]]

    assert decisions[:whole] == read


def test_no_file_is_no_decision(dossier: Dossier, folder: Path):
    """A dossier whose file of decisions is gone has none."""
    (folder / "decisions.jsonl").unlink()

    assert ((), ()) == dossier.scan_decisions()


def test_an_id_follows_from_what_was_decided():
    """The same decision by the same person at the same time has the same id; any difference gives another."""
    one, other = identify_decision(decide(1, "accept", "c1")), identify_decision(decide(1, "accept", "c2"))

    assert one == identify_decision(decide(2, "accept", "c1"))
    assert one.id != other.id


@pytest.mark.parametrize(
    ("decisions", "out"),
    [
        ([], set()),
        ([decide(1, "reject", "doc")], {"doc"}),
        ([decide(1, "reject", "claim")], set()),
        ([decide(1, "reject", "doc"), decide(2, "accept", "doc")], set()),
        ([decide(1, "reject", "doc"), decide(2, "undo", "d1")], set()),
        ([decide(1, "reject", "doc"), decide(2, "undo", "d1"), decide(3, "undo", "d2")], {"doc"}),
        ([decide(1, "reject", "doc"), decide(2, "unsure", "doc")], {"doc"}),
    ],
)
def test_the_last_word_on_a_document_counts(decisions: list[Decision], out: set[str]):
    """A document is left out when the last decision on it that stands rejects it."""
    assert out == left_out(decisions, ["doc", "other"])


def test_decisions_about_documents_are_settled_here():
    """What is decided about documents, and what undoes it, is not passed on; all else is, in order."""
    decisions = [
        decide(1, "reject", "doc"),
        decide(2, "accept", "claim"),
        decide(3, "undo", "d1"),
        decide(4, "undo", "d2"),
    ]

    assert ["d2", "d4"] == [decision.id for decision in about_claims(decisions, ["doc"])]
