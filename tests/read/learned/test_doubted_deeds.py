"""Deeds of rules that the encoder sees none in."""

import pytest

from dragoman.read.learned._doubted_deeds import is_doubted
from dragoman.records import Event


@pytest.fixture
def doubt(nlp, read_claims):
    """A function from a text, likelihoods by word and other told words to the words of the events that are doubted."""

    def doubted(text: str, likely: dict[str, float], told: tuple[str, ...] = (), *, alone: bool = False) -> list[str]:
        tokens = {token.text: token for token in nlp(text)}
        places = {tokens[name].i for name in told}
        events = [claim.content for claim in read_claims(Event, text, learned=False)]
        words = [event.trigger.exact for event in events]
        weak = {role.mention for event in events for role in event.sources} if alone else ()
        return [
            name
            for name, event in zip(words, events, strict=True)
            if is_doubted(event, tokens[name], lambda token: likely.get(token.text, 0.02), places, weak)
        ]

    return doubted


def test_a_deed_of_nobody_named_and_no_likely_word_is_doubted(doubt):
    """Where no word likely tells of a deed and nobody is named who did it, there is none."""
    assert ["bombed"] == doubt("Ostrava was bombed.", {})


@pytest.mark.parametrize(
    ("text", "likely"),
    [
        ("Ostrava was bombed.", {"bombed": 0.04}),
        ("Ostrava was bombed.", {"bombed": 0.9}),
    ],
)
def test_a_deed_that_may_be_one_stays(doubt, text, likely):
    """A word that tells of a deed with some likelihood is left to rules: less will do where it names whom it befell."""
    assert [] == doubt(text, likely)


def test_a_deed_that_names_nobody_takes_more_to_stay(doubt):
    """What is enough where a name is befallen is not, where somebody is one as a side of this deed alone."""
    text = "The rebels withdrew."

    assert ["withdrew"] == doubt(text, {"withdrew": 0.04}, alone=True)
    assert [] == doubt(text, {"withdrew": 0.1}, alone=True)


@pytest.mark.parametrize("text", ["The Ardin army shelled Belmora.", "Belmora demanded talks."])
def test_what_somebody_named_does_stays(doubt, text):
    """A deed whose doer is named is left to rules, however unlikely its word is."""
    assert [] == doubt(text, {})


def test_a_likely_word_beside_it_speaks_for_a_deed(doubt):
    """A deed stays where a word beside its own likely tells of it, unless that word has an event of its own."""
    text = "Ostrava was bombed in raids."

    assert [] == doubt(text, {"raids": 0.8})
    assert ["bombed"] == doubt(text, {"raids": 0.8}, told=("raids",))


def test_what_befalls_nobody_by_chance_stays(doubt):
    """Somebody who is shot is shot by somebody, whether that is named or not."""
    assert [] == doubt("A student was shot in Ostrava on Sunday.", {})


@pytest.mark.parametrize(
    ("text", "told", "doubted"),
    [
        ("An airstrike on Ostrava killed nine people.", ("airstrike",), ["killed"]),
        ("The airstrike killed nine people.", (), []),
        ("Rockets hit Ostrava.", (), []),
        ("The rockets that hit Ostrava came from Marlen.", (), []),
        ("Shells killed nine people.", (), []),
        ("A strike hit Ostrava.", (), ["hit"]),
    ],
)
def test_a_blow_that_takes_lives_is_none_to_doubt(doubt, text: str, told: tuple[str, ...], doubted: list[str]):
    """What kills is a deed however unlikely its words; the verb beside one that is told tells of no second one."""
    assert doubted == doubt(text, {}, told=told)
