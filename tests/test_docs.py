"""Whether the documentation says what the code does: nothing left out, nothing made up, nothing stale."""

import importlib.util
import re
import tomllib
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import Any, get_args

import msgspec
import pytest
import typer

import dragoman
from dragoman.cli import _exits
from dragoman.cli._app import COMMANDS, app
from dragoman.cli.showing import ASKED, TABLES
from dragoman.ontology import WordSense, load_ontology
from dragoman.ontology._listed import ActorKind
from dragoman.records import Decision
from dragoman.sources import SourceFlags
from dragoman.sources.load import KINDS, NO_PROSE
from dragoman.store import DossierSettings
from dragoman.store.settings import DossierHead
from dragoman.tell import _read_schema

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
CLI, DOSSIER, SCHEMA = DOCS / "cli.md", DOCS / "dossier.md", DOCS / "read-schema.md"
BESIDE = [ROOT / folder / "README.md" for folder in ("corpus", "evals", "benchmarks")]
# docs/demo.md holds the program's output, not prose of ours.
PAGES = sorted({*DOCS.rglob("*.md"), *ROOT.glob("*.md"), *BESIDE} - {DOCS / "demo.md"})
RECORDS = sorted(path for path in (DOCS / "adr").glob("[0-9]*.md"))
PARTS_OF_RECORD = ("Context", "Decision", "Alternatives", "Cost", "Known deviations")
HEADING = re.compile(r"^(#{1,6}) +(.+)$", re.MULTILINE)
ROW = re.compile(r"^\| (.+?) \|", re.MULTILINE)
TICKED = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
FENCED = re.compile(r"^(`{3,}).*?^\1$", re.MULTILINE | re.DOTALL)
VARIABLE = re.compile(r"\bDRAGOMAN_[A-Z_]+\b")
CALL = re.compile(r"\bdragoman ([a-z]+)\b([^`\n;|]*)")
SHARED_OPTIONS = {"--help"}


@lru_cache
def text_of(path: Path) -> str:
    """A file's text."""
    return path.read_text(encoding="utf-8")


def sections(path: Path) -> dict[str, str]:
    """The text under each heading of a page, by heading, up to the next heading of any level."""
    found = list(HEADING.finditer(FENCED.sub("", text_of(path))))
    text = FENCED.sub("", text_of(path))
    ends = [match.start() for match in found[1:]] + [len(text)]
    return {match[2]: text[match.end() : end] for match, end in zip(found, ends, strict=True)}


def first_cells(section: str) -> list[str]:
    """What stands in backticks in the first cell of each row of a section's tables."""
    return [name for row in ROW.finditer(section) for name in TICKED.findall(row[1])]


def relative(path: Path) -> str:
    """A path as people name it in this project."""
    return str(path.relative_to(ROOT))


def anchor_of(heading: str) -> str:
    """The fragment that leads to a heading, as code hosts make it."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


@lru_cache
def options_of(command: str) -> frozenset[str]:
    """Long options of a command, but for those that all have."""
    parameters = typer.main.get_command(app).commands[command].params  # type: ignore[attr-defined]
    return frozenset(name for p in parameters for name in p.opts if name.startswith("--")) - SHARED_OPTIONS


def choices_of(command: str) -> set[str]:
    """Words that a command's arguments and options choose among."""
    kinds = [get_args(hint)[0] for hint in COMMANDS[command].__annotations__.values() if get_args(hint)]
    return {str(choice.value) for kind in kinds if isinstance(kind, type) and issubclass(kind, Enum) for choice in kind}


def code_of(page: Path) -> str:
    """The lines and words of a page that are set as code."""
    text = text_of(page)
    blocks = [match[0] for match in FENCED.finditer(text)]
    indented = [line for line in text.splitlines() if line.startswith("    ")]
    return "\n".join([*blocks, *indented, *TICKED.findall(FENCED.sub("", text))])


