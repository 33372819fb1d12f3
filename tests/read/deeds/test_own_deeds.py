"""Events by a user's own dictionary of verbs."""

import hashlib

import pytest

from dragoman.ontology import load_ontology
from dragoman.read import read_document
from dragoman.records import Claim, Document, Event
from dragoman.resolve import resolve_reading

VERBS = """
&PAPER
+CHARTER
+LETTER_OF_INTENT
&SIDE
+SPARE
+SURPLUS
+&PAPER

--- WOO [040] ---
WOO
+TURN_TO [043:042]
- * (WITH GIFTS) [070]

--- ATTACK [---] ---
ATTACK
- * &PAPER [111]
- * {HARBOUR TAX} [128]
- * RECORD [---]

--- GIVE [070] ---
GIVE {GIVES GIVING GAVE GIVEN}
- + * {A WARNING} (FROM $) [130]
- * {&SIDE GRAIN} [0711]
- * GRAIN [071]
- * GROUND [:0874]
- * TOLL [345]

--- RING [04] ---
RING {RINGS RINGING RANG RUNG}

--- SHARE [060:060] ---
SHARE
- % * NOTES [064]

--- SEND [---] ---
SEND {SENDS SENDING SENT}
- * (TO CONFER) [036]
- * {WARM WORDS} (FOR +) [055]
- GLADLY * [050]
- (WITH PRIDE) * [051]
- (KEEN TO) * [030]

--- VOW [030] ---
VOW
- * RAID [138]
- * {NO GRAIN} [122]
- * GRAIN [033]
+PLEDGE_ONESELF

--- DECLINE [120] ---
DECLINE

--- RAID [190] ---
RAID
HARASS

--- CRAVE [---] ---
CRAVE
WANT

--- MUTTER [---] ---
MUTTER
WHISPER

~ a (a b WILL_RAID) MUTTER = a b 138
~ a (b . RAID) MUTTER = a b 112
~ a (a b RAID) MUTTER = a b 015
~ a (_ b RAID) CRAVE = a b 138
~ a (b . RAID) CRAVE = a b 102
"""


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    """The ontology with the dictionary."""
    path = tmp_path_factory.mktemp("own") / "own.verbs.txt"
    path.write_text(VERBS, encoding="utf-8")
    ontology = load_ontology((path,))
    assert () == ontology.rejected
    return ontology


@pytest.fixture(scope="module")
def claims(nlp, own):
    """A function from a text to its event claims, read with the dictionary."""

    def read(text: str) -> list[Claim]:
        digest = hashlib.sha256(text.encode()).hexdigest()
        document = Document(id=digest[:16], sha256=digest, name="own.txt", text=text)
        reading = resolve_reading(read_document(document, nlp=nlp, ontology=own), own)
        return [claim for claim in reading.claims if isinstance(claim.content, Event)]

    return read


@pytest.fixture(scope="module")
def told(claims):
    """A function from a text to code, sources and targets of each event read by the dictionary."""

    def read(text: str) -> set[tuple]:
        found = [claim.content for claim in claims(text) if "events.own_verb.v1" == claim.rule]
        return {(event.cameo, words(event.sources), words(event.targets)) for event in found}

    return read


def words(roles) -> tuple[str, ...]:
    """The words of some roles."""
    return tuple(sorted(role.anchor.exact for role in roles))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway wooed Sweden.", ("040", ("Norway",), ("Sweden",))),
        ("Sweden was wooed by Norway.", ("040", ("Norway",), ("Sweden",))),
        ("Norway and Denmark wooed Sweden.", ("040", ("Denmark", "Norway"), ("Sweden",))),
        ("Denmark pushed Norway to woo Sweden.", ("040", ("Norway",), ("Sweden",))),
        ("Norway, which had wooed Sweden, left.", ("040", ("Norway",), ("Sweden",))),
        ("Norway wooed Sweden with gifts.", ("070", ("Norway",), ("Sweden",))),
        ("Norway gave grain to Sweden.", ("071", ("Norway",), ("Sweden",))),
        ("Norway gave Sweden surplus grain.", ("0711", ("Norway",), ("Sweden",))),
        ("Surplus grain was given to Sweden by Norway.", ("0711", ("Norway",), ("Sweden",))),
        ("Norway attacked the letter of intent with Sweden.", ("111", ("Norway",), ("Sweden",))),
        ("Norway attacked the new harbour tax of Sweden.", ("128", ("Norway",), ("Sweden",))),
        ("Norway sent a minister to confer with Sweden.", ("036", ("Norway",), ("Sweden",))),
        ("Norway gladly sent flour to Sweden.", ("050", ("Norway",), ("Sweden",))),
        ("With pride, Norway sent flour to Sweden.", ("051", ("Norway",), ("Sweden",))),
        ("Norway is keen to send flour to Sweden.", ("030", ("Norway",), ("Sweden",))),
    ],
)
def test_the_code_of_the_longest_pattern_that_fits_is_the_events(told, text, expected):
    """What hangs on the verb picks the code; who acts on whom comes through voice, control, lists and relatives."""
    assert {expected} == told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway was given a warning from Sweden.", {("130", ("Sweden",), ("Norway",))}),
        ("Norway sent Denmark warm words for Sweden.", {("055", ("Norway",), ("Sweden",))}),
        ("Norway gave ground to Sweden.", {("0874", ("Sweden",), ("Norway",))}),
        ("Norway turned to Sweden.", {("043", ("Norway",), ("Sweden",)), ("042", ("Sweden",), ("Norway",))}),
        ("Norway and Sweden have shared notes.", {("064", ("Norway",), ("Sweden",))}),
    ],
)
def test_a_dictionary_says_who_is_who_by_its_signs_and_its_second_code(told, text, expected):
    """Signs point at source and target; what follows the colon is the event in return."""
    assert expected == told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mood of Norway wooed Sweden.", {("040", ("Norway",), ("Sweden",))}),
        ("Norway declined the road leading into Sweden.", {("120", ("Norway",), ("Sweden",))}),
        ("Norway declined the road that Sweden built.", {("120", ("Norway",), ("the road",))}),
        ("Norway declined that Sweden is the best place to fish.", {("120", ("Norway",), ("Sweden",))}),
    ],
)
def test_a_side_that_grammar_leaves_open_is_the_next_name(told, text, expected):
    """A code is of one and another: who is named within the subject, and first after the verb."""
    assert expected == told(text)


