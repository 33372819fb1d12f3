"""Actors and events in the page: chosen by name, by key and in tables, narrowed by time, taken away as files."""

import pytest
from playwright.sync_api import Page


@pytest.fixture
def actors(home, open_page) -> Page:
    """The graph of the dossier."""
    page: Page = open_page(home.way_in)
    page.goto(home.view("actors"))
    page.locator("[data-drawer]").wait_for()
    return page


@pytest.fixture
def events(home, open_page) -> Page:
    """The timeline of the dossier."""
    page: Page = open_page(home.way_in)
    page.goto(home.view("events"))
    page.locator("svg path.mark").first.wait_for()
    return page


def test_actor_found_by_name_is_told_beside_the_graph(actors):
    """A name typed and entered selects the actor; its deeds are told with the words they rest on."""
    actors.get_by_label("Find an actor").fill("belm")
    actors.keyboard.press("Enter")
    panel = actors.get_by_role("complementary", name="Belmora", exact=True)
    panel.locator("li a.number").first.wait_for()

    assert "select=" in actors.url


def test_table_of_actors_has_the_selection_of_the_graph(actors):
    """What is chosen in the table is chosen in the drawing, and the other way round."""
    actors.get_by_role("tab", name="Table").click()
    row = actors.locator("tbody tr", has_text="Corwen").first
    row.focus()
    actors.keyboard.press("Enter")

    row.and_(actors.locator("[aria-current=true]")).wait_for()
    actors.get_by_role("complementary", name="Corwen", exact=True).wait_for()


def test_page_of_an_actor_opens_and_leads_back(actors):
    """Everything about an actor stands on a page of its own, one step of the browser away."""
    actors.get_by_label("Find an actor").fill("ardin")
    actors.keyboard.press("Enter")
    actors.get_by_role("link", name="Everything about it").click()
    actors.get_by_role("heading", level=1, name="Ardin", exact=True).wait_for()
    actors.go_back()

    actors.get_by_label("Find an actor").wait_for()


def test_graph_moves_by_keys_and_draws_quickly(actors):
    """Keys zoom the graph; a plain canvas draws it where there is no graphics card."""
    actors.get_by_role("application").focus()
    actors.keyboard.press("+")
    actors.keyboard.press("ArrowLeft")
    actors.wait_for_function("document.querySelector('[data-frame]').dataset.frame > 0")

    assert float(actors.locator("[data-drawer]").get_attribute("data-frame")) < 200


@pytest.mark.parametrize(
    ("button", "ending", "held"),
    [("SVG", ".svg", b"Belmora"), ("CSV", ".csv", b"Ardin"), ("Graph as GEXF", ".gexf", b"<gexf")],
)
def test_graph_is_taken_away_as_a_file(actors, tmp_path, button, ending, held):
    """The drawing, its table and the graph itself are saved with what they show."""
    with actors.expect_download() as saved:
        actors.get_by_role("button", name=button, exact=True).click()
    path = tmp_path / "saved"
    saved.value.save_as(path)

    assert saved.value.suggested_filename.endswith(ending)
    assert held in path.read_bytes()


def test_two_typed_dates_set_the_time_of_all_views(events):
    """What the brush does by dragging, two dates do by typing; the time stays when another view opens."""
    first = events.get_by_role("group", name="From, until").get_by_label("From", exact=True)
    first.fill("2031-05")
    first.press("Enter")
    events.wait_for_url("**from=2031-05*")
    events.get_by_role("link", name="Relations").click()
    events.wait_for_url("**/relations*from=2031-05*")


def test_dragging_over_the_overview_sets_the_time(events):
    """A part of the overview that is dragged over becomes the time shown."""
    box = events.locator(".overview svg").bounding_box()
    events.mouse.move(box["x"] + 0.3 * box["width"], box["y"] + 20)
    events.mouse.down()
    events.mouse.move(box["x"] + 0.7 * box["width"], box["y"] + 20, steps=4)
    events.mouse.up()

    events.wait_for_url("**from=*to=*")


def test_key_chooses_the_next_event_and_its_words_are_told(events):
    """The first event is chosen with j, and its words open the reader."""
    events.keyboard.press("j")
    events.locator("aside blockquote a.number").first.click()

    events.wait_for_url("**/reader?*claim=*")


def test_denied_event_is_drawn_and_named_as_denied(events):
    """An attack that one text denies has a mark and a word of its own, in the drawing and in the list."""
    assert 1 <= events.locator("svg path.mark.denied").count()
    events.get_by_role("tab", name="List").click()
    events.locator("tbody tr", has_text="denied").first.wait_for()


def test_map_says_whose_boundaries_it_draws(events):
    """The map names the source of its boundaries; invented lands are on no map, and nothing is placed by guess."""
    events.get_by_role("tab", name="Map").click()

    events.get_by_text("Boundaries: Natural Earth; no endorsement").wait_for()
    events.get_by_text("nothing is put on the map by guess").wait_for()
