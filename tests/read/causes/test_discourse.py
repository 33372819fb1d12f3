"""What "this", "this move" and "it" stand for, on invented actors."""

import pytest

from dragoman.records import Influence


def causes(text: str, read_text) -> list[tuple[str, str | None]]:
    """The words of each cause that moves trade, with the earlier words it goes back to."""
    links = [c.content for c in read_text(text).claims if isinstance(c.content, Influence)]
    ends = [link.cause for link in links if link.effect.head == "trade"]
    return [(end.anchor.exact, end.antecedent.exact if end.antecedent else None) for end in ends]


@pytest.mark.parametrize("words", ["This", "This move", "These measures", "The step", "Such a policy"])
def test_words_of_telling_go_back_to_the_deed_told(read_text, words: str):
    """A bare demonstrative, or a noun of telling, stands for the main clause of the sentence before."""
    told = "Marlen closed its border with Ostrava"

    assert [(words, told)] == causes(f"{told}. {words} will reduce trade.", read_text)


@pytest.mark.parametrize("verb", ["continued", "persisted", "emerged", "took place"])
def test_what_only_goes_on_is_meant_itself(read_text, verb: str):
    """Where the sentence before only says that something goes on, that thing is meant, not the going on."""
    assert [("This", "Riots in Ostrava")] == causes(f"Riots in Ostrava {verb}. This will reduce trade.", read_text)


def test_what_is_feared_is_meant_not_the_fear(read_text):
    """After a verb of saying or fearing, what was said or feared is what an anaphor stands for."""
    text = "Velda fears that Marlen will close the border. This step will reduce trade."

    assert [("This step", "Marlen will close the border")] == causes(text, read_text)


def test_deed_of_the_same_kind_is_looked_for_further_back(read_text):
    """A demonstrative on a noun for a deed goes back to the last deed of its kind, over other sentences."""
    text = "Marlen and Ostrava met in May. Velda objected. This cooperation will reduce trade."

    assert [("This cooperation", "Marlen and Ostrava met in May")] == causes(text, read_text)


def test_change_without_what_changes_goes_back(read_text):
    """A noun of change alone ("the growth") stands for the change told before."""
    text = "Corruption in Ostrava has grown. The growth will reduce trade."

    assert [("The growth", "Corruption in Ostrava has grown")] == causes(text, read_text)


def test_it_goes_back_to_the_thing_before(read_text):
    """An "it" that is nobody stands for the subject of the sentence before, or of the clause above."""
    before = causes("The blockade of the port goes on. It will reduce trade.", read_text)

    assert [("It", "The blockade of the port")] == before


@pytest.mark.parametrize(
    "text",
    [
        "This will reduce trade.",
        "An old harbour. This will reduce trade.",
        "It will reduce trade.",
    ],
)
def test_anaphor_with_nothing_told_before_names_no_cause(read_text, text: str):
    """An anaphor at the head of a text, or after words that tell nothing, brings no influence."""
    assert [] == causes(text, read_text)


def test_named_quantity_is_no_anaphor(read_text):
    """A demonstrative on a quantity means that quantity."""
    text = "Velda left. This growing influence will reduce trade."

    assert [("This growing influence", None)] == causes(text, read_text)


def test_anaphor_takes_the_holder_of_what_was_told(read_text):
    """Whose deed was told is whose deed the anaphor means."""
    text = "Marlen closed its border. This will reduce trade."
    links = [c.content for c in read_text(text).claims if isinstance(c.content, Influence)]

    assert ["new:marlen"] == [link.cause.holder.actor for link in links]


def test_it_goes_back_to_what_the_clause_before_it_tells_of(read_text):
    """After "although the ceasefire …", the "it" of the main clause is the ceasefire."""
    text = "Although the ceasefire has ended the shelling, it has reduced trade."

    assert ("it", "the ceasefire") in causes(text, read_text)


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("Marlen closed its border with Ostrava", "The closure"),
        ("Marlen dismissed its judges", "The dismissal"),
        ("Marlen raided the port", "The raid"),
    ],
)
def test_the_noun_of_a_deed_goes_back_to_its_verb(read_text, told: str, words: str):
    """A bare noun made of a verb told before stands for that deed, with who did it."""
    assert [(words, told)] == causes(f"{told}. {words} has reduced trade.", read_text)


def test_it_goes_back_to_another_sentence_only_as_a_subject(read_text):
    """What stands without it is not without a thing that the sentence before told."""
    assert [] == causes("The raids continued. We are weak: without it, they would reduce trade.", read_text)


