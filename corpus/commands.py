"""What each command does: options in, the lines to print and the exit code out."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from corpus._slips import Slip
from corpus.agree import show_agreement
from corpus.check import check_drafts, read_files
from corpus.constructions import list_constructions
from corpus.cover import list_coverage, show_coverage, show_thin
from corpus.draft import Draft
from corpus.readme import count_data, with_counts
from corpus.records import Part, Passage
from corpus.show import show_bare, show_draft
from corpus.split import assign_parts, invented_countries, list_torn
from corpus.store import SECOND, load_all, load_part, save_parts, save_passages
from dragoman.read import load_pipeline

FINE, FOUND, USAGE = 0, 1, 2
BARE = "label what `draft --bare ID` prints"


class Said(NamedTuple):
    """What a command prints, and its exit code."""

    text: str
    code: int = FINE


def check_files(paths: Sequence[Path], data: Path, against: Sequence[Path], *, quiet: bool) -> Said:
    """Every slip of the drafts, and what should be looked at."""
    drafts, slips = read_files(paths)
    wrong, notes = check_drafts(drafts, load_all(data), against)
    every = sorted((*slips, *wrong), key=lambda slip: (slip.file, slip.line))
    lines = [*map(str, every), *([] if quiet else [f"note: {note}" for note in notes])]
    sentences = sum(len(draft.passage.sentences) for draft in drafts)
    told = f"{len(drafts)} passages of sound form ({sentences} sentences), {len(every)} slips, {len(notes)} notes"
    return Said("\n".join([*lines, told]), FOUND if every else FINE)


def add_files(paths: Sequence[Path], data: Path, against: Sequence[Path], part: Part | None = None) -> Said:
    """Puts the passages without a slip into the data; one that is there already keeps its part.

    part: where the new ones go; None lets their words decide. A passage about an invented country of another part is
    left out.
    """
    drafts, slips = read_files(paths)
    kept = load_all(data)
    wrong, _ = check_drafts(drafts, kept, against)
    bad = {(slip.file, slip.line) for slip in wrong}
    sound = [d for d in drafts if not any((d.file, line) in bad for line in (d.line, *d.lines))]
    parts = {passage.id: passage.split for passage in kept}
    ids = {draft.passage.id for draft in sound}
    again = [msgspec.structs.replace(d.passage, split=parts[d.passage.id]) for d in sound if d.passage.id in parts]
    rest = [*(passage for passage in kept if passage.id not in ids), *again]
    fresh = [d.passage for d in sound if d.passage.id not in parts]
    new = [msgspec.structs.replace(p, split=part) for p in fresh] if part else assign_parts(fresh, rest)
    torn = list_torn([*rest, *new]) - {passage.id for passage in rest}
    slips += [*wrong, *(_tell_torn(draft) for draft in sound if draft.passage.id in torn)]
    new = [passage for passage in new if passage.id not in torn]
    save_parts([*rest, *new], data)
    left = len(drafts) - len(new) - len(again)
    told = f"{len(new)} passages added, {len(again)} replaced, {left} left out; {len(slips)} slips"
    return Said("\n".join([*map(str, slips), told]), FOUND if slips else FINE)


def _tell_torn(draft: Draft) -> Slip:
    countries = ", ".join(sorted(invented_countries(draft.passage)))
    fix = "give new countries to the passage, or drop and add the data again as one"
    return Slip(draft.file, draft.line, "invented countries of one part", countries, fix)


def add_second(paths: Sequence[Path], data: Path, against: Sequence[Path] = ()) -> Said:
    """Puts new labels of passages into the second labelling; passages that the data has not are told and left out."""
    del against
    drafts, slips = read_files(paths)
    parts = {passage.id: passage.split for passage in load_all(data)}
    known = [draft.passage for draft in drafts if draft.passage.id in parts]
    strange = [draft for draft in drafts if draft.passage.id not in parts]
    new = {passage.id: msgspec.structs.replace(passage, split=parts[passage.id]) for passage in known}
    rest = [passage for passage in load_part(SECOND, data) if passage.id not in new]
    save_passages([*rest, *new.values()], data / f"{SECOND}.jsonl")
    lines = [
        *map(str, slips),
        *(str(Slip(d.file, d.line, "a passage of the data", "other words", BARE)) for d in strange),
    ]
    return Said("\n".join([*lines, f"{len(new)} passages labelled a second time"]), FOUND if lines else FINE)


def drop_passages(ids: Sequence[str], data: Path) -> Said:
    """Takes passages out of the data and the second labelling; ids that the data has not are an error."""
    known = load_all(data)
    missing = sorted({*ids} - {passage.id for passage in known})
    if missing:
        return Said(_unknown(missing), USAGE)
    save_parts([passage for passage in known if passage.id not in ids], data)
    second = [passage for passage in load_part(SECOND, data) if passage.id not in ids]
    save_passages(second, data / f"{SECOND}.jsonl")
    return Said(f"{len({*ids})} passages taken out")


def _unknown(ids: Sequence[str]) -> str:
    return f'expected ids of passages, got {", ".join(ids)}; they stand in the data as "id"'


def cover_data(paths: Sequence[Path], data: Path, *, thin: bool, parse: bool) -> Said:
    """How often each value occurs in the data and the given drafts. parse: constructions too."""
    kept = load_all(data)
    ids = {passage.id for passage in kept}
    drafts, _ = read_files(paths)
    passages = [*kept, *(draft.passage for draft in drafts if draft.passage.id not in ids)]
    rows = list_coverage(passages, list_found(passages) if parse else ())
    return Said(show_thin(rows) if thin else show_coverage(passages, rows))


def list_found(passages: Sequence[Passage]) -> Iterator[str]:
    """The name of each construction as often as it occurs."""
    docs = load_pipeline().pipe(passage.text for passage in passages)
    for passage, doc in zip(passages, docs, strict=True):
        yield from (name for _, name in list_constructions(passage, doc))


def agree_data(data: Path) -> Said:
    """How far the second labelling agrees with the data."""
    return Said(show_agreement(load_all(data), load_part(SECOND, data)))


def write_readme(data: Path, page: Path) -> Said:
    """Puts the counts and the agreement of the data into the page."""
    page.write_text(with_counts(page.read_text(encoding="utf-8"), count_data(data)), encoding="utf-8")
    return Said(f"{page.name} tells of the data as it is")


def draft_passages(ids: Sequence[str], data: Path, *, second: bool, bare: bool) -> Said:
    """Passages in the draft form, a blank line between them; ids that the data has not are an error."""
    known = {passage.id: passage for passage in (load_part(SECOND, data) if second else load_all(data))}
    missing = [each for each in ids if each not in known]
    if missing:
        return Said(f'expected ids of passages, got {", ".join(missing)}; they stand in the data as "id"', USAGE)
    return Said("\n".join((show_bare if bare else show_draft)(known[each]) for each in ids))
