"""Scores of the corpus on invented passages."""

import pytest
from msgspec.structs import replace

from corpus import Passage, read_drafts
from corpus.store import save_passages
from dragoman.records import (
    Attribution,
    Claim,
    Event,
    Hedge,
    Holder,
    Influence,
    Measure,
    Mention,
    Phrase,
    Reading,
    Relation,
    Role,
    Status,
    View,
    When,
    cut_anchor,
)
from evals.corpus import corpus_files, score_corpus
from evals.corpus.ours import convert_reading
from evals.corpus.run import Read, score_read
from evals.report import make_report

WHO = "sector=- | country=- | known=no"
SENTENCE = "Orland said its army shelled Tarsk on Monday, which halted trade."
DRAFT = f"""P wire | gulf | 2031-03-31 | - | invented
S {SENTENCE}
A orl | Orland | name | {WHO}
A army | its army | nominal | {WHO}
A tar | Tarsk | name | {WHO}
W Orland | said | its army shelled Tarsk | indirect
T Monday | 2031-03-31
E shelled | ASSAULT | its army > Tarsk
R its | controls | Orland > its army
I causal - | halted | shelled Tarsk -> trade
M Monday | 1 | - | trade
S Snow fell.
0
"""


def gold(draft: str = DRAFT) -> Passage:
    """The passage with its labels."""
    return read_drafts(draft, "d.txt")[0][0].passage


def anchor(words: str):
    """Words of the passage."""
    start = gold().text.index(words)
    return cut_anchor("d", gold().text, start, start + len(words))


def claim(content, words: str, polarity: str = "+") -> Claim:
    """A claim of ours."""
    status = Status(polarity=polarity)
    return Claim(id=words, doc="d", sentence=0, anchor=anchor(words), content=content, status=status, rule="t")


def reading(*claims: Claim) -> Reading:
    """A reading with the passage's mentions, time and attribution."""
    names = (("Orland", "name"), ("its army", "nominal"), ("Tarsk", "name"), ("trade", "place"))
    mentions = (Mention(id=w, anchor=anchor(w), kind=kind, sentence=0, head=0) for w, kind in names)
    outlet = Holder(name="d", kind="outlet")
    chain = (outlet, Holder(name="Orland", kind="named", anchor=anchor("Orland")))
    parts = {"cue": anchor("said"), "content": anchor("its army shelled Tarsk"), "type": "indirect"}
    said = (Attribution(id="a", chain=chain, **parts), Attribution(id="b", chain=(outlet,), **parts))
    when = When(anchor=anchor("Monday"), edtf="2031-03-31", granularity="day")
    return Reading(doc="d", reader="t", claims=claims, mentions=tuple(mentions), attributions=said, times=(when,))


def role(words: str) -> Role:
    """Who fills a place."""
    return Role(anchor=anchor(words), mention=words)


def phrase(words: str) -> Phrase:
    """One end of an influence."""
    return Phrase(anchor=anchor(words), head=words)


SHELLED = claim(
    Event(type="ASSAULT", trigger=anchor("shelled"), sources=(role("army"),), targets=(role("Tarsk"),)), "shelled"
)
CONTROLS = claim(
    Relation(kind="controls", predicate=anchor("its"), holder=(role("Orland"),), target=(role("its army"),)), "its army"
)
HALTED = claim(
    Influence(
        cause=phrase("shelled"), effect=phrase("trade"), sign=-1, link_type="causal", triggers=(anchor("halted"),)
    ),
    "halted trade",
)
AMOUNT = claim(Measure(amount=anchor("Monday"), value=1.0), "Monday")
FELL = claim(Event(type=None, trigger=anchor("fell")), "Snow fell")


def scores(*claims: Claim) -> dict[str, float | None]:
    """The scores of a reading with some claims."""
    read = Read(gold(), convert_reading(gold(), reading(*claims)))
    return dict(make_report("corpus", "1", score_read([read])).scores)


