"""Relations of the set beside ours."""

import pytest

from dragoman.ontology import load_ontology
from dragoman.records import Relation
from evals.re3d.bonds import drop_inner, fits, keep_given, list_wanted, named_entities, score_bonds
from evals.re3d.given import read_given
from evals.re3d.gold import Bond, Entity, load_bonds
from evals.re3d.ours import read_text
from evals.re3d.ties import Tied, list_ties, load_rows, symmetric_types
from evals.seeds.spans import Span

TEXT = "Norway fights the Tide Front, and the Harbour Council backs it."
TEXTS = {"d": TEXT}


def entity(words: str, kind: str = "Organisation", confidence: float = 1.0) -> Entity:
    """An entity on some words of the text."""
    start = TEXT.index(words)
    return Entity(doc="d", start=start, end=start + len(words), type=kind, confidence=confidence)


def bond(kind: str, source: str, target: str, confidence: float = 1.0) -> Bond:
    """A relation of the set between some words of the text."""
    a, b = entity(source), entity(target)
    return Bond(
        doc="d",
        source_begin=a.start,
        source_end=a.end,
        target_begin=b.start,
        target_end=b.end,
        type=kind,
        confidence=confidence,
    )


def tied(kind: str, source: str, target: str) -> Tied:
    """A relation of ours between some words of the text, each headed by its last."""
    return Tied(kind, (_span(source),), (_span(target),), told=(0, frozenset({source, target})))


def _span(words: str) -> Span:
    start = TEXT.index(words)
    return Span("d", start, start + len(words), start + words.rfind(" ") + 1)


def score(bonds, ours):
    """relation_f1 of some relations."""
    return score_bonds(list_wanted(bonds, TEXTS), ours, ours, TEXTS).scores["relation_f1"]


def test_a_symmetric_relation_is_right_either_way():
    """Who fights whom is the same from both ends."""
    assert 1.0 == score(
        [bond("FightingAgainst", "Norway", "the Tide Front")], [tied("FightingAgainst", "Tide Front", "Norway")]
    )


def test_a_directed_relation_turned_round_is_wrong():
    """Who is in charge of whom has one order."""
    assert 0.0 == score([bond("InChargeOf", "Norway", "the Tide Front")], [tied("InChargeOf", "Tide Front", "Norway")])


def test_another_type_is_wrong():
    """The right pair under the wrong type is a miss and a mistake."""
    assert 0.0 == score([bond("Likes", "Norway", "the Tide Front")], [tied("Dislikes", "Norway", "Tide Front")])


def test_both_orders_marked_are_one_relation():
    """A symmetric relation that the set marks from both ends is asked for once."""
    both = [bond("CommWith", "Norway", "Harbour Council"), bond("CommWith", "Harbour Council", "Norway")]

    assert 1 == len(list_wanted(both, TEXTS))


def test_types_that_are_about_no_actors_are_not_asked_for():
    """Where things are and what they are called is left out."""
    assert [] == list_wanted([bond("CoLocated", "Norway", "Harbour Council")], TEXTS)


def test_words_the_set_calls_the_same_are_the_same():
    """An end may be named by any words that the set takes for it in that place."""
    gold = [bond("FightingAgainst", "Norway", "the Tide Front"), bond("IsSynonymOf", "the Tide Front", "it")]

    assert 1.0 == score(gold, [tied("FightingAgainst", "Norway", "it")])


def test_what_the_crowd_rejected_costs_nothing():
    """A relation of low confidence is neither asked for nor wrong."""
    gold = [bond("FightingAgainst", "Norway", "the Tide Front"), bond("Likes", "Norway", "Harbour Council", 0.1)]
    ours = [tied("FightingAgainst", "Norway", "Tide Front"), tied("Likes", "Norway", "Harbour Council")]

    assert 1.0 == score(gold, ours)


def test_what_is_told_twice_in_a_sentence_counts_once():
    """Naming a pair again under other words is no second mistake."""
    ours = tied("FightingAgainst", "Norway", "Tide Front")
    again = ours._replace(target=(_span("it"),))

    assert 1.0 == score([bond("FightingAgainst", "Norway", "the Tide Front")], [ours, again])


