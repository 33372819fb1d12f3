"""What each command prints and leaves behind."""

import csv
import json
import re
import shlex
import sys
from pathlib import Path

import jsonschema
import pytest

from dragoman.cli.demonstrating import _next_steps
from dragoman.cli.showing import SHOWN, TABLES
from dragoman.samples import sample_paths
from dragoman.tell import read_json_schema
from dragoman.verbs import list_tables

ASKED = "US pressure on Iraq"


def only_json(text: str) -> object:
    """The value on a single line of JSON."""
    [line] = text.splitlines()
    return json.loads(line)


def test_a_new_dossier_is_named_as_a_shell_takes_it(call, tmp_path):
    """The next step that init prints can be pasted, whatever the folder is called."""
    outcome = call("init", tmp_path / "two words")

    assert (0, True) == (outcome.code, f"dragoman add '{tmp_path}/two words' FILE…" in outcome.out)


def test_a_dossier_is_read_by_rules_alone_where_that_is_asked_for(call, tmp_path):
    """The wish stands in the settings of a new dossier, where it can be taken back."""
    call("init", tmp_path / "plain", "--rules-only")

    assert "learned = false" in (tmp_path / "plain" / "dossier.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(("options", "added"), [((), True), (("--rules-only",), False)])
def test_files_are_read_by_rules_alone_where_that_is_asked_for(call, tmp_path, options, added):
    """Nothing that the learned reader adds stands among the claims."""
    page = tmp_path / "page.txt"
    page.write_text(
        "Police in Velmora hosed two sailors from Ardin. Ardin shelled Velmora.\n",
        encoding="utf-8",
    )
    told = only_json(call("read", page, "--json", *options).out)

    assert added == any("encoder" in claim["rule"] for claim in told["events"])


def test_a_dossier_is_not_made_over_another(call, own_dossier):
    """A folder that holds something is refused, with code 2."""
    outcome = call("init", own_dossier)

    assert (2, 1) == (outcome.code, outcome.err.count("\n"))


def test_the_same_document_is_added_once(call, empty_dossier, good):
    """Adding again changes nothing and says so."""
    call("add", empty_dossier, good)

    assert "added 0, already there 1, rejected 0" == call("add", empty_dossier, good, good).out.splitlines()[0]


def test_what_is_said_of_a_document_is_kept(call, empty_dossier, good):
    """Title, publisher and date given with add stand in the table of documents."""
    call("add", empty_dossier, good, "--title", "Guns", "--publisher", "The Mail", "--published", "2031-05")
    call("read", empty_dossier)
    [row] = only_json(call("show", empty_dossier, "documents", "--json").out)["rows"]

    assert ("Guns", "The Mail", "2031-05", "flag") == (row["title"], row["publisher"], row["published"], row["basis"])


def test_reading_an_empty_dossier_rests_on_nothing(call, empty_dossier):
    """No document is code 4, with what to do."""
    outcome = call("read", empty_dossier)

    assert (4, True) == (outcome.code, "expected documents, got none" in outcome.err)


def test_what_was_read_is_not_read_again(call, own_dossier):
    """A second reading finds nothing new."""
    assert call("read", own_dossier).out.startswith("read 0 new, 4 in all, ")


def test_a_reading_tells_how_many_documents_are_left_out(call, own_dossier):
    """What a decision leaves out is counted apart from what is there; without one nothing is said of it."""
    [row, *_] = only_json(call("show", own_dossier, "documents", "--json").out)["rows"]
    call("decide", own_dossier, "reject", row["id"], "--by", "me")
    told = call("read", own_dossier).out

    assert told.startswith("read 0 new, 4 in all (1 of them left out by decision), ")
    assert 1 == only_json(call("read", own_dossier, "--json").out)["left_out"]


@pytest.mark.parametrize("command", ["brief", "check", "ask", "show", "export"])
def test_nothing_is_told_of_a_dossier_with_something_unread(command, call, own_dossier, good, tmp_path):
    """After add, every other command asks for a reading first, with code 2."""
    call("add", own_dossier, good)
    rest = {"ask": [ASKED, "up"], "show": ["events"], "export": ["--out", tmp_path / "out"]}.get(command, [])
    outcome = call(command, own_dossier, *rest)

    assert (2, "") == (outcome.code, outcome.out)
    assert outcome.err.endswith(f"; run: dragoman read '{own_dossier}'\n")


def change_settings(folder: Path) -> None:
    """Ask for another way of reading in a dossier's settings, as a person does."""
    settings = folder / "dossier.toml"
    settings.write_text(settings.read_text("utf-8").replace("learned = true", "learned = false"), "utf-8")


@pytest.mark.parametrize(
    "words",
    [("brief",), ("show", "events"), ("show", "sentences", "attacked"), ("ask", ASKED, "up"), ("steer", ASKED, "up")],
)
def test_whatever_tells_of_a_dossier_says_that_its_settings_changed_since(words, call, own_dossier):
    """One line on stderr says how many documents it is about and what to do; the answer stays what it was."""
    command, *rest = words
    before = call(command, own_dossier, *rest)
    change_settings(own_dossier)
    after = call(command, own_dossier, *rest)
    [line] = set(after.err.splitlines()) - set(before.err.splitlines())

    told = "4 documents read with other settings than now"

    assert (before.code, before.out) == (after.code, after.out)
    assert f"{own_dossier}: {told}; to read again: dragoman read {shlex.quote(str(own_dossier))}" == line


def test_check_says_first_that_settings_changed_since_the_reading(call, own_dossier):
    """Whatever a rebuild then makes differently is no damage."""
    change_settings(own_dossier)
    outcome = call("check", own_dossier)

    assert (4, True) == (outcome.code, "to read again" in outcome.err)


def test_a_word_list_that_cannot_be_used_is_told_and_nothing_else(call, own_dossier):
    """Nobody is sent to a reading that would fail for the same reason."""
    settings = own_dossier / "dossier.toml"
    settings.write_text(settings.read_text("utf-8").replace("ontology = []", 'ontology = ["own.toml"]'), "utf-8")
    (own_dossier / "own.toml").write_text("[nonsense]", "utf-8")
    outcome = call("brief", own_dossier)

    assert (1, "", True, False) == (outcome.code, outcome.out, "own.toml" in outcome.err, "read again" in outcome.err)


def test_read_again_a_dossier_is_as_its_settings_ask(call, own_dossier):
    """After the reading that was asked for, nothing is said of it."""
    change_settings(own_dossier)
    told = call("show", own_dossier, "documents").err
    call("read", own_dossier)

    assert ("to read again" in told, "") == (True, call("show", own_dossier, "documents").err)


def test_a_dossier_is_read_alone_and_without_options_for_files(call, own_dossier, good):
    """A dossier among files, or with a title for them, is wrong use."""
    assert [2, 2] == [call("read", own_dossier, good).code, call("read", own_dossier, "--title", "x").code]


def test_files_are_read_as_lines_of_the_documented_schema(call):
    """Each line of read FILE --json holds to the published schema, one document a line, in the order given."""
    outcome = call("read", *sample_paths(), "--json")
    lines = [json.loads(line) for line in outcome.out.splitlines()]
    schema = jsonschema.Draft202012Validator(read_json_schema())

    assert (0, []) == (outcome.code, [error.message for line in lines for error in schema.iter_errors(line)])
    assert [path.name for path in sample_paths()] == [line["document"]["name"] for line in lines]


def test_offsets_in_what_is_read_are_code_points(call, tmp_path):
    """Text cut at the offsets of a mention is the mention, beyond the basic plane too."""
    path = tmp_path / "emoji.txt"
    path.write_text("🚢🚢 The ports closed. Iran attacked Iraq on 3 May 2031.", encoding="utf-8")
    line = only_json(call("read", path, "--json").out)
    text = line["document"]["text"]
    mentions = [mention for actor in line["actors"] for mention in actor["mentions"]]

    assert [mention["text"] for mention in mentions] == [text[m["start"] : m["end"]] for m in mentions]
    assert {"Iran", "Iraq"} <= {mention["text"] for mention in mentions}


@pytest.mark.parametrize("arguments", [["read", *sample_paths()], ["add", "D", *sample_paths()]])
def test_progress_goes_to_stderr_as_json_lines(arguments, call, empty_dossier):
    """With --json, stdout holds results alone and stderr one JSON object a line."""
    outcome = call(*(empty_dossier if one == "D" else one for one in arguments), "--json")
    stages = [json.loads(line)["stage"] for line in outcome.err.splitlines()]

    assert ({arguments[0]}, True) == (set(stages), all(map(json.loads, outcome.out.splitlines())))


def test_nothing_but_results_is_printed_where_nobody_watches(call, own_dossier):
    """Without --json and without a terminal, stderr stays empty."""
    assert "" == call("brief", own_dossier).err


@pytest.mark.parametrize(
    "arguments",
    [["read", sample_paths()[0]], ["brief", "D"], ["show", "D", "events"], ["ask", "D", ASKED, "up", "--members", 50]],
)
def test_the_same_input_gives_the_same_bytes(arguments, call, sample_dossier):
    """Twice the same call, twice the same output."""
    asked = [sample_dossier if one == "D" else one for one in arguments]

    assert call(*asked, "--json").out == call(*asked, "--json").out


def test_the_tables_are_those_that_tell_makes(sample_dossier):
    """Every table can be shown, and columns chosen for the terminal exist."""
    tables = list_tables(sample_dossier)

    assert set(TABLES) == set(tables.names)
    assert [] == [name for name, columns in SHOWN.items() if not {*columns} <= {*tables.table(name).columns}]


@pytest.mark.parametrize("name", TABLES)
def test_every_table_is_lines_of_cells_for_a_program(name, call, sample_dossier):
    """Where no terminal is, a table is its header and a line for each row, cells between tabs."""
    rows = only_json(call("show", sample_dossier, name, "--json").out)["rows"]
    lines = [line.split("\t") for line in call("show", sample_dossier, name).out.splitlines()]

    assert (len(rows) + 1, 1) == (len(lines), len({len(line) for line in lines}))
    assert rows or name in {"loops", "bridges"}  # the samples close none


def test_words_that_no_sentence_holds_are_said_to_be_in_none(call, sample_dossier):
    """An empty search says so, and is no mistake."""
    outcome = call("show", sample_dossier, "sentences", "xylophone zeppelin")

    assert (0, True) == (outcome.code, "got none" in outcome.err)


@pytest.mark.parametrize("what", [["events"], ["sentences", "port"]])
def test_what_was_not_read_is_not_shown(what, call, empty_dossier, good):
    """A dossier with something unread says so, instead of showing less than it holds."""
    call("add", empty_dossier, good)
    outcome = call("show", empty_dossier, *what)

    assert (2, "", True) == (outcome.code, outcome.out, "dragoman read" in outcome.err)


def test_a_dossier_of_nothing_is_not_sent_on(call, empty_dossier):
    """Where nothing was read, nobody is told to look at the brief."""
    assert "brief" not in call("read", empty_dossier).out


def test_files_that_are_all_refused_are_not_to_be_read(call, empty_dossier, tmp_path):
    """Where nothing was taken, nobody is told to read it."""
    assert "dragoman read" not in call("add", empty_dossier, tmp_path / "nowhere.txt").out


def test_the_demo_says_where_a_program_stands_that_no_shell_finds(monkeypatch):
    """Called by its path, the demo's hints name that path once."""
    monkeypatch.setattr(sys, "argv", ["env/bin/dragoman"])
    monkeypatch.setenv("PATH", "")

    assert "Here, dragoman is typed env/bin/dragoman" == _next_steps(Path("D"))[-1]


def test_concepts_say_what_up_means(call, sample_dossier):
    """The table of concepts names each one's quantity, holder, target and positive direction."""
    rows = only_json(call("show", sample_dossier, "concepts", "--json").out)["rows"]
    [concept] = [row for row in rows if row["id"] == "influence(IRN>IRQ)"]

    assert ("influence", "IRN", "IRQ", True) == (*(concept[k] for k in ("quantity", "holder", "target")), True)
    assert concept["positive"]


def test_a_finding_opens_onto_its_exact_words(call, sample_dossier):
    """Each claim of a finding is shown with its words, place and rule."""
    [row, *_] = only_json(call("show", sample_dossier, "events", "--json").out)["rows"]
    outcome = call("show", sample_dossier, "finding", row["id"])

    assert (0, True, True) == (outcome.code, f"“{row['quote']}”" in outcome.out, row["claim"] in outcome.out)
    assert all(line.startswith("    — ") for line in outcome.out.splitlines()[4::3])


def test_a_finding_says_who_says_it(call, tmp_path):
    """From the page inward: its publisher, whoever it cites, and the day."""
    text = tmp_path / "news.txt"
    text.write_text("Belmora attacked Corwen, the harbour union said.", "utf-8")
    call("init", tmp_path / "d")
    call("add", tmp_path / "d", text, "--publisher", "The Quay", "--published", "2031-05-04")
    call("read", tmp_path / "d")
    [row, *_] = only_json(call("show", tmp_path / "d", "events", "--json").out)["rows"]

    assert "    — The Quay, the harbour union, 2031-05-04" in call("show", tmp_path / "d", "finding", row["id"]).out


def test_a_finding_that_is_not_there_is_wrong_use(call, sample_dossier):
    """An unknown id is code 2 and one line."""
    outcome = call("show", sample_dossier, "finding", "nope")

    assert (2, 1) == (outcome.code, outcome.err.count("\n"))


def test_a_rejected_finding_says_who_left_it_out(call, own_dossier):
    """What people rejected is told apart from what never was there, with the decision to take back."""
    [row, *_] = only_json(call("show", own_dossier, "events", "--json").out)["rows"]
    decision = only_json(call("decide", own_dossier, "reject", row["id"], "--by", "mara", "--json").out)
    told = call("show", own_dossier, "finding", row["id"]).err

    assert ("which mara rejected on" in told, decision["id"] in told) == (True, True)
    assert "mara rejected" not in call("show", own_dossier, "finding", "nope").err


@pytest.mark.parametrize(("words", "found"), [("hamas office", True), ("zzz", False), ('"( zzz', False)])
def test_sentences_are_found_by_their_words(words, found, call, sample_dossier):
    """Sentences that hold all the words are shown; none is no error, and no character is a command."""
    outcome = call("show", sample_dossier, "sentences", words, "--json")

    assert (0, found) == (outcome.code, bool(only_json(outcome.out)["sentences"]))


def test_an_answer_has_direction_share_and_quotes(call, sample_dossier):
    """Pressure lowers influence, in a share of members, by a chain that quotes the text."""
    told = only_json(call("ask", sample_dossier, ASKED, "up", "--members", "100", "--json").out)
    [effect] = [effect for effect in told["effects"] if effect["concept"] == "influence(IRN>IRQ)"]
    [quote, *_] = [quote for step in effect["chains"][0] for quote in step["quotes"]]

    assert ("down", True, True) == (effect["direction"], effect["down"] > 0, "pressure" in quote["anchor"]["exact"])


def test_an_answer_that_rests_on_nothing_says_so(call, sample_dossier):
    """A concept from which no link leads is code 4: the texts do not say."""
    causes = {row["ids"].partition(" -> ")[0] for row in list_tables(sample_dossier).table("system").records()}
    lone = next(row["id"] for row in list_tables(sample_dossier).table("concepts").records() if row["id"] not in causes)
    outcome = call("ask", sample_dossier, lone, "up", "--members", "10")

    assert (4, True, 1) == (outcome.code, "The texts do not say" in outcome.out, outcome.err.count("\n"))


def test_words_for_no_concept_get_suggestions(call, sample_dossier):
    """A slip of the pen is answered with the nearest concepts, and code 2."""
    outcome = call("ask", sample_dossier, "infuence of Irann", "up")

    assert (2, 1, True) == (outcome.code, outcome.err.count("\n"), '"influence of Iran in Iraq"' in outcome.err)


@pytest.mark.parametrize("words", ["", "bananas", "🚢"])
def test_words_near_no_concept_point_to_the_list(words, call, sample_dossier):
    """Where nothing comes near, the way to the list of concepts is named."""
    outcome = call("ask", sample_dossier, words, "up")

    fix = f"; see: dragoman show {shlex.quote(str(sample_dossier))} concepts\n"

    assert (2, True) == (outcome.code, outcome.err.endswith(fix))


def test_words_for_several_concepts_name_them(call, sample_dossier):
    """A tie is not broken by chance."""
    outcome = call("ask", sample_dossier, "influence", "up")

    assert (2, True) == (outcome.code, "several that fit equally well; say which: " in outcome.err)


def test_a_brief_is_written_where_it_is_wanted(call, sample_dossier, tmp_path):
    """--out takes the text; the terminal is told where it went."""
    page = tmp_path / "a page.html"
    outcome = call("brief", sample_dossier, "--format", "html", "--out", page)

    assert (0, f"wrote {page}\n") == (outcome.code, outcome.out)
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_every_line_of_a_brief_cites_and_every_citation_is_there(call, sample_dossier):
    """Each sentence ends in notes, and each note stands at the end."""
    text = call("brief", sample_dossier).out
    lines = [line for line in text.splitlines() if line.startswith("- ") and " more: `dragoman" not in line]

    assert [] == [line for line in lines if not re.search(r"\[\^\d+\]$", line)]
    assert {*re.findall(r"\[\^(\d+)\](?!:)", text)} == {*re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE)}


