"""What somebody says of a document: with flags, in a sidecar, or on the page itself."""

from collections.abc import Iterable

from msgspec import Struct, structs

from dragoman.records import Rejected
from dragoman.sources._dates import names_no_day, read_date, true_weekday


class SourceFlags(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Metadata as given; None and () mean "not said".

    published: EDTF date (2025, 2025-11, 2025-11-04, 2025-11~), ISO 8601 instant, or a date in words (4 November 2025);
    what is settled is EDTF or an instant. language: BCP 47 ("en", "fr").
    encoding: Python's name of the file's character encoding, where it is neither UTF-8 nor marked.
    """

    title: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    url: str | None = None
    language: str | None = None
    encoding: str | None = None


NOTHING_SAID = SourceFlags()


def first_said(layers: Iterable[SourceFlags]) -> SourceFlags:
    """Field by field, what the first of the layers that says anything says."""
    said: dict[str, object] = {}
    for layer in layers:
        for field, value in structs.asdict(layer).items():
            if value not in {None, ()}:
                said.setdefault(field, value)
    return structs.replace(NOTHING_SAID, **said)


def said_fields(flags: SourceFlags) -> dict[str, str | tuple[str, ...]]:
    """Only the fields that say something, by name."""
    return {field: value for field, value in structs.asdict(flags).items() if value not in {None, ()}}


def settle_flags(where: str, said: SourceFlags) -> SourceFlags | Rejected:
    """What somebody says with its date as EDTF, or why it cannot be right; only dates can be wrong by themselves."""
    if said.published is None:
        return said
    published = read_date(said.published)
    if published is not None:
        return structs.replace(said, published=published)
    if names_no_day(said.published):
        got = f'"{said.published[:40]}", which does not exist'
        fix = "correct the date, or leave it out"
        return Rejected(where=where, expected="a date that the calendar has", got=got, fix=fix)
    if weekday := true_weekday(said.published):
        expected, got = "the weekday of its day", f'"{said.published[:40]}", which is a {weekday}'
        return Rejected(where=where, expected=expected, got=got, fix="correct the day, or leave the weekday out")
    expected = "a date that reads one way only, such as 4 November 2025, 2025-11-04 or 2025-11"
    fix = "write the month in words or the year first, or leave it out"
    return Rejected(where=where, expected=expected, got=f'"{said.published[:40]}"', fix=fix)
