"""The set of actor phrases."""

import json

import pytest

from dragoman.resolve import Affiliation
from evals.actors.gold import Case, Expected, load_cases
from evals.actors.run import coder, country_of, score_cases


def case(**fields):
    """A case that expects Norway and its government."""
    wanted = {"country": Expected(any_of=frozenset({"NOR"})), "sector": Expected(any_of=frozenset({"GOV"}))}
    return Case(phrase="the Norwegian cabinet", **{**wanted, **fields})


def test_right_codes_score_full():
    """Country and sector as expected give 1 each."""
    layer = score_cases([case()], lambda _: Affiliation("NOR", "GOV"))

    assert {"country_acc": 1.0, "sector_acc": 1.0} == layer.scores


def test_no_code_is_right_only_where_none_is_expected():
    """Silence costs where a code is wanted."""
    nothing = Expected(any_of=frozenset({None}))
    layer = score_cases([case(), case(country=nothing, sector=nothing)], lambda _: Affiliation(None, None))

    assert {"country_acc": 0.5, "sector_acc": 0.5} == layer.scores


def test_a_case_without_a_country_counts_for_its_sector_only():
    """Each score has its own cases; without any it is unknown."""
    layer = score_cases([case(country=None)], lambda _: Affiliation("SWE", "GOV"))

    assert {"country_acc": None, "sector_acc": 1.0} == layer.scores


@pytest.mark.parametrize(("body", "code"), [("un", "UNO"), ("eu", "EUR"), ("nato", "IGO"), (None, None)])
def test_bodies_of_states_are_written_as_the_set_writes_them(body, code):
    """The United Nations and the European Union have codes of their own."""
    assert code == country_of(Affiliation(None, None, body))


def test_cases_are_read_with_dates_contexts_and_unknowns(tmp_path):
    """An empty, unknown or junk code asks for none; "today" is no date; what is no code asks nothing."""
    rows = [
        {
            "args": ["a baker", "Norway", "1 May 2020"],
            "expect": {"country": [["==", "NOR"]], "code_1": [["==", "UNK"]]},
        },
        {"args": ["x", "", "today"], "expect": {"country": [["!=", "SWE"]], "code_1": [["==", "????"]]}},
        {"args": ["y"], "expect": {"title": [["==", "Y"]]}},
    ]
    (tmp_path / "cases.json").write_text(json.dumps(rows), encoding="utf-8")
    first, second = load_cases(tmp_path)

    assert ("Norway", "2020-05-01", frozenset({None})) == (first.context, first.date, first.sector.any_of)
    assert (None, frozenset({"SWE"}), None) == (second.date, second.country.not_, second.sector)


def test_the_context_gives_the_country(ontology):
    """Words beside a phrase tell whose it is."""
    assert "NOR" == coder(ontology)(Case(phrase="the cabinet", context="Norwegian")).country


@pytest.fixture(scope="module")
def ontology():
    """The ontology that ships."""
    from dragoman.ontology import load_ontology  # noqa: PLC0415 -- only this test needs it

    return load_ontology()


def test_a_folder_without_cases_says_what_to_pass(tmp_path):
    """Missing gold is told with the next step."""
    with pytest.raises(FileNotFoundError, match=r"got none; pass the folder"):
        load_cases(tmp_path)
