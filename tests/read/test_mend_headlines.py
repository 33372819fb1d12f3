"""What headlines leave out is read all the same: auxiliaries, plans, "and" and who says so."""

from collections.abc import Callable

import pytest

from dragoman.records import Event, Reading
from tests.read.conftest import events

Read = Callable[..., Reading]
BODY = "The talks of Velia and Sorn went on in Northport. The Red Reed Front and Minister Ilan Osk were silent."


def headline(words: str, read_text: Read) -> Reading:
    """The reading of a page with a headline, of the headline alone."""
    reading = read_text(f"{words}\n{BODY}\n")
    (title,) = [s.number for s in reading.segments if s.kind == "title"]
    inside = {s.number for s in reading.sentences if s.segment == title}
    return Reading(
        **{field: getattr(reading, field) for field in Reading.__struct_fields__ if field != "claims"},
        claims=tuple(claim for claim in reading.claims if claim.sentence in inside),
    )


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Two soldiers killed by rebels in Ostrel", ("ASSAULT", ("rebels in Ostrel",), ("Two soldiers",))),
        ("Sorn minister sacked", ("COERCE", (), ("Sorn minister",))),
        ("Northport shelled by Sorn", ("ASSAULT", ("Sorn",), ("Northport",))),
        ("Velia accused of shelling Ostrel", ("ACCUSE", (), ("Velia",))),
        ("Velia Urged to Free Journalists", ("REQUEST", (), ("Velia",))),
        ("Red Reed Front Leader Shot Dead", ("ASSAULT", (), ("Red Reed Front Leader",))),
    ],
)
def test_a_past_form_without_an_object_befalls_its_subject(
    words: str, found: tuple[str, tuple[str, ...], tuple[str, ...]], read_text: Read
):
    """A headline's own deeds stand in the present, so that a dropped "was" shows."""
    assert found in events(headline(words, read_text))


@pytest.mark.parametrize(
    ("words", "source"), [("Rebels seized Northport", "Rebels"), ("Sorn fired on Velian patrol", "Sorn")]
)
def test_who_has_an_object_acts(words: str, source: str, read_text: Read):
    """A past form with an object, or of a verb that needs none, is the subject's own deed."""
    assert {(source,)} == {sources for _, sources, _ in events(headline(words, read_text))}


@pytest.mark.parametrize("words", ["Velian minister to visit Sorn", "Velia to withdraw troops from Northport"])
def test_what_somebody_is_to_do_is_planned(words: str, read_text: Read):
    """A headline's "to" says what is ahead."""
    assert {"planned"} == {claim.status.modality for claim in headline(words, read_text).claims}


@pytest.mark.parametrize("words", ["Bid to free hostages", "Effort to end war with Sorn"])
def test_what_a_bid_is_for_is_no_plan_of_the_bid(words: str, read_text: Read):
    """Nouns that go on with what they are for do nothing."""
    assert not {sources for _, sources, _ in events(headline(words, read_text))} - {()}


def test_a_comma_joins_two_subjects(read_text: Read):
    """Two names before a verb with a comma between act together; what only describes the first does not."""
    (joint,) = [c.content for c in headline("Velia, Sorn sign truce", read_text).claims if isinstance(c.content, Event)]

    assert ["Velia", "Sorn"] == [role.anchor.exact for role in (*joint.sources, *joint.targets)]
    assert not [one for one in events(headline("Velia, Sorn's neighbour, signs truce", read_text)) if "Sorn" in one[1]]


@pytest.mark.parametrize(
    ("words", "holder"),
    [
        ("Velia: Sorn shelled Ostrel", "Velia"),
        ("Sorn bombs fuel depot, kills eight - officials", "officials"),
        ("Rebels seized Northport: UN", "UN"),
        ("Osk: rebels to blame for raid", "Osk"),
        ("Two soldiers killed in raid, police say", "police"),
    ],
)
def test_a_mark_gives_who_says_so(words: str, holder: str, read_text: Read):
    """Who stands before a colon, or behind a colon or a dash, says the rest of a headline."""
    reading = headline(words, read_text)
    chains = {a.id: a.chain for a in reading.attributions}

    assert {holder} == {chains[c.attribution or ""][1].name for c in reading.claims if isinstance(c.content, Event)}


@pytest.mark.parametrize("words", ["Talks: Sorn walks out", "Northport: rebels seize dam"])
def test_a_topic_before_a_colon_says_nothing(words: str, read_text: Read):
    """What is talked of, or where something happens, is no speaker."""
    assert {None} == {claim.attribution for claim in headline(words, read_text).claims}


def test_a_quote_of_a_headline_is_as_printed(read_text: Read):
    """However a headline is parsed, its words stay those of the page."""
    text = "SORN SHELLS VELIAN TOWN"
    reading = headline(text, read_text)

    assert {("ASSAULT", ("SORN",), ("VELIAN",))} == events(reading)
    assert {text} == {claim.anchor.exact for claim in reading.claims if isinstance(claim.content, Event)}
