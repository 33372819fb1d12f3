"""The whole way of a user: from two files to an answer, to the words it rests on, and to what a decision changes."""

import re

from playwright.sync_api import Locator, Page, expect

LINE = "svg path.line"
MOST_TABS = 120
BY_LETTER = {
    "b": "brief",
    "d": "documents",
    "t": "reader",
    "a": "actors",
    "e": "events",
    "r": "relations",
    "s": "system",
    "c": "disputes",
    "o": "sources",
    "v": "review",
    "w": "scenarios",
    "f": "outlook",
}
# Past the opening quotation mark, which a browser does not take for a part of the link.
BEHIND_THE_MARK = {"x": 60, "y": 7}
FILES = {
    "harbour.txt": "Velmora shelled Ostrel on 3 May 2031. The shelling of Ostrel raised the price of grain there.",
    "council.txt": "Higher prices of grain reduce trust in the council of Ostrel. Ostrel then accused Velmora.",
}
DROP = """([name, text]) => {
    window.dropped ??= new DataTransfer();
    window.dropped.items.add(new File([text], name, { type: "text/plain" }));
}"""
LET_GO = """() => window.dispatchEvent(
    new DragEvent("drop", { dataTransfer: window.dropped, bubbles: true, cancelable: true }))"""


def drop_and_read(page: Page) -> None:
    """Two files are dropped on the page of documents and read."""
    page.get_by_role("link", name="Documents").first.click()
    page.get_by_role("heading", name="Drop files here").wait_for()
    for name, text in FILES.items():
        page.evaluate(DROP, [name, text])
    page.evaluate(LET_GO)
    page.get_by_text("2 of 2 sent").wait_for()
    page.get_by_role("button", name="Read them now").click()
    page.get_by_text("Read 2 documents;").wait_for()


def lit(page: Page) -> str:
    """The words that are lit, once they can be seen."""
    expect(page.locator(".lit").first).to_be_in_viewport()
    return "".join(page.locator(".lit").all_inner_texts())


def effects(page: Page) -> list[str]:
    """What follows, effect by effect, once the answer is drawn."""
    page.locator(LINE).first.wait_for()
    return page.locator("li[data-concept]").evaluate_all("found => found.map((one) => one.dataset.concept)")


def ask_of_prices(page: Page) -> str:
    """Push prices up; the address of the question."""
    page.get_by_role("link", name="What if").click()
    page.get_by_role("combobox", name="What moves?").fill("prices")
    page.get_by_role("option").filter(has_text="prices").first.click()
    page.locator(LINE).first.wait_for()
    return page.url


def test_from_two_files_to_an_answer_that_a_decision_changes(new_home, open_page):
    """Drop, read, brief, sentence, push, chain; a claim rejected takes the answer away, undone it is back."""
    page = open_page(new_home.way_in)
    drop_and_read(page)
    page.get_by_role("link", name="Brief", exact=True).click()
    page.locator("article li[data-line]", has_text="shelled").first.locator("a.number").first.click()
    assert "Velmora shelled Ostrel" in lit(page)

    asked = ask_of_prices(page)
    answered = effects(page)
    chain = page.locator("li[data-concept] ol li").filter(has_text="reduce trust")
    chain.get_by_role("link").first.click(position=BEHIND_THE_MARK)
    assert "reduce trust" in lit(page)

    page.get_by_label("Decide about this claim").get_by_role("button", name="Reject").click()
    page.get_by_role("status").filter(has_text="Rejected").wait_for()
    page.goto(asked)
    page.get_by_role("heading", name="The texts do not say").wait_for()
    assert 0 == page.locator(LINE).count()

    page.get_by_role("button", name="Undo").first.click()
    page.locator(LINE).first.wait_for()
    assert answered == effects(page)


def tab_to(page: Page, wanted: Locator) -> None:
    """Press the tab key until something has the focus, as who has no mouse does."""
    wanted.first.wait_for()
    mark = "(found) => found === document.activeElement"
    pressed = 0
    while not wanted.first.evaluate(mark):
        page.keyboard.press("Tab")
        pressed += 1
        assert pressed < MOST_TABS, f"{wanted} is out of reach of the tab key"


def go(page: Page, letter: str, heading: str) -> None:
    """Open a view by "g" and its letter."""
    page.keyboard.type(f"g{letter}")
    page.get_by_role("heading", name=heading).first.wait_for()


