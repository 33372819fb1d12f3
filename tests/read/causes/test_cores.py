"""Which way words say a thing stands or moves, seen in the ends of influences."""

import pytest

from dragoman.records import Influence, Phrase


def effect_of(reading) -> Phrase:
    """The effect of the only influence."""
    [found] = [c.content for c in reading.claims if isinstance(c.content, Influence)]
    return found.effect


@pytest.mark.parametrize(
    ("told", "head", "delta"),
    [
        ("ferry services are unlikely", "service", -1),
        ("ferry services have not been possible", "service", -1),
        ("ferry services are frequent", "service", 1),
        ("unrest was severe", "unrest", 1),
        ("growing conditions are favorable", "condition", 1),
        ("growing conditions were dire", "condition", -1),
        ("rainfall stayed below average", "rainfall", -1),
        ("orchards have suffered", "orchard", -1),
        ("the army left the town without a fight", "leave", None),
    ],
)
def test_an_adjective_says_how_its_subject_stands(read_text, told: str, head: str, delta: int):
    """What is possible or good is there more, what is bad less; an ill that is severe is there more."""
    effect = effect_of(read_text(f"Because of the storm, {told}."))

    assert (head, delta) == (effect.head, effect.delta)


@pytest.mark.parametrize(
    ("told", "head"),
    [
        ("disruption of ferry services", "service"),
        ("limited ferry services", "service"),
        ("below-average rainfall", "rainfall"),
        ("little if any rainfall", "rainfall"),
        ("little or no traffic", "traffic"),
    ],
)
def test_words_of_lack_hand_over_to_what_is_lacking(read_text, told: str, head: str):
    """A disruption, a limit and what is below average are each less of the thing."""
    effect = effect_of(read_text(f"The storm led to {told}."))

    assert (head, -1) == (effect.head, effect.delta)


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("The storm eased the lack of water.", -1),
        ("The storm worsened the lack of water.", 1),
        ("The storm improved the water supply.", 1),
    ],
)
def test_what_makes_a_lack_worse_makes_it_more(read_text, text: str, sign: int):
    """A verb of better or worse is judged by the words as they stand, lack and all."""
    [found] = [c.content for c in read_text(text).claims if isinstance(c.content, Influence)]

    assert sign == found.sign


def test_what_this_is_said_to_be_names_the_cause(read_text):
    """Where a pronoun is called a thing, the thing names the end."""
    reading = read_text("The storm broke the dyke. That was a shock, raising prices.")
    found = [c.content for c in reading.claims if isinstance(c.content, Influence)]

    assert ["shock"] == [link.cause.head for link in found if link.effect.head == "price"]


def test_a_gerund_may_only_narrow_what_is_lost(read_text):
    """The loss of grazing land is a loss of land, not of grazing."""
    effect = effect_of(read_text("The storm led to the loss of grazing land."))

    assert ("land", -1) == (effect.head, effect.delta)


def _moved(reading) -> list[tuple[str, int | None, int | None]]:
    """Head and direction of each effect, and the sign between the concepts of its link."""
    links = [c.content for c in reading.claims if isinstance(c.content, Influence)]
    return [(link.effect.head, link.effect.delta, link.concept_sign) for link in links]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There is no water because of the siege.", ("water", -1, -1)),
        ("There is little trade because of the siege.", ("trade", -1, -1)),
        ("There is a war because of the siege.", ("war", None, 1)),
        ("There is no war because of the truce.", ("war", -1, -1)),
        ("Without rain there will be no harvest.", ("harvest", -1, 1)),
        ("The harvest failed because of the siege.", ("harvest", -1, -1)),
        ("The raid failed because of the truce.", ("fail", None, 1)),
    ],
)
def test_what_there_is_or_fails_names_the_end(read_text, text: str, expected: tuple[str, int | None, int | None]):
    """What there is none of, and a good thing that fails, become less; a harm that fails is no less harm told."""
    assert [expected] == _moved(read_text(text))