def calls() -> Iterator[tuple[str, str, str]]:
    """Each call of the command line in the docs: the page, the command, what follows it."""
    for page in PAGES:
        for match in CALL.finditer(code_of(page)):
            yield relative(page), match[1], match[2]


def script(name: str) -> ModuleType:
    """A script of docs/, as a module."""
    spec = importlib.util.spec_from_file_location(name, DOCS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def write_readme() -> ModuleType:
    """The script that writes the demo's output into the pages."""
    return script("write_readme")


@pytest.fixture(scope="module")
def demo_output(write_readme: ModuleType) -> str:
    """What the demo prints now."""
    output: str = write_readme.run_demo()
    return output


# The command line.


def test_every_command_has_a_section_in_the_order_of_use():
    """The command line's page has one section for each command, in the order in which help lists them."""
    assert list(COMMANDS) == [heading for heading in sections(CLI) if heading in COMMANDS]


def test_the_table_of_commands_is_complete():
    """The page opens with a table of all commands."""
    assert list(COMMANDS) == TICKED.findall("".join(ROW.findall(sections(CLI)["The command line"])))


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_is_documented(command: str):
    """Each option of a command stands in its section's table, and no other does."""
    rows = " ".join(first_cells(sections(CLI)[command]))

    assert options_of(command) == set(re.findall(r"--[a-z-]+", rows))


@pytest.mark.parametrize("command", COMMANDS)
def test_every_choice_is_documented(command: str):
    """Each word that an argument or option can be stands in the command's section."""
    words = set(re.findall(r"[\w-]+", sections(CLI)[command]))

    assert set() == choices_of(command) - words


def test_every_table_is_documented():
    """Each table that can be shown is in the section of `show`."""
    assert {*TABLES, *ASKED} == set(first_cells(sections(CLI)["show"])) - {"--json"}


def test_every_exit_code_is_documented():
    """The table of exit codes holds exactly the codes that there are."""
    codes = {str(value) for name, value in vars(_exits).items() if name.isupper()}

    assert codes == set(re.findall(r"^\| (\d+) \|", sections(CLI)["Exit codes"], re.MULTILINE))


def test_every_environment_variable_is_documented():
    """Each environment variable of ours that any file reads is in the table, and no other is."""
    folders = [ROOT / name for name in ("src", "evals", "benchmarks", "tests", "docs")]
    files = [path for folder in folders for path in folder.rglob("*.py")] + [ROOT / "Makefile"]
    used = {name for path in files for name in VARIABLE.findall(text_of(path))}

    assert used == set(first_cells(sections(CLI)["Environment"]))


def test_every_documented_call_names_a_command():
    """Each `dragoman …` in the docs names a command that there is."""
    assert [] == [(page, command) for page, command, _ in calls() if command not in COMMANDS]


def test_every_documented_call_has_options_of_its_command():
    """Each option in a documented call is one of that command."""
    given = [
        (page, name, set(re.findall(r"(?<!\S)--[a-z-]+", rest))) for page, name, rest in calls() if name in COMMANDS
    ]

    assert [] == [(page, name, wrong) for page, name, options in given if (wrong := options - options_of(name))]


def test_every_verb_is_documented():
    """The page names each function that the package offers from Python."""
    verbs = set(dragoman.__all__) - {"__version__"}

    assert verbs == set(TICKED.findall(sections(CLI)["The same from Python"].partition("```")[0]))


# The dossier.


def documented_settings() -> dict[str, str]:
    """Each documented key of dossier.toml with its documented default."""
    rows = re.findall(r"^\| `([\w.]+)` \| (.+?) \|", sections(DOSSIER)["Settings: dossier.toml"], re.MULTILINE)
    return {key: default.strip("`") for key, default in rows}


def test_every_setting_is_documented():
    """The table of settings holds each key of dossier.toml, and no other."""
    head = [name for name in DossierHead.__struct_fields__ if name != "settings"]

    assert {*head, *(f"settings.{name}" for name in DossierSettings.__struct_fields__)} == set(documented_settings())


def test_documented_defaults_are_the_defaults():
    """The table of settings gives the defaults that hold."""
    defaults = {f"settings.{name}": value for name, value in msgspec.to_builtins(DossierSettings()).items()}
    documented = {key: value for key, value in documented_settings().items() if key in defaults}

    assert {key: list(value) if isinstance(value, tuple) else value for key, value in defaults.items()} == {
        key: tomllib.loads(f"value = {value}")["value"] for key, value in documented.items()
    }


def test_the_example_of_settings_is_one():
    """The example of a dossier.toml is taken as it stands."""
    lines = [line[4:] for line in text_of(DOSSIER).splitlines() if line.startswith("    ")]
    example = "\n".join(lines[lines.index("format = 1") : lines.index('ontology = ["harbour.toml"]') + 1])
    head = msgspec.convert(tomllib.loads(example), DossierHead)

    assert ("harbour.toml",) == head.settings.ontology


def test_every_field_of_metadata_is_documented():
    """The table of what can be said of a document holds each field, with its option."""
    rows = re.findall(r"^\| `(\w+)` \| (\S+)", sections(DOSSIER)["What is said of a document"], re.MULTILINE)
    options = {option.strip("`,") for _, option in rows} - {"–"}

    assert set(SourceFlags.__struct_fields__) == {field for field, _ in rows}
    assert options_of("add") - {"--json"} == options


def test_every_ending_is_documented():
    """The page names each ending that is taken as Markdown or HTML, and each that is refused."""
    named = set(re.findall(r"\.[a-z]+\b", " ".join(TICKED.findall(sections(DOSSIER)["What can be read"]))))

    assert {*KINDS, *NO_PROSE} == named - {".toml"} | (NO_PROSE & {".toml"})


def test_the_example_ontology_file_loads(tmp_path: Path):
    """The example of an ontology file is taken as it stands, and its names and words count."""
    path = tmp_path / "harbour.toml"
    path.write_text(text_of(DOSSIER).partition("```toml\n")[2].partition("```")[0], encoding="utf-8")
    ontology = load_ontology((path,))

    assert ("quay_bank",) == ontology.actors["harbour_league"].backed_by
    assert (WordSense("berth_access", -1),) == ontology.word_senses("berth closure")
    assert {"harbour_league", "NOR"} == {
        row.actor for row in ontology.names if row.surface in {"League of the Harbour", "the Kingdom of the North"}
    }


def test_the_example_dictionary_is_taken_whole(tmp_path: Path):
    """The example of a dictionary has no bad line, and its codes and agents are those the page tells of."""
    path = tmp_path / "harbour.actors.txt"
    example = text_of(DOSSIER).partition("<!-- example: harbour.actors.txt -->\n```\n")[2].partition("```")[0]
    path.write_text(example, encoding="utf-8")
    ontology = load_ontology((path,))

    assert () == ontology.rejected
    assert ["NRLELI", "NRLGOV", "NRLOPP"] == [code.code for code in ontology.actors["ole_berg"].codes]
    assert ("~LAB", "~LAB", "NGO~") == tuple(
        ontology.agents[phrase] for phrase in ("craftsmen", "craftswoman", "relief ships")
    )
    assert "coast watches" not in ontology.agents


def test_the_example_dictionary_of_verbs_is_taken_whole(tmp_path: Path):
    """The example of a dictionary of verbs has no bad line, and each of its lines counts."""
    path = tmp_path / "harbour.verbs.txt"
    example = text_of(DOSSIER).partition("<!-- example: harbour.verbs.txt -->\n```\n")[2].partition("```")[0]
    path.write_text(example, encoding="utf-8")
    ontology = load_ontology((path,))

    assert () == ontology.rejected
    assert [4, 1, 1] == [len(block.patterns) for block in ontology.verbs.blocks]
    assert {"lent", "chartered", "handed", "confer", "snub"} <= set(ontology.verbs.forms)
    assert 1 == len(ontology.verbs.turns)


def test_every_kind_of_actor_is_documented():
    """The page lists each kind that an actor of one's own may have."""
    listed = re.search(r"`kinds` takes: ([\w\s,]+)\.", text_of(DOSSIER))

    assert listed is not None
    assert set(get_args(ActorKind)) == set(re.findall(r"\w+", listed[1]))


def test_every_verdict_is_documented():
    """The table of decisions holds each verdict."""
    verdicts = get_args(Decision.__annotations__["verb"])

    assert set(verdicts) == set(first_cells(sections(DOSSIER)["Decisions"]))


# The schema of what is read.


def shapes() -> dict[str, Any]:
    """The records of the schema by the name the page gives them."""
    found = {name: value for name, value in vars(_read_schema).items() if isinstance(value, type) and name != "Struct"}
    return {name.removesuffix("Json"): shape for name, shape in found.items()}


def test_every_record_of_the_schema_has_a_section():
    """The page of the schema has a section for each record of it, and for no other."""
    page = [match[2] for match in HEADING.finditer(text_of(SCHEMA)) if match[1] == "###"]

    assert sorted(shapes()) == sorted(page)


@pytest.mark.parametrize("name", sorted(shapes()))
def test_every_key_of_the_schema_is_documented(name: str):
    """A record's section holds each key that it adds to the record it builds on, in the same order."""
    assert list(shapes()[name].__annotations__) == first_cells(sections(SCHEMA)[name])


@pytest.mark.parametrize(
    "name", sorted(name for name, shape in shapes().items() if shape.__base__ in shapes().values())
)
def test_what_a_record_builds_on_is_documented(name: str):
    """The section of a record that builds on another names it."""
    base = shapes()[name].__base__.__name__.removesuffix("Json")

    assert re.search(rf"\b{base} with:", sections(SCHEMA)[name]) is not None


# The pages themselves.


def test_the_readme_opens_with_the_two_commands():
    """Before anything else the README says how to see it work and how to test it."""
    opening = text_of(ROOT / "README.md").split("<!-- demo: begin -->")[0]

    assert ["make demo", "make test"] == re.findall(r"^    (make \w+)", opening, re.MULTILINE)


def test_the_readme_shows_what_the_demo_prints(write_readme: ModuleType, demo_output: str):
    """The output in the README is that of the demo as it is now; if not, run `make readme`."""
    page = text_of(ROOT / "README.md")

    assert write_readme.with_demo(page, demo_output) == page


def test_the_whole_output_is_that_of_the_demo(write_readme: ModuleType, demo_output: str):
    """The page with the whole output is that of the demo as it is now; if not, run `make readme`."""
    assert write_readme.whole_page(demo_output) == text_of(DOCS / "demo.md")


def test_the_codes_are_those_of_the_ontology():
    """The page of ids is what the ontology gives now; if not, run `make readme`."""
    assert script("write_codes").write_page(load_ontology()) == text_of(DOCS / "codes.md")


def test_a_cut_is_counted(write_readme: ModuleType):
    """What the README leaves out of a section is counted; short sections and the answer are whole."""
    output = "# T\n\n## A\n\n- a\n- b\n- c\n- d\n- e\n\n## B\n\n- f\n\n$ dragoman ask X\n\n1\n2\n3\n4\n5\n6\n"
    expected = "# T\n\n## A\n\n- a\n- b\n- c\n[… 2 more lines]\n\n## B\n\n- f\n\n$ dragoman ask X\n\n1\n2\n3\n4\n5\n6\n"

    assert expected == write_readme.cut_demo(output)


@pytest.mark.parametrize("page", ["no marks", "<!-- demo: end --> <!-- demo: begin -->"])
def test_a_readme_without_its_marks_is_refused(write_readme: ModuleType, page: str):
    """Without the two marks in order nothing is written."""
    with pytest.raises(ValueError, match="expected <!-- demo: begin -->"):
        write_readme.with_demo(page, "output")


def broken_link(page: Path, target: str) -> bool:
    """Whether a link of a page leads nowhere in this project; addresses outside are not tried."""
    if "://" in target:
        return False
    name, _, fragment = target.partition("#")
    path = (page.parent / name).resolve() if name else page
    if not path.exists():
        return True
    return bool(fragment) and fragment not in {anchor_of(heading) for heading in sections(path)}


@pytest.mark.parametrize("page", PAGES, ids=relative)
def test_every_link_leads_somewhere(page: Path):
    """Each link to a file or heading of this project leads to one that is there."""
    targets = LINK.findall(FENCED.sub("", text_of(page)))

    assert [] == [target for target in targets if broken_link(page, target)]


def test_a_broken_link_is_seen():
    """A link to a file or heading that is not there counts as broken."""
    assert [True, True, False] == [broken_link(CLI, target) for target in ("none.md", "#no-such-part", "#add")]


@pytest.mark.parametrize("page", PAGES, ids=relative)
def test_every_file_of_ours_that_is_named_is_there(page: Path):
    """Each path below src, docs or evals that a page names in code is there."""
    named = re.findall(
        r"(?<![\w/.])(?:src|docs|evals|tests|benchmarks)/[\w./*-]+", " ".join(TICKED.findall(text_of(page)))
    )

    assert [] == [path for path in named if not list(ROOT.glob(path.rstrip("/.")))]


def test_every_target_of_the_makefile_is_documented():
    """CONTRIBUTING lists each target of the Makefile, and no other."""
    listed = re.search(r"^\.PHONY: (.+)$", text_of(ROOT / "Makefile"), re.MULTILINE)
    named = [name for name in first_cells(text_of(ROOT / "CONTRIBUTING.md")) if name.startswith("make ")]

    assert listed is not None
    assert {f"make {target}" for target in listed[1].split()} == set(named)


def test_records_of_decisions_are_numbered_without_gaps():
    """Records of architectural decisions count up from 1, in their names and in their titles."""
    numbers = list(range(1, len(RECORDS) + 1))

    assert numbers == [int(path.name[:4]) for path in RECORDS]
    assert numbers == [int(text_of(path).split(".")[0].removeprefix("# ")) for path in RECORDS]


@pytest.mark.parametrize("path", RECORDS, ids=relative)
def test_a_record_of_a_decision_has_all_its_parts(path: Path):
    """Each record has context, decision, alternatives, cost and known deviations, in that order, and a status."""
    title, *parts = sections(path)

    assert list(PARTS_OF_RECORD) == parts
    assert "Status: " in sections(path)[title]


def test_the_list_of_decisions_is_complete():
    """The list of records names each with its title."""
    listed = re.findall(r"^\d+\. \[(.+)\]\((.+)\)$", text_of(DOCS / "adr" / "README.md"), re.MULTILINE)
    titles = [text_of(path).partition("\n")[0].partition(". ")[2] for path in RECORDS]

    assert [(title, path.name) for title, path in zip(titles, RECORDS, strict=True)] == listed


def test_the_changelog_names_records_that_there_are():
    """A decision that the changelog cites by its number has its page."""
    cited = {int(number) for number in re.findall(r"\bADR (\d+)", text_of(ROOT / "CHANGELOG.md"))}

    assert cited
    assert cited <= {int(path.name[:4]) for path in RECORDS}


def test_the_changelog_tells_of_this_version():
    """The first version in the changelog is the one that the package has."""
    versions = [match[2] for match in HEADING.finditer(text_of(ROOT / "CHANGELOG.md")) if match[1] == "##"]

    assert dragoman.__version__ == versions[0]
