"""Links whose ends people have put right, on invented ports."""

import pytest
from msgspec.structs import replace

from dragoman.records import Concept, Decision
from dragoman.weigh import apply_decisions
from dragoman.weigh.decisions import edit_claim

TEXT = ("Tolls lower the income of Belmora.",)
POVERTY, TOLLS, TRADE = "poverty(BEL)", "thing:toll()", "trade(BEL)"


@pytest.fixture
def text(article: type):
    """An article with a link: tolls lower an income, so that they raise poverty."""
    made = article(*TEXT)
    claim = made.influence(0, TOLLS, -1, POVERTY)
    effect = replace(claim.content.effect, concept=POVERTY, orientation=-1)
    made.claims[-1] = replace(claim, content=replace(claim.content, effect=effect, sign=-1, concept_sign=1))
    return made


def ends_of(claim: object) -> tuple[str, str, int, int]:
    """The concepts of a link, which way its effect faces, and the sign between the concepts."""
    link = claim.content
    return link.cause.concept, link.effect.concept, link.effect.orientation, link.concept_sign


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"content.effect.concept": TRADE}, (TOLLS, TRADE, 1, -1)),
        ({"content.effect.concept": "poverty(ARD)"}, (TOLLS, "poverty(ARD)", -1, 1)),
        ({"content.cause.concept": TRADE}, (TRADE, POVERTY, -1, 1)),
        ({"content.effect.concept": TRADE, "content.sign": 1, "content.concept_sign": -1}, (TOLLS, TRADE, 1, 1)),
        ({"content.effect.concept": TRADE, "content.concept_sign": 1}, (TOLLS, TRADE, 1, 1)),
        ({"content.effect.concept": TRADE, "content.effect.orientation": -1}, (TOLLS, TRADE, -1, 1)),
        ({"content.effect.concept": TRADE, "content.sign": None}, (TOLLS, TRADE, 1, None)),
        ({"content.link_type": "enabling"}, (TOLLS, POVERTY, -1, 1)),
    ],
)
def test_a_link_to_another_concept_has_the_sign_that_fits(text, changes: dict[str, object], expected: tuple):
    """More of the words is more of the new concept; the same quantity of somebody else faces as before."""
    assert expected == ends_of(edit_claim(text.claims[0], changes))


@pytest.mark.parametrize(
    ("changes", "signs"),
    [
        ({"content.sign": 1}, (1, -1)),
        ({"content.concept_sign": -1}, (1, -1)),
        ({"content.sign": None}, (None, None)),
        ({"content.sign": 1, "content.concept_sign": 1}, (1, 1)),
    ],
)
def test_one_sign_put_right_takes_the_other_with_it(text, changes: dict[str, object], signs: tuple):
    """What the words say and what the model runs never part, unless somebody says both."""
    link = edit_claim(text.claims[0], changes).content

    assert signs == (link.sign, link.concept_sign)


def test_a_concept_that_nothing_is_left_of_is_gone(text):
    """What only the edited link was about is no concept of the text any more; what others are about stays."""
    known = tuple(Concept(id=name, label=name, quantity=name.partition("(")[0]) for name in (POVERTY, TOLLS, TRADE))
    reading = replace(text.reading, concepts=known)
    changes = {"content.effect.concept": TRADE}
    made = Decision(
        id="d1", verb="edit", targets=(text.claims[0].id,), at="2031-01-01T00:00:00Z", by="ana", changes=changes
    )
    (edited,) = apply_decisions([reading], [made])

    assert [TOLLS, TRADE] == [concept.id for concept in edited.concepts]
    assert reading == apply_decisions([reading], [])[0]