def test_a_brief_of_nothing_is_not_written(call, empty_dossier, tmp_path):
    """A text in which nothing is found gives no file and code 4."""
    path = tmp_path / "quiet.txt"
    path.write_text("It was quiet. The rain went on, and then it did not.", encoding="utf-8")
    call("add", empty_dossier, path)
    call("read", empty_dossier)
    outcome = call("brief", empty_dossier, "--out", tmp_path / "brief.md")

    assert (4, 1, False) == (outcome.code, outcome.err.count("\n"), (tmp_path / "brief.md").exists())


@pytest.mark.parametrize("form", ["csv", "json"])
def test_export_writes_every_table(form, call, sample_dossier, tmp_path):
    """Each table is a file with as many rows as it is shown with."""
    files = only_json(call("export", sample_dossier, "--out", tmp_path / "out", "--format", form, "--json").out)[
        "files"
    ]
    events = next(Path(file) for file in files if Path(file).stem == "events")
    text = events.read_bytes().decode()
    rows = list(csv.DictReader(text.splitlines(keepends=True))) if form == "csv" else text.splitlines()

    assert sorted(TABLES) == sorted(Path(file).stem for file in files)
    assert len(rows) == len(list(list_tables(sample_dossier).table("events").rows))


def test_a_decision_takes_effect_and_is_undone(call, own_dossier):
    """A rejected claim is out of what is shown next, without a reading; undoing it brings the same brief back."""
    before = call("brief", own_dossier).out
    [row, *_] = only_json(call("show", own_dossier, "relations", "--json").out)["rows"]
    decision = only_json(call("decide", own_dossier, "reject", row["claim"], "--by", "me", "--json").out)
    left = only_json(call("show", own_dossier, "relations", "--json").out)["rows"]
    call("decide", own_dossier, "undo", decision["id"], "--by", "me")

    assert row["claim"] not in {one["claim"] for one in left}
    assert before == call("brief", own_dossier).out


