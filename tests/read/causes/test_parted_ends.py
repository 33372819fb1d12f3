"""Ends of links that do not hold each other's words, on invented actors."""

from tests.read.conftest import linked


def test_a_condition_is_no_part_of_what_follows_from_it(read_text):
    """What is threatened ends before "if"."""
    found = linked(read_text("Marlen threatened to close the port if Duke Torvan was not released."))

    assert [("Duke Torvan was not released", "Marlen threatened to close the port", "causal")] == found


def test_an_aim_is_no_part_of_what_is_done_for_it(read_text):
    """What is done ends before its purpose."""
    found = linked(read_text("The mayor wants Marlen to buy grain in order to reduce its dependence on Norway."))

    assert all("in order" not in cause and effect not in cause for cause, effect, _ in found)


def test_aims_of_a_list_stand_in_no_cause(read_text):
    """Each of several aims follows from what is done for all of them."""
    found = linked(read_text("Ostrel used drones to bomb Selm, kill the general and free the envoy."))

    assert {"Ostrel used drones"} == {cause for cause, _, _ in found}
    assert ["free the envoy", "kill the general", "to bomb Selm"] == sorted(effect for _, effect, _ in found)
