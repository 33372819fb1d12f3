"""Clauses opened by several words or by inversion, on invented actors."""

import pytest

from tests.read.conftest import linked, signed, told_links


@pytest.mark.parametrize(
    ("text", "link_type", "sign"),
    [
        ("Marlen left the talks on the grounds that the minutes had been forged.", "motive", 1),
        ("The ferry will sail provided that the storm ends.", "enabling", 1),
        ("Prices stay low as long as the mills are open.", "causal", 1),
        ("Marlen widened the dyke in order that the fields might stay dry.", "purpose", 1),
        ("Marlen widened the dyke lest the fields be flooded.", "purpose", -1),
    ],
)
def test_phrase_opens_a_clause(read_text, text: str, link_type: str, sign: int):
    """Each phrase says how its clause and the main clause go together."""
    assert [(link_type, sign)] == [(kind, told) for _, _, kind, told in told_links(read_text(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Had the dyke held, the market would have stayed dry.",
        "Should the old dyke break, the market will be flooded.",
        "Were the dyke to break, the market would be flooded.",
    ],
)
def test_inverted_auxiliary_opens_a_condition(read_text, text: str):
    """A clause that opens with its auxiliary is what the main clause depends on."""
    [(cause, effect, kind, sign)] = told_links(read_text(text))

    assert (True, True, "causal", 1) == ("dyke" in cause, "market" in effect, kind, sign)


@pytest.mark.parametrize("text", ["Had the dyke held?", "On the day the dyke broke the market was open."])
def test_question_and_date_open_no_condition(read_text, text: str):
    """A question supposes nothing, and a day is no condition."""
    assert [] == told_links(read_text(text))


def test_what_had_been_kept_up_is_supposed(read_text):
    """The verb below "had" may itself govern another."""
    expected = [("the ferries kept running", "trade would have grown", 1, "causal")]

    assert expected == signed(read_text("Had the ferries kept running, trade would have grown."))


@pytest.mark.parametrize(
    ("text", "supposed"),
    [
        ("Were the price of tin to fall, the mine would shut.", "the price of tin to fall"),
        ("Prices would rise were the port to close.", "the port to close"),
        ("Should the levy rise, traders would leave.", "the levy rise"),
    ],
)
def test_what_is_supposed_is_told_without_its_auxiliary(read_text, text: str, supposed: str):
    """The words of the condition begin with whom it is about."""
    assert [supposed] == [cause for cause, _, _ in linked(read_text(text))]
