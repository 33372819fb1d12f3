import msgspec
import pytest

from dragoman.records import Segment, Sentence
from dragoman.weigh.pages import pair_pages
from dragoman.weigh.repeats import find_repeats

TALKS = "Envoys of Veldania and Corrin met in the harbour town for a second round of talks."
CONVOY = "A convoy crossed the northern pass before dawn on Tuesday."
VOTE = "The assembly of Corrin votes on the treaty next month."


def pages_of(*articles: object):
    """The articles as pages."""
    return pair_pages([a.document for a in articles], [a.reading for a in articles])


def found(*articles: object):
    """Method, unit, score and number of places of each repeat."""
    return [(r.method, r.unit, r.score, len(r.places)) for r in find_repeats(pages_of(*articles))]


def test_a_sentence_printed_twice_is_one_repeat(article: type):
    """The same sentence in two places is found, whatever its case and quotes."""
    assert [("exact", "sentence", 1.0, 2)] == found(article(TALKS, CONVOY, TALKS.upper()))


def test_a_block_is_reported_whole_and_by_sentence(article: type):
    """Neighbouring sentences that return together make a block beside their own repeats."""
    text = article(TALKS, CONVOY, VOTE, TALKS, CONVOY, TALKS, CONVOY)

    assert [("exact", "block", 1.0, 3), ("exact", "sentence", 1.0, 3), ("exact", "sentence", 1.0, 3)] == found(text)


def test_a_block_runs_from_its_first_word_to_its_last(article: type):
    """A block's anchors hold all of its sentences."""
    block = find_repeats(pages_of(article(TALKS, CONVOY, VOTE, TALKS, CONVOY)))[0]

    assert [f"{TALKS} {CONVOY}"] * 2 == [place.exact for place in block.places]


def test_a_few_words_are_no_repeat(article: type):
    """Very short sentences return by chance and prove nothing."""
    assert [] == found(article("He said so.", TALKS, "He said so."))


def test_repeats_reach_across_documents(article: type):
    """A sentence in two documents is one repeat with a place in each."""
    repeats = find_repeats(pages_of(article(TALKS, CONVOY, name="a"), article(VOTE, TALKS, name="b")))

    assert [2] == [len({place.doc for place in repeat.places}) for repeat in repeats]


def test_a_word_changed_in_a_long_sentence_is_near(article: type):
    """A sentence edited in one word is a near repeat, with its score."""
    long = " ".join(f"word{number}" for number in range(60))
    near = found(article(f"{long} one.", f"{long} two."))

    assert [("near", "sentence", 2)] == [(method, unit, places) for method, unit, _, places in near]
    assert 0.8 <= near[0][2] < 1


def test_the_roles_turned_round_are_not_near(article: type):
    """A short sentence with its actors exchanged is no repeat at all."""
    assert [] == found(article("The army of Veldania attacked Corrin.", "The army of Corrin attacked Veldania."))


@pytest.mark.parametrize("kind", ["heading", "title"])
def test_a_heading_said_again_by_its_sentence(article: type, kind: str):
    """A heading whose words open the sentence under it is a repeated phrase."""
    text = article("Recent Ties between Veldania and Corrin (2031)", "Ties between Veldania and Corrin stay warm.")
    head, body = text.sentences
    parts = (
        Segment(number=0, kind=kind, start=head.start, end=head.end),
        Segment(number=1, kind="body", start=body.start, end=body.end),
    )
    reading = msgspec.structs.replace(
        text.reading, segments=parts, sentences=(head, Sentence(number=1, segment=1, start=body.start, end=body.end))
    )
    repeats = find_repeats(pair_pages([text.document], [reading]))

    assert [("phrase", ["Ties between Veldania and Corrin"] * 2)] == [
        (repeat.unit, [place.exact for place in repeat.places]) for repeat in repeats
    ]


def test_a_title_split_into_sentences_still_counts_whole(article: type):
    """A doubled title is one repeat even where a parser cuts it in two."""
    text = article("Veldania and Corrin:", "Ties Under Strain", TALKS, "Veldania and Corrin:", "Ties Under Strain")
    spots = [(text.sentences[0].start, text.sentences[1].end), (text.sentences[3].start, text.sentences[4].end)]
    titles = tuple(Segment(number=n, kind="title", start=s, end=e) for n, (s, e) in enumerate(spots))
    reading = msgspec.structs.replace(text.reading, segments=titles)
    whole = [repeat.places[0].exact for repeat in find_repeats(pair_pages([text.document], [reading]))]

    assert "Veldania and Corrin: Ties Under Strain" in whole
