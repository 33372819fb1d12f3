"""The set of agency stories: what is read, and how pairs are scored."""

import json
from pathlib import Path

import pytest

from dragoman.weigh.kinship import Kinship
from evals.neardup.gold import Report, list_updates, load_pairs, load_reports
from evals.neardup.run import make_story, relate_timed, score_copies, score_updates

LONG = " ".join(f"word{number}" for number in range(45))
OTHER = " ".join(f"term{number}" for number in range(45))
STORY = """<REUTERS NEWID="7">
<DATE> 6-APR-1987 09:05:01.50</DATE>
<UNKNOWN>
&#5;&#5;u f BC-PORT-TALKS-&lt;PRT>-OPEN   04-06 0105</UNKNOWN>
<TEXT><TITLE>PORT TALKS OPEN</TITLE><BODY>Envoys met at the
harbour.
 &#3;</BODY></TEXT>
</REUTERS>
<REUTERS NEWID="5">
<DATE>garbled</DATE>
<TEXT TYPE="UNPROC">&#2;
FERRY DELAYED
    The ferry to the islands was two hours late.
</TEXT>
</REUTERS>
<REUTERS NEWID="6"><TEXT TYPE="BRIEF"><TITLE>NOTHING BUT A TITLE</TITLE></TEXT></REUTERS>
"""


def report(number: int, headline: str, body: str = LONG, **more: object) -> Report:
    """A story with a long body."""
    published = more.get("published", f"1987-04-0{number}T10:00:00+00:00")
    return Report(number, headline, body, published, more.get("slug"))


def kin(a: int, b: int, *, method: str = "near", jaccard: float = 0.8) -> Kinship:
    """A kinship of two reports by their places."""
    return Kinship(a, b, "near-duplicate", method, jaccard, jaccard, None, None)


def test_stories_are_read_with_headline_time_and_slug(tmp_path: Path):
    """Marks or none, a story has number, headline, text, time and slug as far as the archive tells them."""
    (tmp_path / "reut2-000.sgm").write_text(STORY, encoding="latin-1")

    assert [
        Report(5, "FERRY DELAYED", "FERRY DELAYED\n\nThe ferry to the islands was two hours late.", None, None),
        Report(
            7,
            "PORT TALKS OPEN",
            "Envoys met at the harbour.",
            "1987-04-06T09:05:01+00:00",
            "BC-PORT-TALKS-(PRT>-OPEN",
        ),
    ] == load_reports(tmp_path)


def test_listed_pairs_have_the_smaller_number_first(tmp_path: Path):
    """Numbers are compared as numbers."""
    (tmp_path / "neardup_pairs.json").write_text(json.dumps([["10", "9", 0.5]]), encoding="utf-8")

    assert {(9, 10): 0.5} == load_pairs(tmp_path)


def test_a_folder_without_the_list_is_a_bad_call(tmp_path: Path):
    """Without a list nothing is scored, and the message says what to name."""
    with pytest.raises(FileNotFoundError, match="--data"):
        load_pairs(tmp_path)


def test_updates_are_successive_stories():
    """One headline, or one slug on one day; each with the next only, and short ones with none."""
    day = "1987-04-01T1{}:00:00+00:00"
    reports = [
        report(1, "TALKS", published=day.format(0), slug="BC-TALKS"),
        report(2, "TALKS", published=day.format(1), slug="BC-X"),
        report(3, "TALKS", published=day.format(2)),
        report(4, "ENVOY LEAVES", published=day.format(3), slug="BC-TALKS"),
        report(5, "TALKS", body="too short to tell", published=day.format(4)),
    ]

    assert {"headline": [(1, 2), (2, 3)], "slug": [(1, 4)]} == list_updates(reports)


def test_copies_of_a_copy_are_found():
    """Stories of the same words stand for one another, so that each need be paired with the first alone."""
    reports = [report(number, "") for number in (1, 2, 3)]
    layer = score_copies(
        reports,
        [kin(0, 1, method="exact", jaccard=1.0), kin(0, 2, method="exact", jaccard=1.0)],
        {(2, 3): 1.0, (1, 3): 0.4},
    )

    assert (1.0, "1/1") == (layer.scores["recall_05"], layer.counts["recall_05"])


def test_a_missed_pair_lowers_recall():
    """Of two pairs one is found; the other is named among the errors."""
    reports = [report(number, f"H{number}") for number in (1, 2, 3)]
    layer = score_updates(reports, [kin(0, 1)], {"headline": [(1, 2)], "slug": [(2, 3)]})

    assert (0.5, ("MISSED 2 3 'H2' 'H3'",)) == (layer.scores["update_recall"], layer.errors)


def test_no_gold_is_no_score():
    """Without pairs to find there is no recall."""
    assert [None, None] == [
        score_copies([], [], {}).scores["recall_05"],
        score_updates([], [], {}).scores["update_recall"],
    ]


def test_time_is_that_of_the_quickest_round():
    """Seconds from texts to pairs, the best of three rounds."""
    ticks = iter([0.0, 5.0, 5.0, 7.0, 7.0, 11.0])
    found, seconds = relate_timed([report(1, "A"), report(2, "B")], clock=lambda: next(ticks))

    assert ([(0, 1, "verbatim")], 2.0) == ([(k.a, k.b, k.kind) for k in found], seconds)


def test_a_story_has_one_publisher():
    """All stories are the agency's."""
    assert 1 == len({make_story(report(n, "H", body)).voice for n, body in ((1, LONG), (2, OTHER))})
