"""What is told at all."""

import pytest
from msgspec.structs import replace

from dragoman.ontology import _load, load_ontology
from dragoman.records import Anchor, Measure, Relation, Role, Status
from dragoman.tell._phrases import load_phrases
from dragoman.tell._rank import Ranking, _harming, is_whole
from dragoman.tell.evidence import Evidence


def part(case, whole: str):
    """The tie of a band that Ardin's name says it has to somebody."""
    tie = Relation(
        kind="part_of",
        predicate=case.at("arms"),
        holder=(Role(anchor=case.at("Reed Guard"), actor="ARD~guard"),),
        target=(Role(anchor=case.at("Ardin"), actor=whole),),
    )
    return replace(case.claims[2], content=tie)


def test_a_tie_that_a_name_says_already_is_not_told(case):
    """That Ardin's guard is part of Ardin tells nothing; that it is part of Belmora does."""
    assert [False, True] == [is_whole(part(case, whole)) for whole in ("ARD", "BEL")]


@pytest.mark.parametrize(
    ("holder", "kind", "polarity", "told"),
    [
        ("ARD~ally", "allied_with", "+", False),
        ("ARD~deputy-leader", "leads", "+", False),
        ("ARD~ally", "hostile_to", "+", True),
        ("ARD~ally", "allied_with", "-", True),
        ("BEL~ally", "allied_with", "+", True),
        ("new:ines-vale", "leads", "+", True),
    ],
)
def test_a_tie_that_a_noun_for_somebody_says_is_not_told(case, holder: str, kind: str, polarity: str, *, told: bool):
    """That Ardin's allies are allied with it tells nothing; that they are hostile or no allies does."""
    ally, owner = Role(anchor=case.at("Reed Guard"), actor=holder), Role(anchor=case.at("Ardin"), actor="ARD")
    claims = [
        replace(case.claims[2], content=Relation(kind=kind, predicate=case.at("arms"), holder=(a,), target=(b,)))
        for a, b in ((ally, owner), (owner, ally))
    ]

    assert [told, told] == [is_whole(replace(one, status=Status(polarity=polarity))) for one in claims]


def test_a_tie_to_a_pronoun_of_nobody_known_is_not_told(case):
    """Whom somebody supports is left open by a pronoun that stands for nobody."""
    her = Role(anchor=Anchor(doc="d", segment=0, start=0, end=3, exact="her"))
    tie = Relation(kind="supports", predicate=case.at("arms"), holder=(case.role("Ardin", "ARD"),), target=(her,))

    assert not is_whole(replace(case.claims[2], content=tie))


def test_an_amount_of_nothing_is_not_told(case):
    """A number is told where the text says what it counts; in what it is measured is not enough."""
    known = ({}, {"of": case.at("May")}, {"unit": "dollar"})
    amounts = [Measure(amount=case.at("3"), value=3.0, **more) for more in known]

    assert [False, True, False] == [is_whole(replace(case.claims[2], content=amount)) for amount in amounts]


def test_a_deed_of_a_pronoun_that_stands_for_nobody_known_is_not_told(case):
    """A lone "we" is no subject; with an actor behind it, it is."""
    deed = case.claims[0]
    we = Role(anchor=Anchor(doc="d", segment=0, start=0, end=2, exact="We"))
    told = [replace(deed, content=replace(deed.content, sources=(role,))) for role in (we, replace(we, actor="ARD"))]

    assert [False, True] == [is_whole(claim) for claim in told]


@pytest.mark.parametrize(
    ("words", "value", "deed", "told"),
    [("two", 2, None, []), ("two", 2, "sink", [2]), ("2", 2, None, [2]), ("hundred", 100, None, [100])],
)
def test_a_few_counted_in_passing_tell_nothing(case, words: str, value: float, deed: str | None, told: list[float]):
    """Two ships named in passing are no news; two that sank are, and so is every amount in figures."""
    amount = Anchor(doc="d", segment=0, start=0, end=len(words), exact=words)
    ships = Anchor(doc="d", segment=0, start=10, end=15, exact="ships")
    measure = Measure(amount=amount, value=value, unit="ship", of=ships, deed=deed)

    assert told == [value for claim in (replace(case.claims[2], content=measure),) if is_whole(claim)]


@pytest.mark.parametrize(
    ("unit", "deed", "told"),
    [("country", "trade", False), ("soldier", "kill", True), ("soldier", "die", True), ("pump", "deliver", True)],
)
def test_two_who_act_are_not_counted(case, unit: str, deed: str, *, told: bool):
    """Two countries that trade are the sides of the story; two soldiers killed and two pumps delivered are amounts."""
    amount = Anchor(doc="d", segment=0, start=0, end=3, exact="two")
    of = Anchor(doc="d", segment=0, start=10, end=15, exact="those")
    measure = Measure(amount=amount, value=2, unit=unit, of=of, deed=deed)

    assert told == is_whole(replace(case.claims[3], content=measure))


