"""What the encoder takes for deeds and rules know to be none, on invented actors."""

from functools import partial

import pytest

from dragoman.read.learned._mistaken_deeds import is_mistaken
from dragoman.read.learned.deeds import plain_sense
from dragoman.read.pages.segment import segment_document
from dragoman.read.parsing.parse import parse_sheets, whole_sheet
from dragoman.records import Document, Event
from tests.read.conftest import frame_of, scene_of


@pytest.fixture
def read(read_claims):
    """A function from a text to its events, with what was learned or without."""
    return partial(read_claims, Event)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Mothers sat in front of the court in Ardin to demand the release of their sons.", ["PROTEST"]),
        ("Students of Sel sat down in front of the parliament to protest against the tax.", ["PROTEST"]),
        ("Students of Sel sat in the parliament of Ardin.", []),
    ],
)
def test_who_only_sits_somewhere_protests_where_words_say_so(read, text, kinds):
    """Whoever sits in front of a body, or to demand something, protests; who only sits in one does not."""
    assert kinds == [claim.content.type for claim in read(text) if claim.content.trigger.exact == "sat"]


def test_how_a_deed_went_is_no_deed_of_its_own(read):
    """Talks that break down attack nobody."""
    text = (
        "Ardin massed troops on Thursday, a day after talks on the toll road broke down in the lakeside town of Tarsk."
    )

    assert ["massed"] == [claim.content.trigger.exact for claim in read(text)]


def test_who_has_not_replied_has_neither_refused_nor_talked(read):
    """An answer that has not come tells of no talks and of no refusal."""
    found = read("Ardin proposed talks with Belmora. Belmora has not replied.")

    assert "replied" not in [claim.content.trigger.exact for claim in found]


@pytest.fixture
def mistaken(nlp, ontology):
    """A function from a text, a word that may tell of a deed of a type, and a side, to whether it tells of none."""

    def mistaken(text: str, word: str, kind: str, side: str) -> bool:
        document = Document(id="d1", sha256="", name="a.txt", text=text, published=None)
        sheet = whole_sheet(document, segment_document(document))
        [parsed] = parse_sheets([sheet], nlp, needs_names=lambda _: True)
        frame = frame_of({token.text: token for token in parsed.words[0]}, (word, kind), ("", side))
        return is_mistaken(scene_of(parsed, ontology), 0, frame, plain_sense(kind, ontology.lexicon.events))

    return mistaken


@pytest.mark.parametrize(
    ("text", "word", "kind", "side", "expected"),
    [
        ("Velda counted the shells.", "shells", "ASSAULT", "", True),
        ("Velda counted the airstrikes.", "airstrikes", "ASSAULT", "", False),
        ("Velda found looted crates.", "looted", "ASSAULT", "", True),
        ("Velda found looted Marleni crates.", "looted", "ASSAULT", "Marleni", False),
        ("Velda found recently looted crates.", "looted", "ASSAULT", "", False),
        ("Velda met jailed miners.", "jailed", "COERCE", "", False),
        ("Velda freed aid workers.", "aid", "AID", "", True),
        ("Velda delivered aid parcels.", "aid", "AID", "", False),
        ("Crowds rallied against Velda.", "rallied", "SUPPORT", "Velda", True),
        ("Crowds rallied behind Velda.", "rallied", "SUPPORT", "Velda", False),
        ("Velda introduced the charges.", "charges", "ACCUSE", "", True),
        ("Velda dropped the charges.", "charges", "ACCUSE", "", False),
    ],
)
def test_what_names_a_thing_or_people_tells_no_deed(mistaken, text: str, word: str, kind: str, side: str, *, expected):
    """Weapons, looted crates, aid workers, fees and cries against somebody are no deeds of the types they look like."""
    assert expected is mistaken(text, word, kind, side)


def test_no_adverb_is_a_deed_of_its_own(read):
    """How a denied deed is done is no second deed that is told as a fact."""
    text = (
        "The army shelled three villages overnight, killing nine people. General Tovrin, whose corps held the hills "
        'since May, denied that his troops had opened fire first. "We answered rounds," he told state television.'
    )

    assert "first" not in {claim.content.trigger.exact for claim in read(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Ardin and Belmora held talks on Monday. The army of Selwick did not take part in them.",
        "Rebels raided Selwick on Monday. The army of Ardin took no part in it.",
        "Rebels raided Selwick on Monday. The army of Ardin did not participate in this.",
    ],
)
def test_who_has_no_part_in_what_a_pronoun_stands_for_is_told_of_no_talks(read, text: str):
    """Whoever takes no part in "it" has no part in a raid as often as in talks."""
    first = text.partition(".")[0]

    assert all(claim.content.trigger.exact in first for claim in read(text))
