"""The ontology loads once, and takes a dossier's own files."""

from pathlib import Path

import pytest

from dragoman.ontology import NameRow, OntologyError, WordSense, load_ontology

LEAGUE = """
[actors.harbour_league]
name = "Harbour League"
kinds = ["movement"]
names = ["Amal"]
ambiguous = ["Amal"]
backed_by = ["IRN"]
"""

CATCH = """
[quantities.fish_catch]
label = "fish catch"
positive = "more fish"
definition = "Fish brought ashore."
more = ["catch"]
less = ["empty net"]
part_of = "food_security"

[shared_words]
harvest = { more = ["fish_catch", "food_security"] }
"""


@pytest.fixture
def write(tmp_path: Path):
    """A file of the dossier with the given text."""

    def make(text: str, name: str = "own.toml") -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return make


def failure(path: Path) -> OntologyError:
    """The error that loading path raises."""
    with pytest.raises(OntologyError) as caught:
        load_ontology((path,))
    return caught.value


def test_loads_once():
    """Asking twice gives the same object."""
    assert load_ontology() is load_ontology()


def test_cannot_be_changed():
    """Nobody can add to a loaded ontology."""
    with pytest.raises(TypeError):
        load_ontology().actors["nobody"] = load_ontology().actors["IRN"]  # type: ignore[index]


def test_adds_an_actor(write):
    """A dossier's actor stands beside ours, with its names in the rows."""
    ontology = load_ontology((write(LEAGUE),))

    assert ("IRN",) == ontology.actors["harbour_league"].backed_by
    assert NameRow("Harbour League", "name", "harbour_league", ambiguous=False) in ontology.names
    assert "harbour_league" not in load_ontology().actors


def test_name_the_dossier_doubts_is_doubtful_for_all(write):
    """A name that a dossier shares with us as ambiguous is ambiguous at both ends."""
    text = LEAGUE.replace('"Amal"', '"Hezbollah"')
    rows = [row for row in load_ontology((write(text),)).names if row.surface == "Hezbollah"]

    assert [("harbour_league", True), ("hezbollah", True)] == [(row.actor, row.ambiguous) for row in rows]


def test_adds_a_quantity_and_overrules_a_word(write):
    """A dossier's quantity is named by its words, and its shared words overrule ours."""
    ontology = load_ontology((write(CATCH),))

    assert (WordSense("fish_catch", -1),) == ontology.word_senses("empty net")
    assert (WordSense("fish_catch", 1), WordSense("food_security", 1)) == ontology.word_senses("harvest")


def test_adds_a_spelling(write):
    """An alias leads to the actor that is listed already."""
    ontology = load_ontology((write('[aliases]\nhamas = ["Harakat al-Muqawama"]\n'),))

    assert NameRow("Harakat al-Muqawama", "name", "hamas", ambiguous=False) in ontology.names


def test_files_build_on_each_other(write):
    """A later file may speak of what an earlier one added."""
    first = write(LEAGUE)
    second = write('[aliases]\nharbour_league = ["the League of the Quays"]\n', "more.toml")

    assert "harbour_league" in {
        row.actor for row in load_ontology((first, second)).names if row.surface == "the League of the Quays"
    }


def test_changed_file_is_read_again(write):
    """A file that changed between two loads gives its new content."""
    load_ontology((write(LEAGUE),))

    assert "quay_league" in load_ontology((write(LEAGUE.replace("harbour_league", "quay_league")),)).actors


