"""A dossier in memory: loaded again when anybody changes it, its pages kept as bytes."""

import shutil
import subprocess
import sys
from threading import Barrier, Thread

import pytest
from msgspec import Struct

import dragoman
from dragoman.store import open_dossier
from dragoman.verbs import Built, add_content, build_dossier, decide, load_built, weigh_dossier
from dragoman.web.dossier import LiveDossier, Pages
from dragoman.web.pages.dossier import make_dossier


class Title(Struct):
    """A page of a title."""

    title: str


def make_title(built: Built) -> Title:
    """The title of a dossier."""
    return Title(built.title)


def first_event(built: Built) -> str:
    """Id of the first claim of an event."""
    return next(claim.id for reading in built.readings for claim in reading.claims if claim.rule.startswith("events"))


def test_a_dossier_is_loaded_once_as_long_as_nobody_changes_it(strait):
    """What was loaded is given again, not made again."""
    live = LiveDossier(strait)

    assert live.load().built is live.load().built
    assert "current" == live.load().freshness


def test_what_is_loaded_is_what_the_verbs_load(strait):
    """The page shows what every other way into the dossier shows."""
    assert load_built(strait).weighed == LiveDossier(strait).load().built.weighed


def test_a_decision_of_another_process_is_seen(strait):
    """What is settled on the command line beside the page shows at the next request, as not applied yet."""
    live = LiveDossier(strait)
    before = live.load()
    claim = first_event(before.built)
    subprocess.run([sys.executable, "-m", "dragoman", "decide", str(strait), "reject", claim], check=True)
    seen = live.load()

    assert ("unweighed", False) == (seen.freshness, seen.weighed)
    assert before.state != seen.state


def test_a_dossier_whose_settings_changed_is_told_to_be_read_again(strait):
    """Pages stay as they were read, and say so, until a reading brings them up to date."""
    settings = strait / "dossier.toml"
    settings.write_text(settings.read_text("utf-8").replace("learned = true", "learned = false"), "utf-8")
    live = LiveDossier(strait)
    changed = live.load()
    build_dossier(strait)

    told = f"{len(changed.built.documents)} documents were read with other settings than now; read them again."
    page = make_dossier(changed.built, state=changed.state, freshness=changed.freshness, outdated=changed.outdated)

    assert ("outdated", "current") == (changed.freshness, live.load().freshness)
    assert told == page.next_step


def test_a_word_list_edited_while_the_page_is_open_is_seen(strait):
    """An open page looks at the word lists of its settings as it does at the dossier's own files."""
    settings, own = strait / "dossier.toml", strait / "own.toml"
    settings.write_text(settings.read_text("utf-8").replace("ontology = []", 'ontology = ["own.toml"]'), "utf-8")
    own.write_text("", "utf-8")
    build_dossier(strait)
    live = LiveDossier(strait)
    before = live.load().freshness, live.load().freshness
    own.write_text("# A note.", "utf-8")

    assert (("current", "current"), "outdated") == (before, live.load().freshness)


def test_a_reading_of_another_process_is_seen(strait):
    """What is added and read beside the page shows at the next request."""
    live = LiveDossier(strait)
    before = len(live.load().built.documents)
    add_content(strait, "third.txt", b"Corwen condemned Ardin on 7 May 2031.")
    waiting = live.load().freshness
    build_dossier(strait)

    assert ("unread", "current") == (waiting, live.load().freshness)
    assert before + 1 == len(live.load().built.documents)


def test_two_pages_over_one_dossier_agree(strait):
    """Two pages open on one dossier show the same after either of them changed it."""
    one, other = LiveDossier(strait), LiveDossier(strait)
    decide(strait, "reject", [first_event(one.load().built)], by="tester")
    weigh_dossier(strait)

    assert one.load().state == other.load().state
    assert one.load().built.weighed == other.load().built.weighed


def test_a_dossier_nobody_read_is_empty_and_says_so(unread):
    """Before the first reading there is a dossier without findings, not an error."""
    loaded = LiveDossier(unread).load()

    assert ("never", (), ()) == (loaded.freshness, loaded.built.weighed.findings, loaded.built.system.links)


