"""Rejected: bad input told in one line."""

from msgspec import Struct


class Rejected(Struct, frozen=True, kw_only=True, gc=False):
    """Input that was not taken: where it stands, what was expected, what was got, what to do next."""

    where: str
    expected: str
    got: str
    fix: str

    def __str__(self) -> str:
        """The one line people see."""
        return f"{self.where}: expected {self.expected}, got {self.got}; {self.fix}"
