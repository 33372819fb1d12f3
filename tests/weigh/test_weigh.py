from itertools import permutations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.records import Decision
from dragoman.weigh import weigh_readings

TEXT = (
    "Veldania shelled the port of Corrin on the second night of the truce.",
    "The harbour council said that Corrin never fired a shot that night.",
    "Analysts of the river league expect the truce to hold through the winter.",
)
ROW = st.tuples(st.integers(0, 2), st.sampled_from("ABC"), st.sampled_from("ABC"), st.sampled_from("+-"))
BY = st.sampled_from([(), (("Harbour Times", "named"),), (("officials", "unnamed"),)])
PUBLISHERS = st.sampled_from([None, "Post", "Echo"])


def weigh(*articles: object, decisions: tuple[Decision, ...] = ()):
    """Weigh some articles."""
    return weigh_readings([a.document for a in articles], [a.reading for a in articles], decisions)


def write(article: type, rows: list, *, name: str, publisher: str | None, suffix: str = ""):
    """An article whose claims come from rows; the suffix makes its words its own."""
    made = article(*(f"{sentence}{suffix}" for sentence in TEXT), name=name, publisher=publisher)
    for (sentence, source, target, polarity), by in rows:
        made.event(sentence, source, "ASSAULT", target, polarity=polarity, by=by)
    return made


def outcome(weighed: object):
    """What must not change: each finding with its origins and support."""
    return sorted((f.id, f.label, f.origins, f.support) for f in weighed.findings)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(ROW, BY), max_size=5), st.lists(st.tuples(ROW, BY), max_size=4), PUBLISHERS, PUBLISHERS)
def test_reprints_change_no_origin_and_no_support(article: type, rows: list, others: list, one: str, two: str):
    """Printing an article again under new names changes neither origins nor support."""
    first = write(article, rows, name="a", publisher=one)
    second = write(article, others, name="b", publisher=two, suffix=" So the second paper has it, at some length.")
    reprints = [write(article, rows, name=f"r{n}", publisher=f"Reprint {n}") for n in range(3)]

    assert outcome(weigh(first, second)) == outcome(weigh(first, second, *reprints))


def test_order_of_documents_changes_no_byte(article: type):
    """Documents in any order give the same bytes."""
    rows = [((0, "A", "B", "+"), ()), ((1, "A", "B", "-"), (("officials", "unnamed"),))]
    articles = [write(article, rows, name=name, publisher=name, suffix=f" {name}") for name in "abc"]

    assert 1 == len({msgspec.json.encode(weigh(*order)) for order in permutations(articles)})


def test_a_document_given_twice_counts_once(article: type):
    """The same document and reading again add nothing."""
    text = write(article, [((0, "A", "B", "+"), ())], name="a", publisher="Post")

    assert weigh(text) == weigh(text, text)


def test_counts_of_a_finding(article: type):
    """Mentions, documents, publishers and origins are told apart."""
    rows = [((0, "A", "B", "+"), ()), ((1, "A", "B", "+"), ())]
    weighed = weigh(write(article, rows, name="a", publisher="Post"), write(article, rows, name="b", publisher="Echo"))
    (finding,) = weighed.findings

    assert (4, 2, 2, 1, "single-origin") == (
        finding.mentions,
        finding.documents,
        finding.publishers,
        finding.origins,
        finding.support,
    )


def test_a_sentence_printed_four_times_counts_four_mentions_and_one_origin(article: type):
    """Unread copies of a sentence count as mentions and as nothing else."""
    text = article(*[TEXT[0]] * 4, publisher="Post")
    text.event(0, "A", "ASSAULT", "B")
    copies = [s if s.number == 0 else msgspec.structs.replace(s, repeat_of=0) for s in text.sentences]
    reading = msgspec.structs.replace(text.reading, sentences=tuple(copies))
    (finding,) = weigh_readings([text.document], [reading]).findings

    assert (4, 1, 1) == (finding.mentions, finding.documents, finding.origins)


def test_said_and_denied_are_conflicted(article: type):
    """A denial stands beside what it denies, and both are marked."""
    weighed = weigh(write(article, [((0, "A", "B", "+"), ()), ((1, "A", "B", "-"), ())], name="a", publisher="Post"))

    assert ["conflicted", "conflicted"] == [finding.support for finding in weighed.findings]
    assert ["polarity"] == [conflict.type for conflict in weighed.conflicts]


def test_an_accepted_claim_is_reviewed(article: type):
    """A person's acceptance is the finding's support."""
    text = write(article, [((0, "A", "B", "+"), ())], name="a", publisher="Post")
    accept = Decision(id="d1", verb="accept", targets=(text.claims[0].id,), at="2031-01-01T00:00:00Z", by="ana")

    assert ["reviewed"] == [finding.support for finding in weigh(text, decisions=(accept,)).findings]


def test_merged_and_parted_claims(article: type):
    """A person may put two claims into one finding and part them again."""
    text = write(article, [((0, "A", "B", "+"), ()), ((1, "A", "C", "+"), ())], name="a", publisher="Post")
    ids = tuple(claim.id for claim in text.claims)
    merge = Decision(id="d1", verb="merge", targets=ids, at="2031-01-01T00:00:00Z", by="ana")
    split = Decision(id="d2", verb="split", targets=ids, at="2031-01-02T00:00:00Z", by="ana")

    assert [1, 2] == [len(weigh(text, decisions=given).findings) for given in ((merge,), (merge, split))]


def test_labels_name_and_do_not_quote(article: type):
    """A finding's label is built from names, kind and time."""
    text = article(*TEXT)
    text.event(0, "veldania", "ASSAULT", "corrin", when="2031-05-02")

    assert ["Veldania attacks Corrin (2031-05-02)"] == [finding.label for finding in weigh(text).findings]


def test_a_reading_without_its_document_is_a_bad_call(article: type):
    """Weighing needs the text of everything read."""
    with pytest.raises(ValueError, match="expected their documents"):
        weigh_readings([], [article(*TEXT).reading])


def test_an_empty_dossier_weighs_nothing():
    """No documents, no findings."""
    assert () == weigh_readings([], []).findings


def test_people_without_a_name_are_the_same_in_a_reprint(article: type):
    """People called "Ten men" in one text are known in it alone; word for word they are no others elsewhere."""
    words = "Ten men were killed in the port of Sel by Veldania on that day."
    texts = [article(words, name=name, publisher=name.title()) for name in ("gazette", "herald")]
    for text in texts:
        text.event(0, "VEL", "ASSAULT", f"~man@{text.document.id[:8]}")

    assert [2] == [len(finding.claims) for finding in weigh(*texts).findings]
