"""Amounts: their value, unit and bound, what they measure, and which numbers are none."""

import hashlib
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from dragoman.ontology import Ontology
from dragoman.read.amounts.measures import find_measures
from dragoman.read.names.mentions import find_mentions
from dragoman.read.pages.segment import segment_document
from dragoman.read.parsing.parse import Parsed, load_pipeline, parse_segments
from dragoman.read.saying.attribute import find_attributions
from dragoman.records import Claim, Document, Measure
from tests.read.conftest import scene_of


def _parse(text: str, nlp: Language) -> Parsed:
    digest = hashlib.sha256(text.encode()).hexdigest()
    document = Document(id=digest[:16], sha256=digest, name="page.txt", text=text)
    return parse_segments(document, segment_document(document), nlp)


def _measures(claims: tuple[Claim, ...]) -> list[Measure]:
    return [claim.content for claim in claims if isinstance(claim.content, Measure)]


@pytest.fixture
def measured(nlp: Language):
    """A function from a text to the measures in it."""
    return lambda text: _measures(find_measures(_parse(text, nlp)))


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Up to 40 rockets hit the town.", "upper"),
        ("As many as 40 rockets hit the town.", "upper"),
        ("Fewer than 40 rockets hit the town.", "upper"),
        ("No more than 40 rockets hit the town.", "upper"),
        ("At least 40 rockets hit the town.", "lower"),
        ("More than 40 rockets hit the town.", "lower"),
        ("Over 40 rockets hit the town.", "lower"),
        ("No fewer than 40 rockets hit the town.", "lower"),
        ("About 40 rockets hit the town.", "about"),
        ("Some 40 rockets hit the town.", "about"),
        ("Nearly 40 rockets hit the town.", "about"),
        ("An estimated 40 rockets hit the town.", "about"),
        ("Marlen fired 40 or more rockets.", "lower"),
        ("40 rockets hit the town.", None),
    ],
)
def test_bounds(measured, text, bound):
    """Words right before and after an amount bound it; "no fewer than" is not "fewer than"."""
    assert [(40.0, "rocket", bound, "rockets")] == [(m.value, m.unit, m.bound, m.of.exact) for m in measured(text)]


@pytest.mark.parametrize(
    ("text", "amount", "content"),
    [
        ("Marlen holds 45% of the gas.", "45%", (45.0, "percent", "the gas")),
        ("Marlen holds 45 per cent of the gas.", "45 per cent", (45.0, "percent", "the gas")),
        ("Thirty percent of the wheat burned.", "Thirty percent", (30.0, "percent", "the wheat")),
        ("Exports fell 12 percentage points.", "12 percentage points", (12.0, "percentage point", None)),
        ("Marlen paid $3 million to Ostrava.", "$3 million", (3e6, "dollar", None)),
        ("Marlen paid €2.5 billion for the port.", "€2.5 billion", (2.5e9, "euro", None)),
        ("The port cost US$3.2bn.", "US$3.2bn", (3.2e9, "dollar", None)),
        ("Marlen paid $3m to Ostrava.", "$3m", (3e6, "dollar", None)),
        ("The port cost 3 million dollars.", "3 million", (3e6, "dollar", None)),
        ("Marlen sent $40 million in aid.", "$40 million", (4e7, "dollar", "aid")),
        ("Ostrava has 2,000 kilometres of pipeline.", "2,000", (2000.0, "kilometre", "pipeline")),
        ("1.5 million barrels were shipped.", "1.5 million", (1.5e6, "barrel", None)),
        ("Twenty-five trucks arrived.", "Twenty-five", (25.0, "truck", "trucks")),
        ("Three hundred and forty trucks arrived.", "Three hundred and forty", (340.0, "truck", "trucks")),
        ("A dozen trucks arrived.", "A dozen", (12.0, "truck", "trucks")),
        ("Half a million refugees left.", "Half a million", (5e5, "refugee", "refugees")),
        ("Marlen lost 0 ships.", "0", (0.0, "ship", "ships")),
        ("12 of the soldiers deserted.", "12", (12.0, "soldier", "the soldiers")),
        ("Marlen lost 12 Velda soldiers.", "12", (12.0, "soldier", "Velda soldiers")),
    ],
)
def test_value_unit_and_what_is_measured(measured, text, amount, content):
    """Signs, scale words and spelled numbers give the value; the noun counted, or what "of" brings, is measured."""
    found = [(m.amount.exact, (m.value, m.unit, m.of.exact if m.of else None)) for m in measured(text)]

    assert [(amount, content)] == found


