"""Who stands on the sides of other deeds than the one that a noun tells; on invented actors, with the encoder."""

from functools import partial

import pytest

from dragoman.ontology.lexicon import load_lexicon
from dragoman.read.deeds.others_sides import is_anothers, is_told_beyond
from dragoman.read.parsing.parse import load_pipeline
from dragoman.records import Event


@pytest.fixture
def doers(read_claims):
    """A function from a text and a trigger to the words of those who do that deed."""
    read = partial(read_claims, Event)

    def doers(text, trigger):
        found = (claim.content for claim in read(text) if claim.content.trigger.exact == trigger)
        return [role.anchor.exact for event in found for role in event.sources]

    return doers


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The arrest of two editors in Belmora drew criticism from Torgul.", "arrest"),
        ("Torgul responded to the shelling with sanctions on Belmora.", "shelling"),
        ("The killing of a soldier by Belmoran rebels delayed the talks.", "talks"),
    ],
)
def test_who_stands_in_another_deed_has_not_done_this_one(doers, text, trigger):
    """Whoever answers a deed, or does another that is told of in one breath, does not do it by that."""
    assert [] == doers(text, trigger)


@pytest.mark.parametrize(
    ("text", "side", "deed", "others"),
    [
        ("The killing of a soldier by rebels delayed the talks.", "rebels", "talks", True),
        ("The talks and the killing of a soldier by rebels ended.", "rebels", "talks", False),
        ("The killing of an envoy by rebels during the talks ended.", "rebels", "talks", False),
        ("The sons of rebels delayed the talks.", "rebels", "talks", False),
        ("The rebels delayed the talks.", "rebels", "delayed", False),
    ],
)
def test_whoever_stands_below_a_harm_of_its_own_is_of_that(nlp, text: str, side: str, deed: str, *, others: bool):
    """Who kills stands on no side of the talks that it delays; of what is told in one list he may do both."""
    tokens = {token.text: token for token in nlp(text)}

    assert others is is_anothers(tokens[side], tokens[deed], load_lexicon().events)


@pytest.mark.parametrize(
    ("text", "side", "beyond"),
    [
        ("The shelling drew protests from Torgul.", "Torgul", True),
        ("The shelling has delayed the talks with Torgul.", "Torgul", True),
        ("The shelling worsened in Torgul.", "Torgul", False),
        ("Torgul's shelling worried Belmora.", "Torgul", False),
        ("Torgul responded to the shelling.", "Torgul", True),
        ("Torgul added to the shelling.", "Torgul", False),
    ],
)
def test_what_comes_of_a_deed_is_told_beyond_it(nlp, text: str, side: str, *, beyond: bool):
    """Objects of what a deed brings about, and who answers it, have not done it; where it goes on is another matter."""
    tokens = {token.text: token for token in nlp(text)}

    assert beyond is is_told_beyond(tokens[side], tokens["shelling"], load_lexicon().events)


def test_whose_deed_it_is_stays(doers):
    """A deed keeps whoever does it where its own words name him."""
    assert ["Belmoran rebels"] == doers("The killing of a soldier by Belmoran rebels delayed the talks.", "killing")


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Statement by the Torgul foreign ministry on the arrest of two nurses.", "arrest"),
        ("Torgul's statement on the shelling of Tarsk was short.", "shelling"),
        ("The article by Tarn on the shelling of Tarsk was banned.", "shelling"),
        ("Communique of the Torgul government on the blockade of Tarsk.", "blockade"),
    ],
)
def test_whose_words_are_about_a_deed_did_not_do_it(doers, text: str, trigger: str):
    """Whoever gives a statement, writes or speaks on a deed is not told to have done it."""
    assert [] == doers(text, trigger)


def test_who_uses_something_in_a_deed_does_it(doers):
    """What somebody uses in an attack, he uses in his own."""
    assert ["Torgul"] == doers("Torgul's use of gas in the shelling of Tarsk was condemned.", "shelling")


@pytest.mark.parametrize(
    "text",
    [
        "The interior ministry would not confirm the arrest of two editors.",
        "The interior ministry refused to confirm the arrest of two editors.",
        "The interior ministry did not comment on the arrest of two editors.",
    ],
)
def test_who_only_speaks_of_a_deed_has_not_done_it(doers, text):
    """Whoever does not confirm a deed, or comments on it, is not told to have done it."""
    assert [] == doers(text, "arrest")


@pytest.mark.parametrize(
    "text",
    [
        "Torgul's ambassador attended the signing of the pact between Belmora and Ardin.",
        "Torgul hosted the signing of the pact between Belmora and Ardin.",
    ],
)
def test_who_is_there_when_others_sign_is_no_party(doers, text):
    """Where words on a deed name its parties, whoever attends it or is host to it is none of them."""
    assert not {"Torgul", "Torgul's ambassador"} & set(doers(text, "signing"))


@pytest.mark.parametrize(
    ("text", "survived"),
    [
        ("Mira Sol has outlived two coups and one attempt on her life.", True),
        ("Mira Sol escaped an attack.", True),
        ("Mira Sol led a coup.", False),
    ],
)
def test_who_comes_through_a_deed_has_not_done_it(text: str, *, survived: bool):
    """Whoever outlives a coup is on no doer's side of it."""
    words = load_pipeline()(text)
    side = next(token for token in words if token.text == "Sol")
    deeds = [token for token in words if token.lemma_ in {"coup", "attempt", "attack"}]

    assert {survived} == {is_told_beyond(side, deed, load_lexicon().events) for deed in deeds}


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Marlen left the talks after the rebels walked out over a raid that killed their envoy's son.", "killed"),
        ("The rebels resigned over a raid that killed the envoy's son.", "killed"),
    ],
)
def test_whoever_is_moved_by_a_deed_has_not_done_it(doers, text, trigger):
    """Who walks out over a raid is not who raided."""
    assert not any("rebels" in words for words in doers(text, trigger))