def test_what_somebody_is_left_without_is_what_a_clause_is_about(read_text):
    """A clause that tells of a loss names what is lost, of which there is less."""
    reading = read_text("The flood left the town without power, so the hospital closed.")
    causes = [c.content.cause for c in reading.claims if isinstance(c.content, Influence)]

    assert ("power", -1) in {(cause.head, cause.delta) for cause in causes}


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Fear of hail may persuade the guild to sell.", "fear"),
        ("Barley prices rose because of fears of hail.", "fear"),
        ("Worries about hail have cut trade.", "worry"),
        ("Driven by fear of hail, the farmers sold their barley.", "fear"),
    ],
)
def test_a_fear_that_moves_something_is_meant_itself(read_text, text: str, head: str):
    """What is feared need not come to pass for a fear of it to move people."""
    found = [claim.content for claim in read_text(text).claims if isinstance(claim.content, Influence)]

    assert [head] == [link.cause.head for link in found]


def test_what_raises_a_fear_raises_what_is_feared(read_text):
    """As an effect a fear hands over to what it is about."""
    found = [
        c.content for c in read_text("The raid stoked fears of a strike.").claims if isinstance(c.content, Influence)
    ]

    assert ["strike"] == [link.effect.head.split()[0] for link in found]


@pytest.mark.parametrize(
    ("text", "head", "delta"),
    [
        ("The siege deprived the mayor of room to negotiate.", "room to negotiate", None),
        ("The siege limited the militia's ability to bombard the quay.", "bombard", None),
        ("The storm caused damage to the pumps.", "pump", -1),
        ("The loan allowed the completion of the dam.", "dam", 1),
    ],
)
def test_room_and_damage_hand_over_to_what_they_are_of(read_text, text: str, head: str, delta: int | None):
    """What somebody may do, or what is harmed or finished, is what moves."""
    found = [claim.content.effect for claim in read_text(text).claims if isinstance(claim.content, Influence)]

    assert (head, delta) in {(end.head, end.delta) for end in found}


def test_what_moves_by_a_share_is_its_subject(read_text):
    """A share says how far a thing jumped, and is no thing that rises."""
    found = [
        c.content.effect
        for c in read_text("Barley prices jumped 9 per cent on Friday because the port closed.").claims
        if isinstance(c.content, Influence)
    ]

    assert [("price", 1)] == [(end.head, end.delta) for end in found]


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("poor yields push young men into the militias", ("militia", True)),
        ("the duke pushed his men into the militia", ("push", False)),
        ("the frost pushed families into debt", ("push", False)),
    ],
)
def test_a_body_that_people_are_driven_into_grows(read_text, words: str, end: tuple[str, bool]):
    """What drives people into a band strengthens it; who leads them there does so himself."""
    found = [c.content for c in read_text(f"Rents rose because {words}.").claims if isinstance(c.content, Influence)]

    assert end in {(link.cause.head, link.cause.of_actor) for link in found}


@pytest.mark.parametrize(
    ("text", "head", "delta"),
    [
        ("Flour ran out because the road was shut.", "flour", -1),
        ("Bandages ran short because the road was shut.", "bandage", -1),
        ("The wards ran out of flour because the road was shut.", "run", None),
    ],
)
def test_there_is_less_of_what_runs_out(read_claims, text: str, head: str, delta: int | None):
    """What runs out falls; whoever runs out of it does not."""
    [link] = [claim.content for claim in read_claims(Influence, text)]

    assert (head, delta) == (link.effect.head, link.effect.delta)


@pytest.mark.parametrize(
    ("told", "head", "delta"),
    [
        ("the guild walked out of the negotiations", "negotiation", -1),
        ("the guild quit the pact", "pact", -1),
    ],
)
def test_who_leaves_what_he_shares_lowers_that(read_text, told: str, head: str, delta: int | None):
    """Of talks or a pact that somebody leaves there is less."""
    effect = effect_of(read_text(f"Because of the storm, {told}."))

    assert (head, delta) == (effect.head, effect.delta)
