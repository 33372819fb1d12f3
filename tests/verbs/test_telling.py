"""A dossier told."""

import dragoman


def test_every_finding_can_be_told(built):
    """Each finding of each kind has a row, with the words it rests on."""
    tables = dragoman.list_tables(built)
    rows = [row for kind in ("events", "relations", "influences", "measures") for row in tables.table(kind).records()]

    assert len(dragoman.load_built(built).weighed.findings) == len(rows)
    assert all(row["quote"] and row["told"] for row in rows)


def test_a_brief_bears_the_title_of_its_dossier(tmp_path):
    """So that two briefs can be told apart."""
    dragoman.init_dossier(tmp_path / "strait", title="The Selm strait").close()
    dragoman.build_dossier(tmp_path / "strait")

    assert dragoman.brief_dossier(tmp_path / "strait").title == "The Selm strait: what the texts describe"
