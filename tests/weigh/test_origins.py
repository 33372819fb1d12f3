import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dragoman.records import Segment
from dragoman.weigh import weigh_readings
from dragoman.weigh.derived import find_derived
from dragoman.weigh.origins import choose_voices, count_origins, group_origins
from dragoman.weigh.pages import pair_pages
from dragoman.weigh.repeats import find_repeats
from dragoman.weigh.voices import Voices, name_voice

FACT = "Veldania shelled the port of Corrin on the second night of the truce."
MORE = "Corrin asked the river league to send observers to the harbour."
VOICES = st.sets(st.frozensets(st.sampled_from("abcdefg"), min_size=1, max_size=3), max_size=6)


def voices_of(*articles: object):
    """The voices of some articles."""
    pages = pair_pages([a.document for a in articles], [a.reading for a in articles])
    return Voices(pages, find_repeats(pages), find_derived(pages))


def count(*articles: object):
    """How many origins all claims of some articles have together."""
    voices = voices_of(*articles)
    return count_origins(voices.behind(claim) for a in articles for claim in a.claims)


def telling(article: type, *, by: object = (), text: tuple[str, ...] = (FACT,), **more: object):
    """An article whose first sentence makes one claim."""
    made = article(*text, **more)
    made.event(0, "VEL", "ASSAULT", "COR", by=by)
    return made


def test_two_publishers_are_two_origins(article: type):
    """Two outlets that say the same in their own words count as two."""
    other = telling(
        article, name="b", publisher="River Post", text=("Veldania fired on Corrin at night, despite a truce.",)
    )

    assert 2 == count(telling(article, publisher="Hill Gazette"), other)


def test_one_publisher_is_one_origin(article: type):
    """Two articles of one outlet count as one, however its name is written."""
    other = telling(
        article, name="b", publisher="hill gazette", text=("Veldania fired on Corrin at night, in a truce.",)
    )

    assert 1 == count(telling(article, publisher="The Hill Gazette"), other)


def test_a_reprint_under_another_name_is_one_origin(article: type):
    """The same words under two names count as one."""
    text = (FACT, MORE)

    assert 1 == count(
        telling(article, publisher="Hill Gazette", text=text), telling(article, name="b", publisher="Post", text=text)
    )


def test_two_relays_of_one_report_are_one_origin(article: type):
    """Two outlets that cite one named paper count as one."""
    by = [("the Harbour Times", "named")]
    other = ("According to the Harbour Times, Corrin was fired on.",)

    assert 1 == count(
        telling(article, publisher="Post", by=by), telling(article, name="b", publisher="Echo", by=by, text=other)
    )


def test_a_cited_paper_and_its_own_article_are_one_origin(article: type):
    """A relay adds nothing to the paper it relays."""
    relay = telling(article, name="b", publisher="Echo", by=[("the Harbour Times", "named")], text=("It is said so.",))

    assert 1 == count(telling(article, publisher="Harbour Times"), relay)


def test_unnamed_officials_inside_a_relay_add_none(article: type):
    """A report that officials "confirm" inside a relay is still the report."""
    by = [("the Harbour Times", "named"), ("officials of both sides", "unnamed")]
    confirmed = telling(article, name="b", publisher="Echo", by=by, text=("Officials confirmed the shelling.",))

    assert 1 == count(telling(article, publisher="Post", by=[("Harbour Times", "named")]), confirmed)


def test_two_unnamed_lineages_are_one_at_most(article: type):
    """Nobody can tell the unnamed sources of two outlets apart."""
    by = [("sources", "unnamed")]
    other = ("Sources speak of shells on Corrin.",)

    assert 1 == count(
        telling(article, publisher="Post", by=by), telling(article, name="b", publisher="Echo", by=by, text=other)
    )


def test_documents_without_publisher_stand_alone(article: type):
    """Where nobody knows the publisher, each document is its own voice."""
    assert 2 == count(telling(article), telling(article, name="b", text=("Corrin came under fire from Veldania.",)))


