"""The page as one file, opened from the disk."""

import pytest

from dragoman.verbs import add_content, build_dossier
from dragoman.web import export_page

VIEWS = (
    "brief",
    "documents",
    "reader",
    "actors",
    "events",
    "relations",
    "system",
    "disputes",
    "sources",
    "review",
    "scenarios",
    "outlook",
)
ATTACKS = "<img src=x onerror=alert(1)> </script><script>alert(2)</script> <!-- \u202eexe.txt javascript:alert(3)"


@pytest.fixture(scope="module")
def file(once_read, tmp_path_factory):
    """The dossier of these tests as one file."""
    path = tmp_path_factory.mktemp("export") / "dossier.html"
    path.write_bytes(export_page(once_read))
    return path


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_is_drawn_from_the_file(open_page, file, view):
    """Without any server each view shows what it has, complains of nothing and asks nothing of anywhere."""
    page = open_page(f"{file.as_uri()}#/{view}")
    page.get_by_text("A copy to read", exact=True).wait_for()
    page.locator("main :is(h1, h2, table)").first.wait_for()

    assert 0 == page.get_by_role("alert").count()


def test_a_text_opens_from_the_file(open_page, file):
    """A document's words and what was read from them are in the file."""
    page = open_page(f"{file.as_uri()}#/documents")
    page.get_by_role("link", name="mail.txt").click()

    page.get_by_text("Ardin attacked Belmora on 3 May 2031").first.wait_for()


def test_a_push_is_answered_from_the_file(open_page, file):
    """What follows from one push is in the file; what is not is told to be asked of the dossier."""
    page = open_page(f"{file.as_uri()}#/scenarios")
    page.get_by_role("button", name="Up").first.click()

    page.get_by_role("heading", name="If ").wait_for()


def test_nothing_can_be_changed_in_the_file(open_page, file):
    """The file offers neither to add, to read nor to decide."""
    page = open_page(f"{file.as_uri()}#/documents")
    page.get_by_role("heading", name="What this copy holds").wait_for()

    assert 0 == page.get_by_role("button", name="Leave out").count()
    assert 0 == page.locator("input[type=file]").count()


def test_a_hostile_text_is_words_in_every_view(open_page, strait, tmp_path):
    """Names and texts made of attacks are drawn as the words they are; nothing of them runs."""
    add_content(strait, "<svg onload=alert(4)>.txt", f"Ardin attacked Belmora. {ATTACKS} Corwen is far.".encode())
    build_dossier(strait)
    path = tmp_path / "dossier.html"
    path.write_bytes(export_page(strait))
    page = open_page(f"{path.as_uri()}#/documents")
    page.get_by_role("link", name="svg onload").click()
    page.get_by_text("onerror=alert(1)").first.wait_for()

    assert 0 == page.locator("main img[src=x]").count()
