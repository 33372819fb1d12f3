"""Surnames, adjectives and short names that another text gives in full, of invented lands."""

import pytest

from dragoman.records import Actor, Decision, Mention, Reading, cut_anchor
from dragoman.weigh import apply_decisions
from dragoman.weigh.namesakes import find_namesakes

PERSON, STATE, PARTY = ("person",), ("state", "place"), ("party",)
TOVAN = ("new:tovan-deklar", "Tovan Deklar", PERSON)
DEKLAR = ("new:deklar", "Deklar", ())
VELMAR = ("new:velmar", "Velmar", STATE)
KARESH = ("new:karesh", "Karesh", STATE)


def page(doc: str, text: str, *names: tuple[str, str, tuple[str, ...]], adjectives: tuple[str, ...] = ()) -> Reading:
    """A reading with actors by id, name and kinds; adjectives: words of the text that are of the first of them."""
    told = [
        *((key, name, "name") for key, name, _ in names),
        *((names[0][0], word, "adjective") for word in adjectives),
    ]
    mentions = []
    for number, (key, words, kind) in enumerate(told):
        start = text.find(words)
        if start >= 0:
            anchor = cut_anchor(doc, text, start, start + len(words))
            mentions.append(Mention(id=f"m{number}", anchor=anchor, kind=kind, sentence=0, head=start, actor=key))
    actors = tuple(Actor(id=key, name=name, kinds=kinds, provisional="~" not in key) for key, name, kinds in names)
    return Reading(doc=doc, reader="r", actors=actors, mentions=tuple(mentions))


FULL = page("a", "Tovan Deklar left Velmar.", TOVAN, VELMAR)
SHORT = page("b", "Deklar will leave Velmar.", DEKLAR, VELMAR)


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (SHORT, {"new:deklar": "new:tovan-deklar"}),
        (page("b", "Deklar will leave Karesh.", DEKLAR, KARESH), {}),
        (page("b", "They fled from Deklar in Velmar.", DEKLAR, VELMAR), {}),
        (page("b", "Deklar is a port of Velmar.", ("new:deklar", "Deklar", ("place",)), VELMAR), {}),
        (page("b", "Velmar will leave.", VELMAR), {}),
        (page("b", "Dekla will leave Velmar.", ("new:dekla", "Dekla", ()), VELMAR), {}),
    ],
)
def test_a_surname_is_its_one_bearer(other: Reading, expected: dict[str, str]):
    """In texts of one land; never a place, nor a name that only begins alike."""
    assert expected == find_namesakes([FULL, other])


def test_a_surname_of_two_is_nobodys():
    """Where two bear the name, nothing tells which is meant."""
    mira = page("c", "Mira Deklar left Velmar.", ("new:mira-deklar", "Mira Deklar", PERSON), VELMAR)

    assert {} == find_namesakes([FULL, SHORT, mira])


@pytest.mark.parametrize("kinds", [("militia", "people"), (), ("group",)])
def test_whoever_may_be_a_person_bears_the_name(kinds: tuple[str, ...]):
    """A rebel, or a full name of which nothing tells, is another bearer; a place or party of that name is none."""
    other = page("c", "Farin Deklar left Velmar.", ("new:farin-deklar", "Farin Deklar", kinds), VELMAR)
    mount = page("c", "Mount Deklar is in Velmar.", ("new:mount-deklar", "Mount Deklar", ("place",)), VELMAR)

    assert ({}, {"new:deklar": "new:tovan-deklar"}) == tuple(
        find_namesakes([FULL, SHORT, each]) for each in (other, mount)
    )


@pytest.mark.parametrize(
    ("taken_for", "joined"),
    [([("group",)], True), ([STATE], False), ([STATE, PERSON], True), ([("place",), PERSON], False)],
)
def test_what_a_surname_alone_is_taken_for(taken_for: list[tuple[str, ...]], joined: bool):  # noqa: FBT001
    """A guessed group is the person; so is who owns "ministers" where another text calls him by his title."""
    texts = [
        page(f"b{number}", "Deklar will leave Velmar.", ("new:deklar", "Deklar", kinds), VELMAR)
        for number, kinds in enumerate(taken_for)
    ]

    assert joined == ("new:deklar" in find_namesakes([FULL, *texts]))


