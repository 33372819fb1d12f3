"""From the brief to the words, and through a document: by the mouse, by keys, on a small screen."""

import re

import pytest
from playwright.sync_api import Page, expect


def open_brief(open_page, home, **how) -> Page:
    """The page at its brief, drawn."""
    page = open_page(home.way_in, **how)
    page.get_by_role("heading", name="What happened").wait_for()
    return page


def open_text(open_page, home) -> Page:
    """The first document of the dossier in the reader."""
    page = open_page(home.way_in)
    page.goto(home.view("reader"))
    page.get_by_role("link", name=re.compile("mail")).click()
    page.get_by_role("article").wait_for()
    return page


def lit(page: Page) -> str:
    """The words that are lit."""
    page.locator(".lit").first.wait_for()
    return "".join(page.locator(".lit").all_inner_texts())


def test_one_click_leads_from_a_sentence_to_its_words(home, open_page):
    """A number of the brief opens the document with the words lit and its claim laid open."""
    page = open_brief(open_page, home)
    page.locator("#happened a.number").first.click()

    expect(page.locator(".lit").first).to_be_in_viewport()
    expect(page.get_by_role("button", expanded=True)).to_be_visible()


def test_words_can_be_seen_before_they_are_opened(home, open_page):
    """A number shows its words when the focus is on it, and hides them with Escape."""
    page = open_brief(open_page, home)
    page.keyboard.press("j")
    expect(page.get_by_role("tooltip")).to_be_visible()
    page.keyboard.press("Escape")

    expect(page.get_by_role("tooltip")).to_be_hidden()


def test_keys_walk_through_the_claims(home, open_page):
    """The keys j and k light one claim after another; Escape lets go."""
    page = open_text(open_page, home)
    page.keyboard.press("j")
    first = lit(page)
    page.keyboard.press("j")
    page.keyboard.press("k")

    assert first == lit(page)
    page.keyboard.press("Escape")
    expect(page.locator(".lit")).to_have_count(0)


def test_words_and_claims_point_at_each_other(home, open_page):
    """A claim under the pointer marks its words."""
    page = open_text(open_page, home)
    page.get_by_role("complementary").get_by_role("button", name="Event Ardin attacked").hover()

    assert "Ardin attacked Belmora" in "".join(page.locator(".pointed").all_inner_texts())


def test_a_click_on_words_opens_what_was_read_from_them(home, open_page):
    """The text is a way to its claims."""
    page = open_text(open_page, home)
    page.get_by_role("article").get_by_text("attacked", exact=False).first.click()

    expect(page.get_by_role("button", expanded=True)).to_be_visible()


def test_a_kind_can_be_switched_off(home, open_page):
    """Its claims leave the list and the text; the address keeps that."""
    page = open_text(open_page, home)
    page.get_by_role("button", name=re.compile(r"^Event \d+$")).click()

    expect(page.locator("article .event")).to_have_count(0)
    assert "hide=event" in page.url


def test_a_search_opens_the_sentence(home, open_page):
    """Words typed above lead to sentences, and these to their documents."""
    page = open_brief(open_page, home)
    page.keyboard.press("/")
    page.keyboard.type("price of grain")
    page.keyboard.press("Enter")
    page.get_by_role("main").get_by_role("listitem").filter(has_text="shelling").get_by_role("link").click()

    expect(page.locator(".near, .asked").filter(has_text="grain").first).to_be_in_viewport()


def test_what_is_selected_is_called_by_its_name_after_a_reload(home, open_page):
    """An address alone is enough to say what it selects."""
    page = open_brief(open_page, home)
    page.locator("#happened a.number").first.click()
    page.get_by_role("complementary").get_by_role("link", name="Ardin").first.click()
    page.reload()

    expect(page.get_by_role("region", name="Selected")).to_contain_text("Ardin")


def test_letters_lead_from_view_to_view(home, open_page):
    """The key g and a letter open a view, unless single keys are switched off."""
    page = open_brief(open_page, home)
    page.keyboard.type("gs")
    expect(page.get_by_role("link", name=re.compile("What drives what"))).to_have_attribute("aria-current", "page")
    page.keyboard.press("?")
    page.get_by_label("Single keys do things").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.type("gb")

    assert page.url.endswith("#/system")


def test_the_menu_is_a_drawer_on_a_small_screen(home, open_page):
    """It opens, leads to a view, and closes by itself."""
    page = open_brief(open_page, home, wide=390)
    page.get_by_role("button", name="Menu").click()
    page.get_by_role("link", name="Reader").click()
    page.get_by_role("heading", name="Choose a document").wait_for()

    expect(page.get_by_role("link", name="Brief", exact=True)).to_be_hidden()


@pytest.mark.parametrize("theme", ["Light", "Dark"])
def test_the_theme_is_kept(home, open_page, theme):
    """A choice of light or dark holds after the page is loaded anew."""
    page = open_brief(open_page, home)
    page.keyboard.press("?")
    page.get_by_label(theme, exact=True).check()
    page.reload()

    expect(page.locator("html")).to_have_attribute("data-theme", theme.lower())
