"""Documents put in over HTTP, and the list of what became of them."""

import hashlib
import json
from pathlib import Path

import pytest

from dragoman.records import Rejected
from dragoman.sources.markdown import MAX_BYTES
from dragoman.sources.sizes import FIX, say_size
from dragoman.sources.sizes import MOST_BYTES as MOST_UPLOAD
from dragoman.store import Original, open_dossier
from dragoman.verbs import load_built
from dragoman.web.pages.documents import DocumentRow, Shelf, cut_window, list_documents
from dragoman.web.routes.documents import TextSent, name_text

TEXT = b"Corwen condemned Ardin on 7 May 2031."


def send(page, name: str, content: bytes = TEXT):
    """The answer to a file that was sent."""
    return page.post("/api/documents", params={"name": name}, content=content)


def test_a_file_is_put_in_and_waits_to_be_read(page):
    """A file's bytes are kept by their hash; the list says that they wait."""
    added = send(page, "corwen.txt")
    seen = page.get("/api/documents", params={"outcome": "waiting"}).json()

    assert (201, "added", len(TEXT)) == (added.status_code, added.json()["outcome"], added.json()["bytes"])
    assert hashlib.sha256(TEXT).hexdigest()[:16] == added.json()["id"] == seen["rows"][0]["id"]
    assert ["it was not read yet"] == seen["rows"][0]["reasons"]
    assert "unread" == page.get("/api/dossier").json()["freshness"]


def test_the_same_file_again_is_known(page):
    """Bytes that are there already are not kept twice."""
    send(page, "corwen.txt")

    assert "known" == send(page, "corwen.txt").json()["outcome"]


def test_a_pasted_text_keeps_what_is_said_of_it(page):
    """A text is put in under a name made of its title, with publisher and date as given."""
    said = {"text": TEXT.decode(), "title": "Corwen speaks", "publisher": "Corwen Wire", "published": "2031-05-08"}
    added = page.post("/api/documents", json=said).json()
    row = page.get("/api/documents", params={"find": "corwen-speaks"}).json()["rows"][0]

    assert "corwen-speaks.txt" == added["name"]
    assert ("Corwen speaks", "Corwen Wire", "2031-05-08") == (row["title"], row["publisher"], row["published"])


def test_a_date_in_words_is_told_as_it_was_understood(page):
    """A pasted text may be dated as people write dates; the answer and the list say which day that is."""
    said = {"text": TEXT.decode(), "title": "Corwen speaks", "published": "8 May 2031"}
    added = page.post("/api/documents", json=said).json()
    row = page.get("/api/documents", params={"find": "corwen-speaks"}).json()["rows"][0]

    assert ("2031-05-08", "2031-05-08") == (added["published"], row["published"])


def test_a_date_that_reads_two_ways_is_refused(page):
    """Nobody guesses whether the day or the month comes first."""
    answer = page.post("/api/documents", json={"text": TEXT.decode(), "published": "08/05/2031"})

    assert (422, '"08/05/2031"') == (answer.status_code, answer.json()["error"]["got"])


def test_what_was_put_in_is_read_by_a_job(page):
    """After a reading the new document stands among the others, with its claims."""
    send(page, "corwen.txt")
    job = page.post("/api/jobs", json={"kind": "read"}).json()
    page.get(f"/api/jobs/{job['id']}/events")
    seen = page.get("/api/documents", params={"find": "corwen"}).json()

    assert ("read", 1) == (seen["rows"][0]["outcome"], seen["rows"][0]["sentences"])


@pytest.mark.parametrize(
    "name",
    [
        "../dossier.toml",
        "..",
        ".",
        "a/b.txt",
        "/etc/passwd",
        "a\\b.txt",
        "C:\\a.txt",
        "a\x00.txt",
        "a\nb.txt",
        "a\u2028b.txt",
        "",
        "   ",
    ],
)
def test_a_name_that_is_no_plain_file_name_is_refused(page, strait, name):
    """No name of a file puts anything anywhere but among the originals, under its hash."""
    before = files_of(strait)

    assert 422 == send(page, name).status_code
    assert before == files_of(strait)


def files_of(folder) -> list[str]:
    """The files of a dossier but those that its database makes for itself."""
    return sorted(path.name for path in folder.rglob("*") if not path.name.startswith("dossier.db-"))


@pytest.mark.parametrize(
    "name",
    [
        "<img src=x onerror=alert(1)>.txt",
        "evil\u202etxt.exe.txt",
        "'; DROP TABLE documents; --.txt",
        "x" * 200 + ".txt",
        "%2e%2e.txt",
    ],
)
def test_a_hostile_name_is_a_name_and_nothing_more(page, name):
    """Markup, marks of direction, quotes and lengths in a name are kept as they are, as JSON."""
    assert name == send(page, name).json()["name"]
    assert name in [row["name"] for row in page.get("/api/documents").json()["rows"]]


