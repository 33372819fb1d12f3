"""What is wrong with a file of another program, and how much of one is read."""

from math import isfinite

# Beyond these a file is refused before it is taken apart. Larger maps are not what these formats are used for.
MOST_CHARACTERS = 64_000_000
MOST_CONCEPTS = 20_000
# A table has a cell for each pair of concepts or states, so fewer of them fit.
MOST_ROWS = 4_000


class FormatError(ValueError):
    """A file that is not what its format asks for: where, what was expected, what came, what to do."""


def refuse(where: str, expected: str, got: str, fix: str) -> FormatError:
    """The error of one place, in one line; what came is cut to a length that a line can bear."""
    shown = " ".join(got.split())
    return FormatError(f"{where}: expected {expected}, got {shown[:80] or 'nothing'}; {fix}")


def at(where: str, line: int) -> str:
    """A line of a file, as errors name it."""
    return f"{where}:{line}"


def check_length(text: str, where: str) -> None:
    """Raises FormatError when a text is too long to be read."""
    if len(text) > MOST_CHARACTERS:
        raise refuse(where, f"at most {MOST_CHARACTERS:,} characters", f"{len(text):,}", "split the file")


def read_number(cell: str, where: str) -> float:
    """A finite number from a cell. Raises FormatError on anything else."""
    try:
        number = float(cell)
    except ValueError:
        number = float("nan")
    if not isfinite(number):
        raise refuse(where, "a number", repr(cell.strip()), "write numbers with a point, such as -0.5")
    return number
