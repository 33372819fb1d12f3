"""The data -> the part of README.md that tells of it."""

from pathlib import Path

from corpus.agree import show_agreement
from corpus.cover import measure_size
from corpus.records import Passage
from corpus.store import PARTS, SECOND, load_all, load_part

README = Path(__file__).with_name("README.md")
BEGIN, END = "<!-- counts: begin -->", "<!-- counts: end -->"
LAYERS = ("mentions", "events", "relations", "influences", "attributions", "measures", "times")


def count_data(data: Path) -> str:
    """Tables of what the parts hold, and of the agreement of both labellings."""
    parts = {part: load_part(part, data) for part in PARTS}
    whole = [passage for own in parts.values() for passage in own]
    lines = [f"| | {' | '.join(parts)} | all |", f"|---|{'---|' * (len(parts) + 1)}"]
    columns = [*parts.values(), whole]
    lines.append(_row("passages", [len(own) for own in columns]))
    lines.append(_row("sentences", [measure_size(own).sentences for own in columns]))
    lines.append(_row("with nothing to code", [measure_size(own).empty for own in columns]))
    lines += [_row(layer, [sum(len(getattr(one, layer)) for one in own) for own in columns]) for layer in LAYERS]
    lines.append(_row("passages about invented actors", [_with(own, "invented") for own in columns]))
    lines.append(_row("passages about actors of both sorts", [_with(own, "mixed") for own in columns]))
    return "\n".join(["", *lines, "", show_agreement(load_all(data), load_part(SECOND, data))])


def _row(name: str, numbers: list[int]) -> str:
    return f"| {name} | {' | '.join(f'{number:,}' for number in numbers)} |"


def _with(passages: list[Passage], actors: str) -> int:
    return sum(passage.actors == actors for passage in passages)


def with_counts(page: str, counts: str) -> str:
    """The page with these counts between its two marks. Raises ValueError where the marks are not there in order."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        msg = f"{README.name}: expected {BEGIN} and then {END}, got no such marks; put them back"
        raise ValueError(msg)
    return f"{before}{BEGIN}\n{counts}\n{END}{after}"
