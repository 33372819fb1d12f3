"""What goes into a brief."""

import pytest
from msgspec.structs import replace

from dragoman.records import Count, Finding, Hedge, Measure, Status, SystemModel, Weighed
from dragoman.tell import Brief, _sections, compose_brief, disputes
from dragoman.tell._phrases import load_phrases
from dragoman.tell.evidence import Evidence
from tests.findings import lone_finding


def brief_of(case) -> Brief:
    """The brief of a case as it stands."""
    return compose_brief(case.documents, case.readings(), case.weighed(), case.system())


def lines_of(brief: Brief, section: str) -> list[str]:
    """The sentences of one section; none where the section is not there."""
    return [line.text for found in brief.sections if found.id == section for line in found.lines]


def test_no_line_stands_without_a_citation(case):
    """Every sentence of a brief opens onto words."""
    assert [] == [line.text for line in brief_of(case).lines() if not line.citations]


def test_every_citation_is_cut_from_the_stored_text(case):
    """The words of a citation are those of the document at its offsets, and so is the passage around them."""
    texts = {document.id: document.text for document in case.documents}
    cited = [anchor for c in brief_of(case).citations() for anchor in (c.anchor, c.context)]

    assert [anchor.exact for anchor in cited] == [texts[anchor.doc][anchor.start : anchor.end] for anchor in cited]


def test_citations_are_numbered_in_order_of_first_use(case):
    """Numbers run from 1 without a gap, and the same words keep their number."""
    numbers = [citation.number for line in brief_of(case).lines() for citation in line.citations]
    first_seen = list(dict.fromkeys(numbers))

    assert list(range(1, len(first_seen) + 1)) == first_seen


def test_each_citation_opens_onto_the_rule_of_its_own_claim(case):
    """Two claims of the same words have a number each where a rule read the one and the learned reader the other."""
    words = case.price().anchor
    deed = replace(case.shot().content, type="COERCE")
    case.claims.append(
        replace(case.shot(), id="deed", anchor=words, content=deed, rule="frames.encoder.v1", score=0.74)
    )
    brief = brief_of(case)
    notes = {one.claim: one.number for line in brief.lines() for one in line.citations if one.anchor == words}
    printed = {one.number: one.read_by for one in brief.citations()}

    assert {"price": "influences.rules.v1", "deed": "the learned reader, .74 (frames.encoder.v1)"} == {
        claim: printed[number] for claim, number in notes.items()
    }


def test_a_brief_counts_the_claims_that_the_learned_reader_carries(case):
    """Of the claims cited, those that no rule read, and those of which it filled a side."""
    case.claims[0] = replace(case.claims[0], rule="frames.encoder.v1", score=0.74)
    case.claims[1] = replace(case.claims[1], rule="events.rules.v1+frames.encoder.v1")
    summary = brief_of(case).summary

    assert (4, 1, 1) == (summary.cited, summary.learned, summary.filled)


def test_a_finding_is_told_by_the_claim_that_a_rule_read(case):
    """Of claims that say the same, equally well to quote, that of a rule comes before the learned one."""
    learned = replace(case.shot(), id="a", rule="frames.encoder.v1", score=0.74)
    case.claims.insert(0, learned)
    evidence = Evidence(case.documents, case.readings(), case.weighed())

    assert ["shot", "a"] == [claim.id for claim in evidence.ranked(["a", "shot"])]


def test_a_passage_holds_the_words_it_surrounds(case):
    """The context of a citation reaches at least as far as its words."""
    spans = [(c.context.start <= c.anchor.start, c.anchor.end <= c.context.end) for c in brief_of(case).citations()]

    assert {(True, True)} == set(spans)


def test_a_passage_does_not_leave_its_segment(case):
    """The context of words stops at the paragraph they stand in."""
    contexts = {c.claim: c.context.exact for c in brief_of(case).citations() if c.claim}

    assert "price of grain" not in contexts["closure"]


def test_an_event_is_told_with_its_time_and_its_own_word(case):
    """An asserted event reads as a plain sentence in the past."""
    assert ["Ardin attacked Belmora on 3 May 2031 (“Ardin fired on Belmora”)."] == lines_of(brief_of(case), "happened")


def test_a_hedge_and_its_source_stay_in_the_sentence(case):
    """What somebody says could happen is told as what could happen, according to them, under the outlook."""
    expected = ["Ardin could use constraint (“Ardin could close the strait”), according to Harbour pilots."]

    assert expected == lines_of(brief_of(case), "outlook")


def test_hearsay_without_a_source_says_so(case):
    """A report that nobody signs is told as reported and as unsigned."""
    expected = [
        (
            "Ardin reportedly arms the Reed Guard, a tie that is growing (“Ardin reportedly arms the Reed Guard”), "
            "according to a source that is not named."
        )
    ]

    assert expected == lines_of(brief_of(case), "security")


def test_a_link_says_which_way(case):
    """A link of the model is told with its direction."""
    words = "“The shelling raises the price of grain in Belmora”"
    expected = [f"The shelling of Belmora by Ardin raises the price of grain in Belmora ({words})."]

    assert expected == lines_of(brief_of(case), "drives")


