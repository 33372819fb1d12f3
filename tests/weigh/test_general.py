"""What is named without its pair, and the only pair of the dossier that it can mean."""

import pytest

from dragoman.records import (
    Actor,
    Anchor,
    Claim,
    Concept,
    Influence,
    Phrase,
    Reading,
    Relation,
    Role,
    Status,
    cut_anchor,
)
from dragoman.weigh.general import join_general

ONE, OTHER = ("new:velmar", "new:karesh"), ("new:norland", "new:suria")


def concept(quantity: str, *pair: str) -> Concept:
    """A concept of a pair, of one holder or of nobody."""
    holder, target = (*pair, None, None)[:2]
    return Concept(
        id=f"{quantity}({'>'.join(pair)})",
        label=quantity,
        quantity=quantity,
        holder=holder,
        target=target,
        positive="more",
    )


def page(doc: str, named: tuple[str, ...], *links: tuple[Concept, Concept], tie: tuple[str, ...] = (), **more: object):
    """A reading with links, one for each sentence, in a text that names some; tie: who sanctions whom in it."""
    text = "x" * 99
    claims = []
    for number, ends in enumerate(links):
        cause, effect = (
            phrase(cut_anchor(doc, text, at, at + 4), end, more if at % 20 == 0 else {})
            for at, end in zip((20 * number, 20 * number + 10), ends, strict=True)
        )
        content = Influence(cause=cause, effect=effect, sign=1, concept_sign=1, link_type="causal", triggers=())
        claims.append(make(doc, number, content, cause))
    if tie:
        roles = [(Role(anchor=cut_anchor(doc, text, 0, 4), actor=actor),) for actor in tie]
        predicate = cut_anchor(doc, text, 0, 4)
        content = Relation(kind="sanctions", predicate=predicate, holder=roles[0], target=roles[1])
        claims.append(make(doc, len(links), content, Phrase(anchor=predicate, head="x")))
    actors = tuple(Actor(id=each, name=each) for each in named)
    concepts = tuple({end.id: end for ends in links for end in ends}.values())
    return Reading(doc=doc, reader="r", actors=actors, claims=tuple(claims), concepts=concepts)


def phrase(anchor: Anchor, end: Concept, more: dict[str, object]) -> Phrase:
    """Words for a concept, by its quantity if nothing else is given."""
    return Phrase(anchor=anchor, concept=end.id, **{"head": end.quantity, **more})


def make(doc: str, number: int, content: object, phrase: Phrase) -> Claim:
    """A claim of a sentence."""
    return Claim(
        id=f"c-{doc}-{number}",
        doc=doc,
        sentence=number,
        anchor=phrase.anchor,
        content=content,
        status=Status(),
        rule="t.v1",
    )


TRADE = concept("trade", "new:karesh")
FULL = page("a", ONE, (concept("sanctions", *ONE), TRADE))
SANCTIONS = concept("sanctions")


def cause_of(reading: Reading) -> str | None:
    """The concept of its first link's cause."""
    return reading.claims[0].content.cause.concept


@pytest.mark.parametrize(
    ("named", "definite", "expected"),
    [
        (ONE, True, "sanctions(new:velmar>new:karesh)"),
        (ONE, False, "sanctions(new:velmar>new:karesh)"),
        (("new:karesh",), True, "sanctions()"),
    ],
)
def test_a_general_word_means_the_only_pair(named: tuple[str, ...], definite: bool, expected: str):  # noqa: FBT001
    """It is what “the sanctions” and “sanctions” mean in a text that names both."""
    general = page("b", named, (SANCTIONS, TRADE), definite=definite)

    assert expected == cause_of(join_general([FULL, general])[1])


@pytest.mark.parametrize("told", ["concept", "tie"])
def test_a_general_word_stays_apart_where_it_may_mean_two(told: str):
    """A second pair anywhere in the dossier, in a link or as a tie, leaves open which is meant."""
    second = {
        "concept": page("c", OTHER, (concept("sanctions", *OTHER), TRADE)),
        "tie": page("c", OTHER, tie=OTHER),
    }[told]
    general = page("b", ONE, (SANCTIONS, TRADE), definite=True)

    assert "sanctions()" == cause_of(join_general([FULL, general, second])[1])


def test_what_changes_again_is_whose_it_was():
    """What is “less trade” after a sentence on the trade of one land is that land's; “trade” is not."""
    links = ((SANCTIONS, TRADE), (concept("trade"), concept("growth", "new:karesh")))
    changed, plain = (page("a", ONE, *links, **more) for more in ({"delta": -1}, {}))

    found = [join_general([reading])[0].claims[1].content.cause.concept for reading in (changed, plain)]

    assert ["trade(new:karesh)", "trade()"] == found


def test_other_words_for_it_mean_the_pair_only_where_it_is_known():
    """Who writes "an embargo" need not mean the sanctions that another text tells of."""
    general = page("b", ONE, (SANCTIONS, TRADE), head="embargo")

    assert "sanctions()" == cause_of(join_general([FULL, general])[1])


def test_what_people_settled_stays():
    """A claim that somebody put right is left as it is."""
    general = page("b", ONE, (SANCTIONS, TRADE), definite=True)

    assert "sanctions()" == cause_of(join_general([FULL, general], settled={"c-b-0"})[1])


def test_joining_twice_changes_nothing():
    """What is joined is full."""
    once = join_general([FULL, page("b", ONE, (SANCTIONS, TRADE), definite=True)])

    assert once == join_general(once)


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("US sanctions on Cuba lowered trade.", "Sanctions hurt shops in Minsk. The US and Cuba spoke.", False),
        ("EU sanctions on Belarus hurt growth.", "The sanctions hurt growth in Cuba. The EU and Belarus met.", False),
        ("US sanctions on Cuba lowered trade.", "Sanctions hurt growth. The US and Cuba spoke of Sudan.", False),
        ("US sanctions on Cuba lowered trade.", "The sanctions hurt shops in Havana. The US and Cuba met.", True),
        ("US sanctions on Cuba lowered trade.", "Sanctions hurt growth. The United States and Cuba met.", True),
        (
            "US sanctions on Cuba lowered trade.",
            "Talks with Sudan began. The US and Cuba met. The lake rose. The sanctions hurt growth.",
            True,
        ),
    ],
)
def test_a_third_land_leaves_open_whose_it_is(read_text, first: str, second: str, joined: bool):  # noqa: FBT001
    """Named near "the sanctions", or anywhere beside bare "sanctions", a third land may be meant as well."""
    fuller, general = (read_text(text) for text in (first, second))

    assert joined == (join_general([fuller, general])[1] != general)
