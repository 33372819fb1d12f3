"""The rules for words of likelihood."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dragoman.ontology.likelihood import load_likelihood
from dragoman.tell import Section, compose_brief
from dragoman.tell.prose import brief_faults, keep_to_quotes, prose_faults


@pytest.mark.parametrize(
    ("sentence", "ahead", "faults"),
    [
        ("Ardin will very likely close the strait.", True, 0),
        ("Ardin probably closed the strait.", False, 1),
        ("With high confidence, Ardin will likely close it.", True, 1),
        ("It is unlikely that Ardin yields and highly probable that it does not.", True, 1),
        ("It is nearly certain, with low confidence, and unlikely.", False, 3),
        ("Ardin reached a remote village.", False, 0),
        ("The texts say “Ardin will probably yield”.", False, 0),
        ("Ardin expressed confidence in Belmora.", False, 0),
        ("", False, 0),
    ],
)
def test_likelihood_stands_in_outlooks_apart_from_confidence_in_one_row(sentence: str, ahead: bool, faults: int):  # noqa: FBT001
    """Each rule that is broken is told once; quoted words are the texts' own."""
    assert faults == len(prose_faults(sentence, ahead=ahead))


def test_a_brief_keeps_the_rules(case):
    """What is composed from findings breaks none."""
    brief = compose_brief(case.documents, case.readings(), case.weighed(), case.system())

    assert brief.sections
    assert () == brief_faults(brief)


def test_a_sentence_that_breaks_a_rule_is_put_down_to_its_quote(case):
    """A label with such a word in it lets the text speak for itself, citations unchanged."""
    section = compose_brief(case.documents, case.readings(), case.weighed(), case.system()).sections[0]
    line = replace(section.lines[0], text="The probable heir attacked.")
    (kept,) = keep_to_quotes([Section(id="happened", title="", lines=(line,))])

    assert kept.lines[0].text.startswith("In the text's words: “")
    assert line.citations == kept.lines[0].citations
    assert () == prose_faults(kept.lines[0].text)


def test_a_sentence_put_down_to_its_quote_stays_denied(case):
    """Its citation may hold no more than the deed; the words beside the sentence tell that it is denied."""
    section = compose_brief(case.documents, case.readings(), case.weighed(), case.system()).sections[0]
    text = "Ardin will probably not yield (“It is unlikely that Ardin will yield”)."
    (kept,) = keep_to_quotes([Section(id="happened", title="", lines=(replace(section.lines[0], text=text),))])

    assert "In the text's words: “It is unlikely that Ardin will yield”." == kept.lines[0].text


def test_rows_mixed_across_sentences_are_a_fault_of_the_brief(case):
    """Each sentence may be sound where the two together are not."""
    brief = compose_brief(case.documents, case.readings(), case.weighed(), case.system())
    line = brief.sections[0].lines[0]
    lines = tuple(replace(line, text=text) for text in ("It is likely to close.", "It is improbable that it opens."))
    mixed = replace(brief, sections=(Section(id="outlook", title="", lines=lines),))

    assert ("the brief mixes the two rows of words for likelihood",) == brief_faults(mixed)


def test_bands_meet_from_one_to_ninety_nine_percent():
    """No probability falls between two bands."""
    bands = load_likelihood().bands

    assert [band.high for band in bands[:-1]] == [band.low for band in bands[1:]]
    assert (1, 99) == (bands[0].low, bands[-1].high)


@given(st.text(max_size=80))
def test_words_in_quotation_marks_are_never_at_fault(words: str):
    """Whatever the texts say may be cited."""
    assert () == prose_faults(f"It says “{words.replace('”', '’')}”.")