@pytest.mark.parametrize(
    "arguments", [["accept", "nope"], ["undo", "nope"], ["merge", "IRN"], ["edit", "IRN"], ["split", "nope", "IRN"]]
)
def test_a_decision_on_nothing_is_not_written_down(arguments, call, own_dossier):
    """Ids that the dossier does not hold are refused with code 2, and decisions.jsonl stays as it is."""
    outcome = call("decide", own_dossier, *arguments)

    assert (2, 1, b"") == (outcome.code, outcome.err.count("\n"), (own_dossier / "decisions.jsonl").read_bytes())


@pytest.mark.parametrize(
    "changes", ['{"status.polarity": "maybe"}', '{"none": 1}', '{"content.sources.99.actor": "X"}']
)
def test_a_change_that_does_not_fit_is_refused(changes, call, own_dossier):
    """An edit that names no field, or makes no claim, is code 2 and is not written down."""
    [row, *_] = only_json(call("show", own_dossier, "events", "--json").out)["rows"]
    outcome = call("decide", own_dossier, "edit", row["claim"], "--set", changes, "--by", "me")

    assert (2, 1, b"") == (outcome.code, outcome.err.count("\n"), (own_dossier / "decisions.jsonl").read_bytes())


def test_an_edit_is_read_with_the_rest(call, own_dossier):
    """An edited type stands in the table that is shown next."""
    [row, *_] = only_json(call("show", own_dossier, "events", "--json").out)["rows"]
    call("decide", own_dossier, "edit", row["claim"], "--set", '{"content.type": "PROTEST"}', "--by", "me")
    rows = only_json(call("show", own_dossier, "events", "--json").out)["rows"]

    assert ["PROTEST"] == [one["kind"] for one in rows if one["claim"] == row["claim"]]


