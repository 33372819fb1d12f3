"""The data as it is shipped."""

import pytest

from corpus._copies import shared_runs
from corpus._validate import validate_passage
from corpus.readme import README, count_data, with_counts
from corpus.split import MOST_TOGETHER, group_by_country
from corpus.store import DATA, PARTS, SECOND, load_all, load_part


def test_every_passage_is_sound():
    """Each label of the data points to words of its sentence, and takes only values that are known."""
    assert [] == [slip for passage in [*load_all(), *load_part(SECOND)] for slip in validate_passage(passage)]


def test_no_passage_stands_twice():
    """An id is in one part, once."""
    ids = [passage.id for passage in load_all()]

    assert len(set(ids)) == len(ids)


def test_no_two_passages_share_eight_words():
    """Nothing is written twice, so that no part knows another."""
    passages = load_all()

    assert [] == shared_runs(passages, [passage.id for passage in passages])


@pytest.mark.parametrize("part", PARTS)
def test_passages_stand_in_the_file_of_their_part(part):
    """A file holds its own part alone, by id."""
    passages = load_part(part)

    assert {part} >= {passage.split for passage in passages}
    assert sorted(passage.id for passage in passages) == [passage.id for passage in passages]


def test_invented_countries_stay_in_one_part():
    """What training knows of an invented country, tests do not ask."""
    passages = load_all()
    groups = [{passages[n].split for n in group} for group in group_by_country(passages) if len(group) <= MOST_TOGETHER]

    assert [] == [parts for parts in groups if len(parts) > 1]


def test_second_labels_are_of_the_same_words():
    """Each passage of the second labelling is one of the data, word for word."""
    known = {passage.id: passage.text for passage in load_all()}

    assert [] == [passage.id for passage in load_part(SECOND) if known.get(passage.id) != passage.text]


def test_the_page_tells_of_the_data_as_it_is():
    """The tables of README.md are those of the data; if not, run `python -m corpus readme`."""
    page = README.read_text(encoding="utf-8")

    assert with_counts(page, count_data(DATA)) == page


def test_a_page_without_its_marks_is_refused():
    """Without the two marks nothing is written."""
    with pytest.raises(ValueError, match="expected <!-- counts: begin -->"):
        with_counts("no marks", "counts")
