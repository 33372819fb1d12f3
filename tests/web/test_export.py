"""The page as one file: everything inside, nothing asked of anywhere, nothing from a text ever run."""

import hashlib
import json
import re
from base64 import b64encode

import pytest

from dragoman.store import open_dossier
from dragoman.verbs import NotBuiltError, add_content, build_dossier, decide, load_built
from dragoman.web import export_page
from dragoman.web.export import NotBuiltPageError, draw_file, guard_data, guard_script, guard_style
from dragoman.web.holding import address, hold_records
from dragoman.web.routes.pages import PAGES

SCRIPT, STYLE = 'console.log("</script><!--")', 'a::after{content:"</style>"}'


@pytest.fixture(scope="module")
def static(tmp_path_factory):
    """A built page of one line each."""
    folder = tmp_path_factory.mktemp("static")
    (folder / "export").mkdir()
    (folder / "export" / "export.js").write_text(SCRIPT, encoding="utf-8")
    (folder / "export" / "export.css").write_text(STYLE, encoding="utf-8")
    (folder / "atlas.json").write_text('{"type":"Topology"}', encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def page(once_read, static) -> str:
    """The file of the dossier of these tests."""
    return export_page(once_read, static=static).decode()


def records_in(page: str) -> dict:
    """The records that a file holds."""
    found = re.search(r'<script type="application/json" id="export-records">(.*?)</script>', page, re.DOTALL)
    return json.loads(found[1])


def test_it_holds_what_the_server_answers(page, strait, stranger):
    """Each record in the file is the one that the server gives at the same address."""
    client = stranger(strait)
    client.headers["Authorization"] = "Bearer quay-token"
    records = records_in(page)
    whole = [
        f"/api{one.path}" for one in PAGES if f"/api{one.path}" in records and one.path not in {"/events", "/review"}
    ]
    told = [name for name in records if name.startswith(("/api/reader/", "/api/disputes/", "/api/sources/"))]
    served = {name: client.get(name).json() for name in (*whole, *told)}

    assert 10 < len(served)
    assert served == {
        name: records[name] | ({"limit": served[name]["limit"]} if "limit" in served[name] else {}) for name in served
    }


def test_it_says_that_it_is_to_read_and_what_it_holds(page):
    """The record of the dossier says that nothing can be changed, and how much of each kind is there."""
    dossier = records_in(page)["/api/dossier"]
    held = {part["what"]: (part["kept"], part["of"]) for part in dossier["held"]}

    assert (True, "current", "The strait") == (dossier["readonly"], dossier["freshness"], dossier["title"])
    assert (2, 2) == held["texts"]
    assert all(kept == of for kept, of in held.values())


def test_every_text_actor_and_push_is_there(page, once_read):
    """Each document opens, each actor that is told of has its page, each concept that moves something can be pushed."""
    built, records = load_built(once_read), records_in(page)
    running = {link.cause for link in built.system.links if link.runs and link.sign}
    wanted = [
        *(address("/reader/{doc}", doc=document.id) for document in built.documents),
        *(address("/actors/{actor}", actor=actor.id) for actor in built.weighed.actors),
        *(address("/ask/{concept}/{way}", concept=concept, way=way) for concept in running for way in ("up", "down")),
    ]

    assert running
    assert [] == [one for one in wanted if one not in records]


def test_the_same_dossier_gives_the_same_file(once_read, static, page):
    """The file depends on the dossier alone."""
    assert page == export_page(once_read, static=static).decode()


def test_its_policy_names_its_script_and_style_and_nothing_else(page):
    """Nothing but the one script and the one style in the file runs, and nothing is asked of anywhere."""
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)[1].replace("&#x27;", "'")
    script = re.search(r"<script>(.*?)</script>", page, re.DOTALL)[1]
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)[1]

    assert f"script-src '{digest(script)}'; style-src '{digest(style)}';" in policy
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    assert "connect-src" not in policy


def digest(text: str) -> str:
    """A hash as a policy names it."""
    return f"sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def test_nothing_in_it_leads_elsewhere(page):
    """The file has no link, image, script or style of another place."""
    frame = re.sub(r"<script.*?</script>|<style>.*?</style>", "", page, flags=re.DOTALL)

    assert [] == re.findall(r"""(?:src|href|action|url)\s*[=(]""", frame)


