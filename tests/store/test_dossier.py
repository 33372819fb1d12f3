"""Dossiers: made, opened, written and read."""

import os
import sqlite3
from pathlib import Path

import msgspec
import pytest

from dragoman.records import Actor, Decision, Document, Rejected, SystemModel, Weighed
from dragoman.store import (
    DamagedDossierError,
    Dossier,
    DossierError,
    DossierExistsError,
    DossierSettings,
    LockedDossierError,
    NewerDossierError,
    NoDossierError,
    create_dossier,
    holds_dossier,
    open_dossier,
)

MADE_AT = "2025-11-05T09:00:00Z"


def save(dossier: Dossier, shelf, *texts: str) -> list[Document]:
    """Documents with their readings, put into a dossier."""
    documents = [shelf.document(text, name=f"{text.split()[0].lower()}.txt") for text in texts]
    for document in documents:
        dossier.save_reading(document, shelf.reading(document), stamp="s")
    return documents


def said(error: pytest.ExceptionInfo[DossierError]) -> tuple[str, str, str]:
    """Expected, got and the next step of an error, which must fit on one line."""
    assert 1 == len(str(error.value).splitlines())
    return error.value.line.expected, error.value.line.got, error.value.line.fix


@pytest.mark.usefixtures("dossier")
def test_a_new_dossier_has_its_files(folder: Path):
    """A dossier is a folder of settings, originals, decisions and a database."""
    names = {path.name for path in folder.iterdir() if "-" not in path.name}

    assert {"decisions.jsonl", "dossier.db", "dossier.toml", "originals"} == names


def test_a_journal_left_by_a_killed_process_is_cleared(folder: Path):
    """What a process killed in the making left beside the database goes at the next opening, nothing else does."""
    with create_dossier(folder, "Velmora", MADE_AT) as dossier:
        dossier.add_original(b"Talks open.", "a.txt")
    left = folder / "dossier.db-journal"
    left.write_bytes(bytes(512))
    with open_dossier(folder) as dossier:
        names = [original.name for original in dossier.scan_originals()[0]]

    assert (["a.txt"], False) == (names, left.exists())


def test_a_dossier_opens_as_it_was_made(folder: Path):
    """Title, date and settings come back as they were given."""
    settings = DossierSettings(
        pipeline="en_other",
        gate=True,
        learned=False,
        seed=7,
        members=50,
        ontology=("our actors.toml", 'a"b\\c\x7f.toml'),
    )
    create_dossier(folder, 'Velmora "north"\n\u2028', MADE_AT, settings=settings).close()

    with open_dossier(folder) as dossier:
        assert ('Velmora "north"\n\u2028', MADE_AT, settings) == (dossier.title, dossier.head.created, dossier.settings)


@pytest.mark.parametrize("name", ["dossier.toml", "notes.txt"])
def test_nothing_is_overwritten_by_a_new_dossier(folder: Path, name: str):
    """A new dossier is not made where a file of somebody's stands."""
    folder.mkdir()
    (folder / name).write_text("mine", encoding="utf-8")

    with pytest.raises(DossierExistsError) as error:
        create_dossier(folder, "Velmora", MADE_AT)
    assert ("an empty folder or none", f"{name} in it", "name another folder") == said(error)


def test_a_file_is_no_place_for_a_dossier(tmp_path: Path):
    """A dossier is not made where a file has its name, nor below one."""
    (tmp_path / "a").write_text("mine", encoding="utf-8")

    with pytest.raises(DossierExistsError):
        create_dossier(tmp_path / "a", "Velmora", MADE_AT)
    with pytest.raises(DossierExistsError):
        create_dossier(tmp_path / "a" / "b", "Velmora", MADE_AT)