def test_a_decision_tells_whether_anything_is_still_to_be_done(call, own_dossier, tmp_path):
    """It holds at once; only documents that wait to be read need a command, which is named."""
    [row, *_] = only_json(call("show", own_dossier, "relations", "--json").out)["rows"]
    alone = call("decide", own_dossier, "reject", row["claim"], "--by", "me").out
    (tmp_path / "late.txt").write_text("Ardin accused Belmora of smuggling.", encoding="utf-8")
    call("add", own_dossier, tmp_path / "late.txt")
    waiting = call("decide", own_dossier, "accept", row["claim"], "--by", "me").out

    assert alone.endswith("; it takes effect now, nothing need be read again\n")
    assert waiting.endswith(
        f"; it takes effect with the documents that wait to be read: dragoman read {shlex.quote(str(own_dossier))}\n"
    )


def test_a_decision_that_no_longer_applies_is_named(call, own_dossier):
    """A decision on what a later version does not read is kept, and named at the reading."""
    line = '{"id":"decision-1","verb":"accept","targets":["gone"],"at":"2031-05-03T00:00:00+00:00","by":"me"}\n'
    (own_dossier / "decisions.jsonl").write_text(line, encoding="utf-8")
    outcome = call("read", own_dossier)

    assert (0, True) == (outcome.code, outcome.err.startswith("not applied decision-1 accept: expected a claim"))
    assert outcome.err.endswith(f"dragoman decide {shlex.quote(str(own_dossier))} undo decision-1\n")


