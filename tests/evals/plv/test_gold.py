"""Tables of the PLV set."""

import pytest

from evals.plv.gold import load_items, merge_root

HEAD = "sentence_id\tsentence\tsource\ttarget\tgold_penta\tgold_root\troot_L1\tsilver_root\n"
ROW = "7\tNorland freed two envoys of Suria.\tNorland\ttwo envoys of Suria\t2\tYIELD\tASSAULT\tASSAULT\n"


def test_only_the_gold_columns_are_read(tmp_path):
    """What another system answered stands in no item."""
    (tmp_path / "some_part.tsv").write_text(HEAD + ROW, encoding="utf-8")

    [item] = load_items(tmp_path)

    assert "ASSAULT" not in item
    assert ("Norland", "two envoys of Suria", "YIELD", 2) == (item.source, item.target, item.root, item.quad)


def test_a_quad_that_is_not_given_follows_from_the_root(tmp_path):
    """A table without quads gets those of its roots."""
    (tmp_path / "t.tsv").write_text("sentence\tsource\ttarget\tgold_root\nA met B.\tA\tB\tCONSULT\n", encoding="utf-8")

    assert 1 == load_items(tmp_path)[0].quad


def test_two_roots_of_plover_are_one_here():
    """The set has one root for giving in, by word or by deed."""
    assert {"YIELD"} == {merge_root("CONCEDE"), merge_root("RETREAT"), merge_root("YIELD")}


def test_a_folder_without_tables_is_told_with_the_next_step(tmp_path):
    """Where no table has the columns, the message says what to pass."""
    (tmp_path / "other.tsv").write_text("a\tb\n1\t2\n", encoding="utf-8")

    with pytest.raises(FileNotFoundError, match="got none; pass the set's folder"):
        load_items(tmp_path)
