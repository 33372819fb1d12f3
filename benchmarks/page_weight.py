"""How heavy the built page is: what a browser fetches of it, packed."""

import gzip
from collections.abc import Iterable
from pathlib import Path

# The map of the world is asked for by one view alone; the script of the one-file export and the licences by none.
NOT_THE_PAGE = ("atlas.json", "licences.txt")
EXPORT = "export"
FIRST_VIEW = ("index.html", "style.css", "js/main.js", "js/view-brief.js")


def packed_kb(paths: Iterable[Path]) -> float:
    """Size of files together, each packed by itself with gzip, in kB of 1,000 bytes."""
    return round(sum(len(gzip.compress(path.read_bytes(), mtime=0)) for path in paths) / 1000, 1)


def page_files(static: Path) -> list[Path]:
    """Every file that the page may ask for, the atlas left out."""
    files = (path for path in sorted(static.rglob("*")) if path.is_file())
    return [path for path in files if path.name not in NOT_THE_PAGE and EXPORT not in path.relative_to(static).parts]


def page_weight(static: Path) -> dict[str, float]:
    """KB of all views together, of what the first view takes at least, and of the atlas."""
    return {
        "page": packed_kb(page_files(static)),
        "first_view": packed_kb(static / name for name in FIRST_VIEW),
        "atlas": packed_kb([static / "atlas.json"]),
    }
