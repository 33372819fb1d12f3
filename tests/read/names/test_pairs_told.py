"""Two who are told of together and meant later on, on invented countries."""

import pytest


@pytest.mark.parametrize(
    ("told", "phrase", "pair"),
    [
        ("Ostrel and Tamrin signed a truce. Velda hailed it.", "The two countries", {"Ostrel", "Tamrin"}),
        ("Ostrel signed a treaty with Tamrin. Velda praised it.", "Both countries", {"Ostrel", "Tamrin"}),
        ("A war between Ostrel and Tamrin began. Velda closed its pass.", "The two states", {"Ostrel", "Tamrin"}),
        ("Ostrel met with Tamrin. Velda hailed the talks.", "Both sides", {"Ostrel", "Tamrin"}),
        ("Iran and Iraq signed a truce. Kuwait hailed it.", "The two countries", {"Iran", "Iraq"}),
        ("Ostrel and Tamrin signed a truce. Velda and Harrow hailed it.", "The two countries", set()),
        ("Talks between Iran and Iraq failed. Kuwait and Oman regretted it.", "Both sides", set()),
        (
            "Ostrel and Tamrin met. The two countries signed a truce. Velda and Harrow fought.",
            "Both countries",
            set(),
        ),
        ("Ostrel, Tamrin and Velda met.", "The two countries", set()),
        ("Ostrel met Tamrin and Velda.", "Both sides", set()),
    ],
)
def test_the_one_pair_told_of_together_is_meant(read_text, told: str, phrase: str, pair: set[str]):
    """Whoever was named last is not meant where two were told of together; where pairs compete, nobody is."""
    reading = read_text(f"{told} {phrase} freed prisoners.")
    names = {m.id: m.anchor.exact for m in reading.mentions}

    assert pair == {names[m.antecedent] for m in reading.mentions if m.anchor.exact == phrase and m.antecedent}
