"""Decision: what a person decided, dated, applied again at each build."""

from typing import Any, Literal

from msgspec import Struct


class Decision(Struct, frozen=True, kw_only=True):
    """One line of decisions.jsonl.

    verb: accept, reject, unsure, edit (fields in changes), merge (targets[0] keeps), split, undo (targets: a
      decision id), grade (targets: names of sources; changes: their reliability), argue (targets: names of sources
      that do not have what they say from each other; why: the reason). targets: claim or actor ids.
    at: ISO 8601 instant, UTC. by: who. why: their reason, may be "".
    """

    id: str
    verb: Literal["accept", "reject", "unsure", "edit", "merge", "split", "undo", "grade", "argue"]
    targets: tuple[str, ...]
    at: str
    by: str
    why: str = ""
    changes: dict[str, Any] = {}
