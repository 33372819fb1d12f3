"""One matter told again in other words."""

import msgspec
import pytest

from dragoman.records import Concept
from dragoman.weigh import weigh_readings
from dragoman.weigh.pages import pair_pages
from dragoman.weigh.paraphrases import find_paraphrases

WORDS = (
    "Veldania shelled the port of Corrin at dawn.",
    "The barrage by Veldania left Corrin without its cranes.",
    "Corrin fired back on Veldania in the evening.",
)


def told(*articles: object):
    """The places of each paraphrase, as words."""
    pages = pair_pages([a.document for a in articles], [a.reading for a in articles])
    return [[place.exact for place in repeat.places] for repeat in find_paraphrases(pages)]


def test_one_act_in_other_words(article: type):
    """The same act between the same sides is one matter; the other way round it is another."""
    text = article(*WORDS)
    text.event(0, "VEL", "ASSAULT", "COR")
    text.event(1, "VEL", "ASSAULT", "COR")
    text.event(2, "COR", "ASSAULT", "VEL")

    assert [list(WORDS[:2])] == told(text)


@pytest.mark.parametrize(
    ("first", "second"), [({"polarity": "-"}, {}), ({"trend": "falling"}, {"trend": "rising"})], ids=["denied", "trend"]
)
def test_the_opposite_is_no_paraphrase(article: type, first: dict, second: dict):
    """What is denied, or falls, is not the same as what is said to be, or rises."""
    text = article(*WORDS)
    text.relation(0, "VEL", "arms", "COR", **first)
    text.relation(1, "VEL", "arms", "COR", **second)

    assert [] == told(text)


@pytest.mark.parametrize(("provisional", "found"), [(False, 1), (True, 0)])
def test_a_quantity_in_other_words(article: type, provisional: bool, found: int):  # noqa: FBT001 - a case
    """One listed quantity of one holder is one matter; what no list holds is not known well enough."""
    text = article(*WORDS)
    text.influence(0, "trade(VEL)", 1, "unrest(COR)")
    text.influence(1, "trade(VEL)", -1, "patrols(TES)")
    concept = Concept(id="trade(VEL)", label="trade", quantity="trade", holder="VEL", provisional=provisional)
    reading = msgspec.structs.replace(text.reading, concepts=(concept,))

    assert found == len(find_paraphrases(pair_pages([text.document], [reading])))


def test_other_pages_tell_their_own(article: type):
    """Two articles on one matter do not repeat each other by that alone."""
    one, two = article(WORDS[0], name="a"), article(WORDS[1], name="b")
    one.event(0, "VEL", "ASSAULT", "COR")
    two.event(0, "VEL", "ASSAULT", "COR")

    assert [] == told(one, two)


def test_a_copy_is_no_paraphrase(article: type):
    """A sentence printed twice is the same words, not other ones."""
    text = article(WORDS[0], WORDS[0])
    text.event(0, "VEL", "ASSAULT", "COR")
    text.event(1, "VEL", "ASSAULT", "COR")
    copied = [s if s.number == 0 else msgspec.structs.replace(s, repeat_of=0) for s in text.sentences]
    reading = msgspec.structs.replace(text.reading, sentences=tuple(copied))

    assert () == find_paraphrases(pair_pages([text.document], [reading]))


def test_weighing_lists_paraphrases_among_repeats(article: type):
    """A paraphrase is a repeat of its own method, and adds no origin."""
    text = article(*WORDS, publisher="Post")
    text.event(0, "VEL", "ASSAULT", "COR")
    text.event(1, "VEL", "ASSAULT", "COR")
    weighed = weigh_readings([text.document], [text.reading])

    assert [("paraphrase", "passage")] == [(r.method, r.unit) for r in weighed.repeats]
    assert [1] == [finding.origins for finding in weighed.findings]
