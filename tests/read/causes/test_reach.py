"""What links leave alone, and what they go back to: times, shares, what is over, and the clause just before."""

import pytest

from dragoman.records import Influence
from tests.read.conftest import linked


def _causes(reading) -> set[tuple[str, str]]:
    """What each cause goes back to, or its own words, and the effect."""
    links = [c.content for c in reading.claims if isinstance(c.content, Influence)]
    return {((x.cause.antecedent or x.cause.anchor).exact, x.effect.anchor.exact) for x in links}


@pytest.mark.parametrize(
    "text",
    [
        "The ferrymen have depended on the river for generations.",
        "Building accounts for a tenth of output.",
        "Oil accounts for most of the exports.",
        "The river used to feed the mills.",
        "The canal once fed the mills.",
        "Grain is shipped through Oskel.",
        "The mine has suspended operations.",
        "The desert road adds two days to the journey.",
    ],
)
def test_times_shares_towns_and_what_is_over_are_no_ends(read_text, text: str):
    """How long, how much of a whole, past which town and what used to be tell of nothing that moves another now."""
    assert [] == linked(read_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Farmers rely on the dam for their water.", ("the dam", "their water")),
        ("The drought accounts for the fall in exports.", ("The drought", "the fall in exports")),
        ("The retreat is attributed to a lack of fuel rather than to hunger.", ("a lack of fuel", "The retreat")),
        ("The rise reflects strong demand rather than better roads.", ("strong demand", "The rise")),
        ("The strike has cut exports rather than imports.", ("The strike", "exports")),
        ("Subsidies are to blame for the deficit.", ("Subsidies", "the deficit")),
        ("The harvest would fail without rain.", ("rain", "The harvest would fail")),
        ("The strike halted production.", ("The strike", "production")),
        (
            "The lack of clean water is behind the outbreak of typhoid.",
            ("The lack of clean water", "the outbreak of typhoid"),
        ),
        ("The bank, which was hit by the crisis, has closed.", ("the crisis", "The bank")),
        ("The shortage has driven many abroad.", ("The shortage", "driven many abroad")),
    ],
)
def test_their_neighbours_are(read_text, text: str, expected: tuple):
    """What something is for, what explains it and what it would lack are."""
    assert {expected} == _causes(read_text(text))


def test_who_is_not_to_blame_moves_nothing(read_text):
    """“Not to blame” says that there is no effect."""
    (claim,) = [c for c in read_text("Subsidies are not to blame for the deficit.").claims if c.content.effect]

    assert (0, "-") == (claim.content.sign, claim.status.polarity)


def test_who_is_left_without_a_thing_is_told_once(read_text):
    """What would leave people without food takes food from them; the food keeps nothing from coming."""
    found = _causes(read_text("A cut in funding would leave thousands without food."))

    assert {("A cut in funding", "food")} == found


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("The dam broke. The crown fell, and this raised prices.", "The crown fell"),
        ("The dam broke. The crown fell, and this move raised prices.", "The crown fell"),
        ("The dam broke. Exports fell; this raised prices.", "Exports fell"),
        ("Exports fell. This raised prices.", "Exports fell"),
    ],
)
def test_this_goes_back_to_the_clause_just_before(read_text, text: str, cause: str):
    """Behind “and” or a semicolon “this” is the clause before them; at the head of a sentence, the sentence before."""
    assert cause in {found for found, effect in _causes(read_text(text)) if effect == "prices"}


def test_a_name_says_nothing_of_spheres(read_text):
    """The strength of the Social Front is no social one."""
    reading = read_text("The split strengthened the Social Front.")

    assert {None} == {c.content.effect.sphere for c in reading.claims if isinstance(c.content, Influence)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Prices rose because the army left the town.", ("act:leave town", 1, 1)),
        ("Prices rose because the army took the valley.", ("act:take valley", 1, 1)),
        ("Prices rose because the Greens left the coalition.", ("act:leave coalition", 1, 1)),
        ("Prices rose because the army left a vacuum.", ("control", -1, 1)),
        ("Prices rose because the guild gained the support of the port.", ("support", 1, 1)),
        ("Prices rose because the bank kept wages above 40 crowns.", ("employment", 1, 1)),
        ("Prices rose because the bank kept wages below 40 crowns.", ("employment", -1, 1)),
    ],
)
def test_a_cause_is_named_by_what_its_verb_is_about(read_text, text: str, expected: tuple):
    """Who leaves or takes a town leaves or takes it; what a verb bears, leaves anew or holds at a level is meant."""
    links = [c.content for c in read_text(text).claims if isinstance(c.content, Influence)]
    found = {(x.cause.concept.split("(")[0], x.cause.orientation, x.sign) for x in links}

    assert expected in found


def test_who_is_left_dependent_depends(read_text):
    """A state that something leaves people in is what it brings about, and not more of the people."""
    reading = read_text("The outage has left the residents dependent on tankers.")

    assert {"dependence"} == {
        c.content.effect.concept.split("(")[0] for c in reading.claims if isinstance(c.content, Influence)
    }
