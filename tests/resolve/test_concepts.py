"""Which concept each end of an influence is, folded onto its positive direction."""

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.ontology import load_ontology
from dragoman.records import Actor, Anchor, Claim, Concept, Event, Influence, Mention, Phrase, Reading, Role, Status
from dragoman.resolve._labels import without_amount, without_comparatives
from dragoman.resolve.concepts import concept_id, draft_concept, resolve_concepts

ONTOLOGY = load_ontology()


def anchor(words: str) -> Anchor:
    """An anchor over some words."""
    return Anchor(doc="d", start=0, end=len(words), exact=words)


def role(actor: str | None) -> Role | None:
    """The role of an actor, None for nobody."""
    return Role(anchor=anchor(actor), actor=actor) if actor else None


def phrase(head: str, holder: str | None = None, target: str | None = None, **fields: Any) -> Phrase:
    """An end with a head, and whose it is towards whom."""
    return Phrase(anchor=anchor(head), head=head, holder=role(holder), target=role(target), **fields)


def reading(*links: tuple[Phrase, Phrase, int | None], mentioned: tuple[str, ...] = ()) -> Reading:
    """A reading with these influences, in which these actors are mentioned."""
    claims = [
        Claim(
            id=f"c{number}",
            doc="d",
            sentence=number,
            anchor=anchor("words"),
            content=Influence(cause=cause, effect=effect, sign=sign, link_type="causal", triggers=(anchor("raised"),)),
            status=Status(),
            rule="r",
        )
        for number, (cause, effect, sign) in enumerate(links)
    ]
    mentions = [
        Mention(id=f"m{number}", anchor=anchor(actor), kind="name", sentence=0, head=0, actor=actor)
        for number, actor in enumerate(mentioned)
    ]
    actors = [Actor(id=actor, name=f"The {actor}") for actor in dict.fromkeys(mentioned)]
    return Reading(doc="d", reader="r", claims=tuple(claims), mentions=tuple(mentions), actors=tuple(actors))


def resolved(*links: tuple[Phrase, Phrase, int | None], mentioned: tuple[str, ...] = ()) -> list[Influence]:
    """These influences with their concepts."""
    return [claim.content for claim in resolve_concepts(reading(*links, mentioned=mentioned), ONTOLOGY).claims]


def concepts(*links: tuple[Phrase, Phrase, int | None]) -> dict[str, Concept]:
    """The concepts of these influences, by id."""
    return {concept.id: concept for concept in resolve_concepts(reading(*links), ONTOLOGY).concepts}


@pytest.mark.parametrize(
    ("head", "delta", "quantity", "orientation"),
    [
        ("stability", None, "stability", 1),
        ("instability", None, "stability", -1),
        ("stability", -1, "stability", -1),
        ("instability", -1, "stability", 1),
        ("instability", 1, "stability", -1),
        ("isolation", None, "standing", -1),
    ],
)
def test_opposites_fold_onto_one_concept(head: str, delta: int | None, quantity: str, orientation: int):
    """A word, its opposite and less of either name one concept, in opposite directions."""
    (link,) = resolved((phrase(head, delta=delta), phrase("trade"), 1))

    assert (f"{quantity}()", orientation) == (link.cause.concept, link.cause.orientation)


@given(
    st.sampled_from(["stability", "instability"]),
    st.sampled_from(["trade", "unrest", "isolation"]),
    st.sampled_from([None, 1, -1]),
    st.sampled_from([None, 1, -1]),
    st.sampled_from([None, 0, 1, -1]),
)
def test_sign_between_concepts_is_that_of_the_words_turned_by_each_end(
    cause: str, effect: str, first: int | None, second: int | None, sign: int | None
):
    """The sign between concepts turns once for each end that faces the other way; unknown stays unknown, none none."""
    (link,) = resolved((phrase(cause, delta=first), phrase(effect, delta=second), sign))
    facing = {"stability": 1, "instability": -1, "trade": 1, "unrest": 1, "isolation": -1}
    turns = facing[cause] * facing[effect] * (first or 1) * (second or 1)

    assert (None if sign is None else sign * turns) == link.concept_sign


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        (phrase("influence"), "influence()"),
        (phrase("influence", "AAA"), "influence(AAA)"),
        (phrase("influence", "AAA", "BBB"), "influence(AAA>BBB)"),
        (phrase("unrest", None, "BBB"), "unrest(>BBB)"),
        (phrase("influence", "AAA", "AAA"), "influence(AAA)"),
        (phrase("influence", "AAA.GOV", "BBB.PM"), "influence(AAA>BBB)"),
        (phrase("influence", "AAA.GOV", "AAA"), "influence(AAA)"),
        (phrase("influence", "AAA", "BBB", sphere="economic"), "influence(AAA>BBB)/economic"),
    ],
)
def test_concept_is_of_somebody_towards_somebody_in_a_sphere(end: Phrase, expected: str):
    """Holder, target and sphere make a concept; a government's is its state's, and nobody is his own target."""
    (link,) = resolved((end, phrase("trade"), 1))

    assert expected == link.cause.concept


