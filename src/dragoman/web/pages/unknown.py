"""An id that the dossier does not hold, told as every error is."""

from dragoman.records import Rejected


class UnknownIdError(LookupError):
    """An id that nothing in the dossier has; `line` holds where, expected, got and the next step."""

    def __init__(self, expected: str, identity: str, fix: str = "go back to the list and choose again") -> None:
        """Keep the one line. expected: what the id was to be, such as "the id of an actor"."""
        self.line = Rejected(where="address", expected=expected, got=f'"{identity[:80]}"', fix=fix)
        super().__init__(str(self.line))
