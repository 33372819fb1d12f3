"""Errors of the ontology's data.

OntologyError (ValueError)  a data file that cannot be used, whoever wrote it
"""


class OntologyError(ValueError):
    """A data file that cannot be used.

    where: "file:entry.field"; expected, got: what the rule wants and what stands there; fix: what to do next.
    """

    def __init__(self, *, where: str, expected: str, got: str, fix: str) -> None:
        """Keep the four parts, and tell them in one line."""
        super().__init__(f"{where}: expected {expected}, got {got}; {fix}")
        self.where = where
        self.expected = expected
        self.got = got
        self.fix = fix