def test_sphere_a_quantity_always_has_is_left_out():
    """A sphere that goes without saying makes no concept of its own."""
    quantity = next(each for each in ONTOLOGY.quantities.values() if each.sphere and each.more)

    assert draft_concept(phrase(quantity.more[0], sphere=quantity.sphere), ONTOLOGY).sphere is None


@pytest.mark.parametrize("most", ["BBB", "CCC"])
def test_known_thing_takes_what_its_words_leave_out(most: str):
    """Words like "its influence" mean the influence the document has told of, on those it mentions most."""
    full, other = phrase("influence", "AAA", "BBB"), phrase("influence", "AAA", "CCC")
    short = phrase("influence", "AAA", definite=True)
    links = [(full, phrase("trade"), 1), (other, phrase("trade"), 1), (short, phrase("trade"), 1)]

    assert f"influence(AAA>{most})" == resolved(*links, mentioned=("AAA", most, most))[2].cause.concept


@pytest.mark.parametrize(("head", "meant"), [("shelling", "attacks(BBB>CCC)"), ("attack", "attacks(AAA>BBB)")])
def test_a_known_deed_is_the_one_told_by_the_same_word(head: str, meant: str):
    """A known shelling is the shelling told before, and not an ambush by others whom the document mentions more."""
    told = [(phrase("ambush", "AAA", "BBB"), phrase("shell", "BBB", "CCC"), 1)]
    links = resolved(*told, (phrase(head, definite=True), phrase("fear"), 1), mentioned=("AAA", "AAA", "AAA", "BBB"))
    assert meant == links[-1].cause.concept


@pytest.mark.parametrize(
    ("short", "expected"),
    [
        (phrase("influence", "AAA"), "influence(AAA)"),
        (phrase("influence", "DDD", definite=True), "influence(DDD)"),
        (phrase("trust", "AAA", definite=True), "thing:trust(AAA)"),
        (phrase("influence", "AAA", sphere="economic", definite=True), "influence(AAA)/economic"),
    ],
)
def test_new_or_other_things_are_not_completed(short: Phrase, expected: str):
    """What is told as new, or contradicts what was told, stays as its own words have it."""
    links = resolved((phrase("influence", "AAA", "BBB"), phrase("trade"), 1), (short, phrase("trade"), 1))

    assert expected == links[1].cause.concept


def test_a_thing_named_in_short_is_the_one_named_in_full():
    """Where a document tells of a northern pipeline, "the pipeline" is that one; "a pipeline" may be another."""
    full = phrase("pipeline", modifiers=("northern",))
    links = [(full, phrase("trade"), 1)]
    links += [(phrase("pipeline", definite=known), phrase("trade"), 1) for known in (True, False)]

    assert ["thing:northern pipeline()", "thing:northern pipeline()", "thing:pipeline()"] == [
        link.cause.concept for link in resolved(*links)
    ]


def test_what_somebody_does_with_his_own_is_aimed_at_nobody():
    """A part of the holder is no target of what the holder does."""
    (link,) = resolved((phrase("withdraw", "AAA", "AAA~troop", clausal=True), phrase("trade"), 1))

    assert "act:withdraw(AAA)" == link.cause.concept


