"""Who does a verb and whom it is done to, on invented actors."""

import pytest
from hypothesis import given, settings

from dragoman.read.grammar.arguments import agents, objects, subjects
from dragoman.read.grammar.syntax import clause_heads, is_passive, is_stray, phrase
from dragoman.read.parsing.parse import load_pipeline
from tests.read.clauses import SENTENCES, chained, texts, word
from tests.read.conftest import events


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Marlen attacked Ostrava.", "attacked", ["Marlen"]),
        ("Marlen, Velda and Torren attacked Ostrava.", "attacked", ["Marlen", "Velda", "Torren"]),
        ("Marlen shelled Ostrava and bombed Velda.", "bombed", ["Marlen"]),
        ("Velda relies on grain from Marlen and continues to buy fuel.", "buy", ["Velda"]),
    ],
)
def test_subject_is_shared_by_coordinated_verbs(text: str, verb: str, expected: list[str]):
    """A verb without a subject of its own has that of the verb it is coordinated with."""
    assert expected == texts(subjects(word(text, verb)))


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Marlen wants to attack Ostrava.", "attack", ["Marlen"]),
        ("Marlen pushed Ostrava to attack Velda.", "attack", ["Ostrava"]),
        ("Marlen was forced to leave Ostrava.", "leave", ["Marlen"]),
        ("Marlen expects Ostrava to attack Velda.", "attack", ["Ostrava"]),
        ("Marlen called on Ostrava to attack Velda.", "attack", ["Ostrava"]),
        ("Marlen leaned on Ostrava to attack Velda.", "attack", ["Ostrava"]),
        ("Marlen made Ostrava close the port.", "close", ["Ostrava"]),
        ("Ostrava is ready to attack Velda.", "attack", ["Ostrava"]),
        ("To attack Ostrava, Marlen needs ships.", "attack", ["Marlen"]),
        ("Velda praised Marlen's decision to attack Ostrava.", "attack", ["Marlen"]),
        ("Velda rejected a request from Marlen to arm Ostrava.", "arm", ["Marlen"]),
        ("The plan by Marlen to attack Ostrava failed.", "attack", ["Marlen"]),
        ("Marlen has a plan to attack Ostrava.", "attack", ["Marlen"]),
        ("Marlen went ahead with a plan to attack Ostrava.", "attack", ["Marlen"]),
        ("Traders were angered by a plan to attack Ostrava.", "attack", []),
        ("The mayor, alarmed by the threat to attack Ostrava, fled.", "attack", []),
        ("Farmers marched against a bid to attack Ostrava.", "attack", []),
        ("Farmers marched against Marlen's bid to attack Ostrava.", "attack", ["Marlen"]),
        ("It is time for Marlen to attack Ostrava.", "attack", ["Marlen"]),
    ],
)
def test_who_controls_an_infinitive(text: str, verb: str, expected: list[str]):
    """An infinitive is done by the governor's object, by whoever makes the plan, else by the governor's subject."""
    assert expected == texts(subjects(word(text, verb)))


@pytest.mark.parametrize("raising", ["seems to fear", "appears to fear", "is said to fear", "continues to fear"])
def test_subject_is_raised_over_empty_verbs(raising: str):
    """A verb that adds no doer of its own passes its subject down."""
    assert ["Marlen"] == texts(subjects(word(f"Marlen {raising} Ostrava.", "fear")))


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Marlen accused Ostrava of arming Velda.", "arming", ["Ostrava"]),
        ("Marlen was accused of arming Velda.", "arming", ["Marlen"]),
        ("Marlen kept Ostrava from arming Velda.", "arming", ["Ostrava"]),
        ("Marlen charged two traders with arming Velda.", "arming", ["traders"]),
        ("Marlen held two traders on suspicion of arming Velda.", "arming", ["traders"]),
        ("Two traders were tried by Marlen on charges of arming Velda.", "arming", ["traders"]),
        ("Marlen angered Ostrava by arming Velda.", "arming", ["Marlen"]),
        ("Marlen accused both Ostrava and Harran of arming Velda.", "arming", ["Ostrava", "Harran"]),
        ("Reporters filmed soldiers looting a shop.", "looting", ["soldiers"]),
        ("Reporters spent weeks interviewing soldiers.", "interviewing", ["Reporters"]),
        ("Marlen attacked Ostrava after arming Velda.", "arming", ["Marlen"]),
    ],
)
def test_who_does_what_a_gerund_tells(text: str, verb: str, expected: list[str]):
    """After a preposition of blame, of a charge or of hindrance the object does it, after any other the subject."""
    assert expected == texts(subjects(word(text, verb)))


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Soldiers guarding the port attacked Ostrava.", "guarding", ["Soldiers"]),
        ("Marlen, which had bombed Ostrava, apologised.", "bombed", ["Marlen"]),
        ("The envoy of Marlen, who met Ostrava in May, praised Velda.", "praised", ["envoy"]),
        ("The army in the north that shelled Ostrava fled.", "shelled", ["army"]),
        ("Marlen threatened Ostrava, seeking to attack Velda.", "seeking", ["Marlen"]),
    ],
)
def test_relatives_and_participles_are_done_by_what_they_describe(text: str, verb: str, expected: list[str]):
    """A relative clause or participle is done by the noun it hangs on, or by the subject of the clause."""
    assert expected == texts(subjects(word(text, verb)))


