"""The cues of one sentence: which words attribute, what they attribute, and to whom."""

import pytest
from spacy.language import Language

from dragoman.ontology.reporting import load_reporting
from dragoman.read.saying._said import find_said
from dragoman.read.saying._said_base import Said, parted
from dragoman.records import Event


@pytest.fixture
def said(nlp: Language):
    """A function from a sentence to rule, cue, content and holders of each thing said in it."""

    def read(text: str) -> list[tuple[str, str, str, list[str]]]:
        doc = nlp(text)
        return [
            (s.rule, _words(s.cue), _words(s.content), [h.text for h in s.holders])
            for s in find_said(doc[:], load_reporting())
        ]

    return read


def _words(tokens) -> str:
    return tokens[0].doc[tokens[0].i : tokens[-1].i + 1].text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The envoy said that Marlen moved troops.", ("verb", "The envoy said", "Marlen moved troops", ["envoy"])),
        ("The envoy said Marlen moved troops.", ("verb", "The envoy said", "Marlen moved troops", ["envoy"])),
        ("Marlen moved troops, the envoy said.", ("verb", "the envoy said", "Marlen moved troops", ["envoy"])),
        ("Marlen moved troops, said the envoy.", ("verb", "said the envoy", "Marlen moved troops", ["envoy"])),
        (
            "The envoy told Velda that Marlen moved troops.",
            ("verb", "The envoy told", "Marlen moved troops", ["envoy"]),
        ),
        ("Velda doubts Marlen's version of the raid.", ("noun", "Marlen's version", "the raid", ["Marlen"])),
        ("As the envoy said, the pact is dead.", ("verb", "the envoy said", "the pact is dead", ["envoy"])),
        ("Many fear that the pact is dead.", ("verb", "Many fear", "the pact is dead", ["Many"])),
        ("Marlen claims to have won the vote.", ("verb", "Marlen claims", "to have won the vote", ["Marlen"])),
        ("A survey found that the pact is dead.", ("verb", "A survey found", "the pact is dead", ["survey"])),
        ("For analysts, the pact is dead.", ("opening", "For analysts,", "the pact is dead", ["analysts"])),
        ("To critics, the pact is dead.", ("opening", "To critics,", "the pact is dead", ["critics"])),
        (
            "For observers in Ostrava, the pact is dead.",
            ("opening", "For observers in Ostrava,", "the pact is dead", ["observers"]),
        ),
        (
            "In the view of the envoy, the pact is dead.",
            ("view", "In the view of the envoy", "the pact is dead", ["envoy"]),
        ),
        ("In Marlen's opinion, the pact is dead.", ("view", "In Marlen's opinion", "the pact is dead", ["Marlen"])),
        (
            "Marlen shut the port and Velda closed its pass, according to the envoy.",
            ("according", "according to the envoy", "Marlen shut the port and Velda closed its pass", ["envoy"]),
        ),
        ("There were claims that Marlen moved troops.", ("noun", "claims", "Marlen moved troops", [])),
        (
            "The envoy issued a warning that Marlen would move troops.",
            ("noun", "The envoy issued a warning", "Marlen would move troops", ["envoy"]),
        ),
        (
            "Marlen would not move, its envoy was quoted as saying.",
            ("verb", "its envoy was quoted as saying", "Marlen would not move", ["envoy"]),
        ),
        ("Marlen has moved troops, a court heard.", ("heard", "a court heard", "Marlen has moved troops", [])),
        (
            "The envoy called the pact “a note written by a clerk”.",
            ("charged", "The envoy called", "a note written by a clerk", ["envoy"]),
        ),
        (
            "Marlen announced a change: schools would open in May.",
            ("verb", "Marlen announced", "schools would open in May", ["Marlen"]),
        ),
    ],
)
def test_finds_who_says_what(said, text, expected):
    """Cue, content and holder are found before, after and inside what is said."""
    assert expected in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "For years, the pact was obeyed.",
        "For Marlen, the pact is dead.",
        "For soldiers, the winter was hard.",
        "The envoy said nothing.",
        "Marlen on Tuesday let a convoy cross into Velda.",
        "Marlen told Ostrava to leave Velda.",
        "Not everything the envoy said was true.",
        "The report that Marlen published is long.",
        "Marlen reported a loss.",
        "Nobody was warned.",
        "said said said.",
        "According to.",
        "Reportedly.",
        "?!",
    ],
)
def test_leaves_the_page_its_own_voice(said, text):
    """A saying verb without a clause, a "for" without viewers, and loose cues attribute nothing."""
    assert [] == said(text)


@pytest.mark.parametrize(
    "text",
    [
        "The envoy said the pact was dead and added that Ostrava had left it.",
        "The envoy said the pact was dead, adding that Ostrava had left it.",
    ],
)
def test_a_second_verb_of_saying_goes_on_with_the_first_speaker(said, text):
    """What somebody adds is theirs, and no part of what they said before."""
    assert [("the pact was dead", ["envoy"]), ("Ostrava had left it", ["envoy"])] == [
        (content, holders) for _, _, content, holders in said(text)
    ]


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("The Herald, citing officials, reported that Marlen moved troops.", ["Herald", "officials"]),
        ("The Herald quoted officials as saying that Marlen moved troops.", ["Herald", "officials"]),
        ("Officials were quoted by the Herald as saying that Marlen moved troops.", ["Herald", "Officials"]),
        ("According to officials quoted by the Herald, Marlen moved troops.", ["Herald", "officials"]),
        ("According to a report by the Herald, Marlen moved troops.", ["Herald"]),
        ("A report by the Herald said that Marlen moved troops.", ["Herald"]),
    ],
)
def test_whoever_passes_it_on_stands_before_whoever_said_it(said, text, holders):
    """Holders come from the page inward, and a report stands for who made it."""
    assert [holders] == [found for _, _, _, found in said(text)]


