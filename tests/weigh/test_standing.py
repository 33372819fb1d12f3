"""Findings that were taken back, overtaken or disputed."""

import msgspec
import pytest

from dragoman.weigh import weigh_readings
from dragoman.weigh.derived import find_derived
from dragoman.weigh.pages import pair_pages
from dragoman.weigh.standing import find_standing

SAID = "Veldania shelled the port of Corrin on the second night of the truce."
DENIED = "Veldania never shelled the port of Corrin, its envoy showed by the logs."
REST = (
    "The harbour council met behind closed doors until the early hours of the morning.",
    "Two ferries stayed at their moorings because the crews refused to sail without an escort.",
    "Traders asked for the old convoy rules to be brought back before the harvest is shipped.",
    "Nobody could say when the league of river towns would send its observers to the quay.",
)


def paper(
    article: type, first: str, *, polarity: str = "+", title: str, publisher: str = "Post", day: str = "2031-05-02"
):
    """An article that says one thing of the shelling and goes on with the rest."""
    text = article(first, *REST, name=f"{title} {day}", publisher=publisher, published=day)
    text.document = msgspec.structs.replace(text.document, title=title)
    text.event(0, "VEL", "ASSAULT", "COR", polarity=polarity)
    return text


def supports(*articles: object):
    """How the findings stand, by polarity."""
    weighed = weigh_readings([a.document for a in articles], [a.reading for a in articles])
    return {finding.polarity: (finding.support, finding.origins) for finding in weighed.findings}


def test_what_was_taken_back_is_retracted(article: type):
    """A later retraction by the publisher takes the story back, with every copy of it."""
    story = paper(article, SAID, title="Port shelled")
    taken_back = article(*REST, "The report on the port was wrong.", name="r", publisher="Post", published="2031-05-04")
    taken_back.document = msgspec.structs.replace(taken_back.document, title="Retraction: Port shelled")
    copy = paper(article, SAID, title="Port shelled", publisher="Echo", day="2031-05-03")

    assert ("single-origin", 1) == supports(story)["+"]
    assert ("retracted", 1) == supports(story, taken_back)["+"]
    assert ("retracted", 1) == supports(story, taken_back, copy)["+"]


def test_what_others_say_too_is_not_retracted(article: type):
    """Another paper's own report stands, and the one that was taken back adds no origin to it."""
    story = paper(article, SAID, title="Port shelled")
    taken_back = article(*REST, "The report on the port was wrong.", name="r", publisher="Post", published="2031-05-04")
    taken_back.document = msgspec.structs.replace(taken_back.document, title="Retracted - Port shelled")
    other = article("Veldania's guns hit the port of Corrin, our reporter saw.", name="o", publisher="Courier")
    other.event(0, "VEL", "ASSAULT", "COR")

    assert ("multi-origin-unproven", 2) == supports(story, other)["+"]
    assert ("single-origin", 1) == supports(story, taken_back, other)["+"]


@pytest.mark.parametrize("title", ["Port quiet", "Corrected: Port shelled"])
def test_an_update_overtakes(article: type, title: str):
    """A later version by the same publisher that says the opposite overtakes the earlier, and is not in dispute."""
    early = paper(article, SAID, title="Port quiet" if title == "Port quiet" else "Port shelled")
    late = paper(article, DENIED, polarity="-", title=title, day="2031-05-03")

    assert {"+": ("superseded", 1), "-": ("single-origin", 1)} == supports(early, late)


def test_another_publisher_overtakes_nobody(article: type):
    """Who copies most of a story and says the opposite disputes it."""
    early = paper(article, SAID, title="Port quiet")
    other = paper(article, DENIED, polarity="-", title="Port quiet", publisher="Courier")

    assert {"conflicted"} == {support for support, _ in supports(early, other).values()}


def test_versions_without_an_order_overtake_nobody(article: type):
    """Two versions of one day dispute each other: nothing says which is the later."""
    one = paper(article, SAID, title="Port quiet")
    two = paper(article, DENIED, polarity="-", title="Port quiet")

    assert {"conflicted"} == {support for support, _ in supports(one, two).values()}


def test_without_derivation_nothing_moves(article: type):
    """Documents that have nothing to do with each other leave each other be."""
    pages = [paper(article, SAID, title="Port shelled"), article("A storm took forty roofs.", name="s")]
    found = find_standing(find_derived(pair_pages([p.document for p in pages], [p.reading for p in pages])))

    assert (frozenset(), {}) == found
