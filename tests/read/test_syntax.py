"""Who does what to whom in one clause, on invented actors."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc, Token

from dragoman.read.parse import load_pipeline
from dragoman.read.syntax import (
    agents,
    clause,
    clause_heads,
    is_passive,
    is_stray,
    members,
    objects,
    owners,
    phrase,
    subjects,
    verb_key,
)


def word(text: str, form: str) -> Token:
    """The last word of that form in a parsed text."""
    return [token for token in load_pipeline()(text) if token.text == form][-1]


def texts(tokens: list[Token]) -> list[str]:
    """The words of some tokens."""
    return [token.text for token in tokens]


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
        ("Marlen made Ostrava close the port.", "close", ["Ostrava"]),
        ("Ostrava is ready to attack Velda.", "attack", ["Ostrava"]),
        ("To attack Ostrava, Marlen needs ships.", "attack", ["Marlen"]),
        ("Velda praised Marlen's decision to attack Ostrava.", "attack", ["Marlen"]),
        ("Velda rejected a request from Marlen to arm Ostrava.", "arm", ["Marlen"]),
        ("The plan by Marlen to attack Ostrava failed.", "attack", ["Marlen"]),
        ("Marlen has a plan to attack Ostrava.", "attack", ["Marlen"]),
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
        ("Marlen angered Ostrava by arming Velda.", "arming", ["Marlen"]),
        ("Marlen attacked Ostrava after arming Velda.", "arming", ["Marlen"]),
    ],
)
def test_who_does_what_a_gerund_tells(text: str, verb: str, expected: list[str]):
    """After a preposition of blame or hindrance the object does it, after any other the subject."""
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


def chained(words: list[str], heads: list[int], deps: list[str], tags: list[str]) -> Doc:
    """A parse written by hand, for shapes that the parser gives seldom."""
    kinds = {"NN": "NOUN", "NNP": "PROPN", "VBZ": "VERB", "VBD": "VERB", "DT": "DET", "CC": "CCONJ", "IN": "ADP"}
    return Doc(load_pipeline().vocab, words, heads=heads, deps=deps, tags=tags, pos=[kinds[tag] for tag in tags])


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


def test_stray_conjunct_of_another_kind_is_no_member():
    """A clause that the parser coordinates with a noun is not one of the things the noun phrase names."""
    doc = chained(
        ["army", "and", "holds", "Ostrava"],
        [0, 0, 0, 2],
        ["ROOT", "cc", "conj", "dobj"],
        ["NN", "CC", "VBZ", "NNP"],
    )

    assert ["army"] == texts(members(doc[0]))


def test_circle_of_governors_ends():
    """A chain of verbs without any subject has none, however long it is."""
    length = 40
    doc = chained(["go"] * length, [max(0, i - 1) for i in range(length)], ["ROOT"] + ["conj"] * 39, ["VBD"] * length)

    assert [] == subjects(doc[length - 1])


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("States such as Velda and Torren met.", "States", ["States", "Velda", "Torren"]),
        ("Such states as Velda met.", "states", ["states"]),
        ("Many states, including Velda, Torren and Sarn, met.", "states", ["states", "Velda", "Torren", "Sarn"]),
        ("Groups including Velda met.", "Groups", ["Groups", "Velda"]),
        ("Marlen met envoys from countries like Velda.", "countries", ["countries", "Velda"]),
        ("Marlen, Velda and Torren met.", "Marlen", ["Marlen", "Velda", "Torren"]),
        ("Velda acted as a broker.", "broker", ["broker"]),
    ],
)
def test_members_of_a_noun_phrase(text: str, noun: str, expected: list[str]):
    """A noun phrase names its head, what is coordinated with it, and what it lists."""
    assert expected == texts(members(word(text, noun)))


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Velda set up an office.", "set", ("set up", "set")),
        ("Velda called for calm.", "called", ("call for", "call")),
        ("Velda gave in to Ostrava.", "gave", ("give in to", "give in", "give to", "give")),
        ("The siege gave rise to unrest.", "gave", ("give rise to", "give rise", "give to", "give")),
        ("The truce paved the way for trade.", "paved", ("pave the way for", "pave the way", "pave")),
        ("Talks took place.", "took", ("take place", "take")),
    ],
)
def test_keys_of_a_verb_go_from_longest_to_barest(text: str, verb: str, expected: tuple[str, ...]):
    """A verb may be listed with its particle, preposition or set object, and the longest listing wins."""
    assert expected == verb_key(word(text, verb))


def test_owners_are_those_of_the_possessive():
    """Everybody in a possessive owns the noun."""
    doc = chained(
        ["Marlen", "and", "Velda", "border"], [3, 0, 0, 3], ["poss", "cc", "conj", "ROOT"], ["NNP", "CC", "NNP", "NN"]
    )

    assert ["Marlen", "Velda"] == texts(owners(doc[3]))


NOUNS = st.sampled_from(
    [
        *("Marlen", "the army of Ostrava", "Velda and Torren", "rebels armed by Sarn", "states such as Velda"),
        *(
            "its envoy, who met Sarn,",
            "the plan to close the port",
            "talks (the third this year)",
            "a Velda-backed militia",
        ),
    ]
)
VERBS = st.sampled_from(
    [
        *(
            "attacked",
            "was attacked by",
            "refused to meet",
            "pushed Sarn to arm",
            "said that Torren had left",
            "gave in to",
        ),
        *("is not ready to face", "will, if pressed, leave", "shelled and then blamed", "fears", "gave in to"),
    ]
)
TAILS = st.sampled_from(
    [
        "",
        ", hurting trade",
        " because prices fell",
        " - and left",
        ", according to Velda",
        " in May 2031",
        "; it failed",
        "…",
    ]
)
SENTENCES = st.builds("{} {} {}{}.".format, NOUNS, VERBS, NOUNS, TAILS)


@settings(max_examples=60, deadline=None)
@given(SENTENCES)
def test_phrases_and_clauses_are_runs_with_their_head(sentence: str):
    """Whatever the sentence, a phrase or clause is a run of its own words in order that holds its head."""
    doc = load_pipeline()(sentence)
    runs = [(token, phrase(token, loose=loose)) for token in doc for loose in (False, True)]
    runs += [(verb, clause(verb)) for verb in clause_heads(list(doc))]

    assert [] == [(head.text, texts(run)) for head, run in runs if head not in run or not _is_run(run)]


def _is_run(tokens: list[Token]) -> bool:
    """Whether tokens stand in order in one sentence with at most one word left out between any two."""
    places = [token.i for token in tokens]
    ordered = all(1 <= after - before <= 2 for before, after in pairwise(places))
    return ordered and len({token.sent.start for token in tokens}) == 1


@settings(max_examples=60, deadline=None)
@given(SENTENCES)
def test_sides_of_a_clause_are_other_words_than_its_verb(sentence: str):
    """Nothing does or undergoes itself: the sides of a verb are other words of its sentence, each named once."""
    doc = load_pipeline()(sentence)
    sides = [(verb, side) for verb in clause_heads(list(doc)) for side in (subjects(verb), objects(verb), agents(verb))]

    assert [] == [verb.text for verb, side in sides if verb in side or len(side) != len({token.i for token in side})]


def test_deep_nesting_is_cut_in_one_pass():
    """The phrase of a chain of prepositions is the whole chain, however deep."""
    doc = load_pipeline()("the envoy of " * 120 + "Marlen left.")

    assert len(doc) - 2 == len(phrase(doc[1]))


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