def test_check_compares_every_byte(call, sample_dossier, monkeypatch):
    """A dossier that is what a rebuild makes is code 0; a difference is code 4."""
    same = call("check", sample_dossier, "--json")
    monkeypatch.setattr("dragoman.verbs.check_dossier", lambda *_, **__: ("events 1: a rebuild makes it differently",))
    other = call("check", sample_dossier)

    assert (0, {"same": True, "differences": [], "expected": []}) == (same.code, only_json(same.out))
    assert (4, "events 1: a rebuild makes it differently\n") == (other.code, other.out)


def test_check_tells_which_expectations_do_not_hold(call, own_dossier):
    """A line for each, with what is answered instead; code 4."""
    call("read", own_dossier)
    expect = '[[expect]]\npush = "weather"\ndirection = "up"\nthen = "rain"\ngoes = "{}"\n'
    (own_dossier / "tests.toml").write_text(expect.format("unspecified") + expect.format("up"), encoding="utf-8")
    outcome = call("check", own_dossier)

    assert 4 == outcome.code
    assert "expectations that hold: 1 of 2" in outcome.out
    assert "tests.toml: expected that if weather goes up, rain goes up, got: " in outcome.out


def test_the_demo_runs_twice_in_one_folder(call, tmp_path):
    """The second run prints what the first did."""
    first, again = call("demo", tmp_path / "demo"), call("demo", tmp_path / "demo")

    assert (0, 0, first.out) == (first.code, again.code, again.out)
    assert (tmp_path / "demo" / "brief.html").exists()


