"""What if, in the page: from the first page to what follows, and on from there."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

LINE = "svg path.line"


@pytest.fixture
def asking(home, open_page) -> Page:
    """The view with the first proposed question asked."""
    page: Page = open_page(home.way_in)
    page.goto(home.view("scenarios"))
    page.locator(".ideas button").first.click()
    page.locator(LINE).first.wait_for()
    return page


def test_three_gestures_lead_from_the_brief_to_a_moved_fan(home, open_page):
    """Open the view, take a proposed question, move the slider: the band moves with it."""
    page = open_page(home.way_in)
    page.get_by_role("link", name="What if").click()
    page.locator(".ideas button").first.click()
    before = page.locator(LINE).first.get_attribute("d")
    page.get_by_role("slider").first.press("ArrowLeft")

    page.wait_for_function(
        "([old, line]) => document.querySelector(line)?.getAttribute('d') !== old", arg=[before, LINE]
    )


def test_words_that_no_concept_bears_find_what_they_mean(home, open_page):
    """A word of the texts finds the concept it was read as, moved the way the words say."""
    page = open_page(home.way_in)
    page.goto(home.view("scenarios"))
    box = page.get_by_role("combobox", name="What moves?")
    box.fill("if the price of grain falls")
    page.get_by_role("option").filter(has_text="fits your words").first.wait_for()
    box.press("Enter")

    page.wait_for_url("**%3A-1*")


def test_a_question_can_be_sent_as_an_address(asking, home, open_page):
    """Whoever opens the address has the same question and the same answer."""
    asking.get_by_role("button", name="↓ Down").click()
    asking.wait_for_url("**%3A-1*")
    asking.get_by_role("heading", level=1).filter(has_text="down").wait_for()
    asked = asking.get_by_role("heading", level=1).inner_text()
    other = open_page(home.way_in)
    other.goto(asking.url)
    other.locator(LINE).first.wait_for()

    assert asked == other.get_by_role("heading", level=1).inner_text()


def test_a_reason_opens_the_words_it_rests_on(asking):
    """Each step of a chain leads to its sentence in the reader."""
    asking.locator("details[open] .quote a").first.click()

    asking.wait_for_function("() => location.hash.startsWith('#/reader?') && location.hash.includes('doc=')")


def test_a_cut_link_ends_its_effect_and_can_be_put_back(asking):
    """What hung on it is gone, the texts then do not say, and taking the cut back brings it again."""
    drawn = asking.locator(LINE).count()
    asking.get_by_role("button", name="Cut this link").first.click()
    asking.get_by_role("button", name="Take back").wait_for()
    asking.wait_for_function("([line, drawn]) => document.querySelectorAll(line).length < drawn", arg=[LINE, drawn])
    asking.get_by_role("button", name="Take back").click()

    asking.wait_for_function("([line, drawn]) => document.querySelectorAll(line).length === drawn", arg=[LINE, drawn])


def test_two_questions_stand_side_by_side(asking):
    """The second is drawn into the same panels, and what differs is a table."""
    asking.get_by_role("button", name="Compare with a second question").click()
    asking.locator("svg path.other").first.wait_for()

    assert asking.get_by_role("heading", name="What differs").is_visible()
    assert asking.get_by_role("table", name="What differs").get_by_role("row").count() > 1


def test_words_of_the_first_page_ask_a_question(home, open_page):
    """What somebody types is understood, or answered with what can be asked."""
    page = open_page(home.way_in)
    page.get_by_label("What would you like to ask?").fill("the price of grain falls")
    page.get_by_role("button", name="Ask", exact=True).click()
    page.get_by_role("heading", level=1).filter(has_text="down").wait_for()

    assert "push=" in page.url


@pytest.mark.parametrize("wide", [1280, 390])
def test_nothing_stands_in_the_way_of_a_screen_reader(home, open_page, wide: int):
    """No rule of WCAG 2.2 AA is broken, nor is anything wider than the screen."""
    page = open_page(home.way_in, wide=wide)
    page.goto(home.view("scenarios"))
    page.locator(".ideas button").first.click()
    page.locator(LINE).first.wait_for()
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]})

    assert [] == [one["id"] for one in found.response["violations"]]
    assert wide == page.evaluate("document.documentElement.scrollWidth")