@pytest.mark.parametrize(
    ("words", "head", "modifiers", "target", "label"),
    [
        ("hardliners in the Ardin cabinet", "hardliner", (), "Ardin", "hardliners in Ardin"),
        ("the Ardin pipeline", "pipeline", ("ardin",), "Ardin", "Ardin pipeline"),
        ("two big ferries that Ardin owns", "ferry", ("big",), "Ardin", "big ferries towards Ardin"),
        ("the pipeline", "gas", ("main",), None, "main gas"),
    ],
)
def test_a_thing_no_list_knows_is_called_as_the_text_calls_it(
    words: str, head: str, modifiers: tuple[str, ...], target: str | None, label: str
):
    """Its label keeps capitals, plurals and the preposition of the text, and names nobody twice."""
    at = words.index("Ardin") if target else 0
    aimed = Role(anchor=Anchor(doc="d", start=at, end=at + 5, exact="Ardin"), actor="Ardin") if target else None
    end = Phrase(anchor=anchor(words), head=head, modifiers=modifiers, target=aimed)

    assert label in {concept.label for concept in concepts((end, phrase("trade"), 1)).values()}


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("to close the mill", "“close the mill”"),
        ("to close the mill " * 9, "“close mill”"),
        ("Were Ardin to close the mill", "“Ardin to close the mill”"),
    ],
)
def test_an_act_no_list_knows_is_quoted(words: str, label: str):
    """An act is called by the words of the text, by its verb and object where those are long."""
    end = Phrase(anchor=anchor(words.strip()), head="close", modifiers=("mill",), clausal=True)

    assert label in {concept.label for concept in concepts((end, phrase("trade"), 1)).values()}


def test_an_act_told_as_not_done_is_called_by_the_act():
    """Its label holds no denial, since what is pushed up is the act."""
    told = anchor("did not withdraw its guns")
    end = Phrase(anchor=told, head="withdraw", modifiers=("gun",), clausal=True, delta=-1)

    assert {"“withdraw gun”", "trade"} == {concept.label for concept in concepts((end, phrase("trade"), 1)).values()}


def test_concept_of_one_sphere_is_part_of_that_of_all():
    """A concept in a sphere belongs to the same concept without one, where the reading has it."""
    found = concepts((phrase("influence", "AAA"), phrase("influence", "AAA", sphere="economic"), 1))

    assert "influence(AAA)" == found["influence(AAA)/economic"].part_of
    assert found["influence(AAA)"].part_of is None


def test_concept_without_a_whole_is_part_of_nothing():
    """Where the reading has no wider concept, none is made up."""
    found = concepts((phrase("influence", "AAA", sphere="economic"), phrase("trade"), 1))

    assert {None} == {concept.part_of for concept in found.values()}


@pytest.mark.parametrize(
    ("name", "told"),
    [("a weaker government", "a government"), ("stronger militias", "militias"), ("a smaller", "a smaller")],
)
def test_a_group_is_called_without_the_word_that_moves_it(ontology, name: str, told: str):
    """What there is more of is the strength of the government, whichever way a text tells of it."""
    assert told == without_comparatives(name, ontology)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("several hundred farmers in Lom", "farmers in Lom"),
        ("two hundred thousand farmers", "farmers"),
        ("about 2,400 farmers", "farmers"),
        ("more than a dozen farmers", "farmers"),
        ("Thousands of farmers", "farmers"),
        ("two unions", "two unions"),
        ("1,500-strong guard", "1,500-strong guard"),
        ("5 Lom men", "5 Lom men"),
        ("thousands", "thousands"),
    ],
)
def test_a_group_is_called_without_how_many_it_was(name: str, told: str):
    """What a group has more of is not that of the number that one day had; a few that are told apart stay."""
    assert told == without_amount(name)


@pytest.mark.parametrize("quantity", ["support", "distance", "position", "state_survival"])
def test_a_quantity_named_with_its_ends_names_nobody_else(ontology, quantity: str):
    """The name of a quantity goes together with whose it is and towards whom."""
    label = ontology.quantities[quantity].label

    assert not {"another", "group", "government"} & set(label.split())


