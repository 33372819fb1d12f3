"""Who stands in another clause than a deed, and so on none of its sides; with sides as the encoder may see them."""

import pytest

from tests.read.conftest import events


@pytest.mark.parametrize(
    ("text", "telling", "sides", "expected"),
    [
        ("Marlen will leave unless crews are freed.", ("freed", "RETREAT"), ("Marlen", "crews"), ("", "crews")),
        ("Velda took pilots; two were freed.", ("freed", "RETREAT"), ("", "Velda"), ("", "")),
        ("His purge has emboldened his brother.", ("purge", "COERCE"), ("His", "brother"), ("His", "")),
        ("Noll warned that Marlen would bomb Velda.", ("warned", "THREATEN"), ("Noll", "Marlen"), ("Noll", "")),
        ("Noll warned that Marlen would suffer.", ("warned", "THREATEN"), ("Noll", "Marlen"), ("Noll", "Marlen")),
        ("Noll warned that Marlen would bomb.", ("warned", "THREATEN"), ("Noll", "Marlen"), ("Noll", "Marlen")),
        ("Noll will not jail us, because Velda would object.", ("jail", "COERCE"), ("Noll", "Velda"), ("Noll", "")),
        ("Noll will jail us, and Velda too.", ("jail", "COERCE"), ("Noll", "us"), ("Noll", "us")),
        ("Velda took men; two of the crew were freed.", ("freed", "RETREAT"), ("", "Velda crew"), ("", "crew")),
        ("Velda asked for talks, but raids were made, aides say.", ("raids", "ASSAULT"), ("Velda", ""), ("", "")),
        (
            "Velda asked for talks, and raids were launched, aides say.",
            ("raids", "ASSAULT"),
            ("Velda", ""),
            ("Velda", ""),
        ),
    ],
)
def test_who_only_waits_watches_or_harms_others_stands_on_no_side(fit, text, telling, sides, expected):
    """Whoever waits for a release does not release, and whoever is emboldened by a purge is not purged."""
    assert expected == fit(text, telling, sides)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A gang robbed a nurse of Velda; she was jailed later.", ("", "")),
        ("Velda attacked and drivers were jailed.", ("Velda", "")),
    ],
)
def test_a_passive_has_no_doer_in_another_clause(fit, text: str, expected: tuple[str, str]):
    """Who stands outside a passive without an agent does not do it, but for whoever does what it is joined to."""
    assert expected == fit(text, ("jailed", "COERCE"), ("Velda", ""))


def test_whose_claim_it_is_does_not_do_what_it_tells(fit):
    """Who claims that others used gas is not among those others."""
    text = "The enemy's assertion that soldiers used gas is false."

    assert ("soldiers", "") == fit(text, ("used", "ASSAULT"), ("enemy soldiers", ""))


def test_whose_raid_it_is_does_what_is_told_of_the_raid(fit):
    """Who owns a raid that a participle goes on about has launched it."""
    assert ("army", "") == fit("The army's raid launched at dawn failed.", ("launched", "ASSAULT"), ("army", ""))


def test_who_only_tells_of_others_does_not_act_with_them(fit):
    """Beside whoever goes from house to house by grammar, who says so does not go."""
    text = "Residents said that rebels had entered the town and were going from house to house."

    assert ("rebels", "") == fit(text, ("going", "COERCE"), ("Residents rebels", ""))


@pytest.mark.parametrize("deed", ["strike", "strike Marlen", "retaliate"])
def test_who_is_warned_of_a_blow_is_not_who_strikes(read_text, deed: str):
    """Whoever would strike is not threatened with it."""
    found = events(read_text(f"The ministers warned that Velda would {deed}."))

    assert not any(sources == ("The ministers",) and targets == ("Velda",) for _, sources, targets in found)


def test_whoever_a_pronoun_may_mean_stays_a_side(fit):
    """Beside "it" as the subject whoever else is seen doing a deed may be meant by it."""
    text = "Velda has tried contrition: it published the names of its clients and begged Oman to send inspectors."

    assert "Velda" in fit(text, ("begged", "REQUEST"), ("Velda it", "Oman"))[0].split()


@pytest.mark.parametrize(
    "text",
    [
        "The bishop condemned the curbs on Velda.",
        "The bishop backed a campaign against Velda.",
        "The bishop rejected a motion against Velda.",
        "The bishop protested new limits on Velda.",
        "Tariffs on Velda were criticised by the bishop.",
    ],
)
def test_whom_a_judged_thing_is_aimed_at_is_not_judged(read_text, text: str):
    """Whoever suffers what is blamed, praised or turned down is not the one who is."""
    judging = [targets for kind, sources, targets in events(read_text(text)) if sources == ("bishop",)]

    assert judging
    assert all("Velda" not in targets for targets in judging)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The bishop blamed the raid on Velda.", "ACCUSE"),
        ("The bishop lodged a complaint against Velda.", "ACCUSE"),
        ("The bishop condemned the raid on the port by Velda.", "ACCUSE"),
    ],
)
def test_on_whom_a_deed_is_pinned_is_judged(read_text, text: str, kind: str):
    """Whoever is blamed for a deed, complained of, or did it is meant."""
    assert (kind, ("bishop",), ("Velda",)) in events(read_text(text))