def test_a_dossier_whose_making_was_cut_short_is_made_again(folder: Path):
    """What a killed making left behind is no obstacle, and originals in it are kept."""
    with create_dossier(folder, "Velmora", MADE_AT) as dossier:
        dossier.add_original(b"Talks open.", "a.txt")
    (folder / "dossier.toml").unlink()

    with create_dossier(folder, "Velmora", MADE_AT) as dossier:
        assert ["a.txt"] == [original.name for original in dossier.list_originals()]


@pytest.mark.parametrize(("name", "got"), [("empty", "no dossier.toml in it"), ("gone", "no such folder")])
def test_a_folder_that_is_no_dossier_is_told(tmp_path: Path, name: str, got: str):
    """Opening another folder, or none, says so and how to make a dossier."""
    (tmp_path / "empty").mkdir()

    with pytest.raises(NoDossierError) as error:
        open_dossier(tmp_path / name)
    assert ("a dossier", got, "name a dossier's folder or make one with `dragoman init`") == said(error)


@pytest.mark.parametrize("left", ["dossier.db", "decisions.jsonl"])
def test_what_is_left_of_a_dossier_is_told_with_the_way_back(tmp_path: Path, left: str):
    """A folder whose dossier.toml is gone is known by its other files; making it anew keeps them."""
    folder = tmp_path / "old one"
    create_dossier(folder, "Velmora", MADE_AT).close()
    for name in {"dossier.toml", "dossier.db", "decisions.jsonl"} - {left}:
        (folder / name).unlink()

    with pytest.raises(NoDossierError) as error:
        open_dossier(folder)
    fix = f"take it from a copy, or make it anew, keeping the rest, with: dragoman init '{folder}'"
    assert ("a dossier", f"no dossier.toml beside its {left}", fix) == said(error)
    assert holds_dossier(folder)


def test_a_folder_of_texts_holds_no_dossier(tmp_path: Path):
    """Nor does one that is not there, or a name that no system takes."""
    (tmp_path / "a.txt").write_text("Talks", encoding="utf-8")
    asked = (tmp_path, tmp_path / "a.txt", tmp_path / "gone", tmp_path / ("x" * 300))

    assert [False] * 4 == [holds_dossier(path) for path in asked]


def test_a_file_is_no_dossier(tmp_path: Path):
    """Opening a file as a dossier says that it is none."""
    (tmp_path / "a.txt").write_text("Talks", encoding="utf-8")

    with pytest.raises(NoDossierError):
        open_dossier(tmp_path / "a.txt")


def test_a_dossier_of_a_newer_version_is_left_alone(dossier: Dossier, folder: Path):
    """A dossier in a format of the future is not opened."""
    dossier.close()
    (folder / "dossier.toml").write_text('format = 2\ntitle = "Velmora"\nunheard_of = true\n', encoding="utf-8")

    with pytest.raises(NewerDossierError) as error:
        open_dossier(folder)
    assert ("format 1 or older", "format 2", "update Dragoman") == said(error)


def test_a_database_of_a_newer_version_is_left_alone(dossier: Dossier, folder: Path):
    """A database with tables of the future is not opened and not changed."""
    dossier.close()
    with sqlite3.connect(folder / "dossier.db") as newer:
        newer.execute("PRAGMA user_version = 1000")
    newer.close()
    before = (folder / "dossier.db").read_bytes()

    with pytest.raises(NewerDossierError):
        open_dossier(folder)
    assert before == (folder / "dossier.db").read_bytes()


@pytest.mark.parametrize(
    "text", ["format = ", "\x00", 'format = 1\ntitle = "Velmora"', 'format = "1"\ntitle = ""\ncreated = ""']
)
def test_a_damaged_head_is_told(dossier: Dossier, folder: Path, text: str):
    """A dossier.toml that cannot be read is told, with what to do."""
    dossier.close()
    (folder / "dossier.toml").write_text(text, encoding="utf-8")

    with pytest.raises(DamagedDossierError) as error:
        open_dossier(folder)
    assert "mend it by hand or take it from a copy; the other files are not touched" == said(error)[2]


