"""Questions over HTTP."""

from time import perf_counter

import pytest
from fastapi.testclient import TestClient

# Seconds in which a page asks again while somebody moves a slider.
QUICK = 0.3
JSON = {"Content-Type": "application/json"}


@pytest.fixture
def pushed(page: TestClient) -> str:
    """The concept that is proposed first."""
    concept: str = page.get("/api/scenarios").json()["ideas"][0]["concept"]
    return concept


def test_what_is_proposed_is_answered_with_quotes(page: TestClient, pushed: str):
    """From the list of concepts to an answer whose steps open their words."""
    answer = page.post("/api/ask", json={"push": [{"concept": pushed}], "steps": 5}).json()["answer"]
    effect = answer["effects"][0]

    assert answer["grounded"]
    assert 5 == len(effect["course"])
    assert effect["chains"][0][0]["cites"][0]["quote"]


def test_a_warm_question_is_answered_while_a_slider_moves(page: TestClient, pushed: str):
    """Well under a third of a second, size for size."""
    page.post("/api/ask", json={"push": [{"concept": pushed}]})
    began = perf_counter()
    answers = [page.post("/api/ask", json={"push": [{"concept": pushed, "size": size}]}) for size in (0.5, 1.0, 1.5)]

    assert [200, 200, 200] == [answer.status_code for answer in answers]
    assert (perf_counter() - began) / len(answers) < QUICK


def test_two_questions_come_back_side_by_side(page: TestClient, pushed: str):
    """With what differs between them."""
    other = {"push": [{"concept": pushed, "direction": "down"}]}
    page_of = page.post("/api/ask", json={"push": [{"concept": pushed}], "compare_with": other}).json()

    assert page_of["other"]["question"] != page_of["answer"]["question"]
    assert page_of["differences"]


@pytest.mark.parametrize(
    ("body", "where"),
    [
        ({"push": [{"concept": "nobody"}]}, "push"),
        ({"push": [{"concept": "x", "size": -1}]}, "body"),
        ({"pushes": []}, "body"),
        ({"push": "x"}, "body"),
    ],
)
def test_a_question_that_cannot_be_asked_is_told_in_the_one_shape(
    page: TestClient, body: dict[str, object], where: str
):
    """Where, expected, got and the next step."""
    answer = page.post("/api/ask", json=body)

    assert 422 == answer.status_code
    assert where == answer.json()["error"]["where"]
    assert {"where", "expected", "got", "fix"} == answer.json()["error"].keys()


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"steps": "many"}', b"[" * 100_000])
def test_a_body_that_is_no_question_breaks_nothing(page: TestClient, body: bytes):
    """Whatever is sent, the answer is the one shape and the page goes on."""
    answer = page.post("/api/ask", content=body, headers=JSON)

    assert (422, "body") == (answer.status_code, answer.json()["error"]["where"])
    assert 200 == page.get("/api/scenarios").status_code


def test_a_source_nobody_knows_is_refused(page: TestClient, pushed: str):
    """With the names that come near."""
    answer = page.post("/api/ask", json={"push": [{"concept": pushed}], "without": "Nobody Times"})

    assert 422 == answer.status_code


def test_words_find_the_concept_they_push(page: TestClient):
    """What the brief's box sends is understood."""
    found = page.get("/api/scenarios/find", params={"words": "What if the price of grain falls?"}).json()

    assert "down" == found["matches"][0]["direction"]
    assert "price" in found["matches"][0]["label"]


def test_the_map_opens_its_links(page: TestClient):
    """Every link of the map stands on words of a document."""
    links = page.get("/api/system").json()["links"]

    assert links
    assert all(link["cites"] for link in links)


def test_an_outlook_between_two_says_why_there_is_none(page: TestClient):
    """Two texts are no history."""
    actors = page.get("/api/outlook").json()["actors"]
    found = page.get(f"/api/outlook/{actors[0]['id']}/{actors[1]['id']}").json()

    assert "a chance takes at least 25" in found["why_not"]


def test_an_outlook_of_nobody_is_told_in_the_one_shape(page: TestClient):
    """An actor that no text names has no outlook."""
    answer = page.get("/api/outlook/nobody/nowhere")

    assert 422 == answer.status_code
    assert "an actor of the dossier" == answer.json()["error"]["expected"]


def test_the_track_record_is_read_from_the_folder_each_time(page: TestClient, strait):
    """A file written meanwhile is there at the next look; a broken one is told as such."""
    before = page.get("/api/track").json()["record"]
    (strait / "outlooks.toml").write_text('[[outlook]]\nwords = "War is likely."\ncame = false\n', encoding="utf-8")
    after = page.get("/api/track").json()["record"]
    (strait / "outlooks.toml").write_text("[[outlook", encoding="utf-8")

    assert (None, 1) == (before, after["resolved"])
    assert 422 == page.get("/api/track").status_code
