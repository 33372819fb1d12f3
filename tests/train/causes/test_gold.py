"""Tables in the corpus's form, with invented sentences."""

import pytest

from train.causes.gold import Marked, corpus_files, load_corpus, read_marks

CLOSED = "The port closed because pilots struck ."
MARKED = "<ARG1>The port closed</ARG1> <SIG0>because</SIG0> <ARG0>pilots struck</ARG0> ."
LABELS = "index,text,label\ntrain_1_4,{text},1\ntrain_2_5,The hall has nine doors .,0\n"


def grouped(text: str = CLOSED, marked: str = MARKED) -> str:
    """A table of relations by sentence."""
    row = f"cnc,train_1,4,0,i,{text},\"['{marked}']\",1"
    return f"corpus,doc_id,sent_id,eg_id,index,text,causal_text_w_pairs,num_rs\n{row}\n"


def test_marks_become_places_of_the_text_without_them():
    """Nested marks do not shift each other."""
    nested = "<ARG1>The port closed</ARG1> <ARG0><SIG0>because</SIG0> pilots struck</ARG0> ."

    assert Marked((16, 37), (0, 15), ((16, 23),)) == read_marks(nested)


@pytest.mark.parametrize("marked", ["The port closed .", "<ARG0>Pilots struck</ARG0> ."])
def test_a_relation_needs_both_parts(marked):
    """A text without a marked cause and effect has no relation."""
    assert read_marks(marked) is None


def test_tables_are_known_by_their_columns(tmp_path):
    """Whatever a table is called, its columns say what it is; tables without labels and made-up ones are left out."""
    (tmp_path / "b.csv").write_text(grouped(), encoding="utf-8-sig")
    (tmp_path / "a.csv").write_text(LABELS.format(text=CLOSED), encoding="utf-8-sig")
    (tmp_path / "bare_text.csv").write_text("index,text\nx,Nothing .\n", encoding="utf-8")
    (tmp_path / "augmented_b.csv").write_text(grouped("Pilots slept ."), encoding="utf-8")

    assert ["a.csv", "b.csv"] == [path.name for path in corpus_files(tmp_path)]


def test_one_text_in_two_tables_is_one_sentence(tmp_path):
    """Label and relations come together by the text."""
    (tmp_path / "b.csv").write_text(grouped(), encoding="utf-8-sig")
    (tmp_path / "a.csv").write_text(LABELS.format(text=CLOSED), encoding="utf-8-sig")
    first, second = load_corpus(tmp_path)

    assert ("train_1", True) == (first.document, first.causal)
    assert read_marks(MARKED) == (first.relations or (None,))[0]
    assert (False, None) == (second.causal, second.relations)


def test_rows_of_single_relations_come_together(tmp_path):
    """In a table with one relation a row, a sentence has those of all its rows, each once."""
    head = "doc_id,index,text,text_w_pairs,pair_label\n"
    other = MARKED.replace("ARG0", "X").replace("ARG1", "ARG0").replace("X", "ARG1")
    rows = "".join(f"train_1,i,{CLOSED},{marked},1\n" for marked in (MARKED, MARKED, other))
    (tmp_path / "x.csv").write_text(head + rows + "train_1,i,Pilots slept .,Pilots slept .,0\n", encoding="utf-8")
    first, second = load_corpus(tmp_path)

    assert (2, True) == (len(first.relations or ()), first.causal)
    assert ((), False) == (second.relations, second.causal)


def test_a_folder_without_tables_says_what_to_pass(tmp_path):
    """An empty folder is a wrong call."""
    with pytest.raises(FileNotFoundError, match=r"expected tables \(\*\.csv\)"):
        load_corpus(tmp_path)
