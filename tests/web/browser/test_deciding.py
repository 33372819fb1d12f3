"""What a person decides on the page: by keys, in a window, about a source; and taken back."""

import pytest
from playwright.sync_api import Page, expect

from dragoman.store import open_dossier


def open_queue(open_page, home, view: str = "review") -> Page:
    """The page at its queue, drawn."""
    page = open_page(home.way_in)
    page.goto(home.view(view))
    page.get_by_role("article").wait_for()
    return page


def verbs(folder) -> list[str]:
    """What was decided, in order."""
    with open_dossier(folder) as dossier:
        return [decision.verb for decision in dossier.load_decisions()]


@pytest.mark.parametrize(
    "decided", [("a", "accept", "Accepted"), ("r", "reject", "Rejected"), ("s", "unsure", "Left open")]
)
def test_one_key_decides_and_another_takes_back(home, open_page, strait, decided):
    """A claim is settled by one key, leaves the queue, and is back after "u"."""
    key, verb, said = decided
    page = open_queue(open_page, home, "review?sort=claim")
    told = page.get_by_role("article").get_by_role("heading", level=2).inner_text()
    page.keyboard.press(key)
    expect(page.get_by_role("status").filter(has_text=said)).to_be_visible()
    expect(page.get_by_role("article").get_by_role("heading", level=2)).not_to_have_text(told)
    page.keyboard.press("u")
    expect(page.get_by_text("Taken back.")).to_be_visible()
    expect(page.get_by_text("0 of ")).to_be_visible()

    assert [verb, "undo"] == verbs(strait)


def test_keys_may_be_pressed_one_after_another(home, open_page, strait):
    """The next item is there at once; each key decides about another one."""
    page = open_queue(open_page, home, "review?sort=claim")
    page.keyboard.type("arsa")
    expect(page.get_by_text("4 of ")).to_be_visible()
    with open_dossier(strait) as dossier:
        targets = [decision.targets for decision in dossier.load_decisions()]

    assert ["accept", "reject", "unsure", "accept"] == verbs(strait)
    assert 4 == len(set(targets))


def test_a_claim_is_edited_in_a_window(home, open_page, strait):
    """What was read is changed by a choice, with the reason; the window closes and the log tells both."""
    page = open_queue(open_page, home, "review?sort=claim")
    page.keyboard.press("e")
    window = page.get_by_role("dialog")
    window.get_by_label("Whether it is so").select_option(label="it is not so")
    window.get_by_label("Why").fill("the next sentence takes it back")
    window.get_by_role("button", name="Change it").click()
    expect(window).to_be_hidden()
    page.get_by_role("tab", name="Decided").click()
    expect(page.get_by_text("the next sentence takes it back")).to_be_visible()

    assert ["edit"] == verbs(strait)


def test_the_ends_of_a_link_are_edited_in_the_window(home, open_page, strait):
    """What drives what is chosen among the concepts of the texts, as who does what among their actors."""
    page = open_queue(open_page, home, "review?sort=claim")
    page.get_by_text("price of grain").first.click()
    page.get_by_role("button", name="Edit").first.click()
    window = page.get_by_role("dialog")
    drives = window.get_by_label("What drives")
    expect(drives.locator("option").nth(1)).to_be_attached()
    other = drives.locator("option").all_inner_texts()
    chosen = drives.evaluate("list => list.selectedOptions[0].textContent")
    drives.select_option(label=next(one for one in other if one != chosen))
    window.get_by_role("button", name="Change it").click()
    expect(window).to_be_hidden()
    expect(page.get_by_role("status").filter(has_text="Changed")).to_be_visible()
    with open_dossier(strait) as dossier:
        [decision] = dossier.load_decisions()

    assert ["content.cause.concept"] == list(decision.changes)


