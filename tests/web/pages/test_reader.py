"""The reader's page: a document's words, what was read from them, and what people decided of it."""

import pytest

from dragoman.records import Decision
from dragoman.verbs import Built
from dragoman.web.pages._blocks import PART_CHARS
from dragoman.web.pages._read_claims import ReaderClaim
from dragoman.web.pages.reader import ReaderPage, make_reader
from dragoman.web.pages.unknown import UnknownIdError


def doc_of(built: Built, publisher: str) -> str:
    """The id of an outlet's document."""
    return next(document.id for document in built.documents if document.publisher == publisher)


def text_of(page: ReaderPage) -> list[str]:
    """The words of each block."""
    return ["".join(run.text for run in block.runs) for block in page.blocks]


def claim_with(page: ReaderPage, words: str, kind: str = "event") -> ReaderClaim:
    """The first claim of a kind whose sentence holds some words."""
    return next(claim for claim in page.claims if claim.kind == kind and words in claim.told)


def decided(verb: str, target: str, **changes: str) -> Decision:
    """A decision about one claim."""
    at = "2031-06-01T10:00:00Z"
    return Decision(id=f"d-{verb}", verb=verb, targets=(target,), at=at, by="Ruta", why="seen", changes=changes)


def test_all_words_of_a_document_are_on_its_page(strait):
    """A page of one part holds the whole text."""
    document = strait.documents[0]

    assert [document.text] == text_of(make_reader(strait, document.id))


def test_runs_of_a_claim_are_the_words_it_was_read_from(strait):
    """What a page marks for a claim is what the claim quotes."""
    page = make_reader(strait, doc_of(strait, "Ardin Mail"))
    marked = {
        claim.id: "".join(run.text for block in page.blocks for run in block.runs if claim.id in run.claims)
        for claim in page.claims
    }

    assert {claim.id: claim.words for claim in page.claims} == marked


def test_claims_stand_in_reading_order(strait):
    """As the eye goes down the page, so do the claims."""
    page = make_reader(strait, doc_of(strait, "Ardin Mail"))

    assert sorted(page.claims, key=lambda claim: claim.sentence) == list(page.claims)
    assert page.claims_all == len(page.claims)


def test_a_denial_is_told_as_one(make_built):
    """What a text says did not happen carries its minus."""
    built = make_built(("Belmora Post", "2031-05-06", "Ardin did not attack Belmora on 3 May 2031."))

    assert "-" == make_reader(built, built.documents[0].id).claims[0].polarity


def test_a_claim_names_who_says_so(strait):
    """The chain runs from the outlet inward, with the words that attribute."""
    page = make_reader(strait, doc_of(strait, "Belmora Post"))
    told = claim_with(page, "Marshal Tovin")

    assert "Belmora Post" == told.speakers[0].name
    assert "According to Marshal Tovin" == told.cue


def test_a_pronoun_says_what_it_goes_back_to(strait):
    """“It fired” is the guard's deed, and the page says why."""
    page = make_reader(strait, doc_of(strait, "Ardin Mail"))
    who = next(part for claim in page.claims for part in claim.parts if part.words == "It")

    assert "Reed Guard" == who.antecedent
    assert who.why


def test_a_claim_says_where_the_same_words_stand(strait):
    """A sentence that another outlet prints too leads there."""
    page = make_reader(strait, doc_of(strait, "Corwen Wire"))
    arms = next(claim for claim in page.claims if claim.words.startswith("Ardin arms"))

    assert ["Ardin Mail on the strait"] == [place.cite.document for place in arms.elsewhere]


def test_an_undated_document_keeps_no_date(strait):
    """Nobody said when, so nothing is said."""
    page = make_reader(strait, doc_of(strait, "Corwen Wire"))

    assert (None, None) == (page.published, page.basis)


