"""What commands do before they tell of a dossier: apply new decisions, and say where a reading is out of date."""

from pathlib import Path

from dragoman.cli._screen import count, quoted, say_error, watching


def freshen(folder: Path, *, as_json: bool) -> None:
    """Apply decisions with progress; one line on stderr where documents would be read otherwise now."""
    from dragoman.verbs import freshen_dossier

    with watching(as_json=as_json) as progress:
        outdated = freshen_dossier(folder, progress=progress)
    if outdated:
        told = f"{count(outdated.documents, 'document')} read with {outdated.told}"
        say_error(f"{folder}: {told}; to read again: dragoman read {quoted(folder)}")
