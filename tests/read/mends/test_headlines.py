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
        ("Sorn minister sacked", ("SANCTION", (), ("Sorn minister",))),
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


@pytest.mark.parametrize(
    "words",
    ["Rebels attacked with rockets", "Sorn bombed", "Settlers burned and looted", "Militants freed after talks"],
)
def test_who_may_have_done_it_as_well_is_on_neither_side(words: str, read_text: Read):
    """A bare past form of a verb that needs no object leaves open whether its subject did it or underwent it."""
    told = events(headline(words, read_text))

    assert not [one for one in told if one[0] in {"ASSAULT", "RETREAT"} and (one[1] or one[2])]


@pytest.mark.parametrize(
    ("words", "target"),
    [
        ("Militants killed in raid", "Militants"),
        ("Three gunmen killed in church", "Three gunmen"),
        ("Village burned by settlers", "Village"),
        ("Rebels charged with murder", "Rebels"),
        ("Sorn condemned over raid", "Sorn"),
    ],
)
def test_what_stands_beside_tells_who_underwent_it(words: str, target: str, read_text: Read):
    """A doer, a reason, a deed that did it or a number show that a bare past form befell its subject."""
    assert (target,) in {targets for _, _, targets in events(headline(words, read_text))}


@pytest.mark.parametrize("words", ["Rebels stormed into Northport", "Fighters stormed across border"])
def test_who_goes_somewhere_acts(words: str, read_text: Read):
    """Where a verb says which way its subject went, it did so by itself."""
    assert {(words.split(maxsplit=1)[0],)} == {sources for kind, sources, _ in events(headline(words, read_text))}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Velia Denies Shelling Ostrel as Sorn Recalls Envoy", ("SANCTION", "Sorn")),
        ("Velia Signs Truce as Sorn Bombs Tarsk", ("ASSAULT", "Sorn")),
        ("Velia Attacks Sorn and Tarsk Recalls Envoy", ("SANCTION", "Tarsk")),
        ("Velia Attacks Sorn and Tarsk Recalls Envoy", ("ASSAULT", "Velia")),
        ("Velia Joins Alliance as Sorn Bombs Tarsk", ("ASSAULT", "Sorn")),
    ],
)
def test_each_clause_of_a_headline_has_its_own_subject(words: str, found: tuple[str, str], read_text: Read):
    """What stands behind "as" or "and" before a verb of its own does that verb's deed alone."""
    sources = {(kind, who) for kind, who, _ in events(headline(words, read_text))}

    assert {(found[0], (found[1],))} == {one for one in sources if one[0] == found[0]}


def test_names_before_a_plural_act_together(read_text: Read):
    """Two names that no verb parts do what they do together."""
    ((_, sources, _),) = events(headline("Velia and Sorn Recall Envoys", read_text))

    assert {"Velia", "Sorn"} == set(sources)


def test_a_name_goes_on_behind_as_with_a_hyphen_alone(read_text: Read):
    """Between two names a bare "as" is no part of either."""
    reading = headline("Velia Denies Shelling Ostrel as Sorn Recalls Envoy", read_text)

    assert not [mention for mention in reading.mentions if " as " in mention.anchor.exact]


@pytest.mark.parametrize(
    "words",
    [
        "Yemen: gunmen seized ship",
        "Kenya: Police Killed 30 Protesters",
        "Velia: rebels shelled Ostrel",
        "Gaza: Iran hit dam",
    ],
)
def test_a_land_before_its_own_people_says_nothing(words: str, read_text: Read):
    """A land or a place before a colon is where it happens, unless another land answers for the deed."""
    assert {None} == {claim.attribution for claim in headline(words, read_text).claims}


def test_a_land_that_the_text_below_lets_speak_says_so(read_text: Read):
    """Where the text gives a land's own words, its headline does too."""
    text = "Yemen: gunmen seized ship\nYemen said that gunmen had seized a ship. The crew of the ship was silent.\n"
    reading = read_text(text)
    holders = {attribution.chain[-1].name for attribution in reading.attributions}

    assert {"Yemen"} == holders
    assert all(claim.attribution for claim in reading.claims if isinstance(claim.content, Event))


def test_nobody_says_a_question(read_text: Read):
    """What stands before a question is what is asked about."""
    assert {None} == {claim.attribution for claim in headline("Army: Who armed the rebels?", read_text).claims}


def test_who_is_bidden_is_no_name(read_text: Read):
    """Whom a governor orders to do a thing is asked for it, and is not called after the governor."""
    found = events(headline("Governor orders troops to leave Ostrel", read_text))

    assert ("RETREAT", ("troops",), ("Ostrel",)) in found
    assert ("REQUEST", ("Governor",), ("troops",)) in found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Orlan plans embargo on Velia", ("THREATEN", ("Orlan",), ("Velia",))),
        ("Orlan demands withdrawal from Tarsk", ("REQUEST", ("Orlan",), ("withdrawal from Tarsk",))),
        ("Velia arms embargo on Sorn holds", ("COERCE", ("Velia",), ("Sorn",))),
    ],
)
def test_a_verb_in_s_before_a_deed_is_no_plural(
    words: str, found: tuple[str, tuple[str, ...], tuple[str, ...]], read_text: Read
):
    """Who "plans embargo" plans one; "arms" stays what an embargo is on."""
    assert found in events(headline(words, read_text))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Velia rejects offer, recalls envoy from Sorn", ("SANCTION", ("Velia",), ("Sorn",))),
        ("Velia vows to retake Ostrel, snubs Sorn plan", ("REJECT", ("Velia",), ("Sorn",))),
    ],
)
def test_who_does_the_first_deed_does_the_one_behind_a_comma(
    words: str, found: tuple[str, tuple[str, ...], tuple[str, ...]], read_text: Read
):
    """A headline leaves out "and", and whoever does both deeds stands before the first."""
    assert found in events(headline(words, read_text))


def test_who_says_so_behind_a_comma_does_not_do_it(read_text: Read):
    """Behind "says" stands who says it."""
    assert ("AGREE", ("Velia",), ()) in events(headline("Velia will free crew, says Sorn", read_text))