@pytest.mark.parametrize(
    ("name", "content", "got"),
    [
        ("table.csv", b"a,b", "a .csv file"),
        ("empty.txt", b"   \n", "only white space"),
        ("marks.html", b"<html><body><script>1</script></body></html>", None),
        ("picture.txt", bytes(range(256)) * 8, None),
        (
            "german.txt",
            b"Der Hafen wurde am Montag von der Flotte beschossen und niemand wurde dabei verletzt. " * 9,
            "German",
        ),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_the_reason(page, name, content, got):
    """What holds no English prose is not taken; the line says where, what was got and what to do."""
    answer = send(page, name, content)
    told = answer.json()["error"]

    assert (422, name) == (answer.status_code, told["where"].partition(":")[0])
    assert got in {None, told["got"]}
    assert 2 == page.get("/api/documents").json()["total"]


def test_a_document_may_be_larger_than_other_bodies(page):
    """A document is taken up to 20 MB; beyond it is refused by what it says of itself."""
    headers = {"Content-Length": str(MOST_UPLOAD + 1)}
    large = page.post("/api/documents?name=large.txt", content=b"Corwen is far. " * 100_000)
    too_large = page.post("/api/documents?name=larger.txt", content=b"x", headers=headers)

    assert (422, 413) == (large.status_code, too_large.status_code)
    assert "lines of at most 200,000 characters" == large.json()["error"]["expected"]
    assert ("at most 20 MB", "20.1 MB", "split it into its documents") == tuple(
        too_large.json()["error"][part] for part in ("expected", "got", "fix")
    )


def test_the_page_tells_the_limit_that_holds():
    """What the page says of sizes is what the server and the command line take."""
    view = Path(__file__).parents[2] / "web" / "src" / "views" / "documents"
    words = json.loads((view / "words.en.json").read_text(encoding="utf-8"))

    assert f"MOST_BYTES = {MOST_UPLOAD:_};" in (view / "derive.ts").read_text(encoding="utf-8")
    assert f"at most {say_size(MOST_UPLOAD)}" == words["large.expected"]
    assert (FIX, True) == (words["large.fix"], f"{say_size(MOST_UPLOAD)} each" in words["drop.kinds"])
    assert f"({say_size(MAX_BYTES)} of Markdown)" in words["drop.kinds"]


@pytest.mark.parametrize(
    ("sent", "name"),
    [
        (TextSent(text="A quay.\nMore."), "a-quay.txt"),
        (TextSent(text="\n\n  A quay.", title="../../Etc: passwd"), "etc-passwd.txt"),
        (TextSent(text="\u0645\u064a\u0646\u0627\u0621"), "pasted-text.txt"),
        (TextSent(text="x" * 500), "x" * 80 + ".txt"),
    ],
)
def test_a_pasted_text_gets_a_plain_name(sent, name):
    """The name of a pasted text holds letters, digits and dashes, whatever its title."""
    assert name == name_text(sent)


# The list.


def row(name: str, **more) -> DocumentRow:
    """A row of the list."""
    return DocumentRow(**({"id": name, "name": name, "outcome": "read"} | more))


ROWS = [
    row("b.txt", title="Quay", publisher="Mail", published="2031-05", claims=3),
    row("a.txt", title="harbour", publisher="Post", claims=0),
    row("c.txt", outcome="waiting"),
]


@pytest.mark.parametrize(
    ("how", "names"),
    [
        ({}, ["a.txt", "b.txt", "c.txt"]),
        ({"down": True}, ["c.txt", "b.txt", "a.txt"]),
        ({"order": "title"}, ["a.txt", "b.txt", "c.txt"]),
        ({"order": "title", "down": True}, ["b.txt", "a.txt", "c.txt"]),
        ({"order": "claims", "down": True}, ["b.txt", "a.txt", "c.txt"]),
        ({"order": "claims"}, ["a.txt", "b.txt", "c.txt"]),
        ({"order": "published"}, ["b.txt", "a.txt", "c.txt"]),
        ({"find": "QUAY mail"}, ["b.txt"]),
        ({"find": "quay post"}, []),
        ({"outcome": "waiting"}, ["c.txt"]),
        ({"offset": 1, "limit": 1}, ["b.txt"]),
        ({"offset": 9}, []),
    ],
)
def test_a_window_of_the_list_is_found_ordered_and_cut(how, names):
    """Rows without a value stand last, whichever way the others are ordered."""
    assert names == [one.name for one in cut_window(ROWS, **how).rows]


def test_a_window_tells_how_much_there_is_beside_it():
    """The counts are of all documents, and of those that fit what was looked for."""
    window = cut_window(ROWS, find="txt", outcome="read", limit=1)

    assert (3, 2, {"read": 2, "waiting": 1}) == (window.total, window.matching, window.outcomes)


def test_every_outcome_has_its_reason(strait):
    """A document that is not read stands in the list with why: waiting, anew, rejected, left out."""
    built = load_built(strait)
    first, second = built.documents
    line = Rejected(where="bad.txt:3", expected="words", got="none", fix="check it")
    shelf = Shelf(
        waiting=(Original(sha256="1" * 64, name="new.txt", size=3, flags={"title": "New"}),),
        anew=frozenset({first.id}),
        refused=(("2" * 64, line),),
        left_out=(second,),
    )
    rows = {one.name: one for one in list_documents(built._replace(documents=(first,)), shelf)}

    assert {
        first.name: "waiting",
        second.name: "left out",
        "new.txt": "waiting",
        "bad.txt": "rejected",
    } == {name: one.outcome for name, one in rows.items()}
    assert (str(line),) == rows["bad.txt"].reasons
    assert all(one.reasons for one in rows.values())


def test_a_document_that_is_described_anew_waits_again(page, strait):
    """Saying something else of a document that was read makes it wait, and its findings stay meanwhile."""
    with open_dossier(strait) as dossier:
        original = dossier.list_originals()[0]
        dossier.add_original(dossier.read_original(original.sha256), original.name, flags={"publisher": "Quay Post"})
    seen = page.get("/api/documents", params={"outcome": "waiting"}).json()["rows"]

    assert [original.name] == [one["name"] for one in seen]
    assert "unread" == page.get("/api/dossier").json()["freshness"]
    assert page.get("/api/dossier").json()["findings"] > 0