@pytest.mark.parametrize("touched", [None, "select", "input"])
def test_escape_closes_a_window_and_decides_nothing(home, open_page, strait, touched):
    """Wherever the focus is in it; letters pressed in it decide nothing behind it either."""
    page = open_queue(open_page, home, "review?sort=claim")
    page.keyboard.press("e")
    window = page.get_by_role("dialog")
    window.get_by_label("Whether it is so").wait_for()
    if touched:
        window.locator(touched).first.focus()
    else:
        page.keyboard.press("r")
    page.keyboard.press("Escape")
    expect(window).to_be_hidden()

    assert [] == verbs(strait)


def test_nothing_changed_cannot_be_saved(home, open_page):
    """A window in which nothing was chosen offers nothing to save."""
    page = open_queue(open_page, home, "review?sort=claim")
    page.keyboard.press("e")

    expect(page.get_by_role("dialog").get_by_role("button", name="Change it")).to_be_disabled()


def test_a_new_name_is_merged_with_a_known_one(home, open_page, strait):
    """An actor that no list knows is looked up by name and merged."""
    page = open_queue(open_page, home, "review?sort=actor")
    page.keyboard.press("m")
    window = page.get_by_role("dialog")
    window.get_by_role("radio").first.check()
    window.get_by_role("button", name="Merge", exact=True).click()
    expect(page.get_by_text("Merged into one actor.")).to_be_visible()

    assert ["merge"] == verbs(strait)


def test_an_actor_is_merged_from_its_own_page(home, open_page, strait):
    """Whoever sees that two names are one says so where the name is; what is told of both then stands on one page."""
    page = open_page(home.way_in)
    page.goto(home.view("actors"))
    page.get_by_label("Find an actor").fill("ardin")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Everything about it").click()
    page.get_by_role("button", name="Is another name of").click()
    page.get_by_role("dialog").get_by_label("Find by name").fill("corwen")
    page.get_by_role("radio", name="Corwen", exact=True).check()
    page.get_by_role("button", name="Merge", exact=True).click()
    page.get_by_role("heading", level=1, name="Corwen", exact=True).wait_for()
    expect(page.get_by_text("Merged into one actor.")).to_be_visible()

    assert ["merge"] == verbs(strait)


def test_any_decision_can_be_taken_back_from_the_log(home, open_page, strait):
    """The first of two decisions is undone from its line; the second stands."""
    page = open_queue(open_page, home, "review?sort=claim")
    page.keyboard.press("a")
    expect(page.get_by_text("1 of ")).to_be_visible()
    page.keyboard.press("r")
    expect(page.get_by_text("2 of ")).to_be_visible()
    page.get_by_role("tab", name="Decided").click()
    page.get_by_role("listitem").filter(has_text="Accepted").get_by_role("button", name="Undo").click()
    expect(page.get_by_text("taken back", exact=True)).to_be_visible()

    assert ["accept", "reject", "undo"] == verbs(strait)


def test_a_source_is_graded_on_a_ground(home, open_page, strait):
    """A letter needs a ground; then it stands on the source's page with who gave it."""
    page = open_queue(open_page, home, "sources?source=Tovin")
    save = page.get_by_role("button", name="Grade it")
    page.get_by_label("Reliability").select_option("C")
    expect(save).to_be_disabled()
    page.get_by_label("On what ground").fill("was there himself")
    save.click()
    expect(page.get_by_text("C: fairly reliable. Given by tester")).to_be_visible()

    assert ["grade"] == verbs(strait)


def test_keys_do_nothing_while_somebody_types(home, open_page, strait):
    """Letters typed into the search are letters."""
    page = open_queue(open_page, home)
    page.get_by_role("searchbox").or_(page.locator("#find")).first.click()
    page.keyboard.type("arus")

    assert [] == verbs(strait)


def test_the_matrix_is_walked_by_arrow_keys(home, open_page):
    """One stop for the tab key; arrows lead from cell to cell, and Enter shows the sentences."""
    page = open_page(home.way_in)
    page.goto(home.view("relations"))
    cells = page.locator("button[data-cell]")
    cells.first.focus()
    page.keyboard.press("ArrowDown")
    walked = page.evaluate("document.activeElement.dataset.cell")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Ardin is allied with Corwen").first).to_be_visible()

    assert (1, True) == (page.locator("button[data-cell][tabindex='0']").count(), bool(walked))
