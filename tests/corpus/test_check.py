"""What is wrong between passages."""

import json

import pytest

from corpus import read_drafts
from corpus._copies import read_texts
from corpus.check import check_drafts, read_files

RUN = "S The harbour tax of Tarsk was lifted by the council on a wet morning in spring.\n0"
SHARES = "S Traders cheered when the harbour tax of Tarsk was lifted by the council.\n0"
ALIKE = "S The harbour tax of Murn was lifted by the senate on a wet morning in autumn.\n0"
OTHER = "S Herons nested on the sluice gates that the engineers had meant to grease.\n0"


def checked(*passages: str, against=(), known=()):
    """Slips between passages, each with its line."""
    drafts, slips = read_drafts("\n".join(passages), "d.txt")
    assert [] == slips
    return [(slip.line, slip.expected) for slip in check_drafts(drafts, known, against)[0]]


def test_two_passages_share_no_run_of_eight_words(write_draft):
    """The later passage is told of words that an earlier one has."""
    head = "P wire | gulf | - | - | invented"

    assert [(6, "no run of 8 words of another passage")] == checked(
        write_draft(RUN, head=head), write_draft(SHARES, head=head)
    )


def test_a_passage_of_the_data_counts_too(write_draft, passage_of):
    """Drafts are held against what the data has already."""
    assert [2] == [line for line, _ in checked(write_draft(SHARES), known=[passage_of(RUN)])]


def test_a_passage_is_not_held_against_itself(write_draft, passage_of):
    """A draft of a passage that the data has replaces it, and is no copy."""
    assert [] == checked(write_draft(RUN), known=[passage_of(RUN)])


def test_changed_names_do_not_make_a_sentence_new(write_draft):
    """A sentence with a few words changed is a near copy."""
    expected = "no sentence of another passage with some words changed"

    assert [expected] == [told for _, told in checked(write_draft(RUN), write_draft(ALIKE))]


def test_different_passages_pass(write_draft):
    """Sentences of their own are no copies."""
    assert [] == checked(write_draft(RUN), write_draft(OTHER))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", "He said the harbour\ntax of Tarsk was lifted by the council."),
        ("a.csv", 'id,text\n1,"The harbour tax of Tarsk was lifted by the council, he said"\n'),
        ("a.jsonl", json.dumps({"text": ["x", {"y": "harbour tax of Tarsk was lifted by the\ncouncil on"}]})),
    ],
)
def test_outside_texts_are_looked_into(tmp_path, write_draft, name, content):
    """Nine words of a text kept outside are told, whatever kind of file it is in."""
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / name).write_text(content, encoding="utf-8")

    assert [(2, "no run of 9 words of a text kept outside")] == checked(write_draft(RUN), against=[tmp_path])


def test_files_that_are_no_text_are_left_out(tmp_path, write_draft):
    """A file with zero bytes at its head is not looked into."""
    content = b"\0" + b"the harbour tax of Tarsk was lifted by the council"
    (tmp_path / "a.bin").write_bytes(content)

    assert [] == checked(write_draft(RUN), against=[tmp_path])


def test_json_that_is_none_is_read_as_text(tmp_path):
    """A file with a wrong ending is still compared."""
    path = tmp_path / "a.json"
    path.write_text("no JSON at all", encoding="utf-8")

    assert ["no JSON at all"] == list(read_texts(path))


@pytest.mark.parametrize(
    ("head", "known", "told"),
    [
        ("real", "no", "real actors"),
        ("invented", "yes", "invented actors"),
        ("mixed", "no", "mixed actors"),
        ("invented", "no", None),
    ],
)
def test_the_header_says_whether_actors_are_real(write_draft, head, known, told):
    """Real, invented or mixed must be what the actors are."""
    country = "NOR" if known == "yes" else "Orland"
    label = f"A orl | Snow | name | sector=GOV | country={country} | known={known}\n0"
    found = [told for _, told in checked(write_draft("S Snow fell.", label, head=f"P wire | gulf | - | - | {head}"))]

    assert [told] * bool(told) == found[:1]


def test_what_to_look_at_is_no_slip(write_draft):
    """A short passage, a missing full stop and a missing quantity are notes."""
    drafts, _ = read_drafts(write_draft("S Snow closed the pass", "I causal + | closed | Snow -> the pass"), "d.txt")
    slips, notes = check_drafts(drafts, [])

    assert ([], 3) == (slips, len(notes))


WHO = "name | sector=- | country=Orland | known=no"
SAID = f"A orl | Orland | {WHO}\nW Orland | said | Tarsk was shelled | indirect"


@pytest.mark.parametrize(
    ("event", "told"),
    [
        ("E shelled | ASSAULT | - > -", ["by= of what a source says"]),
        ("E shelled | ASSAULT | - > - | by=w1", []),
        ("E Murn fell | ASSAULT | - > - | by=w1", ["by= of who says these words"]),
        ("E Murn fell | ASSAULT | - > -", []),
    ],
)
def test_sources_and_labels_are_held_against_each_other(write_draft, event, told):
    """A label in somebody's words without by=, and one by somebody who says other words, are notes."""
    head = "P wire | gulf | - | - | invented"
    drafts, _ = read_drafts(write_draft("S Orland said Tarsk was shelled; Murn fell.", SAID, event, head=head), "d.txt")
    _, notes = check_drafts(drafts, [])

    assert ["3 to 8 sentences", *told] == [note.expected for note in notes]


def test_a_file_that_is_no_text_is_one_slip(tmp_path, write_draft):
    """Bytes that are no UTF-8 are told, and other files are read."""
    (tmp_path / "bad.txt").write_bytes(b"\xff\xfe")
    (tmp_path / "good.txt").write_text(write_draft(), encoding="utf-8")
    drafts, slips = read_files([tmp_path / "bad.txt", tmp_path / "good.txt"])

    assert (1, ["UTF-8"]) == (len(drafts), [slip.expected for slip in slips])