def test_a_thing_that_drives_itself_is_not_told(case):
    """A link from a concept to itself says nothing of what drives what; it is counted as left out."""
    system = case.system()
    round_about = replace(system, links=tuple(replace(link, effect=link.cause) for link in system.links))
    brief = compose_brief(case.documents, case.readings(), case.weighed(), round_about)

    assert lines_of(brief_of(case), "drives")
    assert [] == lines_of(brief, "drives")


def test_hedges_of_a_link_are_quoted(case):
    """Words that weaken a link stand in its sentence."""
    system = case.system(hedges=("might",), sign=-1)
    brief = compose_brief(case.documents, case.readings(), case.weighed(), system)

    [line] = lines_of(brief, "drives")

    assert line.startswith("The shelling of Belmora by Ardin lowers the price of grain in Belmora (")
    assert line.endswith("(hedged: “might”).")


def test_a_link_without_a_direction_is_told_without_one(case):
    """Where the text gives no direction, neither does the sentence."""
    brief = compose_brief(case.documents, case.readings(), case.weighed(), case.system(sign=None))

    [line] = lines_of(brief, "drives")

    assert line.startswith("The shelling of Belmora by Ardin changes the price of grain in Belmora (")


def test_rival_versions_stand_side_by_side(case):
    """A dispute shows both sides, each in its own words, and what they differ about."""
    [dispute] = brief_of(case).disputes

    assert ("whether it is so", "ships.txt: “Belmora let the ships of Ardin pass.”") == (dispute.matter, dispute.a.text)


def test_disputes_beyond_those_shown_are_counted_and_not_worded(case, monkeypatch):
    """A brief of a crowded dossier tells eight and words no more."""
    weighed, told = case.weighed(), []
    crowd = tuple(replace(weighed.conflicts[0], id=f"x{number}") for number in range(30))
    monkeypatch.setattr(disputes, "quote", lambda words: told.append(words) or words)
    brief = compose_brief(case.documents, case.readings(), replace(weighed, conflicts=crowd), case.system())

    assert (8, 22) == (len(brief.disputes), brief.disputes_more)
    assert 16 == len(told)


def test_findings_are_worded_until_enough_is_told(case, monkeypatch):
    """A section is the same whether findings are worded all at once or one by one."""
    whole = brief_of(case)
    monkeypatch.setattr(_sections, "WORDED_AT_ONCE", 1)

    assert whole.sections
    assert whole == brief_of(case)


def test_the_only_link_without_a_size_is_told_as_the_one(case):
    """Where one link runs, the remark on sizes speaks of one."""
    assert any(
        line.startswith("For the one link that runs, the texts do not say")
        for line in lines_of(brief_of(case), "unknown")
    )


def test_words_that_a_text_repeats_are_cited_once(case, new_document):
    """A sentence printed twice in one document is one quote, not two."""
    document = new_document("Ardin fired on Belmora. Ardin fired on Belmora.", "echo.txt")
    second = replace(case.claims[0].anchor, doc=document.id, start=24, end=46)
    claims = [
        replace(case.claims[0], id=name, doc=document.id, anchor=anchor)
        for name, anchor in (("one", replace(second, start=0, end=22)), ("two", second))
    ]

    assert 1 == len(Evidence([document], [], case.weighed()).cite_claims(claims))


def test_what_seems_to_be_so_is_no_outlook(case):
    """A text that says what appears to be going on makes no forecast."""
    claim = case.claims[1]
    for words, section in (("Ardin could close", "outlook"), ("seems", "happened")):
        hedge = Hedge(anchor=replace(case.at("could"), exact=words), kind="modal")
        case.claims[1] = replace(claim, status=Status(modality="probable", hedges=(hedge,)))

        assert any("close the strait" in line for line in lines_of(brief_of(case), section))


def test_a_document_without_a_date_is_told_as_not_known(case):
    """A brief names the documents nobody dated."""
    assert any("“ships.txt” was published" in line for line in lines_of(brief_of(case), "unknown"))


def test_a_name_that_no_list_knows_is_told_as_not_known(case):
    """Provisional actors are named under what is not known."""
    assert any("Reed Guard" in line for line in lines_of(brief_of(case), "unknown"))


def test_what_a_new_name_is_is_explained_once(case):
    """The first actor that no list holds is marked with what that means, others in two words, listed ones never."""
    case.actors = tuple(replace(one, provisional=one.name != "Belmora") for one in case.actors)
    brief = brief_of(case)
    lines = next(found.lines for found in brief.sections if found.id == "actors")
    marks = {line.text.partition(" (")[0]: line.doubt for line in lines}

    assert "" == marks.pop("Belmora")
    assert ["new name: in no list, taken from the text", *["new name"] * (len(marks) - 1)] == list(marks.values())
    assert len(marks) > 1


def test_the_summary_counts_what_the_brief_rests_on(case):
    """Documents, undated ones, claims and unnamed sources are counted at the head."""
    summary = brief_of(case).summary

    assert (2, 1, 4, 1) == (summary.documents, summary.undated, summary.claims, summary.unnamed)


