"""The benchmark of weighing."""

from pathlib import Path

from benchmarks.claims import PER_PAGE, make_pages
from benchmarks.weigh import compare_archive, run_weigh
from dragoman.weigh.merge import list_claims


def test_claims_are_the_same_each_time():
    """One seed gives the same pages in every run, another seed others."""
    assert list(make_pages(25)) == list(make_pages(25))
    assert list(make_pages(25)) != list(make_pages(25, seed=1))


def test_as_many_claims_as_asked_for():
    """Pages are full but for the last, and no two claims share an id."""
    pages = list(make_pages(25))

    assert [PER_PAGE, PER_PAGE, 5] == [len(page.reading.claims) for page in pages]
    assert 25 == len({claim.id for claim in list_claims(pages)})


def test_a_size_is_told_with_its_reference():
    """Seconds of both parts, their ratio to the plain reference, and memory."""
    (size,) = run_weigh(most=300)["sizes"]

    assert ["plain", "merge", "conflicts"] == list(size["cpu_s"])
    assert ["merge", "conflicts"] == list(size["to_plain"])
    assert 300 >= size["findings"] > 250
    assert size["merged_mib"] >= size["made_mib"] > 0


def test_an_archive_is_compared(tmp_path: Path):
    """Stories of the archive are compared, and the pairs counted."""
    body = " ".join(f"word{number}" for number in range(40))
    story = f"<REUTERS><TEXT><TITLE>A</TITLE><BODY>{body}</BODY></TEXT></REUTERS>\n"
    (tmp_path / "reut2-000.sgm").write_text(story + story.replace("word9 ", "term9 "), encoding="latin-1")
    told = compare_archive(tmp_path)

    assert (2, 1) == (told["documents"], told["pairs"])
