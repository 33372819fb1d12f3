"""The draft form, read."""

import pytest

from corpus import read_drafts
from corpus._edtf import is_duration, is_edtf
from corpus.records import Role

SENTENCE = "S Orland and Belmora met; Orland's envoy thanked Belmora.\n"
ACTORS = (
    "A orl | Orland | name | sector=GOV | country=Orland | known=no\n"
    "A bel | Belmora | name | sector=GOV | country=Belmora | known=no\n"
)


def slips_of(labels: str, head: str = "P wire | gulf | - | - | invented\n") -> list[str]:
    """The slips of a sample sentence under some labels."""
    return [str(slip) for slip in read_drafts(f"{head}{SENTENCE}{ACTORS}{labels}\n", "d.txt")[1]]


def test_every_label_points_to_the_words_of_its_sentence(passage_of):
    """Spans are code points of the whole text, in the sentence that their label belongs to."""
    passage = passage_of()

    assert ["shelled", "closure"] == [passage.words(event.trigger) for event in passage.events]
    assert [0, 1] == [event.sentence for event in passage.events]
    assert ["depends on", "owns"] == [passage.words(tie.predicate) for tie in passage.relations]
    assert "shortages in Tarsk" == passage.words(passage.influences[0].effect.span)
    assert ["Monday"] == [passage.words(time.span) for time in passage.times]
    assert [(12.0, "12", "people")] == [
        (m.value, passage.words(m.amount), passage.words(m.what)) for m in passage.measures
    ]


def test_roles_know_words_and_actor(passage_of):
    """A role that stands on a mention has the mention's actor; a thing has words alone."""
    passage = passage_of()
    port = passage.relations[1].targets[0]

    assert ["army"] == [role.actor for role in passage.events[0].sources]
    assert (None, "its port") == (port.actor, passage.words(port.span))


def test_who_says_so_is_kept_by_id(passage_of):
    """by= names the attributions of the sentence, the one nearest the page first."""
    passage = passage_of()

    assert (("0.1",), ()) == (passage.events[0].by, passage.events[1].by)
    assert "The Belmoran army shelled Tarsk on Monday, killing 12 people" == passage.words(
        passage.attributions[0].content
    )


def test_words_that_stand_twice_are_told_by_number(passage_of):
    """#2 is the second place of the words; without a number, mentions are taken in order."""
    labels = f"{ACTORS}A orl | Orland | name\nE met | CONSULT | Orland > Belmora#1"
    passage = passage_of(SENTENCE.strip(), labels)

    assert [0, 24] == [m.span[0] for m in passage.mentions if passage.words(m.span) == "Orland"]


def test_what_two_do_to_each_other_is_one_event(passage_of):
    """Two lines of one deed with the roles changed round are one event with both on both sides."""
    lines = (
        "E met | CONSULT | Orland > Belmora\nE met | CONSULT | Belmora > Orland\nE thanked | SUPPORT | Orland > Belmora"
    )
    passage = passage_of(SENTENCE.strip(), ACTORS.strip(), lines)
    roles = [([r.actor for r in e.sources], [r.actor for r in e.targets]) for e in passage.events]

    assert [(["orl", "bel"], ["orl", "bel"]), (["orl"], ["bel"])] == roles


def test_a_role_of_an_earlier_sentence_is_named_by_its_actor(passage_of):
    """id:ACTOR fills a place that the sentence's own words leave open."""
    passage = passage_of(SENTENCE.strip(), ACTORS.strip(), "E met | CONSULT | Orland > id:bel")

    assert (Role(actor="bel"),) == passage.events[0].targets


def test_connectives_may_have_a_gap(passage_of):
    """Words with "..." between them are two places for a connective, and one stretch for a cause."""
    sentence = "S So cold was the winter that the port froze."
    passage = passage_of(sentence, "I causal + | So ... that | cold was the winter -> the port froze")

    assert ["So", "that"] == [passage.words(span) for span in passage.influences[0].connectives]


def test_an_end_may_stand_in_an_earlier_sentence(passage_of):
    """An influence may leave one end open with a dash."""
    passage = passage_of("S That was why the port froze.", "I causal ? | That was why | - -> the port froze")

    assert (None, None) == (passage.influences[0].cause, passage.influences[0].sign)


def test_a_new_paragraph_is_an_empty_line(passage_of):
    """A line N puts an empty line before its sentence, else a space stands there."""
    passage = passage_of("S One.\n0", "N", "S Two.\n0", "S Three.\n0")

    assert "One.\n\nTwo. Three." == passage.text


def test_ids_come_from_the_text_not_from_the_labels(passage_of):
    """A mended label keeps the id; another word does not."""
    first, mended = passage_of("S The port froze.\n0"), passage_of("S The port froze.\nT froze | -\n0")

    assert first.id == mended.id
    assert first.id != passage_of("S The port thawed.\n0").id


def test_every_mistake_of_a_file_is_told(write_draft):
    """Slips of several passages come in one go, each with its line, and sound passages are kept."""
    bad = write_draft("S Orland met Belmora.\nE fought | ASSAULTS | Orland > -").replace("caucasus", "moon")
    drafts, slips = read_drafts(f"{bad}\n{write_draft()}", "d.txt")

    assert [1, 3, 3, 3] == [slip.line for slip in slips]
    assert 1 == len(drafts)


