"""Who is let in, and what every answer carries."""

import pytest
from starlette.websockets import WebSocketDisconnect

from dragoman.web.guard import HEADERS, MOST_BYTES

HOME = "http://127.0.0.1:8321"
EVERY_ADDRESS = ["/", "/index.html", "/api/dossier", "/api/openapi.json", "/api/nothing", "/api/decisions"]


def line(answer) -> dict[str, str]:
    """What an answer in the error shape tells."""
    return answer.json()["error"]


@pytest.mark.parametrize("address", EVERY_ADDRESS)
def test_nothing_is_shown_without_the_token(strait, stranger, address):
    """Whoever does not know the token sees neither page nor API, and is told where to find it."""
    answer = stranger(strait).get(address)

    assert 401 == answer.status_code
    assert "open the address that dragoman serve printed" == line(answer)["fix"]


@pytest.mark.parametrize(
    "headers",
    [
        {"Authorization": "Bearer quay-toke"},
        {"Authorization": "Bearer "},
        {"Authorization": "Basic quay-token"},
        {"Cookie": "dragoman-8321=wrong"},
        {"Cookie": "dragoman-8322=quay-token"},
        {"Cookie": "dragoman-8321"},
        {"Authorization": "Bearer t\u00f6ken".encode()},
    ],
)
def test_a_wrong_token_is_turned_away(strait, stranger, headers):
    """A token of another run, of another port or in another place opens nothing."""
    assert 401 == stranger(strait).get("/api/dossier", headers=headers).status_code


def test_the_printed_address_leads_in(strait, stranger):
    """The address with the token puts it into a cookie that scripts and other sites cannot use, and goes on to /."""
    client = stranger(strait)
    entered = client.get("/?token=quay-token", follow_redirects=False)

    assert (303, "/") == (entered.status_code, entered.headers["location"])
    assert "dragoman-8321=quay-token; HttpOnly; Path=/; SameSite=strict" == entered.headers["set-cookie"]
    assert 200 == client.get("/api/dossier").status_code


def test_a_wrong_token_in_the_address_sets_no_cookie(strait, stranger):
    """The address with another token leads nowhere."""
    refused = stranger(strait).get("/?token=quay")

    assert 401 == refused.status_code
    assert "set-cookie" not in refused.headers


@pytest.mark.parametrize(
    "host", ["harbour.example:8321", "127.0.0.1", "127.0.0.1:8322", "localhost:8321.harbour.example", "[::2]:8321", ""]
)
def test_another_name_for_this_machine_is_turned_away(page, host):
    """A name that somebody else's name server points at us opens nothing, token or not."""
    answer = page.get("/api/dossier", headers={"Host": host})

    assert (403, "header Host") == (answer.status_code, line(answer)["where"])


@pytest.mark.parametrize("host", ["127.0.0.1:8321", "localhost:8321", "LOCALHOST:8321", "[::1]:8321"])
def test_every_name_of_our_own_is_answered(page, host):
    """The page is there under each name that this machine has for itself."""
    assert 200 == page.get("/api/dossier", headers={"Host": host}).status_code


@pytest.mark.parametrize(
    "origin", ["http://harbour.example", "null", "http://127.0.0.1:8322", "https://127.0.0.1:8321"]
)
@pytest.mark.parametrize("method", ["GET", "POST", "DELETE"])
def test_another_page_is_turned_away(page, method, origin):
    """A request that comes from a page of somebody else does nothing, whatever its method."""
    answer = page.request(method, "/api/decisions", headers={"Origin": origin})

    assert (403, "header Origin") == (answer.status_code, line(answer)["where"])


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
@pytest.mark.parametrize(("method", "address"), [("GET", "/api/dossier"), ("POST", "/api/jobs"), ("GET", "/app.js")])
def test_a_fetch_from_another_site_is_turned_away(page, method, address, site):
    """What a browser says is fetched for another site is not answered; another port of this machine is one."""
    answer = page.request(method, address, headers={"Sec-Fetch-Site": site, "Sec-Fetch-Mode": "no-cors"})

    assert (403, "header Sec-Fetch-Site") == (answer.status_code, line(answer)["where"])


def test_a_link_to_the_page_may_be_followed(page):
    """Coming from a link elsewhere shows the page to who has the token, and to nobody else."""
    headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}

    assert 403 != page.get("/", headers=headers).status_code


def test_our_own_page_is_answered(page):
    """A request that our own page sends is answered."""
    headers = {"Origin": HOME, "Sec-Fetch-Site": "same-origin"}

    assert 202 == page.post("/api/jobs", json={"kind": "weigh"}, headers=headers).status_code


@pytest.mark.parametrize("address", [*EVERY_ADDRESS, "/?token=quay-token", "/?token=quay"])
@pytest.mark.parametrize("name", sorted(HEADERS))
def test_every_answer_carries_our_headers(page, address, name):
    """Whatever is answered keeps scripts, frames and other sites out."""
    assert HEADERS[name] == page.get(address, follow_redirects=False).headers[name]


def test_answers_of_the_api_are_not_stored(page):
    """No cache keeps what a dossier says."""
    assert "no-store" == page.get("/api/dossier").headers["Cache-Control"]


def test_the_policy_allows_nothing_inline_and_nothing_from_outside():
    """Scripts and styles come from files of ours; nothing may be framed or sent elsewhere."""
    rules = dict(rule.split(" ", 1) for rule in HEADERS["Content-Security-Policy"].split("; "))

    assert {"'none'"} == {rules[name] for name in ("default-src", "base-uri", "form-action", "frame-ancestors")}
    assert {"'self'"} == {rules[name] for name in ("script-src", "style-src", "connect-src", "font-src")}


@pytest.mark.parametrize(
    "address",
    [
        "/../dossier.toml",
        "/%2e%2e/dossier.toml",
        "/..%2fdossier.toml",
        "/assets/../../guard.py",
        "/assets/%2e%2e/%2e%2e/guard.py",
        "//etc/passwd",
        "/%2fetc%2fpasswd",
        "/C:%5cdossier.toml",
        "/index.html%00.js",
        "/api/reader/..%2f..%2fdossier.toml",
        "/api/reader/%2e%2e",
    ],
)
def test_no_address_leads_out_of_the_page(page, address):
    """However an address is written, it names a file of the page or a record, or nothing."""
    answer = page.get(address)

    assert 404 == answer.status_code
    assert {"where", "expected", "got", "fix"} == set(line(answer))


def test_a_body_that_says_it_is_too_large_is_not_read(page):
    """A body larger than its address takes is refused by what it says of itself."""
    answer = page.post("/api/jobs", content=b"x" * (MOST_BYTES + 1), headers={"Content-Type": "application/json"})

    assert (413, "body") == (answer.status_code, line(answer)["where"])


def test_a_body_that_grows_too_large_is_cut_off(page):
    """A body that does not say how large it is is read up to what its address takes."""
    parts = (b" " * 2**16 for _ in range(MOST_BYTES // 2**16 + 1))
    answer = page.post("/api/jobs", content=parts, headers={"Content-Type": "application/json"})

    assert (413, "body") == (answer.status_code, line(answer)["where"])


def test_there_are_no_web_sockets(page):
    """A web socket is closed before anything is said over it."""
    with pytest.raises(WebSocketDisconnect) as closed, page.websocket_connect("/api/dossier"):
        pass

    assert 1008 == closed.value.code
