"""The order in which stages may import each other, and how long their parts may be."""

import ast
import statistics
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "src" / "dragoman"
STAGES = (
    "records",
    "ontology",
    "sources",
    "read",
    "resolve",
    "weigh",
    "model",
    "ask",
    "outlook",
    "tell",
)
ALLOWED = {stage: set(STAGES[:place]) for place, stage in enumerate(STAGES)} | {
    "samples": set(),
    "store": {"records"},
    "jobs": {*STAGES, "store"},
    "verbs": {*STAGES, "samples", "store", "jobs"},
    "__init__": {"verbs", *STAGES, "store"},
    "web": {*STAGES, "samples", "store", "jobs", "verbs"},
    # Only the command line may start the page.
    "cli": {*STAGES, "samples", "store", "jobs", "verbs", "web"},
    "__main__": {"cli"},
}
# The folders of `read`, and its learned components, likewise.
READING = (
    "words",
    "pages",
    "mends",
    "parsing",
    "grammar",
    "senses",
    "frames_encoder_v1",
    "causes_linear_v1",
    "causes_encoder_v1",
    "names",
    "times",
    "status",
    "saying",
    "amounts",
    "deeds",
    "ties",
    "causes",
    "learned",
)
ROOT = Path(__file__).parents[1]
# Packages that stand beside ours and use it.
BESIDE = ("benchmarks", "corpus", "evals", "train")
OURS = {"dragoman", *BESIDE}
MODULE_LINES = 400
FUNCTION_LINES = 60
MEDIAN_FUNCTION_LINES = 8


def part_of(path: Path, package: Path) -> str:
    """The stage, edge or top-level module that a file belongs to."""
    return path.relative_to(package).parts[0].removesuffix(".py")


def absolute(node: ast.ImportFrom, path: Path, package: Path) -> str:
    """The dotted name an import statement names, relative ones worked out from where the file stands."""
    if not node.level:
        return node.module or ""
    folder = package_of(path, package.parent)
    return ".".join((*folder[: len(folder) - node.level + 1], node.module or "")).rstrip(".")


