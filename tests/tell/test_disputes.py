"""Rival versions side by side, and what is told of those who deny."""

from hashlib import sha256

import pytest

from dragoman.records import Document, cut_anchor
from dragoman.tell._rank import Ranking
from dragoman.tell._sections import finding_line
from dragoman.tell.disputes import say_side, write_disputes
from dragoman.tell.evidence import Evidence
from dragoman.weigh import weigh_readings

CHARGE = "Marlen accused Ostrava of arming the Tide Wardens, a charge that Ostrava denies."


@pytest.fixture
def told(read_text):
    """Makes the evidence of one text, as it is read and weighed."""

    def made(text: str) -> Evidence:
        reading = read_text(text, "2031-03-04")
        digest = sha256(text.encode()).hexdigest()
        document = Document(id=reading.doc, sha256=digest, name="charge.txt", text=text, published="2031-03-04")
        return Evidence([document], [reading], weigh_readings([document], [reading]))

    return made


def test_a_sentence_that_tells_both_sides_is_parted(told):
    """Of a charge and its denial in one sentence each side is told by its own clause."""
    (dispute,), _ = write_disputes(told(CHARGE))

    assert (
        "Marlen: “Marlen accused Ostrava of arming the Tide Wardens”",
        "Ostrava: “a charge that Ostrava denies”",
    ) == (dispute.a.text, dispute.b.text)


def test_sides_of_one_sentence_are_parted_however_long_one_is(told):
    """Words that would do alone do not keep the other side from its own clause."""
    text = "Unions in Ostrava said the army had arrested 50 teachers in the hills; the army put the number at nine."
    (dispute,), _ = write_disputes(told(text))

    assert dispute.a.text.endswith("had arrested 50 teachers in the hills”")
    assert "the army: “the army put the number at nine”" == dispute.b.text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Ostrava will not open the port", "Ostrava will not open the port"),
        ("to open the port of Marlen to its ships and to those of all its allies", ""),
        ("the port", ""),
    ],
)
def test_a_side_is_told_by_its_clause_or_by_its_sentence(told, words: str, said: str):
    """A clause of some length that names who does it is enough of a long sentence; other words need all of it."""
    more = "to open the port of Marlen to its ships and to those of all its allies before the winter"
    sentence = f"Ostrava will not open the port, a minister said in Marlen on Friday, and asked all sides {more}."
    evidence = told(sentence)
    document = evidence.documents[next(iter(evidence.documents))]
    start = sentence.index(words)

    assert (said or sentence) == say_side(cut_anchor(document.id, sentence, start, start + len(words)), evidence)


def test_every_finding_of_a_denied_charge_is_disputed(told):
    """The deed and the tie that it is read as are told with who denies them; the denial only as disputed."""
    evidence = told(CHARGE)
    ranking = Ranking(evidence)
    lines = [finding_line(one, ranking, evidence) for one in evidence.weighed.findings]
    doubts = {(one.kind, one.polarity): line.doubt for one, line in zip(evidence.weighed.findings, lines, strict=True)}

    assert "disputed: denied by Ostrava" == doubts["relation", "+"]
    assert "disputed" == doubts["relation", "-"]


def test_who_rejects_a_report_is_told_by_the_words_of_the_denial(told):
    """Where a denial only points back, who denies is whom its words begin with."""
    evidence = told("Norgal pays the Tide Wardens, Marlen said. Norgal denied the report.")
    ranking = Ranking(evidence)
    lines = [finding_line(one, ranking, evidence) for one in evidence.weighed.findings]

    assert "disputed: denied by Norgal" in {line.doubt for line in lines if line is not None}


@pytest.mark.parametrize("beside", ["the commander of the Tide Wardens", "who leads the Tide Wardens"])
def test_what_is_told_beside_a_denied_deed_is_not_denied(told, beside: str):
    """A denial is of the deed, and not of what an apposition or a relative clause tells of its doer."""
    evidence = told(f"Ivo Marn, {beside}, shelled Ostrava, Norgal said. The Tide Wardens denied it.")
    disputed = {one.kind: bool(one.conflicts) for one in evidence.weighed.findings}

    assert {"event": True, "relation": False} == disputed


@pytest.mark.parametrize("passed_on", ["", "Marlen Radio: "])
def test_a_denial_is_of_whoever_denies(told, passed_on: str):
    """A denial that only points back is put on the one who denies, and not on the page that tells of it."""
    charge, denial = "Marlen accused Norgal of paying the Tide Wardens.", f"{passed_on}Norgal rejected the charge."
    disputes, _ = write_disputes(told(f"{charge}\n\n{denial}"))

    assert f"Norgal: “{denial}”" in {one.b.text for one in disputes}


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        (
            "Norgal backs the Tide Wardens. Norgal reportedly backs the Tide Wardens.",
            "told both as fact and as hearsay",
        ),
        ("Norgal backs the Tide Wardens. Norgal does not back the Tide Wardens.", "disputed"),
        (
            "In 2024 Norgal did not back the Tide Wardens. In 2030 Norgal backed the Tide Wardens.",
            "told otherwise elsewhere, which may be a change over time",
        ),
        ("Norgal backs the Tide Wardens.", ""),
    ],
)
def test_only_what_nothing_explains_is_called_disputed(text, doubt, told):
    """Hearsay beside a fact, and what may have changed since, are told as what they are."""
    evidence = told(text)
    ranking = Ranking(evidence)
    lines = [finding_line(one, ranking, evidence) for one in evidence.weighed.findings if one.polarity == "+"]

    assert doubt in {line.doubt for line in lines if line is not None}
