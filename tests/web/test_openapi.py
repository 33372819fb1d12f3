"""The HTTP interface, written down."""

import msgspec
import pytest

from dragoman.web.openapi import DOCUMENT, make_document, write_document
from dragoman.web.routes.pages import PAGES

OPENAPI = msgspec.json.decode(msgspec.json.encode(make_document()))
ANSWERS = [
    pytest.param(told["responses"], id=f"{method} {path}")
    for path, methods in sorted(OPENAPI["paths"].items())
    for method, told in methods.items()
]


def test_the_written_interface_is_that_of_the_code():
    """web/openapi.json is what the routes and records say; if not, run `python -m dragoman.web.openapi`."""
    assert msgspec.json.decode(DOCUMENT.read_bytes()) == OPENAPI


def test_writing_it_again_changes_nothing(tmp_path):
    """The document is the same in each run, byte for byte."""
    write_document(tmp_path / "openapi.json")

    assert DOCUMENT.read_bytes() == (tmp_path / "openapi.json").read_bytes()


@pytest.mark.parametrize("answers", ANSWERS)
def test_every_answer_has_a_schema(answers):
    """Each address says what it answers, and what it answers when something is wrong."""
    schemas = {status: next(iter(one["content"].values()))["schema"] for status, one in answers.items()}

    assert {"$ref": "#/components/schemas/Problem"} == schemas.pop("default")
    assert all({"$ref", "oneOf", "anyOf"} & set(schema) for schema in schemas.values())


@pytest.mark.parametrize("path", sorted(OPENAPI["paths"]))
def test_every_address_is_below_api(path):
    """Nothing that answers with records stands beside the files of the page."""
    assert path.startswith("/api/")


@pytest.mark.parametrize("name", sorted(OPENAPI["components"]["schemas"]))
def test_every_record_says_what_it_is(name):
    """Each record of the interface is described."""
    schema = OPENAPI["components"]["schemas"][name]

    assert schema.get("description", "").endswith((".", "…", "”"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path)
def test_every_page_is_described_by_its_maker(page):
    """The summary of a page is the first sentence of what makes it."""
    told = OPENAPI["paths"][f"/api{page.path}"]["get"]

    assert (page.make.__doc__ or "").partition("\n")[0].rstrip(".") == told["summary"]