def imported_names(path: Path, package: Path) -> Iterator[str]:
    """Every dotted name of ours that a file imports, wherever in the file it does so."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = absolute(node, path, package)
            yield from (f"{module}.{alias.name}" for alias in node.names)


def package_of(path: Path, root: Path) -> tuple[str, ...]:
    """The dotted parts of the package that a file stands in."""
    return path.relative_to(root).parts[:-1]


def private_owner(name: str) -> tuple[str, ...] | None:
    """The package or module whose private part a dotted name names, None where every part is public."""
    parts = tuple(name.split("."))
    private = (place for place, part in enumerate(parts) if part.startswith("_") and not part.startswith("__"))
    return next((parts[:place] for place in private), None)


def foreign_private_imports(package: Path) -> list[str]:
    """Imports of what another package keeps to itself, one line each; a package inside another may use its parts."""
    wrong = []
    for path in sorted(package.rglob("*.py")):
        folder = package_of(path, package.parent)
        for name in imported_names(path, package):
            owner = private_owner(name)
            if owner and owner[0] in OURS and folder[: len(owner)] != owner:
                wrong.append(f"{path.relative_to(package)}: {'.'.join(folder)} may not import {name}")
    return wrong


def wrong_imports(package: Path) -> list[str]:
    """Imports that run against the data, one line each."""
    wrong = []
    for path in sorted(package.rglob("*.py")):
        part = part_of(path, package)
        allowed = {part, "__version__", *ALLOWED.get(part, set())}
        for name in imported_names(path, package):
            parts = name.split(".")
            if parts[0] == "dragoman" and (len(parts) == 1 or parts[1] not in allowed):
                wrong.append(f"{path.relative_to(package)}: {part} may not import {name}")
    return wrong


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Name and length of every function of a file; decorators and docstring are not counted."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[0]
            documented = ast.get_docstring(node) is not None
            doc_lines = (first.end_lineno or first.lineno) - first.lineno + 1 if documented else 0
            yield f"{path.name}:{node.name}", (node.end_lineno or node.lineno) - node.lineno + 1 - doc_lines


def plant(folder: Path, path: str, text: str) -> Path:
    """A small package with one module in it."""
    module = folder / "dragoman" / path
    module.parent.mkdir(parents=True)
    module.write_text(text, encoding="utf-8")
    return folder / "dragoman"


def test_stages_import_only_what_comes_before_them():
    """No stage imports a later one; nothing imports the command line, and it alone imports the web."""
    assert [] == wrong_imports(PACKAGE)


def test_every_part_of_the_package_has_a_place_in_the_order():
    """A new folder or top-level module must be given its place before it can import anything."""
    parts = {part_of(path, PACKAGE) for path in PACKAGE.rglob("*.py")}

    assert set() == parts - set(ALLOWED)


def wrong_reading(package: Path) -> list[str]:
    """Imports inside `read` that run against the order of its folders, one line each; `reader` above is free."""
    wrong = []
    for path in sorted((package / "read").glob("*/**/*.py")):
        folder = path.relative_to(package).parts[1]
        allowed = READING[: READING.index(folder) + 1]
        for name in imported_names(path, package):
            parts = name.split(".")
            if parts[:2] == ["dragoman", "read"] and (len(parts) == 2 or parts[2] not in allowed):
                wrong.append(f"{path.relative_to(package)}: {folder} may not import {name}")
    return wrong


def test_folders_of_the_reader_import_only_what_comes_before_them():
    """No folder of `read` imports a later one or the reader; what asks about a parse is beyond the reach of mends."""
    assert [] == wrong_reading(PACKAGE)


def test_every_folder_of_the_reader_has_a_place_in_its_order():
    """A new folder must be given its place before it can import anything."""
    folders = {path.parent.name for path in (PACKAGE / "read").glob("*/__init__.py")}

    assert set(READING) == folders


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("read/mends/_joins.py", "from dragoman.read.grammar.tree import children\n"),
        ("read/words/labels.py", "import dragoman.read.parsing.parse\n"),
        ("read/deeds/events.py", "from ..learned import deeds\n"),
        ("read/causes/ends.py", "from dragoman.read.reader import read_document\n"),
        ("read/saying/attribute.py", "from dragoman.read import read_document\n"),
    ],
)
def test_an_import_against_the_order_of_reading_is_found(tmp_path: Path, path: str, text: str):
    """A planted import of a later folder turns the guard red, whichever way it is written."""
    assert 1 == len(wrong_reading(plant(tmp_path, path, text)))


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("records/actor.py", "from dragoman.ontology import load_ontology\n"),
        ("read/parsing/parse.py", "import dragoman.weigh.repeats\n"),
        ("store/files.py", "def open_dossier():\n    from dragoman.sources import load_document\n"),
        ("tell/brief.py", "from ..cli import main\n"),
        ("ask/run.py", "from dragoman import jobs\n"),
        ("model/build.py", "from dragoman.web.page import draw\n"),
        ("verbs/telling.py", "from dragoman.web import serve_dossier\n"),
        ("web/app.py", "from dragoman.cli import main\n"),
    ],
)
def test_an_import_against_the_order_is_found(tmp_path: Path, path: str, text: str):
    """A planted violation turns the guard red, whichever way the import is written."""
    assert 1 == len(wrong_imports(plant(tmp_path, path, text)))


def test_an_import_along_the_order_is_left_alone(tmp_path: Path):
    """A later stage may import an earlier one."""
    assert [] == wrong_imports(plant(tmp_path, "weigh/merge.py", "from dragoman.records import Claim\n"))


@pytest.mark.parametrize("package", [PACKAGE, *(ROOT / name for name in BESIDE)], ids=lambda path: path.name)
def test_no_package_imports_what_another_keeps_to_itself(package: Path):
    """What a module shares with other packages stands in a module without an underscore."""
    assert [] == foreign_private_imports(package)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("web/pages/brief.py", "from dragoman.tell._evidence import Evidence\n"),
        ("web/app.py", "from dragoman.web.pages import _parts\n"),
        ("tell/brief.py", "import dragoman.weigh._near\n"),
        ("read/parsing/parse.py", "from ..ontology._words import fold\n"),
        ("ask/run.py", "from dragoman.ask.draw import _draw\n"),
    ],
)
def test_an_import_of_a_private_part_is_found(tmp_path: Path, path: str, text: str):
    """A planted use of another package's private part turns the guard red, whichever way the import is written."""
    assert 1 == len(foreign_private_imports(plant(tmp_path, path, text)))


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("tell/brief.py", "from dragoman.tell._evidence import Evidence\n"),
        ("web/pages/system/view.py", "from dragoman.web.pages._fields import Field\n"),
        ("read/parsing/parse.py", "from somebody._theirs import parse\n"),
        ("ask/__init__.py", "from dragoman import __version__\n"),
    ],
)
def test_an_import_of_ones_own_private_part_is_left_alone(tmp_path: Path, path: str, text: str):
    """A package and those inside it may share private parts."""
    assert [] == foreign_private_imports(plant(tmp_path, path, text))


def test_no_module_is_too_long():
    """A module is split before it passes 400 lines."""
    lengths = {str(path.relative_to(PACKAGE)): path.read_text(encoding="utf-8").count("\n") for path in MODULES}

    assert {} == {name: length for name, length in lengths.items() if length > MODULE_LINES}


def test_no_function_is_too_long():
    """A function is split before it passes 60 lines."""
    lengths = {name: length for path in MODULES for name, length in functions(path)}

    assert {} == {name: length for name, length in lengths.items() if length > FUNCTION_LINES}


def test_most_functions_are_short(record_testsuite_property: Callable[[str, object], None]):
    """Half of all functions are at most 8 lines long."""
    median = statistics.median(length for path in MODULES for _, length in functions(path))
    record_testsuite_property("median_function_lines", median)

    assert median <= MEDIAN_FUNCTION_LINES


MODULES = sorted(PACKAGE.rglob("*.py"))
