"""How stories derive from one another: kind, figures, direction."""

import pytest

from dragoman.weigh.kinship import Story, relate_stories
from dragoman.weigh.words import fold_words

TALKS = (
    "The river league called both governments to its seat on Monday and asked them to open the locks again before "
    "the grain rots in the upper ports, where some four hundred barges have been waiting since the dispute began"
)
MORE = (
    "Late in the evening the envoy of the uplands left the hall without a word and drove straight to the airfield, "
    "while the hosts insisted that a second round had been agreed and that nobody had broken anything off"
)
STORM = (
    "A gale took the roofs off forty houses along the coast, the rescue service said, and cut the railway in two "
    "places, so that the mail will go by road until the end of the week at the earliest"
)


def tell(text: str, headline: str = "", **more: object) -> Story:
    """A story of some text."""
    return Story(words=fold_words(text), headline=fold_words(headline), **more)


def relate(one: Story, other: Story):
    """The kinship of two stories, None where there is none."""
    return next(iter(relate_stories([one, other])), None)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        (tell(TALKS, voice="voice:post"), tell(TALKS, voice="voice:echo"), "verbatim"),
        (tell(TALKS), tell(f"{TALKS} for want of an order"), "near-duplicate"),
        (tell(f"{TALKS}. {MORE}. {STORM}"), tell(TALKS), "excerpt"),
        (
            tell(TALKS, voice="voice:wire"),
            tell(TALKS, voice="voice:echo", credits=frozenset({"voice:wire"})),
            "reprint",
        ),
        (tell(TALKS, "Locks", mends="correction"), tell(f"{TALKS}. {MORE[:80]}", "Locks"), "correction"),
        (tell(TALKS, "Locks", mends="retraction"), tell(TALKS, "Locks"), "retraction"),
        (tell(TALKS, mends="retraction", voice="voice:post"), tell(TALKS, voice="voice:echo"), "verbatim"),
    ],
)
def test_kinds(one: Story, other: Story, kind: str):
    """Each way of deriving has its name."""
    assert kind == relate(one, other).kind


def test_a_story_sent_anew_is_an_update():
    """The same agency, headline and matter, hours later and with more in it: an update, credited to the earlier."""
    early = tell(TALKS, "League calls for locks to open", published="2031-04-01T08:00:00Z", voice="voice:wire")
    late = tell(f"{TALKS}. {MORE}", "League calls for talks", published="2031-04-01T12:30:00+02:00", voice="voice:wire")
    kin = relate(late, early)

    assert ("update", 1, "date") == (kin.kind, kin.first, kin.basis)


@pytest.mark.parametrize(
    ("headline", "voice", "published", "found"),
    [
        ("Locks stay shut", "voice:wire", "2031-04-01", True),
        ("Locks stay shut", "voice:wire", "2031-06-01", True),
        ("Locks stay closed", "voice:wire", "2031-04-02", True),
        ("Locks stay closed", "voice:wire", "2031-04-09", False),
        ("Storm on the coast", "voice:wire", "2031-04-01", False),
        ("Locks stay shut", "voice:post", "2031-04-01", False),
    ],
)
def test_an_update_may_share_little(headline: str, voice: str, published: str, found: bool):  # noqa: FBT001 - a case
    """A fifth of the words is enough where publisher and headline are one, or the headline opens alike a day apart."""
    one = tell(f"{STORM}. {TALKS}", "Locks stay shut", voice="voice:wire", published="2031-04-01")
    other = tell(f"{MORE}. {' '.join(TALKS.split()[:14])}.", headline, voice=voice, published=published)

    assert found == (relate(one, other) is not None)


def test_an_update_that_shares_little_is_no_copy():
    """Less than half of the words makes an update, not a copy whose words are another's."""
    one = tell(f"{STORM}. {TALKS}", "Locks stay shut")
    other = tell(f"{MORE}. {' '.join(TALKS.split()[:14])}.", "Locks stay shut")

    assert ("update", False) == (relate(one, other).kind, relate(one, other).copied)


def test_a_credit_line_outweighs_the_dates():
    """A copy that names its source is credited to it, though the source is dated later."""
    copy = tell(TALKS, published="2031-04-01", voice="voice:echo", credits=frozenset({"voice:wire"}))
    kin = relate(copy, tell(TALKS, published="2031-04-02", voice="voice:wire"))

    assert (1, "credit line") == (kin.first, kin.basis)


def test_clock_times_without_a_zone_order_nothing():
    """Two hours of one day tell who came first only where the zone of both is known."""
    one = tell(TALKS, published="2031-04-01T08:00:00")

    assert relate(one, tell(TALKS, published="2031-04-01T09:00:00Z")).first is None


def test_both_figures_are_told():
    """Jaccard is the share of what either holds, containment the share of the smaller."""
    kin = relate(tell(f"{TALKS}. {MORE}"), tell(TALKS))
    small = len(fold_words(TALKS)) - 4
    large = len(fold_words(f"{TALKS} {MORE}")) - 4

    assert (round(small / large, 4), 1.0) == (kin.jaccard, kin.containment)


def test_nothing_and_short_texts_are_no_kin():
    """Texts without words, and texts of a line, are related to nothing."""
    assert () == relate_stories([])
    assert () == relate_stories([tell(""), tell(""), tell("The locks are shut."), tell("The locks are shut, he said.")])
