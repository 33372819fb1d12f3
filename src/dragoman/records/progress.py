"""Progress: one line of the stream behind bars, JSON lines and the browser."""

from msgspec import Struct


class Progress(Struct, frozen=True, kw_only=True, gc=False):
    """How far a stage is: done of total (None when not known), and what is in hand."""

    stage: str
    done: int
    total: int | None = None
    current: str = ""