def add_by_keys(page: Page) -> None:
    """Two files are chosen and read without a mouse."""
    # Said early: a browser that hears of it only when the key is pressed may open a window of its own.
    page.on("filechooser", lambda _: None)
    go(page, "d", "Drop files here")
    tab_to(page, page.get_by_role("button", name="Choose files"))
    with page.expect_file_chooser() as asked:
        page.keyboard.press("Enter")
    files = [{"name": name, "mimeType": "text/plain", "buffer": text.encode()} for name, text in FILES.items()]
    asked.value.set_files(files)
    page.get_by_text("2 of 2 sent").wait_for()
    tab_to(page, page.get_by_role("button", name="Read them now"))
    page.keyboard.press("Enter")
    page.get_by_text("Read 2 documents;").wait_for()


def test_the_whole_way_takes_no_mouse(new_home, open_page):
    """The same way by keys alone: files, brief, sentence, push, chain, reject, undo."""
    page = open_page(new_home.way_in)
    add_by_keys(page)
    go(page, "b", "What happened")
    page.keyboard.type("jjk")
    page.keyboard.press("Enter")
    assert lit(page)

    go(page, "w", "What if?")
    tab_to(page, page.get_by_role("combobox", name="What moves?"))
    page.keyboard.type("prices")
    page.keyboard.press("Enter")
    answered = effects(page)
    tab_to(page, page.locator("li[data-concept] ol li").get_by_role("link"))
    page.keyboard.press("Enter")
    assert "reduce trust" in lit(page)

    page.keyboard.press("r")
    page.get_by_role("status").filter(has_text="Rejected").wait_for()
    page.go_back()
    page.get_by_role("heading", name="The texts do not say").wait_for()
    page.go_forward()
    page.locator(".lit").first.wait_for()
    page.keyboard.press("u")
    page.get_by_text("Taken back.").wait_for()
    page.go_back()
    assert answered == effects(page)


def test_the_queue_takes_no_mouse(home, open_page):
    """Walk, accept, reject, take back, search and ask for help by a key each."""
    page = open_page(home.way_in)
    go(page, "v", "Review")
    told = page.get_by_role("article").get_by_role("heading", level=2)
    first = told.inner_text()
    page.keyboard.type("j")
    expect(told).not_to_have_text(first)
    page.keyboard.type("ka")
    expect(page.get_by_role("status").filter(has_text="Accepted")).to_be_visible()
    page.keyboard.type("r")
    expect(page.get_by_role("status").filter(has_text="Rejected")).to_be_visible()
    page.keyboard.type("uu")
    expect(page.get_by_text("0 of ")).to_be_visible()
    page.keyboard.type("/grain")
    page.keyboard.press("Enter")
    page.get_by_role("main").get_by_role("listitem").first.wait_for()
    page.keyboard.press("Escape")
    page.get_by_role("main").focus()
    page.keyboard.type("?")

    expect(page.get_by_role("dialog")).to_be_visible()


def opened(page: Page, letter: str) -> str:
    """The view that "g" and a letter open, by its name in the address."""
    page.keyboard.type(f"g{letter}")
    expect(page).to_have_url(re.compile(f"#/{BY_LETTER[letter]}$"))
    return page.url.rpartition("#/")[2]


def test_every_view_has_a_letter(demo_home, open_page):
    """The key g and a letter open each view of the menu; the help tells them all."""
    page = open_page(demo_home.way_in)
    page.locator("main h1").first.wait_for()
    page.keyboard.press("?")
    told = page.get_by_role("dialog").locator("dl div:has(kbd + kbd) kbd:last-child").all_inner_texts()
    page.keyboard.press("Escape")
    page.get_by_role("dialog").wait_for(state="hidden")

    assert list(BY_LETTER) == told
    assert list(BY_LETTER.values()) == [opened(page, letter) for letter in told]


def test_a_sentence_is_lit_two_clicks_after_the_demo(demo_home, open_page):
    """The page opens with the answer; the number beside a sentence opens its words."""
    page = open_page(demo_home.way_in)
    page.locator("article li[data-line] a.number").first.click()

    assert lit(page)


def test_a_fan_moves_three_clicks_after_the_demo(demo_home, open_page):
    """Open the view, take the first question it offers, turn it round: another course is drawn."""
    page = open_page(demo_home.way_in)
    page.get_by_role("link", name="What if").click()
    page.locator(".ideas button").first.click()
    drawn = page.locator(LINE).first.get_attribute("d")
    page.locator("[aria-pressed=false]", has_text=re.compile("Up|Down")).first.click()

    expect(page.locator(LINE).first).not_to_have_attribute("d", drawn)
