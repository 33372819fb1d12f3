"""The commands, and the files of the data."""

import pytest

from corpus.__main__ import main
from corpus.store import load_all, load_part, load_passages, save_parts


@pytest.fixture
def files(tmp_path, write_draft):
    """A folder for data, a good draft and a bad one."""
    (tmp_path / "good.txt").write_text(write_draft(), encoding="utf-8")
    (tmp_path / "bad.txt").write_text(write_draft("S Snow fell."), encoding="utf-8")
    return tmp_path


def run(files, *arguments: str) -> int:
    """Runs a command on the folder's data."""
    return main(["--data", str(files), *arguments])


def test_check_tells_slips_and_fails(files, capsys):
    """A slip is printed with its place, and the exit code is 1."""
    code = run(files, "check", "--quiet", str(files / "good.txt"), str(files / "bad.txt"))
    told = capsys.readouterr().out

    assert 1 == code
    assert "bad.txt:2: expected 0 or a label" in told
    assert "1 passages of sound form (4 sentences), 1 slips" in told


def test_notes_alone_are_no_failure(files, capsys):
    """Without slips the exit code is 0, and notes are printed."""
    (files / "short.txt").write_text("P wire | gulf | - | - | real\nS Snow fell.\n0\n", encoding="utf-8")

    assert 0 == run(files, "check", str(files / "short.txt"))
    assert "note: short.txt:1: expected 3 to 8 sentences" in capsys.readouterr().out


def test_add_keeps_sound_passages_once(files):
    """Sound passages go into the data with a part; adding them again changes nothing."""
    assert [0, 0] == [run(files, "add", str(files / "good.txt")) for _ in range(2)]
    assert [True] == [passage.split in {"train", "dev", "test"} for passage in load_all(files)]


def test_passages_can_all_go_to_one_part(files, write_draft):
    """--part takes the place of the shares; labels that are aimed at training change no test."""
    head = "P wire | gulf | - | - | invented"
    drafts = [write_draft(f"S Snow number {n} fell.", "0", head=head) for n in range(6)]
    (files / "six.txt").write_text("\n".join(drafts), encoding="utf-8")
    run(files, "add", "--part", "train", str(files / "six.txt"))

    assert ["train"] * 6 == [passage.split for passage in load_all(files)]


def test_a_passage_about_a_country_of_another_part_is_left_out_of_one(files, write_draft, capsys):
    """What tests know of an invented country, training is not told, even where --part asks for it."""
    run(files, "add", "--part", "test", str(files / "good.txt"))
    label = "A e | Envoys | nominal | sector=GOV | country=Belmora | known=no\n0"
    draft = write_draft("S Envoys came.", label, head="P wire | gulf | - | - | invented")
    (files / "more.txt").write_text(draft, encoding="utf-8")

    assert 1 == run(files, "add", "--part", "train", str(files / "more.txt"))
    assert "expected invented countries of one part, got belmora" in capsys.readouterr().out


def test_a_mended_passage_replaces_the_old_one(files, write_draft):
    """The same words with other labels keep id and part."""
    run(files, "add", str(files / "good.txt"))
    before = load_all(files)[0]
    (files / "good.txt").write_text(write_draft().replace("mode=heavy-weapons", "mode=aerial"), encoding="utf-8")
    run(files, "add", str(files / "good.txt"))
    after = load_all(files)

    assert [(before.id, before.split, "aerial")] == [(one.id, one.split, one.events[0].mode) for one in after]


def test_add_says_what_it_left_out(files, capsys):
    """A draft with a slip is not added, and the exit code is 1."""
    assert 1 == run(files, "add", str(files / "bad.txt"))
    assert "0 passages added, 0 replaced" in capsys.readouterr().out


