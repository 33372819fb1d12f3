"""Letters that one text uses and another spells out, on invented bodies."""

import pytest

from dragoman.records import Actor, Decision, Mention, Reading, cut_anchor
from dragoman.weigh import apply_decisions
from dragoman.weigh.letters import spelt_out


def page(doc: str, text: str, *names: tuple[str, str, tuple[str, ...]], given: str | None = None) -> Reading:
    """A reading with actors by id, name and kinds; given: the letters in brackets that mean the first of them."""
    actors = tuple(Actor(id=key, name=name, kinds=kinds, provisional=True) for key, name, kinds in names)
    mentions = []
    for number, (key, name, kinds) in enumerate((*names, *([(names[0][0], given, ())] if given else []))):
        start = text.index(f"({name})") + 1 if name == given else text.index(name)
        anchor = cut_anchor(doc, text, start, start + len(name))
        back = "m0" if name == given else None
        mentions.append(
            Mention(
                id=f"m{number}",
                anchor=anchor,
                kind="name",
                sentence=0,
                head=start,
                actor=key,
                antecedent=back,
                kinds=kinds,
            )
        )
    return Reading(doc=doc, reader="r", actors=actors, mentions=tuple(mentions))


LEAGUE = page(
    "d1", "Korvan League of Farmers (KLF) met.", ("new:korvan", "Korvan League of Farmers", ("movement",)), given="KLF"
)
BARE = page("d2", "KLF left.", ("new:klf", "KLF", ("group",)))


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (BARE, {"new:klf": "new:korvan"}),
        (page("d2", "K.L.F. left.", ("new:k-l-f", "K.L.F.", ("group",))), {"new:k-l-f": "new:korvan"}),
        (page("d2", "KLM left.", ("new:klm", "KLM", ("group",))), {}),
        (page("d2", "KLF left.", ("new:klf", "KLF", ("place",))), {}),
        (page("d2", "Klf left.", ("new:klf", "Klf", ("group",))), {}),
    ],
)
def test_letters_mean_whom_another_text_spells_them_out_for(other: Reading, expected: dict[str, str]):
    """With or without full stops; other letters, towns and words are left alone."""
    assert expected == spelt_out([LEAGUE, other])


def test_letters_of_two_bodies_are_left_as_they_are():
    """Where texts disagree on what letters stand for, nothing tells which is meant."""
    union = page("d3", "Kesh Labour Forum (KLF) met.", ("new:kesh", "Kesh Labour Forum", ("group",)), given="KLF")

    assert {} == spelt_out([LEAGUE, BARE, union])


def test_letters_that_no_text_spells_out_stay():
    """A dossier without the full name keeps the letters."""
    assert {} == spelt_out([BARE])


def test_the_order_of_the_texts_does_not_matter():
    """A text that came before the full name is about the same body."""
    assert spelt_out([LEAGUE, BARE]) == spelt_out([BARE, LEAGUE])


def test_readings_are_joined_by_letters_until_somebody_parts_them():
    """What is decided by people goes before what texts join by themselves."""
    apart = Decision(id="d1", verb="split", targets=("new:klf",), at="2031-01-01T00:00:00Z", by="ana")

    joined, parted = (apply_decisions([LEAGUE, BARE], decisions)[1] for decisions in ((), (apart,)))

    assert (["new:korvan"], ["new:klf"]) == ([m.actor for m in joined.mentions], [m.actor for m in parted.mentions])
