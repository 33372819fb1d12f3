"""What somebody says in a statement, at a rally or on a day, where a parse hangs it on the noun between."""

import pytest

from dragoman.read.saying.attribute import attribution_for

DEED = "Marlen had shelled Ostrava"


@pytest.fixture
def holder(read_text):
    """A function from a text to whoever first says that the deed was done, None for the page itself."""

    def read(text: str) -> str | None:
        reading = read_text(text)
        start = text.index("shelled")
        found = attribution_for(reading.attributions, start, start + len("shelled"))
        return None if found is None else found.chain[-1].name

    return read


@pytest.mark.parametrize(
    "before",
    [
        "Doru Halm said in a statement that",
        "Doru Halm told the Harbour Gazette in an interview that",
        "Doru Halm told the Harbour Gazette in an interview published on Monday that",
        "Doru Halm wrote in a letter to the council that",
        "Doru Halm has argued for years that",
        "Doru Halm told a local radio station that",
        "Doru Halm claimed in a speech to the council that",
        "Doru Halm told reporters at a rally in Ostrava that",
        "Doru Halm acknowledged in a post on his page that",
        "Doru Halm made it clear that",
        "Doru Halm made clear that",
        "Doru Halm issued a statement saying that",
        "A statement issued by Doru Halm said that",
        "Doru Halm's version is that",
    ],
)
def test_what_is_said_in_something_is_his_who_says_it(holder, before: str):
    """A statement, an interview or a rally between a verb of saying and its clause takes the words from nobody."""
    assert holder(f"{before} {DEED}.") == "Doru Halm"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Doru Halm said in response to a claim by Sana Veld that {DEED}.", "Sana Veld"),
        (f"Doru Halm repeated a claim by Sana Veld that {DEED}.", "Sana Veld"),
        ("Doru Halm wrote about the town that Marlen had shelled.", None),
        ("The files made clear that Marlen had shelled Ostrava.", None),
    ],
)
def test_claim_of_another_stays_his(holder, text: str, expected: str | None):
    """A clause behind another's claim is that other's word, and a relative clause is nobody's."""
    assert holder(text) == expected
