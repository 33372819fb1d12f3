"""Codes of the user's own dictionaries for somebody in a claim."""

from pathlib import Path

import pytest

from dragoman.ontology import ActorEntry, DatedCode, Ontology, load_ontology
from dragoman.records import Actor, Anchor, Mention, Reading, Role, cut_anchor
from dragoman.resolve.codes import code_on, code_role

ACTORS = "NORLAND [NRL]\n+NORLANDIC\nSKERRY [SKE/FJO]\n"
AGENTS = "PILOT [~MIL]\nCHIEF_PILOT [~GOVMIL]\nRELIEF_CORPS {} [NGO~]\nMINISTER [~GOV]\n"


@pytest.fixture
def ontology(tmp_path: Path) -> Ontology:
    """What ships, with two small dictionaries."""
    (tmp_path / "actors.txt").write_text(ACTORS, encoding="utf-8")
    (tmp_path / "agents.txt").write_text(AGENTS, encoding="utf-8")
    return load_ontology((tmp_path / "actors.txt", tmp_path / "agents.txt"))


def anchor(text: str, words: str) -> Anchor:
    """Words of a text."""
    return cut_anchor("d", text, text.index(words), text.index(words) + len(words))


def read(text: str, whole: str, actor: Actor, *named: tuple[str, str]) -> tuple[Role, Reading]:
    """A role on some words that mean an actor, and a reading with the actors named inside them."""
    own = Mention(id="m0", anchor=anchor(text, whole), kind="nominal", sentence=0, head=0, actor=actor.id)
    others = tuple(
        Mention(id=f"m{place}", anchor=anchor(text, words), kind="name", sentence=0, head=0, actor=key)
        for place, (words, key) in enumerate(named, 1)
    )
    reading = Reading(doc="d", reader="t", actors=(actor,), mentions=(own, *others))
    return Role(anchor=own.anchor, mention="m0", actor=actor.id), reading


def test_an_actor_has_its_code(ontology):
    """Somebody listed in the dictionary alone is coded as there."""
    assert "NRL" == code_role(*read("Norland fell.", "Norland", Actor(id="norland", name="Norland")), ontology)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("the Norlandic pilots", "NRLMIL"),
        ("Norland's chief pilot", "NRLGOVMIL"),
        ("the Norland relief corps", "NGONRL"),
        ("the Norlandic pilots and the pilot", "NRLMIL"),
        ("the Norlandic cooks", "NRL"),
    ],
)
def test_a_role_is_added_to_whose_it_is(ontology, words, code):
    """The longest agent counts, before or after as it says, and once."""
    group = Actor(id="norland~pilot", name=words, part_of=("norland",))

    assert code == code_role(*read(words, words, group), ontology)


def test_a_code_of_several_stays_as_it_is_written(ontology):
    """What stands on both sides of a stroke is one code."""
    group = Actor(id="skerry~minister", name="x", part_of=("skerry",))

    assert "SKE/FJOGOV" == code_role(*read("Skerry's minister", "Skerry's minister", group), ontology)


def test_somebody_unknown_goes_by_who_is_named_in_the_words(ontology):
    """A name no list knows takes the code of the actor inside its phrase."""
    unknown = Actor(id="new:ida", name="Ida Holm", provisional=True)
    role, reading = read(
        "Minister Ida Holm of Norland", "Minister Ida Holm of Norland", unknown, ("Norland", "norland")
    )

    assert "NRLGOV" == code_role(role, reading, ontology)


def test_a_role_of_nobody_known_follows_a_blank(ontology):
    """An agent alone is told with "---" for its country; neither gives nothing."""
    assert "---GOV" == code_role(*read("a minister", "a minister", Actor(id="~minister@d", name="x")), ontology)
    assert code_role(*read("a cook", "a cook", Actor(id="~cook@d", name="x")), ontology) is None


@pytest.mark.parametrize(
    ("day", "code"), [("2011-06-01", "ELI"), ("2012-06-01", "GOV"), (None, "ELI"), ("2012", "GOV")]
)
def test_the_code_is_that_of_the_day(day, code):
    """Of the codes that hold on a day, the one that began last; without a day, the one without dates."""
    dated = (DatedCode(code="ELI"), DatedCode(code="GOV", since="2012-01-01", until="2016-12-31"))

    assert code == code_on(ActorEntry(id="a", name="a", kinds=("person",), codes=dated), day)