def test_two_processes_may_read_one_dossier_at_once(launch, call, empty_dossier, sample_dossier):
    """Both end well, and the dossier says what one reading alone says."""
    call("add", empty_dossier, *sample_paths())
    both = [launch("read", empty_dossier) for _ in range(2)]
    complaints = [process.communicate()[1] for process in both]

    assert ([0, 0], ["", ""]) == ([process.returncode for process in both], complaints)
    # The first line is the dossier's own title, and commands in a brief name the dossier.
    told, alone = (
        call("brief", folder).out.replace(str(folder), "DOSSIER").partition("\n")
        for folder in (empty_dossier, sample_dossier)
    )
    assert ("# empty: what the texts describe", alone[2]) == (told[0], told[2])


def test_an_eval_needs_its_data(call, tmp_path):
    """A folder without gold is one line and code 2."""
    outcome = call("eval", "seeds", "--data", tmp_path)

    assert (2, 1) == (outcome.code, outcome.err.count("\n"))


def test_ask_takes_suppositions(call, sample_dossier):
    """A question may be read at rest, with a concept held; one that does not fit ends with code 2 and one line."""
    told = only_json(call("ask", sample_dossier, ASKED, "up", "--members", "50", "--rest", "--json").out)
    wrong = call("ask", sample_dossier, ASKED, "up", "--cut", "link:nowhere")

    assert any("come to rest" in line for line in told["assumptions"])
    assert (2, 1) == (wrong.code, len(wrong.err.splitlines()))