@pytest.mark.parametrize(
    ("deed", "joined"),
    [
        ("Deklar was shelled by Serbia on Monday.", False),
        ("Serbia besieged Deklar.", False),
        ("Serbia bombed Deklar on Monday.", False),
        ("Deklar was dismissed by Serbia on Monday.", True),
        ("Deklar criticised Serbia on Monday.", True),
    ],
)
def test_what_is_shelled_may_be_a_town(read_text, deed: str, joined: bool):  # noqa: FBT001
    """A surname alone that is bombed, besieged or taken is not joined to the one who bears it; who is dismissed is."""
    texts = [read_text(text) for text in ("Tovan Deklar, a minister of Serbia, fled.", deed)]

    assert joined == ("new:deklar" in find_namesakes(texts))


def test_an_office_is_no_bearer_of_its_land():
    """The sultan of a land is not whom the land's name means."""
    sultan = page("a", "The Sultan of Rasmar left Velmar.", ("new:rasmar~sultan", "Sultan of Rasmar", PERSON), VELMAR)
    land = page("b", "Rasmar will leave Velmar.", ("new:rasmar", "Rasmar", ()), VELMAR)

    assert {} == find_namesakes([sultan, land])


def test_a_surname_is_joined_until_somebody_parts_it():
    """The person is one actor in both texts; a split keeps them apart."""
    apart = Decision(id="d1", verb="split", targets=("new:deklar",), at="2031-01-01T00:00:00Z", by="ana")

    joined, parted = (apply_decisions([FULL, SHORT], decisions)[1] for decisions in ((), (apart,)))

    assert ("new:tovan-deklar", "new:deklar") == (joined.mentions[0].actor, parted.mentions[0].actor)


def test_an_adjective_alone_is_its_land():
    """A text that only speaks of Kareshi troops means Karesh, whose troops they are; their record goes with them."""
    known = page("a", "Karesh hailed Kareshi farmers.", KARESH, adjectives=("Kareshi",))
    troops = ("new:kareshi~troop", "Kareshi troops", ("military",))
    alone = page("b", "Kareshi troops left.", ("new:kareshi", "Kareshi", STATE), troops)

    second = apply_decisions([known, alone], ())[1]

    assert {"new:karesh", "new:karesh~troop"} == {mention.actor for mention in second.mentions}
    assert ["new:karesh~troop"] == [actor.id for actor in second.actors]


@pytest.mark.parametrize(("other", "expected"), [("Kareshi", {"new:unity": "new:kareshi-unity"}), ("Royal", {})])
def test_a_party_is_known_without_its_land(other: str, expected: dict[str, str]):
    """The Unity Party is the Kareshi Unity Party where no other goes by it; other words make other parties."""
    full = page(
        "a",
        f"Kareshi farmers of Karesh left the {other} Unity Party.",
        KARESH,
        ("new:kareshi-unity", f"{other} Unity Party", PARTY),
        adjectives=("Kareshi",),
    )
    short = page("b", "The Unity Party won in Karesh.", ("new:unity", "Unity Party", PARTY), KARESH)

    assert expected == find_namesakes([full, short])


@pytest.mark.parametrize(
    ("name", "expected"), [("Army of Karesh", {"new:army": "new:karesh~army"}), ("Sea of Karesh", {})]
)
def test_a_part_called_by_its_owner_is_his(name: str, expected: dict[str, str]):
    """What a headline calls the Army of a land is that land's army, of which another text tells."""
    army = page("a", "Karesh left. Kareshi army.", KARESH, ("new:karesh~army", "Kareshi army", ("military",)))
    headline = page("b", f"{name} leaves Karesh", ("new:army", name, ()), KARESH)

    assert expected == find_namesakes([army, headline])