@pytest.mark.parametrize(
    ("text", "value", "of"),
    [
        ("Half of the fleet was sunk.", 50.0, "the fleet"),
        ("Half the fleet was sunk.", 50.0, "the fleet"),
        ("A third of the army deserted.", 33.333333, "the army"),
        ("Two thirds of the army deserted.", 66.666667, "the army"),
        ("Three-quarters of the budget is spent.", 75.0, "the budget"),
        ("One in five soldiers deserted.", 20.0, "soldiers"),
        ("3 out of 10 soldiers deserted.", 30.0, "soldiers"),
    ],
)
def test_shares_are_percentages(measured, text, value, of):
    """Fractions and ratios are told in percent of what they are a part of."""
    assert [(value, "percent", of)] == [(m.value, m.unit, m.of.exact) for m in measured(text)]


@pytest.mark.parametrize(
    ("text", "value", "of"),
    [
        ("Dozens of villagers fled.", 24.0, "villagers"),
        ("Hundreds of villagers fled.", 200.0, "villagers"),
        ("Tens of thousands of villagers fled.", 20_000.0, "villagers"),
        ("Several thousand villagers fled.", 2000.0, "villagers"),
        ("A few hundred villagers fled.", 200.0, "villagers"),
    ],
)
def test_plural_scales_are_two_at_least(measured, text, value, of):
    """Dozens are two dozen or more, hundreds two hundred: a lower bound, no number."""
    assert [(value, "lower", of)] == [(m.value, m.bound, m.of.exact) for m in measured(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Between 20 and 30 villagers were killed.",
        "20 to 30 villagers were killed.",
        "20-30 villagers were killed.",
        "20–30 villagers were killed.",
        "Twenty or thirty villagers were killed.",
    ],
)
def test_a_range_gives_its_ends(measured, text):
    """The ends of a range bound each other, and both measure the same."""
    found = [(m.value, m.bound, m.unit, m.of.exact) for m in measured(text)]

    assert [(20.0, "lower", "villager", "villagers"), (30.0, "upper", "villager", "villagers")] == found


def test_the_ends_of_a_range_share_scale_and_unit(measured):
    """A sign before, and a scale after, go for both ends."""
    expected = [(2e6, "lower", "dollar"), (3e6, "upper", "dollar")]

    assert expected == [(m.value, m.bound, m.unit) for m in measured("The port cost $2-3 million.")]


def test_from_one_amount_to_another_is_no_range(measured):
    """A change tells two amounts, each exact."""
    found = measured("Exports rose from 20 to 30 percent.")

    assert [(20.0, None, "percent"), (30.0, None, "percent")] == [(m.value, m.bound, m.unit) for m in found]


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        ("At least 12 people were killed and 30 people were wounded.", ["kill", "wound"]),
        ("The strike killed 12 and wounded 30 civilians.", ["kill", "wound"]),
        ("Dozens of villagers were killed.", ["kill"]),
        ("Marlen has 12 ships in the port of Velda.", ["have"]),
        ("The toll is 12 soldiers.", [None]),
        ("More than 30 of the 40 guards died.", ["die", None]),
    ],
)
def test_casualties_are_told_apart_by_what_befell_them(measured, text, deeds):
    """The verb that the counted do or undergo goes with the count."""
    assert deeds == [m.deed for m in measured(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Marlen left the pact in 2021.",
        "Marlen left the pact on 12 March 2021.",
        "Marlen left the pact on March 12.",
        "Marlen left the pact on Sept. 12.",
        "The 2015 pact is dead.",
        "The 2021 elections were fair.",
        "The pact held between 2019 and 2021.",
        "The war of 1914-18 is over.",
        "The pact of 2021-03-12 is dead.",
        "The 1990s were calm.",
        "The 2nd convoy and the first convoy arrived.",
        "The third soldier fled.",
        "The talks lasted 3 hours.",
        "The pact was signed three years ago.",
        "Half of the year was calm.",
        "The council met at 10:30 and at 5 p.m. again.",
        "The minister, 54, resigned.",
        "The minister is 54 years old.",
        "The 54-year-old minister resigned.",
        "The minister died at the age of 54.",
        "The minister, aged 54, resigned.",
        "1. Marlen moved troops.",
        "(2) Marlen moved troops.",
        "Marlen moved troops (3).",
        "Route 66 is closed.",
        "Article 5 was invoked.",
        "Resolution 2231 was adopted.",
        "Marlen lost its F-16 and its MiG-29.",
        "One of the ministers resigned.",
        "The vote was 15-0.",
        "The code is 3-4-5.",
        "The pipe 12.5.3 was closed.",
        "Report on the port, 2 may 2024",
    ],
)
def test_dates_ages_labels_and_list_numbers_are_no_amounts(measured, text):
    """A number that tells when, how old, which or in what order measures nothing."""
    assert [] == measured(text)