def test_findings_of_a_document_that_was_left_out_are_not_shown(strait):
    """While a decision waits, what rests on no text any more is not told; what rests on others still is."""
    live = LiveDossier(strait)
    built = live.load().built
    gone = built.documents[0].id
    decide(strait, "reject", [gone], by="tester")
    now = live.load().built
    known = {claim.id for reading in now.readings for claim in reading.claims}

    assert 0 < len(now.weighed.findings) < len(built.weighed.findings)
    assert set() == {claim for finding in now.weighed.findings for claim in finding.claims} - known
    assert set() == {claim for link in now.system.links for claim in link.claims} - known
    assert set() == {one.a.doc for one in now.weighed.conflicts} & {gone}


def test_while_documents_are_read_pages_stay_as_they_were(strait, tmp_path):
    """A reading under way changes no page until its findings are there."""
    live = LiveDossier(strait)
    before = live.load()
    other = shutil.copytree(strait, tmp_path / "other")
    add_content(other, "third.txt", b"Corwen condemned Ardin on 7 May 2031.")
    build_dossier(other)
    with open_dossier(other) as read, open_dossier(strait) as dossier:
        new = next(d for d in read.load_documents() if d.name == "third.txt")
        dossier.add_original(b"Corwen condemned Ardin on 7 May 2031.", "third.txt")
        dossier.save_reading(new, next(r for r in read.load_readings() if r.doc == new.id), stamp="1")

    assert before.built is live.load().built
    assert "unweighed" == live.load().freshness


def test_a_page_is_made_once_for_a_state(strait):
    """A page is kept as bytes until something changes."""
    live, made = LiveDossier(strait), []

    def make(built):
        made.append(built)
        return make_title(built)

    pages = [live.page("title", make) for _ in range(3)]
    decide(strait, "reject", [first_event(live.load().built)], by="tester")

    assert [b'{"title":"The strait"}'] * 3 == pages
    assert pages[0] == live.page("title", make)
    assert 2 == len(made)


def test_two_threads_make_a_page_once():
    """Who asks for a page that is being made waits for it."""
    pages, made, together = Pages(), [], Barrier(8)

    def make() -> bytes:
        made.append(1)
        return b"page"

    def ask() -> None:
        together.wait()
        pages.get("now", "page", make)

    threads = [Thread(target=ask) for _ in range(8)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]

    assert [1] == made


def test_pages_that_fail_are_asked_for_again():
    """A page that could not be made is tried again; nothing waits for it for ever."""
    pages = Pages()
    with pytest.raises(ValueError, match="not now"):
        pages.get("now", "page", fail)

    assert b"page" == pages.get("now", "page", lambda: b"page")
    assert {} == pages._making  # noqa: SLF001 — nothing is held for every address that there is no page at


def fail() -> bytes:
    """Raise."""
    msg = "not now"
    raise ValueError(msg)


def test_only_so_many_bytes_of_pages_are_kept():
    """The pages least asked for are dropped first; one larger than all room is given and not kept."""
    pages, made = Pages(most=10), []

    def make(name: str, size: int) -> bytes:
        def made_now() -> bytes:
            made.append(name)
            return b"x" * size

        return pages.get("now", name, made_now)

    [
        make(name, size)
        for name, size in (("a", 4), ("b", 4), ("a", 4), ("c", 4), ("a", 4), ("b", 4), ("d", 11), ("d", 11))
    ]

    assert ["a", "b", "c", "b", "d", "d"] == made


def test_a_renamed_dossier_is_seen(strait):
    """A change of its title alone is a change of its pages."""
    live = LiveDossier(strait)
    live.load()
    head = strait / "dossier.toml"
    head.write_text(head.read_text(encoding="utf-8").replace("The strait", "The sound"), encoding="utf-8")

    assert b'{"title":"The sound"}' == live.page("title", make_title)


def test_a_dossier_that_is_gone_is_told(strait):
    """A folder that was moved away while the page is open is told as no dossier."""
    live = LiveDossier(strait)
    live.load()
    strait.rename(strait.with_name("moved"))

    with pytest.raises(dragoman.store.NoDossierError):
        live.load()
