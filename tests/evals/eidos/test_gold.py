"""Lines of expected edges."""

import json

import pytest

from evals.eidos.gold import load_edges

EDGE = {
    "kind": "edge",
    "text": "Frost cut the cherry crop.",
    "cause": "Frost",
    "cause_attachments": [],
    "relation": "Causal",
    "effect": "cherry crop",
    "effect_attachments": [{"type": "Dec", "trigger": "cut", "quantifiers": []}],
    "expected": True,
    "link_polarity": -1,
    "status": "passingTest",
}
NODE = {"kind": "node", "text": EDGE["text"], "node": "Frost", "attachments": [], "expected": True}


def write(folder, name: str, *rows: dict) -> None:
    """A file of lines."""
    (folder / name).write_text("\n".join(json.dumps(row) for row in rows) + "\n", encoding="utf-8")


def test_edges_of_every_file_are_read_and_nodes_are_not(tmp_path):
    """Another part of the set beside the first one is read by the same call."""
    write(tmp_path, "graphs_one.jsonl", NODE, EDGE)
    write(tmp_path, "graphs_two.jsonl", EDGE | {"expected": False})

    edges = load_edges(tmp_path)

    assert ["graphs_one:2", "graphs_two:1"] == [edge.id for edge in edges]
    assert [True, False] == [edge.expected for edge in edges]


def test_what_another_reader_finds_stands_in_no_edge(tmp_path):
    """Whether an edge is passed elsewhere is no part of it."""
    write(tmp_path, "graphs.jsonl", EDGE)

    assert "passingTest" not in load_edges(tmp_path)[0]


@pytest.mark.parametrize(
    ("marks", "sign"),
    [
        ([("Dec", "cut")], -1),
        ([("Dec", "cut"), ("Dec", "loss")], None),
        ([("Quant", "late")], -1),
    ],
)
def test_an_end_that_falls_twice_leaves_the_sign_open(tmp_path, marks, sign):
    """The set's product counts a kind of mark once, so two of one kind tell no sign."""
    attachments = [{"type": kind, "trigger": word, "quantifiers": []} for kind, word in marks]
    write(tmp_path, "graphs.jsonl", EDGE | {"effect_attachments": attachments})

    assert sign == load_edges(tmp_path)[0].sign


def test_a_folder_without_edges_is_told_with_the_next_step(tmp_path):
    """Where no line is an edge, the message says what to pass."""
    write(tmp_path, "graphs.jsonl", NODE)

    with pytest.raises(FileNotFoundError, match="got none; pass the set's folder"):
        load_edges(tmp_path)
