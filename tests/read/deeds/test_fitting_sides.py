"""Sides that the encoder saw, as far as grammar allows them."""

import pytest


@pytest.mark.parametrize(
    ("text", "telling", "sides", "expected"),
    [
        ("The herders were fleeced by Marlen.", ("fleeced", "COERCE"), ("herders Marlen", ""), ("Marlen", "herders")),
        ("Marlen fleeced the herders.", ("fleeced", "COERCE"), ("", "Marlen herders"), ("", "herders")),
        ("Velda condemned the raids.", ("raids", "ASSAULT"), ("Velda", ""), ("", "")),
        ("Velda rejected the calls.", ("calls", "REQUEST"), ("Velda", ""), ("", "Velda")),
        ("In Ostrava, Marlen scolded Velda.", ("scolded", "ACCUSE"), ("Marlen", "Ostrava"), ("Marlen", "")),
        ("In Ostrava, Marlen fleeced traders.", ("fleeced", "COERCE"), ("Marlen", "Ostrava"), ("Marlen", "Ostrava")),
        ("Velda dragged Orvo into war.", ("war", "ASSAULT"), ("Velda", ""), ("", "")),
        ("Velda went into battle.", ("battle", "ASSAULT"), ("Velda", ""), ("Velda", "")),
        ("Velda rejected Orvo's account of the raid.", ("raid", "ASSAULT"), ("Orvo", ""), ("", "")),
        ("Velda staged the raids.", ("raids", "ASSAULT"), ("Velda", ""), ("Velda", "")),
        ("Velda denied it, and Marlen left.", ("denied", "REJECT"), ("Velda", "Marlen"), ("Velda", "")),
        ("Velda asked first, but drivers were jailed.", ("jailed", "COERCE"), ("Velda", "drivers"), ("", "drivers")),
        ("Velda attacked and drivers were jailed.", ("jailed", "COERCE"), ("Velda", "drivers"), ("Velda", "drivers")),
        ("Velda let its port be used for raids.", ("raids", "ASSAULT"), ("Velda", ""), ("", "")),
        ("Velda used its port for raids.", ("raids", "ASSAULT"), ("Velda", ""), ("Velda", "")),
        (
            "Velda refused to let anyone attack Marlen.",
            ("refused", "REJECT"),
            ("Velda", "anyone Marlen"),
            ("Velda", "anyone"),
        ),
        ("Velda closed the road after the raid.", ("raid", "ASSAULT"), ("Velda", ""), ("", "")),
        ("Velda closed the road after its raid.", ("raid", "ASSAULT"), ("its", ""), ("its", "")),
        ("Velda left after talks.", ("talks", "CONSULT"), ("Velda", ""), ("Velda", "")),
        ("The pact had lapsed when Marlen left.", ("pact", "AGREE"), ("Marlen", ""), ("", "")),
        ("The pact was hailed when Marlen left.", ("pact", "AGREE"), ("Marlen", ""), ("Marlen", "")),
        ("Velda left, and votes were held.", ("held", "COERCE"), ("", "Velda"), ("", "")),
        ("Velda left after Marlen scolded traders.", ("scolded", "ACCUSE"), ("Velda Marlen", ""), ("Marlen", "")),
        ("Drivers met to ask for the release of Orvo.", ("met", "PROTEST"), ("Drivers", "Orvo"), ("Drivers", "")),
        ("Velda said men who had surrendered fled.", ("surrendered", "RETREAT"), ("men", "Velda"), ("men", "")),
        ("The drivers parked there.", ("parked", "PROTEST"), ("drivers", ""), ("drivers", "")),
    ],
)
def test_nobody_stands_on_a_side_that_grammar_rules_out(fit, text, telling, sides, expected):
    """A passive's subject undergoes, a subject does, who condemns did not do it, and a place is not spoken to.

    Who does something in a clause after it, or in one parted from it by "but", has no side either, nor who lets a
    thing be used for it, nor whom somebody else does a thing to in a clause below.
    """
    assert expected == fit(text, telling, sides)


@pytest.mark.parametrize(
    ("text", "telling", "sides", "expected"),
    [
        ("Velda left after protests in Marlen.", ("protests", "PROTEST"), ("Velda", ""), ("", "")),
        ("Velda returned after protests.", ("protests", "PROTEST"), ("Velda", ""), ("Velda", "")),
        ("Velda stirred up riots in Marlen.", ("riots", "PROTEST"), ("Velda", ""), ("", "")),
        ("Velda agreed to stay until Marlen left.", ("agreed", "AGREE"), ("Velda", "Marlen"), ("Velda", "")),
        ("Velda bombed its own port to annoy Marlen.", ("bombed", "ASSAULT"), ("Velda", "Marlen"), ("Velda", "")),
    ],
)
def test_who_acts_beside_a_deed_has_no_part_in_it(fit, text, telling, sides, expected):
    """Whoever acts after riots elsewhere, stirs them up, or is only waited for, neither does nor undergoes the deed."""
    assert expected == fit(text, telling, sides)


@pytest.mark.parametrize(
    ("text", "telling", "sides", "expected"),
    [
        ("Velda offered to host the inquiry.", ("inquiry", "ACCUSE"), ("", "Velda"), ("", "")),
        ("Velda faces an inquiry.", ("inquiry", "ACCUSE"), ("", "Velda"), ("", "Velda")),
        ("Velda repelled the raid.", ("raid", "ASSAULT"), ("", "Velda"), ("", "Velda")),
        ("Marlen made a charge that Velda denied.", ("charge", "ACCUSE"), ("Velda", ""), ("", "Velda")),
    ],
)
def test_who_handles_or_answers_a_deed_has_not_done_it(fit, text, telling, sides, expected):
    """Whoever hosts an inquiry is not looked into, who faces one is; who denies a charge was charged."""
    assert expected == fit(text, telling, sides)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("A raid condemned by Velda failed.", ("", "")), ("A raid launched by Velda failed.", ("Velda", ""))],
)
def test_who_condemns_a_deed_by_a_participle_has_not_done_it(fit, expected: tuple[str, str], text: str):
    """A raid that somebody condemns is another's."""
    assert expected == fit(text, ("raid", "ASSAULT"), ("Velda", ""))