@pytest.mark.parametrize(
    "content", [b"no database at all, but long enough to be one" * 50, b"SQLite format 3\0" + b"x" * 5000]
)
def test_a_damaged_database_is_told(dossier: Dossier, folder: Path, content: bytes):
    """A database that is none can be deleted, because it is built again; the error says so."""
    dossier.close()
    (folder / "dossier.db").write_bytes(content)

    with pytest.raises(DamagedDossierError) as error:
        open_dossier(folder)
    assert "delete it" in said(error)[2]


def test_a_deleted_database_is_made_anew(dossier: Dossier, folder: Path, shelf):
    """Without its database a dossier opens with everything that cannot be built again."""
    dossier.add_original(b"Talks open.", "a.txt")
    save(dossier, shelf, "Talks open.")
    dossier.close()
    (folder / "dossier.db").unlink()

    with open_dossier(folder) as again:
        assert ((), 1) == (again.load_documents(), len(again.list_originals()))


def test_a_database_of_an_older_version_is_emptied(dossier: Dossier, folder: Path, shelf):
    """Tables of an older version give way to ours, to be built again."""
    save(dossier, shelf, "Talks open.")
    dossier.close()
    with sqlite3.connect(folder / "dossier.db") as older:
        older.execute("PRAGMA user_version = 0")
        older.execute("CREATE TABLE of_old (id TEXT)")
    older.close()

    with open_dossier(folder) as again:
        assert () == again.load_documents()
        save(again, shelf, "Talks open.")