@pytest.mark.parametrize(
    "number",
    [
        "1,2,3",
        "1e400",
        "1e5",
        "9" * 400,
        "99999999999999999999",
        "٣٠",
        "²",
        "½",
        "nan",
        "inf",
        "1_000",
        "0x1F",
        "-",
        "1/2/3",
    ],
)
def test_a_number_that_cannot_be_held_is_left_out(measured, number):
    """Lists, exponents, identifiers and signs that are no plain digits are passed over, not guessed."""
    assert [] == measured(f"Marlen fired {number} rockets.")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("At least 2000 soldiers and 5000 villagers fled.", [2000.0, 5000.0]),
        ("2000 or more soldiers fled.", [2000.0]),
        ("2000 to 3000 soldiers fled.", [2000.0, 3000.0]),
        ("In 2021 some 2000 soldiers fled.", [2000.0]),
    ],
)
def test_four_digits_that_count_are_no_year(measured, text, values):
    """A bound and a noun counted make even 2000 an amount."""
    assert values == [m.value for m in measured(text)]


def test_a_weekday_before_an_amount_leaves_it_one(measured):
    """A day of the week beside a count makes no date of it."""
    assert [30.0] == [m.value for m in measured("On Monday 30 rockets hit the town.")]


def _scene(parsed, ontology):
    """The scene of a text with its mentions and who says what."""
    return scene_of(parsed, ontology, find_attributions(parsed, find_mentions(parsed, ontology)))


def test_a_measure_has_its_status_and_its_holder(nlp: Language, ontology: Ontology):
    """With the scene at hand an amount is somebody's word, denied or planned, as its verb is."""
    parsed = _parse(
        "The envoy said that 12 people were killed. Marlen will buy 30 jets. Velda did not lose 5 ships.", nlp
    )
    found = find_measures(parsed, _scene(parsed, ontology))

    assert [("+", "reported"), ("+", "planned"), ("-", "asserted")] == [
        (c.status.polarity, c.status.modality) for c in found
    ]
    assert ["t0", None, None] == [c.attribution for c in found]


def test_how_many_say_a_thing_is_no_amount_of_the_matter(nlp, ontology):
    """Sources are not counted, what they tell of is."""
    parsed = _parse("Two officials said that 40 people died. According to three envoys, 12 ships left the port.", nlp)

    assert [40, 12] == [measure.value for measure in _measures(find_measures(parsed, _scene(parsed, ontology)))]


PIECES = st.sampled_from(
    (
        *("12", "1,000", "half", "a third", "of", "the", "soldiers", "$", "%", "million", "-", "to", "between", "and"),
        *("2021", "March", "one", "in", "five", "dozens", "at least", ".", ",", "(", ")", "\n\n", "😀", "percent"),
        *("twenty-", "1e400", "km", "or more"),
    )
)


@settings(max_examples=80, deadline=None)
@given(text=st.one_of(st.lists(PIECES, max_size=14).map(" ".join), st.lists(PIECES, max_size=14).map("".join)))
def test_amounts_are_where_they_are_said_to_be(text):
    """Offsets give the exact words, values are finite and not negative, and no two amounts overlap."""
    found = _measures(find_measures(_parse(text, load_pipeline())))

    for measure in found:
        assert measure.amount.exact == text[measure.amount.start : measure.amount.end]
        assert 0 <= measure.value < float("inf")
        assert measure.of is None or measure.of.exact == text[measure.of.start : measure.of.end]
    ends = [(m.amount.start, m.amount.end) for m in found]
    assert all(one[1] <= other[0] for one, other in pairwise(ends))


def test_a_particle_before_a_number_bounds_nothing(read_text):
    """“Handed over two men” tells of two men, “over two men” of more."""
    found = [c.content for c in read_text("Ostrel handed over two suspects to Marlen.").claims]

    assert [None] == [each.bound for each in found if isinstance(each, Measure)]


def test_an_amount_that_is_put_right_is_denied(read_text):
    """Of "eleven, not nine" the second is not so, and nobody counts it."""
    reading = read_text("Eleven men were killed in Velda, not nine.")
    counts = [count.value for c in reading.claims for count in getattr(c.content, "counts", ())]
    amounts = {c.content.value: c.status.polarity for c in reading.claims if isinstance(c.content, Measure)}

    assert ([11], {11: "+", 9: "-"}) == (counts, amounts)
