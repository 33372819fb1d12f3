"""The stages a build runs, as functions that can be called, replaced and counted apart."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from dragoman.records import Decision, Document, Reading, Rejected, SystemModel, Weighed
from dragoman.store import Original

Load = Callable[[Original, bytes], Document | Rejected]
Read = Callable[[Sequence[Document]], Iterable[Reading]]
Weigh = Callable[[Sequence[Document], Sequence[Reading], Sequence[Decision]], Weighed]
Model = Callable[[Weighed, Sequence[Reading]], SystemModel]


class Stages(NamedTuple):
    """What a build calls. Each must give the same for the same arguments.

    version: changes whenever any of them may give something else; documents are then read again.
    load: an original as a document. read: each document's resolved reading, in order, the same in any company.
    weigh: all readings' findings, the decisions about claims and actors applied. model: the system they describe.
    """

    version: str
    load: Load
    read: Read
    weigh: Weigh
    model: Model
