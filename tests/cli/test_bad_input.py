"""Each bad input of the project's promise gets one line and its exit code, and costs nothing else."""

import os
import re

import pytest

ONE_LINE = re.compile(r"rejected (?P<where>.+): expected .+, got .+; .+\n")
GERMAN = "Die Regierung in Bagdad hat sich beschwert, und die Botschafter sind abgereist, weil sie nicht mehr konnten. "


def nested(depth: int) -> bytes:
    """A page of elements inside each other."""
    return b"<html><body>" + b"<div>" * depth + b"Iran attacked Iraq." + b"</div>" * depth


BAD = {
    "empty.txt": b"",
    "binary.txt": bytes(range(256)) * 20,
    "one-line.txt": b"word " * 60_000,
    "latin.txt": "Le café de Bagdad a fermé.".encode("latin-1"),
    "bomb.html": nested(5000),
    "wide.html": b"<html><body>" + b"<p>x" * 150_000,
    "german.txt": (GERMAN * 4).encode(),
    "table.csv": b"a,b\n1,2\n",
    "nothing.html": b"<html><body></body></html>",
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_gets_one_line_and_the_rest_is_kept(name, call, empty_dossier, good, tmp_path):
    """Where, what was expected, what came and what to do: in one line, with code 3; the good document goes in."""
    bad = tmp_path / name
    bad.write_bytes(BAD[name])
    outcome = call("add", empty_dossier, bad, good)

    told = ONE_LINE.fullmatch(outcome.err)
    assert (3, True) == (outcome.code, told is not None and told["where"].startswith(str(bad)))
    assert outcome.out.startswith("added 1, already there 0, rejected 1\n")


def test_fifty_megabytes_are_refused_unread(call, empty_dossier, good, tmp_path):
    """A file past the limit is told from its size."""
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as stream:
        stream.truncate(50_000_000)
    outcome = call("add", empty_dossier, huge, good)

    expected = f"rejected {huge}: expected at most 20 MB, got 50 MB; split it into its documents\n"
    assert (3, expected) == (outcome.code, outcome.err)


def test_a_file_that_may_not_be_read_is_rejected(call, empty_dossier, good, forbidden):
    """Missing permission costs that file alone."""
    outcome = call("add", empty_dossier, forbidden, good)

    assert (3, True) == (outcome.code, "permission" in outcome.err)
    assert (1, "added 1") == (outcome.err.count("\n"), outcome.out[:7])


def test_a_file_that_may_not_be_read_stops_no_reading_without_a_dossier(call, good, forbidden):
    """Files read alone are read past it."""
    outcome = call("read", forbidden, good)

    assert (3, 1, "good tex") == (outcome.code, outcome.err.count("\n"), outcome.out[:8])


def test_a_name_that_no_system_takes_is_rejected(call, empty_dossier, good, tmp_path):
    """A path that cannot even be looked up costs nothing else."""
    outcome = call("add", empty_dossier, tmp_path / ("x" * 300), good)

    assert (3, 1, "added 1") == (outcome.code, outcome.err.count("\n"), outcome.out[:7])


def test_a_file_that_is_not_there_is_rejected(call, empty_dossier, good, tmp_path):
    """A path that names nothing costs nothing else."""
    outcome = call("add", empty_dossier, tmp_path / "gone.txt", good)

    assert (3, 1, "added 1") == (outcome.code, outcome.err.count("\n"), outcome.out[:7])


def test_an_original_removed_between_add_and_read_is_rejected(call, own_dossier, good):
    """The others are read, and the dossier still tells its brief."""
    call("add", own_dossier, good)
    [original] = [path for path in (own_dossier / "originals").iterdir() if path.read_bytes() == good.read_bytes()]
    original.unlink()
    outcome = call("read", own_dossier)

    assert (3, 1) == (outcome.code, outcome.err.count("\n"))
    assert ONE_LINE.fullmatch(outcome.err)
    assert 0 == call("brief", own_dossier).code


def test_a_mistyped_dossier_is_told_as_such(call, tmp_path):
    """What is nowhere could have been meant as a dossier or as a file."""
    outcome = call("read", tmp_path / "nope")

    expected = f"read {tmp_path / 'nope'}: expected a dossier or a file, got nothing of that name; check the path\n"
    assert (3, "", expected) == (outcome.code, outcome.out, outcome.err)


def test_what_is_left_of_a_dossier_is_not_read_as_texts(call, own_dossier):
    """Where dossier.toml is gone, the folder is no folder of texts; what is missing is named."""
    (own_dossier / "dossier.toml").unlink()
    outcome = call("read", own_dossier)

    assert (2, "", 1) == (outcome.code, outcome.out, outcome.err.count("\n"))
    assert "expected a dossier, got no dossier.toml beside its dossier.db" in outcome.err


def test_a_folder_without_files_is_rejected(call, empty_dossier, tmp_path):
    """An empty folder is no silent success."""
    (tmp_path / "bare").mkdir()
    outcome = call("add", empty_dossier, tmp_path / "bare")

    assert (3, True) == (outcome.code, ONE_LINE.fullmatch(outcome.err) is not None)


def test_a_folder_that_may_not_be_read_is_told_as_such(call, empty_dossier, good, tmp_path, monkeypatch):
    """It is not called an empty one."""
    locked, allowed = tmp_path / "locked", os.access
    locked.mkdir()
    monkeypatch.setattr(os, "access", lambda path, mode, **more: path != locked and allowed(path, mode, **more))
    outcome = call("add", empty_dossier, locked, good)

    expected = f"rejected {locked}: expected a folder that can be read, got permission denied; give yourself read"
    assert (3, expected, "added 1") == (outcome.code, outcome.err[: len(expected)], outcome.out[:7])


def test_bad_files_do_not_stop_reading_without_a_dossier(call, good, tmp_path):
    """Files read alone are rejected one by one; what can be read is printed."""
    (tmp_path / "empty.txt").touch()
    outcome = call("read", tmp_path / "empty.txt", good)

    assert (3, 1, True) == (outcome.code, outcome.err.count("\n"), outcome.out.startswith("good text é.txt: 2 sent"))


@pytest.mark.parametrize("command", ["read", "brief", "check"])
def test_a_dossier_of_a_newer_version_is_left_alone(command, call, own_dossier):
    """A newer format is told as such, with code 1, and nothing in the folder changes."""
    head = own_dossier / "dossier.toml"
    head.write_text(re.sub(r"format = \d+", "format = 99", head.read_text(encoding="utf-8")), encoding="utf-8")
    before = {path: path.read_bytes() for path in own_dossier.rglob("*") if path.is_file()}
    outcome = call(command, own_dossier)

    assert (1, f"{head}: expected format 1 or older, got format 99; update Dragoman\n") == (outcome.code, outcome.err)
    assert before == {path: path.read_bytes() for path in before}


@pytest.mark.parametrize("command", ["add", "show", "ask", "brief", "export", "decide", "check"])
def test_a_folder_that_is_no_dossier_is_wrong_use(command, call, tmp_path, good):
    """Every command says in one line that it wants a dossier."""
    rest = {"add": [good], "show": ["events"], "ask": ["war", "up"], "export": ["--out", tmp_path / "out"]}
    rest["decide"] = ["accept", "x"]
    outcome = call(command, tmp_path, *rest.get(command, []))

    assert (2, "") == (outcome.code, outcome.out)
    assert re.fullmatch(r".+: expected a dossier, got .+; .+\n", outcome.err)


def test_a_database_that_is_none_is_told_with_the_way_out(call, own_dossier):
    """A spoilt database is code 1; deleting it and reading again brings everything back."""
    before = call("brief", own_dossier).out
    (own_dossier / "dossier.db").write_bytes(b"garbage")
    spoilt = call("brief", own_dossier)
    (own_dossier / "dossier.db").unlink()
    call("read", own_dossier)

    assert (1, 1) == (spoilt.code, spoilt.err.count("\n"))
    assert before == call("brief", own_dossier).out


def test_a_pipeline_that_is_not_installed_is_told(call, good):
    """The name of no installed pipeline is one line and code 1."""
    outcome = call("read", good, "--pipeline", "xx_none_sm")

    assert (1, 1, True) == (outcome.code, outcome.err.count("\n"), "expected an installed" in outcome.err)


@pytest.mark.parametrize(
    ("content", "fix"),
    [
        ("Le café de la rade est fermé.".encode("latin-1"), "--encoding"),
        (
            ("Der Hafen ist heute wegen des Sturms nicht offen, und die Schiffe der Lotsen liegen fest. " * 9).encode(),
            'language = "en" in its sidecar',
        ),
    ],
)
def test_a_refusal_names_what_a_user_can_say(content: bytes, fix: str, call, empty_dossier, tmp_path):
    """What mends a refused file is an option of the command, or a line in a sidecar."""
    path = tmp_path / "odd.txt"
    path.write_bytes(content)

    assert fix in call("add", empty_dossier, path).err
