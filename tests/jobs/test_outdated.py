"""Which parts of what reads have changed since documents were read."""

import pytest

from dragoman.jobs.outdated import CHANGED, find_outdated, join_version, stamp_version

NOW = {"program": "2.0+aa", "lists": "bb", "settings": "", "pipeline": "small-1.0"}
NAMES = dict(zip(CHANGED, NOW, strict=True))


def stamp(**other: str) -> str:
    """The stamp of a document that was read with some parts other than now."""
    return f"0123.{stamp_version(join_version(**{**NOW, **other}))}"


@pytest.mark.parametrize("changed", CHANGED)
def test_what_has_changed_is_told_part_by_part(changed):
    """Another program, word list, setting or pipeline is named, and nothing else."""
    found = find_outdated([stamp(), stamp(**{NAMES[changed]: "other"})], join_version(**NOW))

    assert (1, (changed,), f"{changed} than now") == (found.documents, found.changed, found.told)


@pytest.mark.parametrize(
    ("stamps", "told"),
    [
        ([stamp(lists="cc", settings="gate")], "other settings and other word lists than now"),
        ([stamp(lists="cc"), stamp(settings="gate")], "other settings or other word lists than now"),
        (
            [stamp(lists="c", settings="d", program="e")],
            "other settings, other word lists and another Dragoman than now",
        ),
    ],
)
def test_several_changes_are_joined_by_whether_each_document_has_them_all(stamps, told):
    """With "and" where every document was read so, with "or" where one was read so and one so."""
    assert told == find_outdated(stamps, join_version(**NOW)).told


def test_a_stamp_of_one_part_is_that_of_another_dragoman():
    """Dossiers that were read before stamps had parts stay readable."""
    assert (CHANGED[0],) == find_outdated(["0123.f00dfeed"], join_version(**NOW)).changed


@pytest.mark.parametrize("stamps", [[], [stamp()], [""]])
def test_nothing_is_told_where_nothing_has_changed(stamps):
    """Nor of a document whose stamp was taken back, which waits to be read anyway."""
    assert find_outdated(stamps, join_version(**NOW)) is None