HOSTILE = [
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "<img src=x onerror=alert(1)>",
    "\u2028\u2029",
    "{title} {records} {0}",
    "\\u003c/script>",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_text_in_a_record_stays_text(text):
    """Whatever a document says comes back as it was, and opens or ends no element."""
    page = draw_file("t", {"/api/brief": json.dumps({"text": text}).encode()}, script="1", style="a{}").decode()

    assert {"/api/brief": {"text": text}} == records_in(page)
    assert (3, 3) == (page.count("<script"), page.count("</script"))


@pytest.mark.parametrize("text", HOSTILE)
def test_a_title_stays_text(text):
    """A dossier's name is escaped where it stands in the head."""
    page = draw_file(text, {}, script="1", style="a{}").decode()

    assert (3, 0) == (page.count("<script"), page.count("<img"))


def test_a_hostile_document_is_exported_as_words(strait, static):
    """A document that is nothing but attacks is read, shown and exported like any other."""
    add_content(strait, "<svg onload=alert(1)>.txt", ("Ardin attacked Belmora. " + " ".join(HOSTILE)).encode())
    build_dossier(strait)
    page = export_page(strait, static=static).decode()

    assert (3, 3) == (page.count("<script"), page.count("</script"))
    assert "<img" not in page
    assert "<svg" not in page
    assert any("<svg onload" in row["name"] for row in records_in(page)["/api/documents"]["rows"])


@pytest.mark.parametrize(
    ("guard", "text", "guarded"),
    [
        (guard_script, 'x="</script>"', 'x="<\\/script>"'),
        (guard_script, 'x="</ScRipt>"', 'x="<\\/ScRipt>"'),
        (guard_script, 'x="<!-- -->"', 'x="<\\!-- -->"'),
        (guard_script, "a\r\nb\rc", "a\nb\nc"),
        (guard_style, 'a{b:"</style>"}', 'a{b:"<\\/style>"}'),
        (guard_data, '{"a":"<b>"}', '{"a":"\\u003cb>"}'),
    ],
)
def test_parts_are_guarded_against_their_own_ends(guard, text, guarded):
    """Script, style and data mean the same and cannot end the element they stand in."""
    assert guarded == guard(text)


def test_a_dossier_that_is_not_of_now_is_not_exported(strait, static):
    """What waits to be read is read first: a copy says what the dossier says."""
    add_content(strait, "third.txt", b"Corwen condemned Ardin on 7 May 2031.")

    with pytest.raises(NotBuiltError):
        export_page(strait, static=static)


def test_a_decision_is_in_the_copy_without_a_reading(strait, static):
    """What was decided is weighed before the dossier is put into one file."""
    claim = load_built(strait).weighed.findings[0].claims[0]
    decide(strait, "reject", [claim], by="tester")
    export_page(strait, static=static)
    with open_dossier(strait) as dossier:
        findings = dossier.load_weighed().findings

    assert claim not in {one for finding in findings for one in finding.claims}


def test_without_the_built_page_nothing_is_exported(once_read, tmp_path):
    """Where the front end is missing the line says how it is built."""
    with pytest.raises(NotBuiltPageError, match="npm run build"):
        export_page(once_read, static=tmp_path)


def test_what_there_is_no_room_for_is_counted(once_read, monkeypatch):
    """A kind that is too large is left out as far as it does not fit, and the file tells how much it holds."""
    monkeypatch.setattr("dragoman.web.holding.MIB", 150)
    records, held = hold_records(load_built(once_read))
    texts = next(part for part in held if part.what == "texts")

    assert (0, 2) == (texts.kept, texts.of)
    assert [] == [name for name in records if name.startswith("/api/reader/")]


def test_a_view_that_no_browser_could_draw_is_left_out(once_read, monkeypatch):
    """A page of the whole that is too large is counted as not held; the others are there."""
    monkeypatch.setattr("dragoman.web.holding.MOST_OF_A_PAGE", 3_000)
    records, held = hold_records(load_built(once_read))
    views = next(part for part in held if part.what == "views")

    assert 0 < views.kept < views.of
    assert "/api/brief" not in records


def test_each_part_of_a_long_text_is_there_and_claims_lead_to_theirs(strait, monkeypatch):
    """A long document is held part by part; a claim's address leads to the part it stands in."""
    monkeypatch.setattr("dragoman.web.pages._blocks.PART_CHARS", 400)
    filler = "\n\n".join(f"Pilots of the harbour met for the {place}th time on the quay." for place in range(20))
    text = f"Ardin attacked Belmora on 3 May 2031.\n\n{filler}\n\nCorwen condemned Ardin on 7 May 2031."
    add_content(strait, "long.txt", text.encode())
    build_dossier(strait)
    built = load_built(strait)
    doc = next(document.id for document in built.documents if document.name == "long.txt")
    records = {
        name: json.loads(body) for name, body in hold_records(built)[0].items() if name.startswith(f"/api/reader/{doc}")
    }
    last = max(
        (claim for reading in built.readings if reading.doc == doc for claim in reading.claims),
        key=lambda c: c.anchor.start,
    )
    leading = records[address("/reader/{doc}", doc=doc, claim=last.id)]["same"]

    assert 1 < records[f"/api/reader/{doc}"]["parts"]
    assert last.id in {claim["id"] for claim in records[leading]["claims"]}


@pytest.mark.parametrize(
    ("path", "asked", "there"),
    [
        ("/actors/{actor}", {"actor": "a/b c?#%"}, "/api/actors/a%2Fb%20c%3F%23%25"),
        ("/sources/one", {"name": "Mail & Post's (late)"}, "/api/sources/one?name=Mail%20%26%20Post's%20(late)"),
        ("/reader/{doc}", {"doc": "1", "claim": "x~y"}, "/api/reader/1?claim=x~y"),
        ("/actors/{actor}", {"actor": "\u00e9\U0001f6a2"}, "/api/actors/%C3%A9%F0%9F%9A%A2"),
    ],
)
def test_addresses_are_written_as_the_page_writes_them(path, asked, there):
    """What is put into an address is escaped as JavaScript's encodeURIComponent does."""
    assert there == address(path, **asked)
