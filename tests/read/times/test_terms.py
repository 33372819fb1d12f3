"""Times by, until or to which somebody sets something, on invented actors. The texts are of Wednesday 12 March 2031."""

import pytest

PUBLISHED = "2031-03-12"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The prefect has closed the quay until Friday.", "../2031-03-14"),
        ("The guild has asked both crews to stop loading salt until Friday.", "../2031-03-14"),
        ("The prefect gave the crews until Sunday to leave.", "../2031-03-16"),
        ("The council promised the millers free grain until February.", "../2032-02"),
        ("The fleet announced live firing off the cape until the weekend.", "../2031-03-16"),
        ("The prefect requested a report from the guards by Friday.", "../2031-03-14"),
        ("The court moved the vote to February.", "2032-02"),
        ("The guild put off a sale of bonds planned for March.", "2031-03"),
    ],
)
def test_a_term_that_somebody_sets_is_still_to_come(read_text, text, edtf):
    """What is given, asked or put off until a day, and what has been done until then, ends on the next such day."""
    assert [edtf] == [when.edtf for when in read_text(text, published=PUBLISHED).times]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Guards held the clerk until Friday.", "../2031-03-07"),
        ("The prefect had closed the quay until Friday.", "../2031-03-07"),
        ("The prefect, who was in office until February, promised a park.", "../2031-02"),
        ("The crews moved to Sorna in February.", "2031-02"),
    ],
)
def test_what_lasted_until_a_day_is_over(read_text, text, edtf):
    """A deed of the past that no term was set for, and what is told of its doer, ended on the last such day."""
    assert [edtf] == [when.edtf for when in read_text(text, published=PUBLISHED).times]