@pytest.mark.parametrize("form", ["dot", "svg", "fcm", "indra"])
def test_the_model_is_written_to_one_file(form, call, sample_dossier, tmp_path):
    """A picture of the model, or the model for another program, is a single file."""
    (file,) = only_json(call("export", sample_dossier, "--out", tmp_path / "out", "--format", form, "--json").out)[
        "files"
    ]

    assert Path(file).stat().st_size > 100
    assert form in Path(file).name


def test_steer_lists_what_would_move_a_concept(call, sample_dossier):
    """Each lever is a line with its share, between what that is and where quotes stand; without one the code is 4."""
    told = call("steer", sample_dossier, "influence(IRN>IRQ)", "down")
    rows = only_json(call("steer", sample_dossier, "influence(IRN>IRQ)", "down", "--json").out)["levers"]
    links = only_json(call("show", sample_dossier, "system", "--json").out)["rows"]
    ends = [link["ids"].split(" -> ") for link in links]
    moved_by_nothing = min({cause for cause, _ in ends} - {effect for _, effect in ends})
    nothing = call("steer", sample_dossier, moved_by_nothing, "up")

    assert (0, len(rows) + 2) == (told.code, len(told.out.splitlines()))
    assert (4, 1) == (nothing.code, len(nothing.err.splitlines()))