def test_a_rejected_claim_is_shown_as_it_was_read(make_built, strait):
    """What a person took out can be seen, and put back by its decision's id."""
    mail = ("Ardin Mail", "2031-05-04", strait.documents[0].text)
    first = make_reader(strait, strait.documents[0].id).claims[0]
    built = make_built(mail, decisions=[decided("reject", first.id)])
    page = make_reader(built, built.documents[0].id)
    shown = next(claim for claim in page.claims if claim.id == first.id)

    assert (True, first.told, "d-reject") == (shown.rejected, shown.told, shown.verdict and shown.verdict.decision)


def test_an_accepted_claim_says_who_accepted_it(make_built, strait):
    """A verdict names its person and reason."""
    mail = ("Ardin Mail", "2031-05-04", strait.documents[0].text)
    first = make_reader(strait, strait.documents[0].id).claims[0]
    built = make_built(mail, decisions=[decided("accept", first.id)])
    verdict = make_reader(built, built.documents[0].id).claims[0].verdict

    assert ("accept", "Ruta", "seen") == (verdict and verdict.verb, verdict and verdict.by, verdict and verdict.why)


def test_a_claim_that_is_asked_for_is_lit(strait):
    """The page names the claim and the block to go to."""
    doc = doc_of(strait, "Ardin Mail")
    wanted = make_reader(strait, doc).claims[-1]
    page = make_reader(strait, doc, claim=wanted.id)

    assert (wanted.id, wanted.block, False) == (page.lit, page.lit_block, page.gone)


def test_a_claim_that_is_gone_is_said_to_be(strait):
    """A link from before the last reading still opens its document."""
    page = make_reader(strait, doc_of(strait, "Ardin Mail"), claim="c0ffee")

    assert (None, True) == (page.lit, page.gone)


def test_a_place_that_is_asked_for_is_lit(strait):
    """Words without a claim are lit by where they stand."""
    page = make_reader(strait, doc_of(strait, "Ardin Mail"), at=6, chars=4)

    assert "arms" == "".join(run.text for block in page.blocks for run in block.runs if run.lit)


def test_a_long_document_comes_in_parts(make_built):
    """Each part holds its own claims; all parts together hold all words and claims."""
    text = "\n\n".join(
        f"Ardin attacked Belmora on {day % 28 + 1} May 2031. " + "Gulls cried. " * 60 for day in range(60)
    )
    built = make_built(("Ardin Mail", "2031-06-01", text))
    doc = built.documents[0].id
    parts = [make_reader(built, doc, part=part) for part in range(make_reader(built, doc).parts)]

    words = "".join(word for part in parts for block in text_of(part) for word in block.split())
    claims = [claim.id for part in parts for claim in part.claims]

    assert len(text) // PART_CHARS + 1 <= len(parts)
    assert "".join(text.split()) == words
    assert len(claims) == len(set(claims)) == parts[0].claims_all
    assert [part.claims_before for part in parts] == [
        sum(len(other.claims) for other in parts[:number]) for number in range(len(parts))
    ]


def test_a_part_beyond_the_last_is_the_last(strait):
    """An address from when the document was longer still opens it."""
    assert 0 == make_reader(strait, doc_of(strait, "Ardin Mail"), part=99).part


def test_a_claim_opens_the_part_that_holds_it(make_built):
    """Whatever part the address names, the claim decides."""
    text = "\n\n".join("Ardin attacked Belmora on 3 May 2031. " + f"Gull {n} cried. " * 90 for n in range(40))
    built = make_built(("Ardin Mail", "2031-06-01", text))
    doc = built.documents[0].id
    wanted = make_reader(built, doc, part=1).claims[0]

    assert 1 == make_reader(built, doc, claim=wanted.id).part


def test_hostile_text_is_carried_as_it_is(make_built):
    """Markup, control characters and overrides reach the page as text; the page makes them inert."""
    text = "<script>alert(1)</script> Ardin attacked Belmora\u202e on 3 May 2031.\x07 😀"
    built = make_built(("Ardin Mail", "2031-06-01", text))

    assert [text] == text_of(make_reader(built, built.documents[0].id))


def test_a_document_that_is_not_there_is_refused(strait):
    """An id that nothing has gets an answer that says so."""
    with pytest.raises(UnknownIdError, match="the id of a document"):
        make_reader(strait, "../etc/passwd")
