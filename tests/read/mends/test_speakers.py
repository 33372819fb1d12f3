"""Parses that lose who says so, mended, seen in whose word is whose; on invented actors."""

import pytest


def test_a_source_between_says_that_another_says_so(read_text):
    """Who is behind "according to" passes on what the subject of the verb said."""
    reading = read_text("The general has said, according to aides, that the war is lost.")

    assert ("The general", "the war is lost") in {(a.chain[-1].name, a.content.exact) for a in reading.attributions}


def test_what_follows_who_says_so_belongs_to_what_is_said(read_text):
    """The camp is of those who withdrew, and not of the witnesses."""
    reading = read_text("The rebels withdrew, villagers said, after Marlen shelled their camp.")
    [their] = [m for m in reading.mentions if m.anchor.exact == "their"]
    meant = {m.id: m.anchor.exact for m in reading.mentions}

    assert meant[their.antecedent] == "The rebels"


@pytest.mark.parametrize(
    ("text", "speaker", "said"),
    [
        ("For that reason, an envoy told the herald, the league will break.", "an envoy", "the league will break"),
        ("Without the tolls, officials concede, Velda would starve.", "officials", "Velda would starve"),
        (
            "The tolls cost Velda nine ships a year, the chamber estimates.",
            "the chamber",
            "The tolls cost Velda nine ships a year",
        ),
    ],
)
def test_an_aside_behind_an_opening_says_who_says_so(read_text, text: str, speaker: str, said: str):
    """What stands between commas behind the first words attributes the clause behind it."""
    told = {(a.chain[-1].name, a.content.exact) for a in read_text(text).attributions}

    assert (speaker, said) in told


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("Envoys say that carts cross the river, and the council found that Velda pays the rebels.", ["the council"]),
        ("Envoys say that carts cross the river, while the council holds that Velda pays them.", ["the council"]),
        ("Envoys say that carts cross, and that the council found that Velda pays them.", ["Envoys", "the council"]),
    ],
)
def test_a_second_speaker_says_his_own(read_text, text: str, chain: list[str]):
    """Whoever speaks behind ", and" is nobody's word but his own, unless a second "that" opens what he says."""
    [told] = [a for a in read_text(text).attributions if "Velda pays" in a.content.exact and len(a.content.exact) < 40]

    assert chain == [link.name for link in told.chain[1:]]


@pytest.mark.parametrize(
    "text",
    [
        "The guards arrested six men, their chief, Mira Tolsen, announced today.",
        "The guards arrested six men on suspicion of spying for Velda, their chief, Mira Tolsen, announced.",
    ],
)
def test_who_stands_before_a_closing_verb_says_it_all(read_text, text: str):
    """Who is named last before the verb of saying is whose word the sentence is, and stands beside nobody else."""
    reading = read_text(text)
    [said] = [a for a in reading.attributions if a.cue.exact.endswith("announced")]

    assert said.content.exact.startswith("The guards arrested six men")


def test_whom_a_clause_tells_of_says_what_follows(read_text):
    """Who has seen a file says what it holds, not the file."""
    [said] = read_text("A Western diplomat who has seen the police file said it held no proof.").attributions

    assert ("A Western diplomat", "it held no proof") == (said.chain[-1].name[:18], said.content.exact)


@pytest.mark.parametrize("place", ["Velda", "the port"])
@pytest.mark.parametrize("who", ["who asked not to be named", "who lives abroad", "who could not be named"])
def test_whom_a_who_describes_says_what_stands_before_him(read_text, place: str, who: str):
    """A minister behind a comma who is described and then says it stands beside no place that was bombed."""
    [said] = read_text(f"Marlen bombed {place}, a minister {who} said.").attributions

    assert ("a minister", f"Marlen bombed {place}") == (said.chain[-1].name, said.content.exact)


@pytest.mark.parametrize("who", ["a bishop who asked not to be named", "the bishop, who saw the wreck,"])
@pytest.mark.parametrize("told", ["told reporters", "told the Sorn Gazette"])
def test_whom_a_who_describes_tells_others_what_stands_before_him(read_text, who: str, told: str):
    """Somebody described behind a comma who tells a paper tells it all, and whom he tells says nothing."""
    [said] = read_text(f"Velda has sunk the ferry in Sorn, {who} {told}.").attributions

    assert ("bishop", "Velda has sunk the ferry in Sorn") == (
        said.chain[-1].name.split()[1].strip(","),
        said.content.exact,
    )


@pytest.mark.parametrize(
    "text",
    [
        "Velda jailed Ivo Strand, a colonel who led the mutiny, and told his men to leave.",
        "Velda met Ivo Strand, a colonel, who spoke for the guild, told him the terms and left.",
        "Velda jailed Ivo Strand, a judge who told the court the truth.",
    ],
)
def test_whom_a_who_describes_says_nothing_of_a_deed_joined_to_another(read_text, text: str):
    """What somebody does besides, or what the described one once told, makes no word of his of what stands before."""
    assert not [a for a in read_text(text).attributions if "Ivo Strand" in a.content.exact]


def test_whose_house_is_told_of_tells_what_stands_before_him(read_text):
    """What somebody tells a paper goes on with no clause before it, though a parse joins the two."""
    [said] = read_text(
        "The brigade has crossed the river, a farmer whose barn was burned told the Tarn Gazette."
    ).attributions

    assert "The brigade has crossed the river" == said.content.exact
