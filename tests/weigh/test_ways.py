"""The closing of one way, told in other words by each text."""

import pytest

from dragoman.records import Decision, Influence, Reading
from dragoman.weigh.decisions import replay_decisions
from dragoman.weigh.ways import join_ways

CLOSED = "Prices in Karesh rose after Velmar closed the Lom bridge. The closure of the bridge led to unrest in Karesh."
BORDER = "The closing of the border by Velmar raised food prices in Karesh. It hurts the economy of Velmar as well."
SHUT = "Velmar and Karesh are at odds. Because the Lom road is shut, exports of Karesh have fallen."
TUNNEL = "Velmar and Karesh are at odds. The closure of the tunnel led to unrest in Lom."
OTHERS = "Norland and Suria are at odds. Norland closed the border with Suria, and prices rose as a result."
ONE = "blockade(new:velmar>new:lom)"


def closings(*readings: Reading) -> list[set[str]]:
    """The concepts of a blockade that each reading has in its links."""
    found = []
    for reading in readings:
        links = (claim.content for claim in reading.claims if isinstance(claim.content, Influence))
        ends = (str(end.concept) for link in links for end in (link.cause, link.effect))
        found.append({end for end in ends if end.startswith("blockade")})
    return found


@pytest.mark.parametrize("text", [BORDER, SHUT])
def test_one_closing_in_other_words_is_one_concept(read_text, text: str):
    """A border, a road and a bridge that nobody else closes and that go by one name are one way."""
    assert [{ONE}, {ONE}] == closings(*join_ways([read_text(CLOSED), read_text(text)]))


@pytest.mark.parametrize("text", [TUNNEL, OTHERS])
def test_two_ways_stay_two(read_text, text: str):
    """A way of another sort, and a second closer anywhere, leave open which way is meant."""
    readings = [read_text(CLOSED), read_text(BORDER), read_text(text)]

    assert closings(*readings) == closings(*join_ways(readings))


def test_the_closing_in_a_text_that_names_neither_side_stays_apart(read_text):
    """Who writes of a closed road in a text without the closer and the way may mean any."""
    far = read_text("Because the road is closed, exports of Suria have fallen.")

    assert {"blockade()"} == closings(*join_ways([read_text(CLOSED), far]))[1]


def test_people_take_a_joined_closing_apart(read_text):
    """A split of the concept keeps under it only what names it in full; undone, it holds all again."""
    readings = [read_text(CLOSED), read_text(BORDER)]
    apart = Decision(id="d1", verb="split", targets=(ONE,), at="2031-01-01T00:00:00Z", by="ana")
    undone = Decision(id="d2", verb="undo", targets=("d1",), at="2031-01-02T00:00:00Z", by="ana")
    split, joined = replay_decisions(readings, [apart]), replay_decisions(readings, [apart, undone])

    assert ((), closings(*readings)) == (split.skipped, closings(*split.readings))
    assert [{ONE}, {ONE}] == closings(*joined.readings)


def test_a_claim_that_people_put_right_keeps_its_concept(read_text):
    """What somebody has settled is not put under another concept."""
    readings = [read_text(CLOSED), read_text(BORDER)]
    settled = {claim.id for claim in readings[1].claims}

    assert closings(*readings)[1] == closings(*join_ways(readings, settled))[1]


def test_joining_twice_changes_nothing(read_text):
    """What is joined is full."""
    once = join_ways([read_text(CLOSED), read_text(BORDER)])

    assert once == join_ways(once)