def test_a_code_in_both_directions_is_one_mutual_event(claims):
    """The same code behind the colon makes the event symmetric."""
    (claim,) = claims("Norway shared a pier with Sweden.")

    assert ("060", True) == (claim.content.cameo, claim.content.symmetric)


def test_a_mutual_deed_needs_both_sides_or_many(told):
    """One alone shares nothing with anybody."""
    assert set() == told("Norway shared a pier.")
    assert {("060", ("The ministers of Norway",), ())} == told("The ministers of Norway shared a pier.")


def test_a_code_keeps_its_type_whatever_the_status(claims):
    """A planned deed keeps the user's code; that it is planned stands in its status."""
    (claim,) = claims("Norway will give grain to Sweden.")

    assert ("AID", "071", "planned") == (claim.content.type, claim.content.cameo, claim.status.modality)


def test_a_root_as_code_is_kept(claims):
    """Words that tell how a deed was done do not refine a code of the user's own."""
    (claim,) = claims("Norway rang Sweden by telephone.")

    assert "04" == claim.content.cameo


def test_a_denied_deed_is_denied(claims):
    """Negation is read by our own grammar."""
    (claim,) = claims("Norway did not woo Sweden.")

    assert ("CONSULT", "-") == (claim.content.type, claim.status.polarity)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway vowed grain for Sweden.", {("033", ("Norway",), ("Sweden",))}),
        ("Norway vowed to raid Sweden.", {("138", ("Norway",), ("Sweden",))}),
        ("Norway vowed no grain for Sweden.", {("122", ("Norway",), ("Sweden",))}),
        ("Norway vowed not to raid Sweden.", {("190", ("Norway",), ("Sweden",))}),
        ("Norway gave no flour to Sweden.", set()),
        ("Norway vowed that Denmark would raid Sweden.", {("190", ("Denmark",), ("Sweden",))}),
    ],
)
def test_what_is_denied_or_done_by_another_is_no_word_of_the_verb_above(told, text, expected):
    """A pattern takes no word with a "no" or "not" that it does not name, and none of a clause of its own."""
    assert expected == {event for event in told(text) if "030" != event[0]}


def test_the_users_code_goes_before_our_own_reading(claims):
    """A verb that we would take for an attack is what the dictionary has for its object."""
    assert ["ACCUSE"] == [claim.content.type for claim in claims("Norway attacked the charter of Sweden.")]


def test_where_a_dictionary_says_there_is_nothing_there_is_nothing(claims):
    """A pattern with the code [---] takes our own reading away."""
    assert [] == claims("Norway attacked the record of Sweden.")


@pytest.mark.parametrize(
    "text",
    [
        "Norway attacked Sweden.",
        "Norway invaded Sweden.",
    ],
)
def test_where_a_dictionary_knows_nothing_our_own_reading_stays(claims, text):
    """A verb without a code in the dictionary, and one that is not in it, are read as ever."""
    assert [("ASSAULT", "events.verb.v1")] == [(claim.content.type, claim.rule) for claim in claims(text)]


def test_a_code_of_another_scheme_gives_no_event(told):
    """A code that stands for no type of ours tells nothing."""
    assert set() == told("Norway gave Sweden its toll.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway muttered that it will raid Sweden.", {("138", ("Norway",), ("Sweden",))}),
        ("Norway whispered that Denmark raided Sweden.", {("112", ("Norway",), ("Denmark",))}),
        ("Norway muttered that Denmark wooed Sweden.", {("040", ("Denmark",), ("Sweden",))}),
        ("Norway muttered that it raided Sweden.", {("190", ("it",), ("Sweden",))}),
        ("Norway wants to raid Sweden.", {("138", ("Norway",), ("Sweden",))}),
        ("Norway wants Denmark to raid Sweden.", {("102", ("Norway",), ("Denmark",))}),
    ],
)
def test_a_verb_over_a_verb_tells_what_the_dictionary_turns_it_into(told, text, expected):
    """Letters say who must be the same, who another and who unnamed; synonyms will do, codes without a type do not."""
    assert expected == told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway vowed to woo Sweden.", {("030", ("Norway",), ("Sweden",))}),
        ("Norway declined to woo Sweden.", {("120", ("Norway",), ("Sweden",))}),
        ("Norway vowed to harass Sweden.", {("190", ("Norway",), ("Sweden",))}),
    ],
)
def test_a_promise_to_do_a_deed_is_one_event(told, text, expected):
    """A promise or refusal is made to whom the deed is done to; who vows something hostile promises nothing."""
    assert expected == told(text)


def test_without_dictionaries_nothing_changes(read_text):
    """The same verbs are read by our own lists where there is no dictionary."""
    reading = read_text("Norway attacked the charter of Sweden.")

    assert {"events.verb.v1"} == {claim.rule for claim in reading.claims if isinstance(claim.content, Event)}