@pytest.mark.parametrize(
    ("text", "where", "expected", "got"),
    [
        ("[actors.a]\nkinds = ['party']\n", "own.toml:actors:a.name", "a value", "nothing"),
        ("[actors.a]\nname = 'A'\nkinds = []\n", "own.toml:actors:a.kinds", "at least one kind", "none"),
        ("[actors.a]\nname = 7\nkinds = ['party']\n", "own.toml:actors:a.name", "`str`", "`int`"),
        ("[actors.a]\nname = 'A'\nkind = 'party'\n", "own.toml:actors:a.kind", "a known field", "kind"),
        ("[actors.a]\nname = 'A'\nkinds = ['party']\nage = 3\n", "own.toml:actors:a.age", "a known field", "age"),
        ("[actors.IRN]\nname = 'A'\nkinds = ['party']\n", "own.toml:actors:IRN", "a new id", "an id already listed"),
        ("[actors.a]\nid = 'a'\nname = 'A'\nkinds = ['party']\n", "own.toml:actors:a.id", "no id field", "'a'"),
        ("actors = 3\n", "own.toml.actors", "`object`", "`int`"),
        ("[actors]\na = 3\n", "own.toml:actors:a", "a table", "int"),
        ("[actor.a]\nname = 'A'\n", "own.toml.actor", "a known field", "actor"),
        ("[aliases]\nnobody = ['N']\n", "own.toml:aliases", "an actor id", "'nobody'"),
        (
            "[actors.a]\nname = 'A league'\nkinds = ['party']\npart_of = ['b']\n",
            "own.toml:actors:a.part_of",
            "an actor id",
            "'b'",
        ),
        (
            "[actors.a]\nname = 'A league'\nkinds = ['party']\ncountry = 'ATL'\n",
            "own.toml:actors:a.country",
            "a state id",
            "'ATL'",
        ),
        (
            "[actors.a]\nname = 'A league'\nkinds = ['igo']\nmembers = ['b']\n",
            "own.toml:actors:a.members",
            "an actor id",
            "'b'",
        ),
        (
            "[actors.a]\nname = 'Hamas'\nkinds = ['party']\n",
            "own.toml:actors:a",
            "'Hamas' for one actor",
            "'Hamas' also in region.toml:hamas",
        ),
        (
            "[actors.a]\nname = 'A league'\nkinds = ['party']\nambiguous = ['B']\n",
            "own.toml:actors:a.ambiguous",
            "one of its names",
            "'B'",
        ),
        (
            "[actors.a]\nname = 'A league'\nnames = ['A league']\nkinds = ['party']\n",
            "own.toml:actors:a",
            "each name once",
            "'A league' twice",
        ),
        (
            "[actors.a]\nname = ' A league'\nkinds = ['party']\n",
            "own.toml:actors:a",
            "a name without blanks around it",
            "' A league'",
        ),
        (
            "[quantities.q]\nlabel = 'l'\npositive = 'p'\ndefinition = 'd'\nmore = ['influence']\n",
            "own.toml:quantities:q",
            "'influence' in one quantity",
            "'influence' also in quantities.toml:influence",
        ),
        (
            "[quantities.q]\nlabel = 'l'\npositive = 'p'\ndefinition = 'd'\nmore = ['q']\npart_of = 'q'\n",
            "own.toml:quantities:q.part_of",
            "a wider quantity",
            "q > q",
        ),
        (
            "[quantities.q]\nlabel = 'l'\npositive = 'p'\ndefinition = 'd'\nmore = ['q']\npart_of = 'r'\n",
            "own.toml:quantities:q.part_of",
            "a quantity id",
            "'r'",
        ),
        ("[shared_words]\nw = { more = ['r'] }\n", "own.toml:shared_words:w", "a quantity id", "'r'"),
        ("[shared_words]\nw = {}\n", "own.toml:shared_words:w", "quantities in more or less", "none"),
    ],
)
def test_broken_file_says_where_and_why(write, text: str, where: str, expected: str, got: str):
    """A broken entry names its file, entry and field, what was expected and what stands there."""
    error = failure(write(text))

    assert (where, expected, got) == (error.where, error.expected, error.got)


def test_error_is_one_line_with_the_next_step(write):
    """The message holds place, expectation, finding and next step in one line."""
    error = failure(write("[actors.a]\nkinds = ['party']\n"))

    assert "own.toml:actors:a.name: expected a value, got nothing; add name" == str(error)


def test_file_that_is_no_toml(write):
    """A file that is no TOML is refused by name."""
    error = failure(write("[actors\n"))

    assert ("own.toml", "TOML") == (error.where, error.expected)


def test_file_that_is_no_text(tmp_path: Path):
    """A file that is not UTF-8 is refused by name."""
    path = tmp_path / "own.toml"
    path.write_bytes(b"\xff\xfe\x00name")

    assert ("own.toml", "UTF-8 text") == (failure(path).where, failure(path).expected)


def test_missing_file(tmp_path: Path):
    """A file that is not there is the caller's mistake, and raises as such."""
    with pytest.raises(FileNotFoundError):
        load_ontology((tmp_path / "none.toml",))
