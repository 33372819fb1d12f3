"""Whose the sentences of a quotation are that do not say it themselves, on invented speakers."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        '"Velda cannot win," said Nora Beld. "So both will wait. Marlen says that the war is lost."',
        '"Velda cannot win," said Nora Beld. "So both will wait. If Marlen concludes that the war is lost, it ends."',
    ],
)
def test_who_is_told_of_in_a_quotation_is_not_its_speaker(read_text, text: str):
    """What others are said to say inside a quotation is the speaker's report of it."""
    chains = [[holder.name for holder in each.chain[1:]] for each in read_text(text).attributions]

    assert [["Nora Beld"]] * 3 + [["Nora Beld", "Marlen"]] == chains


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ('"We won the vote," said Nora Beld. The hall is cold. Will Velda pay?', "Nora Beld"),
        ('"We won the vote," said Nora Beld. The hall is cold.', "unknown"),
        ('"We won the vote," said Nora Beld. "We lost it," said Ivo Strand. Will Velda pay?', "unknown"),
        ("Nora Beld shook her head.", "Nora Beld"),
        ("The fisherman shook his head.", "The fisherman"),
        ("The minister was angry.", "The minister"),
        ("Ostrel closed its port.", "unknown"),
        ("Ministers were angry.", "unknown"),
    ],
)
def test_a_quotation_of_nobody_told_is_an_answer_or_of_whom_was_told_before(read_text, before: str, speaker: str):
    """Who alone is quoted answers what is asked; else the person of the sentence before speaks, or nobody known."""
    found = read_text(f'{before} "Velda has paid for years."').attributions

    assert [speaker] == [each.chain[-1].name for each in found if each.content.exact == "Velda has paid for years"]