def test_label_names_actors_in_plain_words():
    """A label says whose quantity it is and towards whom, or where, by the actors' names."""
    ends = (phrase("influence", "AAA", "BBB"), phrase("unrest", None, "BBB"))
    found = resolve_concepts(reading((*ends, 1), mentioned=("AAA", "BBB")), ONTOLOGY)

    assert ["influence of The AAA in The BBB", "unrest in The BBB"] == [concept.label for concept in found.concepts]


def test_concepts_are_listed_once_in_order():
    """Each concept stands once, by id."""
    links = [(phrase("unrest"), phrase("trade"), 1), (phrase("trade"), phrase("influence", "AAA"), 1)]
    found = [concept.id for concept in resolve_concepts(reading(*links), ONTOLOGY).concepts]

    assert sorted(set(found)) == found


def test_resolving_twice_changes_nothing():
    """Concepts of a reading that has them come out the same."""
    once = resolve_concepts(reading((phrase("instability", "AAA"), phrase("trade", delta=-1), -1)), ONTOLOGY)

    assert msgspec.json.encode(once) == msgspec.json.encode(resolve_concepts(once, ONTOLOGY))


PARTS = st.one_of(st.none(), st.sampled_from(["AAA", "BBB", "new:torren"]))


@given(st.lists(st.tuples(st.sampled_from(["trade", "thing:oil"]), PARTS, PARTS, PARTS), unique=True, max_size=8))
def test_other_parts_make_another_id(parts: list[tuple[str, str | None, str | None, str | None]]):
    """No two concepts share an id."""
    assert len(parts) == len({concept_id(*each) for each in parts})


def deed(kind: str, source: str, target: str, sentence: int = 0) -> Claim:
    """A claim that one did something to another, at the head of its text."""
    event = Event(type=kind, trigger=anchor("did"), sources=(role(source),), targets=(role(target),))
    return Claim(id="e", doc="d", sentence=sentence, anchor=anchor("did"), content=event, status=Status(), rule="r")


def later(end: Phrase) -> Phrase:
    """The same end, further on in the text."""
    return msgspec.structs.replace(end, anchor=msgspec.structs.replace(end.anchor, start=900, end=900 + len(end.head)))


@pytest.mark.parametrize(("holder", "target"), [("ARD", "BEL"), ("BEL", "ARD")])
def test_what_lies_between_two_is_one_thing_in_either_order(holder: str, target: str):
    """Tension between Ardin and Belmora is that between Belmora and Ardin."""
    assert "tension(ARD>BEL)" in concepts((phrase("tension", holder, target), phrase("trade"), -1))


def test_what_one_does_to_another_keeps_its_order():
    """Attacks of Belmora on Ardin are not those of Ardin on Belmora."""
    assert "attacks(BEL>ARD)" in concepts((phrase("attack", "BEL", "ARD"), phrase("trade"), -1))


def test_quarrels_of_other_pairs_stay_apart():
    """Two quarrels between others are two concepts."""
    found = concepts(
        (phrase("quarrel", "ARD", "BEL"), phrase("trade"), -1), (phrase("row", "COR", "BEL"), phrase("prices"), 1)
    )

    assert {"tension(ARD>BEL)", "tension(BEL>COR)"} <= set(found)


@pytest.mark.parametrize(
    ("deeds", "expected"),
    [
        ([("SANCTION", "ARD~ministry", "BEL.GOV")], "tension(ARD>BEL)"),
        ([("SANCTION", "ARD", "BEL"), ("ACCUSE", "COR", "BEL")], "tension()"),
        ([("SUPPORT", "ARD", "BEL")], "tension()"),
        ([("SANCTION", "ARD", "~villager@d")], "tension()"),
    ],
)
def test_a_quarrel_named_without_sides_goes_back_to_what_two_did(deeds: list[tuple[str, str, str]], expected: str):
    """A dispute taken as known is between the two, by name, of whom a hostile deed was just told."""
    link = reading((later(phrase("dispute", definite=True)), phrase("price"), 1))
    full = msgspec.structs.replace(link, claims=(*(deed(*each) for each in deeds), *link.claims))

    assert expected in {concept.id for concept in resolve_concepts(full, ONTOLOGY).concepts}