@pytest.mark.usefixtures("dossier")
def test_a_locked_database_is_told(folder: Path, shelf):
    """Who has waited long enough for another writer is told to wait for it."""
    other = sqlite3.connect(folder / "dossier.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    document = shelf.document("Talks open.")

    with open_dossier(folder, wait_s=0.05) as hasty, pytest.raises(LockedDossierError) as error:
        hasty.save_reading(document, shelf.reading(document))
    other.close()
    assert "wait for the other run, then again" == said(error)[2]


def test_what_was_saved_is_loaded(dossier: Dossier, shelf):
    """Documents and readings come back equal, by name."""
    documents = save(dossier, shelf, "Talks open.\nVelmora agrees.", "Envoys leave. 🙂\nA border shuts.")

    assert tuple(reversed(documents)) == dossier.load_documents()
    assert tuple(shelf.reading(document) for document in reversed(documents)) == dossier.load_readings()


def test_a_second_reading_takes_the_place_of_the_first(dossier: Dossier, shelf):
    """Saving a document again leaves nothing of its earlier reading, in no table."""
    document = shelf.document("Talks open.\nVelmora agrees.")
    dossier.save_reading(document, shelf.reading(document))
    once = dossier.digest()
    dossier.save_reading(
        document, msgspec.structs.replace(shelf.reading(document), claims=(), mentions=(), sentences=())
    )
    dossier.save_reading(document, shelf.reading(document))

    assert once == dossier.digest()


def test_a_reading_is_saved_whole_or_not_at_all(dossier: Dossier, shelf):
    """When saving fails halfway, the earlier reading stands as it was."""
    document = shelf.document("Talks open.\nVelmora agrees.")
    dossier.save_reading(document, shelf.reading(document))
    once = dossier.digest()
    twice = shelf.reading(document).sentences[:1] * 2

    with pytest.raises(DamagedDossierError):
        dossier.save_reading(document, msgspec.structs.replace(shelf.reading(document), sentences=twice))
    assert once == dossier.digest()


def test_a_rejection_takes_the_place_of_a_reading(dossier: Dossier, shelf):
    """An original that can no longer be read is remembered with its reason, and its old reading goes."""
    (document,) = save(dossier, shelf, "Talks open.")
    reason = Rejected(where="talks.txt", expected="a text", got="an empty file", fix="check how it was saved")
    dossier.save_rejected(document.sha256, reason, reader="r", stamp="s")

    assert ((), ["s"], [reason]) == (
        dossier.load_documents(),
        [unread.stamp for unread in dossier.load_rejected().values()],
        [unread.rejected for unread in dossier.load_rejected().values()],
    )


def test_a_reading_takes_the_place_of_a_rejection(dossier: Dossier, shelf):
    """An original that could not be read before and now can is no longer rejected."""
    document = shelf.document("Talks open.")
    reason = Rejected(where="talks.txt", expected="a text", got="an empty file", fix="check how it was saved")
    dossier.save_rejected(document.sha256, reason, reader="r")
    dossier.save_reading(document, shelf.reading(document))

    assert {} == dossier.load_rejected()


def test_nothing_is_weighed_at_first(dossier: Dossier):
    """Before the first weighing there are no findings and no model, not empty ones."""
    assert (None, None, False) == (dossier.load_weighed(), dossier.load_system(), dossier.is_current())
    assert (False, 0) == (dossier.is_weighed(), dossier.count_findings())


def test_findings_and_model_come_back(dossier: Dossier, shelf):
    """Findings and model are loaded as they were saved, in their order, in place of the ones before."""
    dossier.save_weighed(shelf.weighed("x"), SystemModel())
    dossier.save_weighed(shelf.weighed("b", "a"), shelf.system())

    assert (shelf.weighed("b", "a"), shelf.system()) == (dossier.load_weighed(), dossier.load_system())
    assert (True, 2) == (dossier.is_weighed(), dossier.count_findings())


def test_findings_are_current_until_something_changes(dossier: Dossier, shelf):
    """New readings and new decisions make findings stale; weighing again makes them current."""
    steps = []
    dossier.save_weighed(Weighed(), SystemModel(), made_from=dossier.weighing_key())
    steps.append(dossier.is_current())
    save(dossier, shelf, "Talks open.")
    steps.append(dossier.is_current())
    dossier.save_weighed(Weighed(), SystemModel(), made_from=dossier.weighing_key())
    steps.append(dossier.is_current())
    dossier.append_decision(Decision(id="d1", verb="accept", targets=("x",), at=MADE_AT, by="us"))
    steps.append(dossier.is_current())

    assert [True, False, True, False] == steps


def test_sentences_are_found_by_their_words(dossier: Dossier, shelf):
    """A search finds the sentences that hold all words, whatever their case and accents, with their places."""
    (document,) = save(dossier, shelf, "Talks open in Sévra.\nTalks end.\nThe border shuts.")
    hits = dossier.search("TALKS sevra")

    assert [(document.id, 0, "Talks open in Sévra.")] == [(hit.doc, hit.number, hit.text) for hit in hits]
    assert ["Talks open in Sévra."] == [document.text[hit.start : hit.end] for hit in hits]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ('"', 0),
        ("talks OR", 0),
        ("talks OR open", 0),
        ("NEAR(talks open)", 0),
        ("text:talks)", 0),
        ("*", 0),
        ("tal*", 0),
        ("talks -", 1),
        ("talks -open", 1),
        ('"open talks"', 1),
        ("'; DROP TABLE claims; --", 0),
        ("", 0),
    ],
)
def test_no_words_are_query_syntax(dossier: Dossier, shelf, words: str, expected: int):
    """Quotes, operators and stars in a search are no commands, and never an error: only words are looked for."""
    (document,) = save(dossier, shelf, "Talks open.")

    assert ["Talks open."] * expected == [hit.text for hit in dossier.search(words)]
    assert dossier.knows(f"{document.id}-0")


def test_a_search_after_a_second_reading_finds_new_words_only(dossier: Dossier, shelf):
    """The words of a replaced reading are no longer found."""
    document = shelf.document("Talks open.\nA border shuts.")
    dossier.save_reading(document, shelf.reading(document))
    less = msgspec.structs.replace(shelf.reading(document), sentences=shelf.reading(document).sentences[:1])
    dossier.save_reading(document, less)

    assert (1, 0) == (len(dossier.search("talks")), len(dossier.search("border")))


