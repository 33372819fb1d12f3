"""What each package shows the outside."""

import ast
import importlib
from pathlib import Path
from types import ModuleType

import pytest

PACKAGE = Path(__file__).parents[1] / "src" / "dragoman"
PACKAGES = sorted(
    ".".join(("dragoman", *path.parent.relative_to(PACKAGE).parts)) for path in PACKAGE.rglob("__init__.py")
)


def source_of(module: ModuleType) -> ast.Module:
    """The parsed `__init__.py` of a package."""
    return ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))


def public_imports(module: ModuleType) -> set[str]:
    """Names without an underscore that a package's `__init__` brings in from its own modules or defines itself."""
    names: set[str] = set()
    for node in source_of(module).body:
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("dragoman"):
            names |= {alias.asname or alias.name for alias in node.names}
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            names.add(node.name)
        elif isinstance(node, ast.Assign):
            names |= {target.id for target in node.targets if isinstance(target, ast.Name)}
    return {name for name in names if not name.startswith("_")}


@pytest.mark.parametrize("name", PACKAGES)
def test_all_is_sorted(name: str):
    """The list of what a package exports is in alphabetical order."""
    exported = importlib.import_module(name).__all__

    assert sorted(exported) == list(exported)


@pytest.mark.parametrize("name", PACKAGES)
def test_everything_listed_can_be_had(name: str):
    """Every name in a package's list is there."""
    module = importlib.import_module(name)

    assert [] == [exported for exported in module.__all__ if not hasattr(module, exported)]


@pytest.mark.parametrize("name", PACKAGES)
def test_everything_public_is_listed(name: str):
    """A public name that a package brings in or defines is in its list."""
    module = importlib.import_module(name)

    assert set() == public_imports(module) - set(module.__all__)


@pytest.mark.parametrize("name", PACKAGES)
def test_a_package_says_what_it_takes_and_gives(name: str):
    """Every package opens with one docstring line that ends as a sentence."""
    first = (ast.get_docstring(source_of(importlib.import_module(name))) or "").partition("\n")[0]

    assert "." == first[-1:]