def test_a_reader_that_has_everything_scores_one():
    """All that the gold has, and nothing else, is right in every layer."""
    found = scores(SHELLED, CONTROLS, HALTED, AMOUNT)

    assert {1.0} == {value for name, value in found.items() if name not in {"false_alarms", "pronoun_acc"}}
    assert 0.0 == found["false_alarms"]


def test_a_reader_that_has_nothing_finds_nothing():
    """Without claims what is found is 0, and there are no values to judge."""
    found = scores()

    assert (0.0, 0.0, None) == (found["event_f1"], found["influence_f1"], found["status_acc"])


def test_a_claim_where_nothing_is_to_code_is_a_false_alarm():
    """Of the sentences with nothing to code the share is told in which we read something."""
    assert 1.0 == scores(FELL)["false_alarms"]


def test_a_wrong_status_costs_its_own_score_alone():
    """An event told as denied is still found."""
    denied = claim(SHELLED.content, "shelled", polarity="-")
    found = scores(denied)

    assert (1.0, 0.0) == (found["event_type_f1"], found["status_acc"])


@pytest.mark.parametrize(
    ("degree", "hedges", "right"),
    [(3, (), 1.0), (2, (), 0.0), (None, (), 0.0), (3, (Hedge(anchor=anchor("said"), kind="reported"),), 0.0)],
)
def test_what_a_source_is_sure_of_is_as_the_guide_asserts_it(degree: int | None, hedges: tuple, right: float):
    """As heard from a source that is certain is asserted with its source; less sure, or only “reportedly”, is not."""
    views = (View(holder="Orland", factuality=degree),)
    heard = replace(SHELLED, status=Status(modality="reported", views=views, hedges=hedges))

    assert right == scores(heard)["status_acc"]


def test_what_several_claims_tell_with_one_word_is_one_event():
    """Claims of one type on one trigger are put together, with the roles of all."""
    ours = convert_reading(gold(), reading(SHELLED, SHELLED))

    assert [2] == [len(event.sources) for event in ours.events]


def test_a_thing_that_something_is_done_to_is_nobody():
    """A target of ours that names nobody is left out of events."""
    thing = claim(Event(type="ASSAULT", trigger=anchor("shelled"), targets=(Role(anchor=anchor("trade")),)), "shelled")

    assert [()] == [event.targets for event in convert_reading(gold(), reading(thing)).events]


def test_places_count_only_where_the_gold_labels_them():
    """The corpus labels places as actors alone, so a place of ours elsewhere is no mistake."""
    assert "trade" not in [gold().words(m.span) for m in convert_reading(gold(), reading()).mentions]


def test_claims_outside_the_sentences_are_left_out():
    """What stands nowhere in the passage is not compared."""
    short = gold("P wire | gulf | - | - | invented\nS Orland said.\n0\n")

    assert () == convert_reading(short, reading(FELL)).events


def test_found_labels_are_counted_by_construction():
    """Among the counts stands, for each construction, how many are found of how many."""
    layers = score_read([Read(gold(), convert_reading(gold(), reading(SHELLED)))])
    counts = make_report("corpus", "1", layers).counts

    assert "1/1" == counts["event_f1"].split(" ")[0]
    assert {"0/1"} == {value for name, value in counts.items() if name == "found.clausal end"}


@pytest.mark.parametrize("folder", [".", "data"])
def test_the_test_part_is_read_by_the_shipped_reader(tmp_path, folder):
    """The folder of the corpus or that of its data may be given; the shipped reader reads each passage."""
    (tmp_path / folder).mkdir(exist_ok=True)
    save_passages([gold()], tmp_path / folder / "test.jsonl")
    found = make_report("corpus", "1", score_corpus(tmp_path)).scores

    assert (tmp_path / folder / "test.jsonl",) == corpus_files(tmp_path)
    assert 0.0 == found["false_alarms"]
    assert 1.0 == found["time_value_f1"]


def test_a_folder_without_the_part_is_told(tmp_path):
    """The next step is named."""
    with pytest.raises(FileNotFoundError, match="pass the folder corpus"):
        score_corpus(tmp_path)
