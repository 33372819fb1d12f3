"""Documents in the page: put in, read, left out, each with what became of it."""

import pytest
from axe_playwright_python.sync_playwright import Axe

REFUSED = "Failed to load resource: the server responded with a status of 422"
TEXT = "Corwen condemned Ardin on {day} May 2031. The quarrel raised the price of grain in Belmora."
LARGE_NUMBER = 70


def enter(open_page, home, **more):
    """The view of documents, open."""
    page = open_page(home.way_in, **more)
    page.goto(home.view("documents"))
    page.get_by_role("heading", name="Documents", exact=True).wait_for()
    return page


def choose(page, *files: dict) -> None:
    """Choose files as the button does."""
    page.locator("input[type=file][multiple]").set_input_files(list(files))


def text_file(name: str, day: int = 1, times: int = 1) -> dict:
    """A small text as a file."""
    return {"name": name, "mimeType": "text/plain", "buffer": (TEXT.format(day=day) * times).encode()}


def test_files_are_put_in_read_and_listed(new_home, open_page):
    """What is chosen is sent, waits, is read on demand with progress, and then stands in the list with its claims."""
    page = enter(open_page, new_home)
    choose(page, text_file("quay.txt", 3), text_file("strait.txt", 4))
    page.get_by_text("2 of 2 sent").wait_for()
    page.get_by_role("button", name="Read them now").click()
    page.get_by_text("Read 2 documents;").wait_for()
    row = page.get_by_role("row", name="quay.txt")

    page.get_by_role("button", name="Read them now").wait_for(state="detached")

    assert "read" in row.inner_text()


def test_a_file_that_is_not_taken_says_why(new_home, open_page):
    """A file without prose stands first in the list of what was sent, with its reason and what to do."""
    page = enter(open_page, new_home, expected=REFUSED)
    choose(page, text_file("quay.txt"), {"name": "table.csv", "mimeType": "text/csv", "buffer": b"a,b"})
    page.get_by_text("1 not taken").wait_for()
    first = page.locator("section[aria-labelledby=sent-title] li").first

    assert "table.csv: expected a text, Markdown or HTML file, got a .csv file;" in first.inner_text()


def test_a_text_is_pasted(new_home, open_page):
    """A pasted text becomes a document under its title, and the day it was dated is told as understood."""
    page = enter(open_page, new_home)
    page.get_by_role("button", name="Paste a text").click()
    page.get_by_label("Text", exact=True).fill(TEXT.format(day=5))
    page.get_by_label("Title").fill("Corwen speaks")
    page.get_by_label("Published: ").fill("May 6, 2031")
    page.get_by_role("button", name="Add it").click()

    page.get_by_role("row", name="Corwen speaks").wait_for()
    page.get_by_text("published 6 May 2031").wait_for()


def test_a_pasted_text_that_is_not_taken_stays_before_its_user(new_home, open_page):
    """A day that reads two ways is told in the window, which keeps the text until it is taken."""
    page = enter(open_page, new_home, expected=REFUSED)
    page.get_by_role("button", name="Paste a text").click()
    page.get_by_label("Text", exact=True).fill(TEXT.format(day=5))
    page.get_by_label("Published: ").fill("06/05/2031")
    page.get_by_role("button", name="Add it").click()

    assert "06/05/2031" in page.get_by_role("dialog").get_by_role("alert").inner_text()
    assert TEXT.format(day=5) == page.get_by_label("Text", exact=True).input_value()


def test_a_reading_is_found_again_stopped_and_gone_on_with(new_home, open_page):
    """A reading outlives the page it was started in; stopped, it keeps what it read, and the rest is read later."""
    page = enter(open_page, new_home)
    choose(page, *(text_file(f"{number}.txt", 1 + number % 28, number % 9 + 1) for number in range(LARGE_NUMBER)))
    page.get_by_text(f"{LARGE_NUMBER} of {LARGE_NUMBER} sent").wait_for()
    page.get_by_role("button", name="Read them now").click()
    page.get_by_role("button", name="Stop").wait_for()
    page.reload()
    page.get_by_role("button", name="Stop").click()
    page.get_by_text("Stopped.").wait_for()
    page.get_by_role("button", name="Go on reading").click()

    page.get_by_text("findings in all.").wait_for()


def test_a_document_is_left_out_and_taken_in_again(home, open_page):
    """Leaving a document out takes it out of every page and can be taken back."""
    page = enter(open_page, home)
    row = page.get_by_role("row", name="mail.txt")
    row.get_by_role("button", name="Leave out").click()
    row.get_by_role("button", name="Take in again").click()

    row.get_by_role("button", name="Leave out").wait_for()


def test_the_list_is_found_in_and_ordered_by_its_address(home, open_page):
    """What is looked for and how it is ordered stands in the address, so that it can be kept and sent."""
    page = enter(open_page, home)
    page.get_by_placeholder("Find by name").fill("post")
    page.get_by_text("1 document", exact=True).wait_for()
    page.get_by_role("button", name="Claims").click()
    page.wait_for_url("**/#/documents?*order=claims*")
    page.reload()
    found = page.locator("tbody tr[data-place] a")
    found.first.wait_for()

    assert ["post.txt"] == found.all_inner_texts()


def test_rows_are_walked_by_keys(home, open_page):
    """Arrow keys move from row to row."""
    page = enter(open_page, home)
    page.locator("tr[data-place='0']").focus()
    page.keyboard.press("ArrowDown")

    page.locator("tr[data-place='1']:focus").wait_for()


@pytest.mark.parametrize("wide", [390, 1280])
def test_the_view_is_usable_by_all(home, open_page, wide):
    """Neither wide nor narrow does the view break a rule of accessibility, or scroll sideways."""
    page = enter(open_page, home, wide=wide)
    page.locator("tr[data-place='0'] a").wait_for()
    found = Axe().run(page)

    assert [] == [(one["id"], [node["html"] for node in one["nodes"]]) for one in found.response["violations"]]
    assert page.evaluate("document.documentElement.scrollWidth") <= wide