def test_a_claim_is_found_by_its_id(dossier: Dossier, shelf):
    """A claim comes back as it was read, whichever document it stands in; an id nobody has finds none."""
    first, second = save(dossier, shelf, "Velmora agrees.\nVelmora waits.", "Sevra waits.")
    expected = shelf.reading(first).claims[1], shelf.reading(second).claims[0], None

    assert expected == tuple(dossier.find_claim(claim) for claim in (f"{first.id}-1", f"{second.id}-0", "none"))


def test_what_was_read_is_known_by_its_id(dossier: Dossier, shelf):
    """Documents, claims, mentioned and merged actors are known; an id that merely looks like one is not."""
    (document,) = save(dossier, shelf, "Velmora agrees.")
    dossier.save_weighed(Weighed(actors=(Actor(id="VLM", name="Velmora"),)), SystemModel())
    asked = (document.id, f"{document.id}-0", "velmora", "VLM", document.id[:-1], "vlm", "")

    assert [True] * 4 + [False] * 3 == [dossier.knows(identity) for identity in asked]
    assert ["document", "claim", "actor", "actor", None, None, None] == [dossier.sort_of(one) for one in asked]


def test_an_original_waits_until_something_is_made_of_it(dossier: Dossier, shelf):
    """An original is unread until there is a reading of it or a reason why there is none."""
    texts = ("Talks open.", "Velmora agrees.")
    seen = []
    for text in texts:
        dossier.add_original(text.encode(), "talks.txt")
        seen.append(dossier.has_unread())
        if text == texts[0]:
            save(dossier, shelf, text)
        else:
            document = shelf.document(text)
            reason = Rejected(where=document.name, expected="a", got="b", fix="c")
            dossier.save_rejected(document.sha256, reason, reader="r")
        seen.append(dossier.has_unread())

    assert [True, False, True, False] == seen


def test_a_damaged_description_waits_for_nobody(dossier: Dossier, folder: Path):
    """An original whose description cannot be read is no unread one: reading would not help it."""
    (folder / "originals" / f"{'a' * 64}.toml").write_text("size = [", encoding="utf-8")

    assert not dossier.has_unread()


def test_what_is_said_anew_waits_to_be_read(dossier: Dossier, shelf):
    """Findings are not current once something else is said of a document, and a rejection is forgotten."""
    (document,) = save(dossier, shelf, "Talks open.")
    dossier.add_original(b"Talks open.", "talks.txt")
    dossier.add_original(b"Nobody reads this.", "other.txt")
    reason = Rejected(where="other.txt", expected="a", got="b", fix="c")
    dossier.save_rejected(shelf.document("Nobody reads this.").sha256, reason, reader="r")
    dossier.save_weighed(Weighed(), SystemModel(), made_from=dossier.weighing_key())
    before = dossier.is_current(), dossier.has_unread()
    dossier.add_original(b"Talks open.", "talks.txt", flags={"publisher": "The Quay"})
    dossier.add_original(b"Nobody reads this.", "other.txt", flags={"language": "en"})

    assert ((True, False), (False, True)) == (before, (dossier.is_current(), dossier.has_unread()))
    assert [document] == [*dossier.load_documents()]


def test_a_document_left_out_can_come_back(dossier: Dossier, shelf):
    """A document that somebody takes out is no longer loaded, until the decision is undone; nothing is deleted."""
    first, second = save(dossier, shelf, "Talks open.", "Velmora agrees.")
    dossier.append_decision(Decision(id="d1", verb="reject", targets=(first.id,), at=MADE_AT, by="us", why="a copy"))
    without = dossier.load_documents(), [reading.doc for reading in dossier.load_readings()]
    dossier.append_decision(Decision(id="d2", verb="undo", targets=("d1",), at=MADE_AT, by="us"))

    assert (((second,), [second.id]), (first, second)) == (without, dossier.load_documents())