def test_given_mentions_keep_ties_between_them_alone():
    """With the set's mentions given, a tie to anybody else is not counted."""
    ours = [tied("Likes", "Norway", "Tide Front"), tied("Likes", "Norway", "Harbour Council")]

    assert ours[:1] == keep_given(ours, [entity("Norway"), entity("the Tide Front")], TEXTS)


def test_a_tie_inside_one_entity_is_left_out():
    """The set's entities hold no others, so nothing inside one can be asked for."""
    assert [] == drop_inner([tied("BelongsTo", "Council", "Harbour")], [entity("the Harbour Council")])


def test_an_end_of_a_relation_counts_as_given():
    """Words that the set ties to others are given, however sure the crowd was of them by themselves."""
    unsure, unused = entity("Norway", confidence=0.2), entity("it", confidence=0.2)

    assert [unsure] == named_entities([unsure, unused], [bond("Likes", "Norway", "the Tide Front")])


def test_a_place_of_a_kind_is_its_name():
    """“The city of Oslo” and “Oslo” are the same end."""
    text = "The Tide Front holds the city of Oslo."
    start = text.index("the city")
    held = Bond(doc="d", source_begin=0, source_end=14, target_begin=start, target_end=len(text) - 1, type="InChargeOf")
    [wanted] = list_wanted([held], {"d": text})
    oslo = Span("d", text.index("Oslo"), len(text) - 1, text.index("Oslo"))

    assert fits(wanted, Tied("InChargeOf", (Span("d", 4, 14, 9),), (oslo,)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway is fighting the Tide Front.", {("FightingAgainst", "Norway", "Tide Front")}),
        ("Norway praised Turkey.", {("Likes", "Norway", "Turkey")}),
        ("Norway will bomb the Tide Front.", {("FightingAgainst", "Norway", "Tide Front")}),
        ("Norway did not praise Turkey.", set()),
        ("The Tide Front is led by Doru Halm.", {("InChargeOf", "Doru Halm", "Tide Front")}),
    ],
)
def test_claims_stand_for_types_of_the_set(text: str, expected: set):
    """A kind of relation or type of event stands for the set's type, what is denied for none, a threat for its deed."""
    ontology = load_ontology()
    ties = list_ties(read_text("d", text, ontology), ontology)

    assert expected == {(one.type, *(text[a.start : a.end] for a in (one.source[0], one.target[0]))) for one in ties}


def test_a_given_mention_is_read_as_somebody():
    """Words that we take for nobody can be an end once the set names them."""
    text = "Norway is fighting the Gorse."
    start = text.index("the Gorse")
    named = Entity(doc="d", start=start, end=start + len("the Gorse"), type="Organisation")
    reading = read_given("d", text, [named], load_ontology())
    targets = [
        role.anchor.exact for c in reading.claims if isinstance(c.content, Relation) for role in c.content.target
    ]

    assert ["the Gorse"] == targets


def test_every_kind_in_the_table_is_known():
    """The table names relations and events that the ontology has."""
    ontology = load_ontology()
    kinds = {kind for row in load_rows() for kind in (*row.relations, *row.turned)}
    events = {event for row in load_rows() for event in row.events}

    assert kinds <= set(ontology.relation_kinds)
    assert events <= set(ontology.event_types)
    assert {"FightingAgainst", "AlliesOf", "CommWith"} == symmetric_types()


def test_relations_between_unscored_entities_are_not_read(tmp_path):
    """A relation counts when both ends are entities of the scored types."""
    rows = '{"documentId": "d", "sourceBegin": 0, "sourceEnd": 6, "targetBegin": 14, "targetEnd": 28, "type": "Likes"}'
    (tmp_path / "relations.jsonl").write_text(rows, encoding="utf-8")

    assert 1 == len(load_bonds(tmp_path, [entity("Norway"), entity("the Tide Front")]))
    assert () == load_bonds(tmp_path, [entity("Norway")])