def test_why_clauses_are_what_was_told(read_text):
    """After "That is why X did Y", an anaphor stands for what X did."""
    text = "Prices rose. That is why Marlen closed its border. The decision has reduced trade."

    assert [("The decision", "why Marlen closed its border")] == causes(text, read_text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The levies hit farmers, but they reduced trade.", "The levies"),
        ("Marlen backs the pact, arguing that it would reduce trade.", "the pact"),
    ],
)
def test_pronoun_in_a_later_clause_goes_back_to_a_thing(read_text, text: str, told: str):
    """The subject told last is meant where it is a thing; else what somebody acts on, in a clause below theirs."""
    assert told in [earlier for _, earlier in causes(text, read_text)]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("The ban has not cut the smuggling. It has doubled it.", ["smuggling"]),
        ("The tolls have not cut the smuggling; they have doubled it.", ["smuggling"]),
        ("Marlen met Ostrava. It has doubled it.", []),
        ("The ban has not cut the smuggling and the traffic. It has doubled it.", []),
        ("The pact between Marlen and Ostrava has not cut the smuggling. It has raised it.", ["smuggling"]),
        ('"The ban has not cut the smuggling," said Rena Tolk. "It has raised it."', ["smuggling"]),
        ("Marlen said that the tolls had not cut the smuggling. They had raised it, it said.", ["smuggling"]),
        ("The raids have cut the smuggling of Marlen. They have weakened it.", []),
    ],
)
def test_an_object_goes_back_to_the_one_thing_acted_on_before(read_text, text: str, meant: list[str]):
    """Where both what acts and what is moved are told by pronouns, they go back to the clause before."""
    links = [c.content for c in read_text(text).claims if isinstance(c.content, Influence)]

    assert meant == [link.effect.head for link in links if link.effect.antecedent is not None]


def _moved(reading) -> list[tuple[str, str | None, int | None]]:
    """Each effect with what it goes back to, and the sign of its link."""
    links = [c.content for c in reading.claims if isinstance(c.content, Influence)]
    return [(x.effect.anchor.exact, x.effect.antecedent.exact if x.effect.antecedent else None, x.sign) for x in links]


@pytest.mark.parametrize(
    ("text", "thing", "sign"),
    [
        ("Trade had slowed, and the embargo cut it further.", "Trade", -1),
        ("Trade had slowed. The embargo cut it further.", "Trade", -1),
        ("Smuggling grew along the coast. The new toll fuelled it.", "Smuggling", 1),
        ("The truce held for a month. Then a raid on Orm undermined it.", "The truce", -1),
        ("The harvest failed in Orm, and the embargo made it worse.", "The harvest", -1),
        ("The shortage began in May. The war made it worse.", "The shortage", 1),
    ],
)
def test_what_something_moves_may_be_what_the_clause_before_was_about(read_text, text: str, thing: str, sign: int):
    """An object "it" is the thing told of before; a good made worse is less, an ill made worse is more."""
    assert ("it", thing, sign) in _moved(read_text(text))


@pytest.mark.parametrize(
    "text", ["The drought hurt the harvest. The locusts destroyed it.", "Halm spoke in Orm. The embargo made it worse."]
)
def test_it_is_nothing_where_two_things_may_be_meant_or_none(read_text, text: str):
    """Either the drought or the harvest may be destroyed; nobody is made worse."""
    assert "it" not in [effect for effect, _, _ in _moved(read_text(text))]


def test_what_a_cleft_moves_is_what_the_clause_before_was_about(read_text):
    """What is singled out moves a thing as a clause of its own does, also in what somebody says."""
    text = "Halm said the rivalry had existed before the dams, and it was land titles that were fuelling it."

    assert ("it", "the rivalry", 1) in _moved(read_text(text))


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("Orm cut its power exports to Sarn. The cut in power exports hurt trade. The cut raised prices.", 2),
        ("The closure of the Orm bridge hurt trade. The closure raised prices.", 2),
        ("The shortage of fuel hurt trade. The shortages raised prices.", 2),
    ],
)
def test_a_bare_noun_of_change_is_of_what_changed_before(read_text, text: str, same: int):
    """One change is one concept, however short a text calls it."""
    causes = [c.content.cause.concept for c in read_text(text).claims if isinstance(c.content, Influence)]

    assert (same, 1) == (len(causes), len(set(causes)))


@pytest.mark.parametrize("again", ["It", "The shelling"])
def test_a_deed_named_after_its_victim_is_one_wherever_it_is_told(read_text, again: str):
    """What "it" goes back to is done to the same town, and by nobody the text names."""
    reading = read_text(f"The shelling of Velda cut trade. {again} led to protests.")
    found = [claim.content.cause.concept for claim in reading.claims if isinstance(claim.content, Influence)]

    assert 2 == len(found)
    assert 1 == len(set(found))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Marlen bombed Velda. The bombing cut trade.", "Marlen bombed Velda"),
        ("The guild built a wall. The building raised rents.", None),
    ],
)
def test_a_deed_in_ing_goes_back_to_its_verb(read_text, text: str, told: str | None):
    """What "the bombing" names is what was bombed before; a building may be a house."""
    found = [claim.content.cause for claim in read_text(text).claims if isinstance(claim.content, Influence)]

    assert [told] == [cause.antecedent and cause.antecedent.exact for cause in found]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Marlen closed its border. Doing so reduced trade.", "Marlen closed its border"),
        ("Marlen could close its border, but doing so would cut trade.", "Marlen could close its border"),
    ],
)
def test_doing_so_goes_back_to_the_deed_before(read_text, text: str, told: str):
    """The gerund stands for the sentence before, or for the clause that its own is joined to."""
    assert [told] == [antecedent for _, antecedent in causes(text, read_text)]


def test_an_object_goes_back_to_what_the_joined_clause_acted_on(read_text):
    """In "X has not ended Y, but it has slowed it" both pronouns mean what they meant before."""
    reading = read_text("The ban has not ended smuggling, but it has slowed it.")
    links = [c.content for c in reading.claims if isinstance(c.content, Influence)]

    assert [("smuggling", 0), ("smuggling", -1)] == [(link.effect.head, link.sign) for link in links]
