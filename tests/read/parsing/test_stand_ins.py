"""Names that the pipeline never met, on invented actors."""

import pytest

from dragoman.read.parsing.parse import load_pipeline
from dragoman.read.parsing.stand_ins import find_rare_verbs, find_stand_ins, known_words, pipe_texts
from dragoman.records import Influence, Relation
from tests.read.conftest import events

KNOWN = frozenset(
    {"arms", "the", "rebels", "president", "President", "Iran", "talks", "collapsed", "jets", "overflights"}
)


def stand_ins(text: str) -> dict[int, str]:
    """The stand-ins of a text in words of one space."""
    return find_stand_ins(text.split(), KNOWN)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ardin arms the rebels", {0: "Iran"}),
        ("Belmoran jets", {0: "Iranian"}),
        ("the Ardinians", {1: "Iranians"}),
        ("President Malo Deri arms the rebels", {1: "John", 2: "Smith"}),
        ("talks collapsed", {}),
        ("Iran arms the rebels", {}),
        ("the KLF arms rebels", {}),
        ("Overflights collapsed", {}),
        ("Quelling the rebels", {}),
    ],
)
def test_only_names_never_met_get_stand_ins(text: str, expected: dict[int, str]):
    """A land, a people or a person stands in for a name; known words, acronyms and openers of a sentence stay."""
    assert expected == stand_ins(text)


def test_an_opener_that_comes_again_as_a_name_is_one():
    """What opens a sentence and looks like a common word is a name where it has its capital inside one too."""
    assert {0: "Iran", 4: "Iran"} == stand_ins("Harling arms rebels the Harling")


@pytest.mark.parametrize(
    "text",
    [
        "Ardin arms the rebels.\n\n  Quelbo’s jets left; Malo Deri stayed.",
        "",
        "talks collapsed",
        "Belmoran–Ardinian talks",
    ],
)
def test_what_comes_out_has_the_texts_own_words(text: str):
    """Under whatever names a text is parsed, its tokens, spaces and offsets are its own."""
    (doc,) = pipe_texts(load_pipeline(), [text], batch=8)

    assert (text, [text[t.idx : t.idx + len(t)] for t in doc]) == (doc.text, [t.text for t in doc])


def test_a_name_never_met_is_the_lemma_of_itself():
    """No stand-in is left in a lemma."""
    (doc,) = pipe_texts(load_pipeline(), ["Belmoran jets left Ardin."], batch=8)

    assert {"Iran", "Iranian"}.isdisjoint(token.lemma_ for token in doc)


def test_the_words_known_are_those_the_pipeline_came_with():
    """What a pipeline has read since does not count as known."""
    nlp = load_pipeline()
    nlp.make_doc("Zorvanda arms the rebels.")

    assert "Zorvanda" not in known_words(nlp)


def test_an_unknown_name_before_a_verb_that_may_be_a_noun_is_its_subject(read_text):
    """An invented state that arms rebels is read as one that is known would be."""
    contents = [claim.content for claim in read_text("The envoy said that Ardin arms the rebels.").claims]

    assert {"arms"} == {c.kind for c in contents if isinstance(c, Relation)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ruling hampers trade", {2: ("reduces", "hamper")}),
        ("Such rulings hamper trade", {2: ("reduce", "hamper")}),
        ("Delays stem from the feud", {1: ("come", "stem")}),
        ("The drought fuels the unrest", {2: ("reduces", "fuel")}),
        ("They sent food hampers to the camp", {}),
        ("The stem of the reed", {}),
        ("Solid fuels burn", {}),
        ("It would hamper trade", {}),
        ("It hampers", {}),
    ],
)
def test_rare_verbs_before_an_object_are_parsed_as_common_ones(text: str, expected: dict[int, tuple[str, str]]):
    """What cannot be a noun where it stands, or is none, is parsed as a common verb; what is plainly one stays."""
    assert expected == find_rare_verbs(text.split())


@pytest.mark.parametrize(
    "text",
    [
        "Velda welcomed checks that Marlen had drawn up",
        "Veldan forces some envoys had praised attacked Ostrava",
        "Turkish forces the envoy had praised attacked Ostrava",
        "Northern forces its envoys had praised attacked Ostrava",
        "Velda attacked forces the envoy had praised",
        "Velda attacked the forces its envoy had praised",
        "Marlen was told of river checks the mayor had drawn up",
        "Forces the envoy had praised attacked Ostrava",
        "Velda left . Forces the envoy had praised attacked Ostrava",
    ],
)
def test_a_plural_before_a_clause_of_its_own_is_no_verb(text: str):
    """What opens a sentence, or follows an adjective, an article or the verb of its clause, is a noun."""
    assert {} == find_rare_verbs(text.split())


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Velda said the drought fuels the unrest", 4),
        ("Velda held that the drought fuels the unrest", 5),
        ("A dam raised by Marlen feeds the feud", 5),
        ("Velda rejected a toll which feeds the feud", 5),
        ("Velda left , and each raid feeds the next", 6),
    ],
)
def test_a_verb_in_a_clause_of_its_own_is_one_after_another_verb(text: str, place: int):
    """What joins clauses, verbs of saying and participles with "by" leave the verb of a clause still ahead."""
    assert [place] == list(find_rare_verbs(text.split()))


def test_the_last_word_of_a_text_does_not_stand_before_its_first():
    """A verb that begins a text is judged by what follows it alone."""
    assert {0: ("reduces", "hamper")} == find_rare_verbs(["hampers", "trade", "to"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Velda welcomed checks that Marlen introduced at the border.", ("SUPPORT", ("Velda",), ("checks",))),
        ("Veldan forces some officials had praised attacked Ostrava.", ("ASSAULT", ("Veldan forces",), ("Ostrava",))),
    ],
)
def test_nouns_before_a_bare_clause_keep_their_side(read_text, text: str, expected):
    """A noun that looks like a verb is still an object or a subject where a relative clause begins right after it."""
    assert expected in events(read_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The absence of a clear heir heightens the risk of a split.", ("the risk of a split", 1)),
        ("Foreign meddling undermines stability in the strait.", ("stability", -1)),
        ("Delays at the port stem from the feud over tolls.", ("Delays at the port", 1)),
        ("That verdict hampers trade.", ("trade", -1)),
    ],
)
def test_links_told_in_the_present_tense_are_read(read_text, text: str, expected: tuple[str, int]):
    """A verb that a parser takes for a noun in the present tense tells its link all the same."""
    (link,) = [c.content for c in read_text(text).claims if isinstance(c.content, Influence)]

    assert expected == (link.effect.anchor.exact, link.sign)


def test_a_rare_verb_keeps_its_own_lemma():
    """No common verb is left in the lemmas of a text."""
    (doc,) = pipe_texts(load_pipeline(), ["That verdict hampers trade."], batch=8)

    assert ["that", "verdict", "hamper", "trade", "."] == [token.lemma_ for token in doc]