def test_who_is_counted_as_harmed_is_told_without_the_lists_of_actors(case, monkeypatch):
    """Which deeds befall people is a trait of types; nothing else of the ontology is built for it."""
    _harming.cache_clear()
    monkeypatch.setattr(_load, "_build", lambda _: pytest.fail("the whole ontology was built"))
    amount = Anchor(doc="d", segment=0, start=0, end=3, exact="two")
    of = Anchor(doc="d", segment=0, start=10, end=15, exact="those")
    measure = Measure(amount=amount, value=2, unit="soldier", of=of, deed="shell")

    assert is_whole(replace(case.claims[3], content=measure))


def test_an_amount_of_them_is_not_told(case, new_document):
    """A pronoun does not say what is counted."""
    document = new_document("Sixty of them left.", "left.txt")
    amount, them = case.at("Sixty", document), case.at("them", document)

    assert not is_whole(replace(case.claims[2], content=Measure(amount=amount, value=60.0, of=them, deed="leave")))


def test_who_undergoes_a_deed_of_nobody_named_is_told(case):
    """A verb without a doer ("was elected") is told of whom it befell; a noun without a doer tells too little."""
    deed = replace(case.claims[0].content, sources=())
    told = [replace(case.claims[0], rule=rule, content=deed) for rule in ("events.verb.v1", "events.noun.v1")]

    assert [True, False] == [is_whole(claim) for claim in told]


def told_in_order(case, new_document, *deeds: tuple[str, str, str]):
    """The words of deeds, each with its type and polarity, in the order in which a brief takes them."""
    document = new_document(". ".join(words for words, _, _ in deeds) + ".", "deeds.txt")
    case.documents = [document]
    case.claims = [
        replace(
            case.shot(),
            id=f"c{number}",
            doc=document.id,
            sentence=number,
            anchor=case.at(words, document),
            content=replace(case.shot().content, type=kind, trigger=case.at(words, document)),
            status=Status(polarity=polarity),
        )
        for number, (words, kind, polarity) in enumerate(deeds)
    ]
    return in_order(case, document)


def in_order(case, document) -> list[str]:
    """The words of the claims of a case, all from one document, in the order in which a brief takes them."""
    reading = replace(
        case.second_reading(),
        doc=document.id,
        segments=case.segments(document),
        sentences=case.sentences(document),
        claims=tuple(case.claims),
    )
    ranking = Ranking(Evidence(case.documents, [reading], case.weighed()))
    return [ranking.best(finding).anchor.exact for finding in ranking.sort(case.weighed().findings)]


def test_a_few_things_counted_come_after_larger_amounts_and_tolls(case, new_document):
    """How few did something weighs less than how many did, and than how few died."""
    amounts = (("Two", 2, "carts", "cross"), ("900", 900, "crates", "arrive"), ("Three", 3, "men", "die"))
    document = new_document("Two carts crossed. 900 crates arrived. Three men died.", "amounts.txt")
    case.documents = [document]
    case.claims = [
        replace(
            case.shot(),
            id=f"c{number}",
            doc=document.id,
            sentence=number,
            anchor=case.at(words, document),
            content=Measure(amount=case.at(words, document), value=value, of=case.at(of, document), deed=deed),
        )
        for number, (words, value, of, deed) in enumerate(amounts)
    ]

    assert ["900", "Three", "Two"] == in_order(case, document)


def test_what_a_text_puts_first_is_told_first(case, new_document):
    """Of deeds that as many tell, those at the head of a text come first, then grave ones; what was not done last."""
    order = told_in_order(
        case,
        new_document,
        ("They met", "CONSULT", "+"),
        ("They voted", "SUPPORT", "+"),
        ("They did not shoot", "ASSAULT", "-"),
        ("They asked", "REQUEST", "+"),
        ("They helped", "AID", "+"),
        ("They shot", "ASSAULT", "+"),
    )

    assert ["They voted", "They met", "They shot", "They helped", "They asked", "They did not shoot"] == order


@pytest.mark.parametrize("kinds", ["grave", "slight"])
def test_deeds_that_weigh_more_or_less_are_types(kinds: str):
    """What is told before or after others is a type of event."""
    assert getattr(load_phrases().ranks, kinds) <= set(load_ontology().event_types)
