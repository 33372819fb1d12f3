"""The real stages, wired."""

from pathlib import Path

import pytest

from dragoman.jobs import build_dossier, check_dossier, wire, wire_stages
from dragoman.jobs.wire import load_original
from dragoman.records import Document
from dragoman.store import Dossier, DossierSettings, create_dossier

MADE_AT = "2025-11-05T09:00:00Z"
TEXT = b"The foreign minister of Iran met the president of Iraq in Baghdad on Monday. They talked about gas.\n"


def test_all_that_documents_are_read_with_counts_into_the_version():
    """Networks and vocabularies that were learned anew make a new reader, as rules do; only cards are mere words."""
    package = Path(wire.__file__).parents[1]
    files = (path for stage in wire.READS for path in (package / stage).rglob("*"))
    suffixes = {path.suffix for path in files if path.is_file() and "__pycache__" not in path.parts}

    assert {".onnx", ".npz", ".txt"} <= suffixes
    assert {".md"} == suffixes - wire.READ_WITH


def test_a_stored_original_is_the_document_it_was(dossier: Dossier):
    """Flags and sidecar kept with an original count again whenever it is loaded."""
    original = dossier.add_original(
        TEXT, "a.txt", flags={"published": "2025-11-03", "authors": ("A. Writer",)}, sidecar={"publisher": "Post"}
    ).original
    document = load_original(original, TEXT)

    assert isinstance(document, Document)
    assert ("2025-11-03", "flag", ("A. Writer",), "Post") == (
        document.published,
        document.published_basis,
        document.authors,
        document.publisher,
    )


def test_a_page_tells_what_nobody_else_said_of_it(dossier: Dossier):
    """A stamp on the page dates an original that came without a date, and its footer names the publisher."""
    stamped = (
        b"Politics 2031-03-04T08:15:00Z\n\n" + TEXT + b"\nThis article was originally published on Harbour Daily.\n"
    )
    original = dossier.add_original(stamped, "b.txt").original
    document = load_original(original, stamped)

    assert isinstance(document, Document)
    assert ("2031-03-04T08:15:00Z", "stamp", "Harbour Daily") == (
        document.published,
        document.published_basis,
        document.publisher,
    )


def test_another_pipeline_is_another_reader(dossier: Dossier):
    """The version of the stages is the same for the same settings and another for another pipeline."""
    shipped = wire_stages(dossier).version

    assert shipped == wire_stages(dossier).version
    assert shipped != wire_stages(dossier, nlp_name="en_other").version


def test_an_ontology_file_makes_another_reader(tmp_path: Path):
    """A dossier's own ontology file counts into the version of the stages, with every change to it."""
    versions = []
    with create_dossier(tmp_path / "d", "Own", MADE_AT, settings=DossierSettings(ontology=("own.toml",))) as dossier:
        for comment in ("# ours\n", "# ours, mended\n"):
            (tmp_path / "d" / "own.toml").write_text(comment, encoding="utf-8")
            versions.append(wire_stages(dossier).version)

    assert 2 == len(set(versions))


@pytest.mark.timeout(60)
def test_a_gate_makes_another_reader_that_says_what_it_left_out(tmp_path: Path):
    """With the gate of its settings a dossier is read anew, and a reading tells how much was not parsed."""
    mixed = b"Prices rose by a third. Iran accused Turkey of talks with rebels. The shops were shut.\n"
    skipped = []
    for gate in (False, True):
        settings = DossierSettings(gate=gate)
        with create_dossier(tmp_path / str(gate), "Gate", MADE_AT, settings=settings) as dossier:
            dossier.add_original(mixed, "mixed.txt")
            build_dossier(dossier)
            skipped.append((wire_stages(dossier).version, dossier.load_readings()[0].skipped))

    assert skipped[0][0] != skipped[1][0]
    assert [(), ("gate: 2 of 3 sentences name too few actors to read",)] == [told for _, told in skipped]


@pytest.mark.timeout(60)
def test_by_rules_alone_a_dossier_is_read_anew_without_what_was_learned(tmp_path: Path):
    """Without the learned reader of its settings a dossier holds no claim that it added."""
    told = b"Police in Velmora hosed two sailors from Ardin. Ardin shelled Velmora.\n"
    found = []
    for learned in (True, False):
        settings = DossierSettings(learned=learned)
        with create_dossier(tmp_path / str(learned), "Rules", MADE_AT, settings=settings) as dossier:
            dossier.add_original(told, "told.txt")
            build_dossier(dossier)
            rules = {claim.rule for claim in dossier.load_readings()[0].claims}
            found.append((wire_stages(dossier).version, any("encoder" in rule for rule in rules)))

    assert found[0][0] != found[1][0]
    assert [True, False] == [added for _, added in found]


def test_the_real_stages_build_and_check(dossier: Dossier):
    """A document goes all the way from its bytes to findings and a model, and a rebuild makes the same."""
    dossier.add_original(TEXT, "a.txt")
    report = build_dossier(dossier)

    assert (1, 1, ()) == (report.read, report.kept, report.rejected)
    assert 2 == len(dossier.load_readings()[0].sentences)
    assert () == check_dossier(dossier)


@pytest.mark.timeout(60)
def test_bad_lines_of_a_dictionary_are_told_at_each_build(tmp_path: Path):
    """A line of the user's dictionary that is no entry is rejected in the report; the rest counts."""
    with create_dossier(tmp_path / "d", "Own", MADE_AT, settings=DossierSettings(ontology=("own.txt",))) as dossier:
        (tmp_path / "d" / "own.txt").write_text("NORLAND [NRL]\nSKERRY [190]\n", encoding="utf-8")
        dossier.add_original(b"Norland attacked Iran on Monday.\n", "a.txt")
        wheres = [[rejected.where for rejected in build_dossier(dossier).rejected] for _ in range(2)]
        actors = {actor.id for actor in dossier.load_readings()[0].actors}

    assert {"own.txt:2"} == {where for found in wheres for where in found}
    assert "norland" in actors