@pytest.mark.parametrize(("sentence", "expected"), [(3, "tension(ARD>BEL)"), (4, "tension()")])
def test_a_quarrel_goes_back_no_further_than_a_few_sentences(sentence: int, expected: str):
    """What two did long before is not what "the dispute" means."""
    link = reading((later(phrase("dispute", definite=True)), phrase("price"), 1)).claims[0]
    claims = (deed("ACCUSE", "ARD", "BEL"), msgspec.structs.replace(link, sentence=sentence))
    full = Reading(doc="d", reader="r", claims=claims)

    assert expected in {concept.id for concept in resolve_concepts(full, ONTOLOGY).concepts}


def test_a_new_quarrel_goes_back_to_nothing():
    """One dispute more is not the one told of before."""
    link = reading((later(phrase("dispute")), phrase("price"), 1))
    full = msgspec.structs.replace(link, claims=(deed("ACCUSE", "ARD", "BEL"), *link.claims))

    assert "tension()" in {concept.id for concept in resolve_concepts(full, ONTOLOGY).concepts}


def test_a_quarrel_takes_its_sides_from_the_tie_that_it_bears_on():
    """A dispute taken as known that bears on the cooperation of two is a dispute between these two."""
    link = (phrase("dispute", definite=True), phrase("cooperation", "BEL", "ARD"), -1)

    assert {"tension(ARD>BEL)", "cooperation(ARD>BEL)"} == set(concepts(link))


@pytest.mark.parametrize(("words", "expected"), [("between", "tension(ARD>BEL)"), ("for", "tension()")])
def test_a_quarrel_takes_its_sides_from_what_it_brings_between_two(words: str, expected: str):
    """A dispute that raises the risk of war between two is theirs; one that raises help for somebody need not be."""
    other = phrase("risk", "ARD", "BEL")
    told = msgspec.structs.replace(other.anchor, exact=f"the risk of war {words} Ardin and Belmora")
    link = (phrase("dispute", definite=True), msgspec.structs.replace(other, anchor=told), 1)

    assert expected in concepts(link)


def test_a_quarrel_takes_its_sides_from_what_a_pronoun_for_the_risk_between_two_goes_back_to():
    """In "The dispute has not eased the risk of war between Ardin and Belmora. It has raised it" both are theirs."""
    other = phrase("risk", "ARD", "BEL")
    told = msgspec.structs.replace(other.anchor, exact="the risk of war between Ardin and Belmora")
    it = msgspec.structs.replace(other, anchor=msgspec.structs.replace(told, exact="it"), antecedent=told)

    assert "tension(ARD>BEL)" in concepts((phrase("dispute", definite=True), it, 1))


def test_a_phrase_is_not_filled_up_to_the_very_thing_it_acts_on():
    """In "The influence has cut the influence of Ardin in Belmora" the first is another; beside others it is theirs."""
    known, theirs = phrase("influence", definite=True), phrase("influence", "ARD", "BEL")

    assert {"influence()", "influence(ARD>BEL)"} == set(concepts((known, theirs, -1)))
    assert "influence()" not in concepts((known, phrase("price"), 1), (theirs, phrase("price"), 1))


def test_a_phrase_cut_off_at_between_takes_the_names_after_it():
    """Where the parse loses the two after "tension between", they are still read."""
    cut = msgspec.structs.replace(phrase("tension"), anchor=Anchor(doc="d", start=0, end=15, exact="Tension between"))
    names = [Anchor(doc="d", start=16, end=21, exact="Ardin"), Anchor(doc="d", start=26, end=33, exact="Belmora")]
    mentions = tuple(
        Mention(id=one.exact, anchor=one, kind="name", sentence=0, head=one.start, actor=one.exact[:3].upper())
        for one in names
    )
    full = msgspec.structs.replace(reading((cut, phrase("price"), 1)), mentions=mentions)

    assert "tension(ARD>BEL)" in {concept.id for concept in resolve_concepts(full, ONTOLOGY).concepts}


def test_a_label_tells_between_whom_something_lies():
    """What lies between two is told so."""
    link = reading((phrase("quarrel", "ARD", "BEL"), phrase("price"), 1), mentioned=("ARD", "BEL"))

    assert "tension between The ARD and The BEL" in {one.label for one in resolve_concepts(link, ONTOLOGY).concepts}
