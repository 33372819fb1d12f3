"""Pronouns that mean several who were named one by one, seen in who does what; on invented actors."""

import pytest


@pytest.fixture(scope="session")
def read_meant(read_text):
    """A function from a text to its deeds as (type, sources, targets), pronouns replaced by whom they mean."""

    def read(text: str) -> set[tuple[str | None, tuple[str, ...], tuple[str, ...]]]:
        reading = read_text(text)
        mentions = {mention.id: mention for mention in reading.mentions}

        def name(role) -> str:
            mention = mentions.get(role.mention or "")
            while mention is not None and mention.antecedent is not None:
                mention = mentions[mention.antecedent]
            return role.anchor.exact if mention is None else mention.anchor.exact

        deeds = [c.content for c in reading.claims if hasattr(c.content, "sources")]
        return {(d.type, tuple(map(name, d.sources)), tuple(map(name, d.targets))) for d in deeds}

    return read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Varad and Sollen said they will attack Ostrel.", ("THREATEN", ("Varad", "Sollen"), ("Ostrel",))),
        ("Varad and Sollen met in Ostrel. They signed a treaty.", ("SUPPORT", ("Varad",), ("Sollen",))),
        ("Ostrel talked to Norway and Sweden. It was blamed by both.", ("ACCUSE", ("Norway", "Sweden"), ("Ostrel",))),
        ("Norway and Sweden pay Ostrel. Both attacked Varad.", ("ASSAULT", ("Norway", "Sweden"), ("Varad",))),
        ("Norway and Sweden traded fire, and each blamed the other.", ("ACCUSE", ("Norway",), ("Sweden",))),
    ],
)
def test_a_plural_means_each_who_was_named(read_meant, text: str, expected: tuple):
    """Who was joined by "and" before does what "they", "both" or "each" does."""
    assert expected in read_meant(text)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Critics of Varad and Sollen said they will attack Ostrel.", ("Critics of Varad and Sollen",)),
        ("Both armies attacked Ostrel.", ("Both armies",)),
    ],
)
def test_others_are_not_split_up(read_meant, text: str, source: tuple):
    """Who stands there as one phrase is one, and "both" before a noun is part of it."""
    assert source in {sources for _, sources, _ in read_meant(text)}


def test_who_is_warned_of_what_happens_to_them_is_no_speaker(read_meant):
    """Between those who say it and the pronoun others are named, whom it means."""
    found = read_meant("The president and the premier told the strikers that they would be arrested.")

    assert ("the strikers",) in {targets for _, _, targets in found}


def test_both_is_open_where_three_were_named(read_meant):
    """Where nothing tells which two are meant, nobody is."""
    assert set() == {
        sources for _, sources, _ in read_meant("Norway, Sweden and Ostrel met. Both left.") if not sources
    }


def test_another_post_is_another_person(read_text):
    """The foreign minister is not the interior minister named before him."""
    mentions = read_text("The interior minister went home. The foreign minister praised Norway.").mentions

    assert [None] == [m.antecedent for m in mentions if m.anchor.exact == "The foreign minister"]


def test_a_land_under_an_office_is_no_person(read_meant):
    """Whoever was minister of a land is the one that "he" means."""
    found = read_meant("Police charged Radu Corvin, a former energy minister of Lethany. He rejected the charge.")

    assert ("Radu Corvin",) in {sources for _, sources, _ in found}