@pytest.mark.parametrize(
    ("labels", "told"),
    [
        ("E thank | SUPPORT | Orland > Belmora", "words of the sentence, got 'thank'"),
        ("E Thanked | SUPPORT | Orland > Belmora", "near: 'thanked'"),
        ("E met#2 | CONSULT | Orland > Belmora", "stand there 1 times"),
        ("E met | CONSULTS | Orland > Belmora", "an event type, got 'CONSULTS'"),
        ("E met | CONSULT | Orland > Belmora | mode=riot", "a mode of CONSULT, got 'riot'"),
        ("E met | AGREE | Orland > Belmora | mode=visit", "no mode for AGREE"),
        ("E met | CONSULT | Orland", "source > target"),
        ("E met | CONSULT | Orland > envoy", "the words of an A line"),
        ("E met | CONSULT | Orland > id:nobody", "the id of an actor"),
        ("E met | CONSULT | Orland > Belmora | by=w1", "it has 0), got 'w1'"),
        ("E met | CONSULT | Orland > Belmora | modality=sure", "a modality, got 'sure'"),
        ("E met | CONSULT | Orland > Belmora | moode=visit", "key=value"),
        ("E met | CONSULT | Orland > Belmora | when=met=2031-02-30", "EDTF in when="),
        ("R met | friends_of | Orland > Belmora", "a relation kind"),
        ("R met | borders | Orland > Belmora | trend=up", "a trend"),
        ("I cause + | - | Orland -> Belmora", "a link type"),
        ("I causal | - | Orland -> Belmora", "a sign"),
        ("I causal + | - | - -> -", "words for one end"),
        ("I causal + | - | Orland -> Belmora | cq=luck", "a quantity"),
        ("W Orland | thanked | whole | shouted", "a form"),
        ("W Orland | - | whole | carried", "id:ID as the holder"),
        ("T met | 2031-13", "EDTF, a duration or -"),
        ("M met | dozens | - | -\n0", "a number"),
        ("A orl | Orland | name | sector=MIL\n0", "what the first A of orl says"),
        ("A new | envoy | nominal\n0", "at the first A of new"),
        ("A new | envoy | person | sector=- | country=- | known=no\n0", "a kind of mention"),
        ("A new | envoy | nominal | sector=KING | country=- | known=no\n0", "a PLOVER sector"),
        ("A new | envoy | nominal | sector=- | country=QQQ | known=no\n0", "an ISO 3166"),
        ("A new | envoy | nominal | sector=- | country=Orland | known=yes\n0", "alpha-3 code of a real actor"),
        ("E met | CONSULT | Orland > Belmora\n0", "not both"),
        ("T met | -", "0 or a label"),
        ("X met", "S, N, 0 or a label"),
    ],
)
def test_a_slip_says_what_was_expected(labels: str, told: str):
    """Each kind of mistake is one line that names the file, what was expected and what was got."""
    slips = slips_of(labels)

    assert any(slip.startswith("d.txt:") and told in slip for slip in slips), slips


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("P wire | gulf | - | -\n", "P genre"),
        ("P poem | gulf | - | - | invented\n", "a genre"),
        ("P wire | moon | - | - | invented\n", "a region"),
        ("P wire | gulf | 2031-02-30 | - | invented\n", "a date"),
        ("P wire | gulf | - | - | made up\n", "actors"),
    ],
)
def test_a_header_is_checked(head: str, told: str):
    """Each field of the header takes its listed values."""
    assert any(told in slip for slip in slips_of("0", head))


@pytest.mark.parametrize("hidden", ["\u202e", "\u200b", "\x07", "  "])
def test_hidden_characters_are_refused(hidden: str):
    """Control characters, overrides of direction and doubled spaces have no place in a sentence."""
    _, slips = read_drafts(f"P wire | gulf | - | - | invented\nS Snow{hidden}fell.\n0\n", "d.txt")

    assert ["plain words"] == [slip.expected for slip in slips]


@pytest.mark.parametrize(
    ("value", "taken"),
    [
        ("2031-03-31", True),
        ("2031-21", True),
        ("2030/2031-02", True),
        ("../2031", True),
        ("2031-03-31T14:00", True),
        ("203X", True),
        ("19XX", True),
        ("201X/..", True),
        ("XXXX-02-29", True),
        ("2031-3-1", False),
        ("2031-02-30", False),
        ("2031/2030", False),
        ("..", False),
        ("Monday", False),
    ],
)
def test_times_are_edtf_as_records_hold_it(value: str, taken: bool):  # noqa: FBT001 -- what the case is about
    """Dates, seasons, intervals and decades that the calendar has are taken."""
    assert taken == is_edtf(value)


@pytest.mark.parametrize(
    ("value", "taken"), [("P2W", True), ("PT36H", True), ("P", False), ("P2", False), ("2W", False)]
)
def test_lengths_are_iso_durations(value: str, taken: bool):  # noqa: FBT001 -- what the case is about
    """A duration names at least one amount with its unit."""
    assert taken == is_duration(value)