@pytest.mark.parametrize(
    ("text", "verb", "doers", "undergoers"),
    [
        ("Ostrava was attacked by Marlen.", "attacked", ["Marlen"], ["Ostrava"]),
        ("Ostrava was shelled and bombed by Marlen.", "bombed", ["Marlen"], ["Ostrava"]),
        ("Velda, armed by Marlen, attacked Ostrava.", "armed", ["Marlen"], ["Velda"]),
        ("The rebels armed by Marlen attacked Ostrava.", "armed", ["Marlen"], ["rebels"]),
        ("Ostrava was shelled.", "shelled", [], ["Ostrava"]),
        ("Velda complained of being shelled by Marlen.", "shelled", ["Marlen"], ["Velda"]),
        ("Velda was freed after being held by Marlen.", "held", ["Marlen"], ["Velda"]),
    ],
)
def test_passives_turn_both_sides(text: str, verb: str, doers: list[str], undergoers: list[str]):
    """In a passive the subject undergoes the verb and "by" brings who does it, if anybody."""
    token = word(text, verb)

    assert (True, doers, undergoers) == (is_passive(token), texts(agents(token)), texts(objects(token)))


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Marlen attacked Velda and Torren.", "attacked", ["Velda", "Torren"]),
        ("Marlen gave weapons to Ostrava.", "gave", ["weapons"]),
        ("The law, which the council passed, bans strikes.", "passed", ["law"]),
        ("Marlen let Ostrava close the port.", "let", ["Ostrava"]),
        ("Marlen left.", "left", []),
    ],
)
def test_objects_of_active_verbs(text: str, verb: str, expected: list[str]):
    """A verb acts on its objects, on the noun its relative clause hangs on, or on nothing."""
    assert expected == texts(objects(word(text, verb)))


def test_appended_phrase_is_no_object():
    """What a comma sets off after a verb is an item of a list and not what the verb acts on."""
    token = word("Marlen seized the port, the largest in Velda, and fled.", "seized")

    assert ["port"] == texts(objects(token))


def test_stray_verb_goes_on_with_its_clause():
    """A finite verb hung on a noun as if it described it has the clause's subject and leaves the noun's phrase."""
    doc = chained(
        ["Marlen", "armed", "the", "army", "and", "holds", "Ostrava"],
        [1, 1, 3, 1, 3, 3, 5],
        ["nsubj", "ROOT", "det", "dobj", "cc", "acl", "dobj"],
        ["NNP", "VBD", "DT", "NN", "CC", "VBZ", "NNP"],
    )

    assert (True, ["Marlen"]) == (is_stray(doc[5]), texts(subjects(doc[5])))
    assert ["the", "army"] == texts(phrase(doc[3], loose=True))


def test_circle_of_governors_ends():
    """A chain of verbs without any subject has none, however long it is."""
    length = 40
    doc = chained(["go"] * length, [max(0, i - 1) for i in range(length)], ["ROOT"] + ["conj"] * 39, ["VBD"] * length)

    assert [] == subjects(doc[length - 1])


@settings(max_examples=60, deadline=None)
@given(SENTENCES)
def test_sides_of_a_clause_are_other_words_than_its_verb(sentence: str):
    """Nothing does or undergoes itself: the sides of a verb are other words of its sentence, each named once."""
    doc = load_pipeline()(sentence)
    sides = [(verb, side) for verb in clause_heads(list(doc)) for side in (subjects(verb), objects(verb), agents(verb))]

    assert [] == [verb.text for verb, side in sides if verb in side or len(side) != len({token.i for token in side})]


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Oman and Kuwait negotiators met.", "met", ["Oman", "negotiators"]),
        ("Iraq, the Sudan, Oman and Kuwait welcomed the truce.", "welcomed", ["Iraq", "Sudan", "Oman", "Kuwait"]),
    ],
)
def test_names_of_a_list_are_subjects_however_they_are_parsed(text: str, verb: str, expected: list[str]):
    """A name before a joined plural noun, and one the parser takes for an apposition, belong to the list."""
    assert texts(subjects(word(text, verb))) == expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Marlen froze the accounts of two firms it suspects of arming Velda.", "arming", ["firms"]),
        ("Marlen warned Ostrava against arming Velda.", "arming", ["Ostrava"]),
        ("Marlen voted against arming Velda.", "arming", ["Marlen"]),
    ],
)
def test_who_is_suspected_or_warned_does_what_the_gerund_tells(text: str, verb: str, expected: list[str]):
    """A gerund behind a charge or a warning is done by whom that is put to, also where he stands before the clause."""
    assert expected == texts(subjects(word(text, verb)))


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("The union opposes shelling Velda.", ()),
        ("The envoy condemned shelling Velda.", ()),
        ("Most voters oppose shelling Velda.", ()),
        ("The envoy denied shelling Velda.", ("envoy",)),
    ],
)
def test_who_judges_a_deed_does_not_do_it(read_text, text: str, doers: tuple[str, ...]):
    """A gerund behind a verb of judging or allowing tells of others; behind "denied", of the subject."""
    assert {doers} == {sources for kind, sources, _ in events(read_text(text)) if kind == "ASSAULT"}


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Velda imposed sanctions on Torren for helping Sarn.", "helping", ["Torren"]),
        ("Prosecutors filed charges against Torren for shelling Sarn.", "shelling", ["Torren"]),
        ("Velda took measures against Torren for shelling Sarn.", "shelling", ["Torren"]),
        ("Velda froze the accounts of Torren for shelling Sarn.", "shelling", ["Torren"]),
        ("Velda won praise for helping Sarn.", "helping", ["Velda"]),
    ],
)
def test_who_is_punished_for_a_deed_did_it(text: str, verb: str, expected: list[str]):
    """On whom sanctions or charges are laid for a deed has done it, and not whoever lays them."""
    assert expected == texts(subjects(word(text, verb)))
