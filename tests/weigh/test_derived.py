"""Documents that copy others: reprints, updates, excerpts."""

import random
from itertools import combinations

import pytest

from dragoman.weigh.derived import derived_repeats, find_derived, read_headline
from dragoman.weigh.kinship import CONTAINED_SCORE, MIN_SHINGLES
from dragoman.weigh.pages import pair_pages
from dragoman.weigh.words import containment, shingles

NOUNS = ("harbour", "tariff", "envoy", "ceasefire", "pipeline", "border", "treaty", "garrison", "ballot", "ferry")

STORY = [
    "The council of Marrow closed its northern border on Friday after weeks of argument.",
    "Its chairwoman told reporters that the fence would stay until a new pact is signed.",
    "Traders in the valley complained that fruit was rotting in parked lorries.",
    "Neighbouring Tessaly answered with a ban on timber from the uplands.",
    "Diplomats of the river league hope to bring both sides together before the harvest.",
]
OTHER = [
    "A storm tore the roofs off forty houses in the coastal province overnight.",
    "Rescue crews reached the last of the cut-off villages by noon.",
    "The weather office expects calmer winds for the rest of the week.",
]


def derive(*articles: object):
    """The derived pairs of some articles."""
    return find_derived(pair_pages([a.document for a in articles], [a.reading for a in articles]))


def test_the_same_words_are_exact(article: type):
    """A reprint is found as exact."""
    assert [("exact", 1.0)] == [
        (d.kinship.method, d.kinship.score) for d in derive(article(*STORY, name="a"), article(*STORY, name="b"))
    ]


def test_an_excerpt_is_contained_and_credited_to_the_longer(article: type):
    """A few sentences taken over are contained; undated, the longer text is credited."""
    whole, part = article(*STORY, *OTHER, name="whole"), article(*STORY[:3], name="part")
    (pair,) = derive(whole, part)

    assert ("contained", "whole") == (pair.kinship.method, pair.first.document.name)


def test_an_update_is_near(article: type):
    """A story sent again with one sentence changed is near."""
    update = [*STORY[:4], "Talks broke down on Sunday and no new date was set by either of the two sides."]

    assert ["near"] == [d.kinship.method for d in derive(article(*STORY, name="a"), article(*update, name="b"))]


def test_texts_on_other_matters_are_not_derived(article: type):
    """Two stories that share no wording have nothing to do with each other."""
    assert () == derive(article(*STORY, name="a"), article(*OTHER, name="b"))


@pytest.mark.parametrize(
    ("dates", "first"),
    [(("2031-04-02", "2031-04-01"), "b"), (("2031-04-02", None), "a"), ((None, None), None)],
)
def test_the_earlier_date_is_credited(article: type, dates: tuple[str | None, str | None], first: str | None):
    """The earlier copy is credited, a dated one before an undated one; without dates nobody is."""
    one = article(*STORY, name="a", published=dates[0])
    two = article(*STORY, name="b", published=dates[1])
    (pair,) = derive(one, two)

    assert first == (pair.first and pair.first.document.name)


def test_a_document_repeat_shows_shared_words(article: type):
    """A derived pair opens onto a sentence that both hold, the credited document first."""
    pair = derive(article(*STORY, name="a", published="2031-04-02"), article(*STORY[:3], name="b"))
    (repeat,) = derived_repeats(pair)

    assert [repeat.places[0].exact] * 2 == [place.exact for place in repeat.places]


def test_empty_documents_are_no_copies(article: type):
    """Two documents without any words are not taken for reprints of each other."""
    assert () == derive(article("...", name="a"), article("...", name="b"))


def test_pairs_are_those_of_comparing_every_two(article: type):
    """The index of rare runs finds what a comparison of all texts with all others finds, boilerplate or not."""
    draw = random.Random(7)  # noqa: S311 — texts, not secrets
    lines = [f"{' '.join(draw.choices(NOUNS, k=9)).capitalize()}." for _ in range(12)]
    footer = "This dispatch may be printed by any member of the river league free of charge until noon."
    texts = [[*draw.sample(lines, draw.randint(1, 6)), footer] for _ in range(40)]
    articles = [article(*text, name=f"{number:02}") for number, text in enumerate(texts)]
    runs = [shingles([word.strip(".").lower() for line in text for word in line.split()]) for text in texts]
    distinct = {held: number for number, held in reversed([*enumerate(runs)])}.values()
    expected = {
        (f"{a:02}", f"{b:02}")
        for a, b in combinations(sorted(distinct), 2)
        if min(len(runs[a]), len(runs[b])) >= MIN_SHINGLES and containment(runs[a], runs[b]) >= CONTAINED_SCORE
    }

    assert len(expected) > 10
    found = {
        tuple(sorted((d.a.document.name, d.b.document.name))) for d in derive(*articles) if d.kinship.method != "exact"
    }
    assert expected == found


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("CORRECTED - Marrow shuts border", (("marrow", "shuts", "border"), "correction")),
        ("Marrow shuts border (retracted)", (("marrow", "shuts", "border"), "retraction")),
        ("Troops to be withdrawn from Marrow", (("troops", "to", "be", "withdrawn", "from", "marrow"), None)),
        ("", ((), None)),
    ],
)
def test_a_headline_says_that_it_corrects(headline: str, expected: tuple):
    """A word at the head or in brackets tells a correction or a retraction; the same word elsewhere tells news."""
    assert expected == read_headline(headline)


def test_a_document_repeat_tells_kind_figures_and_direction(article: type):
    """A derived pair keeps how it derives, both figures, who came first and what says so."""
    one = article(*STORY, *OTHER, name="a", publisher="Post", published="2031-04-01")
    two = article(*STORY[:4], name="b", publisher="Echo", published="2031-04-02")
    (repeat,) = derived_repeats(derive(one, two))

    assert ("excerpt", 1.0, one.document.id, "date") == (repeat.kind, repeat.containment, repeat.first, repeat.basis)
    assert repeat.jaccard < repeat.containment


def test_only_pairs_of_new_documents_are_asked_for(article: type):
    """Asked for new documents alone, what is found with them added to what was found before is all there is."""
    old = [article(*STORY, name="a"), article(*STORY[:4], name="b"), article(*OTHER, name="c")]
    new = [article(*STORY[1:], name="d"), article(*OTHER, name="e")]
    pages = pair_pages([a.document for a in old + new], [a.reading for a in old + new])
    before = derive(*old)
    added = find_derived(pages, fresh={a.document.id for a in new})

    names = [{frozenset((d.a.doc, d.b.doc)) for d in found} for found in (before, added, find_derived(pages))]
    assert names[0]
    assert names[1]
    assert names[0] | names[1] == names[2]