def test_forgotten_documents_leave_no_trace(dossier: Dossier, shelf):
    """A forgotten document is in no table."""
    save(dossier, shelf, "Talks open.")
    once = dossier.digest()
    (second,) = save(dossier, shelf, "Velmora agrees.")
    dossier.forget_documents([second.id])

    assert once == dossier.digest()
    assert [] == dossier.search("velmora")


def test_a_dossier_where_nobody_may_write_can_be_read(dossier, folder, shelf, monkeypatch):
    """It is opened as it stands, and leaves nothing beside it; what would change it is refused."""
    save(dossier, shelf, "Port closed.")
    dossier.compact()
    dossier.close()
    before = sorted(path.name for path in folder.iterdir())
    monkeypatch.setattr("os.access", lambda *_: False)

    with open_dossier(folder) as sealed:
        assert ["port.txt"] == [document.name for document in sealed.load_documents()]
        with pytest.raises(DamagedDossierError, match="check permissions"):
            sealed.forget_documents(["x"])

    assert before == sorted(path.name for path in folder.iterdir())


def test_a_log_that_goes_while_it_is_looked_at_is_none(dossier, folder, shelf, monkeypatch):
    """Whoever closes a dossier last takes its log away, at whatever moment another opens it."""
    save(dossier, shelf, "Port closed.")
    dossier.close()
    (folder / "dossier.db-wal").touch()
    stat = Path.stat

    def look_and_lose(path: Path, **more: bool) -> os.stat_result:
        seen = stat(path, **more)
        if path.name.endswith("-wal"):
            path.unlink()
        return seen

    monkeypatch.setattr(Path, "stat", look_and_lose)

    with open_dossier(folder) as opened:
        assert ["port.txt"] == [document.name for document in opened.load_documents()]


def test_texts_are_given_whole_whoever_left_some_out(dossier: Dossier, shelf):
    """All documents and readings can be had, those that were left out apart from the others."""
    out, kept = save(dossier, shelf, "Ardin attacked.", "Belmora waited.")
    dossier.append_decision(Decision(id="d1", verb="reject", targets=(out.id,), at=MADE_AT, by="us"))
    documents, readings = dossier.load_texts()

    assert {out.id, kept.id} == {one.id for one in documents} == {one.doc for one in readings}
    assert ((out,), (kept,)) == (dossier.load_left_out(), dossier.load_documents())


def test_nothing_is_left_out_before_a_decision(dossier: Dossier, shelf):
    """Without decisions every document takes part."""
    save(dossier, shelf, "Ardin attacked.")

    assert () == dossier.load_left_out()


def test_what_was_never_read_is_listed(dossier: Dossier, shelf):
    """Originals without a reading are listed by name; those that were read or refused are not."""
    save(dossier, shelf, "Ardin attacked.")
    late, bad = (dossier.add_original(name.encode(), name).original for name in ("late.txt", "bad.txt"))
    line = Rejected(where="bad.txt", expected="words", got="none", fix="check it")
    dossier.save_rejected(bad.sha256, line, reader="r", stamp="s")

    assert (late,) == dossier.list_unread()


def test_what_is_described_anew_waits_to_be_read_again(dossier: Dossier, shelf):
    """A document of which something else is said now counts as unread."""
    (document,) = save(dossier, shelf, "Ardin attacked.")
    content = b"Ardin attacked."
    before = dossier.has_unread()
    dossier.add_original(content, document.name)
    dossier.add_original(content, document.name, flags={"title": "A raid"})

    assert (False, True) == (before, dossier.has_unread())


def test_what_findings_were_made_from_is_kept(dossier: Dossier):
    """The key that findings were stored under can be had again; none before the first weighing."""
    before = dossier.weighed_from()
    dossier.save_weighed(Weighed(), SystemModel(), made_from="key")

    assert (None, "key") == (before, dossier.weighed_from())
