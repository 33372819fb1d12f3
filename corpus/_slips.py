"""What is wrong in a draft, one line each."""

from typing import NamedTuple


class Slip(NamedTuple):
    """One mistake: where, what was expected, what was got, what to do."""

    file: str
    line: int
    expected: str
    got: str
    fix: str

    def __str__(self) -> str:
        """The one line people see."""
        return f"{self.file}:{self.line}: expected {self.expected}, got {self.got}; {self.fix}"