def test_a_dispatch_keeps_its_agency(article: type):
    """A part of a page with a source of its own counts for that source."""
    page = telling(article, publisher="Post")
    page.segments = (Segment(number=0, kind="dispatch", start=0, end=len(FACT), source="Agency One"),)

    assert 1 == count(page, telling(article, name="b", publisher="Agency One", text=("Corrin was shelled.",)))


def test_a_dated_copy_is_credited_to_the_older(article: type):
    """A later copy adds nothing to the older text, even where its outlet also writes on its own."""
    text = (FACT, MORE)
    agency = telling(article, publisher="Agency", published="2031-02-01", text=text)
    copy = telling(article, name="b", publisher="Post", published="2031-02-02", text=text)
    own = telling(article, name="c", publisher="Post", text=("Post reporters saw shells fall on Corrin.",))

    assert [2, 2] == [count(agency, own), count(agency, own, copy)]


def test_groups_are_unproven_unless_joined(article: type):
    """Two chains are never independent by themselves; claims put together over documents are the same."""
    one, two = telling(article, publisher="Post"), telling(article, name="b", publisher="Echo", text=("Corrin burns.",))
    three = telling(article, name="c", publisher="Echo", text=("Fire in Corrin.",))
    groups = group_origins([c for a in (one, two, three) for c in a.claims], voices_of(one, two, three))

    assert [("Echo", "same", 2), ("Post", "unproven", 1)] == [(g.name, g.independence, len(g.claims)) for g in groups]


def test_no_claims_have_no_origin():
    """Nothing said, nobody said it."""
    assert 0 == count_origins([])


@given(VOICES)
def test_a_name_that_only_copies_never_counts(sets: set[frozenset[str]]):
    """A voice that only stands where another stands changes no count."""
    copied = [choice | {"z"} if "a" in choice else choice for choice in sets]

    assert len(choose_voices(sets)) == len(choose_voices(copied))


@given(VOICES)
def test_the_chosen_voices_account_for_everything(sets: set[frozenset[str]]):
    """No claim is left without a voice, and there are never more voices than claims."""
    chosen = choose_voices(sets)

    assert all(choice & chosen for choice in sets)
    assert len(chosen) <= len(sets)


def test_a_voice_ignores_article_case_and_quotes():
    """Spellings of one outlet are one voice."""
    assert name_voice("The “Hill” Gazette") == name_voice("hill gazette")


def headed(article: type, *, by: object = (), source: str | None = None):
    """An article whose title and whose text make the same claim."""
    made = article("Veldania shells Corrin", FACT, publisher="Hill Gazette")
    end = made.sentences[0].end
    made.segments = (
        Segment(number=0, kind="title", start=0, end=end),
        Segment(number=1, kind="dispatch", start=end + 1, end=len(made.document.text), source=source),
    )
    made.sentences = (made.sentences[0], replace(made.sentences[1], segment=1))
    made.event(0, "VEL", "ASSAULT", "COR")
    said = made.event(1, "VEL", "ASSAULT", "COR", by=by)
    made.claims[1] = replace(said, anchor=replace(said.anchor, segment=1))
    return made


@pytest.mark.parametrize(
    ("by", "source"),
    [((), None), ((("Ida Roe", "named"),), None), ((), "Harbour Agency"), ((("officials", "unnamed"),), None)],
)
def test_a_headline_adds_no_origin_to_its_own_text(by: object, source: str | None, article: type):
    """What a title says again of the text below it is one origin, whoever the text has it from."""
    made = headed(article, by=by, source=source)
    (finding,) = weigh_readings([made.document], [made.reading]).findings

    assert (2, 1, 1) == (finding.mentions, finding.documents, finding.origins)


def test_the_headline_of_a_dispatch_may_go_back_to_its_agency(article: type):
    """A title above an agency's text and the same said by that agency elsewhere can be one origin."""
    other = article("Veldania fired on Corrin at night, in a truce.", name="b", publisher="Harbour Agency")
    other.event(0, "VEL", "ASSAULT", "COR")
    titled = headed(article, source="Harbour Agency")
    titled.claims.pop()

    assert 1 == count(titled, other)
