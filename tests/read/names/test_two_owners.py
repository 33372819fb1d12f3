"""Whose two institutions are of which a text means both or neither, seen in who does what; on invented actors."""

import pytest


@pytest.fixture(scope="session")
def read_owners(read_text):
    """A function from a text to whose those are who do its last deed."""

    def read(text: str) -> list[str | None]:
        reading = read_text(text)
        mentions = {mention.id: mention for mention in reading.mentions}
        deed = [c.content for c in reading.claims if hasattr(c.content, "sources")][-1]
        sides = [mentions[role.mention] for role in (*deed.sources, *deed.targets) if role.mention]
        owners = [mentions[side.owner] if side.owner else None for side in sides]
        meant = [mentions[o.antecedent] if o is not None and o.antecedent else o for o in owners]
        return [None if owner is None else owner.anchor.exact for owner in meant]

    return read


@pytest.mark.parametrize(
    "text",
    [
        "Korva and Velm signed a truce. The two armies shelled each other.",
        "Korva and Velm signed a truce. Both armies exchanged fire.",
        "Talks between Korva and Velm collapsed. The two navies exchanged fire.",
        "Korva and Velm fought over the islands. Coastguards of both countries clashed on Tuesday.",
        "Korva and Velm fought over the islands. Troops from the two countries clashed on Tuesday.",
        "Korva and Velm signed a truce. The foreign ministers of both states met.",
    ],
)
def test_two_institutions_are_of_the_two_states_named(read_owners, text: str):
    """Each is of one of those who are told of together."""
    assert ["Korva", "Velm"] == read_owners(text)


def test_neither_institution_is_each_state_s(read_owners):
    """What neither government did, both left undone."""
    told = read_owners("Korva and Velm signed a truce. Neither government has released prisoners.")

    assert ["Korva", "Velm", None] == told


@pytest.mark.parametrize(
    "text",
    [
        "Korva and Velm signed a truce with Leth. The two armies shelled each other.",
        "Korva, Velm and Leth met. The two armies shelled each other.",
        "The two armies shelled each other.",
    ],
)
def test_where_more_may_be_meant_nobody_is(read_owners, text: str):
    """Of three who are named, or of none, no two are chosen."""
    assert [None, None] == read_owners(text)


def test_any_two_bodies_are_not_those_of_two_states(read_owners):
    """Two garrisons that nothing calls known may be anybody's."""
    assert None is read_owners("Korva and Velm signed a truce. Rebels attacked two garrisons.")[-1]


def test_the_two_of_one_noun_are_those_before(read_text):
    """Two armies named one by one are the two armies afterwards."""
    reading = read_text("The army of Korva and the army of Velm met at the river. The two armies exchanged fire.")
    mentions = {mention.id: mention for mention in reading.mentions}
    deed = [c.content for c in reading.claims if hasattr(c.content, "sources")][-1]
    meant = [mentions[mentions[role.mention].antecedent] for role in (*deed.sources, *deed.targets)]

    assert ["The army of Korva", "the army of Velm"] == [mention.anchor.exact for mention in meant]
