"""Whom answers to deeds told before are aimed at, on invented actors."""

import pytest

from dragoman.records import Event


def _told(read_claims, text, kind, **how):
    """Sources and targets of the last event of a type."""
    found = [c.content for c in read_claims(Event, text, **how) if c.content.type == kind]
    return tuple(tuple(r.anchor.exact for r in side) for side in (found[-1].sources, found[-1].targets))


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("The army of Marlen shelled Velda. Ardin condemned the shelling.", "ACCUSE", "The army of Marlen"),
        ("Marlen shelled Velda on Monday. The attack was condemned by Ardin.", "ACCUSE", "Marlen"),
        ("Marlen arrested nine Veldan monks. It rained. Ardin deplored the arrests.", "ACCUSE", "Marlen"),
        ("Marlen demanded the release of its consul. Velda rejected the demand on Friday.", "REJECT", "Marlen"),
        ("Marlen's army shelled Velda. Marlen's president defended the shelling.", "SUPPORT", "Marlen's army"),
    ],
)
def test_answer_to_a_deed_told_before_is_aimed_at_whoever_did_it(read_claims, text, kind, expected):
    """Who condemns the shelling means whoever shelled."""
    _, targets = _told(read_claims, text, kind)

    assert (expected,) == targets


@pytest.mark.parametrize(
    "text",
    [
        "A storm sank nine boats. Ardin condemned the attack.",
        "Marlen did not shell Velda. Ardin condemned the shelling.",
        "Marlen shelled Velda. It rained. It snowed. The sun shone. Ardin condemned the shelling.",
        "Marlen shelled Velda. Ardin condemned the shelling of a school.",
        "Marlen shelled Velda. Marlen defended the shelling.",
        "Marlen shelled Velda. Ardin condemned a massacre.",
        "Marlen killed a judge. A mine blew up a bus. Ardin condemned the explosion.",
        "Marlen shelled Velda. Sorn bombed Tarsk. Ardin condemned these attacks.",
    ],
)
def test_answer_to_another_deed_is_aimed_at_nobody_told_before(read_claims, text):
    """What was not told, was denied, is long ago or is another deed gives no doer."""
    found = [c.content for c in read_claims(Event, text) if c.content.type in {"ACCUSE", "SUPPORT"}]

    assert not any(role.inferred for event in found for role in event.targets)


def test_what_is_taken_from_elsewhere_is_inferred(read_claims):
    """A side whose words stand in another sentence says so."""
    text = "Marlen shelled Velda. Ardin condemned the shelling."
    [answer] = [c.content for c in read_claims(Event, text) if c.content.type == "ACCUSE"]

    assert [True] == [role.inferred for role in answer.targets]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen asked Velda for grain. Velda refused.", ("Marlen",)),
        ("Marlen asked Velda for grain. Ardin refused.", ()),
        ("Marlen asked Velda for grain. Marlen refused.", ()),
    ],
)
def test_bare_refusal_is_given_to_whoever_asked(read_claims, text, expected):
    """Only whoever was asked refuses whoever asked."""
    _, targets = _told(read_claims, text, "REJECT", learned=False)

    assert expected == targets


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Torgul shelled Tarsk in May. The shelling killed nine people.", ["Torgul"]),
        ("Torgul shelled Tarsk. Ardin shelled Sorn. The shelling killed nine people.", []),
        ("Torgul may shell Tarsk. The shelling killed nine people.", []),
        ("Ardin said that Torgul had shelled Tarsk. The shelling killed nine people.", []),
        ("Torgul shelled Tarsk in May. The shelling of Sorn killed nine people.", []),
        ("Torgul shelled Tarsk in May. In a separate raid the shelling killed nine people.", []),
    ],
)
def test_a_deed_told_again_was_done_by_whoever_did_it_before(read_claims, text: str, doers: list[str]):
    """What "the shelling" did, the one did who shelled somebody right before, by the page's own word."""
    events = [claim.content for claim in read_claims(Event, text, learned=False)]
    (killed,) = [event for event in events if event.trigger.exact == "killed"]

    assert doers == [role.anchor.exact for role in killed.sources if role.mention]
