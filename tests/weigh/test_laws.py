"""Laws of weighing, over dossiers drawn at random: repetition adds nothing, and order is nothing."""

from collections.abc import Sequence

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.ask import answer_scenario
from dragoman.model import build_system
from dragoman.ontology import load_ontology
from dragoman.records import Intervention, Scenario, Weighed
from dragoman.weigh import weigh_readings
from dragoman.weigh.belief import believe_findings
from dragoman.weigh.grades import grade_findings

SENTENCES = (
    "Veldania shelled the port of Corrin on the second night of the truce.",
    "The harbour council said that Corrin never fired a shot that night.",
    "Tessaly arms the garrison of Marrow and pays for its boats.",
    "The closure of the straits lowered the trade of the whole river league.",
)
CONCEPTS = ("trade", "unrest")
ACTORS = st.sampled_from(["VEL", "COR"])
SIGN = st.sampled_from("+-")
BY = st.sampled_from([(), (("Harbour Times", "named"),), (("officials", "unnamed"),)])
DAY = st.sampled_from([None, None, "2031-05-02", "2031-05-03", "2031-07"])
ROW = st.one_of(
    st.tuples(st.just("event"), st.integers(0, 3), ACTORS, ACTORS, SIGN, DAY, BY),
    st.tuples(st.just("relation"), st.integers(0, 3), ACTORS, ACTORS, SIGN, DAY, BY),
    st.tuples(
        st.just("influence"),
        st.integers(0, 3),
        st.sampled_from(CONCEPTS),
        st.sampled_from(CONCEPTS),
        SIGN,
        DAY,
        BY,
    ),
)
PAGE = st.tuples(
    st.lists(ROW, min_size=1, max_size=6),
    st.sampled_from([None, "Post", "Echo"]),
    st.sampled_from([None, "2031-05-04", "2031-06"]),
)


def write(article: type, page: tuple, *, name: str, ending: str, **more: object):
    """An article whose claims come from rows; its ending makes its words its own."""
    rows, publisher, day = page
    sentences = [f"{sentence[:-1]}, {ending}." for sentence in SENTENCES]
    given = {"publisher": publisher, "published": day} | more
    made = article(*sentences, name=name, **given)
    for row in rows:
        add(made, row)
    return made


def add(made: object, row: tuple) -> None:
    """One claim of an article."""
    kind, sentence, *ends, sign, when, by = row
    more = {"when": when, "by": by}
    if kind == "influence":
        made.influence(sentence, ends[0], 1 if sign == "+" else -1, ends[1], **more)
    elif kind == "event":
        made.event(sentence, ends[0], "ASSAULT", ends[1], polarity=sign, **more)
    else:
        made.relation(sentence, ends[0], "arms", ends[1], polarity=sign, **more)


def weigh(articles: Sequence[object]) -> Weighed:
    """Weigh some articles."""
    return weigh_readings([a.document for a in articles], [a.reading for a in articles])


def judge(articles: Sequence[object]) -> tuple[object, ...]:
    """What must not change: support, grade and belief of each finding, and all that follows from a push."""
    weighed = weigh(articles)
    beliefs = believe_findings(weighed)
    claims = {claim.id: claim for article in articles for claim in article.reading.claims}
    graded = {g.finding: (g.credibility, g.factuality, g.confidence) for g in grade_findings(weighed, claims, {}, {})}
    held = sorted((f.id, f.origins, f.support, graded[f.id], beliefs[f.id]) for f in weighed.findings)
    return held, answers(weighed, articles)


def answers(weighed: Weighed, articles: Sequence[object]) -> list[object]:
    """The direction and shares of every concept, after a push on each."""
    system = build_system(weighed, [a.reading for a in articles], load_ontology())
    told = []
    for concept in system.concepts:
        push = Intervention(kind="press", target=concept.id)
        answer = answer_scenario(system, Scenario(interventions=(push,), members=40, steps=4))
        told += [(concept.id, e.concept, e.direction, e.up, e.down) for e in answer.effects]
    return told


ENDINGS = ("so one paper has it at some length", "another writes, with a picture", "a third reports from the quay")


@settings(max_examples=60, deadline=None)
@given(st.lists(PAGE, min_size=1, max_size=3), st.integers(1, 4))
def test_printing_an_article_again_changes_nothing(article: type, pages: list, times: int):
    """The first article printed again n times, under its own name and day: the same support, beliefs and answers."""
    written = [write(article, page, name=ENDINGS[n][:3], ending=ENDINGS[n]) for n, page in enumerate(pages)]
    again = [write(article, pages[0], name=f"again {n}", ending=ENDINGS[0]) for n in range(times)]

    assert judge(written) == judge([*written, *again])


@settings(max_examples=60, deadline=None)
@given(st.lists(PAGE, min_size=1, max_size=3), st.sampled_from([None, "2031-06-09"]))
def test_a_reprint_under_another_name_changes_nothing(article: type, pages: list, day: str | None):
    """The first article in another paper, on a later day or an unknown one: the same support, beliefs and answers.

    Of an undated article a dated copy is none: it is taken for the original.
    """
    written = [write(article, page, name=ENDINGS[n][:3], ending=ENDINGS[n]) for n, page in enumerate(pages)]
    later = day if pages[0][2] else None
    reprint = write(article, pages[0], name="reprint", ending=ENDINGS[0], publisher="Courier", published=later)

    assert judge(written) == judge([*written, reprint])


@settings(max_examples=40, deadline=None)
@given(st.data(), st.lists(PAGE, min_size=2, max_size=3))
def test_order_of_arrival_changes_no_byte(article: type, data: st.DataObject, pages: list):
    """Whatever comes first, all that was weighed is the same to the byte."""
    written = [write(article, page, name=ENDINGS[n][:3], ending=ENDINGS[n]) for n, page in enumerate(pages)]
    written.append(write(article, pages[0], name="reprint", ending=ENDINGS[0], publisher="Courier"))
    shuffled = data.draw(st.permutations(written))

    assert msgspec.json.encode(weigh(written)) == msgspec.json.encode(weigh(shuffled))