def test_a_finding_is_told_once(case):
    """No finding stands in two sections."""
    told = [line.finding for section in brief_of(case).sections for line in section.lines if line.finding]

    assert sorted(set(told)) == sorted(told)


def test_what_several_origins_tell_comes_first(case):
    """A finding with two origins stands before one with a single origin."""
    second = replace(case.shot(), id="shot2", sentence=2, anchor=case.at("The shelling"))
    case.claims.append(second)
    findings = [replace(f, origins=2) if f.id == "f-shot2" else f for f in case.findings()]
    brief = compose_brief(
        case.documents, case.readings(), replace(case.weighed(), findings=tuple(findings)), case.system()
    )
    told = [line.finding for section in brief.sections if section.id == "happened" for line in section.lines]

    assert "f-shot2" == told[0]


def deed(case, number: int, type_: str):
    """A claim of an event of some type, read from a place of its own."""
    trigger = case.at(case.first.text[3 * number : 3 * number + 9])
    return replace(
        case.shot(), id=f"n{number}", content=replace(case.shot().content, type=type_, trigger=trigger), anchor=trigger
    )


def test_a_long_section_is_cut_and_says_by_how_much(case):
    """Eight lines are shown; of the rest, what no other section tells is counted and left to `show`."""
    case.claims += [deed(case, number, type_) for number, type_ in enumerate(load_phrases().events)]
    brief = brief_of(case)
    [happened] = [section for section in brief.sections if section.id == "happened"]
    elsewhere = {line.finding for section in brief.sections for line in section.lines} - {
        line.finding for line in happened.lines
    }
    deeds = {f"f-n{number}" for number in range(len(load_phrases().events))}

    assert (8, len(deeds) - 7 - len(elsewhere & deeds)) == (len(happened.lines), happened.more)


def test_what_is_left_out_is_counted_once(case):
    """Deeds that several sections have no room for are counted by the first of them alone."""
    case.claims += [
        replace(deed(case, number, "ASSAULT"), id=f"m{number}", status=replace(case.shot().status, modality="reported"))
        for number in range(12)
    ]
    brief = brief_of(case)
    told = {line.finding for section in brief.sections for line in section.lines if line.finding}
    sections = [section for section in brief.sections if section.id not in {"actors", "drives", "unknown"}]

    assert (len(case.claims), [("happened", "events")]) == (
        len(told) + sum(section.more for section in sections),
        [(section.id, section.show) for section in sections if section.more],
    )


def test_the_same_sentence_is_told_once_and_counted(case):
    """Two findings that read alike but for the words they quote make one line; the other is left to `show`."""
    case.claims.append(deed(case, 10, "ASSAULT"))
    [happened] = [section for section in brief_of(case).sections if section.id == "happened"]

    assert (1, 1) == (len(happened.lines), happened.more)


def test_a_brief_that_rests_on_nothing_is_empty(new_document):
    """Without a finding, a conflict or a mention there is no line."""
    document = new_document("Nothing of note.", "quiet.txt", published="2031-01-01")
    brief = compose_brief([document], [], Weighed(), SystemModel())

    assert brief.empty


def test_a_finding_whose_claims_are_gone_is_not_told(case):
    """A finding that opens onto nothing never becomes a sentence."""
    ghost = lone_finding("gone", "event", known_as="ghost", label="x")
    brief = compose_brief(case.documents, case.readings(), replace(case.weighed(), findings=(ghost,)), SystemModel())

    assert "ghost" not in {line.finding for line in brief.lines()}


def test_words_that_do_not_stand_in_the_text_are_refused(case):
    """A citation that the stored text does not bear out is an error, never a quote."""
    case.claims[0] = replace(case.shot(), anchor=replace(case.shot().anchor, exact="Ardin bombed Belmora"))

    with pytest.raises(ValueError, match=r"strait\.txt:0: expected the stored words, got 'Ardin bombed Belmora'"):
        brief_of(case)


def test_the_same_case_gives_the_same_brief(case):
    """Composing twice changes nothing."""
    assert brief_of(case) == brief_of(case)


def test_a_toll_is_told_with_its_deed_alone(case):
    """An amount that counts for a deed is no line of its own."""
    shot, amount = case.shot(), case.at("3")
    toll = replace(case.price(), id="toll", content=Measure(amount=amount, value=3.0, of=case.at("grain"), deed="lose"))
    counted = replace(shot, content=replace(shot.content, counts=(Count(kind="killed", value=3.0, anchor=amount),)))
    texts = []
    for claims in ([shot, toll], [counted, toll]):
        case.claims = claims
        usual = {"mentions": 1, "documents": 1, "publishers": 1, "origins": 1, "support": "single-origin"}
        findings = tuple(Finding(id=c.id, kind="event", label="", claims=(c.id,), **usual) for c in claims)
        brief = compose_brief(case.documents, case.readings(), Weighed(findings=findings), SystemModel())
        texts.append(" ".join(line.text for section in brief.sections for line in section.lines))

    assert ["read as a number" in text for text in texts] == [True, False]