def test_a_passage_that_joins_two_parts_is_left_out(files, write_draft, capsys):
    """Whose invented countries are in two parts already would let one part know the other."""
    head = "P wire | gulf | - | - | invented"
    who = "sector=GOV | known=no"
    labels = [f"A e | Envoy | nominal | {who} | country=Land{n}\n0" for n in range(8)]
    drafts = [write_draft(f"S Envoy {n} came.", label, head=head) for n, label in enumerate(labels)]
    (files / "one.txt").write_text("\n".join(drafts), encoding="utf-8")
    run(files, "add", str(files / "one.txt"))
    labels = [f"A e{n} | envoy#{n + 1} | nominal | {who} | country=Land{n}" for n in range(8)]
    (files / "two.txt").write_text(
        write_draft(f"S So said {'envoy ' * 8}here.", *labels, "0", head=head), encoding="utf-8"
    )
    capsys.readouterr()

    assert 1 == run(files, "add", str(files / "two.txt"))
    assert "expected invented countries of one part, got land0, land1" in capsys.readouterr().out
    assert 8 == len(load_all(files))


def test_a_passage_goes_out_and_comes_back(files, capsys):
    """What draft prints can be added again."""
    run(files, "add", str(files / "good.txt"))
    before = load_all(files)
    capsys.readouterr()
    assert 0 == run(files, "draft", before[0].id)
    (files / "again.txt").write_text(capsys.readouterr().out, encoding="utf-8")
    run(files, "add", str(files / "again.txt"))

    assert before == load_all(files)


def test_a_second_labelling_is_kept_apart(files, capsys):
    """It goes to its own file, beside the part that its passage has, and is compared."""
    run(files, "add", str(files / "good.txt"))
    code = run(files, "add", "--second", str(files / "good.txt"))

    assert 0 == code
    assert load_all(files) == load_part("second", files)
    assert 0 == run(files, "agree")
    assert "1 passages, 4 sentences labelled twice" in capsys.readouterr().out


def test_a_second_labelling_of_other_words_is_refused(files, capsys):
    """A passage that the data has not cannot be labelled a second time."""
    assert 1 == run(files, "add", "--second", str(files / "good.txt"))
    assert "expected a passage of the data" in capsys.readouterr().out


def test_bare_passages_can_be_printed(files, capsys):
    """They have no label lines."""
    run(files, "add", str(files / "good.txt"))
    capsys.readouterr()
    run(files, "draft", "--bare", load_all(files)[0].id)

    assert {"P", "S"} == {line[0] for line in capsys.readouterr().out.splitlines()}


def test_cover_counts_drafts_with_the_data(files, capsys):
    """Drafts that are not in the data yet count as well, and constructions when asked for."""
    assert 0 == run(files, "cover", "--parse", str(files / "good.txt"))
    told = capsys.readouterr().out

    assert "1 passages, 4 sentences" in told
    assert "## construction" in told


def test_a_dropped_passage_is_gone_from_both_labellings(files):
    """Taking a passage out takes its second labels out too."""
    run(files, "add", str(files / "good.txt"))
    run(files, "add", "--second", str(files / "good.txt"))

    assert 0 == run(files, "drop", load_all(files)[0].id)
    assert ([], []) == (load_all(files), load_part("second", files))


@pytest.mark.parametrize("arguments", [("check", "none.txt"), ("draft", "p0"), ("drop", "p0")])
def test_a_wrong_call_is_two(files, capsys, arguments):
    """A missing file and an unknown id are told on the side, with exit code 2."""
    assert 2 == run(files, *arguments)
    assert "expected" in capsys.readouterr().err


def test_a_passage_without_a_part_is_not_saved(tmp_path, passage_of):
    """Every passage of the data belongs to a part."""
    with pytest.raises(ValueError, match="expected a part"):
        save_parts([passage_of()], tmp_path)


def test_a_broken_line_is_named(tmp_path):
    """A line of the data that is no passage is told with its number."""
    (tmp_path / "train.jsonl").write_text('{"id": 3}\n', encoding="utf-8")

    with pytest.raises(ValueError, match=r"train\.jsonl:1: expected a passage"):
        load_passages(tmp_path / "train.jsonl")