def test_a_cue_around_its_content_keeps_the_side_of_its_verb(nlp: Language):
    """A cue never reaches over what it attributes: the side with the verb is kept."""
    doc = nlp("The envoy of Velda, Marlen moved troops, said")
    whole = Said([doc[0], doc[1], doc[9]], [doc[5], doc[6], doc[7]], [doc[1]], "indirect", "verb")

    assert [["said"]] == [[t.text for t in said.cue] for said in parted(whole)]


def test_a_cue_inside_its_content_attributes_nothing(nlp: Language):
    """Where no part of a cue lies outside its content, nothing is attributed."""
    doc = nlp("Marlen reportedly moved troops")

    assert [] == list(parted(Said([doc[1]], list(doc), [], "evidential", "adverb")))


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("Marlen has rejected accusations that it arms the militia.", ["Marlen"]),
        ("Marlen rejected Velda's claim that it shelled Ostrava.", ["Marlen"]),
        ("Velda heard the claim that Marlen arms the militia.", []),
        ("Velda believed Torren's claim that Marlen arms the militia.", ["Torren"]),
    ],
)
def test_who_rejects_an_accusation_says_that_it_is_not_so(said, text, holders):
    """A denial is the word of whoever denies, whoever made the charge."""
    assert holders == next(found[3] for found in said(text) if found[0] == "noun")


def test_a_comment_on_what_was_said_is_the_pages_own(read_text):
    """Who condemned a threat is told by the page, not by whoever made the threat."""
    read = read_text("The guild said it would call a strike, a threat that business groups condemned.")
    [told] = [c for c in read.claims if isinstance(c.content, Event) and c.content.trigger.exact == "condemned"]

    assert told.attribution is None


@pytest.mark.parametrize("noun", ["view", "claim", "position", "belief"])
def test_what_somebody_holds_is_his_word(read_text, noun: str):
    """Behind somebody's view or claim stands what he says, and he is named by whom "its" means."""
    reading = read_text(f"Marlen repeated its {noun} that the rebels had attacked Ostrava.")

    assert {"new:marlen"} == {a.chain[-1].actor for a in reading.attributions}


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("According to the paper Volna, citing two guards, the mayor fled.", ["Volna", "guards"]),
        ("According to the paper Volna, the mayor fled, citing two guards.", ["Volna"]),
    ],
)
def test_who_is_cited_beside_a_paper_said_it_first(said, text: str, holders: list[str]):
    """Right behind "according to X" a "citing Y" tells whom X goes back to."""
    assert holders in [found[3] for found in said(text)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Prices rose as traders feared a war.", []),
        ("Prices rose, as traders had feared.", ["Prices rose"]),
        ("Prices will rise, as the minister told parliament.", ["Prices will rise"]),
    ],
)
def test_what_is_feared_behind_as_is_not_what_stands_before(said, text: str, content: list[str]):
    """Whose fear stands behind its verb did not say the rest; whoever was told is not what was told."""
    assert content == [found[2] for found in said(text)]


@pytest.mark.parametrize(
    ("text", "cue", "holder"),
    [
        ("Marlen moved troops, according to a clerk who asked not to be named.", "according to a clerk", "clerk"),
        ("Marlen moved troops, according to two clerks, who did not want to be named.", "according to two", "clerks"),
        ("Two clerks who did not want to be named said that Marlen moved troops.", "said", "clerks"),
        ("The envoy, who was not at the talks, said that Marlen moved troops.", "said", "envoy"),
        ("The envoy did not say that Marlen moved troops.", "The envoy did not say", "envoy"),
    ],
)
def test_what_is_denied_of_a_source_beside_what_he_says_is_no_part_of_a_cue(said, text: str, cue: str, holder: str):
    """A "not" in a clause that describes whoever speaks does not deny that he speaks."""
    ((_, words, content, holders),) = said(text)

    assert (words.startswith(cue), "to be named" in words, "who" in words) == (True, False, False)
    assert ("Marlen moved troops", [holder]) == (content, holders)


@pytest.mark.parametrize(
    ("source", "holder"),
    [
        ("A Tide Herald report of 12 March", "Herald"),
        ("A report in May by the Tide Herald", "Herald"),
        ("The ministry's statement of Monday", "ministry"),
        ("A statement from 2031", "statement"),
    ],
)
def test_a_date_is_no_source(said, source: str, holder: str):
    """What a report is of, or was made in, may be when it was made; whose it is may stand before it."""
    ((_, _, _, holders),) = said(f"{source} said that Marlen moved troops.")

    assert [holder] == holders


def test_a_warning_that_was_not_given_is_nobodys_word(said):
    """Who issues no warning says nothing by it."""
    assert [[]] == [
        found[3] for found in said("Marlen issued no warning that troops would come.") if found[0] == "noun"
    ]


def test_what_others_answer_a_claim_by_is_no_part_of_it(said):
    """In "…, a claim that somebody mocked" the claim is what went before."""
    assert ["verb"] == [found[0] for found in said("Velda said it had won, a claim the rebels mocked by firing a gun.")]
