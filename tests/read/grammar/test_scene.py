"""Who stands in a phrase that heads no name: owners, labels and numbers; on invented actors."""

import pytest

from dragoman.records import Event
from tests.read.conftest import events


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Belmora blocked the Harn tunnel at noon.", "Harn"),
        ("Farmers ended a siege of the Losk dairy.", "Losk"),
        ("Belmora sent policemen to the Berra vineyard.", "Berra"),
    ],
)
def test_a_name_that_says_which_thing_is_meant_is_no_side(read_text, text: str, label: str):
    """Nobody does anything to a place because a road or a park bears its name."""
    assert all(label not in targets for _, _, targets in events(read_text(text)))


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Belmora rejected the European Union plan.", "European Union"),
        ("Belmora impounded a Torgul tug.", "a Torgul tug"),
        ("Belmora shelled the Torgul district.", "Torgul"),
    ],
)
def test_a_name_that_says_whose_a_thing_is_stays_a_side(read_text, text: str, owner: str):
    """A listed body's plan is its own, and so is one ship of many."""
    assert any(owner in targets for _, _, targets in events(read_text(text)))


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Hundreds of weavers marched on the palace.", "Hundreds of weavers"),
        ("Belmora freed two of the guards.", "two of the guards"),
        ("Belmora quarrelled with two of its guards about pay.", "two of its guards"),
    ],
)
def test_who_is_counted_is_told_with_the_number(read_text, text: str, side: str):
    """A side has the words that say how many of them there were."""
    assert any(side in (*sources, *targets) for _, sources, targets in events(read_text(text)))


def test_whose_things_are_counted_is_told_alone(read_text):
    """Two of somebody's posts are no two of him."""
    found = events(read_text("Rebels attacked two of Belmora's posts."))

    assert ("ASSAULT", ("Rebels",), ("Belmora",)) in found


@pytest.mark.parametrize(("people", "kinds"), [("aid workers", {"RETREAT"}), ("food aid", {"AID"})])
def test_people_are_not_what_they_deal_in(read_text, people: str, kinds: set[str]):
    """Who releases aid workers gives no aid; food aid is aid."""
    found = read_text(f"Marlen released {people} to Velda.")

    assert kinds == {c.content.type for c in found.claims if isinstance(c.content, Event)}


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Gunmen stormed the town of Losk. The Losk raid killed two.", ((), ("Losk",))),
        ("Envoys met in Losk. The Losk attack killed two.", ((), ("Losk",))),
        ("The army of Torgul crossed the pass. The Torgul attack killed two.", (("Torgul",), ())),
        ("Rebels hold the town of Losk. The Losk attack on Berra killed two.", (("Losk",), ("Berra",))),
    ],
)
def test_a_town_before_an_attack_is_where_it_was(read_text, text: str, sides: tuple):
    """A town's name says where a raid was, unless words say on whom; whoever has an army attacks by himself."""
    assert ("ASSAULT", *sides) in events(read_text(text))


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Varnia signed the Losk treaty.", ()),
        ("Varnia signed a treaty with Losk.", ("Losk",)),
    ],
)
def test_after_whom_a_pact_is_called_is_no_side_of_it(read_text, text: str, whom: tuple):
    """A treaty's name is no party to it."""
    assert not [t for _, _, t in events(read_text(text)) if t not in {whom, ("Varnia",)}]
