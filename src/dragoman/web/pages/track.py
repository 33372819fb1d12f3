"""A dossier's folder -> how the outlooks that a person keeps there fared. Reads one file."""

from pathlib import Path

from msgspec import Struct

from dragoman.records.outlook import TrackRecord
from dragoman.verbs import score_stated
from dragoman.verbs.outlook import FILE


class TrackPage(Struct, frozen=True, kw_only=True):
    """The track record. record: None where the folder holds no file of outlooks; file: what it is called."""

    record: TrackRecord | None
    file: str


def make_track(folder: Path) -> TrackPage:
    """How the outlooks of a folder fared. Raises OutlookError for a file that cannot be used."""
    return TrackPage(record=score_stated(folder) if (folder / FILE).exists() else None, file=FILE)
